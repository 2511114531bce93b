// Boxes and arrows; nothing is computed while the panel is hidden.
#include "ui/panels/waits/waits_panel.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/i18n/names.h"
#include "ui/i18n/quantity.h"

namespace gantry::ui {
namespace {

constexpr double kHead = 8;
constexpr double kTurn = 12;  // beside a box

using NodeKind = WaitGraph::NodeKind;

// "read 127.0.0.1:80<-127.0.0.1:90" becomes "read" and ":80<-:90": they are ports of one machine.
void shorten(WaitBox& box) {
  const qsizetype space = box.name.indexOf(QLatin1Char(' '));
  if (space < 0) return;
  box.detail = box.name.mid(space + 1);
  box.name.truncate(space);
  box.detail.remove(QStringLiteral("127.0.0.1"));
}

QString wholeName(const WaitBox& box) {
  const bool isNetwork = box.kind == NodeKind::network && !box.detail.isEmpty();
  return isNetwork ? box.name + QLatin1Char(' ') + box.detail : box.name;
}

}  // namespace

WaitsPanel::WaitsPanel(QWidget* parent) : QAbstractScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
}

void WaitsPanel::setRun(RunPtr run) {
  m_run = std::move(run);
  m_world = nullptr;
  tell();
}

void WaitsPanel::setWorld(const World& world) {
  m_world = &world;
  m_stale = !isVisible();
  if (!m_stale) tell();
}

void WaitsPanel::showEvent(QShowEvent* event) {
  QAbstractScrollArea::showEvent(event);
  if (std::exchange(m_stale, false)) tell();
}

void WaitsPanel::setSelected(const StageTarget& target) {
  if (m_selected == target) return;
  m_selected = target;
  viewport()->update();
}

void WaitsPanel::setTheme(const Theme& theme) {
  m_theme = &theme;
  viewport()->update();
}

void WaitsPanel::retranslate(bool chinese) {
  m_chinese = chinese;
  setAccessibleName(tr("Waits"));
  tell();
}

void WaitsPanel::tell() {
  m_graph = {};
  if (m_run && m_world != nullptr) {
    const Recording& recording = m_run->recording;
    m_graph = m_world->events <= kWhole ? waitGraphAt(recording, m_run->keyframes, m_world->events)
                                        : waitGraphAt(*m_world, recording.symbols);
  }
  layOut();
  QStringList words;
  for (const WaitArrow& arrow : m_scene.arrows)
    if (arrow.kind == WaitGraph::EdgeKind::waitsFor)
      words.append(tr("%1 waits for %2")
                       .arg(m_scene.boxes[arrow.from].name, wholeName(m_scene.boxes[arrow.to])));
  setAccessibleDescription(words.join(QStringLiteral(". ")));
  fit();
}

void WaitsPanel::layOut() {
  m_scene = waitSceneOf(m_graph, m_chinese ? gantry::Language::zh : gantry::Language::en,
                        viewport()->width());
  if (m_world == nullptr) return;
  // Called as on the stage, where one looks for it; findings have room to describe what has no
  // name.
  const Symbols& symbols = m_run->recording.symbols;
  for (WaitBox& box : m_scene.boxes) {
    if (box.kind == NodeKind::channel)
      box.name = chanName(*m_world, symbols, box.id);
    else if (box.kind == NodeKind::network)
      shorten(box);
    else if (box.kind != NodeKind::goroutine)
      box.name = syncName(*m_world, symbols, box.id);
  }
}

void WaitsPanel::fit() {
  const QSizeF beyond = m_scene.size - QSizeF(viewport()->size());
  horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(beyond.width()))));
  verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(beyond.height()))));
  horizontalScrollBar()->setPageStep(viewport()->width());
  verticalScrollBar()->setPageStep(viewport()->height());
  viewport()->update();
}

// In the middle as long as there is room.
QPointF WaitsPanel::origin() const {
  return {std::max(0.0, (viewport()->width() - m_scene.size.width()) / 2) -
              horizontalScrollBar()->value(),
          std::max(0.0, (viewport()->height() - m_scene.size.height()) / 2) -
              verticalScrollBar()->value()};
}

QRect WaitsPanel::rectOf(std::size_t box) const {
  return m_scene.boxes[box].rect.translated(origin()).toAlignedRect();
}

QSize WaitsPanel::sizeHint() const { return {500, 200}; }

QSize WaitsPanel::minimumSizeHint() const { return {200, 80}; }

StageTarget WaitsPanel::targetOf(const WaitBox& box) const {
  if (box.kind == NodeKind::channel) return {.kind = StageTarget::Kind::chan, .id = box.id};
  if (box.kind == NodeKind::network) return {};  // has no place on the stage
  if (box.kind != NodeKind::goroutine) return {.kind = StageTarget::Kind::sync, .id = box.id};
  const auto& gs = m_world->gs;
  const auto g = std::ranges::find(gs, box.id, &G::goid);
  if (g == gs.end()) return {};
  return {.kind = StageTarget::Kind::g,
          .id = static_cast<std::uint32_t>(g - gs.begin()),
          .goid = box.id};
}

void WaitsPanel::paintEvent(QPaintEvent*) {
  QPainter painter(viewport());
  painter.fillRect(viewport()->rect(), m_theme->panel);
  painter.setRenderHint(QPainter::Antialiasing);
  if (m_scene.boxes.empty()) {
    painter.setFont(textFont(12.5));
    painter.setPen(m_theme->textFaint);
    return painter.drawText(
        viewport()->rect().adjusted(16, 8, -16, 0), Qt::TextWordWrap,
        m_run ? tr("Nobody waits for a channel, a lock or the network now.") : QString());
  }
  painter.translate(origin());
  for (const WaitArrow& arrow : m_scene.arrows) paintArrow(painter, arrow);
  for (const WaitBox& box : m_scene.boxes) paintBox(painter, box);
  if (m_scene.leftOut == 0) return;
  painter.setFont(textFont(12));
  painter.setPen(m_theme->textDim);
  painter.drawText(QPointF(16, 12),
                   m_scene.leftOut == 1
                       ? tr("one more goroutine waits")
                       : tr("%1 more goroutines wait").arg(countText(m_scene.leftOut)));
}

