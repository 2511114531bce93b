// The parts of a frame, from the top down.
#include "ui/film/film_picture.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <utility>

#include "ui/canvas/stage_painter.h"
#include "ui/i18n/names.h"
#include "ui/i18n/quantity.h"
#include "ui/panels/stage/stage_presenter.h"
#include "ui/theme/tone.h"

namespace gantry::ui {
namespace {

// At a height of 720 pixels.
constexpr double kDesignHeight = 720;
constexpr double kHeader = 40;
constexpr double kFooter = 118;
constexpr double kPad = 20;
constexpr double kProgress = 4;
constexpr double kSmallestZoom = 0.35;
constexpr int kSamples = 24;  // moments that the stage's zoom is chosen by
// Things arrive before the next ones leave.
constexpr double kArrived = 0.8;

QString translated(const char* text) { return QCoreApplication::translate("Film", text); }

}  // namespace

FilmPicture::FilmPicture(RunPtr run, const Film& film, const Theme& theme)
    : m_run(std::move(run)),
      m_plan(*m_run, film),
      m_size(film.size),
      m_theme(theme),
      m_categories(FunctionCategories::of(m_run->recording.events)),
      m_cursor(m_run->recording.events, m_run->keyframes),
      m_reader(m_run),
      m_scale(std::min(film.size.height() / kDesignHeight, film.size.width() / 1000.0)) {
  chooseZoom();
}

QSizeF FilmPicture::stageRoom() const {
  return {static_cast<double>(m_size.width()),
          std::max(m_size.height() - (kHeader + kFooter) * m_scale, 1.0)};
}

// The largest at which every moment that is looked at fits.
void FilmPicture::chooseZoom() {
  m_zoom = m_scale;
  for (int i = 0; i < kSamples; ++i) {
    const int frame = (m_plan.frames() - 1) * i / (kSamples - 1);
    m_cursor.seek(m_plan.step(frame).to);
    const StageScene scene =
        stagePresenter(m_cursor.world(), m_run->recording.symbols, m_categories);
    while (m_zoom > kSmallestZoom &&
           stageLayout(scene, stageRoom() / m_zoom).size.height() * m_zoom >
               stageRoom().height() + 1)
      m_zoom *= 0.94;
  }
}

FilmPicture::Moment FilmPicture::momentAt(std::uint64_t position, MId actor) {
  m_cursor.seek(position);
  Moment moment{position,
                stagePresenter(m_cursor.world(), m_run->recording.symbols, m_categories, actor),
                {}};
  moment.layout = stageLayout(moment.scene, stageRoom() / m_zoom);
  return moment;
}

void FilmPicture::go(const FilmPlan::Step& step) {
  if (m_now && m_now->position == step.to && m_stepFrom == step.from) return;
  const EventLog& log = m_run->recording.events;
  const MId actor = step.to > step.from ? log[step.to - 1].m() : MId::none();
  m_motion.reset();
  if (!step.moves) {
    m_now = momentAt(step.to, actor);
  } else {
    const Moment before = m_now && m_now->position == step.from ? std::move(*m_now)
                                                                : momentAt(step.from, MId::none());
    m_now = momentAt(step.to, actor);
    std::vector<Event> events;
    for (std::uint64_t n = step.from; n < step.to; ++n) events.push_back(log[n]);
    m_motion.emplace(before.scene, before.layout, m_now->scene, m_now->layout, events,
                     m_run->recording.symbols);
  }
  m_stepFrom = step.from;
}

QImage FilmPicture::frame(int number) {
  const FilmPlan::Step step = m_plan.step(number);
  go(step);
  QImage image(m_size, QImage::Format_RGB32);
  image.fill(m_theme.window);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);

  const double top = kHeader * m_scale;
  const double width = m_size.width();
  const double footer = m_size.height() - kFooter * m_scale;
  painter.save();
  painter.setClipRect(QRectF(0, top, width, footer - top));
  painter.translate(0, top);
  painter.scale(m_zoom, m_zoom);
  const MotionFrame motion =
      m_motion ? m_motion->frame(std::min(step.share / kArrived, 1.0)) : MotionFrame{};
  paintStage(painter, m_now->scene, m_now->layout, motion, m_theme,
             {.hover = {}, .selection = {}, .focus = false, .sprites = &m_sprites});
  painter.restore();

  paintHeader(painter, {0, 0, width, top});
  const QRectF below(0, footer, width, m_size.height() - footer);
  painter.fillRect(below, m_theme.panel);
  painter.fillRect(QRectF(0, footer, width, 1), m_theme.border);
  const double half = width * 0.62;
  paintCaption(painter, {0, footer, half, below.height()});
  paintConsole(painter, {half, footer, width - half, below.height()});
  const int last = m_plan.frames() - 1;
  paintProgress(painter, {0, m_size.height() - kProgress * m_scale, width, kProgress * m_scale},
                last == 0 ? 1 : static_cast<double>(number) / last);
  return image;
}

