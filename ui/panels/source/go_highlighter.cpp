// One line at a time, with what is left open remembered from line to line.
#include "ui/panels/source/go_highlighter.h"

#include <QLatin1String>
#include <algorithm>
#include <array>

namespace gantry::ui {
namespace {

constexpr std::array kKeywords = {"break",     "case",   "chan",    "const",       "continue",
                                  "default",   "defer",  "else",    "fallthrough", "for",
                                  "func",      "go",     "goto",    "if",          "import",
                                  "interface", "map",    "package", "range",       "return",
                                  "select",    "struct", "switch",  "type",        "var"};
constexpr std::array kPredeclared = {
    "any",     "append",     "bool",      "byte",   "cap",    "clear", "close", "comparable",
    "complex", "complex128", "complex64", "copy",   "delete", "error", "false", "float32",
    "float64", "imag",       "int",       "int16",  "int32",  "int64", "int8",  "iota",
    "len",     "make",       "max",       "min",    "new",    "nil",   "panic", "print",
    "println", "real",       "recover",   "rune",   "string", "true",  "uint",  "uint16",
    "uint32",  "uint64",     "uint8",     "uintptr"};

template <std::size_t N>
bool among(const std::array<const char*, N>& words, const QString& word) {
  return std::any_of(words.begin(), words.end(),
                     [&](const char* one) { return word == QLatin1String(one); });
}

}  // namespace

GoHighlighter::GoHighlighter(QTextDocument* document) : QSyntaxHighlighter(document) {}

void GoHighlighter::setTheme(const Theme& theme) {
  m_theme = &theme;
  rehighlight();
}

// Colours from `from` to behind `end`, or to the end of the line, which is then left in `state`.
qsizetype GoHighlighter::endOf(const QString& text, qsizetype from, const QString& end, State state,
                               const QColor& colour) {
  const bool begins = previousBlockState() != state || from > 0;
  const qsizetype found = text.indexOf(end, begins ? from + end.size() : from);
  const qsizetype to = found < 0 ? text.size() : found + end.size();
  setFormat(static_cast<int>(from), static_cast<int>(to - from), colour);
  if (found < 0) setCurrentBlockState(state);
  return to;
}

qsizetype GoHighlighter::word(const QString& text, qsizetype at) {
  qsizetype end = at;
  while (end < text.size() && (text[end].isLetterOrNumber() || text[end] == u'_')) ++end;
  const QString word = text.mid(at, end - at);
  const auto length = static_cast<int>(end - at);
  if (among(kKeywords, word)) {
    setFormat(static_cast<int>(at), length, m_theme->steal);
  } else if (among(kPredeclared, word)) {
    setFormat(static_cast<int>(at), length, m_theme->accent);
  }
  return end;
}

// A string or rune literal of one line.
qsizetype GoHighlighter::quoted(const QString& text, qsizetype at) {
  qsizetype end = at + 1;
  while (end < text.size() && text[end] != text[at]) end += text[end] == u'\\' ? 2 : 1;
  end = std::min(end + 1, text.size());
  setFormat(static_cast<int>(at), static_cast<int>(end - at), m_theme->running);
  return end;
}

void GoHighlighter::highlightBlock(const QString& text) {
  setCurrentBlockState(kPlain);
  qsizetype at = 0;
  if (previousBlockState() == kComment)
    at = endOf(text, 0, QStringLiteral("*/"), kComment, m_theme->textFaint);
  else if (previousBlockState() == kRawString)
    at = endOf(text, 0, QStringLiteral("`"), kRawString, m_theme->running);
  while (at < text.size()) {
    const QChar c = text[at];
    const QStringView rest = QStringView(text).mid(at);
    if (rest.startsWith(u"//")) {
      setFormat(static_cast<int>(at), static_cast<int>(text.size() - at), m_theme->textFaint);
      return;
    }
    if (rest.startsWith(u"/*")) {
      at = endOf(text, at, QStringLiteral("*/"), kComment, m_theme->textFaint);
    } else if (c == u'`') {
      at = endOf(text, at, QStringLiteral("`"), kRawString, m_theme->running);
    } else if (c == u'"' || c == u'\'') {
      at = quoted(text, at);
    } else if (c.isLetter() || c == u'_') {
      at = word(text, at);
    } else if (c.isDigit()) {
      const qsizetype from = at;
      while (at < text.size() && (text[at].isLetterOrNumber() || text[at] == u'.')) ++at;
      setFormat(static_cast<int>(from), static_cast<int>(at - from), m_theme->sleeping);
    } else {
      ++at;
    }
  }
}

}  // namespace gantry::ui
