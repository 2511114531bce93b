// Translators come and go.
#include "ui/i18n/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace gantry::ui {

std::optional<Language> languageOf(const QString& code) {
  if (code == QLatin1String("en")) return Language::english;
  if (code == QLatin1String("zh_CN") || code == QLatin1String("zh")) return Language::chinese;
  return std::nullopt;
}

QString codeOf(Language language) {
  return language == Language::chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

Language systemLanguage() {
  return QLocale::system().language() == QLocale::Chinese ? Language::chinese : Language::english;
}

Translation::Translation(QObject* parent) : QObject(parent) {}

Translation::~Translation() { set(Language::english); }

void Translation::set(Language language) {
  if (language == m_language) return;
  m_language = language;
  if (language == Language::english) {
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    return;
  }
  // A file that is missing leaves English: every text has one.
  if (m_qt.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QCoreApplication::installTranslator(&m_qt);
  if (m_own.load(QStringLiteral(":/i18n/gantry_zh_CN.qm")))
    QCoreApplication::installTranslator(&m_own);
}

}  // namespace gantry::ui
