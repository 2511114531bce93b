// The Store: where types, objects, scopes, packages and instances are made.
#include "engine/golang/types/store.h"

#include <algorithm>

#include "engine/base/check.h"
#include "engine/base/hash.h"
#include "engine/golang/types/predicates.h"

namespace gantry::golang {

using Store = PackageSet::Store;

// ---- types ----

Array* Store::array(Type* elem, std::int64_t len) { return m_set.arena.make<Array>(elem, len); }
Slice* Store::slice(Type* elem) { return m_set.arena.make<Slice>(elem); }
Pointer* Store::pointer(Type* elem) { return m_set.arena.make<Pointer>(elem); }
Map* Store::map(Type* key, Type* elem) { return m_set.arena.make<Map>(key, elem); }
Chan* Store::chan(ChanDir dir, Type* elem) { return m_set.arena.make<Chan>(dir, elem); }
Signature* Store::signature() { return m_set.arena.make<Signature>(); }
Struct* Store::structType() { return m_set.arena.make<Struct>(); }

Tuple* Store::tuple(std::vector<Var*> vars) {
  auto* const type = m_set.arena.make<Tuple>();
  type->vars = std::move(vars);
  return type;
}

Interface* Store::interfaceType() {
  auto* const type = m_set.arena.make<Interface>();
  type->owner = &m_set;
  return type;
}

Union* Store::unionType(std::vector<Term> terms) {
  auto* const type = m_set.arena.make<Union>();
  type->terms = std::move(terms);
  return type;
}

Alias* Store::alias(TypeName* object, Type* actual) {
  auto* const type = m_set.arena.make<Alias>(object);
  type->actual = actual;
  object->type = type;
  return type;
}

Named* Store::named(TypeName* object, Type* underlying) {
  auto* const type = m_set.arena.make<Named>(object);
  type->underlying = underlying;
  if (object->type == nullptr) object->type = type;
  return type;
}

TypeParam* Store::typeParam(TypeName* object, Type* bound) {
  auto* const type = m_set.arena.make<TypeParam>(object, m_nextTypeParam++);
  type->bound = bound;
  object->type = type;
  return type;
}

// ---- instances ----

namespace {

// How deeply a type argument is nested: constructors, and the arguments of its instances.
std::uint32_t depthOf(const Type* type) {
  const auto ofVars = [](const std::vector<Var*>& vars) {
    std::uint32_t most = 0;
    for (const Var* var : vars) most = std::max(most, depthOf(var->type));
    return most;
  };
  if (type == nullptr) return 0;
  switch (type->kind) {
    case TypeKind::array:
      return 1 + depthOf(static_cast<const Array*>(type)->elem);
    case TypeKind::slice:
      return 1 + depthOf(static_cast<const Slice*>(type)->elem);
    case TypeKind::pointer:
      return 1 + depthOf(static_cast<const Pointer*>(type)->elem);
    case TypeKind::chan:
      return 1 + depthOf(static_cast<const Chan*>(type)->elem);
    case TypeKind::map: {
      const auto* const map = static_cast<const Map*>(type);
      return 1 + std::max(depthOf(map->key), depthOf(map->elem));
    }
    case TypeKind::struct_:
      return 1 + ofVars(static_cast<const Struct*>(type)->fields);
    case TypeKind::signature: {
      const auto* const signature = static_cast<const Signature*>(type);
      return 1 + std::max(ofVars(signature->params), ofVars(signature->results));
    }
    case TypeKind::interface_: {
      std::uint32_t most = 0;
      for (const Func* method : static_cast<const Interface*>(type)->methods)
        most = std::max(most, depthOf(method->type));
      return 1 + most;
    }
    case TypeKind::named:
      return static_cast<const Named*>(type)->instanceDepth;
    case TypeKind::alias:
      return depthOf(static_cast<const Alias*>(type)->actual);
    default:
      return 0;
  }
}

std::uint64_t instanceHash(const Named* origin, std::span<Type* const> args) {
  Hash hash;
  hash.word(typeHash(origin));
  for (const Type* arg : args) hash.word(typeHash(arg));
  return hash.value() | 1;
}

}  // namespace

std::size_t Store::slotOf(const Named* origin, std::span<Type* const> args,
                          std::uint64_t hash) const {
  const std::size_t mask = m_instanceTable.size() - 1;
  std::size_t slot = hash & mask;
  for (; m_instanceTable[slot] != 0; slot = (slot + 1) & mask) {
    const Named* const other = m_instances[m_instanceTable[slot] - 1];
    if (other->instanceHash != hash || other->origin != origin) continue;
    if (std::equal(args.begin(), args.end(), other->typeArgs.begin(), other->typeArgs.end(),
                   [](const Type* x, const Type* y) { return identical(x, y); }))
      break;
  }
  return slot;
}

void Store::growInstances() {
  if ((m_instances.size() + 1) * 2 <= m_instanceTable.size()) return;
  m_instanceTable.assign(std::max<std::size_t>(64, m_instanceTable.size() * 2), 0);
  const std::size_t mask = m_instanceTable.size() - 1;
  for (std::size_t i = 0; i < m_instances.size(); ++i) {
    std::size_t slot = m_instances[i]->instanceHash & mask;
    while (m_instanceTable[slot] != 0) slot = (slot + 1) & mask;
    m_instanceTable[slot] = static_cast<std::uint32_t>(i + 1);
  }
}

Named* Store::instance(Named* generic, std::span<Type* const> args) {
  CHECK(!args.empty());
  growInstances();
  const std::uint64_t hash = instanceHash(generic, args);
  const std::size_t slot = slotOf(generic, args, hash);
  if (m_instanceTable[slot] != 0) return m_instances[m_instanceTable[slot] - 1];
  auto* const made = m_set.arena.make<Named>(generic->object);
  made->origin = generic;
  made->typeArgs.assign(args.begin(), args.end());
  made->instanceHash = hash;
  std::uint32_t depth = 0;
  for (const Type* arg : args) depth = std::max(depth, depthOf(arg));
  made->instanceDepth = depth + 1;
  if (made->instanceDepth > kMaxInstanceDepth) made->underlying = invalid();
  m_instances.push_back(made);
  m_instanceTable[slot] = static_cast<std::uint32_t>(m_instances.size());
  return made;
}

Named* Store::localInstance(Named* local, const Substitution& with) {
  const std::size_t before = m_instances.size();
  Named* const made = instance(local, with.args);
  if (m_instances.size() != before) m_locals.push_back({made, with.params});
  return made;
}

const std::vector<TypeParam*>& Store::instanceParams(const Named* instance) const {
  if (!instance->origin->typeParams.empty()) return instance->origin->typeParams;
  for (const LocalInstance& local : m_locals)
    if (local.type == instance) return local.params;
  return instance->origin->typeParams;
}

// ---- objects ----

namespace {

template <class T>
T* placed(T* object, Type* type, Pos pos, Package* package) {
  object->type = type;
  object->pos = pos;
  object->package = package;
  return object;
}

}  // namespace

Var* Store::var(std::string_view name, Type* type, Pos pos, Package* package) {
  return placed(m_set.arena.make<Var>(name), type, pos, package);
}

Var* Store::param(std::string_view name, Type* type, Pos pos, Package* package) {
  Var* const made = var(name, type, pos, package);
  made->isParam = true;
  made->used = true;
  return made;
}

Var* Store::field(std::string_view name, Type* type, bool embedded, Pos pos, Package* package) {
  Var* const made = var(name, type, pos, package);
  made->isField = true;
  made->embedded = embedded;
  return made;
}

Func* Store::func(std::string_view name, Type* type, Pos pos, Package* package) {
  return placed(m_set.arena.make<Func>(name), type, pos, package);
}

ConstObject* Store::constant(std::string_view name, Type* type, const constant::Value* value,
                             Pos pos, Package* package) {
  ConstObject* const made = placed(m_set.arena.make<ConstObject>(name), type, pos, package);
  made->value = value;
  return made;
}

TypeName* Store::typeName(std::string_view name, Type* type, Pos pos, Package* package) {
  return placed(m_set.arena.make<TypeName>(name), type, pos, package);
}

PkgName* Store::pkgName(std::string_view name, Package* imported, Pos pos, Package* package) {
  PkgName* const made = placed(m_set.arena.make<PkgName>(name), invalid(), pos, package);
  made->imported = imported;
  return made;
}

LabelObject* Store::label(std::string_view name, Pos pos, Package* package) {
  return placed(m_set.arena.make<LabelObject>(name), invalid(), pos, package);
}

Scope* Store::scope(Scope* parent) { return m_set.arena.make<Scope>(parent); }

Package* Store::package(std::string_view path, std::string_view name) {
  auto* const made = m_set.arena.make<Package>();
  made->path = path;
  made->name = name;
  made->scope = scope(universe);
  return made;
}

Selection* Store::selection(SelectionKind kind, Type* recv, Object* object,
                            std::vector<std::uint32_t> path, bool indirect) {
  auto* const made = m_set.arena.make<Selection>();
  made->kind = kind;
  made->recv = recv;
  made->object = object;
  made->path = std::move(path);
  made->indirect = indirect;
  return made;
}

}  // namespace gantry::golang
