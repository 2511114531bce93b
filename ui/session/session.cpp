// Jobs go to the worker as queued calls; results come back the same way.
#include "ui/session/session.h"

#include <QElapsedTimer>
#include <QStringList>
#include <atomic>
#include <utility>

#include "engine/sim/simulation.h"

namespace gantry::ui {
namespace {

// Events between two looks at the flags: 2 to 6 ms of running.
constexpr std::uint64_t kSlice = 200'000;
constexpr qint64 kProgressMs = 50;

QStringList listOf(const std::vector<std::string>& messages) {
  QStringList list;
  for (const std::string& message : messages) list.append(QString::fromStdString(message));
  return list;
}

}  // namespace

struct Session::Job {
  std::atomic<bool> stop = false;       // keep what there is
  std::atomic<bool> cancelled = false;  // nobody waits for it any more
  QElapsedTimer sinceReport;

  [[nodiscard]] bool ending() const { return stop || cancelled; }
};

Session::Session(Sources sources, QObject* parent)
    : QObject(parent), m_sources(std::move(sources)), m_worker(std::make_unique<QObject>()) {
  m_worker->moveToThread(&m_thread);
  m_thread.start();
}

Session::~Session() {
  if (m_job) m_job->cancelled = true;
  // Queued, so that what is to be saved is saved before.
  QMetaObject::invokeMethod(
      m_worker.get(), [this] { m_thread.quit(); }, Qt::QueuedConnection);
  m_thread.wait();
}

void Session::start(const Setup& setup) {
  launch([this, setup](const JobPtr& job) { return simulate(job, setup); });
}

void Session::open(const QString& path) {
  launch([this, path](const JobPtr& job) { return load(job, path); });
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

void Session::launch(std::function<Outcome(const JobPtr&)> work) {
  if (m_job) m_job->cancelled = true;
  m_job = std::make_shared<Job>();
  const auto run = [this, job = m_job, work = std::move(work)] {
    if (job->cancelled) return;
    job->sinceReport.start();
    const Outcome outcome = work(job);
    QMetaObject::invokeMethod(this, [this, job, outcome] { settle(job, outcome); });
  };
  emit started();
  QMetaObject::invokeMethod(m_worker.get(), run, Qt::QueuedConnection);
}

void Session::settle(const JobPtr& job, const Outcome& outcome) {
  if (job != m_job) return;
  m_job.reset();
  if (outcome.run && outcome.messages.isEmpty()) {
    emit finished(outcome.run);
  } else if (outcome.run) {
    emit rejected(outcome.run->recording.setup, outcome.messages);
  } else {
    emit failed(outcome.problem);
  }
}

Session::Outcome Session::simulate(const JobPtr& job, const Setup& setup) {
  const auto run = std::make_shared<Run>();
  run->recording.setup = setup;
  const Loaded loaded = m_sources.program(run->recording.setup);
  if (loaded.unknown) {
    const QString name = QString::fromStdString(setup.program);
    return {nullptr, tr("There is no built-in program named %1.").arg(name), {}};
  }
  if (!loaded.program) return {run, {}, listOf(loaded.messages)};
  SeededChooser chooser(setup.seed);
  Simulation simulation(*loaded.program, run->recording, chooser,
                        SimOptions{.record = true, .output = {}});
  bool more = true;
  while (more && !job->ending()) {
    more = simulation.advance(kSlice);
    while (run->takeIn(kSlice) && !job->cancelled) {
    }
    reportProgress(job, simulation.world());
  }
  run->stopped = more;
  if (!job->cancelled) run->finish();
  return {run, {}, {}};
}

Session::Outcome Session::load(const JobPtr& job, const QString& path) {
  Result<Recording> recording = m_sources.open(path.toStdString());
  if (!recording) return {nullptr, QString::fromStdString(recording.error().text), {}};
  const auto run = std::make_shared<Run>();
  run->recording = std::move(*recording);
  while (!job->ending() && run->takeIn(kSlice)) reportProgress(job, run->keyframes.last());
  run->stopped = job->stop;
  if (!job->cancelled) run->finish();
  return {run, {}, {}};
}

void Session::reportProgress(const JobPtr& job, const World& world) {
  if (job->sinceReport.elapsed() < kProgressMs) return;
  job->sinceReport.restart();
  QMetaObject::invokeMethod(this, [this, job, events = world.events, now = world.now] {
    if (job == m_job) emit progressed(events, now);
  });
}

}  // namespace gantry::ui
