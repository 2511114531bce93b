// `gantry check`: compiles a program and says what is wrong with it, in Go's words.
#include <limits>

#include "app/cli/command.h"
#include "app/cli/exit_codes.h"
#include "app/cli/flags.h"
#include "app/cli/programs.h"
#include "app/cli/setup_flags.h"
#include "engine/catalog/catalog.h"

namespace gantry::cli {
namespace {

class Check final : public Command {
 public:
  explicit Check(CommandLine& gantry) {
    const Flags flags = gantry.command("check", "Compile only; says what is wrong, Go's texts");
    flags.footer("Silent when all is well; status 1 when there are errors.");
    flags.add("PROGRAM", m_setup.program, "A .go file, a folder, - or a built-in program")
        .required();
    addLanguage(flags, m_setup.language);
    flags.add("--all-errors", m_all, "All errors, not the first ten only");
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

std::unique_ptr<Command> addCheck(CommandLine& gantry) { return std::make_unique<Check>(gantry); }

}  // namespace gantry::cli
