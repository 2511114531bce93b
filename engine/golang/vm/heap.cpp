// Spans, pages, large objects and sweeping.
#include "engine/golang/vm/heap.h"

#include <algorithm>

#include "engine/base/check.h"

namespace gantry::golang {
namespace {

constexpr std::uint64_t kArenaBytes = std::uint64_t{64} << 30;
constexpr std::uint64_t kArenaAt = 0xc000000000;  // where Go's heap begins, if it is free

// So many pages that at most an eighth of a span is lost.
std::uint32_t pagesFor(std::uint64_t slot, std::uint64_t page) {
  std::uint32_t pages = 1;
  while (pages * page % slot > pages * page / 8) ++pages;
  return pages;
}

}  // namespace

Heap::Heap() : m_arena(kArenaBytes, kArenaAt), m_pageArena(m_arena.size() / kPage * 8) {
  m_pages = reinterpret_cast<Span**>(m_pageArena.base());
  for (std::uint32_t n = 0; n < kClasses; ++n) {
    m_caches[n].sizeClass = static_cast<std::uint8_t>(n);
    m_caches[n].size = kClassBytes[n] + std::uint64_t{8};
  }
  reset(0);
}

Heap::~Heap() = default;

void Heap::reset(std::uint64_t limit) {
  for (Cache* const cache : m_used) {
    cache->bits = 0;
    cache->span = nullptr;
    for (Span* const span : cache->spans) m_unusedSpans.push_back(span);
    cache->spans.clear();
    cache->swept = 0;
    cache->used = false;
  }
  m_used.clear();
  for (Span* const span : m_large) m_unusedSpans.push_back(span);
  m_large.clear();
  m_freeBySize.clear();
  m_freeByPage.clear();
  m_toScan.clear();
  m_finalizers.clear();
  m_finalized.clear();
  m_dirtyTop = std::max(m_dirtyTop, m_top);
  m_top = 1;  // the first page: where empty objects are
  CHECK_MSG(m_arena.commit(kPage) && m_pageArena.commit(8), "no memory for the simulated heap");
  m_pages[0] = nullptr;
  // Half of the addresses: the rest is room for what fragmentation wastes.
  const std::uint64_t most = m_arena.size() / 2;
  m_limit = limit == 0 ? most : std::min(limit, most);
  m_trigger = std::min(kLeastTrigger, m_limit);
  m_live = m_sinceLast = m_liveObjects = m_objectsSince = 0;
  m_mallocsBefore = m_bytesBefore = m_collections = 0;
}

std::uint64_t Heap::takePages(std::uint32_t pages, bool& dirty) {
  const auto fits = m_freeBySize.lower_bound({pages, 0});
  if (fits != m_freeBySize.end()) {
    const auto [size, first] = *fits;
    m_freeBySize.erase(fits);
    m_freeByPage.erase(first);
    if (size > pages) {
      m_freeBySize.insert({size - pages, first + pages});
      m_freeByPage[first + pages] = size - pages;
    }
    dirty = true;
    return first;
  }
  const std::uint64_t first = m_top;
  const std::uint64_t end = first + pages;
  if (!m_arena.commit(end * kPage) || !m_pageArena.commit(end * 8)) return 0;
  dirty = first < m_dirtyTop;
  m_top = end;
  return first;
}

Heap::Span* Heap::newSpan(std::uint32_t pages) {
  bool dirty = false;
  const std::uint64_t first = takePages(pages, dirty);
  if (first == 0) return nullptr;
  Span* span = nullptr;
  if (m_unusedSpans.empty()) {
    span = &m_spans.emplace_back();
  } else {
    span = m_unusedSpans.back();
    m_unusedSpans.pop_back();
    *span = Span{};
  }
  span->base = m_arena.base() + first * kPage;
  span->pages = pages;
  span->dirty = dirty;
  std::fill_n(m_pages + first, pages, span);
  return span;
}

void Heap::freeSpan(Span* span) {
  if (m_freeWatch != nullptr) m_freeWatch->freed(span->base, span->pages * kPage);
  std::uint64_t first = (span->base - m_arena.base()) / kPage;
  std::uint64_t size = span->pages;
  std::fill_n(m_pages + first, size, nullptr);
  m_unusedSpans.push_back(span);
  const auto after = m_freeByPage.find(first + size);
  if (after != m_freeByPage.end()) {
    size += after->second;
    m_freeBySize.erase({after->second, after->first});
    m_freeByPage.erase(after);
  }
  auto before = m_freeByPage.lower_bound(first);
  if (before != m_freeByPage.begin() && (--before)->first + before->second == first) {
    m_freeBySize.erase({before->second, before->first});
    first = before->first;
    size += before->second;
    m_freeByPage.erase(before);
  }
  m_freeBySize.insert({size, first});
  m_freeByPage[first] = size;
}

// The next free slots of the cache's span, at most 64.
bool Heap::nextGroup(Cache& cache) {
  Span& span = *cache.span;
  const std::uint32_t words = (span.objects + 63) / 64;
  for (; cache.word < words; ++cache.word) {
    const std::uint32_t left = span.objects - cache.word * 64;
    const std::uint64_t all = left >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << left) - 1;
    const std::uint64_t free = all & ~span.used[cache.word];
    if (free == 0) continue;
    span.used[cache.word] = all;
    cache.bits = free;
    cache.base = span.base + cache.word * 64 * span.size;
    cache.dirty = span.dirty;
    const auto count = static_cast<std::uint64_t>(std::popcount(free));
    m_sinceLast += count * span.size;
    m_objectsSince += count;
    return true;
  }
  return false;
}

