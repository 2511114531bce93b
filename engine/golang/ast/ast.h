// The syntax tree of Go source: what the parser makes, the checker annotates, the compiler
// reads.
//
// Nodes are plain structs with a kind, allocated in an Arena that outlives them all; pointers
// between them are raw and never null unless said so. Names are those of Go's package ast.
// `pos` is where gc has a node: of a binary expression the operator, of a call the `(`, of a
// selector the `.`, of an index or slice the `[`, of an assignment the `=` (see each node).
// Messages mostly name startPos(), the leftmost byte.
//
// How deep a tree gets is limited by the parser (parser/parser.h): code that recurses over it is
// safe when it goes down the left operands of a BinaryExpr in a loop.
//
// The checker's results lie in the nodes themselves (Expr::type, Ident::object ...), because
// each node has exactly one type in the package it belongs to; inside a generic function the
// types mention type parameters, which the compiler substitutes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "engine/golang/token/source.h"
#include "engine/golang/token/token.h"

namespace gantry::golang {

// The checker's own (types/types.h, constant/value.h).
class Type;
struct Object;
struct Selection;
class Scope;
namespace constant {
class Value;
}

struct Expr;
struct Stmt;
struct BlockStmt;
struct FuncType;
struct FuncLit;
struct Ident;

template <class T>
using List = std::vector<T*>;

// How a type-checked expression may be used (gc's operand modes).
enum class Mode : std::uint8_t {
  invalid,
  noValue,   // a call without results
  builtin,   // a predeclared function
  typexpr,   // a type
  constant,  // Expr::constant holds its value
  variable,  // addressable
  mapIndex,  // m[k]: assignable, not addressable; may give "comma ok"
  value,     // a computed value
  nilvalue,  // the predeclared nil
  commaOk,   // like value, may give "comma ok": receive, type assertion
  cgofunc,   // unused; kept so that the numbers follow gc's
};

// ---- expressions ----

enum class ExprKind : std::uint8_t {
  bad,
  ident,
  basicLit,
  compositeLit,
  keyValue,
  funcLit,
  paren,
  selector,
  index,
  slice,
  typeAssert,
  call,
  star,
  unary,
  binary,
  listExpr,
  // types
  arrayType,
  structType,
  funcType,
  interfaceType,
  mapType,
  chanType,
  ellipsis,
};  // clang-format: one family a line

struct Expr {
  ExprKind kind;
  Mode mode = Mode::invalid;  // checker
  Pos pos = kNoPos;
  Type* type = nullptr;  // checker: its type; of untyped operands the final one
  const constant::Value* constant = nullptr;  // checker: when mode is constant
 protected:
  explicit Expr(ExprKind k, Pos p) : kind(k), pos(p) {}
};

struct BadExpr : Expr {
  explicit BadExpr(Pos p) : Expr(ExprKind::bad, p) {}
};

struct Ident : Expr {
  std::string_view name;
  Object* object = nullptr;     // checker: what it denotes, defines or uses; null for `_` and for
                                // the symbolic variable of a type switch
  std::vector<Type*> typeArgs;  // checker: of a generic function that is instantiated here
  Ident(Pos p, std::string_view n) : Expr(ExprKind::ident, p), name(n) {}
};

struct BasicLit : Expr {
  Tok tok;                 // intLit, floatLit, imagLit, charLit, stringLit
  std::string_view value;  // as written
  bool bad = false;        // the scanner has complained about it
  BasicLit(Pos p, Tok t, std::string_view v) : Expr(ExprKind::basicLit, p), tok(t), value(v) {}
};

// T{...}; pos: the brace.
struct CompositeLit : Expr {
  Expr* typeExpr = nullptr;  // null when elided
  List<Expr> elements;       // KeyValueExpr among them
  Pos lbrace = kNoPos;
  Pos rbrace = kNoPos;
  // Checker: for arrays and slices the index of each element, in order of `elements`.
  std::vector<std::int64_t> indexes;
  std::int64_t maxIndex = -1;  // checker: the length of a slice or [...]array literal, less one
  explicit CompositeLit(Pos p) : Expr(ExprKind::compositeLit, p) {}
};

// pos is the colon.
struct KeyValueExpr : Expr {
  Expr* key;
  Expr* value;
  KeyValueExpr(Pos p, Expr* k, Expr* v) : Expr(ExprKind::keyValue, p), key(k), value(v) {}
};

struct FuncLit : Expr {
  FuncType* funcType;
  BlockStmt* body;
  FuncLit(Pos p, FuncType* t, BlockStmt* b) : Expr(ExprKind::funcLit, p), funcType(t), body(b) {}
};

struct ParenExpr : Expr {
  Expr* x;
  ParenExpr(Pos p, Expr* e) : Expr(ExprKind::paren, p), x(e) {}
};

// pos is the dot. x.sel, also a qualified name pkg.Name (then sel->object is the object of the
// package and `selection` stays null).
struct SelectorExpr : Expr {
  Expr* x;
  Ident* sel;
  Selection* selection = nullptr;  // checker
  SelectorExpr(Pos p, Expr* e, Ident* s) : Expr(ExprKind::selector, p), x(e), sel(s) {}
};

// x[i], and an instantiation G[T1, T2]: then several indexes are possible. pos is the bracket.
struct IndexExpr : Expr {
  Expr* x;
  List<Expr> indexes;
  IndexExpr(Pos p, Expr* e) : Expr(ExprKind::index, p), x(e) {}
};

// pos is the bracket.
struct SliceExpr : Expr {
  Expr* x;
  Expr* low = nullptr;  // each may be null
  Expr* high = nullptr;
  Expr* max = nullptr;
  bool full = false;  // two colons
  SliceExpr(Pos p, Expr* e) : Expr(ExprKind::slice, p), x(e) {}
};

// x.(T); in a type switch guard `typeExpr` is null, and `lhs` is the name in
// `lhs := x.(type)`. pos is the dot.
struct TypeAssertExpr : Expr {
  Expr* x;
  Expr* typeExpr;
  Ident* lhs = nullptr;
  TypeAssertExpr(Pos p, Expr* e, Expr* t) : Expr(ExprKind::typeAssert, p), x(e), typeExpr(t) {}
};

// What a call turned out to be.
enum class CallKind : std::uint8_t { call, conversion, builtin };

// pos is the opening parenthesis.
struct CallExpr : Expr {
  Expr* fun;
  List<Expr> args;
  bool hasDots = false;  // f(xs...)
  Pos lparen = kNoPos;
  Pos rparen = kNoPos;
  CallKind callKind = CallKind::call;  // checker
  std::uint8_t builtinId = 0;          // checker: Builtin, when callKind is builtin
  CallExpr(Pos p, Expr* f) : Expr(ExprKind::call, p), fun(f) {}
};

// *x: a dereference or a pointer type.
struct StarExpr : Expr {
  Expr* x;
  StarExpr(Pos p, Expr* e) : Expr(ExprKind::star, p), x(e) {}
};

// + - ! ^ * & <- ~ in front; pos is the operator.
struct UnaryExpr : Expr {
  Tok op;
  Expr* x;
  UnaryExpr(Pos p, Tok o, Expr* e) : Expr(ExprKind::unary, p), op(o), x(e) {}
};

// pos is the operator.
struct BinaryExpr : Expr {
  Tok op;
  Expr* x;
  Expr* y;
  BinaryExpr(Pos p, Tok o, Expr* l, Expr* r) : Expr(ExprKind::binary, p), op(o), x(l), y(r) {}
};

// a, b, c where a single expression is expected (only in erroneous programs).
struct ListExpr : Expr {
  List<Expr> list;
  explicit ListExpr(Pos p) : Expr(ExprKind::listExpr, p) {}
};

// [len]elem; len null: a slice type; len an Ellipsis: [...]elem.
struct ArrayType : Expr {
  Expr* len;
  Expr* elem;
  ArrayType(Pos p, Expr* l, Expr* e) : Expr(ExprKind::arrayType, p), len(l), elem(e) {}
};

struct Field {
  Ident* name = nullptr;    // null: embedded, or an unnamed parameter
  Expr* type = nullptr;     // shared by the names of one group (`a, b int`)
  BasicLit* tag = nullptr;  // struct fields only; may be null
  bool embedded = false;
  Pos pos = kNoPos;
};

struct StructType : Expr {
  List<Field> fields;
  explicit StructType(Pos p) : Expr(ExprKind::structType, p) {}
};

// A signature; pos: what follows `func` and the name. A variadic parameter's type is an Ellipsis.
struct FuncType : Expr {
  List<Field> typeParams;  // of declarations only
  List<Field> params;
  List<Field> results;
  Scope* scope = nullptr;  // checker: where parameters and results are declared
  explicit FuncType(Pos p) : Expr(ExprKind::funcType, p) {}
};

// Methods have a name and a FuncType; embedded elements have no name: a type, a union
// (BinaryExpr with |) or ~T (UnaryExpr).
struct InterfaceType : Expr {
  List<Field> methods;
  explicit InterfaceType(Pos p) : Expr(ExprKind::interfaceType, p) {}
};

struct MapType : Expr {
  Expr* key;
  Expr* value;
  MapType(Pos p, Expr* k, Expr* v) : Expr(ExprKind::mapType, p), key(k), value(v) {}
};

enum class ChanDir : std::uint8_t { both, sendOnly, recvOnly };

struct ChanType : Expr {
  ChanDir dir;
  Expr* elem;
  ChanType(Pos p, ChanDir d, Expr* e) : Expr(ExprKind::chanType, p), dir(d), elem(e) {}
};

// ...T in a parameter list, or the ... of [...]T (elem null).
struct Ellipsis : Expr {
  Expr* elem;
  Ellipsis(Pos p, Expr* e) : Expr(ExprKind::ellipsis, p), elem(e) {}
};

// ---- statements ----

enum class StmtKind : std::uint8_t {
  bad,
  empty,
  expr,
  send,
  incDec,
  assign,
  go,
  defer,
  return_,
  branch,
  block,
  if_,
  switch_,
  typeSwitch,
  select,
  for_,
  range,
  labeled,
  decl,
};

struct Stmt {
  StmtKind kind;
  Pos pos = kNoPos;

