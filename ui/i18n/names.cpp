// Names of things, values in Go's notation.
#include "ui/i18n/names.h"

#include <QCoreApplication>
#include <QStringList>

#include "engine/analysis/names.h"

namespace gantry::ui {

QString utf8(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

namespace {

QString numbered(const QString& name, std::uint32_t number) {
  return number == 0 ? name : QStringLiteral("%1 #%2").arg(name).arg(number);
}

}  // namespace

QString chanName(const World& world, const Symbols& symbols, std::uint32_t chan) {
  const QString name = utf8(symbols.labelName(world.chans[chan].label));
  return name.isEmpty() ? QStringLiteral("chan#%1").arg(chan)
                        : numbered(name, gantry::chanNumber(world, symbols, chan));
}

QString syncName(const World& world, const Symbols& symbols, std::uint32_t sync) {
  if (const std::uint32_t outer = outerSync(world, sync); outer != sync) {
    const bool once = world.syncs[outer].kind == SyncKind::once;
    return ui::syncName(world, symbols, outer) +
           (once ? QStringLiteral(".m") : QStringLiteral(".w"));
  }
  const QString name = utf8(symbols.labelName(world.syncs[sync].label));
  return name.isEmpty() ? QStringLiteral("sync#%1").arg(sync)
                        : numbered(name, gantry::syncNumber(world, symbols, sync));
}

QString syncType(const World& world, const Symbols& symbols, std::uint32_t sync) {
  const bool part = outerSync(world, sync) != sync;
  QString type = part ? QString() : utf8(symbols.labelType(world.syncs[sync].label));
  if (!type.isEmpty()) return type;
  switch (world.syncs[sync].kind) {
    case SyncKind::mutex:
      return QStringLiteral("sync.Mutex");
    case SyncKind::rwmutex:
      return QStringLiteral("sync.RWMutex");
    case SyncKind::waitgroup:
      return QStringLiteral("sync.WaitGroup");
    case SyncKind::once:
      return QStringLiteral("sync.Once");
    case SyncKind::cond:
      return QStringLiteral("sync.Cond");
    case SyncKind::sema:
      return QStringLiteral("semaphore");
    case SyncKind::atomic:
      return QStringLiteral("atomic.Int64");
  }
  return {};
}

QString valueText(const Symbols& symbols, const QString& type, std::int64_t shown) {
  const QString element = type.mid(type.lastIndexOf(QLatin1Char(' ')) + 1);
  if (element == QLatin1String("bool"))
    return shown != 0 ? QStringLiteral("true") : QStringLiteral("false");
  if (element == QLatin1String("{}") || element == QLatin1String("struct{}"))
    return QStringLiteral("{}");
  static const QStringList kSigned{"int", "int8", "int16", "int32", "int64", "rune"};
  if (kSigned.contains(element)) return QString::number(shown);
  static const QStringList kUnsigned{"uint",   "uint8", "uint16", "uint32",
                                     "uint64", "byte",  "uintptr"};
  if (kUnsigned.contains(element)) return QString::number(static_cast<std::uint64_t>(shown));
  return utf8(symbols.text(static_cast<TextId>(shown)));
}

QString functionName(const Symbols& symbols, TextId function) {
  const QString name = utf8(symbols.text(function));
  return name.startsWith(QLatin1String("main.")) && name != QLatin1String("main.main") ? name.mid(5)
                                                                                       : name;
}

QString placeText(const Symbols& symbols, PosId pos) {
  if (pos == 0) return {};
  const Position at = symbols.position(pos);
  return QStringLiteral("%1:%2").arg(utf8(symbols.text(at.file))).arg(at.line);
}

// The engine names a limit in English.
QString limitName(std::string_view limit) {
  static constexpr const char* kNames[] = {
      QT_TRANSLATE_NOOP("MainWindow", "events"), QT_TRANSLATE_NOOP("MainWindow", "virtual time"),
      QT_TRANSLATE_NOOP("MainWindow", "memory"),
      QT_TRANSLATE_NOOP("MainWindow", "a signal that nobody sends"),
      QT_TRANSLATE_NOOP("MainWindow", "a network where nobody else is")};
  for (const char* name : kNames)
    if (limit == name) return QCoreApplication::translate("MainWindow", name);
  return utf8(limit);
}

}  // namespace gantry::ui
