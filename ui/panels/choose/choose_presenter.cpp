// One function for the words of each kind of choice.
#include "ui/panels/choose/choose_presenter.h"

#include <QCoreApplication>
#include <algorithm>

#include "engine/analysis/names.h"
#include "engine/program/request.h"
#include "ui/i18n/names.h"
#include "ui/i18n/quantity.h"

namespace gantry::ui {
namespace {

struct OpWords {
  Op op;
  const char* words;  // translated in the context Choices
};

// clang-format off
constexpr OpWords kOfChans[] = {
    {Op::send, QT_TRANSLATE_NOOP("Choices", "is about to send on %1")},
    {Op::trySend, QT_TRANSLATE_NOOP("Choices", "is about to send on %1, if it can at once")},
    {Op::recv, QT_TRANSLATE_NOOP("Choices", "is about to receive from %1")},
    {Op::tryRecv, QT_TRANSLATE_NOOP("Choices", "is about to receive from %1, if it can at once")},
    {Op::close, QT_TRANSLATE_NOOP("Choices", "is about to close %1")},
    {Op::chanLen, QT_TRANSLATE_NOOP("Choices", "is about to ask for len(%1)")},
};
constexpr OpWords kOfLocks[] = {
    {Op::mutexLock, QT_TRANSLATE_NOOP("Choices", "is about to lock %1")},
    {Op::mutexTryLock, QT_TRANSLATE_NOOP("Choices", "is about to lock %1, if it can at once")},
    {Op::mutexUnlock, QT_TRANSLATE_NOOP("Choices", "is about to unlock %1")},
    {Op::rwRLock, QT_TRANSLATE_NOOP("Choices", "is about to lock %1 for reading")},
    {Op::rwTryRLock, QT_TRANSLATE_NOOP("Choices", "is about to lock %1, if it can at once")},
    {Op::rwRUnlock, QT_TRANSLATE_NOOP("Choices", "is about to unlock %1")},
    {Op::rwLock, QT_TRANSLATE_NOOP("Choices", "is about to lock %1 for writing")},
    {Op::rwTryLock, QT_TRANSLATE_NOOP("Choices", "is about to lock %1, if it can at once")},
    {Op::rwUnlock, QT_TRANSLATE_NOOP("Choices", "is about to unlock %1")},
    {Op::wgAdd, QT_TRANSLATE_NOOP("Choices", "is about to count %1 up or down (Add, Done)")},
    {Op::wgWait, QT_TRANSLATE_NOOP("Choices", "is about to wait for %1")},
    {Op::onceBegin, QT_TRANSLATE_NOOP("Choices", "is about to call Do of %1")},
    {Op::onceEnd, QT_TRANSLATE_NOOP("Choices", "is about to return from Do of %1")},
    {Op::condWait, QT_TRANSLATE_NOOP("Choices", "is about to wait for %1")},
    {Op::condSignal, QT_TRANSLATE_NOOP("Choices", "is about to wake one that waits for %1")},
    {Op::condBroadcast, QT_TRANSLATE_NOOP("Choices", "is about to wake all that wait for %1")},
    {Op::semAcquire, QT_TRANSLATE_NOOP("Choices", "is about to wait for %1")},
    {Op::semRelease, QT_TRANSLATE_NOOP("Choices", "is about to release %1")},
    {Op::atomic, QT_TRANSLATE_NOOP("Choices", "is about to access %1 atomically")},
};
constexpr OpWords kOfOthers[] = {
    {Op::work, QT_TRANSLATE_NOOP("Choices", "goes on computing")},
    {Op::send, QT_TRANSLATE_NOOP("Choices", "is about to send on a nil channel")},
    {Op::recv, QT_TRANSLATE_NOOP("Choices", "is about to receive from a nil channel")},
    {Op::close, QT_TRANSLATE_NOOP("Choices", "is about to close a nil channel")},
    {Op::select, QT_TRANSLATE_NOOP("Choices", "is about to select")},
    {Op::finish, QT_TRANSLATE_NOOP("Choices", "is about to return, which ends the program")},
    {Op::exit, QT_TRANSLATE_NOOP("Choices", "is about to end the program (os.Exit)")},
    {Op::uncaught, QT_TRANSLATE_NOOP("Choices", "is about to end the program by its panic")},
    {Op::fatal, QT_TRANSLATE_NOOP("Choices", "is about to end the program by a fatal error")},
    {Op::numGoroutine, QT_TRANSLATE_NOOP("Choices", "is about to count the goroutines")},
    {Op::timerStop, QT_TRANSLATE_NOOP("Choices", "is about to stop a timer")},
    {Op::timerReset, QT_TRANSLATE_NOOP("Choices", "is about to set a timer anew")},
};
// clang-format on

struct Choices {
  Q_DECLARE_TR_FUNCTIONS(Choices)

