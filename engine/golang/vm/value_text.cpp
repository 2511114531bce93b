// One walk over a value, cut off where the text is long enough.
#include "engine/golang/vm/value_text.h"

#include <charconv>
#include <cmath>
#include <cstring>
#include <string_view>

#include <fmt/format.h>

#include "engine/golang/vm/machine.h"
#include "engine/golang/vm/map.h"

namespace gantry::golang {
namespace {

constexpr std::string_view kMore = "…";

const std::byte* past(const void* memory, std::uint64_t bytes) {
  return static_cast<const std::byte*>(memory) + bytes;
}

// As %v: the shortest that reads back the same, with an exponent below 1e-4 and from 1e21 on.
template <class Float>
std::string floatText(Float value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "+Inf" : "-Inf";
  char buffer[64];
  const auto text = [&](std::chars_format format) {
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value, format);
    return std::string_view(
        buffer, error == std::errc() ? static_cast<std::size_t>(end - buffer) : std::size_t{0});
  };
  const std::string_view scientific = text(std::chars_format::scientific);
  const std::size_t e = scientific.find('e');
  int exponent = 0;
  const char* const from = scientific.data() + e + (scientific[e + 1] == '+' ? 2 : 1);
  std::from_chars(from, scientific.data() + scientific.size(), exponent);
  if (exponent >= -4 && exponent < 21) return std::string(text(std::chars_format::fixed));
  return std::string(scientific);
}

std::string integerText(const RType& type, const void* memory) {
  std::uint64_t slot = 0;
  loadValue(type, &slot, memory);
  if (type.kind >= RKind::int_ && type.kind <= RKind::int64)
    return std::to_string(static_cast<std::int64_t>(slot));
  return std::to_string(slot);
}

class ValueWriter {
 public:
  ValueWriter(Machine& machine, std::size_t most) : m_machine(machine), m_most(most) {}

  void write(const RType& type, const void* at, int depth) {  // NOLINT(misc-no-recursion)
    switch (type.kind) {
      case RKind::bool_:
        out += loadAs<std::uint8_t>(at) != 0 ? "true" : "false";
        return;
      case RKind::float32:
        out += floatText(loadAs<float>(at));
        return;
      case RKind::float64:
        out += floatText(loadAs<double>(at));
        return;
      case RKind::complex64:
        return complex(loadAs<float>(at), loadAs<float>(past(at, 4)));
      case RKind::complex128:
        return complex(loadAs<double>(at), loadAs<double>(past(at, 8)));
      case RKind::string:
        return quoted({loadAs<const char*>(at), loadAs<std::size_t>(past(at, 8))});
      case RKind::struct_:
        return fields(type, at, depth);
      case RKind::array:
        return elements(*type.elem, at, type.len, depth);
      case RKind::slice:
        return elements(*type.elem, loadAs<const void*>(at), loadAs<std::uint64_t>(past(at, 8)),
                        depth);
      case RKind::map:
        return entries(type, loadAs<MapObject*>(at), depth);
      case RKind::interface_: {
        const auto* const dynamic = loadAs<const RType*>(at);
        if (dynamic == nullptr) return nil();
        const void* const word = past(at, 8);
        return write(*dynamic, dynamic->direct ? word : loadAs<const void*>(word), depth);
      }
      case RKind::pointer:
        return pointer(type, loadAs<std::uint64_t>(at), depth);
      case RKind::func:
        return function(loadAs<std::uint64_t>(at));
      case RKind::chan:
      case RKind::unsafePointer:
        return address(loadAs<std::uint64_t>(at));
      default:
        out += integerText(type, at);
    }
  }

  std::string out;

 private:
  // What is full says so once.
  bool full() {
    if (out.size() < m_most) return false;
    if (!out.ends_with(kMore)) {
      if (!out.ends_with('[') && !out.ends_with('{')) out += ' ';
      out += kMore;
    }
    return true;
  }
  void nil() { out += "nil"; }
  void address(std::uint64_t value) {
    if (value == 0) return nil();
    out += fmt::format("{:#x}", m_machine.heap().shown(value));
  }
  template <class Float>
  void complex(Float real, Float imag) {
    const std::string second = floatText(imag);
    out +=
        "(" + floatText(real) + (second[0] == '-' || second[0] == '+' ? "" : "+") + second + "i)";
  }

