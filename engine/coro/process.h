// Process: what the goroutines of one run share, and their only way to the runtime.
//
// A program's coroutines get it as a parameter, or reach it through the channels and locks
// they are given: no coroutine code has a global. One Process serves one run at a time;
// begin() makes it ready for the next and keeps its memory.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/prng.h"
#include "engine/coro/frame_pool.h"
#include "engine/coro/value.h"
#include "engine/program/body.h"

namespace gantry {

class Routine;

// A simulated thing that the program holds a handle of: its id, and the values behind it.
struct Object {
  Process* process = nullptr;
  std::uint32_t id = 0;
  LabelId label = 0;
  std::int64_t value = 0;              // an Atomic's; a Cond's: the id of its Mutex
  std::unique_ptr<ValueStore> values;  // a channel's, for types that do not fit a word
};

class Process {
 public:
  Process() : m_frames(*this) {}
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  // Starts a run: nothing of the run before is left. All its bodies must have been destroyed.
  void begin(Env& env);

  // For the program.

  // os.Args[1:], and the text of stdin.
  [[nodiscard]] const std::vector<std::string>& args() const { return m_env->args; }
  [[nodiscard]] const std::string& input() const { return m_env->wholeInput(); }

  // math/rand: reproducible, seeded by the run.
  std::uint64_t random() { return m_random.next(); }
  std::uint32_t randomBelow(std::uint32_t n) { return m_random.below(n); }

  // Declares that the running goroutine has computed for `ns` more virtual nanoseconds. They
  // pass with its next request, so this may be called from ordinary functions, in inner
  // loops: it is one addition.
  void spend(std::uint64_t ns) { m_spentNs += ns; }

  [[nodiscard]] Symbols& symbols() { return m_env->symbols; }

  // For the coroutine machinery below.

  [[nodiscard]] FramePool& frames() { return m_frames; }
  [[nodiscard]] Routine& running() const { return *m_running; }

  // The goroutine `routine` goes on with `reply` and writes its next request to `request`.
  void enter(Routine& routine, const Reply& reply, Request& request) {
    m_running = &routine;
    m_reply = &reply;
    m_request = &request;
  }
  // True until the running goroutine has asked for something.
  [[nodiscard]] bool mayAsk() const { return m_request != nullptr; }

  // Where the running goroutine is, for its next request. The texts are compared by address
  // first: a call site costs a table look-up, 1 ns, after its first time.
  void at(const char* file, std::uint32_t line, const char* function) {
    m_request->pos = m_pos = position(file, line, function);
  }
  // Of its request: what that was written to may be another goroutine's when it was carried out.
  [[nodiscard]] PosId pos() const { return m_pos; }
  void setPos(PosId pos) { m_request->pos = m_pos = pos; }

  // The one request of this turn, with op, cost and place filled in; the caller fills in the
  // fields that the op reads.
  Request& ask(Op op) {
    Request& request = *std::exchange(m_request, nullptr);
    request.op = op;
    request.flags = 0;
    request.costNs = std::exchange(m_spentNs, 0);
    return request;
  }
  // Whether what was asked for has its answer already: then the goroutine just goes on.
  [[nodiscard]] bool answered() {
    if (m_request != nullptr || m_runtime == nullptr) return false;
    m_request = m_runtime->carryOut();
    return m_request != nullptr;
  }
  [[nodiscard]] const Reply& reply() const { return *m_reply; }

  // A new handle's object; lives to the end of the run.
  Object& newObject(std::uint64_t id, LabelId label) {
    return m_objects.emplace_back(Object{this, static_cast<std::uint32_t>(id), label, 0, nullptr});
  }

  // Of a thing that is made, by its name and by what says its type: numbered once for each place.
  using TypeName = std::string (*)();
  LabelId label(std::string_view name, TypeName type) {
    const auto at =
        reinterpret_cast<std::uintptr_t>(name.data()) + reinterpret_cast<std::uintptr_t>(type);
    Made& made = m_made[at * kSpread >> 58];
    if (made.type == type && symbols().labelName(made.label) == name) [[likely]]
      return made.label;
    made = {type, symbols().label(name, type())};
    return made.label;
  }

  // The shown name of a C++ function, `main.worker`. `function` must be a literal.
  TextId functionText(const char* function) {
    Name& name = m_names[reinterpret_cast<std::uintptr_t>(function) * kSpread >> 58];
    static_assert(kNames == 1 << 6);
    return name.function == function ? name.text : fillName(name, function);
  }

 private:
  struct Site {
    const char* file = nullptr;
    std::uint32_t line = 0;
    PosId pos = 0;
  };
  struct Name {
    const char* function = nullptr;
    TextId text = 0;
  };
  struct Made {
    TypeName type = nullptr;
    LabelId label = 0;
  };
  static constexpr std::size_t kSites = 1024;
  static constexpr std::size_t kNames = 64;
  static constexpr std::uint64_t kSpread = 0x9e3779b97f4a7c15ULL;  // literals lie close together

  PosId position(const char* file, std::uint32_t line, const char* function) {
    // Of lengths, which compilers know: no code looks for the place.
    const std::size_t lengths =
        41 * std::string_view(function).size() + 97 * std::string_view(file).size();
    Site& site = m_sites[(line + lengths) % kSites];
    if (site.file == file && site.line == line) [[likely]]
      return site.pos;
    return fillSite(site, file, line, function);
  }
  PosId fillSite(Site& site, const char* file, std::uint32_t line, const char* function);
  TextId fillName(Name& name, const char* function);

  FramePool m_frames;
  Routine* m_running = nullptr;
  const Reply* m_reply = nullptr;
  Request* m_request = nullptr;
  std::uint64_t m_spentNs = 0;
  PosId m_pos = 0;
  Env* m_env = nullptr;
  Runtime* m_runtime = nullptr;
  Prng m_random{0};
  std::deque<Object> m_objects;  // a deque: handles point to them
  // Numbers of the symbols of this run, by the address of the literal; and the last position
  // that was numbered here, by which a table of symbols is known again.
  std::array<Site, kSites> m_sites;
  std::array<Name, kNames> m_names;
  std::array<Made, kNames> m_made;
  const Symbols* m_symbols = nullptr;
  PosId m_lastPos = 0;
  Position m_lastPosition;
};

// What names an Object: a pointer to copy about, or nil.
class Handle {
 public:
  Handle() = default;
  explicit Handle(Object& object) : m_object(&object) {}

  [[nodiscard]] bool isNil() const { return m_object == nullptr; }
  [[nodiscard]] std::uint32_t id() const { return isNil() ? kNoObject : m_object->id; }
  [[nodiscard]] Object* object() const { return m_object; }
  // Null for nil.
  [[nodiscard]] Process* process() const { return isNil() ? nullptr : m_object->process; }

  friend bool operator==(Handle, Handle) = default;

 private:
  Object* m_object = nullptr;
};

}  // namespace gantry
