// The packages that a program's own files make. Its module is known by a go.mod among the files:
// a file in another folder than the first belongs to the package of that folder.
//
//   go.mod  module example.com/shop     main.go          the program
//                                       store/store.go   example.com/shop/store
//                                       vendor/a.org/b/b.go   a.org/b
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/golang/front/front.h"

namespace gantry::golang {

struct OwnPackages {
  Source goMod;                 // without a name when there is none
  std::string module;           // its path; empty without a go.mod
  std::string path;             // the import path of the program's folder; empty without a go.mod
  std::vector<Source> program;  // the files of the first one's folder; without a go.mod all
  std::map<std::string, std::vector<Source>, std::less<>> others;  // by import path
};

[[nodiscard]] OwnPackages ownPackages(std::vector<Source> sources);

}  // namespace gantry::golang
