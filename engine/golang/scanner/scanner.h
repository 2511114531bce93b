// Go source as tokens: one call of next() a token, with the semicolons that the end of a line
// stands for.
//
// Mistakes are reported in gc's words at gc's places and scanning goes on: a literal that is wrong
// comes as a literal with `bad` set, a character that is none is skipped. After the end every
// token is `eof`. Cost: two to five nanoseconds a byte; nothing is copied, texts of tokens are
// views into the file.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/golang/scanner/unicode.h"
#include "engine/golang/token/source.h"
#include "engine/golang/token/token.h"

namespace gantry::golang {

class Scanner {
 public:
  using Report = std::function<void(Pos, std::string)>;

  // The file must outlive the scanner and its tokens. Call next() for the first token, which is
  // `offset` bytes into the file.
  Scanner(const SourceFile& file, Report report, std::size_t offset = 0);

  void next();
  // All that is left of the file is passed over; the token is eof.
  void skipToEnd();
  // From the `{` of a function's body, in a file as gofmt leaves it, to the `}` at its end: the
  // first one that begins a line, or of a body on one line the one that fits.
  void skipBody();

  // The current token.
  [[nodiscard]] Tok tok() const { return m_tok; }
  [[nodiscard]] Pos pos() const { return m_pos; }
  // Of names and literals as written; of semicolons "semicolon", "newline" or "EOF", which says
  // where it comes from.
  [[nodiscard]] std::string_view lit() const { return m_lit; }
  [[nodiscard]] bool bad() const { return m_bad; }

  // The //go:build comments before the first token.
  [[nodiscard]] const std::vector<std::string_view>& buildLines() const { return m_buildLines; }

 private:
  // Where messages go: the character that is read next, or some bytes into the token.
  void error(std::string text);
  void errorInToken(std::size_t offset, std::string text);

  [[nodiscard]] bool atEnd() const { return m_at == m_end; }
  [[nodiscard]] Rune current() const;
  // One byte on, and past what is no character.
  void step() {
    ++m_at;
    if (static_cast<signed char>(*m_at) <= 0) skipInvalid();
  }
  void stepRune();
  void skipInvalid();
  void skipSpace(bool newlineCounts);
  void skipLine();
  [[nodiscard]] bool accept(char byte);
  void take(Tok tok) {
    step();
    m_tok = tok;
  }
  void orAssign(Tok plain, Tok assign) { m_tok = accept('=') ? assign : plain; }

  void scanIdent();
  bool atIdentRune(bool first);
  void scanOperator(char first);
  void scanDot();
  void scanPlus();
  void scanMinus();
  void scanAnd();
  void scanOr();
  void scanLess();
  void scanGreater();
  void scanUnknown();
  void lineComment();
  // false: the comment counts as the end of a line.
  void blockComment();

  struct Number;
  void scanNumber(bool afterPoint);
  void integerPart(Number& number);
  void exponent(Number& number);
  void digits(Number& number, int base, bool noteInvalid);
  void scanString();
  void scanRawString();
  void scanRune();
  bool scanEscape(char quote);
  void setLiteral(Tok tok, bool ok);

  const SourceFile& m_file;
  Report m_report;
  const char* m_begin;
  const char* m_at;
  const char* m_end;        // a NUL is there
  const char* m_start;      // of the current token
  bool m_lineEnds = false;  // the end of the line is a semicolon

  Tok m_tok = Tok::eof;
  Pos m_pos = kNoPos;
  std::string_view m_lit;
  bool m_bad = false;
  bool m_first = true;  // no token yet
  std::vector<std::string_view> m_buildLines;
};

}  // namespace gantry::golang
