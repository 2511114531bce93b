// Language: which language the window speaks, changed while it runs.
//
// Installing a translator makes Qt send LanguageChange to every widget; each says its texts
// again. English is in the sources; Simplified Chinese in ui/i18n/gantry_zh_CN.ts.
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>
#include <cstdint>
#include <optional>

namespace gantry::ui {

enum class Language : std::uint8_t { english, chinese };

// `en`, `zh_CN` (and `zh`), as on the command line.
[[nodiscard]] std::optional<Language> languageOf(const QString& code);
[[nodiscard]] QString codeOf(Language language);
// What the system speaks: Chinese or else English.
[[nodiscard]] Language systemLanguage();

class Translation : public QObject {
  Q_OBJECT

 public:
  explicit Translation(QObject* parent = nullptr);
  ~Translation() override;

  void set(Language language);
  [[nodiscard]] Language language() const { return m_language; }

 private:
  Language m_language = Language::english;
  QTranslator m_own;
  QTranslator m_qt;  // Qt's own dialogs
};

}  // namespace gantry::ui
