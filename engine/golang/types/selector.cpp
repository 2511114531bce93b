// x.f: qualified names, fields, methods, method expressions.
#include <algorithm>

#include "engine/golang/types/checker.h"

namespace gantry::golang {

namespace {

// Names of Go's library that are not exported and one letter away from one that is: ours are
// written in other words, and what a misspelt name is told depends on whether there is such a one.
constexpr std::string_view kNotExported =
    " time.fixedZone time.loadLocation time.newTimer time.now time.parse context.withCancel"
    " runtime.breakpoint runtime.callers runtime.gomaxprocs runtime.goexit runtime.lockOSThread"
    " runtime.memstats runtime.pinner runtime.stack runtime.unlockOSThread debug.freeOSMemory"
    " debug.setGCPercent debug.setMaxStack debug.setMaxThreads debug.setMemoryLimit math.acos"
    " math.acosh math.asin math.asinh math.atan math.atan2 math.atanh math.cbrt math.ceil"
    " math.cos math.cosh math.erf math.erfc math.exp math.exp2 math.expm1 math.floor math.frexp"
    " math.hypot math.ilogb math.ldexp math.log math.log10 math.log1p math.log2 math.max math.min"
    " math.mod math.modf math.pow math.remainder math.sin math.sinh math.sqrt math.tan math.tanh"
    " math.trunc rand.newSource rand.read bits.uintSize strings.indexFunc strings.lastIndexFunc"
    " strings.replacer strconv.intSize strconv.isGraphic strconv.unquote sort.reverse sort.stable"
    " maps.clone bytes.containsRune bytes.indexFunc bytes.lastIndexFunc unicode.properties"
    " unicode.to io.copyBuffer io.discard io.multiReader io.multiWriter io.nopCloser io.pipe"
    " io.teeReader os.chmod os.dirFS os.executable os.file os.findProcess os.hostname os.lstat"
    " os.newFile os.open os.readlink os.removeAll os.rename os.sameFile os.startProcess"
    " os.tempDir testing.cover testing.short regexp.compile ";

bool isNotExported(const Package& package, std::string_view name) {
  return kNotExported.find(" " + package.name + "." + std::string(name) + " ") !=
         std::string_view::npos;
}

}  // namespace

void Checker::qualifiedName(Operand& x, SelectorExpr& e, PkgName* name) {
  name->used = true;
  x.expr = &e;
  x.mode = Mode::invalid;
  const Package* const imported = name->imported;
  Object* const object = imported->scope->lookup(e.sel->name);
  const bool isHidden = object == nullptr || !object->exported();
  const bool isFake =
      std::find(m_fakePackages.begin(), m_fakePackages.end(), imported) != m_fakePackages.end();
  if (isHidden && isNotExported(*imported, e.sel->name)) {
    error(*e.sel, say("name ", e.sel->name, " not exported by package ", imported->name));
  } else if (isHidden && !isFake) {
    error(*e.sel, say("undefined: ", static_cast<Expr*>(&e)));
  }
  if (object == nullptr || isHidden) return;
  e.sel->object = object;
  if (object->type == nullptr && object->kind != ObjectKind::builtin) return;
  identValue(x, object, false);
  if (x.valid())
    recordType(*e.sel, x.mode, x.mode == Mode::builtin ? invalidType() : x.type,
               x.isConst() ? x.value : nullptr);
}

void Checker::selector(Operand& x, SelectorExpr& e, TypeName* def, bool wantType) {
  if (e.x->kind == ExprKind::ident) {
    auto& base = as<Ident>(*e.x);
    Object* const object = lookupName(base.name);
    if (object != nullptr && object->kind == ObjectKind::pkgName) {
      base.object = object;
      return qualifiedName(x, e, static_cast<PkgName*>(object));
    }
  }
  exprOrType(x, e.x, false);
  bool ok = x.valid();
  if (x.mode == Mode::typexpr && def != nullptr && def->type == x.type) {
    cycleError({def}, 0);
    ok = false;
  } else if (x.mode == Mode::builtin) {
    error(nodePos(e), say("cannot select on ", x));
    ok = false;
  } else if (ok && wantType) {
    error(*e.sel, say(static_cast<Expr*>(&e), " is not a type"));
    ok = false;
  }
  if (!ok) {
    x.mode = Mode::invalid;
    x.expr = &e;
    return;
  }
  Found found = lookup(m_set, x.type, x.mode == Mode::variable, &m_package, e.sel->name);
  if (found.object == nullptr) {
    selectionError(x, e, found);
    x.mode = Mode::invalid;
  } else {
    if (found.object->kind == ObjectKind::func && found.object->type == nullptr)
      declareObject(found.object);
    e.sel->object = found.object;
    if (x.mode == Mode::typexpr) {
      methodExpr(x, e, found);
    } else {
      fieldOrMethodValue(x, e, found);
    }
  }
  x.expr = &e;
}

void Checker::selectionError(Operand& x, SelectorExpr& e, const Found& found) {
  if (!isValid(under(x.type))) return;
  const std::string_view name = e.sel->name;
  if (found.ambiguous) return error(*e.sel, say("ambiguous selector ", x.expr, ".", name));
  if (found.needsPointer) {
    if (x.mode == Mode::typexpr)
      return error(*e.sel, say("invalid method expression ", x.type, ".", name,
                               " (needs pointer receiver (*", x.type, ").", name, ")"));
    return error(*e.sel, say("cannot call pointer method ", name, " on ", x.type));
  }
  std::string why = pointerToInterfaceText(m_set, x.type, &m_package);
  if (why.empty()) {
    const Found near = lookup(m_set, x.type, x.mode == Mode::variable, &m_package, name, true);
    why = lookupError(x.type, name, near.object, false);
  }
  error(*e.sel, say(x.expr, ".", name, " undefined (", why, ")"));
}

void Checker::methodExpr(Operand& x, SelectorExpr& e, Found& found) {
  if (found.object->kind != ObjectKind::func) {
    error(*e.sel, say(x.expr, ".", e.sel->name, " undefined (type ", x.type, " has no method ",
                      e.sel->name, ")"));
    x.mode = Mode::invalid;
    return;
  }
  auto* const method = static_cast<Func*>(found.object);
  e.selection = m_store.selection(SelectionKind::methodExpr, x.type, method, std::move(found.path),
                                  found.indirect);
  const Signature* const sig = method->signature();
  Signature* const type = m_store.signature();
  std::string_view name;
  if (!sig->params.empty() && !sig->params[0]->name.empty()) {
    name = sig->recv != nullptr ? sig->recv->name : std::string_view();
    if (name.empty()) name = "_";
  }
  type->params.push_back(m_store.param(name, x.type, method->pos, &m_package));
  type->params.insert(type->params.end(), sig->params.begin(), sig->params.end());
  type->results = sig->results;
  type->variadic = sig->variadic;
  type->typeParams = sig->typeParams;
  x.mode = Mode::value;
  x.type = type;
  recordType(*e.sel, x.mode, type);
  addDep(method);
}

void Checker::fieldOrMethodValue(Operand& x, SelectorExpr& e, Found& found) {
  const bool indirect = found.indirect;
  if (found.object->kind == ObjectKind::var) {
    e.selection = m_store.selection(SelectionKind::field, x.type, found.object,
                                    std::move(found.path), indirect);
    x.mode = x.mode == Mode::variable || indirect ? Mode::variable : Mode::value;
    x.type = found.object->type;
    if (x.type == nullptr) x.type = invalidType();
    recordType(*e.sel, x.mode, x.type);
    return;
  }
  auto* const method = static_cast<Func*>(found.object);
  e.selection =
      m_store.selection(SelectionKind::method, x.type, method, std::move(found.path), indirect);
  if (method->hasPtrRecv && !indirect && x.mode == Mode::variable)
    if (Var* const var = rootVar(e.x)) var->addressTaken = true;
  const Signature* const sig = method->signature();
  Signature* const type = m_store.signature();
  type->params = sig->params;
  type->results = sig->results;
  type->variadic = sig->variadic;
  type->typeParams = sig->typeParams;
  x.mode = Mode::value;
  x.type = type;
  recordType(*e.sel, x.mode, type);
  addDep(method);
}

}  // namespace gantry::golang