bool Heap::refill(Cache& cache) {
  if (!cache.used) m_used.push_back(&cache);
  cache.used = true;
  if (cache.span != nullptr) {
    ++cache.word;
    if (nextGroup(cache)) return true;
  }
  while (cache.swept < cache.spans.size()) {
    cache.span = cache.spans[cache.swept++];
    sweep(*cache.span);
    cache.word = 0;
    if (nextGroup(cache)) return true;
  }
  const std::uint32_t pages = pagesFor(cache.size, kPage);
  Span* const span = newSpan(pages);
  cache.span = span;
  if (span == nullptr) return false;
  span->size = cache.size;
  span->magic = ((std::uint64_t{1} << 32) + cache.size - 1) / cache.size;
  span->objects = static_cast<std::uint32_t>(pages * kPage / cache.size);
  span->sizeClass = cache.sizeClass;
  cache.spans.push_back(span);
  cache.swept = cache.spans.size();
  cache.word = 0;
  return nextGroup(cache);
}

void* Heap::allocateLarge(std::uint64_t bytes, const Layout& layout, bool array) {
  if (bytes == 0) return reinterpret_cast<void*>(m_arena.base() + 64);
  if (bytes > m_arena.size()) return nullptr;
  const std::uint64_t pages = (bytes + 8 + kPage - 1) / kPage;
  Span* const span = newSpan(static_cast<std::uint32_t>(pages));
  if (span == nullptr) return nullptr;
  span->size = (bytes + 7) / 8 * 8 + 8;
  span->objects = 1;
  span->sizeClass = kClasses;
  span->used[0] = 1;
  m_large.push_back(span);
  m_sinceLast += span->size;
  ++m_objectsSince;
  auto* const slot = reinterpret_cast<std::uint64_t*>(span->base);
  slot[0] = header(layout, array);
  if (span->dirty) std::memset(slot + 1, 0, span->size - 8);
  return slot + 1;
}

// The dead objects of a span become free slots.
void Heap::sweep(Span& span) {
  if (m_freeWatch != nullptr)
    for (std::uint32_t n = 0; n < span.objects; ++n)
      if (((span.used[n / 64] & ~span.marked[n / 64]) >> (n % 64) & 1) != 0)
        m_freeWatch->freed(span.base + n * span.size, span.size);
  span.used = span.marked;
  span.marked = {};
  span.dirty = true;
}

Heap::Found Heap::find(std::uint64_t address) const {
  const std::uint64_t offset = address - m_arena.base();
  if (offset >= m_top * kPage) return {};
  const Span* const span = m_pages[offset >> kPageBits];
  if (span == nullptr) return {};
  const std::uint64_t index = ((address - span->base) * span->magic) >> 32;
  if (index >= span->objects || (span->used[index / 64] >> (index % 64) & 1) == 0) return {};
  auto* const slot = reinterpret_cast<std::uint64_t*>(span->base + index * span->size);
  return {slot + 1, reinterpret_cast<const Layout*>(slot[0] & ~kFlags), (slot[0] & kArray) != 0,
          span->size - 8};
}

Heap::Stats Heap::stats() const {
  std::uint64_t ready = 0;
  std::uint64_t readyBytes = 0;
  for (const Cache& cache : m_caches) {
    const auto count = static_cast<std::uint64_t>(std::popcount(cache.bits));
    ready += count;
    readyBytes += count * cache.size;
  }
  Stats stats;
  stats.live = inUse() - readyBytes;
  stats.allocated = m_bytesBefore + m_sinceLast - readyBytes;
  stats.mallocs = m_mallocsBefore + m_objectsSince - ready;
  stats.frees = m_mallocsBefore - m_liveObjects;
  stats.reserved = m_top * kPage;
  stats.collections = m_collections;
  return stats;
}

}  // namespace gantry::golang
