// A canvas has no child widgets that a screen reader could walk: these stand in for them.
#include "ui/panels/stage/stage_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <memory>
#include <vector>

#include "ui/canvas/stage_hit.h"
#include "ui/panels/stage/stage_widget.h"

namespace gantry::ui {

namespace {

// One thing on the stage. It is asked anew each time: the stage may have moved on.
class ThingInterface : public QAccessibleInterface {
 public:
  ThingInterface(StageWidget& stage, StageTarget target) : m_stage(stage), m_target(target) {}

  bool isValid() const override { return true; }
  QObject* object() const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  QAccessibleInterface* parent() const override {
    return QAccessible::queryAccessibleInterface(&m_stage);
  }
  QAccessibleInterface* child(int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QString text(QAccessible::Text kind) const override {
    const QString words = m_stage.describe(m_target);
    const qsizetype line = words.indexOf(QLatin1Char('\n'));
    if (kind == QAccessible::Name) return words.left(line);
    if (kind == QAccessible::Description && line >= 0) return words.mid(line + 1);
    return {};
  }
  void setText(QAccessible::Text, const QString&) override {}
  QRect rect() const override {
    const QRect rect = m_stage.rectOf(m_target);
    return {m_stage.viewport()->mapToGlobal(rect.topLeft()), rect.size()};
  }
  QAccessible::Role role() const override { return QAccessible::ListItem; }
  QAccessible::State state() const override {
    QAccessible::State state;
    state.selectable = true;
    state.selected = m_stage.selection() == m_target;
    state.readOnly = true;
    return state;
  }

  [[nodiscard]] const StageTarget& target() const { return m_target; }

 private:
  StageWidget& m_stage;
  StageTarget m_target;
};

class StageInterface : public QAccessibleWidget {
 public:
  explicit StageInterface(StageWidget* stage)
      : QAccessibleWidget(stage, QAccessible::List), m_stage(*stage) {}
  ~StageInterface() override { forget(); }

  int childCount() const override {
    refresh();
    return static_cast<int>(m_things.size());
  }
  QAccessibleInterface* child(int index) const override {
    refresh();
    if (index < 0 || index >= static_cast<int>(m_things.size())) return nullptr;
    return QAccessible::accessibleInterface(m_things[static_cast<std::size_t>(index)]);
  }
  int indexOfChild(const QAccessibleInterface* child) const override {
    refresh();
    for (std::size_t i = 0; i < m_things.size(); ++i)
      if (QAccessible::accessibleInterface(m_things[i]) == child) return static_cast<int>(i);
    return -1;
  }

 private:
  // Qt owns registered interfaces by their ids; those of an older picture are given back.
  void refresh() const {
    std::vector<StageTarget> targets = stageTargets(m_stage.scene(), m_stage.layoutOfScene());
    if (targets == m_targets) return;
    forget();
    m_targets = std::move(targets);
    for (const StageTarget& target : m_targets)
      m_things.push_back(
          QAccessible::registerAccessibleInterface(new ThingInterface(m_stage, target)));
  }
  void forget() const {
    for (const QAccessible::Id id : m_things) QAccessible::deleteAccessibleInterface(id);
    m_things.clear();
    m_targets.clear();
  }

  StageWidget& m_stage;
  mutable std::vector<StageTarget> m_targets;
  mutable std::vector<QAccessible::Id> m_things;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
  auto* stage = qobject_cast<StageWidget*>(object);
  return stage != nullptr ? new StageInterface(stage) : nullptr;
}

}  // namespace

void installStageAccessibility() {
  QAccessible::removeFactory(makeInterface);
  QAccessible::installFactory(makeInterface);
}

}  // namespace gantry::ui
