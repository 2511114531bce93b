// Panics that nobody recovered and fatal errors, and the misuse behind them.
#include <algorithm>
#include <cctype>

#include "engine/analysis/analyses.h"

namespace gantry {
namespace {

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// The closed channel that the line speaks of; else the closed one that the goroutine used last, or
// the only closed one. kNil when it cannot be told.
std::uint32_t closedChan(const History& history, std::uint32_t goid, PosId pos) {
  const World& w = history.end();
  const std::string_view line = sourceLine(history, pos);
  std::uint32_t byName = kNil;
  std::uint32_t byUse = kNil;
  std::uint32_t only = kNil;
  std::size_t closed = 0;
  std::uint64_t latest = 0;
  for (std::uint32_t id = 0; id < w.chans.size(); ++id) {
    if (w.chans[id].closed == 0) continue;
    ++closed;
    only = id;
    const std::string_view name = history.recording().symbols.labelName(w.chans[id].label);
    if (!name.empty() && holds(line, name)) byName = id;
    for (const Use& use : history.chanUses(id)) {
      if (use.goid != goid || use.event < latest) continue;
      latest = use.event;
      byUse = id;
    }
  }
  if (byName != kNil) return byName;
  if (byUse != kNil) return byUse;
  return closed == 1 ? only : kNil;
}

Finding misuse(FindingKind kind, const History& history, const Panicked& p) {
  Finding finding;
  finding.kind = kind;
  addEvidence(finding, history, p.goid);
  finding.goroutines.front().line = history.lineOf(p.pos);
  const Symbols& symbols = history.recording().symbols;
  if (const Position at = symbols.position(p.pos); at.function != 0)
    finding.goroutines.front().function = std::string(symbols.text(at.function));
  finding.lines.clear();
  finding.events.clear();
  addLine(finding, history.lineOf(p.pos));
  addEvent(finding, p.event);
  return finding;
}

void channelMisuse(const History& history, const Panicked& p, std::string_view text,
                   std::vector<Finding>& out) {
  const Phrase who = Phrase::ofG(p.goid);
  const Phrase line = history.line(p.pos);
  if (holds(text, "close of nil channel")) {
    out.push_back(misuse(FindingKind::closeOfNil, history, p));
    out.back().sentences = {Phrase::of(MessageId::closeNil, {who, line})};
    return;
  }
  const bool send = holds(text, "send on closed channel");
  if (!send && !holds(text, "close of closed channel")) return;
  Finding finding =
      misuse(send ? FindingKind::sendOnClosed : FindingKind::closeOfClosed, history, p);
  const std::uint32_t id = closedChan(history, p.goid, p.pos);
  const Phrase name = id == kNil ? Phrase::of(MessageId::someChannel) : history.chan(id);
  finding.sentences = {
      Phrase::of(send ? MessageId::sendClosed : MessageId::closeClosed, {who, name, line})};
  if (id != kNil) {
    for (const Use& use : history.chanUses(id)) {
      if (use.how != How::close) continue;
      finding.sentences.push_back(
          Phrase::of(MessageId::closedBy, {Phrase::ofG(use.goid), name, history.line(use.pos)}));
      addEvidence(finding, history, use.goid);
      addLine(finding, history.lineOf(use.pos));
      addEvent(finding, use.event);
    }
  }
  out.push_back(std::move(finding));
}

// The object of the kind that the goroutine used last.
std::uint32_t lastUsed(const History& history, std::uint32_t goid, SyncKind kind) {
  const World& w = history.end();
  std::uint32_t found = kNil;
  std::uint64_t latest = 0;
  for (std::uint32_t id = 0; id < w.syncs.size(); ++id) {
    if (w.syncs[id].kind != kind || history.outer(id) != id) continue;
    if (found == kNil) found = id;
    for (const Use& use : history.syncUses(id)) {
      if (use.goid != goid || use.event < latest) continue;
      latest = use.event;
      found = id;
    }
  }
  return found;
}

void groupMisuse(const History& history, const Panicked& p, std::string_view text,
                 std::vector<Finding>& out) {
  const bool negative = holds(text, "negative WaitGroup counter");
  if (!negative && !holds(text, "WaitGroup is reused")) return;
  const std::uint32_t id = lastUsed(history, p.goid, SyncKind::waitgroup);
  if (id == kNil) return;
  Finding finding = misuse(FindingKind::waitgroupMisuse, history, p);
  const MessageId message = negative ? MessageId::wgNegative : MessageId::wgReused;
  finding.sentences = {
      Phrase::of(message, {Phrase::ofG(p.goid), history.typedSync(id), history.line(p.pos)})};
  const Use* before = nullptr;  // the last Done but this one
  for (const Use& use : history.syncUses(id)) {
    if (use.how == How::done && use.event < p.event && use.pos != p.pos &&
        (before == nullptr || use.event > before->event))
      before = &use;
    if (use.how != How::add || (use.goid == p.goid && !negative)) continue;
    finding.sentences.push_back(Phrase::of(
        MessageId::addedAt, {Phrase::ofG(use.goid), history.sync(id), history.line(use.pos)}));
    addEvent(finding, use.event);
  }
  if (negative && before != nullptr) {
    finding.sentences.push_back(
        Phrase::of(MessageId::lastDone,
                   {Phrase::ofG(before->goid), history.line(before->pos), history.sync(id)}));
    addEvent(finding, before->event);
  }
  out.push_back(std::move(finding));
}

Finding ended(FindingKind kind, MessageId id, const History& history, const Panicked& p,
              std::string_view text) {
  Finding finding = misuse(kind, history, p);
  finding.sentences = {
      Phrase::of(id, {Phrase::ofG(p.goid), history.line(p.pos), Phrase::ofText(text)})};
  const Life& life = history.life(p.goid);
  if (life.parent != 0)
    finding.sentences.push_back(
        Phrase::of(life.byTimer ? MessageId::timerStarted : MessageId::startedAt,
                   {Phrase::ofG(p.goid), history.line(life.createdAt), Phrase::ofG(life.parent)}));
  return finding;
}

bool inName(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return c == '.' || c == '_' || byte >= 0x80 || std::isalnum(byte) != 0;
}

// What the line indexes, deletes from or ranges over, when that is one thing: a fatal error of a
// map says no more than the line.
Phrase mapOn(std::string_view line) {
  std::string_view name;
  const auto found = [&name](std::string_view other) {
    const bool same = name.empty() || name == other;
    name = other;
    return same;
  };
  const auto nameAt = [&line](std::size_t from) {
    std::size_t to = from;
    while (to < line.size() && inName(line[to])) ++to;
    return line.substr(from, to - from);
  };
  for (std::size_t n = 0; n < line.size(); ++n) {
    std::string_view here;
    if (line[n] == '[') {
      std::size_t from = n;
      while (from > 0 && inName(line[from - 1])) --from;
      here = line.substr(from, n - from);
    } else if (line.substr(n).starts_with("range ")) {
      here = nameAt(n + 6);
    } else if (line.substr(n).starts_with("delete(") || line.substr(n).starts_with("clear(")) {
      here = nameAt(line.find('(', n) + 1);
    }
    if (here.empty() || here == "map") continue;
    if (!found(here)) return Phrase::of(MessageId::someMap);
  }
  return name.empty() ? Phrase::of(MessageId::someMap)
                      : Phrase::of(MessageId::mapOf, {Phrase::ofText(name)});
}

Phrase mapSentence(const History& history, const Panicked& p, Finding& finding) {
  const World& w = history.end();
  const FatalWith& with = history.fatalWith();
  const Phrase map = mapOn(sourceLine(history, p.pos));
  if (with.slot >= w.gs.size())
    return Phrase::of(MessageId::mapMisuse, {Phrase::ofG(p.goid), history.line(p.pos), map});
  const G& other = w.gs[with.slot];
  addEvidence(finding, history, other.goid);
  if (with.pos == 0)
    return Phrase::of(MessageId::mapReadMeanwhile,
                      {Phrase::ofG(p.goid), history.line(p.pos), Phrase::ofG(other.goid), map});
  standsAt(finding.goroutines.back(), history, with.pos);
  return Phrase::of(MessageId::mapMisuseOf, {Phrase::ofG(p.goid), history.line(p.pos),
                                             Phrase::ofG(other.goid), history.line(with.pos), map});
}

std::string_view firstLine(std::string_view text) { return text.substr(0, text.find('\n')); }

// What package testing writes of a test that failed.
struct FailedTest {
  std::string name;  // TestA/sub
  std::uint32_t line = 0;
  std::string message;
};

// "    a_test.go:14: stop" -> line 14, "stop".
void readMessage(std::string_view text, FailedTest& test) {
  const std::size_t file = text.find(".go:");
  if (file == std::string_view::npos) return;
  text.remove_prefix(file + 4);
  while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
    test.line = test.line * 10 + static_cast<std::uint32_t>(text.front() - '0');
    text.remove_prefix(1);
  }
  if (text.starts_with(": ")) test.message = std::string(text.substr(2));
}

// The innermost one that has something to say; tests are told before their subtests.
FailedTest failedTest(const Recording& recording) {
  constexpr std::string_view kFail = "--- FAIL: ";
  std::string out;
  for (std::uint64_t n = 0; n < recording.events.size(); ++n) {
    const Event event = recording.events[n];
    if (event.kind() == Kind::Output && event.a() == 1) out += recording.symbols.text(event.b());
  }
  FailedTest test;
  for (std::string_view rest = out; !rest.empty() && test.line == 0;) {
    const std::string_view line = firstLine(rest);
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (const std::size_t at = line.find(kFail); at != std::string_view::npos) {
      const std::string_view name = line.substr(at + kFail.size());
      test.name = std::string(name.substr(0, name.find(' ')));
    } else if (!test.name.empty() && line.starts_with("    ")) {
      readMessage(line, test);
    }
  }
  return test;
}

bool isTests(const Recording& recording) {
  const auto ofTests = [](const SourceText& source) { return source.name.ends_with("_test.go"); };
  const std::vector<SourceText>& sources = recording.setup.sources;
  return std::any_of(sources.begin(), sources.end(), ofTests);
}

// The goroutine that ran this test, or a part of it, and stood there last; 0 when nobody knows.
std::uint32_t runnerOf(const History& history, const FailedTest& test) {
  const Symbols& symbols = history.recording().symbols;
  const std::string function = "main." + test.name.substr(0, test.name.find('/'));
  for (std::uint32_t goid = 2; goid < history.goids(); ++goid)
    if (symbols.text(symbols.position(history.life(goid).ownPos).function).starts_with(function))
      return goid;
  return 0;
}

}  // namespace

