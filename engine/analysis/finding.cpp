// Findings as text: messages filled with their parts.
#include "engine/analysis/finding.h"

#include <fmt/format.h>

namespace gantry {
namespace {

constexpr std::string_view kNames[] = {
#define X(kind, name) name,
    GANTRY_FINDING_KINDS(X)
#undef X
};

struct Row {
  std::string_view en;
  std::string_view zh;
};
constexpr Row kRows[] = {
#define X(id, en, zh) {en, zh},
    GANTRY_MESSAGES(X)
#undef X
};

std::string durationText(std::int64_t ns) {
  if (ns < 1'000) return fmt::format("{}ns", ns);
  if (ns < 1'000'000) return fmt::format("{}.{}µs", ns / 1'000, ns % 1'000 / 100);
  if (ns < 1'000'000'000) return fmt::format("{}.{}ms", ns / 1'000'000, ns % 1'000'000 / 100'000);
  return fmt::format("{}.{}s", ns / 1'000'000'000, ns % 1'000'000'000 / 100'000'000);
}

// The parts nest as deep as a sentence does: three levels.
std::string listText(const std::vector<Phrase>& parts,
                     Language language) {  // NOLINT(misc-no-recursion)
  std::string out;
  for (std::size_t n = 0; n < parts.size(); ++n) {
    if (n != 0 && language == Language::zh) out += "、";
    if (n != 0 && language == Language::en) out += n + 1 == parts.size() ? " and " : ", ";
    out += textOf(parts[n], language);
  }
  return out;
}

bool endsWide(std::string_view text) { return !text.empty() && (text.back() & 0x80) != 0; }

bool beginsWide(std::string_view text) { return !text.empty() && (text.front() & 0x80) != 0; }

// A Chinese form has spaces around what may be Latin; between two Chinese words there is none.
void append(std::string& out, const std::string& words) {
  if (!out.empty() && out.back() == ' ' && beginsWide(words) &&
      endsWide(std::string_view(out).substr(0, out.size() - 1)))
    out.pop_back();
  out += words;
}

std::string fill(std::string_view form,
                 const std::vector<Phrase>& parts,  // NOLINT(misc-no-recursion)
                 Language language) {
  std::string out;
  for (std::size_t n = 0; n < form.size(); ++n) {
    const bool place = form[n] == '{' && n + 2 < form.size() && form[n + 2] == '}';
    if (!place) {
      out += form[n];
      continue;
    }
    const auto index = static_cast<std::size_t>(form[n + 1] - '0');
    if (index < parts.size()) append(out, textOf(parts[index], language));
    n += 2;
    if (endsWide(out) && form.substr(n + 1).starts_with(' ') && beginsWide(form.substr(n + 2))) ++n;
  }
  return out;
}

std::string lineText(std::int64_t line, Language language) {
  const bool en = language == Language::en;
  if (line == 0) return en ? "an unknown line" : "未知的行";
  return en ? fmt::format("line {}", line) : fmt::format("第 {} 行", line);
}

}  // namespace

std::string_view nameOf(FindingKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

std::string_view templateOf(MessageId id, Language language) {
  const Row& row = kRows[static_cast<std::size_t>(id)];
  return language == Language::zh ? row.zh : row.en;
}

std::string textOf(const Phrase& phrase, Language language) {  // NOLINT(misc-no-recursion)
  switch (phrase.form) {
    case Phrase::Form::text:
      return phrase.text;
    case Phrase::Form::number:
      return std::to_string(phrase.number);
    case Phrase::Form::goroutine:
      return "G" + std::to_string(phrase.number);
    case Phrase::Form::line:
      return lineText(phrase.number, language);
    case Phrase::Form::duration:
      return durationText(phrase.number);
    case Phrase::Form::list:
      return listText(phrase.parts, language);
    case Phrase::Form::object:
      return textOf(phrase.parts.front(), language) + phrase.text;
    case Phrase::Form::message:
      break;
  }
  return fill(templateOf(phrase.id, language), phrase.parts, language);
}

std::string textOf(const Finding& finding, Language language) {
  std::string out;
  for (const Phrase& sentence : finding.sentences) {
    if (!out.empty() && language == Language::en) out += ' ';
    out += textOf(sentence, language);
  }
  return out;
}

}  // namespace gantry
