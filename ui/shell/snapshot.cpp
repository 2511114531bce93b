// One paint, two kinds of paper.
#include "ui/shell/snapshot.h"

#include <QBuffer>
#include <QPainter>
#include <QPixmap>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QWidget>

namespace gantry::ui {
namespace {

void writePng(QWidget& widget, QIODevice& out) { widget.grab().save(&out, "PNG"); }

// What a widget paints itself, without its children.
QByteArray ownPicture(QWidget& widget) {
  QBuffer buffer;
  QSvgGenerator svg;
  svg.setOutputDevice(&buffer);
  svg.setSize(widget.size());
  svg.setViewBox(widget.rect());
  QPainter painter(&svg);
  widget.render(&painter, {}, {},
                widget.isWindow() ? QWidget::DrawWindowBackground : QWidget::RenderFlags());
  painter.end();
  const QByteArray whole = buffer.data();
  const auto from = whole.indexOf('>', whole.indexOf("<svg")) + 1;
  return whole.mid(from, whole.lastIndexOf("</svg>") - from);
}

// Qt's SVGs know no clipping: a list, or a stage that scrolls, would run over what is beside it. So
// each widget is a group of its own that is cut off where the widget ends. Numbers of gradients are
// those of one widget.
void writeParts(QWidget& widget, QPoint at, int& count, QIODevice& out) {
  const QByteArray number = QByteArray::number(count++);
  QByteArray own = ownPicture(widget);
  own.replace("id=\"", "id=\"w" + number).replace("url(#", "url(#w" + number);
  out.write(QStringLiteral("<clipPath id=\"c%1\"><rect width=\"%2\" height=\"%3\"/></clipPath>\n"
                           "<g transform=\"translate(%4,%5)\" clip-path=\"url(#c%1)\">")
                .arg(QLatin1String(number))
                .arg(widget.width())
                .arg(widget.height())
                .arg(at.x())
                .arg(at.y())
                .toUtf8());
  out.write(own);
  for (QObject* child : widget.children()) {
    auto* part = qobject_cast<QWidget*>(child);
    if (part != nullptr && !part->isWindow() && part->isVisible())
      writeParts(*part, part->pos(), count, out);
  }
  out.write("</g>\n");
}

void writeSvg(QWidget& widget, QIODevice& out) {
  out.write(QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                           "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                           "xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"%1\" "
                           "height=\"%2\" viewBox=\"0 0 %1 %2\">\n<title>%3</title>\n")
                .arg(widget.width())
                .arg(widget.height())
                .arg(widget.windowTitle().remove(QStringLiteral("[*]")).toHtmlEscaped())
                .toUtf8());
  int count = 0;
  writeParts(widget, {}, count, out);
  out.write("</svg>\n");
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
