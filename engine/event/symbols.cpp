// Interning: look up, else append.
#include "engine/event/symbols.h"

#include "engine/base/check.h"
#include "engine/event/event.h"

namespace gantry {

Symbols::Symbols() {
  m_texts.emplace_back();
  m_textIds.emplace(m_texts.back(), 0);
  m_labels.emplace_back();
  m_labelIds.emplace(0, 0);
  m_positions.emplace_back();
  m_positionIds.emplace(0, 0);
}

// The ids of texts name the strings of their own table.
Symbols::Symbols(const Symbols& other)
    : m_texts(other.m_texts),
      m_labels(other.m_labels),
      m_positions(other.m_positions),
      m_labelIds(other.m_labelIds),
      m_positionIds(other.m_positionIds) {
  m_textIds.reserve(m_texts.size());
  for (TextId id = 0; id < m_texts.size(); ++id) m_textIds.emplace(m_texts[id], id);
}

TextId Symbols::text(std::string_view text) {
  if (const auto found = m_textIds.find(text); found != m_textIds.end()) return found->second;
  const auto id = static_cast<TextId>(m_texts.size());
  m_texts.emplace_back(text);
  m_textIds.emplace(m_texts.back(), id);
  return id;
}

LabelId Symbols::label(std::string_view name, std::string_view type) {
  const Label label{text(name), text(type)};
  const std::uint64_t key = label.name | std::uint64_t{label.type} << 32;
  const auto [at, fresh] = m_labelIds.try_emplace(key, static_cast<LabelId>(m_labels.size()));
  if (fresh) m_labels.push_back(label);
  return at->second;
}

PosId Symbols::position(std::string_view file, std::uint32_t line, std::string_view function) {
  const Position position{text(file), text(function), line};
  const std::uint64_t key = (position.file * 0x9e3779b97f4a7c15ULL) ^
                            (std::uint64_t{position.function} << 32 | position.line);
  const auto [first, last] = m_positionIds.equal_range(key);
  for (auto at = first; at != last; ++at)
    if (m_positions[at->second] == position) return at->second;
  const auto id = static_cast<PosId>(m_positions.size());
  CHECK_MSG(id <= Event::kMaxPos, "more source positions than an event can name");
  m_positions.push_back(position);
  m_positionIds.emplace(key, id);
  return id;
}

std::string_view Symbols::text(TextId id) const {
  return id < m_texts.size() ? m_texts[id] : m_texts[0];
}

Label Symbols::label(LabelId id) const { return id < m_labels.size() ? m_labels[id] : m_labels[0]; }

Position Symbols::position(PosId id) const {
  return id < m_positions.size() ? m_positions[id] : m_positions[0];
}

}  // namespace gantry
