// A grid of words and keys.
#include "ui/shell/keys_dialog.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shell/commands.h"
#include "ui/theme/theme.h"

namespace gantry::ui {
namespace {

constexpr int kKeysColumn = 1;

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
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(40);
  grid->setVerticalSpacing(4);
  for (std::size_t section = 0; section < kSections; ++section) {
    auto* title = new QLabel(Commands::nameOf(static_cast<Section>(section)).remove('&'));
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

  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  buttons->button(QDialogButtonBox::Close)->setIcon({});
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 16);
  column->setSpacing(18);
  column->addLayout(grid);
  column->addWidget(buttons);
}

}  // namespace gantry::ui
