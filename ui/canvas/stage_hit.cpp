// Finds things by place and places by thing.
#include "ui/canvas/stage_hit.h"

#include <algorithm>
#include <cmath>

namespace gantry::ui {

namespace {

using Kind = StageTarget::Kind;

// Of a run queue so many can be reached with the keys one by one.
constexpr std::size_t kFirst = 16;

StageTarget targetOf(const SceneG& g) { return {Kind::g, g.g.v, g.glyph.goid, 0}; }

QRectF around(QPointF centre, double radius) {
  const double reach = radius < kDotRadius ? radius : radius + kRingRoom;
  return QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach);
}

bool inside(const GSpot& spot, QPointF point) {
  // Dots are caught up to half their distance: they are small.
  const double reach = spot.radius < kDotRadius ? spot.radius + 1 : spot.radius + kRingRoom;
  return std::hypot(point.x() - spot.at.x(), point.y() - spot.at.y()) <= reach;
}

StageTarget inProc(const SceneP& p, const PBox& box, QPointF point) {
  const std::uint32_t id = p.p.v;
  if (box.runnext.contains(point)) return {Kind::runnext, id, 0, 0};
  if (box.m.contains(point) && p.m) return {Kind::m, p.m->m.v, 0, 0};
  if (box.ring.contains(point) || box.ringLabel.contains(point)) return {Kind::ring, id, 0, 0};
  return {Kind::p, id, 0, 0};
}

StageTarget inChan(const SceneChan& chan, const ChanBox& box, QPointF point) {
  const auto values = static_cast<std::uint32_t>(chan.values.size());
  if (box.buffer.contains(point))
    for (std::uint32_t i = 0; i < values; ++i)
      if (box.cell(i, chan.cap).contains(point)) return {Kind::cell, chan.id.v, 0, i};
  return {Kind::chan, chan.id.v, 0, 0};
}

// The thing of `boxes` whose card holds the point, or npos.
template <class Boxes>
std::size_t cardAt(const Boxes& boxes, QPointF point) {
  const auto at = std::find_if(boxes.begin(), boxes.end(),
                               [&](const auto& box) { return box.card.contains(point); });
  return static_cast<std::size_t>(at - boxes.begin());
}

template <class Things, class Boxes, class IdOf>
QRectF cardOf(const Things& things, const Boxes& boxes, std::uint32_t id, IdOf idOf) {
  for (std::size_t i = 0; i < boxes.size(); ++i)
    if (idOf(things[i]) == id) return boxes[i].card;
  return {};
}

QRectF rectOfM(const StageScene& scene, const StageLayout& layout, std::uint32_t id) {
  for (std::size_t i = 0; i < layout.ps.size(); ++i)
    if (scene.ps[i].m && scene.ps[i].m->m.v == id) {
      const PBox& box = layout.ps[i];
      return box.m.isEmpty() ? box.card : box.m;
    }
  for (std::size_t i = 0; i < layout.threads.chips.size(); ++i)
    if (scene.ms[i].m.v == id) return layout.threads.chips[i];
  return {};
}

QRectF rectOfG(const StageLayout& layout, std::uint32_t goid) {
  const GSpot* echo = nullptr;
  for (const GSpot& spot : layout.gs) {
    if (spot.g.glyph.goid != goid) continue;
    if (!spot.g.glyph.echo) return around(spot.at, spot.radius);
    echo = &spot;
  }
  return echo == nullptr ? QRectF() : around(echo->at, echo->radius);
}

const PBox* procBox(const StageLayout& layout, std::uint32_t id) {
  return id < layout.ps.size() ? &layout.ps[id] : nullptr;
}

}  // namespace

