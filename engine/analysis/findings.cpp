// All analyses of a recording, in the order of how serious they are.
#include <iterator>

#include "engine/analysis/analyses.h"

namespace gantry {

std::vector<Finding> findings(const Recording& recording, const Keyframes& keyframes,
                              const ReachFn& reach) {
  const History history(recording, keyframes);
  std::vector<Finding> out = badEndings(history);
  const auto add = [&out](std::vector<Finding> more) {
    std::move(more.begin(), more.end(), std::back_inserter(out));
  };
  add(deadlocks(history, reach));
  add(lockMisuse(history, stuckAtEnd(history, reach)));
  return out;
}

}  // namespace gantry
