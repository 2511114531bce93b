// Works out who moves, and which paths and words the events give.
#include <QHash>
#include <algorithm>
#include <cmath>

#include "ui/canvas/stage_motion.h"
#include "ui/canvas/stage_words.h"
#include "ui/i18n/names.h"

namespace gantry::ui {

namespace {

using ArcKind = MotionFrame::ArcKind;

constexpr double kMoved = 0.5;  // pixels; less is the same place
constexpr double kUsualBend = 0.12;
constexpr double kStealBend = 0.3;
constexpr double kStagger = 0.45;  // of the way: when the last event's motion begins
constexpr std::size_t kMostArcs = 12;
constexpr std::size_t kMostCaptions = 3;

bool isCarrier(Kind kind) { return kind == Kind::Time || kind == Kind::Wide; }

}  // namespace

class MotionBuilder {
 public:
  MotionBuilder(StageMotion& motion, const StageScene& before, const StageLayout& layoutBefore,
                const StageScene& after, const StageLayout& layoutAfter, const Symbols& symbols)
      : m_motion(motion),
        m_before(before),
        m_layoutBefore(layoutBefore),
        m_after(after),
        m_layoutAfter(layoutAfter),
        m_symbols(symbols) {}

  void build(std::span<const Event> events) {
    // After a jump the picture before tells nothing of who runs where.
    const bool adjacent = m_before.event + events.size() == m_after.event;
    for (const SceneP& p : (adjacent ? m_before : m_after).ps)
      if (p.m) m_contexts[p.m->m.v] = {p.p, p.m->g ? p.m->g->g.v : kNil};
    const auto count = static_cast<double>(std::count_if(
        events.begin(), events.end(), [](Event event) { return !isCarrier(event.kind()); }));
    if (count <= static_cast<double>(StageMotion::kMostEvents)) {
      double n = 0;
      for (const Event event : events) {
        m_begin = count > 1 ? kStagger * n / (count - 1) : 0;
        read(event);
        if (!isCarrier(event.kind())) ++n;
      }
    }
    addFlights();
    keepLast(m_motion.m_arcs, kMostArcs);
    keepLast(m_motion.m_captions, kMostCaptions);
  }

 private:
  struct Context {
    PId p;
    std::uint32_t g = kNil;  // slot
  };

  template <class T>
  static void keepLast(std::vector<T>& things, std::size_t most) {
    if (things.size() > most)
      things.erase(things.begin(), things.end() - static_cast<std::ptrdiff_t>(most));
  }

  // Where things are.

  const PBox* box(PId p) const {
    return p.v < m_layoutAfter.ps.size() ? &m_layoutAfter.ps[p.v] : nullptr;
  }

  static QPointF middleOfM(const PBox& box) {
    return box.m.isEmpty() ? box.card.center() : box.m.center();
  }

  // The M's box, on the P it holds or among those without one.
  std::optional<QPointF> placeOf(MId m) const {
    if (const auto at = m_contexts.constFind(m.v); at != m_contexts.cend() && at->p.valid())
      if (const PBox* found = box(at->p)) return middleOfM(*found);
    for (std::size_t i = 0; i < m_layoutAfter.threads.chips.size(); ++i)
      if (m_after.ms[i].m == m) return m_layoutAfter.threads.chips[i].center();
    return std::nullopt;
  }

  std::optional<std::size_t> chanIndex(std::uint32_t id) const {
    for (std::size_t i = 0; i < m_after.chans.size(); ++i)
      if (m_after.chans[i].id.v == id) return i;
    return std::nullopt;
  }

  static const GSpot* spotOf(const StageLayout& layout, std::uint32_t slot) {
    for (const GSpot& spot : layout.gs)
      if (spot.g.g.v == slot && !spot.g.glyph.echo) return &spot;
    return nullptr;
  }

  // What the events say.

  void read(Event event) {
    Context& context = m_contexts[event.m().v];
    switch (event.kind()) {
      case Kind::Wide:
        m_wide = static_cast<std::int32_t>(event.a());
        m_hasWide = true;
        return;
      case Kind::PAcquire:
      case Kind::SyscallExit:
        context.p = PId(static_cast<std::uint16_t>(event.a()));
        break;
      case Kind::PRelease:
        context.p = PId::none();
        break;
      case Kind::Start:
        context.g = event.a();
        begins(event.a());
        break;
      case Kind::Create:
        create(event);
        break;
      case Kind::Ready:
        ready(event);
        break;
      case Kind::Park:
      case Kind::ParkSend:
      case Kind::ParkRecv:
      case Kind::SemaPark:
      case Kind::Sleep:
      case Kind::Yield:
      case Kind::End:
        begins(context.g);
        context.g = kNil;
        break;
      default:
        readMore(event, context);
    }
    m_hasWide = false;
  }

