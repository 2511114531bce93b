// Clocks: what goroutines know of each other, worked out when somebody asks.
//
// A program joins clocks at each channel operation and lock, and asks one only when a goroutine
// comes to memory that another one was at. So a join only notes what was joined: a note of two
// clocks, at a cost that does not depend on the number of goroutines. A question is answered from
// the notes near by if they say yes, else the clock is written out as a tree (trees.h), with all
// that it was made of, each once. Nothing is forgotten; beyond kMostNotes all are written out.
//
// Clock is a handle: who holds one gives it back with drop(). What a clock says of its own
// goroutine stands in the handle, so that its time goes on at no cost. Whoever knows what a
// goroutine released at a time knows all that it knew then: the caller lets a goroutine's time go
// on whenever its clock was copied or joined to another one.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/race/trees.h"

namespace gantry::race {

struct Clock {
  std::uint32_t note = 0;  // 0: knows nothing but the next two
  // What it says of `tid`. A goroutine's clock, or a copy of one; time 0: it is that of nobody, put
  // together by joins.
  Tid tid = 0;
  std::uint32_t time = 0;
  // A goroutine's: the note that was written out last. All that it says is still known.
  std::uint32_t floor = 0;
  // For so many joins more it counts as one that is asked all the time.
  std::uint32_t eager = 0;

  [[nodiscard]] bool empty() const { return note == 0 && time == 0; }
};

class Clocks {
 public:
  // 32 bytes each.
  static constexpr std::size_t kMostNotes = std::size_t{1} << 22;

  explicit Clocks(std::size_t mostNotes = kMostNotes) : m_most(mostNotes) { reset(); }
  // All clocks are gone; the memory is kept.
  void reset();

  // `into`, a goroutine's, knows what both knew; its time stays.
  void acquire(Clock& into, const Clock& from);
  // Two goroutines' clocks: each knows what both knew; their times stay.
  void exchange(Clock& one, Clock& other);
  // `into` knows what both knew, and is a copy of `from`, a goroutine's, when that knew it all.
  void release(Clock& into, const Clock& from);
  // `with` becomes a copy of `mine`, a goroutine's, as that was before its time went on last;
  // `mine` knows what both knew.
  void swap(Clock& mine, Clock& with);
  // `to` becomes a copy.
  void assign(Clock& to, const Clock& from);
  void drop(Clock& clock);

  // Whether this is known of `tid`.
  [[nodiscard]] bool knows(Clock& clock, Tid tid, std::uint32_t time) {
    if (tid == clock.tid && clock.time != 0) return time <= clock.time;
    if (isWritten(clock.note)) return inTree(clock.note, tid) >= time;
    if (clock.floor != 0 && inTree(clock.floor, tid) >= time) return true;
    // Who is asked again and again is told little by what is near.
    return (clock.eager == 0 && near(clock.note, tid, time)) || written(clock, tid) >= time;
  }
  // All that is.
  [[nodiscard]] std::uint32_t get(Clock& clock, Tid tid) {
    return tid == clock.tid && clock.time != 0 ? clock.time : written(clock, tid);
  }

  [[nodiscard]] std::size_t notes() const { return m_notes.size() - 1 - m_free.size(); }
  // Of the clocks that are written out.
  [[nodiscard]] std::size_t nodes() const { return m_trees.nodes(); }

 private:
  enum class Kind : std::uint8_t {
    written,
    acquired,   // by `left`, which goes on with it
    exchanged,  // by `left` and `right`, which both go on with it
    joined,     // by nobody
  };
  // Another clock, as it was.
  struct Part {
    std::uint32_t note = 0;
    Tid tid = 0;
    std::uint32_t time = 0;
  };
  struct Note {
    std::uint32_t refs = 0;
    Kind kind = Kind::written;
    // It says all that both know. Written: they are let go, and left.note is the tree's number.
    Part left;
    Part right;
  };
  static_assert(sizeof(Note) == 32);

  static Part partOf(const Clock& clock) { return {clock.note, clock.tid, clock.time}; }
  [[nodiscard]] bool near(std::uint32_t note, Tid tid, std::uint32_t time) const;
  [[nodiscard]] bool says(const Part& part, Tid tid, std::uint32_t time) const {
    if (part.tid == tid && part.time >= time) return true;
    return isWritten(part.note) && inTree(part.note, tid) >= time;
  }
  [[nodiscard]] bool covers(const Clock& one, const Clock& other) const;
  [[nodiscard]] bool isWritten(std::uint32_t note) const {
    return m_notes[note].kind == Kind::written;
  }
  [[nodiscard]] std::uint32_t inTree(std::uint32_t note, Tid tid) const {
    return m_trees.get(m_written[m_notes[note].left.note], tid);
  }
  std::uint32_t written(Clock& clock, Tid tid);
  [[nodiscard]] bool addsNothing(const Note& top, const Clock& from) const;
  std::uint32_t make(Kind kind, Part left, Part right);
  std::uint32_t hold(std::uint32_t note) {
    if (note != 0) ++m_notes[note].refs;
    return note;
  }
  void letGo(std::uint32_t note);
  void write(std::uint32_t note);
  void writeOne(std::uint32_t note);
  void writeAll();
  [[nodiscard]] Tree viewOf(const Part& part) const;
  Tree treeOf(const Part& part);
  std::uint32_t keep(const Tree& tree);
  void settle(Tree& tree, const Part& left, const Part& right);
  [[nodiscard]] bool goesOn(const Clock& clock) const {
    return m_notes[clock.note].refs == (clock.floor == clock.note ? 2U : 1U);
  }
  [[nodiscard]] bool swapFew(Clock& mine, Clock& with);
  void acquireNow(Clock& into, const Clock& from);
  void exchangeNow(Clock& one, Clock& other);

  Trees m_trees;
  std::vector<Note> m_notes;
  std::vector<std::uint32_t> m_free;
  std::vector<Tree> m_written;
  std::vector<std::uint32_t> m_freeTrees;
  std::vector<std::uint32_t> m_todo;   // of write()
  std::vector<std::uint32_t> m_going;  // of letGo()
  std::size_t m_most;
  bool m_few = true;        // goroutines so far: all notes are written
  std::size_t m_limit = 0;  // so many notes and all are written out
};

}  // namespace gantry::race
