// FramePool: the memory of one run's coroutine frames.
//
// Frames come from free lists of one size each, over slabs that are given back all at once
// when the pool dies. A slab is aligned to its own size and starts with the Process it belongs
// to, so that any address inside a frame leads to the Process: a goroutine carries no pointer
// to it. (Rejected: a pointer in each promise, 8 bytes a goroutine; a thread-local current
// process, a global by another name.)
//
// take and give cost 1 to 2 ns; 15 bytes at most are lost to rounding up. Under the address
// sanitizer a frame in a free list is out of bounds, as freed memory is.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <new>
#include <vector>

#include "engine/base/address_sanitizer.h"

namespace gantry {

class Process;

class FramePool {
 public:
  explicit FramePool(Process& process) : m_process(process) {}
  ~FramePool();
  FramePool(const FramePool&) = delete;
  FramePool& operator=(const FramePool&) = delete;

  // Aligned to 16. At most 2 MiB less a few bytes: a frame does not leave its slab.
  [[nodiscard]] void* take(std::size_t bytes) {
    ++m_live;
    const std::size_t grains = grainsOf(bytes);
    if (grains >= m_free.size() || m_free[grains] == nullptr) [[unlikely]]
      return takeFresh(bytes);
    Free* const frame = m_free[grains];
    ASAN_UNPOISON_MEMORY_REGION(frame, grains * kGrain);
    m_free[grains] = frame->next;
    return frame;
  }

  // `frame` came from take(bytes) of any pool.
  static void give(void* frame, std::size_t bytes) {
    Slab* const slab = slabOf(frame);
    FramePool& pool = *slab->pool;
    --pool.m_live;
    const std::size_t grains = grainsOf(bytes);
    if (grains >= pool.m_free.size()) [[unlikely]]
      return pool.giveLarge(slab);
    pool.m_free[grains] = new (frame) Free{pool.m_free[grains]};
    ASAN_POISON_MEMORY_REGION(frame, grains * kGrain);
  }

  // The process whose pool this address in a frame lies in.
  static Process& processOf(const void* inFrame) { return *slabOf(inFrame)->process; }

  // Frames taken and not given back.
  [[nodiscard]] std::size_t live() const { return m_live; }

 private:
  static constexpr std::size_t kGrain = 16;
  static constexpr std::size_t kSmall = 4096;                 // larger frames have a slab each
  static constexpr std::size_t kSlab = std::size_t{2} << 20;  // a large page
  static constexpr std::size_t kFirstSlab = std::size_t{128} << 10;  // enough for a small program

  struct Free {
    Free* next;
  };
  struct alignas(kGrain) Slab {
    Process* process;
    FramePool* pool;  // of the process
  };

  static Slab* slabOf(const void* inFrame) {
    return reinterpret_cast<Slab*>(reinterpret_cast<std::uintptr_t>(inFrame) & ~(kSlab - 1));
  }
  static std::size_t grainsOf(std::size_t bytes) { return (bytes + kGrain - 1) / kGrain; }

  // The slab's memory after its head.
  std::byte* newSlab(std::vector<Slab*>& slabs, std::size_t bytes);
  void* takeFresh(std::size_t bytes);
  void giveLarge(Slab* slab);

  Process& m_process;
  std::array<Free*, kSmall / kGrain + 1> m_free{};  // by grains
  std::byte* m_at = nullptr;                        // the rest of the newest slab
  std::byte* m_end = nullptr;
  std::size_t m_live = 0;
  std::vector<Slab*> m_slabs;
  std::vector<Slab*> m_large;  // slabs of one frame
};

}  // namespace gantry
