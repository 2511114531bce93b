// From a setup to a program that runs.
#include <string>
#include <utility>
#include <vector>

#include "engine/catalog/catalog.h"
#include "engine/coro/workloads/workloads.h"
#include "engine/golang/front/front.h"
#include "engine/golang/token/version.h"
#include "engine/golang/vm/go_program.h"

namespace gantry {
namespace {

std::vector<golang::Source> sourcesOf(const Setup& setup) {
  std::vector<golang::Source> sources;
  for (const SourceText& source : setup.sources) sources.push_back({source.name, source.text});
  return sources;
}

golang::Compiled compileSources(const Setup& setup, golang::CompileOptions options = {}) {
  options.minor = golang::minorOfVersion(setup.language).value_or(0);
  return golang::compile(sourcesOf(setup), options);
}

void fillShipped(Setup& setup) {
  if (!setup.sources.empty()) return;
  const CatalogRow* const row = findProgram(setup.program);
  if (row != nullptr && row->kind == ProgramKind::go)
    setup.sources.push_back({sourceName(*row), std::string(row->source)});
}

}  // namespace

Loaded loadProgram(Setup& setup) {
  Loaded loaded;
  fillShipped(setup);
  if (setup.sources.empty()) {
    loaded.program = makeWorkload(setup.program);
    loaded.unknown = loaded.program == nullptr;
    if (loaded.unknown)
      loaded.messages.push_back("no built-in program is called \"" + setup.program + "\"");
    return loaded;
  }
  golang::Compiled compiled = compileSources(setup);
  loaded.messages = std::move(compiled.errors);
  if (loaded.messages.empty())
    loaded.program = std::make_unique<golang::GoProgram>(std::move(compiled.module), setup.program);
  return loaded;
}

std::vector<std::string> checkProgram(const Setup& setup, std::size_t mostErrors) {
  Setup filled = setup;
  fillShipped(filled);
  if (filled.sources.empty()) return {};
  golang::CompileOptions options;
  options.mostErrors = mostErrors;
  return compileSources(filled, options).errors;
}

std::string languageOf(const Setup& setup) {
  if (!setup.language.empty()) return setup.language;
  return std::string("1.").append(std::to_string(golang::minorOf(sourcesOf(setup))));
}

}  // namespace gantry
