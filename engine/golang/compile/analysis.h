// Analysis: what must be known of a whole function before code for it can be written.
//
// Which variables live on the heap (their address is taken, they are captured and assigned,
// indexed by a computed index, or large), what each function literal captures, and how the
// bodies of range-over-func loops, which become functions of their own, leave the loop.
// A "unit" is what becomes one Function: a declared function, a literal, or such a loop body.
// Made anew for each instance of a generic function, because types decide.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "engine/golang/bytecode/rtype.h"
#include "engine/golang/types/check.h"

namespace gantry::golang {

// Larger values live on the heap.
inline constexpr std::uint32_t kMostVariableSlots = 32;

// A way out of a range-over-func body that ends the loop: what `next` is set to, and what the
// function around the loop does then.
struct Exit {
  std::int32_t code = 0;
  Tok tok = Tok::kwReturn;  // kwBreak, kwContinue, kwGoto, kwReturn
  Stmt* target = nullptr;
};

struct Unit {
  Unit* outer = nullptr;
  const RangeStmt* loop = nullptr;       // of a loop body
  const Signature* signature = nullptr;  // of all but loop bodies
  std::vector<Var*> captures;
  std::uint32_t number = 0;  // among the literals, or the loop bodies, of its function
  bool hasDefer = false;
  // Of loop bodies:
  Var* state = nullptr;  // lives in the unit around it
  std::vector<Exit> exits;
  // Of all others, null when not needed:
  Var* next = nullptr;   // which way a loop body left
  Var* token = nullptr;  // names the frame for defer statements in loop bodies
  std::uint32_t literals = 0;
  std::uint32_t loops = 0;
  // The function that the source shows: this, or the unit around loop bodies.
  [[nodiscard]] Unit* function() {
    Unit* u = this;
    while (u->loop != nullptr) u = u->outer;
    return u;
  }
};

class Analysis {
 public:
  using TypeOf = std::function<const RType*(Type*)>;

  // newLoopVars: a loop has variables of its own in each iteration, as from Go 1.22 on.
  Analysis(PackageSet& set, TypeOf typeOf, bool newLoopVars)
      : m_set(set), m_typeOf(std::move(typeOf)), m_newLoopVars(newLoopVars) {}

  void function(const FuncDecl& decl, const Signature& signature);
  // The right side of a package-level variable's declaration; how many literals are in those
  // before.
  void initializer(const Expr& expr, std::uint32_t literalsBefore);

  [[nodiscard]] Unit& root() { return m_units.front(); }
  [[nodiscard]] Unit& of(const FuncLit& literal) const { return *m_literals.at(&literal); }
  [[nodiscard]] Unit& of(const RangeStmt& loop) const { return *m_loops.at(&loop); }
  [[nodiscard]] bool boxed(const Var* var) const;
  [[nodiscard]] bool reassigned(const Var* var) const;
  // Of the body of this very unit, not of one around it.
  [[nodiscard]] bool captured(const Var* var) const;

 private:
  struct VarInfo {
    Unit* unit = nullptr;
    bool boxed = false;
    bool captured = false;
    bool reassigned = false;
  };
  struct Branch {
    Unit* unit;
    const BranchStmt* stmt;
  };

  void body(const BlockStmt* block);
  void declareParams(const Signature& signature);
  VarInfo& info(Var* var);
  void use(Var* var);
  void box(const Expr* expr);
  void reassign(const Expr* expr);
  void deferInLoop(Unit* function);
  [[nodiscard]] Var* rootOf(const Expr* expr) const;
  [[nodiscard]] bool isPointerMethod(const SelectorExpr& e) const;

  void expr(const Expr* e);
  void exprs(const List<Expr>& list);
  void ident(const Ident& e);
  void selector(const SelectorExpr& e);
  void composite(const CompositeLit& e);
  void literal(const FuncLit& e);
  void index(const IndexExpr& e);
  void slice(const SliceExpr& e);
  void binary(const BinaryExpr& e);
  void stmt(const Stmt* s);
  void stmts(const List<Stmt>& list);
  void assign(const AssignStmt& s);
  void declare(const DeclStmt& s);
  void returnStmt(const ReturnStmt& s);
  void switchStmt(const SwitchStmt& s);
  void typeSwitch(const TypeSwitchStmt& s);
  void select(const SelectStmt& s);
  void range(const RangeStmt& s);
  void rangeFunc(const RangeStmt& s);
  void finish();
  void addExit(Unit* from, Unit* to, Tok tok, Stmt* target);
  Var* hidden(const char* name);

  PackageSet& m_set;
  TypeOf m_typeOf;
  bool m_newLoopVars;
  std::deque<Unit> m_units;
  Unit* m_unit = nullptr;
  std::map<const FuncLit*, Unit*> m_literals;
  std::map<const RangeStmt*, Unit*> m_loops;
  std::map<const Stmt*, Unit*> m_unitOf;  // of statements that branches can name
  std::map<const Var*, VarInfo> m_vars;
  std::vector<Branch> m_branches;
  std::int32_t m_nextCode = 1;
};

// The statement inside of labels.
[[nodiscard]] const Stmt* unlabel(const Stmt* stmt);

}  // namespace gantry::golang
