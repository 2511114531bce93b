// ChartSeries: a run of any length as a few lines of at most 4096 points, ready to be drawn.
//
// Built once on the session's worker and immutable from then on; a view reduces it further to
// the pixels it has. A line keeps, for each bucket of virtual time, the mean over time and the
// lowest and highest value, so that a spike survives however far the run is zoomed out.
//
// Equal recordings give equal series.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/event/event_log.h"
#include "engine/event/symbols.h"
#include "engine/world/cursor.h"

namespace gantry {

// What a value was in one bucket of time.
struct ChartBucket {
  float mean = 0;
  float low = 0;
  float high = 0;
};

struct ChartLine {
  std::string name;       // a channel's name, the counter's; empty for events and for queues
  std::uint32_t id = 0;   // the P, the channel
  std::uint32_t cap = 0;  // a channel's
  std::vector<ChartBucket> buckets;
};

struct ChartSeries {
  static constexpr std::size_t kMaxBuckets = 4096;
  // With more Ps than this there is one line for the local run queues of all of them.
  static constexpr std::size_t kMaxProcLines = 8;
  static constexpr std::size_t kMaxChannelLines = 4;

  TimeNs endNs = 0;         // the run took so long
  TimeNs bucketNs = 1;      // bucket i is [i * bucketNs, (i + 1) * bucketNs)
  std::uint32_t procs = 0;  // GOMAXPROCS at the end

  // Per nanosecond, smoothed over a small part of the run: what the program counted with its
  // first counter (the line has its name), or events when it has none.
  ChartLine throughput;

  // The lengths of the local run queues, runnext not counted, as schedtrace counts them
  // (go-semantics 9.2): a line for each P that ever was, or one line for their sum.
  std::vector<ChartLine> localQueues;
  bool summed = false;
  ChartLine globalQueue;

  // The buffered channels through which most values went, in the order of their creation.
  std::vector<ChartLine> channels;

  [[nodiscard]] std::size_t size() const { return throughput.buckets.size(); }
  // The bucket of a time, clamped to the run. Only when size() is not 0.
  [[nodiscard]] std::size_t bucketAt(TimeNs time) const;
};

// Makes them on the way of somebody's fold.
class ChartBuilder {
 public:
  // `end` is the last World of the run: how long it is and what is worth a line.
  ChartBuilder(const World& end, const Symbols& symbols);
  ~ChartBuilder();
  ChartBuilder(const ChartBuilder&) = delete;
  ChartBuilder& operator=(const ChartBuilder&) = delete;

  // `world` is the World after the event, of all events in turn. About 2 ns.
  void after(const World& world, Event event);

  // Once, after the last event.
  [[nodiscard]] ChartSeries finish();

 private:
  class Walk;
  std::unique_ptr<Walk> m_walk;  // none for a run without events
};

// Walks the events that `keyframes` found legal once, folding. Cost: the fold and about 2 ns
// an event; memory: one World.
[[nodiscard]] ChartSeries buildChartSeries(const EventLog& events, const Symbols& symbols,
                                           const Keyframes& keyframes);

}  // namespace gantry
