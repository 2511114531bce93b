// Looking for a type by its parts.
#include "engine/golang/vm/made_types.h"

#include <utility>

namespace gantry::golang {
namespace {

bool sameParts(const RType& a, const RType& b) {
  return a.kind == b.kind && !a.named && !b.named && a.elem == b.elem && a.key == b.key &&
         a.len == b.len && a.chanDir == b.chanDir && a.params == b.params &&
         a.results == b.results && a.variadic == b.variadic;
}

}  // namespace

const RType& MadeTypes::find(RType wanted, std::string text, bool& made) {
  for (const RType* type : m_types)
    if (sameParts(*type, wanted)) return *type;
  made = true;
  wanted.id = static_cast<std::uint32_t>(m_types.size());
  wanted.text = m_texts.emplace_back(std::move(text));
  const RType& kept = m_made.emplace_back(std::move(wanted));
  m_types.push_back(&kept);
  return kept;
}

}  // namespace gantry::golang
