// The fold of channels and select: go-semantics 3.
//
// A hand-off is two events: SendTo or RecvFrom says what moved between the channel and the
// partner at the head of its queue; the Ready that follows takes the partner off its queues.
#pragma once

#include "engine/world/fold_base.h"

namespace gantry::folding {

inline const char* apply(World& w, auto e, Of<Kind::ChanMake>) {
  RULE(e.a() <= kMostCells - w.cells.size(),
       "the buffers of all channels hold 2^25 values at most");
  Hchan& c = w.chans.emplace_back();
  c.label = e.b();
  c.cap = e.a();
  c.cells = w.cells.size();
  c.madeAt = e.pos();
  if (const GId g = w.gOf(e.m()); g.valid()) c.maker = w.gs[g.v].goid;
  w.cells.resize(w.cells.size() + e.a());
  return nullptr;
}

inline void pushValue(World& w, Hchan& c, std::int64_t value) {
  std::uint32_t at = c.recvx + c.len;
  if (at >= c.cap) at -= c.cap;
  w.cells[c.cells + at] = value;
  ++c.len;
}

inline const char* apply(World& w, auto e, Of<Kind::Send>) {
  RULE(e.a() < w.chans.size(), "no such channel");
  Hchan& c = w.chans[e.a()];
  RULE(c.closed == 0 && c.len < c.cap, "no room in the buffer");
  RULE(c.recvq.size == 0, "a receiver waits: the value goes to it");
  pushValue(w, c, wideB(w, e));
  ++c.sent;
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::SendTo>) {
  RULE(e.a() < w.chans.size(), "no such channel");
  Hchan& c = w.chans[e.a()];
  RULE(c.closed == 0 && c.recvq.size != 0, "no receiver waits");
  w.sudogs[c.recvq.head].value = wideB(w, e);
  ++c.sent;
  ++c.received;
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::Recv>) {
  RULE(e.a() < w.chans.size(), "no such channel");
  Hchan& c = w.chans[e.a()];
  RULE(c.len > 0 && c.sendq.size == 0, "nothing to take, or a sender to take it from");
  if (++c.recvx == c.cap) c.recvx = 0;
  --c.len;
  ++c.received;
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::RecvFrom>) {
  RULE(e.a() < w.chans.size(), "no such channel");
  Hchan& c = w.chans[e.a()];
  RULE(c.sendq.size != 0 && c.len == c.cap, "no sender waits");
  if (c.cap != 0) {  // full: the head goes out, the sender's value comes in at the tail
    w.cells[c.cells + c.recvx] = w.sudogs[c.sendq.head].value;
    if (++c.recvx == c.cap) c.recvx = 0;
  }
  ++c.sent;
  ++c.received;
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::RecvClosed>) {
  RULE(e.a() < w.chans.size(), "no such channel");
  const Hchan& c = w.chans[e.a()];
  RULE(c.closed != 0 && c.len == 0, "the channel is not closed and drained");
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::ParkSend>) {
  RULE(e.a() < w.chans.size(), "no such channel");
  const Hchan& c = w.chans[e.a()];
  RULE(c.closed == 0 && c.len == c.cap, "a sender waits only when the buffer is full");
  const std::int64_t value = wideB(w, e);
  const GId id = w.gOf(e.m());
  G& g = leaveM(w, w.ms[e.m().v], GStatus::waiting);
  addSudog(w, id, true, e.a(), 0).value = value;
  g.reason = WaitReason::chanSend;
  ++w.totals.blocks;
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::ParkRecv>) {
  RULE(e.a() < w.chans.size(), "no such channel");
  const Hchan& c = w.chans[e.a()];
  RULE(c.closed == 0 && c.len == 0, "a receiver waits only when there is nothing");
  const GId id = w.gOf(e.m());
  G& g = leaveM(w, w.ms[e.m().v], GStatus::waiting);
  addSudog(w, id, true, e.a(), 1);
  g.reason = WaitReason::chanReceive;
  ++w.totals.blocks;
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::Close>) {
  RULE(e.a() < w.chans.size(), "no such channel");
  RULE(w.chans[e.a()].closed == 0, "the channel is closed already");
  w.chans[e.a()].closed = 1;
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::SelectArmSend>) {
  RULE(e.a() < w.chans.size(), "no such channel");
  const std::int64_t value = wideB(w, e);
  Sudog& s = addSudog(w, w.gOf(e.m()), true, e.a(), 0);
  s.isSelect = true;
  s.value = value;
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::SelectArmRecv>) {
  RULE(e.a() < w.chans.size(), "no such channel");
  addSudog(w, w.gOf(e.m()), true, e.a(), 1).isSelect = true;
  return nullptr;
}

inline const char* apply(World&, auto, Of<Kind::SelectWin>) { return nullptr; }

}  // namespace gantry::folding
