// What version a //go:build line implies, and whether it holds here.
#include "engine/golang/parser/build_line.h"

#include <gtest/gtest.h>

namespace gantry::golang {
namespace {

TEST(BuildLine, Versions) {
  EXPECT_EQ(versionOfBuildLine("//go:build go1.21"), "go1.21");
  EXPECT_EQ(versionOfBuildLine("//go:build go1"), "go1");
  EXPECT_EQ(versionOfBuildLine("//go:build linux"), "");
  EXPECT_EQ(versionOfBuildLine("//go:build linux && go1.20 && go1.22\r"), "go1.22");
  EXPECT_EQ(versionOfBuildLine("//go:build go1.20 || go1.22"), "go1.20");
  EXPECT_EQ(versionOfBuildLine("//go:build go1.20 || linux"), "");
  EXPECT_EQ(versionOfBuildLine("//go:build !go1.20"), "");
  EXPECT_EQ(versionOfBuildLine("//go:build (linux || darwin) && (go1.18)"), "go1.18");
  EXPECT_EQ(versionOfBuildLine("//go:build !(linux && !go1.19)"), "");
  EXPECT_EQ(versionOfBuildLine("//go:build !(linux || !go1.19)"), "go1.19");
}

TEST(BuildLine, WhetherItHolds) {
  for (const char* line :
       {"//go:build linux", "//go:build go1", "//go:build go1.23", "//go:build !windows\r",
        "//go:build unix && !cgo", "//go:build (darwin || linux) && amd64", "//go:build !go1.24"})
    EXPECT_TRUE(isBuildLineTrue(line)) << line;
  for (const char* line :
       {"//go:build ignore", "//go:build go1.24", "//go:build windows || !linux",
        "//go:build linux && arm64", "//go:build !(linux || windows)", "//go:build go1.",
        "//go:build", "//go:build linux ||", "//go:build !!linux"})
    EXPECT_FALSE(isBuildLineTrue(line)) << line;
}

TEST(BuildLine, WhatCannotBeRead) {
  for (const char* line :
       {"//go:build", "//go:build ", "//go:buildx", "//go:build a b", "//go:build (a",
        "//go:build a &&", "//go:build !!a", "//go:build a & b", "//go:build ()"})
    EXPECT_EQ(versionOfBuildLine(line), std::nullopt) << line;
  EXPECT_EQ(versionOfBuildLine("//go:build " + std::string(100'000, '(')), std::nullopt);
}

}  // namespace
}  // namespace gantry::golang
