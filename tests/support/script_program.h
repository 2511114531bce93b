// A program whose goroutines make the requests of a list: the smallest Body there is, for
// tests of the scheduler that want nothing between them and it.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "engine/program/body.h"

namespace gantry {

class Script final : public Body {
 public:
  explicit Script(std::vector<Request> requests, std::vector<Reply>* replies = nullptr)
      : m_requests(std::move(requests)), m_replies(replies) {}

  void resume(const Reply& reply, Request& request) override {
    if (m_replies != nullptr && m_next > 0) m_replies->push_back(reply);
    request = m_next < m_requests.size() ? m_requests[m_next] : Request{};
    ++m_next;
  }
  void destroy() override {
    for (; m_next < m_requests.size(); ++m_next)
      if (m_requests[m_next].op == Op::go) m_requests[m_next].body->destroy();
    delete this;
  }

 private:
  std::vector<Request> m_requests;
  std::vector<Reply>* m_replies;
  std::size_t m_next = 0;
};

// `ask(Op::send, chan, 7)`: for ops whose arguments are an object and a number.
inline Request ask(Op op, std::uint32_t object = kNoObject, std::int64_t number = 0) {
  Request request;
  request.op = op;
  request.obj = object;
  request.word = static_cast<std::uint64_t>(number);
  request.shown = number;
  return request;
}

inline Request compute(std::uint64_t ns) {
  Request request = ask(Op::work);
  request.costNs = ns;
  return request;
}

inline Request go(std::vector<Request> requests, std::vector<Reply>* replies = nullptr) {
  Request request = ask(Op::go, 0);
  request.body = new Script(std::move(requests), replies);
  return request;
}

class ScriptProgram final : public Program {
 public:
  using Main = std::function<std::vector<Request>()>;
  explicit ScriptProgram(Main main, std::vector<Reply>* replies = nullptr)
      : m_main(std::move(main)), m_replies(replies) {}

  [[nodiscard]] std::string name() const override { return "script"; }
  Body* start(Env&) override { return new Script(m_main(), m_replies); }

 private:
  Main m_main;
  std::vector<Reply>* m_replies;
};

}  // namespace gantry
