// Natives of package os: the end, the arguments, the standard streams.
#include <algorithm>
#include <cstring>

#include "engine/golang/vm/machine.h"
#include "engine/golang/vm/native.h"
#include "engine/program/forever.h"

namespace gantry::golang {
namespace {

using gantry::Op;

NativeNext exit(NativeCall& call) {
  const std::uint64_t status = call.word(0);
  call.ask(Op::exit).word = status;
  return NativeCall::asked();
}

// func args() []string
NativeNext args(NativeCall& call) {
  Machine& machine = call.machine();
  const std::vector<std::string>& given = machine.env().args;
  const std::uint64_t count = given.size() + 1;
  auto* const strings =
      static_cast<StringValue*>(call.newArray(*machine.module().known.string, count));
  if (strings == nullptr) return call.outOfMemory();
  strings[0] = StringValue(machine.newString(machine.programName()));
  for (std::size_t n = 0; n < given.size(); ++n)
    strings[n + 1] = StringValue(machine.newString(given[n]));
  const auto size = static_cast<std::int64_t>(count);
  call.result(0, SliceValue{strings, size, size});
  return NativeCall::done();
}

NativeNext written(NativeCall& call, const Reply&) {
  return call.result(0, call.word(2)), NativeCall::done();
}

// func write(fd int, p []byte) int
NativeNext write(NativeCall& call) {
  const auto fd = static_cast<std::uint16_t>(call.word(0));
  const TextId text = call.machine().symbols().text(call.string(1));
  Request& request = call.ask(Op::print, written);
  request.obj = text;
  request.n = fd;
  return NativeCall::asked();
}

NativeNext readAnswer(NativeCall& call, const Reply&) {
  const std::uint64_t count = call.machine().readInput(call.pointer<char>(0), call.word(1));
  return call.result(0, count), NativeCall::done();
}

// func readStdin(p []byte) int
NativeNext readStdin(NativeCall& call) {
  constexpr std::uint64_t kReadNs = 1500;
  call.ask(Op::syscall, readAnswer).word = kReadNs;
  return NativeCall::asked();
}

// func signal_recv(): a system call from which nothing here comes back.
NativeNext receiveSignal(NativeCall& call) {
  Request& request = call.ask(Op::syscall);
  request.word = kForever;
  request.flags = Request::kBlocking;
  return NativeCall::asked();
}

constexpr NativeRow kRows[] = {{"os.exit", exit, 1},
                               {"os.args", args},
                               {"os.write", write, 1},
                               {"os.readStdin", readStdin, 1},
                               {"os/signal.signal_recv", receiveSignal, 1}};

}  // namespace

std::span<const NativeRow> osNatives() { return kRows; }

}  // namespace gantry::golang
