// Whether a statement list ends in a terminating statement.
#include "engine/golang/types/checker.h"

namespace gantry::golang {

bool Checker::isTerminating(const Stmt* s, std::string_view label) {
  switch (s->kind) {
    case StmtKind::labeled: {
      const auto& labeled = as<const LabeledStmt>(*s);
      return isTerminating(labeled.stmt, labeled.label->name);
    }
    case StmtKind::expr: {
      const Expr* const e = unparen(as<const ExprStmt>(*s).x);
      if (e->kind != ExprKind::call) return false;
      const auto& call = as<const CallExpr>(*e);
      return call.callKind == CallKind::builtin &&
             call.builtinId == static_cast<std::uint8_t>(Builtin::panic);
    }
    case StmtKind::return_:
      return true;
    case StmtKind::branch: {
      const Tok tok = as<const BranchStmt>(*s).tok;
      return tok == Tok::kwGoto || tok == Tok::kwFallthrough;
    }
    case StmtKind::block:
      return isTerminatingList(as<const BlockStmt>(*s).list);
    case StmtKind::if_: {
      const auto& branch = as<const IfStmt>(*s);
      return branch.els != nullptr && isTerminating(branch.then, "") &&
             isTerminating(branch.els, "");
    }
    case StmtKind::switch_:
      return isTerminatingSwitch(as<const SwitchStmt>(*s).clauses, label);
    case StmtKind::typeSwitch:
      return isTerminatingSwitch(as<const TypeSwitchStmt>(*s).clauses, label);
    case StmtKind::select:
      for (const CommClause* const clause : as<const SelectStmt>(*s).clauses)
        if (!isTerminatingList(clause->body) || hasBreakList(clause->body, label, true))
          return false;
      return true;
    case StmtKind::for_: {
      const auto& loop = as<const ForStmt>(*s);
      return loop.cond == nullptr && !hasBreak(loop.body, label, true);
    }
    default:
      return false;
  }
}

bool Checker::isTerminatingList(const List<Stmt>& list) {
  for (auto s = list.rbegin(); s != list.rend(); ++s)
    if ((*s)->kind != StmtKind::empty) return isTerminating(*s, "");
  return false;
}

bool Checker::isTerminatingSwitch(const List<CaseClause>& clauses, std::string_view label) {
  bool hasDefault = false;
  for (const CaseClause* const clause : clauses) {
    hasDefault = hasDefault || clause->isDefault;
    if (!isTerminatingList(clause->body) || hasBreakList(clause->body, label, true)) return false;
  }
  return hasDefault;
}

// `implicit`: a break without label leaves the statement that is asked about.
bool Checker::hasBreak(const Stmt* s, std::string_view label, bool implicit) {
  if (s == nullptr) return false;
  switch (s->kind) {
    case StmtKind::labeled:
      return hasBreak(as<const LabeledStmt>(*s).stmt, label, implicit);
    case StmtKind::branch: {
      const auto& branch = as<const BranchStmt>(*s);
      if (branch.tok != Tok::kwBreak) return false;
      return branch.label == nullptr ? implicit : branch.label->name == label;
    }
    case StmtKind::block:
      return hasBreakList(as<const BlockStmt>(*s).list, label, implicit);
    case StmtKind::if_: {
      const auto& branch = as<const IfStmt>(*s);
      return hasBreak(branch.then, label, implicit) || hasBreak(branch.els, label, implicit);
    }
    default:
      break;
  }
  // Inner loops and switches: only a break with the label leaves the outer one.
  if (label.empty()) return false;
  switch (s->kind) {
    case StmtKind::switch_:
      for (const CaseClause* const clause : as<const SwitchStmt>(*s).clauses)
        if (hasBreakList(clause->body, label, false)) return true;
      return false;
    case StmtKind::typeSwitch:
      for (const CaseClause* const clause : as<const TypeSwitchStmt>(*s).clauses)
        if (hasBreakList(clause->body, label, false)) return true;
      return false;
    case StmtKind::select:
      for (const CommClause* const clause : as<const SelectStmt>(*s).clauses)
        if (hasBreakList(clause->body, label, false)) return true;
      return false;
    case StmtKind::for_:
      return hasBreak(as<const ForStmt>(*s).body, label, false);
    case StmtKind::range:
      return hasBreak(as<const RangeStmt>(*s).body, label, false);
    default:
      return false;
  }
}

bool Checker::hasBreakList(const List<Stmt>& list, std::string_view label, bool implicit) {
  for (const Stmt* const s : list)
    if (hasBreak(s, label, implicit)) return true;
  return false;
}

}  // namespace gantry::golang
