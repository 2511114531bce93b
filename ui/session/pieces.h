// Pieces: a list that only grows, of records that can be copied as bytes, in pieces of a fixed
// size.
//
// Growing copies nothing. A copy shares the pieces that are full, which nobody changes any more,
// and copies the last one: so a part of what is still growing is published for next to nothing, and
// the copy may be read on another thread. Reading by index is one shift and one mask.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace gantry::ui {

template <class T>
class Pieces {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  Pieces() = default;
  Pieces(const Pieces& other) : m_pieces(other.m_pieces), m_size(other.m_size) {
    if (m_size % kPiece == 0) return;
    const auto& last = other.m_pieces.back();
    m_pieces.back() = newPiece();
    std::copy_n(last.get(), m_size % kPiece, m_pieces.back().get());
  }
  Pieces& operator=(const Pieces& other) { return *this = Pieces(other); }
  Pieces(Pieces&& other) noexcept
      : m_pieces(std::move(other.m_pieces)), m_size(std::exchange(other.m_size, 0)) {}
  Pieces& operator=(Pieces&& other) noexcept {
    m_pieces = std::move(other.m_pieces);
    m_size = std::exchange(other.m_size, 0);
    return *this;
  }
  ~Pieces() = default;

  void add(const T& value) {
    if (m_size % kPiece == 0) m_pieces.push_back(newPiece());
    m_pieces.back()[m_size++ % kPiece] = value;
  }

  [[nodiscard]] std::size_t size() const { return m_size; }
  const T& operator[](std::size_t n) const { return m_pieces[n / kPiece][n % kPiece]; }

 private:
  static constexpr std::size_t kPiece = 2048;

  static std::shared_ptr<T[]> newPiece() { return std::make_shared_for_overwrite<T[]>(kPiece); }

  std::vector<std::shared_ptr<T[]>> m_pieces;
  std::size_t m_size = 0;
};

}  // namespace gantry::ui
