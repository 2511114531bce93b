// FilmDialog: exports a part of a run as a film: which part, how long, how large, how fast; then
// its progress. Drawing goes on in a thread of its own; Cancel ends it and leaves no file.
#pragma once

#include <QDialog>
#include <atomic>
#include <memory>
#include <optional>
#include <utility>

#include "ui/film/film_writer.h"

class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QThread;

namespace gantry::ui {

class FilmDialog : public QDialog {
  Q_OBJECT

 public:
  // Parts of the run to choose from, as positions.
  struct Ranges {
    using Range = std::pair<std::uint64_t, std::uint64_t>;
    Range program;                // from where main begins
    std::optional<Range> marked;  // between the last two marks of the timeline
    std::optional<Range> seen;    // what the timeline shows, unless that is all
    Range fromHere;
  };

  FilmDialog(RunPtr run, const Ranges& ranges, const Theme& theme, QWidget* parent = nullptr);
  ~FilmDialog() override;

  // What is set now.
  [[nodiscard]] Film film() const;
  // Begins to write; emits ended().
  void write(const QString& path);
  void cancel();

 signals:
  void ended(const gantry::ui::Filmed& filmed, const QString& path);

 protected:
  // Escape and the window's cross end the work first.
  void reject() override;

 private:
  void addRange(const QString& name, const std::optional<Ranges::Range>& range);
  void askWhereTo();
  void setWriting(bool writing);

  RunPtr m_run;
  const Theme& m_theme;
  QComboBox* m_range;
  QDoubleSpinBox* m_seconds;
  QComboBox* m_size;
  QSpinBox* m_perSecond;
  QComboBox* m_kind;
  QLabel* m_hint;
  QProgressBar* m_progress;
  QPushButton* m_export;
  QDialogButtonBox* m_buttons;
  std::unique_ptr<QThread> m_thread;
  std::atomic<bool> m_cancelled = false;
};

}  // namespace gantry::ui
