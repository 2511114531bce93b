// Go's types and objects, as the checker builds them and the compiler reads them.
//
// Types are made by a Universe's or a Package's TypeStore, never copied, and live as long as
// it. Pointer equality is not identity: use identical() (types/predicates.h), except for Basic
// and for Named and TypeParam, which are unique (instances are made once for each list of type
// arguments, by a context that the whole program shares). Names are those of go/types.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/golang/ast/ast.h"
#include "engine/golang/constant/value.h"

namespace gantry::golang {

class Package;
class Scope;
struct Object;
struct Var;
struct Func;
struct TypeName;
class Named;
class TypeParam;
class Signature;
class Interface;
struct PackageSet;

enum class TypeKind : std::uint8_t {
  basic,
  array,
  slice,
  struct_,
  pointer,
  tuple,
  signature,
  interface_,
  map,
  chan,
  named,
  typeParam,
  union_,
  alias,
};

class Type {
 public:
  const TypeKind kind;
  // For the compiler: where it keeps what it made of this type. Null until then.
  mutable void* lowered = nullptr;
  Type(const Type&) = delete;
  Type& operator=(const Type&) = delete;

 protected:
  explicit Type(TypeKind k) : kind(k) {}
  ~Type() = default;
};

enum class Basic : std::uint8_t {
  invalid,
  bool_,
  int_,
  int8,
  int16,
  int32,
  int64,
  uint,
  uint8,
  uint16,
  uint32,
  uint64,
  uintptr,
  float32,
  float64,
  complex64,
  complex128,
  string,
  unsafePointer,
  untypedBool,
  untypedInt,
  untypedRune,
  untypedFloat,
  untypedComplex,
  untypedString,
  untypedNil,
};

// byte and rune are the same objects as uint8 and int32 in every respect but their names.
class BasicType final : public Type {
 public:
  const Basic basic;
  const std::string_view name;
  BasicType(Basic b, std::string_view n) : Type(TypeKind::basic), basic(b), name(n) {}
  [[nodiscard]] bool isUntyped() const { return basic >= Basic::untypedBool; }
};

class Array final : public Type {
 public:
  Type* elem;
  std::int64_t len;  // negative: unknown (an error was reported)
  Array(Type* e, std::int64_t n) : Type(TypeKind::array), elem(e), len(n) {}
};

class Slice final : public Type {
 public:
  Type* elem;
  explicit Slice(Type* e) : Type(TypeKind::slice), elem(e) {}
};

class Struct final : public Type {
 public:
  std::vector<Var*> fields;
  std::vector<std::string> tags;  // empty, or one for each field
  Struct() : Type(TypeKind::struct_) {}
};

class Pointer final : public Type {
 public:
  Type* elem;
  explicit Pointer(Type* e) : Type(TypeKind::pointer), elem(e) {}
};

class Tuple final : public Type {
 public:
  std::vector<Var*> vars;
  Tuple() : Type(TypeKind::tuple) {}
};

class Signature final : public Type {
 public:
  std::vector<TypeParam*> typeParams;      // of a generic function
  std::vector<TypeParam*> recvTypeParams;  // of a method of a generic type: its own copies
  Var* recv = nullptr;                     // may be null
  std::vector<Var*> params;
  std::vector<Var*> results;
  bool variadic = false;  // the last parameter's type is then a Slice
  Signature() : Type(TypeKind::signature) {}
};

// One term of a union: T or ~T.
struct Term {
  bool tilde = false;
  Type* type = nullptr;
};

class Union final : public Type {
 public:
  std::vector<Term> terms;
  Union() : Type(TypeKind::union_) {}
};

// What an interface means once its embedded elements are followed (computed by typeSet()).
struct TypeSet {
  std::vector<Func*> methods;  // all, sorted by name (exported first decides nothing: by Id)
  bool comparable = false;
  bool allTypes = true;     // no type terms: any type with the methods is in
  std::vector<Term> terms;  // when not allTypes; empty: no type is in
  bool computing = false;   // for typeSet() alone: it is under way
  bool complete = false;    // and: no embedded type lacked its declaration
};

class Interface final : public Type {
 public:
  std::vector<Func*> methods;    // declared here
  std::vector<Type*> embeddeds;  // interfaces, unions, and other types of constraints
  std::vector<Pos> embedPos;
  bool implicit = false;         // made for a constraint literal such as ~int
  std::unique_ptr<TypeSet> set;  // see typeSet()
  PackageSet* owner = nullptr;   // set by its Store: identity needs type sets
  Interface() : Type(TypeKind::interface_) {}
};

class Map final : public Type {
 public:
  Type* key;
  Type* elem;
  Map(Type* k, Type* e) : Type(TypeKind::map), key(k), elem(e) {}
};

class Chan final : public Type {
 public:
  ChanDir dir;
  Type* elem;
  Chan(ChanDir d, Type* e) : Type(TypeKind::chan), dir(d), elem(e) {}
};

// A defined type, generic or not, or an instance of a generic one (then origin() != this and
// typeArgs is not empty). Instances get their underlying type and methods when asked.
class Named final : public Type {
 public:
  TypeName* object;
  std::vector<TypeParam*> typeParams;  // of a generic type
  std::vector<Type*> typeArgs;         // of an instance
  Named* origin;                       // itself, or the generic type that it is an instance of
  // The declared methods (value and pointer receivers alike), in source order. For instances:
  // expanded by methodsOf().
  std::vector<Func*> methods;
  Type* underlying = nullptr;  // never Named once the checker is done; of instances see under()
  bool methodsExpanded = false;
  std::uint64_t instanceHash = 0;   // of instances, set by the Store: their typeHash()
  std::uint32_t instanceDepth = 0;  // and how deeply their type arguments are nested
  explicit Named(TypeName* o) : Type(TypeKind::named), object(o), origin(this) {}
};

// `type A = T`. The checker keeps it only for messages; unalias() gives T.
class Alias final : public Type {
 public:
  TypeName* object;
  Type* actual = nullptr;
  explicit Alias(TypeName* o) : Type(TypeKind::alias), object(o) {}
};

class TypeParam final : public Type {
 public:
  TypeName* object;
  std::uint32_t id;         // unique, in order of creation
  std::int32_t index = -1;  // in its list
  Type* bound = nullptr;    // its constraint, an interface
  TypeParam(TypeName* o, std::uint32_t i) : Type(TypeKind::typeParam), object(o), id(i) {}
};

// ---- objects ----

enum class ObjectKind : std::uint8_t {
  pkgName,
  constant,
  typeName,
  var,
  func,
  label,
  builtin,
  nil
};

enum class Builtin : std::uint8_t {
  none,
  append,
  cap,
  clear,
  close,
  complex,
  copy,
  delete_,
  imag,
  len,
  make,
  max,
  min,
  new_,
  panic,
  print,
  println,
  real,
  recover,
  unsafeAdd,
  unsafeAlignof,
  unsafeOffsetof,
  unsafeSizeof,
  unsafeSlice,
  unsafeSliceData,
  unsafeString,
  unsafeStringData,
};

struct Object {
  ObjectKind kind;
  std::string_view name;
  Package* package = nullptr;  // null in the universe
  Pos pos = kNoPos;
  Type* type = nullptr;
  Scope* parent = nullptr;
  std::uint32_t order = 0;          // of declaration in the package
  Pos scopePos = kNoPos;            // a local object is visible from here
  mutable void* lowered = nullptr;  // for the compiler, as Type::lowered

