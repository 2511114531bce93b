// Paints channels, locks, parked goroutines, Ms without a P, the ending and the legend.
#include <QPen>
#include <algorithm>

#include "ui/canvas/stage_painter_parts.h"
#include "ui/canvas/stage_words.h"
#include "ui/i18n/quantity.h"

namespace gantry::ui::stage {

namespace {

constexpr int kLeft = Qt::AlignLeft | Qt::AlignVCenter;
constexpr int kRight = Qt::AlignRight | Qt::AlignVCenter;

// The first line of a card: name, type, and what counts at the right.
void paintHeader(Brush& brush, const QRectF& card, const QString& name, const QString& type,
                 const QString& right, const QColor& rightColour) {
  const double top = card.height() <= kLowCard ? 3 : 6;
  const QRectF line(card.left() + kCardPad, card.top() + top, card.width() - 2 * kCardPad,
                    headerOf(card.height()) - top);
  const double end = brush.text(line, kRight, brush.fonts.monoBold, rightColour, right);
  const double start =
      brush.text(line.adjusted(0, 0, -end - 8, 0), kLeft, brush.fonts.name, brush.theme.text, name);
  brush.text(line.adjusted(start + 8, 0, -end - 8, 0), kLeft, brush.fonts.type, brush.theme.textDim,
             type);
}

void paintEmptyCell(Brush& brush, const QRectF& cell) {
  QPen pen(brush.theme.border, 1);
  pen.setDashPattern({3, 3});
  brush.painter.setPen(pen);
  brush.painter.setBrush(Qt::NoBrush);
  brush.painter.drawRoundedRect(cell, 6, 6);
}

// Sender and receiver meet here: nothing is kept.
void paintGate(Brush& brush, const QRectF& gate, const QColor& border) {
  brush.painter.setPen(QPen(border, 1.4));
  const double x = gate.center().x();
  brush.painter.drawLine(QPointF(x - 4, gate.top() + 3), QPointF(x - 4, gate.bottom() - 3));
  brush.painter.drawLine(QPointF(x + 4, gate.top() + 3), QPointF(x + 4, gate.bottom() - 3));
}

void paintStrip(Brush& brush, const SceneChan& chan, const ChanBox& box) {
  const std::uint32_t filled = chan.len > box.textCells ? chan.len - box.textCells : 0;
  const std::uint32_t cells = chan.cap - box.textCells;
  paintEmptyCell(brush, box.strip.adjusted(0.5, 0.5, -0.5, -0.5));
  if (filled == 0) return;
  const double width = box.strip.width() * filled / cells;
  const QRectF fill(box.strip.right() - width, box.strip.top(), width, box.strip.height());
  brush.painter.setPen(Qt::NoPen);
  brush.painter.setBrush(brush.theme.cell);
  brush.painter.drawRoundedRect(fill, 4, 4);
  const double pitch = box.strip.width() / cells;
  if (pitch < 4) return;
  brush.painter.setPen(QPen(brush.theme.inset, 1));
  for (std::uint32_t i = 1; i < cells; ++i) {
    const double x = box.strip.right() - i * pitch;
    brush.painter.drawLine(QPointF(x, box.strip.top()), QPointF(x, box.strip.bottom()));
  }
}

void paintBuffer(Brush& brush, const SceneChan& chan, const ChanBox& box, std::size_t index,
                 const MotionFrame& frame) {
  const QColor& border = chan.closed ? brush.theme.danger : brush.theme.border;
  if (chan.cap == 0) {
    paintGate(brush, box.buffer, chan.closed ? brush.theme.danger : brush.theme.textFaint);
    return;
  }
  brush.inset(box.buffer, border, 10);
  if (!box.strip.isEmpty()) paintStrip(brush, chan, box);
  double slide = 0;
  for (const auto& s : frame.slides)
    if (s.chan == index) slide = s.cells;
  const auto awaited = [&](std::uint32_t cell) {
    return std::any_of(frame.awaited.begin(), frame.awaited.end(),
                       [&](const auto& a) { return a.chan == index && a.cell == cell; });
  };
  for (std::uint32_t i = 0; i < box.textCells; ++i) {
    const QRectF cell = box.cell(i, chan.cap);
    if (i >= chan.values.size() || awaited(i)) {
      paintEmptyCell(brush, cell);
    } else {
      brush.value(cell.translated(-slide * box.cellWidth, 0), chan.values[i]);
    }
  }
}

// Where waiters would stand, by Go's names of the queues.
void paintWaitLabels(Brush& brush, const SceneChan& chan, const ChanBox& box) {
  const double top = box.buffer.top();
  const double height = box.buffer.height();
  const QRectF left(box.card.left() + kCardPad, top,
                    box.buffer.left() - box.card.left() - kCardPad - 8, height);
  const QRectF right(box.buffer.right() + 8, top,
                     box.card.right() - kCardPad - box.buffer.right() - 8, height);
  const QFont& font = brush.fonts.labelSmall;
  const auto label = [&](const QRectF& rect, int align, const QString& name, bool empty) {
    if (empty && textWidth(font, name) <= rect.width())
      brush.text(rect, align, font, brush.theme.textFaint, name);
  };
  label(left, kLeft, QStringLiteral("sendq"), chan.sendq.total == 0);
  label(right, kRight, QStringLiteral("recvq"), chan.recvq.total == 0);
}

void paintChan(Brush& brush, const SceneChan& chan, const ChanBox& box, std::size_t index,
               const MotionFrame& frame) {
  const Theme& theme = brush.theme;
  brush.card(box.card, chan.closed ? theme.danger : theme.border);
  const bool fullUp = chan.cap != 0 && chan.len == chan.cap;
  const QColor& fill = chan.closed                   ? theme.danger
                       : chan.cap == 0 || chan.timer ? theme.textDim
                       : fullUp                      ? theme.waiting
                                                     : theme.text;
  paintHeader(brush, box.card, chan.name, chan.type, fillText(chan), fill);
  paintBuffer(brush, chan, box, index, frame);
  paintWaitLabels(brush, chan, box);
}

void paintSync(Brush& brush, const SceneSync& sync, const SyncBox& box) {
  const Theme& theme = brush.theme;
  brush.card(box.card, sync.starving ? theme.danger : theme.border);
  paintHeader(brush, box.card, sync.name, sync.type,
              sync.starving ? Stage::tr("starving") : QString(), theme.danger);
  const QString held = heldByText(sync);
  if (sync.kind == SyncKind::rwmutex && !sync.owner && !sync.state.isEmpty()) {
    brush.text(box.words, kLeft, brush.fonts.label, theme.textDim, sync.state);
  } else {
    brush.text(box.words, kLeft, brush.fonts.label, theme.textDim,
               held.isEmpty() ? sync.state : held);
  }
  if (sync.kind != SyncKind::rwmutex) return;
  const QString names[] = {Stage::tr("writers"), Stage::tr("readers")};
  for (std::size_t q = 0; q < 2; ++q)
    if (sync.queues[q].total == 0)
      brush.text(box.queues[q], kLeft, brush.fonts.labelSmall, theme.textFaint, names[q]);
}

void paintThreads(Brush& brush, const StageScene& scene, const ThreadsBox& box) {
  paintHeader(brush, box.card, Stage::tr("Ms without a P"), QString(),
              QString::number(scene.ms.size()), brush.theme.textDim);
  for (std::size_t i = 0; i < box.chips.size(); ++i) {
    const SceneM& m = scene.ms[i];
    const QColor& border = m.doing == MDoing::syscall ? brush.theme.syscall : brush.theme.border;
    brush.inset(box.chips[i], border, 8);
    const QRectF words = box.chips[i].adjusted(10, 0, m.g ? -34 : -10, 0);
    brush.text(words, kLeft, brush.fonts.thread, brush.theme.textDim, chipText(m));
  }
  if (box.more)
    brush.text(box.more->rect, Qt::AlignCenter, brush.fonts.monoSmall, brush.theme.textDim,
               QLatin1Char('+') + countText(box.more->count));
}

QString objectsTitle(const StageScene& scene) {
  if (scene.syncs.empty()) return Stage::tr("CHANNELS");
  if (scene.chans.empty()) return Stage::tr("LOCKS");
  return Stage::tr("CHANNELS AND LOCKS");
}

}  // namespace

void paintObjects(Brush& brush, const StageScene& scene, const StageLayout& layout,
                  const MotionFrame& frame) {
  if (!layout.objectsTitle.isEmpty()) {
    const QString title = objectsTitle(scene);
    const double x = brush.text(layout.objectsTitle, kLeft, headingFont(kTitlePx, title),
                                brush.theme.textDim, title);
    const std::uint64_t total = scene.chansTotal + scene.syncsTotal;
    const std::uint64_t shown = scene.chans.size() + scene.syncs.size();
    if (total > shown)
      brush.text(layout.objectsTitle.adjusted(x + 10, 0, 0, 0), kLeft, brush.fonts.label,
                 brush.theme.textFaint,
                 Stage::tr("%1 of %2 shown").arg(countText(shown), countText(total)));
  }
  for (std::size_t i = 0; i < layout.chans.size(); ++i)
    if (brush.visible(layout.chans[i].card))
      paintChan(brush, scene.chans[i], layout.chans[i], i, frame);
  for (std::size_t i = 0; i < layout.syncs.size(); ++i)
    if (brush.visible(layout.syncs[i].card)) paintSync(brush, scene.syncs[i], layout.syncs[i]);
  if (!layout.parked.isEmpty()) {
    brush.card(layout.parked, brush.theme.border);
    paintHeader(brush, layout.parked, Stage::tr("Parked"), QString(),
                QString::number(scene.parked.total), brush.theme.textDim);
  }
  if (!layout.threads.card.isEmpty() && brush.visible(layout.threads.card)) {
    brush.card(layout.threads.card, brush.theme.border);
    paintThreads(brush, scene, layout.threads);
  }
}

void paintLegend(Brush& brush, const StageScene& scene, const StageLayout& layout) {
  const Theme& theme = brush.theme;
  if (scene.ending) {
    const QColor& colour = scene.ending->failed ? theme.danger : theme.running;
    brush.inset(layout.ending, colour, 8);
    brush.text(layout.ending.adjusted(14, 0, -14, 0), kLeft, brush.fonts.caption, colour,
               scene.ending->text);
  }
  if (!brush.visible(layout.legend)) return;
  const QRectF& line = layout.legend;
  const double middle = line.center().y();

  // States at the right, by shape and word; functions, by the colour of the ring, at the left.
  double right = line.right();
  for (const Look look :
       {Look::syscall, Look::sleeping, Look::waiting, Look::runnable, Look::running}) {
    const QString word = lookText(look);
    const double width = textWidth(brush.fonts.labelSmall, word);
    if (right - width - 18 < line.left() + line.width() * 0.4) break;
    brush.text(QRectF(right - width, line.top(), width, line.height()), kLeft,
               brush.fonts.labelSmall, theme.textFaint, word);
    const QPointF at(right - width - 9, middle + 0.5);
    brush.painter.setPen(Qt::NoPen);
    brush.painter.setBrush(gantry::ui::colourOf(theme, look));
    brush.painter.drawPath(shapeOf(look, 4.5).translated(at));
    right -= width + 28;
  }
  double left = line.left();
  for (const SceneFunction& function : scene.functions) {
    const double width = textWidth(brush.fonts.labelSmall, function.name);
    if (left + width + 16 > right) break;
    brush.painter.setBrush(Qt::NoBrush);
    brush.painter.setPen(QPen(theme.category(function.category), 2.2));
    brush.painter.drawEllipse(QPointF(left + 6, middle + 0.5), 4.5, 4.5);
    brush.text(QRectF(left + 16, line.top(), width, line.height()), kLeft, brush.fonts.labelSmall,
               theme.textDim, function.name);
    left += width + 30;
  }
}

}  // namespace gantry::ui::stage
