// `gantry-gui` as a script runs it: what it draws without a display, and its statuses.
#include <QFile>
#include <QImageReader>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace gantry::ui {
namespace {

constexpr int kWaitMs = 100'000;

class GuiProgram : public ::testing::Test {
 protected:
  // Its status; -1 when it did not end by itself. What it said is in `said`.
  int gui(const QStringList& args, const QString& path = {}) {
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    environment.remove(QStringLiteral("DISPLAY"));
    if (!path.isEmpty()) environment.insert(QStringLiteral("PATH"), path);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(GANTRY_GUI_PROGRAM), args);
    if (!program.waitForFinished(kWaitMs) || program.exitStatus() != QProcess::NormalExit)
      return -1;
    said = QString::fromUtf8(program.readAllStandardError());
    return program.exitCode();
  }
  [[nodiscard]] QString file(const char* name) const {
    return folder.filePath(QString::fromLatin1(name));
  }

  QTemporaryDir folder;
  QString said;
};

TEST_F(GuiProgram, DrawsAFilm) {
  const QString path = file("a.gif");
  ASSERT_EQ(gui({"channel-basics", "--film", path, "--seconds", "0.5", "--fps", "10", "--size",
                 "400x300", "--from", "50%", "--lang", "zh_CN"}),
            0)
      << said.toStdString();
  EXPECT_EQ(QImageReader(path).size(), QSize(400, 300));
  EXPECT_EQ(QImageReader(path).imageCount(), 5);
}

TEST_F(GuiProgram, WritesAReport) {
  const QString path = file("a.html");
  ASSERT_EQ(gui({"never-closed", "--report", path}), 0) << said.toStdString();
  QFile page(path);
  ASSERT_TRUE(page.open(QIODevice::ReadOnly));
  EXPECT_TRUE(page.readAll().contains("Deadlock"));
}

TEST_F(GuiProgram, SaysWhatIsWrongWithItsLine) {
  EXPECT_EQ(gui({"--film", file("a.avi")}), 64);
  EXPECT_TRUE(said.contains(QStringLiteral(".gif or a .mp4"))) << said.toStdString();
  EXPECT_EQ(gui({"--from", "50%"}), 64);
  EXPECT_EQ(gui({"--film", file("a.gif"), "--report", file("a.html")}), 64);
  EXPECT_EQ(gui({"--film", file("a.gif"), "--fps", "0"}), 64);
  EXPECT_EQ(gui({"drain", "--film", file("a.gif"), "--from", "90%", "--to", "10%"}), 64);
}

TEST_F(GuiProgram, EndsWithTheStatusOfWhatFailed) {
  EXPECT_EQ(gui({"wrong-direction", "--film", file("a.gif")}), 1) << "it does not compile";
  EXPECT_TRUE(said.contains(QStringLiteral(".go:"))) << said.toStdString();
  EXPECT_EQ(gui({"drain", "--film", "/no/such/folder/a.gif", "--seconds", "0.2"}), 73);
  EXPECT_EQ(gui({"drain", "--report", "/no/such/folder/a.html"}), 73);
  EXPECT_EQ(gui({"drain", "--film", file("a.mp4")}, folder.path()), 69) << "no ffmpeg";
  EXPECT_TRUE(said.contains(QStringLiteral("ffmpeg"))) << said.toStdString();
  QFile damaged(file("damaged.gantry"));
  ASSERT_TRUE(damaged.open(QIODevice::WriteOnly));
  damaged.write("no recording");
  damaged.close();
  EXPECT_EQ(gui({damaged.fileName(), "--film", file("a.gif")}), 65);
}

}  // namespace
}  // namespace gantry::ui
