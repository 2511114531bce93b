// A view for each file, and below them the compiler's messages.
#include "ui/panels/source/source_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTextDocument>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>
#include <utility>

#include "ui/i18n/names.h"

namespace gantry::ui {
namespace {

constexpr int kMargin = 16;

// `prog.go:9:16: message`
struct Message {
  std::string file;
  SourceError error;
};

std::optional<Message> messageOf(const QString& text) {
  static const QRegularExpression kForm(QStringLiteral("^(.*?):(\\d+):(\\d+): (.*)$"),
                                        QRegularExpression::DotMatchesEverythingOption);
  const QRegularExpressionMatch match = kForm.match(text);
  if (!match.hasMatch()) return std::nullopt;
  return Message{match.captured(1).toStdString(),
                 {match.captured(2).toUInt(), match.captured(3).toUInt(), match.captured(4)}};
}

// What all paths begin with, up to a slash.
std::string commonFolder(const std::vector<std::string>& names) {
  if (names.empty()) return {};
  std::string_view same = names.front();
  for (const std::string_view name : names) {
    const auto [here, there] = std::ranges::mismatch(same, name);
    same = same.substr(0, static_cast<std::size_t>(here - same.begin()));
  }
  return std::string(same.substr(0, same.rfind('/') + 1));
}

}  // namespace

SourcePanel::SourcePanel(QWidget* parent)
    : QWidget(parent),
      m_views(new QStackedWidget(this)),
      m_empty(new QLabel(this)),
      m_files(new QComboBox(this)),
      m_message(new QLabel),
      m_below(new QScrollArea(this)) {
  m_empty->setWordWrap(true);
  m_empty->setAutoFillBackground(true);
  m_empty->setContentsMargins(kMargin, 2, kMargin, 0);
  m_empty->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  m_empty->setFont(textFont(12));
  m_views->addWidget(m_empty);
  m_files->setFont(textFont(12));
  m_files->hide();
  m_message->setWordWrap(true);
  m_message->setAutoFillBackground(true);
  m_message->setFont(monoFont(11.5));
  m_message->setContentsMargins(kMargin, 6, kMargin, 8);
  m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse |
                                     Qt::LinksAccessibleByKeyboard);
  m_below->setObjectName(QStringLiteral("messages"));
  m_below->setFrameShape(QFrame::NoFrame);
  m_below->setWidgetResizable(true);
  m_below->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_below->setFocusPolicy(Qt::NoFocus);
  m_below->setWidget(m_message);
  m_below->hide();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_views, 1);
  column->addWidget(m_below);
  connect(m_files, &QComboBox::activated, this,
          [this](int row) { show(m_files->itemData(row).toInt()); });
  connect(m_message, &QLabel::linkActivated, this, [this](const QString& link) {
    const auto message = messageOf(m_messages.value(link.toInt()));
    if (!message) return;
    const auto file = std::find(m_names.begin(), m_names.end(), message->file);
    if (file == m_names.end()) return;
    show(static_cast<int>(file - m_names.begin()));
    view()->goToLine(message->error.line);
    view()->setFocus();
  });
  retranslate();
}

QSize SourcePanel::sizeHint() const { return {320, 400}; }

SourceView* SourcePanel::addView() {
  auto* view = new SourceView(m_views);
  view->setTheme(*m_theme);
  view->setTextSize(m_textPx);
  view->setHome(m_home);
  view->setAccessibleName(tr("Source"));
  connect(view->document(), &QTextDocument::modificationChanged, this,
          [this] { emit editedChanged(edited()); });
  connect(view, &SourceView::breakpointsChanged, this, &SourcePanel::breakpointsChanged);
  connect(view, &SourceView::goroutinePicked, this, &SourcePanel::goroutinePicked);
  connect(view, &SourceView::hovered, this, &SourcePanel::hovered);
  m_views->addWidget(view);
  return view;
}

