// `gantry explain`: what went wrong in a run, in words or as JSON.
#include <cstdio>

#include <CLI/CLI.hpp>

#include "app/cli/command.h"
#include "app/cli/exit_codes.h"
#include "app/cli/finding_json.h"
#include "app/cli/json.h"
#include "app/cli/opened.h"
#include "engine/analysis/finding.h"
#include "engine/catalog/catalog.h"
#include "engine/sim/rerun.h"

namespace gantry::cli {
namespace {

constexpr std::uint64_t kSteps = 1 << 20;

class Explain final : public Command {
 public:
  explicit Explain(CLI::App& gantry) {
    CLI::App* app = gantry.add_subcommand("explain", "Say in words what went wrong in a recording");
    app->add_option("REC", m_path, "A recording")->required();
    app->add_flag("--json", m_json, "One JSON array of findings");
    app->add_option("--lang", m_language, "Language of the texts: en, zh (en)")
        ->check(CLI::IsMember({"en", "zh", "zh_CN"}).description(""))
        ->type_name("en|zh");
  }

  int run() override {
    const Opened opened(m_path);
    Setup setup = opened.recording.setup;
    Rerun again(loadProgram(setup).program, opened.recording);
    while (again.advance(kSteps)) {
    }
    const std::vector<Finding> found = findings(
        opened.recording, opened.keyframes, [&again](const std::vector<GId>& from, Reached& into) {
          return again.reachable(from, into);
        });
    const Language language = m_language == "en" ? Language::en : Language::zh;
    const std::string out = m_json ? json(found, language) : text(found, language);
    std::fwrite(out.data(), 1, out.size(), stdout);
    return opened.status();
  }

 private:
  static std::string text(const std::vector<Finding>& found, Language language) {
    if (found.empty()) return language == Language::en ? "no findings\n" : "没有发现问题\n";
    std::string out;
    for (const Finding& finding : found) out += findingText(finding, language);
    return out;
  }

  static std::string json(const std::vector<Finding>& found, Language language) {
    Json list = Json::array();
    for (const Finding& finding : found) list.push_back(findingJson(finding, language));
    return toText(list) + "\n";
  }

  std::string m_path;
  std::string m_language = "en";
  bool m_json = false;
};

}  // namespace

std::unique_ptr<Command> addExplain(CLI::App& gantry) { return std::make_unique<Explain>(gantry); }

}  // namespace gantry::cli