  [[nodiscard]] bool exported() const;

 protected:
  Object(ObjectKind k, std::string_view n) : kind(k), name(n) {}
};

struct PkgName : Object {
  Package* imported = nullptr;
  bool used = false;
  explicit PkgName(std::string_view n) : Object(ObjectKind::pkgName, n) {}
};
struct ConstObject : Object {
  const constant::Value* value = nullptr;
  explicit ConstObject(std::string_view n) : Object(ObjectKind::constant, n) {}
};
struct TypeName : Object {
  explicit TypeName(std::string_view n) : Object(ObjectKind::typeName, n) {}
};
struct Var : Object {
  bool isField = false;
  bool embedded = false;
  bool isParam = false;  // a parameter, a result or a receiver
  bool isPackageLevel = false;
  bool used = false;
  // For the compiler, set while bodies are checked: it must not live in a register alone.
  bool addressTaken = false;  // &x, x[:] of an array, x.m() with a pointer receiver
  bool captured = false;      // used in a function literal that is nested in its function
  bool reassigned = false;    // assigned to after its declaration (also x++ and range with =)
  explicit Var(std::string_view n) : Object(ObjectKind::var, n) {}
};
struct Func : Object {
  FuncDecl* decl = nullptr;  // null for methods of interfaces
  Func* origin;              // of a method of an instance: the generic type's method; else this
  bool hasPtrRecv = false;
  explicit Func(std::string_view n) : Object(ObjectKind::func, n), origin(this) {}
  [[nodiscard]] Signature* signature() const { return static_cast<Signature*>(type); }
};
struct LabelObject : Object {
  explicit LabelObject(std::string_view n) : Object(ObjectKind::label, n) {}
};
struct BuiltinObject : Object {
  Builtin id;
  BuiltinObject(std::string_view n, Builtin b) : Object(ObjectKind::builtin, n), id(b) {}
};
struct NilObject : Object {
  NilObject() : Object(ObjectKind::nil, "nil") {}
};

// x.f as the checker resolved it.
enum class SelectionKind : std::uint8_t { field, method, methodExpr };
struct Selection {
  SelectionKind kind;
  Type* recv;                       // the type of x
  Object* object;                   // Var (field) or Func
  std::vector<std::uint32_t> path;  // field indexes to walk; for methods, to the embedded receiver
  bool indirect = false;            // a pointer was followed on the way (also implicitly)
};

class Scope {
 public:
  explicit Scope(Scope* parent) : m_parent(parent) {}
  [[nodiscard]] Scope* parent() const { return m_parent; }
  // Null when the name is not declared in this very scope.
  [[nodiscard]] Object* lookup(std::string_view name) const;
  // The object that was there before, which stays; null when it was inserted.
  Object* insert(Object* object);
  // In order of insertion.
  [[nodiscard]] const std::vector<Object*>& objects() const { return m_objects; }

 private:
  Scope* m_parent;
  std::vector<Object*> m_objects;
  std::vector<std::uint32_t> m_table;  // open addressing into m_objects, once there are many
};

// How a package-level variable is initialised: `lhs... = rhs`, in initialisation order.
struct Initializer {
  std::vector<Var*> lhs;
  Expr* rhs = nullptr;
};

class Package {
 public:
  std::string path;  // "main", "fmt", "container/heap"
  std::string name;
  Scope* scope = nullptr;
  std::vector<File*> files;
  std::vector<Package*> imports;       // direct, in order of first appearance
  std::vector<Initializer> initOrder;  // after check()
  std::vector<FuncDecl*> inits;        // func init() of all files, in order
  std::vector<FuncDecl*> functions;    // all functions and methods with their objects set
  bool isStandard = false;             // its bodies are checked when they are first needed
};

}  // namespace gantry::golang
