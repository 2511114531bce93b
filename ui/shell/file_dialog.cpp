// Qt gives the columns of its own dialog a width that is too small for sizes and dates.
#include "ui/shell/file_dialog.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QTreeView>

namespace gantry::ui {
namespace {

constexpr QSize kSize{760, 480};
constexpr int kType = 2;  // says what the name's end says, and in English only

QString picked(QFileDialog& dialog) {
  if (auto* files = dialog.findChild<QTreeView*>(QStringLiteral("treeView"))) {
    files->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    files->setColumnHidden(kType, true);
    dialog.resize(kSize);
  }
  if (dialog.exec() != QDialog::Accepted) return {};
  return dialog.selectedFiles().value(0);
}

}  // namespace

QString askForOpen(QWidget* parent, const QString& title, const QString& filter) {
  QFileDialog dialog(parent, title, QString(), filter);
  dialog.setFileMode(QFileDialog::ExistingFile);
  return picked(dialog);
}

QString askForSave(QWidget* parent, const QString& title, const QString& suggested,
                   const QString& filter) {
  QFileDialog dialog(parent, title, QString(), filter);
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  dialog.setFileMode(QFileDialog::AnyFile);
  dialog.selectFile(suggested);
  return picked(dialog);
}

}  // namespace gantry::ui
