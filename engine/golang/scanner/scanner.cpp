// Names, operators, comments and semicolons. Literals are in scan_literals.cpp.
#include "engine/golang/scanner/scanner.h"

#include <array>
#include <cstring>
#include <utility>

namespace gantry::golang {
namespace {

constexpr int kFirstKeyword = static_cast<int>(Tok::kwBreak);
constexpr int kLastKeyword = static_cast<int>(Tok::kwVar);
constexpr std::size_t kSlots = 64;
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

constexpr std::size_t slotOf(std::string_view word, unsigned a, unsigned b) {
  return (static_cast<unsigned char>(word[0]) * a + static_cast<unsigned char>(word[1]) * b +
          word.size()) %
         kSlots;
}

constexpr bool collides(unsigned a, unsigned b) {
  std::array<bool, kSlots> taken{};
  for (int i = kFirstKeyword; i <= kLastKeyword; ++i) {
    bool& slot = taken[slotOf(text(static_cast<Tok>(i)), a, b)];
    if (slot) return true;
    slot = true;
  }
  return false;
}

// Factors that give each keyword a slot of its own.
constexpr std::pair<unsigned, unsigned> findFactors() {
  for (unsigned a = 1; a < 64; ++a)
    for (unsigned b = 1; b < 64; ++b)
      if (!collides(a, b)) return {a, b};
  return {0, 0};
}
constexpr auto kFactors = findFactors();
static_assert(kFactors.first != 0);

constexpr std::array<Tok, kSlots> makeKeywords() {
  std::array<Tok, kSlots> table{};  // eof: no keyword
  for (int i = kFirstKeyword; i <= kLastKeyword; ++i) {
    const auto tok = static_cast<Tok>(i);
    table[slotOf(text(tok), kFactors.first, kFactors.second)] = tok;
  }
  return table;
}
constexpr std::array<Tok, kSlots> kKeywords = makeKeywords();

Tok keywordOf(std::string_view word) {
  if (word.size() < 2) return Tok::ident;
  const Tok tok = kKeywords[slotOf(word, kFactors.first, kFactors.second)];
  return tok != Tok::eof && text(tok) == word ? tok : Tok::ident;
}

constexpr std::array<bool, 256> makeIdentBytes() {
  std::array<bool, 256> table{};
  for (unsigned c = 0; c < 128; ++c) {
    const unsigned lower = c | 0x20;
    table[c] = (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || c == '_';
  }
  return table;
}
constexpr std::array<bool, 256> kIdentBytes = makeIdentBytes();

bool isIdentByte(char c) { return kIdentBytes[static_cast<unsigned char>(c)]; }
bool isDecimal(char c) { return c >= '0' && c <= '9'; }
bool isAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }

}  // namespace

Scanner::Scanner(const SourceFile& file, Report report, std::size_t offset)
    : m_file(file),
      m_report(std::move(report)),
      m_begin(file.text.data()),
      m_at(m_begin + offset),
      m_end(m_begin + file.text.size()),
      m_start(m_begin) {
  if (static_cast<signed char>(*m_at) <= 0) skipInvalid();
}

void Scanner::error(std::string text) {
  m_report(m_file.base + static_cast<Pos>(m_at - m_begin), std::move(text));
}

void Scanner::errorInToken(std::size_t offset, std::string text) {
  m_report(m_pos + static_cast<Pos>(offset), std::move(text));
}

Rune Scanner::current() const {
  if (atEnd()) return -1;
  return decodeRune({m_at, static_cast<std::size_t>(m_end - m_at)}).rune;
}

void Scanner::stepRune() {
  m_at += decodeRune({m_at, static_cast<std::size_t>(m_end - m_at)}).width - 1;
  step();
}

// What is not text is reported when it is met and then as if it were not there.
void Scanner::skipInvalid() {
  while (m_at != m_end) {
    const std::string_view rest(m_at, static_cast<std::size_t>(m_end - m_at));
    if (rest.starts_with('\0')) {
      error("invalid NUL character");
      ++m_at;
    } else if (rest.starts_with(kByteOrderMark)) {
      if (m_at != m_begin) error("invalid BOM in the middle of the file");
      m_at += kByteOrderMark.size();
    } else if (!decodeRune(rest).valid()) {
      error("invalid UTF-8 encoding");
      ++m_at;
    } else {
      return;
    }
  }
}

void Scanner::skipToEnd() {
  m_at = m_end;
  m_tok = Tok::eof;
  m_lineEnds = false;
  m_pos = m_file.base + static_cast<Pos>(m_at - m_begin);
}

void Scanner::skipBody() {
  const std::string_view rest(m_at, static_cast<std::size_t>(m_end - m_at));
  const std::size_t end = rest.starts_with('\n') ? rest.find("\n}") : std::string_view::npos;
  if (end != std::string_view::npos) {
    m_at += end + 1;
    next();
    return;
  }
  for (int open = 1; m_tok != Tok::eof;) {
    next();
    if (m_tok == Tok::lbrace) ++open;
    if (m_tok == Tok::rbrace && --open == 0) return;
  }
}

bool Scanner::accept(char byte) {
  if (*m_at != byte) return false;
  step();
  return true;
}

void Scanner::skipSpace(bool newlineCounts) {
  while (*m_at == ' ' || *m_at == '\t' || *m_at == '\r' || (*m_at == '\n' && !newlineCounts))
    step();
}

void Scanner::next() {
  const bool lineEnds = m_lineEnds;
  m_lineEnds = false;
  for (;;) {
    skipSpace(lineEnds);
    m_start = m_at;
    m_pos = m_file.base + static_cast<Pos>(m_at - m_begin);
    const char c = *m_at;
    if (isIdentByte(c) && !isDecimal(c)) {
      scanIdent();
      break;
    }
    if (c == '\n' || atEnd()) {
      m_tok = lineEnds ? Tok::semicolon : Tok::eof;
      m_lit = atEnd() ? "EOF" : "newline";
      if (!atEnd()) step();
      break;
    }
    if (c == '/') {
      step();
      if (*m_at == '/') {
        lineComment();
        continue;
      }
      if (*m_at == '*') {
        blockComment();
        const auto length = static_cast<std::size_t>(m_at - m_start);
        if (!lineEnds || std::memchr(m_start, '\n', length) == nullptr) continue;
        m_tok = Tok::semicolon;
        m_lit = "newline";
        break;
      }
      orAssign(Tok::quo, Tok::quoAssign);
      break;
    }
    m_tok = Tok::eof;
    scanOperator(c);
    if (m_tok != Tok::eof) break;  // else a character that is none: reported, go on
  }
  m_first = false;
}

void Scanner::scanIdent() {
  const char* at = m_at;
  do ++at;
  while (isIdentByte(*at));
  m_at = at;
  if (static_cast<signed char>(*at) <= 0) {
    skipInvalid();
    while (isIdentByte(*m_at) || (!isAscii(*m_at) && atIdentRune(false))) stepRune();
  }
  m_lit = {m_start, static_cast<std::size_t>(m_at - m_start)};
  m_tok = keywordOf(m_lit);
  m_lineEnds = m_tok == Tok::ident || m_tok == Tok::kwBreak || m_tok == Tok::kwContinue ||
               m_tok == Tok::kwFallthrough || m_tok == Tok::kwReturn;
}

// Whether the rune beyond ASCII is taken into a name; most that may not be are taken, with a
// message, because that is what was meant.
bool Scanner::atIdentRune(bool first) {
  const Rune rune = current();
  if (isLetter(rune)) return true;
  if (isDigit(rune)) {
    if (first) error("identifier cannot begin with digit " + describeRune(rune));
  } else {
    error("invalid character " + describeRune(rune) + " in identifier");
  }
  return true;
}

void Scanner::scanOperator(char first) {
  switch (first) {
    // clang-format off
    case '0': case '1': case '2': case '3': case '4':
    case '5': case '6': case '7': case '8': case '9': scanNumber(false); return;
    case '"': scanString(); return;
    case '`': scanRawString(); return;
    case '\'': scanRune(); return;
    case '(': take(Tok::lparen); return;
    case '[': take(Tok::lbrack); return;
    case '{': take(Tok::lbrace); return;
    case ',': take(Tok::comma); return;
    case ';': take(Tok::semicolon); m_lit = "semicolon"; return;
    case ')': take(Tok::rparen); m_lineEnds = true; return;
    case ']': take(Tok::rbrack); m_lineEnds = true; return;
    case '}': take(Tok::rbrace); m_lineEnds = true; return;
    case '~': take(Tok::tilde); return;
    case '.': scanDot(); return;
    case '+': scanPlus(); return;
    case '-': scanMinus(); return;
    case '|': scanOr(); return;
    case '&': scanAnd(); return;
    case '<': scanLess(); return;
    case '>': scanGreater(); return;
    case ':': step(); orAssign(Tok::colon, Tok::define); return;
    case '*': step(); orAssign(Tok::mul, Tok::mulAssign); return;
    case '%': step(); orAssign(Tok::rem, Tok::remAssign); return;
    case '^': step(); orAssign(Tok::xor_, Tok::xorAssign); return;
    case '=': step(); orAssign(Tok::assign, Tok::eql); return;
    case '!': step(); orAssign(Tok::not_, Tok::neq); return;
      // clang-format on
    default:
      scanUnknown();
  }
}

void Scanner::scanDot() {
  step();
  if (isDecimal(*m_at)) {
    scanNumber(true);
    return;
  }
  m_tok = Tok::period;
  if (*m_at == '.' && m_at[1] == '.') {
    step();
    step();
    m_tok = Tok::ellipsis;
  }
}

void Scanner::scanPlus() {
  step();
  m_lineEnds = *m_at == '+';
  if (accept('+'))
    m_tok = Tok::inc;
  else
    orAssign(Tok::add, Tok::addAssign);
}

void Scanner::scanMinus() {
  step();
  m_lineEnds = *m_at == '-';
  if (accept('-'))
    m_tok = Tok::dec;
  else
    orAssign(Tok::sub, Tok::subAssign);
}

void Scanner::scanAnd() {
  step();
  if (accept('&'))
    m_tok = Tok::landl;
  else if (accept('^'))
    orAssign(Tok::andNot, Tok::andNotAssign);
  else
    orAssign(Tok::and_, Tok::andAssign);
}

void Scanner::scanOr() {
  step();
  if (accept('|'))
    m_tok = Tok::lorl;
  else
    orAssign(Tok::or_, Tok::orAssign);
}

void Scanner::scanLess() {
  step();
  if (accept('<'))
    orAssign(Tok::shl, Tok::shlAssign);
  else if (accept('-'))
    m_tok = Tok::arrow;
  else
    orAssign(Tok::lss, Tok::leq);
}

void Scanner::scanGreater() {
  step();
  if (accept('>'))
    orAssign(Tok::shr, Tok::shrAssign);
  else
    orAssign(Tok::gtr, Tok::geq);
}

void Scanner::scanUnknown() {
  if (!isAscii(*m_at) && atIdentRune(true)) {
    stepRune();
    --m_at;  // scanIdent() goes on after one byte
    scanIdent();
    return;
  }
  error("invalid character " + describeRune(current()));
  stepRune();
}

void Scanner::skipLine() {
  for (;;) {
    while (static_cast<signed char>(*m_at) > 0 && *m_at != '\n') ++m_at;
    if (*m_at == '\n' || atEnd()) return;
    const char* const before = m_at;
    skipInvalid();
    if (m_at == before) stepRune();
  }
}

// From the second slash to before the end of the line.
void Scanner::lineComment() {
  skipLine();
  const std::string_view comment(m_start, static_cast<std::size_t>(m_at - m_start));
  if (m_first && comment.starts_with("//go:build")) m_buildLines.push_back(comment);
}

// From the star on.
void Scanner::blockComment() {
  step();
  while (!atEnd()) {
    if (*m_at == '*') {
      step();
      if (accept('/')) return;
    } else if (isAscii(*m_at)) {
      step();
    } else {
      stepRune();
    }
  }
  errorInToken(0, "comment not terminated");
}

}  // namespace gantry::golang
