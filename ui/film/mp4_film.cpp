// MP4: raw pictures into ffmpeg.
#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>

#include "ui/film/film_writer.h"

namespace gantry::ui {
namespace {

constexpr int kPatienceMs = 60'000;
// More than so much is not kept waiting in memory.
constexpr qint64 kMostWaiting = 16 << 20;

class Mp4Writer final : public FilmWriter {
 public:
  Mp4Writer(QString path, QSize size, int framesPerSecond)
      : m_path(std::move(path)), m_made(m_path + QStringLiteral(".XXXXXX.mp4")) {
    if (!m_made.open()) {
      fail(QStringLiteral("%1: %2").arg(m_path, m_made.errorString()));
      return;
    }
    m_made.close();
    // Sides must be even for players that know only 4:2:0.
    m_ffmpeg.start(mp4Program(), {"-loglevel",
                                  "error",
                                  "-y",
                                  "-f",
                                  "rawvideo",
                                  "-pix_fmt",
                                  "bgra",
                                  "-s",
                                  QStringLiteral("%1x%2").arg(size.width()).arg(size.height()),
                                  "-r",
                                  QString::number(framesPerSecond),
                                  "-i",
                                  "-",
                                  "-vf",
                                  "pad=ceil(iw/2)*2:ceil(ih/2)*2",
                                  "-c:v",
                                  "libx264",
                                  "-preset",
                                  "veryfast",
                                  "-crf",
                                  "20",
                                  "-pix_fmt",
                                  "yuv420p",
                                  "-movflags",
                                  "+faststart",
                                  m_made.fileName()});
    if (!m_ffmpeg.waitForStarted(kPatienceMs)) fail(complaint());
  }
  ~Mp4Writer() override {
    if (m_ffmpeg.state() == QProcess::NotRunning) return;
    m_ffmpeg.kill();
    m_ffmpeg.waitForFinished(kPatienceMs);
  }
  Mp4Writer(const Mp4Writer&) = delete;
  Mp4Writer& operator=(const Mp4Writer&) = delete;

  bool add(const QImage& picture) override {
    if (!problem().isEmpty()) return false;
    const qsizetype row = qsizetype{4} * picture.width();
    for (int y = 0; y < picture.height(); ++y)
      m_ffmpeg.write(reinterpret_cast<const char*>(picture.constScanLine(y)), row);
    while (m_ffmpeg.bytesToWrite() > kMostWaiting)
      if (!m_ffmpeg.waitForBytesWritten(kPatienceMs)) return fail(complaint());
    return m_ffmpeg.state() == QProcess::Running || fail(complaint());
  }

  bool finish() override {
    if (!problem().isEmpty()) return false;
    m_ffmpeg.closeWriteChannel();
    if (!m_ffmpeg.waitForFinished(kPatienceMs) || m_ffmpeg.exitStatus() != QProcess::NormalExit ||
        m_ffmpeg.exitCode() != 0)
      return fail(complaint());
    // A temporary file is for nobody else to read; a film is a file like others.
    m_made.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup |
                          QFile::ReadOther);
    QFile::remove(m_path);
    if (!m_made.rename(m_path))
      return fail(QStringLiteral("%1: %2").arg(m_path, m_made.errorString()));
    m_made.setAutoRemove(false);
    return true;
  }

 private:
  QString complaint() {
    const QString said = QString::fromUtf8(m_ffmpeg.readAllStandardError()).trimmed();
    const QString what = said.isEmpty() ? m_ffmpeg.errorString() : said.section('\n', -1);
    return QCoreApplication::translate("Film", "ffmpeg could not make the film: %1").arg(what);
  }

  QString m_path;
  QTemporaryFile m_made;
  QProcess m_ffmpeg;
};

}  // namespace

QString mp4Program() { return QStandardPaths::findExecutable(QStringLiteral("ffmpeg")); }

std::unique_ptr<FilmWriter> mp4Writer(const QString& path, QSize size, int framesPerSecond) {
  return std::make_unique<Mp4Writer>(path, size, framesPerSecond);
}

}  // namespace gantry::ui
