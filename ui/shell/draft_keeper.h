// DraftKeeper: edited source is kept as a draft within a second, until it is saved; what an earlier
// window left behind is offered.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <string>
#include <vector>

#include "ui/state/drafts.h"

class QWidget;

namespace gantry::ui {

class SourcePanel;

class DraftKeeper : public QObject {
  Q_OBJECT

 public:
  // `program` names what the panel shows; `restore` brings a draft back. The panel and the window
  // that dialogs belong to outlive this.
  DraftKeeper(const QString& folder, SourcePanel& source, std::function<std::string()> program,
              std::function<void(const Draft&)> restore, QWidget& window);
  // Keeps what was typed last.
  ~DraftKeeper() override;

  // Asks about each draft that was left behind, until one is restored.
  void offer();

 private:
  void keep();
  void offerNext(std::vector<Drafts::Lost> lost);

  Drafts m_drafts;
  SourcePanel& m_source;
  std::function<std::string()> m_program;
  std::function<void(const Draft&)> m_restore;
  QWidget& m_window;
  QTimer m_timer;
};

}  // namespace gantry::ui
