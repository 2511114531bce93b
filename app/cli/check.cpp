// `gantry check`: compiles a program and says what is wrong with it, in Go's words.
#include <limits>

#include <CLI/CLI.hpp>

#include "app/cli/command.h"
#include "app/cli/exit_codes.h"
#include "app/cli/programs.h"
#include "engine/catalog/catalog.h"

namespace gantry::cli {
namespace {

class Check final : public Command {
 public:
  explicit Check(CLI::App& gantry) {
    CLI::App* app = gantry.add_subcommand("check", "Compile only; says what is wrong, Go's texts");
    app->footer("Silent when all is well; status 1 when there are errors.");
    app->add_option("PROGRAM", m_setup.program, "A .go file, a folder, - or a built-in program")
        ->required();
    app->add_option("--lang", m_setup.language, "Loop variables of that Go version (1.23)")
        ->check(CLI::IsMember({"1.21", "1.23"}).description(""))
        ->type_name("1.21|1.23");
    app->add_flag("--all-errors", m_all, "All errors, not the first ten only");
  }

  int run() override {
    readProgram(m_setup);
    complainOf(m_all ? checkProgram(m_setup, std::numeric_limits<std::size_t>::max())
                     : checkProgram(m_setup));
    return kOk;
  }

 private:
  Setup m_setup;
  bool m_all = false;
};

}  // namespace

std::unique_ptr<Command> addCheck(CLI::App& gantry) { return std::make_unique<Check>(gantry); }

}  // namespace gantry::cli
