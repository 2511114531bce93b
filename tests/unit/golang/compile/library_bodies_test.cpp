// The bodies of the library's functions are passed over when a file is read, and read when they
// are needed: where they begin and end, and what is in them, must be what reading them at once
// gives.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/golang/front/stdlib.h"
#include "engine/golang/parser/parser.h"

namespace gantry::golang {
namespace {

std::vector<const FuncDecl*> functionsOf(const File& file) {
  std::vector<const FuncDecl*> out;
  for (const Decl* decl : file.decls)
    if (decl->kind == DeclKind::func) out.push_back(static_cast<const FuncDecl*>(decl));
  return out;
}

TEST(LibraryBodies, ReadLaterIsReadAtOnce) {
  std::size_t bodies = 0;
  for (const EmbeddedFile& embedded : kStdlibFiles) {
    SCOPED_TRACE(embedded.path);
    SourceSet sources;
    Arena arena;
    std::vector<Error> errors;
    const SourceFile& source = sources.addView(std::string(embedded.path), embedded.text);
    const File* const whole = parseFile(source, arena, errors);
    const File* const late = parseFile(source, arena, errors, Bodies::later);
    ASSERT_TRUE(whole != nullptr && late != nullptr);
    ASSERT_EQ(whole->decls.size(), late->decls.size());
    EXPECT_EQ(whole->eof, late->eof);
    const auto expected = functionsOf(*whole);
    const auto actual = functionsOf(*late);
    ASSERT_EQ(expected.size(), actual.size());
    for (std::size_t i = 0; i < actual.size(); ++i) {
      const BlockStmt* const want = expected[i]->body;
      BlockStmt* const body = actual[i]->body;
      ASSERT_EQ(want == nullptr, body == nullptr);
      if (body == nullptr) continue;
      EXPECT_TRUE(body->unread);
      EXPECT_EQ(want->pos, body->pos);
      EXPECT_EQ(want->rbrace, body->rbrace);
      parseBody(source, arena, *body, errors);
      EXPECT_FALSE(body->unread);
      ASSERT_EQ(want->list.size(), body->list.size());
      for (std::size_t s = 0; s < body->list.size(); ++s) {
        EXPECT_EQ(want->list[s]->kind, body->list[s]->kind);
        EXPECT_EQ(want->list[s]->pos, body->list[s]->pos);
      }
      ++bodies;
    }
    EXPECT_TRUE(errors.empty());
  }
  EXPECT_GT(bodies, 1000U);
}

}  // namespace
}  // namespace gantry::golang
