// One walk over the log: after each event, the values it may have moved are read from World.
#include "engine/analysis/chart_series.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include <fmt/format.h>

#include "engine/analysis/names.h"
#include "engine/base/check.h"
#include "engine/world/fold.h"

namespace gantry {
namespace {

// A value that changes in steps, booked into the buckets of a line. Time only grows.
class Track {
 public:
  Track(ChartLine& line, TimeNs bucketNs)
      : m_buckets(&line.buckets), m_bucketNs(bucketNs), m_bucketEnd(bucketNs) {}

  void set(TimeNs now, std::uint32_t value) {
    if (value == m_value) return;
    if (now >= m_bucketEnd) closeBuckets(now);
    m_area += m_value * (now - m_since);
    m_since = now;
    m_value = value;
    m_low = std::min(m_low, value);
    m_high = std::max(m_high, value);
  }

  // The run is over at `end`: its last bucket may be a short one.
  void finish(TimeNs end) {
    closeBuckets(end);
    const TimeNs length = end - (m_bucketEnd - m_bucketNs);
    m_area += m_value * (end - m_since);
    push(length == 0 ? static_cast<float>(m_value)
                     : static_cast<float>(m_area) / static_cast<float>(length));
  }

 private:
  void closeBuckets(TimeNs now) {
    for (; now >= m_bucketEnd; m_bucketEnd += m_bucketNs) {
      m_area += m_value * (m_bucketEnd - m_since);
      push(static_cast<float>(m_area) / static_cast<float>(m_bucketNs));
      m_area = 0;
      m_since = m_bucketEnd;
      m_low = m_high = m_value;
    }
  }

  void push(float mean) {
    m_buckets->push_back({mean, static_cast<float>(m_low), static_cast<float>(m_high)});
  }

  std::vector<ChartBucket>* m_buckets;
  TimeNs m_bucketNs;
  TimeNs m_bucketEnd;
  TimeNs m_since = 0;
  std::uint64_t m_area = 0;  // value times nanoseconds in the open bucket
  std::uint32_t m_value = 0;
  std::uint32_t m_low = 0;
  std::uint32_t m_high = 0;
};

// The mean of `values` over a window around each of them, cut off at the ends.
std::vector<double> movingMean(const std::vector<double>& values, std::size_t reach) {
  std::vector<double> sums(values.size() + 1);
  std::partial_sum(values.begin(), values.end(), sums.begin() + 1);
  std::vector<double> means(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::size_t first = i - std::min(i, reach);
    const std::size_t last = std::min(values.size(), i + reach + 1);
    means[i] = (sums[last] - sums[first]) / static_cast<double>(last - first);
  }
  return means;
}

// What was done in each bucket, as a rate. Work comes in lumps: without a window the line would
// be a bar code. Two passes make the window a triangle, which leaves no corners in the line.
void fillThroughput(ChartSeries& series, const std::vector<double>& done) {
  constexpr std::size_t kWindowsInRun = 64;
  const std::size_t reach = done.size() / kWindowsInRun / 2;
  const std::vector<double> smooth = movingMean(movingMean(done, reach), reach);
  series.throughput.buckets.reserve(done.size());
  for (const double count : smooth) {
    const auto rate = static_cast<float>(count / static_cast<double>(series.bucketNs));
    series.throughput.buckets.push_back({rate, rate, rate});
  }
}

// The channels worth a line. Time channels show no buffer (go-semantics 5.4).
std::vector<std::uint32_t> busiestChannels(const World& end) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t id = 0; id < end.chans.size(); ++id)
    if (end.chans[id].cap != 0 && end.chans[id].timer == kNil) found.push_back(id);
  const auto busier = [&](std::uint32_t a, std::uint32_t b) {
    const auto moved = [&](std::uint32_t id) {
      return end.chans[id].sent + end.chans[id].received;
    };
    return moved(a) != moved(b) ? moved(a) > moved(b) : a < b;
  };
  const std::size_t kept = std::min(found.size(), ChartSeries::kMaxChannelLines);
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(),
                    busier);
  found.resize(kept);
  std::sort(found.begin(), found.end());
  return found;
}

// As in the other views: `jobs #2` for the second of a name, `chan#3` without one.
std::string lineName(const World& end, const Symbols& symbols, std::uint32_t id) {
  const std::string_view name = symbols.labelName(end.chans[id].label);
  if (name.empty()) return fmt::format("chan#{}", id);
  const std::uint32_t number = chanNumber(end, symbols, id);
  return number == 0 ? std::string(name) : fmt::format("{} #{}", name, number);
}

}  // namespace

class ChartBuilder::Walk {
 public:
  Walk(ChartSeries series, std::size_t procs, bool counts)
      : m_series(std::move(series)),
        m_global(m_series.globalQueue, m_series.bucketNs),
        m_sizes(procs, 0),
        m_done(m_series.endNs / m_series.bucketNs + 1, 0.0),
        m_doneEnd(m_series.bucketNs),
        m_counts(counts) {
    for (ChartLine& line : m_series.localQueues) m_local.emplace_back(line, m_series.bucketNs);
    for (ChartLine& line : m_series.channels) m_channels.emplace_back(line, m_series.bucketNs);
  }

