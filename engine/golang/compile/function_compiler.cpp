// The frame of a function: results, parameters, captures, variables, the ways out.
#include "engine/golang/compile/function_compiler.h"

#include "engine/base/check.h"
#include "engine/golang/types/predicates.h"

namespace gantry::golang {

FunctionCompiler::FunctionCompiler(ProgramCompiler& program, Source source, Unit* unit,
                                   std::uint32_t id)
    : m_program(program),
      m_source(std::move(source)),
      m_unit(unit),
      m_function(program.module().functions[id]) {}

// ---- types ----

Type* FunctionCompiler::concrete(Type* type) {
  if (m_source.with.params.empty()) return type;
  return substitute(m_program.set(), type, m_source.with);
}

const RType* FunctionCompiler::typeOf(Type* type) {
  CHECK(type != nullptr);
  if (m_source.with.params.empty()) return m_program.types().of(type);
  const auto [at, fresh] = m_types.try_emplace(type, nullptr);
  if (fresh) at->second = m_program.types().of(concrete(type));
  return at->second;
}

const RType* FunctionCompiler::typeOf(const Expr* e) { return typeOf(e->type); }

Shape FunctionCompiler::shapeOf(const RType* type) const {
  Shape shape;
  Lowering::appendShape(shape, type);
  return shape;
}

void FunctionCompiler::error(Pos pos, std::string text) { m_program.error(pos, std::move(text)); }

Reg FunctionCompiler::temp(const RType* type) {
  if (type->slots == 1 && !type->hasPointers) return m_b.takeScalar();
  return m_b.take(shapeOf(type));
}

// ---- variables ----

void FunctionCompiler::bindVar(const Var* var, Storage storage, bool isParam) {
  m_vars[var] = storage;
  if (var->name.empty() || var->name == "_" || var->name[0] == '#') return;
  LocalVar local;
  local.name = m_program.types().text(var->name);
  local.type = typeOf(var->type);
  local.slot = storage.reg;
  local.boxed = storage.boxed;
  local.declared = var->pos;
  local.fromPc = isParam ? 0 : m_b.here();
  m_b.local(local);
}

Reg FunctionCompiler::newBox(const RType* type, Reg want) {
  static const Shape kPointer(1, WordKind::pointer);
  const Reg r = want == kNoReg ? m_b.take(kPointer) : want;
  m_b.emit(Op::new_, r, static_cast<std::uint16_t>(type->id));
  return r;
}

FunctionCompiler::Storage FunctionCompiler::declare(const Var* var) {
  const RType* const type = typeOf(var->type);
  if (m_source.analysis != nullptr && m_source.analysis->boxed(var)) return {newBox(type), true};
  return {temp(type), false};
}

void FunctionCompiler::declareZero(const Var* var) {
  const Storage storage = declare(var);
  if (!storage.boxed) zero(typeOf(var->type), storage.reg);
  bindVar(var, storage);
}

FunctionCompiler::Storage FunctionCompiler::storageOf(const Var* var) {
  const auto found = m_vars.find(var);
  CHECK_MSG(found != m_vars.end(), "a variable without storage");
  return found->second;
}

Place FunctionCompiler::placeOfVar(const Var* var) {
  if (var->isPackageLevel) {
    Place place;
    place.kind = Place::Kind::global;
    place.type = typeOf(var->type);
    place.offset = m_program.globalOffset(var);
    return place;
  }
  const Storage storage = storageOf(var);
  const RType* const type = typeOf(var->type);
  return storage.boxed ? Place::ofMemory(type, storage.reg) : Place::ofReg(type, storage.reg);
}

bool FunctionCompiler::isVariableReg(Reg r) {
  const auto holds = [&](const Var* var, const Storage& storage) {
    return !storage.boxed && r >= storage.reg &&
           r < storage.reg + std::max(1U, typeOf(var->type)->slots);
  };
  for (const auto& [var, storage] : m_vars)
    if (holds(var, storage)) return true;
  return false;
}

// ---- frame ----

void FunctionCompiler::begin(std::string_view name, const Signature* signature) {
  m_name = m_program.types().text(name);
  m_function.name = m_name;
  m_end = m_b.newLabel();
  m_needsEpilogue = m_unit != nullptr && m_unit->hasDefer;
  m_function.hasDefer = m_needsEpilogue;
  m_b.setPos(m_function.pos);
  if (signature != nullptr) bindParams(*signature);
  bindCaptures();
  if (m_unit == nullptr) return;
  if (m_unit->next != nullptr) {
    const Storage storage = declare(m_unit->next);
    bindVar(m_unit->next, storage);
  }
  if (m_unit->token != nullptr) {
    const Storage storage{m_b.takeScalar(), false};
    m_b.emit(Op::deferToken, storage.reg);
    bindVar(m_unit->token, storage);
  }
}

void FunctionCompiler::bindParams(const Signature& signature) {
  std::vector<const Var*> params;
  if (signature.recv != nullptr) params.push_back(signature.recv);
  params.insert(params.end(), signature.params.begin(), signature.params.end());
  std::vector<Reg> regs;
  for (const Var* v : signature.results) {
    const RType* const type = typeOf(v->type);
    m_results.push_back(Place::ofReg(type, m_b.fixed(shapeOf(type))));
    m_function.resultSlots += type->slots;
  }
  for (const Var* v : params) {
    const RType* const type = typeOf(v->type);
    regs.push_back(m_b.fixed(shapeOf(type)));
    m_function.paramSlots += type->slots;
    m_function.paramTypes.push_back(type);
  }
  // The machine zeroes results only when they have pointers.
  bool hasPointers = false;
  for (const Place& place : m_results) hasPointers = hasPointers || place.type->hasPointers;
  for (std::size_t i = 0; i < signature.results.size(); ++i) {
    const Var* const v = signature.results[i];
    const bool isBoxed = m_source.analysis->boxed(v);
    const bool isNamed = !v->name.empty();
    if (isBoxed) {
      bindVar(v, {newBox(m_results[i].type), true}, true);
    } else {
      if (!hasPointers && (isNamed || m_needsEpilogue)) zero(m_results[i].type, m_results[i].base);
      if (isNamed) bindVar(v, {m_results[i].base, false}, true);
    }
  }
  for (std::size_t i = 0; i < params.size(); ++i) {
    const RType* const type = typeOf(params[i]->type);
    if (!m_source.analysis->boxed(params[i])) {
      bindVar(params[i], {regs[i], false}, true);
      continue;
    }
    const Reg box = newBox(type);
    store(Place::ofMemory(type, box), regs[i]);
    bindVar(params[i], {box, true});
  }
}

void FunctionCompiler::bindCaptures() {
  if (m_unit == nullptr) return;
  std::uint16_t at = 0;
  static const Shape kPointer(1, WordKind::pointer);
  for (const Var* v : m_unit->captures) {
    const bool isBoxed = m_source.analysis->boxed(v);
    const Shape shape = isBoxed ? kPointer : shapeOf(typeOf(v->type));
    const Reg r = m_b.take(shape);
    if (shape.size() == 1) {
      m_b.emit(Op::ldCap, r, at);
    } else if (!shape.empty()) {
      m_b.emit(Op::ldCapN, r, at, static_cast<std::uint16_t>(shape.size()));
    }
    at = static_cast<std::uint16_t>(at + shape.size());
    m_function.captureKinds.insert(m_function.captureKinds.end(), shape.begin(), shape.end());
    bindVar(v, {r, isBoxed});
  }
}

// Where all returns of a function with deferred calls or boxed results come together.
void FunctionCompiler::epilogue() {
  bool hasBoxes = false;
  const Signature* const signature = m_unit == nullptr ? nullptr : m_unit->signature;
  if (signature != nullptr)
    for (const Var* v : signature->results) hasBoxes = hasBoxes || m_source.analysis->boxed(v);
  if (!hasBoxes && !m_needsEpilogue) {
    m_b.emit(Op::ret);
    return;
  }
  if (m_needsEpilogue) m_b.setRecover(m_end);
  if (m_needsEpilogue && !hasBoxes) {
    m_b.emit(Op::retDefer);
    return;
  }
  if (m_needsEpilogue) m_b.emit(Op::runDefers);
  for (std::size_t i = 0; i < m_results.size(); ++i) {
    const Var* const v = signature->results[i];
    if (m_source.analysis->boxed(v)) (void)load(placeOfVar(v), m_results[i].base);
  }
  m_b.emit(Op::ret);
}

void FunctionCompiler::finish() {
  m_b.bind(m_end);
  epilogue();
  if (!m_b.finish(m_function)) error(m_function.pos, "function too large");
}

void FunctionCompiler::declaration(const FuncDecl& decl, const Signature& signature) {
  begin(m_function.name, &signature);
  block(decl.body->list);
  m_b.setPos(decl.body->rbrace);
  finish();
}

// The function of one variable declaration of a package.
void FunctionCompiler::initializer(const Initializer& init) {
  begin(m_function.name, nullptr);
  m_b.setPos(init.rhs->pos);
  if (init.lhs.size() == 1) {
    m_channelName = init.lhs[0]->name;
    Place place;
    place.type = typeOf(init.lhs[0]->type);
    if (init.lhs[0]->name != "_") place = placeOfVar(init.lhs[0]);
    asTypeTo(init.rhs, place);
    m_channelName.clear();
  } else {
    const auto values = tupleValues(init.rhs);
    for (std::size_t i = 0; i < init.lhs.size(); ++i)
      if (init.lhs[i]->name != "_")
        storeConverted(placeOfVar(init.lhs[i]), values[i].first, values[i].second);
  }
  finish();
}

void FunctionCompiler::entry(const std::vector<std::uint32_t>& functions, std::uint32_t mainMain) {
  begin("runtime.main", nullptr);
  m_function.wrapper = true;
  const Reg window = m_b.window(0, kFrameHeader);
  for (const std::uint32_t id : functions) m_b.emitD(Op::call, window, id);
  m_b.emitD(Op::call, window, mainMain);
  finish();
}

}  // namespace gantry::golang
