// Qt gives the columns of its own dialog a width that is too small for sizes and dates.
#include "ui/shell/file_dialog.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QTreeView>

namespace gantry::ui {
namespace {

constexpr QSize kSize{760, 480};

QString picked(QFileDialog& dialog) {
  if (const auto* files = dialog.findChild<QTreeView*>(QStringLiteral("treeView"))) {
    files->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
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
