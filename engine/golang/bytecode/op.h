// The instructions of Gantry's virtual machine for Go: one table.
//
// An instruction is 8 bytes: op, a, b, c of 16 bits each; `d` is the signed 32 bits of b and c
// together. Some are followed by extension words (same size, read as data, never executed). A
// register is an 8-byte slot of the running function's frame; wider values lie in consecutive
// slots, see bytecode/rtype.h for how each type lies in them. Types are known to the compiler:
// there is an instruction for each representation and no tags.
//
// X(name, a, b, c, ext): what each operand is:
//   r register (the first slot of a value)   w call window   i signed immediate   u count or offset
//   t index in Module::types   o jump offset from the next instruction   - unused
//   D in b: b and c are one 32-bit operand: an immediate, an index or a jump, see the comment
//   ext: number of extension words (n: see the comment)
//
// Costs: each instruction is one unit of the cost model; taking a jump backward by n pays for
// n instructions at once, a call for a fixed few, so that fuel is looked at only there.
#pragma once

#include <cstdint>

namespace gantry::golang {

// clang-format off
#define GANTRY_OPS(X) \
  X(nop, '-', '-', '-', 0) \
  /* moving: a = b; movN: c slots */ \
  X(mov, 'r', 'r', '-', 0) X(mov2, 'r', 'r', '-', 0) X(mov3, 'r', 'r', '-', 0) \
  X(movN, 'r', 'r', 'u', 0) \
  X(loadI, 'r', 'D', '-', 0) /* a = d */ \
  X(loadK, 'r', 'D', '-', 0) /* a = Module::constants[d] */ \
  X(loadStr, 'r', 'D', '-', 0) /* a, a+1 = Module::strings[d] */ \
  X(loadFn, 'r', 'D', '-', 0) /* a = the function value of function d, which captures nothing */ \
  X(zero, 'r', 'u', '-', 0) /* b slots from a */ \
  X(globalAddr, 'r', 'D', '-', 0) /* a = address of the global data at byte d */ \
  X(ldG64, 'r', 'D', '-', 0) X(stG64, 'r', 'D', '-', 0) /* one word of global data at byte d */ \
  X(ldG2, 'r', 'D', '-', 0) X(ldG3, 'r', 'D', '-', 0) \
  X(stG2, 'r', 'D', '-', 0) X(stG3, 'r', 'D', '-', 0) \
  /* parts of a struct or array in registers: the value at byte c from register b; and back */ \
  X(ldF8u, 'r', 'r', 'u', 0) X(ldF8s, 'r', 'r', 'u', 0) X(ldF16u, 'r', 'r', 'u', 0) \
  X(ldF16s, 'r', 'r', 'u', 0) X(ldF32u, 'r', 'r', 'u', 0) X(ldF32s, 'r', 'r', 'u', 0) \
  X(stF8, 'r', 'r', 'u', 0) X(stF16, 'r', 'r', 'u', 0) X(stF32, 'r', 'r', 'u', 0) /* [a+c] = b \
      */ \
  /* ext d: bytes; of ldFN the last slot is filled up with zeros */ \
  X(ldFN, 'r', 'r', 'u', 1) X(stFN, 'r', 'r', 'u', 1) \
  /* memory: a = [b + c]; nil b panics. N: ext {a: slots} */ \
  X(ld8u, 'r', 'r', 'u', 0) X(ld8s, 'r', 'r', 'u', 0) X(ld16u, 'r', 'r', 'u', 0) \
  X(ld16s, 'r', 'r', 'u', 0) X(ld32u, 'r', 'r', 'u', 0) X(ld32s, 'r', 'r', 'u', 0) \
  X(ld64, 'r', 'r', 'u', 0) X(ld2, 'r', 'r', 'u', 0) X(ld3, 'r', 'r', 'u', 0) \
  X(ldN, 'r', 'r', 'u', 1) /* ext d: bytes; the last slot is filled up with zeros */ \
  /* [a + c] = b */ \
  X(st8, 'r', 'r', 'u', 0) X(st16, 'r', 'r', 'u', 0) X(st32, 'r', 'r', 'u', 0) \
  X(st64, 'r', 'r', 'u', 0) X(st2, 'r', 'r', 'u', 0) X(st3, 'r', 'r', 'u', 0) \
  X(stN, 'r', 'r', 'u', 1) /* ext d: bytes */ \
  X(nilCheck, 'r', '-', '-', 0) \
  X(addPtr, 'r', 'r', 'D', 1) /* a = b + ext d bytes (c unused); nil b panics */ \
  X(copyMem, 'r', 'r', 't', 0) /* *a = *b, a value of type c in memory; nil panics */ \
  /* integers, 64 bits; c of the I forms is a signed immediate */ \
  X(add, 'r', 'r', 'r', 0) X(sub, 'r', 'r', 'r', 0) X(mul, 'r', 'r', 'r', 0) \
  X(div, 'r', 'r', 'r', 0) X(rem, 'r', 'r', 'r', 0) X(divU, 'r', 'r', 'r', 0) \
  X(remU, 'r', 'r', 'r', 0) \
  X(and_, 'r', 'r', 'r', 0) X(or_, 'r', 'r', 'r', 0) X(xor_, 'r', 'r', 'r', 0) \
  X(andNot, 'r', 'r', 'r', 0) \
  X(shl, 'r', 'r', 'r', 0) X(shr, 'r', 'r', 'r', 0) X(shrU, 'r', 'r', 'r', 0) /* counts >= 64 as \
      Go */ \
  X(addI, 'r', 'r', 'i', 0) X(mulI, 'r', 'r', 'i', 0) X(andI, 'r', 'r', 'i', 0) \
  X(shlI, 'r', 'r', 'u', 0) X(shrI, 'r', 'r', 'u', 0) X(shrUI, 'r', 'r', 'u', 0) \
  X(neg, 'r', 'r', '-', 0) X(com, 'r', 'r', '-', 0) \
  X(shiftCheck, 'r', '-', '-', 0) /* a negative count panics */ \
  X(ext8s, 'r', 'r', '-', 0) X(ext8u, 'r', 'r', '-', 0) X(ext16s, 'r', 'r', '-', 0) \
  X(ext16u, 'r', 'r', '-', 0) X(ext32s, 'r', 'r', '-', 0) X(ext32u, 'r', 'r', '-', 0) \
  /* floats: f64, and f32 in the low half of a slot */ \
  X(addF, 'r', 'r', 'r', 0) X(subF, 'r', 'r', 'r', 0) X(mulF, 'r', 'r', 'r', 0) \
  X(divF, 'r', 'r', 'r', 0) X(negF, 'r', 'r', '-', 0) \
  X(mulAddF, 'r', 'r', 'r', 0) /* a += b * c, rounded twice */ \
  X(minF, 'r', 'r', 'r', 0) X(maxF, 'r', 'r', 'r', 0) /* Go's min and max: NaN wins, -0 < 0 */ \
  X(addF32, 'r', 'r', 'r', 0) X(subF32, 'r', 'r', 'r', 0) X(mulF32, 'r', 'r', 'r', 0) \
  X(divF32, 'r', 'r', 'r', 0) X(negF32, 'r', 'r', '-', 0) \
  X(intToF, 'r', 'r', '-', 0) X(uintToF, 'r', 'r', '-', 0) X(fToInt, 'r', 'r', '-', 0) \
  X(fToUint, 'r', 'r', '-', 0) X(fToF32, 'r', 'r', '-', 0) X(f32ToF, 'r', 'r', '-', 0) \
  X(intToF32, 'r', 'r', '-', 0) X(uintToF32, 'r', 'r', '-', 0) \
  /* complex128, two slots; complex64 is widened first and narrowed after */ \
  X(addC, 'r', 'r', 'r', 0) X(subC, 'r', 'r', 'r', 0) X(mulC, 'r', 'r', 'r', 0) \
  X(divC, 'r', 'r', 'r', 0) X(negC, 'r', 'r', '-', 0) \
  X(c64ToC, 'r', 'r', '-', 0) X(cToC64, 'r', 'r', '-', 0) \
  /* a = b ? c as 0 or 1 */ \
  X(eqI, 'r', 'r', 'r', 0) X(neI, 'r', 'r', 'r', 0) X(ltI, 'r', 'r', 'r', 0) \
  X(leI, 'r', 'r', 'r', 0) \
  X(ltU, 'r', 'r', 'r', 0) X(leU, 'r', 'r', 'r', 0) \
  X(eqF, 'r', 'r', 'r', 0) X(neF, 'r', 'r', 'r', 0) X(ltF, 'r', 'r', 'r', 0) \
  X(leF, 'r', 'r', 'r', 0) \
  X(eqF32, 'r', 'r', 'r', 0) X(neF32, 'r', 'r', 'r', 0) X(ltF32, 'r', 'r', 'r', 0) \
  X(leF32, 'r', 'r', 'r', 0) \
  X(eqC, 'r', 'r', 'r', 0) \
  X(eqS, 'r', 'r', 'r', 0) X(ltS, 'r', 'r', 'r', 0) X(leS, 'r', 'r', 'r', 0) \
  X(eqIface, 'r', 'r', 'r', 0) /* two interface values; may panic */ \
  X(eqT, 'r', 'r', 'r', 1) /* two values in registers of the type ext d; may panic */ \
  X(not_, 'r', 'r', '-', 0) \
  /* jumps; backward ones look at the fuel */ \
  X(jmp, '-', 'D', '-', 0) /* d: the offset */ \
  X(jt, 'r', 'D', '-', 0) X(jf, 'r', 'D', '-', 0) \
  X(jEq, 'r', 'r', 'o', 0) X(jNe, 'r', 'r', 'o', 0) X(jLt, 'r', 'r', 'o', 0) \
  X(jLe, 'r', 'r', 'o', 0) \
  X(jLtU, 'r', 'r', 'o', 0) X(jLeU, 'r', 'r', 'o', 0) \
  X(jEqI, 'r', 'i', 'o', 0) X(jNeI, 'r', 'i', 'o', 0) X(jLtI, 'r', 'i', 'o', 0) \
  X(jLeI, 'r', 'i', 'o', 0) X(jGtI, 'r', 'i', 'o', 0) X(jGeI, 'r', 'i', 'o', 0) \
  X(jLtF, 'r', 'r', 'o', 0) X(jLeF, 'r', 'r', 'o', 0) X(jNotLtF, 'r', 'r', 'o', 0) \
  X(jNotLeF, 'r', 'r', 'o', 0) \
  X(jEqF, 'r', 'r', 'o', 0) X(jNeF, 'r', 'r', 'o', 0) \
  X(incJLt, 'r', 'r', 'o', 0) /* ++a < b */ \
  X(incJLtI, 'r', 'i', 'o', 0) X(incJLe, 'r', 'r', 'o', 0) \
  /* All jumps, those in ext words too, count from behind the last ext word of their \
      instruction. */ \
  X(jmpTable, 'r', 'u', '-', 'n') /* a in 0..b-1: jump by d of the a-th of b ext words; else go \
      on behind them */ \
  /* strings and slices: bounds checked. b is the string or slice, c the index */ \
  X(strIdx, 'r', 'r', 'r', 0) \
  X(idxLd8u, 'r', 'r', 'r', 0) X(idxLd8s, 'r', 'r', 'r', 0) X(idxLd16u, 'r', 'r', 'r', 0) \
  X(idxLd16s, 'r', 'r', 'r', 0) X(idxLd32u, 'r', 'r', 'r', 0) X(idxLd32s, 'r', 'r', 'r', 0) \
  X(idxLd64, 'r', 'r', 'r', 0) X(idxLd2, 'r', 'r', 'r', 0) X(idxLd3, 'r', 'r', 'r', 0) \
  X(idxSt8, 'r', 'r', 'r', 0) X(idxSt16, 'r', 'r', 'r', 0) X(idxSt32, 'r', 'r', 'r', 0) \
  X(idxSt64, 'r', 'r', 'r', 0) X(idxSt2, 'r', 'r', 'r', 0) X(idxSt3, 'r', 'r', 'r', 0) /* b[c] = \
      a */ \
  X(idxAddr, 'r', 'r', 'r', 1) /* a = &b[c], ext d: element size */ \
  X(arrAddr, 'r', 'r', 'r', 2) /* b points to an array: ext d: element size; second ext d: len \
      */ \
  X(bound, 'r', 'r', '-', 0) /* panics unless 0 <= a < b: index out of range [a] with length b \
      */ \
  X(slice, 'r', 'r', 'r', 1) /* a = b[c : c+1 : c+2] of a slice; ext a: bits 1 low, 2 high, 4 \
      max are given, 8, 16, 32: it is of an unsigned type of 64 bits; \
      ext d... element size in ext c,b as d */ \
  X(sliceStr, 'r', 'r', 'r', 1) \
  X(sliceArr, 'r', 'r', 'r', 2) /* b points to an array; second ext d: len */ \
  /* the heap */ \
  X(new_, 'r', 't', '-', 0) /* a = a zero value of type b */ \
  X(makeSlice, 'r', 'r', 't', 0) /* a = make([]c, b, b+1) */ \
  X(makeClosure, 'r', 'r', 'u', 1) /* a = function ext d with c slots captured from b on */ \
  X(ldCap, 'r', 'u', '-', 0) /* a = slot b captured by the running function; */ \
  X(ldCapN, 'r', 'u', 'u', 0) /* c slots of them */ \
  X(append1, 'r', 'r', 'r', 1) /* a = append(b, c) of one element of type ext d */ \
  X(appendGrow, 'r', 'r', 'u', 1) /* a = b with c more zero elements of type ext d */ \
  X(appendSlice, 'r', 'r', 'r', 1) /* a = append(b, c...) */ \
  X(appendStr, 'r', 'r', 'r', 0) \
  X(copySlice, 'r', 'r', 'r', 1) /* a = copy(b, c), ext d: element size */ \
  X(copyStr, 'r', 'r', 'r', 0) \
  X(clearSlice, 'r', 't', '-', 0) /* b: the element's type */ \
  X(concat, 'r', 'r', 'r', 0) X(concatN, 'r', 'r', 'u', 0) /* c strings from b on */ \
  X(strToBytes, 'r', 'r', '-', 0) X(bytesToStr, 'r', 'r', '-', 0) X(strToRunes, 'r', 'r', '-', 0) \
  X(runesToStr, 'r', 'r', '-', 0) X(runeToStr, 'r', 'r', '-', 0) \
  X(rangeStr, 'r', 'r', '-', 1) /* a: next byte; a+1 = index, a+2 = rune of b; at the end jump \
      ext d */ \
  X(sliceToArr, 'r', 'r', '-', 1) /* a = pointer to b's first ext d elements; panics when \
      shorter */ \
  /* maps: the map's type is in Module::types */ \
  X(makeMap, 'r', 'r', 't', 0) /* b: size hint register */ \
  X(mapGet, 'r', 'r', 'r', 1) /* a = b[c], ext d: map type */ \
  X(mapGetOk, 'r', 'r', 'r', 1) /* ok in the slot behind the value */ \
  X(mapSet, 'r', 'r', 'r', 1) /* a[b] = c */ \
  X(mapDelete, 'r', 'r', 't', 0) X(mapLen, 'r', 'r', '-', 0) X(mapClear, 'r', 't', '-', 0) \
  X(mapIter, 'r', 'r', 't', 0) /* a = an iterator over b */ \
  X(mapNext, 'r', 'r', 'r', 2) /* iterator a: b = key, c = value (0xffff: not wanted); ext d: \
      map type; at the end jump second ext d */ \
  /* interfaces */ \
  X(makeIface, 'r', 'r', 't', 0) /* a = interface value of b, of concrete type c */ \
  X(assert_, 'r', 'r', 't', 1) /* a = b.(c), c concrete; ext d: static interface type of b \
      (texts) */ \
  X(assertOk, 'r', 'r', 't', 0) /* ok in the slot behind the value */ \
  X(assertI, 'r', 'r', 't', 1) X(assertIOk, 'r', 'r', 't', 0) /* c an interface type */ \
  X(isType, 'r', 'r', 't', 0) X(isIface, 'r', 'r', 't', 0) \
  X(unbox, 'r', 'r', 't', 0) /* a = the value in b, known to be of type c */ \
  /* calls: see bytecode/module.h for frames */ \
  X(call, 'w', 'D', '-', 0) /* function d */ \
  X(callClosure, 'w', 'r', '-', 0) \
  X(callIface, 'w', 'r', 'u', 1) /* method c of the interface type ext d on the value b; the \
      word is put into the first parameter slot; ext a: the window again */ \
  X(callNative, 'w', 'D', '-', 0) /* Module::natives[d] */ \
  X(ret, '-', '-', '-', 0) X(retDefer, '-', '-', '-', 0) \
  X(go, 'w', 'r', 'u', 1) /* the parameters are c slots at w + kFrameHeader, without room for \
      results; b: function value, or 0xffff and ext d: the function */ \
  X(defer, 'w', 'r', '-', 1) /* the same */ \
  /* Deferring for the frame around the body of a range-over-func loop: a = what names the \
      running frame; deferAt is a defer for the frame that the register in the second ext word's \
      a names. */ \
  X(deferToken, 'r', '-', '-', 0) X(deferAt, 'w', 'r', 'u', 2) \
  X(runDefers, '-', '-', '-', 0) /* runs the frame's deferred calls, then goes on behind */ \
  X(panic, 'r', '-', '-', 0) X(recover, 'r', '-', '-', 0) \
  X(raise, 'u', 'D', '-', 0) /* panics with Module::strings[d]; a 0: as a runtime error */ \
  /* channels: c the channel's type */ \
  X(makeChan, 'r', 'r', 't', 1) /* b: capacity; ext d: Module::strings index of its name or -1 \
      */ \
  X(send, 'r', 'r', 't', 0) /* a <- b */ \
  X(recv, 'r', 'r', 't', 0) X(recvOk, 'r', 'r', 't', 0) \
  X(close, 'r', '-', '-', 0) X(chanLen, 'r', 'r', '-', 0) X(chanCap, 'r', 'r', '-', 0) \
  X(select, 'r', 'u', 'u', 'n') /* a = chosen case (-1: default) of b cases; c: 1 has a default. \
      Two ext words a case: {op 0 receive, 1 send; a channel, b value to send or where to \
      receive (0xffff: not wanted), c type of the channel} and {a: where ok goes, 0xffff: not \
      wanted} */ \
  X(print, 'r', 'u', '-', 0) /* print/println piece: a value of kind b (PrintKind) to fd 2 */ \
  X(fuel, '-', 'D', '-', 0) /* straight code: pay for d instructions */ \
  X(host, 'u', '-', '-', 0) /* only in the machine's own stubs: a call that it made returns */

/* P(first, second): executed as one, see bytecode/pairs.h; bodies of all of them in vm/bodies.h */
#define GANTRY_PAIRS(P) \
  P(mov, mov) P(mov, addI) P(mov, add) P(mov, mov2) P(mov, ret) P(mov, call) P(mov, rem) \
  P(mov, mulI) P(mov, callClosure) P(mov, jmp) P(mov, loadI) P(add, jLe) P(add, add) \
  P(add, ret) P(add, st64) P(add, ld64) P(add, incJLt) P(add, incJLtI) P(add, incJLe) \
  P(add, jmp) P(add, mov) P(addI, jLe) P(addI, jLt) P(addI, call) P(addI, mul) P(addI, st64) \
  P(addI, mov) P(addI, add) P(addI, jmp) P(addI, addI) P(mul, add) P(mul, jLt) P(mul, jLe) \
  P(mul, ret) P(mul, addI) P(sub, incJLt) P(sub, incJLtI) P(sub, mov) P(rem, jNeI) P(rem, jEqI) \
  P(rem, add) P(rem, idxLd2) P(mulI, rem) P(mulAddF, incJLt) P(idxLd64, mulAddF) \
  P(idxLd64, idxLd3) P(idxLd64, add) P(idxLd64, rem) P(idxLd3, idxLd64) P(idxSt8, add) \
  P(idxLd8u, jt) P(idxLd8u, jf) P(idxSt64, incJLt) P(loadI, idxSt8) P(loadI, ret) P(loadI, jLe) \
  P(loadI, st64) P(loadI, loadI) P(loadI, call) P(ldCap, ldCap) P(ldCap, add) P(ldCap, ld64) \
  P(ld64, add) P(ld64, addI) P(ld64, ld64) P(ld64, loadI) P(ld64, mul) P(ld64, ret) \
  P(ld64, jNeI) P(ld64, jEqI) P(ld64, call) P(ld64, mov) P(st64, ld64) P(st64, mov) \
  P(st64, ret) P(st64, addI) P(jGeI, mov) P(jNeI, loadI) P(jNeI, addI) P(jLe, sub) \
  P(jLe, idxLd64) P(jLe, ld64) P(jLt, rem) P(jf, mov) P(jf, rem) P(mov2, call) P(nilCheck, mov)

enum class Op : std::uint16_t {
#define X(name, a, b, c, ext) name,
  GANTRY_OPS(X)
#undef X
  plainOps,  // their number; no instruction
#define P(x, y) x##_##y,
  GANTRY_PAIRS(P)
#undef P
};

// clang-format on

struct Ins {
  Op op;
  std::uint16_t a;
  std::uint16_t b;
  std::uint16_t c;

  [[nodiscard]] constexpr std::int32_t d() const {
    return static_cast<std::int32_t>(b | static_cast<std::uint32_t>(c) << 16);
  }
};
static_assert(sizeof(Ins) == 8);

inline constexpr std::uint16_t kNoReg = 0xffff;

// In the bits of `slice`: the low bound's type; the others' come above it.
inline constexpr std::uint16_t kUnsignedBound = 8;

// What `print` writes.
enum class PrintKind : std::uint8_t {
  bool_,
  int_,
  uint,
  float_,
  complex,
  string,
  pointer,
  slice,
  iface,
  space,
  newline,
  begin,
  end,
};

}  // namespace gantry::golang
