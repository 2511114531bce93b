// LoneRuntime: a runtime of one goroutine, for tests of bodies without a scheduler.
//
// A test drives it by hand (turn), or lets it answer what needs no thought by itself (run):
// a making with the next id, everything else with success. What was asked is kept as a list
// of words, printed texts among them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/coro/coro.h"

namespace gantry {

class LoneRuntime {
 public:
  explicit LoneRuntime(CoroProgram::Main main) : m_program("test", std::move(main)) {
    m_body = m_program.start(m_env);
    request.op = Op::work;  // nothing that ends
  }
  ~LoneRuntime() { destroy(); }
  LoneRuntime(const LoneRuntime&) = delete;
  LoneRuntime& operator=(const LoneRuntime&) = delete;

  // The body goes on with `reply` and asks for something.
  const Request& turn(const Reply& reply = {}) {
    request.pos = kStalePos;
    m_body->resume(reply, request);
    return request;
  }
  const Request& turnPanic(std::string_view text) {
    return turn({.word = symbols.text(text), .trouble = Trouble::panic});
  }

  // Goes on to the end, and gives what was asked on the way.
  std::vector<std::string> run() {
    while (true) {
      turn(answer());
      m_asked.push_back(word());
      if (ended()) return m_asked;
    }
  }

  // The last request was one that has no reply.
  [[nodiscard]] bool ended() const {
    return request.op == Op::finish || request.op == Op::goexit || request.op == Op::uncaught ||
           request.op == Op::exit;
  }

  void destroy() {
    if (m_body != nullptr) std::exchange(m_body, nullptr)->destroy();
  }

  [[nodiscard]] std::string text(TextId id) const { return std::string(symbols.text(id)); }
  [[nodiscard]] std::string function() const {
    return text(symbols.position(request.pos).function);
  }
  [[nodiscard]] std::uint32_t line() const { return symbols.position(request.pos).line; }

  Symbols symbols;
  std::vector<std::string> args;
  Request request;

 private:
  static constexpr PosId kStalePos = 0x1234;  // of the request before: must be overwritten

  // To the request before.
  [[nodiscard]] Reply answer() {
    if (m_asked.empty()) return {};
    if (request.op == Op::makeChan || request.op == Op::makeSync) return {.word = m_ids++};
    return {};
  }
  [[nodiscard]] std::string word() const {
    switch (request.op) {
      case Op::print:
        return text(request.obj);
      case Op::panicBegin:
        return "panic " + text(request.obj);
      case Op::recovered:
        return "recovered " + text(request.obj);
      case Op::uncaught:
        return "uncaught " + text(request.obj);
      case Op::goexitBegin:
        return "goexit begins";
      case Op::goexit:
        return "goexit";
      case Op::finish:
        return "finish";
      case Op::exit:
        return "exit " + std::to_string(request.word);
      case Op::makeChan:
      case Op::makeSync:
        return "make";
      case Op::mutexLock:
        return "lock";
      case Op::mutexUnlock:
        return "unlock";
      case Op::wgAdd:
        return "add " + std::to_string(static_cast<std::int64_t>(request.word));
      default:
        return "op " + std::to_string(static_cast<int>(request.op));
    }
  }

  Env m_env{symbols, {}, {}, 1, 4};
  CoroProgram m_program;
  Body* m_body = nullptr;
  std::uint64_t m_ids = 0;
  std::vector<std::string> m_asked;
};

}  // namespace gantry
