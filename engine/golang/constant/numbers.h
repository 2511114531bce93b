// Inside the constants: the classes of values, and GMP's and MPFR's numbers as objects.
// For the files of this folder only.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <utility>

#include <gmp.h>
#include <mpfr.h>

#include "engine/golang/constant/value.h"

namespace gantry::golang::constant {

// gc's: precision of floats, and the size (in bits) up to which fractions are kept exactly.
inline constexpr mpfr_prec_t kPrecision = 512;
inline constexpr long kSmallBits = 4096;
// No integer may grow beyond this many bits; the checker stops at 512.
inline constexpr std::size_t kMaxBits = std::size_t{1} << 20;

// Nor a string beyond this many bytes.
inline constexpr std::size_t kMaxStringBytes = std::size_t{1} << 26;

class Mpz {
 public:
  Mpz() { mpz_init(m_z); }
  explicit Mpz(std::int64_t value) { mpz_init_set_si(m_z, value); }
  Mpz(Mpz&& other) noexcept {
    mpz_init(m_z);
    mpz_swap(m_z, other.m_z);
  }
  Mpz(const Mpz&) = delete;
  Mpz& operator=(const Mpz&) = delete;
  ~Mpz() { mpz_clear(m_z); }
  mpz_ptr get() { return m_z; }
  [[nodiscard]] mpz_srcptr get() const { return m_z; }

 private:
  mpz_t m_z;
};

class Mpq {
 public:
  Mpq() { mpq_init(m_q); }
  Mpq(Mpq&& other) noexcept {
    mpq_init(m_q);
    mpq_swap(m_q, other.m_q);
  }
  Mpq(const Mpq&) = delete;
  Mpq& operator=(const Mpq&) = delete;
  ~Mpq() { mpq_clear(m_q); }
  mpq_ptr get() { return m_q; }
  [[nodiscard]] mpq_srcptr get() const { return m_q; }

 private:
  mpq_t m_q;
};

class Mpfr {
 public:
  explicit Mpfr(mpfr_prec_t precision = kPrecision) { mpfr_init2(m_f, precision); }
  Mpfr(Mpfr&& other) noexcept {
    mpfr_init2(m_f, 2);
    mpfr_swap(m_f, other.m_f);
  }
  Mpfr(const Mpfr&) = delete;
  Mpfr& operator=(const Mpfr&) = delete;
  ~Mpfr() { mpfr_clear(m_f); }
  mpfr_ptr get() { return m_f; }
  [[nodiscard]] mpfr_srcptr get() const { return m_f; }

 private:
  mpfr_t m_f;
};

struct Unknown final : Value {
  Unknown() : Value(Kind::unknown) {}
};
struct Boolean final : Value {
  bool value;
  explicit Boolean(bool v) : Value(Kind::boolean), value(v) {}
};
struct Text final : Value {
  std::string value;
  explicit Text(std::string v) : Value(Kind::string), value(std::move(v)) {}
};
// `small` when `big` is null. A number that fits has no big.
struct Integer final : Value {
  std::int64_t small;
  const Mpz* big;
  Integer(std::int64_t s, const Mpz* b) : Value(Kind::integer), small(s), big(b) {}
};
// Exactly one of the two.
struct Real final : Value {
  const Mpq* fraction;
  const Mpfr* floating;
  Real(const Mpq* q, const Mpfr* f) : Value(Kind::real), fraction(q), floating(f) {}
};
// The parts are integers or reals.
struct Complex final : Value {
  const Value* re;
  const Value* im;
  Complex(const Value* r, const Value* i) : Value(Kind::complex), re(r), im(i) {}
};

template <class T>
const T& to(const Value* value) {
  return *static_cast<const T*>(value);
}

// Owns all values of a pool and brings numbers into their one form.
class Factory {
 public:
  Factory();
  const Value* unknown() const { return &m_unknown; }
  const Value* boolean(bool value) const { return value ? &m_true : &m_false; }
  const Value* text(std::string value) { return &m_texts.emplace_back(std::move(value)); }
  const Value* integer(std::int64_t value);
  const Value* integer(Mpz&& value);    // unknown beyond kMaxBits
  const Value* fraction(Mpq&& value);   // canonical; a float when its parts are large
  const Value* floating(Mpfr&& value);  // unknown when infinite or no number
  const Value* real(double value);
  const Value* complex(const Value* re, const Value* im) {
    return &m_complexes.emplace_back(re, im);
  }

 private:
  static constexpr std::int64_t kCachedFrom = -16;
  static constexpr std::int64_t kCachedTo = 256;

  Unknown m_unknown;
  Boolean m_false{false};
  Boolean m_true{true};
  std::deque<Text> m_texts;
  std::deque<Integer> m_integers;
  std::deque<Real> m_reals;
  std::deque<Complex> m_complexes;
  std::deque<Mpz> m_mpz;
  std::deque<Mpq> m_mpq;
  std::deque<Mpfr> m_mpfr;
  std::array<const Value*, kCachedTo - kCachedFrom + 1> m_cached{};
};

struct Pool::Impl : Factory {};

// Copies of an integer, and of an integer or real.
Mpz toMpz(const Value* integer);
bool isExact(const Value* number);  // an integer, or a real that is a fraction
Mpq toMpq(const Value* exact);
Mpfr toMpfr(const Value* number);
// Of an integer or real; the nearest, infinite when too large.
double toDouble(const Value* number);
float toFloat(const Value* number);

// The integer value of a literal's digits in the base that its prefix says (underscores allowed);
// false when malformed. The float likewise, also of a prefixed or legacy octal imaginary.
bool parseInteger(std::string_view digits, Mpz& out);
const Value* parseReal(Factory& factory, std::string_view literal);
// Of a char or string literal as written; false when malformed.
bool unquoteChar(std::string_view literal, std::int64_t& out);
bool unquoteString(std::string_view literal, std::string& out);

}  // namespace gantry::golang::constant
