// Text and cursor are painted here, the lines come as a picture.
#include "ui/charts/chart_widget.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPen>
#include <QStringList>
#include <QToolTip>
#include <algorithm>
#include <utility>

#include "ui/charts/readings.h"

namespace gantry::ui {
namespace {

// From the design; pixels.
constexpr int kSide = 18;
constexpr int kTitleBaseline = 22;
constexpr int kScaleBaseline = 37;
constexpr int kPlotTop = 41;
constexpr int kBelowPlot = 24;
constexpr int kCaptionBaseline = 9;  // above the lower edge
constexpr int kStroke = 12;          // length of a line in the caption
constexpr int kStrokeGap = 5;
constexpr int kNameGap = 12;
constexpr double kLeastName = 48;   // a name cut shorter says nothing
constexpr int kCursorOverhang = 2;  // below; above stands the scale

}  // namespace

ChartWidget::ChartWidget(QWidget* parent) : QWidget(parent), m_theme(&Theme::dark()) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  setAttribute(Qt::WA_OpaquePaintEvent);
}

void ChartWidget::setTheme(const Theme& theme) {
  m_theme = &theme;
  m_stale = true;
  update();
}

void ChartWidget::setTitle(const QString& title, const QString& unit) {
  m_title = title;
  m_unit = unit;
  setAccessibleName(unit.isEmpty() ? title : QStringLiteral("%1, %2").arg(title, unit));
  update();
}

void ChartWidget::setPlot(std::vector<PlotLine> lines, double top, const QString& topLabel) {
  m_plot.setLines(std::move(lines), top);
  m_topLabel = topLabel;
  m_stale = true;
  update();
}

void ChartWidget::setNote(const QString& note) {
  m_note = note;
  update();
}

void ChartWidget::setReading(const QString& reading) {
  if (reading == m_reading) return;
  m_reading = reading;
  setAccessibleDescription(reading);
  update();
}

void ChartWidget::setMoment(double at) {
  if (at == m_moment) return;
  m_moment = at;
  update();
}

QRect ChartWidget::plotRect() const {
  return {kSide, kPlotTop, std::max(1, width() - 2 * kSide),
          std::max(1, height() - kPlotTop - kBelowPlot)};
}

void ChartWidget::paintEvent(QPaintEvent*) {
  const QRect plot = plotRect();
  if (m_stale || m_picture.deviceIndependentSize().toSize() != plot.size() ||
      m_picture.devicePixelRatio() != devicePixelRatioF()) {
    m_picture = m_plot.draw(plot.size(), devicePixelRatioF(), *m_theme);
    m_stale = false;
  }
  QPainter painter(this);
  painter.fillRect(rect(), m_theme->panel);
  painter.setRenderHint(QPainter::Antialiasing);
  paintHeader(painter);
  painter.drawImage(plot.topLeft(), m_picture);
  if (m_moment >= 0) {
    QColor colour = m_theme->cursor;
    colour.setAlphaF(0.6F);
    const double x = plot.left() + m_moment * (plot.width() - 1);
    painter.fillRect(QRectF(x, plot.top(), 1, plot.height() + kCursorOverhang), colour);
  }
  paintCaption(painter);
}

void ChartWidget::paintHeader(QPainter& painter) const {
  const double right = width() - kSide;
  const QFont titleFont = headingFont(11, m_title);
  const double unitAt = kSide + QFontMetricsF(titleFont).horizontalAdvance(m_title) + 7;
  painter.setFont(titleFont);
  painter.setPen(m_theme->textDim);
  painter.drawText(QPointF(kSide, kTitleBaseline), m_title);

  // A channel may have a long name; its numbers, at the end, are what is read.
  const QFont valueFont = monoFont(13, QFont::DemiBold);
  const QFontMetricsF valueMetrics(valueFont);
  const QString reading =
      valueMetrics.elidedText(m_reading, Qt::ElideMiddle, std::max(0.0, right - unitAt));
  const double valueWidth = valueMetrics.horizontalAdvance(reading);
  painter.setFont(valueFont);
  painter.setPen(m_theme->text);
  painter.drawText(QPointF(right - valueWidth, kTitleBaseline), reading);

  const QFont unitFont = textFont(11);
  const QFontMetricsF unitMetrics(unitFont);
  const double unitRoom = right - valueWidth - 10 - unitAt;
  if (unitRoom > unitMetrics.averageCharWidth() * 4) {
    painter.setFont(unitFont);
    painter.setPen(m_theme->textDim);
    painter.drawText(QPointF(unitAt, kTitleBaseline),
                     unitMetrics.elidedText(m_unit, Qt::ElideRight, unitRoom));
  }
  painter.setFont(textFont(10));
  painter.setPen(m_theme->textFaint);
  painter.drawText(QPointF(kSide, kScaleBaseline), m_topLabel);
}

