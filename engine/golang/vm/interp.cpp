// The loop that executes instructions: one dense switch, compiled twice.
//
// Fast: fuel is paid at calls and backward jumps. Precise: each instruction pays for itself, and
// the loop leaves exactly when the fuel is used up, so that a turn can end between any two
// instructions; it runs for the last kLowFuel of each turn.
//
// pc, r and fuel live in registers: they are local variables whose addresses nobody takes, and
// go through Machine::x where an operation of the machine is called.
#include "engine/golang/bytecode/op_table.h"
#include "engine/golang/vm/accesses.h"
#include "engine/golang/vm/arith.h"
#include "engine/golang/vm/bodies.h"
#include "engine/golang/vm/machine.h"
#include "engine/golang/vm/race_tell.h"

namespace gantry::golang {

#define SAVE() (x.pc = pc, x.r = r, x.fuel = fuel)
#define LOAD() (pc = x.pc, r = x.r, fuel = x.fuel)
// An operation of the machine.
#define OPERATION(call)  \
  SAVE();                \
  if (m.call) [[likely]] \
    goto reload;         \
  return Leave::asked
// The instruction, and its extension word: both are read through pc, one register for all of it.
// Whoever moves pc has read what it needs.
#define INS pc[-1]
#define EXT static_cast<std::uint32_t>(pc->d())
#define RA r[INS.a]
#define RB r[INS.b]
#define RC r[INS.c]
#define IMM asWord(static_cast<std::int16_t>(INS.c))
// a = an expression of b and c.
#define SIMPLE(op, value) \
  case Op::op:            \
    RA = (value);         \
    break
#define FLAG(op, condition)   \
  case Op::op:                \
    RA = (condition) ? 1 : 0; \
    break
#define JUMP(distance)                  \
  {                                     \
    const std::int32_t by = (distance); \
    pc += by;                           \
    if (by < 0 && !kPrecise) {          \
      fuel += by;                       \
      if (fuel < kLowFuel) [[unlikely]] \
        goto low;                       \
    }                                   \
    break;                              \
  }
#define JUMPIF(op, condition)    \
  case Op::op:                   \
    DO_JUMPIF(INS, (condition)); \
    break
// Memory at register b plus c bytes, and at register a.
#define LOADMEM(op, type)                                                                 \
  case Op::op:                                                                            \
    if (RB == 0) [[unlikely]]                                                             \
      goto nilPanic;                                                                      \
    TELL(kReads, RB + INS.c, sizeof(type))                                                \
    RA = static_cast<std::uint64_t>(static_cast<std::int64_t>(loadAs<type>(RB + INS.c))); \
    break
#define STOREMEM(op, type)                            \
  case Op::op:                                        \
    if (RA == 0) [[unlikely]]                         \
      goto nilPanic;                                  \
    TELL(kWrites, RA + INS.c, sizeof(type))           \
    storeAs<type>(RA + INS.c, static_cast<type>(RB)); \
    break
// A part of a value in registers.
#define LOADPART(op, type)                                                  \
  case Op::op:                                                              \
    RA = static_cast<std::uint64_t>(static_cast<std::int64_t>(              \
        loadAs<type>(reinterpret_cast<std::uint64_t>(r + INS.b) + INS.c))); \
    break
#define STOREPART(op, type)                                                                   \
  case Op::op:                                                                                \
    storeAs<type>(reinterpret_cast<std::uint64_t>(r + INS.a) + INS.c, static_cast<type>(RB)); \
    break
// Elements of slices.
#define CHECKINDEX DO_CHECKINDEX(INS)
#define LOADELEM(op, type)  \
  case Op::op:              \
    DO_LOADELEM(INS, type); \
    break
#define STOREELEM(op, type)  \
  case Op::op:               \
    DO_STOREELEM(INS, type); \
    break
// Two cases, so that nothing asks which op it was: the loop would keep it for that at every
// instruction.
#define ASSERT(op, then)                                \
  case Op::op: {                                        \
    const RType& type = m.typeAt(INS.c);                \
    if (RB != reinterpret_cast<std::uint64_t>(&type)) { \
      OPERATION(opAssert(INS));                         \
    }                                                   \
    unbox(type, r + INS.a, r[INS.b + 1]);               \
    then;                                               \
    break;                                              \
  }
// An instruction of bodies.h, and a pair of them: the second's word is behind the first's.
#define BODY(op)  \
  case Op::op:    \
    DO_##op(INS); \
    break
#define PAIR(x, y)  \
  case Op::x##_##y: \
    DO_##x(pc[-1]); \
    ++pc;           \
    DO_##y(pc[-1]); \
    break;

namespace {
template <std::size_t kWords>
struct Words {
  std::uint64_t words[kWords];
};
using Two = Words<2>;
using Three = Words<3>;

template <class T>
void put(std::uint64_t* slots, T value) {
  std::memcpy(slots, &value, sizeof value);
}

// The value that an interface's word has or points to.
void unbox(const RType& type, std::uint64_t* to, std::uint64_t word) {
  if (type.direct) {
    *to = word;
  } else if (type.size != 0) {
    loadValue(type, to, reinterpret_cast<const void*>(word));
  }
}

// `bytes` bytes into slots; the last is filled up with zeros.
void loadBytes(std::uint64_t* slots, const void* from, std::uint32_t bytes) {
  std::uint64_t last = 0;
  const std::uint32_t whole = bytes / 8;
  std::memcpy(&last, static_cast<const std::byte*>(from) + std::size_t{8} * whole, bytes % 8);
  std::memmove(slots, from, std::size_t{8} * whole);
  if (bytes % 8 != 0) slots[whole] = last;
}

}  // namespace

// One case an instruction: what it says stands in bytecode/op.h.
template <bool kPrecise, bool kCounts, bool kRace>
Leave interpret(Machine& m) {  // NOLINT(readability-function-size): one switch, or it is slow
  Exec& x = m.x;
  [[maybe_unused]] RaceWatch* const watch = kRace ? m.raceWatch() : nullptr;
  const Code* const codes = m.m_codes;
  const Ins* pc = nullptr;
  std::uint64_t* r = nullptr;
  std::int64_t fuel = 0;
  const Code* target = nullptr;  // of a call
  std::uint64_t closure = 0;
  LOAD();
  for (;;) {
    if constexpr (kPrecise) {
      if (fuel <= 0) goto low;
      --fuel;
    }
    if constexpr (kCounts) {
      if (kAccesses[static_cast<std::size_t>(plainOf(pc->op))] && x.accesses != 0 &&
          --x.accesses == 0)
        goto low;
    }
    ++pc;
    // Counting each instruction, a pair is its first; the second comes next, by itself.
    switch (kPrecise ? plainOf(INS.op) : INS.op) {
      case Op::nop:
        break;

        // Moving.
        BODY(mov);
        BODY(mov2);
      case Op::mov3:
        put(r + INS.a, loadAs<Three>(r + INS.b));
        break;
      case Op::movN:
        std::memmove(r + INS.a, r + INS.b, INS.c * sizeof(std::uint64_t));
        break;
        BODY(loadI);
        SIMPLE(loadK, m.m_constants[INS.d()]);
      case Op::loadStr: {
        const std::string_view text = m.m_strings[INS.d()];
        RA = reinterpret_cast<std::uint64_t>(text.data());
        r[INS.a + 1] = text.size();
        break;
      }
        SIMPLE(loadFn, codes[INS.d()].value());
      case Op::zero:
        for (std::uint32_t n = 0; n < INS.b; ++n) r[INS.a + n] = 0;
        break;
        SIMPLE(globalAddr, m.m_globals + static_cast<std::uint32_t>(INS.d()));
      case Op::ldG64:
        TELL(kReads, m.m_globals + static_cast<std::uint32_t>(INS.d()), 8)
        RA = loadAs<std::uint64_t>(m.m_globals + static_cast<std::uint32_t>(INS.d()));
        break;
      case Op::stG64:
        TELL(kWrites, m.m_globals + static_cast<std::uint32_t>(INS.d()), 8)
        storeAs(m.m_globals + static_cast<std::uint32_t>(INS.d()), RA);
        break;
      case Op::ldG2:
        TELLRANGE(kReads, m.m_globals + static_cast<std::uint32_t>(INS.d()), 16)
        put(r + INS.a, loadAs<Two>(m.m_globals + static_cast<std::uint32_t>(INS.d())));
        break;
      case Op::ldG3:
        TELLRANGE(kReads, m.m_globals + static_cast<std::uint32_t>(INS.d()), 24)
        put(r + INS.a, loadAs<Three>(m.m_globals + static_cast<std::uint32_t>(INS.d())));
        break;
      case Op::stG2:
        TELLRANGE(kWrites, m.m_globals + static_cast<std::uint32_t>(INS.d()), 16)
        storeAs(m.m_globals + static_cast<std::uint32_t>(INS.d()), loadAs<Two>(r + INS.a));
        break;
      case Op::stG3:
        TELLRANGE(kWrites, m.m_globals + static_cast<std::uint32_t>(INS.d()), 24)
        storeAs(m.m_globals + static_cast<std::uint32_t>(INS.d()), loadAs<Three>(r + INS.a));
        break;
        LOADPART(ldF8u, std::uint8_t);
        LOADPART(ldF8s, std::int8_t);
        LOADPART(ldF16u, std::uint16_t);
        LOADPART(ldF16s, std::int16_t);
        LOADPART(ldF32u, std::uint32_t);
        LOADPART(ldF32s, std::int32_t);
        STOREPART(stF8, std::uint8_t);
        STOREPART(stF16, std::uint16_t);
        STOREPART(stF32, std::uint32_t);
      case Op::ldFN:
        loadBytes(r + INS.a, reinterpret_cast<const std::byte*>(r + INS.b) + INS.c, EXT);
        ++pc;
        break;
      case Op::stFN:
        std::memmove(reinterpret_cast<std::byte*>(r + INS.a) + INS.c, r + INS.b, EXT);
        ++pc;
        break;

        // Memory.
        LOADMEM(ld8u, std::uint8_t);
        LOADMEM(ld8s, std::int8_t);
        LOADMEM(ld16u, std::uint16_t);
        LOADMEM(ld16s, std::int16_t);
        LOADMEM(ld32u, std::uint32_t);
        LOADMEM(ld32s, std::int32_t);
        BODY(ld64);
      case Op::ld2:
        if (RB == 0) [[unlikely]]
          goto nilPanic;
        TELLRANGE(kReads, RB + INS.c, 16)
        put(r + INS.a, loadAs<Two>(RB + INS.c));
        break;
      case Op::ld3:
        if (RB == 0) [[unlikely]]
          goto nilPanic;
        TELLRANGE(kReads, RB + INS.c, 24)
        put(r + INS.a, loadAs<Three>(RB + INS.c));
        break;
      case Op::ldN:
        if (RB == 0) [[unlikely]]
          goto nilPanic;
        TELLRANGE(kReads, RB + INS.c, EXT)
        loadBytes(r + INS.a, reinterpret_cast<const void*>(RB + INS.c), EXT);
        ++pc;
        break;
        STOREMEM(st8, std::uint8_t);
        STOREMEM(st16, std::uint16_t);
        STOREMEM(st32, std::uint32_t);
        BODY(st64);
      case Op::st2:
        if (RA == 0) [[unlikely]]
          goto nilPanic;
        TELLRANGE(kWrites, RA + INS.c, 16)
        storeAs(RA + INS.c, loadAs<Two>(r + INS.b));
        break;
      case Op::st3:
        if (RA == 0) [[unlikely]]
          goto nilPanic;
        TELLRANGE(kWrites, RA + INS.c, 24)
        storeAs(RA + INS.c, loadAs<Three>(r + INS.b));
        break;
      case Op::stN:
        if (RA == 0) [[unlikely]]
          goto nilPanic;
        TELLRANGE(kWrites, RA + INS.c, EXT)
        std::memcpy(reinterpret_cast<void*>(RA + INS.c), r + INS.b, EXT);
        ++pc;
        break;
        BODY(nilCheck);
      case Op::addPtr:
        if (RB == 0) [[unlikely]]
          goto nilPanic;
        RA = RB + asWord(pc->d());
        ++pc;
        break;
      case Op::copyMem:
        if (RA == 0 || RB == 0) [[unlikely]]
          goto nilPanic;
        TELLRANGE(kReads, RB, m.typeAt(INS.c).size)
        TELLRANGE(kWrites, RA, m.typeAt(INS.c).size)
        std::memmove(reinterpret_cast<void*>(RA), reinterpret_cast<const void*>(RB),
                     m.typeAt(INS.c).size);
        break;

        // Integers.
        BODY(add);
        BODY(sub);
        BODY(mul);
      case Op::div:
        if (RC == 0) [[unlikely]]
          goto dividePanic;
        RA = divide(RB, RC);
        break;
        BODY(rem);
      case Op::divU:
        if (RC == 0) [[unlikely]]
          goto dividePanic;
        RA = RB / RC;
        break;
      case Op::remU:
        if (RC == 0) [[unlikely]]
          goto dividePanic;
        RA = RB % RC;
        break;
        SIMPLE(and_, RB & RC);
        SIMPLE(or_, RB | RC);
        SIMPLE(xor_, RB ^ RC);
        SIMPLE(andNot, RB & ~RC);
        SIMPLE(shl, shiftLeft(RB, RC));
        SIMPLE(shr, shiftRight(RB, RC));
        SIMPLE(shrU, shiftRightU(RB, RC));
        BODY(addI);
        BODY(mulI);
        SIMPLE(andI, RB & IMM);
        SIMPLE(shlI, shiftLeft(RB, INS.c));
        SIMPLE(shrI, shiftRight(RB, INS.c));
        SIMPLE(shrUI, shiftRightU(RB, INS.c));
        SIMPLE(neg, 0 - RB);
        SIMPLE(com, ~RB);
      case Op::shiftCheck:
        if (asInt(RA) < 0) [[unlikely]]
          goto shiftPanic;
        break;
        SIMPLE(ext8s, asWord(static_cast<std::int8_t>(RB)));
        SIMPLE(ext8u, static_cast<std::uint8_t>(RB));
        SIMPLE(ext16s, asWord(static_cast<std::int16_t>(RB)));
        SIMPLE(ext16u, static_cast<std::uint16_t>(RB));
        SIMPLE(ext32s, asWord(static_cast<std::int32_t>(RB)));
        SIMPLE(ext32u, static_cast<std::uint32_t>(RB));

        // Floats.
        SIMPLE(addF, bitsOf(f64(RB) + f64(RC)));
        SIMPLE(subF, bitsOf(f64(RB) - f64(RC)));
        SIMPLE(mulF, bitsOf(f64(RB) * f64(RC)));
        SIMPLE(divF, bitsOf(f64(RB) / f64(RC)));
        SIMPLE(negF, bitsOf(-f64(RB)));
        BODY(mulAddF);
        SIMPLE(minF, bitsOf(leastOf(f64(RB), f64(RC))));
        SIMPLE(maxF, bitsOf(greatestOf(f64(RB), f64(RC))));
        SIMPLE(addF32, bitsOf(f32(RB) + f32(RC)));
        SIMPLE(subF32, bitsOf(f32(RB) - f32(RC)));
        SIMPLE(mulF32, bitsOf(f32(RB) * f32(RC)));
        SIMPLE(divF32, bitsOf(f32(RB) / f32(RC)));
        SIMPLE(negF32, bitsOf(-f32(RB)));
        SIMPLE(intToF, bitsOf(static_cast<double>(asInt(RB))));
        SIMPLE(uintToF, bitsOf(static_cast<double>(RB)));
        SIMPLE(fToInt, toInt(f64(RB)));
        SIMPLE(fToUint, toUint(f64(RB)));
        SIMPLE(fToF32, bitsOf(static_cast<float>(f64(RB))));
        SIMPLE(f32ToF, bitsOf(static_cast<double>(f32(RB))));
        SIMPLE(intToF32, bitsOf(static_cast<float>(asInt(RB))));
        SIMPLE(uintToF32, bitsOf(static_cast<float>(RB)));
      case Op::addC:
        putComplex(r + INS.a, add(complexAt(r + INS.b), complexAt(r + INS.c)));
        break;
      case Op::subC:
        putComplex(r + INS.a, subtract(complexAt(r + INS.b), complexAt(r + INS.c)));
        break;
      case Op::mulC:
        putComplex(r + INS.a, multiply(complexAt(r + INS.b), complexAt(r + INS.c)));
        break;
      case Op::divC:
        putComplex(r + INS.a, divide(complexAt(r + INS.b), complexAt(r + INS.c)));
        break;
      case Op::negC:
        putComplex(r + INS.a, {-f64(RB), -f64(r[INS.b + 1])});
        break;
      case Op::c64ToC:
        putComplex(r + INS.a, widened(RB));
        break;
        SIMPLE(cToC64, narrowed(complexAt(r + INS.b)));

        // Comparing.
        FLAG(eqI, RB == RC);
        FLAG(neI, RB != RC);
        FLAG(ltI, asInt(RB) < asInt(RC));
        FLAG(leI, asInt(RB) <= asInt(RC));
        FLAG(ltU, RB < RC);
        FLAG(leU, RB <= RC);
        FLAG(eqF, f64(RB) == f64(RC));
        FLAG(neF, f64(RB) != f64(RC));
        FLAG(ltF, f64(RB) < f64(RC));
        FLAG(leF, f64(RB) <= f64(RC));
        FLAG(eqF32, f32(RB) == f32(RC));
        FLAG(neF32, f32(RB) != f32(RC));
        FLAG(ltF32, f32(RB) < f32(RC));
        FLAG(leF32, f32(RB) <= f32(RC));
        FLAG(eqC, f64(RB) == f64(RC) && f64(r[INS.b + 1]) == f64(r[INS.c + 1]));
        FLAG(eqS, equalStrings(r + INS.b, r + INS.c));
        FLAG(ltS, stringAt(r + INS.b) < stringAt(r + INS.c));
        FLAG(leS, stringAt(r + INS.b) <= stringAt(r + INS.c));
      case Op::eqIface:
        OPERATION(opEqIface(INS));
      case Op::eqT:
        OPERATION(opEqT(INS));
        SIMPLE(not_, RB ^ 1);

        // Jumps.
        BODY(jmp);
        BODY(jt);
        BODY(jf);
        JUMPIF(jEq, RA == RB);
        JUMPIF(jNe, RA != RB);
        BODY(jLt);
        BODY(jLe);
        JUMPIF(jLtU, RA < RB);
        JUMPIF(jLeU, RA <= RB);
        BODY(jEqI);
        BODY(jNeI);
        JUMPIF(jLtI, asInt(RA) < static_cast<std::int16_t>(INS.b));
        JUMPIF(jLeI, asInt(RA) <= static_cast<std::int16_t>(INS.b));
        JUMPIF(jGtI, asInt(RA) > static_cast<std::int16_t>(INS.b));
        BODY(jGeI);
        JUMPIF(jLtF, f64(RA) < f64(RB));
        JUMPIF(jLeF, f64(RA) <= f64(RB));
        JUMPIF(jNotLtF, !(f64(RA) < f64(RB)));
        JUMPIF(jNotLeF, !(f64(RA) <= f64(RB)));
        JUMPIF(jEqF, f64(RA) == f64(RB));
        JUMPIF(jNeF, f64(RA) != f64(RB));
        BODY(incJLt);
        BODY(incJLtI);
        BODY(incJLe);
      case Op::jmpTable: {
        const std::uint64_t pick = RA;
        const std::int32_t picked = pick < INS.b ? pc[pick].d() : 0;
        pc += INS.b;
        JUMP(picked)
      }

        // Strings and slices.
      case Op::strIdx:  // nobody writes to a string
        CHECKINDEX
        DO_ELEM(INS, std::uint8_t);
        break;
        BODY(idxLd8u);
        LOADELEM(idxLd8s, std::int8_t);
        LOADELEM(idxLd16u, std::uint16_t);
        LOADELEM(idxLd16s, std::int16_t);
        LOADELEM(idxLd32u, std::uint32_t);
        LOADELEM(idxLd32s, std::int32_t);
        BODY(idxLd64);
        BODY(idxLd2);
        BODY(idxLd3);
        BODY(idxSt8);
        STOREELEM(idxSt16, std::uint16_t);
        STOREELEM(idxSt32, std::uint32_t);
        BODY(idxSt64);
      case Op::idxSt2:
        CHECKINDEX
        TELLRANGE(kWrites, RB + RC * sizeof(Two), 16)
        storeAs(RB + RC * sizeof(Two), loadAs<Two>(r + INS.a));
        break;
      case Op::idxSt3:
        CHECKINDEX
        TELLRANGE(kWrites, RB + RC * sizeof(Three), 24)
        storeAs(RB + RC * sizeof(Three), loadAs<Three>(r + INS.a));
        break;
      case Op::idxAddr:
        CHECKINDEX
        RA = RB + RC * EXT;
        ++pc;
        break;
      case Op::arrAddr: {
        const auto size = static_cast<std::uint32_t>(pc[0].d());
        const auto len = static_cast<std::uint32_t>(pc[1].d());
        if (RB == 0) [[unlikely]]
          goto nilPanic;
        if (RC >= len) [[unlikely]] {
          x.detail[0] = RC;
          x.detail[1] = len;
          goto indexPanic;
        }
        RA = RB + RC * size;
        pc += 2;
        break;
      }
      case Op::bound:
        if (RA >= RB) [[unlikely]] {
          x.detail[0] = RA;
          x.detail[1] = RB;
          goto indexPanic;
        }
        break;
      case Op::slice:
        OPERATION(opSlice(INS));
      case Op::sliceStr:
        OPERATION(opSliceStr(INS));
      case Op::sliceArr:
        OPERATION(opSliceArr(INS));

      // The heap.
      case Op::new_: {
        if (m.m_heap.wantsCollection()) [[unlikely]] {
          OPERATION(opNew(INS));
        }
        const RType& type = m.typeAt(INS.b);
        void* const made = m.newObject(type);
        if (made == nullptr) [[unlikely]] {
          SAVE();
          m.noRoom();
          return Leave::asked;
        }
        RA = reinterpret_cast<std::uint64_t>(made);
        fuel -= kAllocationNs;
        break;
      }
      case Op::makeSlice:
        OPERATION(opMakeSlice(INS));
      case Op::makeClosure: {
        if (m.m_heap.wantsCollection()) [[unlikely]] {
          OPERATION(opMakeClosure(INS));
        }
        const Code& code = codes[pc->d()];
        auto* const made = static_cast<std::uint64_t*>(
            m.m_heap.allocate(8 + INS.c * std::uint64_t{8}, m.m_layouts.closureOf(*code.function)));
        if (made == nullptr) [[unlikely]] {
          SAVE();
          m.noRoom();
          return Leave::asked;
        }
        made[0] = reinterpret_cast<std::uint64_t>(&code);
        for (std::uint32_t n = 0; n < INS.c; ++n) made[1 + n] = r[INS.b + n];
        RA = reinterpret_cast<std::uint64_t>(made);
        fuel -= kAllocationNs;
        ++pc;
        break;
      }
        BODY(ldCap);
      case Op::ldCapN:
        std::memcpy(r + INS.a, reinterpret_cast<const void*>(r[-1] + 8 + INS.b * 8U),
                    INS.c * sizeof(std::uint64_t));
        break;
      case Op::append1: {
        const std::uint64_t len = r[INS.b + 1];
        const std::uint64_t cap = r[INS.b + 2];
        if (len >= cap) [[unlikely]] {
          OPERATION(opAppend1(INS));
        }
        const RType& elem = m.typeAt(EXT);
        const std::uint64_t data = RB;
        TELLRANGE(kWrites, data + len * elem.size, elem.size)
        storeValue(elem, reinterpret_cast<void*>(data + len * elem.size), r + INS.c);
        RA = data;
        r[INS.a + 1] = len + 1;
        r[INS.a + 2] = cap;
        ++pc;
        break;
      }
      case Op::appendGrow:
        OPERATION(opAppendGrow(INS));
      case Op::appendSlice:
        OPERATION(opAppendSlice(INS));
      case Op::appendStr:
        OPERATION(opAppendStr(INS));
      case Op::copySlice:
        OPERATION(opCopySlice(INS));
      case Op::copyStr:
        OPERATION(opCopyStr(INS));
      case Op::clearSlice:
        OPERATION(opClearSlice(INS));
      case Op::concat:
        OPERATION(opConcat(INS));
      case Op::concatN:
        OPERATION(opConcatN(INS));
      case Op::strToBytes:
        OPERATION(opStrToBytes(INS));
      case Op::bytesToStr:
        OPERATION(opBytesToStr(INS));
      case Op::strToRunes:
        OPERATION(opStrToRunes(INS));
      case Op::runesToStr:
        OPERATION(opRunesToStr(INS));
      case Op::runeToStr:
        OPERATION(opRuneToStr(INS));
      case Op::rangeStr: {
        const std::uint64_t at = RA;
        if (at >= r[INS.b + 1]) {
          ++pc;
          JUMP(pc[-1].d())
        }
        const auto byte = loadAs<std::uint8_t>(RB + at);
        if (byte >= 0x80) [[unlikely]] {
          SAVE();
          m.opRangeRune(INS);
        } else {
          RA = at + 1;
          r[INS.a + 1] = at;
          r[INS.a + 2] = byte;
        }
        ++pc;
        break;
      }
      case Op::sliceToArr:
        OPERATION(opSliceToArr(INS));

      // Maps.
      case Op::makeMap:
        OPERATION(opMakeMap(INS));
      case Op::mapGet:
      case Op::mapGetOk:
        OPERATION(opMapGet(INS));
      case Op::mapSet:
        OPERATION(opMapSet(INS));
      case Op::mapDelete:
        OPERATION(opMapDelete(INS));
      case Op::mapLen:
        if (RB != 0) TELL(kReads, RB, 8)
        RA = RB == 0 ? 0 : loadAs<std::uint64_t>(RB);
        break;
      case Op::mapClear:
        OPERATION(opMapClear(INS));
      case Op::mapIter:
        OPERATION(opMapIter(INS));
      case Op::mapNext:
        OPERATION(opMapNext(INS));

      // Interfaces.
      case Op::makeIface: {
        const RType& type = m.typeAt(INS.c);
        if (!type.direct) {
          OPERATION(opMakeIface(INS));
        }
        const std::uint64_t word = RB;
        RA = reinterpret_cast<std::uint64_t>(&type);
        r[INS.a + 1] = word;
        break;
      }
        ASSERT(assert_, ++pc);
        ASSERT(assertOk, r[INS.a + type.slots] = 1);
      case Op::assertI:
      case Op::assertIOk:
        OPERATION(opAssertI(INS));
        FLAG(isType, RB == reinterpret_cast<std::uint64_t>(&m.typeAt(INS.c)));
        FLAG(isIface,
             RB != 0 && m.implements(*reinterpret_cast<const RType*>(RB), m.typeAt(INS.c)));
      case Op::unbox:
        unbox(m.typeAt(INS.c), r + INS.a, r[INS.b + 1]);
        break;

        // Calls.
        BODY(call);
        BODY(callClosure);
      case Op::callIface:
        if constexpr (!kPrecise) {
          const auto iface = static_cast<std::uint32_t>(pc->d());
          const Machine::Found& found = m.foundOf(RB, iface, INS.c);
          if (RB != 0 && found.is(RB, iface, INS.c)) [[likely]] {
            target = found.code;
            r[INS.a + kFrameHeader + target->results] = r[INS.b + 1];
            closure = 0;
            ++pc;  // its ext word names the window too
            goto enterTarget;
          }
        }
        OPERATION(opCallIface(INS));
      case Op::callNative:
        OPERATION(opCallNative(INS));
        BODY(ret);
      case Op::retDefer:
        OPERATION(opRetDefer());
      case Op::runDefers:
        OPERATION(opRunDefers());
      case Op::go:
        OPERATION(opGo(INS));
      case Op::defer:
        OPERATION(opDefer(INS));
        SIMPLE(deferToken, m.x.base == nullptr ? 0 : static_cast<std::uint64_t>(r - m.x.base));
      case Op::deferAt:
        OPERATION(opDeferAt(INS));
      case Op::panic:
        OPERATION(opPanic(INS));
      case Op::recover:
        OPERATION(opRecover(INS));
      case Op::raise:
        OPERATION(opRaise(INS));

      // Channels.
      case Op::makeChan:
        OPERATION(opMakeChan(INS));
      case Op::send:
        OPERATION(opSend(INS));
      case Op::recv:
      case Op::recvOk:
        OPERATION(opRecv(INS));
      case Op::close:
        OPERATION(opClose(INS));
      case Op::chanLen:
        OPERATION(opChanAsk(INS, gantry::Op::chanLen));
      case Op::chanCap:
        OPERATION(opChanAsk(INS, gantry::Op::chanCap));
      case Op::select:
        OPERATION(opSelect(INS));

      case Op::print:
        OPERATION(opPrint(INS));
      case Op::fuel:
        if constexpr (!kPrecise) {
          fuel -= INS.d();
          if (fuel < kLowFuel) [[unlikely]]
            goto low;
        }
        break;
      case Op::host:
        OPERATION(opHost(INS));
        GANTRY_PAIRS(PAIR)
      default:
        __builtin_unreachable();  // the compiler emits nothing else
    }
    continue;

  enterTarget : {
    std::uint64_t* frame = r + pc[-1].a + kFrameHeader;
    if (frame + target->need > x.end) [[unlikely]] {
      SAVE();
      if (!m.growStack(pc[-1].a + kFrameHeader + target->need)) return Leave::asked;
      LOAD();
      frame = r + pc[-1].a + kFrameHeader;
    }
    frame[target->zeroSlot] = 0;
    frame[-3] = reinterpret_cast<std::uint64_t>(pc);
    frame[-2] = reinterpret_cast<std::uint64_t>(target);
    frame[-1] = closure;
    if (target->zeroes) target->zero(frame);
    if constexpr (kRace) watch->entered(frame);
    r = frame;
    pc = target->code;
    if constexpr (kPrecise) {
      fuel -= kCallNs;
    } else {
      fuel -= target->costNs;
      if (fuel < kLowFuel) [[unlikely]]
        goto low;
    }
    continue;
  }

  reload:
    LOAD();
    if (fuel < (kPrecise ? 1 : kLowFuel)) [[unlikely]]
      return Leave::low;
  }

low:
  SAVE();
  return Leave::low;
nilPanic:
  SAVE();
  m.panicNil();
  return Leave::asked;
indexPanic:
  SAVE();
  m.panicIndex();
  return Leave::asked;
dividePanic:
  SAVE();
  m.panicRuntime("integer divide by zero");
  return Leave::asked;
shiftPanic:
  SAVE();
  m.panicRuntime("negative shift amount");
  return Leave::asked;
}

Leave interpretFast(Machine& m) { return interpret<false, false, false>(m); }
Leave interpretPrecise(Machine& m) { return interpret<true, false, false>(m); }
Leave interpretCounting(Machine& m) { return interpret<true, true, false>(m); }
Leave interpretFastWatched(Machine& m) { return interpret<false, false, true>(m); }
Leave interpretPreciseWatched(Machine& m) { return interpret<true, false, true>(m); }
Leave interpretCountingWatched(Machine& m) { return interpret<true, true, true>(m); }

}  // namespace gantry::golang
