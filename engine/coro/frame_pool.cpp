// Frames: from a free list, else from the newest slab, else from a slab of their own.
#include "engine/coro/frame_pool.h"

#include <algorithm>
#include <new>
#include <utility>

#include "engine/base/check.h"
#include "engine/base/pages.h"
#include "engine/coro/process.h"

namespace gantry {
namespace {

void freeSlab(void* slab, std::size_t alignment) {
  ::operator delete (slab, std::align_val_t{alignment});
}

}  // namespace

FramePool::~FramePool() {
  std::size_t bytes = kFirstSlab;
  for (Slab* slab : m_slabs) {
    ASAN_UNPOISON_MEMORY_REGION(slab, std::exchange(bytes, kSlab));
    freeSlab(slab, kSlab);
  }
  for (Slab* slab : m_large) freeSlab(slab, kSlab);
}

void FramePool::giveLarge(Slab* slab) {
  std::erase(m_large, slab);
  freeSlab(slab, kSlab);
}

std::byte* FramePool::newSlab(std::vector<Slab*>& slabs, std::size_t bytes) {
  void* const memory = ::operator new (bytes, std::align_val_t{kSlab});
  preferLargePages(memory, bytes);
  slabs.push_back(new (memory) Slab{&m_process, this});
  return static_cast<std::byte*>(memory) + sizeof(Slab);
}

void* FramePool::takeFresh(std::size_t bytes) {
  const std::size_t grains = grainsOf(bytes);
  if (grains >= m_free.size()) {
    // All of it must lead to the process.
    CHECK_MSG(bytes <= kSlab - sizeof(Slab), "a coroutine's variables take more than 2 MiB");
    return newSlab(m_large, sizeof(Slab) + bytes);
  }
  if (static_cast<std::size_t>(m_end - m_at) < grains * kGrain) {
    const std::size_t slab = m_slabs.empty() ? kFirstSlab : kSlab;
    m_at = newSlab(m_slabs, slab);
    m_end = m_at + (slab - sizeof(Slab));
  }
  void* const frame = m_at;
  m_at += grains * kGrain;
  return frame;
}

}  // namespace gantry
