// What the instructions do that pairs are made of, as text: for the case of each in the loop and
// for those of its pairs (bytecode/pairs.h). For interp.cpp alone: it has pc, r, fuel, JUMP and
// the labels.
//
// DO_name(i) is one statement or several; i is the instruction, which pc stands behind. What ends
// the instruction early does so with break or goto.
#pragma once

#define DO_SET(i, value) r[(i).a] = (value)
#define DO_JUMPIF(i, condition) \
  if (condition) JUMP(static_cast<std::int16_t>((i).c))
// Memory at a register plus bytes.
#define DO_NILCHECK(address)       \
  if ((address) == 0) [[unlikely]] \
  goto nilPanic
// An element of the slice in b: c is the index.
#define DO_CHECKINDEX(i)                       \
  if (r[(i).c] >= r[(i).b + 1]) [[unlikely]] { \
    x.detail[0] = r[(i).c];                    \
    x.detail[1] = r[(i).b + 1];                \
    goto indexPanic;                           \
  }
#define DO_ELEM(i, type)                 \
  r[(i).a] = static_cast<std::uint64_t>( \
      static_cast<std::int64_t>(loadAs<type>(r[(i).b] + r[(i).c] * sizeof(type))))
#define DO_LOADELEM(i, type)                                     \
  DO_CHECKINDEX(i)                                               \
  TELL(kReads, r[(i).b] + r[(i).c] * sizeof(type), sizeof(type)) \
  DO_ELEM(i, type)
#define DO_STOREELEM(i, type)                                     \
  DO_CHECKINDEX(i)                                                \
  TELL(kWrites, r[(i).b] + r[(i).c] * sizeof(type), sizeof(type)) \
  storeAs<type>(r[(i).b] + r[(i).c] * sizeof(type), static_cast<type>(r[(i).a]))

#define DO_mov(i) DO_SET(i, r[(i).b])
#define DO_mov2(i) put(r + (i).a, loadAs<Two>(r + (i).b))
#define DO_loadI(i) DO_SET(i, asWord((i).d()))
#define DO_ld64(i)                  \
  DO_NILCHECK(r[(i).b]);            \
  TELL(kReads, r[(i).b] + (i).c, 8) \
  DO_SET(i, loadAs<std::uint64_t>(r[(i).b] + (i).c))
#define DO_st64(i)                   \
  DO_NILCHECK(r[(i).a]);             \
  TELL(kWrites, r[(i).a] + (i).c, 8) \
  storeAs(r[(i).a] + (i).c, r[(i).b])
#define DO_nilCheck(i) DO_NILCHECK(r[(i).a])
#define DO_ldCap(i) DO_SET(i, loadAs<std::uint64_t>(r[-1] + 8 + std::uint64_t{(i).b} * 8))

#define DO_add(i) DO_SET(i, r[(i).b] + r[(i).c])
#define DO_sub(i) DO_SET(i, r[(i).b] - r[(i).c])
#define DO_mul(i) DO_SET(i, r[(i).b] * r[(i).c])
#define DO_rem(i)                 \
  if (r[(i).c] == 0) [[unlikely]] \
    goto dividePanic;             \
  DO_SET(i, remainder(r[(i).b], r[(i).c]))
#define DO_addI(i) DO_SET(i, r[(i).b] + asWord(static_cast<std::int16_t>((i).c)))
#define DO_mulI(i) DO_SET(i, r[(i).b] * asWord(static_cast<std::int16_t>((i).c)))
#define DO_mulAddF(i) DO_SET(i, bitsOf(f64(r[(i).a]) + f64(r[(i).b]) * f64(r[(i).c])))

#define DO_jmp(i) JUMP(static_cast<std::int32_t>((i).d()))
#define DO_jt(i) \
  if (r[(i).a] != 0) JUMP((i).d())
#define DO_jf(i) \
  if (r[(i).a] == 0) JUMP((i).d())
#define DO_jLt(i) DO_JUMPIF(i, asInt(r[(i).a]) < asInt(r[(i).b]))
#define DO_jLe(i) DO_JUMPIF(i, asInt(r[(i).a]) <= asInt(r[(i).b]))
#define DO_jEqI(i) DO_JUMPIF(i, asInt(r[(i).a]) == static_cast<std::int16_t>((i).b))
#define DO_jNeI(i) DO_JUMPIF(i, asInt(r[(i).a]) != static_cast<std::int16_t>((i).b))
#define DO_jGeI(i) DO_JUMPIF(i, asInt(r[(i).a]) >= static_cast<std::int16_t>((i).b))
#define DO_incJLt(i) DO_JUMPIF(i, asInt(++r[(i).a]) < asInt(r[(i).b]))
#define DO_incJLtI(i) DO_JUMPIF(i, asInt(++r[(i).a]) < static_cast<std::int16_t>((i).b))
#define DO_incJLe(i) DO_JUMPIF(i, asInt(++r[(i).a]) <= asInt(r[(i).b]))

#define DO_idxLd8u(i) DO_LOADELEM(i, std::uint8_t)
#define DO_idxLd64(i) DO_LOADELEM(i, std::uint64_t)
#define DO_idxLd2(i)                                       \
  DO_CHECKINDEX(i)                                         \
  TELLRANGE(kReads, r[(i).b] + r[(i).c] * sizeof(Two), 16) \
  put(r + (i).a, loadAs<Two>(r[(i).b] + r[(i).c] * sizeof(Two)))
#define DO_idxLd3(i)                                         \
  DO_CHECKINDEX(i)                                           \
  TELLRANGE(kReads, r[(i).b] + r[(i).c] * sizeof(Three), 24) \
  put(r + (i).a, loadAs<Three>(r[(i).b] + r[(i).c] * sizeof(Three)))
#define DO_idxSt8(i) DO_STOREELEM(i, std::uint8_t)
#define DO_idxSt64(i) DO_STOREELEM(i, std::uint64_t)

#define DO_call(i)          \
  closure = 0;              \
  target = codes + (i).d(); \
  goto enterTarget
#define DO_callClosure(i)    \
  closure = r[(i).b];        \
  DO_NILCHECK(closure);      \
  target = &codeOf(closure); \
  goto enterTarget
#define DO_ret(i)                           \
  pc = reinterpret_cast<const Ins*>(r[-3]); \
  r -= pc[-1].a + kFrameHeader
