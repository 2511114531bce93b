// A package of types for the library's tests, declared by Go's own notation for types.
//
//   World w;
//   w.declare("T", "struct{a int; E}");
//   w.method("*T", "Foo", "func(int) string");
//   w.generic("Pair", {{"A", "any"}, {"B", "comparable"}}, "struct{a A; b B}");
//   w.type("map[string]Pair[int, T]")
#pragma once

#include <cctype>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "engine/golang/types/store.h"

namespace gantry::golang::testing_types {

class World {
 public:
  using Params = std::vector<std::pair<std::string, std::string>>;

  World() : package(store().package("main", "main")) {}

  [[nodiscard]] PackageSet::Store& store() { return *set.store; }

  Type* type(std::string_view text) {
    m_text = text;
    m_at = 0;
    Type* const result = parseElement();
    EXPECT_EQ(m_at, m_text.size()) << "after " << m_at << " of " << text;
    return result;
  }

  Named* declare(std::string_view name, std::string_view underlying) {
    Named* const named = forward(name);
    named->underlying = type(underlying);
    return named;
  }
  // Without an underlying type, so that others can mention it.
  Named* forward(std::string_view name) {
    Named*& named = m_named[std::string(name)];
    if (named == nullptr) {
      TypeName* const object = store().typeName(keep(name), nullptr, kNoPos, package);
      object->parent = package->scope;
      named = store().named(object);
    }
    return named;
  }
  // With bounds, in scope until endScope().
  std::vector<TypeParam*> params(const Params& list) {
    Scope* const scope = store().scope(package->scope);
    std::vector<TypeParam*> out;
    for (const auto& [name, bound] : list) {
      TypeName* const object = store().typeName(keep(name), nullptr, kNoPos, package);
      object->parent = scope;
      out.push_back(store().typeParam(object, nullptr));
      out.back()->index = static_cast<std::int32_t>(out.size() - 1);
      m_params[name] = out.back();
    }
    for (std::size_t i = 0; i < list.size(); ++i) out[i]->bound = type(list[i].second);
    return out;
  }
  void endScope() { m_params.clear(); }

  Named* generic(std::string_view name, const Params& list, std::string_view underlying) {
    Named* const named = forward(name);
    named->typeParams = params(list);
    named->underlying = type(underlying);
    endScope();
    return named;
  }
  // Receiver "T" or "*T"; for generic types its parameters have the names of the declaration.
  Func* method(std::string_view receiver, std::string_view name, std::string_view signature) {
    const bool pointer = receiver[0] == '*';
    Named* const named = forward(pointer ? receiver.substr(1) : receiver);
    Params list;
    for (const TypeParam* param : named->typeParams)
      list.emplace_back(std::string(param->object->name), "any");
    const std::vector<TypeParam*> own = params(list);
    auto* const typed = static_cast<Signature*>(type(signature));
    endScope();
    typed->recvTypeParams = own;
    Type* recv = named;
    if (!own.empty()) {
      const std::vector<Type*> args(own.begin(), own.end());
      recv = store().instance(named, args);
    }
    typed->recv = store().param("r", pointer ? static_cast<Type*>(store().pointer(recv)) : recv);
    Func* const func = store().func(keep(name), typed, kNoPos, package);
    func->hasPtrRecv = pointer;
    named->methods.push_back(func);
    return func;
  }

  PackageSet set;
  Package* package;

 private:
  std::string_view keep(std::string_view name) { return set.arena.text(std::string(name)); }

  void skipSpace() {
    while (m_at < m_text.size() && m_text[m_at] == ' ') ++m_at;
  }
  bool take(std::string_view token) {
    skipSpace();
    if (m_text.substr(m_at, token.size()) != token) return false;
    m_at += token.size();
    skipSpace();
    return true;
  }
  std::string word() {
    skipSpace();
    const std::size_t from = m_at;
    while (m_at < m_text.size() &&
           (std::isalnum(static_cast<unsigned char>(m_text[m_at])) != 0 || m_text[m_at] == '_'))
      ++m_at;
    std::string out(m_text.substr(from, m_at - from));
    skipSpace();
    return out;
  }

