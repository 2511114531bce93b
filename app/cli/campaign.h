// Campaign: the runs of one exploration, shared by threads, counted in the order of the runs.
//
// Each thread has a program and an Explorer of its own and takes every n-th run; after each round
// of runs all is put together by the number of the run, so that the result does not depend on how
// many threads there were.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/explore/explorer.h"
#include "engine/program/body.h"

namespace gantry::cli {

struct CampaignOptions {
  StrategyOptions strategy;
  std::uint64_t runs = 0;
  std::uint64_t shard = 0;  // runs whose number leaves this rest
  std::uint64_t shards = 1;
  unsigned jobs = 1;
  bool stopFirst = false;
};

// Runs that failed alike.
struct FailedRuns {
  Failure failure;  // of the first of them
  std::uint64_t run = 0;
  std::string schedule;
  std::vector<std::uint32_t> picks;
  std::uint64_t count = 0;
};

struct CampaignResult {
  std::uint64_t runs = 0;
  std::map<std::string, std::uint64_t> outcomes;  // by word
  std::uint64_t distinct = 0;                     // schedules
  std::vector<FailedRuns> failures;               // in the order of their first runs
  bool exhausted = false;                         // dfs, dpor: there are no others to be made
  bool leftOut = false;                           // ... but those beyond a bound
};

// `makeProgram` is called once for each thread, all on the calling thread. `progress` is told after
// each round how many runs were made and how many of them failed.
CampaignResult explore(const Setup& setup, const CampaignOptions& options,
                       const std::function<std::unique_ptr<Program>()>& makeProgram,
                       const std::function<void(std::uint64_t, std::uint64_t)>& progress);

}  // namespace gantry::cli
