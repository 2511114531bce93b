// Inference of type arguments: from typed arguments, then constraints, then untyped constants.
#include "engine/golang/types/infer.h"

#include <algorithm>

#include "engine/golang/types/format.h"
#include "engine/golang/types/instantiate.h"
#include "engine/golang/types/lookup.h"
#include "engine/golang/types/predicates.h"
#include "engine/golang/types/store.h"
#include "engine/golang/types/typeset.h"
#include "engine/golang/types/unify.h"
#include "engine/golang/types/versions.h"

namespace gantry::golang {

namespace {

// Drops inferred types that lead back to their own parameter: they would be infinite.
class CycleKiller {
 public:
  CycleKiller(const std::vector<TypeParam*>& params, std::vector<Type*>& inferred)
      : m_params(params), m_inferred(inferred) {}

  void run() {
    for (TypeParam* param : m_params) visit(param);
  }

 private:
  void visit(Type* type) {
    type = unalias(type);
    if (type == nullptr) return;
    if (std::find(m_path.begin(), m_path.end(), type) != m_path.end()) {
      if (type->kind == TypeKind::typeParam) drop(static_cast<TypeParam*>(type));
      return;
    }
    m_path.push_back(type);
    descend(type);
    m_path.pop_back();
  }

  void descend(Type* type) {
    switch (type->kind) {
      case TypeKind::array:
        return visit(static_cast<Array*>(type)->elem);
      case TypeKind::slice:
        return visit(static_cast<Slice*>(type)->elem);
      case TypeKind::pointer:
        return visit(static_cast<Pointer*>(type)->elem);
      case TypeKind::chan:
        return visit(static_cast<Chan*>(type)->elem);
      case TypeKind::map:
        visit(static_cast<Map*>(type)->key);
        return visit(static_cast<Map*>(type)->elem);
      case TypeKind::struct_:
        return visitVars(static_cast<Struct*>(type)->fields);
      case TypeKind::tuple:
        return visitVars(static_cast<Tuple*>(type)->vars);
      case TypeKind::signature:
        visitVars(static_cast<Signature*>(type)->params);
        return visitVars(static_cast<Signature*>(type)->results);
      case TypeKind::union_:
        for (const Term& term : static_cast<Union*>(type)->terms) visit(term.type);
        return;
      case TypeKind::interface_:
        for (Func* method : static_cast<Interface*>(type)->methods) visit(method->type);
        for (Type* embedded : static_cast<Interface*>(type)->embeddeds) visit(embedded);
        return;
      case TypeKind::named:
        for (Type* arg : static_cast<Named*>(type)->typeArgs) visit(arg);
        return;
      case TypeKind::typeParam: {
        const std::size_t index = indexOf(static_cast<TypeParam*>(type));
        if (index < m_inferred.size() && m_inferred[index] != nullptr) visit(m_inferred[index]);
        return;
      }
      default:
        return;
    }
  }

  void visitVars(const std::vector<Var*>& vars) {
    for (const Var* var : vars) visit(var->type);
  }
  std::size_t indexOf(TypeParam* param) const {
    return static_cast<std::size_t>(std::find(m_params.begin(), m_params.end(), param) -
                                    m_params.begin());
  }
  void drop(TypeParam* param) {
    const std::size_t index = indexOf(param);
    if (index < m_inferred.size()) m_inferred[index] = nullptr;
  }

  const std::vector<TypeParam*>& m_params;
  std::vector<Type*>& m_inferred;
  std::vector<Type*> m_path;
};

class Inference {
 public:
  Inference(PackageSet& set, Pos pos, const std::vector<TypeParam*>& params,
            const std::vector<Type*>& known, const std::vector<InferArg>& args, bool reverse,
            const Package* relativeTo)
      : m_set(set),
        m_pos(pos),
        m_params(params),
        m_known(known),
        m_args(args),
        m_reverse(reverse),
        m_relativeTo(relativeTo),
        m_unifier(set, params, known, allowsVersion(set, pos, 21)) {
    m_known.resize(params.size());
  }

  InferResult run(const std::vector<Type*>& paramTypes) {
    if (std::find(m_known.begin(), m_known.end(), nullptr) == m_known.end()) {
      m_result.args = m_known;
      return std::move(m_result);
    }
    for (const InferArg& arg : m_args)
      if (arg.mode == Mode::invalid) return std::move(m_result);
    for (Type* type : paramTypes)
      m_paramTypes.push_back(substitute(m_set, type, {m_params, m_known}));
    if (fromArguments() && fromConstraints() && fromUntyped()) finish();
    return std::move(m_result);
  }

 private:
  std::string text(const Type* type) { return typeText(type, m_relativeTo); }

  bool fail(Pos pos, std::string text) {
    m_result.pos = pos;
    m_result.text = std::move(text);
    return false;
  }

  static Pos placeOf(const InferArg& arg) {
    return arg.expr != nullptr ? startPos(*arg.expr) : arg.pos;
  }
  static std::string textOf(const InferArg& arg) {
    return arg.expr != nullptr ? exprText(*arg.expr) : "argument";
  }

  bool failMatch(Type* param, const InferArg& arg) {
    const std::vector<Type*> inferred = m_unifier.inferred();
    const std::string argument = "type " + text(arg.type) + " of " + textOf(arg);
    const bool nothing = std::all_of(inferred.begin(), inferred.end(),
                                     [](const Type* type) { return type == nullptr; });
    if (nothing)
      return fail(placeOf(arg), argument + " does not match " + text(param) + " (cannot infer " +
                                    typeParamNames(m_params) + ")");
    Type* const known = substitute(m_set, param, {m_params, inferred});
    if (known == param) return fail(placeOf(arg), argument + " does not match " + text(param));
    if (m_reverse)
      return fail(placeOf(arg), "inferred type " + text(known) + " for " + text(param) +
                                    " does not match " + argument);
    return fail(placeOf(arg),
                argument + " does not match inferred type " + text(known) + " for " + text(param));
  }

