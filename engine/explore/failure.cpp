// Words and keys of failures.
#include "engine/explore/failure.h"

#include <algorithm>

#include "engine/analysis/analyses.h"

namespace gantry {
namespace {

constexpr std::string_view kWords[] = {"ok",    "deadlock", "leak",  "panic",
                                       "fatal", "race",     "limit", "exit"};

FindingKind kindOf(Outcome outcome) {
  switch (outcome) {
    case Outcome::leak:
      return FindingKind::leak;
    case Outcome::panic:
      return FindingKind::panic;
    case Outcome::fatal:
      return FindingKind::fatal;
    case Outcome::race:
      return FindingKind::race;
    case Outcome::exit:
      return FindingKind::exit;
    case Outcome::ok:
    case Outcome::limit:
    case Outcome::deadlock:
      break;
  }
  return FindingKind::deadlock;
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

Failure failureOf(const Verdict& verdict, const Recording& recording, const Keyframes& keyframes,
                  const ReachFn& reach, const std::vector<GId>& leaked, const Again& again) {
  Failure failure{verdict, findings(recording, keyframes, reach, leaked, again)};
  std::vector<Finding>& all = failure.findings;
  const bool told = std::any_of(all.begin(), all.end(), [](const Finding& finding) {
    return finding.kind == FindingKind::exit;
  });
  if (verdict.outcome == Outcome::exit && !told)
    all.insert(all.begin(), exitFinding(History(recording, keyframes)));
  std::stable_partition(all.begin(), all.end(), [&](const Finding& finding) {
    return finding.kind == kindOf(verdict.outcome);
  });
  // A run without events to explain: the outcome is all that is known.
  if (all.empty()) all.emplace_back().kind = kindOf(verdict.outcome);
  return failure;
}

std::string keyOf(const Failure& failure) {
  std::string key = wordOf(failure.verdict);
  for (const Finding& finding : failure.findings) {
    if (finding.kind != failure.findings.front().kind) continue;
    std::vector<std::string> gs;
    for (const FindingGoroutine& g : finding.goroutines)
      gs.push_back(g.function + ":" + std::to_string(g.line) + ":" + g.waitReason);
    std::sort(gs.begin(), gs.end());
    for (const std::string& g : gs) key += "|" + g;
  }
  return key;
}

}  // namespace gantry
