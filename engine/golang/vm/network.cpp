// Sockets.
#include "engine/golang/vm/network.h"

#include <algorithm>
#include <utility>

namespace gantry::golang {

std::string Network::Address::text() const {
  std::string text;
  if (host == kAny || host == kLoopback6) {
    text = host == kAny ? "[::]" : "[::1]";
  } else {
    const std::uint32_t ip = host == kAny4 ? 0 : host;
    for (int shift = 24; shift >= 0; shift -= 8)
      text += (text.empty() ? "" : ".") + std::to_string(ip >> shift & 0xff);
  }
  return text + ":" + std::to_string(port);
}

// ---- which socket ----

const Network::Socket* Network::find(std::uint64_t fd) const {
  const auto index = static_cast<std::uint32_t>(fd);
  if (index >= m_sockets.size()) return nullptr;
  const Socket& socket = m_sockets[index];
  return socket.open && socket.generation == fd >> 32 ? &socket : nullptr;
}

Network::Socket* Network::find(std::uint64_t fd) {
  return const_cast<Socket*>(std::as_const(*this).find(fd));
}

std::uint64_t Network::fdOf(std::uint32_t socket) const {
  return socket | std::uint64_t{m_sockets[socket].generation} << 32;
}

std::uint32_t Network::make(Address local, Address remote) {
  auto index = static_cast<std::uint32_t>(m_sockets.size());
  std::uint32_t generation = 0;
  if (m_free.empty()) {
    m_sockets.emplace_back();
  } else {
    index = m_free.back();
    m_free.pop_back();
    generation = m_sockets[index].generation + 1;
  }
  Socket& made = m_sockets[index] = Socket{};
  made.generation = generation;
  made.open = true;
  made.local = local;
  made.remote = remote;
  return index;
}

// ---- addresses ----

namespace {

bool covers(std::uint32_t listener, std::uint32_t host) {
  if (listener == Network::kAny) return true;
  return listener == Network::kAny4 ? host != Network::kLoopback6 : listener == host;
}

}  // namespace

Network::Socket* Network::listenerAt(Address address) {
  for (Socket& s : m_sockets)
    if (s.open && s.listens && s.local.port == address.port && covers(s.local.host, address.host))
      return &s;
  return nullptr;
}

bool Network::isTaken(Address address, bool hasPackets) const {
  return std::any_of(m_sockets.begin(), m_sockets.end(), [&](const Socket& s) {
    return s.open && (hasPackets ? s.hasPackets : s.listens) && s.local.port == address.port &&
           (covers(s.local.host, address.host) || covers(address.host, s.local.host));
  });
}

// Those that connections have are not given away twice either. 0: none is left.
std::uint16_t Network::freePort(std::uint32_t host, bool hasPackets) {
  for (int tries = kLastPort - kFirstPort + 1; tries > 0; --tries) {
    const std::uint16_t port = m_nextPort;
    m_nextPort = port == kLastPort ? kFirstPort : static_cast<std::uint16_t>(port + 1);
    const auto has = [&](const Socket& s) { return s.open && s.local.port == port; };
    if (!isTaken({host, port}, hasPackets) && std::none_of(m_sockets.begin(), m_sockets.end(), has))
      return port;
  }
  return 0;
}

Network::Opened Network::listen(Address local) {
  if (local.port == 0) local.port = freePort(local.host, false);
  if (local.port == 0 || isTaken(local, false)) return {.error = kAddressInUse};
  const std::uint32_t index = make(local, {});
  m_sockets[index].listens = true;
  return {.fd = fdOf(index), .local = local};
}

Network::Opened Network::connect(Address local, Address peer) {
  // A deque: it stays where it is.
  Socket* const listener = listenerAt(peer);
  if (listener == nullptr) return {.error = kRefused};
  if (local.port == 0) local.port = freePort(local.host, false);
  if (local.port == 0) return {.error = kAddressInUse};
  const std::uint32_t mine = make(local, peer);
  const std::uint32_t theirs = make(peer, local);
  m_sockets[mine].peer = theirs;
  m_sockets[theirs].peer = mine;
  listener->waiting.push_back(theirs);
  wakeFirst(*listener, Side::reading);
  return {.fd = fdOf(mine), .local = local, .peer = peer};
}

// ---- whose turn it is ----

Network::Line& Network::lineOf(Socket& socket, Side side) {
  return socket.lines[static_cast<std::size_t>(side)];
}

Network::Errno Network::enter(Socket& socket, Side side, Caller caller) {
  Line& line = lineOf(socket, side);
  if (std::find(line.gs.begin(), line.gs.end(), caller.g) == line.gs.end())
    line.gs.push_back(caller.g);
  if (line.gs.front() != caller.g) return kMustWait;
  return caller.now >= line.deadline ? kTimeout : kOk;
}

// The call is over: the next in line is up.
Network::Errno Network::leave(Socket& socket, Side side, Errno error) {
  if (error == kMustWait) return error;
  lineOf(socket, side).gs.pop_front();
  wakeFirst(socket, side);
  return error;
}

void Network::wakeFirst(Socket& socket, Side side) {
  const Line& line = lineOf(socket, side);
  if (!line.gs.empty()) m_woken.push_back(line.gs.front());
}

std::optional<std::uint32_t> Network::takeWoken() {
  if (m_woken.empty()) return std::nullopt;
  const std::uint32_t g = m_woken.front();
  m_woken.pop_front();
  return g;
}

std::uint64_t Network::deadline(std::uint64_t fd, Side side, std::uint32_t g) const {
  const Socket* const socket = find(fd);
  if (socket == nullptr) return 0;
  const Line& line = socket->lines[static_cast<std::size_t>(side)];
  return !line.gs.empty() && line.gs.front() == g ? line.deadline : kNever;
}

std::string Network::waitText(std::uint64_t fd, Side side) const {
  const Socket* const socket = find(fd);
  if (socket == nullptr) return {};
  if (socket->listens) return "accept " + socket->local.text();
  if (socket->hasPackets && socket->remote.port == 0) return "receive " + socket->local.text();
  return (side == Side::reading ? "read " : "write ") + socket->local.text() +
         (side == Side::reading ? "<-" : "->") + socket->remote.text();
}

// ---- calls ----

Network::Opened Network::accept(std::uint64_t fd, Caller caller) {
  Socket* const socket = find(fd);
  if (socket == nullptr) return {.error = kClosed};
  if (const Errno error = enter(*socket, Side::reading, caller); error != kOk)
    return {.error = leave(*socket, Side::reading, error)};
  if (socket->waiting.empty()) return {.error = kMustWait};
  const std::uint32_t index = socket->waiting.front();
  socket->waiting.pop_front();
  leave(*socket, Side::reading, kOk);
  const Socket& made = m_sockets[index];
  return {.fd = fdOf(index), .local = made.local, .peer = made.remote};
}

Network::Moved Network::read(std::uint64_t fd, Caller caller, char* to, std::uint64_t most) {
  Socket* const socket = find(fd);
  if (socket == nullptr) return {.error = kClosed};
  if (const Errno error = enter(*socket, Side::reading, caller); error != kOk)
    return {.error = leave(*socket, Side::reading, error)};
  Socket& s = *socket;
  if (most == 0) return {.error = leave(s, Side::reading, kOk)};
  const std::uint64_t count = std::min<std::uint64_t>(most, s.unread());
  if (count == 0) {
    if (s.error != kOk && !s.ended) {
      s.ended = s.broken = true;
      return {.error = leave(s, Side::reading, std::exchange(s.error, kOk))};
    }
    if (s.ended || s.shutForReading || s.broken) return {.error = leave(s, Side::reading, kOk)};
    return {.error = kMustWait};
  }
  s.in.copy(to, count, s.from);
  s.from += count;
  m_bytes -= count;
  if (s.from * 2 >= s.in.size()) {
    s.in.erase(0, s.from);
    s.from = 0;
  }
  if (s.peer != kNone) wakeFirst(m_sockets[s.peer], Side::writing);
  return {count, leave(s, Side::reading, kOk)};
}

Network::Moved Network::write(std::uint64_t fd, Caller caller, std::string_view bytes) {
  Socket* const socket = find(fd);
  if (socket == nullptr) return {.error = kClosed};
  if (const Errno error = enter(*socket, Side::writing, caller); error != kOk)
    return {.error = leave(*socket, Side::writing, error)};
  Socket& s = *socket;
  if (s.error != kOk) {
    s.ended = s.broken = true;
    return {.error = leave(s, Side::writing, std::exchange(s.error, kOk))};
  }
  if (s.shutForWriting || s.broken) return {.error = leave(s, Side::writing, kBrokenPipe)};
  if (s.peer == kNone) {
    s.broken = true;  // the answer to what is sent now says so
    return {bytes.size(), leave(s, Side::writing, kOk)};
  }
  Socket& peer = m_sockets[s.peer];
  const std::size_t count = std::min(bytes.size(), kBuffer - std::min(kBuffer, peer.unread()));
  peer.in.append(bytes.substr(0, count));
  m_bytes += count;
  if (count != 0) wakeFirst(peer, Side::reading);
  return {count, leave(s, Side::writing, count == bytes.size() ? kOk : kMustWait)};
}

// ---- packets ----

Network::Opened Network::openPackets(Address local, Address peer) {
  if (local.port == 0) local.port = freePort(local.host, true);
  if (local.port == 0 || isTaken(local, true)) return {.error = kAddressInUse};
  const std::uint32_t index = make(local, peer);
  m_sockets[index].hasPackets = true;
  return {.fd = fdOf(index), .local = local, .peer = peer};
}

Network::Received Network::receive(std::uint64_t fd, Caller caller, char* to, std::uint64_t most) {
  Socket* const socket = find(fd);
  if (socket == nullptr) return {.error = kClosed};
  if (const Errno error = enter(*socket, Side::reading, caller); error != kOk)
    return {.error = leave(*socket, Side::reading, error)};
  if (socket->error != kOk)
    return {.error = leave(*socket, Side::reading, std::exchange(socket->error, kOk))};
  if (socket->packets.empty()) return {.error = kMustWait};
  const Packet packet = std::move(socket->packets.front());
  socket->packets.pop_front();
  m_bytes -= packet.bytes.size();
  return {packet.bytes.copy(to, most), packet.from, leave(*socket, Side::reading, kOk)};
}

Network::Socket* Network::packetsAt(Address address, Address from) {
  for (Socket& s : m_sockets) {
    if (!s.open || !s.hasPackets || s.local.port != address.port) continue;
    const bool isForAll = s.remote.port == 0;
    const bool isForHim = s.remote.port == from.port && s.remote.host == from.host;
    if (covers(s.local.host, address.host) && (isForAll || isForHim)) return &s;
  }
  return nullptr;
}

Network::Errno Network::send(std::uint64_t fd, Caller caller, Address to, std::string_view bytes) {
  Socket* const socket = find(fd);
  if (socket == nullptr) return kClosed;
  if (const Errno error = enter(*socket, Side::writing, caller); error != kOk)
    return leave(*socket, Side::writing, error);
  if (bytes.size() > kMostInPacket) return leave(*socket, Side::writing, kTooLong);
  if (socket->error != kOk) return leave(*socket, Side::writing, std::exchange(socket->error, kOk));
  const bool hasPeer = to.port == 0;
  if (hasPeer) to = socket->remote;
  Address from = socket->local;
  constexpr std::uint32_t kLoopback4 = 0x7f000001;
  if (from.host == kAny || from.host == kAny4)
    from.host = to.host == kLoopback6 ? kLoopback6 : kLoopback4;
  Socket* const receiver = packetsAt(to, from);
  if (receiver == nullptr) {
    if (hasPeer) {
      socket->error = kRefused;
      wakeFirst(*socket, Side::reading);
    }
    return leave(*socket, Side::writing, kOk);
  }
  std::size_t waiting = 0;
  for (const Packet& packet : receiver->packets) waiting += packet.bytes.size();
  if (waiting + bytes.size() <= kBuffer) {
    receiver->packets.push_back({from, std::string(bytes)});
    m_bytes += bytes.size();
    wakeFirst(*receiver, Side::reading);
  }
  return leave(*socket, Side::writing, kOk);
}

// ---- the end of sockets ----

// The peer that is gone had something to say that nobody will hear.
void Network::reset(Socket& socket) {
  socket.peer = kNone;
  socket.error = kReset;
  wakeFirst(socket, Side::reading);
  wakeFirst(socket, Side::writing);
}

void Network::drop(std::uint32_t index) {
  Socket& socket = m_sockets[index];
  for (const Line& line : socket.lines)
    for (const std::uint32_t g : line.gs) m_woken.push_back(g);
  m_bytes -= socket.unread();
  for (const Packet& packet : socket.packets) m_bytes -= packet.bytes.size();
  const std::uint32_t generation = socket.generation;
  socket = Socket{};
  socket.generation = generation;
  m_free.push_back(index);
}

Network::Errno Network::close(std::uint64_t fd) {
  Socket* const socket = find(fd);
  if (socket == nullptr) return kClosed;
  for (const std::uint32_t index : socket->waiting) {
    if (const std::uint32_t peer = m_sockets[index].peer; peer != kNone) reset(m_sockets[peer]);
    drop(index);
  }
  if (socket->peer != kNone) {
    Socket& peer = m_sockets[socket->peer];
    peer.peer = kNone;
    if (socket->unread() != 0) {
      reset(peer);
    } else {
      peer.ended = true;
      wakeFirst(peer, Side::reading);
      wakeFirst(peer, Side::writing);
    }
  }
  drop(static_cast<std::uint32_t>(fd));
  return kOk;
}

Network::Errno Network::shutDown(std::uint64_t fd, Side side) {
  Socket* const socket = find(fd);
  if (socket == nullptr) return kClosed;
  if (side == Side::reading) {
    socket->shutForReading = true;
    wakeFirst(*socket, Side::reading);
    return kOk;
  }
  socket->shutForWriting = true;
  wakeFirst(*socket, Side::writing);
  if (socket->peer == kNone) return kOk;
  Socket& peer = m_sockets[socket->peer];
  peer.ended = true;
  wakeFirst(peer, Side::reading);
  return kOk;
}

Network::Errno Network::setDeadline(std::uint64_t fd, Side side, std::uint64_t deadline,
                                    std::uint64_t now) {
  Socket* const socket = find(fd);
  if (socket == nullptr) return kClosed;
  Line& line = lineOf(*socket, side);
  const bool isSooner = deadline < line.deadline;
  line.deadline = deadline;
  // Who sleeps to a later one must look again; of an earlier one he sees himself that it is over.
  if (isSooner || deadline <= now) wakeFirst(*socket, side);
  return kOk;
}

}  // namespace gantry::golang
