// Lowering: Go types as the checker knows them -> RTypes as the machine sees them.
//
// Identical types give the same RType; nothing may mention a type parameter. Layouts are those
// of Go on amd64. The method lists of interface types are there at once; those of other types
// come when completeMethods() is called, because only types that get into interfaces need them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/golang/bytecode/module.h"
#include "engine/golang/types/check.h"

namespace gantry::golang {

class Lowering {
 public:
  Lowering(PackageSet& set, Module& module) : m_set(set), m_module(module) {}

  [[nodiscard]] RType* of(Type* type);
  [[nodiscard]] const RType* basic(Basic basic) { return of(basicType(m_set, basic)); }
  // A type that is lowered to this one.
  [[nodiscard]] Type* typeOf(const RType* type) const { return m_types[type->id]; }
  [[nodiscard]] const RType* pointerTo(const RType* elem);
  [[nodiscard]] const RType* sliceOf(const RType* elem);

  // The same text is the same view, owned by the module.
  std::string_view text(std::string_view value);
  std::uint32_t stringIndex(std::string_view value);  // in Module::strings
  std::uint32_t constantIndex(std::uint64_t value);   // in Module::constants

  // Fills in the method set of a type that is no interface, functions unset, once.
  void completeMethods(const RType* type);

  // The kinds of the slots of a value.
  static void appendShape(std::vector<WordKind>& shape, const RType* type);

 private:
  void fill(RType& r, Type* type);
  void fillBasic(RType& r, Basic basic);
  void fillStruct(RType& r, const Struct& type);
  void fillSignature(RType& r, const Signature& type);
  void fillInterface(RType& r, Interface* type);
  void finishPending();
  void layOut(RType& r);
  void layOutArray(RType& r);
  void layOutStruct(RType& r);
  void writeText(RType& r);
  [[nodiscard]] std::string textOf(const RType* type);
  [[nodiscard]] std::string structText(const RType& r);
  [[nodiscard]] std::string interfaceText(const RType& r);
  [[nodiscard]] std::string funcText(const RType& r);
  [[nodiscard]] std::string namedText(Named* named, bool full);
  [[nodiscard]] RType& mutableType(const RType* type) { return m_module.types[type->id]; }

  PackageSet& m_set;
  Module& m_module;
  std::vector<Type*> m_types;                             // by RType::id
  std::map<std::uint64_t, std::vector<RType*>> m_byHash;  // typeHash()
  std::vector<RType*> m_pending;                          // without layout
  std::vector<bool> m_laidOut;                            // by RType::id
  std::vector<bool> m_methodsDone;                        // by RType::id
  unsigned m_depth = 0;
  std::set<std::string_view> m_texts;  // those of the module
  std::map<std::string_view, std::uint32_t> m_strings;
  std::map<std::uint64_t, std::uint32_t> m_constants;
};

}  // namespace gantry::golang
