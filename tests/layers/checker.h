// Checks that the sources keep to the rules of the tree: who may include whom, how long, how
// opened. Pure: texts in, sentences out, so that the checker is itself tested on small samples.
//
// The rules of inclusion are a text, after Go's go/build/deps_test.go. A rule is a line; a line
// that begins with a space goes on with the rule before it; `#` opens a comment.
//
//   a, b < c < d          Files in folder c may include a's and b's and all that these may;
//                         d may include c's and all that c may. Own files always.
//   x, y !< f [except g] : why
//                         Files whose path fits f may not include x or y, by "" or by <>,
//                         except files that fit g. `*` stands for any characters, `/` too.
//
// A name in capitals stands for a set of folders. What no `<` allows is forbidden, and so is a
// folder that the text does not name. Rejected: reading the link dependencies from CMake; they
// are coarser than includes and say nothing of the standard library.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace gantry::layers {

// A file as the checks see it; the path is from the project's root, with slashes.
struct Source {
  std::string path;
  std::string text;
};

// Each finding is one sentence that begins with path:line.
using Findings = std::vector<std::string>;

struct Ban {
  std::vector<std::string> headers;
  std::vector<std::string> places;
  std::vector<std::string> except;
  std::string why;
};

struct Rules {
  std::map<std::string, std::set<std::string>> mayInclude;  // folder → folders, closed
  std::vector<Ban> bans;
};

// Throws std::invalid_argument with the line that it cannot read, or when `<` goes in a circle.
Rules parseRules(std::string_view text);

// Our includes ("folder/file.h") against the `<` rules.
Findings checkLayers(const Rules& rules, const std::vector<Source>& sources);
// All includes against the `!<` rules.
Findings checkBans(const Rules& rules, const std::vector<Source>& sources);
// ui/panels/a includes nothing of ui/panels/b.
Findings checkPanels(const std::vector<Source>& sources);
Findings checkLength(const std::vector<Source>& sources);     // at most 800 lines
Findings checkColumns(const std::vector<Source>& sources);    // at most 100 characters a line
Findings checkOpening(const std::vector<Source>& sources);    // opens with a comment
Findings checkLeftovers(const std::vector<Source>& sources);  // no notes of work left undone

bool fits(std::string_view text, std::string_view pattern);

}  // namespace gantry::layers
