// What the engine says of a value, and what the machine at the cursor says of a channel.
#include "ui/session/values.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <utility>

#include "ui/i18n/names.h"

namespace gantry::ui {
namespace {

QString withoutMain(const std::string& text) {
  static const QRegularExpression kMain(QStringLiteral("\\bmain\\."));
  return utf8(text).remove(kMain);
}

QString tell(const char* text) { return QCoreApplication::translate("Value", text); }

// What the machine at the cursor says of a channel, instead of its address.
QString chanText(const World& world, std::uint32_t chan) {
  if (chan >= world.chans.size()) return {};
  const Hchan& c = world.chans[chan];
  QString text = c.cap == 0 ? tell(QT_TRANSLATE_NOOP("Value", "unbuffered"))
                            : QStringLiteral("%1 / %2").arg(c.len).arg(c.cap);
  if (c.closed != 0) text += QStringLiteral(", ") + tell(QT_TRANSLATE_NOOP("Value", "closed"));
  return text;
}

ValueWords wordsOf(const Variable& variable, const World& world, const Symbols& symbols) {
  ValueWords words{
      utf8(variable.name), withoutMain(variable.type), withoutMain(variable.value), {}};
  if (variable.chan == kNoObject) return words;
  words.value = chanText(world, variable.chan);
  // Many names can stand for one channel: which of them it is that the stage shows.
  const QString shown = chanName(world, symbols, variable.chan);
  if (variable.chan < world.chans.size() && shown != words.name)
    words.value = shown + QStringLiteral("  ") + words.value;
  return words;
}

}  // namespace

std::vector<FrameWords> framesInWords(const std::vector<FrameVariables>& frames, const World& world,
                                      const Symbols& symbols) {
  std::vector<FrameWords> out;
  for (const FrameVariables& frame : frames) {
    FrameWords words{withoutMain(frame.function),
                     QStringLiteral("%1:%2").arg(utf8(frame.file)).arg(frame.line),
                     {}};
    for (const Variable& variable : frame.variables)
      words.variables.push_back(wordsOf(variable, world, symbols));
    out.push_back(std::move(words));
  }
  return out;
}

ValueWords wordsOf(const PausedRun::Found& found, const World& world, const Symbols& symbols) {
  ValueWords words = wordsOf(found.variable, world, symbols);
  if (found.variable.ofPackage) {
    words.whose = tell(QT_TRANSLATE_NOOP("Value", "variable of the package"));
    return words;
  }
  words.whose = QStringLiteral("G%1").arg(found.goid);
  const auto g = std::ranges::find(world.gs, found.goid, &G::goid);
  if (g != world.gs.end()) words.whose += QLatin1Char(' ') + functionName(symbols, g->function);
  return words;
}

}  // namespace gantry::ui
