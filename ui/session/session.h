// Session: runs programs and opens recordings on a worker thread and publishes them as Runs.
//
// One job at a time: starting the next cancels the one before, whose result is then dropped.
// A run is published when its events are there, so that it is seen soon; its overview and its
// findings follow. One that takes long is seen before, by its first parts. The worker advances in
// slices, so that Stop and cancel act within a few milliseconds and the window never waits for it.
// Where programs and files come from is passed in: the tests bring their own, app/gui the built-in
// programs and the file system.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QThread>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/catalog/catalog.h"
#include "engine/sim/paused_run.h"
#include "engine/trace/recording.h"
#include "engine/turns/directed_run.h"
#include "ui/session/overview.h"
#include "ui/session/run.h"

namespace gantry::ui {

// Called on the worker thread unless they say otherwise.
struct Sources {
  // The program of a setup, which is completed by it (catalog.h: loadProgram).
  std::function<Loaded(Setup& setup)> program;
  std::function<Result<Recording>(const std::string& path)> open;
  // Writes a recording; empty when it is saved, else why not.
  std::function<std::string(const Recording& recording, const std::string& path)> save;
  // Go files of a path on the window's own thread, and back; as save says.
  std::function<Result<std::vector<SourceText>>(const std::string& path)> readSources = {};
  std::function<std::string(const SourceText& source)> writeSource = {};
};

// What somebody wants to know of a program's variables.
struct Question {
  RunPtr run;
  std::uint64_t position = 0;
  std::vector<std::uint32_t> goids;  // whose: the first that has it, or anybody
  // A name in the source; empty: all variables of the first goroutine.
  std::string expression;
  SourcePoint at;
};
struct Answer {
  Question question;
  std::optional<PausedRun::Found> found;  // the value of the expression
  std::vector<FrameVariables> frames;     // or all of them
};

class Session : public QObject {
  Q_OBJECT

 public:
  // A run in the window keeps at most so many events unless the setup says otherwise: 16
  // bytes each, and again as many for keyframes.
  static constexpr std::uint64_t kMaxEvents = 20'000'000;

  explicit Session(Sources sources, QObject* parent = nullptr);
  // Cancels what runs and waits for the worker.
  ~Session() override;

  // Runs the program of that setup, from its boot to its end. With a schedule the decisions are
  // those; where they end the seed decides, as the command line's --replay has it.
  void start(const Setup& setup, std::optional<Schedule> schedule = std::nullopt);
  // Runs it as these directions say, up to the next turn or to its end: Run::turn.
  void direct(const Setup& setup, Directions directions);
  void open(const QString& path);
  // Ends the run that is being made and publishes what it did so far.
  void stop();
  void save(const RunPtr& run, const QString& path);
  // Has the run made again up to there, to see its variables (engine/sim/paused_run.h): answered().
  // A later question of the same sort takes the place of this one, and so does a later job.
  void ask(const Question& question);

  // In the language of the moment.
  [[nodiscard]] static QString unknownText(const QString& program);

  // A run is being made.
  [[nodiscard]] bool busy() const { return m_job != nullptr && !m_made; }
  // That, or something of the run is still being computed.
  [[nodiscard]] bool working() const { return m_job != nullptr; }
  // Somebody waits for answered().
  [[nodiscard]] bool looking() const;
  [[nodiscard]] const Sources& sources() const { return m_sources; }

 signals:
  void started();
  // About twenty times a second while busy.
  void progressed(quint64 events, quint64 timeNs);
  void finished(const gantry::ui::RunPtr& run);
  // Of the run that was published last.
  void overviewed(const gantry::ui::OverviewPtr& overview);
  // Of a run that takes long to be made: its first part and all that is to be seen of it, a few
  // times a second and then more rarely, before finished(). Each part begins as the one before.
  void grown(const gantry::ui::RunPtr& part, const gantry::ui::OverviewPtr& overview);
  // Of its first part, now and then, before that.
  void previewed(const gantry::ui::OverviewPtr& overview);
  // How far the overview is.
  void overviewing(int percent);
  void found(const gantry::ui::FindingsPtr& findings);
  // The decisions that were given served for so many choices only.
  void diverged(qint64 decisions);
  void failed(const QString& why);
  // That again, when it is that there is no program of this name: unknownText() says it.
  void unknown(const QString& program);
  // The program of that setup does not compile: gc's messages.
  void rejected(const gantry::Setup& setup, const QStringList& messages);
  void saved(const QString& path);
  void answered(const gantry::ui::Answer& answer);

 private:
  // session_job.h
  struct Job;
  using JobPtr = std::shared_ptr<Job>;
  struct Held;
  struct Kept;
  struct Directed;
  struct Outcome {
    RunPtr run;            // with messages: only its setup is there
    QString problem;       // of a file; empty when there is a run
    QString unknown;       // the name that no program has; else empty
    QStringList messages;  // of the compiler
  };

  void launch(std::function<void(const JobPtr&)> work);
  void publish(const JobPtr& job, const Outcome& outcome);
  void settle(const JobPtr& job, const Outcome& outcome);
  // These run on the worker.
  void simulate(const JobPtr& job, const Setup& setup, const std::optional<Schedule>& schedule);
  // session_directed.cpp
  void follow(const JobPtr& job, const Setup& setup, const Directions& directions);
  bool showKept(const JobPtr& job, const Directions& directions);
  void keep(Kept kept);
  bool prepareToFollow(const JobPtr& job, const Setup& setup);
  std::unique_ptr<Held> beginToFollow(const Directions& directions);
  void hold(const JobPtr& job, std::uint64_t steps, const std::vector<Decision>& decisions);
  Loaded prepare(const JobPtr& job, const std::shared_ptr<Run>& run, const Setup& setup);
  void load(const JobPtr& job, const QString& path);
  void publishPart(const JobPtr& job, const Run& run);
  void publishRun(const JobPtr& job, const RunPtr& run);
  void explain(const JobPtr& job, const Run& run, const ReachFn& reach);
  void emitOverview(const JobPtr& job, void (Session::*signal)(const OverviewPtr&),
                    const OverviewPtr& overview);
  void reportProgress(const JobPtr& job, const World& world);
  void reportOverview(const JobPtr& job, int percent);
  // session_questions.cpp
  struct Asked;
  void answer(const Question& question, std::uint64_t ticket);
  void makeAsked();
  void dropQuestions();

  Sources m_sources;
  QThread m_thread;
  std::unique_ptr<QObject> m_worker;  // lives on the thread; takes its calls
  // The worker's: the program that is being directed, which the next answer runs again; and once
  // more, standing just before what was asked, where the next answer goes on.
  std::unique_ptr<Directed> m_directed;
  // The worker's too: the run that stands still, and what it is a repetition of.
  std::unique_ptr<PausedRun> m_paused;
  RunPtr m_pausedOf;
  std::shared_ptr<Asked> m_asked;
  JobPtr m_job;         // the one whose results are wanted
  bool m_made = false;  // its run is published
};

}  // namespace gantry::ui
