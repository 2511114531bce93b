// Versions of the language.
#include "engine/golang/types/versions.h"

namespace gantry::golang {

bool allowsVersion(const PackageSet& set, Pos pos, int minor) {
  const SourceFile* const file = set.sources.fileAt(pos);
  return file == nullptr || file->language.minor >= minor;
}

std::string versionText(std::string_view what, int minor) {
  std::string text(what);
  if (!text.empty()) text += ' ';
  return text + "requires go1." + std::to_string(minor) + " or later";
}

void addVersionHint(const PackageSet& set, Pos pos, std::string& text) {
  constexpr std::string_view kRequires = "requires go1.";
  const std::size_t at = text.find(kRequires);
  if (at == text.npos) return;
  const std::size_t end = text.find_first_not_of("0123456789", at + kRequires.size());
  if (end == text.npos || !std::string_view(text).substr(end).starts_with(" or later")) return;
  const SourceFile* const file = set.sources.fileAt(pos);
  if (file == nullptr) return;
  const Language& language = file->language;
  if (language.declared == language.minor)
    text += " (file declares //go:build go1." + std::to_string(language.minor) + ")";
  else
    text += " (-lang was set to go1." + std::to_string(language.ofPackage) + "; check go.mod)";
}

}  // namespace gantry::golang
