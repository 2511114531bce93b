// Files and declarations.
#include <utility>

#include "engine/golang/parser/branches.h"
#include "engine/golang/parser/build_line.h"
#include "engine/golang/parser/parser_impl.h"

namespace gantry::golang {

// SourceFile = PackageClause ";" { ImportDecl ";" } { TopLevelDecl ";" }
File* Parser::file() {
  auto* const made = m_arena.make<File>();
  made->source = &m_file;
  for (const auto line : m_scanner.buildLines())
    if (auto version = versionOfBuildLine(line)) made->goVersion = m_arena.text(*version);

  if (!got(Tok::kwPackage)) {
    syntaxError("package statement must be first");
    return nullptr;
  }
  made->package = name();
  want(Tok::semicolon);
  if (m_errorCount > 0) return nullptr;

  Tok previous = Tok::kwImport;
  while (tok() != Tok::eof) {
    if (tok() == Tok::kwImport && previous != Tok::kwImport)
      syntaxError("imports must appear before other declarations");
    previous = tok();
    declaration(*made);
  }
  for (Decl* const decl : made->decls)
    if (decl->kind == DeclKind::import) made->imports.push_back(&as<ImportDecl>(*decl));
  made->eof = pos();
  return made;
}

// One declaration or group with the semicolon after it, or a message.
void Parser::declaration(File& file) {
  m_height = 0;
  switch (tok()) {
    case Tok::kwImport:
      next();
      group([&] { importDecl(file.decls); });
      break;
    case Tok::kwConst:
      next();
      constGroup(file.decls);
      break;
    case Tok::kwType:
      next();
      group([&] { typeDecl(file.decls); });
      break;
    case Tok::kwVar:
      next();
      group([&] { varDecl(file.decls); });
      break;
    case Tok::kwFunc:
      next();
      file.decls.push_back(funcDecl());
      break;
    default: {
      const bool afterSignature = !file.decls.empty() &&
                                  file.decls.back()->kind == DeclKind::func &&
                                  as<FuncDecl>(*file.decls.back()).body == nullptr;
      if (tok() == Tok::lbrace && afterSignature)
        syntaxError("unexpected semicolon or newline before {");
      else
        syntaxError("non-declaration statement outside function body");
      advance({Tok::kwImport, Tok::kwConst, Tok::kwType, Tok::kwVar, Tok::kwFunc});
      return;
    }
  }
  if (tok() != Tok::eof && !got(Tok::semicolon)) {
    syntaxError("after top level declaration");
    advance({Tok::kwImport, Tok::kwConst, Tok::kwType, Tok::kwVar, Tok::kwFunc});
  }
}

// ImportSpec = [ "." | PackageName ] string_lit
void Parser::importDecl(List<Decl>& decls) {
  auto* const decl = m_arena.make<ImportDecl>(pos());
  decls.push_back(decl);
  if (tok() == Tok::ident) {
    decl->localName = name();
  } else if (tok() == Tok::period) {
    decl->localName = m_arena.make<Ident>(pos(), ".");
    next();
  }
  decl->path = literalOrNull();
  if (decl->path == nullptr) {
    decl->path = m_arena.make<BasicLit>(pos(), Tok::stringLit, "\"\"");
    decl->path->bad = true;
    syntaxError("missing import path");
    advance({Tok::semicolon, Tok::rparen});
  } else if (!decl->path->bad && decl->path->tok != Tok::stringLit) {
    syntaxErrorAt(decl->path->pos, "import path must be a string");
    decl->path->bad = true;
  }
}

void Parser::constGroup(List<Decl>& decls) {
  ConstDecl* last = nullptr;
  std::uint32_t iota = 0;
  group([&] { constDecl(decls, last, iota++); });
}

// ConstSpec = IdentifierList [ [ Type ] "=" ExpressionList ]
void Parser::constDecl(List<Decl>& decls, ConstDecl*& last, std::uint32_t iota) {
  auto* const decl = m_arena.make<ConstDecl>(pos());
  decls.push_back(decl);
  decl->iota = iota;
  decl->names = nameList(name());
  if (tok() != Tok::eof && tok() != Tok::semicolon && tok() != Tok::rparen) {
    decl->typeExpr = typeOrNull();
    if (gotAssign()) decl->values = exprList().take();
  }
  if (decl->typeExpr != nullptr || !decl->values.empty()) {
    last = decl;
  } else if (last != nullptr) {
    decl->inherited = true;
    decl->typeExpr = last->typeExpr;
    decl->values = last->values;
  }
}

// VarSpec = IdentifierList ( Type [ "=" ExpressionList ] | "=" ExpressionList )
void Parser::varDecl(List<Decl>& decls) {
  auto* const decl = m_arena.make<VarDecl>(pos());
  decls.push_back(decl);
  decl->names = nameList(name());
  if (gotAssign()) {
    decl->values = exprList().take();
    return;
  }
  decl->typeExpr = type();
  if (gotAssign()) decl->values = exprList().take();
}

// TypeSpec = identifier [ TypeParams ] [ "=" ] Type
void Parser::typeDecl(List<Decl>& decls) {
  auto* const decl = m_arena.make<TypeDecl>(pos());
  decls.push_back(decl);
  decl->name = name();
  if (tok() == Tok::lbrack) {
    bracketInTypeDecl(*decl);
  } else {
    decl->alias = gotAssign();
    decl->typeExpr = typeOrNull();
  }
  if (decl->typeExpr == nullptr) {
    decl->typeExpr = badExpr();
    syntaxError("in type declaration");
    advance({Tok::semicolon, Tok::rparen});
  }
}

// After the name and before "[": an array type or type parameters. `T[P *C]` could be either;
// what begins with a name is read as an expression first, and then looked at.
void Parser::bracketInTypeDecl(TypeDecl& decl) {
  const Pos at = pos();
  next();
  if (got(Tok::rbrack)) {
    decl.typeExpr = sliceType(at);
    return;
  }
  if (tok() != Tok::ident) {
    decl.typeExpr = arrayType(at, nullptr);
    return;
  }
  Expr* x = name();
  // name[ ... is no constant: it can only be the constraint []E or [N]E that begins there.
  if (tok() != Tok::lbrack) {
    ++m_exprNest;
    x = binaryExpr(primaryExpr(x, false), 0);
    --m_exprNest;
  }
  Ident* param = nullptr;
  Expr* constraint = nullptr;
  if (nameBeginsTypeParams(x, tok() == Tok::comma, param, constraint) &&
      (constraint != nullptr || tok() != Tok::rbrack)) {
    decl.typeParams = paramList(param, constraint, Tok::rbrack, true);
    decl.alias = gotAssign();
    decl.typeExpr = typeOrNull();
  } else {
    decl.typeExpr = arrayType(at, x);
  }
}

bool isTypeElem(const Expr& x) {
  switch (x.kind) {
    case ExprKind::arrayType:
    case ExprKind::structType:
    case ExprKind::funcType:
    case ExprKind::interfaceType:
    case ExprKind::mapType:
    case ExprKind::chanType:
      return true;
    case ExprKind::binary: {
      const Expr* at = &x;
      for (; at->kind == ExprKind::binary; at = as<const BinaryExpr>(*at).x)
        if (isTypeElem(*as<const BinaryExpr>(*at).y)) return true;
      return isTypeElem(*at);
    }
    case ExprKind::unary:
      return as<const UnaryExpr>(x).op == Tok::tilde || isTypeElem(*as<const UnaryExpr>(x).x);
    case ExprKind::star:
      return isTypeElem(*as<const StarExpr>(x).x);
    case ExprKind::paren:
      return isTypeElem(*as<const ParenExpr>(x).x);
    default:
      return false;
  }
}

// Splits x into a parameter and its constraint where x can be read so: P *C, P (C), P *C|D.
// `force`: also where it could be an array's length.
bool Parser::nameBeginsTypeParams(Expr* x, bool force, Ident*& name, Expr*& type) {
  if (x->kind == ExprKind::ident) {
    name = &as<Ident>(*x);
    type = nullptr;
    return true;
  }
  if (x->kind == ExprKind::call) {
    auto& call = as<CallExpr>(*x);
    if (call.fun->kind != ExprKind::ident || call.args.size() != 1 || call.hasDots) return false;
    if (!force && !isTypeElem(*call.args.front())) return false;
    name = &as<Ident>(*call.fun);
    type = call.args.front();
    return true;
  }
  if (x->kind != ExprKind::binary) return false;

  // Down the left side of P *C | D | E to P *C.
  std::vector<BinaryExpr*> unions;
  while (x->kind == ExprKind::binary && as<BinaryExpr>(*x).op == Tok::or_) {
    unions.push_back(&as<BinaryExpr>(*x));
    force = force || isTypeElem(*unions.back()->y);
    x = unions.back()->x;
  }
  if (x->kind == ExprKind::call) {
    if (!nameBeginsTypeParams(x, force, name, type)) return false;
  } else {
    if (x->kind != ExprKind::binary || as<BinaryExpr>(*x).op != Tok::mul) return false;
    auto& product = as<BinaryExpr>(*x);
    if (product.x->kind != ExprKind::ident || (!force && !isTypeElem(*product.y))) return false;
    name = &as<Ident>(*product.x);
    type = m_arena.make<StarExpr>(product.pos, product.y);
  }
  for (; !unions.empty(); unions.pop_back()) {
    unions.back()->x = type;
    type = unions.back();
  }
  return true;
}

// FunctionDecl = [ Receiver ] identifier [ TypeParams ] Signature [ Block ]
FuncDecl* Parser::funcDecl() {
  auto* const decl = m_arena.make<FuncDecl>(pos());
  std::string_view context;
  if (got(Tok::lparen)) {
    context = "method";
    List<Field> receivers = paramList(nullptr, nullptr, Tok::rparen, false);
    if (receivers.empty()) {
      error(pos(), "method has no receiver");
    } else {
      if (receivers.size() > 1) error(pos(), "method has multiple receivers");
      decl->recv = receivers.front();
      decl->extraRecv.assign(receivers.begin() + 1, receivers.end());
    }
  }
  if (tok() == Tok::ident) {
    decl->name = name();
    decl->type = funcType(context);
  } else {
    decl->name = m_arena.make<Ident>(pos(), "_");
    decl->type = m_arena.make<FuncType>(pos());
    syntaxError(context.empty() ? "expected name or (" : "expected name");
    advance({Tok::lbrace, Tok::semicolon});
  }
  if (tok() == Tok::lbrace) decl->body = m_bodies == Bodies::later ? unreadBody() : funcBody();
  return decl;
}

BlockStmt* Parser::unreadBody() {
  auto* const made = m_arena.make<BlockStmt>(pos());
  made->unread = true;
  m_scanner.skipBody();
  made->rbrace = pos();
  want(Tok::rbrace);
  return made;
}

BlockStmt* Parser::funcBody() {
  ++m_funcNest;
  const int errorsBefore = m_errorCount;
  BlockStmt* const body = blockStmt("");
  --m_funcNest;
  // In a broken body labels and jumps mean little.
  if (m_errorCount == errorsBefore) checkBranches(*body, m_file, m_errors);
  return body;
}

}  // namespace gantry::golang
