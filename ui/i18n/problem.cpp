// A table of what is said, with %1, %2 ... for what is put in, which is looked up in turn.
#include "ui/i18n/problem.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <array>

#include "ui/i18n/rules.h"

namespace gantry::ui {
namespace {

// The first one that fits is taken. By who says it.
constexpr std::array kSaid = {
    // app/files
    QT_TRANSLATE_NOOP("Problem", "no Go files in this folder"),
    QT_TRANSLATE_NOOP("Problem", "cannot write: %1"),
    // ui/shell/snapshot
    QT_TRANSLATE_NOOP("Problem", "a picture is a .png or a .svg file"),
    // engine/trace, the whole of a recording
    QT_TRANSLATE_NOOP("Problem", "not a Gantry recording: it does not begin as one"),
    QT_TRANSLATE_NOOP("Problem", "a recording of format %1; this program reads format %2"),
    QT_TRANSLATE_NOOP("Problem", "damaged at byte %1: %2; %3 events before it are intact"),
    QT_TRANSLATE_NOOP("Problem", "damaged at byte %1: %2"),
    // its blocks
    QT_TRANSLATE_NOOP("Problem", "the file ends in the middle of a block"),
    QT_TRANSLATE_NOOP("Problem", "no block begins here"),
    QT_TRANSLATE_NOOP("Problem", "the block's checksum is wrong"),
    QT_TRANSLATE_NOOP("Problem", "the block cannot be decompressed"),
    QT_TRANSLATE_NOOP("Problem", "a block of an unknown name"),
    QT_TRANSLATE_NOOP("Problem", "events are missing here"),
    QT_TRANSLATE_NOOP("Problem", "the block holds no events that this version knows"),
    QT_TRANSLATE_NOOP("Problem", "too many events"),
    QT_TRANSLATE_NOOP("Problem", "too many bytes"),
    QT_TRANSLATE_NOOP("Problem", "the setup is not complete"),
    QT_TRANSLATE_NOOP("Problem", "the symbols are not complete"),
    QT_TRANSLATE_NOOP("Problem", "the decisions are not complete"),
    QT_TRANSLATE_NOOP("Problem", "the end block is not complete"),
    QT_TRANSLATE_NOOP("Problem", "events are missing before the end"),
    QT_TRANSLATE_NOOP("Problem", "the file's last bytes do not point at its end block"),
    // its setup
    QT_TRANSLATE_NOOP("Problem", "GOMAXPROCS is not within 1 and 1024"),
    QT_TRANSLATE_NOOP("Problem", "the threads are not within 1 and 10000"),
    QT_TRANSLATE_NOOP("Problem", "the quantum is not within 0 and 10 ms"),
    QT_TRANSLATE_NOOP("Problem", "the Go version is not known"),
    QT_TRANSLATE_NOOP("Problem", "the costs cannot be read"),
    // engine/trace/import
    QT_TRANSLATE_NOOP("Problem", "not a trace of Go 1.22 or 1.23"),
    QT_TRANSLATE_NOOP("Problem", "the event cannot be shown: %1 at byte %2"),
    QT_TRANSLATE_NOOP("Problem", "no event can come next"),
    QT_TRANSLATE_NOOP("Problem", "an event that cannot be there"),
    QT_TRANSLATE_NOOP("Problem", "an event is cut off"),
    QT_TRANSLATE_NOOP("Problem", "no event"),
    QT_TRANSLATE_NOOP("Problem", "a batch is cut off"),
    QT_TRANSLATE_NOOP("Problem", "a batch is too large"),
    QT_TRANSLATE_NOOP("Problem", "a batch of no generation"),
    QT_TRANSLATE_NOOP("Problem", "no batch"),
    QT_TRANSLATE_NOOP("Problem", "no generation"),
    QT_TRANSLATE_NOOP("Problem", "generations are out of order"),
    QT_TRANSLATE_NOOP("Problem", "the clock has no frequency"),
    QT_TRANSLATE_NOOP("Problem", "no frequency"),
    QT_TRANSLATE_NOOP("Problem", "no string"),
    QT_TRANSLATE_NOOP("Problem", "no stack"),
    QT_TRANSLATE_NOOP("Problem", "a stack is cut off"),
    // the system, in the words of the C locale
    QT_TRANSLATE_NOOP("Problem", "No such file or directory"),
    QT_TRANSLATE_NOOP("Problem", "Permission denied"),
    QT_TRANSLATE_NOOP("Problem", "Operation not permitted"),
    QT_TRANSLATE_NOOP("Problem", "Is a directory"),
    QT_TRANSLATE_NOOP("Problem", "Not a directory"),
    QT_TRANSLATE_NOOP("Problem", "File exists"),
    QT_TRANSLATE_NOOP("Problem", "File name too long"),
    QT_TRANSLATE_NOOP("Problem", "File too large"),
    QT_TRANSLATE_NOOP("Problem", "No space left on device"),
    QT_TRANSLATE_NOOP("Problem", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("Problem", "Read-only file system"),
    QT_TRANSLATE_NOOP("Problem", "Too many open files"),
    QT_TRANSLATE_NOOP("Problem", "Too many levels of symbolic links"),
    QT_TRANSLATE_NOOP("Problem", "Input/output error"),
    // a path, and one of these
    QT_TRANSLATE_NOOP("Problem", "%1: %2"),
    // engine/trace/import again: an event cut off at byte 12
    QT_TRANSLATE_NOOP("Problem", "%1 at byte %2"),
};

struct Said {
  const char* text;
  QRegularExpression pattern;
};

QRegularExpression patternOf(const char* text) {
  static const QRegularExpression kPlace(QStringLiteral("%\\d"));
  QString pattern = QRegularExpression::escape(QString::fromLatin1(text));
  pattern.replace(QStringLiteral("\\%"), QStringLiteral("%"))
      .replace(kPlace, QStringLiteral("(.+?)"));
  return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                            QRegularExpression::DotMatchesEverythingOption);
}

}  // namespace

QString problemText(const QString& english) {
  const auto rule = std::ranges::find_if(
      kRules, [&english](const char* text) { return english == QLatin1String(text); });
  if (rule != kRules.end()) return QCoreApplication::translate("Problem", *rule);
  static const auto kPatterns = [] {
    std::array<Said, kSaid.size()> all;
    for (std::size_t i = 0; i < kSaid.size(); ++i) all[i] = {kSaid[i], patternOf(kSaid[i])};
    return all;
  }();
  for (const Said& said : kPatterns) {
    const QRegularExpressionMatch match = said.pattern.match(english);
    if (!match.hasMatch()) continue;
    QString text = QCoreApplication::translate("Problem", said.text);
    const QStringList parts = match.capturedTexts().mid(1);
    switch (parts.size()) {
      case 0:
        return text;
      case 1:
        return text.arg(problemText(parts[0]));
      case 2:
        return text.arg(problemText(parts[0]), problemText(parts[1]));
      default:
        return text.arg(problemText(parts[0]), problemText(parts[1]), problemText(parts[2]));
    }
  }
  return english;
}

}  // namespace gantry::ui
