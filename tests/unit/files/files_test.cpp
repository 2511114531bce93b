// Saving is all or nothing; opening says what is wrong, and where.
#include "app/files/files.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/command.h"
#include "tests/support/trace_equal.h"
#include "tests/support/trace_logs.h"

namespace gantry {
namespace {

std::size_t filesIn(const test::TemporaryFolder& folder) {
  const std::filesystem::directory_iterator entries(folder.path());
  return static_cast<std::size_t>(std::distance(begin(entries), end(entries)));
}

TEST(Files, WhatIsSavedOpens) {
  const test::TemporaryFolder folder;
  const Recording recording = test::randomRecording(1000, 1);
  const auto size = saveRecording(recording, folder.file("a.gantry"));
  ASSERT_TRUE(size.ok()) << size.error().text;
  EXPECT_EQ(*size, test::readFile(folder.file("a.gantry")).size());
  const auto opened = openRecording(folder.file("a.gantry"));
  ASSERT_TRUE(opened.ok()) << opened.error().text;
  EXPECT_TRUE(test::same(*opened, recording));
}

TEST(Files, SavingReplacesAndLeavesNothingBeside) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("a.gantry");
  test::writeFile(path, "something else");
  ASSERT_TRUE(saveRecording(test::pingPong(100), path).ok());
  EXPECT_TRUE(openRecording(path).ok());
  EXPECT_EQ(filesIn(folder), 1U);
}

TEST(Files, ALinkStaysALink) {
  const test::TemporaryFolder folder;
  test::writeFile(folder.file("real"), "");
  std::filesystem::create_symlink(folder.file("real"), folder.file("link"));
  ASSERT_TRUE(saveRecording(test::pingPong(100), folder.file("link")).ok());
  EXPECT_TRUE(std::filesystem::is_symlink(folder.file("link")));
  EXPECT_TRUE(openRecording(folder.file("real")).ok());
}

TEST(Files, AFullDiskLeavesTheOldFile) {
  const auto failed = saveRecording(test::pingPong(100), "/dev/full");
  ASSERT_FALSE(failed.ok());
  EXPECT_EQ(failed.error().text, "/dev/full: cannot write: No space left on device");
  const test::TemporaryFolder folder;
  const auto nowhere = saveRecording(test::pingPong(100), folder.file("no/such/a.gantry"));
  ASSERT_FALSE(nowhere.ok());
  EXPECT_NE(nowhere.error().text.find("cannot write: No such file"), std::string::npos);
}

TEST(Files, WhatCannotBeOpenedIsNamed) {
  const test::TemporaryFolder folder;
  const auto opened = [&](const std::string& name) {
    return openRecording(folder.file(name)).error().text;
  };
  EXPECT_EQ(opened("none"), folder.file("none") + ": No such file or directory");
  EXPECT_EQ(opened("."), folder.file(".") + ": Is a directory");
  test::writeFile(folder.file("text"), "package main\n");
  EXPECT_EQ(opened("text"),
            folder.file("text") + ": not a Gantry recording: it does not begin as one");
}

TEST(Files, TextsAreReadWhole) {
  const test::TemporaryFolder folder;
  const std::string text = std::string(200'000, 'x') + '\0' + "end";
  test::writeFile(folder.file("in"), text);
  EXPECT_EQ(*readText(folder.file("in")), text);
  EXPECT_FALSE(readText(folder.file("none")).ok());
}

}  // namespace
}  // namespace gantry