StageTarget stageTargetAt(const StageScene& scene, const StageLayout& layout, QPointF point) {
  for (auto spot = layout.gs.rbegin(); spot != layout.gs.rend(); ++spot)
    if (inside(*spot, point)) return targetOf(spot->g);
  for (std::size_t i = 0; i < layout.timerSpots.size(); ++i)
    if (layout.timerSpots[i].rect.contains(point)) return {Kind::timer, scene.timers[i].id.v, 0, 0};
  if (layout.global.contains(point)) return {Kind::global, 0, 0, 0};
  if (layout.timers.contains(point)) return {Kind::timers, 0, 0, 0};
  if (const std::size_t i = cardAt(layout.ps, point); i < layout.ps.size())
    return inProc(scene.ps[i], layout.ps[i], point);
  if (const std::size_t i = cardAt(layout.chans, point); i < layout.chans.size())
    return inChan(scene.chans[i], layout.chans[i], point);
  if (const std::size_t i = cardAt(layout.syncs, point); i < layout.syncs.size())
    return {Kind::sync, scene.syncs[i].id.v, 0, 0};
  for (std::size_t i = 0; i < layout.threads.chips.size(); ++i)
    if (layout.threads.chips[i].contains(point)) return {Kind::m, scene.ms[i].m.v, 0, 0};
  if (layout.parked.contains(point)) return {Kind::parked, 0, 0, 0};
  return {};
}

QRectF stageRectOf(const StageScene& scene, const StageLayout& layout, const StageTarget& target) {
  const std::uint32_t id = target.id;
  const PBox* box = procBox(layout, id);
  switch (target.kind) {
    case Kind::none:
      return {};
    case Kind::g:
      return rectOfG(layout, target.goid);
    case Kind::m:
      return rectOfM(scene, layout, id);
    case Kind::p:
      return box != nullptr ? box->card : QRectF();
    case Kind::runnext:
      return box != nullptr ? box->runnext : QRectF();
    case Kind::ring:
      return box != nullptr ? box->ringLabel.united(box->ring) : QRectF();
    case Kind::global:
      return layout.global;
    case Kind::timers:
      return layout.timers;
    case Kind::timer:
      for (std::size_t i = 0; i < layout.timerSpots.size(); ++i)
        if (scene.timers[i].id.v == id) return layout.timerSpots[i].rect;
      return {};
    case Kind::chan:
      return cardOf(scene.chans, layout.chans, id, [](const SceneChan& c) { return c.id.v; });
    case Kind::cell:
      for (std::size_t i = 0; i < layout.chans.size(); ++i)
        if (scene.chans[i].id.v == id && target.cell < scene.chans[i].values.size())
          return layout.chans[i].cell(target.cell, scene.chans[i].cap);
      return {};
    case Kind::sync:
      return cardOf(scene.syncs, layout.syncs, id, [](const SceneSync& s) { return s.id.v; });
    case Kind::parked:
      return layout.parked;
  }
  return {};
}

std::vector<StageTarget> stageTargets(const StageScene& scene, const StageLayout& layout) {
  std::vector<StageTarget> targets;
  if (layout.ps.empty()) return targets;
  const auto addFirst = [&targets](const SceneQueue& queue) {
    for (std::size_t i = 0; i < std::min(kFirst, queue.gs.size()); ++i)
      targets.push_back(targetOf(queue.gs[i]));
  };
  targets.push_back({Kind::global, 0, 0, 0});
  addFirst(scene.global);
  targets.push_back({Kind::timers, 0, 0, 0});
  for (const SceneP& p : scene.ps) {
    targets.push_back({Kind::p, p.p.v, 0, 0});
    if (p.m && p.m->g) targets.push_back(targetOf(*p.m->g));
    if (p.runnext) targets.push_back(targetOf(*p.runnext));
    if (p.ring.total != 0) targets.push_back({Kind::ring, p.p.v, 0, 0});
    addFirst(p.ring);
  }
  const auto addQueue = [&targets](const SceneQueue& queue) {
    for (const SceneG& g : queue.gs) targets.push_back(targetOf(g));
  };
  for (const SceneChan& chan : scene.chans) {
    targets.push_back({Kind::chan, chan.id.v, 0, 0});
    addQueue(chan.sendq);
    addQueue(chan.recvq);
  }
  for (const SceneSync& sync : scene.syncs) {
    targets.push_back({Kind::sync, sync.id.v, 0, 0});
    addQueue(sync.queues[0]);
    addQueue(sync.queues[1]);
  }
  if (scene.parked.total != 0) targets.push_back({Kind::parked, 0, 0, 0});
  for (std::size_t i = 0; i < layout.threads.chips.size(); ++i)
    targets.push_back({Kind::m, scene.ms[i].m.v, 0, 0});
  return targets;
}

}  // namespace gantry::ui
