// The rare halves of Process: a new run, and texts on their first use.
#include "engine/coro/process.h"

#include "engine/base/check.h"

namespace gantry {
namespace {

// Where a position is shown: the file's own name, because a folder would differ from machine
// to machine and a recording must not.
std::string_view fileName(std::string_view path) { return path.substr(path.find_last_of('/') + 1); }

}  // namespace

void Process::begin(Env& env) {
  CHECK_MSG(m_frames.live() == 0, "a body of the run before is alive");
  m_env = &env;
  m_runtime = env.runtime;
  m_random = Prng(env.seed);
  m_spentNs = 0;
  m_running = nullptr;
  m_objects.clear();
  // A table that grows over many runs, as explorers use it, keeps the numbers it gave.
  if (m_symbols == &env.symbols && env.symbols.position(m_lastPos) == m_lastPosition) return;
  m_symbols = &env.symbols;
  m_sites.fill({});
  m_names.fill({});
  m_made.fill({});
  m_lastPos = 0;
  m_lastPosition = {};
}

PosId Process::fillSite(Site& site, const char* file, std::uint32_t line, const char* function) {
  const TextId name = functionText(function);
  m_lastPos = symbols().position(fileName(file), line, symbols().text(name));
  m_lastPosition = symbols().position(m_lastPos);
  site = {file, line, m_lastPos};
  return m_lastPos;
}

// Go's name for it. Compilers call a closure `operator()`, Go `func1`; template arguments say
// nothing here.
TextId Process::fillName(Name& name, const char* function) {
  std::string_view plain(function);
  plain = plain.substr(0, plain.find('<'));
  if (plain.starts_with("operator")) plain = "func1";
  name = {function, symbols().text("main." + std::string(plain))};
  return name.text;
}

}  // namespace gantry
