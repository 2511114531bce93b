// The predeclared functions of complex numbers, and those of package unsafe.
#include "engine/golang/types/checker.h"
#include "engine/golang/types/sizes.h"

namespace gantry::golang {

namespace {

std::string_view nameOf(Builtin id) {
  switch (id) {
    case Builtin::complex:
      return "complex";
    case Builtin::real:
      return "real";
    default:
      return "imag";
  }
}

}  // namespace

// The type that `change` makes of x's type; of a type parameter a new one with changed terms,
// which gc does not support either: the message is what counts.
Type* Checker::applyToTerms(Operand& x, Builtin id, const std::function<Type*(Type*)>& change) {
  TypeParam* const param = asTypeParam(x.type);
  if (param == nullptr) return change(x.type);
  std::vector<Term> terms;
  const bool ok = forEachType(m_set, x.type, [&](Type* term, Type*) {
    Type* const changed = term != nullptr ? change(term) : nullptr;
    if (changed == nullptr) return false;
    terms.push_back({false, changed});
    return true;
  });
  if (!ok) return nullptr;
  error(x, say(x, " not supported as argument to built-in ", nameOf(id),
               " for go1.18 (see go.dev/issue/50937)"));
  Interface* const bound = m_store.interfaceType();
  bound->embeddeds.push_back(m_store.unionType(std::move(terms)));
  bound->embedPos.push_back(kNoPos);
  TypeName* const name = m_store.typeName(param->object->name, nullptr, kNoPos, &m_package);
  TypeParam* const result = m_store.typeParam(name, bound);
  result->index = param->index;
  return result;
}

bool Checker::builtinComplex(Operand& x, Operand& y, CallExpr& call) {
  const bool untypedX = golang::isUntyped(x.type);
  const bool untypedY = golang::isUntyped(y.type);
  if (untypedX && untypedY) {
    if (x.isConst() && y.isConst()) {
      for (Operand* const operand : {&x, &y})
        if (isNumeric(m_set, operand->type) &&
            constant::sign(m_set.constants.imagPart(operand->value)) == 0)
          operand->type = basic(Basic::untypedFloat);
    } else {
      convertUntyped(x, basic(Basic::float64));
      convertUntyped(y, basic(Basic::float64));
    }
  } else if (untypedX) {
    convertUntyped(x, y.type);
  } else if (untypedY) {
    convertUntyped(y, x.type);
  }
  if (!x.valid() || !y.valid()) return false;
  if (!identical(x.type, y.type)) {
    error(x, say("invalid operation: ", static_cast<Expr*>(&call), " (mismatched types ", x.type,
                 " and ", y.type, ")"));
    return false;
  }
  Type* const result = applyToTerms(x, Builtin::complex, [&](Type* type) -> Type* {
    const auto* const b = asBasic(m_set, type);
    if (b == nullptr) return nullptr;
    switch (b->basic) {
      case Basic::float32:
        return basic(Basic::complex64);
      case Basic::float64:
        return basic(Basic::complex128);
      case Basic::untypedFloat:
        return basic(Basic::untypedComplex);
      default:
        return nullptr;
    }
  });
  if (result == nullptr) {
    error(x, say("invalid argument: arguments have type ", x.type, ", expected floating-point"));
    return false;
  }
  if (x.isConst() && y.isConst()) {
    constant::Pool& pool = m_set.constants;
    x.value =
        pool.complex(pool.realPart(pool.toFloat(x.value)), pool.realPart(pool.toFloat(y.value)));
  } else {
    x.mode = Mode::value;
  }
  x.type = result;
  return true;
}

bool Checker::builtinReal(Operand& x, Builtin id) {
  if (golang::isUntyped(x.type)) {
    if (x.isConst()) {
      if (isNumeric(m_set, x.type)) x.type = basic(Basic::untypedComplex);
    } else {
      convertUntyped(x, basic(Basic::complex128));
      if (!x.valid()) return false;
    }
  }
  Type* const result = applyToTerms(x, id, [&](Type* type) -> Type* {
    const auto* const b = asBasic(m_set, type);
    if (b == nullptr) return nullptr;
    switch (b->basic) {
      case Basic::complex64:
        return basic(Basic::float32);
      case Basic::complex128:
        return basic(Basic::float64);
      case Basic::untypedComplex:
        return basic(Basic::untypedFloat);
      default:
        return nullptr;
    }
  });
  if (result == nullptr) {
    error(x, say("invalid argument: argument has type ", x.type, ", expected complex type"));
    return false;
  }
  if (x.isConst()) {
    constant::Pool& pool = m_set.constants;
    x.value = id == Builtin::real ? pool.realPart(x.value) : pool.imagPart(x.value);
  } else {
    x.mode = Mode::value;
  }
  x.type = result;
  return true;
}

// ---- unsafe ----

bool Checker::builtinUnsafe(Operand& x, CallExpr& call, Builtin id, std::vector<Operand>& args) {
  const auto result = [&](Type* type) {
    x.mode = Mode::value;
    x.type = type;
    return true;
  };
  Type* const rawPointer = basic(Basic::unsafePointer);
  switch (id) {
    case Builtin::unsafeAdd:
      return assignment(x, rawPointer, "argument to unsafe.Add") &&
             isValidIndex(args[1], "length", true) && result(rawPointer);
    case Builtin::unsafeAlignof:
    case Builtin::unsafeSizeof: {
      const bool align = id == Builtin::unsafeAlignof;
      if (!assignment(x, nullptr,
                      align ? "argument to unsafe.Alignof" : "argument to unsafe.Sizeof"))
        return false;
      Type* const type = x.type;
      if (!hasConstantSize(m_set, type)) return result(basic(Basic::uintptr));
      const std::int64_t size = align ? alignOf(m_set, type) : sizeOf(m_set, type);
      if (size < 0) {
        error(x, say(x, " is too large"));
        return false;
      }
      (void)result(basic(Basic::uintptr));
      x.mode = Mode::constant;
      x.value = m_set.constants.integer(size);
      return true;
    }
    case Builtin::unsafeOffsetof:
      return builtinOffsetof(x, call);
    case Builtin::unsafeSlice: {
      const auto* const pointer = coreAs<Pointer>(x.type, TypeKind::pointer);
      if (pointer == nullptr) {
        error(x, say("invalid argument: ", x, " is not a pointer"));
        return false;
      }
      return isValidIndex(args[1], "length", false) && result(m_store.slice(pointer->elem));
    }
    case Builtin::unsafeSliceData: {
      const auto* const slice = coreAs<Slice>(x.type, TypeKind::slice);
      if (slice == nullptr) {
        error(x, say("invalid argument: ", x, " is not a slice"));
        return false;
      }
      return result(m_store.pointer(slice->elem));
    }
    case Builtin::unsafeString:
      return assignment(x, m_store.pointer(m_store.byteType), "argument to unsafe.String") &&
             isValidIndex(args[1], "length", false) && result(basic(Basic::string));
    default:
      return assignment(x, basic(Basic::string), "argument to unsafe.StringData") &&
             result(m_store.pointer(m_store.byteType));
  }
}

bool Checker::builtinOffsetof(Operand& x, CallExpr& call) {
  Expr* const arg = call.args[0];
  Expr* const inner = unparen(arg);
  if (inner->kind != ExprKind::selector) {
    error(*arg, say("invalid argument: ", arg, " is not a selector expression"));
    use(arg);
    return false;
  }
  auto& sel = as<SelectorExpr>(*inner);
  expr(nullptr, x, sel.x);
  if (!x.valid()) return false;
  Type* base = x.type;
  if (auto* const pointer = asPointer(m_set, x.type))
    if (asStruct(m_set, pointer->elem) != nullptr) base = pointer->elem;
  Found found = lookup(m_set, base, false, &m_package, sel.sel->name);
  if (found.object == nullptr) {
    error(x, say("invalid argument: ", base, " has no single field ", sel.sel->name));
    return false;
  }
  if (found.object->kind == ObjectKind::func) {
    error(*arg, say("invalid argument: ", arg, " is a method value"));
    return false;
  }
  if (found.indirect) {
    error(x,
          say("invalid argument: field ", sel.sel->name, " is embedded via a pointer in ", base));
    return false;
  }
  sel.sel->object = found.object;
  sel.selection = m_store.selection(SelectionKind::field, base, found.object, found.path, false);
  recordType(sel, x.mode == Mode::variable ? Mode::variable : Mode::value, found.object->type);
  if (hasConstantSize(m_set, base)) {
    const std::int64_t offset = offsetOf(m_set, base, found.path);
    if (offset < 0) {
      error(x, say(x, " is too large"));
      return false;
    }
    x.mode = Mode::constant;
    x.value = m_set.constants.integer(offset);
  } else {
    x.mode = Mode::value;
  }
  x.type = basic(Basic::uintptr);
  return true;
}

}  // namespace gantry::golang
