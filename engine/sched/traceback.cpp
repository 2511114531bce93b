// The end of a run, and the texts that Go prints on the way out: go-semantics 6.2.
#include <fmt/format.h>

#include "engine/sched/sched.h"

namespace gantry {
namespace {

std::string_view statusText(const G& g) {
  switch (g.status) {
    case GStatus::runnable:
      return "runnable";
    case GStatus::running:
      return "running";
    case GStatus::syscall:
      return "syscall";
    case GStatus::waiting:
      return text(g.reason);
    case GStatus::preempted:
      return "preempted";
    case GStatus::idle:
    case GStatus::dead:
      break;
  }
  return "idle";
}

bool isListed(const G& g) {
  return !g.system() && g.status != GStatus::dead && g.status != GStatus::idle;
}

}  // namespace

void Sched::write(MId m, int fd, TextId text) {
  emit<Kind::Output>(m, static_cast<std::uint32_t>(fd), text);
  if (m_sinks.output) m_sinks.output(fd, m_sinks.symbols->text(text));
}

void Sched::finish(MId m, RunEnd end, std::uint32_t code, TextId fatalText, std::int64_t with) {
  if (fatalText != 0) emitValue<Kind::Fatal>(m, fatalText, with);
  emit<Kind::Exit>(m, code);
  m_end = end;
  m_horizon = 0;
}

// One goroutine's section of a dump. Stopped: with the world, so that it does not run now.
std::string Sched::traceback(GId id, bool stopped) const {
  const G& g = w.gs[id.v];
  const Symbols& symbols = *m_sinks.symbols;
  std::string out = "goroutine " + std::to_string(g.goid) + " [";
  out += stopped && g.status == GStatus::running ? "runnable" : statusText(g);
  if (g.status == GStatus::waiting || g.status == GStatus::syscall) {
    const std::uint64_t minutes = (w.now - g.since) / 60'000'000'000;
    if (minutes > 0) out += ", " + std::to_string(minutes) + " minutes";
  }
  if (g.lockedM.valid()) out += ", locked to thread";
  out += "]:\n";
  const auto frame = [&](std::string_view function, PosId pos) {
    const Position at = symbols.position(pos);
    out += function;
    out += "\n\t";
    out += symbols.text(at.file);
    out += ":" + std::to_string(at.line) + "\n";
  };
  const Body* const body = m_gs[id.v].body;
  std::vector<Frame> frames;
  if (body != nullptr) body->frames(frames);
  // As Go: the 50 innermost frames and the 50 outermost.
  constexpr std::size_t kShown = 50;
  const auto offset = [&](std::uint32_t bytes) {
    if (bytes == 0) return;  // of what was inlined
    out.pop_back();
    out += fmt::format(" +{:#x}\n", bytes);
  };
  for (std::size_t n = 0; n < frames.size(); ++n) {
    if (n == kShown && frames.size() > 2 * kShown) {
      out += "..." + std::to_string(frames.size() - 2 * kShown) + " frames elided...\n";
      n = frames.size() - kShown;
    }
    frame(symbols.text(frames[n].function), frames[n].pos);
    offset(frames[n].offset);
  }
  const TextId inner = symbols.position(g.pos).function;
  const std::string_view outermost = symbols.text(g.function);
  if (!frames.empty()) {
    // Shown above.
  } else if (inner != 0 && symbols.text(inner) != outermost)
    frame(std::string(symbols.text(inner)) + "(...)", g.pos);
  else
    frame(std::string(outermost) + "(...)", g.pos);
  // The world knows the line of the program that led to the go statement; Go shows the statement.
  const PosId own = body == nullptr ? 0 : body->createdAt();
  const PosId createdAt = own == 0 ? g.createdAt : own;
  if (createdAt != 0) {
    std::string by =
        "created by " + std::string(symbols.text(symbols.position(createdAt).function));
    if (g.parentGoid != 0) by += " in goroutine " + std::to_string(g.parentGoid);
    frame(by, createdAt);
    if (!frames.empty()) offset(symbols.position(createdAt).line * 8);
  }
  return out;
}

// All goroutines of the program: the current one first, then in the order of allgs.
std::string Sched::listing(MId m) const {
  std::string out;
  const GId current = w.ms[m.v].curg;
  if (current.valid()) out += "\n" + traceback(current);
  for (std::uint32_t i = 0; i < w.gs.size(); ++i)
    if (current.v != i && isListed(w.gs[i])) out += "\n" + traceback(GId(i));
  return out;
}

// What runtime.Stack shows behind the stack of its caller.
std::string Sched::otherStacks(GId current) const {
  std::string out;
  for (std::uint32_t i = 0; i < w.gs.size(); ++i)
    if (current.v != i && isListed(w.gs[i])) out += "\n" + traceback(GId(i), true);
  return out;
}

// Of the body that a fatal error names: kFatalWithShift.
std::int64_t Sched::otherOf(const Request& fatal) const {
  if (fatal.body == nullptr) return 0;
  for (std::size_t slot = 0; slot < m_gs.size(); ++slot)
    if (m_gs[slot].body == fatal.body)
      return static_cast<std::int64_t>(slot + 1) << kFatalWithShift | fatal.shown;
  return 0;
}

void Sched::fatal(MId m, std::string_view message, bool listAll, const Request& with) {
  Symbols& symbols = *m_sinks.symbols;
  const TextId id = symbols.text("fatal error: " + std::string(message));
  std::string out(symbols.text(id));
  out += "\n";
  if (listAll && heard()) out += listing(m);
  write(m, 2, symbols.text(out));
  finish(m, RunEnd::fatal, 2, id, otherOf(with));
}

// `text` is Go's message up to the goroutine's section.
void Sched::uncaught(MId m, TextId text) {
  Symbols& symbols = *m_sinks.symbols;
  std::string out(symbols.text(text));
  if (out.empty() || out.back() != '\n') out += "\n";
  if (heard()) out += "\n" + traceback(mOf(m).curg);
  write(m, 2, symbols.text(out));
  finish(m, RunEnd::panicked, 2, text);
}

std::vector<const Body*> Sched::bodiesOf(const std::vector<GId>& gs) const {
  std::vector<const Body*> bodies;
  for (const GId g : gs)
    if (g.v < m_gs.size() && m_gs[g.v].body != nullptr) bodies.push_back(m_gs[g.v].body);
  for (std::size_t t = 0; t < m_timerRuns.size(); ++t)
    if (m_timerRuns[t].body != nullptr && w.timers[t].active) bodies.push_back(m_timerRuns[t].body);
  for (const MRun& m : m_runs)
    if (m.next == Next::request && (m.request.op == Op::go || m.request.op == Op::afterFunc))
      bodies.push_back(m.request.body);
  for (const Request& request : m_saved)
    if (request.op == Op::go || request.op == Op::afterFunc) bodies.push_back(request.body);
  return bodies;
}

}  // namespace gantry
