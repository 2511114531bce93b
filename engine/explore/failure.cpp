// Words and keys of failures.
#include "engine/explore/failure.h"

#include <algorithm>

namespace gantry {
namespace {

constexpr std::string_view kWords[] = {"ok",    "deadlock", "leak",  "panic",
                                       "fatal", "race",     "limit", "exit"};

Failure::Goroutine goroutineOf(const World& world, const Symbols& symbols, GId id) {
  const G& g = world.gs[id.v];
  Failure::Goroutine out;
  out.id = g.goid;
  const Position at = symbols.position(g.pos);
  out.function = symbols.text(at.line != 0 ? at.function : g.function);
  out.line = at.line;
  if (g.status == GStatus::waiting) out.waitReason = text(g.reason);
  return out;
}

std::string firstLine(std::string_view text) {
  return std::string(text.substr(0, text.find('\n')));
}

std::string leakText(const Failure& failure) {
  std::string out;
  for (const Failure::Goroutine& g : failure.goroutines) {
    if (!out.empty()) out += "; ";
    out += "goroutine " + std::to_string(g.id) + " (" + g.function + ", line " +
           std::to_string(g.line) + ") is left behind when main returns: " + g.waitReason;
  }
  return out;
}

}  // namespace

std::string wordOf(const Verdict& verdict) {
  std::string word(kWords[static_cast<std::size_t>(verdict.outcome)]);
  if (verdict.outcome == Outcome::exit) word += "-" + std::to_string(verdict.status);
  return word;
}

std::vector<GId> blockedGs(const World& world) {
  std::vector<GId> out;
  for (std::uint32_t n = 0; n < world.gs.size(); ++n) {
    const G& g = world.gs[n];
    if (g.system() || g.status != GStatus::waiting) continue;
    if (g.reason == WaitReason::sleep || g.reason == WaitReason::ioWait) continue;
    out.emplace_back(n);
  }
  return out;
}

bool othersMayAct(const World& world) {
  if (world.timersSet != 0) return true;
  for (std::uint32_t n = 1; n < world.gs.size(); ++n) {
    const G& g = world.gs[n];
    if (g.system() || g.status == GStatus::dead || g.status == GStatus::idle) continue;
    if (g.status != GStatus::waiting || g.reason == WaitReason::ioWait) return true;
  }
  return false;
}

std::vector<GId> concernedGs(const Verdict& verdict, const World& world,
                             const std::vector<GId>& leaked) {
  if (verdict.outcome == Outcome::leak) return leaked;
  if (verdict.outcome == Outcome::deadlock) return blockedGs(world);
  std::vector<GId> out;
  for (const M& m : world.ms)
    if (m.curg.valid()) out.push_back(m.curg);
  return out;
}

Failure failureOf(const Verdict& verdict, const World& world, const Symbols& symbols,
                  const std::vector<GId>& leaked) {
  Failure failure;
  failure.verdict = verdict;
  for (const GId g : concernedGs(verdict, world, leaked))
    failure.goroutines.push_back(goroutineOf(world, symbols, g));
  std::sort(failure.goroutines.begin(), failure.goroutines.end(),
            [](const auto& a, const auto& b) { return a.id < b.id; });
  for (const Failure::Goroutine& g : failure.goroutines)
    if (g.line != 0) failure.lines.push_back(g.line);
  std::sort(failure.lines.begin(), failure.lines.end());
  failure.lines.erase(std::unique(failure.lines.begin(), failure.lines.end()), failure.lines.end());
  if (verdict.outcome == Outcome::leak) {
    failure.text = leakText(failure);
  } else if (verdict.outcome == Outcome::exit) {
    failure.text = "exit status " + std::to_string(verdict.status);
  } else {
    failure.text = firstLine(symbols.text(world.fatal));
  }
  return failure;
}

Failure failureOf(const Race& race) {
  Failure failure;
  failure.verdict.outcome = Outcome::race;
  const auto add = [&](const RaceAccess& access) {
    Failure::Goroutine& g = failure.goroutines.emplace_back();
    g.id = access.goid;
    if (!access.stack.empty()) {
      g.function = access.stack.front().function;
      g.line = access.stack.front().line;
    }
    failure.events.push_back(access.event);
    return std::string(access.write ? "writes" : "reads") + " it in " + g.function + ", line " +
           std::to_string(g.line);
  };
  const std::string before = add(race.before);
  const std::string now = add(race.now);
  failure.text = "data race" + (race.variable.empty() ? "" : " on " + race.variable) +
                 ": goroutine " + std::to_string(race.before.goid) + " " + before + "; goroutine " +
                 std::to_string(race.now.goid) + " " + now + "; nothing orders the two";
  failure.lines = {failure.goroutines[0].line, failure.goroutines[1].line};
  std::sort(failure.lines.begin(), failure.lines.end());
  failure.lines.erase(std::unique(failure.lines.begin(), failure.lines.end()), failure.lines.end());
  return failure;
}

std::string keyOf(const Failure& failure) {
  std::vector<std::string> gs;
  for (const Failure::Goroutine& g : failure.goroutines)
    gs.push_back(g.function + ":" + std::to_string(g.line) + ":" + g.waitReason);
  std::sort(gs.begin(), gs.end());
  std::string key = wordOf(failure.verdict);
  for (const std::string& g : gs) key += "|" + g;
  return key;
}

}  // namespace gantry
