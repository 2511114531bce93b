// The type checker's door: packages in, annotated syntax trees and gc's messages out.
//
//   PackageSet set;                        // universe, arena, constants, all packages
//   Package* main = checkPackage(set, "main", files, importer, errors);
//
// What is annotated: Expr::type, mode, constant for every expression (untyped operands get
// their final type, as in go/types' Info.Types); Ident::object (uses and definitions) and
// typeArgs; SelectorExpr::selection; CallExpr::callKind; CompositeLit::indexes;
// CaseClause::implicitVar; Object::decl; Var::captured, addressTaken, reassigned.
// The errors are gc's (cmd/compile of Go 1.23, without the position in front), sorted by
// position, all that gc would find in one pass; the driver prints ten. A program with errors
// must not be compiled.
#pragma once

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "engine/golang/types/types.h"

namespace gantry::golang {

// Everything that the packages of one program share. Not movable; outlives all results.
struct PackageSet {
  SourceSet sources;
  Arena arena;
  constant::Pool constants;
  // Basic types, universe scope, instances, storage of types and objects.
  struct Store;
  std::unique_ptr<Store> store;
  std::vector<Package*> packages;  // in order of completion: imports first
  // Reads the body of a function of a standard package that was left for later (parser.h); from
  // whoever parsed it so.
  std::function<void(BlockStmt& body)> readBody;

  PackageSet();
  ~PackageSet();
};

// Finds the package of an import path and checks it (recursively); null when there is none.
using Importer = std::function<Package*(std::string_view path)>;

struct CheckOptions {
  bool standard = false;  // a package of ours: bodies wait for checkBody()
  // Says what exists when an import does not: appended to gc's message.
  std::function<std::string(std::string_view path)> missingImport;
};

// Declarations of all files, then (unless standard) all bodies.
Package* checkPackage(PackageSet& set, std::string_view path, std::vector<File*> files,
                      const Importer& importer, const CheckOptions& options,
                      std::vector<Error>& errors);

// Checks the body of a function of a standard package, once; cheap when done already.
void checkBody(PackageSet& set, FuncDecl& function, std::vector<Error>& errors);

// ---- what the compiler asks of types ----

[[nodiscard]] BasicType* basicType(const PackageSet& set, Basic basic);
[[nodiscard]] Type* unalias(Type* type);
// The underlying type; expands instances.
[[nodiscard]] Type* under(PackageSet& set, Type* type);
[[nodiscard]] bool identical(const Type* x, const Type* y);
// A hash that identical types share.
[[nodiscard]] std::uint64_t typeHash(const Type* type);
// The methods of an instance or a declared type, by source order; expands instances.
[[nodiscard]] const std::vector<Func*>& methodsOf(PackageSet& set, Named* type);
[[nodiscard]] const TypeSet& typeSet(PackageSet& set, Interface* type);
// The core type of a type parameter's constraint or of a type itself; null when none.
[[nodiscard]] Type* coreType(PackageSet& set, Type* type);
// Replaces type parameters: the compiler's way to see a generic body with actual types.
// Identical input gives the identical (same pointer) Named instance.
struct Substitution {
  std::vector<TypeParam*> params;
  std::vector<Type*> args;
};
[[nodiscard]] Type* substitute(PackageSet& set, Type* type, const Substitution& with);
// x.name for a type known at compile time; object null when there is none.
[[nodiscard]] Selection lookupFieldOrMethod(PackageSet& set, Type* type, bool addressable,
                                            const Package* from, std::string_view name);
[[nodiscard]] bool implements(PackageSet& set, Type* type, Interface* interface);
[[nodiscard]] bool comparable(PackageSet& set, Type* type);
[[nodiscard]] bool isPointerShaped(PackageSet& set, Type* type);

// As gc and reflect print types: `map[string][]main.T` with package names, or without for the
// package `relativeTo`, as messages of the compiler do.
[[nodiscard]] std::string typeText(const Type* type, const Package* relativeTo = nullptr);

}  // namespace gantry::golang
