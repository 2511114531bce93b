// The programs that Gantry ships: what there is to know of each, and how a Setup becomes a
// Program.
//
// Most are Go files (resources/programs, compiled by engine/golang like anybody's own); some are
// C++ coroutines (engine/coro/workloads), which show the C++ interface and are what benchmarks
// run.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/program/body.h"
#include "engine/trace/setup.h"

namespace gantry {

enum class ProgramKind : std::uint8_t { go, coroutine };

// All texts are UTF-8 and live as long as the process.
struct CatalogRow {
  std::string_view name;  // what the command line calls it: `prime-workers`
  std::string_view row;   // of the lecture: `L10`
  std::string_view titleEn;
  std::string_view titleZh;
  std::string_view textEn;  // a paragraph: what it does, and what to look at
  std::string_view textZh;
  std::string_view usage;      // its arguments: `[N]`; empty when it takes none
  std::uint64_t defaultN = 0;  // of its first argument; 0 when it takes none
  ProgramKind kind = ProgramKind::go;
  std::string_view source;  // of a Go program, the text of its file
};

// All of them, in the order of the lecture, Go programs before coroutines in each row.
std::span<const CatalogRow> catalog();

// Null for a name that is not in the catalog.
const CatalogRow* findProgram(std::string_view name);

// The file name that a shipped Go program's messages and positions give: `prime-workers.go`.
std::string sourceName(const CatalogRow& row);

// A program of `setup`: its sources compiled when it has any, else the shipped program of that
// name, whose source is then put into the setup, so that a recording of it is complete. What
// cannot be compiled, or is not there, is told by messages, ready to print, a line each.
struct Loaded {
  std::unique_ptr<Program> program;   // null when there are messages
  std::vector<std::string> messages;  // gc's, or that there is no such program
  bool unknown = false;               // it is the name that is wrong, not the source
};
Loaded loadProgram(Setup& setup);

// Compiles only. Empty when all is well; else at most `mostErrors` messages, ten as gc says unless
// told otherwise, and one that there are more.
std::vector<std::string> checkProgram(const Setup& setup, std::size_t mostErrors = 10);

// The version of Go that a setup's sources are written in: "1.21".
std::string languageOf(const Setup& setup);

}  // namespace gantry
