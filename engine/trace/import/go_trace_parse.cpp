// Batches, and what stands in them.
#include "engine/trace/import/go_trace_parse.h"

#include <utility>

namespace gantry::gotrace {
namespace {

constexpr std::uint64_t kMostBatch = 64 << 10;
constexpr std::uint64_t kMostFrames = 128;
constexpr std::uint8_t kFirstExperimental = 128;

// How many numbers follow the time of an event; -1: it does not stand among events.
constexpr int kArgs[] = {-1, -1, -1, -1, -1, -1, -1, -1, -1,              // structure
                         2,  2,  0,  3,  2,                               // processors
                         3,  1,  2,  0,  0,  2,  2,  3,  2,  0, 0, 3,     // goroutines
                         2,  0,  1,  2,  1,  1,  1,  2,  1,  1, 0, 1, 1,  // stopping, collector
                         1,  4,  2,  3,  3,  4,                           // what programs say
                         2,  2,  3,  4,  -1};
constexpr int kExperimentalArgs[] = {3, 3, 1, 2, 2, 1, 2, 2, 1};

int argsOf(std::uint8_t kind) {
  if (kind < std::size(kArgs)) return kArgs[kind];
  const std::size_t n = std::size_t{kind} - kFirstExperimental;
  return kind >= kFirstExperimental && n < std::size(kExperimentalArgs) ? kExperimentalArgs[n] : -1;
}

// Reads with bounds; after the first thing that is cut off everything is 0.
class Reader {
 public:
  Reader(std::string_view bytes, std::uint64_t from, std::uint64_t end)
      : m_bytes(bytes), m_at(from), m_end(end) {}

  [[nodiscard]] bool ok() const { return m_ok; }
  [[nodiscard]] bool more() const { return m_ok && m_at < m_end; }
  [[nodiscard]] std::uint64_t at() const { return m_at; }
  std::uint8_t byte() {
    if (m_at >= m_end) return m_ok = false, std::uint8_t{0};
    return static_cast<std::uint8_t>(m_bytes[m_at++]);
  }
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 70; shift += 7) {
      const std::uint8_t part = byte();
      if (shift == 63 && part > 1) break;
      value |= std::uint64_t{part & 0x7fU} << shift;
      if (part < 0x80) return m_ok ? value : 0;
    }
    m_ok = false;
    return 0;
  }
  std::string_view text(std::uint64_t size) {
    if (!m_ok || size > m_end - m_at) return m_ok = false, std::string_view();
    m_at += size;
    return m_bytes.substr(m_at - size, size);
  }

 private:
  std::string_view m_bytes;
  std::uint64_t m_at;
  std::uint64_t m_end;
  bool m_ok = true;
};

class Parser {
 public:
  explicit Parser(std::string_view bytes) : m_bytes(bytes) {}

  Parsed run() {
    Reader in(m_bytes, kHeader, m_bytes.size());
    while (in.more() && m_out.damage.text.empty()) batch(in);
    if (m_out.damage.text.empty()) close();
    return std::move(m_out);
  }

 private:
  void wrong(std::string text, std::uint64_t offset) {
    if (!m_out.damage.text.empty()) return;
    m_out.damage = {std::move(text) + " at byte " + std::to_string(offset), offset};
  }

  // The generation that was read is whole: the next has begun, or the file is at its end.
  void close() {
    if (m_now.number == 0) return wrong("no generation", kHeader);
    if (m_now.ticksPerSecond == 0) return wrong("the clock has no frequency", m_bytes.size());
    m_out.generations.push_back(std::exchange(m_now, {}));
  }

  void batch(Reader& in) {
    const std::uint64_t begin = in.at();
    const auto kind = static_cast<Ev>(in.byte());
    if (kind != Ev::batch && kind != Ev::experimentalBatch) return wrong("no batch", begin);
    if (kind == Ev::experimentalBatch) in.byte();
    const std::uint64_t generation = in.number();
    const std::uint64_t thread = in.number();
    const std::uint64_t ticks = in.number();
    const std::uint64_t size = in.number();
    if (!in.ok()) return wrong("a batch is cut off", begin);
    if (size > kMostBatch) return wrong("a batch is too large", begin);
    const std::uint64_t first = in.at();
    in.text(size);
    if (!in.ok()) return wrong("a batch is cut off", begin);
    if (generation == 0) return wrong("a batch of no generation", begin);
    if (m_now.number != 0 && generation == m_now.number + 1) close();
    if (m_now.number != 0 && generation != m_now.number)
      return wrong("generations are out of order", begin);
    m_now.number = generation;
    if (kind == Ev::batch && size != 0)
      content(Reader(m_bytes, first, first + size), thread, ticks);
  }

  void content(Reader in, std::uint64_t thread, std::uint64_t ticks) {
    switch (static_cast<Ev>(m_bytes[in.at()])) {
      case Ev::strings:
        return strings(in);
      case Ev::stacks:
        return stacks(in);
      case Ev::cpuSamples:
        return;
      case Ev::frequency: {
        const std::uint64_t at = in.at();
        in.byte();
        m_now.ticksPerSecond = in.number();
        if (!in.ok() || m_now.ticksPerSecond == 0) wrong("no frequency", at);
        return;
      }
      default:
        return events(in, thread, ticks);
    }
  }

  void strings(Reader in) {
    in.byte();
    while (in.more()) {
      const std::uint64_t at = in.at();
      const bool right = static_cast<Ev>(in.byte()) == Ev::string;
      const std::uint64_t id = in.number();
      const std::string_view text = in.text(in.number());
      if (!right || !in.ok()) return wrong("no string", at);
      m_now.strings.emplace(id, text);
    }
  }

  void stacks(Reader in) {
    in.byte();
    while (in.more()) {
      const std::uint64_t at = in.at();
      const bool right = static_cast<Ev>(in.byte()) == Ev::stack;
      const std::uint64_t id = in.number();
      const std::uint64_t count = in.number();
      if (!right || !in.ok() || count > kMostFrames) return wrong("no stack", at);
      std::vector<GoFrame> frames(count);
      for (GoFrame& frame : frames) {
        in.number();  // the program counter
        frame.function = in.number();
        frame.file = in.number();
        frame.line = in.number();
      }
      if (!in.ok()) return wrong("a stack is cut off", at);
      m_now.stacks.emplace(id, std::move(frames));
    }
  }

  void events(Reader in, std::uint64_t thread, std::uint64_t ticks) {
    std::vector<GoEvent>& list = m_now.threads[thread];
    while (in.more()) {
      GoEvent event;
      event.offset = in.at();
      const std::uint8_t kind = in.byte();
      const int count = argsOf(kind);
      if (count < 0) return wrong("no event", event.offset);
      event.kind = static_cast<Ev>(kind);
      ticks += in.number();
      event.ticks = ticks;
      for (int n = 0; n < count; ++n) event.args[n] = in.number();
      if (!in.ok()) return wrong("an event is cut off", event.offset);
      list.push_back(event);
    }
  }

  std::string_view m_bytes;
  Parsed m_out;
  Generation m_now;
};

}  // namespace

Parsed parse(std::string_view bytes) { return Parser(bytes).run(); }

}  // namespace gantry::gotrace
