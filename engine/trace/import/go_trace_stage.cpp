// Each change as events, made legal by what the World says.
#include "engine/trace/import/go_trace_stage.h"

#include <string>

#include "engine/world/fold.h"
#include "engine/world/fold_proc.h"

namespace gantry::gotrace {
namespace {

constexpr MId kFirst(0);

bool isSystem(std::string_view function) {
  return function.starts_with("runtime.") && function != "runtime.main";
}

}  // namespace

Stage::Stage(Recording& into, std::uint32_t procs) : m_recording(into) {
  emit(Kind::MNew, kFirst, 0, static_cast<std::uint32_t>(MRole::ordinary));
  emit(Kind::Gomaxprocs, kFirst, procs);
  // Taken and given back: so none is on the list of idle Ps, which has an order.
  for (std::uint32_t p = 0; p < procs; ++p) {
    emit(Kind::PAcquire, kFirst, p);
    emit(Kind::PRelease, kFirst, static_cast<std::uint32_t>(ReleaseWhy::idle));
  }
  emit(Kind::PAcquire, kFirst, 0);
}

void Stage::put(Event event) {
  if (m_broken != nullptr) return;
  m_broken = fold(m_world, event);
  if (m_broken == nullptr) m_recording.events.append(event);
}

void Stage::emit(Kind kind, MId m, std::uint32_t a, std::uint32_t b) {
  std::uint64_t dt = m_now > m_world.now ? m_now - m_world.now : 0;
  if (dt > Event::kMaxDt) {
    put(Event::make(Kind::Time, 0, m, 0, static_cast<std::uint32_t>(dt),
                    static_cast<std::uint32_t>(dt >> 32)));
    dt = 0;
  }
  put(Event::make(kind, dt, m, m_pos, a, b));
}

MId Stage::thread(std::uint64_t number) {
  const auto [found, isNew] = m_threads.try_emplace(number, kFirst);
  if (!isNew) return found->second;
  const auto id = static_cast<std::uint32_t>(m_world.ms.size());
  emit(Kind::MNew, kFirst, id, static_cast<std::uint32_t>(MRole::ordinary));
  return found->second = MId(static_cast<std::uint16_t>(id));
}

bool Stage::runs(MId m) const {
  const M& on = m_world.ms[m.v];
  return on.p.valid() && on.curg.valid() && m_world.gs[on.curg.v].status == GStatus::running;
}

std::uint32_t Stage::slotOf(std::uint64_t goid) const {
  const auto found = m_slots.find(goid);
  return found == m_slots.end() ? kNil : found->second;
}

void Stage::create(MId m, std::uint64_t goid, std::string_view function) {
  if (!m_world.ms[m.v].p.valid() || m_broken != nullptr) return;
  const std::uint32_t slot = folding::nextSlot(m_world, m_world.ps[m_world.ms[m.v].p.v]);
  const std::string name = std::string(function) + " (G" + std::to_string(goid) + ")";
  const TextId text = m_recording.symbols.text(name);
  emit(Kind::Create, m, slot, isSystem(function) ? text | kCreateSystem : text);
  emit(Kind::Overflow, m, 0, 1);
  m_slots[goid] = slot;
  if (slot >= m_goids.size()) m_goids.resize(slot + 1);
  m_goids[slot] = goid;
}

void Stage::createBefore(std::uint64_t goid, std::string_view function) {
  create(kFirst, goid, function);
}

void Stage::parkBefore(std::uint64_t goid, WaitReason reason) {
  start(kFirst, goid);
  park(kFirst, reason);
}

void Stage::inSystemCallBefore(std::uint64_t goid, MId m) {
  emit(Kind::PRelease, kFirst, static_cast<std::uint32_t>(ReleaseWhy::idle));
  acquire(m, 0);
  start(m, goid);
  systemCall(m);
  steal(kFirst, 0);
  emit(Kind::PAcquire, kFirst, 0);
}

void Stage::begin() { emit(Kind::PRelease, kFirst, static_cast<std::uint32_t>(ReleaseWhy::idle)); }

void Stage::start(MId m, std::uint64_t goid) {
  const std::uint32_t slot = slotOf(goid);
  const M& on = m_world.ms[m.v];
  if (slot == kNil || !on.p.valid() || on.curg.valid()) return;
  if (m_world.gs[slot].status != GStatus::runnable) return;
  emit(Kind::Start, m, slot, static_cast<std::uint32_t>(From::queued));
}

void Stage::park(MId m, WaitReason reason) {
  if (runs(m)) emit(Kind::Park, m, static_cast<std::uint32_t>(reason), kNil);
}

void Stage::yield(MId m, bool preempted) {
  const auto why = preempted ? YieldWhy::preempted : YieldWhy::gosched;
  if (runs(m)) emit(Kind::Yield, m, static_cast<std::uint32_t>(why));
}

void Stage::end(MId m) {
  if (!runs(m)) return;
  const std::uint32_t slot = m_world.ms[m.v].curg.v;
  m_slots.erase(m_goids[slot]);
  emit(Kind::End, m);
}

void Stage::ready(MId m, std::uint64_t goid) {
  const std::uint32_t slot = slotOf(goid);
  if (slot == kNil || m_world.gs[slot].status != GStatus::waiting) return;
  emit(Kind::Ready, m, slot, static_cast<std::uint32_t>(To::global));
}

void Stage::systemCall(MId m) {
  if (runs(m)) emit(Kind::SyscallEnter, m);
}

// The P that it had, unless somebody took it: then one that is idle, as if it came from the list.
void Stage::systemCallEnd(MId m, std::uint32_t p) {
  const M& on = m_world.ms[m.v];
  if (on.state != MState::syscall || p >= m_world.gomaxprocs) return;
  const P& its = m_world.ps[p];
  if (its.status == PStatus::idle && !its.m.valid()) {
    emit(Kind::PIdle, kFirst, p);
  } else if (its.status != PStatus::syscall || its.m != m || on.oldp.v != p) {
    return;
  }
  emit(Kind::SyscallExit, m, p);
}

void Stage::systemCallEndBlocked(MId m) {
  if (m_world.ms[m.v].state == MState::syscall)
    emit(Kind::SyscallSlow, m, static_cast<std::uint32_t>(To::global));
}

// A thread that has a P again has come back from its system call, whoever runs then.
void Stage::acquire(MId m, std::uint32_t p) {
  if (p >= m_world.gomaxprocs || m_world.ps[p].status != PStatus::idle) return;
  systemCallEndBlocked(m);
  if (!m_world.ms[m.v].p.valid()) emit(Kind::PAcquire, m, p);
}

void Stage::release(MId m, std::uint32_t p) {
  if (p >= m_world.gomaxprocs) return;
  if (m_world.ms[m.v].p.v == p && !m_world.ms[m.v].curg.valid()) {
    emit(Kind::PRelease, m, static_cast<std::uint32_t>(ReleaseWhy::idle));
  } else if (m_world.ps[p].status == PStatus::syscall && m_world.ps[p].m == m) {
    emit(Kind::Handoff, m, p);
  }
}

void Stage::steal(MId m, std::uint32_t p) {
  if (p >= m_world.gomaxprocs || m_world.ps[p].status != PStatus::syscall) return;
  emit(m_world.ps[p].m == m ? Kind::Handoff : Kind::Retake, m, p);
}

}  // namespace gantry::gotrace
