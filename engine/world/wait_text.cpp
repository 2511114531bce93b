// What waiting Gs say.
#include "engine/world/wait_text.h"

namespace gantry {

std::string_view networkWait(WaitReason reason, std::uint32_t object, const Symbols& symbols) {
  const bool isNamed = reason == WaitReason::ioWait && object < symbols.texts();
  return isNamed ? symbols.text(object) : std::string_view();
}

std::string waitText(const G& g, const Symbols& symbols) {
  std::string out(text(g.reason));
  const std::string_view what = networkWait(g.reason, g.object, symbols);
  if (!what.empty()) out.append(", ").append(what);
  return out;
}

}  // namespace gantry