void SourcePanel::setSources(const std::vector<SourceText>& shown) {
  if (!std::exchange(m_hasProgram, true)) retranslate();
  if (shown == sources()) return;
  while (m_views->count() > 1) delete m_views->widget(1);
  m_names.clear();
  for (const SourceText& source : shown) {
    SourceView* const view = addView();
    view->setPlainText(utf8(source.text));
    view->document()->setModified(false);
    m_names.push_back(source.name);
  }
  listFiles();
  setMessages({});
  show(m_files->count() == 0 ? 0 : m_files->itemData(0).toInt());
  emit editedChanged(false);
}

// By their way from the folder that holds them all. The go.mod of a module belongs to what is run
// again and saved, and is no source.
void SourcePanel::listFiles() {
  m_files->clear();
  const auto isSource = [](const std::string& name) { return name.ends_with(".go"); };
  const std::string folder = commonFolder(m_names);
  for (std::size_t i = 0; i < m_names.size(); ++i)
    if (isSource(m_names[i]) || std::ranges::none_of(m_names, isSource))
      m_files->addItem(utf8(m_names[i].substr(folder.size())), static_cast<int>(i));
  m_files->setVisible(m_files->count() > 1);
}

std::vector<SourceText> SourcePanel::sources() const {
  std::vector<SourceText> texts;
  for (int i = 1; i < m_views->count(); ++i) {
    const auto* view = static_cast<const SourceView*>(m_views->widget(i));
    texts.push_back({m_names[static_cast<std::size_t>(i) - 1], view->toPlainText().toStdString()});
  }
  return texts;
}

bool SourcePanel::edited() const {
  for (int i = 1; i < m_views->count(); ++i)
    if (static_cast<const SourceView*>(m_views->widget(i))->document()->isModified()) return true;
  return false;
}

void SourcePanel::setSaved() {
  for (int i = 1; i < m_views->count(); ++i)
    static_cast<SourceView*>(m_views->widget(i))->document()->setModified(false);
}

void SourcePanel::setEdited() {
  if (m_views->count() > 1)
    static_cast<SourceView*>(m_views->widget(1))->document()->setModified(true);
}

void SourcePanel::show(int file) {
  m_files->setCurrentIndex(m_files->findData(file));
  m_views->setCurrentIndex(std::min(file + 1, m_views->count() - 1));
}

SourceView* SourcePanel::view() const {
  return m_views->currentIndex() == 0 ? nullptr
                                      : static_cast<SourceView*>(m_views->currentWidget());
}

std::string SourcePanel::fileName() const {
  return view() == nullptr ? std::string()
                           : m_names[static_cast<std::size_t>(m_views->currentIndex()) - 1];
}

void SourcePanel::setMessages(const QStringList& messages) {
  m_messages = messages;
  for (int i = 1; i < m_views->count(); ++i) {
    std::vector<SourceError> errors;
    for (const QString& text : messages) {
      const auto message = messageOf(text);
      if (message && message->file == m_names[static_cast<std::size_t>(i) - 1])
        errors.push_back(message->error);
    }
    static_cast<SourceView*>(m_views->widget(i))->setErrors(std::move(errors));
  }
  showMessages();
}

