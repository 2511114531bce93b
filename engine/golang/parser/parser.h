// Go source to its tree (Go 1.23, all of the language).
//
// Messages are gc's, at gc's places, and after one the parser goes on where gc would, so the
// first ten agree with those of the real compiler. Those that begin with "syntax error" mean that
// the tree is not fit for the checker; others (a wrong literal, a label that nobody uses) do not
// keep gc from checking the program and reporting more.
//
// Depth: at most kMaxDepth constructs (parentheses, calls, blocks, types ...) lie in each other,
// and at most kMaxOperands operands follow each other in one binary expression (`a + b + ...`,
// which leans to the left), fewer where it is also nested. Deeper source gets the message "nesting
// too deep" instead of a tree.
//
// Not followed: //line comments (places are those of the file), and compiler directives, of which
// only the version in //go:build is kept.
//
// Cost: a third of a microsecond a line.
#pragma once

#include <vector>

#include "engine/golang/ast/ast.h"
#include "engine/golang/token/source.h"

namespace gantry::golang {

inline constexpr int kMaxDepth = 1000;
inline constexpr int kMaxOperands = 10'000;

// What becomes of the bodies of functions.
enum class Bodies : std::uint8_t {
  read,
  later,  // only in files that are correct and formatted, as those of the library are
};

// The tree, in the arena; names and literals are views into the file, which must outlive it.
// Null when the package clause is wrong. Errors are appended, in the order of their places but
// that the first ten found come first; of syntax errors one a line is kept. With errors the tree
// is what could be made of the source: BadExpr stand where something was missing.
[[nodiscard]] File* parseFile(const SourceFile& file, Arena& arena, std::vector<Error>& errors,
                              Bodies bodies = Bodies::read);

// Reads the statements of a body that was left for later.
void parseBody(const SourceFile& file, Arena& arena, BlockStmt& body, std::vector<Error>& errors);

}  // namespace gantry::golang
