// select.
#include "engine/base/check.h"
#include "engine/golang/compile/function_compiler.h"

namespace gantry::golang {

namespace {

// The receive expression of a case; null for a send.
const UnaryExpr* receiveOf(const Stmt* comm) {
  const Expr* e = nullptr;
  if (comm->kind == StmtKind::expr) {
    e = static_cast<const ExprStmt*>(comm)->x;
  } else if (comm->kind == StmtKind::assign) {
    e = static_cast<const AssignStmt*>(comm)->rhs[0];
  } else {
    return nullptr;
  }
  return static_cast<const UnaryExpr*>(unparen(const_cast<Expr*>(e)));
}

bool isWanted(const AssignStmt* assign, std::size_t i) {
  if (assign == nullptr || i >= assign->lhs.size()) return false;
  const Expr* const e = assign->lhs[i];
  return e->kind != ExprKind::ident || static_cast<const Ident*>(e)->name != "_";
}

struct Case {
  bool isSend = false;
  Reg chan = kNoReg;
  Reg value = kNoReg;
  Reg ok = kNoReg;
  const RType* type = nullptr;
};

}  // namespace

void FunctionCompiler::selectStmt(const SelectStmt& s) {
  const Label done = m_b.newLabel();
  m_targets[&s] = {done, done};
  std::vector<Case> cases;
  bool hasDefault = false;
  for (const CommClause* clause : s.clauses) {
    if (clause->comm == nullptr) {
      hasDefault = true;
      continue;
    }
    Case c;
    m_b.setPos(clause->comm->pos);
    if (const UnaryExpr* const receive = receiveOf(clause->comm); receive != nullptr) {
      const auto* const assign = clause->comm->kind == StmtKind::assign
                                     ? static_cast<const AssignStmt*>(clause->comm)
                                     : nullptr;
      c.type = typeOf(receive->x);
      c.chan = value(receive->x);
      if (isWanted(assign, 0)) c.value = temp(c.type->elem);
      if (isWanted(assign, 1)) c.ok = m_b.takeScalar();
    } else {
      const auto& send = *static_cast<const SendStmt*>(clause->comm);
      c.isSend = true;
      c.type = typeOf(send.chan);
      c.chan = value(send.chan);
      c.value = asType(send.value, c.type->elem);
    }
    cases.push_back(c);
  }
  // One case alone is what it says, and stands where it does.
  const bool isAlone = cases.size() == 1 && !hasDefault;
  m_b.setPos(isAlone ? s.clauses[0]->comm->pos : s.pos);
  const Reg chosen = m_b.takeScalar();
  m_b.emit(Op::select, chosen, static_cast<std::uint16_t>(cases.size()), hasDefault ? 1 : 0);
  for (const Case& c : cases) {
    m_b.extWords(c.isSend ? Op::mov : Op::nop, c.chan, c.value,
                 static_cast<std::uint16_t>(c.type->id));
    m_b.ext(c.ok, 0);
  }
  std::vector<Label> labels;
  std::uint16_t at = 0;
  for (const CommClause* clause : s.clauses) {
    labels.push_back(m_b.newLabel());
    const std::uint16_t number = clause->comm == nullptr ? 0xffff : at++;
    if (s.clauses.size() > 1 && labels.size() < s.clauses.size()) {
      m_b.jump(Op::jEqI, chosen, number, labels.back());
    } else {
      m_b.jump(labels.back());
    }
  }
  at = 0;
  for (std::size_t i = 0; i < s.clauses.size(); ++i) {
    const CommClause& clause = *s.clauses[i];
    m_b.bind(labels[i]);
    const std::size_t mark = m_b.mark();
    const std::size_t locals = m_b.localCount();
    if (clause.comm != nullptr) {
      const Case& c = cases[at++];
      if (clause.comm->kind == StmtKind::assign)
        received(*static_cast<const AssignStmt*>(clause.comm), c.type->elem, c.value, c.ok);
    }
    block(clause.body);
    m_b.endLocals(locals);
    m_b.release(mark);
    m_b.jump(done);
  }
  m_b.bind(done);
}

// The assignment of a receiving case, once it was chosen.
void FunctionCompiler::received(const AssignStmt& s, const RType* elem, Reg v, Reg ok) {
  const bool defines = s.tok == Tok::define;
  m_b.setPos(s.pos);
  declareTargets(s.lhs, defines);
  makeBoxes(s.lhs, defines);
  const std::size_t mark = m_b.mark();
  const RType* const boolType = m_program.types().basic(Basic::bool_);
  for (std::size_t i = 0; i < s.lhs.size(); ++i)
    if (isWanted(&s, i))
      storeConverted(targetPlace(s.lhs[i], defines), i == 0 ? v : ok, i == 0 ? elem : boolType);
  m_b.release(mark);
}

}  // namespace gantry::golang
