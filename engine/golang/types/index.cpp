// Index and slice expressions, and the elements of array and slice literals.
#include <set>

#include "engine/golang/types/checker.h"

namespace gantry::golang {

namespace {

std::int64_t stringLength(const Operand& x) {
  if (!x.isConst() || x.value->kind() != constant::Kind::string) return -1;
  return static_cast<std::int64_t>(constant::stringVal(x.value).size());
}

}  // namespace

Expr* Checker::singleIndex(IndexExpr& e) {
  if (e.indexes.empty()) {
    error(e, say("missing index for ", e.x));
    return nullptr;
  }
  if (e.indexes.size() > 1) error(*e.indexes[1], "invalid operation: more than one index");
  return e.indexes[0];
}

bool Checker::mapIndex(Operand& x, IndexExpr& e, Type* key, Type* elem) {
  Expr* const index = singleIndex(e);
  if (index == nullptr) {
    x.mode = Mode::invalid;
    return false;
  }
  Operand k;
  expr(nullptr, k, index);
  assignment(k, key, "map index");
  x.mode = Mode::mapIndex;
  x.type = elem;
  x.expr = &e;
  return false;
}

// All types of the set can be indexed alike; maps only among themselves.
bool Checker::indexableParam(Operand& x, std::int64_t& length, Type*& key, Type*& elem) {
  Mode mode = Mode::variable;
  const bool ok = forEachType(m_set, x.type, [&](Type*, Type* u) {
    if (u == nullptr) return false;
    std::int64_t len = -1;
    Type* k = nullptr;
    Type* e = nullptr;
    if (isString(m_set, u)) {
      e = m_store.byteType;
      mode = Mode::value;
    } else if (const auto* const array = typeAs<Array>(u, TypeKind::array)) {
      len = array->len;
      e = array->elem;
      if (x.mode != Mode::variable) mode = Mode::value;
    } else if (const auto* const pointer = typeAs<Pointer>(u, TypeKind::pointer)) {
      if (const auto* const pointee = underAs<Array>(pointer->elem, TypeKind::array)) {
        len = pointee->len;
        e = pointee->elem;
      }
    } else if (const auto* const slice = typeAs<Slice>(u, TypeKind::slice)) {
      e = slice->elem;
    } else if (const auto* const map = typeAs<Map>(u, TypeKind::map)) {
      k = map->key;
      e = map->elem;
    }
    if (e == nullptr) return false;
    if (elem == nullptr) {
      length = len;
      key = k;
      elem = e;
      return true;
    }
    if ((key == nullptr) != (k == nullptr) || (key != nullptr && !identical(key, k))) return false;
    if (!identical(elem, e)) return false;
    if (len >= 0 && (length < 0 || len < length)) length = len;
    return true;
  });
  if (ok && key == nullptr) {
    x.mode = mode;
    x.type = elem;
  }
  return ok;
}

bool Checker::indexable(Operand& x, std::int64_t& length, Map*& map) {
  Type* const u = under(x.type);
  switch (u->kind) {
    case TypeKind::basic:
      if (!isString(m_set, u)) return false;
      length = stringLength(x);
      // Of an untyped constant the string itself is needed at run time.
      if (golang::isUntyped(x.type)) setFinalType(x.expr, basic(Basic::string), true);
      x.mode = Mode::value;
      x.type = m_store.byteType;
      return true;
    case TypeKind::array: {
      const auto* const array = static_cast<Array*>(u);
      length = array->len;
      if (x.mode != Mode::variable) x.mode = Mode::value;
      x.type = array->elem;
      return true;
    }
    case TypeKind::pointer: {
      const auto* const array = underAs<Array>(static_cast<Pointer*>(u)->elem, TypeKind::array);
      if (array == nullptr) return false;
      length = array->len;
      x.mode = Mode::variable;
      x.type = array->elem;
      return true;
    }
    case TypeKind::slice:
      x.mode = Mode::variable;
      x.type = static_cast<Slice*>(u)->elem;
      return true;
    case TypeKind::map:
      map = static_cast<Map*>(u);
      return true;
    default:
      return false;
  }
}

bool Checker::indexExpr(Operand& x, IndexExpr& e) {
  exprOrType(x, e.x, true);
  if (!x.valid()) {
    use(e.indexes);
    return false;
  }
  if (x.mode == Mode::typexpr) {
    x.mode = Mode::invalid;
    x.type = varType(&e);
    if (isValid(x.type)) x.mode = Mode::typexpr;
    return false;
  }
  if (x.mode == Mode::value) {
    const auto* const sig = underAs<Signature>(x.type, TypeKind::signature);
    if (sig != nullptr && !sig->typeParams.empty()) return true;
  }
  nonGeneric(nullptr, x);
  if (!x.valid()) return false;
  std::int64_t length = -1;
  Map* map = nullptr;
  bool ok = false;
  if (isTypeParam(x.type)) {
    Type* key = nullptr;
    Type* elem = nullptr;
    ok = indexableParam(x, length, key, elem);
    if (ok && key != nullptr) return mapIndex(x, e, key, elem);
  } else {
    ok = indexable(x, length, map);
    if (map != nullptr) return mapIndex(x, e, map->key, map->elem);
  }
  if (!ok) {
    error(nodePos(e), say("invalid operation: cannot index ", x));
    use(e.indexes);
    x.mode = Mode::invalid;
    return false;
  }
  Expr* const at = singleIndex(e);
  if (at == nullptr) {
    x.mode = Mode::invalid;
    return false;
  }
  std::int64_t ignored = -1;
  (void)index(at, length, ignored);
  return false;
}

// ---- slices ----

bool Checker::sliceable(Operand& x, SliceExpr& e, std::int64_t& length) {
  Type* const u = coreString(m_set, x.type);
  const auto fail = [&](std::string text) {
    error(x, std::move(text));
    return false;
  };
  if (u == nullptr)
    return fail(say("invalid operation: cannot slice ", x, ": ", x.type, " has no core type"));
  if (isString(m_set, u)) {
    if (e.full) {
      error(e.max != nullptr ? *e.max : static_cast<Expr&>(e),
            "invalid operation: 3-index slice of string");
      return false;
    }
    length = stringLength(x);
    if (golang::isUntyped(x.type)) {
      x.type = basic(Basic::string);
      setFinalType(x.expr, x.type, true);
    }
    return true;
  }
  if (const auto* const array = typeAs<Array>(u, TypeKind::array)) {
    length = array->len;
    if (x.mode != Mode::variable)
      return fail(say("invalid operation: ", x, " (slice of unaddressable value)"));
    if (Var* const var = rootVar(e.x)) var->addressTaken = true;
    x.type = m_store.slice(array->elem);
    return true;
  }
  if (const auto* const pointer = typeAs<Pointer>(u, TypeKind::pointer)) {
    if (const auto* const array = underAs<Array>(pointer->elem, TypeKind::array)) {
      length = array->len;
      x.type = m_store.slice(array->elem);
      return true;
    }
  }
  if (u->kind == TypeKind::slice) return true;
  return fail(say("invalid operation: cannot slice ", x));
}

void Checker::sliceExpr(Operand& x, SliceExpr& e) {
  expr(nullptr, x, e.x);
  if (!x.valid()) {
    for (Expr* const bound : {e.low, e.high, e.max}) use(bound);
    return;
  }
  std::int64_t length = -1;
  if (!sliceable(x, e, length)) {
    x.mode = Mode::invalid;
    return;
  }
  x.mode = Mode::value;
  if (e.full && (e.high == nullptr || e.max == nullptr)) {
    error(e, "2nd and 3rd index required in 3-index slice");
    x.mode = Mode::invalid;
    return;
  }
  sliceBounds(e, length);
}

void Checker::sliceBounds(SliceExpr& e, std::int64_t length) {
  Expr* const bounds[3] = {e.low, e.high, e.max};
  std::int64_t values[3] = {-1, -1, -1};
  for (std::size_t i = 0; i < 3; ++i) {
    if (bounds[i] != nullptr) {
      (void)index(bounds[i], length >= 0 ? length + 1 : -1, values[i]);
    } else if (i == 0) {
      values[i] = 0;
    } else if (length >= 0) {
      values[i] = length;
    }
  }
  for (std::size_t i = 0; i < 2; ++i) {
    if (values[i] <= 0) continue;
    for (std::size_t j = i + 1; j < 3; ++j) {
      if (values[j] < 0 || values[j] >= values[i] || bounds[j] == nullptr) continue;
      error(*bounds[j], say("invalid slice indices: ", values[j], " < ", values[i]));
      return;
    }
  }
}

// ---- indexes ----

bool Checker::index(Expr* e, std::int64_t max, std::int64_t& value) {
  value = -1;
  Operand x;
  expr(nullptr, x, e);
  if (!isValidIndex(x, "index", false)) return false;
  if (!x.isConst()) return true;
  if (x.value->kind() == constant::Kind::unknown) return false;
  const std::int64_t v = constant::int64Val(x.value);
  if (max >= 0 && v >= max) {
    error(x,
          say("invalid argument: index ", constant::text(x.value), " out of bounds [0:", max, "]"));
    return false;
  }
  value = v;
  return true;
}

bool Checker::isValidIndex(Operand& x, std::string_view what, bool allowNegative) {
  if (!x.valid()) return false;
  convertUntyped(x, basic(Basic::int_));
  if (!x.valid()) return false;
  const auto fail = [&](std::string_view problem) {
    error(x, say("invalid argument: ", what, " ", x, problem));
    return false;
  };
  if (!allInteger(m_set, x.type)) return fail(" must be integer");
  if (!x.isConst() || x.value->kind() == constant::Kind::unknown) return true;
  if (!allowNegative && constant::sign(x.value) < 0) return fail(" must not be negative");
  if (representable(m_set, x.value, m_store.basic(Basic::int_), &x.value) != Fit::ok)
    return fail(" overflows int");
  return true;
}

std::int64_t Checker::indexedElements(CompositeLit& lit, Type* elem, std::int64_t length) {
  std::set<std::int64_t> seen;
  const bool keyed = [&] {
    for (const Expr* const e : lit.elements)
      if (e->kind == ExprKind::keyValue) return true;
    return false;
  }();
  std::int64_t at = 0;
  std::int64_t max = 0;
  lit.indexes.clear();
  for (Expr* const e : lit.elements) {
    bool valid = false;
    Expr* value = e;
    if (e->kind == ExprKind::keyValue) {
      auto& pair = as<KeyValueExpr>(*e);
      std::int64_t i = -1;
      if (index(pair.key, length, i)) {
        valid = i >= 0;
        if (valid) {
          at = i;
        } else {
          error(*e, say("index ", pair.key, " must be integer constant"));
        }
      }
      value = pair.value;
    } else if (length >= 0 && at >= length) {
      error(*e, say("index ", at, " is out of bounds (>= ", length, ")"));
    } else {
      valid = true;
    }
    if (valid && keyed && !seen.insert(at).second)
      error(*e, say("duplicate index ", at, " in array or slice literal"));
    lit.indexes.push_back(at);
    ++at;
    if (at > max) max = at;
    Operand x;
    exprWithHint(x, value, elem);
    assignment(x, elem, "array or slice literal");
  }
  lit.maxIndex = max - 1;
  return max;
}

}  // namespace gantry::golang
