// Interface types and unions.
#include <algorithm>

#include "engine/golang/types/checker.h"

namespace gantry::golang {

namespace {

constexpr std::size_t kMaxUnionTerms = 100;

}  // namespace

void Checker::interfaceType(Interface* type, InterfaceType& e, TypeName* def) {
  if (!m_context.inInterface) m_interfaces.emplace_back(e.pos, type);
  const bool outer = m_context.inInterface;
  m_context.inInterface = true;
  for (Field* const source : e.methods) {
    if (source->name == nullptr) {
      Type* const embedded = unionType(source->type);
      type->embeddeds.push_back(embedded);
      type->embedPos.push_back(startPos(*source->type));
      continue;
    }
    if (source->name->name == "_") {
      error(source->name->pos, "methods must have a unique non-blank name");
      continue;
    }
    auto* const sig = typeAs<Signature>(typ(source->type), TypeKind::signature);
    if (sig == nullptr) continue;
    Named* const named = def != nullptr ? asNamed(def->type) : nullptr;
    Type* const receiver = named != nullptr ? static_cast<Type*>(named) : type;
    sig->recv = m_store.param("", receiver, source->name->pos, &m_package);
    Func* const method = m_store.func(source->name->name, sig, source->name->pos, &m_package);
    source->name->object = method;
    type->methods.push_back(method);
  }
  m_context.inInterface = outer;
  if (type->methods.empty() && type->embeddeds.empty()) return;
  std::stable_sort(type->methods.begin(), type->methods.end(),
                   [](const Func* a, const Func* b) { return lessId(*a, *b); });
  later([this, type] { checkInterface(m_set, type, &m_package, m_errors); });
}

Type* Checker::unionType(Expr* e) {
  // A | B | C leans to the left.
  std::vector<BinaryExpr*> bars;
  std::vector<Expr*> exprs;
  Expr* first = e;
  while (first->kind == ExprKind::binary && as<BinaryExpr>(*first).op == Tok::or_) {
    bars.push_back(&as<BinaryExpr>(*first));
    first = bars.back()->x;
  }
  exprs.push_back(first);
  for (auto bar = bars.rbegin(); bar != bars.rend(); ++bar) exprs.push_back((*bar)->y);
  std::vector<Term> terms;
  std::vector<Pos> positions;
  for (Expr* const termExpr : exprs) {
    Term term;
    Expr* x = termExpr;
    if (x->kind == ExprKind::unary && as<UnaryExpr>(*x).op == Tok::tilde) {
      term.tilde = true;
      x = as<UnaryExpr>(*x).x;
    }
    term.type = typ(x);
    if (isTypeParam(term.type)) {
      error(*x, term.tilde ? say("type in term ", termExpr, " cannot be a type parameter")
                           : "term cannot be a type parameter");
      term.type = invalidType();
    }
    if (exprs.size() == 1 && !term.tilde) return term.type;
    if (terms.size() >= kMaxUnionTerms) {
      error(*termExpr, "cannot handle more than 100 union terms (implementation limitation)");
      return invalidType();
    }
    terms.push_back(term);
    positions.push_back(startPos(*termExpr));
  }
  Union* const type = m_store.unionType(std::move(terms));
  for (BinaryExpr* const bar : bars) recordType(*bar, Mode::typexpr, type);
  recordType(*e, Mode::typexpr, type);
  later([this, type, positions] { checkUnion(m_set, type, positions, &m_package, m_errors); });
  return type;
}

}  // namespace gantry::golang
