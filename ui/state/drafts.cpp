// One JSON file a draft, beside it the lock of the window that writes it.
#include "ui/state/drafts.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>
#include <optional>
#include <utility>

namespace gantry::ui {
namespace {

QString lockOf(const QString& path) { return path + QStringLiteral(".lock"); }

std::unique_ptr<QLockFile> lockFor(const QString& path) {
  auto lock = std::make_unique<QLockFile>(lockOf(path));
  lock->setStaleLockTime(0);  // old does not mean that its window is gone
  return lock;
}

QByteArray jsonOf(const Draft& draft) {
  QJsonArray sources;
  for (const SourceText& source : draft.sources)
    sources.append(QJsonObject{{"name", QString::fromStdString(source.name)},
                               {"text", QString::fromStdString(source.text)}});
  return QJsonDocument(
             QJsonObject{{"program", QString::fromStdString(draft.program)}, {"sources", sources}})
      .toJson();
}

std::optional<Draft> draftOf(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
  const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
  Draft draft{json["program"].toString().toStdString(), {}};
  const QJsonArray sources = json["sources"].toArray();
  for (const auto& source : sources) {
    const QJsonObject one = source.toObject();
    draft.sources.push_back(
        {one["name"].toString().toStdString(), one["text"].toString().toStdString()});
  }
  if (draft.program.empty() || draft.sources.empty()) return std::nullopt;
  return draft;
}

}  // namespace

Drafts::Drafts(QString folder)
    : m_folder(std::move(folder)),
      m_path(QDir(m_folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) +
                                     QStringLiteral(".draft"))) {}

bool Drafts::keep(const Draft& draft) {
  if (m_lock && draft == m_kept) return true;
  if (!m_lock) {
    QDir().mkpath(m_folder);
    m_lock = lockFor(m_path);
    m_lock->tryLock(0);
  }
  QSaveFile file(m_path);
  if (!file.open(QIODevice::WriteOnly)) return false;
  file.write(jsonOf(draft));
  if (!file.commit()) return false;
  m_kept = draft;
  return true;
}

void Drafts::drop() {
  if (!m_lock) return;
  QFile::remove(m_path);
  m_lock.reset();  // the file goes with it
  m_kept = {};
}

std::vector<Drafts::Lost> Drafts::lost() const {
  std::vector<Lost> all;
  const QDir folder(m_folder);
  for (const QString& name :
       folder.entryList({QStringLiteral("*.draft")}, QDir::Files, QDir::Name)) {
    const QString path = folder.filePath(name);
    if (path == m_path || !lockFor(path)->tryLock(0)) continue;
    if (auto draft = draftOf(path)) all.push_back({path, std::move(*draft)});
  }
  return all;
}

void Drafts::forget(const Lost& lost) {
  QFile::remove(lost.path);
  QFile::remove(lockOf(lost.path));
}

}  // namespace gantry::ui
