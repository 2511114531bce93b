// switch and type switch.
#include "engine/base/check.h"
#include "engine/golang/compile/function_compiler.h"

namespace gantry::golang {

namespace {

// From this many constants on a table of jumps pays.
constexpr std::size_t kFewestTableCases = 5;
constexpr std::uint64_t kMostTableSize = 1024;

}  // namespace

// Jumps to target when the case's value is the tag's.
void FunctionCompiler::caseJump(const Expr* e, Reg tag, const RType* tagType, Label target) {
  const std::size_t mark = m_b.mark();
  m_b.setPos(e->pos);
  if (isNil(e)) {
    m_b.jump(Op::jEqI, tag, 0, target);
    m_b.release(mark);
    return;
  }
  const RType* const type = typeOf(e);
  std::int64_t c = 0;
  if (type->kind == RKind::interface_ && tagType->kind != RKind::interface_) {
    const Reg x = toInterface(tag, tagType, kNoReg);
    jumpRegs(Tok::eql, type, x, value(e), true, target);
  } else if (tagType->kind == RKind::bool_ || isIntegerKind(tagType->kind)) {
    if (!smallConstant(e, c) || !jumpIntConstant(Tok::eql, tag, c, target))
      jumpIntRegs(Tok::eql, false, tag, valueBriefly(e), target);
  } else {
    jumpRegs(Tok::eql, tagType, tag, asType(e, tagType), true, target);
  }
  m_b.release(mark);
}

// A switch over many constants that lie close together.
bool FunctionCompiler::tableSwitch(const SwitchStmt& s, Reg tag, const RType* type,
                                   const std::vector<Label>& labels, Label otherwise) {
  if (!isIntegerKind(type->kind)) return false;
  std::map<std::int64_t, Label> byValue;
  for (std::size_t i = 0; i < s.clauses.size(); ++i) {
    for (const Expr* e : s.clauses[i]->exprs) {
      std::int64_t c = 0;
      if (!smallConstant(e, c)) return false;
      byValue.try_emplace(c, labels[i]);
    }
  }
  if (byValue.size() < kFewestTableCases) return false;
  const std::int64_t low = byValue.begin()->first;
  const std::uint64_t range =
      static_cast<std::uint64_t>(byValue.rbegin()->first) - static_cast<std::uint64_t>(low);
  if (range >= kMostTableSize || range > 3 * byValue.size() || low < -32000 || low > 32000)
    return false;
  const std::size_t mark = m_b.mark();
  Reg index = tag;
  if (low != 0) {
    index = m_b.takeScalar();
    m_b.emit(Op::addI, index, tag, static_cast<std::uint16_t>(-low));
  }
  const auto words = static_cast<std::uint32_t>(range + 1);
  m_b.emit(Op::jmpTable, index, static_cast<std::uint16_t>(words));
  for (std::uint32_t i = 0; i < words; ++i) {
    const auto found = byValue.find(low + i);
    m_b.extJump(0, found == byValue.end() ? otherwise : found->second, words - 1 - i);
  }
  m_b.jump(otherwise);
  m_b.release(mark);
  return true;
}

void FunctionCompiler::switchStmt(const SwitchStmt& s) {
  stmt(s.init);
  m_b.setPos(s.pos);
  const Label done = m_b.newLabel();
  m_targets[&s] = {done, done};
  std::vector<Label> labels;
  Label otherwise = done;
  for (const CaseClause* clause : s.clauses) {
    labels.push_back(m_b.newLabel());
    if (clause->isDefault) otherwise = labels.back();
  }
  if (s.tag == nullptr) {
    for (std::size_t i = 0; i < s.clauses.size(); ++i)
      for (const Expr* e : s.clauses[i]->exprs) {
        m_b.setPos(e->pos);
        caseCondition(e, labels[i]);
      }
    m_b.jump(otherwise);
  } else {
    const RType* const type = typeOf(s.tag);
    const Reg tag = value(s.tag);
    if (!tableSwitch(s, tag, type, labels, otherwise)) {
      for (std::size_t i = 0; i < s.clauses.size(); ++i)
        for (const Expr* e : s.clauses[i]->exprs) caseJump(e, tag, type, labels[i]);
      m_b.jump(otherwise);
    }
  }
  clauseBodies(s.clauses, labels, done);
}

// A case of a switch without a tag.
void FunctionCompiler::caseCondition(const Expr* e, Label target) {
  if (typeOf(e)->kind != RKind::interface_) return jumpIf(e, true, target);
  // true == an interface value
  const std::size_t mark = m_b.mark();
  const RType* const boolType = m_program.types().basic(Basic::bool_);
  const Reg yes = toInterface(integer(1), boolType, kNoReg);
  jumpRegs(Tok::eql, typeOf(e), yes, value(e), true, target);
  m_b.release(mark);
}

void FunctionCompiler::clauseBodies(const List<CaseClause>& clauses,
                                    const std::vector<Label>& labels, Label done) {
  const Label before = m_nextClause;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    m_nextClause = i + 1 < clauses.size() ? labels[i + 1] : done;
    m_b.bind(labels[i]);
    block(clauses[i]->body);
    m_b.jump(done);
  }
  m_nextClause = before;
  m_b.bind(done);
}