 protected:
  Stmt(StmtKind k, Pos p) : kind(k), pos(p) {}
};

struct BadStmt : Stmt {
  explicit BadStmt(Pos p) : Stmt(StmtKind::bad, p) {}
};
struct EmptyStmt : Stmt {
  explicit EmptyStmt(Pos p) : Stmt(StmtKind::empty, p) {}
};
struct ExprStmt : Stmt {
  Expr* x;
  explicit ExprStmt(Expr* e) : Stmt(StmtKind::expr, e->pos), x(e) {}
};
// pos is the arrow.
struct SendStmt : Stmt {
  Expr* chan;
  Expr* value;
  SendStmt(Pos p, Expr* c, Expr* v) : Stmt(StmtKind::send, p), chan(c), value(v) {}
};
struct IncDecStmt : Stmt {
  Expr* x;
  bool inc;
  IncDecStmt(Pos p, Expr* e, bool i) : Stmt(StmtKind::incDec, p), x(e), inc(i) {}
};
// tok: assign, define, or an assignment operator; pos is that token.
struct AssignStmt : Stmt {
  Tok tok;
  List<Expr> lhs;
  List<Expr> rhs;
  AssignStmt(Pos p, Tok t) : Stmt(StmtKind::assign, p), tok(t) {}
};
struct GoStmt : Stmt {
  Expr* call;  // a CallExpr in correct programs
  GoStmt(Pos p, Expr* c) : Stmt(StmtKind::go, p), call(c) {}
};
struct DeferStmt : Stmt {
  Expr* call;
  DeferStmt(Pos p, Expr* c) : Stmt(StmtKind::defer, p), call(c) {}
};
struct ReturnStmt : Stmt {
  List<Expr> results;
  explicit ReturnStmt(Pos p) : Stmt(StmtKind::return_, p) {}
};
struct LabeledStmt;
struct BranchStmt : Stmt {
  Tok tok;                 // kwBreak, kwContinue, kwGoto, kwFallthrough
  Ident* label = nullptr;  // may be null
  // Parser's branch check: the statement that a labelled break, continue or goto names; of
  // unlabelled break and continue the innermost statement it leaves or repeats.
  Stmt* target = nullptr;
  BranchStmt(Pos p, Tok t) : Stmt(StmtKind::branch, p), tok(t) {}
};
struct BlockStmt : Stmt {
  List<Stmt> list;
  Pos rbrace = kNoPos;
  Scope* scope = nullptr;  // checker
  bool unread = false;     // the parser has passed over the statements, see parseBody()
  explicit BlockStmt(Pos p) : Stmt(StmtKind::block, p) {}
};
struct IfStmt : Stmt {
  Stmt* init = nullptr;
  Expr* cond = nullptr;
  BlockStmt* then = nullptr;
  Stmt* els = nullptr;  // null, a BlockStmt or an IfStmt
  explicit IfStmt(Pos p) : Stmt(StmtKind::if_, p) {}
};
// A clause of a switch: no expressions and isDefault: `default`.
struct CaseClause {
  Pos pos = kNoPos;
  Pos colon = kNoPos;
  bool isDefault = false;
  List<Expr> exprs;  // of a type switch: types, or nil
  List<Stmt> body;
  Scope* scope = nullptr;         // checker
  Object* implicitVar = nullptr;  // checker: the clause's variable of `switch x := y.(type)`
};
struct SwitchStmt : Stmt {
  Stmt* init = nullptr;
  Expr* tag = nullptr;  // null: true
  List<CaseClause> clauses;
  Pos rbrace = kNoPos;
  explicit SwitchStmt(Pos p) : Stmt(StmtKind::switch_, p) {}
};
// switch init; name := x.(type)
struct TypeSwitchStmt : Stmt {
  Stmt* init = nullptr;
  Ident* name = nullptr;  // may be null
  TypeAssertExpr* guard = nullptr;
  List<CaseClause> clauses;
  Pos rbrace = kNoPos;
  explicit TypeSwitchStmt(Pos p) : Stmt(StmtKind::typeSwitch, p) {}
};
// comm: null for default; a SendStmt, an ExprStmt of <-c, or an AssignStmt whose one right side
// is <-c.
struct CommClause {
  Pos pos = kNoPos;
  Pos colon = kNoPos;
  Stmt* comm = nullptr;
  List<Stmt> body;
  Scope* scope = nullptr;  // checker
};
struct SelectStmt : Stmt {
  List<CommClause> clauses;
  Pos rbrace = kNoPos;
  explicit SelectStmt(Pos p) : Stmt(StmtKind::select, p) {}
};
struct ForStmt : Stmt {
  Stmt* init = nullptr;  // each may be null
  Expr* cond = nullptr;
  Stmt* post = nullptr;
  BlockStmt* body = nullptr;
  Scope* scope = nullptr;  // checker: of the loop's own variables
  explicit ForStmt(Pos p) : Stmt(StmtKind::for_, p) {}
};
// for key, value = range x
struct RangeStmt : Stmt {
  Expr* key = nullptr;  // each may be null
  Expr* value = nullptr;
  Expr* x = nullptr;
  bool define = false;
  bool assign = false;    // `=` with a key; neither: `for range x`
  Pos tokPos = kNoPos;    // of := or =
  Pos rangePos = kNoPos;  // of `range`
  BlockStmt* body = nullptr;
  Scope* scope = nullptr;  // checker
  List<Expr> extra;        // more than two (an error)
  explicit RangeStmt(Pos p) : Stmt(StmtKind::range, p) {}
};
// pos is the colon.
struct LabeledStmt : Stmt {
  Ident* label;
  Stmt* stmt;
  bool used = false;
  LabeledStmt(Pos p, Ident* l, Stmt* s) : Stmt(StmtKind::labeled, p), label(l), stmt(s) {}
};

// ---- declarations ----

enum class DeclKind : std::uint8_t { bad, import, const_, type, var, func };

struct Decl {
  DeclKind kind;
  Pos pos = kNoPos;

