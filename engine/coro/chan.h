// Chan<T>: a channel, as Go's `chan T` (go-semantics 3).
//
//   auto jobs = co_await make<Chan<int>>("jobs", 10);   // shown as `jobs`, `chan int`
//   co_await jobs.send(7);
//   while (const auto job = co_await jobs.recv()) use(*job);  // for job := range jobs
//   co_await jobs.close();
//
// A Chan is a handle, 8 bytes to copy; Chan<T>{} is the nil channel.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "engine/coro/go.h"
#include "engine/coro/select.h"
#include "engine/coro/value.h"

namespace gantry {

// What `v, ok := <-c` gives. As a condition it is ok.
template <class T>
struct Received {
  T value{};
  bool ok = false;

  explicit operator bool() const { return ok; }
  const T& operator*() const { return value; }
  T& operator*() { return value; }
  const T* operator->() const { return &value; }
};

// Makes a T that the runtime keeps: make<Chan<int>>("jobs", 10), make<Mutex>("mu"). Views
// show it by its name.
template <class T, class... Arguments>
auto make(std::string_view name, Arguments... arguments) {
  return typename T::Make{name, arguments...};
}

template <class T>
class Chan;

template <class T>
std::string goTypeName(As<Chan<T>>) {
  return "chan " + std::string(goTypeName(As<T>{}));
}
// A channel that travels through a channel is shown by its name.
template <class T>
std::string shownText(Chan<T> chan) {
  if (chan.isNil()) return "<nil>";
  return std::string(chan.process()->symbols().labelName(chan.object()->label));
}

// `<-chan`: the channel itself (see Asks).
template <class T>
struct RecvOf : Handle {
  using Handle::Handle;
  void ask(Process& process) const { process.ask(Op::recv).obj = id(); }
  static Received<T> answer(Process& process) requires(!kStored<T>) {
    return readReceived<T>(process, {});
  }
  Received<T> answer(Process& process) const requires kStored<T> {
    return readReceived<T>(process, *this);
  }
};

template <class T>
class Chan : public RecvOf<T> {
  static_assert(kSafeInAwait<T>, "give this type a constructor (value.h: kSafeInAwait)");

 public:
  using RecvOf<T>::RecvOf;
  void ask(Process&) = delete;  // a channel is no operation

  // panic: "makechan: size out of range" for a negative capacity.
  struct Make {
    std::string_view name;
    std::int64_t cap = 0;
    LabelId label = 0;

    void ask(Process& process) {
      label = process.label(name, [] { return goTypeName(As<Chan>{}); });
      Request& request = process.ask(Op::makeChan);
      request.word = static_cast<std::uint64_t>(cap);
      request.shown = label;
    }
    Chan answer(Process& process) const { return fromId(process, process.reply().word, label); }
  };

  // Sends; waits for a receiver or for room. panic: "send on closed channel".
  [[nodiscard]] auto send(T value) const { return Send{*this, std::move(value)}; }

  // Receives; waits for a value. ok is false, and the value zero, when closed and drained.
  [[nodiscard]] const RecvOf<T>& recv() const { return *this; }

  // select with a default: send if that needs no waiting; says whether it was sent.
  [[nodiscard]] auto trySend(T value) const { return TrySend{*this, std::move(value)}; }

  // select with a default: receive if that needs no waiting. `ready` false: it would wait.
  [[nodiscard]] auto tryRecv() const { return TryRecv{*this}; }

  // panic: "close of closed channel", "close of nil channel".
  [[nodiscard]] auto close() const { return Close{*this}; }

  [[nodiscard]] auto len() const { return Ask{*this, Op::chanLen}; }
  [[nodiscard]] auto cap() const { return Ask{*this, Op::chanCap}; }

  // Cases of select(): `case c <- value`; `case v := <-c` with v written by its winning;
  // `case v, ok := <-c`; `case <-c`.
  [[nodiscard]] auto onSend(T value) const { return SendCase<T>(*this, std::move(value)); }
  [[nodiscard]] auto onRecv(T& value) const { return RecvCase<T>(*this, &value, nullptr); }
  [[nodiscard]] auto onRecv(T& value, bool& ok) const { return RecvCase<T>(*this, &value, &ok); }
  [[nodiscard]] auto onRecv() const { return RecvCase<T>(*this, nullptr, nullptr); }

  // The handle of a channel that the runtime has made.
  static Chan fromId(Process& process, std::uint64_t id, LabelId label) {
    Object& object = process.newObject(id, label);
    if constexpr (kStored<T>) object.values = std::make_unique<ValuesOf<T>>();
    return Chan(object);
  }

 private:
  struct TryReceived : Received<T> {
    bool ready = false;
  };

  // Gives the word that was sent.
  static std::uint64_t askToSend(Process& process, Op op, Chan chan, T value) {
    const Encoded sent = encodeFor(process, chan, std::move(value));
    Request& request = process.ask(op);
    request.obj = chan.id();
    request.word = sent.word;
    request.shown = sent.shown;
    return sent.word;
  }

  struct Send : NoAnswer {
    Chan chan;
    T value;
    Send(Chan to, T what) : chan(to), value(std::move(what)) {}
    void ask(Process& process) { askToSend(process, Op::send, chan, std::move(value)); }
  };

  struct TrySend {
    Chan chan;
    T value;
    std::uint64_t word = 0;
    void ask(Process& process) { word = askToSend(process, Op::trySend, chan, std::move(value)); }
    bool answer(Process& process) const {
      const bool sent = process.reply().ok;
      if (!sent) takeBack<T>(process, chan, word);
      return sent;
    }
  };

  struct TryRecv {
    Chan chan;
    void ask(Process& process) const { process.ask(Op::tryRecv).obj = chan.id(); }
    TryReceived answer(Process& process) const {
      if (process.reply().picked < 0) return {};
      return {readReceived<T>(process, chan), true};
    }
  };

  struct Close : NoAnswer {
    Chan chan;
    explicit Close(Chan which) : chan(which) {}
    void ask(Process& process) const { process.ask(Op::close).obj = chan.id(); }
  };

  struct Ask {
    Chan chan;
    Op op;
    void ask(Process& process) const { process.ask(op).obj = chan.id(); }
    static std::int64_t answer(Process& process) {
      return static_cast<std::int64_t>(process.reply().word);
    }
  };
};

}  // namespace gantry
