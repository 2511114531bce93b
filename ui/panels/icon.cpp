// An icon engine that paints an SVG whose colour was put in.
#include "ui/panels/icon.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace gantry::ui {
namespace {

class TintedEngine : public QIconEngine {
 public:
  TintedEngine(QByteArray svg, QColor colour, QColor disabled)
      : m_svg(std::move(svg)), m_colour(colour), m_disabled(disabled) {}

  void paint(QPainter* painter, const QRect& area, QIcon::Mode mode, QIcon::State) override {
    QByteArray svg = m_svg;
    const QColor& colour = mode == QIcon::Disabled ? m_disabled : m_colour;
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer(svg).render(painter, area);
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
  }

  QIconEngine* clone() const override { return new TintedEngine(m_svg, m_colour, m_disabled); }

 private:
  QByteArray m_svg;
  QColor m_colour;
  QColor m_disabled;
};

}  // namespace

QIcon tintedIcon(const QString& name, const QColor& colour, const QColor& disabled) {
  QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
  if (!file.open(QIODevice::ReadOnly)) return {};
  return QIcon(new TintedEngine(file.readAll(), colour, disabled));
}

}  // namespace gantry::ui
