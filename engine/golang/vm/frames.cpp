// Stacks as dumps show them, and the names of things in the program's variables.
#include <algorithm>

#include <fmt/format.h>

#include "engine/golang/vm/go_frames.h"
#include "engine/golang/vm/machine.h"

namespace gantry::golang {
namespace {

// Of a deep stack only so many frames at either end are made texts of; dumps show no more.
constexpr std::size_t kOutermost = 50;

std::string word(const Heap& heap, std::uint64_t value) {
  return fmt::format("{:#x}", heap.shown(value));
}

// Where a string or slice lies; static data is at no address that two runs have in common.
std::string place(const Heap& heap, std::uint64_t address) {
  constexpr std::uint64_t kStatic = 0x4a0000;
  const bool known = address == 0 || heap.holds(address);
  return fmt::format("{:#x}", known ? heap.shown(address) : kStatic);
}

// A parameter as tracebacks print it.
std::string argument(const Heap& heap, const RType& type, const std::uint64_t* slots) {
  switch (type.kind) {
    case RKind::string:
      return "{" + place(heap, slots[0]) + ", " + word(heap, slots[1]) + "}";
    case RKind::slice:
      return "{" + place(heap, slots[0]) + ", " + word(heap, slots[1]) + ", " +
             word(heap, slots[2]) + "}";
    case RKind::interface_: {
      const auto* const dynamic = reinterpret_cast<const RType*>(slots[0]);
      const std::uint64_t shownType = dynamic == nullptr ? 0 : dynamic->id * 64 + 0x480000;
      return fmt::format("{{{:#x}, {:#x}}}", shownType, heap.shown(slots[1]));
    }
    case RKind::func:
      return fmt::format("{:#x}",
                         slots[0] == 0 ? 0 : codeOf(slots[0]).function->id * 64 + 0x480000);
    case RKind::pointer:
    case RKind::map:
    case RKind::chan:
    case RKind::unsafePointer:
      return place(heap, slots[0]);
    case RKind::struct_:
    case RKind::array:
      return "{...}";
    case RKind::complex128:
      return word(heap, slots[0]) + ", " + word(heap, slots[1]);
    default:
      return type.slots == 1 ? word(heap, slots[0]) : "...";
  }
}

std::string arguments(const Heap& heap, const Function& function, const std::uint64_t* r) {
  constexpr std::size_t kMost = 10;
  std::string out;
  const std::uint64_t* at = r + function.resultSlots;
  for (std::size_t n = 0; n < function.paramTypes.size(); ++n) {
    if (n != 0) out += ", ";
    if (n == kMost) return out + "...";
    const RType& type = *function.paramTypes[n];
    out += argument(heap, type, at);
    at += type.slots;
  }
  return out;
}

// The part that lies at `offset` in a value of `type`, as ".a.b[3]"; empty for the value itself.
std::string fieldPath(const RType* type, std::uint64_t offset) {
  std::string path;
  while (type != nullptr && (type->kind == RKind::struct_ || type->kind == RKind::array)) {
    if (type->kind == RKind::array) {
      if (type->elem->size == 0) break;
      path += "[" + std::to_string(offset / type->elem->size) + "]";
      offset %= type->elem->size;
      type = type->elem;
      continue;
    }
    const RField* at = nullptr;
    for (const RField& field : type->fields)
      if (field.offset <= offset && offset < field.offset + field.type->size) at = &field;
    // The machine's handle inside of a type of package sync is that variable itself.
    if (at == nullptr || type->pkgPath == "sync") break;
    path += "." + std::string(at->name);
    offset -= at->offset;
    type = at->type;
  }
  return path;
}

std::string_view shortGlobal(const Global& global) {
  std::string_view name = global.name;
  if (name.starts_with("main.")) name.remove_prefix(5);
  return name;
}

// What a variable of `type` that lies at `memory` calls the thing at `address` inside of `object`,
// which it leads to: "[3]" of a slice, ".conn.done", and for the thing itself "". False: it does
// not lead there.
bool pathTo(const RType& type, std::uint64_t memory, std::uint64_t object, const RType* objectType,
            std::uint64_t address, std::string& path) {  // NOLINT(misc-no-recursion)
  switch (type.kind) {
    case RKind::map:
    case RKind::chan:
      return loadAs<std::uint64_t>(memory) == object;
    case RKind::pointer:
      if (loadAs<std::uint64_t>(memory) != object) return false;
      if (objectType != nullptr) path += fieldPath(objectType, address - object);
      return true;
    case RKind::slice: {
      const std::uint64_t from = loadAs<std::uint64_t>(memory);
      const std::uint64_t size = type.elem->size;
      if (from == 0 || size == 0 || address < from) return false;
      const std::uint64_t index = (address - from) / size;
      if (index >= loadAs<std::uint64_t>(memory + 16)) return false;
      path += "[" + std::to_string(index) + "]" + fieldPath(type.elem, (address - from) % size);
      return true;
    }
    case RKind::struct_: {
      if (type.pkgPath == "sync") return false;
      const std::size_t length = path.size();
      for (const RField& field : type.fields) {
        path += "." + std::string(field.name);
        if (pathTo(*field.type, memory + field.offset, object, objectType, address, path))
          return true;
        path.resize(length);
      }
      return false;
    }
    default:
      return false;
  }
}

}  // namespace

void Machine::frames(const VmGoroutine& g, std::vector<Frame>& out) {
  if (!g.alive || g.stack.base == nullptr) return;
  std::vector<FrameRef> visible;
  FrameRef frame = topFrame(g.stack);
  bool isInnermost = true;  // or what a panic interrupted
  do {
    // Go's own frames on top of the innermost are not shown, those between others are.
    // Of the wrappers only one that fails itself is.
    if (frame.code->host ? !visible.empty() : !frame.code->function->wrapper || isInnermost)
      visible.push_back(frame);
    isInnermost = frame.code->host;
  } while (nextFrame(frame));
  while (!visible.empty() && visible.back().code->host) visible.pop_back();
  for (std::size_t n = 0; n < visible.size(); ++n) {
    const bool shown = n < kOutermost || visible.size() - n <= kOutermost;
    if (!shown) {
      out.emplace_back();
      continue;
    }
    const Code& code = *visible[n].code;
    const GoFrames* const gos = code.host ? nullptr : goFrames(code.function->name, n == 0);
    if (gos == nullptr) {
      out.push_back(shownFrame(visible[n]));
    } else {
      for (const GoFrame& one : gos->gos) out.push_back(shownFrame(visible[n], one));
    }
  }
}

Frame Machine::shownFrame(const FrameRef& ours, const GoFrame& gos) {
  const std::string function(gos.function);
  const std::string args =
      gos.args == "*" ? arguments(m_heap, *ours.code->function, ours.r) : std::string(gos.args);
  return {symbols().text(function + "(" + args + ")"),
          symbols().position("/usr/local/go/src/" + std::string(gos.file), gos.line, function),
          gos.offset};
}

Frame Machine::shownFrame(const FrameRef& frame) {
  if (frame.code->host)
    return {symbols().text("panic({...})"), symbols().position("runtime/panic.go", 785, "panic"),
            0x132};
  const Function& function = *frame.code->function;
  // A wrapper fails when it is called with a nil pointer.
  const std::string text = function.wrapper ? std::string(function.name) + "(0x0)"
                                            : std::string(function.name) + "(" +
                                                  arguments(m_heap, function, frame.r) + ")";
  const auto index = static_cast<std::uint64_t>(frame.pc - frame.code->code);
  const std::uint64_t known = index <= function.code.size() ? index : function.code.size();
  const PosId pos = function.wrapper ? symbols().position("<autogenerated>", 1, function.name)
                                     : positionAt(*frame.code, frame.pc);
  return {symbols().text(text), pos, static_cast<std::uint32_t>(known * 8)};
}

// A variable's name for what lies at `address`: a global, a local of the running goroutine that
// holds it or points to it, with the path of the field; else one from which a field, a slice or a
// map leads to it. Empty when none is found.
std::string Machine::nameOf(std::uint64_t address) {
  if (address - m_globals < m_module->globalBytes) {
    const std::uint64_t offset = address - m_globals;
    for (const Global& global : m_module->globals) {
      if (global.type == nullptr || offset - global.offset >= global.type->size) continue;
      return std::string(shortGlobal(global)) + fieldPath(global.type, offset - global.offset);
    }
    return {};
  }
  const Heap::Found found = m_heap.find(address);
  if (found.object == nullptr) return {};
  const auto object = reinterpret_cast<std::uint64_t>(found.object);
  const RType* const type = found.array ? nullptr : found.layout->type;
  std::string name = localName(object, type, address);
  if (name.empty()) name = nameThrough(object, type, address);
  if (name.empty()) name = nameInside(object, address);
  if (!name.empty() || found.layout->type == nullptr) return name;
  // Nothing that has a name leads there: the field, or of an array the type of its elements.
  const RType& in = *found.layout->type;
  const std::uint64_t offset = address - object;
  if (!found.array) {
    const std::string path = fieldPath(&in, offset);
    return path.empty() ? path : path.substr(1);
  }
  if (in.name.empty() || in.size == 0) return {};
  std::string_view element = in.name;
  if (element.starts_with("main.")) element.remove_prefix(5);
  return std::string(element) + "[" + std::to_string(offset / in.size) + "]" +
         fieldPath(&in, offset % in.size);
}

template <class Look>
void Machine::forLocals(Look look) {
  FrameRef frame{reinterpret_cast<const Code*>(x.r[-2]), x.r, x.pc, false};
  do {
    if (frame.code->host || frame.code->system) continue;
    const auto pc = static_cast<std::uint64_t>(frame.pc - frame.code->code);
    for (const LocalVar& local : frame.code->function->locals) {
      if (local.type == nullptr || local.name.empty() || pc < local.fromPc || pc > local.toPc + 1)
        continue;
      if (look(local, frame.r + local.slot)) return;
    }
  } while (nextFrame(frame));
}

std::string Machine::localName(std::uint64_t object, const RType* type, std::uint64_t address) {
  std::string name;
  forLocals([&](const LocalVar& local, const std::uint64_t* slot) {
    if (!local.boxed && local.type->kind != RKind::pointer) return false;
    if (*slot != object) return false;
    // A pointer to the first element leads to no other; one to the first field is of that type.
    const RType* const in = local.boxed ? local.type : local.type->elem;
    if (in != nullptr && address - object >= in->size) return false;
    name = std::string(local.name) + fieldPath(in != nullptr ? in : type, address - object);
    return true;
  });
  return name;
}

// By a local that points into the middle of the object, as a pointer to an element does.
std::string Machine::nameInside(std::uint64_t object, std::uint64_t address) {
  std::string name;
  forLocals([&](const LocalVar& local, const std::uint64_t* slot) {
    if (local.boxed || local.type->kind != RKind::pointer || local.type->elem == nullptr)
      return false;
    if (*slot < object || address < *slot || address - *slot >= local.type->elem->size)
      return false;
    name = std::string(local.name) + fieldPath(local.type->elem, address - *slot);
    return true;
  });
  return name;
}

std::string Machine::nameThrough(std::uint64_t object, const RType* type, std::uint64_t address) {
  std::string name;
  std::string path;
  forLocals([&](const LocalVar& local, const std::uint64_t* slot) {
    const bool leads = local.type->kind == RKind::slice || local.type->kind == RKind::map ||
                       local.type->kind == RKind::chan;
    path.clear();
    bool found = false;
    if (local.boxed || (local.type->kind == RKind::pointer && local.type->elem != nullptr)) {
      const RType& in = local.boxed ? *local.type : *local.type->elem;
      found = *slot != 0 && pathTo(in, *slot, object, type, address, path);
    } else if (leads) {
      found =
          pathTo(*local.type, reinterpret_cast<std::uint64_t>(slot), object, type, address, path);
    }
    if (found) name = std::string(local.name) + path;
    return found;
  });
  if (!name.empty()) return name;
  for (const Global& global : m_module->globals) {
    path.clear();
    if (global.type != nullptr && global.name.starts_with("main.") &&
        pathTo(*global.type, m_globals + global.offset, object, type, address, path))
      return std::string(shortGlobal(global)) + path;
  }
  return {};
}

}  // namespace gantry::golang
