// The rules' parser and the checks: line by line, no C++ parsing, which is enough for #include.
#include "tests/layers/checker.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <sstream>
#include <stdexcept>

namespace gantry::layers {
namespace {

constexpr std::size_t kMostLines = 800;
constexpr std::size_t kMostColumns = 100;
// A letter of each is written as its code, so that this file does not hold the words.
constexpr std::array<std::string_view, 4> kLeftovers = {"T\117DO", "F\111XME", "X\130X", "H\101CK"};

std::string trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0;;) {
    const auto end = text.find(separator, at);
    parts.push_back(trim(text.substr(at, end - at)));
    if (end == std::string_view::npos) return parts;
    at = end + separator.size();
  }
}

std::vector<std::string> names(std::string_view list, std::string_view rule) {
  auto found = split(list, ",");
  for (const auto& name : found) {
    if (name.empty() || name.find(' ') != std::string::npos) {
      throw std::invalid_argument("cannot read the rule: " + std::string(rule));
    }
  }
  return found;
}

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// Comments off, continued lines joined, empty ones dropped.
std::vector<std::string> rulesOf(std::string_view text) {
  std::vector<std::string> rules;
  for (const auto& line : linesOf(std::string(text))) {
    const std::string bare = line.substr(0, line.find('#'));
    if (trim(bare).empty()) continue;
    if (bare.front() == ' ' && !rules.empty()) {
      rules.back() += " " + trim(bare);
    } else {
      rules.push_back(trim(bare));
    }
  }
  return rules;
}

Ban parseBan(const std::string& rule) {
  const auto sign = rule.find("!<");
  const auto colon = rule.find(" : ", sign);
  if (colon == std::string::npos) {
    throw std::invalid_argument("a ban needs its reason after \" : \": " + rule);
  }
  const auto places = split(rule.substr(sign + 2, colon - sign - 2), " except ");
  Ban ban;
  ban.headers = names(rule.substr(0, sign), rule);
  ban.places = names(places.front(), rule);
  if (places.size() > 1) ban.except = names(places.at(1), rule);
  ban.why = trim(rule.substr(colon + 3));
  return ban;
}

// Makes "may include" transitive; a folder that would reach itself is an error of the text.
void close(std::map<std::string, std::set<std::string>>& mayInclude) {
  std::set<std::string> done;
  std::set<std::string> open;
  const std::function<void(const std::string&)> visit = [&](const std::string& folder) {
    if (done.contains(folder)) return;
    if (!open.insert(folder).second) throw std::invalid_argument("a circle through " + folder);
    std::set<std::string> all = mayInclude[folder];
    for (const auto& below : mayInclude[folder]) {
      visit(below);
      all.insert(mayInclude[below].begin(), mayInclude[below].end());
    }
    mayInclude[folder] = all;
    done.insert(folder);
  };
  std::vector<std::string> folders;
  for (const auto& [folder, below] : mayInclude) folders.push_back(folder);
  for (const auto& folder : folders) visit(folder);
}

// The longest folder of the rules that holds the file; empty when none does.
std::string folderOf(const Rules& rules, std::string_view path) {
  std::string best;
  for (const auto& [folder, below] : rules.mayInclude) {
    if (folder.size() > best.size() && path.starts_with(folder + "/")) best = folder;
  }
  return best;
}

struct Include {
  std::size_t line;
  std::string name;
  bool ours;  // in quotes
};

std::vector<Include> includesOf(const Source& source) {
  std::vector<Include> found;
  std::size_t number = 0;
  for (const auto& line : linesOf(source.text)) {
    ++number;
    std::string bare = trim(line);
    if (!bare.starts_with('#')) continue;
    bare = trim(bare.substr(1));
    if (!bare.starts_with("include")) continue;
    bare = trim(bare.substr(7));
    if (bare.empty() || (bare.front() != '"' && bare.front() != '<')) continue;
    const bool ours = bare.front() == '"';
    const auto end = bare.find(ours ? '"' : '>', 1);
    if (end != std::string::npos) found.push_back({number, bare.substr(1, end - 1), ours});
  }
  return found;
}

std::string at(const Source& source, std::size_t line) {
  return source.path + ":" + std::to_string(line) + ": ";
}

bool fitsAny(std::string_view text, const std::vector<std::string>& patterns) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const std::string& pattern) { return fits(text, pattern); });
}

bool holdsWord(const std::string& line, std::string_view word) {
  const auto isPart = [&](std::size_t i) {
    return i < line.size() && (std::isalnum(static_cast<unsigned char>(line[i])) || line[i] == '_');
  };
  for (auto i = line.find(word); i != std::string::npos; i = line.find(word, i + 1)) {
    if ((i == 0 || !isPart(i - 1)) && !isPart(i + word.size())) return true;
  }
  return false;
}

