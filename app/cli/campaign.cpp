// Rounds of runs, and putting them together.
#include "app/cli/campaign.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace gantry::cli {
namespace {

constexpr std::uint64_t kFirstRound = 256;
constexpr std::uint64_t kLongestRound = 1 << 15;
// More different failures than anybody reads; the others are counted only.
constexpr std::size_t kMostFailures = 1000;

// One thread's part of a round.
class Worker {
 public:
  struct Row {
    std::uint64_t run = 0;
    std::uint64_t hash = 0;
    Verdict verdict;
    std::uint32_t failure = 0;  // index in failures()
  };

  Worker(std::unique_ptr<Program> program, const Setup& setup, const StrategyOptions& options)
      : m_program(std::move(program)),
        m_explorer(*m_program, setup, options),
        m_inSequence(isSystematic(options.kind)) {}

  // Runs first, first + step ... below end; with `stop` up to the first that fails.
  void round(std::uint64_t first, std::uint64_t step, std::uint64_t end, bool stop) {
    m_rows.clear();
    for (std::uint64_t run = first; run < end; run += step) {
      // Those of other shards are made, too, when each leads to the next.
      for (; m_inSequence && m_made < run && !m_exhausted; ++m_made)
        m_exhausted = !m_explorer.run(m_made);
      m_exhausted = m_exhausted || !m_explorer.run(run);
      if (m_exhausted) return;
      ++m_made;
      Row row{run, m_explorer.hash(), m_explorer.verdict(), 0};
      if (row.verdict.failed()) row.failure = keep(run);
      m_rows.push_back(row);
      if (stop && row.verdict.failed()) return;
    }
  }

  [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
  [[nodiscard]] const FailedRuns& failure(std::uint32_t n) const { return m_failures[n]; }
  [[nodiscard]] const std::string& key(std::uint32_t n) const { return m_keys[n]; }
  [[nodiscard]] bool exhausted() const { return m_exhausted; }
  [[nodiscard]] bool leftOut() const { return m_explorer.leftOut(); }

 private:
  // Only the first run of each kind is described.
  std::uint32_t keep(std::uint64_t run) {
    const auto [at, isNew] = m_bySignature.try_emplace(m_explorer.signature(), 0);
    if (!isNew) return at->second;
    std::string key = m_explorer.failureKey();
    const auto same = std::find(m_keys.begin(), m_keys.end(), key);
    at->second = static_cast<std::uint32_t>(same - m_keys.begin());
    if (same != m_keys.end()) return at->second;
    m_keys.push_back(std::move(key));
    m_failures.push_back({m_explorer.failure(), run, m_explorer.schedule(), m_explorer.picks(), 0});
    return at->second;
  }

  std::unique_ptr<Program> m_program;
  Explorer m_explorer;
  std::vector<Row> m_rows;
  std::map<std::uint64_t, std::uint32_t> m_bySignature;
  std::vector<std::string> m_keys;
  std::vector<FailedRuns> m_failures;
  bool m_inSequence;
  std::uint64_t m_made = 0;
  bool m_exhausted = false;
};

class Campaign {
 public:
  Campaign(const Setup& setup, const CampaignOptions& options,
           const std::function<std::unique_ptr<Program>()>& makeProgram)
      : m_options(options) {
    // A systematic search is one sequence.
    const bool shared = !isSystematic(options.strategy.kind);
    const unsigned jobs = shared ? std::max(options.jobs, 1U) : 1;
    for (unsigned n = 0; n < jobs; ++n)
      m_workers.push_back(std::make_unique<Worker>(makeProgram(), setup, options.strategy));
  }

  CampaignResult run(const std::function<void(std::uint64_t, std::uint64_t)>& progress) {
    // Numbers are of this shard from here on: its k-th run is shard + k * shards.
    const std::uint64_t mine = m_options.runs / m_options.shards +
                               (m_options.shard < m_options.runs % m_options.shards ? 1 : 0);
    std::uint64_t size = kFirstRound;
    for (std::uint64_t begin = 0; begin < mine && !m_done; begin += size) {
      if (begin != 0) size = std::min(begin, kLongestRound);
      const std::uint64_t end = std::min(begin + size, mine);
      makeRound(begin, end);
      gather();
      progress(m_result.runs, m_failed);
    }
    sortHashes();
    m_result.distinct = m_hashes.size();
    for (const auto& worker : m_workers) {
      m_result.exhausted = m_result.exhausted || worker->exhausted();
      m_result.leftOut = m_result.leftOut || worker->leftOut();
    }
    return std::move(m_result);
  }

 private:
  [[nodiscard]] std::uint64_t numberOf(std::uint64_t k) const {
    return m_options.shard + k * m_options.shards;
  }

  void makeRound(std::uint64_t begin, std::uint64_t end) {
    const std::uint64_t jobs = m_workers.size();
    const auto part = [&](std::uint64_t n) {
      m_workers[n]->round(numberOf(begin + n), m_options.shards * jobs, numberOf(end),
                          m_options.stopFirst);
    };
    std::vector<std::thread> threads;
    for (std::uint64_t n = 1; n < jobs; ++n) threads.emplace_back(part, n);
    part(0);
    for (std::thread& thread : threads) thread.join();
  }

  // The rows of all workers, by the numbers of their runs.
  void gather() {
    std::vector<std::size_t> at(m_workers.size(), 0);
    for (;;) {
      std::size_t next = m_workers.size();
      for (std::size_t n = 0; n < m_workers.size(); ++n) {
        if (at[n] == m_workers[n]->rows().size()) continue;
        if (next == m_workers.size() ||
            m_workers[n]->rows()[at[n]].run < m_workers[next]->rows()[at[next]].run)
          next = n;
      }
      if (next == m_workers.size()) break;
      take(*m_workers[next], m_workers[next]->rows()[at[next]++]);
      if (m_done) return;
    }
    for (const auto& worker : m_workers) m_done = m_done || worker->exhausted();
    if (m_hashes.size() > m_sorted * 2) sortHashes();
  }

  void take(const Worker& worker, const Worker::Row& row) {
    ++m_result.runs;
    ++m_result.outcomes[wordOf(row.verdict)];
    m_hashes.push_back(row.hash);
    if (!row.verdict.failed()) return;
    ++m_failed;
    m_done = m_options.stopFirst;
    const auto [at, isNew] = m_byKey.try_emplace(worker.key(row.failure), m_result.failures.size());
    if (isNew) {
      if (m_result.failures.size() == kMostFailures) {
        m_byKey.erase(at);
        return;
      }
      m_result.failures.push_back(worker.failure(row.failure));
    }
    ++m_result.failures[at->second].count;
  }

  void sortHashes() {
    std::sort(m_hashes.begin(), m_hashes.end());
    m_hashes.erase(std::unique(m_hashes.begin(), m_hashes.end()), m_hashes.end());
    m_sorted = std::max<std::size_t>(m_hashes.size(), 1 << 20);
  }

  CampaignOptions m_options;
  std::vector<std::unique_ptr<Worker>> m_workers;
  CampaignResult m_result;
  std::map<std::string, std::size_t> m_byKey;
  std::vector<std::uint64_t> m_hashes;
  std::size_t m_sorted = 1 << 20;
  std::uint64_t m_failed = 0;
  bool m_done = false;
};

}  // namespace

CampaignResult explore(const Setup& setup, const CampaignOptions& options,
                       const std::function<std::unique_ptr<Program>()>& makeProgram,
                       const std::function<void(std::uint64_t, std::uint64_t)>& progress) {
  return Campaign(setup, options, makeProgram).run(progress);
}

}  // namespace gantry::cli
