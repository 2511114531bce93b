// The front door of Go: source text in, a program for the virtual machine or gc's messages out.
//
//   Compiled compiled = compile({{"prog.go", text}}, {});
//   if (compiled.errors.empty()) GoProgram program(compiled.module, "prog.go");
//
// Cost: about a millisecond for each thousand lines of the program and of the standard library
// that it reaches; function bodies of the library are read, checked and compiled only when they
// are reached.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/golang/bytecode/module.h"

namespace gantry::golang {

// One file, by the name that messages and positions give it.
struct Source {
  std::string name;
  std::string text;
};

struct CompileOptions {
  // That all of the program is written in Go 1.`minor`; 0: what its go.mod says, and what
  // //go:build lines of its files say. Without a go.mod it is the newest.
  int minor = 0;
  std::size_t mostErrors = 10;  // as gc's
};

struct Compiled {
  std::shared_ptr<const Module> module;  // null when there are errors
  // `prog.go:9:16: message`, in gc's words and order, ready to print: when mostErrors are found
  // gc looks no further, and the last line is `prog.go:9:16: too many errors`.
  std::vector<std::string> errors;
};

// The files are one package, or several of one module (own_packages.h); the first file is one of
// the program's. They are its package `main`, unless there are tests among them (names that end in
// _test.go): then the program is what `go test` would make of them.
Compiled compile(std::vector<Source> sources, const CompileOptions& options);

// The version of the language that a go.mod among the files asks for, as a minor version.
[[nodiscard]] int minorOf(const std::vector<Source>& sources);

// The import paths that there are, in order.
std::vector<std::string_view> standardPackages();

}  // namespace gantry::golang
