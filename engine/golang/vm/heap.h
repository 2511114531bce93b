// Heap: the memory of one simulated program.
//
// One contiguous arena; spans of pages, each with objects of one size class or one large object;
// in front of each object a word that says how to scan it. Objects never move. Nothing is
// collected by itself: allocation only notes that it is time (wantsCollection), and the machine
// collects between two instructions, so that C++ code may hold addresses as long as it runs.
//
// Collecting: mark from the roots, precisely by Layouts, interior pointers resolved by the span
// they lie in; then spans are swept when their class next needs room. Marks and allocations are
// bits in the span, so that sweeping touches no object.
//
// Allocation takes 3 to 10 ns; growth as Go's: collect when twice as much is in use as was left
// by the collection before, at least 4 MiB.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <deque>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "engine/golang/bytecode/rtype.h"
#include "engine/golang/vm/heap_arena.h"
#include "engine/golang/vm/layout.h"
#include "engine/golang/vm/size_classes.h"

namespace gantry::golang {

class Heap {
 public:
  // Told of memory that is free again.
  class FreeWatch {
   public:
    virtual void freed(std::uint64_t address, std::uint64_t bytes) = 0;

   protected:
    ~FreeWatch() = default;
  };

  // As runtime.MemStats counts; bytes include the word before each object.
  struct Stats {
    std::uint64_t live = 0;       // in use now, dead or not
    std::uint64_t allocated = 0;  // ever
    std::uint64_t mallocs = 0;
    std::uint64_t frees = 0;
    std::uint64_t reserved = 0;  // taken from the system
    std::uint64_t collections = 0;
  };

  Heap();
  ~Heap();
  Heap(const Heap&) = delete;
  Heap& operator=(const Heap&) = delete;

  // Everything is gone; the memory is kept for the next run. `limit`: bytes; 0 none.
  void reset(std::uint64_t limit);

  // A zeroed object of `bytes`, or an array when `array`: then `layout` is that of one element.
  // Null when there is no room: the caller ends the run. bytes 0 gives an address that all empty
  // objects share.
  void* allocate(std::uint64_t bytes, const Layout& layout, bool array = false) {
    if (bytes - 1 >= kLargestSmall) [[unlikely]]
      return allocateLarge(bytes, layout, array);
    Cache& cache = m_caches[sizeClass(bytes)];
    if (cache.bits == 0 && !refill(cache)) [[unlikely]]
      return nullptr;
    const auto index = static_cast<std::uint64_t>(std::countr_zero(cache.bits));
    cache.bits &= cache.bits - 1;
    auto* const slot = reinterpret_cast<std::uint64_t*>(cache.base + index * cache.size);
    slot[0] = header(layout, array);
    if (cache.dirty) clear(slot + 1, cache.size / 8 - 1);
    return slot + 1;
  }

  // The machine shall collect before it goes on.
  [[nodiscard]] bool wantsCollection() const { return m_sinceLast >= m_trigger; }
  // Whether `bytes` more would be within the limit, counting `others` beside the heap.
  [[nodiscard]] bool room(std::uint64_t bytes, std::uint64_t others) const {
    return bytes <= m_limit && inUse() + others <= m_limit - bytes;
  }
  // Bytes of objects handed out or ready to be, since the last collection all that was left.
  [[nodiscard]] std::uint64_t inUse() const { return m_live + m_sinceLast; }
  [[nodiscard]] std::uint64_t limit() const { return m_limit; }
  [[nodiscard]] Stats stats() const;

  void watchFrees(FreeWatch* watch) { m_freeWatch = watch; }
  [[nodiscard]] std::uint64_t base() const { return m_arena.base(); }
  [[nodiscard]] std::uint64_t addresses() const { return m_arena.size(); }

  // A collection: beginMark, mark every root, endMark.
  void beginMark();
  // Any word: what is no address of an object is ignored.
  void mark(std::uint64_t address);
  // The word of an interface of this dynamic type.
  void markIface(std::uint64_t type, std::uint64_t word) {
    const auto* const t = reinterpret_cast<const RType*>(type);
    if (word != 0 && t != nullptr && (!t->direct || t->hasPointers)) mark(word);
  }
  // `words` words at `at` of these kinds.
  void markWords(const std::uint64_t* at, const WordKind* kinds, std::size_t words);
  void markLayout(const std::uint64_t* at, const Layout& layout);
  void endMark();
  // In between: follows what was marked up to here.
  void drain();
  // In between, after drain: whether the object that `address` lies in was reached; what lies in
  // none counts as reached.
  [[nodiscard]] bool marked(std::uint64_t address) const;

  // What is to be called with an object when nobody else has it any more.
  struct Finalizer {
    std::uint64_t* object = nullptr;
    std::uint64_t closure = 0;    // a func value of one parameter; 0: none, take back what was set
    const RType* type = nullptr;  // of the object's pointer, if the parameter is an interface
  };
  void setFinalizer(const Finalizer& finalizer);
  [[nodiscard]] bool hasFinalizer(const std::uint64_t* object) const;
  // Those whose objects the last collections found unreachable, in the order of setting.
  [[nodiscard]] bool hasFinalized() const { return !m_finalized.empty(); }
  Finalizer takeFinalized();

