// Jobs go to the worker as queued calls; results come back the same way.
#include "ui/session/session.h"

#include <QMetaMethod>
#include <QStringList>
#include <algorithm>
#include <utility>

#include "engine/sim/rerun.h"
#include "engine/sim/simulation.h"
#include "ui/session/session_job.h"

namespace gantry::ui {
namespace {

constexpr qint64 kProgressMs = 50;
// Of a run with more events the overview takes long enough to be waited for.
constexpr std::uint64_t kLong = 300'000;
// A part that costs more waits longer: all of them together take a sixth of the time.
constexpr qint64 kPartShare = 6;

QStringList listOf(const std::vector<std::string>& messages) {
  QStringList list;
  for (const std::string& message : messages) list.append(QString::fromStdString(message));
  return list;
}

}  // namespace

Session::Session(Sources sources, QObject* parent)
    : QObject(parent), m_sources(std::move(sources)), m_worker(std::make_unique<QObject>()) {
  makeAsked();
  m_worker->moveToThread(&m_thread);
  m_thread.start();
}

Session::~Session() {
  if (m_job) m_job->cancelled = true;
  dropQuestions();
  // Queued, so that what is to be saved is saved before.
  QMetaObject::invokeMethod(
      m_worker.get(), [this] { m_thread.quit(); }, Qt::QueuedConnection);
  m_thread.wait();
}

void Session::start(const Setup& setup, std::optional<Schedule> schedule) {
  launch([this, setup, schedule = std::move(schedule)](const JobPtr& job) {
    simulate(job, setup, schedule);
  });
}

void Session::direct(const Setup& setup, Directions directions) {
  launch([this, setup, directions = std::move(directions)](const JobPtr& job) {
    follow(job, setup, directions);
  });
}

void Session::open(const QString& path) {
  launch([this, path](const JobPtr& job) { load(job, path); });
}

void Session::stop() {
  if (m_job) m_job->stop = true;
}

void Session::save(const RunPtr& run, const QString& path) {
  const auto write = [this, run, path] {
    const std::string problem = m_sources.save(run->recording, path.toStdString());
    QMetaObject::invokeMethod(this, [this, path, problem] {
      problem.empty() ? emit saved(path) : emit failed(QString::fromStdString(problem));
    });
  };
  QMetaObject::invokeMethod(m_worker.get(), write, Qt::QueuedConnection);
}

void Session::launch(std::function<void(const JobPtr&)> work) {
  if (m_job) m_job->cancelled = true;
  dropQuestions();
  m_job = std::make_shared<Job>();
  m_made = false;
  m_job->parts = isSignalConnected(QMetaMethod::fromSignal(&Session::grown));
  const auto run = [this, job = m_job, work = std::move(work)] {
    if (job->cancelled) return;
    job->sinceReport.start();
    job->sincePart.start();
    m_paused.reset();
    m_pausedOf.reset();
    work(job);
    QMetaObject::invokeMethod(this, [this, job] {
      if (job == m_job) m_job.reset();
    });
  };
  emit started();
  QMetaObject::invokeMethod(m_worker.get(), run, Qt::QueuedConnection);
}

void Session::publish(const JobPtr& job, const Outcome& outcome) {
  QMetaObject::invokeMethod(this, [this, job, outcome] { settle(job, outcome); });
}

void Session::settle(const JobPtr& job, const Outcome& outcome) {
  if (job != m_job) return;
  m_made = true;
  if (outcome.run && outcome.messages.isEmpty()) {
    emit finished(outcome.run);
  } else if (outcome.run) {
    emit rejected(outcome.run->recording.setup, outcome.messages);
  } else if (!outcome.unknown.isEmpty()) {
    emit failed(unknownText(outcome.unknown));
    emit unknown(outcome.unknown);
  } else {
    emit failed(outcome.problem);
  }
}

QString Session::unknownText(const QString& program) {
  return tr("There is no built-in program named %1.").arg(program);
}

// The program of a run that is to be made. Null: there is none, which is published.
Loaded Session::prepare(const JobPtr& job, const std::shared_ptr<Run>& run, const Setup& setup) {
  run->recording.setup = setup;
  Loaded loaded = m_sources.program(run->recording.setup);
  if (loaded.unknown) {
    const QString name = QString::fromStdString(setup.program);
    publish(job, {nullptr, {}, name, {}});
  } else if (!loaded.program) {
    publish(job, {run, {}, {}, listOf(loaded.messages)});
  }
  return loaded;
}

void Session::simulate(const JobPtr& job, const Setup& setup,
                       const std::optional<Schedule>& schedule) {
  const auto run = std::make_shared<Run>();
  m_directed.reset();
  const Loaded loaded = prepare(job, run, setup);
  if (!loaded.program) return;
  SeededChooser seeded(setup.seed);
  ReplayChooser given = ReplayChooser::of(schedule.value_or(Schedule{}), setup.seed);
  Chooser& chooser = schedule ? static_cast<Chooser&>(given) : seeded;
  Simulation simulation(*loaded.program, run->recording, chooser,
                        SimOptions{.record = true, .output = {}});
  bool more = true;
  Pace pace;
  while (more && !job->ending()) {
    more = simulation.advance(pace.next());
    while (run->takeIn(kSlice) && !job->cancelled) {
    }
    reportProgress(job, simulation.world());
    if (more) publishPart(job, *run);
  }
  run->stopped = more;
  publishRun(job, run);
  if (schedule && given.divergedAt() >= 0)
    QMetaObject::invokeMethod(this, [this, job, at = given.divergedAt()] {
      if (job == m_job) emit diverged(at);
    });
  explain(job, *run, [&](const std::vector<GId>& from, Reached& into) {
    return !more && simulation.reachable(from, into);
  });
}

void Session::load(const JobPtr& job, const QString& path) {
  m_directed.reset();
  Result<Recording> recording = m_sources.open(path.toStdString());
  if (!recording)
    return publish(job, {nullptr, QString::fromStdString(recording.error().text), {}, {}});
  const auto run = std::make_shared<Run>();
  run->recording = std::move(*recording);
  while (!job->ending() && run->takeIn(kSlice)) reportProgress(job, run->keyframes.last());
  run->stopped = job->stop;
  publishRun(job, run);
  if (job->cancelled) return;
  Setup setup = run->recording.setup;
  const bool whole = !run->stopped && run->recording.damage.empty();
  Rerun again(whole ? m_sources.program(setup).program : nullptr, run->recording);
  Pace pace;
  while (!job->cancelled && again.advance(pace.next())) {
  }
  explain(job, *run, [&again](const std::vector<GId>& from, Reached& into) {
    return again.reachable(from, into);
  });
}

void Session::publishPart(const JobPtr& job, const Run& run) {
  if (!job->parts || job->sincePart.elapsed() < job->untilPart) return;
  job->sincePart.restart();
  const RunPtr part = run.soFar();
  const OverviewPtr overview = overviewOf(*part, [&](std::uint64_t) { return !job->ending(); });
  if (overview == nullptr) return;
  job->untilPart = std::max(kPartMs, kPartShare * job->sincePart.restart());
  job->shown = part->size();
  QMetaObject::invokeMethod(this, [this, job, part, overview] {
    if (job == m_job) emit grown(part, overview);
  });
}

// A long run is shown before its overview is there, and the overview of its first part before that
// of all of it; a short one together with it, so that nothing flickers.
void Session::publishRun(const JobPtr& job, const RunPtr& run) {
  if (job->cancelled) return;
  const bool isLong = run->size() > kLong;
  if (isLong) publish(job, {run, {}, {}, {}});
  OverviewBuilder builder(*run);
  std::uint64_t nextPart = isLong ? std::max(kLong, 4 * job->shown) : kNever;
  while (builder.advance(kSlice)) {
    if (job->cancelled) return;
    reportOverview(job, static_cast<int>(builder.done() * 100 / run->size()));
    if (builder.done() < nextPart) continue;
    // Each is of four times as many events: all together they cost a third of the last.
    nextPart = 4 * builder.done();
    emitOverview(job, &Session::previewed, builder.soFar());
  }
  if (!isLong) publish(job, {run, {}, {}, {}});
  emitOverview(job, &Session::overviewed, builder.finish());
}

void Session::emitOverview(const JobPtr& job, void (Session::*signal)(const OverviewPtr&),
                           const OverviewPtr& overview) {
  QMetaObject::invokeMethod(this, [this, job, signal, overview] {
    if (job == m_job) emit(this->*signal)(overview);
  });
}

void Session::explain(const JobPtr& job, const Run& run, const ReachFn& reach) {
  if (job->cancelled) return;
  // Made when somebody asks since when a goroutine is stuck.
  std::optional<Rerun> again;
  const auto goTo = [&](std::uint64_t events) -> std::uint64_t {
    if (job->cancelled || run.stopped || !run.recording.damage.empty()) return 0;
    Setup setup = run.recording.setup;
    if (!again) again.emplace(m_sources.program(setup).program, run.recording);
    return again->goTo(events);
  };
  const auto inMiddle = [&again](const std::vector<GId>& from, Reached& into) {
    return again->reachable(from, into);
  };
  const auto list = std::make_shared<std::vector<Finding>>(
      findings(run.recording, run.keyframes, reach, {}, {goTo, inMiddle}));
  QMetaObject::invokeMethod(this, [this, job, list] {
    if (job == m_job) emit found(list);
  });
}

void Session::reportProgress(const JobPtr& job, const World& world) {
  if (job->sinceReport.elapsed() < kProgressMs) return;
  job->sinceReport.restart();
  QMetaObject::invokeMethod(this, [this, job, events = world.events, now = world.now] {
    if (job == m_job) emit progressed(events, now);
  });
}

void Session::reportOverview(const JobPtr& job, int percent) {
  if (job->sinceReport.elapsed() < kProgressMs) return;
  job->sinceReport.restart();
  QMetaObject::invokeMethod(this, [this, job, percent] {
    if (job == m_job) emit overviewing(percent);
  });
}

}  // namespace gantry::ui
