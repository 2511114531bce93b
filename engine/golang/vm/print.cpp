// Texts of values.
#include "engine/golang/vm/print.h"

#include <fmt/format.h>

#include "engine/golang/vm/machine.h"

namespace gantry::golang {
namespace {

template <class T>
T at(const void* memory, std::uint64_t offset = 0) {
  return loadAs<T>(static_cast<const std::byte*>(memory) + offset);
}

std::string hex(std::uint64_t value) { return fmt::format("{:#x}", value); }

std::string printedComplex(double real, double imag) {
  return "(" + printedFloat(real) + printedFloat(imag) + "i)";
}

// The integer of any integer kind, as text.
std::string integerText(const RType& type, const void* memory) {
  std::uint64_t slot = 0;
  loadValue(type, &slot, memory);
  if (type.kind >= RKind::int_ && type.kind <= RKind::int64)
    return std::to_string(static_cast<std::int64_t>(slot));
  return std::to_string(slot);
}

// Of basic kinds, as panic prints them; empty for others.
std::string basicText(const RType& type, const void* memory) {
  switch (type.kind) {
    case RKind::bool_:
      return at<std::uint8_t>(memory) != 0 ? "true" : "false";
    case RKind::float32:
      return printedFloat(static_cast<double>(at<float>(memory)));
    case RKind::float64:
      return printedFloat(at<double>(memory));
    case RKind::complex64:
      return printedComplex(static_cast<double>(at<float>(memory)),
                            static_cast<double>(at<float>(memory, 4)));
    case RKind::complex128:
      return printedComplex(at<double>(memory), at<double>(memory, 8));
    case RKind::string:
      return indented({at<const char*>(memory), at<std::size_t>(memory, 8)});
    default:
      break;
  }
  if (type.kind >= RKind::int_ && type.kind <= RKind::uintptr) return integerText(type, memory);
  return {};
}

class Shower {
 public:
  Shower(Machine& machine, std::size_t most) : m_machine(machine), m_most(most) {}

  void show(const RType& type, const void* memory, int depth) {  // NOLINT(misc-no-recursion)
    if (out.size() > m_most) return;
    switch (type.kind) {
      case RKind::float32:
        out += fmt::format("{}", at<float>(memory));
        return;
      case RKind::float64:
        out += fmt::format("{}", at<double>(memory));
        return;
      case RKind::struct_:
        return showFields(type, memory, depth);
      case RKind::array:
        return showElements(*type.elem, memory, type.len, depth);
      case RKind::slice:
        return showElements(*type.elem, at<const void*>(memory), at<std::uint64_t>(memory, 8),
                            depth);
      case RKind::interface_: {
        const auto* const dynamic = at<const RType*>(memory);
        if (dynamic == nullptr) {
          out += "<nil>";
          return;
        }
        const void* const word = static_cast<const std::byte*>(memory) + 8;
        return show(*dynamic, dynamic->direct ? word : at<const void*>(word), depth);
      }
      case RKind::pointer:
        return showPointer(type, memory, depth);
      case RKind::chan:
      case RKind::map:
      case RKind::func:
      case RKind::unsafePointer:
        out += at<std::uint64_t>(memory) == 0
                   ? "<nil>"
                   : hex(m_machine.heap().shown(at<std::uint64_t>(memory)));
        return;
      default:
        out += basicText(type, memory);
    }
  }

  std::string out;

 private:
  void showFields(const RType& type, const void* memory, int depth) {  // NOLINT(misc-no-recursion)
    out += '{';
    for (std::size_t n = 0; n < type.fields.size() && out.size() <= m_most; ++n) {
      if (n != 0) out += ' ';
      const RField& field = type.fields[n];
      show(*field.type, static_cast<const std::byte*>(memory) + field.offset, depth + 1);
    }
    out += '}';
  }
  void showElements(const RType& elem, const void* memory, std::uint64_t count,  // NOLINT
                    int depth) {
    out += '[';
    for (std::uint64_t n = 0; n < count && out.size() <= m_most; ++n) {
      if (n != 0) out += ' ';
      show(elem, static_cast<const std::byte*>(memory) + n * elem.size, depth + 1);
    }
    out += ']';
  }
  void showPointer(const RType& type, const void* memory, int depth) {  // NOLINT
    const auto address = at<std::uint64_t>(memory);
    if (address == 0) {
      out += "<nil>";
    } else if (depth == 0 && type.elem->kind == RKind::struct_) {
      out += '&';
      show(*type.elem, reinterpret_cast<const void*>(address), 1);
    } else {
      out += hex(m_machine.heap().shown(address));
    }
  }

