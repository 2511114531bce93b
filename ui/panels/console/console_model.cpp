// The run's lines, and one more row for its ending.
#include "ui/panels/console/console_model.h"

#include <utility>

#include "ui/i18n/names.h"

namespace gantry::ui {

ConsoleModel::ConsoleModel(QObject* parent) : QAbstractListModel(parent) {}

void ConsoleModel::setRun(RunPtr run) {
  beginResetModel();
  m_run = std::move(run);
  endResetModel();
}

void ConsoleModel::retell() {
  if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1));
}

int ConsoleModel::lines() const {
  return m_run ? static_cast<int>(m_run->console.lines().size()) : 0;
}

QString ConsoleModel::ending() const {
  if (!m_run) return {};
  switch (m_run->recording.ending) {
    case Ending::running:
      return {};
    case Ending::limit:
      return tr("stopped at a limit: %1").arg(limitName(m_run->recording.limit));
    default:
      return tr("exit status %1").arg(m_run->recording.exitCode);
  }
}

int ConsoleModel::rowAt(std::uint64_t position) const {
  if (!m_run) return -1;
  if (position == m_run->size()) return rowCount() - 1;
  return static_cast<int>(m_run->console.linesBefore(position)) - 1;
}

std::uint64_t ConsoleModel::positionOf(int row) const {
  if (row >= lines()) return m_run->size();
  return m_run->console.lines()[static_cast<std::size_t>(row)].event + 1;
}

int ConsoleModel::rowCount(const QModelIndex& parent) const {
  if (parent.isValid()) return 0;
  return lines() + (ending().isEmpty() ? 0 : 1);
}

QVariant ConsoleModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  if (index.row() >= lines()) {
    if (role == Qt::DisplayRole) return ending();
    return role == kGoidRole ? QVariant(0) : QVariant();
  }
  const ConsoleLine& line = m_run->console.lines()[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return utf8(line.text);
    case kGoidRole:
      return line.goid;
    case kErrorRole:
      return line.fd == 2;
    default:
      return {};
  }
}

}  // namespace gantry::ui