// Characters, not bytes: a Chinese text is as wide as it looks to the reader of the code.
std::size_t columns(const std::string& line) {
  return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

// "stage" of ui/panels/stage/…; empty for anything else.
std::string panelOf(std::string_view path) {
  constexpr std::string_view kPanels = "ui/panels/";
  if (!path.starts_with(kPanels)) return {};
  path.remove_prefix(kPanels.size());
  const auto slash = path.find('/');
  return slash == std::string_view::npos ? std::string() : std::string(path.substr(0, slash));
}

}  // namespace

bool fits(std::string_view text, std::string_view pattern) {
  const auto star = pattern.find('*');
  if (star == std::string_view::npos) return text == pattern;
  if (!text.starts_with(pattern.substr(0, star))) return false;
  const auto rest = pattern.substr(star + 1);
  for (auto i = star; i <= text.size(); ++i) {
    if (fits(text.substr(i), rest)) return true;
  }
  return false;
}

Rules parseRules(std::string_view text) {
  Rules rules;
  for (const auto& rule : rulesOf(text)) {
    if (rule.find("!<") != std::string::npos) {
      rules.bans.push_back(parseBan(rule));
      continue;
    }
    const auto levels = split(rule, "<");
    if (levels.size() < 2) throw std::invalid_argument("cannot read the rule: " + rule);
    for (std::size_t i = 0; i + 1 < levels.size(); ++i) {
      for (const auto& lower : names(levels[i], rule)) {
        rules.mayInclude[lower];
        for (const auto& upper : names(levels[i + 1], rule)) rules.mayInclude[upper].insert(lower);
      }
    }
  }
  close(rules.mayInclude);
  return rules;
}

Findings checkLayers(const Rules& rules, const std::vector<Source>& sources) {
  Findings findings;
  for (const auto& source : sources) {
    const std::string from = folderOf(rules, source.path);
    if (from.empty()) {
      findings.push_back(at(source, 1) + "this folder is not in the table of layers");
      continue;
    }
    for (const auto& include : includesOf(source)) {
      const bool generated = include.name.ends_with(".moc") || include.name.starts_with("moc_");
      if (!include.ours || generated) continue;
      const std::string to = folderOf(rules, include.name);
      if (to.empty()) {
        findings.push_back(at(source, include.line) + "\"" + include.name +
                           "\" is no path from the project's root into a known folder");
      } else if (to != from && !rules.mayInclude.at(from).contains(to)) {
        findings.push_back(at(source, include.line) + from + " may not include " + to + " (\"" +
                           include.name + "\")");
      }
    }
  }
  return findings;
}

Findings checkBans(const Rules& rules, const std::vector<Source>& sources) {
  Findings findings;
  for (const auto& source : sources) {
    for (const auto& ban : rules.bans) {
      if (!fitsAny(source.path, ban.places) || fitsAny(source.path, ban.except)) continue;
      for (const auto& include : includesOf(source)) {
        if (!fitsAny(include.name, ban.headers)) continue;
        findings.push_back(at(source, include.line) + "must not include " + include.name + ": " +
                           ban.why);
      }
    }
  }
  return findings;
}

Findings checkPanels(const std::vector<Source>& sources) {
  Findings findings;
  for (const auto& source : sources) {
    const std::string from = panelOf(source.path);
    if (from.empty()) continue;
    for (const auto& include : includesOf(source)) {
      const std::string to = panelOf(include.name);
      if (to.empty() || to == from) continue;
      findings.push_back(at(source, include.line) + "panel " + from + " includes panel " + to +
                         "; what both need belongs in ui/state or ui/canvas");
    }
  }
  return findings;
}

Findings checkLength(const std::vector<Source>& sources) {
  Findings findings;
  for (const auto& source : sources) {
    const auto count = linesOf(source.text).size();
    if (count <= kMostLines) continue;
    findings.push_back(at(source, count) + "has " + std::to_string(count) + " lines, more than " +
                       std::to_string(kMostLines) + "; it has more than one purpose");
  }
  return findings;
}

Findings checkColumns(const std::vector<Source>& sources) {
  Findings findings;
  for (const auto& source : sources) {
    std::size_t number = 0;
    for (const auto& line : linesOf(source.text)) {
      ++number;
      if (columns(line) <= kMostColumns) continue;
      findings.push_back(at(source, number) + "is " + std::to_string(columns(line)) +
                         " characters wide, more than " + std::to_string(kMostColumns));
    }
  }
  return findings;
}

Findings checkOpening(const std::vector<Source>& sources) {
  Findings findings;
  for (const auto& source : sources) {
    const bool opens = source.text.starts_with("// ") || source.text.starts_with("/* ");
    if (opens) continue;
    findings.push_back(at(source, 1) + "must open with a comment that says what it is for");
  }
  return findings;
}

Findings checkLeftovers(const std::vector<Source>& sources) {
  Findings findings;
  for (const auto& source : sources) {
    std::size_t number = 0;
    for (const auto& line : linesOf(source.text)) {
      ++number;
      for (const auto word : kLeftovers) {
        if (!holdsWord(line, word)) continue;
        findings.push_back(at(source, number) + "says " + std::string(word) +
                           "; do it, or say in plain words what the limit is");
      }
    }
  }
  return findings;
}

}  // namespace gantry::layers
