// Frames: from a free list, else from the newest slab, else from a slab of their own.
#include "engine/coro/frame_pool.h"

#include <algorithm>
#include <new>
#include <utility>

#include "engine/base/check.h"
#include "engine/base/pages.h"
#include "engine/coro/process.h"

#if defined(__SANITIZE_ADDRESS__)
#define GANTRY_POISON
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define GANTRY_POISON
#endif
#endif
#ifdef GANTRY_POISON
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(at, bytes) (static_cast<void>(at), static_cast<void>(bytes))
#define ASAN_UNPOISON_MEMORY_REGION(at, bytes) (static_cast<void>(at), static_cast<void>(bytes))
#endif

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

void* FramePool::take(std::size_t bytes) {
  ++m_live;
  const std::size_t grains = grainsOf(bytes);
  if (grains >= m_free.size()) [[unlikely]] {
    // All of it must lead to the process.
    CHECK_MSG(bytes <= kSlab - sizeof(Slab), "a coroutine's variables take more than 2 MiB");
    return newSlab(m_large, sizeof(Slab) + bytes);
  }
  Free* const found = m_free[grains];
  if (found == nullptr) return takeFresh(grains * kGrain);
  ASAN_UNPOISON_MEMORY_REGION(found, grains * kGrain);
  m_free[grains] = found->next;
  return found;
}

void FramePool::give(void* frame, std::size_t bytes) {
  Slab* const slab = slabOf(frame);
  FramePool& pool = slab->process->frames();
  --pool.m_live;
  const std::size_t grains = grainsOf(bytes);
  if (grains >= pool.m_free.size()) [[unlikely]] {
    std::erase(pool.m_large, slab);
    return freeSlab(slab, kSlab);
  }
  pool.m_free[grains] = new (frame) Free{pool.m_free[grains]};
  ASAN_POISON_MEMORY_REGION(frame, grains * kGrain);
}

std::byte* FramePool::newSlab(std::vector<Slab*>& slabs, std::size_t bytes) {
  void* const memory = ::operator new (bytes, std::align_val_t{kSlab});
  preferLargePages(memory, bytes);
  slabs.push_back(new (memory) Slab{&m_process});
  return static_cast<std::byte*>(memory) + sizeof(Slab);
}

void* FramePool::takeFresh(std::size_t bytes) {
  if (static_cast<std::size_t>(m_end - m_at) < bytes) {
    const std::size_t slab = m_slabs.empty() ? kFirstSlab : kSlab;
    m_at = newSlab(m_slabs, slab);
    m_end = m_at + (slab - sizeof(Slab));
  }
  void* const frame = m_at;
  m_at += bytes;
  return frame;
}

}  // namespace gantry
