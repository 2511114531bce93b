// Moment: an event with the World just before it, and the names of what it speaks of.
//
// Ids must be those of a legal event. Texts follow the words of Go: `G7` is a goroutine by its
// goid, never by its slot.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <cstdint>

#include "engine/event/event.h"
#include "engine/event/symbols.h"
#include "engine/world/world.h"
#include "ui/i18n/happening.h"

namespace gantry::ui {

class Moment {
 public:
  Moment(const World& before, Event event, const Symbols& symbols)
      : m_before(before), m_event(event), m_symbols(symbols) {}

  [[nodiscard]] const World& before() const { return m_before; }
  [[nodiscard]] Event event() const { return m_event; }
  [[nodiscard]] const Symbols& symbols() const { return m_symbols; }
  [[nodiscard]] Kind kind() const { return m_event.kind(); }
  [[nodiscard]] std::uint32_t a() const { return m_event.a(); }
  [[nodiscard]] std::uint32_t b() const { return m_event.b(); }
  [[nodiscard]] std::int64_t wideB() const;  // b of a kind that is `wide` in the table

  // The context: the M that made the event, its P and its G. Empty when it has none.
  [[nodiscard]] QString m() const { return m(m_event.m().v); }
  [[nodiscard]] QString p() const;
  [[nodiscard]] QString g() const;
  [[nodiscard]] PId holds() const { return m_before.pOf(m_event.m()); }  // the P, or none
  [[nodiscard]] GId runs() const;                                        // the G, or none

  [[nodiscard]] QString g(std::uint32_t slot) const;
  [[nodiscard]] static QString m(std::uint32_t id) { return QStringLiteral("M%1").arg(id); }
  [[nodiscard]] static QString p(std::uint32_t id) { return QStringLiteral("P%1").arg(id); }

  [[nodiscard]] const Hchan& hchan(std::uint32_t id) const { return m_before.chans[id]; }
  [[nodiscard]] QString chan(std::uint32_t id) const;
  // `6/6`, after `change` more values; empty for an unbuffered channel.
  [[nodiscard]] QString fill(std::uint32_t chan, int change = 0) const;
  [[nodiscard]] QString value(std::uint32_t chan, std::int64_t shown) const;
  [[nodiscard]] std::int64_t oldest(std::uint32_t chan) const;  // only when len > 0
  // The G at the head of a queue. Only when there is one.
  [[nodiscard]] QString first(const WaitQueue& queue) const;

  [[nodiscard]] const Sync& syncOf(std::uint32_t id) const { return m_before.syncs[id]; }
  [[nodiscard]] QString sync(std::uint32_t id) const;

  [[nodiscard]] QString text(TextId id) const;
  [[nodiscard]] QString function(TextId id) const;
  [[nodiscard]] QString labelName(LabelId id) const;
  [[nodiscard]] QString labelType(LabelId id) const;

 private:
  const World& m_before;
  Event m_event;
  const Symbols& m_symbols;
};

// The families, as the fold has them. Each fills everything but `kind`.
struct Sentences {
  Q_DECLARE_TR_FUNCTIONS(Happened)

 public:
  static Happening machine(const Moment& at);
  static Happening procs(const Moment& at);
  static Happening chans(const Moment& at);
  static Happening syncs(const Moment& at);
  static Happening program(const Moment& at);

 private:
  static Happening threads(const Moment& at);
  static Happening idleThreads(const Moment& at);
  static Happening processors(const Moment& at);
  static Happening syscalls(const Moment& at);
  static Happening created(const Moment& at);
  static Happening moves(const Moment& at);
  static Happening waits(const Moment& at);
  static Happening queues(const Moment& at);
  static Happening lives(const Moment& at);
  static Happening sends(const Moment& at);
  static Happening receives(const Moment& at);
  static Happening selects(const Moment& at);
  static Happening locks(const Moment& at);
  static Happening waitsForSync(const Moment& at);
  static Happening timers(const Moment& at);
};

}  // namespace gantry::ui
