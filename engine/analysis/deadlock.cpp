// Deadlocks, total and partial, and leaks.
#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "engine/analysis/analyses.h"

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
        Phrase::of(MessageId::andMore,
                   {Phrase::ofNumber(static_cast<std::int64_t>(slots.size() - kMostTold))}));
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
  const Phrase started = history.line(first.createdAt);
  if (slots.size() == 1) {
    finding.sentences = {Phrase::of(MessageId::leakOne, {Phrase::ofG(first.goid), started})};
  } else {
    std::vector<Phrase> names;
    for (std::size_t n = 0; n < slots.size() && n < kMostTold; ++n)
      names.push_back(Phrase::ofG(w.gs[slots[n]].goid));
    finding.sentences = {
        Phrase::of(MessageId::leakMany, {Phrase::ofNumber(static_cast<std::int64_t>(slots.size())),
                                         Phrase::ofList(std::move(names)), started})};
  }
  tell(finding, history, slots);
  addEvent(finding, history.endEvent());
  return finding;
}

Finding deadlock(const History& history, const std::vector<std::uint32_t>& slots, MessageId id) {
  Finding finding;
  finding.kind = FindingKind::deadlock;
  std::vector<Phrase> names;
  for (std::size_t n = 0; n < slots.size() && n < kMostTold; ++n)
    names.push_back(Phrase::ofG(history.end().gs[slots[n]].goid));
  finding.sentences = {Phrase::of(id, {Phrase::ofList(std::move(names))})};
  tell(finding, history, slots);
  return finding;
}

// A circle is closed by the last who blocks.
Phrase trueSince(const History& history, const std::vector<std::uint32_t>& slots) {
  const World& w = history.end();
  const auto blocked = [&](std::uint32_t slot) { return history.life(w.gs[slot].goid).blocked; };
  const std::uint32_t last =
      *std::max_element(slots.begin(), slots.end(),
                        [&](std::uint32_t a, std::uint32_t b) { return blocked(a) < blocked(b); });
  return Phrase::of(MessageId::trueSince,
                    {Phrase::ofNumber(static_cast<std::int64_t>(blocked(last))),
                     Phrase::ofG(w.gs[last].goid), history.line(w.gs[last].pos)});
}

}  // namespace

std::vector<std::uint32_t> stuckAtEnd(const History& history, const ReachFn& reach) {
  const Ending ending = history.recording().ending;
  if (ending == Ending::panicked || ending == Ending::running) return {};
  if (ending == Ending::fatal && !saysDeadlock(history)) return {};
  return stuckGoroutines(history, reach, mainReturned(history));
}

std::vector<Finding> deadlocks(const History& history, const std::vector<std::uint32_t>& stuck) {
  if (stuck.empty()) return {};
  if (saysDeadlock(history)) {
    std::vector<Finding> total = {
        deadlock(history, concerned(history, stuck), MessageId::totalDeadlock)};
    addEvent(total.front(), history.endEvent());
    return total;
  }
  std::vector<Finding> out;
  std::vector<std::uint32_t> rest;
  const std::vector<std::uint32_t> circle = lockCircle(history, stuck);
  if (!circle.empty()) {
    out.push_back(deadlock(
        history, circle, circle.size() == 1 ? MessageId::neverWoken : MessageId::partialDeadlock));
    out.back().sentences.push_back(trueSince(history, circle));
  }
  std::set_difference(stuck.begin(), stuck.end(), circle.begin(), circle.end(),
                      std::back_inserter(rest));
  if (!mainReturned(history)) {
    if (!rest.empty()) out.push_back(deadlock(history, rest, MessageId::neverWoken));
    return out;
  }
  // Those that stand at one line for one reason are one leak.
  const World& w = history.end();
  std::map<std::tuple<PosId, WaitReason, PosId>, std::vector<std::uint32_t>> groups;
  for (const std::uint32_t slot : rest)
    groups[{w.gs[slot].createdAt, w.gs[slot].reason, w.gs[slot].pos}].push_back(slot);
  for (const auto& [where, slots] : groups) out.push_back(leak(history, slots));
  return out;
}

}  // namespace gantry