 public:
  const World& w;  // NOLINT(readability-identifier-naming): every line speaks of it
  const Symbols& symbols;

  // What it is about to do; empty when there is nothing to be said.
  [[nodiscard]] QString doing(const TurnOption& option) const {
    if (option.fresh) return tr("has not run yet");
    const Op op = static_cast<Op>(option.op);
    if (option.op == Candidate::kUnknown) return tr("goes on, no longer waiting");
    const auto find = [op](const auto& table) {
      const auto* row = std::ranges::find(table, op, &OpWords::op);
      return row == std::end(table) ? QString() : tr(row->words);
    };
    if (option.object < w.chans.size())
      if (const QString words = find(kOfChans); !words.isEmpty())
        return words.arg(ui::chanName(w, symbols, option.object));
    if (option.object < w.syncs.size())
      if (const QString words = find(kOfLocks); !words.isEmpty())
        return words.arg(ui::syncName(w, symbols, outerSync(w, option.object)));
    return find(kOfOthers);
  }

  // `worker, line 12: is about to receive from jobs`
  [[nodiscard]] QString place(const TurnOption& option) const {
    const std::uint32_t line = symbols.position(option.pos).line;
    QString words = functionName(symbols, option.function);
    if (line != 0 && !option.fresh)
      words = words.isEmpty() ? tr("line %1").arg(line) : tr("%1, line %2").arg(words).arg(line);
    const QString what = doing(option);
    if (what.isEmpty()) return words;
    return words.isEmpty() ? what : tr("%1: %2").arg(words, what);
  }

  [[nodiscard]] static QString title(const Turn& turn, const TurnOption& option) {
    switch (turn.kind) {
      case ChoiceKind::goOn:
        return option.pick == 0 ? tr("G%1 goes on").arg(option.goid)
                                : tr("G%1 runs instead").arg(option.goid);
      case ChoiceKind::nextG:
        return tr("G%1 runs").arg(option.goid);
      case ChoiceKind::selectCase:
        return tr("Case %1").arg(option.number + 1);
      case ChoiceKind::stealOrder:
        return tr("P%1 steals from P%2").arg(turn.p.v).arg(option.p.v);
      case ChoiceKind::stretch:
        return option.number == 0 ? tr("It goes on to its next call")
                                  : tr("It is stopped before access %1").arg(option.number);
      case ChoiceKind::clock:
        break;
    }
    return option.number == 0 ? tr("All go on")
                              : tr("Nobody runs for %1").arg(durationText(option.number));
  }

  [[nodiscard]] QString detail(const Turn& turn, const TurnOption& option) const {
    switch (turn.kind) {
      case ChoiceKind::goOn:
      case ChoiceKind::nextG:
        return place(option);
      case ChoiceKind::selectCase: {
        const QString name = ui::chanName(w, symbols, option.object);
        if (static_cast<Op>(option.op) == Op::send) return tr("send on %1").arg(name);
        return w.chans[option.object].len == 0 && w.chans[option.object].closed != 0
                   ? tr("receive from %1, which is closed").arg(name)
                   : tr("receive from %1").arg(name);
      }
      case ChoiceKind::stealOrder:
        if (option.loot == Loot::timers) return tr("its timers are due");
        if (option.loot == Loot::runnext)
          return tr("its runnext, G%1: %2")
              .arg(option.goid)
              .arg(functionName(symbols, option.function));
        return option.number == 1 ? tr("one goroutine of its queue")
                                  : tr("%1 goroutines, half of its queue").arg(option.number);
      case ChoiceKind::stretch:
        return option.number == 0 ? QString() : tr("to memory that others may access, too");
      case ChoiceKind::clock:
        break;
    }
    return option.number == 0 ? QString() : tr("then the next timer is due");
  }

  [[nodiscard]] QString question(const Turn& turn) const {
    switch (turn.kind) {
      case ChoiceKind::goOn:
        return tr("Does G%1 go on?").arg(turn.goid);
      case ChoiceKind::nextG:
        return tr("P%1 looks for a goroutine. Which one runs?").arg(turn.p.v);
      case ChoiceKind::selectCase:
        return tr("G%1, line %2: which case of its select?")
            .arg(turn.goid)
            .arg(symbols.position(turn.pos).line);
      case ChoiceKind::stealOrder:
        return tr("P%1 has nothing to run. From whom does it steal?").arg(turn.p.v);
      case ChoiceKind::stretch:
        return tr("G%1 goes on. Is it stopped on the way?").arg(turn.goid);
      case ChoiceKind::clock:
        break;
    }
    return tr("Does a timer come first?");
  }

  // Of a run that ended with status 0.
  [[nodiscard]] static QString endedWith(FindingKind kind) {
    switch (kind) {
      case FindingKind::leak:
        return tr("It ended, and left goroutines behind");
      case FindingKind::lockOrder:
      case FindingKind::starvation:
      case FindingKind::recursiveRlock:
      case FindingKind::heldWhileBlocked:
        return tr("It ended well, this time");
      default:
        return tr("It ended, and something is wrong");
    }
  }