void SourcePanel::showMessages() {
  QStringList lines;
  for (qsizetype i = 0; i < m_messages.size(); ++i) {
    const auto message = messageOf(m_messages[i]);
    const QString text = message ? QStringLiteral("%1:%2: %3")
                                       .arg(message->error.line)
                                       .arg(message->error.column)
                                       .arg(message->error.text)
                                 : m_messages[i];
    lines.append(QStringLiteral("<a href=\"%1\" style=\"color:%2;text-decoration:none\">%3</a>")
                     .arg(i)
                     .arg(m_theme->danger.name(),
                          text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"))));
  }
  m_message->setText(lines.join(QStringLiteral("<br>")));
  m_below->setVisible(!lines.isEmpty());
  fitMessages();
}

// As high as the messages are, but the source keeps more than half.
void SourcePanel::fitMessages() {
  constexpr int kMostPercent = 45;
  const int line = m_message->fontMetrics().lineSpacing();
  const int most = std::max(2 * line, height() * kMostPercent / 100);
  m_below->setFixedHeight(std::min(most, m_message->heightForWidth(width()) + 1));
}

void SourcePanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitMessages();
}

void SourcePanel::setWorld(const World& world, const Symbols& symbols,
                           const FunctionCategories& categories, std::uint32_t goid, PosId at) {
  const Position known = symbols.position(at);
  SourcePlace place{symbols.text(known.file), known.line};
  if (place.line == 0) place = placeOf(world, symbols, goid);
  if (place.line == 0) place = startOf(world, symbols, goid);
  if (place.line != 0 && goid != 0) {
    const auto file = std::find(m_names.begin(), m_names.end(), place.file);
    if (file != m_names.end()) show(static_cast<int>(file - m_names.begin()));
  }
  SourceView* const shown = view();
  if (shown == nullptr) return;
  const std::string& name = m_names[static_cast<std::size_t>(m_views->currentIndex()) - 1];
  shown->setGoroutines(goroutinesByLine(world, symbols, categories, name),
                       place.file == name ? place.line : 0);
}

SourcePlace SourcePanel::startOf(const World& world, const Symbols& symbols,
                                 std::uint32_t goid) const {
  const G* g = notYetPlaced(world, goid);
  if (g == nullptr) return {};
  const std::string_view function = symbols.text(g->function);
  for (int i = 1; i < m_views->count(); ++i) {
    const std::string text =
        static_cast<const SourceView*>(m_views->widget(i))->toPlainText().toStdString();
    if (const std::uint32_t line = lineOfFunction(text, function))
      return {m_names[static_cast<std::size_t>(i) - 1], line};
  }
  const Position made = symbols.position(g->createdAt);
  return {symbols.text(made.file), made.line};
}

std::vector<SourcePanel::Breakpoint> SourcePanel::breakpoints() const {
  std::vector<Breakpoint> all;
  for (int i = 1; i < m_views->count(); ++i)
    for (const std::uint32_t line :
         static_cast<const SourceView*>(m_views->widget(i))->breakpoints())
      all.push_back({m_names[static_cast<std::size_t>(i) - 1], line});
  return all;
}

void SourcePanel::setIdleBreakpoints(const std::vector<Breakpoint>& idle) {
  for (int i = 1; i < m_views->count(); ++i) {
    std::set<std::uint32_t> lines;
    for (const Breakpoint& one : idle)
      if (one.file == m_names[static_cast<std::size_t>(i) - 1]) lines.insert(one.line);
    static_cast<SourceView*>(m_views->widget(i))->setIdleBreakpoints(std::move(lines));
  }
}

void SourcePanel::toggleBreakpoint() {
  if (SourceView* const shown = view()) shown->toggleBreakpoint(shown->cursorLine());
}

void SourcePanel::setTheme(const Theme& theme) {
  m_theme = &theme;
  for (int i = 1; i < m_views->count(); ++i)
    static_cast<SourceView*>(m_views->widget(i))->setTheme(theme);
  QPalette colours = m_empty->palette();
  colours.setColor(QPalette::WindowText, theme.textFaint);
  m_empty->setPalette(colours);
  showMessages();
}

void SourcePanel::setTextSize(double px) {
  m_textPx = px;
  for (int i = 1; i < m_views->count(); ++i)
    static_cast<SourceView*>(m_views->widget(i))->setTextSize(px);
}

void SourcePanel::retranslate() {
  m_empty->setText(
      m_hasProgram ? tr("This program is written in C++: there is no Go source to show. Pick a Go "
                        "program, open a .go file, or drop one on the window.")
                   : tr("Pick a Go program, open a .go file, or drop one on the window."));
  m_files->setAccessibleName(tr("Files of the program"));
  for (int i = 1; i < m_views->count(); ++i) m_views->widget(i)->setAccessibleName(tr("Source"));
}

}  // namespace gantry::ui
