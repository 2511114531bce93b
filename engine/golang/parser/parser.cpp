// The parser's base: tokens, messages, how it goes on after a mistake.
#include "engine/golang/parser/parser.h"

#include <algorithm>
#include <utility>

#include "engine/golang/parser/build_line.h"
#include "engine/golang/parser/parser_impl.h"

namespace gantry::golang {
namespace {

// What begins a statement is not skipped when the parser looks for a place to go on.
constexpr bool beginsStatement(Tok tok) {
  switch (tok) {
    case Tok::kwBreak:
    case Tok::kwConst:
    case Tok::kwContinue:
    case Tok::kwDefer:
    case Tok::kwFallthrough:
    case Tok::kwFor:
    case Tok::kwGo:
    case Tok::kwGoto:
    case Tok::kwIf:
    case Tok::kwReturn:
    case Tok::kwSelect:
    case Tok::kwSwitch:
    case Tok::kwType:
    case Tok::kwVar:
      return true;
    default:
      return false;
  }
}

// As messages name a token that was expected.
std::string_view wantedText(Tok tok) {
  return tok == Tok::semicolon ? "semicolon or newline" : text(tok);
}

}  // namespace

File* parseFile(const SourceFile& file, Arena& arena, std::vector<Error>& errors, Bodies bodies) {
  return Parser(file, arena, bodies).parse(errors);
}

void parseBody(const SourceFile& file, Arena& arena, BlockStmt& body, std::vector<Error>& errors) {
  Parser(file, arena, Bodies::read, body.pos - file.base).parse(body, errors);
}

List<Expr> Parser::Exprs::take() {
  if (all.empty()) all.push_back(one);
  return std::move(all);
}

Parser::Parser(const SourceFile& file, Arena& arena, Bodies bodies, std::size_t offset)
    : m_file(file),
      m_arena(arena),
      m_errors(file),
      m_bodies(bodies),
      m_scanner(
          file, [this](Pos at, std::string text) { error(at, std::move(text)); }, offset) {}

File* Parser::parse(std::vector<Error>& errors) {
  next();
  File* const made = file();
  m_errors.moveTo(errors);
  return made;
}

void Parser::parse(BlockStmt& body, std::vector<Error>& errors) {
  next();
  BlockStmt* const read = funcBody();
  body.list = std::move(read->list);
  body.unread = false;
  m_errors.moveTo(errors);
}

void Parser::error(Pos at, std::string text) {
  if (m_gaveUp) return;
  ++m_errorCount;
  m_errors.add(at, std::move(text));
}

void Parser::tooDeep() {
  if (m_gaveUp) return;
  error(pos(), "syntax error: nesting too deep");
  m_gaveUp = true;
  m_scanner.skipToEnd();
}

std::string Parser::tokenText() const {
  switch (tok()) {
    case Tok::ident:
      return "name " + std::string(m_scanner.lit());
    case Tok::semicolon:
      return std::string(m_scanner.lit());
    case Tok::intLit:
    case Tok::floatLit:
    case Tok::imagLit:
    case Tok::charLit:
    case Tok::stringLit:
      return "literal " + std::string(m_scanner.lit());
    default:
      return std::string(text(tok()));
  }
}

void Parser::syntaxErrorAt(Pos at, std::string_view text) {
  // At the end everything is missing, which the first message has said.
  if (tok() == Tok::eof && m_errorCount > 0) return;
  std::string message = "syntax error: ";
  if (text.starts_with("in ") || text.starts_with("at ") || text.starts_with("after ")) {
    message += "unexpected " + tokenText() + " ";
  } else if (text.starts_with("expected ")) {
    message += "unexpected " + tokenText() + ", ";
  }
  error(at, message.append(text));
}

void Parser::wanting(Tok wanted) {
  syntaxError("expected " + std::string(wantedText(wanted)));
  advance({});
}

// Also takes := for =, with a message.
bool Parser::gotAssign() {
  if (tok() == Tok::define) syntaxError("expected =");
  if (tok() != Tok::define && tok() != Tok::assign) return false;
  next();
  return true;
}

// Without a follow set one token is skipped, so that there is progress.
void Parser::advance(Follow follow) {
  if (follow.size() == 0) {
    if (tok() != Tok::eof) next();
    return;
  }
  while (tok() != Tok::eof && !(m_funcNest > 0 && beginsStatement(tok())) &&
         std::find(follow.begin(), follow.end(), tok()) == follow.end()) {
    next();
  }
}

// Neither separator nor end of a list: whether the end was found after a message.
bool Parser::listGoesOn(std::string_view context, Tok separator, Tok close) {
  std::string message = "in ";
  message.append(context).append("; possibly missing ").append(wantedText(separator));
  message.append(" or ").append(wantedText(close));
  syntaxError(message);
  advance({Tok::rparen, Tok::rbrack, Tok::rbrace});
  return tok() == close;
}

}  // namespace gantry::golang
