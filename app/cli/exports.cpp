// The walks.
#include "app/cli/exports.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "app/cli/event_line.h"
#include "app/cli/json.h"
#include "engine/base/check.h"
#include "engine/world/fold.h"

namespace gantry::cli {
namespace {

// A G on a P, or in a state.
struct Stretch {
  std::uint32_t lane = 0;  // P; or goid
  std::uint32_t goid = 0;
  GStatus status = GStatus::idle;
  WaitReason reason = WaitReason::none;
  TextId function = 0;
  TimeNs from = 0;
  TimeNs to = 0;
};

struct Stretches {
  std::vector<Stretch> procs;
  std::vector<Stretch> goroutines;
  TimeNs end = 0;
  std::uint32_t procCount = 0;
};

class Collect {
 public:
  explicit Collect(const Opened& opened) : m_opened(opened) {}

  Stretches take() {
    while (m_world.events < m_opened.size()) {
      const Event event = m_opened.recording.events[m_world.events];
      const MId m = event.m();
      const GId before = m.v < m_world.ms.size() ? m_world.gOf(m) : GId::none();
      CHECK(fold(m_world, event) == nullptr);
      look(before);
      if (m.v < m_world.ms.size()) look(m_world.gOf(m));
      if (event.kind() == Kind::Create || event.kind() == Kind::Ready) look(GId(event.a()));
    }
    for (std::uint32_t slot = 0; slot < m_slots.size(); ++slot) close(slot);
    m_out.end = m_world.now;
    m_out.procCount = static_cast<std::uint32_t>(m_world.ps.size());
    return std::move(m_out);
  }

 private:
  void look(GId id) {
    if (id.v >= m_world.gs.size()) return;
    const G& g = m_world.gs[id.v];
    if (id.v >= m_slots.size()) m_slots.resize(m_world.gs.size());
    Stretch& s = m_slots[id.v];
    if (s.goid == g.goid && s.status == g.status) return;
    close(id.v);
    s = {g.p.v, g.goid, g.status, g.reason, g.function, m_world.now, m_world.now};
  }

  void close(std::uint32_t slot) {
    Stretch s = m_slots[slot];
    s.to = m_world.now;
    if (s.goid == 0 || s.status == GStatus::dead || s.status == GStatus::idle) return;
    if (s.status == GStatus::running) m_out.procs.push_back(s);
    if (m_world.gs[slot].system()) return;
    s.lane = s.goid;
    m_out.goroutines.push_back(s);
  }

