// A form whose fields tell at once.
#include "ui/shell/settings_dialog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <array>

#include "ui/canvas/glyph.h"
#include "ui/canvas/stage_words.h"
#include "ui/i18n/language.h"
#include "ui/panels/transport/number_box.h"
#include "ui/theme/vision.h"

namespace gantry::ui {
namespace {

constexpr int kField = 28;
constexpr int kRow = 38;
constexpr int kNames = 130;  // pixels for the names of the rows
constexpr int kColumn = 62;
constexpr double kRadius = 12;
constexpr std::array kLooks = {Look::running, Look::runnable, Look::waiting, Look::sleeping,
                               Look::syscall};
constexpr std::array kAppearances = {Appearance::system, Appearance::dark, Appearance::light};

struct Eyes {
  Q_DECLARE_TR_FUNCTIONS(Eyes)

 public:
  static QString nameOf(Vision vision) {
    switch (vision) {
      case Vision::normal:
        return tr("all cones");
      case Vision::protanopia:
        return tr("no red cones");
      case Vision::deuteranopia:
        return tr("no green cones");
      case Vision::tritanopia:
        break;
    }
    return tr("no blue cones");
  }
};

Theme themeSeenBy(Theme theme, Vision vision) {
  for (QColor* colour : {&theme.panel, &theme.running, &theme.runnable, &theme.waiting,
                         &theme.syscall, &theme.sleeping, &theme.onState, &theme.onRunnable})
    *colour = seenBy(*colour, vision);
  for (QColor& colour : theme.categories) colour = seenBy(colour, vision);
  return theme;
}

}  // namespace

VisionRows::VisionRows(QWidget* parent) : QWidget(parent) { setMinimumSize(sizeHint()); }

void VisionRows::setTheme(const Theme& theme) {
  m_theme = &theme;
  update();
}

QSize VisionRows::sizeHint() const {
  return {kNames + kColumn * static_cast<int>(kLooks.size()),
          kRow * static_cast<int>(kAllVisions.size()) + 18};
}

void VisionRows::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  for (std::size_t i = 0; i < kAllVisions.size(); ++i) {
    const int top = static_cast<int>(i) * kRow;
    painter.setFont(textFont(12));
    painter.setPen(m_theme->textDim);
    painter.drawText(QRect(0, top, kNames, kRow), Qt::AlignLeft | Qt::AlignVCenter,
                     Eyes::nameOf(kAllVisions[i]));
    const Theme seen = themeSeenBy(*m_theme, kAllVisions[i]);
    for (std::size_t k = 0; k < kLooks.size(); ++k) {
      const double x = kNames + kColumn * (static_cast<double>(k) + 0.5);
      paintGlyph(painter, seen,
                 {.goid = static_cast<std::uint32_t>(k) + 1,
                  .look = kLooks[k],
                  .category = static_cast<std::uint8_t>(k)},
                 QPointF(x, top + kRow / 2.0), kRadius);
    }
  }
  painter.setFont(textFont(10.5));
  painter.setPen(m_theme->textFaint);
  for (std::size_t k = 0; k < kLooks.size(); ++k)
    painter.drawText(QRect(kNames + kColumn * static_cast<int>(k),
                           kRow * static_cast<int>(kAllVisions.size()), kColumn, 16),
                     Qt::AlignCenter, lookText(kLooks[k]));
}

