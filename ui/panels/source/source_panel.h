// SourcePanel: the program's Go files: shown beside the run, edited, and what the compiler says.
#pragma once

#include <QStringList>
#include <QWidget>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/trace/setup.h"
#include "ui/panels/source/source_presenter.h"
#include "ui/panels/source/source_view.h"
#include "ui/state/function_categories.h"
#include "ui/state/preferences.h"

class QComboBox;
class QLabel;
class QScrollArea;
class QStackedWidget;

namespace gantry::ui {

class SourcePanel : public QWidget {
  Q_OBJECT

 public:
  explicit SourcePanel(QWidget* parent = nullptr);

  // Shows a program's files; none for one that is not Go. Files that are shown already as they
  // are keep cursor, undo history and breakpoints.
  void setSources(const std::vector<SourceText>& sources);
  // The files as they are in the editor.
  [[nodiscard]] std::vector<SourceText> sources() const;
  // Whether somebody has typed since the files were shown or saved.
  [[nodiscard]] bool edited() const;
  void setSaved();
  // As if somebody had typed: what is shown came from a draft.
  void setEdited();

  // gc's messages, a line each; without any the marks of earlier ones go.
  void setMessages(const QStringList& messages);

  // The goroutines at their lines. `goid`: whose line is shown, the beginning of its function as
  // long as it has done nothing; 0: of the one that acted last. `at`: where it is, if that is known
  // better than the World knows it.
  void setWorld(const World& world, const Symbols& symbols, const FunctionCategories& categories,
                std::uint32_t goid, PosId at = 0);

  // In all files.
  struct Breakpoint {
    std::string file;
    std::uint32_t line = 0;

    friend bool operator==(const Breakpoint&, const Breakpoint&) = default;
  };
  [[nodiscard]] std::vector<Breakpoint> breakpoints() const;
  // Those of them at which nothing of the run stops.
  void setIdleBreakpoints(const std::vector<Breakpoint>& idle);
  // At the line of the cursor.
  void toggleBreakpoint();

  // The file in sight; null when there is none.
  [[nodiscard]] SourceView* view() const;
  // The name of the file in sight; empty when there is none.
  [[nodiscard]] std::string fileName() const;
  // The list of Go files; it goes beside the panel's title and hides when there is one only.
  [[nodiscard]] QComboBox* files() const { return m_files; }

  void setTheme(const Theme& theme);
  // Of the letters, in pixels.
  void setTextSize(double px);
  // What has the focus when something in the margin was clicked.
  void setHome(QWidget* home) { m_home = home; }  // for the files that come
  void retranslate();

  QSize sizeHint() const override;

 signals:
  void editedChanged(bool edited);
  void breakpointsChanged();
  void goroutinePicked(std::uint32_t goid);
  // The mouse rests on a name of the file in sight.
  void hovered(const gantry::ui::SourceView::Hovered& name);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  SourceView* addView();
  // Where a goroutine that has done nothing yet begins.
  [[nodiscard]] SourcePlace startOf(const World& world, const Symbols& symbols,
                                    std::uint32_t goid) const;
  void listFiles();
  void show(int file);
  void showMessages();
  void fitMessages();

  QWidget* m_home = nullptr;
  QStackedWidget* m_views;
  QLabel* m_empty;
  QComboBox* m_files;
  QLabel* m_message;
  QScrollArea* m_below;              // the messages: many of them scroll
  std::vector<std::string> m_names;  // of the files, as the views
  QStringList m_messages;
  const Theme* m_theme = &Theme::dark();
  bool m_hasProgram = false;  // since setSources() was called, with whatever
  double m_textPx = Preferences().sourcePx;
};

}  // namespace gantry::ui