  const Opened& m_opened;
  World m_world;
  std::vector<Stretch> m_slots;
  Stretches m_out;
};

std::string stateName(const Stretch& s) {
  switch (s.status) {
    case GStatus::running:
      return "running";
    case GStatus::runnable:
      return "runnable";
    case GStatus::syscall:
      return "syscall";
    default:
      return std::string(text(s.reason));
  }
}

void addSlice(std::string& out, int pid, const Stretch& s, const std::string& name) {
  out += fmt::format(
      ",\n{{\"ph\":\"X\",\"pid\":{},\"tid\":{},\"ts\":{}.{:03},\"dur\":{}.{:03},\"name\":{}}}", pid,
      s.lane, s.from / 1000, s.from % 1000, (s.to - s.from) / 1000, (s.to - s.from) % 1000,
      toText(Json(name)));
}

// A field of CSV.
std::string field(std::string_view text) {
  if (text.find_first_of(",\"\n\r") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

std::string xml(std::string_view text) {
  std::string out;
  for (const char c : text)
    out += c == '<' ? "&lt;" : c == '&' ? "&amp;" : c == '>' ? "&gt;" : std::string(1, c);
  return out;
}

void addCsv(std::string& out, const EventLine& line, const Symbols& symbols) {
  std::string arguments;
  for (const Argument& a : line.what) {
    if (!arguments.empty()) arguments += ' ';
    arguments += a.name;
    arguments += '=';
    if (a.form == Argument::Form::text) {
      arguments += a.text;
    } else if (a.form == Argument::Form::yesNo) {
      arguments += a.number != 0 ? "true" : "false";
    } else {
      arguments += a.form == Argument::Form::natural
                       ? std::to_string(static_cast<std::uint64_t>(a.number))
                       : std::to_string(a.number);
    }
  }
  const Position at = symbols.position(line.what.pos);
  out += fmt::format("{},{},{},{},{},{},{},{},{}\n", line.n, line.time, line.what.kind,
                     line.what.goid == 0 ? "" : std::to_string(line.what.goid),
                     line.what.m.valid() ? std::to_string(line.what.m.v) : "",
                     line.what.p.valid() ? std::to_string(line.what.p.v) : "", field(arguments),
                     field(symbols.text(at.file)), at.line);
}

// Idle Ms: on the idle list; the spinning and idle Ps as Go counts them.
std::string schedLine(const World& w, TimeNs time) {
  std::string rings;
  for (std::uint32_t p = 0; p < w.gomaxprocs; ++p)
    rings += (p == 0 ? "" : " ") + std::to_string(w.ps[p].ringSize());
  return fmt::format(
      "SCHED {}ms: gomaxprocs={} idleprocs={} threads={} spinningthreads={} needspinning={} "
      "idlethreads={} runqueue={} [{}]\n",
      time / 1'000'000, w.gomaxprocs, w.pidle.size(), w.ms.size(), w.spinning, w.needSpinning,
      w.midle.size(), w.global.size, rings);
}

}  // namespace

std::string chromeTrace(const Opened& opened) {
  const Stretches all = Collect(opened).take();
  const Symbols& symbols = opened.recording.symbols;
  std::string out =
      "{\"displayTimeUnit\":\"ns\",\"traceEvents\":[\n"
      "{\"ph\":\"M\",\"pid\":1,\"name\":\"process_name\",\"args\":{\"name\":\"Ps\"}},\n"
      "{\"ph\":\"M\",\"pid\":2,\"name\":\"process_name\",\"args\":{\"name\":\"Goroutines\"}}";
  for (std::uint32_t p = 0; p < all.procCount; ++p)
    out += fmt::format(
        ",\n{{\"ph\":\"M\",\"pid\":1,\"tid\":{0},\"name\":\"thread_name\",\"args\":{{\"name\":"
        "\"P{0}\"}}}}",
        p);
  for (const Stretch& s : all.procs)
    addSlice(out, 1, s, fmt::format("G{} {}", s.goid, symbols.text(s.function)));
  for (const Stretch& s : all.goroutines) addSlice(out, 2, s, stateName(s));
  return out + "\n]}\n";
}

std::string eventTable(const Opened& opened, bool csv) {
  std::string out = csv ? "n,time_ns,kind,g,m,p,arguments,file,line\n" : textHeading();
  World world;
  const Symbols& symbols = opened.recording.symbols;
  while (world.events < opened.size()) {
    const Event event = opened.recording.events[world.events];
    if (!isCarrier(event.kind())) {
      const EventLine line = eventLine(world, event, symbols);
      if (csv) {
        addCsv(out, line, symbols);
      } else {
        appendText(out, line, symbols);
      }
    }
    CHECK(fold(world, event) == nullptr);
  }
  return out;
}

std::string timelineSvg(const Opened& opened) {
  constexpr std::uint64_t kWidth = 1200;
  constexpr std::uint64_t kRow = 28;
  static constexpr const char* kColours[] = {"#4e79a7", "#f28e2b", "#59a14f", "#e15759",
                                             "#76b7b2", "#edc948", "#b07aa1", "#9c755f"};
  const Stretches all = Collect(opened).take();
  const TimeNs end = std::max<TimeNs>(all.end, 1);
  std::string out = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" "
      "font-family=\"sans-serif\" font-size=\"11\">\n",
      kWidth + 60, all.procCount * kRow + 20);
  for (std::uint32_t p = 0; p < all.procCount; ++p)
    out += fmt::format("<text x=\"4\" y=\"{}\">P{}</text>\n", p * kRow + 22, p);
  for (const Stretch& s : all.procs) {
    const double x = 40 + static_cast<double>(s.from) * kWidth / static_cast<double>(end);
    const double width =
        std::max(0.2, static_cast<double>(s.to - s.from) * kWidth / static_cast<double>(end));
    out += fmt::format(
        "<rect x=\"{:.2f}\" y=\"{}\" width=\"{:.2f}\" height=\"20\" fill=\"{}\"><title>G{} {}: {} "
        "to {} ns</title></rect>\n",
        x, s.lane * kRow + 8, width, kColours[s.goid % std::size(kColours)], s.goid,
        xml(opened.recording.symbols.text(s.function)), s.from, s.to);
  }
  return out + "</svg>\n";
}

std::string schedTrace(const Opened& opened) {
  std::string out;
  World world;
  const TimeNs step = std::max<TimeNs>(opened.keyframes.last().now / 100, 1);
  TimeNs next = 0;
  while (world.events < opened.size()) {
    CHECK(fold(world, opened.recording.events[world.events]) == nullptr);
    if (world.now < next || world.ps.empty()) continue;
    out += schedLine(world, world.now);
    next = (world.now / step + 1) * step;
  }
  return out;
}

}  // namespace gantry::cli
