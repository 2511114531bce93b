// Words are those of Go's own dumps (go-semantics 1, 9.2) where it has some.
#include "app/cli/world_words.h"

#include <string>

#include "engine/event/shown.h"

namespace gantry::cli {

std::string_view statusText(GStatus status) {
  switch (status) {
    case GStatus::idle:
      return "idle";
    case GStatus::runnable:
      return "runnable";
    case GStatus::running:
      return "running";
    case GStatus::syscall:
      return "syscall";
    case GStatus::waiting:
      return "waiting";
    case GStatus::dead:
      return "dead";
    case GStatus::preempted:
      return "preempted";
  }
  return {};
}

std::string_view statusText(PStatus status) {
  switch (status) {
    case PStatus::idle:
      return "idle";
    case PStatus::running:
      return "running";
    case PStatus::syscall:
      return "syscall";
    case PStatus::gcstop:
      return "gcstop";
    case PStatus::dead:
      return "dead";
  }
  return {};
}

std::string_view stateText(MState state) {
  switch (state) {
    case MState::scheduling:
      return "scheduling";
    case MState::running:
      return "running";
    case MState::syscall:
      return "syscall";
    case MState::netpoll:
      return "netpoll";
    case MState::idle:
      return "idle";
    case MState::lockedWait:
      return "locked-wait";
    case MState::sysmon:
      return "sysmon";
    case MState::exited:
      return "exited";
  }
  return {};
}

std::string_view kindText(SyncKind kind) {
  switch (kind) {
    case SyncKind::mutex:
      return "mutex";
    case SyncKind::rwmutex:
      return "rwmutex";
    case SyncKind::waitgroup:
      return "waitgroup";
    case SyncKind::once:
      return "once";
    case SyncKind::cond:
      return "cond";
    case SyncKind::sema:
      return "sema";
    case SyncKind::atomic:
      return "atomic";
  }
  return {};
}

std::string_view kindText(TimerKind kind) {
  switch (kind) {
    case TimerKind::sleep:
      return "sleep";
    case TimerKind::func:
      return "func";
    case TimerKind::channel:
      return "channel";
  }
  return {};
}

std::string_view waitReason(const G& g) {
  return g.status == GStatus::waiting ? text(g.reason) : std::string_view();
}

bool hasM(const G& g) { return g.status == GStatus::running || g.status == GStatus::syscall; }

bool hasP(const G& g) {
  return g.status == GStatus::running || g.where == Where::runnext || g.where == Where::ring;
}

Goids goids(const World& world, const GList& list) {
  Goids out;
  for (std::uint32_t id = list.head; id != kNil; id = world.gs[id].link)
    out.push_back(world.gs[id].goid);
  return out;
}

Goids goids(const World& world, const WaitQueue& queue) {
  Goids out;
  for (std::uint32_t id = queue.head; id != kNil; id = world.sudogs[id].next)
    out.push_back(world.gs[world.sudogs[id].g.v].goid);
  return out;
}

Goids ringOf(const World& world, const P& p) {
  Goids out;
  for (std::uint32_t i = 0; i < p.ringSize(); ++i) out.push_back(world.gs[p.ringAt(i).v].goid);
  return out;
}

std::vector<std::string> bufferOf(const World& world, const Symbols& symbols, const Hchan& chan) {
  std::vector<std::string> out;
  const std::string_view type = elementType(symbols.labelType(chan.label));
  for (std::uint32_t i = 0; i < chan.len; ++i)
    out.push_back(valueText(symbols, type, world.cells[chan.cells + (chan.recvx + i) % chan.cap]));
  return out;
}

}  // namespace gantry::cli
