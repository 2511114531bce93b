// A form, a thread, a bar.
#include "ui/shell/film_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QThread>
#include <QVBoxLayout>
#include <array>
#include <utility>

#include "ui/i18n/names.h"
#include "ui/i18n/problem.h"
#include "ui/shell/file_dialog.h"

namespace gantry::ui {
namespace {

constexpr std::array kSizes = {QSize(1280, 720), QSize(1920, 1080), QSize(960, 540)};
constexpr int kLeastWidth = 420;  // the hint is one line
constexpr int kSide = 24;

}  // namespace

FilmDialog::FilmDialog(RunPtr run, const Ranges& ranges, const Theme& theme, QWidget* parent)
    : QDialog(parent),
      m_run(std::move(run)),
      m_theme(theme),
      m_range(new QComboBox(this)),
      m_seconds(new QDoubleSpinBox(this)),
      m_size(new QComboBox(this)),
      m_perSecond(new QSpinBox(this)),
      m_kind(new QComboBox(this)),
      m_hint(new QLabel(this)),
      m_progress(new QProgressBar(this)) {
  setWindowTitle(tr("Export a film"));
  addRange(tr("All of the program"), ranges.program);
  addRange(tr("Between the marks of the timeline"), ranges.marked);
  addRange(tr("What the timeline shows"), ranges.seen);
  addRange(tr("From here to the end"), ranges.fromHere);
  m_seconds->setButtonSymbols(QAbstractSpinBox::NoButtons);
  m_perSecond->setButtonSymbols(QAbstractSpinBox::NoButtons);
  m_seconds->setRange(0, Film::kLongest);
  m_seconds->setDecimals(1);
  m_seconds->setSuffix(tr(" s"));
  m_seconds->setSpecialValueText(tr("by its events, 10 to 20 s"));
  for (const QSize size : kSizes)
    m_size->addItem(QStringLiteral("%1 × %2").arg(size.width()).arg(size.height()), size);
  m_perSecond->setRange(1, Film::kMostFramesPerSecond);
  m_perSecond->setValue(Film().framesPerSecond);
  m_kind->addItem(QStringLiteral("GIF"), QStringLiteral(".gif"));
  m_kind->addItem(QStringLiteral("MP4"), QStringLiteral(".mp4"));
  m_hint->setObjectName(QStringLiteral("dim"));
  m_hint->setWordWrap(true);
  m_hint->setMinimumWidth(kLeastWidth - 2 * kSide);  // or room for a second line is kept
  m_hint->setText(mp4Program().isEmpty()
                      ? tr("MP4 wants the program ffmpeg, which is not installed.")
                      : tr("GIF plays anywhere; MP4 is smaller and smoother."));
  if (mp4Program().isEmpty()) m_kind->removeItem(1);

  auto* form = new QFormLayout;
  form->addRow(tr("&Part"), m_range);
  form->addRow(tr("&Length"), m_seconds);
  form->addRow(tr("&Size"), m_size);
  form->addRow(tr("&Frames per second"), m_perSecond);
  form->addRow(tr("&Kind of file"), m_kind);
  setMinimumWidth(kLeastWidth);
  m_buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  m_export = m_buttons->addButton(tr("&Export…"), QDialogButtonBox::AcceptRole);
  m_export->setDefault(true);
  connect(m_buttons, &QDialogButtonBox::accepted, this, &FilmDialog::askWhereTo);
  connect(m_buttons, &QDialogButtonBox::rejected, this, &FilmDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kSide, 20, kSide, 16);
  column->setSpacing(14);
  column->addLayout(form);
  column->addWidget(m_hint);
  column->addWidget(m_progress);
  column->addWidget(m_buttons);
  setWriting(false);
}

FilmDialog::~FilmDialog() {
  cancel();
  if (m_thread) m_thread->wait();
}

void FilmDialog::addRange(const QString& name, const std::optional<Ranges::Range>& range) {
  if (range && range->first < range->second)
    m_range->addItem(name, QVariantList{QVariant::fromValue<quint64>(range->first),
                                        QVariant::fromValue<quint64>(range->second)});
}

Film FilmDialog::film() const {
  const QVariantList range = m_range->currentData().toList();
  Film film;
  film.to = m_run->size();
  if (range.size() == 2) {
    film.from = range[0].toULongLong();
    film.to = range[1].toULongLong();
  }
  film.seconds = m_seconds->value();
  film.framesPerSecond = m_perSecond->value();
  film.size = m_size->currentData().toSize();
  return film;
}

void FilmDialog::askWhereTo() {
  const QString ending = m_kind->currentData().toString();
  QString path =
      askForSave(this, tr("Export a film"), utf8(m_run->recording.setup.program) + ending,
                 tr("Films (*%1)").arg(ending));
  if (path.isEmpty()) return;
  if (!path.endsWith(ending, Qt::CaseInsensitive)) path += ending;
  write(path);
}

void FilmDialog::write(const QString& path) {
  if (m_thread) return;
  const Film film = this->film();
  m_progress->setRange(0, FilmPlan(*m_run, film).frames());
  m_progress->setValue(0);
  setWriting(true);
  m_cancelled = false;
  const auto filmed = std::make_shared<Filmed>();
  m_thread.reset(QThread::create([this, film, path, filmed] {
    *filmed = writeFilm(m_run, film, m_theme, path, [this](int done) {
      QMetaObject::invokeMethod(this, [this, done] { m_progress->setValue(done); });
      return !m_cancelled.load();
    });
  }));
  connect(m_thread.get(), &QThread::finished, this, [this, path, filmed] {
    m_thread->wait();
    m_thread.reset();
    setWriting(false);
    emit ended(*filmed, path);
    if (filmed->end == FilmEnd::written) accept();
    if (filmed->end == FilmEnd::failed || filmed->end == FilmEnd::noProgram)
      m_hint->setText(problemText(filmed->problem));
  });
  m_thread->start(QThread::LowPriority);
}

void FilmDialog::setWriting(bool writing) {
  for (QWidget* field :
       std::initializer_list<QWidget*>{m_range, m_seconds, m_size, m_perSecond, m_kind, m_export})
    field->setEnabled(!writing);
  m_progress->setVisible(writing);
}

void FilmDialog::cancel() { m_cancelled = true; }

void FilmDialog::reject() {
  if (m_thread) return cancel();
  QDialog::reject();
}

}  // namespace gantry::ui
