// Runs that somebody directs. An answer to a turn far into a run that took long to be made goes on
// from a second run, made while the person thinks, that stands before the step that asked. One that
// is taken back needs no run: what was shown before it is kept.
#include <algorithm>
#include <utility>

#include "ui/session/session_job.h"

namespace gantry::ui {
namespace {

// A run that is made again faster than this is made again.
constexpr qint64 kQuickMs = 30;
// So many are kept, of so many events together.
constexpr std::size_t kMostKept = 64;
constexpr std::uint64_t kMostKeptEvents = Session::kMaxEvents / 2;

// Following these leads to that run again.
bool leadsTo(const Directions& directions, const Directions& made, const Run& run) {
  if (directions.again && run.turn && directions.given == run.recording.decisions) return true;
  return directions.ask == made.ask && directions.again == made.again &&
         directions.given == made.given;
}

}  // namespace

void Session::keep(Kept kept) {
  std::vector<Kept>& all = m_directed->kept;
  all.push_back(std::move(kept));
  std::uint64_t events = 0;
  const auto tooMany = std::ranges::find_if(all.rbegin(), all.rend(), [&](const Kept& one) {
    events += one.run->size();
    return events > kMostKeptEvents;
  });
  const auto most = static_cast<std::ptrdiff_t>(std::min(all.size(), kMostKept));
  all.erase(all.begin(), std::max(tooMany.base(), all.end() - most));
}

bool Session::showKept(const JobPtr& job, const Directions& directions) {
  const std::vector<Kept>& all = m_directed->kept;
  const auto found = std::ranges::find_if(all.rbegin(), all.rend(), [&](const Kept& one) {
    return leadsTo(directions, one.directions, *one.run);
  });
  if (found == all.rend()) return false;
  const RunPtr run = found->run;
  const std::uint64_t steps = found->steps;
  publishRun(job, run);
  hold(job, steps - 1, run->recording.decisions);
  explain(job, *run, [](const std::vector<GId>&, Reached&) { return false; });
  return true;
}

bool Session::prepareToFollow(const JobPtr& job, const Setup& setup) {
  if (m_directed != nullptr && m_directed->asked == setup) return true;
  m_directed.reset();
  const auto run = std::make_shared<Run>();
  Loaded loaded = prepare(job, run, setup);
  if (!loaded.program) return false;
  m_directed = std::make_unique<Directed>();
  m_directed->asked = setup;
  m_directed->completed = run->recording.setup;
  m_directed->spare = std::move(loaded);
  return true;
}

std::unique_ptr<Session::Held> Session::beginToFollow(const Directions& directions) {
  auto held = std::make_unique<Held>();
  held->loaded = std::exchange(m_directed->spare, Loaded{});
  Setup setup = m_directed->asked;
  if (!held->loaded.program) held->loaded = m_sources.program(setup);
  held->run = std::make_shared<Run>();
  held->run->recording.setup = m_directed->completed;
  held->directed =
      std::make_unique<DirectedRun>(*held->loaded.program, held->run->recording, directions);
  return held;
}

void Session::follow(const JobPtr& job, const Setup& setup, const Directions& directions) {
  if (!prepareToFollow(job, setup) || showKept(job, directions)) return;
  QElapsedTimer clock;
  clock.start();
  std::unique_ptr<Held> now = std::exchange(m_directed->held, nullptr);
  const bool fromStart = now == nullptr || !now->directed->redirect(directions);
  if (fromStart) {
    now.reset();
    now = beginToFollow(directions);
  }
  DirectedRun& directed = *now->directed;
  const std::shared_ptr<Run> run = now->run;
  bool more = true;
  Pace pace;
  while (more && !job->ending()) {
    more = directed.advance(pace.next());
    reportProgress(job, directed.world());
  }
  // Only now: what the last step did behind the turn is cut off.
  while (run->takeIn(kSlice) && !job->cancelled) {
  }
  if (fromStart) m_directed->costMs = clock.elapsed();
  run->directed = true;
  run->turn = directed.turn();
  run->stopped = more;
  publishRun(job, run);
  if (directed.turn() && !job->cancelled) {
    keep({directions, run, directed.steps()});
    hold(job, directed.steps() - 1, run->recording.decisions);
  }
  explain(job, *run, [&](const std::vector<GId>& from, Reached& into) {
    return !more && directed.reachable(from, into);
  });
  now->directed.reset();
  m_directed->spare = std::move(now->loaded);
}

// What it has come to when the next answer is there already is of use, too.
void Session::hold(const JobPtr& job, std::uint64_t steps, const std::vector<Decision>& decisions) {
  if (const std::unique_ptr<Held> before = std::exchange(m_directed->held, nullptr)) {
    before->directed.reset();
    m_directed->spare = std::move(before->loaded);
  }
  if (job->cancelled || m_directed->costMs <= kQuickMs) return;
  m_directed->held = beginToFollow({.given = decisions, .ask = Ask::never});
  DirectedRun& directed = *m_directed->held->directed;
  Pace pace;
  while (!job->cancelled && directed.advanceTo(steps, pace.next())) {
    while (m_directed->held->run->takeIn(kSlice) && !job->cancelled) {
    }
  }
}

}  // namespace gantry::ui
