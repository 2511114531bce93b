// ConsoleModel: what the program wrote, a row a line, and at the end how it ended.
#pragma once

#include <QAbstractListModel>
#include <QString>
#include <cstdint>

#include "ui/session/run.h"

namespace gantry::ui {

class ConsoleModel : public QAbstractListModel {
  Q_OBJECT

 public:
  enum Role : int {
    kGoidRole = Qt::UserRole,  // who wrote the line; 0 when the runtime did
    kErrorRole,                // the line went to stderr
  };

  explicit ConsoleModel(QObject* parent = nullptr);

  void setRun(RunPtr run);
  // The language has changed.
  void retell();

  // The row of the last line that had begun at a position; -1 when none had.
  [[nodiscard]] int rowAt(std::uint64_t position) const;
  // The position just after the write that began the line.
  [[nodiscard]] std::uint64_t positionOf(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  [[nodiscard]] int lines() const;
  [[nodiscard]] QString ending() const;  // empty when nothing is known of it

  RunPtr m_run;
};

}  // namespace gantry::ui
