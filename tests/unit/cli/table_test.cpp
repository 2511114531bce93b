// Columns are as wide as their widest cell, in characters.
#include "app/cli/table.h"

#include <gtest/gtest.h>

namespace gantry::cli {
namespace {

TEST(Table, AlignsColumnsAndLeavesNoBlanksAtTheEnd) {
  Table table({"name", "row", ""});
  EXPECT_TRUE(table.empty());
  table.row({"primes-workers", "L10", "质数"});
  table.row({"µs", "", ""});
  EXPECT_FALSE(table.empty());
  EXPECT_EQ(table.text(2),
            "  name            row\n"
            "  primes-workers  L10  质数\n"
            "  µs\n");
}

}  // namespace
}  // namespace gantry::cli
