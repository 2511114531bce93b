// Interfaces: making, asserting, comparing.
#include <algorithm>

#include "engine/golang/vm/machine.h"

namespace gantry::golang {
namespace {

bool before(const RMethod& a, const RMethod& b) {
  return a.name != b.name ? a.name < b.name : a.pkgPath < b.pkgPath;
}

// The types' names; with their packages' paths when the names alone are the same.
std::string typeText(const RType& type) { return std::string(type.text); }

}  // namespace

// Both lists are sorted. `missing` gets the first that is not there.
bool Machine::implements(const RType& type, const RType& iface, std::string_view* missing) {
  auto at = type.methods.begin();
  for (const RMethod& wanted : iface.methods) {
    while (at != type.methods.end() && before(*at, wanted)) ++at;
    const bool there = at != type.methods.end() && at->name == wanted.name &&
                       at->pkgPath == wanted.pkgPath && at->type == wanted.type;
    if (there) continue;
    if (missing != nullptr) *missing = wanted.name;
    return false;
  }
  return true;
}

bool Machine::opMakeIface(Ins ins) {
  if (!safePoint()) return false;
  const RType& type = typeAt(ins.c);
  const IfaceValue value = box(type, x.r + ins.b);
  if (value.type == nullptr) return noRoom();
  x.r[ins.a] = reinterpret_cast<std::uint64_t>(&type);
  x.r[ins.a + 1] = value.word;
  charge(kAllocationNs);
  return true;
}

namespace {

// "interface conversion: interface {} is string, not int".
std::string mismatch(const RType& iface, const RType* have, const RType& wanted) {
  std::string text = "interface conversion: ";
  text += iface.kind == RKind::interface_ && iface.text.empty() ? "interface" : typeText(iface);
  text += " is " + (have == nullptr ? "nil" : typeText(*have)) + ", not " + typeText(wanted);
  if (have != nullptr && have->text == wanted.text)
    text += have->pkgPath == wanted.pkgPath ? " (types from different scopes)"
                                            : " (types from different packages)";
  return text;
}

IfaceValue assertionError(Machine& machine, std::string_view text) {
  const RType& pointer = *machine.module().known.typeAssertionError;
  const StringValue copy(machine.newString(text));
  void* const made = machine.newObject(*pointer.elem);
  if (made != nullptr) std::memcpy(made, &copy, sizeof copy);
  return {&pointer, reinterpret_cast<std::uint64_t>(made)};
}

}  // namespace

// The dynamic type is another than the one that is asserted.
bool Machine::opAssert(Ins ins) {
  const RType& type = typeAt(ins.c);
  if (ins.op == Op::assertOk) {
    zeroValue(type, x.r + ins.a);
    x.r[ins.a + type.slots] = 0;
    return true;
  }
  const auto* const have = reinterpret_cast<const RType*>(x.r[ins.b]);
  const RType& iface = typeAt(static_cast<std::uint32_t>(x.pc->d()));
  ++x.pc;
  return panicWith(assertionError(*this, mismatch(iface, have, type)));
}

bool Machine::opAssertI(Ins ins) {
  const RType& iface = typeAt(ins.c);
  const std::uint64_t type = x.r[ins.b];
  const std::uint64_t word = x.r[ins.b + 1];
  const auto* const have = reinterpret_cast<const RType*>(type);
  std::string_view missing;
  const bool ok = have != nullptr && implements(*have, iface, &missing);
  if (ins.op == Op::assertIOk) {
    x.r[ins.a] = ok ? type : 0;
    x.r[ins.a + 1] = ok ? word : 0;
    x.r[ins.a + 2] = ok ? 1 : 0;
    return true;
  }
  ++x.pc;
  if (ok) {
    x.r[ins.a] = type;
    x.r[ins.a + 1] = word;
    return true;
  }
  const std::string text = have == nullptr
                               ? "interface conversion: interface is nil, not " + typeText(iface)
                               : "interface conversion: " + typeText(*have) + " is not " +
                                     typeText(iface) + ": missing method " + std::string(missing);
  return panicWith(assertionError(*this, text));
}

bool Machine::panicUncomparable(const RType& type) {
  return panicRuntime("comparing uncomparable type " + typeText(type));
}

bool Machine::opEqIface(Ins ins) {
  const RType* trouble = nullptr;
  const bool equal = equalIfaces(x.r + ins.b, x.r + ins.c, trouble);
  if (trouble != nullptr) return panicUncomparable(*trouble);
  x.r[ins.a] = equal ? 1 : 0;
  return true;
}

bool Machine::opEqT(Ins ins) {
  const RType* trouble = nullptr;
  const RType& type = typeAt(static_cast<std::uint32_t>((x.pc++)->d()));
  const bool equal = equalValues(type, x.r + ins.b, x.r + ins.c, trouble);
  if (trouble != nullptr) return panicUncomparable(*trouble);
  x.r[ins.a] = equal ? 1 : 0;
  return true;
}

}  // namespace gantry::golang
