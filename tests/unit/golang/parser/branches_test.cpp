// Messages about labels and jumps: those of gc.
#include <gtest/gtest.h>

#include "tests/unit/golang/parser/tree_text.h"

namespace gantry::golang {
namespace {

TEST(Branches, Jumps1) {
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { break; continue; fallthrough }"),
            "2:12: break is not in a loop, switch, or select\n"
            "2:19: continue is not in a loop\n"
            "2:29: fallthrough statement out of place\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { L: ; goto M; for { break N; continue O } }"),
            "2:12: label L defined and not used\n"
            "2:22: label M not defined\n"
            "2:37: break label not defined: N\n"
            "2:49: continue label not defined: O\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { L: x(); L: y(); goto L }"),
            "2:20: label L already defined at x.go:2:12\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { goto L; { L: x() } }"),
            "2:17: goto L jumps into block starting at x.go:2:20\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() {\n"
                     "\tgoto L\n"
                     "\ta, b := 1, 2\n"
                     "L:\n"
                     "\tx(a, b)\n"
                     "}"),
            "3:7: goto L jumps over declaration of a, b at x.go:4:7\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() {\n"
                     "\tgoto L\n"
                     "\tvar x, y int\n"
                     "L:\n"
                     "}"),
            "3:7: goto L jumps over declaration of x at x.go:4:6\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { goto L; { x := 1; _ = x }; L: }"),
            "");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { { goto L }; x := 1; _ = x; L: }"),
            "2:19: goto L jumps over declaration of x at x.go:2:26\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { L: x(); for { break L; continue L } }"),
            "2:32: invalid break label L\n"
            "2:44: invalid continue label L\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { L: if x { break L }; M: switch { case x: continue M } }"),
            "2:28: invalid break label L\n"
            "2:62: invalid continue label M\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { L: for { func() { break L; goto L }() } }"),
            "2:12: label L defined and not used\n"
            "2:36: break label not defined: L\n"
            "2:44: label L not defined\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { switch { case a: fallthrough; case b: { fallthrough }; case c: "
                     "fallthrough; x(); case d: fallthrough } }"),
            "2:52: fallthrough statement out of place\n"
            "2:101: cannot fallthrough final case in switch\n");
}

TEST(Branches, Jumps2) {
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { switch x.(type) { case a: fallthrough; case b: }; select { case "
                     "<-c: fallthrough } }"),
            "2:38: cannot fallthrough in type switch\n"
            "2:81: fallthrough statement out of place\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { switch { case a: fallthrough; ;; case b: if c { fallthrough }; "
                     "default: for { fallthrough } } }"),
            "2:60: fallthrough statement out of place\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { _: x(); _: y(); goto _ }"),
            "2:33: label _ not defined\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { select { default: break }; switch { default: break; continue }; "
                     "for range x { break; continue } }"),
            "2:64: continue is not in a loop\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { A: B: for { break A; continue B } }"),
            "2:30: invalid break label A\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { if x { L: y() } else if z { goto L } else { M: w(); goto M } }"),
            "2:45: goto L jumps into block starting at x.go:2:17\n");
}

}  // namespace
}  // namespace gantry::golang