 protected:
  Decl(DeclKind k, Pos p) : kind(k), pos(p) {}
};
struct BadDecl : Decl {
  explicit BadDecl(Pos p) : Decl(DeclKind::bad, p) {}
};
struct ImportDecl : Decl {
  Ident* localName = nullptr;  // may be null; `.` and `_` are names here
  BasicLit* path = nullptr;
  explicit ImportDecl(Pos p) : Decl(DeclKind::import, p) {}
};
// Of a declaration pos is what follows the keyword.

// One specification of a const group. Without type and values it repeats those of the one
// before, which the parser fills in (`inherited`).
struct ConstDecl : Decl {
  List<Ident> names;
  Expr* typeExpr = nullptr;
  List<Expr> values;
  std::uint32_t iota = 0;
  bool inherited = false;
  explicit ConstDecl(Pos p) : Decl(DeclKind::const_, p) {}
};
struct TypeDecl : Decl {
  Ident* name = nullptr;
  List<Field> typeParams;
  Expr* typeExpr = nullptr;
  bool alias = false;
  explicit TypeDecl(Pos p) : Decl(DeclKind::type, p) {}
};
struct VarDecl : Decl {
  List<Ident> names;
  Expr* typeExpr = nullptr;  // may be null
  List<Expr> values;
  explicit VarDecl(Pos p) : Decl(DeclKind::var, p) {}
};
struct FuncDecl : Decl {
  Ident* name = nullptr;
  Field* recv = nullptr;  // methods only
  List<Field> extraRecv;  // more receivers than one (an error)
  FuncType* type = nullptr;
  BlockStmt* body = nullptr;  // null: a native function, see stdlib/
  explicit FuncDecl(Pos p) : Decl(DeclKind::func, p) {}
};

// const, type and var inside functions; one group of declarations.
struct DeclStmt : Stmt {
  List<Decl> decls;
  explicit DeclStmt(Pos p) : Stmt(StmtKind::decl, p) {}
};

// One source file.
struct File {
  const SourceFile* source = nullptr;
  Ident* package = nullptr;
  List<ImportDecl> imports;  // also in decls
  List<Decl> decls;
  Pos eof = kNoPos;
  std::string_view goVersion;  // of a //go:build constraint; empty when none
};

// Owns nodes. They are never freed one by one. Making a node costs a few nanoseconds: memory
// comes from chunks, and only nodes that own something (a list) are visited again at the end.
class Arena {
 public:
  Arena() = default;
  ~Arena();
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  template <class T, class... Args>
  T* make(Args&&... args) {
    static_assert(alignof(T) <= kAlign);
    if constexpr (std::is_trivially_destructible_v<T>) {
      return new (allocate(sizeof(T))) T(std::forward<Args>(args)...);
    } else {
      auto* const holder = new (allocate(sizeof(Holder<T>))) Holder<T>(std::forward<Args>(args)...);
      holder->next = m_owners;
      m_owners = holder;
      return &holder->value;
    }
  }
  // A name or literal text that is in no source file.
  std::string_view text(std::string value) { return m_texts.emplace_back(std::move(value)); }