  // `w` is the World after the event.
  void after(const World& w, Event e) {
    switch (e.kind()) {
      case Kind::Time:
      case Kind::Wide:
        return;
      case Kind::Create:
      case Kind::Start:
      case Kind::Ready:
      case Kind::Yield:
      case Kind::Take:
      case Kind::Overflow:
      case Kind::GlobalGet:
      case Kind::SyscallSlow:
        readQueues(w, w.pOf(e.m()).v);
        break;
      case Kind::Steal:
        readQueues(w, w.pOf(e.m()).v);
        readQueues(w, e.a());
        break;
      case Kind::Drain:
        readQueues(w, e.a());
        break;
      case Kind::Gomaxprocs:
        for (std::uint32_t p = 0; p < w.ps.size(); ++p) readQueues(w, p);
        break;
      case Kind::Send:
      case Kind::Recv:
        readChannel(w, e.a());
        break;
      case Kind::Count:
        count(w);
        break;
      default:
        break;
    }
    if (!m_counts) book(w.now, 1);
  }

  ChartSeries finish() {
    for (Track& track : m_local) track.finish(m_series.endNs);
    for (Track& track : m_channels) track.finish(m_series.endNs);
    m_global.finish(m_series.endNs);
    fillThroughput(m_series, m_done);
    return std::move(m_series);
  }

 private:
  void readQueues(const World& w, std::uint32_t p) {
    m_global.set(w.now, w.global.size);
    if (p >= w.ps.size()) return;  // an M without a P touches the global queue only
    const std::uint32_t size = w.ps[p].ringSize();
    m_total += size - m_sizes[p];
    m_sizes[p] = size;
    if (m_series.summed) {
      m_local.front().set(w.now, m_total);
    } else {
      m_local[p].set(w.now, size);
    }
  }

  void readChannel(const World& w, std::uint32_t id) {
    for (std::size_t i = 0; i < m_channels.size(); ++i)
      if (m_series.channels[i].id == id) m_channels[i].set(w.now, w.chans[id].len);
  }

  void count(const World& w) {
    const std::int64_t value = w.counters.front().value;
    book(w.now, static_cast<double>(value - m_counted));
    m_counted = value;
  }

  void book(TimeNs now, double amount) {
    for (; now >= m_doneEnd; m_doneEnd += m_series.bucketNs) ++m_doneAt;
    m_done[m_doneAt] += amount;
  }

  ChartSeries m_series;  // the tracks write to its lines
  std::vector<Track> m_local;
  std::vector<Track> m_channels;
  Track m_global;
  std::vector<std::uint32_t> m_sizes;  // of each P's ring, to keep their sum
  std::uint32_t m_total = 0;
  std::vector<double> m_done;  // by bucket
  std::size_t m_doneAt = 0;
  TimeNs m_doneEnd;
  std::int64_t m_counted = 0;
  bool m_counts;
};

std::size_t ChartSeries::bucketAt(TimeNs time) const {
  return std::min<std::size_t>(time / bucketNs, size() - 1);
}

ChartBuilder::ChartBuilder(const World& end, const Symbols& symbols) {
  if (end.events == 0) return;
  ChartSeries series;
  series.procs = end.gomaxprocs;
  series.endNs = end.now;
  series.bucketNs = end.now / ChartSeries::kMaxBuckets + 1;
  const bool counts = !end.counters.empty();
  if (counts) series.throughput.name = symbols.labelName(end.counters.front().label);
  series.summed = end.ps.size() > ChartSeries::kMaxProcLines;
  series.localQueues.resize(series.summed ? 1 : end.ps.size());
  for (std::uint32_t p = 0; p < series.localQueues.size(); ++p) series.localQueues[p].id = p;
  for (const std::uint32_t id : busiestChannels(end)) {
    const Hchan& c = end.chans[id];
    series.channels.push_back({lineName(end, symbols, id), id, c.cap, {}});
  }
  m_walk = std::make_unique<Walk>(std::move(series), end.ps.size(), counts);
}

ChartBuilder::~ChartBuilder() = default;

void ChartBuilder::after(const World& world, Event event) { m_walk->after(world, event); }

ChartSeries ChartBuilder::finish() { return m_walk ? m_walk->finish() : ChartSeries{}; }

ChartSeries buildChartSeries(const EventLog& events, const Symbols& symbols,
                             const Keyframes& keyframes) {
  ChartBuilder builder(keyframes.last(), symbols);
  World world;
  while (world.events < keyframes.valid()) {
    const EventLog::Run run = events.runFrom(world.events);
    const std::uint64_t left = std::min<std::uint64_t>(run.count, keyframes.valid() - world.events);
    for (std::uint64_t i = 0; i < left; ++i) {
      CHECK(fold(world, run.first[i]) == nullptr);
      builder.after(world, run.first[i]);
    }
  }
  return builder.finish();
}

}  // namespace gantry
