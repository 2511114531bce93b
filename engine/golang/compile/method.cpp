// Methods: finding them, getting to the receiver, method values and expressions, wrappers.
#include "engine/base/check.h"
#include "engine/golang/compile/function_compiler.h"
#include "engine/golang/types/lookup.h"
#include "engine/golang/types/predicates.h"

namespace gantry::golang {

// ---- which method ----

FunctionCompiler::Method FunctionCompiler::methodNamed(const RType* recv, const Object& name,
                                                       bool addressable) {
  const Found found =
      lookup(m_program.set(), m_program.types().typeOf(recv), addressable, name.package, name.name);
  CHECK(found.object != nullptr && found.object->kind == ObjectKind::func);
  return {static_cast<const Func*>(found.object), found.path, recv};
}

FunctionCompiler::Method FunctionCompiler::methodOf(const SelectorExpr& e) {
  const Selection& selection = *e.selection;
  const bool isExpr = selection.kind == SelectionKind::methodExpr;
  const RType* const recv = typeOf(isExpr ? selection.recv : e.x->type);
  // In an instance of generic code the actual type decides.
  if (!m_source.with.params.empty()) return methodNamed(recv, *selection.object, true);
  return {static_cast<const Func*>(selection.object), selection.path, recv};
}

std::vector<Type*> FunctionCompiler::receiverTypeArgs(const RType* type) const {
  if (type->kind == RKind::pointer && !type->named) type = type->elem;
  const Named* const named = asNamed(m_program.types().typeOf(type));
  return named == nullptr ? std::vector<Type*>{} : named->typeArgs;
}

// The method of a value in a place.
FunctionCompiler::Callee FunctionCompiler::methodCallee(const Place& x, const Method& method) {
  Callee callee;
  // The last step leads to the receiver itself, which need not be loaded yet.
  Place place = fieldPath(x, method.path);
  const Func& func = *method.func;
  if (place.type->kind == RKind::interface_) {
    callee.kind = Callee::Kind::interface_;
    callee.interfaceType = place.type;
    callee.value = stable(place.type, load(place));
    const std::vector<RMethod>& methods = place.type->methods;
    const std::string_view package =
        func.exported() || func.package == nullptr ? "" : std::string_view(func.package->path);
    while (callee.id < methods.size() &&
           (methods[callee.id].name != func.name || methods[callee.id].pkgPath != package))
      ++callee.id;
    CHECK(callee.id < methods.size());
    callee.type = methods[callee.id].type;
    m_program.callMethodNamed(methods[callee.id].name, methods[callee.id].pkgPath);
    return callee;
  }
  callee = functionCallee(&func, receiverTypeArgs(place.type), m_program.types().of(func.type));
  callee.hasReceiver = true;
  const bool byPointer = func.hasPtrRecv || func.origin->hasPtrRecv;
  const bool isPointer = place.type->kind == RKind::pointer && !place.type->named;
  callee.takesAddress = byPointer && !isPointer;
  if (isPointer && !byPointer) {
    const RType* const elem = place.type->elem;
    place = Place::ofMemory(elem, stable(place.type, load(place)));
  }
  callee.receiver = place;
  return callee;
}

const RType* FunctionCompiler::receiverType(const Callee& callee) {
  return callee.takesAddress ? m_program.types().pointerTo(callee.receiver.type)
                             : callee.receiver.type;
}

void FunctionCompiler::loadReceiver(const Callee& callee, Reg to) {
  if (callee.takesAddress) {
    (void)address(callee.receiver, to);
  } else {
    (void)load(callee.receiver, to);
  }
}

// ---- as values ----

void FunctionCompiler::makeStatic(Callee& callee) {
  if (callee.kind == Callee::Kind::native) {
    WrapperKey key;
    key.kind = WrapperKind::native;
    key.native = callee.id;
    callee.id = m_program.wrapper(key);
    callee.kind = Callee::Kind::function;
  } else if (callee.kind == Callee::Kind::interface_) {
    // A method of nil panics here, not later.
    m_b.emit(Op::nilCheck, callee.value);
    const RMethod& method = callee.interfaceType->methods[callee.id];
    WrapperKey key;
    key.kind = WrapperKind::methodExpr;
    key.type = callee.interfaceType;
    key.name = method.name;
    key.pkgPath = method.pkgPath;
    callee.id = m_program.wrapper(key);
    callee.kind = Callee::Kind::function;
    callee.hasReceiver = true;
    callee.receiver = Place::ofReg(callee.interfaceType, callee.value);
  }
}

// x.M: the receiver is evaluated now.
Reg FunctionCompiler::methodValue(const SelectorExpr& e, Reg want) {
  const Reg to = want == kNoReg ? m_b.take(Shape(1, WordKind::pointer)) : want;
  const std::size_t mark = m_b.mark();
  const Method method = methodOf(e);
  const Callee callee = methodCallee(placeOf(e.x), method);
  WrapperKey key;
  key.kind = WrapperKind::boundMethod;
  Reg receiver = callee.value;
  if (callee.kind == Callee::Kind::interface_) {
    m_b.emit(Op::nilCheck, callee.value);
    key.type = callee.interfaceType;
  } else {
    key.type = receiverType(callee);
    receiver = temp(key.type);
    loadReceiver(callee, receiver);
  }
  key.name = m_program.types().text(method.func->name);
  if (!method.func->exported() && method.func->package != nullptr)
    key.pkgPath = m_program.types().text(method.func->package->path);
  const std::uint32_t id = m_program.wrapper(key);
  if (key.type->slots == 0) {
    functionValue(id, to);
  } else {
    m_b.emit(Op::makeClosure, to, receiver, static_cast<std::uint16_t>(key.type->slots));
    m_b.ext(0, id);
  }
  m_b.release(mark);
  return to;
}

// T.M
Reg FunctionCompiler::methodExpression(const SelectorExpr& e, Reg want) {
  const Method method = methodOf(e);
  const bool byPointer = method.func->hasPtrRecv || method.func->origin->hasPtrRecv;
  const bool isPointer = method.recv->kind == RKind::pointer && !method.recv->named;
  if (method.recv->kind != RKind::interface_ && method.path.empty() && byPointer == isPointer)
    return functionValue(m_program.function(method.func, receiverTypeArgs(method.recv)), want);
  WrapperKey key;
  key.kind = WrapperKind::methodExpr;
  key.type = method.recv;
  key.name = m_program.types().text(method.func->name);
  if (!method.func->exported() && method.func->package != nullptr)
    key.pkgPath = m_program.types().text(method.func->package->path);
  return functionValue(m_program.wrapper(key), want);
}

// ---- wrappers ----

// Calls with the parameters of this function, and returns what comes back.
void FunctionCompiler::forward(const Callee& callee, const std::vector<Place>& params) {
  Window window = openWindow(callee.type, callee);
  for (const Place& place : params) (void)load(place, nextArgument(window, place.type));
  closeWindow(window);
  emitCall(window, callee);
  Reg from = resultReg(window);
  for (const Place& result : m_results) {
    move(result.type, result.base, from);
    from = offsetReg(from, result.type->slots);
  }
}

// A method with a value receiver, called by an interface that holds a nil pointer.
void FunctionCompiler::checkValueReceiver(const Place& recv, const Method& method) {
  const Func& func = *method.func;
  const bool isPointer = recv.type->kind == RKind::pointer && !recv.type->named;
  if (!isPointer || !method.path.empty() || func.hasPtrRecv || func.origin->hasPtrRecv) return;
  const std::string_view whole = recv.type->elem->text;
  const std::size_t bracket = whole.find('[');
  std::string type(whole.substr(0, bracket));
  if (bracket != std::string_view::npos) type += "[...]";
  const std::size_t dot = std::min(type.rfind('.', bracket), type.size() - 1);
  const Label fits = m_b.newLabel();
  m_b.jump(Op::jNeI, load(recv), 0, fits);
  m_b.emitD(
      Op::raise, 1,
      m_program.types().stringIndex("value method " + type + "." + std::string(func.name) +
                                    " called using nil *" + type.substr(dot + 1) + " pointer"));
  m_b.bind(fits);
}

void FunctionCompiler::wrapper(const WrapperKey& key) {
  m_end = m_b.newLabel();
  m_function.wrapper = true;
  m_name = m_function.name;
  m_b.setPos(m_function.pos);
  const auto fixedPlace = [&](const RType* type) {
    return Place::ofReg(type, m_b.fixed(shapeOf(type)));
  };
  Method method;
  const RType* type = key.type;
  if (key.kind == WrapperKind::native) {
    type = m_program.nativeType(key.native);
  } else {
    const Found found = lookup(m_program.set(), m_program.types().typeOf(key.type), true,
                               m_program.packageOf(key.pkgPath), key.name);
    CHECK(found.object != nullptr);
    method = {static_cast<const Func*>(found.object), found.path, key.type};
    m_function.pos = found.object->pos;
    m_b.setPos(found.object->pos);
    type = m_program.types().of(found.object->type);
  }
  for (const RType* r : type->results) {
    m_results.push_back(fixedPlace(r));
    m_function.resultSlots += r->slots;
  }
  Place recv;
  if (key.kind == WrapperKind::interfaceMethod) {
    const bool isWord = key.type->direct;
    const Reg word = m_b.fixed(isWord ? shapeOf(key.type) : Shape(1, WordKind::pointer));
    recv = isWord ? Place::ofReg(key.type, word) : Place::ofMemory(key.type, word);
    m_function.paramSlots += 1;
  } else if (key.kind == WrapperKind::methodExpr) {
    recv = fixedPlace(key.type);
    m_function.paramSlots += key.type->slots;
    m_function.paramTypes.push_back(key.type);
  } else if (key.kind == WrapperKind::boundMethod) {
    const Shape shape = shapeOf(key.type);
    recv = Place::ofReg(key.type, m_b.take(shape));
    if (!shape.empty())
      m_b.emit(Op::ldCapN, recv.base, 0, static_cast<std::uint16_t>(shape.size()));
    m_function.captureKinds = shape;
  }
  std::vector<Place> params;
  for (const RType* p : type->params) {
    params.push_back(fixedPlace(p));
    m_function.paramSlots += p->slots;
    m_function.paramTypes.push_back(p);
  }
  Callee callee;
  if (key.kind == WrapperKind::native) {
    callee.kind = Callee::Kind::native;
    callee.id = key.native;
    callee.type = type;
  } else {
    if (key.kind == WrapperKind::interfaceMethod) checkValueReceiver(recv, method);
    callee = methodCallee(recv, method);
  }
  forward(callee, params);
  finish();
}

}  // namespace gantry::golang
