// Titles are the window's; sentences come from the analysis, in both languages.
#include "ui/panels/findings/findings_presenter.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/i18n/names.h"
#include "ui/i18n/quantity.h"

namespace gantry::ui {
namespace {

struct Findings {
  Q_DECLARE_TR_FUNCTIONS(Findings)

 public:
  static QString titleOf(FindingKind kind) {
    switch (kind) {
      case FindingKind::deadlock:
        return tr("Deadlock");
      case FindingKind::leak:
        return tr("Leaked goroutine");
      case FindingKind::race:
        return tr("Data race");
      case FindingKind::panic:
        return tr("Panic");
      case FindingKind::fatal:
        return tr("Fatal error");
      case FindingKind::exit:
        return tr("Exit with an error");
      case FindingKind::lockOrder:
        return tr("Locks in a circle");
      case FindingKind::doubleLock:
        return tr("Locked twice");
      case FindingKind::starvation:
        return tr("Starvation");
      case FindingKind::recursiveRlock:
        return tr("RLock within RLock");
      case FindingKind::heldWhileBlocked:
        return tr("Lock held while blocked");
      case FindingKind::unlockOfUnlocked:
        return tr("Unlock of an unlocked lock");
      case FindingKind::waitgroupMisuse:
        return tr("Misused wait group");
      case FindingKind::sendOnClosed:
        return tr("Send on a closed channel");
      case FindingKind::closeOfClosed:
        return tr("Close of a closed channel");
      case FindingKind::closeOfNil:
        return tr("Close of a nil channel");
      case FindingKind::concurrentMap:
        return tr("Concurrent use of a map");
    }
    return {};
  }
};

Tone toneOf(FindingKind kind) {
  switch (kind) {
    case FindingKind::lockOrder:
    case FindingKind::starvation:
    case FindingKind::recursiveRlock:
    case FindingKind::heldWhileBlocked:
    case FindingKind::leak:
      return Tone::runnable;  // it did no harm in this run
    default:
      return Tone::danger;
  }
}

Evidence eventOf(const Run& run, Cursor& cursor, std::uint64_t event) {
  cursor.seek(event + 1);
  const std::string_view kind = row(run.recording.events[event].kind()).name;
  return {timeText(cursor.world().now) + QStringLiteral("  ") + utf8(kind), event + 1, 0};
}

}  // namespace

std::vector<FindingCard> findingCards(const std::vector<Finding>& findings, const Run& run,
                                      gantry::Language language) {
  std::vector<FindingCard> cards;
  Cursor cursor(run.recording.events, run.keyframes);
  for (const Finding& finding : findings) {
    FindingCard card{.title = Findings::titleOf(finding.kind),
                     .text = utf8(textOf(finding, language)),
                     .tone = toneOf(finding.kind),
                     .evidence = {},
                     .position = run.size(),
                     .goid = finding.goroutines.empty() ? 0 : finding.goroutines.front().goid};
    for (std::size_t i = 0; i < std::min(finding.goroutines.size(), kEvidence); ++i) {
      const FindingGoroutine& g = finding.goroutines[i];
      QString label = QStringLiteral("G%1").arg(g.goid);
      if (!g.function.empty()) label += QLatin1Char(' ') + utf8(g.function);
      card.evidence.push_back({label, 0, g.goid});
    }
    // The last ones: where it became true.
    const std::size_t events = finding.events.size();
    for (std::size_t i = events - std::min(events, kEvidence); i < events; ++i)
      if (finding.events[i] < run.size())
        card.evidence.push_back(eventOf(run, cursor, finding.events[i]));
    if (!finding.events.empty() && finding.events.back() < run.size())
      card.position = finding.events.back() + 1;
    cards.push_back(std::move(card));
  }
  return cards;
}

}  // namespace gantry::ui