std::string_view sourceLine(const History& history, PosId pos) {
  const Recording& recording = history.recording();
  const Position at = recording.symbols.position(pos);
  const std::string_view file = recording.symbols.text(at.file);
  for (const SourceText& source : recording.setup.sources) {
    if (!file.ends_with(source.name) && !source.name.ends_with(file)) continue;
    std::string_view rest = source.text;
    for (std::uint32_t n = 1; n < at.line; ++n) {
      const std::size_t end = rest.find('\n');
      if (end == std::string_view::npos) return {};
      rest.remove_prefix(end + 1);
    }
    return rest.substr(0, rest.find('\n'));
  }
  return {};
}

void standsAt(FindingGoroutine& g, const History& history, PosId pos) {
  const Symbols& symbols = history.recording().symbols;
  const Position at = symbols.position(pos);
  g.line = history.lineOf(pos);
  if (at.function != 0) g.function = std::string(symbols.text(at.function));
}

Finding exitFinding(const History& history) {
  Panicked p;
  p.goid = history.endedBy();
  p.event = history.endEvent();
  p.pos = history.life(p.goid).pos;
  Finding finding = misuse(FindingKind::exit, history, p);
  if (const FailedTest test =
          isTests(history.recording()) ? failedTest(history.recording()) : FailedTest{};
      !test.name.empty()) {
    Phrase name = Phrase::ofText(test.name);
    const std::uint32_t goid = runnerOf(history, test);
    if (goid != 0) {
      finding.goroutines = {history.goroutine(goid)};
      standsAt(finding.goroutines.front(), history, history.life(goid).ownPos);
      if (test.line != 0) finding.goroutines.front().line = test.line;
      name = Phrase::of(MessageId::testOfG, {name, Phrase::ofG(goid)});
    }
    if (test.line != 0) {
      finding.sentences = {Phrase::of(
          MessageId::testFailed, {name, Phrase::ofLine(test.line), Phrase::ofText(test.message)})};
    } else if (goid != 0) {
      finding.sentences = {
          Phrase::of(MessageId::testFailedAfter, {name, history.line(history.life(goid).ownPos)})};
    } else {
      finding.sentences = {Phrase::of(MessageId::testFailedSomewhere, {name})};
    }
    return finding;
  }
  finding.sentences = {Phrase::of(MessageId::exited, {Phrase::ofG(p.goid), history.line(p.pos),
                                                      Phrase::ofNumber(history.end().exitCode)})};
  return finding;
}

