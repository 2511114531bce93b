// Which functions a program needs: numbers for them, instances, methods of interface values.
#include "engine/golang/compile/program.h"

#include <algorithm>

#include "engine/base/check.h"
#include "engine/golang/compile/function_compiler.h"
#include "engine/golang/types/lookup.h"
#include "engine/golang/types/predicates.h"
#include "engine/golang/types/versions.h"

namespace gantry::golang {

namespace {

// More instances of one function than any program has that ends.
constexpr std::size_t kMostInstances = 1000;

}  // namespace

void ProgramCompiler::error(Pos pos, std::string text) {
  m_errors.push_back({pos, std::move(text)});
}

std::uint32_t ProgramCompiler::addFunction(std::string_view name,
                                           std::function<void(std::uint32_t)> make) {
  const auto id = static_cast<std::uint32_t>(m_module.functions.size());
  Function& f = m_module.functions.emplace_back();
  f.id = id;
  f.name = m_types.text(name);
  m_work.push_back([make = std::move(make), id] { make(id); });
  return id;
}

namespace {

// ".0" of the first function init of its package, in the order of the source; "" of others.
std::string initNumber(const Func& func) {
  std::size_t number = 0;
  for (const File* const file : func.package->files) {
    for (const Decl* const decl : file->decls) {
      if (decl->kind != DeclKind::func) continue;
      const auto& f = *static_cast<const FuncDecl*>(decl);
      if (f.recv != nullptr || f.name == nullptr || f.name->name != "init") continue;
      if (f.name->object == &func) return "." + std::to_string(number);
      ++number;
    }
  }
  return {};
}

}  // namespace

// main.f, main.(*T).M, main.F[...], main.init.0
std::string ProgramCompiler::functionName(const Func* func, bool isInstance) const {
  std::string name = func->package == nullptr ? "" : func->package->path + ".";
  const Signature* const signature = func->origin->signature();
  if (signature->recv == nullptr) {
    name += func->name;
    if (func->name == "init" && func->package != nullptr) name += initNumber(*func);
    return isInstance ? name + "[...]" : name;
  }
  bool isPointer = false;
  Named* const named = asNamed(derefType(unalias(signature->recv->type), &isPointer));
  std::string type(named == nullptr ? std::string_view("?") : named->object->name);
  if (isInstance) type += "[...]";
  name += isPointer ? "(*" + type + ")" : type;
  return name + "." + std::string(func->name);
}

Substitution ProgramCompiler::substitutionFor(const Func* func,
                                              const std::vector<Type*>& typeArgs) const {
  const Signature* const signature = func->signature();
  Substitution with;
  if (typeArgs.empty()) return with;
  with.params = signature->recv != nullptr ? signature->recvTypeParams : signature->typeParams;
  with.args = typeArgs;
  CHECK(with.params.size() == with.args.size());
  return with;
}

std::uint32_t ProgramCompiler::native(const Func* func) {
  const std::string name = functionName(func, false);
  if (const auto found = m_natives.find(name); found != m_natives.end()) return found->second;
  if (name == "reflect.methodFunc") callAllMethods();
  if (name == "reflect.pointerTo") usePointers();
  const auto id = static_cast<std::uint32_t>(m_module.natives.size());
  m_natives[name] = id;
  NativeRef ref;
  ref.name = m_types.text(name);
  const Signature& signature = *func->signature();
  for (const Var* v : signature.results) ref.results.push_back(m_types.of(v->type));
  if (signature.recv != nullptr) ref.params.push_back(m_types.of(signature.recv->type));
  for (const Var* v : signature.params) ref.params.push_back(m_types.of(v->type));
  for (const RType* r : ref.results) {
    ref.resultSlots += r->slots;
    Lowering::appendShape(ref.slotKinds, r);
  }
  for (const RType* p : ref.params) {
    ref.paramSlots += p->slots;
    Lowering::appendShape(ref.slotKinds, p);
  }
  m_module.natives.push_back(std::move(ref));
  m_nativeTypes.push_back(m_types.of(func->type));
  return id;
}

ProgramCompiler::Target ProgramCompiler::target(const Func* func,
                                                const std::vector<Type*>& typeArgs) {
  const Func* const origin = func->origin;
  CHECK(origin->decl != nullptr);
  if (origin->lowered == nullptr) origin->lowered = &m_entries.emplace_back();
  Entry& entry = *static_cast<Entry*>(origin->lowered);
  std::vector<const RType*> args;
  args.reserve(typeArgs.size());
  for (Type* t : typeArgs) args.push_back(m_types.of(t));
  for (const Instance& instance : entry.instances)
    if (instance.typeArgs == args) return instance.target;
  if (entry.instances.size() == kMostInstances) {
    error(origin->pos, "instantiation cycle: too many instances of " + std::string(origin->name));
    return entry.instances.front().target;
  }
  Target made;
  if (origin->decl->body == nullptr) {
    made = {native(origin), true};
  } else {
    const Substitution with = substitutionFor(origin, typeArgs);
    made.id =
        addFunction(functionName(origin, !typeArgs.empty()),
                    [this, origin, with](std::uint32_t id) { compileDeclared(id, origin, with); });
    m_module.functions[made.id].pos = origin->pos;
  }
  entry.instances.push_back({std::move(args), made});
  return made;
}

std::uint32_t ProgramCompiler::function(const Func* func, const std::vector<Type*>& typeArgs) {
  const Target t = target(func, typeArgs);
  if (!t.isNative) return t.id;
  WrapperKey key;
  key.native = t.id;
  return wrapper(key);
}

void ProgramCompiler::compileDeclared(std::uint32_t id, const Func* func,
                                      const Substitution& with) {
  FuncDecl& decl = *func->decl;
  if (func->package != nullptr && func->package->isStandard) {
    const std::size_t before = m_errors.size();
    checkBody(m_set, decl, m_errors);
    if (m_errors.size() != before) return;
  }
  FunctionCompiler::Source source;
  source.with = with;
  source.package = func->package;
  source.newLoopVars = allowsVersion(m_set, decl.name->pos, 22);
  const auto typeOf = [this, with](Type* t) {
    return m_types.of(with.params.empty() ? t : substitute(m_set, t, with));
  };
  source.analysis = std::make_shared<Analysis>(m_set, typeOf, source.newLoopVars);
  source.analysis->function(decl, *func->signature());
  Unit* const unit = &source.analysis->root();
  FunctionCompiler compiler(*this, std::move(source), unit, id);
  compiler.declaration(decl, *func->signature());
}

// Whose method a wrapper is: main.T, container/list.(*List), main.(*G[...]), go:interface { M() }
std::string ProgramCompiler::ownerName(const RType* type) const {
  const bool isPointer = type->kind == RKind::pointer && !type->named;
  const Named* const named = asNamed(m_types.typeOf(isPointer ? type->elem : type));
  if (named == nullptr) {
    const std::string text(type->text);
    return "go:" + (isPointer ? "(" + text + ")" : text);
  }
  const Package* const package = named->object->package;
  const std::string path = package == nullptr ? "" : package->path + ".";
  const std::string name =
      std::string(named->object->name) + (named->typeArgs.empty() ? "" : "[...]");
  return path + (isPointer ? "(*" + name + ")" : name);
}

std::uint32_t ProgramCompiler::wrapper(const WrapperKey& key) {
  const auto [at, fresh] = m_wrappers.try_emplace(key, 0);
  if (!fresh) return at->second;
  std::string name;
  if (key.kind == WrapperKind::native) {
    name = m_module.natives[key.native].name;
  } else {
    name = ownerName(key.type) + "." + std::string(key.name);
    if (key.kind == WrapperKind::boundMethod) name += "-fm";
  }
  at->second = addFunction(name, [this, key](std::uint32_t id) {
    FunctionCompiler compiler(*this, {}, nullptr, id);
    compiler.wrapper(key);
  });
  return at->second;
}

const Package* ProgramCompiler::packageOf(std::string_view path) const {
  for (const Package* p : m_set.packages)
    if (p->path == path) return p;
  return nullptr;
}

// ---- methods of interface values ----

void ProgramCompiler::resolveMethod(const RType* type, RMethod& method) {
  const Found found =
      lookup(m_set, m_types.typeOf(type), false, packageOf(method.pkgPath), method.name);
  CHECK(found.object != nullptr);
  const auto* const f = static_cast<const Func*>(found.object);
  const bool byPointer = f->hasPtrRecv || f->origin->hasPtrRecv;
  const bool isPointer = type->kind == RKind::pointer && !type->named;
  if (found.path.empty() && byPointer == isPointer && (isPointer || type->direct)) {
    const Named* const named = asNamed(m_types.typeOf(isPointer ? type->elem : type));
    method.function = function(f, named == nullptr ? std::vector<Type*>{} : named->typeArgs);
    return;
  }
  WrapperKey key;
  key.kind = WrapperKind::interfaceMethod;
  key.type = type;
  key.name = method.name;
  key.pkgPath = method.pkgPath;
  method.function = wrapper(key);
}

void ProgramCompiler::declareMethods(const RType* type) {
  for (RMethod& method : m_module.types[type->id].methods)
    if (method.function == kNoFunction &&
        (m_calledMethods.count({method.name, method.pkgPath}) != 0 ||
         (m_callsAllMethods && method.pkgPath.empty())))
      resolveMethod(type, method);
}

void ProgramCompiler::useInInterface(const RType* type) {
  if (m_isInInterface.size() <= type->id) m_isInInterface.resize(m_module.types.size());
  if (m_isInInterface[type->id]) return;
  m_isInInterface[type->id] = true;
  if (type->kind != RKind::interface_) {
    m_types.completeMethods(type);
    m_inInterfaces.push_back(type);
    declareMethods(type);
  }
  if (m_usesPointers) usePointerTo(type);
  // Reflection gets from a value to its parts.
  if (type->elem != nullptr) useInInterface(type->elem);
  if (type->key != nullptr) useInInterface(type->key);
  for (const RField& field : type->fields) useInInterface(field.type);
}

void ProgramCompiler::callMethodNamed(std::string_view name, std::string_view pkgPath) {
  if (!m_calledMethods.emplace(m_types.text(name), m_types.text(pkgPath)).second) return;
  for (std::size_t i = 0; i < m_inInterfaces.size(); ++i) declareMethods(m_inInterfaces[i]);
}

void ProgramCompiler::callAllMethods() {
  m_callsAllMethods = true;
  for (std::size_t i = 0; i < m_inInterfaces.size(); ++i) declareMethods(m_inInterfaces[i]);
}

void ProgramCompiler::usePointers() {
  m_usesPointers = true;
  // The list grows meanwhile.
  for (std::size_t i = 0; i < m_inInterfaces.size(); ++i) usePointerTo(m_inInterfaces[i]);
}

void ProgramCompiler::usePointerTo(const RType* type) {
  const Named* const named = asNamed(m_types.typeOf(type));
  if (named == nullptr || type->kind == RKind::interface_) return;
  if (!named->origin->methods.empty() || type->kind == RKind::struct_)
    useInInterface(m_types.pointerTo(type));
}

// ---- variables of packages ----

std::uint64_t ProgramCompiler::globalOffset(const Var* var) {
  const auto [at, fresh] =
      m_globals.try_emplace(var, static_cast<std::uint32_t>(m_module.globals.size()));
  if (!fresh) return m_module.globals[at->second].offset;
  const RType* const type = m_types.of(var->type);
  Global global;
  global.name = m_types.text((var->package == nullptr ? "" : var->package->path + ".") +
                             std::string(var->name));
  global.type = type;
  global.offset = m_module.globalBytes;
  if (type->size > (std::uint64_t{1} << 30) - m_module.globalBytes) {
    error(var->pos, "type " + std::string(type->text) + " larger than address space");
    m_module.globals.push_back(global);
    return global.offset;
  }
  m_module.globalBytes += static_cast<std::uint32_t>((type->size + 7) / 8 * 8);
  m_module.globals.push_back(global);
  Lowering::appendShape(m_module.globalWords, type);
  if (const auto init = m_initializerOf.find(var); init != m_initializerOf.end()) {
    Lazy& lazy = m_initializers[init->second];
    if (lazy.function == kNoFunction) lazy.function = initFunction(*lazy.package, *lazy.init);
  }
  return global.offset;
}

}  // namespace gantry::golang
