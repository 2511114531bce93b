// Natives of package math/big, by GMP: a number is a sign and a []Word of 64 bits, the lowest
// first, without zeros at the top, which is how GMP keeps one.
#include <algorithm>
#include <array>
#include <bit>
#include <string>

#include <gmp.h>

#include "engine/golang/vm/native.h"

namespace gantry::golang {
namespace {

static_assert(sizeof(mp_limb_t) == 8 && GMP_NAIL_BITS == 0);

// 128 MiB; more would be minutes.
constexpr std::uint64_t kMostWords = std::uint64_t{1} << 24;

class Number {
 public:
  Number() { mpz_init(m_value); }
  ~Number() { mpz_clear(m_value); }
  Number(const Number&) = delete;
  Number& operator=(const Number&) = delete;
  [[nodiscard]] mpz_ptr get() { return m_value; }

 private:
  mpz_t m_value;
};

// A parameter: a bool in slot n, whether it is below zero, and a slice in the three behind.
class Given {
 public:
  Given(const NativeCall& call, std::uint32_t n) : Given(call.slice(n + 1), call.boolean(n)) {}
  Given(const SliceValue& words, bool isNegative) : m_words(static_cast<std::uint64_t>(words.len)) {
    static constexpr mp_limb_t kZero = 0;  // GMP looks at the first word of a zero, too
    const auto size = static_cast<mp_size_t>(words.len);
    const auto* const limbs = size == 0 ? &kZero : static_cast<const mp_limb_t*>(words.data);
    mpz_roinit_n(m_value, limbs, isNegative ? -size : size);
  }
  [[nodiscard]] mpz_srcptr get() const { return m_value; }
  [[nodiscard]] std::uint64_t words() const { return m_words; }
  [[nodiscard]] bool isZero() const { return mpz_sgn(m_value) == 0; }

