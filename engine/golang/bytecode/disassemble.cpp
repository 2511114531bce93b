// Functions as text.
#include <string>

#include "engine/golang/bytecode/module.h"
#include "engine/golang/bytecode/op_table.h"

namespace gantry::golang {

namespace {

std::string operand(char kind, std::uint16_t v, const Module& module, std::size_t next) {
  switch (kind) {
    case 'r':
      return v == kNoReg ? "-" : "r" + std::to_string(v);
    case 'w':
      return "w" + std::to_string(v);
    case 'i':
      return std::to_string(static_cast<std::int16_t>(v));
    case 't':
      return v < module.types.size() ? std::string(module.types[v].text) : "?";
    case 'o':
      return "->" + std::to_string(static_cast<std::int64_t>(next) + static_cast<std::int16_t>(v));
    default:
      return std::to_string(v);
  }
}

std::string wide(const Ins& ins, const Module& module, std::size_t next) {
  const auto d = ins.d();
  const auto index = static_cast<std::size_t>(d);
  switch (plainOf(ins.op)) {
    case Op::jmp:
    case Op::jt:
    case Op::jf:
      return "->" + std::to_string(static_cast<std::int64_t>(next) + d);
    case Op::call:
    case Op::loadFn:
      return index < module.functions.size() ? std::string(module.functions[index].name) : "?";
    case Op::callNative:
      return index < module.natives.size() ? std::string(module.natives[index].name) : "?";
    case Op::loadStr:
    case Op::raise:
      return index < module.strings.size() ? "\"" + std::string(module.strings[index]) + "\"" : "?";
    case Op::loadK:
      return index < module.constants.size()
                 ? std::to_string(static_cast<std::int64_t>(module.constants[index]))
                 : "?";
    default:
      return std::to_string(d);
  }
}

}  // namespace

std::string disassemble(const Module& module, const Function& function) {
  std::string out(function.name);
  out += ": results " + std::to_string(function.resultSlots) + ", params " +
         std::to_string(function.paramSlots) + ", frame " + std::to_string(function.frameSize) +
         ", window " + std::to_string(function.maxWindow) + "\n";
  for (std::size_t i = 0; i < function.code.size();) {
    const Ins& ins = function.code[i];
    const OpInfo& info = opInfo(ins.op);
    const std::size_t words = extWordsOf(ins);
    const std::size_t next = i + 1 + words;
    out += std::to_string(i) + "\t" + info.name;
    const char kinds[] = {info.a, info.b, info.c};
    const std::uint16_t values[] = {ins.a, ins.b, ins.c};
    for (int n = 0; n < 3; ++n) {
      if (kinds[n] == '-') continue;
      out += ' ';
      if (kinds[n] == 'D') {
        out += wide(ins, module, next);
        break;
      }
      out += operand(kinds[n], values[n], module, next);
    }
    for (std::size_t w = 0; w < words && i + 1 + w < function.code.size(); ++w) {
      const Ins& ext = function.code[i + 1 + w];
      out += " {" + std::to_string(ext.a) + ", " + std::to_string(ext.d()) + "}";
    }
    out += '\n';
    i = next;
  }
  return out;
}

}  // namespace gantry::golang
