// Kinds by what people call them.
#include "ui/state/event_groups.h"

#include <QCoreApplication>

namespace gantry::ui {

bool isIn(EventGroup group, Kind kind) {
  switch (group) {
    case EventGroup::decision:
      return kind == Kind::Start;
    case EventGroup::block:
      return kind == Kind::Park || kind == Kind::ParkSend || kind == Kind::ParkRecv ||
             kind == Kind::SemaPark || kind == Kind::Sleep;
    case EventGroup::steal:
      return kind == Kind::Steal;
    case EventGroup::preempt:
      return kind == Kind::PreemptRequest;
    case EventGroup::syscall:
      return kind == Kind::SyscallEnter;
    case EventGroup::close:
      return kind == Kind::Close;
    case EventGroup::panic:
      return kind == Kind::Panic;
    case EventGroup::deadlock:
      return kind == Kind::Fatal;
  }
  return false;
}

QString nameOf(EventGroup group) {
  static constexpr const char* kNames[kEventGroups] = {
      QT_TRANSLATE_NOOP("EventGroup", "Scheduling decision"),
      QT_TRANSLATE_NOOP("EventGroup", "Block"),
      QT_TRANSLATE_NOOP("EventGroup", "Steal"),
      QT_TRANSLATE_NOOP("EventGroup", "Preemption"),
      QT_TRANSLATE_NOOP("EventGroup", "System call"),
      QT_TRANSLATE_NOOP("EventGroup", "Close"),
      QT_TRANSLATE_NOOP("EventGroup", "Panic"),
      QT_TRANSLATE_NOOP("EventGroup", "Deadlock or fatal error")};
  return QCoreApplication::translate("EventGroup", kNames[static_cast<std::size_t>(group)]);
}

}  // namespace gantry::ui