 private:
  mpz_t m_value;
  std::uint64_t m_words;
};

constexpr std::uint32_t kNumberSlots = 4;

// Into the result's slots n (the sign) to n + 3. False: there is no room.
bool put(NativeCall& call, std::uint32_t n, mpz_srcptr value) {
  const std::size_t size = mpz_size(value);
  if (!call.room(size * sizeof(mp_limb_t))) return false;
  char* const words = size == 0 ? nullptr : call.newBytes(size * sizeof(mp_limb_t));
  if (size != 0) std::memcpy(words, mpz_limbs_read(value), size * sizeof(mp_limb_t));
  const auto length = static_cast<std::int64_t>(size);
  call.result(n, mpz_sgn(value) < 0);
  call.result(n + 1, SliceValue{words, length, length});
  return true;
}

NativeNext give(NativeCall& call, mpz_srcptr value) {
  return put(call, 0, value) ? NativeCall::done() : call.outOfMemory();
}

// What a product of so many words costs, about: less than all pairs of them once both are long.
void chargeProduct(NativeCall& call, std::uint64_t x, std::uint64_t y) {
  const std::uint64_t shorter = std::min(x, y);
  call.charge(x * y / std::max<std::uint64_t>(1, shorter / 32));
}

enum class Operation : std::uint8_t {
  add,
  sub,
  mul,
  quo,
  rem,
  floor,
  gcd,
  and_,
  or_,
  xor_,
  andNot
};

// func arith(op int, xneg bool, x []Word, yneg bool, y []Word) (neg bool, z []Word)
NativeNext arith(NativeCall& call) {
  const auto op = static_cast<Operation>(call.word(0));
  const Given x(call, 1);
  const Given y(call, 1 + kNumberSlots);
  if (x.words() + y.words() > kMostWords || !call.room((x.words() + y.words()) * 8))
    return call.outOfMemory();
  Number z;
  call.charge(x.words() + y.words());
  switch (op) {
    case Operation::add:
      mpz_add(z.get(), x.get(), y.get());
      break;
    case Operation::sub:
      mpz_sub(z.get(), x.get(), y.get());
      break;
    case Operation::and_:
      mpz_and(z.get(), x.get(), y.get());
      break;
    case Operation::or_:
      mpz_ior(z.get(), x.get(), y.get());
      break;
    case Operation::xor_:
      mpz_xor(z.get(), x.get(), y.get());
      break;
    case Operation::andNot: {
      Number inverted;
      mpz_com(inverted.get(), y.get());
      mpz_and(z.get(), x.get(), inverted.get());
      break;
    }
    case Operation::mul:
      chargeProduct(call, x.words(), y.words());
      mpz_mul(z.get(), x.get(), y.get());
      break;
    case Operation::gcd:
      call.charge(x.words() * y.words() * 64);
      mpz_gcd(z.get(), x.get(), y.get());
      break;
    case Operation::quo:
    case Operation::rem:
    case Operation::floor:
      if (y.isZero()) return call.panicString("division by zero");
      chargeProduct(call, x.words(), y.words());
      if (op == Operation::quo) mpz_tdiv_q(z.get(), x.get(), y.get());
      if (op == Operation::rem) mpz_tdiv_r(z.get(), x.get(), y.get());
      if (op == Operation::floor) mpz_fdiv_q(z.get(), x.get(), y.get());
      break;
  }
  return give(call, z.get());
}

// func shift(xneg bool, x []Word, left bool, n uint) (neg bool, z []Word)
NativeNext shift(NativeCall& call) {
  const Given x(call, 0);
  const bool isLeft = call.boolean(kNumberSlots);
  const std::uint64_t n = call.word(kNumberSlots + 1);
  call.charge(x.words() + (isLeft ? n / 64 : 0));
  Number z;
  if (isLeft) {
    if (n / 64 + x.words() > kMostWords || !call.room(n / 8 + x.words() * 8))
      return call.outOfMemory();
    mpz_mul_2exp(z.get(), x.get(), n);
  } else {
    mpz_fdiv_q_2exp(z.get(), x.get(), n);
  }
  return give(call, z.get());
}

// func power(xneg bool, x []Word, y []Word, m []Word) (neg bool, z []Word)
NativeNext power(NativeCall& call) {
  const Given x(call, 0);
  const Given y(call.slice(kNumberSlots), false);
  const Given m(call.slice(kNumberSlots + 3), false);
  Number z;
  if (!m.isZero()) {
    call.charge(y.words() * 64 * (20 + m.words() * m.words()));
    mpz_powm(z.get(), x.get(), y.get(), m.get());
    return give(call, z.get());
  }
  // Zero and one in absolute value stay small, whatever the exponent.
  const bool isSmall = mpz_cmpabs_ui(x.get(), 1) <= 0;
  if (isSmall) {
    mpz_pow_ui(z.get(), x.get(), y.isZero() ? 0 : mpz_odd_p(y.get()) != 0 ? 1 : 2);
    return give(call, z.get());
  }
  const std::uint64_t bits = mpz_sizeinbase(x.get(), 2);
  if (mpz_cmp_ui(y.get(), kMostWords * 64 / bits) > 0) return call.outOfMemory();
  const std::uint64_t exponent = mpz_get_ui(y.get());
  const std::uint64_t words = bits * exponent / 64 + 1;
  if (!call.room(words * 8)) return call.outOfMemory();
  chargeProduct(call, words, words);
  mpz_pow_ui(z.get(), x.get(), exponent);
  return give(call, z.get());
}

// func root(x []Word) (neg bool, z []Word)
NativeNext root(NativeCall& call) {
  const Given x(call.slice(0), false);
  chargeProduct(call, x.words(), x.words());
  Number z;
  mpz_sqrt(z.get(), x.get());
  return give(call, z.get());
}

// func inverse(xneg bool, x []Word, m []Word) (neg bool, z []Word, ok bool)
NativeNext inverse(NativeCall& call) {
  const Given x(call, 0);
  const Given m(call.slice(kNumberSlots), false);
  call.charge(m.words() * m.words() * 64);
  Number z;
  if (m.isZero() || mpz_invert(z.get(), x.get(), m.get()) == 0) return NativeCall::done();
  call.result(kNumberSlots, true);
  return give(call, z.get());
}

// func isPrime(x []Word, rounds int) bool
NativeNext isPrime(NativeCall& call) {
  const Given x(call.slice(0), false);
  const std::int64_t rounds = call.integer(3);
  // At least GMP's own test without chance, and few of those with chance, of which it is sure.
  constexpr int kLeast = 24;
  constexpr int kMost = 64;
  call.charge(x.words() * x.words() * 64 * (1 + static_cast<std::uint64_t>(rounds)));
  const int tests = std::max(kLeast, static_cast<int>(std::min<std::int64_t>(rounds, kMost)));
  return call.result(0, mpz_probab_prime_p(x.get(), tests) != 0), NativeCall::done();
}

// func jacobi(xneg bool, x []Word, y []Word) int
NativeNext jacobi(NativeCall& call) {
  const Given x(call, 0);
  const Given y(call.slice(kNumberSlots), false);
  call.charge(x.words() * y.words() * 64);
  return call.result(0, mpz_jacobi(x.get(), y.get())), NativeCall::done();
}

char swapped(char c) {
  const auto byte = static_cast<unsigned char>(c);
  const bool isLetter = (byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z';
  return isLetter ? static_cast<char>(byte ^ 0x20U) : c;
}

// Above this base the digits are 0-9 a-z A-Z in Go, 0-9 A-Z a-z in GMP.
constexpr int kLettersOfOneCase = 36;

// func digits(x []Word, base int) string
NativeNext digits(NativeCall& call) {
  const Given x(call.slice(0), false);
  const auto base = static_cast<int>(call.integer(3));
  const std::size_t size = mpz_sizeinbase(x.get(), base) + 2;
  if (!call.room(size)) return call.outOfMemory();
  chargeProduct(call, x.words(), x.words());
  std::string text(size, '\0');
  mpz_get_str(text.data(), base, x.get());
  text.resize(text.find('\0'));
  if (base > kLettersOfOneCase) std::transform(text.begin(), text.end(), text.begin(), swapped);
  return call.resultString(0, text), NativeCall::done();
}

// func parse(digits string, base int) (neg bool, z []Word): all of them are digits of that base
NativeNext parse(NativeCall& call) {
  std::string text(call.string(0));
  const auto base = static_cast<int>(call.integer(2));
  if (!call.room(text.size()) || text.size() / 8 > kMostWords) return call.outOfMemory();
  chargeProduct(call, text.size() / 16, text.size() / 16);
  if (base > kLettersOfOneCase) std::transform(text.begin(), text.end(), text.begin(), swapped);
  Number z;
  (void)mpz_set_str(z.get(), text.c_str(), base);
  return give(call, z.get());
}

constexpr NativeRow kRows[] = {
    {"math/big.arith", arith, 15},     {"math/big.shift", shift, 15},
    {"math/big.power", power, 40},     {"math/big.root", root, 40},
    {"math/big.inverse", inverse, 40}, {"math/big.isPrime", isPrime, 100},
    {"math/big.jacobi", jacobi, 40},   {"math/big.digits", digits, 30},
    {"math/big.parse", parse, 30},
};

}  // namespace

std::span<const NativeRow> bigNatives() { return kRows; }

}  // namespace gantry::golang
