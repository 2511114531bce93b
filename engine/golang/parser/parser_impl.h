// The recursive-descent parser behind parser.h: one method a production, in files by topic
// (declarations, parameters, types, expressions, statements).
//
// Methods called ...OrNull return null, without a message, when the construct does not begin at
// the current token. All others return a node whatever the source says.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "engine/golang/ast/ast.h"
#include "engine/golang/parser/errors.h"
#include "engine/golang/parser/parser.h"
#include "engine/golang/scanner/scanner.h"

namespace gantry::golang {

class Parser {
 public:
  Parser(const SourceFile& file, Arena& arena, Bodies bodies, std::size_t offset = 0);
  // One of these, once.
  File* parse(std::vector<Error>& errors);
  void parse(BlockStmt& body, std::vector<Error>& errors);

 private:
  // One construct more around the current token, see parser.h for the limits.
  class Nest {
   public:
    explicit Nest(Parser& parser) : m_parser(parser), m_height(parser.m_height) {
      parser.m_height = 0;
      if (++parser.m_depth > kMaxDepth) parser.tooDeep();
    }
    ~Nest() {
      m_parser.grow(kLevel);
      if (m_parser.m_height < m_height) m_parser.m_height = m_height;
      --m_parser.m_depth;
    }
    Nest(const Nest&) = delete;
    Nest& operator=(const Nest&) = delete;

   private:
    Parser& m_parser;
    int m_height;
  };
  static constexpr int kLevel = kMaxOperands / kMaxDepth;

  // x, or x, y, ...: `one` is the only one when `all` is empty.
  struct Exprs {
    Expr* one = nullptr;
    List<Expr> all;
    [[nodiscard]] bool isList() const { return !all.empty(); }
    [[nodiscard]] Expr* first() const { return all.empty() ? one : all.front(); }
    [[nodiscard]] List<Expr> take();
  };
  struct Header {
    Stmt* init = nullptr;  // a RangeStmt: the rest is empty
    Expr* cond = nullptr;
    Stmt* post = nullptr;
  };
  using Follow = std::initializer_list<Tok>;
  enum class Group : std::uint8_t { none, parenthesized };

  // ---- parser.cpp: tokens and messages ----
  [[nodiscard]] Tok tok() const { return m_scanner.tok(); }
  [[nodiscard]] Pos pos() const { return m_scanner.pos(); }
  void next() { m_scanner.next(); }
  bool got(Tok wanted) {
    if (tok() != wanted) return false;
    next();
    return true;
  }
  void want(Tok wanted) {
    if (!got(wanted)) wanting(wanted);
  }
  void wanting(Tok wanted);
  bool gotAssign();
  void error(Pos at, std::string text);
  void syntaxError(std::string_view text) { syntaxErrorAt(pos(), text); }
  // A text that begins with "in ", "at ", "after " or "expected " goes on the sentence
  // "unexpected TOKEN".
  void syntaxErrorAt(Pos at, std::string_view text);
  [[nodiscard]] std::string tokenText() const;
  // Goes on to one of these tokens, or inside functions to one that begins a statement.
  void advance(Follow follow);
  void tooDeep();
  void grow(int units) {
    m_height += units;
    if (m_height > kMaxOperands) tooDeep();
  }
  // [ f { sep f } [sep] ] close; f returns true when nothing may follow. The place of close.
  template <class F>
  Pos list(std::string_view context, Tok separator, Tok close, F f);
  // f | "(" { f ";" } ")"
  template <class F>
  void group(F f);
  bool listGoesOn(std::string_view context, Tok separator, Tok close);
  // The elements pushed since `mark`, off the stack.
  static constexpr std::size_t kNoMark = ~std::size_t{0};
  template <class T>
  static std::vector<T*> takeFrom(std::vector<T*>& stack, std::size_t mark);

  // ---- declarations.cpp ----
  File* file();
  void declaration(File& file);
  void importDecl(List<Decl>& decls);
  void constDecl(List<Decl>& decls, ConstDecl*& last, std::uint32_t iota);
  void typeDecl(List<Decl>& decls);
  void bracketInTypeDecl(TypeDecl& decl);
  void varDecl(List<Decl>& decls);
  void constGroup(List<Decl>& decls);
  FuncDecl* funcDecl();
  BlockStmt* funcBody();
  BlockStmt* unreadBody();
  [[nodiscard]] bool nameBeginsTypeParams(Expr* x, bool force, Ident*& name, Expr*& type);

  // ---- parameters.cpp ----
  List<Field> paramList(Ident* name, Expr* type, Tok close, bool requireNames);
  Field* paramDeclOrNull(Ident* name, Tok follow);
  void bracketInParam(Field*& field, Ident* name, bool typeSets);
  void distributeTypes(List<Field>& fields, bool requireNames, Pos end);
  Field* embeddedElem(Field* field);
  Expr* embeddedTerm();
  Field* makeField(Pos at, Ident* name, Expr* type);