  bool fromArguments() {
    for (std::size_t i = 0; i < m_args.size() && i < m_paramTypes.size(); ++i) {
      const InferArg& arg = m_args[i];
      Type* const param = m_paramTypes[i];
      if (!isParameterized(m_set, &m_params, param) && !isParameterized(m_set, &m_params, arg.type))
        continue;
      if (isTyped(arg.type)) {
        if (!m_unifier.unify(param, arg.type, {true, false})) return failMatch(param, arg);
      } else if (param->kind == TypeKind::typeParam && arg.mode != Mode::nilvalue) {
        m_untyped.push_back(i);
      }
    }
    return true;
  }

  // One round over all constraints; what one parameter gets may help another.
  bool fromConstraints() {
    int before = 0;
    do {
      before = m_unifier.unknowns();
      for (TypeParam* param : m_params)
        if (!fromConstraint(param)) return false;
    } while (m_unifier.unknowns() != before);
    return true;
  }

  bool fromConstraint(TypeParam* param) {
    Type* const type = m_unifier.at(param);
    Interface* const constraint = constraintOf(m_set, param);
    const TypeSet& s = typeSet(m_set, constraint);
    const bool single = hasTerms(s) && s.terms.size() == 1;
    const bool tilde = !single || s.terms[0].tilde;
    Type* const core = single ? s.terms[0].type : coreType(m_set, param);
    const auto failed = [&] {
      return text(param) + " (type " + text(type) + ") does not satisfy " + text(param->bound);
    };
    if (core != nullptr) {
      if (type != nullptr) return m_unifier.unify(type, core, {}) || fail(m_pos, failed());
      if (single && !tilde) m_unifier.assign(param, core);
      return true;
    }
    if (type == nullptr) return true;
    std::string cause;
    const auto same = [this](Type* x, Type* y) { return m_unifier.unify(x, y, {false, true}); };
    if (missingMethodIf(m_set, type, constraint, true, m_relativeTo, &cause, same) == nullptr)
      return true;
    return fail(m_pos, failed() + " " + cause);
  }

  bool fromUntyped() {
    std::vector<Type*> largest(m_params.size());
    for (const std::size_t i : m_untyped) {
      auto* const param = static_cast<TypeParam*>(m_paramTypes[i]);
      const auto found = std::find(m_params.begin(), m_params.end(), param);
      if (found == m_params.end() || m_unifier.at(param) != nullptr) continue;
      Type*& most = largest[static_cast<std::size_t>(found - m_params.begin())];
      Type* const larger = most == nullptr ? m_args[i].type : maxUntyped(most, m_args[i].type);
      if (larger == nullptr)
        return fail(placeOf(m_args[i]), "mismatched types " + text(most) + " and " +
                                            text(m_args[i].type) + " (cannot infer " + text(param) +
                                            ")");
      most = larger;
    }
    for (std::size_t i = 0; i < largest.size(); ++i)
      if (largest[i] != nullptr) m_unifier.assign(m_params[i], defaultType(m_set, largest[i]));
    return true;
  }

  // Inferred types may mention other parameters: replaces these until none is left.
  void finish() {
    std::vector<Type*> inferred = m_unifier.inferred();
    CycleKiller(m_params, inferred).run();
    std::vector<std::size_t> dirty;
    for (std::size_t i = 0; i < inferred.size(); ++i)
      if (inferred[i] != nullptr && m_known[i] == nullptr) dirty.push_back(i);
    // Without cycles each round resolves one parameter at least.
    for (std::size_t round = 0; round <= m_params.size() && !dirty.empty(); ++round) {
      const Substitution with{m_params, inferred};
      std::erase_if(dirty, [&](std::size_t index) {
        Type* const before = inferred[index];
        Type* const after = substitute(m_set, before, with);
        if (after == before) return true;
        inferred[index] = withoutParams(after);
        return false;
      });
    }
    for (std::size_t i = 0; i < inferred.size(); ++i) {
      if (inferred[i] != nullptr && !isParameterized(m_set, &m_params, inferred[i])) continue;
      const TypeName& object = *m_params[i]->object;
      fail(m_pos,
           "cannot infer " + std::string(object.name) + " (" + posText(m_set, object.pos) + ")");
      return;
    }
    m_result.args = std::move(inferred);
  }

  // A generic function that has all its type arguments now is not generic any more.
  Type* withoutParams(Type* type) {
    auto* const signature = typeAs<Signature>(type, TypeKind::signature);
    if (signature == nullptr || signature->typeParams.empty() ||
        isParameterized(m_set, &m_params, signature))
      return type;
    signature->typeParams.clear();  // substitute() made it
    return signature;
  }

  PackageSet& m_set;
  Pos m_pos;
  const std::vector<TypeParam*>& m_params;
  std::vector<Type*> m_known;
  const std::vector<InferArg>& m_args;
  bool m_reverse;
  const Package* m_relativeTo;
  Unifier m_unifier;
  std::vector<Type*> m_paramTypes;
  std::vector<std::size_t> m_untyped;  // parameters that have an untyped argument
  InferResult m_result;
};

}  // namespace

InferResult infer(PackageSet& set, Pos pos, const std::vector<TypeParam*>& params,
                  const std::vector<Type*>& known, const std::vector<Type*>& paramTypes,
                  const std::vector<InferArg>& args, bool reverse, const Package* relativeTo) {
  return Inference(set, pos, params, known, args, reverse, relativeTo).run(paramTypes);
}

}  // namespace gantry::golang