  Machine& m_machine;
  std::size_t m_most;
};

}  // namespace

std::string printedFloat(double value) {
  if (value != value) return "NaN";
  if (value > 1.7976931348623157e308) return "+Inf";
  if (value < -1.7976931348623157e308) return "-Inf";
  std::string text = fmt::format("{:+.6e}", value);
  // Go always gives the exponent three digits.
  const std::size_t digits = text.size() - text.find('e') - 2;
  if (digits < 3) text.insert(text.size() - digits, 3 - digits, '0');
  return text;
}

std::string indented(std::string_view text) {
  std::string out;
  for (const char c : text) {
    out += c;
    if (c == '\n') out += '\t';
  }
  return out;
}

std::string panicValueText(Machine& machine, const IfaceValue& value) {
  if (value.type == nullptr) return "nil";
  const RType& type = *value.type;
  std::uint64_t scratch = 0;
  const void* const memory = NativeCall::unbox(value, scratch);
  const auto& known = machine.module().known;
  if (&type == known.runtimeError || &type == known.boundsError)
    return "runtime error: " + basicText(type, memory);
  if (&type == known.plainError) return basicText(type, memory);
  if (&type == known.typeAssertionError && value.word != 0) {
    const void* const text = reinterpret_cast<const void*>(value.word);
    return std::string(at<const char*>(text), at<std::size_t>(text, 8));
  }
  std::string text = basicText(type, memory);
  const bool basic = type.kind <= RKind::complex128 || type.kind == RKind::string;
  if (!basic) return "(" + std::string(type.text) + ") " + hex(machine.heap().shown(value.word));
  if (!type.named || type.pkgPath.empty()) return text;
  if (type.kind == RKind::string) text = "\"" + text + "\"";
  return std::string(type.text) + "(" + text + ")";
}

const Code* textMethod(Machine& machine, const RType* type) {
  if (type == nullptr) return nullptr;
  for (const std::string_view name : {"Error", "String"}) {
    for (const RMethod& method : type->methods) {
      if (method.name != name || method.function == kNoFunction) continue;
      const RType& signature = *method.type;
      if (signature.params.empty() && signature.results.size() == 1 &&
          signature.results[0]->kind == RKind::string)
        return &machine.codeAt(method.function);
    }
  }
  return nullptr;
}

std::string shownText(Machine& machine, const RType& type, const void* memory, std::size_t most) {
  Shower shower(machine, most);
  shower.show(type, memory, 0);
  if (shower.out.size() <= most) return std::move(shower.out);
  std::size_t cut = most - 3;
  while (cut > 0 && (static_cast<unsigned char>(shower.out[cut]) & 0xc0) == 0x80) --cut;
  return shower.out.substr(0, cut) + "...";
}

// print and println: pieces are gathered, and written at the end.
bool Machine::opPrint(Ins ins) {
  std::string& out = exits().printing;
  const std::uint64_t* const v = x.r + ins.a;
  switch (static_cast<PrintKind>(ins.b)) {
    case PrintKind::begin:
      out.clear();
      break;
    case PrintKind::bool_:
      out += v[0] != 0 ? "true" : "false";
      break;
    case PrintKind::int_:
      out += std::to_string(static_cast<std::int64_t>(v[0]));
      break;
    case PrintKind::uint:
      out += std::to_string(v[0]);
      break;
    case PrintKind::float_:
      out += printedFloat(f64(v[0]));
      break;
    case PrintKind::complex:
      out += printedComplex(f64(v[0]), f64(v[1]));
      break;
    case PrintKind::string:
      out += stringAt(v);
      break;
    case PrintKind::pointer:
      out += hex(m_heap.shown(v[0]));
      break;
    case PrintKind::slice:
      out += fmt::format("[{}/{}]{:#x}", v[1], v[2], m_heap.shown(v[0]));
      break;
    case PrintKind::iface:
      // The address of the type is the machine's: its number is shown in its place.
      out += fmt::format("({:#x},{:#x})",
                         v[0] == 0 ? 0 : reinterpret_cast<const RType*>(v[0])->id + 0x480000,
                         m_heap.shown(v[1]));
      break;
    case PrintKind::space:
      out += ' ';
      break;
    case PrintKind::newline:
      out += '\n';
      break;
    case PrintKind::end: {
      if (out.empty()) return true;
      const TextId text = symbols().text(out);
      out.clear();
      ask(gantry::Op::rawPrint, VmGoroutine::Await::nothing).obj = text;
      return false;
    }
  }
  return true;
}

}  // namespace gantry::golang
