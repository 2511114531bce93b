// Rows are counted from the end of the run.
#include "ui/panels/events/events_model.h"

#include <QElapsedTimer>
#include <algorithm>
#include <utility>

#include "ui/i18n/quantity.h"

namespace gantry::ui {
namespace {

constexpr qint64 kScanMs = 6;
// Events between two looks at the clock.
constexpr std::uint64_t kScanSlice = 2'000;

}  // namespace

EventsModel::EventsModel(QObject* parent) : QAbstractTableModel(parent) {
  connect(&m_idle, &QTimer::timeout, this, &EventsModel::scanOn);
}

void EventsModel::setReader(EventReaderPtr reader) {
  beginResetModel();
  m_reader = std::move(reader);
  scanAll();
  endResetModel();
}

void EventsModel::setFilter(const QString& text) {
  beginResetModel();
  m_filter = EventFilter(text);
  scanAll();
  endResetModel();
  emit filterChanged();
}

// Starts the filter from the first event, if there is a filter.
void EventsModel::scanAll() {
  m_passed.clear();
  m_scan.reset();
  m_idle.stop();
  if (!m_reader || m_filter.empty()) return;
  m_scan.emplace(Scan{Cursor(run().recording.events, run().keyframes), 0});
  m_idle.start();
}

void EventsModel::retell() {
  if (m_reader) m_reader->clear();
  if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
  emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

void EventsModel::scanOn() {
  const Recording& recording = run().recording;
  std::vector<std::uint64_t> found;
  QElapsedTimer clock;
  clock.start();
  while (m_scan->next < run().rows.count() && clock.elapsed() < kScanMs) {
    const std::uint64_t end = std::min(m_scan->next + kScanSlice, run().rows.count());
    std::uint64_t n = run().rows.eventOf(recording.events, m_scan->next);
    for (; m_scan->next < end; ++n) {
      const Event event = recording.events[n];
      if (isCarrier(event.kind())) continue;
      m_scan->cursor.seek(n);
      if (m_filter.passes(m_scan->cursor.world(), event, recording.symbols))
        found.push_back(m_scan->next);
      ++m_scan->next;
    }
  }
  if (!found.empty()) {
    beginInsertRows({}, 0, static_cast<int>(found.size()) - 1);
    m_passed.insert(m_passed.end(), found.begin(), found.end());
    endInsertRows();
  }
  if (m_scan->next == run().rows.count()) {
    m_idle.stop();
    m_scan.reset();
    emit filtered();
  }
}

std::uint64_t EventsModel::rows() const {
  if (!m_reader) return 0;
  return m_filter.empty() ? run().rows.count() : m_passed.size();
}

const EventReader::Line& EventsModel::line(int row) const {
  const std::uint64_t fromStart = rows() - 1 - static_cast<std::uint64_t>(row);
  return m_reader->line(m_filter.empty() ? fromStart : m_passed[fromStart]);
}

int EventsModel::rowAt(std::uint64_t position) const {
  if (!m_reader) return 0;
  std::uint64_t before = run().rows.rowsBefore(run().recording.events, position);
  if (!m_filter.empty()) {
    const auto first = std::lower_bound(m_passed.begin(), m_passed.end(), before);
    before = static_cast<std::uint64_t>(first - m_passed.begin());
  }
  return static_cast<int>(rows() - before);
}

std::uint64_t EventsModel::positionOf(int row) const { return line(row).event + 1; }

int EventsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows());  // 2^31 events would be 34 GB
}

int EventsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kColumns;
}

QVariant EventsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const EventReader::Line& row = line(index.row());
  switch (role) {
    case Qt::DisplayRole:
      switch (index.column()) {
        case kTime:
          return timeText(row.time);
        case kWho:
          return row.words.who;
        case kKind:
          return row.words.kind;
        default:
          return row.words.brief;
      }
    case Qt::ToolTipRole:
    case kSentenceRole:
      return row.words.sentence;
    case kToneRole:
      return static_cast<int>(row.words.tone);
    default:
      return {};
  }
}

QVariant EventsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case kTime:
      return tr("Time");
    case kWho:
      return tr("Who");
    case kKind:
      return tr("Event");
    default:
      return tr("What");
  }
}

}  // namespace gantry::ui
