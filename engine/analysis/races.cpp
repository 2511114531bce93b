// Data races: the two accesses, how their goroutines came there, and the edge that is missing.
#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "engine/analysis/analyses.h"

namespace gantry {
namespace {

constexpr std::size_t kMostFrames = 6;
constexpr std::size_t kMostRaces = 200;

Phrase object(const Race& race) {
  if (!race.variable.empty()) return Phrase::ofText(race.variable);
  return Phrase::of(MessageId::memoryAt, {Phrase::ofText(fmt::format("{:#x}", race.address))});
}

// As History::ofProgram: a frame of the standard library, or of what runs tests, is none.
bool isOfProgram(const Recording& recording, const RaceFrame& frame) {
  if (recording.setup.sources.empty()) return true;
  return frame.function.starts_with("main.") && !frame.file.ends_with("_testmain.go");
}

// Of the accesses that a library or the runtime makes, the frame that asked for it is the place.
const RaceFrame* placeOf(const Recording& recording, const RaceAccess& access) {
  for (const RaceFrame& frame : access.stack)
    if (isOfProgram(recording, frame)) return &frame;
  return access.stack.empty() ? nullptr : &access.stack.front();
}

bool ofWaitGroup(const RaceAccess& access) {
  return !access.stack.empty() && access.stack.front().function.starts_with("sync.(*WaitGroup)");
}

Phrase verb(const RaceAccess& access) {
  if (access.atomic) return Phrase::of(MessageId::raceAtomic);
  return Phrase::of(access.write ? MessageId::raceWrites : MessageId::raceReads);
}

// What an operation that orders goroutines is called.
Phrase operation(const std::string& kind) {
  static constexpr std::pair<std::string_view, MessageId> kWords[] = {
      {"go statement", MessageId::edgeGo},
      {"channel operation", MessageId::edgeChannel},
      {"close", MessageId::edgeClose},
      {"receive from a closed channel", MessageId::edgeRecvClosed},
      {"unlock", MessageId::edgeUnlock},
      {"lock", MessageId::edgeLock},
      {"WaitGroup.Done", MessageId::edgeDone},
      {"WaitGroup.Wait", MessageId::edgeWait},
      {"Once.Do", MessageId::edgeOnce},
      {"atomic store", MessageId::edgeStore},
      {"atomic load", MessageId::edgeLoad},
      {"timer", MessageId::edgeTimer}};
  for (const auto& [word, id] : kWords)
    if (word == kind) return Phrase::of(id);
  return Phrase::ofText(kind);
}

class RaceWords {
 public:
  RaceWords(const History& history, std::size_t number)
      : m_history(history),
        m_race(history.recording().races[number]),
        m_marks(history.raceMarks(number)) {}

  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> lines() const {
    const std::uint32_t now = lineOf(m_race.now);
    const std::uint32_t before = lineOf(m_race.before);
    return {std::min(now, before), std::max(now, before)};
  }

  Finding finding() {
    m_finding.kind = FindingKind::race;
    const RaceAccess& now = m_race.now;
    const RaceAccess& before = m_race.before;
    say(MessageId::raceBetween,
        {ofWaitGroup(now) && ofWaitGroup(before) ? group() : object(m_race),
         Phrase::ofG(before.goid), verb(before), Phrase::ofLine(lineOf(before)),
         Phrase::ofG(now.goid), verb(now), Phrase::ofLine(lineOf(now))});
    for (const RaceAccess* access : {&before, &now}) party(*access);
    missing();
    addEvent(m_finding, m_marks.released.event);
    addEvent(m_finding, m_marks.acquired.event);
    for (const RaceAccess* access : {&before, &now}) addEvent(m_finding, access->event);
    std::erase(m_finding.events, 0);
    if (m_finding.events.empty()) addEvent(m_finding, m_history.endEvent());
    return std::move(m_finding);
  }

 private:
  void say(MessageId id, std::vector<Phrase> parts) {
    m_finding.sentences.push_back(Phrase::of(id, std::move(parts)));
  }

