// Marking.
#include <algorithm>

#include "engine/golang/vm/heap.h"

namespace gantry::golang {

void Heap::beginMark() {
  // What the caches still hold was never handed out; what was not swept since the last collection
  // has its marks of then.
  for (Cache& cache : m_caches) {
    if (cache.bits != 0) {
      cache.span->used[cache.word] &= ~cache.bits;
      const auto count = static_cast<std::uint64_t>(std::popcount(cache.bits));
      m_sinceLast -= count * cache.size;
      m_objectsSince -= count;
      cache.bits = 0;
    }
    while (cache.swept < cache.spans.size()) sweep(*cache.spans[cache.swept++]);
    cache.span = nullptr;
  }
  m_mallocsBefore += m_objectsSince;
  m_bytesBefore += m_sinceLast;
  m_objectsSince = 0;
  m_sinceLast = 0;
  m_live = 0;
  m_liveObjects = 0;
}

void Heap::mark(std::uint64_t address) {
  const std::uint64_t offset = address - m_arena.base();
  if (offset >= m_top * kPage) return;
  Span* const span = m_pages[offset >> kPageBits];
  if (span == nullptr) return;
  const std::uint64_t index = ((address - span->base) * span->magic) >> 32;
  if (index >= span->objects) return;
  const std::uint64_t bit = std::uint64_t{1} << (index % 64);
  std::uint64_t& marks = span->marked[index / 64];
  if ((marks & bit) != 0 || (span->used[index / 64] & bit) == 0) return;
  marks |= bit;
  m_live += span->size;
  ++m_liveObjects;
  auto* const slot = reinterpret_cast<std::uint64_t*>(span->base + index * span->size);
  if ((slot[0] & kNoScan) == 0) m_toScan.push_back(slot + 1);
}

void Heap::markWords(const std::uint64_t* at, const WordKind* kinds, std::size_t words) {
  for (std::size_t n = 0; n < words; ++n) {
    if (kinds[n] == WordKind::pointer) {
      mark(at[n]);
    } else if (kinds[n] == WordKind::ifaceData) {
      markIface(at[n - 1], at[n]);
    }
  }
}

void Heap::markLayout(const std::uint64_t* at, const Layout& layout) { scanElement(at, layout); }

void Heap::scanElement(const std::uint64_t* at, const Layout& layout) {
  switch (layout.shape) {
    case Layout::Shape::none:
      return;
    case Layout::Shape::masks:
      for (std::uint64_t bits = layout.pointers; bits != 0; bits &= bits - 1)
        mark(at[std::countr_zero(bits)]);
      for (std::uint64_t bits = layout.ifaces; bits != 0; bits &= bits - 1) {
        const int n = std::countr_zero(bits);
        markIface(at[n - 1], at[n]);
      }
      return;
    case Layout::Shape::deep:
      return scanType(at, *layout.type);
    case Layout::Shape::entries:
      scanType(at, *layout.key);
      return scanType(at + (layout.key->size + 7) / 8, *layout.type);
    case Layout::Shape::captures:
      return markWords(at + 1, layout.function->captureKinds.data(),
                       layout.function->captureKinds.size());
  }
}

// A value of a type that is too large for masks. The depth is that of the type.
void Heap::scanType(const std::uint64_t* at, const RType& type) {  // NOLINT(misc-no-recursion)
  if (!type.hasPointers) return;
  if (type.kind == RKind::array) {
    for (std::uint64_t n = 0; n < type.len; ++n) scanType(at + n * type.elem->size / 8, *type.elem);
  } else if (type.kind == RKind::struct_) {
    for (const RField& field : type.fields) scanType(at + field.offset / 8, *field.type);
  } else {
    markWords(at, type.words.data(), type.words.size());
  }
}

void Heap::scan(std::uint64_t* object) {
  const std::uint64_t head = object[-1];
  const auto& layout = *reinterpret_cast<const Layout*>(head & ~kFlags);
  if ((head & kArray) == 0) return scanElement(object, layout);
  const std::uint64_t address = reinterpret_cast<std::uint64_t>(object);
  const Span& span = *m_pages[(address - m_arena.base()) >> kPageBits];
  const std::uint64_t count = (span.size / 8 - 1) / std::max<std::uint32_t>(layout.words, 1);
  for (std::uint64_t n = 0; n < count; ++n) scanElement(object + n * layout.words, layout);
}

void Heap::drain() {
  while (!m_toScan.empty()) {
    std::uint64_t* const object = m_toScan.back();
    m_toScan.pop_back();
    scan(object);
  }
}

bool Heap::marked(std::uint64_t address) const {
  const std::uint64_t offset = address - m_arena.base();
  if (offset >= m_top * kPage) return true;
  const Span* const span = m_pages[offset >> kPageBits];
  if (span == nullptr) return true;
  const std::uint64_t index = ((address - span->base) * span->magic) >> 32;
  return index >= span->objects || (span->marked[index / 64] >> (index % 64) & 1) != 0;
}

void Heap::setFinalizer(const Finalizer& finalizer) {
  if (finalizer.closure != 0) {
    m_finalizers.push_back(finalizer);
    return;
  }
  m_finalizers.erase(
      std::remove_if(m_finalizers.begin(), m_finalizers.end(),
                     [&](const Finalizer& f) { return f.object == finalizer.object; }),
      m_finalizers.end());
}

bool Heap::hasFinalizer(const std::uint64_t* object) const {
  return std::any_of(m_finalizers.begin(), m_finalizers.end(),
                     [&](const Finalizer& f) { return f.object == object; });
}

Heap::Finalizer Heap::takeFinalized() {
  const Finalizer first = m_finalized.front();
  m_finalized.pop_front();
  return first;
}

bool Heap::isMarked(const std::uint64_t* object) const {
  return marked(reinterpret_cast<std::uint64_t>(object));
}

// What an object with a finalizer leads to stays, the object itself does not: so of two in a
// chain the outer one is finalized first, and one in a circle never. Those that are due stay
// until their call.
void Heap::markFinalizers() {
  for (const Finalizer& f : m_finalized) {
    mark(reinterpret_cast<std::uint64_t>(f.object));
    mark(f.closure);
  }
  for (const Finalizer& f : m_finalizers) {
    mark(f.closure);
    if ((f.object[-1] & kNoScan) == 0) scan(f.object);
  }
  drain();
  const auto due = std::stable_partition(m_finalizers.begin(), m_finalizers.end(),
                                         [&](const Finalizer& f) { return isMarked(f.object); });
  for (auto f = due; f != m_finalizers.end(); ++f) {
    mark(reinterpret_cast<std::uint64_t>(f->object));
    m_finalized.push_back(*f);
  }
  m_finalizers.erase(due, m_finalizers.end());
}

void Heap::endMark() {
  drain();
  markFinalizers();
  drain();
  for (Cache& cache : m_caches) {
    // A span without anything left goes back; the others are swept when there is need.
    const auto dead = std::stable_partition(cache.spans.begin(), cache.spans.end(), [](Span* s) {
      return std::any_of(s->marked.begin(), s->marked.end(), [](auto word) { return word != 0; });
    });
    for (auto span = dead; span != cache.spans.end(); ++span) freeSpan(*span);
    cache.spans.erase(dead, cache.spans.end());
    cache.swept = 0;
  }
  const auto dead = std::stable_partition(m_large.begin(), m_large.end(),
                                          [](Span* s) { return s->marked[0] != 0; });
  for (auto span = dead; span != m_large.end(); ++span) freeSpan(*span);
  m_large.erase(dead, m_large.end());
  for (Span* span : m_large) sweep(*span);
  ++m_collections;
  m_trigger = std::max(kLeastTrigger, m_live);
  if (m_live + m_trigger > m_limit) m_trigger = m_limit > m_live ? m_limit - m_live : 0;
}

}  // namespace gantry::golang
