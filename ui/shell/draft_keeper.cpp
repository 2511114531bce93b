// A timer while something is unsaved, and a question at the start.
#include "ui/shell/draft_keeper.h"

#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <utility>

#include "ui/i18n/names.h"
#include "ui/panels/source/source_panel.h"
#include "ui/shell/message_box.h"

namespace gantry::ui {
namespace {

constexpr int kEveryMs = 1000;

}  // namespace

DraftKeeper::DraftKeeper(const QString& folder, SourcePanel& source,
                         std::function<std::string()> program,
                         std::function<void(const Draft&)> restore, QWidget& window)
    : m_drafts(folder),
      m_source(source),
      m_program(std::move(program)),
      m_restore(std::move(restore)),
      m_window(window) {
  m_timer.setInterval(kEveryMs);
  connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::keep);
  connect(&source, &SourcePanel::editedChanged, this, [this](bool edited) {
    if (edited) {
      m_timer.start();
    } else {
      m_timer.stop();
      m_drafts.drop();
    }
  });
}

DraftKeeper::~DraftKeeper() { keep(); }

void DraftKeeper::keep() {
  if (m_source.edited()) m_drafts.keep({m_program(), m_source.sources()});
}

void DraftKeeper::offer() { offerNext(m_drafts.lost()); }

void DraftKeeper::offerNext(std::vector<Drafts::Lost> lost) {
  if (lost.empty()) return;
  auto* box = new QMessageBox(&m_window);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setObjectName(QStringLiteral("draft"));
  box->setWindowTitle(tr("Unsaved source"));
  box->setText(tr("The source of %1 was edited and not saved when its window ended.")
                   .arg(QFileInfo(utf8(lost.front().draft.program)).fileName()));
  alignWithoutIcon(*box);
  const QPushButton* restore = box->addButton(tr("&Restore"), QMessageBox::AcceptRole);
  const QPushButton* discard = box->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
  box->addButton(tr("&Later"), QMessageBox::RejectRole);
  connect(box, &QMessageBox::buttonClicked, this,
          [this, restore, discard, lost = std::move(lost)](QAbstractButton* button) mutable {
            if (button != restore && button != discard) return;
            const Drafts::Lost first = std::move(lost.front());
            lost.erase(lost.begin());
            if (button == restore) m_restore(first.draft);
            keep();  // before the old one goes
            Drafts::forget(first);
            if (button == discard) offerNext(std::move(lost));
          });
  box->open();
}

}  // namespace gantry::ui