  // The lines of libraries say nothing to people.
  [[nodiscard]] Phrase frameText(const RaceFrame& frame) const {
    if (!isOfProgram(m_history.recording(), frame)) return Phrase::ofText(frame.function);
    return Phrase::of(MessageId::frameAt,
                      {Phrase::ofText(frame.function), Phrase::ofLine(frame.line)});
  }

  [[nodiscard]] std::uint32_t lineOf(const RaceAccess& access) const {
    const RaceFrame* frame = placeOf(m_history.recording(), access);
    return frame == nullptr ? 0 : frame->line;
  }

  void party(const RaceAccess& access) {
    FindingGoroutine g = m_history.goroutine(access.goid);
    g.waitReason.clear();
    const RaceFrame* place = placeOf(m_history.recording(), access);
    if (place != nullptr) g.function = place->function;
    g.line = lineOf(access);
    m_finding.goroutines.push_back(std::move(g));
    addLine(m_finding, lineOf(access));
    if (access.stack.size() > 1) {
      std::vector<Phrase> frames;
      for (std::size_t n = 0; n < access.stack.size() && n < kMostFrames; ++n)
        frames.push_back(frameText(access.stack[n]));
      say(MessageId::raceStack, {Phrase::ofG(access.goid), Phrase::ofList(std::move(frames))});
    }
    const Life& life = m_history.life(access.goid);
    if (life.byTimer) {
      say(MessageId::timerStarted,
          {Phrase::ofG(access.goid), m_history.line(life.createdAt), Phrase::ofG(life.parent)});
    } else if (access.g.v != 0 && !access.created.empty() &&
               isOfProgram(m_history.recording(), access.created.front())) {
      say(MessageId::raceStarted,
          {Phrase::ofG(access.goid), Phrase::ofLine(access.created.front().line),
           Phrase::ofText(access.created.front().function)});
    }
  }

  // The locks that the goroutine had at its access, which lies between two of its events: a lock
  // counts when the access is between its Lock and its Unlock in the text, too.
  [[nodiscard]] std::vector<Hold> held(const RaceAccess& access) const {
    std::vector<Hold> out;
    const Symbols& symbols = m_history.recording().symbols;
    for (const Held& held : m_history.raceHolds()) {
      if (held.hold.goid != access.goid || (held.until != 0 && held.until < access.event)) continue;
      // Whoever runs the function of a Once does not keep others out of anything.
      if (m_history.end().syncs[held.hold.sync].kind == SyncKind::once) continue;
      const auto same = [&](const Hold& h) { return h.sync == held.hold.sync; };
      if (std::any_of(out.begin(), out.end(), same)) continue;
      const Position from = symbols.position(held.hold.pos);
      const Position to = symbols.position(held.untilPos);
      for (const RaceFrame& frame : access.stack) {
        if (frame.function != symbols.text(from.function) || frame.line < from.line) continue;
        const bool deferred =
            sourceLine(m_history, held.untilPos).find("defer ") != std::string_view::npos;
        if (to.function == from.function && to.line >= from.line && to.line < frame.line &&
            !deferred)
          continue;
        out.push_back(held.hold);
        break;
      }
    }
    return out;
  }

  // The WaitGroup that both used; else what lies at the address.
  [[nodiscard]] Phrase group() const {
    const World& w = m_history.end();
    for (std::uint32_t id = 0; id < w.syncs.size(); ++id) {
      if (w.syncs[id].kind != SyncKind::waitgroup) continue;
      const auto usedBy = [&](std::uint32_t goid) {
        const std::vector<Use>& uses = m_history.syncUses(id);
        return std::any_of(uses.begin(), uses.end(),
                           [&](const Use& use) { return use.goid == goid; });
      };
      if (usedBy(m_race.now.goid) && usedBy(m_race.before.goid)) return m_history.sync(id);
    }
    return object(m_race);
  }

