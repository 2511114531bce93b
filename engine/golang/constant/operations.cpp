// Operators on constants: int64 as long as nothing overflows, then GMP; fractions, then floats.
#include <algorithm>
#include <limits>

#include "engine/golang/constant/numbers.h"

namespace gantry::golang::constant {

namespace {

int rank(const Value* x) {
  switch (x->kind()) {
    case Kind::integer:
      return 1;
    case Kind::real:
      return 2;
    case Kind::complex:
      return 3;
    default:
      return 0;
  }
}

// False: the numbers are too large for the short way, or the operator has none.
bool smallBinary(std::int64_t a, Tok op, std::int64_t b, std::int64_t& result) {
  switch (op) {
    case Tok::add:
      return !__builtin_add_overflow(a, b, &result);
    case Tok::sub:
      return !__builtin_sub_overflow(a, b, &result);
    case Tok::mul:
      return !__builtin_mul_overflow(a, b, &result);
    case Tok::quo:
      if (b == -1) return !__builtin_sub_overflow(std::int64_t{0}, a, &result);
      result = a / b;
      return true;
    case Tok::rem:
      result = b == -1 ? 0 : a % b;
      return true;
    case Tok::and_:
      result = a & b;
      return true;
    case Tok::or_:
      result = a | b;
      return true;
    case Tok::xor_:
      result = a ^ b;
      return true;
    case Tok::andNot:
      result = a & ~b;
      return true;
    default:
      return false;
  }
}

const Value* bigBinary(Factory& pool, const Value* x, Tok op, const Value* y) {
  const Mpz a = toMpz(x);
  const Mpz b = toMpz(y);
  Mpz r;
  switch (op) {
    case Tok::add:
      mpz_add(r.get(), a.get(), b.get());
      break;
    case Tok::sub:
      mpz_sub(r.get(), a.get(), b.get());
      break;
    case Tok::mul:
      mpz_mul(r.get(), a.get(), b.get());
      break;
    case Tok::quo:
      mpz_tdiv_q(r.get(), a.get(), b.get());
      break;
    case Tok::rem:
      mpz_tdiv_r(r.get(), a.get(), b.get());
      break;
    case Tok::and_:
      mpz_and(r.get(), a.get(), b.get());
      break;
    case Tok::or_:
      mpz_ior(r.get(), a.get(), b.get());
      break;
    case Tok::xor_:
      mpz_xor(r.get(), a.get(), b.get());
      break;
    case Tok::andNot: {
      Mpz inverse;
      mpz_com(inverse.get(), b.get());
      mpz_and(r.get(), a.get(), inverse.get());
      break;
    }
    default:
      return pool.unknown();
  }
  return pool.integer(std::move(r));
}

const Value* quotient(Factory& pool, const Value* x, const Value* y) {
  Mpq q = toMpq(x);
  const Mpq divisor = toMpq(y);
  mpq_div(q.get(), q.get(), divisor.get());
  return pool.fraction(std::move(q));
}

const Value* integerBinary(Factory& pool, const Value* x, Tok op, const Value* y, bool intDiv) {
  if (op == Tok::quo || op == Tok::rem) {
    if (sign(y) == 0) return pool.unknown();
    if (op == Tok::quo && !intDiv) return quotient(pool, x, y);
  }
  const auto& a = to<Integer>(x);
  const auto& b = to<Integer>(y);
  std::int64_t result = 0;
  if (a.big == nullptr && b.big == nullptr && smallBinary(a.small, op, b.small, result))
    return pool.integer(result);
  return bigBinary(pool, x, op, y);
}

const Value* exactBinary(Factory& pool, const Value* x, Tok op, const Value* y) {
  const Mpq a = toMpq(x);
  const Mpq b = toMpq(y);
  Mpq r;
  switch (op) {
    case Tok::add:
      mpq_add(r.get(), a.get(), b.get());
      break;
    case Tok::sub:
      mpq_sub(r.get(), a.get(), b.get());
      break;
    case Tok::mul:
      mpq_mul(r.get(), a.get(), b.get());
      break;
    case Tok::quo:
      mpq_div(r.get(), a.get(), b.get());
      break;
    default:
      return pool.unknown();
  }
  return pool.fraction(std::move(r));
}

// Of integers and reals, at least one of them a real.
const Value* realBinary(Factory& pool, const Value* x, Tok op, const Value* y) {
  if (op == Tok::quo && sign(y) == 0) return pool.unknown();
  if (isExact(x) && isExact(y)) return exactBinary(pool, x, op, y);
  const Mpfr a = toMpfr(x);
  const Mpfr b = toMpfr(y);
  Mpfr r;
  switch (op) {
    case Tok::add:
      mpfr_add(r.get(), a.get(), b.get(), MPFR_RNDN);
      break;
    case Tok::sub:
      mpfr_sub(r.get(), a.get(), b.get(), MPFR_RNDN);
      break;
    case Tok::mul:
      mpfr_mul(r.get(), a.get(), b.get(), MPFR_RNDN);
      break;
    case Tok::quo:
      mpfr_div(r.get(), a.get(), b.get(), MPFR_RNDN);
      break;
    default:
      return pool.unknown();
  }
  return pool.floating(std::move(r));
}

const Value* complexBinary(Pool& pool, const Value* x, Tok op, const Value* y) {
  const Value* const a = pool.realPart(x);
  const Value* const b = pool.imagPart(x);
  const Value* const c = pool.realPart(y);
  const Value* const d = pool.imagPart(y);
  const auto add = [&](const Value* l, const Value* r) { return pool.binary(l, Tok::add, r); };
  const auto sub = [&](const Value* l, const Value* r) { return pool.binary(l, Tok::sub, r); };
  const auto mul = [&](const Value* l, const Value* r) { return pool.binary(l, Tok::mul, r); };
  const auto quo = [&](const Value* l, const Value* r) { return pool.binary(l, Tok::quo, r); };
  switch (op) {
    case Tok::add:
      return pool.complex(add(a, c), add(b, d));
    case Tok::sub:
      return pool.complex(sub(a, c), sub(b, d));
    case Tok::mul:
      return pool.complex(sub(mul(a, c), mul(b, d)), add(mul(b, c), mul(a, d)));
    case Tok::quo: {
      const Value* const norm = add(mul(c, c), mul(d, d));
      return pool.complex(quo(add(mul(a, c), mul(b, d)), norm),
                          quo(sub(mul(b, c), mul(a, d)), norm));
    }
    default:
      return pool.unknown();
  }
}

bool ordered(int comparison, Tok op) {
  switch (op) {
    case Tok::eql:
      return comparison == 0;
    case Tok::neq:
      return comparison != 0;
    case Tok::lss:
      return comparison < 0;
    case Tok::leq:
      return comparison <= 0;
    case Tok::gtr:
      return comparison > 0;
    case Tok::geq:
      return comparison >= 0;
    default:
      return false;
  }
}

int compareReal(const Value* x, const Value* y) {
  if (x->kind() == Kind::integer && y->kind() == Kind::integer) {
    const auto& a = to<Integer>(x);
    const auto& b = to<Integer>(y);
    if (a.big == nullptr && b.big == nullptr)
      return a.small < b.small ? -1 : (a.small > b.small ? 1 : 0);
    return mpz_cmp(toMpz(x).get(), toMpz(y).get());
  }
  if (isExact(x) && isExact(y)) {
    const Mpq a = toMpq(x);
    const Mpq b = toMpq(y);
    return mpq_cmp(a.get(), b.get());
  }
  const Mpfr a = toMpfr(x);
  const Mpfr b = toMpfr(y);
  return mpfr_cmp(a.get(), b.get());
}

const Value* part(const Value* x, bool imaginary) {
  static const Integer kZero(0, nullptr);
  if (x->kind() == Kind::complex) return imaginary ? to<Complex>(x).im : to<Complex>(x).re;
  return imaginary ? &kZero : x;
}

}  // namespace

const Value* Pool::binary(const Value* x, Tok op, const Value* y, bool intDiv) {
  if (x->kind() == Kind::boolean && y->kind() == Kind::boolean) {
    if (op == Tok::landl) return boolean(boolVal(x) && boolVal(y));
    if (op == Tok::lorl) return boolean(boolVal(x) || boolVal(y));
    return unknown();
  }
  if (x->kind() == Kind::string && y->kind() == Kind::string) {
    const bool fits = stringVal(x).size() + stringVal(y).size() <= kMaxStringBytes;
    return op == Tok::add && fits ? string(stringVal(x) + stringVal(y)) : unknown();
  }
  const int rankX = rank(x);
  const int rankY = rank(y);
  if (rankX == 0 || rankY == 0) return unknown();
  switch (std::max(rankX, rankY)) {
    case 1:
      return integerBinary(*m_impl, x, op, y, intDiv);
    case 2:
      return realBinary(*m_impl, x, op, y);
    default:
      return complexBinary(*this, x, op, y);
  }
}

const Value* Pool::unary(Tok op, const Value* x, unsigned bits) {
  switch (op) {
    case Tok::add:
      return rank(x) != 0 ? x : unknown();
    case Tok::sub:
      if (rank(x) == 0) return unknown();
      return binary(integer(0), Tok::sub, x);
    case Tok::not_:
      return x->kind() == Kind::boolean ? boolean(!boolVal(x)) : unknown();
    case Tok::xor_: {
      if (x->kind() != Kind::integer) return unknown();
      const Value* const inverse = binary(integer(-1), Tok::xor_, x);
      if (bits == 0) return inverse;
      return binary(inverse, Tok::andNot, shift(integer(-1), Tok::shl, bits));
    }
    default:
      return unknown();
  }
}

const Value* Pool::shift(const Value* x, Tok op, std::uint64_t count) {
  if (x->kind() != Kind::integer) return unknown();
  if (count == 0 || sign(x) == 0) return x;
  const auto& i = to<Integer>(x);
  if (op == Tok::shr) {
    if (i.big == nullptr) return integer(count > 63 ? (i.small < 0 ? -1 : 0) : i.small >> count);
    if (count > kMaxBits) return integer(sign(x) < 0 ? -1 : 0);
    Mpz r;
    mpz_fdiv_q_2exp(r.get(), i.big->get(), count);
    return m_impl->integer(std::move(r));
  }
  if (op != Tok::shl || count > kMaxBits) return unknown();
  if (bitLength(x) + count < 63) return integer(i.small * (std::int64_t{1} << count));
  Mpz r = toMpz(x);
  mpz_mul_2exp(r.get(), r.get(), count);
  return m_impl->integer(std::move(r));
}

bool compare(const Value* x, Tok op, const Value* y) {
  if (x->kind() == Kind::boolean && y->kind() == Kind::boolean)
    return op == Tok::eql ? boolVal(x) == boolVal(y) : op == Tok::neq && boolVal(x) != boolVal(y);
  if (x->kind() == Kind::string && y->kind() == Kind::string)
    return ordered(stringVal(x).compare(stringVal(y)), op);
  if (rank(x) == 0 || rank(y) == 0) return false;
  if (rank(x) != 3 && rank(y) != 3) return ordered(compareReal(x, y), op);
  const bool same = compareReal(part(x, false), part(y, false)) == 0 &&
                    compareReal(part(x, true), part(y, true)) == 0;
  return op == Tok::eql ? same : op == Tok::neq && !same;
}

}  // namespace gantry::golang::constant
