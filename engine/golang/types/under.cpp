// From a type to what it stands for: aliases, underlying types, the methods of instances.
#include "engine/golang/types/methods.h"
#include "engine/golang/types/predicates.h"
#include "engine/golang/types/store.h"
#include "engine/golang/types/typeset.h"

namespace gantry::golang {

namespace {

// Gives the instance its underlying type; without one when the generic type has none yet.
void expand(PackageSet& set, Named* instance) {
  Named* const origin = instance->origin;
  if (origin->underlying == nullptr && set.store->resolve) set.store->resolve(origin->object);
  if (origin->underlying == nullptr || instance->underlying != nullptr) return;
  const std::vector<TypeParam*>& params = set.store->instanceParams(instance);
  if (params.size() != instance->typeArgs.size()) {
    instance->underlying = set.store->invalid();
    return;
  }
  Type* const generic = under(set, origin);
  if (!isValid(generic) && isValid(origin->underlying)) return;  // not declared yet
  instance->underlying = substitute(set, generic, {params, instance->typeArgs});
}

// What belongs to the generic type's method, but for its type.
Func* newMethod(PackageSet::Store& store, Func* generic) {
  Func* const made = store.func(generic->name, nullptr, generic->pos, generic->package);
  made->origin = generic;
  made->decl = generic->decl;
  made->hasPtrRecv = generic->hasPtrRecv;
  made->parent = generic->parent;
  made->order = generic->order;
  return made;
}

// Gives the method of an instance its type; without one when the generic one has none yet.
void complete(PackageSet& set, Named* instance, Func* method) {
  PackageSet::Store& store = *set.store;
  Func* const generic = method->origin;
  if (generic->type == nullptr && store.resolve) store.resolve(generic);
  if (method->type != nullptr || generic->type == nullptr ||
      generic->type->kind != TypeKind::signature)
    return;
  const Signature* const from = generic->signature();
  const bool fits = from->recvTypeParams.size() == instance->typeArgs.size();
  const auto* const substituted =
      fits ? static_cast<const Signature*>(
                 substitute(set, generic->type, {from->recvTypeParams, instance->typeArgs}))
           : from;
  Signature* const to = store.signature();
  to->params = substituted->params;
  to->results = substituted->results;
  to->variadic = substituted->variadic;
  Type* const recv = generic->hasPtrRecv ? static_cast<Type*>(store.pointer(instance)) : instance;
  to->recv = store.param(from->recv != nullptr ? from->recv->name : "", recv,
                         from->recv != nullptr ? from->recv->pos : kNoPos, generic->package);
  method->type = to;
}

}  // namespace

BasicType* basicType(const PackageSet& set, Basic basic) { return set.store->basic(basic); }

Type* unalias(Type* type) {
  // A cycle of aliases was reported; it must not hang us.
  for (int steps = 0; type != nullptr && type->kind == TypeKind::alias; ++steps) {
    Type* const actual = static_cast<Alias*>(type)->actual;
    if (actual == nullptr || steps > 1000) return type;
    type = actual;
  }
  return type;
}

Type* under(PackageSet& set, Type* type) {
  constexpr int kMaxSteps = 1000;
  for (int steps = 0; steps < kMaxSteps; ++steps) {
    type = unalias(type);
    if (type == nullptr || type->kind == TypeKind::alias) return set.store->invalid();
    if (type->kind == TypeKind::typeParam)
      return steps == 0 ? constraintOf(set, static_cast<TypeParam*>(type))
                        : static_cast<Type*>(set.store->invalid());
    if (type->kind != TypeKind::named) return type;
    auto* const named = static_cast<Named*>(type);
    if (named->underlying == nullptr) {
      if (named->origin != named) {
        expand(set, named);
      } else if (set.store->resolve) {
        set.store->resolve(named->object);
      }
    }
    type = named->underlying;
  }
  return set.store->invalid();
}

Func* methodAt(PackageSet& set, Named* type, std::size_t index) {
  Named* const origin = type->origin;
  if (origin == type || type->methodsExpanded) return type->methods[index];
  if (type->methods.size() < origin->methods.size()) type->methods.resize(origin->methods.size());
  // The checker may come here again while it finds the type: the Func is there before.
  if (type->methods[index] == nullptr)
    type->methods[index] = newMethod(*set.store, origin->methods[index]);
  Func* const method = type->methods[index];
  if (method->type == nullptr) complete(set, type, method);
  return method;
}

const std::vector<Func*>& methodsOf(PackageSet& set, Named* type) {
  Named* const origin = type->origin;
  if (origin == type || type->methodsExpanded) return type->methods;
  bool all = true;
  for (std::size_t i = 0; i < origin->methods.size(); ++i)
    all = methodAt(set, type, i)->type != nullptr && all;
  type->methods.resize(origin->methods.size());
  // While the package is checked more methods may come.
  type->methodsExpanded = all && !set.store->resolve;
  return type->methods;
}

}  // namespace gantry::golang
