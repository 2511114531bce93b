// One walk over the statements of a body. A goto forward waits until its label comes; what is
// left at the end leads nowhere, or into a block.
#include "engine/golang/parser/branches.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gantry::golang {
namespace {

struct Block {
  const Block* parent;
  int number;
  Pos start;
  const LabeledStmt* labeled;  // the statement that this is a block of, when it has a label
};

struct Label {
  LabeledStmt* stmt;
  int block;  // its number
  Pos blockStart;
};

// Where unlabelled jumps lead, and the place of a statement list in a switch.
struct Context {
  Stmt* breaks = nullptr;
  Stmt* continues = nullptr;
  std::ptrdiff_t clause = -1;  // index in the switch `breaks`, or < 0 further inside
};

class Branches {
 public:
  Branches(const SourceFile& file, Errors& errors) : m_file(file), m_errors(errors) {}

  void check(BlockStmt& body);

 private:
  using Gotos = std::vector<BranchStmt*>;

  // What one list of statements has seen so far.
  struct Walk {
    Block block;
    Context context;
    Gotos forward;  // no label yet
    // So many of them, the first ones, would jump over the latest variable.
    std::ptrdiff_t overVariable = 0;
    Pos variablePos = kNoPos;
    std::string variable;
  };

  Gotos blockBranches(const Block* parent, Context context, const LabeledStmt* labeled, Pos start,
                      const List<Stmt>& list);
  void statement(Walk& walk, Stmt* stmt, bool last);
  void inner(Walk& walk, Context context, const LabeledStmt* labeled, Pos start,
             const List<Stmt>& list);
  void nested(Walk& walk, Stmt& stmt, const LabeledStmt* labeled);
  void ifBranches(Walk& walk, IfStmt& stmt, const LabeledStmt* labeled);
  void variable(Walk& walk, Pos at, std::string name);
  void declare(Walk& walk, LabeledStmt& labeled);
  void unlabeled(Walk& walk, BranchStmt& branch, bool last);
  void fallthrough(const Context& context, const BranchStmt& branch, bool last);
  void labeled(Walk& walk, BranchStmt& branch);
  void breakOrContinue(const Walk& walk, BranchStmt& branch);

  Label* find(std::string_view name);
  void error(Pos at, std::string text) { m_errors.add(at, std::move(text)); }
  [[nodiscard]] std::string placeText(Pos at) const;