std::vector<Finding> badEndings(const History& history) {
  std::vector<Finding> out;
  const Symbols& symbols = history.recording().symbols;
  const Ending ending = history.recording().ending;
  if (ending == Ending::panicked) {
    const Panicked* last = nullptr;
    for (const Panicked& p : history.panics())
      if (p.goid == history.endedBy()) last = &p;
    Panicked p;
    if (last != nullptr) p = *last;
    p.goid = history.endedBy();
    if (last == nullptr) {
      p.event = history.endEvent();
      p.pos = history.life(p.goid).pos;
    }
    const std::string_view whole = symbols.text(history.end().fatal);
    std::string_view text = firstLine(whole);
    if (text.starts_with("panic: ")) text.remove_prefix(7);
    out.push_back(ended(FindingKind::panic, MessageId::panicked, history, p, text));
    channelMisuse(history, p, whole, out);
    groupMisuse(history, p, whole, out);
  } else if (ending == Ending::exited && history.end().exitCode != 0) {
    out.push_back(exitFinding(history));
  } else if (ending == Ending::fatal) {
    const std::string_view text = firstLine(symbols.text(history.end().fatal));
    if (holds(text, "asleep") || holds(text, "no goroutines")) return out;
    Panicked p;
    p.goid = history.endedBy();
    p.event = history.endEvent();
    const PosId at =
        history.life(p.goid).pos;  // where the library called it, it may never have stood
    p.pos = history.lineOf(at) != 0 ? at : 0;
    out.push_back(ended(FindingKind::fatal, MessageId::fatalError, history, p, text));
    if (holds(text, "unlock of unlocked") || holds(text, "Unlock of unlocked")) {
      const SyncKind kind = holds(text, "RWMutex") ? SyncKind::rwmutex : SyncKind::mutex;
      const std::uint32_t id = lastUsed(history, p.goid, kind);
      Finding finding = misuse(FindingKind::unlockOfUnlocked, history, p);
      const Phrase name = id == kNil ? Phrase::of(MessageId::someLock) : history.sync(id);
      finding.sentences = {
          Phrase::of(MessageId::unlockUnlocked, {Phrase::ofG(p.goid), name, history.line(p.pos)})};
      const Use* before = nullptr;
      if (id != kNil)
        for (const Use& use : history.syncUses(id))
          if (use.how == How::unlock && (before == nullptr || use.event > before->event))
            before = &use;
      if (before != nullptr) {
        finding.sentences.push_back(
            Phrase::of(MessageId::unlockedBefore,
                       {Phrase::ofG(before->goid), history.line(before->pos), name}));
        addLine(finding, history.lineOf(before->pos));
      }
      out.push_back(std::move(finding));
    } else if (holds(text, "concurrent map")) {
      Finding finding = misuse(FindingKind::concurrentMap, history, p);
      finding.sentences = {mapSentence(history, p, finding)};
      out.push_back(std::move(finding));
    }
  }
  return out;
}

}  // namespace gantry
