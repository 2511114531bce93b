// The editor's margin, marks and errors.
#include "ui/panels/source/source_view.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>
#include <algorithm>
#include <utility>

#include "ui/panels/source/value_presenter.h"
#include "ui/panels/tip.h"
#include "ui/state/preferences.h"

namespace gantry::ui {
namespace {

constexpr double kGlyphRadius = 7.2;
constexpr int kGlyphStep = 20;          // none hides the number of another
constexpr std::size_t kSideBySide = 2;  // of more the first is shown, the others are counted
constexpr int kGoroutineRoom = 48;
constexpr int kGap = 8;
constexpr int kTabColumns = 4;

// `+7`, `+575`, `+99k`: there is room for four signs.
QString moreText(std::uint32_t more) {
  if (more < 1'000) return QStringLiteral("+%1").arg(more);
  if (more < 1'000'000) return QStringLiteral("+%1k").arg(more / 1'000);
  return QStringLiteral("+%1M").arg(more / 1'000'000);
}

std::size_t drawnOf(const LineGs& line) {
  return line.count > kSideBySide ? 1 : std::min<std::size_t>(line.count, line.shown.size());
}

// Where the token ends that a message points at: the rest of a name or of a string, else one sign.
int endOfToken(const QString& line, int from) {
  const auto isName = [](QChar c) { return c.isLetterOrNumber() || c == u'_'; };
  const QChar first = line[from];
  int end = from + 1;
  const auto size = static_cast<int>(line.size());
  if (isName(first)) {
    while (end < size && isName(line[end])) ++end;
  } else if (first == u'"' || first == u'`' || first == u'\'') {
    while (end < size && line[end] != first) end += line[end] == u'\\' && first != u'`' ? 2 : 1;
    end = std::min(end + 1, size);
  }
  return end;
}

}  // namespace

// The margin paints and hears through the view: they share all they know.
class SourceView::Margin : public QWidget {
 public:
  explicit Margin(SourceView* view) : QWidget(view), m_view(view) {}

 protected:
  void paintEvent(QPaintEvent* event) override { m_view->paintMargin(event); }
  void mousePressEvent(QMouseEvent* event) override { m_view->pressMargin(event->pos()); }
  void wheelEvent(QWheelEvent* event) override { m_view->wheelEvent(event); }
  bool event(QEvent* event) override {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    m_view->tellOfMargin(*static_cast<QHelpEvent*>(event));
    return true;
  }

 private:
  SourceView* m_view;
};

SourceView::SourceView(QWidget* parent)
    : QPlainTextEdit(parent), m_margin(new Margin(this)), m_highlighter(document()) {
  setLineWrapMode(NoWrap);
  setFrameShape(NoFrame);
  // Between the scroll bars, where the style would draw a box.
  auto* corner = new QWidget(this);
  corner->setAutoFillBackground(true);
  setCornerWidget(corner);
  setTextSize(Preferences().sourcePx);
  connect(this, &QPlainTextEdit::blockCountChanged, this, &SourceView::fit);
  connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& area, int dy) {
    dy != 0 ? m_margin->scroll(0, dy)
            : m_margin->update(0, area.y(), m_margin->width(), area.height());
  });
  fit();
}

void SourceView::setHome(QWidget* home) {
  m_margin->setFocusPolicy(home != nullptr ? Qt::ClickFocus : Qt::NoFocus);
  m_margin->setFocusProxy(home);
}

void SourceView::setTextSize(double px) {
  setFont(monoFont(px));
  setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * kTabColumns);
}

void SourceView::setTheme(const Theme& theme) {
  m_theme = &theme;
  m_sprites.clear();
  m_highlighter.setTheme(theme);
  showMarks();
  m_margin->update();
}

void SourceView::setGoroutines(std::vector<LineGs> lines, std::uint32_t current) {
  if (lines == m_goroutines && current == m_current) return;
  m_goroutines = std::move(lines);
  const bool moved = current != m_current;
  m_current = current;
  showMarks();
  m_margin->update();
  if (moved && current != 0 && !hasFocus()) goToLine(current);
}

void SourceView::setErrors(std::vector<SourceError> errors) {
  m_errors = std::move(errors);
  showMarks();
}

void SourceView::goToLine(std::uint32_t line) {
  const QTextBlock block = document()->findBlockByNumber(static_cast<int>(line) - 1);
  if (!block.isValid()) return;
  // A line in sight stays where it is: the text shall not dance while the run plays.
  const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
  const bool inSight = area.top() >= 0 && area.bottom() <= viewport()->height();
  setTextCursor(QTextCursor(block));
  if (!inSight) centerCursor();
}