 private:
  static constexpr std::size_t kAlign = 8;
  static constexpr std::size_t kChunk = std::size_t{64} << 10;

  // A node that has something to destroy.
  struct Owner {
    void (*destroy)(Owner*);
    Owner* next = nullptr;
  };
  template <class T>
  struct Holder : Owner {
    T value;
    template <class... Args>
    explicit Holder(Args&&... args)
        : Owner{[](Owner* self) { static_cast<Holder*>(self)->value.~T(); }, nullptr},
          value(std::forward<Args>(args)...) {}
  };

  void* allocate(std::size_t size) {
    size = (size + kAlign - 1) & ~(kAlign - 1);
    if (size > m_left) refill();
    std::byte* const at = m_at;
    m_at += size;
    m_left -= size;
    return at;
  }
  void refill();

  std::byte* m_at = nullptr;
  std::size_t m_left = 0;
  Owner* m_owners = nullptr;
  std::vector<std::unique_ptr<std::byte[]>> m_chunks;
  std::deque<std::string> m_texts;
};

// The node as the struct that its kind says; the caller has looked at the kind.
template <class T, class Node>
T& as(Node& node) {
  return static_cast<T&>(node);
}

// The leftmost position of an expression or statement as gc sees it (of a slice expression the
// bracket, of an expression statement the expression's own pos), and roughly the end, as gc has it:
// closing delimiters do not count. Cost: the depth of the left side.
[[nodiscard]] Pos startPos(const Expr& expr);
[[nodiscard]] Pos startPos(const Stmt& stmt);
[[nodiscard]] Pos endPos(const Expr& expr);

// Without its parentheses.
[[nodiscard]] Expr* unparen(Expr* expr);

// As gc prints expressions in messages: `x + f(y, ...)`, function bodies shortened to {…}.
[[nodiscard]] std::string exprText(const Expr& expr);

}  // namespace gantry::golang
