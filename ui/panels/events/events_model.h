// EventsModel: the events of a run as a table, the newest first; all of them or those that pass
// a filter.
//
// Nothing is stored per row: a row in sight is told when it is asked for (EventReader). A filter
// is applied in slices of a few milliseconds between the window's other work, oldest events
// first, so its rows grow at the top while it runs.
#pragma once

#include <QAbstractTableModel>
#include <QTimer>
#include <cstdint>
#include <optional>
#include <vector>

#include "ui/session/event_filter.h"
#include "ui/session/event_reader.h"
#include "ui/session/run.h"

namespace gantry::ui {

class EventsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column : int { kTime, kWho, kKind, kWords, kColumns };
  enum Role : int {
    kToneRole = Qt::UserRole,  // Tone, as int
    kSentenceRole,
  };

  explicit EventsModel(QObject* parent = nullptr);

  // The rows of the reader's run; none when it is null.
  void setReader(EventReaderPtr reader);
  void setFilter(const QString& text);
  // The language has changed: all words are told anew.
  void retell();

  // Whether the filter has not seen all events yet.
  [[nodiscard]] bool filtering() const { return m_scan.has_value(); }
  [[nodiscard]] bool hasFilter() const { return !m_filter.empty(); }

  // The row of the last event before a position; rowCount() when all shown events come later.
  [[nodiscard]] int rowAt(std::uint64_t position) const;
  // The position just after a row's event.
  [[nodiscard]] std::uint64_t positionOf(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 signals:
  void filterChanged();
  void filtered();  // the filter has seen all events

 private:
  // The filter at work.
  struct Scan {
    Cursor cursor;
    std::uint64_t next = 0;
  };

  void scanAll();
  void scanOn();
  [[nodiscard]] const Run& run() const { return m_reader->run(); }
  [[nodiscard]] const EventReader::Line& line(int row) const;
  [[nodiscard]] std::uint64_t rows() const;

  EventReaderPtr m_reader;
  EventFilter m_filter;
  std::vector<std::uint64_t> m_passed;  // rows of the run, ascending, when there is a filter
  std::optional<Scan> m_scan;
  QTimer m_idle;
};

}  // namespace gantry::ui
