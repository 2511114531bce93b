// Enumerations as words.
#include "ui/canvas/stage_words.h"

#include "ui/i18n/quantity.h"

namespace gantry::ui {

QString doingText(MDoing doing) {
  switch (doing) {
    case MDoing::running:
      return Stage::tr("running");
    case MDoing::runtime:
      return Stage::tr("runtime");
    case MDoing::starting:
      return Stage::tr("starting");
    case MDoing::scheduling:
      return Stage::tr("scheduling");
    case MDoing::spinning:
      return Stage::tr("spinning");
    case MDoing::waking:
      return Stage::tr("waking");
    case MDoing::syscall:
      return Stage::tr("syscall");
    case MDoing::netpoll:
      return Stage::tr("netpoll");
    case MDoing::idle:
      return Stage::tr("idle");
    case MDoing::locked:
      return Stage::tr("locked");
    case MDoing::sysmon:
      return Stage::tr("sysmon");
  }
  return {};
}

QString lookText(Look look) {
  switch (look) {
    case Look::running:
      return Stage::tr("running");
    case Look::runnable:
      return Stage::tr("runnable");
    case Look::waiting:
      return Stage::tr("waiting");
    case Look::sleeping:
      return Stage::tr("sleeping");
    case Look::syscall:
      return Stage::tr("syscall");
  }
  return {};
}

QString chipText(const SceneM& m) {
  const QString name = QStringLiteral("M%1").arg(m.m.v);
  const bool known = m.doing == MDoing::idle || m.doing == MDoing::syscall;
  return known ? name : name + QLatin1Char(' ') + doingText(m.doing);
}

QString fillText(const SceneChan& chan) {
  if (chan.timer) return Stage::tr("timer");
  if (chan.closed && chan.len == 0) return Stage::tr("closed");
  if (chan.cap == 0) return Stage::tr("unbuffered");
  const QString fill = QStringLiteral("%1 / %2").arg(countText(chan.len), countText(chan.cap));
  return chan.closed ? Stage::tr("closed, %1").arg(fill) : fill;
}

QString globalHintText() { return Stage::tr("every 61st tick →"); }

QString heldByText(const SceneSync& sync) {
  if (sync.kind != SyncKind::mutex && sync.kind != SyncKind::rwmutex) return {};
  return sync.owner ? Stage::tr("held by") : Stage::tr("unlocked");
}

}  // namespace gantry::ui
