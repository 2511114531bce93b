// Deadlocks, total and partial, and leaks.
#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

#include "engine/analysis/analyses.h"
#include "engine/trace/outside_limits.h"
#include "engine/world/describe.h"

namespace gantry {
namespace {

constexpr std::size_t kMostTold = 8;

bool saysDeadlock(const History& history) {
  const std::string_view text = history.recording().symbols.text(history.end().fatal);
  return text.find("all goroutines are asleep") != std::string_view::npos ||
         text.find("no goroutines (main called") != std::string_view::npos;
}

// main.main returned, and not os.Exit: the exit came from G1 with status 0 and no panic.
bool mainReturned(const History& history) {
  return history.recording().ending == Ending::exited && history.endedBy() == 1 &&
         history.end().exitCode == 0;
}

bool onLock(const World& w, std::uint32_t slot) {
  const G& g = w.gs[slot];
  return g.sudogs != kNil && !w.sudogs[g.sudogs].isChan &&
         (g.reason == WaitReason::mutexLock || g.reason == WaitReason::rwmutexLock ||
          g.reason == WaitReason::rwmutexRLock);
}

Phrase names(const History& history, const std::vector<std::uint32_t>& slots) {
  std::vector<Phrase> out;
  for (std::size_t n = 0; n < slots.size() && n < kMostTold; ++n)
    out.push_back(Phrase::ofG(history.end().gs[slots[n]].goid));
  return Phrase::ofList(std::move(out));
}

// What it waits for: a channel or lock; of a select all its channels.
Phrase objectOf(const History& history, std::uint32_t slot) {
  const World& w = history.end();
  std::vector<Phrase> out;
  for (std::uint32_t s = w.gs[slot].sudogs; s != kNil; s = w.sudogs[s].ofG) {
    const Sudog& on = w.sudogs[s];
    out.push_back(on.isChan ? history.chan(on.object)
                            : history.typedSync(history.outer(on.object)));
  }
  if (out.empty()) return {};
  std::reverse(out.begin(), out.end());
  return Phrase::ofList(std::move(out));
}

// Where they stand, from the `from`-th on: "G5 and G6 at line 9 on results, G7 at line 12".
Phrase places(const History& history, const std::vector<std::uint32_t>& slots,
              std::size_t from = 0) {
  struct Place {
    Phrase line;
    Phrase on;
    std::vector<Phrase> gs;
  };
  std::vector<Place> all;
  for (std::size_t n = from; n < slots.size() && n < from + kMostTold; ++n) {
    const G& g = history.end().gs[slots[n]];
    const Phrase line = history.line(g.pos);
    const Phrase on = objectOf(history, slots[n]);
    auto at = std::find_if(all.begin(), all.end(), [&](const Place& known) {
      return known.line == line && known.on == on;
    });
    if (at == all.end()) at = all.insert(all.end(), {line, on, {}});
    at->gs.push_back(Phrase::ofG(g.goid));
  }
  std::vector<Phrase> out;
  out.reserve(all.size() + 1);
  for (Place& place : all)
    out.push_back(Phrase::of(place.on == Phrase{} ? MessageId::standsAt : MessageId::standsOn,
                             {Phrase::ofList(std::move(place.gs)), place.line, place.on}));
  if (slots.size() > from + kMostTold)
    out.push_back(
        Phrase::of(MessageId::moreOfThem,
                   {Phrase::ofNumber(static_cast<std::int64_t>(slots.size() - from - kMostTold))}));
  return Phrase::ofList(std::move(out));
}

// What they were started as; main, and what the standard library started, is told by its name.
void tellStarts(Finding& finding, const History& history, const std::vector<std::uint32_t>& slots) {
  const World& w = history.end();
  std::vector<std::pair<std::pair<TextId, PosId>, std::vector<Phrase>>> starts;
  for (std::size_t n = 0; n < slots.size() && n < kMostTold; ++n) {
    const G& g = w.gs[slots[n]];
    if (g.createdAt == 0 || history.lineOf(g.createdAt) == 0) continue;
    const std::pair<TextId, PosId> key{g.function, g.createdAt};
    auto at = std::find_if(starts.begin(), starts.end(),
                           [&](const auto& known) { return known.first == key; });
    if (at == starts.end()) at = starts.insert(starts.end(), {key, {}});
    at->second.push_back(Phrase::ofG(g.goid));
  }
  for (auto& [key, gs] : starts) {
    const MessageId id = gs.size() == 1 ? MessageId::isStarted : MessageId::areStarted;
    finding.sentences.push_back(Phrase::of(
        id,
        {Phrase::ofList(std::move(gs)), Phrase::ofText(history.recording().symbols.text(key.first)),
         history.line(key.second)}));
  }
}

// Sentences and evidence of these goroutines.
void tell(Finding& finding, const History& history, const std::vector<std::uint32_t>& slots) {
  const World& w = history.end();
  for (std::size_t n = 0; n < slots.size(); ++n) {
    addEvidence(finding, history, w.gs[slots[n]].goid);
    for (const Hold& h : holdersFor(history, slots[n])) addLine(finding, history.lineOf(h.pos));
    if (n >= kMostTold) continue;
    for (Phrase& sentence : waitingSentences(history, slots[n]))
      finding.sentences.push_back(std::move(sentence));
  }
  if (slots.size() > kMostTold)
    finding.sentences.push_back(
        Phrase::of(MessageId::andMore, {places(history, slots, kMostTold)}));
}

// Of the stuck ones, those that wait for locks, with the stuck ones that hold these.
std::vector<std::uint32_t> lockCircle(const History& history,
                                      const std::vector<std::uint32_t>& stuck) {
  const World& w = history.end();
  std::vector<std::uint32_t> out;
  for (const std::uint32_t slot : stuck) {
    if (!onLock(w, slot)) continue;
    for (const Hold& h : holdersFor(history, slot)) {
      const std::uint32_t holder = history.life(h.goid).slot;
      if (!std::binary_search(stuck.begin(), stuck.end(), holder)) continue;
      out.push_back(slot);
      out.push_back(holder);
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// Whoever waits inside of the standard library for the others, as what runs the tests does, says
// nothing as long as there are others. Who is in a circle of locks comes first.
std::vector<std::uint32_t> concerned(const History& history,
                                     const std::vector<std::uint32_t>& stuck) {
  const World& w = history.end();
  std::vector<std::uint32_t> out;
  std::copy_if(stuck.begin(), stuck.end(), std::back_inserter(out),
               [&](std::uint32_t slot) { return history.ofProgram(w.gs[slot].pos); });
  if (out.empty()) out = stuck;
  const std::vector<std::uint32_t> circle = lockCircle(history, stuck);
  std::stable_partition(out.begin(), out.end(), [&](std::uint32_t slot) {
    return std::binary_search(circle.begin(), circle.end(), slot);
  });
  return out;
}

Finding leak(const History& history, const std::vector<std::uint32_t>& slots) {
  const World& w = history.end();
  Finding finding;
  finding.kind = FindingKind::leak;
  const G& first = w.gs[slots.front()];
  const Phrase started = history.line(history.life(first.goid).createdAt);
  const Phrase at = history.line(first.pos);
  const Phrase on = objectOf(history, slots.front());
  const bool one = std::all_of(slots.begin(), slots.end(),
                               [&](std::uint32_t slot) { return objectOf(history, slot) == on; });
  const Phrase onIt = !one || on == Phrase{} ? Phrase{} : Phrase::of(MessageId::blockedOn, {on});
  if (slots.size() == 1) {
    finding.sentences = {
        Phrase::of(MessageId::leakOne, {Phrase::ofG(first.goid), started, at, onIt})};
  } else {
    finding.sentences = {
        Phrase::of(MessageId::leakMany, {Phrase::ofNumber(static_cast<std::int64_t>(slots.size())),
                                         names(history, slots), started, at, onIt})};
  }
  tell(finding, history, slots);
  addEvent(finding, history.endEvent());
  return finding;
}

Finding deadlock(const History& history, const std::vector<std::uint32_t>& slots, MessageId id) {
  Finding finding;
  finding.kind = FindingKind::deadlock;
  finding.sentences = {Phrase::of(id, {places(history, slots)})};
  tellStarts(finding, history, slots);
  tell(finding, history, slots);
  return finding;
}

// What happened in the last of the first `count` events.
void tellMoment(Finding& finding, const History& history, const Keyframes& keyframes,
                const std::vector<std::uint32_t>& slots, std::uint64_t count) {
  const EventLog& events = history.recording().events;
  std::uint64_t n = count - 1;
  while (n > 0 && isCarrier(events[n].kind())) --n;
  const World before = History(history.recording(), keyframes, n).end();
  const History with(history.recording(), keyframes, n + 1);
  const World& after = with.end();
  const G* who = nullptr;
  for (const World* w : {&before, &after}) {
    const MId m = events[n].m();
    const GId g = m.v < w->ms.size() ? w->gOf(m) : GId::none();
    if (who == nullptr && g.v < w->gs.size() && !w->gs[g.v].system()) who = &w->gs[g.v];
  }
  // A first function is left before the event that says so, the next of its M.
  std::uint64_t next = n + 1;
  while (next < events.size() &&
         (isCarrier(events[next].kind()) || events[next].m() != events[n].m()))
    ++next;
  const Kind then = next < events.size() ? events[next].kind() : Kind::Time;
  if (who != nullptr &&
      (then == Kind::End || (then == Kind::Exit && who->goid == 1 && mainReturned(history))))
    n = next;
  MessageId id = MessageId::trueSinceAt;
  if (who == nullptr) {
    id = MessageId::trueSinceEvent;
  } else if (events[n].kind() == Kind::Exit) {
    id = MessageId::trueSinceReturn;
  } else if (events[n].kind() == Kind::End) {
    id = MessageId::trueSinceEnd;
  } else if (after.gs[history.life(who->goid).slot].status == GStatus::waiting) {
    id = MessageId::trueSince;
  }
  std::vector<Phrase> parts = {names(history, slots),
                               Phrase::ofNumber(static_cast<std::int64_t>(n))};
  if (who != nullptr) {
    parts.push_back(Phrase::ofG(who->goid));
    parts.push_back(with.ownLine(who->goid, events[n].pos() != 0 ? events[n].pos() : who->pos));
  }
  finding.sentences.push_back(Phrase::of(id, std::move(parts)));
  addEvent(finding, n);
}

// Since when each of them is stuck; without a rerun, of a circle, since the last of it blocked.
void tellSince(Finding& finding, const History& history, const Keyframes& keyframes,
               const std::vector<std::uint32_t>& slots, const Since& since, bool circle) {
  std::map<std::uint64_t, std::vector<std::uint32_t>> moments;
  for (const std::uint32_t slot : slots)
    if (const auto at = since.find(slot); at != since.end()) moments[at->second].push_back(slot);
  if (moments.empty() && circle) {
    std::uint64_t last = 0;
    for (const std::uint32_t slot : slots)
      last = std::max(last, history.life(history.end().gs[slot].goid).blocked);
    moments[last + 1] = slots;
  }
  for (const auto& [count, those] : moments) tellMoment(finding, history, keyframes, those, count);
}

// Main ended without a return, as the second sentence says.
void tellMainLeft(Finding& finding, const History& history) {
  const Life& main = history.life(1);
  finding.sentences.insert(
      finding.sentences.begin() + 1,
      Phrase::of(MessageId::mainLeft, {Phrase::ofG(1), history.line(main.goexitAt)}));
  addEvent(finding, main.goexit);
}

// All have ended, main by Goexit.
std::vector<Finding> nobodyLeft(const History& history) {
  Finding finding;
  finding.kind = FindingKind::deadlock;
  finding.goroutines = {history.goroutine(1)};
  standsAt(finding.goroutines.front(), history, history.life(1).goexitAt);
  finding.sentences = {
      Phrase::of(MessageId::nobodyLeft, {Phrase::ofG(1), history.line(history.life(1).goexitAt)})};
  addEvent(finding, history.life(1).goexit);
  addEvent(finding, history.endEvent());
  return {std::move(finding)};
}

}  // namespace

std::vector<std::uint32_t> stuckAtEnd(const History& history, const ReachFn& reach) {
  const Ending ending = history.recording().ending;
  if (ending == Ending::panicked || ending == Ending::running) return {};
  if (ending == Ending::fatal && !saysDeadlock(history)) return {};
  std::vector<std::uint32_t> stuck = stuckGoroutines(history, reach, mainReturned(history));
  // A main that ends in `select {}` means to wait for ever, while the others do the work.
  if (!saysDeadlock(history)) {
    const World& w = history.end();
    std::erase_if(stuck, [&](std::uint32_t slot) {
      return w.gs[slot].goid == 1 && w.gs[slot].reason == WaitReason::selectNoCases;
    });
  }
  return stuck;
}

std::vector<std::uint32_t> silentAtEnd(const History& history, const ReachFn& reach,
                                       const std::vector<std::uint32_t>& stuck) {
  if (history.recording().limit != kNetworkLimit) return {};
  std::vector<std::uint32_t> out = silentGoroutines(history, reach);
  std::erase_if(out, [&](std::uint32_t slot) {
    return std::binary_search(stuck.begin(), stuck.end(), slot);
  });
  return out;
}

std::vector<Finding> deadlocks(const History& history, const Keyframes& keyframes,
                               const std::vector<std::uint32_t>& stuck,
                               const std::vector<std::uint32_t>& silent, const Since& since) {
  if (saysDeadlock(history)) {
    if (stuck.empty()) return nobodyLeft(history);
    const std::vector<std::uint32_t> all = concerned(history, stuck);
    std::vector<Finding> total = {deadlock(history, all, MessageId::totalDeadlock)};
    if (history.life(1).goexit != 0) tellMainLeft(total.front(), history);
    tellSince(total.front(), history, keyframes, all, since, false);
    addEvent(total.front(), history.endEvent());
    return total;
  }
  std::vector<Finding> out;
  if (!silent.empty()) {
    out.push_back(deadlock(history, silent, MessageId::networkSilence));
    addEvent(out.back(), history.endEvent());
  }
  if (stuck.empty()) return out;
  std::vector<std::uint32_t> rest;
  const std::vector<std::uint32_t> circle = lockCircle(history, stuck);
  if (!circle.empty()) {
    out.push_back(deadlock(
        history, circle, circle.size() == 1 ? MessageId::neverWoken : MessageId::partialDeadlock));
    tellSince(out.back(), history, keyframes, circle, since, true);
  }
  std::set_difference(stuck.begin(), stuck.end(), circle.begin(), circle.end(),
                      std::back_inserter(rest));
  if (!mainReturned(history)) {
    if (rest.empty()) return out;
    out.push_back(deadlock(history, rest, MessageId::neverWoken));
    tellSince(out.back(), history, keyframes, rest, since, false);
    return out;
  }
  // Those that stand at one line for one reason are one leak.
  const World& w = history.end();
  std::map<std::tuple<PosId, WaitReason, PosId>, std::vector<std::uint32_t>> groups;
  for (const std::uint32_t slot : rest)
    groups[{w.gs[slot].createdAt, w.gs[slot].reason, w.gs[slot].pos}].push_back(slot);
  for (const auto& [where, slots] : groups) {
    out.push_back(leak(history, slots));
    tellSince(out.back(), history, keyframes, slots, since, false);
  }
  return out;
}

}  // namespace gantry
