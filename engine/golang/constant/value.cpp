// Constants: making them, bringing them into their one form, and asking for what is in them.
#include "engine/golang/constant/value.h"

#include <bit>
#include <cmath>
#include <limits>

#include "engine/base/check.h"
#include "engine/golang/constant/numbers.h"

namespace gantry::golang::constant {

Factory::Factory() {
  // big.Float's exponents have 32 bits.
  mpfr_set_emin(std::numeric_limits<std::int32_t>::min());
  mpfr_set_emax(std::numeric_limits<std::int32_t>::max());
  for (std::int64_t v = kCachedFrom; v <= kCachedTo; ++v)
    m_cached[static_cast<std::size_t>(v - kCachedFrom)] = &m_integers.emplace_back(v, nullptr);
}

const Value* Factory::integer(std::int64_t value) {
  if (value >= kCachedFrom && value <= kCachedTo)
    return m_cached[static_cast<std::size_t>(value - kCachedFrom)];
  return &m_integers.emplace_back(value, nullptr);
}

const Value* Factory::integer(Mpz&& value) {
  if (mpz_fits_slong_p(value.get()) != 0) return integer(std::int64_t{mpz_get_si(value.get())});
  if (mpz_sizeinbase(value.get(), 2) > kMaxBits) return unknown();
  return &m_integers.emplace_back(0, &m_mpz.emplace_back(std::move(value)));
}

const Value* Factory::fraction(Mpq&& value) {
  const auto small = [](mpz_srcptr z) { return mpz_sizeinbase(z, 2) < std::size_t{kSmallBits}; };
  if (small(mpq_numref(value.get())) && small(mpq_denref(value.get())))
    return &m_reals.emplace_back(&m_mpq.emplace_back(std::move(value)), nullptr);
  Mpfr rounded;
  mpfr_set_q(rounded.get(), value.get(), MPFR_RNDN);
  return floating(std::move(rounded));
}

const Value* Factory::floating(Mpfr&& value) {
  if (mpfr_number_p(value.get()) == 0) return unknown();
  if (mpfr_zero_p(value.get()) != 0) return fraction(Mpq());
  return &m_reals.emplace_back(nullptr, &m_mpfr.emplace_back(std::move(value)));
}

const Value* Factory::real(double value) {
  if (!std::isfinite(value)) return unknown();
  Mpq exact;
  mpq_set_d(exact.get(), value);
  return fraction(std::move(exact));
}

Mpz toMpz(const Value* integer) {
  const auto& x = to<Integer>(integer);
  if (x.big == nullptr) return Mpz(x.small);
  Mpz copy;
  mpz_set(copy.get(), x.big->get());
  return copy;
}

bool isExact(const Value* number) {
  return number->kind() == Kind::integer || to<Real>(number).fraction != nullptr;
}

Mpq toMpq(const Value* exact) {
  Mpq copy;
  if (exact->kind() == Kind::integer) {
    mpq_set_z(copy.get(), toMpz(exact).get());
  } else {
    mpq_set(copy.get(), to<Real>(exact).fraction->get());
  }
  return copy;
}

Mpfr toMpfr(const Value* number) {
  Mpfr copy;
  if (number->kind() == Kind::integer) {
    mpfr_set_z(copy.get(), toMpz(number).get(), MPFR_RNDN);
  } else if (to<Real>(number).fraction != nullptr) {
    mpfr_set_q(copy.get(), to<Real>(number).fraction->get(), MPFR_RNDN);
  } else {
    mpfr_set(copy.get(), to<Real>(number).floating->get(), MPFR_RNDN);
  }
  return copy;
}

namespace {

// A float that rounds to fewer bits as the number itself does: cut off, with a last bit that says
// that something was, so that nothing is rounded twice.
Mpfr stickyCopy(const Value* number) {
  const Mpq exact = toMpq(number);
  Mpfr cut(kPrecision);
  const int inexact = mpfr_set_q(cut.get(), exact.get(), MPFR_RNDZ);
  Mpfr sticky(kPrecision + 2);
  mpfr_set(sticky.get(), cut.get(), MPFR_RNDN);
  if (inexact == 0) return sticky;
  if (mpfr_sgn(sticky.get()) > 0) {
    mpfr_nextabove(sticky.get());
  } else {
    mpfr_nextbelow(sticky.get());
  }
  return sticky;
}

const Value* asIntegral(Factory& pool, const Mpfr& x) {
  if (mpfr_integer_p(x.get()) == 0) return nullptr;
  Mpz z;
  mpfr_get_z(z.get(), x.get(), MPFR_RNDZ);
  return pool.integer(std::move(z));
}

// A float counts as an integer when it is one but for the last bits, which earlier operations may
// have rounded.
const Value* floatToInt(Factory& pool, const Mpfr& x) {
  const mpfr_exp_t exponent = mpfr_get_exp(x.get());
  if (exponent <= -kSmallBits || exponent >= kSmallBits) return pool.unknown();
  if (const Value* exact = asIntegral(pool, x)) return exact;
  for (const mpfr_rnd_t rounding : {MPFR_RNDD, MPFR_RNDU}) {
    Mpfr fewer(kPrecision - 4);
    mpfr_set(fewer.get(), x.get(), rounding);
    if (const Value* near = asIntegral(pool, fewer)) return near;
  }
  return pool.unknown();
}

}  // namespace

double toDouble(const Value* number) {
  if (number->kind() == Kind::integer && to<Integer>(number).big == nullptr)
    return static_cast<double>(to<Integer>(number).small);
  if (!isExact(number)) return mpfr_get_d(to<Real>(number).floating->get(), MPFR_RNDN);
  const Mpfr sticky = stickyCopy(number);
  return mpfr_get_d(sticky.get(), MPFR_RNDN);
}

float toFloat(const Value* number) {
  if (!isExact(number)) return mpfr_get_flt(to<Real>(number).floating->get(), MPFR_RNDN);
  const Mpfr sticky = stickyCopy(number);
  return mpfr_get_flt(sticky.get(), MPFR_RNDN);
}

// ---- the pool ----

Pool::Pool() : m_impl(new Impl) {}
Pool::~Pool() { delete m_impl; }

const Value* Pool::unknown() { return m_impl->unknown(); }
const Value* Pool::boolean(bool value) { return m_impl->boolean(value); }
const Value* Pool::string(std::string value) { return m_impl->text(std::move(value)); }
const Value* Pool::integer(std::int64_t value) { return m_impl->integer(value); }
const Value* Pool::real(double value) { return m_impl->real(value); }

const Value* Pool::unsignedInteger(std::uint64_t value) {
  if (value <= std::uint64_t{std::numeric_limits<std::int64_t>::max()})
    return m_impl->integer(static_cast<std::int64_t>(value));
  Mpz big;
  mpz_set_ui(big.get(), value);
  return m_impl->integer(std::move(big));
}

const Value* Pool::literal(Tok tok, std::string_view text) {
  if (tok == Tok::intLit) {
    Mpz value;
    if (parseInteger(text, value)) return m_impl->integer(std::move(value));
  } else if (tok == Tok::floatLit) {
    return parseReal(*m_impl, text);
  } else if (tok == Tok::imagLit) {
    if (text.empty() || text.back() != 'i') return unknown();
    return complex(integer(0), parseReal(*m_impl, text.substr(0, text.size() - 1)));
  } else if (tok == Tok::charLit) {
    std::int64_t value = 0;
    if (unquoteChar(text, value)) return integer(value);
  } else if (tok == Tok::stringLit) {
    std::string value;
    if (unquoteString(text, value)) return m_impl->text(std::move(value));
  }
  return unknown();
}

const Value* Pool::complex(const Value* re, const Value* im) {
  const auto isNumber = [](const Value* v) {
    return v->kind() == Kind::integer || v->kind() == Kind::real;
  };
  if (!isNumber(re) || !isNumber(im)) return unknown();
  return m_impl->complex(re, im);
}

const Value* Pool::toInt(const Value* x) {
  switch (x->kind()) {
    case Kind::integer:
      return x;
    case Kind::real: {
      const auto& r = to<Real>(x);
      if (r.fraction == nullptr) return floatToInt(*m_impl, *r.floating);
      if (mpz_cmp_ui(mpq_denref(r.fraction->get()), 1) != 0) return unknown();
      Mpz z;
      mpz_set(z.get(), mpq_numref(r.fraction->get()));
      return m_impl->integer(std::move(z));
    }
    case Kind::complex:
      return sign(to<Complex>(x).im) == 0 ? toInt(to<Complex>(x).re) : unknown();
    default:
      return unknown();
  }
}

const Value* Pool::toFloat(const Value* x) {
  switch (x->kind()) {
    case Kind::integer:
      return m_impl->fraction(toMpq(x));
    case Kind::real:
      return x;
    case Kind::complex:
      return sign(to<Complex>(x).im) == 0 ? toFloat(to<Complex>(x).re) : unknown();
    default:
      return unknown();
  }
}

const Value* Pool::toComplex(const Value* x) {
  if (x->kind() == Kind::complex) return x;
  return complex(x, integer(0));
}

const Value* Pool::realPart(const Value* x) {
  if (x->kind() == Kind::complex) return to<Complex>(x).re;
  return x->kind() == Kind::integer || x->kind() == Kind::real ? x : unknown();
}

const Value* Pool::imagPart(const Value* x) {
  if (x->kind() == Kind::complex) return to<Complex>(x).im;
  return x->kind() == Kind::integer || x->kind() == Kind::real ? integer(0) : unknown();
}

const Value* Pool::roundTo(const Value* x, unsigned bits) {
  if (x->kind() != Kind::integer && x->kind() != Kind::real) return unknown();
  return real(bits == 32 ? double{float32Val(x)} : float64Val(x));
}

// ---- what is in a value ----

bool boolVal(const Value* x) {
  CHECK(x->kind() == Kind::boolean);
  return to<Boolean>(x).value;
}

const std::string& stringVal(const Value* x) {
  CHECK(x->kind() == Kind::string);
  return to<Text>(x).value;
}

std::int64_t int64Val(const Value* x, bool* ok) {
  const bool fits = x->kind() == Kind::integer && to<Integer>(x).big == nullptr;
  if (ok != nullptr) *ok = fits;
  return fits ? to<Integer>(x).small : 0;
}

std::uint64_t uint64Val(const Value* x, bool* ok) {
  bool fits = false;
  std::uint64_t value = 0;
  if (x->kind() == Kind::integer) {
    const auto& i = to<Integer>(x);
    fits = i.big == nullptr ? i.small >= 0 : mpz_fits_ulong_p(i.big->get()) != 0;
    if (fits)
      value = i.big == nullptr ? static_cast<std::uint64_t>(i.small) : mpz_get_ui(i.big->get());
  }
  if (ok != nullptr) *ok = fits;
  return value;
}

double float64Val(const Value* x) {
  if (x->kind() == Kind::complex) return float64Val(to<Complex>(x).re);
  if (x->kind() != Kind::integer && x->kind() != Kind::real) return 0;
  return toDouble(x);
}

float float32Val(const Value* x) {
  if (x->kind() == Kind::complex) return float32Val(to<Complex>(x).re);
  if (x->kind() != Kind::integer && x->kind() != Kind::real) return 0;
  return toFloat(x);
}

int sign(const Value* x) {
  switch (x->kind()) {
    case Kind::integer: {
      const auto& i = to<Integer>(x);
      if (i.big != nullptr) return mpz_sgn(i.big->get());
      return i.small > 0 ? 1 : (i.small < 0 ? -1 : 0);
    }
    case Kind::real: {
      const auto& r = to<Real>(x);
      return r.fraction != nullptr ? mpq_sgn(r.fraction->get()) : mpfr_sgn(r.floating->get());
    }
    case Kind::complex:
      return sign(to<Complex>(x).re) | sign(to<Complex>(x).im);
    default:
      return 1;
  }
}

unsigned bitLength(const Value* x) {
  if (x->kind() != Kind::integer) return 0;
  const auto& i = to<Integer>(x);
  if (i.big != nullptr) return static_cast<unsigned>(mpz_sizeinbase(i.big->get(), 2));
  const auto bits = static_cast<std::uint64_t>(i.small);
  return static_cast<unsigned>(std::bit_width(i.small < 0 ? std::uint64_t{0} - bits : bits));
}

}  // namespace gantry::golang::constant
