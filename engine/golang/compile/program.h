// ProgramCompiler: a checked program -> a Module. What functions share while they are compiled.
//
// Only what main.main, the initialisers of packages and the methods of interface values can
// reach is compiled: whoever mentions a function asks for its number here, and the function
// waits in a list until its turn comes. Generic functions are compiled once for each list of
// type arguments.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "engine/golang/bytecode/module.h"
#include "engine/golang/compile/lower.h"
#include "engine/golang/types/check.h"

namespace gantry::golang {

// Functions that no source shows.
enum class WrapperKind : std::uint8_t {
  interfaceMethod,  // takes an interface's word: calls the method of `type`
  methodExpr,       // T.M: takes the receiver as its first parameter
  boundMethod,      // x.M: the receiver is captured
  native,           // calls a native
};

struct WrapperKey {
  WrapperKind kind = WrapperKind::native;
  const RType* type = nullptr;  // of the receiver; of a native its func type
  std::string_view name;
  std::string_view pkgPath;  // of unexported names
  std::uint32_t native = 0;
  [[nodiscard]] auto order() const {
    return std::tuple(kind, type == nullptr ? 0xffffffffU : type->id, name, pkgPath, native);
  }
  bool operator<(const WrapperKey& o) const { return order() < o.order(); }
};

class ProgramCompiler {
 public:
  ProgramCompiler(PackageSet& set, Module& module, std::vector<Error>& errors)
      : m_set(set), m_module(module), m_types(set, module), m_errors(errors) {}

  // Compiles everything; main is the package with main.main.
  void compile(Package& main);

  [[nodiscard]] PackageSet& set() { return m_set; }
  [[nodiscard]] Module& module() { return m_module; }
  [[nodiscard]] Lowering& types() { return m_types; }
  void error(Pos pos, std::string text);

  // A declared function or method; `typeArgs` of the function or of the receiver's type.
  struct Target {
    std::uint32_t id = 0;
    bool isNative = false;
  };
  [[nodiscard]] Target target(const Func* func, const std::vector<Type*>& typeArgs);
  // The same as a Function in any case.
  [[nodiscard]] std::uint32_t function(const Func* func, const std::vector<Type*>& typeArgs);
  [[nodiscard]] std::uint32_t wrapper(const WrapperKey& key);
  // A new function whose code `make` writes later.
  std::uint32_t addFunction(std::string_view name, std::function<void(std::uint32_t)> make);
  // Values of the type get into interfaces.
  void useInInterface(const RType* type);
  // Some code calls the method of that name through an interface.
  void callMethodNamed(std::string_view name, std::string_view pkgPath);
  // Reflection may call any exported method.
  void callAllMethods();
  // Reflection may make a pointer of a value, and then call the methods that only *T has.
  void usePointers();
  // The place of a package-level variable in the global data.
  [[nodiscard]] std::uint64_t globalOffset(const Var* var);
  [[nodiscard]] const RType* nativeType(std::uint32_t native) const {
    return m_nativeTypes[native];
  }
  // Null for the empty path.
  [[nodiscard]] const Package* packageOf(std::string_view path) const;

 private:
  struct Instance {
    std::vector<const RType*> typeArgs;
    Target target;
  };
  struct Entry {
    std::vector<Instance> instances;
  };
  struct Lazy {  // an initialiser of a standard package
    const Package* package;
    const Initializer* init;
    std::uint32_t function = kNoFunction;
  };

  void declareMethods(const RType* type);
  void usePointerTo(const RType* type);
  void resolveMethod(const RType* type, RMethod& method);
  void compileDeclared(std::uint32_t id, const Func* func, const Substitution& with);
  [[nodiscard]] Substitution substitutionFor(const Func* func,
                                             const std::vector<Type*>& typeArgs) const;
  [[nodiscard]] std::uint32_t native(const Func* func);
  [[nodiscard]] std::string ownerName(const RType* type) const;
  [[nodiscard]] std::string functionName(const Func* func, bool isInstance) const;
  [[nodiscard]] std::uint32_t initFunction(const Package& package, const Initializer& init);
  void planInitializers();
  void drain();
  void known();
  [[nodiscard]] const RType* runtimeType(std::string_view name, bool isPointer);

  PackageSet& m_set;
  Module& m_module;
  Lowering m_types;
  std::vector<Error>& m_errors;
  std::deque<Entry> m_entries;  // Func::lowered points here
  std::map<WrapperKey, std::uint32_t> m_wrappers;
  std::map<std::string, std::uint32_t, std::less<>> m_natives;
  std::vector<const RType*> m_nativeTypes;  // func types, a receiver among the parameters
  std::deque<std::function<void()>> m_work;
  std::vector<const RType*> m_inInterfaces;
  std::vector<bool> m_isInInterface;  // by RType::id
  std::set<std::pair<std::string_view, std::string_view>> m_calledMethods;
  bool m_callsAllMethods = false;
  bool m_usesPointers = false;
  std::map<const Var*, std::uint32_t> m_globals;  // index in Module::globals
  std::vector<Lazy> m_initializers;               // of all packages, in order
  std::map<const Var*, std::size_t> m_initializerOf;
  std::map<const Package*, std::uint32_t> m_initLiterals;  // of initialisers, so far
};

}  // namespace gantry::golang
