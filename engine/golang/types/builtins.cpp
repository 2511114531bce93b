// Calls of the predeclared functions.
#include "engine/golang/types/checker.h"

namespace gantry::golang {

namespace {

struct BuiltinFacts {
  std::string_view name;
  std::size_t args;
  bool variadic;
  int minor = 0;  // the version of Go that brought it; 0 for what was always there
};

BuiltinFacts factsOf(Builtin id) {
  switch (id) {
    case Builtin::append:
      return {"append", 1, true};
    case Builtin::cap:
      return {"cap", 1, false};
    case Builtin::clear:
      return {"clear", 1, false, 21};
    case Builtin::close:
      return {"close", 1, false};
    case Builtin::complex:
      return {"complex", 2, false};
    case Builtin::copy:
      return {"copy", 2, false};
    case Builtin::delete_:
      return {"delete", 2, false};
    case Builtin::imag:
      return {"imag", 1, false};
    case Builtin::len:
      return {"len", 1, false};
    case Builtin::make:
      return {"make", 1, true};
    case Builtin::max:
      return {"max", 1, true, 21};
    case Builtin::min:
      return {"min", 1, true, 21};
    case Builtin::new_:
      return {"new", 1, false};
    case Builtin::panic:
      return {"panic", 1, false};
    case Builtin::print:
      return {"print", 0, true};
    case Builtin::println:
      return {"println", 0, true};
    case Builtin::real:
      return {"real", 1, false};
    case Builtin::recover:
      return {"recover", 0, false};
    case Builtin::unsafeAdd:
      return {"Add", 2, false, 17};
    case Builtin::unsafeAlignof:
      return {"Alignof", 1, false};
    case Builtin::unsafeOffsetof:
      return {"Offsetof", 1, false};
    case Builtin::unsafeSizeof:
      return {"Sizeof", 1, false};
    case Builtin::unsafeSlice:
      return {"Slice", 2, false, 17};
    case Builtin::unsafeSliceData:
      return {"SliceData", 1, false, 20};
    case Builtin::unsafeString:
      return {"String", 2, false, 20};
    case Builtin::unsafeStringData:
      return {"StringData", 1, false, 20};
    case Builtin::none:
      break;
  }
  return {"", 0, false};
}

// As messages about its version call it.
std::string versionedName(Builtin id) {
  const bool isUnsafe = id != Builtin::clear && id != Builtin::min && id != Builtin::max;
  const std::string_view before = isUnsafe ? "unsafe." : id == Builtin::clear ? "" : "built-in ";
  return std::string(before) + std::string(factsOf(id).name);
}

bool evaluatesArguments(Builtin id) {
  return id != Builtin::make && id != Builtin::new_ && id != Builtin::unsafeOffsetof;
}

}  // namespace

bool Checker::builtinArgCount(CallExpr& call, Builtin id, std::size_t count) {
  const BuiltinFacts facts = factsOf(id);
  std::string_view problem;
  if (count < facts.args) {
    problem = "not enough";
  } else if (!facts.variadic && count > facts.args) {
    problem = "too many";
  } else {
    return true;
  }
  error(call, say("invalid operation: ", problem, " arguments for ", static_cast<Expr*>(&call),
                  " (expected ", facts.args, ", found ", count, ")"));
  return false;
}

bool Checker::builtin(Operand& x, CallExpr& call, Builtin id) {
  if (call.hasDots && id != Builtin::append) {
    error(call, say("invalid operation: invalid use of ... with built-in ", factsOf(id).name));
    use(call.args);
    return false;
  }
  const bool outer = m_context.hasCallOrRecv;
  if (id == Builtin::len || id == Builtin::cap) m_context.hasCallOrRecv = false;
  Arguments args;
  std::size_t count = call.args.size();
  if (evaluatesArguments(id)) {
    args.operands = exprList(call.args);
    count = args.operands.size();
    for (const Operand& arg : args.operands) {
      if (arg.valid()) continue;
      if (id == Builtin::len || id == Builtin::cap) m_context.hasCallOrRecv = outer;
      return false;
    }
    if (count > 0) x = args.operands[0];
  }
  const bool isCounted = builtinArgCount(call, id, count);
  if (const int minor = factsOf(id).minor; isCounted && minor != 0)
    needVersion(startPos(*call.fun), minor, versionedName(id));
  const bool ok = isCounted && builtinOf(x, call, id, args);
  if (id == Builtin::len || id == Builtin::cap) m_context.hasCallOrRecv = outer;
  return ok;
}

// The arguments are evaluated and their number is right; the first one is in x, too.
bool Checker::builtinOf(Operand& x, CallExpr& call, Builtin id, Arguments& args) {
  std::vector<Operand>& operands = args.operands;
  switch (id) {
    case Builtin::append:
      args.typeArgs.resize(operands.size());
      return builtinAppend(x, call, args);
    case Builtin::cap:
    case Builtin::len:
      return builtinLen(x, id);
    case Builtin::clear:
      return builtinClear(x);
    case Builtin::close:
      return builtinClose(x);
    case Builtin::complex:
      return builtinComplex(x, operands[1], call);
    case Builtin::copy:
      return builtinCopy(x, operands[1]);
    case Builtin::delete_:
      return builtinDelete(x, operands[1]);
    case Builtin::imag:
    case Builtin::real:
      return builtinReal(x, id);
    case Builtin::make:
      return builtinMake(x, call);
    case Builtin::max:
    case Builtin::min:
      return builtinMinMax(x, id, operands);
    case Builtin::new_: {
      Type* const type = varType(call.args[0]);
      x.mode = Mode::value;
      x.type = m_store.pointer(type);
      return isValid(type);
    }
    case Builtin::panic: {
      const bool ok = assignment(x, m_store.emptyInterface, "argument to panic");
      x.mode = ok ? Mode::noValue : Mode::invalid;
      return ok;
    }
    case Builtin::print:
    case Builtin::println:
      return builtinPrint(x, id, operands);
    case Builtin::recover:
      x.mode = Mode::value;
      x.type = m_store.emptyInterface;
      return true;
    default:
      return builtinUnsafe(x, call, id, operands);
  }
}

bool Checker::builtinAppend(Operand& x, CallExpr& call, Arguments& args) {
  Type* const type = x.type;
  auto* const slice = coreAs<Slice>(type, TypeKind::slice);
  if (slice == nullptr) {
    std::string cause;
    if (x.isNil()) {
      cause = "have untyped nil";
    } else if (isTypeParam(type)) {
      Type* const u = core(type);
      cause = u != nullptr ? say(x, " has core type ", u) : say(x, " has no core type");
    } else {
      cause = say("have ", x);
    }
    error(x, say("first argument to append must be a slice; ", cause));
    return false;
  }
  if (args.operands.size() == 2 && call.hasDots &&
      assignableTo(m_set, x.info(), m_store.slice(m_store.byteType), &m_package, nullptr)) {
    Operand& y = args.operands[1];
    Type* const source = coreString(m_set, y.type);
    if (source != nullptr && isString(m_set, source)) {
      convertUntyped(y, basic(Basic::string));
      x.mode = Mode::value;
      x.type = type;
      return true;
    }
  }
  Signature* const sig = m_store.signature();
  sig->params.push_back(m_store.param("", type));
  sig->params.push_back(m_store.param("", m_store.slice(slice->elem)));
  sig->results.push_back(m_store.param("", type));
  sig->variadic = true;
  (void)arguments(call, sig, {}, {}, args);
  x.mode = Mode::value;
  x.type = type;
  return true;
}

bool Checker::builtinLen(Operand& x, Builtin id) {
  const auto arrayOf = [&](Type* u) -> Type* {
    if (auto* const pointer = typeAs<Pointer>(u, TypeKind::pointer))
      if (auto* const array = underAs<Array>(pointer->elem, TypeKind::array)) return array;
    return u;
  };
  const auto measurable = [&](Type* u) {
    if (u == nullptr) return false;
    const Type* const t = arrayOf(u);
    switch (t->kind) {
      case TypeKind::array:
      case TypeKind::slice:
      case TypeKind::chan:
        return true;
      case TypeKind::map:
        return id == Builtin::len;
      case TypeKind::basic:
        return id == Builtin::len && isString(m_set, u);
      default:
        return false;
    }
  };
  const bool ok = forEachType(m_set, x.type, [&](Type*, Type* u) { return measurable(u); });
  if (!ok) {
    if (isValid(under(x.type)))
      error(x, say("invalid argument: ", x, " for built-in ", factsOf(id).name));
    return false;
  }
  Mode mode = Mode::value;
  const constant::Value* value = nullptr;
  if (!isTypeParam(x.type)) {
    Type* const t = arrayOf(under(x.type));
    if (t->kind == TypeKind::basic && x.isConst()) {
      mode = Mode::constant;
      value = x.value->kind() == constant::Kind::string
                  ? m_set.constants.integer(
                        static_cast<std::int64_t>(constant::stringVal(x.value).size()))
                  : m_set.constants.unknown();
    } else if (t->kind == TypeKind::array && !m_context.hasCallOrRecv) {
      mode = Mode::constant;
      const std::int64_t length = static_cast<Array*>(t)->len;
      value = length >= 0 ? m_set.constants.integer(length) : m_set.constants.unknown();
    }
  }
  x.mode = mode;
  x.type = basic(Basic::int_);
  x.value = value;
  return true;
}

bool Checker::builtinClear(Operand& x) {
  const bool ok = forEachType(m_set, x.type, [&](Type*, Type* u) {
    return u != nullptr && (u->kind == TypeKind::map || u->kind == TypeKind::slice);
  });
  if (!ok)
    error(x, say("invalid argument: cannot clear ", x,
                 ": argument must be (or constrained by) map or slice"));
  x.mode = Mode::noValue;
  return ok;
}

bool Checker::builtinClose(Operand& x) {
  const bool ok = forEachType(m_set, x.type, [&](Type*, Type* u) {
    const auto* const chan = typeAs<Chan>(u, TypeKind::chan);
    if (chan == nullptr) {
      error(x, say("invalid operation: cannot close non-channel ", x));
      return false;
    }
    if (chan->dir == ChanDir::recvOnly) {
      error(x, say("invalid operation: cannot close receive-only channel ", x));
      return false;
    }
    return true;
  });
  x.mode = Mode::noValue;
  return ok;
}

bool Checker::builtinCopy(Operand& x, Operand& y) {
  const auto* const to = coreAs<Slice>(x.type, TypeKind::slice);
  Type* source = coreString(m_set, y.type);
  if (source != nullptr && isString(m_set, source)) {
    source = m_store.slice(m_store.byteType);
  }
  const auto* const from = typeAs<Slice>(source, TypeKind::slice);
  if (to == nullptr || from == nullptr) {
    error(x, say("invalid argument: copy expects slice arguments; found ", x, " and ", y));
    return false;
  }
  if (!identical(to->elem, from->elem)) {
    error(x, say("invalid argument: arguments to copy ", x, " and ", y,
                 " have different element types ", to->elem, " and ", from->elem));
    return false;
  }
  if (golang::isUntyped(y.type)) convertUntyped(y, basic(Basic::string));
  x.mode = Mode::value;
  x.type = basic(Basic::int_);
  return true;
}

bool Checker::builtinDelete(Operand& x, Operand& key) {
  Type* keyType = nullptr;
  const bool ok = forEachType(m_set, x.type, [&](Type*, Type* u) {
    const auto* const map = typeAs<Map>(u, TypeKind::map);
    if (map == nullptr) {
      error(x, say("invalid argument: ", x, " is not a map"));
      return false;
    }
    if (keyType != nullptr && !identical(map->key, keyType)) {
      error(x, say("invalid argument: maps of ", x, " must have identical key types"));
      return false;
    }
    keyType = map->key;
    return true;
  });
  if (!ok) return false;
  x = key;
  if (!assignment(x, keyType, "argument to delete")) return false;
  x.mode = Mode::noValue;
  return true;
}

bool Checker::builtinMake(Operand& x, CallExpr& call) {
  Expr* const arg = call.args[0];
  Type* const type = varType(arg);
  if (!isValid(type)) return false;
  const Type* const u = core(type);
  if (u == nullptr) {
    error(*arg, say("invalid argument: cannot make ", arg, ": no core type"));
    return false;
  }
  std::size_t min = 1;
  if (u->kind == TypeKind::slice) {
    min = 2;
  } else if (u->kind != TypeKind::map && u->kind != TypeKind::chan) {
    error(*arg,
          say("invalid argument: cannot make ", arg, "; type must be slice, map, or channel"));
    return false;
  }
  const std::size_t count = call.args.size();
  if (count < min || count > min + 1) {
    error(call, say("invalid operation: ", static_cast<Expr*>(&call), " expects ", min, " or ",
                    min + 1, " arguments; found ", count));
    return false;
  }
  std::vector<std::int64_t> sizes;
  for (std::size_t i = 1; i < count; ++i) {
    std::int64_t size = -1;
    if (index(call.args[i], -1, size) && size >= 0) sizes.push_back(size);
  }
  if (sizes.size() == 2 && sizes[0] > sizes[1])
    error(*call.args[1], "invalid argument: length and capacity swapped");
  x.mode = Mode::value;
  x.type = type;
  return true;
}

bool Checker::builtinMinMax(Operand& x, Builtin id, std::vector<Operand>& args) {
  const Tok op = id == Builtin::max ? Tok::gtr : Tok::lss;
  for (std::size_t i = 0; i < args.size(); ++i) {
    Operand& arg = args[i];
    if (!allOrdered(m_set, arg.type)) {
      error(arg, say("invalid argument: ", arg, " cannot be ordered"));
      return false;
    }
    if (i == 0) continue;
    matchTypes(x, arg);
    if (!x.valid()) return false;
    if (!identical(x.type, arg.type)) {
      error(arg, say("invalid argument: mismatched types ", x.type, " (previous argument) and ",
                     arg.type, " (type of ", arg.expr, ")"));
      return false;
    }
    if (!x.isConst() || !arg.isConst()) {
      x.mode = Mode::value;
    } else if (constant::compare(arg.value, op, x.value)) {
      x = arg;
    }
  }
  if (!x.isConst()) {
    x.mode = Mode::value;
    const std::string purpose = say("argument to built-in ", factsOf(id).name);
    if (!assignment(x, m_store.emptyInterface, Purpose(std::string_view(purpose)))) return false;
  }
  for (const Operand& arg : args) setFinalType(arg.expr, x.type, true);
  return true;
}

bool Checker::builtinPrint(Operand& x, Builtin id, std::vector<Operand>& args) {
  const std::string purpose = say("argument to built-in", factsOf(id).name);  // as gc has it
  for (Operand& arg : args)
    if (!assignment(arg, nullptr, Purpose(std::string_view(purpose)))) return false;
  x.mode = Mode::noValue;
  return true;
}

}  // namespace gantry::golang
