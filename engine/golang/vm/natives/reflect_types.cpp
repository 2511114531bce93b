// Natives of package reflect that ask about types, and make types of others.
#include <algorithm>
#include <string>
#include <vector>

#include "engine/golang/vm/machine.h"
#include "engine/golang/vm/native.h"

namespace gantry::golang {
namespace {

const RType& type(NativeCall& call, std::uint32_t n = 0) { return *call.pointer<const RType>(n); }

NativeNext give(NativeCall& call, const RType* found) {
  return call.result(0, static_cast<const void*>(found)), call.done();
}

NativeNext kindOf(NativeCall& call) {
  return call.result(0, static_cast<int>(type(call).kind)), call.done();
}
NativeNext sizeOf(NativeCall& call) { return call.result(0, type(call).size), call.done(); }
NativeNext alignOf(NativeCall& call) {
  return call.result(0, static_cast<int>(type(call).align)), call.done();
}
NativeNext typeString(NativeCall& call) { return call.resultOld(0, type(call).text), call.done(); }
NativeNext typeName(NativeCall& call) { return call.resultOld(0, type(call).name), call.done(); }
NativeNext typePkgPath(NativeCall& call) {
  return call.resultOld(0, type(call).pkgPath), call.done();
}
NativeNext elemOf(NativeCall& call) { return give(call, type(call).elem); }
NativeNext keyOf(NativeCall& call) { return give(call, type(call).key); }
NativeNext lenOf(NativeCall& call) { return call.result(0, type(call).len), call.done(); }
NativeNext chanDirOf(NativeCall& call) {
  return call.result(0, static_cast<int>(type(call).chanDir)), call.done();
}
NativeNext numField(NativeCall& call) {
  return call.result(0, static_cast<std::uint64_t>(type(call).fields.size())), call.done();
}

// func fieldOf(t *rtype, i int) (name, pkgPath, tag string, typ *rtype, offset uintptr, embedded
// bool)
NativeNext fieldOf(NativeCall& call) {
  const RField& field = type(call).fields.at(call.word(1));
  call.resultOld(0, field.name);
  call.resultOld(2, field.exported ? std::string_view() : field.pkgPath);
  call.resultOld(4, field.tag);
  call.result(6, static_cast<const void*>(field.type));
  call.result(7, static_cast<std::uint64_t>(field.offset));
  return call.result(8, field.embedded), call.done();
}

NativeNext numIn(NativeCall& call) {
  return call.result(0, static_cast<std::uint64_t>(type(call).params.size())), call.done();
}
NativeNext numOut(NativeCall& call) {
  return call.result(0, static_cast<std::uint64_t>(type(call).results.size())), call.done();
}
NativeNext paramOf(NativeCall& call) {
  const RType& func = type(call);
  const std::uint64_t i = call.word(1);
  return give(call,
              i < func.params.size() ? func.params[i] : func.results.at(i - func.params.size()));
}
NativeNext isVariadic(NativeCall& call) { return call.result(0, type(call).variadic), call.done(); }

// Of a concrete type the exported ones.
std::vector<const RMethod*> methodsOf(const RType& of) {
  std::vector<const RMethod*> methods;
  for (const RMethod& method : of.methods)
    if (method.pkgPath.empty() || of.kind == RKind::interface_) methods.push_back(&method);
  return methods;
}
NativeNext numMethod(NativeCall& call) {
  return call.result(0, static_cast<std::uint64_t>(methodsOf(type(call)).size())), call.done();
}
// func methodOf(t *rtype, i int) (name, pkgPath string, typ *rtype)
NativeNext methodOf(NativeCall& call) {
  const RMethod& method = *methodsOf(type(call)).at(call.word(1));
  call.resultOld(0, method.name);
  call.resultOld(2, method.pkgPath);
  return call.result(4, static_cast<const void*>(method.type)), call.done();
}

NativeNext isComparable(NativeCall& call) {
  return call.result(0, type(call).comparable), call.done();
}
NativeNext implements(NativeCall& call) {
  return call.result(0, call.machine().implements(type(call, 0), type(call, 1))), call.done();
}

// The underlying types are identical; `tags`: those of struct fields count.
bool sameUnderlying(const RType& a, const RType& b, bool tags) {
  if (a.kind != b.kind) return false;
  const auto sameFields = [&] {
    return std::equal(a.fields.begin(), a.fields.end(), b.fields.begin(), b.fields.end(),
                      [&](const RField& x, const RField& y) {
                        return x.name == y.name && x.type == y.type && x.embedded == y.embedded &&
                               x.pkgPath == y.pkgPath && (!tags || x.tag == y.tag);
                      });
  };
  const auto sameMethods = [&] {
    return a.kind != RKind::interface_ ||
           std::equal(a.methods.begin(), a.methods.end(), b.methods.begin(), b.methods.end(),
                      [](const RMethod& x, const RMethod& y) {
                        return x.name == y.name && x.type == y.type && x.pkgPath == y.pkgPath;
                      });
  };
  return a.elem == b.elem && a.key == b.key && a.len == b.len && a.chanDir == b.chanDir &&
         a.params == b.params && a.results == b.results && a.variadic == b.variadic &&
         sameFields() && sameMethods();
}

bool assignableTo(Machine& machine, const RType& from, const RType& to) {
  if (&from == &to) return true;
  if (to.kind == RKind::interface_) return machine.implements(from, to);
  if (from.named && to.named) return false;
  if (sameUnderlying(from, to, true)) return true;
  return from.kind == RKind::chan && to.kind == RKind::chan && from.chanDir == 3 &&
         from.elem == to.elem;
}

NativeNext assignable(NativeCall& call) {
  return call.result(0, assignableTo(call.machine(), type(call, 0), type(call, 1))), call.done();
}

bool isNumber(RKind kind) { return kind >= RKind::int_ && kind <= RKind::float64; }
bool isComplex(RKind kind) { return kind == RKind::complex64 || kind == RKind::complex128; }
bool isText(const RType& of) {
  return of.kind == RKind::slice &&
         (of.elem->kind == RKind::uint8 || of.elem->kind == RKind::int32);
}

NativeNext convertible(NativeCall& call) {
  const RType& from = type(call, 0);
  const RType& to = type(call, 1);
  const auto pointsAlike = [&] {
    return from.kind == RKind::pointer && to.kind == RKind::pointer && !from.named && !to.named &&
           sameUnderlying(*from.elem, *to.elem, false);
  };
  const bool isInteger = from.kind >= RKind::int_ && from.kind <= RKind::uintptr;
  const RType* const array = to.kind == RKind::pointer ? to.elem : &to;
  const bool can =
      assignableTo(call.machine(), from, to) || sameUnderlying(from, to, false) || pointsAlike() ||
      (isNumber(from.kind) && isNumber(to.kind)) || (isComplex(from.kind) && isComplex(to.kind)) ||
      (to.kind == RKind::string && (isInteger || isText(from))) ||
      (from.kind == RKind::string && isText(to)) ||
      (from.kind == RKind::slice && array->kind == RKind::array && array->elem == from.elem);
  return call.result(0, can), call.done();
}

// One word that is a pointer.
RType pointerShaped(RKind kind) {
  RType made;
  made.kind = kind;
  made.align = 8;
  made.direct = true;
  made.hasPointers = true;
  made.plainEqual = true;
  made.size = 8;
  made.slots = 1;
  made.words = {WordKind::pointer};
  return made;
}

NativeNext pointerTo(NativeCall& call) {
  const RType& elem = type(call);
  if (elem.pointerTo != nullptr) return give(call, elem.pointerTo);
  RType wanted = pointerShaped(RKind::pointer);
  wanted.elem = &elem;
  return give(call, &call.machine().madeType(wanted, "*" + std::string(elem.text)));
}

NativeNext sliceOf(NativeCall& call) {
  const RType& elem = type(call);
  RType wanted;
  wanted.kind = RKind::slice;
  wanted.align = 8;
  wanted.comparable = false;
  wanted.hasPointers = true;
  wanted.size = 24;
  wanted.slots = 3;
  wanted.words = {WordKind::pointer, WordKind::scalar, WordKind::scalar};
  wanted.elem = &elem;
  return give(call, &call.machine().madeType(wanted, "[]" + std::string(elem.text)));
}

// func arrayOf(n int, t *rtype) *rtype
NativeNext arrayOf(NativeCall& call) {
  const RType& elem = type(call, 1);
  RType wanted;
  wanted.kind = RKind::array;
  wanted.len = call.word(0);
  wanted.elem = &elem;
  wanted.align = elem.align;
  wanted.comparable = elem.comparable;
  wanted.plainEqual = elem.plainEqual;
  if (elem.size != 0 && wanted.len > (std::uint64_t{1} << 32) / elem.size)
    return call.panicString("reflect.ArrayOf: array size would exceed virtual address space");
  wanted.size = elem.size * wanted.len;
  wanted.slots = static_cast<std::uint32_t>((wanted.size + 7) / 8);
  wanted.hasPointers = elem.hasPointers && wanted.len != 0;
  if (wanted.hasPointers) wanted.words = elem.words;
  return give(call, &call.machine().madeType(
                        wanted, "[" + std::to_string(wanted.len) + "]" + std::string(elem.text)));
}

NativeNext mapOf(NativeCall& call) {
  const RType& key = type(call, 0);
  const RType& elem = type(call, 1);
  if (!key.comparable)
    return call.panicString("reflect.MapOf: invalid key type " + std::string(key.text));
  RType wanted = pointerShaped(RKind::map);
  wanted.comparable = false;
  wanted.key = &key;
  wanted.elem = &elem;
  return give(call, &call.machine().madeType(
                        wanted, "map[" + std::string(key.text) + "]" + std::string(elem.text)));
}

// func chanOf(dir int, t *rtype) *rtype
NativeNext chanOf(NativeCall& call) {
  static constexpr const char* kTexts[] = {"", "<-chan ", "chan<- ", "chan "};
  const RType& elem = type(call, 1);
  RType wanted = pointerShaped(RKind::chan);
  wanted.chanDir = static_cast<std::uint8_t>(call.word(0) & 3);
  wanted.elem = &elem;
  return give(call,
              &call.machine().madeType(wanted, kTexts[wanted.chanDir] + std::string(elem.text)));
}

std::string funcText(const RType& func) {
  std::string text = "func(";
  for (std::size_t i = 0; i < func.params.size(); ++i) {
    text += i == 0 ? "" : ", ";
    const bool isRest = func.variadic && i + 1 == func.params.size();
    text += isRest ? "..." + std::string(func.params[i]->elem->text)
                   : std::string(func.params[i]->text);
  }
  text += ")";
  const bool several = func.results.size() > 1;
  for (std::size_t i = 0; i < func.results.size(); ++i)
    text += (i != 0 ? ", " : several ? " (" : " ") + std::string(func.results[i]->text);
  return several ? text + ")" : text;
}

// func funcOf(params []*rtype, results int, variadic bool) *rtype
NativeNext funcOf(NativeCall& call) {
  const SliceValue all = call.slice(0);
  const auto* const types = static_cast<const RType* const*>(all.data);
  const std::int64_t params = all.len - call.integer(3);
  RType wanted = pointerShaped(RKind::func);
  wanted.comparable = false;
  wanted.params.assign(types, types + params);
  wanted.results.assign(types + params, types + all.len);
  wanted.variadic = call.boolean(4);
  const std::string text = funcText(wanted);
  return give(call, &call.machine().madeType(wanted, text));
}

constexpr NativeRow kRows[] = {
    {"reflect.kindOf", kindOf, 1},
    {"reflect.sizeOf", sizeOf, 1},
    {"reflect.alignOf", alignOf, 1},
    {"reflect.typeString", typeString, 2},
    {"reflect.typeName", typeName, 2},
    {"reflect.typePkgPath", typePkgPath, 2},
    {"reflect.elemOf", elemOf, 1},
    {"reflect.keyOf", keyOf, 1},
    {"reflect.lenOf", lenOf, 1},
    {"reflect.chanDirOf", chanDirOf, 1},
    {"reflect.numField", numField, 1},
    {"reflect.fieldOf", fieldOf, 4},
    {"reflect.numIn", numIn, 1},
    {"reflect.numOut", numOut, 1},
    {"reflect.paramOf", paramOf, 1},
    {"reflect.isVariadic", isVariadic, 1},
    {"reflect.numMethod", numMethod},
    {"reflect.methodOf", methodOf},
    {"reflect.isComparable", isComparable, 1},
    {"reflect.implements", implements},
    {"reflect.assignable", assignable},
    {"reflect.convertible", convertible},
    {"reflect.pointerTo", pointerTo},
    {"reflect.sliceOf", sliceOf},
    {"reflect.arrayOf", arrayOf},
    {"reflect.mapOf", mapOf},
    {"reflect.chanOf", chanOf},
    {"reflect.funcOf", funcOf},
};

}  // namespace

std::span<const NativeRow> reflectTypeNatives() { return kRows; }

}  // namespace gantry::golang
