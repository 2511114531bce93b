// Where all types, objects, scopes and packages of a program are made, and the universe scope.
//
// Every Type and Object of a PackageSet comes from its Store: the Store knows what must be
// unique (basic types, instances) and gives deterministic numbers (TypeParam::id). Nothing is
// freed before the set.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "engine/golang/types/check.h"

namespace gantry::golang {

struct PackageSet::Store {
  explicit Store(PackageSet& owner);
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  // ---- the universe ----

  Scope* universe = nullptr;         // all predeclared names
  Package* unsafePackage = nullptr;  // "unsafe", its scope filled; not in PackageSet::packages
  BasicType* byteType = nullptr;     // uint8 and int32 under their other names; identical() to
  BasicType* runeType = nullptr;     // them, though other pointers
  Named* errorType = nullptr;
  Named* comparableType = nullptr;
  Alias* anyType = nullptr;             // the predeclared alias
  Interface* emptyInterface = nullptr;  // what `any` stands for; printed as "any"
  Func* errorMethod = nullptr;          // error.Error
  [[nodiscard]] BasicType* basic(Basic which) const {
    return m_basics[static_cast<std::size_t>(which)];
  }
  [[nodiscard]] BasicType* invalid() const { return basic(Basic::invalid); }

  // ---- types ----

  Array* array(Type* elem, std::int64_t len);
  Slice* slice(Type* elem);
  Pointer* pointer(Type* elem);
  Map* map(Type* key, Type* elem);
  Chan* chan(ChanDir dir, Type* elem);
  Tuple* tuple(std::vector<Var*> vars = {});
  Signature* signature();
  Struct* structType();
  Interface* interfaceType();
  Union* unionType(std::vector<Term> terms);
  Alias* alias(TypeName* object, Type* actual);  // sets object->type
  // Sets object->type when that is null.
  Named* named(TypeName* object, Type* underlying = nullptr);
  TypeParam* typeParam(TypeName* object, Type* bound);  // sets object->type; index stays -1
  // The instance of a generic type; the same pointer for identical arguments. Its underlying
  // type and methods come when asked (under(), methodsOf()). Arguments are not verified, their
  // number must be right. Arguments nested beyond kMaxInstanceDepth give an instance whose
  // underlying type is invalid.
  Named* instance(Named* generic, std::span<Type* const> args);
  // For substitute(): the local type `local`, declared inside a generic function, as it is in
  // the instance of that function which has `args` for `params`. (typeArgs: args.)
  Named* localInstance(Named* local, const Substitution& with);

  // ---- objects ----

  Var* var(std::string_view name, Type* type, Pos pos = kNoPos, Package* package = nullptr);
  Var* param(std::string_view name, Type* type, Pos pos = kNoPos, Package* package = nullptr);
  Var* field(std::string_view name, Type* type, bool embedded, Pos pos = kNoPos,
             Package* package = nullptr);
  Func* func(std::string_view name, Type* type, Pos pos = kNoPos, Package* package = nullptr);
  ConstObject* constant(std::string_view name, Type* type, const constant::Value* value,
                        Pos pos = kNoPos, Package* package = nullptr);
  TypeName* typeName(std::string_view name, Type* type, Pos pos = kNoPos,
                     Package* package = nullptr);
  PkgName* pkgName(std::string_view name, Package* imported, Pos pos = kNoPos,
                   Package* package = nullptr);
  LabelObject* label(std::string_view name, Pos pos = kNoPos, Package* package = nullptr);

  Scope* scope(Scope* parent);
  // With an empty package scope below the universe. The caller puts it into PackageSet::packages.
  Package* package(std::string_view path, std::string_view name);
  Selection* selection(SelectionKind kind, Type* recv, Object* object,
                       std::vector<std::uint32_t> path, bool indirect);

  // ---- what the checker lends to the library ----

  // Called when the type of an object is needed that has none yet: a TypeName whose Named has no
  // underlying type, a method (Func) whose type is null. The checker sets it while it runs and
  // checks the declaration then and there (or reports a cycle). May stay empty.
  std::function<void(Object*)> resolve;

  // ---- instances, for the library ----

  // The parameters that an instance's typeArgs stand for: those of its origin, or of the generic
  // function around a local type.
  [[nodiscard]] const std::vector<TypeParam*>& instanceParams(const Named* instance) const;
  static constexpr unsigned kMaxInstanceDepth = 100;

 private:
  void declareTypes();
  void declareConstants();
  void declareFunctions();
  void declareUnsafe();
  void declare(Object* object);
  // The place in the table of that instance, or the free place where it belongs.
  [[nodiscard]] std::size_t slotOf(const Named* origin, std::span<Type* const> args,
                                   std::uint64_t hash) const;
  void growInstances();

  PackageSet& m_set;
  std::array<BasicType*, 27> m_basics{};
  std::uint32_t m_nextTypeParam = 1;
  std::vector<Named*> m_instances;             // in order of creation
  std::vector<std::uint32_t> m_instanceTable;  // open addressing: index + 1 into m_instances
  struct LocalInstance {
    const Named* type;
    std::vector<TypeParam*> params;
  };
  std::vector<LocalInstance> m_locals;
};

}  // namespace gantry::golang
