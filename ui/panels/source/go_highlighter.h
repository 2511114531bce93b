// Colours for Go source: keywords, predeclared names, literals, comments.
#pragma once

#include <QSyntaxHighlighter>

#include "ui/theme/theme.h"

namespace gantry::ui {

class GoHighlighter : public QSyntaxHighlighter {
  Q_OBJECT

 public:
  explicit GoHighlighter(QTextDocument* document);

  void setTheme(const Theme& theme);

 protected:
  void highlightBlock(const QString& text) override;

 private:
  // What a line begins inside of: the state of Qt's block before it.
  enum State : int { kPlain = 0, kComment, kRawString };

  [[nodiscard]] qsizetype endOf(const QString& text, qsizetype from, const QString& end,
                                State state, const QColor& colour);
  [[nodiscard]] qsizetype word(const QString& text, qsizetype at);
  [[nodiscard]] qsizetype quoted(const QString& text, qsizetype at);

  const Theme* m_theme = &Theme::dark();
};

}  // namespace gantry::ui