  [[nodiscard]] static QString rule(ChoiceKind kind) {
    switch (kind) {
      case ChoiceKind::goOn:
        return tr("A goroutine may be preempted between any two instructions.");
      case ChoiceKind::nextG:
        return tr(
            "findRunnable takes runnext, then the queue's head; a little later it could "
            "have been any of these.");
      case ChoiceKind::selectCase:
        return tr("Several cases are ready: selectgo takes one by chance.");
      case ChoiceKind::stealOrder:
        return tr("stealWork walks the other Ps in an order by chance.");
      case ChoiceKind::stretch:
        return tr("Between two accesses to memory, too, it may be preempted.");
      case ChoiceKind::clock:
        break;
    }
    return tr("The whole machine may be held up: then timers are due that were not.");
  }
};

}  // namespace

ChoiceView choiceView(const Turn& turn, const World& world, const Symbols& symbols) {
  const Choices choices{world, symbols};
  ChoiceView view{.question = choices.question(turn), .rule = Choices::rule(turn.kind)};
  const std::size_t shown = std::min(turn.options.size(), kMostChoices);
  view.left = turn.options.size() - shown;
  for (std::size_t i = 0; i < shown; ++i) {
    const TurnOption& option = turn.options[i];
    view.rows.push_back({.title = Choices::title(turn, option),
                         .detail = choices.detail(turn, option),
                         .usual = option.usual,
                         .goid = option.goid});
  }
  return view;
}

QString takenText(const Game::Taken& taken, const World& world, const Symbols& symbols) {
  const Choices choices{world, symbols};
  if (!taken.option) {
    switch (taken.pass) {
      case Pass::once: {
        const auto usual = std::ranges::find(taken.turn.options, true, &TurnOption::usual);
        return usual == taken.turn.options.end()
                   ? Choices::tr("Gantry chose")
                   : Choices::tr("Gantry: %1").arg(Choices::title(taken.turn, *usual));
      }
      case Pass::untilSwitch:
        return Choices::tr("Gantry chose until the next switch");
      case Pass::toEnd:
        break;
    }
    return Choices::tr("Gantry chose to the end");
  }
  const TurnOption& option = taken.turn.options[*taken.option];
  QString title = Choices::title(taken.turn, option);
  if (taken.turn.kind == ChoiceKind::selectCase)
    return Choices::tr("G%1: case %2, %3")
        .arg(taken.turn.goid)
        .arg(option.number + 1)
        .arg(choices.detail(taken.turn, option));
  if (taken.turn.kind == ChoiceKind::stretch)
    return QStringLiteral("G%1: %2").arg(taken.turn.goid).arg(title);
  const std::uint32_t line = symbols.position(option.pos).line;
  const bool isOfG = taken.turn.kind == ChoiceKind::goOn || taken.turn.kind == ChoiceKind::nextG;
  if (isOfG && !option.fresh && line != 0) return Choices::tr("%1, line %2").arg(title).arg(line);
  return title;
}

EndView endView(const Run& run, const std::vector<Finding>* findings, bool chinese) {
  const Recording& recording = run.recording;
  EndView view;
  switch (recording.ending) {
    case Ending::running:
      return {Choices::tr("Stopped"), Choices::tr("The run was stopped before its end."),
              Tone::plain};
    case Ending::limit:
      return {Choices::tr("Stopped"), Choices::tr("The run was stopped at a limit."), Tone::plain};
    case Ending::exited:
      if (recording.exitCode == 0) {
        view = {Choices::tr("It ended well"), Choices::tr("main returned; the exit status is 0."),
                Tone::running};
      } else {
        view = {Choices::tr("Exit status %1").arg(recording.exitCode), {}, Tone::danger};
      }
      break;
    case Ending::panicked:
      view = {Choices::tr("Panic"), utf8(recording.symbols.text(run.keyframes.last().fatal)),
              Tone::danger};
      break;
    case Ending::fatal:
      view = {Choices::tr("Fatal error"), utf8(recording.symbols.text(run.keyframes.last().fatal)),
              Tone::danger};
      break;
  }
  if (findings == nullptr || findings->empty()) return view;
  const Finding& first = findings->front();
  view.text = utf8(textOf(first, chinese ? gantry::Language::zh : gantry::Language::en));
  view.tone = Tone::danger;
  if (first.kind == FindingKind::deadlock) view.title = Choices::tr("Deadlock");
  if (recording.ending == Ending::exited && recording.exitCode == 0) {
    view.tone = Tone::runnable;
    view.title = Choices::endedWith(first.kind);
  }
  return view;
}

}  // namespace gantry::ui
