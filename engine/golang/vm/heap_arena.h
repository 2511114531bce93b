// PageArena: one contiguous range of addresses, reserved at once and backed by memory as it is
// used. The only calls of the system that the machine makes are in heap_arena.cpp.
#pragma once

#include <cstdint>

namespace gantry::golang {

class PageArena {
 public:
  // Reserves `bytes`, at `wish` if that range is free (0: anywhere); halves the size until the
  // system agrees. CHECKs that at least a MiB could be had.
  explicit PageArena(std::uint64_t bytes, std::uint64_t wish = 0);
  ~PageArena();
  PageArena(const PageArena&) = delete;
  PageArena& operator=(const PageArena&) = delete;

  [[nodiscard]] std::uint64_t base() const { return m_base; }
  [[nodiscard]] std::uint64_t size() const { return m_size; }

  // Makes [0, bytes) usable, zeroed at first use. False: the system has no more memory.
  bool commit(std::uint64_t bytes) { return bytes <= m_committed || commitMore(bytes); }

 private:
  static constexpr std::uint64_t kStep = std::uint64_t{4} << 20;
  bool commitMore(std::uint64_t bytes);

  std::uint64_t m_base = 0;
  std::uint64_t m_size = 0;
  std::uint64_t m_committed = 0;
};

}  // namespace gantry::golang