  void readMore(Event event, const Context& context) {
    const PId at(static_cast<std::uint16_t>(event.a()));
    switch (event.kind()) {
      case Kind::Steal:
        steal(event, context.p);
        break;
      case Kind::Overflow:
        overflow(event, context.p);
        break;
      case Kind::GlobalGet:
        globalGet(event, context.p);
        break;
      case Kind::Send:
      case Kind::SendTo:
      case Kind::Recv:
      case Kind::RecvFrom:
        value(event);
        break;
      case Kind::Close:
        close(event);
        break;
      case Kind::Handoff:
        captionAt(at, Stage::tr("P%1 is handed off").arg(at.v));
        break;
      case Kind::Retake:
        captionAt(at, Stage::tr("sysmon retakes P%1").arg(at.v));
        break;
      case Kind::PreemptRequest:
        captionAt(at, Stage::tr("sysmon asks P%1 to preempt").arg(at.v));
        break;
      case Kind::StwBegin:
        captionAt(context.p, Stage::tr("stop the world"));
        break;
      case Kind::Panic:
        captionAt(context.p, QStringLiteral("panic"));
        break;
      default:
        break;
    }
  }

  // The goroutine in that slot moves because of this event, so not before it.
  void begins(std::uint32_t slot) {
    if (slot != kNil && !m_begins.contains(slot)) m_begins.insert(slot, m_begin);
  }

  void create(Event event) {
    begins(event.a());
    if (const auto from = placeOf(event.m())) {
      m_births.insert(event.a(), *from);
      if (const GSpot* child = spotOf(m_layoutAfter, event.a()))
        arc(ArcKind::create, bentCurve(*from, child->at, kUsualBend));
    }
  }

  void ready(Event event) {
    begins(event.a());
    const auto from = placeOf(event.m());
    const GSpot* sleeper = spotOf(m_layoutBefore, event.a());
    if (from && sleeper != nullptr) arc(ArcKind::wake, bentCurve(*from, sleeper->at, kUsualBend));
  }

  void steal(Event event, PId thief) {
    const PId victim(static_cast<std::uint16_t>(event.a()));
    const PBox* from = box(victim);
    const PBox* to = box(thief);
    if (from == nullptr || to == nullptr) return;
    const bool runnext = (event.b() & kStealRunnext) != 0;
    const QRectF source = runnext ? from->runnext : from->ring;
    Curve curve = bentCurve(headOf(source), headOf(to->ring), kStealBend);
    m_steals.push_back({from->card, to->card});
    arc(ArcKind::steal, curve);
    caption(curve.at(0.5) - QPointF(0, 14), Stage::tr("P%1 steals %2 from P%3")
                                                .arg(thief.v)
                                                .arg(event.b() & ~kStealRunnext)
                                                .arg(victim.v));
  }

  // Above the first place of a queue, so that the path does not cross its numbers.
  static QPointF headOf(const QRectF& queue) {
    return {queue.left() + std::min(30.0, queue.width() / 2), queue.top()};
  }

  void overflow(Event event, PId p) {
    const PBox* from = box(p);
    if (from == nullptr) return;
    const auto count = event.a() + (event.b() != 0 ? 1 : 0);
    queueMove(headOf(from->ring),
              QPointF(m_layoutAfter.global.center().x(), m_layoutAfter.global.bottom()),
              Stage::tr("P%1 is full: %2 Gs go to the global run queue").arg(p.v).arg(count));
  }

  void globalGet(Event event, PId p) {
    const PBox* to = box(p);
    if (to == nullptr || event.a() < 2) return;
    queueMove(QPointF(m_layoutAfter.global.left() + 30, m_layoutAfter.global.bottom()),
              headOf(to->ring),
              Stage::tr("P%1 takes %2 from the global run queue").arg(p.v).arg(event.a()));
  }

  void queueMove(QPointF from, QPointF to, const QString& text) {
    const Curve curve = bentCurve(from, to, kUsualBend);
    arc(ArcKind::steal, curve);
    caption(curve.at(0.5), text);
  }

  void value(Event event) {
    const auto index = chanIndex(event.a());
    const auto actor = placeOf(event.m());
    const auto old = std::find_if(m_before.chans.begin(), m_before.chans.end(),
                                  [&](const SceneChan& c) { return c.id.v == event.a(); });
    if (!index || !actor || old == m_before.chans.end()) return;
    const SceneChan& before = *old;
    const SceneChan& after = m_after.chans[*index];
    const ChanBox& chan = m_layoutAfter.chans[*index];
    const auto len = static_cast<std::uint32_t>(after.values.size());
    const std::int64_t shown =
        m_hasWide ? m_wide << 32 | event.b() : static_cast<std::int32_t>(event.b());
    const QPointF oldest = after.cap == 0 ? chan.buffer.center() : chan.cell(0, after.cap).center();
    switch (event.kind()) {
      case Kind::Send:
        if (len == 0) return;
        fly(*index, after.values.back(), *actor, chan.cell(len - 1, after.cap).center());
        m_motion.m_values.back().cell = len - 1;
        break;
      case Kind::SendTo:
        if (!before.recvq.gs.empty())
          if (const GSpot* to = spotOf(m_layoutBefore, before.recvq.gs.front().g.v))
            fly(*index, valueText(m_symbols, after.type, shown), *actor, to->at);
        break;
      case Kind::Recv:
      case Kind::RecvFrom:
        if (before.values.empty()) break;
        fly(*index, before.values.front(), oldest, *actor);
        m_motion.m_values.back().slides = true;
        break;
      default:
        break;
    }
  }

