// Two blocks of rows, as high as there is room.
#include "ui/panels/compare/compare_panel.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <utility>

#include "ui/canvas/timeline_view.h"
#include "ui/i18n/names.h"
#include "ui/i18n/quantity.h"

namespace gantry::ui {
namespace {

constexpr double kNames = 46;
constexpr double kMargin = 14;
constexpr double kHead = 24;   // the sentence
constexpr double kTitle = 18;  // of each run
constexpr double kAxis = 18;
constexpr double kMostRow = 22;

}  // namespace

ComparePanel::ComparePanel(QWidget* parent) : QWidget(parent) {
  setAttribute(Qt::WA_OpaquePaintEvent);
}

void ComparePanel::setKept(RunPtr run, OverviewPtr overview) {
  m_kept = std::move(run);
  m_keptOverview = std::move(overview);
  tell();
}

void ComparePanel::setRun(RunPtr run, OverviewPtr overview) {
  m_run = std::move(run);
  m_overview = std::move(overview);
  tell();
}

void ComparePanel::tell() {
  m_comparison.reset();
  if (m_kept && m_run) m_comparison = compare(*m_kept, *m_run);
  setAccessibleDescription(words());
  update();
}

void ComparePanel::setTime(TimeNs time) {
  m_time = time;
  update();
}

void ComparePanel::setTheme(const Theme& theme) {
  m_theme = &theme;
  update();
}

void ComparePanel::retranslate() {
  setAccessibleName(tr("Compare"));
  setAccessibleDescription(words());
  update();
}

QSize ComparePanel::sizeHint() const { return {500, 200}; }

QSize ComparePanel::minimumSizeHint() const { return {240, 110}; }

QString ComparePanel::words() const {
  if (!m_comparison) return {};
  const double ratio = m_comparison->speedUp;
  QString text =
      ratio >= 1.005   ? tr("It is %1 times as fast as the kept run.").arg(ratio, 0, 'f', 2)
      : ratio <= 0.995 ? tr("It takes %1 times as long as the kept run.").arg(1 / ratio, 0, 'f', 2)
                       : tr("It is as fast as the kept run.");
  //: Two sentences.
  const QString both = tr("%1 %2");
  if (!m_comparison->parting)
    return both.arg(text, tr("The same goroutines run in the same order."));
  const Parting& parting = *m_comparison->parting;
  const auto name = [](std::uint32_t goid) {
    return goid == 0 ? tr("nobody") : QStringLiteral("G%1").arg(goid);
  };
  return both.arg(text, tr("They part at decision %1: %2 ran there, %3 here.")
                            .arg(parting.decision + 1)
                            .arg(name(parting.keptGoid), name(parting.goid)));
}

QRectF ComparePanel::area() const {
  return {kNames, kHead, width() - kNames - kMargin, height() - kHead - kAxis - 6};
}

double ComparePanel::xOf(TimeNs time) const {
  const TimeNs end = std::max<TimeNs>({m_comparison->keptEnd, m_comparison->end, 1});
  return area().left() + area().width() * static_cast<double>(time) / static_cast<double>(end);
}

void ComparePanel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), m_theme->panel);
  painter.setFont(textFont(12.5));
  if (!m_comparison) {
    painter.setPen(m_theme->textFaint);
    return painter.drawText(rect().adjusted(16, 8, -16, 0), Qt::TextWordWrap,
                            tr("Keep a run (Ctrl+K) and run again with another P, M or seed: the "
                               "two are shown here on one axis of time."));
  }
  painter.setPen(m_theme->text);
  painter.drawText(QRectF(kMargin, 2, width() - 2 * kMargin, kHead - 2), Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(words(), Qt::ElideRight,
                                                    static_cast<int>(width() - 2 * kMargin)));
  const double half = area().height() / 2;
  const Parting parting = m_comparison->parting.value_or(Parting{});
  paintRun(painter, *m_kept, m_keptOverview.get(), tr("kept"), area().top(), half - 4,
           m_comparison->parting ? parting.keptTime : kNever);
  paintRun(painter, *m_run, m_overview.get(), tr("this run"), area().top() + half, half - 4,
           m_comparison->parting ? parting.time : kNever);
  paintAxis(painter);
  painter.setPen(QPen(m_theme->cursor, 1.5));
  const double x = xOf(m_time);
  painter.drawLine(QPointF(x, area().top() + half + kTitle), QPointF(x, area().bottom()));
}

