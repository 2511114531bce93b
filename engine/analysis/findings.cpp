// All analyses of a recording, in the order of how serious they are.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "engine/analysis/analyses.h"

namespace gantry {
namespace {

// Every line that a sentence names is evidence. As deep as sentences nest.
void addLinesOf(Finding& finding, const Phrase& phrase) {  // NOLINT(misc-no-recursion)
  if (phrase.form == Phrase::Form::line)
    addLine(finding, static_cast<std::uint32_t>(phrase.number));
  for (const Phrase& part : phrase.parts) addLinesOf(finding, part);
}

using Objects = std::map<std::string, std::set<std::int64_t>>;  // by name

void collectObjects(const Phrase& phrase, Objects& into) {  // NOLINT(misc-no-recursion)
  if (phrase.form == Phrase::Form::object)
    into[textOf(phrase.parts.front(), Language::en)].insert(phrase.number);
  for (const Phrase& part : phrase.parts) collectObjects(part, into);
}

void numberObjects(Phrase& phrase, const Objects& all) {  // NOLINT(misc-no-recursion)
  for (Phrase& part : phrase.parts) numberObjects(part, all);
  if (phrase.form != Phrase::Form::object || !phrase.text.empty()) return;
  const std::set<std::int64_t>& same = all.at(textOf(phrase.parts.front(), Language::en));
  if (same.size() == 1) return;
  const auto nth = std::distance(same.begin(), same.find(phrase.number)) + 1;
  phrase.text = " #" + std::to_string(nth);
}

// Two that have no number of their own, "the Mutex of line 8" twice or too many of a name, have one
// in this finding.
void tellApart(Finding& finding) {
  Objects all;
  for (const Phrase& sentence : finding.sentences) collectObjects(sentence, all);
  for (Phrase& sentence : finding.sentences) numberObjects(sentence, all);
}

}  // namespace

std::vector<Finding> findings(const Recording& recording, const Keyframes& keyframes,
                              const ReachFn& reach, const std::vector<GId>& leftBehind,
                              const Again& again) {
  const History history(recording, keyframes);
  std::vector<std::uint32_t> stuck = stuckAtEnd(history, reach);
  const std::vector<std::uint32_t> silent = silentAtEnd(history, reach, stuck);
  const Since since = stuckSince(history, keyframes, again, stuck);
  for (const GId id : leftBehind) {
    const auto at = std::lower_bound(stuck.begin(), stuck.end(), id.v);
    if (id.v < history.end().gs.size() && (at == stuck.end() || *at != id.v))
      stuck.insert(at, id.v);
  }
  std::vector<Finding> out = badEndings(history);
  const auto add = [&out](std::vector<Finding> more) {
    std::move(more.begin(), more.end(), std::back_inserter(out));
  };
  add(deadlocks(history, keyframes, stuck, silent, since));
  add(raceFindings(history));
  add(lockMisuse(history, stuck));
  for (Finding& finding : out) {
    tellApart(finding);
    for (const Phrase& sentence : finding.sentences) addLinesOf(finding, sentence);
  }
  return out;
}

}  // namespace gantry