  // ---- types.cpp ----
  Expr* type();
  Expr* typeOrNull();
  Expr* typeInstance(Expr* generic);
  // context: what may have no type parameters; empty when they are allowed.
  FuncType* funcType(std::string_view context);
  List<Field> funcResult();
  Expr* arrayType(Pos at, Expr* length);
  Expr* sliceType(Pos at);
  Expr* chanElem();
  Expr* mapType(Pos at);
  StructType* structType();
  void fieldDecl(StructType& type);
  void parenthesizedField(StructType& type, Pos at, bool star);
  void addField(StructType& type, Pos at, Ident* name, Expr* fieldType, BasicLit* tag);
  InterfaceType* interfaceType();
  Field* methodDecl();
  void bracketInMethod(Field& field, Ident* name);
  Expr* arrayOrTypeArgs(Ident* name);
  Expr* qualifiedName(Ident* name);
  bool typeList(bool strict, List<Expr>& list);

  // ---- expressions.cpp ----
  Expr* expr();
  Expr* binaryExpr(Expr* x, int above);
  Expr* unaryExpr();
  Expr* receive();
  Expr* primaryExpr(Expr* x, bool keepParens);
  Expr* operand(bool keepParens);
  Expr* parenthesized(bool keepParens);
  Expr* funcOrLit();
  Expr* selector(Expr* x);
  Expr* indexOrSlice(Expr* x);
  Expr* slice(Expr* x, Expr* low, Pos at);
  Expr* call(Expr* x);
  [[nodiscard]] bool mayBeLiteralType(Expr* x) const;
  Expr* compositeLit();
  Expr* element();
  Exprs exprList();
  BasicLit* literalOrNull();
  Ident* name();
  List<Ident> nameList(Ident* first);
  Expr* badExpr() { return m_arena.make<BadExpr>(pos()); }

  // ---- statements.cpp, headers.cpp ----
  Stmt* stmtOrNull();
  Stmt* keywordStmtOrNull();
  Stmt* simpleStmt(Exprs lhs, Tok keyword);
  Stmt* simpleStmt(Tok keyword) { return simpleStmt({}, keyword); }
  Stmt* assignment(Exprs lhs, Tok keyword);
  Stmt* exprStmt(Expr* x) { return m_arena.make<ExprStmt>(x); }
  RangeStmt* rangeClause(Exprs lhs, bool define, bool assign, Pos at);
  Stmt* labeledStmtOrNull(Ident* label);
  Stmt* declStmt();
  Stmt* callStmt();
  Stmt* branchStmt();
  Stmt* returnStmt();
  BlockStmt* blockStmt(std::string_view context);
  List<Stmt> stmtList();
  Stmt* forStmt();
  IfStmt* ifStmt();
  Stmt* switchStmt();
  Stmt* selectStmt();
  CaseClause* caseClause();
  CommClause* commClause();
  void clauseStart();
  Header header(Tok keyword);
  Stmt* forClauses(Header& header);
  Expr* condition(Stmt* stmt, Tok keyword, Pos semi, std::string_view semiText);

  const SourceFile& m_file;
  Arena& m_arena;
  Errors m_errors;
  int m_errorCount = 0;
  Bodies m_bodies;
  bool m_gaveUp = false;  // nested too deep: no more messages
  Scanner m_scanner;      // reports already while it is made
  int m_funcNest = 0;     // > 0: inside a function
  // < 0: in the header of a statement, where `{` begins the block and no literal.
  int m_exprNest = 0;
  int m_depth = 0;
  // How high the tree is that was read since the last Nest began: kLevel units a level, one for
  // each further operand of a binary expression.
  int m_height = 0;

  // Lists grow here and are copied at their final length.
  List<Expr> m_exprs;
  List<Stmt> m_stmts;
  List<Field> m_fields;
};

template <class F>
Pos Parser::list(std::string_view context, Tok separator, Tok close, F f) {
  bool done = false;
  while (tok() != Tok::eof && tok() != close && !done) {
    done = f();
    if (!got(separator) && tok() != close && !listGoesOn(context, separator, close)) return pos();
  }
  const Pos end = pos();
  want(close);
  return end;
}

template <class F>
void Parser::group(F f) {
  if (!got(Tok::lparen)) {
    f();
    return;
  }
  list("grouped declaration", Tok::semicolon, Tok::rparen, [&] {
    f();
    return false;
  });
}

template <class T>
std::vector<T*> Parser::takeFrom(std::vector<T*>& stack, std::size_t mark) {
  const auto from = stack.begin() + static_cast<std::ptrdiff_t>(mark);
  std::vector<T*> taken(from, stack.end());
  stack.erase(from, stack.end());
  return taken;
}

// Syntactically a type that cannot be a value, or holds one: []int, *struct{}, ~T.
[[nodiscard]] bool isTypeElem(const Expr& x);
// Syntactically a value that cannot be a type.
[[nodiscard]] bool isValue(const Expr& x);

}  // namespace gantry::golang
