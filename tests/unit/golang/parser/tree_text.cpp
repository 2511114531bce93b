// Trees as text, by kind of node.
#include "tests/unit/golang/parser/tree_text.h"

#include <utility>

#include "engine/golang/parser/parser.h"

namespace gantry::golang {
namespace {

template <class... Parts>
std::string node(std::string_view kind, const Parts&... parts) {
  std::string text = "(" + std::string(kind);
  const auto add = [&](const std::string& part) {
    if (!part.empty()) text += " " + part;
  };
  (add(std::string(parts)), ...);
  return text + ")";
}

template <class T>
std::string all(const std::vector<T*>& list) {
  std::string text;
  for (const T* const one : list) text += (text.empty() ? "" : " ") + treeText(one);
  return text;
}

std::string bracketed(const std::string& text) { return "[" + text + "]"; }

std::string names(const List<Ident>& list) {
  std::string text;
  for (const Ident* const one : list) text.append(text.empty() ? "" : ",").append(one->name);
  return text;
}

std::string fields(const List<Field>& list) {
  std::string text;
  for (const Field* const field : list) {
    if (!text.empty()) text += ' ';
    if (field->embedded) text += "embed:";
    if (field->name != nullptr) text.append(field->name->name).append(":");
    text += treeText(field->type);
    if (field->tag != nullptr) text.append(field->tag->value);
  }
  return "{" + text + "}";
}

std::string signature(const FuncType& type) {
  const std::string params = type.typeParams.empty() ? "" : "types" + fields(type.typeParams);
  return node("func", params, fields(type.params), fields(type.results));
}

std::string dirText(ChanDir dir) {
  return dir == ChanDir::both ? "" : dir == ChanDir::sendOnly ? "send" : "recv";
}

std::string typeText(const Expr& expr) {
  switch (expr.kind) {
    case ExprKind::arrayType:
      return node("array", treeText(as<const ArrayType>(expr).len),
                  treeText(as<const ArrayType>(expr).elem));
    case ExprKind::structType:
      return node("struct", fields(as<const StructType>(expr).fields));
    case ExprKind::funcType:
      return signature(as<const FuncType>(expr));
    case ExprKind::interfaceType:
      return node("interface", fields(as<const InterfaceType>(expr).methods));
    case ExprKind::mapType:
      return node("map", treeText(as<const MapType>(expr).key),
                  treeText(as<const MapType>(expr).value));
    case ExprKind::chanType:
      return node("chan", dirText(as<const ChanType>(expr).dir),
                  treeText(as<const ChanType>(expr).elem));
    case ExprKind::ellipsis:
      return node("...", treeText(as<const Ellipsis>(expr).elem));
    default:
      return "BAD";
  }
}

template <class Switch>
std::string clausesText(const Switch& stmt) {
  std::string text;
  for (const CaseClause* const clause : stmt.clauses)
    text += (text.empty() ? "" : " ") + node(clause->isDefault ? "default" : "case",
                                             all(clause->exprs), bracketed(all(clause->body)));
  return text;
}

std::string commClauses(const SelectStmt& stmt) {
  std::string text;
  for (const CommClause* const clause : stmt.clauses)
    text += (text.empty() ? "" : " ") +
            node("case", treeText(clause->comm), bracketed(all(clause->body)));
  return text;
}

std::string rangeText(const RangeStmt& stmt) {
  const std::string tok = stmt.define ? ":=" : stmt.assign ? "=" : "none";
  return node("range", tok, treeText(stmt.key), treeText(stmt.value), all(stmt.extra),
              treeText(stmt.x), treeText(stmt.body));
}

std::string compoundText(const Stmt& stmt) {
  switch (stmt.kind) {
    case StmtKind::block:
      return bracketed(all(as<const BlockStmt>(stmt).list));
    case StmtKind::if_: {
      const auto& s = as<const IfStmt>(stmt);
      return node("if", treeText(s.init), treeText(s.cond), treeText(s.then), treeText(s.els));
    }
    case StmtKind::switch_: {
      const auto& s = as<const SwitchStmt>(stmt);
      return node("switch", treeText(s.init), treeText(s.tag), clausesText(s));
    }
    case StmtKind::typeSwitch: {
      const auto& s = as<const TypeSwitchStmt>(stmt);
      return node("typeSwitch", treeText(s.init), s.name != nullptr ? treeText(s.name) : "-",
                  treeText(s.guard->x), clausesText(s));
    }
    case StmtKind::select:
      return node("select", commClauses(as<const SelectStmt>(stmt)));
    case StmtKind::for_: {
      const auto& s = as<const ForStmt>(stmt);
      return node("for", treeText(s.init), treeText(s.cond), treeText(s.post), treeText(s.body));
    }
    case StmtKind::range:
      return rangeText(as<const RangeStmt>(stmt));
    case StmtKind::labeled:
      return node("label", as<const LabeledStmt>(stmt).label->name,
                  treeText(as<const LabeledStmt>(stmt).stmt));
    case StmtKind::decl: {
      std::string text;
      for (const Decl* const decl : as<const DeclStmt>(stmt).decls)
        text += (text.empty() ? "" : " ") + treeText(*decl);
      return text;
    }
    default:
      return "BAD";
  }
}

}  // namespace

std::string treeText(const Expr* expr) {
  if (expr == nullptr) return "-";
  const Expr& x = *expr;
  switch (x.kind) {
    case ExprKind::ident:
      return std::string(as<const Ident>(x).name);
    case ExprKind::basicLit:
      return std::string(as<const BasicLit>(x).value);
    case ExprKind::compositeLit:
      return node("lit", treeText(as<const CompositeLit>(x).typeExpr),
                  all(as<const CompositeLit>(x).elements));
    case ExprKind::keyValue:
      return node(":", treeText(as<const KeyValueExpr>(x).key),
                  treeText(as<const KeyValueExpr>(x).value));
    case ExprKind::funcLit:
      return node("funcLit", treeText(as<const FuncLit>(x).funcType),
                  treeText(as<const FuncLit>(x).body));
    case ExprKind::paren:
      return node("paren", treeText(as<const ParenExpr>(x).x));
    case ExprKind::selector:
      return node(".", treeText(as<const SelectorExpr>(x).x), as<const SelectorExpr>(x).sel->name);
    case ExprKind::index:
      return node("index", treeText(as<const IndexExpr>(x).x), all(as<const IndexExpr>(x).indexes));
    case ExprKind::slice: {
      const auto& s = as<const SliceExpr>(x);
      return node(s.full ? "slice3" : "slice", treeText(s.x), treeText(s.low), treeText(s.high),
                  treeText(s.max));
    }
    case ExprKind::typeAssert:
      return node("assert", treeText(as<const TypeAssertExpr>(x).x),
                  treeText(as<const TypeAssertExpr>(x).typeExpr));
    case ExprKind::call:
      return node(as<const CallExpr>(x).hasDots ? "call..." : "call",
                  treeText(as<const CallExpr>(x).fun), all(as<const CallExpr>(x).args));
    case ExprKind::star:
      return node("star", treeText(as<const StarExpr>(x).x));
    case ExprKind::unary:
      return node("unary", text(as<const UnaryExpr>(x).op), treeText(as<const UnaryExpr>(x).x));
    case ExprKind::binary:
      return node(text(as<const BinaryExpr>(x).op), treeText(as<const BinaryExpr>(x).x),
                  treeText(as<const BinaryExpr>(x).y));
    default:
      return typeText(x);
  }
}

std::string treeText(const Stmt* stmt) {
  if (stmt == nullptr) return "-";
  const Stmt& s = *stmt;
  switch (s.kind) {
    case StmtKind::empty:
      return "empty";
    case StmtKind::expr:
      return treeText(as<const ExprStmt>(s).x);
    case StmtKind::send:
      return node("send", treeText(as<const SendStmt>(s).chan),
                  treeText(as<const SendStmt>(s).value));
    case StmtKind::incDec:
      return node(as<const IncDecStmt>(s).inc ? "++" : "--", treeText(as<const IncDecStmt>(s).x));
    case StmtKind::assign:
      return node(text(as<const AssignStmt>(s).tok), bracketed(all(as<const AssignStmt>(s).lhs)),
                  bracketed(all(as<const AssignStmt>(s).rhs)));
    case StmtKind::go:
      return node("go", treeText(as<const GoStmt>(s).call));
    case StmtKind::defer:
      return node("defer", treeText(as<const DeferStmt>(s).call));
    case StmtKind::return_:
      return node("return", all(as<const ReturnStmt>(s).results));
    case StmtKind::branch: {
      const auto& branch = as<const BranchStmt>(s);
      return node(text(branch.tok), branch.label != nullptr ? branch.label->name : "");
    }
    default:
      return compoundText(s);
  }
}

std::string treeText(const Decl& decl) {
  switch (decl.kind) {
    case DeclKind::import: {
      const auto& d = as<const ImportDecl>(decl);
      return node("import", d.localName != nullptr ? d.localName->name : "-", d.path->value);
    }
    case DeclKind::const_: {
      const auto& d = as<const ConstDecl>(decl);
      return node(d.inherited ? "const^" : "const", std::to_string(d.iota), names(d.names),
                  treeText(d.typeExpr), all(d.values));
    }
    case DeclKind::type: {
      const auto& d = as<const TypeDecl>(decl);
      return node(d.alias ? "type=" : "type", d.name->name,
                  d.typeParams.empty() ? "" : fields(d.typeParams), treeText(d.typeExpr));
    }
    case DeclKind::var: {
      const auto& d = as<const VarDecl>(decl);
      return node("var", names(d.names), treeText(d.typeExpr), all(d.values));
    }
    case DeclKind::func: {
      const auto& d = as<const FuncDecl>(decl);
      const std::string receiver = d.recv != nullptr ? "recv" + fields({d.recv}) : "";
      return node("fn", receiver, d.name->name, treeText(d.type), treeText(d.body));
    }
    default:
      return "BAD";
  }
}

Parsed::Parsed(std::string text) {
  const SourceFile& source = set.add("x.go", std::move(text));
  file = parseFile(source, arena, errors);
}

std::string Parsed::place(Pos pos) const {
  const LineCol at = set.lineCol(pos);
  return std::to_string(at.line) + ":" + std::to_string(at.column);
}

std::string Parsed::errorText() const {
  std::string text;
  for (const Error& error : errors) text += place(error.pos) + ": " + error.text + "\n";
  return text;
}

std::string treeOf(std::string_view source) {
  const Parsed parsed("package p; " + std::string(source));
  if (!parsed.errors.empty()) return parsed.errorText();
  std::string text;
  for (const Decl* const decl : parsed.file->decls)
    text += (text.empty() ? "" : "\n") + treeText(*decl);
  return text;
}

std::string treeOfBody(std::string_view source) {
  const Parsed parsed("package p; func f() {" + std::string(source) + "}");
  if (!parsed.errors.empty()) return parsed.errorText();
  std::string text;
  for (const Stmt* const stmt : as<FuncDecl>(*parsed.file->decls.front()).body->list)
    text += (text.empty() ? "" : "\n") + treeText(stmt);
  return text;
}

std::string treeOfExpr(std::string_view source) {
  const Parsed parsed("package p; var _ = " + std::string(source));
  if (!parsed.errors.empty()) return parsed.errorText();
  return all(as<VarDecl>(*parsed.file->decls.front()).values);
}

std::string treeOfType(std::string_view source) {
  const Parsed parsed("package p; var _ " + std::string(source));
  if (!parsed.errors.empty()) return parsed.errorText();
  return treeText(as<VarDecl>(*parsed.file->decls.front()).typeExpr);
}

std::string errorsOf(std::string text) { return Parsed(std::move(text)).errorText(); }

}  // namespace gantry::golang
