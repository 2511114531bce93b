// A session without a window, until its run is there.
#include "app/gui/drawn.h"

#include <QCoreApplication>
#include <algorithm>
#include <cstdio>
#include <utility>

#include <unistd.h>

#include "app/cli/exit_codes.h"
#include "ui/film/film_writer.h"
#include "ui/i18n/language.h"
#include "ui/report/report.h"

namespace gantry::gui {
namespace {

void say(const QString& text) { std::fprintf(stderr, "gantry-gui: %s\n", qPrintable(text)); }

// A run and what is found out about it, or the status that says why there is none.
struct Made {
  ui::ReportParts parts;
  int status = cli::kOk;
};

Made makeRun(const Options& options, ui::Session& session) {
  Made made;
  QObject here;
  QObject::connect(&session, &ui::Session::finished, &here,
                   [&](const ui::RunPtr& run) { made.parts.run = run; });
  QObject::connect(&session, &ui::Session::overviewed, &here,
                   [&](const ui::OverviewPtr& overview) { made.parts.overview = overview; });
  QObject::connect(&session, &ui::Session::found, &here,
                   [&](const ui::FindingsPtr& findings) { made.parts.findings = findings; });
  QObject::connect(&session, &ui::Session::failed, &here, [&](const QString& why) {
    say(why);
    made.status = cli::kBadInput;
  });
  QObject::connect(&session, &ui::Session::rejected, &here,
                   [&](const Setup&, const QStringList& messages) {
                     for (const QString& message : messages)
                       std::fprintf(stderr, "%s\n", qPrintable(message));
                     made.status = cli::kCompileError;
                   });
  if (!options.recording.empty()) {
    session.open(QString::fromStdString(options.recording));
  } else {
    Setup setup = options.setup;
    if (setup.program.empty()) setup.program = kFirstProgram;
    setup.maxEvents = std::min(setup.maxEvents, ui::Session::kMaxEvents);
    session.start(setup, options.replay);
  }
  // A film is of the run alone; a page waits for the rest.
  const bool wantsAll = !options.report.empty();
  while (session.working() && (wantsAll || (!made.parts.run && made.status == cli::kOk)))
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  return made;
}

ui::Language languageOf(const Options& options) {
  return ui::languageOf(QString::fromStdString(options.language)).value_or(ui::Language::english);
}

ui::Film filmOf(const FilmOptions& options, const ui::Run& run) {
  return {.from = options.from ? ui::positionIn(run, *options.from) : run.firstUser,
          .to = options.to ? ui::positionIn(run, *options.to) : run.size(),
          .seconds = options.seconds,
          .framesPerSecond = options.framesPerSecond,
          .size = {options.width, options.height}};
}

}  // namespace

int drawFilm(const Options& options, ui::Sources sources) {
  ui::Translation translation;
  translation.set(
      ui::languageOf(QString::fromStdString(options.language)).value_or(ui::Language::english));
  ui::Session session(std::move(sources));
  const Made made = makeRun(options, session);
  const ui::RunPtr& run = made.parts.run;
  if (!run) return made.status;
  const ui::Film film = filmOf(options.film, *run);
  if (film.from > film.to) {
    say(QStringLiteral("--from is behind --to"));
    return cli::kUsage;
  }
  const int frames = ui::FilmPlan(*run, film).frames();
  const bool isWatched = isatty(STDERR_FILENO) != 0;
  const ui::Theme& theme = options.theme == "light" ? ui::Theme::light() : ui::Theme::dark();
  const ui::Filmed filmed =
      ui::writeFilm(run, film, theme, QString::fromStdString(options.film.path), [&](int done) {
        if (isWatched) std::fprintf(stderr, "\rframe %d of %d", done + 1, frames);
        return true;
      });
  if (isWatched) std::fputs("\n", stderr);
  if (filmed.end == ui::FilmEnd::written) return cli::kOk;
  say(filmed.problem);
  return filmed.end == ui::FilmEnd::noProgram ? kUnavailable : cli::kCannotWrite;
}

int drawReport(const Options& options, ui::Sources sources) {
  ui::Translation translation;
  translation.set(languageOf(options));
  ui::Session session(std::move(sources));
  Made made = makeRun(options, session);
  if (!made.parts.run) return made.status;
  const ui::Run& run = *made.parts.run;
  made.parts.chinese = translation.language() == ui::Language::chinese;
  made.parts.position =
      options.at ? ui::positionIn(run, *options.at) : ui::momentOfReport(run, made.parts.findings);
  const QString problem = ui::writeReport(made.parts, QString::fromStdString(options.report));
  if (problem.isEmpty()) return cli::kOk;
  say(problem);
  return cli::kCannotWrite;
}

}  // namespace gantry::gui
