// select: go-semantics 3.5.
//
// Go shuffles the cases and takes the first that is ready, which is a uniform choice among the
// ready ones: that choice is the one decision here.
#include "engine/sched/switch.h"

namespace gantry {

bool Sched::caseReady(const SelectCase& c) const {
  if (c.chan == kNoObject) return false;
  const Hchan& chan = w.chans[c.chan];
  if (c.isSend) return chan.closed != 0 || chan.recvq.size != 0 || chan.len < chan.cap;
  return chan.sendq.size != 0 || chan.len != 0 || chan.closed != 0;
}

// Which case of its select a sudog stands for. The sudogs of a G are linked newest first, one
// for each case whose channel is not nil.
std::uint32_t Sched::caseOf(const Sudog& s, std::uint32_t id) const {
  std::uint32_t before = 0;  // cases armed before this one
  for (std::uint32_t at = w.sudogs[id].ofG; at != kNil; at = w.sudogs[at].ofG) ++before;
  const GRun& run = m_gs[s.g.v];
  std::uint32_t index = 0;
  for (;; ++index) {
    if (run.cases[index].chan == kNoObject) continue;
    if (before == 0) return index;
    --before;
  }
}

// Which of the cases in m_scratch, which are ready.
std::uint32_t Sched::chooseCase(const Request& r) {
  const auto count = static_cast<std::uint32_t>(m_scratch.size());
  if (!m_sinks.chooser->wantsCandidates()) return choose(ChoiceKind::selectCase, count);
  m_readyCases.clear();
  for (const std::uint32_t i : m_scratch)
    m_readyCases.push_back({i, r.cases[i].chan, r.cases[i].isSend, r.pos});
  const std::uint32_t pick = m_sinks.chooser->chooseCase(m_readyCases);
  decided(ChoiceKind::selectCase, count, pick);
  return pick;
}

// Carries out a case that is ready.
void Sched::selectTake(MId m, const Request& r, std::uint32_t index, std::uint32_t readyCases) {
  const SelectCase c = r.cases[index];
  emit<Kind::SelectWin>(m, index, readyCases);
  Reply reply{.picked = static_cast<std::int32_t>(index)};
  if (c.isSend) {
    if (w.chans[c.chan].closed != 0) return replyPanic(m, "send on closed channel");
    sendValue(m, c.chan, c.word, c.shown);
  } else if (w.chans[c.chan].sendq.size != 0 || w.chans[c.chan].len != 0) {
    reply.word = recvValue(m, c.chan);
  } else {
    emit<Kind::RecvClosed>(m, c.chan);
    reply.ok = false;
  }
  resumeBody(m, reply, m_options.costs.select);
}

void Sched::selectgo(MId m, const Request& r) {
  const bool hasDefault = (r.flags & Request::kHasDefault) != 0;
  m_scratch.clear();
  bool waits = false;
  for (std::uint32_t i = 0; i < r.n; ++i) {
    const SelectCase& c = r.cases[i];
    if (c.chan == kNoObject) continue;
    waits = true;
    if (!c.isSend && w.chans[c.chan].timer != kNil) fireIfDue(m, c.chan);
    if (caseReady(c)) m_scratch.push_back(i);
  }
  if (!m_scratch.empty()) {
    const auto count = static_cast<std::uint32_t>(m_scratch.size());
    return selectTake(m, r, m_scratch[count == 1 ? 0 : chooseCase(r)], count);
  }
  if (hasDefault) {
    emit<Kind::SelectWin>(m, kNil, 0);
    return resumeBody(m, Reply{.picked = -1, .ok = false}, m_options.costs.selectDefault);
  }
  if (r.n == 0) return parkForever(m, WaitReason::selectNoCases);
  if (r.n == 1) {  // compiled to the plain operation
    const SelectCase c = r.cases[0];
    Request plain = r;
    plain.obj = c.chan;
    plain.word = c.word;
    plain.shown = c.shown;
    return c.isSend ? send(m, plain, true) : recv(m, plain, true);
  }
  if (!waits) return parkForever(m, WaitReason::select);
  GRun& run = runOf(mOf(m).curg);
  run.cases = r.cases;
  run.mutexBits = r.n;
  for (std::uint32_t i = 0; i < r.n; ++i) {
    const SelectCase& c = r.cases[i];
    if (c.chan == kNoObject) continue;
    if (c.isSend) {
      emitValue<Kind::SelectArmSend>(m, c.chan, c.shown);
    } else {
      emit<Kind::SelectArmRecv>(m, c.chan);
      if (w.chans[c.chan].timer != kNil) armTimer(m, c.chan);
    }
  }
  leaveWaiting<Kind::Park>(m, static_cast<std::uint32_t>(WaitReason::select), kNil);
}

}  // namespace gantry
