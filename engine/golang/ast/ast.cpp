// The arena of nodes, and where expressions and statements begin and end.
#include "engine/golang/ast/ast.h"

#include <algorithm>

namespace gantry::golang {

Arena::~Arena() {
  for (Owner* owner = m_owners; owner != nullptr;) {
    Owner* const next = owner->next;
    owner->destroy(owner);
    owner = next;
  }
}

// Nodes are small: what is left of a chunk when one does not fit is lost.
void Arena::refill() {
  m_chunks.push_back(std::make_unique_for_overwrite<std::byte[]>(kChunk));
  m_at = m_chunks.back().get();
  m_left = kChunk;
}

Pos startPos(const Expr& expr) {
  const Expr* at = &expr;
  for (;;) {
    switch (at->kind) {
      case ExprKind::compositeLit:
        if (as<const CompositeLit>(*at).typeExpr == nullptr) return at->pos;
        at = as<const CompositeLit>(*at).typeExpr;
        break;
      case ExprKind::keyValue:
        at = as<const KeyValueExpr>(*at).key;
        break;
      case ExprKind::selector:
        at = as<const SelectorExpr>(*at).x;
        break;
      case ExprKind::index:
        at = as<const IndexExpr>(*at).x;
        break;
      case ExprKind::typeAssert:
        if (as<const TypeAssertExpr>(*at).lhs != nullptr)
          return as<const TypeAssertExpr>(*at).lhs->pos;
        at = as<const TypeAssertExpr>(*at).x;
        break;
      case ExprKind::call:
        at = as<const CallExpr>(*at).fun;
        break;
      case ExprKind::binary:
        at = as<const BinaryExpr>(*at).x;
        break;
      case ExprKind::listExpr:
        if (as<const ListExpr>(*at).list.empty()) return at->pos;
        at = as<const ListExpr>(*at).list.front();
        break;
      default:
        return at->pos;
    }
  }
}

Pos startPos(const Stmt& stmt) {
  switch (stmt.kind) {
    case StmtKind::send:
      return startPos(*as<const SendStmt>(stmt).chan);
    case StmtKind::incDec:
      return startPos(*as<const IncDecStmt>(stmt).x);
    case StmtKind::assign:
      if (as<const AssignStmt>(stmt).lhs.empty()) return stmt.pos;
      return startPos(*as<const AssignStmt>(stmt).lhs.front());
    default:
      return stmt.pos;
  }
}

namespace {

// The part that ends last, or null when the node has no part that does.
const Expr* lastField(const List<Field>& fields) {
  if (fields.empty()) return nullptr;
  const Field& last = *fields.back();
  return last.type != nullptr ? last.type : last.name;
}

const Expr* lastOf(const List<Expr>& list, const Expr* otherwise) {
  return list.empty() ? otherwise : list.back();
}

const Expr* lastPart(const Expr& expr) {
  switch (expr.kind) {
    case ExprKind::keyValue:
      return as<const KeyValueExpr>(expr).value;
    case ExprKind::paren:
      return as<const ParenExpr>(expr).x;
    case ExprKind::selector:
      return as<const SelectorExpr>(expr).sel;
    case ExprKind::index:
      return lastOf(as<const IndexExpr>(expr).indexes, as<const IndexExpr>(expr).x);
    case ExprKind::slice: {
      const auto& slice = as<const SliceExpr>(expr);
      for (const Expr* part : {slice.max, slice.high, slice.low})
        if (part != nullptr) return part;
      return slice.x;
    }
    case ExprKind::typeAssert: {
      const auto& assertion = as<const TypeAssertExpr>(expr);
      return assertion.typeExpr != nullptr ? assertion.typeExpr : assertion.x;
    }
    case ExprKind::call:
      return lastOf(as<const CallExpr>(expr).args, as<const CallExpr>(expr).fun);
    case ExprKind::star:
      return as<const StarExpr>(expr).x;
    case ExprKind::unary:
      return as<const UnaryExpr>(expr).x;
    case ExprKind::binary:
      return as<const BinaryExpr>(expr).y;
    case ExprKind::listExpr:
      return lastOf(as<const ListExpr>(expr).list, nullptr);
    case ExprKind::arrayType:
      return as<const ArrayType>(expr).elem;
    case ExprKind::structType:
      return lastField(as<const StructType>(expr).fields);
    case ExprKind::funcType: {
      const auto& signature = as<const FuncType>(expr);
      const Expr* const result = lastField(signature.results);
      return result != nullptr ? result : lastField(signature.params);
    }
    case ExprKind::interfaceType:
      return lastField(as<const InterfaceType>(expr).methods);
    case ExprKind::mapType:
      return as<const MapType>(expr).value;
    case ExprKind::chanType:
      return as<const ChanType>(expr).elem;
    case ExprKind::ellipsis:
      return as<const Ellipsis>(expr).elem;
    default:
      return nullptr;
  }
}

}  // namespace

Pos endPos(const Expr& expr) {
  const Expr* at = &expr;
  while (const Expr* part = lastPart(*at)) at = part;
  switch (at->kind) {
    case ExprKind::ident:
      return at->pos + static_cast<Pos>(as<const Ident>(*at).name.size());
    case ExprKind::basicLit:
      return at->pos + static_cast<Pos>(as<const BasicLit>(*at).value.size());
    case ExprKind::compositeLit:
      return as<const CompositeLit>(*at).rbrace;
    case ExprKind::funcLit:
      return as<const FuncLit>(*at).body->rbrace;
    default:
      return at->pos;
  }
}

Expr* unparen(Expr* expr) {
  while (expr->kind == ExprKind::paren) expr = as<ParenExpr>(*expr).x;
  return expr;
}

}  // namespace gantry::golang