  void fly(std::size_t chan, const QString& text, QPointF from, QPointF to) {
    m_motion.m_values.push_back({text, bentCurve(from, to, kUsualBend), m_begin,
                                 std::min(1.0, m_begin + 1 - kStagger), chan, std::nullopt, false});
  }

  void close(Event event) {
    if (const auto index = chanIndex(event.a()))
      caption(m_layoutAfter.chans[*index].card.center() -
                  QPointF(0, m_layoutAfter.chans[*index].card.height() / 2),
              Stage::tr("close(%1)").arg(m_after.chans[*index].name));
  }

  void captionAt(PId p, const QString& text) {
    if (const PBox* at = box(p)) caption(QPointF(at->card.center().x(), middleOfM(*at).y()), text);
  }

  void caption(QPointF at, const QString& text) {
    m_motion.m_captions.push_back({{text, at, 1}, m_begin});
  }

  void arc(ArcKind kind, const Curve& curve) {
    m_motion.m_arcs.push_back({{kind, curve, 1}, m_begin});
  }

  // Who moves.

  void addFlights() {
    m_motion.m_spots = m_layoutAfter.gs.size();
    QHash<std::uint32_t, const GSpot*> old;  // by goid
    for (const GSpot& spot : m_layoutBefore.gs)
      if (!spot.g.glyph.echo) old.insert(spot.g.glyph.goid, &spot);
    auto& flights = m_motion.m_flights;
    for (std::size_t i = 0; i < m_layoutAfter.gs.size(); ++i) {
      const GSpot& to = m_layoutAfter.gs[i];
      if (to.g.glyph.echo) continue;
      const GSpot* from = old.take(to.g.glyph.goid);
      if (from == nullptr) {
        appear(to, i);
      } else if (std::hypot(from->at.x() - to.at.x(), from->at.y() - to.at.y()) > kMoved ||
                 std::abs(from->radius - to.radius) > kMoved) {
        flights.push_back(flight(*from, to, i));
      }
    }
    for (const GSpot& spot : m_layoutBefore.gs)
      if (!spot.g.glyph.echo && old.contains(spot.g.glyph.goid)) leave(spot);
    if (flights.size() > StageMotion::kMostMoving) flights.clear();
  }

  StageMotion::Flight flight(const GSpot& from, const GSpot& to, std::size_t spot) const {
    const bool stolen = std::any_of(m_steals.begin(), m_steals.end(), [&](const Theft& theft) {
      return theft.from.contains(from.at) && theft.to.contains(to.at);
    });
    const double begin = m_begins.value(to.g.g.v, 0.0);
    return {from, to,   bentCurve(from.at, to.at, stolen ? kStealBend : kUsualBend), begin, 1, 1, 1,
            spot, false};
  }

  // A new one comes out of the M that made it; one that was hidden in a count just grows.
  void appear(const GSpot& to, std::size_t spot) {
    GSpot from = to;
    from.radius = to.radius * 0.4;
    from.at = m_births.value(to.g.g.v, to.at);
    auto flight = this->flight(from, to, spot);
    flight.alphaFrom = 0;
    m_motion.m_flights.push_back(flight);
  }

  void leave(const GSpot& from) {
    GSpot to = from;
    to.radius = from.radius * 0.4;
    auto flight = this->flight(from, to, 0);
    flight.alphaTo = 0;
    flight.ends = true;
    m_motion.m_flights.push_back(flight);
  }

  struct Theft {
    QRectF from;
    QRectF to;
  };

  StageMotion& m_motion;
  const StageScene& m_before;
  const StageLayout& m_layoutBefore;
  const StageScene& m_after;
  const StageLayout& m_layoutAfter;
  const Symbols& m_symbols;
  QHash<std::uint16_t, Context> m_contexts;  // by M
  QHash<std::uint32_t, double> m_begins;     // by slot: when it may start to move
  QHash<std::uint32_t, QPointF> m_births;    // by slot
  std::vector<Theft> m_steals;
  double m_begin = 0;  // of the event that is read
  std::int64_t m_wide = 0;
  bool m_hasWide = false;
};

StageMotion::StageMotion(const StageScene& before, const StageLayout& layoutBefore,
                         const StageScene& after, const StageLayout& layoutAfter,
                         std::span<const Event> events, const Symbols& symbols) {
  MotionBuilder(*this, before, layoutBefore, after, layoutAfter, symbols).build(events);
}

}  // namespace gantry::ui
