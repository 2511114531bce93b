// Network: the loopback of the simulated machine, and the sockets on it: what Linux's kernel does
// for package net, without time and without anybody outside.
//
// A descriptor has two sides, reading (Accept, too) and writing. Goroutines stand before a side in
// a line, and only the first one's call is carried out, so that two Writes never mix. A call that
// cannot go on leaves its goroutine in the line; the caller lets it wait until its deadline, or
// until takeWoken() names it, and then makes the same call again. Names in vain are in order.
//
// A Write goes into the buffer of the peer, kBuffer bytes, and waits while that is full. What was
// sent before a Close is still read; then comes the end, or, if the one who closed had not read
// all, ECONNRESET. Who writes to a peer that is gone gets EPIPE from the second time on.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/ids.h"

namespace gantry::golang {

class Network {
 public:
  static constexpr std::size_t kBuffer = 256 * 1024;  // of one direction of a connection

  // As it was made; costs nothing when nobody used it.
  void reset() {
    if (!m_sockets.empty() || m_nextPort != kFirstPort) *this = {};
  }

  // Numbers of errors, Linux's, and two of package net's own.
  enum Errno : std::int64_t {
    kOk = 0,
    kClosed = -1,   // the descriptor was closed, here
    kTimeout = -2,  // its deadline is over
    kMustWait = -3,
    kBrokenPipe = 32,
    kTooLong = 90,
    kAddressInUse = 98,
    kReset = 104,
    kRefused = 111,
  };

  // IPv4 loopback addresses are themselves, 0x7f000001.
  enum Host : std::uint32_t { kAny = 0, kAny4 = 1, kLoopback6 = 2 };

  struct Address {
    std::uint32_t host = kAny;
    std::uint16_t port = 0;
    [[nodiscard]] std::string text() const;
  };

  enum class Side : std::uint8_t { reading, writing };

  // Port 0: one that is free. Negative: an Errno below.
  struct Opened {
    std::uint64_t fd = 0;
    Address local{}, peer{};
    Errno error = kOk;
  };
  Opened listen(Address local);
  Opened connect(Address local, Address peer);

  // By goroutine `g` at virtual time `now`.
  struct Caller {
    std::uint32_t g = 0;
    std::uint64_t now = 0;
  };
  struct Moved {
    std::uint64_t bytes = 0;
    Errno error = kOk;
  };
  Opened accept(std::uint64_t fd, Caller caller);
  Moved read(std::uint64_t fd, Caller caller, char* to, std::uint64_t most);
  // Takes part of the bytes, kMustWait if not all.
  Moved write(std::uint64_t fd, Caller caller, std::string_view bytes);

  // Packets: from everybody when the peer's port is 0. Where nobody takes them, and what finds no
  // room, is lost; a socket that has a peer hears ECONNREFUSED at its next call.
  static constexpr std::size_t kMostInPacket = 65507;
  Opened openPackets(Address local, Address peer);
  struct Received {
    std::uint64_t bytes = 0;
    Address from{};
    Errno error = kOk;
  };
  Received receive(std::uint64_t fd, Caller caller, char* to, std::uint64_t most);
  // Port 0: to the peer.
  Errno send(std::uint64_t fd, Caller caller, Address to, std::string_view bytes);

  Errno close(std::uint64_t fd);
  Errno shutDown(std::uint64_t fd, Side side);
  Errno setDeadline(std::uint64_t fd, Side side, std::uint64_t deadline, std::uint64_t now);

  // Until when the goroutine waits there: kNever also for those who are not first in line.
  [[nodiscard]] std::uint64_t deadline(std::uint64_t fd, Side side, std::uint32_t g) const;
  // For whoever looks at who waits: `accept 127.0.0.1:80`, `receive 127.0.0.1:53`,
  // `read 127.0.0.1:80<-127.0.0.1:4001`, `write 127.0.0.1:80->127.0.0.1:4001`.
  [[nodiscard]] std::string waitText(std::uint64_t fd, Side side) const;
  // One that need not wait any more; nothing: there is none left.
  std::optional<std::uint32_t> takeWoken();

  // Of what is under way.
  [[nodiscard]] std::uint64_t bytes() const { return m_bytes; }

 private:
  static constexpr std::uint32_t kNone = ~std::uint32_t{0};
  static constexpr std::uint16_t kFirstPort = 32768;  // of those that are given away
  static constexpr std::uint16_t kLastPort = 60999;

  struct Line {
    std::deque<std::uint32_t> gs;
    std::uint64_t deadline = kNever;
  };
  struct Packet {
    Address from;
    std::string bytes;
  };
  struct Socket {
    std::uint32_t generation = 0;
    bool open = false;
    bool listens = false;
    Address local, remote;
    std::array<Line, 2> lines;
    std::uint32_t peer = kNone;
    std::string in;  // what came and was not read begins at `from`
    std::size_t from = 0;
    bool ended = false;  // the peer sends no more
    bool shutForReading = false;
    bool shutForWriting = false;
    bool broken = false;                // nobody receives what is written
    Errno error = kOk;                  // told once
    std::deque<std::uint32_t> waiting;  // of a listener: connections to accept
    bool hasPackets = false;
    std::deque<Packet> packets;

    [[nodiscard]] std::size_t unread() const { return in.size() - from; }
  };

  [[nodiscard]] const Socket* find(std::uint64_t fd) const;
  Socket* find(std::uint64_t fd);
  std::uint32_t make(Address local, Address remote);
  [[nodiscard]] std::uint64_t fdOf(std::uint32_t socket) const;
  [[nodiscard]] Socket* listenerAt(Address address);
  [[nodiscard]] Socket* packetsAt(Address address, Address from);
  [[nodiscard]] bool isTaken(Address address, bool hasPackets) const;
  std::uint16_t freePort(std::uint32_t host, bool hasPackets);
  static Line& lineOf(Socket& socket, Side side);
  // Whether the caller's turn has come; else why not.
  static Errno enter(Socket& socket, Side side, Caller caller);
  Errno leave(Socket& socket, Side side, Errno error);
  void wakeFirst(Socket& socket, Side side);
  void drop(std::uint32_t index);
  void reset(Socket& socket);

  std::deque<Socket> m_sockets;
  std::vector<std::uint32_t> m_free;
  std::deque<std::uint32_t> m_woken;
  std::uint64_t m_bytes = 0;
  std::uint16_t m_nextPort = kFirstPort;
};

}  // namespace gantry::golang
