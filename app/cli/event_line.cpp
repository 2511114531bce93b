// Lines are appended to one buffer: a log has millions.
#include "app/cli/event_line.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "app/cli/json.h"

namespace gantry::cli {
namespace {

bool isPlain(char c) { return c > ' ' && c != '"' && c != '\\' && c != '\x7f'; }

// A text that would not be read as one word is quoted, in Go's notation.
void appendWord(std::string& out, std::string_view text) {
  bool plain = !text.empty();
  for (const char c : text) plain = plain && isPlain(c);
  if (plain) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else if (c == '"' || c == '\\')
      (out += '\\') += c;
    else if (static_cast<unsigned char>(c) < ' ' || c == '\x7f')
      fmt::format_to(std::back_inserter(out), "\\x{:02x}", static_cast<unsigned char>(c));
    else
      out += c;
  }
  out += '"';
}

void appendNumber(std::string& out, std::int64_t number) {
  const fmt::format_int text(number);
  out.append(text.data(), text.size());
}

void appendNatural(std::string& out, std::uint64_t number) {
  const fmt::format_int text(number);
  out.append(text.data(), text.size());
}

// Fills the line up to a column, by one space at least.
void toColumn(std::string& out, std::size_t lineBegins, std::size_t column) {
  const std::size_t width = out.size() - lineBegins;
  out.append(width < column ? column - width : 1, ' ');
}

void appendRight(std::string& out, std::uint64_t number, std::size_t width) {
  const fmt::format_int text(number);
  if (text.size() < width) out.append(width - text.size(), ' ');
  out.append(text.data(), text.size());
}

// Seconds with nine places: the same width for all, and sorting sorts.
void appendSeconds(std::string& out, TimeNs time) {
  appendRight(out, time / 1'000'000'000, 5);
  const fmt::format_int places(1'000'000'000 + time % 1'000'000'000);
  out += '.';
  out.append(places.data() + 1, places.size() - 1);
}

void appendId(std::string& out, char letter, std::uint32_t id, bool valid) {
  if (!valid) {
    out += '-';
    return;
  }
  out += letter;
  appendNatural(out, id);
}

// Where the columns begin.
constexpr std::size_t kKindColumn = 27;
constexpr std::size_t kGColumn = 42;
constexpr std::size_t kMColumn = 50;
constexpr std::size_t kPColumn = 55;
constexpr std::size_t kArgumentsColumn = 61;
constexpr std::size_t kPlaceColumn = 109;

// Numbers and truth look the same in a line of text and in JSON; texts do not.
void appendValue(std::string& out, const Argument& argument,
                 void (*appendTextValue)(std::string&, std::string_view)) {
  switch (argument.form) {
    case Argument::Form::number:
      return appendNumber(out, argument.number);
    case Argument::Form::natural:
      return appendNatural(out, static_cast<std::uint64_t>(argument.number));
    case Argument::Form::yesNo:
      out += argument.number != 0 ? "true" : "false";
      return;
    case Argument::Form::text:
      return appendTextValue(out, argument.text);
  }
}

// JSON is written by hand here: through a tree of values it takes five times as long.
void appendKey(std::string& out, std::string_view key) {
  out += ",\"";
  out += key;
  out += "\":";
}

void appendJsonText(std::string& out, std::string_view text) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return c >= ' ' && c < '\x7f' && c != '"' && c != '\\';
  });
  if (!plain) {
    out += toText(Json(text));
    return;
  }
  out += '"';
  out += text;
  out += '"';
}

void appendIdOrNull(std::string& out, std::uint32_t id, bool valid) {
  if (valid) {
    appendNatural(out, id);
  } else {
    out += "null";
  }
}

}  // namespace

EventLine eventLine(const World& before, Event event, const Symbols& symbols) {
  return {before.events, before.now + event.dt(), describe(before, event, symbols)};
}

std::string textHeading() {
  std::string out = "     event          time";
  toColumn(out, 0, kKindColumn);
  out += "kind";
  toColumn(out, 0, kGColumn);
  out += "G";
  toColumn(out, 0, kMColumn);
  out += "M";
  toColumn(out, 0, kPColumn);
  out += "P";
  toColumn(out, 0, kArgumentsColumn);
  out += "arguments";
  toColumn(out, 0, kPlaceColumn);
  return out + "place\n";
}

void appendText(std::string& out, const EventLine& line, const Symbols& symbols) {
  const std::size_t begin = out.size();
  const Description& what = line.what;
  appendRight(out, line.n, 10);
  appendSeconds(out, line.time);
  toColumn(out, begin, kKindColumn);
  out += what.kind;
  toColumn(out, begin, kGColumn);
  appendId(out, 'G', what.goid, what.goid != 0);
  toColumn(out, begin, kMColumn);
  appendId(out, 'M', what.m.v, what.m.valid());
  toColumn(out, begin, kPColumn);
  appendId(out, 'P', what.p.v, what.p.valid());
  std::size_t column = kArgumentsColumn;
  for (const Argument& argument : what) {
    toColumn(out, begin, column);
    out += argument.name;
    out += '=';
    appendValue(out, argument, appendWord);
    column = 0;
  }
  if (what.pos != 0) {
    const Position at = symbols.position(what.pos);
    toColumn(out, begin, kPlaceColumn);
    out += symbols.text(at.file);
    out += ':';
    appendNatural(out, at.line);
  }
  out += '\n';
}

void appendJson(std::string& out, const EventLine& line, const Symbols& symbols) {
  const Description& what = line.what;
  out += "{\"n\":";
  appendNatural(out, line.n);
  appendKey(out, "time_ns");
  appendNatural(out, line.time);
  appendKey(out, "kind");
  appendJsonText(out, what.kind);
  appendKey(out, "g");
  appendIdOrNull(out, what.goid, what.goid != 0);
  appendKey(out, "m");
  appendIdOrNull(out, what.m.v, what.m.valid());
  appendKey(out, "p");
  appendIdOrNull(out, what.p.v, what.p.valid());
  for (const Argument& argument : what) {
    appendKey(out, argument.name);
    appendValue(out, argument, appendJsonText);
  }
  const Position at = symbols.position(what.pos);
  appendKey(out, "file");
  appendJsonText(out, symbols.text(at.file));
  appendKey(out, "line");
  appendNatural(out, at.line);
  out += "}\n";
}

}  // namespace gantry::cli