  void quoted(std::string_view text) {
    std::size_t room = m_most > out.size() ? m_most - out.size() : 0;
    room = std::max<std::size_t>(room, 8);
    bool cut = text.size() > room;
    if (cut) {
      while (room > 0 && (static_cast<unsigned char>(text[room]) & 0xc0) == 0x80) --room;
      text = text.substr(0, room);
    }
    out += '"';
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      if (c == '\n') {
        out += "\\n";
      } else if (c == '\t') {
        out += "\\t";
      } else if (c == '"' || c == '\\') {
        out += '\\';
        out += c;
      } else if (byte < 0x20 || byte == 0x7f) {
        out += fmt::format("\\x{:02x}", byte);
      } else {
        out += c;
      }
    }
    out += '"';
    if (cut) out += kMore;
  }

  void fields(const RType& type, const void* at, int depth) {  // NOLINT(misc-no-recursion)
    // What is inside of a lock is the machine's own.
    if (type.pkgPath == "sync" || type.pkgPath == "sync/atomic") {
      out += "{";
      out += kMore;
      out += "}";
      return;
    }
    out += '{';
    for (std::size_t n = 0; n < type.fields.size() && !full(); ++n) {
      if (n != 0) out += ' ';
      const RField& field = type.fields[n];
      out += field.name;
      out += ':';
      write(*field.type, past(at, field.offset), depth + 1);
    }
    out += '}';
  }

  void elements(const RType& elem, const void* at, std::uint64_t count,  // NOLINT
                int depth) {
    out += '[';
    for (std::uint64_t n = 0; n < count && !full(); ++n) {
      if (n != 0) out += ' ';
      write(elem, past(at, n * elem.size), depth + 1);
    }
    out += ']';
  }

  // In the order in which they were put in: sorting would cost what a large map has.
  void entries(const RType& type, const MapObject* map, int depth) {  // NOLINT
    if (map == nullptr) return nil();
    out += "map[";
    const std::uint32_t stride = type.key->slots + type.elem->slots;
    bool first = true;
    for (std::uint32_t n = 0; n < map->used && !full(); ++n) {
      if ((map->live[n / 64] >> (n % 64) & 1) == 0) continue;
      if (!first) out += ' ';
      first = false;
      const std::uint64_t* const key = map->entries + std::size_t{n} * stride;
      write(*type.key, key, depth + 1);
      out += ':';
      write(*type.elem, key + type.key->slots, depth + 1);
    }
    out += ']';
  }

  void pointer(const RType& type, std::uint64_t value, int depth) {  // NOLINT(misc-no-recursion)
    const RKind kind = type.elem == nullptr ? RKind::invalid : type.elem->kind;
    const bool follows = depth == 0 && (kind == RKind::struct_ || kind == RKind::array ||
                                        kind == RKind::slice || kind == RKind::map);
    if (value == 0 || !follows) return address(value);
    out += '&';
    write(*type.elem, reinterpret_cast<const void*>(value), 1);
  }

  void function(std::uint64_t value) {
    if (value == 0) return nil();
    out += codeOf(value).function->name;
  }

  Machine& m_machine;
  std::size_t m_most;
};

}  // namespace

std::string valueText(Machine& machine, const RType& type, const void* at, std::size_t most) {
  ValueWriter writer(machine, most);
  writer.write(type, at, 0);
  return std::move(writer.out);
}

std::string valueTypeText(const RType& type, const void* at) {
  std::string text(type.text);
  if (type.kind != RKind::interface_) return text;
  const auto* const dynamic = loadAs<const RType*>(at);
  return dynamic == nullptr ? text : text + "(" + std::string(dynamic->text) + ")";
}

}  // namespace gantry::golang
