// The only file that includes CLI11; and what is said of a line that makes no sense.
#include "app/cli/flags.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <type_traits>

#include <CLI/CLI.hpp>

#include "app/cli/exit_codes.h"
#include "app/cli/hint.h"

namespace gantry::cli {
namespace {

constexpr std::size_t kWidth = 32;  // of the flags in the help

std::vector<std::string> commandNames(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

std::vector<std::string> flagNames(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

// The command that the line names, or the program itself.
const CLI::App& chosenOf(const CLI::App& program) {
  const auto commands = program.get_subcommands();
  return commands.empty() ? program : *commands.front();
}

// As it is typed: `gantry run`.
std::string typed(const CLI::App& app) {
  return app.get_parent() == nullptr ? app.get_name()
                                     : typed(*app.get_parent()) + " " + app.get_name();
}

std::string unexpected(const CLI::App& app, const std::string& word) {
  if (word.starts_with("-")) {
    const std::string flag = word.substr(0, word.find('='));
    return typed(app) + " has no flag " + flag + didYouMean(flag, flagNames(app));
  }
  if (const auto commands = commandNames(app); !commands.empty())
    return "no command is called \"" + word + "\"" + didYouMean(word, commands);
  return typed(app) + " takes no further argument: " + word;
}

// CLI11 reads -1 as the largest number there is.
std::string belowZero(const std::string& text) {
  return text.starts_with("-") ? "Value " + text + " is below 0" : std::string();
}

std::string mistake(const CLI::App& program, const CLI::ParseError& error) {
  const CLI::App& app = chosenOf(program);
  const std::vector<std::string> left = program.remaining(true);
  const std::string text = left.empty() ? error.what() : unexpected(app, left.front());
  return text + "\n(" + typed(app) + " --help says more)";
}

}  // namespace

const Flag& Flag::required() const {
  m_option->required();
  return *this;
}

// The help says the values where it names the flag, and not again behind it: no descriptions.
const Flag& Flag::oneOf(std::vector<std::string> words) const {
  m_option->check(CLI::IsMember(std::move(words)).description(""));
  return *this;
}

const Flag& Flag::range(int least, int most) const {
  m_option->check(CLI::Range(least, most).description(""));
  return *this;
}

const Flag& Flag::range(double least, double most) const {
  m_option->check(CLI::Range(least, most).description(""));
  return *this;
}

template <class Value>
Flag Flags::add(const std::string& form, Value& value, const std::string& says) const {
  const std::size_t space = std::min(form.find(' '), form.size());
  const std::string name = form.substr(0, space);
  CLI::Option* option = nullptr;
  if constexpr (std::is_same_v<Value, bool>) {
    option = m_app->add_flag(name, value, says);
  } else {
    option = m_app->add_option(name, value, says);
    if constexpr (std::is_unsigned_v<Value>) option->check(belowZero, "");
  }
  if (space < form.size()) option->type_name(form.substr(space + 1));
  if (!m_heading.empty()) option->group(m_heading);
  if (std::is_same_v<Value, std::vector<std::string>> && name.starts_with("-"))
    option->allow_extra_args(false);
  return Flag(*option);
}

template Flag Flags::add(const std::string&, bool&, const std::string&) const;
template Flag Flags::add(const std::string&, std::string&, const std::string&) const;
template Flag Flags::add(const std::string&, int&, const std::string&) const;
template Flag Flags::add(const std::string&, std::uint32_t&, const std::string&) const;
template Flag Flags::add(const std::string&, std::uint64_t&, const std::string&) const;
template Flag Flags::add(const std::string&, double&, const std::string&) const;
template Flag Flags::add(const std::string&, std::optional<std::uint32_t>&,
                         const std::string&) const;
template Flag Flags::add(const std::string&, std::vector<std::string>&, const std::string&) const;

void Flags::footer(const std::string& text) const { m_app->footer(text); }

CommandLine::CommandLine(std::unique_ptr<CLI::App> app)
    : Flags(*app, ""), m_owned(std::move(app)) {}

CommandLine::CommandLine(const std::string& name, const std::string& version,
                         const std::string& says)
    : CommandLine(std::make_unique<CLI::App>(says, name)) {
  m_app->set_version_flag("--version", version);
  m_app->require_subcommand(0, 1);
  m_app->get_formatter()->column_width(kWidth);
}

CommandLine::~CommandLine() = default;

Flags CommandLine::command(const std::string& name, const std::string& says) const {
  return {*m_app->add_subcommand(name, says), ""};
}

bool CommandLine::parse(std::vector<std::string> line) const {
  std::reverse(line.begin(), line.end());  // the last word first: so CLI11 wants it
  try {
    m_app->parse(std::move(line));
    return true;
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() != 0) throw Stop(kUsage, mistake(*m_app, error));
    m_app->exit(error);  // prints
    return false;
  }
}

std::string CommandLine::chosen() const {
  const CLI::App& app = chosenOf(*m_app);
  return &app == m_app ? std::string() : app.get_name();
}

bool CommandLine::isGiven(const std::string& flag) const { return m_app->count(flag) > 0; }

}  // namespace gantry::cli
