// `gantry list`: the built-in programs.
#include <cstdio>

#include "app/cli/command.h"
#include "app/cli/flags.h"
#include "app/cli/json.h"
#include "app/cli/table.h"
#include "engine/catalog/catalog.h"

namespace gantry::cli {
namespace {

class List final : public Command {
 public:
  explicit List(CommandLine& gantry) {
    const Flags flags = gantry.command("list", "List the built-in programs");
    flags.add("--json", m_json, "As JSON");
  }

  int run() override {
    const std::string text = m_json ? json() : table();
    std::fwrite(text.data(), 1, text.size(), stdout);
    return 0;
  }

 private:
  static std::string json() {
    Json list = Json::array();
    for (const CatalogRow& row : catalog()) {
      list.push_back({{"name", row.name},
                      {"title", {{"en", row.titleEn}, {"zh", row.titleZh}}},
                      {"row", row.row},
                      {"kind", kindOf(row)},
                      {"usage", row.usage}});
    }
    return toText(list) + "\n";
  }

  static const char* kindOf(const CatalogRow& row) {
    return row.kind == ProgramKind::go ? "go" : "coroutine";
  }

  static std::string table() {
    Table table({"name", "row", "kind", "arguments", "title", ""});
    for (const CatalogRow& row : catalog()) {
      table.row({std::string(row.name), std::string(row.row), kindOf(row), std::string(row.usage),
                 std::string(row.titleEn), std::string(row.titleZh)});
    }
    return table.text();
  }

  bool m_json = false;
};

}  // namespace

std::unique_ptr<Command> addList(CommandLine& gantry) { return std::make_unique<List>(gantry); }

}  // namespace gantry::cli
