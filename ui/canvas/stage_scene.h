// StageScene: what the stage shows at one event, as plain values.
//
// The presenter (ui/panels/stage) makes it of a World; layout, motion, painter and hit test are
// functions of it. Nothing here knows pixels. Long queues are cut: `total` says how long they are.
#pragma once

#include <QString>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/base/ids.h"
#include "engine/world/world.h"
#include "ui/canvas/glyph.h"

namespace gantry::ui {

// A goroutine where it stands.
struct SceneG {
  GId g;
  Glyph glyph;
};

// The first Gs of a queue, the head first.
struct SceneQueue {
  std::vector<SceneG> gs;
  std::uint64_t total = 0;
};

// What an M does, in the words of the stage.
enum class MDoing : std::uint8_t {
  running,     // a goroutine of the program
  runtime,     // a goroutine of the runtime
  starting,    // has picked a G, has not started it
  scheduling,  // on g0, looking for work
  spinning,
  waking,  // was given a P, has not taken it
  syscall,
  netpoll,
  idle,
  locked,  // waits for the G that is locked to it
  sysmon,
};

struct SceneM {
  MId m;
  MDoing doing = MDoing::idle;
  std::optional<SceneG> g;
};

struct SceneP {
  PId p;
  PStatus status = PStatus::idle;
  std::uint32_t tick = 0;
  double busyShare = 0;  // of the time so far
  bool acting = false;   // the event that led here was its M's
  std::optional<SceneM> m;
  std::optional<SceneG> runnext;
  SceneQueue ring;
};

struct SceneChan {
  ChanId id;
  QString name;
  QString type;
  std::uint32_t len = 0;
  std::uint32_t cap = 0;
  bool closed = false;
  bool timer = false;           // a time channel: its len and cap read 0 (go-semantics 5.4)
  std::vector<QString> values;  // the oldest first
  SceneQueue sendq;
  SceneQueue recvq;
};

// A lock, wait group, condition, semaphore or atomic.
struct SceneSync {
  SyncId id;
  SyncKind kind = SyncKind::mutex;
  QString name;
  QString type;
  QString state;  // what its state word says: "counter 3", "2 readers"
  bool starving = false;
  std::optional<SceneG> owner;
  SceneQueue queues[2];  // rwmutex: writers, readers; the rest use the first
};

struct SceneTimer {
  TimerId id;
  std::optional<SceneG> sleeper;  // none: an AfterFunc or a time channel
  TimerKind kind = TimerKind::sleep;
  QString due;  // from now: "+1.2µs"
};

struct SceneFunction {
  QString name;
  std::size_t category = 0;
};

// How it ended, once it has.
struct SceneEnding {
  QString text;
  bool failed = false;
};

struct StageScene {
  std::uint64_t event = 0;
  SceneQueue global;
  std::vector<SceneTimer> timers;  // the earliest first
  std::uint64_t timersTotal = 0;
  std::vector<SceneP> ps;
  std::vector<SceneChan> chans;  // in order of creation
  std::uint64_t chansTotal = 0;
  std::vector<SceneSync> syncs;
  std::uint64_t syncsTotal = 0;
  std::vector<SceneM> ms;  // those without a P; the ones that hold a G first
  SceneQueue parked;       // waiting, but on nothing that is shown: nil channels, select {}
  std::vector<SceneFunction> functions;
  std::uint64_t live = 0;  // as runtime.NumGoroutine counts
  std::optional<SceneEnding> ending;
};

// What the mouse is on, or what is selected. `id` counts as its kind does: GId, MId, PId, ChanId,
// SyncId, TimerId; `goid` tells whether a G's slot is still the same goroutine.
struct StageTarget {
  enum class Kind : std::uint8_t {
    none,
    g,
    m,
    p,
    runnext,
    ring,
    global,
    timers,
    timer,
    chan,
    cell,
    sync,
    parked,
  };
  Kind kind = Kind::none;
  std::uint32_t id = 0;
  std::uint32_t goid = 0;
  std::uint32_t cell = 0;  // of a channel: 0 is the oldest value

  explicit operator bool() const { return kind != Kind::none; }
  friend bool operator==(const StageTarget&, const StageTarget&) = default;
};

}  // namespace gantry::ui
