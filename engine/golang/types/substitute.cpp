// Types with type arguments in the place of type parameters.
#include <algorithm>

#include "engine/golang/types/predicates.h"
#include "engine/golang/types/store.h"

namespace gantry::golang {

namespace {

// Whether `inner` lies in `outer` or is it.
bool isWithin(const Scope* inner, const Scope* outer) {
  for (; inner != nullptr; inner = inner->parent())
    if (inner == outer) return true;
  return false;
}

class Substituter {
 public:
  Substituter(PackageSet& set, const Substitution& with) : m_store(*set.store), m_with(with) {}

  // The type itself when nothing in it changes.
  Type* type(Type* of);

 private:
  bool vars(const std::vector<Var*>& from, std::vector<Var*>& to);
  Var* var(Var* of);
  Type* param(TypeParam* of);
  Type* structType(Struct* of);
  Type* tuple(Tuple* of);
  Type* signature(Signature* of);
  Type* interfaceType(Interface* of);
  Type* unionType(Union* of);
  Type* named(Named* of);
  Type* local(Named* of);

  PackageSet::Store& m_store;
  const Substitution& m_with;
};

Type* Substituter::type(Type* of) {
  if (of == nullptr) return nullptr;
  switch (of->kind) {
    case TypeKind::basic:
      return of;
    case TypeKind::array: {
      auto* const array = static_cast<Array*>(of);
      Type* const elem = type(array->elem);
      return elem == array->elem ? of : m_store.array(elem, array->len);
    }
    case TypeKind::slice: {
      Type* const elem = type(static_cast<Slice*>(of)->elem);
      return elem == static_cast<Slice*>(of)->elem ? of : m_store.slice(elem);
    }
    case TypeKind::pointer: {
      Type* const elem = type(static_cast<Pointer*>(of)->elem);
      return elem == static_cast<Pointer*>(of)->elem ? of : m_store.pointer(elem);
    }
    case TypeKind::map: {
      auto* const map = static_cast<Map*>(of);
      Type* const key = type(map->key);
      Type* const elem = type(map->elem);
      return key == map->key && elem == map->elem ? of : m_store.map(key, elem);
    }
    case TypeKind::chan: {
      auto* const chan = static_cast<Chan*>(of);
      Type* const elem = type(chan->elem);
      return elem == chan->elem ? of : m_store.chan(chan->dir, elem);
    }
    case TypeKind::struct_:
      return structType(static_cast<Struct*>(of));
    case TypeKind::tuple:
      return tuple(static_cast<Tuple*>(of));
    case TypeKind::signature:
      return signature(static_cast<Signature*>(of));
    case TypeKind::interface_:
      return interfaceType(static_cast<Interface*>(of));
    case TypeKind::union_:
      return unionType(static_cast<Union*>(of));
    case TypeKind::named:
      return named(static_cast<Named*>(of));
    case TypeKind::typeParam:
      return param(static_cast<TypeParam*>(of));
    case TypeKind::alias: {
      Type* const actual = type(static_cast<Alias*>(of)->actual);
      return actual == static_cast<Alias*>(of)->actual ? of : actual;
    }
  }
  return of;
}

Type* Substituter::param(TypeParam* of) {
  const auto found = std::find(m_with.params.begin(), m_with.params.end(), of);
  if (found == m_with.params.end()) return of;
  const auto index = static_cast<std::size_t>(found - m_with.params.begin());
  Type* const arg = index < m_with.args.size() ? m_with.args[index] : nullptr;
  return arg != nullptr ? arg : of;
}

Var* Substituter::var(Var* of) {
  Type* const substituted = type(of->type);
  if (substituted == of->type) return of;
  Var* const made = m_store.var(of->name, substituted, of->pos, of->package);
  made->isField = of->isField;
  made->embedded = of->embedded;
  made->isParam = of->isParam;
  made->used = of->used;
  made->order = of->order;
  return made;
}

// True when something changed; `to` then has all of them.
bool Substituter::vars(const std::vector<Var*>& from, std::vector<Var*>& to) {
  bool changed = false;
  for (std::size_t i = 0; i < from.size(); ++i) {
    Var* const made = var(from[i]);
    if (made == from[i] && !changed) continue;
    if (!changed) to.assign(from.begin(), from.begin() + static_cast<std::ptrdiff_t>(i));
    changed = true;
    to.push_back(made);
  }
  return changed;
}

Type* Substituter::structType(Struct* of) {
  std::vector<Var*> fields;
  if (!vars(of->fields, fields)) return of;
  Struct* const made = m_store.structType();
  made->fields = std::move(fields);
  made->tags = of->tags;
  return made;
}

Type* Substituter::tuple(Tuple* of) {
  std::vector<Var*> list;
  return vars(of->vars, list) ? m_store.tuple(std::move(list)) : of;
}

Type* Substituter::signature(Signature* of) {
  std::vector<Var*> params;
  std::vector<Var*> results;
  const bool newParams = vars(of->params, params);
  const bool newResults = vars(of->results, results);
  if (!newParams && !newResults) return of;
  Signature* const made = m_store.signature();
  made->typeParams = of->typeParams;
  made->recvTypeParams = of->recvTypeParams;
  made->recv = of->recv;
  made->params = newParams ? std::move(params) : of->params;
  made->results = newResults ? std::move(results) : of->results;
  made->variadic = of->variadic;
  return made;
}

Type* Substituter::interfaceType(Interface* of) {
  bool changed = false;
  std::vector<Func*> methods;
  for (Func* method : of->methods) {
    if (method->type == nullptr && m_store.resolve) m_store.resolve(method);
    Type* const substituted = type(method->type);
    if (substituted == method->type) {
      methods.push_back(method);
      continue;
    }
    changed = true;
    Func* const made = m_store.func(method->name, substituted, method->pos, method->package);
    made->origin = method->origin;
    methods.push_back(made);
  }
  std::vector<Type*> embeddeds;
  for (Type* embedded : of->embeddeds) {
    embeddeds.push_back(type(embedded));
    changed = changed || embeddeds.back() != embedded;
  }
  if (!changed) return of;
  Interface* const made = m_store.interfaceType();
  made->methods = std::move(methods);
  made->embeddeds = std::move(embeddeds);
  made->embedPos = of->embedPos;
  made->implicit = of->implicit;
  return made;
}

Type* Substituter::unionType(Union* of) {
  bool changed = false;
  std::vector<Term> terms = of->terms;
  for (Term& term : terms) {
    Type* const substituted = type(term.type);
    changed = changed || substituted != term.type;
    term.type = substituted;
  }
  return changed ? m_store.unionType(std::move(terms)) : of;
}

Type* Substituter::named(Named* of) {
  if (of->typeArgs.empty()) return of->typeParams.empty() ? local(of) : of;
  std::vector<Type*> args;
  bool changed = false;
  for (Type* arg : of->typeArgs) {
    args.push_back(type(arg));
    changed = changed || args.back() != arg;
  }
  if (!changed) return of;
  if (of->origin->typeParams.empty())
    return m_store.localInstance(of->origin, {m_store.instanceParams(of), std::move(args)});
  return m_store.instance(of->origin, args);
}

// A type declared inside the generic function whose parameters are substituted is another type
// in each of its instances.
Type* Substituter::local(Named* of) {
  if (m_with.params.empty() || m_with.args.size() != m_with.params.size()) return of;
  const Package* const package = of->object->package;
  const Scope* const scope = of->object->parent;
  if (package == nullptr || scope == nullptr || scope == package->scope) return of;
  const Scope* const generic = m_with.params.front()->object->parent;
  if (generic == nullptr || generic == package->scope || !isWithin(scope, generic)) return of;
  if (std::find(m_with.args.begin(), m_with.args.end(), nullptr) != m_with.args.end()) return of;
  return m_store.localInstance(of, m_with);
}

}  // namespace

Type* substitute(PackageSet& set, Type* type, const Substitution& with) {
  if (with.params.empty()) return type;
  return Substituter(set, with).type(type);
}

}  // namespace gantry::golang