void FilmPicture::paintHeader(QPainter& painter, const QRectF& area) const {
  const Setup& setup = m_run->recording.setup;
  painter.fillRect(area, m_theme.panel);
  painter.fillRect(QRectF(0, area.bottom() - 1, area.width(), 1), m_theme.border);
  const QRectF inner = area.adjusted(kPad * m_scale, 0, -kPad * m_scale, 0);
  const QString name = utf8(setup.program);
  painter.setFont(textFont(16 * m_scale, QFont::DemiBold));
  painter.setPen(m_theme.text);
  const double room = inner.width() * 0.5;
  const QString shown = QFontMetricsF(painter.font()).elidedText(name, Qt::ElideLeft, room);
  painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, shown);
  const double after = QFontMetricsF(painter.font()).horizontalAdvance(shown) + kPad * m_scale;
  painter.setFont(textFont(13 * m_scale));
  painter.setPen(m_theme.textDim);
  painter.drawText(
      inner.adjusted(after, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
      translated(QT_TRANSLATE_NOOP("Film", "P %1 · seed %2")).arg(setup.procs).arg(setup.seed));
  painter.setFont(monoFont(14 * m_scale));
  painter.setPen(m_theme.text);
  painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter,
                   translated(QT_TRANSLATE_NOOP("Film", "event %1 · t = %2"))
                       .arg(countText(m_now->position), timeText(m_cursor.world().now)));
}

// What happened last, with its line; what happened before it in fainter letters.
void FilmPicture::paintCaption(QPainter& painter, const QRectF& area) {
  const EventLog& log = m_run->recording.events;
  const std::uint64_t rows = m_run->rows.rowsBefore(log, m_now->position);
  const auto& captions = m_plan.captions();
  const auto after = std::lower_bound(captions.begin(), captions.end(), rows);
  QRectF line = area.adjusted(kPad * m_scale, 10 * m_scale, -kPad * m_scale, 0);
  line.setHeight(27 * m_scale);
  const auto write = [&](const QString& text) {
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, line.width()));
    line.translate(0, line.height());
  };
  if (after == captions.begin()) return;
  const EventReader::Line& now = m_reader.line(*(after - 1));
  const PosId pos = log[now.event].pos();
  painter.setFont(textFont(18 * m_scale, QFont::Medium));
  painter.setPen(m_theme.text);
  painter.setBrush(colourOf(now.words.tone, m_theme));
  const QString sentence = now.words.sentence;
  painter.save();
  painter.setPen(Qt::NoPen);
  const double dot = 9 * m_scale;
  painter.drawEllipse(QRectF(line.left(), line.center().y() - dot / 2, dot, dot));
  painter.restore();
  line.adjust(dot * 2, 0, 0, 0);
  write(sentence);
  if (const QString code = sourceLine(pos); !code.isEmpty()) {
    painter.setFont(monoFont(14 * m_scale));
    painter.setPen(m_theme.code);
    write(code);
  }
  if (after - captions.begin() < 2) return;
  painter.setFont(textFont(14 * m_scale));
  painter.setPen(m_theme.textDim);
  write(m_reader.line(*(after - 2)).words.sentence);
}

// `main.go:12  jobs <- i`
QString FilmPicture::sourceLine(PosId pos) const {
  if (pos == 0) return {};
  const Symbols& symbols = m_run->recording.symbols;
  const Position at = symbols.position(pos);
  for (const SourceText& source : m_run->recording.setup.sources) {
    if (source.name != symbols.text(at.file)) continue;
    const QStringList lines = utf8(source.text).split(QLatin1Char('\n'));
    if (at.line == 0 || at.line > static_cast<std::uint32_t>(lines.size())) return {};
    return QStringLiteral("%1   %2").arg(placeText(symbols, pos),
                                         lines[static_cast<qsizetype>(at.line) - 1].trimmed());
  }
  return {};
}

void FilmPicture::paintConsole(QPainter& painter, const QRectF& area) const {
  const auto& lines = m_run->console.lines();
  const std::size_t written = m_run->console.linesBefore(m_now->position);
  painter.fillRect(QRectF(area.left(), area.top() + 12 * m_scale, 1, area.height() - 28 * m_scale),
                   m_theme.border);
  QRectF line = area.adjusted(kPad * m_scale, 9 * m_scale, -kPad * m_scale, 0);
  line.setHeight(22 * m_scale);
  painter.setFont(monoFont(14 * m_scale));
  constexpr std::size_t kLines = 4;
  for (std::size_t i = written > kLines ? written - kLines : 0; i < written; ++i) {
    painter.setPen(lines[i].fd == 2 ? m_theme.danger : m_theme.code);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font())
                         .elidedText(utf8(lines[i].text), Qt::ElideRight, line.width()));
    line.translate(0, line.height());
  }
}

void FilmPicture::paintProgress(QPainter& painter, const QRectF& area, double share) const {
  painter.fillRect(area, m_theme.inset);
  painter.fillRect(QRectF(area.left(), area.top(), area.width() * share, area.height()),
                   m_theme.accent);
}

}  // namespace gantry::ui