  void missing() {
    if (ofWaitGroup(m_race.now) && ofWaitGroup(m_race.before)) {
      const RaceAccess& wait = m_race.now.write ? m_race.now : m_race.before;
      const RaceAccess& add = m_race.now.write ? m_race.before : m_race.now;
      return say(MessageId::raceAddWait,
                 {Phrase::ofG(add.goid), group(), Phrase::ofLine(lineOf(add)),
                  Phrase::ofG(wait.goid), Phrase::ofLine(lineOf(wait))});
    }
    if (m_race.now.atomic != m_race.before.atomic) {
      const RaceAccess& plain = m_race.now.atomic ? m_race.before : m_race.now;
      const RaceAccess& atomic = m_race.now.atomic ? m_race.now : m_race.before;
      return say(MessageId::raceOneAtomic, {Phrase::ofG(atomic.goid), Phrase::ofG(plain.goid),
                                            Phrase::ofLine(lineOf(plain))});
    }
    if (!locks()) edge();
  }

  // Whether locks say it all.
  bool locks() {
    const std::vector<Hold> before = held(m_race.before);
    const std::vector<Hold> now = held(m_race.now);
    if (before.empty() && now.empty()) return false;
    const Phrase first = Phrase::ofG(m_race.before.goid);
    const Phrase second = Phrase::ofG(m_race.now.goid);
    for (const Hold& a : before) {
      for (const Hold& b : now) {
        if (a.sync != b.sync) continue;
        // One lock around both would be an order: one access is on the line, but not in the lock.
        if (!a.reads || !b.reads) return false;
        say(MessageId::raceReadLocks,
            {first, second, m_history.sync(a.sync), m_history.line(a.pos), m_history.line(b.pos)});
        return true;
      }
    }
    if (!before.empty() && !now.empty()) {
      say(MessageId::raceTwoLocks,
          {first, m_history.sync(before.back().sync), m_history.line(before.back().pos), second,
           m_history.sync(now.back().sync), m_history.line(now.back().pos)});
      return true;
    }
    const bool early = !before.empty();
    const Hold& lock = early ? before.back() : now.back();
    say(MessageId::raceOneLock,
        {early ? first : second, m_history.sync(lock.sync), m_history.line(lock.pos),
         early ? second : first, Phrase::ofLine(lineOf(early ? m_race.now : m_race.before))});
    return true;
  }

  void edge() {
    const RaceAccess& now = m_race.now;
    const RaceAccess& before = m_race.before;
    const Phrase first = Phrase::ofG(before.goid);
    const Phrase second = Phrase::ofG(now.goid);
    const Phrase released = operation(m_race.released, m_marks.released);
    const Phrase acquired = operation(m_race.acquired, m_marks.acquired);
    const Phrase early = Phrase::ofLine(lineOf(before));
    const Phrase late = Phrase::ofLine(lineOf(now));
    if (m_race.released.kind.empty()) {
      say(before.ended ? MessageId::raceEnded : MessageId::raceNoRelease, {first, second, early});
    } else if (m_race.acquired.kind.empty() || m_race.acquired.kind == "start") {
      say(MessageId::raceNoAcquire, {first, released, second, early});
    } else {
      say(MessageId::raceNotMet, {first, released, second, acquired, early, late});
    }
    say(MessageId::raceMissing, {first, early, second, late});
  }

  // "an unlock at line 18".
  [[nodiscard]] Phrase operation(const RaceEdge& edge, const Mark& mark) const {
    Phrase word = gantry::operation(edge.kind);
    if (mark.pos == 0) return word;
    return Phrase::of(MessageId::edgeAt, {std::move(word), m_history.line(mark.pos)});
  }

  const History& m_history;
  const Race& m_race;
  const RaceMarks& m_marks;
  Finding m_finding;
};

}  // namespace

std::vector<Finding> raceFindings(const History& history) {
  std::vector<Finding> out;
  std::set<std::tuple<std::string, std::uint32_t, std::uint32_t>> told;
  const std::vector<Race>& races = history.recording().races;
  for (std::size_t n = 0; n < races.size(); ++n) {
    const Race& race = races[n];
    RaceWords words(history, n);
    const auto [low, high] = words.lines();
    if (!told.emplace(race.variable, low, high).second) continue;
    out.push_back(words.finding());
    if (out.size() == kMostRaces) break;
  }
  return out;
}

}  // namespace gantry
