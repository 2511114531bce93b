// One paint, two kinds of paper.
#include "ui/shell/snapshot.h"

#include <QPainter>
#include <QPixmap>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QWidget>

namespace gantry::ui {
namespace {

void writePng(QWidget& widget, QIODevice& out) { widget.grab().save(&out, "PNG"); }

void writeSvg(QWidget& widget, QIODevice& out) {
  QSvgGenerator svg;
  svg.setOutputDevice(&out);
  svg.setSize(widget.size());
  svg.setViewBox(widget.rect());
  svg.setTitle(widget.windowTitle());
  QPainter painter(&svg);
  widget.render(&painter);
}

}  // namespace

QString saveSnapshot(QWidget& widget, const QString& path) {
  const bool isSvg = path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive);
  if (!isSvg && !path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
    return QStringLiteral("%1: a picture is a .png or a .svg file").arg(path);
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly))
    return QStringLiteral("%1: %2").arg(path, file.errorString());
  isSvg ? writeSvg(widget, file) : writePng(widget, file);
  return file.commit() ? QString() : QStringLiteral("%1: %2").arg(path, file.errorString());
}

}  // namespace gantry::ui