// ---- type switch ----

// The clause's variable: of the clause's type if it has one alone.
void FunctionCompiler::bindImplicit(const CaseClause& clause, Reg x, const RType* type) {
  const auto* const var = static_cast<const Var*>(clause.implicitVar);
  if (var == nullptr) return;
  const RType* const varType = typeOf(var->type);
  const Storage storage = declare(var);
  const std::size_t mark = m_b.mark();
  Reg r = x;
  if (varType->kind != RKind::interface_) {
    r = storage.boxed ? temp(varType) : storage.reg;
    m_b.emit(Op::unbox, r, x, static_cast<std::uint16_t>(varType->id));
  }
  if (storage.boxed) {
    store(Place::ofMemory(varType, storage.reg), r);
  } else {
    move(type, storage.reg, r == x ? x : storage.reg);
  }
  m_b.release(mark);
  bindVar(var, storage);
}

void FunctionCompiler::typeSwitch(const TypeSwitchStmt& s) {
  stmt(s.init);
  m_b.setPos(s.pos);
  const Label done = m_b.newLabel();
  m_targets[&s] = {done, done};
  const RType* const type = typeOf(s.guard->x);
  const Reg x = value(s.guard->x);
  std::vector<Label> labels;
  Label otherwise = done;
  const Reg is = m_b.takeScalar();
  for (const CaseClause* clause : s.clauses) {
    labels.push_back(m_b.newLabel());
    if (clause->isDefault) otherwise = labels.back();
    for (const Expr* e : clause->exprs) {
      m_b.setPos(e->pos);
      if (isNil(e)) {
        m_b.jump(Op::jEqI, x, 0, labels.back());
        continue;
      }
      const RType* const wanted = typeOf(e);
      const Op op = wanted->kind == RKind::interface_ ? Op::isIface : Op::isType;
      m_b.emit(op, is, x, static_cast<std::uint16_t>(wanted->id));
      m_b.jump(Op::jt, is, 0, labels.back());
    }
  }
  m_b.jump(otherwise);
  for (std::size_t i = 0; i < s.clauses.size(); ++i) {
    m_b.bind(labels[i]);
    const std::size_t mark = m_b.mark();
    const std::size_t locals = m_b.localCount();
    m_b.setPos(s.clauses[i]->pos);
    bindImplicit(*s.clauses[i], x, type);
    block(s.clauses[i]->body);
    m_b.endLocals(locals);
    m_b.release(mark);
    m_b.jump(done);
  }
  m_b.bind(done);
}

}  // namespace gantry::golang