SettingsDialog::SettingsDialog(const Preferences& preferences, const Theme& theme, QWidget* parent)
    : QDialog(parent),
      m_preferences(preferences),
      m_colours(new QComboBox(this)),
      m_language(new QComboBox(this)),
      m_scale(new QComboBox(this)),
      m_sourcePx(new QSpinBox(this)),
      m_procs(new NumberBox(1, 1024, this)),
      m_threads(new NumberBox(1, 10'000, this)),
      m_seed(new NumberBox(0, ~std::uint64_t{0}, this)),
      m_eyes(new VisionRows(this)),
      m_about(new QLabel(this)) {
  m_eyes->setTheme(theme);
  m_about->setObjectName(QStringLiteral("dim"));
  for (std::size_t i = 0; i < kAppearances.size(); ++i) m_colours->addItem(QString());
  m_colours->setCurrentIndex(static_cast<int>(preferences.appearance));
  m_language->addItem(QStringLiteral("English"), codeOf(Language::english));
  m_language->addItem(QStringLiteral("简体中文"), codeOf(Language::chinese));
  m_language->setCurrentIndex(m_language->findData(preferences.language));
  for (const int percent : Preferences::kScales)
    m_scale->addItem(QStringLiteral("%1 %").arg(percent), percent);
  m_scale->setCurrentIndex(m_scale->findData(preferences.scalePercent));
  m_sourcePx->setRange(static_cast<int>(Preferences::kSmallestPx),
                       static_cast<int>(Preferences::kLargestPx));
  m_sourcePx->setButtonSymbols(QAbstractSpinBox::NoButtons);
  m_sourcePx->setValue(static_cast<int>(preferences.sourcePx + 0.5));
  m_procs->setValue(preferences.procs);
  m_threads->setValue(preferences.threads);
  m_seed->setValue(preferences.seed);
  for (NumberBox* box : {m_procs, m_threads, m_seed}) {
    box->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    box->setMinimumHeight(kField);
  }
  m_sourcePx->setMinimumHeight(kField);

  auto* form = new QFormLayout;
  form->setHorizontalSpacing(24);
  addRow(form, QT_TR_NOOP("&Colours"), m_colours);
  addRow(form, QT_TR_NOOP("&Language"), m_language);
  addRow(form, QT_TR_NOOP("Si&ze of everything, from the next start"), m_scale);
  addRow(form, QT_TR_NOOP("Letters of the s&ource, pixels"), m_sourcePx);
  addRow(form, QT_TR_NOOP("&Ps of a new program"), m_procs);
  addRow(form, QT_TR_NOOP("Most &Ms of a new program"), m_threads);
  addRow(form, QT_TR_NOOP("&Seed of a new program"), m_seed);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 16);
  column->setSpacing(14);
  column->addLayout(form);
  column->addWidget(m_about);
  column->addWidget(m_eyes);
  column->addWidget(buttons);
  retranslate();
  connectFields();
}

void SettingsDialog::connectFields() {
  const auto tell = [this] { emit changed(m_preferences); };
  connect(m_colours, &QComboBox::activated, this, [this, tell](int index) {
    m_preferences.appearance = kAppearances[static_cast<std::size_t>(index)];
    tell();
  });
  connect(m_language, &QComboBox::activated, this, [this, tell] {
    m_preferences.language = m_language->currentData().toString();
    tell();
  });
  connect(m_scale, &QComboBox::activated, this, [this, tell] {
    m_preferences.scalePercent = m_scale->currentData().toInt();
    tell();
  });
  connect(m_sourcePx, &QSpinBox::valueChanged, this, [this, tell](int pixels) {
    m_preferences.sourcePx = pixels;
    tell();
  });
  connect(m_procs, &NumberBox::changed, this, [this, tell](std::uint64_t procs) {
    m_preferences.procs = static_cast<std::uint32_t>(procs);
    tell();
  });
  connect(m_threads, &NumberBox::changed, this, [this, tell](std::uint64_t threads) {
    m_preferences.threads = static_cast<std::uint32_t>(threads);
    tell();
  });
  connect(m_seed, &NumberBox::changed, this, [this, tell](std::uint64_t seed) {
    m_preferences.seed = seed;
    tell();
  });
}

void SettingsDialog::addRow(QFormLayout* form, const char* name, QWidget* field) {
  auto* label = new QLabel(this);
  label->setBuddy(field);
  form->addRow(label, field);
  m_names.emplace_back(label, name);
}

void SettingsDialog::changeEvent(QEvent* event) {
  QDialog::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

void SettingsDialog::retranslate() {
  setWindowTitle(tr("Settings"));
  for (const auto& [label, name] : m_names) {
    label->setText(tr(name));
    label->buddy()->setAccessibleName(label->text().remove(QLatin1Char('&')));
  }
  m_colours->setItemText(0, tr("as the system has them"));
  m_colours->setItemText(1, tr("dark"));
  m_colours->setItemText(2, tr("light"));
  m_about->setText(tr("The states of goroutines, as eyes see them. Shapes say the same."));
  m_eyes->setAccessibleName(m_about->text());
  m_eyes->update();
}

}  // namespace gantry::ui
