// Table: records one after the other, as std::vector keeps them, for tables that may grow to a
// gigabyte.
//
// A large one grows by its pages (resizeBlock): growing copies nothing, touches no new memory and
// never has the old and the new block in memory at once; a vector does all three. Hence only
// records that can be moved as bytes. References into it end when it grows, as a vector's do.
#pragma once

#include <cstddef>
#include <cstring>
#include <new>
#include <type_traits>
#include <utility>

#include "engine/base/pages.h"

namespace gantry {

template <class T>
class Table {
  static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= alignof(std::max_align_t));

 public:
  Table() = default;
  Table(const Table& other) { *this = other; }
  Table(Table&& other) noexcept { swap(other); }
  // Keeps its memory when that is enough.
  Table& operator=(const Table& other) {
    if (this == &other) return *this;
    if (other.m_size > m_capacity) reallocate(other.m_size);
    if (other.m_size != 0)
      std::memcpy(static_cast<void*>(m_data), other.m_data, other.m_size * sizeof(T));
    m_size = other.m_size;
    return *this;
  }
  Table& operator=(Table&& other) noexcept {
    swap(other);
    return *this;
  }
  ~Table() { freeBlock(m_data, m_capacity * sizeof(T)); }

  [[nodiscard]] std::size_t size() const { return m_size; }
  [[nodiscard]] bool empty() const { return m_size == 0; }
  [[nodiscard]] std::size_t capacity() const { return m_capacity; }
  T& operator[](std::size_t n) { return m_data[n]; }
  const T& operator[](std::size_t n) const { return m_data[n]; }
  T* data() { return m_data; }
  [[nodiscard]] const T* data() const { return m_data; }
  T* begin() { return m_data; }
  T* end() { return m_data + m_size; }
  [[nodiscard]] const T* begin() const { return m_data; }
  [[nodiscard]] const T* end() const { return m_data + m_size; }
  T& back() { return m_data[m_size - 1]; }
  [[nodiscard]] const T& back() const { return m_data[m_size - 1]; }
  T& front() { return m_data[0]; }
  [[nodiscard]] const T& front() const { return m_data[0]; }

  T& emplace_back() {  // NOLINT(readability-identifier-naming): as std::vector's
    if (m_size == m_capacity) [[unlikely]]
      grow(m_size + 1);
    return *new (m_data + m_size++) T();
  }
  void push_back(T value) { emplace_back() = value; }
  void pop_back() { --m_size; }
  void resize(std::size_t size) {
    if (size > m_capacity) [[unlikely]]
      grow(size);
    for (std::size_t n = m_size; n < size; ++n) new (m_data + n) T();
    m_size = size;
  }
  void reserve(std::size_t size) {
    if (size > m_capacity) reallocate(size);
  }
  // Keeps the memory.
  void clear() { m_size = 0; }
  void swap(Table& other) noexcept {
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    std::swap(m_capacity, other.m_capacity);
  }

 private:
  // Twice as large: what is not touched takes no memory.
  [[gnu::noinline, gnu::cold]] void grow(std::size_t needed) {
    const std::size_t twice = m_capacity * 2;
    reallocate(needed > twice ? (needed > 8 ? needed : 8) : twice);
  }
  void reallocate(std::size_t capacity) {
    if (capacity > std::size_t{PTRDIFF_MAX} / sizeof(T)) throw std::bad_alloc();
    m_data = static_cast<T*>(resizeBlock(m_data, m_capacity * sizeof(T), capacity * sizeof(T)));
    m_capacity = capacity;
  }

  T* m_data = nullptr;
  std::size_t m_size = 0;
  std::size_t m_capacity = 0;
};

}  // namespace gantry
