// Channels: go-semantics 3.1 to 3.4.
//
// World keeps what is shown of each value; the payloads lie in m_payload, cell by cell beside
// World::cells, and in m_gs[g].word for a G that waits to send.
#include "engine/sched/switch.h"

namespace gantry {

void Sched::makechan(MId m, const Request& r) {
  const auto cap = static_cast<std::int64_t>(r.word);
  if (cap < 0 || cap > (1 << 28)) return replyPanic(m, "makechan: size out of range");
  if (static_cast<std::uint64_t>(cap) > kMostCells - w.cells.size())
    return stopAtLimit(RunEnd::memoryLimit);
  constexpr std::int64_t kLarge = 64;
  if (cap >= kLarge && m_options.maxMemory != 0 &&
      memory() + r.word * (sizeof(w.cells[0]) + sizeof(m_payload[0])) > m_options.maxMemory)
    return stopAtLimit(RunEnd::memoryLimit);
  const auto id = static_cast<std::uint32_t>(w.chans.size());
  emit<Kind::ChanMake>(m, static_cast<std::uint32_t>(cap), static_cast<LabelId>(r.shown));
  m_payload.resize(w.cells.size());
  replyWord(m, id, m_options.costs.timer);
}

// A G that nobody will ever wake: a nil channel, select with nothing to wait for.
void Sched::parkForever(MId m, WaitReason reason) {
  leaveWaiting<Kind::Park>(m, static_cast<std::uint32_t>(reason), kNil);
}

// What the waiting sender at this sudog sends.
std::uint64_t Sched::waitingWord(const Sudog& s) {
  const GRun& run = runOf(s.g);
  if (!s.isSelect) return run.word;
  return run.cases[caseOf(s, static_cast<std::uint32_t>(&s - w.sudogs.data()))].word;
}

// Makes a G ready that waits on a channel: with the value it receives, or the news that its
// send is done, or that the channel was closed.
void Sched::wakeWaiter(MId m, std::uint32_t id, std::uint64_t word, bool ok, bool closing) {
  const Sudog& s = w.sudogs[id];
  const GId g = s.g;
  const bool sender = s.queue == 0;
  const std::uint32_t chan = s.object;
  GRun& run = runOf(g);
  const bool panics = closing && sender;
  run.ok = ok;
  run.word = panics ? m_sinks.symbols->text("send on closed channel") : word;
  if (!s.isSelect) {
    run.resume = panics ? Resume::sendClosed : closing ? Resume::recvClosed : Resume::body;
    run.object = chan;
    ready(m, g);
    if (w.chans[chan].timer != kNil) disarmTimer(m, chan);
    return;
  }
  run.object = caseOf(s, id);
  run.resume = panics ? Resume::selectClosed : Resume::selectWon;
  const SelectCase* cases = run.cases;
  const std::uint16_t count = run.mutexBits;
  ready(m, g);
  for (std::uint16_t i = 0; i < count; ++i) {
    const std::uint32_t other = cases[i].chan;
    if (other != kNoObject && w.chans[other].timer != kNil) disarmTimer(m, other);
  }
}

// A value goes into an open channel that has a receiver waiting, or room.
void Sched::sendValue(MId m, std::uint32_t chan, std::uint64_t word, std::int64_t shown) {
  const Hchan& c = w.chans[chan];
  if (c.recvq.size != 0) {
    const std::uint32_t receiver = c.recvq.head;
    emitValue<Kind::SendTo>(m, chan, shown);
    return wakeWaiter(m, receiver, word, true, false);
  }
  m_payload[cellAfter(c)] = word;
  emitValue<Kind::Send>(m, chan, shown);
}

// A value comes out of a channel that has a sender waiting, or something in its buffer.
std::uint64_t Sched::recvValue(MId m, std::uint32_t chan) {
  const Hchan& c = w.chans[chan];
  if (c.sendq.size == 0) {
    const std::uint64_t word = m_payload[c.cells + c.recvx];
    emit<Kind::Recv>(m, chan);
    return word;
  }
  const std::uint32_t sender = c.sendq.head;
  std::uint64_t word = waitingWord(w.sudogs[sender]);
  if (c.cap != 0) std::swap(word, m_payload[c.cells + c.recvx]);
  emit<Kind::RecvFrom>(m, chan);
  wakeWaiter(m, sender, 0, true, false);
  return word;
}

// Parts of their own, as the rest of a send or receive is short.
[[gnu::noinline, gnu::flatten]] void Sched::parkSend(MId m, const Request& r) {
  runOf(mOf(m).curg).word = r.word;
  carryWide(m, r.shown);
  leaveWaiting<Kind::ParkSend>(m, r.obj, static_cast<std::uint32_t>(r.shown));
}

[[gnu::noinline, gnu::flatten]] void Sched::parkRecv(MId m, std::uint32_t chan) {
  leave<Kind::ParkRecv>(m, chan, 0, m_options.costs.goSwitch, [this, m, chan] {
    if (w.chans[chan].timer != kNil) armTimer(m, chan);
  });
}

[[gnu::flatten]] void Sched::send(MId m, const Request& r, bool block) {
  if (r.obj == kNoObject) {
    if (!block) return replyOk(m, false, m_options.costs.selectDefault);
    return parkForever(m, WaitReason::chanSendNil);
  }
  const Hchan& c = w.chans[r.obj];
  if (c.closed != 0) return replyPanic(m, "send on closed channel");
  if (c.recvq.size != 0) {
    sendValue(m, r.obj, r.word, r.shown);
    return reply(m, m_options.costs.handoff);
  }
  if (c.len < c.cap) {
    sendValue(m, r.obj, r.word, r.shown);
    return reply(m, m_options.costs.chanOp);
  }
  if (!block) return replyOk(m, false, m_options.costs.selectDefault);
  parkSend(m, r);
}

[[gnu::flatten]] void Sched::recv(MId m, const Request& r, bool block) {
  const std::uint64_t defaultCost = m_options.costs.selectDefault;
  if (r.obj == kNoObject) {
    if (!block) return resumeBody(m, Reply{.picked = -1, .ok = false}, defaultCost);
    return parkForever(m, WaitReason::chanReceiveNil);
  }
  const std::uint32_t chan = r.obj;
  if (w.chans[chan].timer != kNil) fireIfDue(m, chan);
  const Hchan& c = w.chans[chan];
  if (c.sendq.size != 0 || c.len != 0) {
    const bool wakes = c.sendq.size != 0;
    const std::uint64_t word = recvValue(m, chan);
    return replyWord(m, word, wakes ? m_options.costs.handoff : m_options.costs.chanOp);
  }
  if (c.closed != 0) {
    emit<Kind::RecvClosed>(m, chan);
    return replyOk(m, false, m_options.costs.chanOp);
  }
  if (!block) return resumeBody(m, Reply{.picked = -1, .ok = false}, defaultCost);
  parkRecv(m, chan);
}

// Receivers, then senders, are put on a stack and readied from its top: the first receiver
// last, into runnext (3.4).
void Sched::closechan(MId m, const Request& r) {
  if (r.obj == kNoObject) return replyPanic(m, "close of nil channel");
  if (w.chans[r.obj].closed != 0) return replyPanic(m, "close of closed channel");
  emit<Kind::Close>(m, r.obj);
  m_scratch.clear();
  const Hchan& c = w.chans[r.obj];
  for (std::uint32_t s = c.recvq.head; s != kNil; s = w.sudogs[s].next) m_scratch.push_back(s);
  for (std::uint32_t s = c.sendq.head; s != kNil; s = w.sudogs[s].next) m_scratch.push_back(s);
  for (; !m_scratch.empty(); m_scratch.pop_back()) {
    // A select may wait on this channel twice: its other sudog went with the first.
    const Sudog& s = w.sudogs[m_scratch.back()];
    if (s.g.valid() && s.isChan && s.object == r.obj)
      wakeWaiter(m, m_scratch.back(), 0, false, true);
  }
  reply(m, m_options.costs.chanOp);
}

}  // namespace gantry