  // A type, or a union of terms.
  Type* parseElement() {
    std::vector<Term> terms;
    do {
      const bool tilde = take("~");
      terms.push_back({tilde, parse()});
    } while (take("|"));
    if (terms.size() == 1 && !terms[0].tilde) return terms[0].type;
    return store().unionType(std::move(terms));
  }

  Type* parse() {
    if (take("*")) return store().pointer(parse());
    if (take("(")) {
      Type* const inner = parse();
      take(")");
      return inner;
    }
    if (take("[")) {
      if (take("]")) return store().slice(parse());
      const std::int64_t len = std::stoll(word());
      take("]");
      return store().array(parse(), len);
    }
    if (take("<-chan")) return store().chan(ChanDir::recvOnly, parse());
    if (take("chan<-")) return store().chan(ChanDir::sendOnly, parse());
    if (take("struct{")) return parseStruct();
    if (take("interface{")) return parseInterface();
    if (take("func(")) return parseSignature();
    const std::string name = word();
    if (name == "map") {
      take("[");
      Type* const key = parse();
      take("]");
      return store().map(key, parse());
    }
    if (name == "chan") return store().chan(ChanDir::both, parse());
    return parseName(name);
  }

  Type* parseName(const std::string& name) {
    if (const auto param = m_params.find(name); param != m_params.end()) return param->second;
    if (const auto named = m_named.find(name); named != m_named.end()) {
      if (!take("[")) return named->second;
      std::vector<Type*> args;
      do args.push_back(parse());
      while (take(","));
      take("]");
      return store().instance(named->second, args);
    }
    Object* const object = store().universe->lookup(name);
    if (object == nullptr || object->kind != ObjectKind::typeName) {
      ADD_FAILURE() << "no type " << name << " in " << m_text;
      return store().invalid();
    }
    return object->type;
  }

  Type* parseStruct() {
    Struct* const made = store().structType();
    while (!take("}")) {
      const std::size_t before = m_at;
      const bool pointer = take("*");
      std::string name = word();
      skipSpace();
      const bool embedded = pointer || m_text[m_at] == ';' || m_text[m_at] == '}';
      if (embedded) m_at = before;
      Type* const of = parse();
      made->fields.push_back(store().field(keep(name), of, embedded, kNoPos, package));
      take(";");
    }
    return made;
  }

  Type* parseInterface() {
    Interface* const made = store().interfaceType();
    while (!take("}")) {
      const std::size_t before = m_at;
      const std::string name = word();
      if (!name.empty() && name != "func" && take("(")) {
        made->methods.push_back(store().func(keep(name), parseSignature(), kNoPos, package));
      } else {
        m_at = before;
        made->embeddeds.push_back(parseElement());
        made->embedPos.push_back(kNoPos);
      }
      take(";");
    }
    return made;
  }

  // After the opening parenthesis.
  Signature* parseSignature() {
    Signature* const made = store().signature();
    while (!take(")")) {
      made->variadic = take("...");
      Type* const of = parse();
      made->params.push_back(store().param("", made->variadic ? store().slice(of) : of));
      take(",");
    }
    skipSpace();
    if (m_at >= m_text.size() || std::string_view(",;)}]|").find(m_text[m_at]) != std::string::npos)
      return made;
    if (!take("(")) {
      made->results.push_back(store().param("", parse()));
      return made;
    }
    while (!take(")")) {
      made->results.push_back(store().param("", parse()));
      take(",");
    }
    return made;
  }

  std::string_view m_text;
  std::size_t m_at = 0;
  std::map<std::string, Named*> m_named;
  std::map<std::string, TypeParam*> m_params;
};

}  // namespace gantry::golang::testing_types
