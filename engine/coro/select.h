// select: waits until one of several channel operations can go on, and does that one
// (go-semantics 3.5).
//
//   const int won = co_await select(primes.onRecv(n), quit.onRecv(), out.onSend(7));
//   switch (won) {
//     case 0: ...   // n has come
//     case 1: ...
//   }
//
// The result is the number of the case that won, in source order. Of several ready cases the
// run's Chooser picks one. As Go's compiler does, one case alone is the plain operation, and
// one case with a default is the operation that does not wait.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <type_traits>
#include <utility>

#include "engine/coro/process.h"
#include "engine/coro/value.h"

namespace gantry {

template <class T>
class Chan;
template <class T>
struct Received;

inline constexpr int kDefaultTaken = -1;

// The value as the channel takes it.
template <class T>
Encoded encodeFor(Process& process, Handle chan, T value) {
  ValueStore* store = chan.isNil() ? nullptr : chan.object()->values.get();
  return encode<T>(process.symbols(), store, std::move(value));
}

// The value that the reply brought from a channel; which one matters only to types that lie in its
// store.
template <class T>
Received<T> readReceived(Process& process, Handle chan) {
  const Reply& reply = process.reply();
  if (!reply.ok) return {};
  ValueStore* store = chan.isNil() ? nullptr : chan.object()->values.get();
  return {decode<T>(process.symbols(), store, reply.word), true};
}

// A value was not sent after all: its store forgets it.
template <class T>
void takeBack(Process& process, Handle chan, std::uint64_t word) {
  if constexpr (kStored<T>)
    if (!chan.isNil()) decode<T>(process.symbols(), chan.object()->values.get(), word);
}

// `case chan <- value`
template <class T>
class SendCase {
 public:
  SendCase(Handle chan, T value) : m_chan(chan), m_value(std::move(value)) {}

  static constexpr Op kOp = Op::send;
  static constexpr Op kTryOp = Op::trySend;
  static bool wentOn(const Reply& reply) { return reply.ok; }

  void arm(Process& process, SelectCase& armed) {
    const Encoded sent = encodeFor(process, m_chan, std::move(m_value));
    armed = {m_chan.id(), true, sent.word, sent.shown};
    m_word = sent.word;
  }
  void won(Process&) {}
  void lost(Process& process) { takeBack<T>(process, m_chan, m_word); }

 private:
  Handle m_chan;
  T m_value;
  std::uint64_t m_word = 0;
};

// `case *value, *ok := <-chan`; either pointer may be null.
template <class T>
class RecvCase {
 public:
  RecvCase(Handle chan, T* value, bool* ok) : m_chan(chan), m_value(value), m_ok(ok) {}

  static constexpr Op kOp = Op::recv;
  static constexpr Op kTryOp = Op::tryRecv;
  static bool wentOn(const Reply& reply) { return reply.picked >= 0; }

  void arm(Process&, SelectCase& armed) { armed.chan = m_chan.id(); }
  void won(Process& process) {
    Received<T> received = readReceived<T>(process, m_chan);
    if (m_value != nullptr) *m_value = std::move(received.value);
    if (m_ok != nullptr) *m_ok = received.ok;
  }
  void lost(Process&) {}

 private:
  Handle m_chan;
  T* m_value;
  bool* m_ok;
};

template <bool kWithDefault, class... Cases>
class Select {
 public:
  explicit Select(Cases... cases) : m_cases(std::move(cases)...) {}

  void ask(Process& process) {
    arm(process, std::index_sequence_for<Cases...>{});
    if constexpr (sizeof...(Cases) == 1) {
      using Only = std::tuple_element_t<0, std::tuple<Cases...>>;
      Request& request = process.ask(kWithDefault ? Only::kTryOp : Only::kOp);
      request.obj = m_armed[0].chan;
      request.word = m_armed[0].word;
      request.shown = m_armed[0].shown;
    } else {
      Request& request = process.ask(Op::select);
      request.flags = kWithDefault ? Request::kHasDefault : 0;
      request.n = sizeof...(Cases);
      request.cases = m_armed.data();
    }
  }

  int answer(Process& process) {
    int picked = process.reply().picked;
    if constexpr (sizeof...(Cases) == 1) {
      using Only = std::tuple_element_t<0, std::tuple<Cases...>>;
      picked = kWithDefault && !Only::wentOn(process.reply()) ? kDefaultTaken : 0;
    }
    settle(process, picked, std::index_sequence_for<Cases...>{});
    return picked;
  }

 private:
  template <std::size_t... I>
  void arm(Process& process, std::index_sequence<I...>) {
    (std::get<I>(m_cases).arm(process, m_armed[I]), ...);
  }
  template <std::size_t... I>
  void settle(Process& process, int picked, std::index_sequence<I...>) {
    ((picked == static_cast<int>(I) ? std::get<I>(m_cases).won(process)
                                    : std::get<I>(m_cases).lost(process)),
     ...);
  }

  std::tuple<Cases...> m_cases;
  std::array<SelectCase, sizeof...(Cases)> m_armed{};
};

// Waits; select() without cases waits for ever.
template <class... Cases>
[[nodiscard]] auto select(Cases... cases) {
  return Select<false, Cases...>(std::move(cases)...);
}

// With a default: when no case can go on, kDefaultTaken.
template <class... Cases>
[[nodiscard]] auto trySelect(Cases... cases) {
  static_assert(sizeof...(Cases) > 0, "a select of nothing but a default does nothing");
  return Select<true, Cases...>(std::move(cases)...);
}

}  // namespace gantry
