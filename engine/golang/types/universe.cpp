// The universe scope: predeclared types, constants and functions, and package unsafe.
#include "engine/base/check.h"
#include "engine/golang/types/store.h"

namespace gantry::golang {

namespace {

struct BasicName {
  Basic basic;
  std::string_view name;
};

constexpr BasicName kBasics[] = {
    {Basic::invalid, "invalid type"},
    {Basic::bool_, "bool"},
    {Basic::int_, "int"},
    {Basic::int8, "int8"},
    {Basic::int16, "int16"},
    {Basic::int32, "int32"},
    {Basic::int64, "int64"},
    {Basic::uint, "uint"},
    {Basic::uint8, "uint8"},
    {Basic::uint16, "uint16"},
    {Basic::uint32, "uint32"},
    {Basic::uint64, "uint64"},
    {Basic::uintptr, "uintptr"},
    {Basic::float32, "float32"},
    {Basic::float64, "float64"},
    {Basic::complex64, "complex64"},
    {Basic::complex128, "complex128"},
    {Basic::string, "string"},
    {Basic::unsafePointer, "Pointer"},
    {Basic::untypedBool, "untyped bool"},
    {Basic::untypedInt, "untyped int"},
    {Basic::untypedRune, "untyped rune"},
    {Basic::untypedFloat, "untyped float"},
    {Basic::untypedComplex, "untyped complex"},
    {Basic::untypedString, "untyped string"},
    {Basic::untypedNil, "untyped nil"},
};
static_assert(std::size(kBasics) == static_cast<std::size_t>(Basic::untypedNil) + 1);

struct BuiltinName {
  std::string_view name;
  Builtin id;
};

constexpr BuiltinName kBuiltins[] = {
    {"append", Builtin::append},   {"cap", Builtin::cap},         {"clear", Builtin::clear},
    {"close", Builtin::close},     {"complex", Builtin::complex}, {"copy", Builtin::copy},
    {"delete", Builtin::delete_},  {"imag", Builtin::imag},       {"len", Builtin::len},
    {"make", Builtin::make},       {"max", Builtin::max},         {"min", Builtin::min},
    {"new", Builtin::new_},        {"panic", Builtin::panic},     {"print", Builtin::print},
    {"println", Builtin::println}, {"real", Builtin::real},       {"recover", Builtin::recover},
};

constexpr BuiltinName kUnsafe[] = {
    {"Add", Builtin::unsafeAdd},           {"Alignof", Builtin::unsafeAlignof},
    {"Offsetof", Builtin::unsafeOffsetof}, {"Sizeof", Builtin::unsafeSizeof},
    {"Slice", Builtin::unsafeSlice},       {"SliceData", Builtin::unsafeSliceData},
    {"String", Builtin::unsafeString},     {"StringData", Builtin::unsafeStringData},
};

}  // namespace

PackageSet::PackageSet() : store(std::make_unique<Store>(*this)) {}
PackageSet::~PackageSet() = default;

PackageSet::Store::Store(PackageSet& owner) : m_set(owner) {
  universe = scope(nullptr);
  declareTypes();
  declareConstants();
  declareFunctions();
  declareUnsafe();
}

void PackageSet::Store::declare(Object* object) {
  object->parent = universe;
  CHECK(universe->insert(object) == nullptr);
}

void PackageSet::Store::declareTypes() {
  for (const BasicName& entry : kBasics) {
    auto* const type = m_set.arena.make<BasicType>(entry.basic, entry.name);
    m_basics[static_cast<std::size_t>(entry.basic)] = type;
    const bool inUniverse =
        entry.basic != Basic::invalid && entry.basic != Basic::unsafePointer && !type->isUntyped();
    if (inUniverse) declare(typeName(entry.name, type));
  }
  byteType = m_set.arena.make<BasicType>(Basic::uint8, "byte");
  runeType = m_set.arena.make<BasicType>(Basic::int32, "rune");
  declare(typeName("byte", byteType));
  declare(typeName("rune", runeType));

  emptyInterface = interfaceType();
  TypeName* const any = typeName("any", nullptr);
  anyType = alias(any, emptyInterface);
  declare(any);

  TypeName* const error = typeName("error", nullptr);
  errorType = named(error);
  declare(error);
  Signature* const signature = this->signature();
  signature->recv = param("", errorType);
  signature->results.push_back(param("", basic(Basic::string)));
  errorMethod = func("Error", signature);
  Interface* const methods = interfaceType();
  methods->methods.push_back(errorMethod);
  errorType->underlying = methods;

  TypeName* const comparable = typeName("comparable", nullptr);
  comparableType = named(comparable);
  declare(comparable);
  Interface* const constraint = interfaceType();
  constraint->set = std::make_unique<TypeSet>();
  constraint->set->comparable = true;
  constraint->set->complete = true;
  comparableType->underlying = constraint;
}

void PackageSet::Store::declareConstants() {
  Type* const untypedBool = basic(Basic::untypedBool);
  declare(constant("true", untypedBool, m_set.constants.boolean(true)));
  declare(constant("false", untypedBool, m_set.constants.boolean(false)));
  declare(constant("iota", basic(Basic::untypedInt), m_set.constants.integer(0)));
  auto* const nil = m_set.arena.make<NilObject>();
  nil->type = basic(Basic::untypedNil);
  declare(nil);
}

void PackageSet::Store::declareFunctions() {
  for (const BuiltinName& entry : kBuiltins) {
    auto* const object = m_set.arena.make<BuiltinObject>(entry.name, entry.id);
    object->type = invalid();
    declare(object);
  }
}

void PackageSet::Store::declareUnsafe() {
  unsafePackage = package("unsafe", "unsafe");
  unsafePackage->isStandard = true;
  const auto add = [this](Object* object) {
    object->package = unsafePackage;
    object->parent = unsafePackage->scope;
    unsafePackage->scope->insert(object);
  };
  add(typeName("Pointer", basic(Basic::unsafePointer)));
  for (const BuiltinName& entry : kUnsafe) {
    auto* const object = m_set.arena.make<BuiltinObject>(entry.name, entry.id);
    object->type = invalid();
    add(object);
  }
}

}  // namespace gantry::golang
