// JSON to lessons, and places in runs.
#include "ui/session/lesson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>
#include <algorithm>
#include <utility>

#include "engine/world/cursor.h"
#include "ui/i18n/happening.h"
#include "ui/session/event_filter.h"

namespace gantry::ui {
namespace {

constexpr std::uint64_t kLook = 20'000;  // events ahead for who runs next

BothTexts textsOf(const QJsonValue& value) {
  const QJsonObject both = value.toObject();
  return {both.value(QLatin1String("en")).toString(), both.value(QLatin1String("zh")).toString()};
}

bool whole(const BothTexts& texts) { return !texts.en.isEmpty() && !texts.zh.isEmpty(); }

// What an object says of the setup; the rest stays as it was.
void readSetup(const QJsonObject& from, Setup& setup) {
  const auto at = [&](const char* name) { return from.value(QLatin1String(name)); };
  if (at("program").isString()) {
    setup.program = at("program").toString().toStdString();
    setup.args.clear();
  }
  if (at("args").isArray()) {
    setup.args.clear();
    for (const QJsonValue arg : at("args").toArray())
      setup.args.push_back(arg.toString().toStdString());
  }
  setup.procs = static_cast<std::uint32_t>(at("procs").toInt(static_cast<int>(setup.procs)));
  setup.seed = static_cast<std::uint64_t>(at("seed").toInt(static_cast<int>(setup.seed)));
  setup.race = at("race").toBool(setup.race);
}

// The last event between two positions that says why this G comes next: where it was put or taken.
QString reasonOf(const Run& run, Cursor& cursor, std::uint64_t from, std::uint64_t start) {
  const std::uint32_t slot = run.recording.events[start].a();
  QString why;
  for (std::uint64_t n = from; n <= start; ++n) {
    const Event event = run.recording.events[n];
    const bool says =
        event.kind() == Kind::Start || event.kind() == Kind::Take || event.kind() == Kind::Ready;
    const bool moves = event.kind() == Kind::Steal || event.kind() == Kind::GlobalGet;
    if (!(says && event.a() == slot) && !(moves && event.m() == run.recording.events[start].m()))
      continue;
    cursor.seek(n);
    const Happening h = happening(cursor.world(), event, run.recording.symbols);
    if (!h.rule.isEmpty()) why = h.rule;
  }
  return why;
}

}  // namespace

Result<Lesson> parseLesson(const QByteArray& json) {
  QJsonParseError error;
  const QJsonDocument document = QJsonDocument::fromJson(json, &error);
  if (!document.isObject())
    return Diagnostic{error.errorString().toStdString(), static_cast<std::size_t>(error.offset)};
  const QJsonObject top = document.object();
  Lesson lesson{
      top.value(QLatin1String("row")).toString(), textsOf(top.value(QLatin1String("title"))), {}};
  Setup setup;
  readSetup(top, setup);
  for (const QJsonValue value : top.value(QLatin1String("stops")).toArray()) {
    const QJsonObject from = value.toObject();
    readSetup(from, setup);
    LessonStop stop{.setup = setup,
                    .find = from.value(QLatin1String("find")).toString(),
                    .nth = static_cast<std::uint32_t>(from.value(QLatin1String("nth")).toInt(1)),
                    .before = from.value(QLatin1String("before")).toBool(),
                    .atEnd = from.value(QLatin1String("at")).toString() == QLatin1String("end"),
                    .text = textsOf(from.value(QLatin1String("text"))),
                    .notes = textsOf(from.value(QLatin1String("notes"))),
                    .asks = from.value(QLatin1String("ask")).toBool(),
                    .keeps = from.value(QLatin1String("keep")).toBool()};
    if (!whole(stop.text))
      return Diagnostic{"stop " + std::to_string(lesson.stops.size() + 1) +
                        " has no text in both languages"};
    lesson.stops.push_back(std::move(stop));
  }
  if (lesson.row.isEmpty() || !whole(lesson.title)) return Diagnostic{"no row, or no title"};
  if (lesson.stops.empty()) return Diagnostic{"no stops"};
  if (const bool named = std::ranges::none_of(
          lesson.stops, [](const LessonStop& stop) { return stop.setup.program.empty(); });
      !named)
    return Diagnostic{"no program"};
  return lesson;
}

const std::vector<Lesson>& shippedLessons() {
  static const std::vector<Lesson> kLessons = [] {
    std::vector<Lesson> lessons;
    const QDir folder(QStringLiteral(":/lessons"));
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
      QFile file(folder.filePath(name));
      if (!file.open(QIODevice::ReadOnly)) continue;
      if (auto lesson = parseLesson(file.readAll())) lessons.push_back(std::move(*lesson));
    }
    std::ranges::sort(lessons, {}, [](const Lesson& l) { return l.row.mid(1).toInt(); });
    return lessons;
  }();
  return kLessons;
}

bool isRunOf(const LessonStop& stop, const Run& run) {
  const Setup& a = stop.setup;
  const Setup& b = run.recording.setup;
  return a.program == b.program && a.args == b.args && a.procs == b.procs && a.seed == b.seed &&
         a.race == b.race && !b.explored;
}

std::optional<std::uint64_t> positionOf(const LessonStop& stop, const Run& run) {
  if (stop.atEnd) return run.size();
  if (stop.find.isEmpty()) return run.firstUser;
  const EventFilter filter(stop.find);
  const Recording& recording = run.recording;
  Cursor cursor(recording.events, run.keyframes);
  std::uint32_t found = 0;
  for (std::uint64_t n = run.firstUser; n < run.size(); ++n) {
    const Event event = recording.events[n];
    if (isCarrier(event.kind())) continue;
    cursor.seek(n);
    if (!filter.passes(cursor.world(), event, recording.symbols)) continue;
    if (++found == stop.nth) return stop.before ? n : n + 1;
  }
  return std::nullopt;
}

NextG nextToRun(const Run& run, std::uint64_t position) {
  Cursor cursor(run.recording.events, run.keyframes);
  const std::uint64_t end = std::min(run.size(), position + kLook);
  for (std::uint64_t n = position; n < end; ++n) {
    const Event event = run.recording.events[n];
    if (event.kind() != Kind::Start) continue;
    cursor.seek(n);
    const G& g = cursor.world().gs[event.a()];
    if (g.system()) continue;
    return {g.goid, reasonOf(run, cursor, position, n)};
  }
  return {};
}

}  // namespace gantry::ui