// How wide a name of the caption may be so that all have room: short ones leave theirs to the long.
double ChartWidget::widestName(const QFontMetricsF& metrics, double room) const {
  std::vector<double> widths;
  for (const PlotLine& line : m_plot.lines())
    widths.push_back(metrics.horizontalAdvance(line.name) + 1);
  std::ranges::sort(widths);
  room -= static_cast<double>(widths.size()) * (kStroke + kStrokeGap + kNameGap) - kNameGap;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const double share = room / static_cast<double>(widths.size() - i);
    if (widths[i] > share) return std::max(share, kLeastName);
    room -= widths[i];
  }
  return widths.back();
}

void ChartWidget::paintCaption(QPainter& painter) const {
  const QFont font = textFont(11);
  const QFontMetricsF metrics(font);
  const double baseline = height() - kCaptionBaseline;
  const double right = width() - kSide;
  painter.setFont(font);
  double x = kSide;
  if (m_plot.lines().empty()) {
    painter.setPen(m_theme->textFaint);
    painter.drawText(QPointF(x, baseline), metrics.elidedText(m_note, Qt::ElideRight, right - x));
    return;
  }
  const double most = widestName(metrics, right - x);
  for (const PlotLine& line : m_plot.lines()) {
    const double room = std::min(most, right - x - kStroke - kStrokeGap);
    if (room < metrics.averageCharWidth() * 2) break;
    QPen pen(line.colour, 2);
    if (line.dashed) pen.setDashPattern({2, 1.5});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    const double middle = baseline - metrics.xHeight() / 2;
    painter.drawLine(QPointF(x, middle), QPointF(x + kStroke, middle));
    painter.setPen(m_theme->textDim);
    // In the middle: names of a kind differ at their ends.
    const QString text = metrics.elidedText(line.name, Qt::ElideMiddle, room);
    painter.drawText(QPointF(x + kStroke + kStrokeGap, baseline), text);
    x += kStroke + kStrokeGap + metrics.horizontalAdvance(text) + kNameGap;
  }
}

double ChartWidget::placeOf(double x) const {
  const QRect plot = plotRect();
  return std::clamp((x - plot.left()) / plot.width(), 0.0, 1.0);
}

QString ChartWidget::valueAtMoment() const {
  if (m_moment < 0 || m_plot.lines().empty()) return {};
  const PlotLine& line = m_plot.lines().front();
  const std::vector<PlotPoint> points = pointsOf(line, plotRect().width());
  const PlotPoint* point = pointAt(points, m_moment);
  return point == nullptr ? QString() : shortNumber(point->mean * line.reading);
}

QString ChartWidget::valuesAt(double at) const {
  QStringList texts;
  for (const PlotLine& line : m_plot.lines()) {
    const std::vector<PlotPoint> points = pointsOf(line, plotRect().width());
    const PlotPoint* point = pointAt(points, at);
    if (point == nullptr) continue;
    QString text = QStringLiteral("%1  %2").arg(line.name, shortNumber(point->mean * line.reading));
    const QString low = shortNumber(point->low * line.reading);
    const QString high = shortNumber(point->high * line.reading);
    if (low != high) text += QStringLiteral("  (%1 … %2)").arg(low, high);
    texts += text;
  }
  return texts.join(u'\n');
}

bool ChartWidget::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  QToolTip::showText(help->globalPos(), valuesAt(placeOf(help->pos().x())), this);
  return true;
}

void ChartWidget::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) emit picked(placeOf(event->position().x()));
}

void ChartWidget::mouseMoveEvent(QMouseEvent* event) {
  if ((event->buttons() & Qt::LeftButton) != 0) emit picked(placeOf(event->position().x()));
}

}  // namespace gantry::ui
