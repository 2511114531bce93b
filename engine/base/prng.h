// The one source of pseudo-random numbers: splitmix64. Integers only, so that a seed gives
// the same picks on every machine and compiler (no std:: distributions).
#pragma once

#include <cstdint>

namespace gantry {

class Prng {
 public:
  explicit Prng(std::uint64_t seed) : m_state(seed) {}

  std::uint64_t next() {
    m_state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }

  // Uniform over 0..n-1 up to a bias of n / 2^32. n must not be 0.
  std::uint32_t below(std::uint32_t n) {
    return static_cast<std::uint32_t>(((next() >> 32) * n) >> 32);
  }

 private:
  std::uint64_t m_state;
};

}  // namespace gantry