void ComparePanel::paintRun(QPainter& painter, const Run& run, const Overview* overview,
                            const QString& name, double top, double height, TimeNs parting) {
  const Setup& setup = run.recording.setup;
  painter.setFont(textFont(11.5, QFont::DemiBold));
  painter.setPen(m_theme->textDim);
  painter.drawText(QRectF(kMargin, top, width() - 2 * kMargin, kTitle), Qt::AlignVCenter,
                   tr("%1: %2, P %3, seed %4, %5")
                       .arg(name, utf8(setup.program))
                       .arg(setup.procs)
                       .arg(setup.seed)
                       .arg(durationText(run.duration())));
  const double right = xOf(run.duration());
  const double rowsTop = top + kTitle + 2;
  double bottom = top + height;
  if (overview != nullptr) {
    const SliceRows& procs = overview->timeline.procs;
    const auto rows = static_cast<double>(std::max<std::uint32_t>(procs.rows(), 1));
    const double pitch = std::min(kMostRow, (height - kTitle - 2) / rows);
    bottom = rowsTop + rows * pitch;
    painter.setFont(monoFont(10.5));
    for (std::uint32_t row = 0; row < procs.rows(); ++row) {
      const double y = rowsTop + row * pitch;
      if (pitch >= 11) {
        painter.setPen(m_theme->textDim);
        painter.drawText(QRectF(kMargin, y, kNames - kMargin, pitch), Qt::AlignVCenter,
                         QStringLiteral("P%1").arg(row));
      }
      painter.fillRect(QRectF(area().left(), y + pitch / 2, right - area().left(), 1),
                       m_theme->grid);
      const int pixels = std::max(1, static_cast<int>(right - area().left()));
      procs.bars(row, 0, static_cast<double>(std::max<TimeNs>(run.duration(), 1)), pixels, m_bars);
      const double high = std::max(1.0, pitch - 3);
      for (const Bar& bar : m_bars) {
        const double share = std::max(0.15, static_cast<double>(bar.share));
        painter.fillRect(
            QRectF(area().left() + bar.left, y + high * (1 - share),
                   std::max(1.0, bar.right - bar.left), high * share),
            bar.shade == kSystemShade ? m_theme->textFaint : m_theme->category(bar.shade));
      }
    }
  }
  painter.setPen(QPen(m_theme->textDim, 1.5));
  painter.drawLine(QPointF(right, rowsTop - 2), QPointF(right, bottom));
  if (parting == kNever) return;
  painter.setPen(QPen(m_theme->danger, 1.5, Qt::DashLine));
  painter.drawLine(QPointF(xOf(parting), rowsTop - 2), QPointF(xOf(parting), bottom));
}

void ComparePanel::paintAxis(QPainter& painter) {
  TimelineView view;
  view.setEnd(std::max<TimeNs>({m_comparison->keptEnd, m_comparison->end, 1}));
  view.setWidth(std::max(1.0, area().width()));
  painter.setFont(monoFont(10.5));
  for (const TimeNs tick : view.ticks(110)) {
    const double x = xOf(tick);
    painter.setPen(m_theme->grid);
    painter.drawLine(QPointF(x, area().bottom()), QPointF(x, area().bottom() + 4));
    painter.setPen(m_theme->textFaint);
    const QString words = durationText(tick);
    const double half = painter.fontMetrics().horizontalAdvance(words) / 2.0 + 1;
    const double middle = std::min(x, width() - half);  // the last one stays whole
    painter.drawText(QRectF(middle - half, area().bottom() + 4, 2 * half, kAxis - 4),
                     Qt::AlignCenter, words);
  }
}

// The sentence leads to where the runs part, the rest to a time.
void ComparePanel::mousePressEvent(QMouseEvent* event) {
  if (!m_comparison || event->button() != Qt::LeftButton) return;
  if (event->position().y() < kHead) {
    if (m_comparison->parting && m_comparison->parting->position != 0)
      emit goTo(m_comparison->parting->position);
    return;
  }
  const double share =
      std::clamp((event->position().x() - area().left()) / area().width(), 0.0, 1.0);
  const TimeNs end = std::max<TimeNs>({m_comparison->keptEnd, m_comparison->end, 1});
  emit seekTime(static_cast<quint64>(share * static_cast<double>(end)));
}

}  // namespace gantry::ui
