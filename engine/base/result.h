// Result<T>: a value, or what is wrong with the input and where.
//
// For bad input only: files, flags, programs. Our own bugs are CHECKs; the simulated
// program's failures are events. (g++ 12 has no std::expected in C++20.)
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace gantry {

// One message about the input. `offset` is a byte offset in the file it speaks of, when it
// speaks of one; the text already says so in words.
struct Diagnostic {
  std::string text;
  std::uint64_t offset = 0;
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : m_value(std::move(value)) {}               // NOLINT: a value is a result
  Result(Diagnostic problem) : m_value(std::move(problem)) {}  // NOLINT: and so is a problem

  [[nodiscard]] bool ok() const { return m_value.index() == 0; }
  explicit operator bool() const { return ok(); }

  // Only after ok() said which one is there.
  T& operator*() { return std::get<0>(m_value); }
  const T& operator*() const { return std::get<0>(m_value); }
  T* operator->() { return &std::get<0>(m_value); }
  const T* operator->() const { return &std::get<0>(m_value); }
  [[nodiscard]] const Diagnostic& error() const { return std::get<1>(m_value); }

 private:
  std::variant<T, Diagnostic> m_value;
};

}  // namespace gantry
