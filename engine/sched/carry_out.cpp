// Runtime calls that are carried out inside the co_await that makes them: see Runtime::carryOut.
//
// The most frequent ones are done here, each in one piece: what its op does everywhere, in its
// usual cases. Whatever else there is is a step of the loop.
#include <utility>

#include "engine/sched/switch.h"
#include "engine/world/fold_proc.h"

namespace gantry {

Request* Sched::carryOut() {
  MRun& run = *m_run;
  const TimeNs time = run.time + run.request.costNs;
  if (time >= m_horizon || m_steps == 0 || w.events >= m_options.maxEvents) return nullptr;
  if (m_unseen && time - w.now <= Event::kMaxDt) return carryOutAs<true>(run, time);
  return m_options.explore ? carryExplored(run, time) : carryOutAs<false>(run, time);
}

// Of an explored run, when its choice was to go on: see carryExplored().
[[gnu::noinline]] Request* Sched::carryChosen(MRun& run, TimeNs time) {
  if (m_unrecorded && time - w.now <= Event::kMaxDt) return carryOutAs<true>(run, time);
  return carryOutAs<false>(run, time);
}

template <bool kUnseen>
[[gnu::always_inline]] inline Request* Sched::carryOutAs(MRun& run, TimeNs time) {
  switch (run.request.op) {
    case Op::go:
      return carryGo<kUnseen>(run, time);
    case Op::send:
      return carrySend<kUnseen>(run, time);
    case Op::recv:
      return carryRecv<kUnseen>(run, time);
    case Op::mutexLock:
      return carryLock<kUnseen>(run, time);
    case Op::mutexUnlock:
      return carryUnlock<kUnseen>(run, time);
    case Op::wgAdd:
      return carryWgAdd<kUnseen>(run, time);
    case Op::atomic:
      return carryAtomic<kUnseen>(run, time);
    default:
      return carryOutStep(run, time);
  }
}

[[gnu::always_inline]] inline void Sched::beginCarried(MRun& run, TimeNs time) {
  --m_steps;
  m_at = time;
  m_pos = run.request.pos;
  run.time = time;
  run.request.costNs = 0;
}

[[gnu::always_inline]] inline Request* Sched::carriedOut(MRun& run, const Reply& reply,
                                                         TimeNs time) {
  m_reply = reply;
  run.time = time;
  if (m_options.sharesMemory) allowTime(m_acting, run.time + m_moving, run.request);
  return &run.request;
}

// The first who waits on a channel, if it is simply to go on with `word`. What is usual: it stands
// in no select, the channel is no timer's, the ring has room for the runnext that it kicks out.
[[gnu::always_inline]] inline bool Sched::wakesSimply(const Hchan& c, const WaitQueue& q) const {
  const P& p = w.ps[w.ms[m_acting.v].p.v];
  return !w.sudogs[q.head].isSelect && c.timer == kNil && p.ringSize() < P::kRing;
}

template <bool kUnseen>
[[gnu::always_inline]] inline void Sched::wakeSimply(GId g, TimeNs time, std::uint64_t word,
                                                     std::uint32_t chan) {
  GRun& woken = runOf(g);
  woken.word = word;
  woken.object = chan;
  emitAs<kUnseen, Kind::Ready>(m_acting, time, g.v, static_cast<std::uint32_t>(To::runnext));
  wakep(m_acting);
}

template <bool kUnseen>
[[gnu::noinline]] Request* Sched::carryGo(MRun& run, TimeNs time) {
  const P& p = pOf(m_acting);
  if (p.ringSize() == P::kRing) return carryOutStep(run, time);
  beginCarried(run, time);
  const std::uint32_t slot = folding::nextSlot(w, p);
  emitAs<kUnseen, Kind::Create>(m_acting, time, slot, run.request.obj);
  created(slot, run.request.body);
  wakep(m_acting);
  return carriedOut(run, Reply{}, time + m_options.costs.create);
}

template <bool kUnseen>
[[gnu::noinline]] Request* Sched::carrySend(MRun& run, TimeNs time) {
  const Request& r = run.request;
  const auto shown = static_cast<std::uint32_t>(r.shown);
  if (r.obj >= w.chans.size() || r.shown != static_cast<std::int32_t>(r.shown))
    return carryOutStep(run, time);
  const Hchan& c = w.chans[r.obj];
  if (c.closed != 0) return carryOutStep(run, time);
  if (c.recvq.size != 0) {
    if (!wakesSimply(c, c.recvq)) return carryOutStep(run, time);
    const GId g = w.sudogs[c.recvq.head].g;
    beginCarried(run, time);
    emitAs<kUnseen, Kind::SendTo>(m_acting, time, r.obj, shown);
    wakeSimply<kUnseen>(g, time, r.word, r.obj);
    return carriedOut(run, Reply{}, time + m_options.costs.handoff);
  }
  beginCarried(run, time);
  if (c.len >= c.cap) return parkSend(m_acting, r), nullptr;
  m_payload[cellAfter(c)] = r.word;
  emitAs<kUnseen, Kind::Send>(m_acting, time, r.obj, shown);
  return carriedOut(run, Reply{}, time + m_options.costs.chanOp);
}

template <bool kUnseen>
[[gnu::noinline]] Request* Sched::carryRecv(MRun& run, TimeNs time) {
  const std::uint32_t chan = run.request.obj;
  if (chan >= w.chans.size()) return carryOutStep(run, time);
  const Hchan& c = w.chans[chan];
  if (c.timer != kNil) return carryOutStep(run, time);
  if (c.sendq.size != 0) {
    if (!wakesSimply(c, c.sendq)) return carryOutStep(run, time);
    const GId g = w.sudogs[c.sendq.head].g;
    std::uint64_t word = runOf(g).word;
    if (c.cap != 0) std::swap(word, m_payload[c.cells + c.recvx]);
    beginCarried(run, time);
    emitAs<kUnseen, Kind::RecvFrom>(m_acting, time, chan, 0);
    wakeSimply<kUnseen>(g, time, 0, chan);
    return carriedOut(run, Reply{.word = word}, time + m_options.costs.handoff);
  }
  if (c.len == 0) {
    if (c.closed != 0) return carryOutStep(run, time);
    beginCarried(run, time);
    return parkRecv(m_acting, chan), nullptr;
  }
  const std::uint64_t word = m_payload[c.cells + c.recvx];
  beginCarried(run, time);
  emitAs<kUnseen, Kind::Recv>(m_acting, time, chan, 0);
  return carriedOut(run, Reply{.word = word}, time + m_options.costs.chanOp);
}

template <bool kUnseen>
[[gnu::noinline]] Request* Sched::carryLock(MRun& run, TimeNs time) {
  const std::uint32_t sync = run.request.obj;
  if (w.syncs[sync].state != 0 || runOf(mOf(m_acting).curg).mutexBits != 0)
    return carryOutStep(run, time);
  beginCarried(run, time);
  emitAs<kUnseen, Kind::Lock>(m_acting, time, sync, Sync::kLocked);
  return carriedOut(run, Reply{}, time + m_options.costs.lock);
}

template <bool kUnseen>
[[gnu::noinline]] Request* Sched::carryUnlock(MRun& run, TimeNs time) {
  const std::uint32_t sync = run.request.obj;
  if (w.syncs[sync].state != Sync::kLocked) return carryOutStep(run, time);
  beginCarried(run, time);
  emitAs<kUnseen, Kind::Unlock>(m_acting, time, sync, 0);
  return carriedOut(run, Reply{}, time + m_options.costs.lock);
}

template <bool kUnseen>
[[gnu::noinline]] Request* Sched::carryWgAdd(MRun& run, TimeNs time) {
  const std::uint32_t sync = run.request.obj;
  const Sync& group = w.syncs[sync];
  const auto delta = static_cast<std::int64_t>(run.request.word);
  const std::int64_t counter = group.state + delta;
  if (counter < 0 || counter > INT32_MAX ||
      (group.queues[0].size != 0 && (counter == 0 || delta > 0)))
    return carryOutStep(run, time);
  beginCarried(run, time);
  emitAs<kUnseen, Kind::WgAdd>(m_acting, time, sync, static_cast<std::uint32_t>(counter));
  return carriedOut(run, Reply{}, time + m_options.costs.atomic);
}

template <bool kUnseen>
[[gnu::noinline]] Request* Sched::carryAtomic(MRun& run, TimeNs time) {
  const std::uint64_t word = run.request.word;
  const auto value = static_cast<std::int64_t>(word);
  if (value != static_cast<std::int32_t>(value)) return carryOutStep(run, time);
  beginCarried(run, time);
  emitAs<kUnseen, Kind::Atomic>(m_acting, time, run.request.obj, static_cast<std::uint32_t>(value));
  return carriedOut(run, Reply{.word = word}, time + m_options.costs.atomic);
}

}  // namespace gantry