  const SourceFile& m_file;
  Errors& m_errors;
  std::map<std::string_view, Label> m_labels;
  int m_blocks = 0;
};

bool isLoop(const Stmt& stmt) {
  return stmt.kind == StmtKind::for_ || stmt.kind == StmtKind::range;
}

bool mayBreak(const Stmt& stmt) {
  return isLoop(stmt) || stmt.kind == StmtKind::switch_ || stmt.kind == StmtKind::typeSwitch ||
         stmt.kind == StmtKind::select;
}

Label* Branches::find(std::string_view name) {
  const auto at = m_labels.find(name);
  return at == m_labels.end() ? nullptr : &at->second;
}

std::string Branches::placeText(Pos at) const {
  const std::size_t line = m_errors.lineOf(at);
  const std::size_t column = at - m_file.base - m_file.lines[line - 1] + 1;
  return m_file.name + ":" + std::to_string(line) + ":" + std::to_string(column);
}

void Branches::check(BlockStmt& body) {
  for (const BranchStmt* const branch : blockBranches(nullptr, {}, nullptr, body.pos, body.list)) {
    const std::string name(branch->label->name);
    if (Label* const label = find(name)) {
      label->stmt->used = true;
      error(branch->label->pos,
            "goto " + name + " jumps into block starting at " + placeText(label->blockStart));
    } else {
      error(branch->label->pos, "label " + name + " not defined");
    }
  }
  List<Ident> unused;
  for (const auto& [text, label] : m_labels)
    if (!label.stmt->used) unused.push_back(label.stmt->label);
  std::sort(unused.begin(), unused.end(),
            [](const Ident* a, const Ident* b) { return a->pos < b->pos; });
  for (const Ident* const name : unused)
    error(name->pos, "label " + std::string(name->name) + " defined and not used");
}

Branches::Gotos Branches::blockBranches(const Block* parent, Context context,
                                        const LabeledStmt* labeled, Pos start,
                                        const List<Stmt>& list) {
  Walk walk;
  walk.block = {parent, m_blocks++, start, labeled};
  walk.context = context;
  // A fallthrough is last even when empty statements follow.
  std::size_t size = list.size();
  while (size > 0 && list[size - 1]->kind == StmtKind::empty) --size;
  for (std::size_t i = 0; i < size; ++i) statement(walk, list[i], i + 1 == size);
  return std::move(walk.forward);
}

void Branches::inner(Walk& walk, Context context, const LabeledStmt* labeled, Pos start,
                     const List<Stmt>& list) {
  const Gotos left = blockBranches(&walk.block, context, labeled, start, list);
  walk.forward.insert(walk.forward.end(), left.begin(), left.end());
}

void Branches::statement(Walk& walk, Stmt* stmt, bool last) {
  const LabeledStmt* label = nullptr;
  while (stmt->kind == StmtKind::labeled) {
    auto& labeledStmt = as<LabeledStmt>(*stmt);
    if (labeledStmt.label->name != "_") {
      declare(walk, labeledStmt);
      label = &labeledStmt;
    }
    stmt = labeledStmt.stmt;
  }
  switch (stmt->kind) {
    case StmtKind::decl:
      for (const Decl* const decl : as<DeclStmt>(*stmt).decls) {
        if (decl->kind != DeclKind::var) continue;
        variable(walk, decl->pos, std::string(as<const VarDecl>(*decl).names.front()->name));
        break;
      }
      break;
    case StmtKind::assign: {
      const auto& assign = as<const AssignStmt>(*stmt);
      if (assign.tok != Tok::define) break;
      std::string names;
      for (const Expr* const name : assign.lhs)
        names += (names.empty() ? "" : ", ") + exprText(*name);
      variable(walk, assign.pos, std::move(names));
      break;
    }
    case StmtKind::branch:
      if (as<BranchStmt>(*stmt).label == nullptr)
        unlabeled(walk, as<BranchStmt>(*stmt), last);
      else
        labeled(walk, as<BranchStmt>(*stmt));
      break;
    default:
      nested(walk, *stmt, label);
  }
}

// Statements with blocks in them.
void Branches::nested(Walk& walk, Stmt& stmt, const LabeledStmt* labeled) {
  const Context& outer = walk.context;
  switch (stmt.kind) {
    case StmtKind::block:
      inner(walk, {outer.breaks, outer.continues}, labeled, stmt.pos, as<BlockStmt>(stmt).list);
      break;
    case StmtKind::if_:
      ifBranches(walk, as<IfStmt>(stmt), labeled);
      break;
    case StmtKind::for_:
    case StmtKind::range: {
      const BlockStmt& body =
          stmt.kind == StmtKind::for_ ? *as<ForStmt>(stmt).body : *as<RangeStmt>(stmt).body;
      inner(walk, {&stmt, &stmt}, labeled, body.pos, body.list);
      break;
    }
    case StmtKind::switch_:
    case StmtKind::typeSwitch: {
      const auto& clauses = stmt.kind == StmtKind::switch_ ? as<SwitchStmt>(stmt).clauses
                                                           : as<TypeSwitchStmt>(stmt).clauses;
      std::ptrdiff_t i = 0;
      for (const CaseClause* const clause : clauses)
        inner(walk, {&stmt, outer.continues, i++}, labeled, clause->pos, clause->body);
      break;
    }
    case StmtKind::select:
      for (const CommClause* const clause : as<SelectStmt>(stmt).clauses)
        inner(walk, {&stmt, outer.continues}, labeled, clause->pos, clause->body);
      break;
    default:
      break;
  }
}

void Branches::ifBranches(Walk& walk, IfStmt& stmt, const LabeledStmt* labeled) {
  const Context context = {walk.context.breaks, walk.context.continues};
  inner(walk, context, labeled, stmt.then->pos, stmt.then->list);
  if (stmt.els != nullptr) inner(walk, context, labeled, stmt.els->pos, {stmt.els});
}

// Every goto that waits now would jump over this one, if its label comes in this block.
void Branches::variable(Walk& walk, Pos at, std::string name) {
  walk.variablePos = at;
  walk.variable = std::move(name);
  walk.overVariable = std::ssize(walk.forward);
}

void Branches::declare(Walk& walk, LabeledStmt& labeled) {
  const std::string name(labeled.label->name);
  Label* label = find(name);
  if (label != nullptr) {
    error(labeled.label->pos,
          "label " + name + " already defined at " + placeText(label->stmt->label->pos));
  } else {
    label = &m_labels[labeled.label->name];
    *label = {&labeled, walk.block.number, walk.block.start};
  }
  Gotos waiting;
  std::ptrdiff_t over = 0;
  for (std::ptrdiff_t i = 0; i < std::ssize(walk.forward); ++i) {
    BranchStmt* const branch = walk.forward[static_cast<std::size_t>(i)];
    const bool jumpsOver = i < walk.overVariable;
    if (branch->label->name != name) {
      waiting.push_back(branch);
      over += jumpsOver ? 1 : 0;
      continue;
    }
    branch->target = &labeled;
    label->stmt->used = true;
    if (!jumpsOver) continue;
    error(branch->label->pos, "goto " + name + " jumps over declaration of " + walk.variable +
                                  " at " + placeText(walk.variablePos));
  }
  walk.forward = std::move(waiting);
  walk.overVariable = over;
}

void Branches::unlabeled(Walk& walk, BranchStmt& branch, bool last) {
  const Context& context = walk.context;
  if (branch.tok == Tok::kwBreak) {
    branch.target = context.breaks;
    if (branch.target == nullptr) error(branch.pos, "break is not in a loop, switch, or select");
  } else if (branch.tok == Tok::kwContinue) {
    branch.target = context.continues;
    if (branch.target == nullptr) error(branch.pos, "continue is not in a loop");
  } else {
    fallthrough(context, branch, last);
  }
}

void Branches::fallthrough(const Context& context, const BranchStmt& branch, bool last) {
  const Stmt* const inside = context.breaks;
  if (inside != nullptr && inside->kind == StmtKind::typeSwitch) {
    error(branch.pos, "cannot fallthrough in type switch");
  } else if (inside == nullptr || inside->kind != StmtKind::switch_ || context.clause < 0 ||
             !last) {
    error(branch.pos, "fallthrough statement out of place");
  } else if (static_cast<std::size_t>(context.clause) + 1 ==
             as<const SwitchStmt>(*inside).clauses.size()) {
    error(branch.pos, "cannot fallthrough final case in switch");
  }
}

void Branches::labeled(Walk& walk, BranchStmt& branch) {
  if (branch.tok != Tok::kwGoto) {
    breakOrContinue(walk, branch);
    return;
  }
  if (Label* const label = find(branch.label->name)) {
    label->stmt->used = true;
    for (const Block* block = &walk.block; block != nullptr; block = block->parent) {
      if (label->block != block->number) continue;
      branch.target = label->stmt;
      return;
    }
  }
  walk.forward.push_back(&branch);
}

void Branches::breakOrContinue(const Walk& walk, BranchStmt& branch) {
  const std::string name(branch.label->name);
  const std::string word(text(branch.tok));
  Label* const label = find(name);
  if (label == nullptr) {
    error(branch.label->pos, word + " label not defined: " + name);
    return;
  }
  label->stmt->used = true;
  const Block* block = &walk.block;
  while (block != nullptr && block->labeled != label->stmt) block = block->parent;
  Stmt* const target = block != nullptr ? label->stmt->stmt : nullptr;
  const bool fits =
      target != nullptr && (branch.tok == Tok::kwBreak ? mayBreak(*target) : isLoop(*target));
  if (fits)
    branch.target = target;
  else
    error(branch.label->pos, "invalid " + word + " label " + name);
}

}  // namespace

void checkBranches(BlockStmt& body, const SourceFile& file, Errors& errors) {
  Branches(file, errors).check(body);
}

}  // namespace gantry::golang
