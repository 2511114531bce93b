// Natives of package net: system calls on the machine's network (vm/network.h).
//
// Each is a request for a system call, and does its work when the call returns. A call that cannot
// go on parks in the poller and, when it was woken, is made once more, as package internal/poll
// does it. Whoever need not wait any more because of a call is told the scheduler before it ends.
#include "engine/golang/vm/machine.h"
#include "engine/golang/vm/native.h"
#include "engine/golang/vm/network.h"
#include "engine/golang/vm/race.h"

namespace gantry::golang {
namespace {

using gantry::Op;
using Side = Network::Side;

constexpr std::uint64_t kCallNs = 1500;       // what a system call takes
constexpr std::uint64_t kConnectNs = 20'000;  // three packets
// Request::obj of Op::netCall.
constexpr std::uint32_t kReceives = 0;
constexpr std::uint32_t kSends = 1;

NativeNext systemCall(NativeCall& call, NativeThen then, std::uint32_t does = kNoObject,
                      std::uint64_t ns = kCallNs) {
  Request& request = call.ask(Op::netCall, then);
  request.word = ns;
  request.obj = does;
  return NativeCall::asked();
}

Network::Caller callerOf(const NativeCall& call) {
  const Exec& x = call.machine().x;
  return {x.request->g, x.now()};
}

// Results are there: tells the scheduler of all who were woken, then it is done.
NativeNext finish(NativeCall& call);
NativeNext wokeOne(NativeCall& call, const Reply&) { return finish(call); }
NativeNext finish(NativeCall& call) {
  const auto woken = call.machine().network().takeWoken();
  if (!woken) return NativeCall::done();
  call.ask(Op::netReady, wokeOne).obj = *woken;
  return NativeCall::asked();
}

// Parks until there is something to be done, or the deadline; `again` goes on then.
template <Side kSide, NativeThen kAgain>
NativeNext park(NativeCall& call, const Reply& reply);

template <Side kSide, NativeThen kAgain>
NativeNext wait(NativeCall& call) {
  Network& network = call.machine().network();
  if (const auto woken = network.takeWoken()) {
    call.ask(Op::netReady, park<kSide, kAgain>).obj = *woken;
    return NativeCall::asked();
  }
  const std::uint64_t fd = call.word(0);
  const std::uint64_t deadline = network.deadline(fd, kSide, callerOf(call).g);
  const TextId what = call.machine().symbols().text(network.waitText(fd, kSide));
  Request& request = call.ask(Op::netWait, kAgain);
  request.word = deadline;
  request.obj = what;
  return NativeCall::asked();
}

template <Side kSide, NativeThen kAgain>
NativeNext park(NativeCall& call, const Reply&) {
  return wait<kSide, kAgain>(call);
}

// The parameters host and port, the first of which is at `word`.
Network::Address addressAt(const NativeCall& call, std::uint32_t word) {
  return {static_cast<std::uint32_t>(call.word(word)),
          static_cast<std::uint16_t>(call.word(word + 1))};
}

// The results fd, port, errno.
NativeNext opened(NativeCall& call, const Network::Opened& made) {
  call.result(0, made.fd);
  call.result(1, std::int64_t{made.local.port});
  call.result(2, static_cast<std::int64_t>(made.error));
  return finish(call);
}

// func netListen(host, port int) (fd uint64, localPort, errno int)
NativeNext listened(NativeCall& call, const Reply&) {
  return opened(call, call.machine().network().listen(addressAt(call, 0)));
}
NativeNext netListen(NativeCall& call) { return systemCall(call, listened); }

// func netConnect(localHost, localPort, host, port int) (fd uint64, fromPort, errno int)
NativeNext connected(NativeCall& call, const Reply&) {
  return opened(call, call.machine().network().connect(addressAt(call, 0), addressAt(call, 2)));
}
NativeNext netConnect(NativeCall& call) {
  return systemCall(call, connected, kNoObject, kConnectNs);
}

// func netAccept(fd uint64) (newFd uint64, localHost, host, port, errno int)
NativeNext netAccept(NativeCall& call);
NativeNext acceptAgain(NativeCall& call, const Reply&) { return netAccept(call); }
NativeNext accepted(NativeCall& call, const Reply&) {
  const auto made = call.machine().network().accept(call.word(0), callerOf(call));
  if (made.error == Network::kMustWait) return wait<Side::reading, acceptAgain>(call);
  call.result(0, made.fd);
  call.result(1, std::int64_t{made.local.host});
  call.result(2, std::int64_t{made.peer.host});
  call.result(3, std::int64_t{made.peer.port});
  call.result(4, static_cast<std::int64_t>(made.error));
  return finish(call);
}
NativeNext netAccept(NativeCall& call) { return systemCall(call, accepted); }

// func netRead(fd uint64, p []byte) (n, errno int)
NativeNext netRead(NativeCall& call);
NativeNext readAgain(NativeCall& call, const Reply&) { return netRead(call); }
NativeNext wasRead(NativeCall& call, const Reply&) {
  const auto moved = call.machine().network().read(call.word(0), callerOf(call),
                                                   call.pointer<char>(1), call.word(2));
  if (moved.error == Network::kMustWait) return wait<Side::reading, readAgain>(call);
  if (RaceWatch* const watch = call.machine().raceWatch())
    watch->range(call.word(1), moved.bytes, true);
  call.charge(moved.bytes / 8);
  call.result(0, moved.bytes);
  call.result(1, static_cast<std::int64_t>(moved.error));
  return finish(call);
}
NativeNext netRead(NativeCall& call) { return systemCall(call, wasRead, kReceives); }

// func netWrite(fd uint64, p []byte) (n, errno int); state(0): how many bytes are written
NativeNext writeMore(NativeCall& call);
NativeNext writeAgain(NativeCall& call, const Reply&) { return writeMore(call); }
NativeNext wasWritten(NativeCall& call, const Reply&) {
  const std::uint64_t before = call.state(0);
  const auto moved = call.machine().network().write(
      call.word(0), callerOf(call), call.string(1).substr(static_cast<std::size_t>(before)));
  if (RaceWatch* const watch = call.machine().raceWatch())
    watch->range(call.word(1) + before, moved.bytes, false);
  call.charge(moved.bytes / 8);
  call.state(0) = before + moved.bytes;
  if (moved.error == Network::kMustWait) return wait<Side::writing, writeAgain>(call);
  call.result(0, before + moved.bytes);
  call.result(1, static_cast<std::int64_t>(moved.error));
  return finish(call);
}
NativeNext writeMore(NativeCall& call) { return systemCall(call, wasWritten, kSends); }
NativeNext netWrite(NativeCall& call) {
  call.state(0) = 0;
  return writeMore(call);
}

// func netPackets(host, port, peerHost, peerPort int) (fd uint64, localPort, errno int)
NativeNext packetsOpened(NativeCall& call, const Reply&) {
  return opened(call, call.machine().network().openPackets(addressAt(call, 0), addressAt(call, 2)));
}
NativeNext netPackets(NativeCall& call) { return systemCall(call, packetsOpened); }

// func netReceive(fd uint64, p []byte) (n, host, port, errno int)
NativeNext netReceive(NativeCall& call);
NativeNext receiveAgain(NativeCall& call, const Reply&) { return netReceive(call); }
NativeNext received(NativeCall& call, const Reply&) {
  const auto got = call.machine().network().receive(call.word(0), callerOf(call),
                                                    call.pointer<char>(1), call.word(2));
  if (got.error == Network::kMustWait) return wait<Side::reading, receiveAgain>(call);
  if (RaceWatch* const watch = call.machine().raceWatch())
    watch->range(call.word(1), got.bytes, true);
  call.result(0, got.bytes);
  call.result(1, std::int64_t{got.from.host});
  call.result(2, std::int64_t{got.from.port});
  call.result(3, static_cast<std::int64_t>(got.error));
  return finish(call);
}
NativeNext netReceive(NativeCall& call) { return systemCall(call, received, kReceives); }

// func netSend(fd uint64, p []byte, host, port int) (errno int)
NativeNext sent(NativeCall& call, const Reply&) {
  if (RaceWatch* const watch = call.machine().raceWatch())
    watch->range(call.word(1), call.word(2), false);
  const auto error = call.machine().network().send(call.word(0), callerOf(call), addressAt(call, 4),
                                                   call.string(1));
  call.result(0, static_cast<std::int64_t>(error));
  return finish(call);
}
NativeNext netSend(NativeCall& call) { return systemCall(call, sent, kSends); }

// func netClose(fd uint64) (errno int)
NativeNext closed(NativeCall& call, const Reply&) {
  call.result(0, static_cast<std::int64_t>(call.machine().network().close(call.word(0))));
  return finish(call);
}
NativeNext netClose(NativeCall& call) { return systemCall(call, closed); }

// func netShutdown(fd uint64, writing bool) (errno int)
NativeNext shutDown(NativeCall& call, const Reply&) {
  const Side side = call.boolean(1) ? Side::writing : Side::reading;
  call.result(0, static_cast<std::int64_t>(call.machine().network().shutDown(call.word(0), side)));
  return finish(call);
}
NativeNext netShutdown(NativeCall& call) { return systemCall(call, shutDown); }

// func netDeadline(fd uint64, writing bool, ns int64, never bool) (errno int)
NativeNext netDeadline(NativeCall& call) {
  const std::uint64_t now = callerOf(call).now;
  const std::int64_t ns = call.integer(2);
  const std::uint64_t left = ns < 0 ? 0 : static_cast<std::uint64_t>(ns);
  const Side side = call.boolean(1) ? Side::writing : Side::reading;
  const auto error = call.machine().network().setDeadline(
      call.word(0), side, call.boolean(3) ? kNever : now + left, now);
  call.result(0, static_cast<std::int64_t>(error));
  return finish(call);
}

constexpr NativeRow kRows[] = {
    {"net.netListen", netListen, 1},
    {"net.netConnect", netConnect, 1},
    {"net.netAccept", netAccept, 1},
    {"net.netRead", netRead, 1},
    {"net.netWrite", netWrite, 1},
    {"net.netClose", netClose, 1},
    {"net.netPackets", netPackets, 1},
    {"net.netReceive", netReceive, 1},
    {"net.netSend", netSend, 1},
    {"net.netShutdown", netShutdown, 1},
    {"net.netDeadline", netDeadline, 20, true},
};

}  // namespace

std::span<const NativeRow> netNatives() { return kRows; }

}  // namespace gantry::golang
