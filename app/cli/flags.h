// The flags of a program and of its commands: how they are declared, and how a line is read.
//
//   CommandLine gantry("gantry", "gantry 1.0", "Run concurrent programs.");
//   const Flags show = gantry.command("show", "Print the machine at one place of a recording");
//   show.add("REC", m_path, "A recording").required();
//   show.add("--at EVENT|TIME", m_at, "Where (the end)");
//   show.under("What goes out").add("--json", m_json, "As JSON");
//
// CLI11, which does the work, is for flags.cpp alone: every file that includes it compiles for ten
// seconds more.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace CLI {  // NOLINT(readability-identifier-naming): of CLI11
class App;
class Option;
}  // namespace CLI

namespace gantry::cli {

// One that was declared, and what else is asked of it.
class Flag {
 public:
  explicit Flag(CLI::Option& option) : m_option(&option) {}

  const Flag& required() const;
  const Flag& oneOf(std::vector<std::string> words) const;
  const Flag& range(int least, int most) const;
  const Flag& range(double least, double most) const;

 private:
  CLI::Option* m_option;
};

// The flags of one command, or of a program without commands. A copy is of the same command.
class Flags {
 public:
  Flags(CLI::App& app, std::string heading) : m_app(&app), m_heading(std::move(heading)) {}

  // `--name`, `-n,--name` or, without dashes, an argument; behind a space, what help calls its
  // value. Value: a bool (takes no value), a string, an int, a std::uint32_t or std::uint64_t, a
  // double, a std::optional<std::uint32_t>, or a std::vector<std::string>: a flag that may be
  // repeated, or all further arguments. It lives as long as the command line.
  template <class Value>
  Flag add(const std::string& form, Value& value, const std::string& says) const;

  // The same command; what is added stands below this heading of its help.
  [[nodiscard]] Flags under(std::string heading) const { return {*m_app, std::move(heading)}; }

  // Ends the help.
  void footer(const std::string& text) const;

 protected:
  CLI::App* m_app;

 private:
  std::string m_heading;  // empty: that of all flags that have none
};

// A whole program, with --help and --version.
class CommandLine : public Flags {
 public:
  CommandLine(const std::string& name, const std::string& version, const std::string& says);
  ~CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  [[nodiscard]] Flags command(const std::string& name, const std::string& says) const;

  // Fills in the values. False when the line asked for help or the version, which was printed.
  // Throws Stop when it makes no sense.
  [[nodiscard]] bool parse(std::vector<std::string> line) const;

  // Which command the line names; empty: none.
  [[nodiscard]] std::string chosen() const;
  [[nodiscard]] bool isGiven(const std::string& flag) const;

 private:
  explicit CommandLine(std::unique_ptr<CLI::App> app);

  std::unique_ptr<CLI::App> m_owned;
};

}  // namespace gantry::cli
