// The tokens of Go, by the names of the language specification.
//
// One table: the enum, the text, and for binary operators the precedence come from it.
#pragma once

#include <cstdint>
#include <string_view>

namespace gantry::golang {

// X(name, text, precedence)   precedence 1..5 for binary operators, else 0
// clang-format off
#define GANTRY_TOKENS(X)                                                                   \
  X(eof, "EOF", 0)            X(ident, "name", 0)         X(intLit, "literal", 0)          \
  X(floatLit, "literal", 0)   X(imagLit, "literal", 0)    X(charLit, "literal", 0)         \
  X(stringLit, "literal", 0)                                                               \
  X(add, "+", 4)              X(sub, "-", 4)              X(mul, "*", 5)                   \
  X(quo, "/", 5)              X(rem, "%", 5)              X(and_, "&", 5)                  \
  X(or_, "|", 4)              X(xor_, "^", 4)             X(shl, "<<", 5)                  \
  X(shr, ">>", 5)             X(andNot, "&^", 5)                                           \
  X(addAssign, "+=", 0)       X(subAssign, "-=", 0)       X(mulAssign, "*=", 0)            \
  X(quoAssign, "/=", 0)       X(remAssign, "%=", 0)       X(andAssign, "&=", 0)            \
  X(orAssign, "|=", 0)        X(xorAssign, "^=", 0)       X(shlAssign, "<<=", 0)           \
  X(shrAssign, ">>=", 0)      X(andNotAssign, "&^=", 0)                                    \
  X(landl, "&&", 2)           X(lorl, "||", 1)            X(arrow, "<-", 0)                \
  X(inc, "++", 0)             X(dec, "--", 0)             X(eql, "==", 3)                  \
  X(lss, "<", 3)              X(gtr, ">", 3)              X(assign, "=", 0)                \
  X(not_, "!", 0)             X(tilde, "~", 0)            X(neq, "!=", 3)                  \
  X(leq, "<=", 3)             X(geq, ">=", 3)             X(define, ":=", 0)               \
  X(ellipsis, "...", 0)       X(lparen, "(", 0)           X(lbrack, "[", 0)                \
  X(lbrace, "{", 0)           X(comma, "comma", 0)        X(period, ".", 0)                \
  X(rparen, ")", 0)           X(rbrack, "]", 0)           X(rbrace, "}", 0)                \
  X(semicolon, "semicolon", 0) X(colon, ":", 0)                                            \
  X(kwBreak, "break", 0)      X(kwCase, "case", 0)        X(kwChan, "chan", 0)             \
  X(kwConst, "const", 0)      X(kwContinue, "continue", 0) X(kwDefault, "default", 0)      \
  X(kwDefer, "defer", 0)      X(kwElse, "else", 0)        X(kwFallthrough, "fallthrough", 0) \
  X(kwFor, "for", 0)          X(kwFunc, "func", 0)        X(kwGo, "go", 0)                 \
  X(kwGoto, "goto", 0)        X(kwIf, "if", 0)            X(kwImport, "import", 0)         \
  X(kwInterface, "interface", 0) X(kwMap, "map", 0)       X(kwPackage, "package", 0)       \
  X(kwRange, "range", 0)      X(kwReturn, "return", 0)    X(kwSelect, "select", 0)         \
  X(kwStruct, "struct", 0)    X(kwSwitch, "switch", 0)    X(kwType, "type", 0)             \
  X(kwVar, "var", 0)
// clang-format on

enum class Tok : std::uint8_t {
#define X(name, text, precedence) name,
  GANTRY_TOKENS(X)
#undef X
};

inline constexpr std::string_view kTokTexts[] = {
#define X(name, text, precedence) text,
    GANTRY_TOKENS(X)
#undef X
};
inline constexpr std::uint8_t kTokPrecedence[] = {
#define X(name, text, precedence) precedence,
    GANTRY_TOKENS(X)
#undef X
};

// The operator or keyword as it is written; for the others what messages call them.
constexpr std::string_view text(Tok tok) { return kTokTexts[static_cast<std::size_t>(tok)]; }
// Of a binary operator, 1 (||) to 5 (*); 0 for everything else.
constexpr int precedence(Tok tok) { return kTokPrecedence[static_cast<std::size_t>(tok)]; }
constexpr bool isKeyword(Tok tok) { return tok >= Tok::kwBreak && tok <= Tok::kwVar; }
// += and its kin: the binary operator in it.
constexpr bool isAssignOp(Tok tok) { return tok >= Tok::addAssign && tok <= Tok::andNotAssign; }
constexpr Tok binaryOf(Tok assignOp) {
  return static_cast<Tok>(static_cast<int>(assignOp) - static_cast<int>(Tok::addAssign) +
                          static_cast<int>(Tok::add));
}

}  // namespace gantry::golang
