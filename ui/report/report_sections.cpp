// Setup, outcome, findings, the machine, time: what is told of the run as a whole.
#include <QBuffer>
#include <QPainter>
#include <algorithm>

#include "engine/catalog/catalog.h"
#include "ui/canvas/stage_painter.h"
#include "ui/i18n/names.h"
#include "ui/i18n/quantity.h"
#include "ui/panels/findings/findings_presenter.h"
#include "ui/panels/stage/stage_presenter.h"
#include "ui/report/page.h"
#include "ui/state/function_categories.h"

namespace gantry::ui::report {
namespace {

constexpr std::size_t kMostGoroutines = 40;
constexpr QSizeF kStageRoom{1060, 560};
constexpr double kPixelsPerPoint = 1.5;
constexpr double kTallest = 1600;  // of a stage that a thousand channels would make a tower

QString term(const QString& name, const QString& value) {
  return QStringLiteral("<div><dt>") + escaped(name) + QStringLiteral("</dt><dd>") +
         escaped(value) + QStringLiteral("</dd></div>\n");
}

QString percent(TimeNs part, TimeNs whole) {
  if (whole == 0) return QStringLiteral("–");
  const TimeNs tenths = part * 1000 / whole;
  return QStringLiteral("%1.%2 %").arg(tenths / 10).arg(tenths % 10);
}

QByteArray pngOf(const StageScene& scene, const StageLayout& layout, const Theme& theme) {
  const QSizeF size(layout.size.width(), std::min(layout.size.height(), kTallest));
  QImage image((size * kPixelsPerPoint).toSize(), QImage::Format_RGB32);
  image.fill(theme.window);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.scale(kPixelsPerPoint, kPixelsPerPoint);
  painter.setClipRect(QRectF(QPointF(0, 0), size));
  paintStage(painter, scene, layout, {}, theme, {});
  painter.end();
  QByteArray bytes;
  QBuffer buffer(&bytes);
  image.save(&buffer, "PNG");
  return bytes.toBase64();
}

}  // namespace

std::pair<QString, bool> outcomeOf(const Run& run) {
  const Recording& recording = run.recording;
  if (run.keyframes.damage() != nullptr || !recording.damage.empty())
    return {Words::tr("The recording is damaged; this is what is intact."), true};
  switch (recording.ending) {
    case Ending::exited:
      if (recording.exitCode == 0) return {Words::tr("The program ended well."), false};
      return {Words::tr("The program ended with status %1.").arg(recording.exitCode), true};
    case Ending::panicked:
      return {Words::tr("A panic ended the program."), true};
    case Ending::fatal:
      return {Words::tr("The runtime ended the program: %1")
                  .arg(utf8(recording.symbols.text(run.keyframes.last().fatal))),
              true};
    case Ending::limit:
      return {Words::tr("The run was stopped at a limit: %1").arg(limitName(recording.limit)),
              true};
    case Ending::running:
      break;
  }
  return {Words::tr("The run was stopped before its end."), true};
}

QString setupSection(const Run& run) {
  const Recording& recording = run.recording;
  const Setup& setup = recording.setup;
  QString body = QStringLiteral("<dl>\n");
  body += term(Words::tr("Program"), utf8(setup.program));
  if (!setup.args.empty()) {
    QStringList args;
    for (const std::string& arg : setup.args) args.append(utf8(arg));
    body += term(Words::tr("Arguments"), args.join(QLatin1Char(' ')));
  }
  body += term(Words::tr("GOMAXPROCS"), QString::number(setup.procs));
  body += term(Words::tr("Most threads"), QString::number(setup.threads));
  body += term(Words::tr("Seed"), QString::number(setup.seed));
  body += term(Words::tr("Costs"), utf8(setup.cost).section(QLatin1Char('\n'), 0, 0));
  if (!setup.sources.empty()) body += term(Words::tr("Go version"), utf8(languageOf(setup)));
  body += term(Words::tr("Race detection"), setup.race ? Words::tr("on") : Words::tr("off"));
  body += term(Words::tr("Virtual time"), timeText(run.duration()));
  body += term(Words::tr("Events"), countText(run.size()));
  const World& last = run.keyframes.last();
  body += term(Words::tr("Goroutines"), countText(last.gs.size()));
  body += term(Words::tr("Threads (M)"), countText(last.ms.size()));
  body += term(Words::tr("Choices of the runtime"), countText(recording.decisions.size()));
  return section(QStringLiteral("setup"), Words::tr("Setup"), body + QStringLiteral("</dl>\n"));
}

QString findingsSection(const ReportParts& parts) {
  QString body;
  const auto cards = findingCards(*parts.findings, *parts.run,
                                  parts.chinese ? gantry::Language::zh : gantry::Language::en);
  for (const FindingCard& card : cards) {
    body += QStringLiteral("<div class=\"card%1\"><h3>")
                .arg(card.tone == Tone::danger ? QString() : QStringLiteral(" mild"));
    body += escaped(card.title) + QStringLiteral("</h3><p>") + escaped(card.text) +
            QStringLiteral("</p>");
    for (const Evidence& piece : card.evidence)
      body += QStringLiteral("<code class=\"chip\">") + escaped(piece.label) +
              QStringLiteral("</code>");
    body += QStringLiteral("</div>\n");
  }
  if (cards.empty())
    body = QStringLiteral("<p>") + escaped(Words::tr("Nothing wrong was found in this run.")) +
           QStringLiteral("</p>\n");
  return section(QStringLiteral("findings"), Words::tr("Findings"), body);
}

QString machineSection(const ReportParts& parts) {
  const Recording& recording = parts.run->recording;
  Cursor cursor(recording.events, parts.run->keyframes);
  cursor.seek(parts.position);
  const StageScene scene =
      stagePresenter(cursor.world(), recording.symbols, FunctionCategories::of(recording.events));
  const StageLayout layout = stageLayout(scene, kStageRoom);
  const QString words = summaryOf(scene);
  QString body = QStringLiteral(
      "<figure><picture>\n<source media=\"(prefers-color-scheme: dark)\" "
      "srcset=\"data:image/png;base64,");
  body += QString::fromLatin1(pngOf(scene, layout, Theme::dark()));
  body += QStringLiteral("\"/>\n<img alt=\"") + escaped(words) +
          QStringLiteral("\" src=\"data:image/png;base64,");
  body += QString::fromLatin1(pngOf(scene, layout, Theme::light()));
  body += QStringLiteral("\"/></picture>\n<figcaption>") +
          escaped(Words::tr("After event %1, at t = %2. %3")
                      .arg(countText(cursor.position()), timeText(cursor.world().now), words)) +
          QStringLiteral("</figcaption></figure>\n");
  return section(QStringLiteral("machine"), Words::tr("The machine"), body);
}

namespace {

QString timeRow(const GoroutineTime& g, bool chinese) {
  const TimeNs life = g.life();
  QString row = QStringLiteral("<tr><td>G%1</td><td class=\"left mono\">").arg(g.goid);
  row += escaped(utf8(g.function)) + QStringLiteral("</td><td class=\"left\"><span class=\"bar\">");
  const TimeNs parts[] = {g.running, g.runnable, g.blocked, g.sleeping, g.syscall};
  for (std::size_t i = 0; i < std::size(parts); ++i)
    if (parts[i] != 0)
      row += QStringLiteral("<i class=\"s%1\" style=\"width:%2%\"></i>")
                 .arg(i)
                 .arg(static_cast<double>(parts[i]) * 100 / static_cast<double>(life), 0, 'f', 2);
  row += QStringLiteral("</span></td>");
  for (const TimeNs part : parts)
    row += QStringLiteral("<td>") + percent(part, life) + QStringLiteral("</td>");
  row += QStringLiteral("<td>%1</td><td>").arg(durationText(life));
  if (g.wait.ns != 0) {
    const QString object =
        utf8(textOf(g.wait.object, chinese ? gantry::Language::zh : gantry::Language::en));
    row += escaped(durationText(g.wait.ns) + QLatin1Char(' ') + utf8(g.wait.reason) +
                   (object.isEmpty() ? QString() : QLatin1Char(' ') + object));
  }
  return row + QStringLiteral("</td></tr>\n");
}

}  // namespace

QString timeSection(const TimeUse& use, bool chinese) {
  // Those who were alive on a P or wanted one the longest, in the order of their goids.
  std::vector<GoroutineTime> shown = use.goroutines;
  std::ranges::stable_sort(shown, std::ranges::greater{},
                           [](const GoroutineTime& g) { return g.running + g.runnable; });
  if (shown.size() > kMostGoroutines) shown.resize(kMostGoroutines);
  std::ranges::sort(shown, {}, &GoroutineTime::goid);

  const QString states[] = {Words::tr("running"), Words::tr("runnable"), Words::tr("waiting"),
                            Words::tr("sleeping"), Words::tr("syscall")};
  QString body = QStringLiteral("<p>");
  body += escaped(Words::tr("On the average %1 goroutines ran at a time.")
                      .arg(use.total == 0
                               ? 0.0
                               : static_cast<double>(use.running) / static_cast<double>(use.total),
                           0, 'f', 2));
  for (const ProcTime& p : use.procs)
    body += QStringLiteral(" <code class=\"chip\">P%1 %2</code>")
                .arg(p.id)
                .arg(percent(p.busy, use.total));
  body += QStringLiteral("</p><p class=\"key dim\">");
  for (std::size_t i = 0; i < std::size(states); ++i)
    body += QStringLiteral("<span><i class=\"s%1\"></i>").arg(i) + escaped(states[i]) +
            QStringLiteral("</span> ");
  body += QStringLiteral("</p><div class=\"wide\"><table><tr>");
  for (const QString& head : {QStringLiteral("G"), Words::tr("function"), QString()})
    body += QStringLiteral("<th class=\"left\">") + escaped(head) + QStringLiteral("</th>");
  for (const QString& head : states)
    body += QStringLiteral("<th>") + escaped(head) + QStringLiteral("</th>");
  for (const QString& head : {Words::tr("life"), Words::tr("longest wait")})
    body += QStringLiteral("<th>") + escaped(head) + QStringLiteral("</th>");
  body += QStringLiteral("</tr>\n");
  for (const GoroutineTime& g : shown) body += timeRow(g, chinese);
  body += QStringLiteral("</table></div>\n");
  if (use.goroutines.size() > shown.size())
    body += QStringLiteral("<p class=\"dim\">") +
            escaped(Words::tr("and %1 more").arg(countText(use.goroutines.size() - shown.size()))) +
            QStringLiteral("</p>\n");
  return section(QStringLiteral("time"), Words::tr("Where the time went"), body);
}

}  // namespace gantry::ui::report
