// `gantry convert`: a recording as another program reads it.
#include <cstdio>
#include <utility>

#include "app/cli/command.h"
#include "app/cli/exit_codes.h"
#include "app/cli/exports.h"
#include "app/cli/flags.h"
#include "app/cli/opened.h"
#include "app/files/files.h"
#include "engine/analysis/wait_graph.h"

namespace gantry::cli {
namespace {

// What the end of a file's name says.
constexpr std::pair<std::string_view, std::string_view> kByName[] = {
    {".gantry", "gantry"}, {".json", "chrome"}, {".csv", "csv"},
    {".txt", "text"},      {".dot", "dot"},     {".svg", "svg"}};

class Convert final : public Command {
 public:
  explicit Convert(CommandLine& gantry) {
    const Flags flags = gantry.command("convert", "Write a recording in another form");
    flags.footer(
        "gantry     a recording again, as far as it is intact\n"
        "chrome     Chrome's trace events: what each P ran, and the states of each goroutine\n"
        "perfetto   the same; ui.perfetto.dev opens it\n"
        "csv, text  the events, one a line\n"
        "dot        the wait-for graph at the end, for Graphviz\n"
        "svg        what each P ran, as a picture\n"
        "schedtrace the lines of GODEBUG=schedtrace, a hundred over the run");
    flags.add("IN", m_in, "A recording, or an execution trace of Go 1.22 or 1.23").required();
    flags.add("-o,--output OUT", m_out, "The file to write; - is the standard output").required();
    flags.add("--to FORM", m_to, "The form; by the name of OUT when not given")
        .oneOf({"gantry", "chrome", "perfetto", "csv", "text", "dot", "svg", "schedtrace"});
  }

  int run() override {
    std::string form = m_to;
    for (const auto& [end, name] : kByName)
      if (form.empty() && m_out.ends_with(end)) form = name;
    if (form.empty()) throw Stop(kUsage, "--to: the name " + m_out + " does not say which form");
    const Opened opened(m_in);
    if (form == "gantry") {
      if (m_out == "-") throw Stop(kUsage, "-o: a recording needs a file");
      if (const auto saved = saveRecording(opened.recording, m_out); !saved)
        throw Stop(kCannotWrite, saved.error().text);
      return opened.status();
    }
    const std::string text = make(form, opened);
    if (m_out == "-") {
      std::fwrite(text.data(), 1, text.size(), stdout);
    } else if (const std::string wrong = writeText(m_out, text); !wrong.empty()) {
      throw Stop(kCannotWrite, wrong);
    }
    return opened.status();
  }

 private:
  static std::string make(const std::string& form, const Opened& opened) {
    if (form == "csv" || form == "text") return eventTable(opened, form == "csv");
    if (form == "svg") return timelineSvg(opened);
    if (form == "schedtrace") return schedTrace(opened);
    if (form == "dot")
      return dotOf(waitGraphAt(opened.recording, opened.keyframes, opened.size()), Language::en);
    return chromeTrace(opened);
  }

  std::string m_in;
  std::string m_out;
  std::string m_to;
};

}  // namespace

std::unique_ptr<Command> addConvert(CommandLine& gantry) {
  return std::make_unique<Convert>(gantry);
}

}  // namespace gantry::cli
