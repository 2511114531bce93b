// Exact constants: what go/constant is to Go's compilers.
//
// A Value is immutable and belongs to a Pool (one per program), which frees all at its end.
// Integers are arbitrary precision (GMP); floats are exact rationals while they are small and
// 512-bit floats (MPFR's precision rules, round to nearest even) beyond; complex numbers are
// pairs. An operation that cannot be (division by zero is the caller's to refuse) gives an
// unknown Value. Too large an integer (more than 512 bits, as gc) is the caller's to report:
// see bitLength().
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/golang/token/token.h"

namespace gantry::golang::constant {

enum class Kind : std::uint8_t { unknown, boolean, string, integer, real, complex };

class Value {
 public:
  [[nodiscard]] Kind kind() const { return m_kind; }

 protected:
  explicit Value(Kind kind) : m_kind(kind) {}
  ~Value() = default;

 private:
  Kind m_kind;
};

class Pool {
 public:
  Pool();
  ~Pool();
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  const Value* unknown();
  const Value* boolean(bool value);
  const Value* string(std::string value);
  const Value* integer(std::int64_t value);
  const Value* unsignedInteger(std::uint64_t value);
  const Value* real(double value);
  // Of a literal as written: intLit, floatLit, imagLit, charLit, stringLit. Unknown when it is
  // malformed or beyond all limits.
  const Value* literal(Tok tok, std::string_view text);
  const Value* complex(const Value* re, const Value* im);

  // Binary operators on values of matching kinds (the higher of the two wins); intDiv: `/` of
  // integers truncates. Comparisons below.
  const Value* binary(const Value* x, Tok op, const Value* y, bool intDiv = false);
  // + - ^ !; for ^ of an unsigned type of `bits` bits the result is limited to them (0: signed).
  const Value* unary(Tok op, const Value* x, unsigned bits = 0);
  const Value* shift(const Value* x, Tok op, std::uint64_t count);

  // The same number as another kind; unknown when it has no exact such value (3.5 as integer,
  // 1i as real).
  const Value* toInt(const Value* x);
  const Value* toFloat(const Value* x);
  const Value* toComplex(const Value* x);
  const Value* realPart(const Value* x);
  const Value* imagPart(const Value* x);

  // Rounded to float32 or float64 (a real), unknown when it overflows.
  const Value* roundTo(const Value* x, unsigned bits);

 private:
  struct Impl;
  Impl* m_impl;
};

bool compare(const Value* x, Tok op, const Value* y);

// Of the kind that their names say.
[[nodiscard]] bool boolVal(const Value* x);
[[nodiscard]] const std::string& stringVal(const Value* x);
// ok: x is an integer that fits.
[[nodiscard]] std::int64_t int64Val(const Value* x, bool* ok = nullptr);
[[nodiscard]] std::uint64_t uint64Val(const Value* x, bool* ok = nullptr);
// The nearest; infinite when it is too large. Works on integers, too.
[[nodiscard]] double float64Val(const Value* x);
[[nodiscard]] float float32Val(const Value* x);
// Of a number -1, 0 or 1 (complex: 0 for zero alone), of everything else 1.
[[nodiscard]] int sign(const Value* x);
// Of the absolute value of an integer.
[[nodiscard]] unsigned bitLength(const Value* x);

// As gc prints a constant in messages: 1e+06, "quo…", 'x' is 120, (1 + 2i).
[[nodiscard]] std::string text(const Value* x);
// In Go's quotes, as strconv.Quote has it.
[[nodiscard]] std::string quotedText(std::string_view text);
// All digits of an integer.
[[nodiscard]] std::string exactText(const Value* x);

}  // namespace gantry::golang::constant
