// The scanner and the parser of Go under libFuzzer: any bytes give a tree or messages, and what
// they give can be walked.
//
// Built in a tree of clang with GANTRY_SANITIZE=fuzzer-no-link,address,undefined.
#include <cstdint>
#include <string>

#include "engine/base/check.h"
#include "engine/golang/parser/parser.h"
#include "engine/golang/scanner/literal.h"

namespace gantry::golang {
namespace {

void parseAll(std::string text) {
  SourceSet set;
  Arena arena;
  std::vector<Error> errors;
  const SourceFile& source = set.add("x.go", std::move(text));
  const File* const file = parseFile(source, arena, errors);
  CHECK(file != nullptr || !errors.empty());
  for (const Error& error : errors) {
    CHECK(error.pos >= source.base && error.pos <= source.base + source.text.size());
    CHECK(set.lineCol(error.pos).line > 0);
  }
  if (file == nullptr) return;
  for (const Decl* const decl : file->decls) {
    if (decl->kind == DeclKind::import) (void)unquote(as<const ImportDecl>(*decl).path->value);
    if (decl->kind != DeclKind::var) continue;
    for (const Expr* const value : as<const VarDecl>(*decl).values) {
      (void)exprText(*value);
      CHECK(startPos(*value) <= value->pos);
      (void)endPos(*value);
    }
  }
}

}  // namespace
}  // namespace gantry::golang

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  gantry::golang::parseAll(std::string(bytes, bytes + size));
  return 0;
}