void WaitsPanel::paintBox(QPainter& painter, const WaitBox& box) const {
  const bool isG = box.kind == NodeKind::goroutine;
  const bool isBad = box.stuck || box.inCircle;
  const bool isSelected = m_world != nullptr && m_selected &&
                          (isG ? std::ranges::find(box.goids, m_selected.goid) != box.goids.end() &&
                                     m_selected.kind == StageTarget::Kind::g
                               : targetOf(box) == m_selected);
  const QColor colour = isBad       ? m_theme->danger
                        : box.waits ? m_theme->waiting
                        : isG       ? m_theme->running
                                    : m_theme->border;
  painter.setPen(QPen(colour, isBad ? 2 : 1.4));
  painter.setBrush(isSelected ? m_theme->selection : m_theme->inset);
  const double round = isG ? kWaitBoxHeight / 2 : 6;
  painter.drawRoundedRect(box.rect, round, round);
  if (isBad) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1));
    painter.drawRoundedRect(box.rect.adjusted(-3, -3, 3, 3), round + 3, round + 3);
  }
  const QRectF text = box.rect.adjusted(12, 4, -12, -4);
  const auto line = [&](const QRectF& area, const QString& words) {
    painter.drawText(
        area, Qt::AlignHCenter | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(words, Qt::ElideMiddle, static_cast<int>(area.width())));
  };
  painter.setFont(monoFont(12.5, QFont::DemiBold));
  painter.setPen(m_theme->text);
  if (box.detail.isEmpty()) return line(text, box.name);
  line(QRectF(text.left(), text.top(), text.width(), text.height() * 0.55), box.name);
  painter.setFont(textFont(10.5));
  painter.setPen(m_theme->textDim);
  line(QRectF(text.left(), text.top() + text.height() * 0.52, text.width(), text.height() * 0.48),
       box.detail);
}

void WaitsPanel::paintArrow(QPainter& painter, const WaitArrow& arrow) const {
  const bool isHope = arrow.kind == WaitGraph::EdgeKind::couldWake;
  const QColor colour = arrow.inCircle ? m_theme->danger
                        : isHope       ? m_theme->textFaint
                                       : m_theme->textDim;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(colour, arrow.inCircle ? 2.2 : 1.5, isHope ? Qt::DashLine : Qt::SolidLine));
  QPainterPath path(arrow.start);
  QPointF along(1, 0);
  if (arrow.turns) {
    const double out = arrow.start.x() + kTurn;
    // The way back beside those that go on, not over them.
    const double in = arrow.end.x() - kTurn - kHead + (arrow.leadsBack ? kTurn / 2 : 0);
    path.lineTo(out, arrow.start.y());
    path.lineTo(out, arrow.below);
    path.lineTo(in, arrow.below);
    path.lineTo(in, arrow.end.y());
    path.lineTo(arrow.end.x() - kHead, arrow.end.y());
  } else if (arrow.leadsBack) {
    path.lineTo(arrow.start.x(), arrow.below);
    path.lineTo(arrow.end.x(), arrow.below);
    path.lineTo(arrow.end.x(), arrow.end.y() + kHead);
    along = {0, -1};
  } else {
    const QPointF end = arrow.end - QPointF(kHead, 0);
    const double middle = (arrow.start.x() + end.x()) / 2;
    path.cubicTo({middle, arrow.start.y()}, {middle, end.y()}, end);
  }
  painter.drawPath(path);
  const QPointF across(-along.y(), along.x());
  QPainterPath head(arrow.end);
  head.lineTo(arrow.end - along * kHead + across * (kHead / 2));
  head.lineTo(arrow.end - along * kHead - across * (kHead / 2));
  head.closeSubpath();
  painter.fillPath(head, colour);
}

void WaitsPanel::pick(std::size_t box) {
  const StageTarget target = targetOf(m_scene.boxes[box]);
  if (!target) return;
  setSelected(target);
  emit picked(target);
}

void WaitsPanel::mousePressEvent(QMouseEvent* event) {
  for (std::size_t i = 0; i < m_scene.boxes.size(); ++i)
    if (rectOf(i).contains(event->position().toPoint())) return pick(i);
}

void WaitsPanel::keyPressEvent(QKeyEvent* event) {
  const int by = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
  if (by == 0 || m_scene.boxes.empty()) return event->ignore();
  const auto count = static_cast<std::ptrdiff_t>(m_scene.boxes.size());
  const auto at = std::ranges::find_if(m_scene.boxes,
                                       [&](const WaitBox& box) {
                                         return m_world != nullptr && targetOf(box) == m_selected;
                                       }) -
                  m_scene.boxes.begin();
  std::ptrdiff_t next = at == count ? (by > 0 ? 0 : count - 1) : (at + by + count) % count;
  // Past what cannot be selected.
  for (std::ptrdiff_t tried = 1; tried < count; ++tried)
    if (!targetOf(m_scene.boxes[static_cast<std::size_t>(next)]))
      next = (next + by + count) % count;
  pick(static_cast<std::size_t>(next));
}

void WaitsPanel::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  layOut();
  fit();
}

}  // namespace gantry::ui