void SourceView::toggleBreakpoint(std::uint32_t line) {
  if (line == 0) return;
  if (m_breakpoints.erase(line) == 0) m_breakpoints.insert(line);
  m_margin->update();
  emit breakpointsChanged();
}

std::uint32_t SourceView::cursorLine() const {
  return static_cast<std::uint32_t>(textCursor().blockNumber()) + 1;
}

int SourceView::numbersWidth() const {
  const auto digits = static_cast<int>(QString::number(std::max(blockCount(), 99)).size());
  return fontMetrics().horizontalAdvance(u'9') * digits;
}

int SourceView::marginWidth() const { return kGoroutineRoom + numbersWidth() + 2 * kGap; }

void SourceView::fit() {
  setViewportMargins(marginWidth(), 0, 0, 0);
  const QRect inside = contentsRect();
  m_margin->setGeometry(inside.left(), inside.top(), marginWidth(), inside.height());
}

void SourceView::resizeEvent(QResizeEvent* event) {
  QPlainTextEdit::resizeEvent(event);
  fit();
}

void SourceView::changeEvent(QEvent* event) {
  QPlainTextEdit::changeEvent(event);
  if (event->type() == QEvent::FontChange) fit();
}

const LineGs* SourceView::goroutinesAt(std::uint32_t line) const {
  const auto found = std::lower_bound(m_goroutines.begin(), m_goroutines.end(), line,
                                      [](const LineGs& a, std::uint32_t b) { return a.line < b; });
  return found == m_goroutines.end() || found->line != line ? nullptr : &*found;
}

// Lines with goroutines in a quiet colour, the current one in the selection's, errors underlined.
void SourceView::showMarks() {
  QList<QTextEdit::ExtraSelection> marks;
  const auto whole = [&](std::uint32_t line, const QColor& colour) {
    const QTextBlock block = document()->findBlockByNumber(static_cast<int>(line) - 1);
    if (!block.isValid()) return;
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(block);
    mark.format.setBackground(colour);
    mark.format.setProperty(QTextFormat::FullWidthSelection, true);
    marks.append(mark);
  };
  for (const LineGs& line : m_goroutines) {
    QColor tint = m_theme->running;
    tint.setAlphaF(0.12F);
    if (line.running && line.line != m_current) whole(line.line, tint);
  }
  if (m_current != 0) whole(m_current, m_theme->selection);
  for (const SourceError& error : m_errors) {
    const QTextBlock block = document()->findBlockByNumber(static_cast<int>(error.line) - 1);
    if (!block.isValid()) continue;
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(block);
    const auto column =
        QString::fromUtf8(block.text().toUtf8().left(static_cast<qsizetype>(error.column) - 1))
            .size();
    // At the end of a line its last sign is underlined.
    const auto from = static_cast<int>(std::min(column, block.text().size() - 1));
    if (from < 0) continue;
    mark.cursor.setPosition(block.position() + from);
    mark.cursor.setPosition(block.position() + endOfToken(block.text(), from),
                            QTextCursor::KeepAnchor);
    mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    mark.format.setUnderlineColor(m_theme->danger);
    mark.format.setToolTip(error.text);
    marks.append(mark);
  }
  setExtraSelections(marks);
}

bool SourceView::viewportEvent(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QPlainTextEdit::viewportEvent(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const auto line = static_cast<std::uint32_t>(cursorForPosition(help->pos()).blockNumber()) + 1;
  QStringList texts;
  for (const SourceError& error : m_errors)
    if (error.line == line) texts.append(error.text);
  if (!texts.isEmpty()) {
    QToolTip::showText(help->globalPos(), tipText(texts.join(u'\n')), this);
    return true;
  }
  const auto before = std::exchange(m_hovered, nameUnder(help->pos()));
  if (!m_hovered) {
    QToolTip::hideText();
    return true;
  }
  m_hovered->mouse = help->globalPos();
  if (!before || before->area != m_hovered->area) QToolTip::hideText();
  emit hovered(*m_hovered);
  return true;
}

std::optional<SourceView::Hovered> SourceView::nameUnder(QPoint at) const {
  QTextCursor cursor = cursorForPosition(at);
  const QTextBlock block = cursor.block();
  const QString line = block.text();
  // The cursor stands between two letters: the mouse is on the one or the other.
  for (int column = std::max(0, cursor.positionInBlock() - 1); column <= cursor.positionInBlock();
       ++column) {
    const auto name = nameAt(line, column);
    if (!name) continue;
    cursor.setPosition(block.position() + static_cast<int>(name->from));
    const QRect first = cursorRect(cursor);
    cursor.setPosition(block.position() + static_cast<int>(name->to));
    const QRect area = first.united(cursorRect(cursor));
    if (!area.contains(at)) continue;
    return Hovered{name->expression.toStdString(),
                   static_cast<std::uint32_t>(block.blockNumber()) + 1,
                   static_cast<std::uint32_t>(line.first(name->from).toUtf8().size()) + 1,
                   area,
                   {}};
  }
  return std::nullopt;
}

void SourceView::showValue(const QString& text) {
  if (!m_hovered || !isVisible()) return;
  if (!m_hovered->area.contains(viewport()->mapFromGlobal(QCursor::pos()))) return;
  QToolTip::showText(m_hovered->mouse, text, viewport(), m_hovered->area);
}

// Tab indents a selection; a new line begins as deep as the one before.
void SourceView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return && event->modifiers() == Qt::NoModifier) {
    const QString text = textCursor().block().text().left(textCursor().positionInBlock());
    qsizetype indent = 0;
    while (indent < text.size() && (text[indent] == u'\t' || text[indent] == u' ')) ++indent;
    const bool opens = text.trimmed().endsWith(u'{') || text.trimmed().endsWith(u'(');
    insertPlainText(u'\n' + text.left(indent) + (opens ? QStringLiteral("\t") : QString()));
    return ensureCursorVisible();
  }
  QPlainTextEdit::keyPressEvent(event);
}

