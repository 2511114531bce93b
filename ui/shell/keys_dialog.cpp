// A grid of words and keys.
#include "ui/shell/keys_dialog.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/shell/commands.h"
#include "ui/theme/theme.h"

namespace gantry::ui {
namespace {

constexpr int kKeysColumn = 1;
constexpr int kAround = 130;  // of the screen's height: frame, margins, button

void addRow(QGridLayout* grid, const QString& words, const QString& keys) {
  auto* what = new QLabel(words);
  what->setFont(textFont(13));
  auto* how = new QLabel(keys);
  how->setFont(monoFont(12));
  const int row = grid->rowCount();
  grid->addWidget(what, row, 0);
  grid->addWidget(how, row, kKeysColumn, Qt::AlignRight);
}

}  // namespace

KeysDialog::KeysDialog(const Commands& commands, QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("Keys"));
  auto* rows = new QWidget;
  auto* grid = new QGridLayout(rows);
  grid->setContentsMargins(24, 0, 24, 0);
  grid->setHorizontalSpacing(40);
  grid->setVerticalSpacing(4);
  for (std::size_t section = 0; section < kSections; ++section) {
    auto* title =
        new QLabel(Commands::withoutAccessKey(Commands::nameOf(static_cast<Section>(section))));
    title->setFont(textFont(13, QFont::Bold));
    title->setContentsMargins(0, section == 0 ? 0 : 10, 0, 2);
    grid->addWidget(title, grid->rowCount(), 0, 1, 2);
    for (std::size_t i = 0; i < kCommands; ++i) {
      const auto command = static_cast<Command>(i);
      if (Commands::sectionOf(command) != static_cast<Section>(section)) continue;
      const QString keys = commands.keysOf(command);
      if (!keys.isEmpty()) addRow(grid, Commands::tipOf(command), keys);
    }
  }
  addRow(grid, tr("In a list: the event before or after"), tr("Up, Down"));
  addRow(grid, tr("On the stage: pick the thing before or after"), tr("Up, Down"));
  addRow(grid, tr("On the stage: larger, smaller, as it was"),
         QStringLiteral("Ctrl++, Ctrl+-, Ctrl+0"));

  addRow(grid, tr("On the timeline: closer, further, all of it"), QStringLiteral("W, S, F"));
  addRow(grid, tr("On the timeline: earlier, later"), QStringLiteral("A, D"));
  addRow(grid, tr("On the timeline: set a mark or take it away; the next that was searched"),
         QStringLiteral("M, N"));
  addRow(grid, tr("In the events' filter, in the timeline's search: go to the next"), tr("Return"));
  addRow(grid, tr("Where one types: leave it, so that keys are commands again"), tr("Esc"));

  // As high as the list, or as the screen: then it scrolls.
  auto* area = new QScrollArea(this);
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setWidget(rows);
  const QSize whole = rows->sizeHint();
  const int most = screen()->availableGeometry().height() - kAround;
  area->setMinimumSize(whole.width() + area->verticalScrollBar()->sizeHint().width(),
                       std::min(whole.height(), most));

  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 20, 0, 16);
  column->setSpacing(18);
  column->addWidget(area);
  auto* below = new QVBoxLayout;
  below->setContentsMargins(24, 0, 24, 0);
  below->addWidget(buttons);
  column->addLayout(below);
}

}  // namespace gantry::ui
