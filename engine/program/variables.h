// Variables: what a program that stands still shows of its variables, to somebody who looks.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/program/request.h"

namespace gantry {

// A place in the source, as compilers name it.
struct SourcePoint {
  std::string file;
  std::uint32_t line = 0;    // from 1
  std::uint32_t column = 0;  // in bytes, from 1

  friend bool operator==(const SourcePoint&, const SourcePoint&) = default;
};

struct Variable {
  std::string name;   // n, p.next
  std::string type;   // as %T prints it; of an interface with what it holds: error(*fs.PathError)
  std::string value;  // as %+v prints it, strings quoted; what is long ends in "…"
  std::uint32_t chan = kNoObject;  // of a channel: the scheduler's number of it
  bool ofPackage = false;          // not of a function

  friend bool operator==(const Variable&, const Variable&) = default;
};

// The variables in scope in one frame of a stack, in the order of their declarations.
struct FrameVariables {
  std::string function;  // main.worker
  std::string file;
  std::uint32_t line = 0;
  std::vector<Variable> variables;
};

}  // namespace gantry