void SourceView::setIdleBreakpoints(std::set<std::uint32_t> lines) {
  if (lines == m_idle) return;
  m_idle = std::move(lines);
  m_margin->update();
}

void SourceView::tellOfMargin(const QHelpEvent& help) {
  const bool isIdle = m_idle.contains(lineAt(help.pos().y()));
  QToolTip::showText(
      help.globalPos(),
      isIdle ? tipText(tr("Nothing stops here in this run: it stops where a goroutine calls the "
                          "runtime, as for channels, locks, go statements and output."))
             : QString(),
      m_margin);
}

std::uint32_t SourceView::lineAt(int y) const {
  const QTextBlock block = cursorForPosition(QPoint(0, y)).block();
  const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
  return area.top() <= y && y < area.bottom() ? static_cast<std::uint32_t>(block.blockNumber()) + 1
                                              : 0;
}

void SourceView::pressMargin(QPoint at) {
  const std::uint32_t line = lineAt(at.y());
  const LineGs* const here = goroutinesAt(line);
  if (here != nullptr && at.x() < kGoroutineRoom) {
    const auto n = static_cast<std::size_t>(std::max(0, at.x() - 2) / kGlyphStep);
    emit goroutinePicked(here->shown[std::min(n, drawnOf(*here) - 1)].goid);
  } else {
    toggleBreakpoint(line);
  }
}

void SourceView::paintGoroutines(QPainter& painter, const LineGs& line, double y) {
  double x = kGlyphRadius + kRingRoom + 2;
  const std::size_t shown = drawnOf(line);
  for (std::size_t i = 0; i < shown; ++i, x += kGlyphStep)
    m_sprites.paint(painter, *m_theme, line.shown[i], QPointF(x, y), kGlyphRadius);
  if (line.count <= shown) return;
  painter.setFont(monoFont(9.5));
  painter.setPen(m_theme->textDim);
  const double left = x - kGlyphStep + kGlyphRadius + kRingRoom + 2;
  painter.drawText(QRectF(left, y - 8, kGoroutineRoom + kGap - left, 16),
                   Qt::AlignVCenter | Qt::AlignLeft, moreText(line.count - 1));
}

void SourceView::paintMargin(QPaintEvent* event) {
  QPainter painter(m_margin);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(event->rect(), m_theme->panel);
  QTextBlock block = firstVisibleBlock();
  for (; block.isValid(); block = block.next()) {
    const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
    if (area.top() > event->rect().bottom()) break;
    const auto line = static_cast<std::uint32_t>(block.blockNumber()) + 1;
    const QRectF numbers(kGoroutineRoom, area.top(), numbersWidth() + kGap, area.height());
    const bool breaks = m_breakpoints.contains(line);
    const bool isIdle = breaks && m_idle.contains(line);
    if (breaks) {
      painter.setPen(isIdle ? QPen(m_theme->danger, 1) : QPen(Qt::NoPen));
      painter.setBrush(isIdle ? QBrush(Qt::NoBrush) : QBrush(m_theme->danger));
      painter.drawRoundedRect(numbers.adjusted(0.5, 2.5, 3.5, -2.5), 3, 3);
    }
    painter.setFont(monoFont(11));
    painter.setPen(isIdle              ? m_theme->danger
                   : breaks            ? m_theme->onState
                   : line == m_current ? m_theme->text
                                       : m_theme->textFaint);
    painter.drawText(numbers, Qt::AlignRight | Qt::AlignVCenter, QString::number(line));
    if (const LineGs* here = goroutinesAt(line)) paintGoroutines(painter, *here, area.center().y());
  }
}

}  // namespace gantry::ui
