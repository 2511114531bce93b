// SourceView: one file of Go source: the editor, and in its margin line numbers, breakpoints and
// the goroutines that stand at each line.
#pragma once

#include <QPlainTextEdit>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ui/canvas/glyph.h"
#include "ui/panels/source/go_highlighter.h"
#include "ui/panels/source/source_presenter.h"
#include "ui/theme/theme.h"

namespace gantry::ui {

// A compiler's message at its place.
struct SourceError {
  std::uint32_t line = 0;    // from 1
  std::uint32_t column = 0;  // in bytes, from 1
  QString text;
};

class SourceView : public QPlainTextEdit {
  Q_OBJECT

 public:
  explicit SourceView(QWidget* parent = nullptr);

  void setTheme(const Theme& theme);
  // Of the letters, in pixels.
  void setTextSize(double px);
  // Has the focus when something in the margin was clicked: that is no typing.
  void setHome(QWidget* home);

  // The goroutines in the margin, and the line that is marked (0: none) and scrolled into sight.
  void setGoroutines(std::vector<LineGs> lines, std::uint32_t current);
  void setErrors(std::vector<SourceError> errors);
  void goToLine(std::uint32_t line);

  [[nodiscard]] const std::set<std::uint32_t>& breakpoints() const { return m_breakpoints; }
  void toggleBreakpoint(std::uint32_t line);
  // The breakpoints at which nothing of this run stops are only outlines, and say so.
  void setIdleBreakpoints(std::set<std::uint32_t> lines);
  [[nodiscard]] const std::set<std::uint32_t>& idleBreakpoints() const { return m_idle; }
  [[nodiscard]] std::uint32_t cursorLine() const;

  // A name under the mouse, and where it is.
  struct Hovered {
    std::string expression;
    std::uint32_t line = 0;
    std::uint32_t column = 0;  // of its first byte, from 1
    QRect area;                // in the viewport
    QPoint mouse;              // on the screen
  };
  // What the name that was hovered last is worth, as rich text; unless the mouse is elsewhere.
  void showValue(const QString& text);

 signals:
  // The mouse rests on a name.
  void hovered(const gantry::ui::SourceView::Hovered& name);
  void breakpointsChanged();
  // A goroutine in the margin was clicked.
  void goroutinePicked(std::uint32_t goid);

 protected:
  bool viewportEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  class Margin;

  void fit();
  void showMarks();
  void paintMargin(QPaintEvent* event);
  void paintGoroutines(QPainter& painter, const LineGs& line, double y);
  void pressMargin(QPoint at);
  void tellOfMargin(const QHelpEvent& help);
  // The line at a height of the viewport; 0 below the last.
  [[nodiscard]] std::uint32_t lineAt(int y) const;
  [[nodiscard]] std::optional<Hovered> nameUnder(QPoint at) const;
  [[nodiscard]] const LineGs* goroutinesAt(std::uint32_t line) const;
  [[nodiscard]] int numbersWidth() const;
  [[nodiscard]] int marginWidth() const;

  Margin* m_margin;
  GoHighlighter m_highlighter;
  GlyphSprites m_sprites;
  const Theme* m_theme = &Theme::dark();
  std::vector<LineGs> m_goroutines;
  std::vector<SourceError> m_errors;
  std::set<std::uint32_t> m_breakpoints;
  std::set<std::uint32_t> m_idle;
  std::uint32_t m_current = 0;
  std::optional<Hovered> m_hovered;
};

}  // namespace gantry::ui
