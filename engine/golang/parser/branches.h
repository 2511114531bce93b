// Labels and jumps of a function body: where break, continue and goto lead, and what is wrong
// with them.
#pragma once

#include "engine/golang/ast/ast.h"
#include "engine/golang/parser/errors.h"

namespace gantry::golang {

// Fills in BranchStmt::target and LabeledStmt::used and reports labels that are unused, doubled or
// missing, jumps into blocks and over variables, and misplaced break, continue and fallthrough.
// Function literals in the body are not entered: they are bodies of their own.
// Cost: linear in the statements, times the number of open gotos.
void checkBranches(BlockStmt& body, const SourceFile& file, Errors& errors);

}  // namespace gantry::golang
