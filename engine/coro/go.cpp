// A goroutine's turn, and its end.
#include "engine/coro/go.h"

namespace gantry {

void Go::promise_type::resume(const Reply& reply, Request& request) {
  Process& process = FramePool::processOf(this);
  process.enter(*this, reply, request);
  if (reply.trouble != Trouble::none) [[unlikely]] {
    process.setPos(lastPos());
    panic(static_cast<TextId>(reply.word));
  }
  const auto self = std::coroutine_handle<promise_type>::from_promise(*this);
  do {
    if (m_top != nullptr) {
      m_top->code.resume();
    } else {
      self.resume();
    }
  } while (process.mayAsk());
  keepPos(process.pos());
}

void Go::promise_type::destroy() {
  destroyCalls();
  std::coroutine_handle<promise_type>::from_promise(*this).destroy();
}

}  // namespace gantry
