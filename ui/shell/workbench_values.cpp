// The values of variables: asked for by the source and the inspector, answered by the session.
#include <algorithm>

#include "ui/panels/inspector/inspector_panel.h"
#include "ui/panels/source/source_panel.h"
#include "ui/panels/source/value_presenter.h"
#include "ui/panels/stage/stage_widget.h"
#include "ui/session/values.h"
#include "ui/shell/workbench.h"

namespace gantry::ui {
namespace {

// The cursor rests for so long before all of a goroutine's variables are asked for.
constexpr int kFramesMs = 120;

QString tipOf(const ValueWords& words, const Theme& theme) {
  const auto dim = [&](const QString& text) {
    return QStringLiteral("<span style=\"color:%1\">%2</span>")
        .arg(theme.textDim.name(), text.toHtmlEscaped());
  };
  return QStringLiteral(
             "<p style=\"margin:0;white-space:pre-wrap;font-family:'DejaVu Sans Mono','Noto Sans "
             "Mono'\"><b>%1</b> %2 = %3</p><p style=\"margin:3px 0 0 0\">%4</p>")
      .arg(words.name.toHtmlEscaped(), dim(words.type), words.value.toHtmlEscaped(),
           dim(words.whose));
}

}  // namespace

void Workbench::connectValues() {
  m_framesLate.setSingleShot(true);
  m_framesLate.setInterval(kFramesMs);
  connect(&m_framesLate, &QTimer::timeout, this, &Workbench::askForFrames);
  connect(m_source, &SourcePanel::hovered, this, &Workbench::askForValue);
  connect(&m_player, &Player::playingChanged, this, [this] { askForFramesSoon(); });
}

// Of a text that is not the one that ran nobody knows.
bool Workbench::hasValues() const {
  const RunPtr& run = m_player.run();
  return run && m_player.position() > 0 && !run->recording.setup.sources.empty();
}

void Workbench::askForValue(const SourceView::Hovered& name) {
  if (!hasValues() || m_source->sources() != m_player.run()->recording.setup.sources) return;
  const std::string file = m_source->fileName();
  const std::vector<std::uint32_t> goids =
      goidsForLine(m_player.world(), m_player.run()->recording.symbols, file, name.line,
                   selectedGoid(), actedLast());
  emit lookWanted({m_player.run(),
                   m_player.position(),
                   goids,
                   name.expression,
                   {file, name.line, name.column}});
}

void Workbench::askForFramesSoon() {
  if (m_player.playing() || !hasValues() || selectedGoid() == 0) return m_framesLate.stop();
  m_framesLate.start();
}

void Workbench::askForFrames() {
  if (!hasValues() || selectedGoid() == 0) return;
  emit lookWanted({m_player.run(), m_player.position(), {selectedGoid()}, {}, {}});
}

void Workbench::showAnswer(const Answer& answer) {
  if (answer.question.run != m_player.run()) return;
  const Symbols& symbols = m_player.run()->recording.symbols;
  if (answer.question.expression.empty()) {
    m_inspector->setFrames(answer.question.position, answer.question.goids.front(),
                           framesInWords(answer.frames, m_player.world(), symbols));
    return;
  }
  SourceView* const view = m_source->view();
  if (view == nullptr || !answer.found || answer.question.position != m_player.position()) return;
  view->showValue(tipOf(wordsOf(*answer.found, m_player.world(), symbols), *m_theme));
}

}  // namespace gantry::ui