  // The object that `address` lies in: its first byte and its layout; null when in none.
  struct Found {
    std::uint64_t* object = nullptr;
    const Layout* layout = nullptr;
    bool array = false;
    std::uint64_t bytes = 0;
  };
  [[nodiscard]] Found find(std::uint64_t address) const;

  // Whether an address lies in it, and not in static data.
  [[nodiscard]] bool holds(std::uint64_t address) const {
    return address - m_arena.base() < m_arena.size();
  }
  // An address as programs see it: the same in every run.
  [[nodiscard]] std::uint64_t shown(std::uint64_t address) const {
    return holds(address) ? address - m_arena.base() + kShownBase : address;
  }

 private:
  static constexpr std::uint64_t kShownBase = 0xc000000000;
  static constexpr std::uint32_t kPageBits = 13;
  static constexpr std::uint64_t kPage = std::uint64_t{1} << kPageBits;
  static constexpr std::uint64_t kLeastTrigger = std::uint64_t{4} << 20;
  static constexpr std::uint32_t kMostObjects = 512;  // of a span

  struct Span {
    std::uint64_t base = 0;
    std::uint64_t size = 0;   // of a slot, the header included
    std::uint64_t magic = 0;  // 2^32 / size, rounded up; 0 for large objects
    std::uint32_t pages = 0;
    std::uint32_t objects = 0;
    std::uint8_t sizeClass = 0;
    bool dirty = false;  // its memory was used before
    std::array<std::uint64_t, kMostObjects / 64> used{};
    std::array<std::uint64_t, kMostObjects / 64> marked{};
  };
  // Where a size class allocates: up to 64 neighbouring slots of one span.
  struct Cache {
    std::uint64_t bits = 0;  // free ones
    std::uint64_t base = 0;  // of the first
    std::uint64_t size = 0;
    bool dirty = false;
    std::uint8_t sizeClass = 0;
    std::uint32_t word = 0;  // of the span's bits
    Span* span = nullptr;
    std::vector<Span*> spans;  // of this class
    std::size_t swept = 0;     // so many of them were looked at since the last collection
    bool used = false;         // stands in m_used
  };

  static std::uint64_t header(const Layout& layout, bool array) {
    return reinterpret_cast<std::uint64_t>(&layout) | (array ? kArray : 0) |
           (layout.shape == Layout::Shape::none ? kNoScan : 0);
  }
  static constexpr std::uint64_t kArray = 1;
  static constexpr std::uint64_t kNoScan = 2;
  static constexpr std::uint64_t kFlags = 7;

  static void clear(std::uint64_t* at, std::uint64_t words) {
    if (words <= 8) {
      for (std::uint64_t n = 0; n < words; ++n) at[n] = 0;
    } else {
      std::memset(at, 0, words * 8);
    }
  }

  void markFinalizers();
  [[nodiscard]] bool isMarked(const std::uint64_t* object) const;
  bool refill(Cache& cache);
  bool nextGroup(Cache& cache);
  void* allocateLarge(std::uint64_t bytes, const Layout& layout, bool array);
  Span* newSpan(std::uint32_t pages);
  void freeSpan(Span* span);
  std::uint64_t takePages(std::uint32_t pages, bool& dirty);
  void sweep(Span& span);
  void scan(std::uint64_t* object);
  void scanElement(const std::uint64_t* at, const Layout& layout);
  void scanType(const std::uint64_t* at, const RType& type);

  PageArena m_arena;
  PageArena m_pageArena;     // m_pages
  Span** m_pages = nullptr;  // by page
  std::uint64_t m_top = 0;   // pages in use, from the base
  std::uint64_t m_dirtyTop = 0;
  std::array<Cache, kClasses> m_caches;
  std::vector<Cache*> m_used;  // since reset(): most programs use few of them
  std::deque<Span> m_spans;
  std::vector<Span*> m_unusedSpans;
  std::vector<Span*> m_large;
  std::set<std::pair<std::uint64_t, std::uint64_t>> m_freeBySize;  // pages, first page
  std::map<std::uint64_t, std::uint64_t> m_freeByPage;
  FreeWatch* m_freeWatch = nullptr;
  std::vector<std::uint64_t*> m_toScan;
  std::vector<Finalizer> m_finalizers;
  std::deque<Finalizer> m_finalized;
  std::uint64_t m_limit = 0;
  std::uint64_t m_trigger = kLeastTrigger;
  std::uint64_t m_live = 0;       // bytes that the last collection left
  std::uint64_t m_sinceLast = 0;  // bytes taken since
  std::uint64_t m_liveObjects = 0;
  std::uint64_t m_objectsSince = 0;
  std::uint64_t m_mallocsBefore = 0;  // at the last collection
  std::uint64_t m_bytesBefore = 0;
  std::uint64_t m_collections = 0;
};

}  // namespace gantry::golang
