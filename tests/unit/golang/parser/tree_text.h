// A tree as one line of text, for the tests of the parser: (kind part part ...), `-` for a part
// that is missing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/golang/ast/ast.h"
#include "engine/golang/token/source.h"

namespace gantry::golang {

std::string treeText(const Expr* expr);
std::string treeText(const Stmt* stmt);
std::string treeText(const Decl& decl);

// A file, parsed, with everything that must live as long.
struct Parsed {
  explicit Parsed(std::string text);

  [[nodiscard]] std::string place(Pos pos) const;  // line:column
  [[nodiscard]] std::string errorText() const;     // line:column: text, one a line

  SourceSet set;
  Arena arena;
  std::vector<Error> errors;
  File* file = nullptr;
};

// The declarations of `package p; ` + source, one a line; or the messages.
std::string treeOf(std::string_view source);
// The statements of func f() { source }, one a line; or the messages.
std::string treeOfBody(std::string_view source);
// The expression; or the messages.
std::string treeOfExpr(std::string_view source);
// The type; or the messages.
std::string treeOfType(std::string_view source);
// The messages about a whole file.
std::string errorsOf(std::string text);

}  // namespace gantry::golang
