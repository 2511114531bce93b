// Each invariant, broken by hand in a World that a legal script of events has made.
#include "engine/world/invariants.h"

#include <functional>
#include <ostream>
#include <string>

#include <gtest/gtest.h>

#include "engine/world/fold.h"

namespace gantry {
namespace {

std::uint32_t n(auto value) { return static_cast<std::uint32_t>(value); }

// Folds events; after each one every invariant must hold.
class Machine {
 public:
  void on(std::uint16_t m, Kind kind, std::uint32_t a = 0, std::uint32_t b = 0) {
    const char* rule = fold(world, Event::make(kind, 1, MId(m), 0, a, b));
    ASSERT_EQ(rule, nullptr) << row(kind).name << ": " << rule;
    ASSERT_EQ(brokenInvariant(world), "") << "after " << row(kind).name;
  }

  World world;
};

// Two Ps of three at work. M0 runs G0 on P0, with G11 in runnext, G1, G6 and G7 in the ring; G8
// is on the global queue; M1 is in a system call with G2 and P1; M2 is idle, M3 spins for P2.
// G3 waits to receive from the empty channel 0, G4 in a select that sends to the full channel 1,
// G5 for mutex 0, which G0 holds; G9 sleeps; G10 has ended.
World busyWorld() {
  Machine x;
  const auto park = [&](Kind kind, std::uint32_t a, std::uint32_t b = 0) { x.on(0, kind, a, b); };
  const auto start = [&](std::uint32_t g) { x.on(0, Kind::Start, g, n(From::runnext)); };
  x.on(0, Kind::MNew, 0, n(MRole::ordinary));
  x.on(0, Kind::Gomaxprocs, 3);
  x.on(0, Kind::PAcquire, 0);
  x.on(0, Kind::Create, 0);
  start(0);
  x.on(0, Kind::ChanMake, 2);
  x.on(0, Kind::ChanMake, 1);
  x.on(0, Kind::Send, 1, 5);
  x.on(0, Kind::SyncMake, n(SyncKind::mutex));
  x.on(0, Kind::Lock, 0, Sync::kLocked);
  x.on(0, Kind::Create, 1);
  x.on(0, Kind::Create, 2);
  x.on(0, Kind::MNew, 1, n(MRole::ordinary));
  x.on(0, Kind::MWake, 1, 1);  // with P1
  x.on(1, Kind::PAcquire, 1);
  x.on(1, Kind::Steal, 0, 1 | kStealRunnext);
  x.on(1, Kind::Start, 2, n(From::ringTail));
  x.on(1, Kind::SyscallEnter);
  const auto runNew = [&](std::uint32_t g) {  // G0 yields to a G that it makes
    x.on(0, Kind::Create, g);
    x.on(0, Kind::Yield, n(YieldWhy::gosched));
    start(g);
  };
  const auto backToG0 = [&] { x.on(0, Kind::Start, 0, n(From::global)); };
  runNew(3);
  park(Kind::ParkRecv, 0);
  backToG0();
  runNew(4);
  park(Kind::SelectArmSend, 1, 9);
  park(Kind::SelectArmRecv, 0);
  park(Kind::Park, n(WaitReason::select), kNil);
  backToG0();
  runNew(5);
  park(Kind::SyncState, 0, Sync::kLocked | 8);
  park(Kind::SemaPark, 0, n(WaitReason::mutexLock));
  backToG0();
  x.on(0, Kind::Create, 6);
  x.on(0, Kind::Create, 7);
  x.on(0, Kind::Create, 8);
  x.on(0, Kind::Yield, n(YieldWhy::gosched));
  start(8);
  x.on(0, Kind::Yield, n(YieldWhy::gosched));
  backToG0();
  runNew(9);
  x.on(0, Kind::TimerMake, n(TimerKind::sleep));
  park(Kind::Sleep, 0, 500);
  x.on(0, Kind::Start, 8, n(From::global));
  x.on(0, Kind::Create, 10);
  x.on(0, Kind::Yield, n(YieldWhy::gosched));
  start(10);
  x.on(0, Kind::TimerMake, n(TimerKind::func));
  x.on(0, Kind::TimerSet, 1, 900);
  x.on(0, Kind::Create, 11);
  x.on(0, Kind::End);
  backToG0();
  x.on(0, Kind::MNew, 2, n(MRole::ordinary));
  x.on(2, Kind::MPark, n(MParkWhy::idle));
  x.on(0, Kind::MNew, 3, n(MRole::ordinary));
  x.on(0, Kind::MWake, 3, 2 | kWakeSpinning);
  x.on(3, Kind::PAcquire, 2);
  return x.world;
}

struct Break {
  const char* name;
  std::function<void(World&)> how;
  const char* says;
};

std::ostream& operator<<(std::ostream& out, const Break& b) { return out << b.name; }

std::string nameOf(const testing::TestParamInfo<Break>& of) { return of.param.name; }

class BrokenInvariant : public testing::TestWithParam<Break> {};

TEST_P(BrokenInvariant, IsFound) {
  World world = busyWorld();
  ASSERT_EQ(brokenInvariant(world), "");
  GetParam().how(world);
  EXPECT_NE(brokenInvariant(world).find(GetParam().says), std::string::npos)
      << brokenInvariant(world);
}

const Break kQueueBreaks[] = {
    {"ringHoldsOneTwice", [](World& w) { w.ps[0].ring[w.ps[0].tail++ % P::kRing] = 1; },
     "is on two queues"},
    {"runnextIsInTheRingToo", [](World& w) { w.ps[0].runnext = GId(1); }, "does not know it"},
    {"runnableOnNoQueue", [](World& w) { --w.ps[0].tail; }, "runnable and on no queue"},
    {"queuedAndWaiting", [](World& w) { w.gs[1].status = GStatus::waiting; }, "not runnable"},
    {"wrongP", [](World& w) { w.gs[1].p = PId(1); }, "names P1"},
    {"ringOverfull", [](World& w) { w.ps[0].tail += 300; }, "ring holds"},
    {"ringHoldsNobody", [](World& w) { w.ps[0].ring[w.ps[0].head % P::kRing] = 99; },
     "does not exist"},
    {"globalSize", [](World& w) { ++w.global.size; }, "the global queue holds 1"},
    {"globalTail", [](World& w) { w.global.tail = 3; }, "does not end at its tail"},
    {"globalIsARing", [](World& w) { w.gs[8].link = 8; }, "longer than its size"},
    {"wherePastItsTime", [](World& w) { w.gs[3].where = Where::ring; }, "names a queue"},
    {"freeListSize", [](World& w) { ++w.ps[0].gfreeSize; }, "free list holds 1 Gs and says 2"},
    {"freeAndAlive", [](World& w) { w.gs[10].link = 3; }, "is not dead"},
    {"deadAndNotFree",
     [](World& w) {
       w.ps[0].gfree = kNil;
       w.ps[0].gfreeSize = 0;
     },
     "dead and on no free list"},
};
INSTANTIATE_TEST_SUITE_P(Queues, BrokenInvariant, testing::ValuesIn(kQueueBreaks), nameOf);

const Break kMachineBreaks[] = {
    {"runsWithoutAnM", [](World& w) { w.gs[0].m = MId(2); }, "but not both"},
    {"waitsForNoReason", [](World& w) { w.gs[3].reason = WaitReason::none; }, "for no reason"},
    {"goidNeverGiven", [](World& w) { w.gs[3].goid = 900; }, "never given out"},
    {"goidTwice", [](World& w) { w.gs[3].goid = w.gs[4].goid; }, "share a goid"},
    {"liveGs", [](World& w) { ++w.totals.liveGs; }, "are counted"},
    {"created", [](World& w) { ++w.totals.created; }, "but 11 are there"},
    {"lockedOneWay",
     [](World& w) {
       w.gs[0].lockedM = MId(0);
       w.gs[0].lockDepth = 1;
     },
     "is not locked to it"},
    {"lockedTheOtherWay", [](World& w) { w.ms[0].lockedg = GId(0); }, "is not locked to it"},
    {"spinsAndRuns", [](World& w) { w.ms[0].spinning = true; }, "spins and runs"},
    {"spinningCount", [](World& w) { w.spinning = 0; }, "1 Ms spin and 0 are counted"},
    {"runningWithoutP", [](World& w) { w.ms[0].p = PId::none(); }, "runs a G without a P"},
    {"stateOfNoG", [](World& w) { w.ms[2].state = MState::running; }, "a state for one"},
    {"systemCallOfARunningG", [](World& w) { w.gs[2].status = GStatus::running; },
     "not in the same state"},
    {"pOfAnother", [](World& w) { w.ps[2].m = MId(0); }, "which does not name it"},
    {"promiseOfATakenP", [](World& w) { w.ms[2].nextp = PId(2); }, "is promised P2"},
    {"idleWithAP",
     [](World& w) {
       w.ms[2].p = PId(2);
       w.ps[2].m = MId(2);
     },
     "in which none does"},
    {"restsWithAHand",
     [](World& w) {
       w.ms[2].hand = w.ps[0].runnext;
       w.gs[w.ms[2].hand.v].where = Where::hand;
       w.ps[0].runnext = GId::none();
     },
     "with a G in its hand"},
    {"gomaxprocs", [](World& w) { w.gomaxprocs = 4; }, "GOMAXPROCS is 4 with 3 Ps"},
    {"deadP", [](World& w) { w.ps[1].status = PStatus::dead; }, "is dead, or should be"},
    {"runsForNobody", [](World& w) { w.ps[1].status = PStatus::running; }, "without an M"},
    {"systemCallOfNobody", [](World& w) { w.ms[1].oldp = PId(2); }, "system call of no M"},
    {"idleAndNamed", [](World& w) { w.ps[1].status = PStatus::idle; }, "names an M"},
    {"stoppedAlone",
     [](World& w) {
       w.ps[1].status = PStatus::gcstop;
       w.ps[1].m = MId::none();
     },
     "is stopped alone"},
    {"pMarkedIdle", [](World& w) { w.ps[2].onIdleList = true; }, "1 Ps are marked idle"},
    {"pListedAndRunning",
     [](World& w) {
       w.ps[0].onIdleList = true;
       w.pidle.push_back(0);
     },
     "listed as idle and is not"},
    {"mListedAndBusy", [](World& w) { w.midle.push_back(0); }, "M0 is listed as idle and is not"},
    {"mListedTwice", [](World& w) { w.midle.push_back(2); }, "M2 is listed as idle twice"},
    {"mNotListed", [](World& w) { w.midle.clear(); }, "M2 is idle and not listed"},
};
INSTANTIATE_TEST_SUITE_P(Machine, BrokenInvariant, testing::ValuesIn(kMachineBreaks), nameOf);

const Break kObjectBreaks[] = {
    {"queueSize", [](World& w) { ++w.chans[0].recvq.size; }, "holds 2 and says 3"},
    {"queueTail", [](World& w) { w.chans[0].recvq.tail = 0; }, "does not end at its tail"},
    {"queueLink", [](World& w) { w.sudogs[w.chans[0].recvq.tail].prev = kNil; },
     "who stands before"},
    {"queueIsARing", [](World& w) { w.sudogs[w.chans[0].recvq.tail].next = w.chans[0].recvq.head; },
     "stands twice"},
    {"queueOfAnother", [](World& w) { w.sudogs[w.chans[0].recvq.head].object = 1; },
     "is not for it"},
    {"sudogInNoQueue", [](World& w) { w.syncs[0].queues[0] = {}; }, "in use and in no queue"},
    {"sudogOfAnother", [](World& w) { w.sudogs[w.gs[3].sudogs].g = GId(4); },
     "a sudog of another G"},
    {"sudogLost", [](World& w) { w.gs[4].sudogs = w.sudogs[w.gs[4].sudogs].ofG; }, "is lost"},
    {"waitsAndRuns",
     [](World& w) {
       w.gs[0].sudogs = w.gs[5].sudogs;
       w.gs[5].sudogs = kNil;
       w.sudogs[w.gs[0].sudogs].g = GId(0);
     },
     "and is not waiting"},
    {"waitsNowhere", [](World& w) { w.gs[9].reason = WaitReason::chanSend; }, "stands in 0 queues"},
    {"sleepsInAQueue", [](World& w) { w.gs[3].reason = WaitReason::sleep; },
     "does not wait for it"},
    {"overfullBuffer", [](World& w) { w.chans[1].len = 2; }, "holds 2 of 1"},
    {"readsBehindTheBuffer", [](World& w) { w.chans[0].recvx = 2; }, "behind its buffer"},
    {"valuesFromNowhere", [](World& w) { ++w.chans[1].sent; }, "2 in, 0 out, 1 left"},
    {"buffersOverlap", [](World& w) { w.chans[1].cells = 0; }, "not its own"},
    {"cellsTooMany", [](World& w) { w.cells.push_back(0); }, "4 cells for buffers of 3"},
    {"receiversAtAFullBuffer",
     [](World& w) {
       w.chans[0].len = 1;
       w.chans[0].sent = 1;
     },
     "which has values"},
    {"sendersAtAFreeBuffer",
     [](World& w) {
       w.chans[1].len = 0;
       w.chans[1].received = 1;
     },
     "which has room"},
    {"timerOfAnother", [](World& w) { w.chans[0].timer = 0; }, "not its own"},
    {"lockedByNobody", [](World& w) { w.syncs[0].owner = GId::none(); }, "but not both"},
    {"ownedAndFree", [](World& w) { w.syncs[0].state = 8; }, "but not both"},
    {"ownerFromNowhere", [](World& w) { w.syncs[0].owner = GId(77); }, "is owned by"},
    {"writtenAndReadable", [](World& w) { w.syncs[0].kind = SyncKind::rwmutex; },
     "does not say so"},
    {"waitsAtAFreeSemaphore",
     [](World& w) {
       w.syncs[0].kind = SyncKind::sema;
       w.syncs[0].owner = GId::none();
     },
     "which is free"},
    {"ownedAndNoLock", [](World& w) { w.syncs[0].kind = SyncKind::waitgroup; }, "is no lock"},
    {"heapOrder", [](World& w) { w.timers[w.ps[0].timers[1]].when = 0; }, "below a later one"},
    {"heapTime", [](World& w) { ++w.timers[0].when; }, "another time for timer 0"},
    {"heapIndex", [](World& w) { w.timerPlaces[1] = 0; }, "does not know its place"},
    {"heapOfUnset", [](World& w) { w.timers[0].active = false; }, "and not set"},
    {"timersSet", [](World& w) { w.timersSet = 1; }, "2 timers are in heaps"},
    {"setInNoHeap",
     [](World& w) {
       w.ps[0].timers.remove(1, w.timerPlaces);
       w.timers[1].p = PId::none();
       w.timersSet = 1;
     },
     "is set in no heap"},
    {"heapThatDoesNotHoldIt",
     [](World& w) {
       w.ps[0].timers.remove(1, w.timerPlaces);
       w.timersSet = 1;
     },
     "that does not hold it"},
};
INSTANTIATE_TEST_SUITE_P(Objects, BrokenInvariant, testing::ValuesIn(kObjectBreaks), nameOf);

// Both sides of a channel may have waiters only when they are one G's select.
TEST(Invariants, OneSelectMayWaitOnBothSidesOfAChannel) {
  Machine x;
  x.on(0, Kind::MNew, 0, n(MRole::ordinary));
  x.on(0, Kind::Gomaxprocs, 1);
  x.on(0, Kind::PAcquire, 0);
  x.on(0, Kind::Create, 0);
  x.on(0, Kind::Start, 0, n(From::runnext));
  x.on(0, Kind::ChanMake, 0);
  x.on(0, Kind::Create, 1);
  x.on(0, Kind::SelectArmSend, 0, 1);
  x.on(0, Kind::SelectArmRecv, 0);
  x.on(0, Kind::Park, n(WaitReason::select), kNil);
  x.on(0, Kind::Start, 1, n(From::runnext));
  World world = x.world;
  ASSERT_EQ(fold(world, Event::make(Kind::ParkRecv, 1, MId(0), 0, 0, 0)), nullptr);
  EXPECT_NE(brokenInvariant(world).find("senders and receivers wait"), std::string::npos);
}

TEST(Invariants, HoldInAnEmptyWorld) { EXPECT_EQ(brokenInvariant(World{}), ""); }

}  // namespace
}  // namespace gantry
