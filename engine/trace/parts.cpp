// Field after field, in the order of resources/help/format.md.
#include "engine/trace/parts.h"

#include "engine/event/event.h"

namespace gantry {
namespace {

// What kind of run it is, beside the machine.
constexpr std::uint32_t kExplored = 1;
constexpr std::uint32_t kRace = 2;

std::uint32_t get32(ByteReader& in) {
  return static_cast<std::uint32_t>(in.varintUpTo(0xffffffff));
}

}  // namespace

void putSetup(Bytes& out, const Setup& setup) {
  putText(out, setup.program);
  putVarint(out, setup.args.size());
  for (const std::string& arg : setup.args) putText(out, arg);
  putText(out, setup.input);
  putVarint(out, setup.procs);
  putVarint(out, setup.threads);
  putVarint(out, setup.seed);
  putText(out, setup.cost);
  putVarint(out, setup.maxTime);
  putVarint(out, setup.maxEvents);
  putVarint(out, setup.quantumNs);
  putVarint(out, setup.sources.size());
  for (const SourceText& source : setup.sources) {
    putText(out, source.name);
    putText(out, source.text);
  }
  putText(out, setup.language);
  putVarint(out, setup.maxMemory);
  // Left out of ordinary runs.
  if (setup.explored || setup.race)
    putVarint(out, (setup.explored ? kExplored : 0U) | (setup.race ? kRace : 0U));
}

bool getSetup(ByteView bytes, Setup& setup) {
  ByteReader in(bytes);
  setup.program = in.text();
  for (std::uint64_t left = in.varint(); left != 0 && in.ok(); --left)
    setup.args.emplace_back(in.text());
  setup.input = in.text();
  setup.procs = get32(in);
  setup.threads = get32(in);
  setup.seed = in.varint();
  setup.cost = in.text();
  setup.maxTime = in.varint();
  setup.maxEvents = in.varint();
  setup.quantumNs = in.varint();
  for (std::uint64_t left = in.varint(); left != 0 && in.ok(); --left) {
    SourceText& source = setup.sources.emplace_back();
    source.name = in.text();
    source.text = in.text();
  }
  setup.language = in.text();
  setup.maxMemory = in.varint();
  if (in.ok() && !in.atEnd()) {
    const std::uint64_t modes = in.varintUpTo(kExplored | kRace);
    setup.explored = (modes & kExplored) != 0;
    setup.race = (modes & kRace) != 0;
  }
  return in.atEnd();
}

// Number 0 of each table is the empty one and is not written.
void putSymbols(Bytes& out, const Symbols& symbols) {
  putVarint(out, symbols.texts() - 1);
  for (TextId id = 1; id < symbols.texts(); ++id) putText(out, symbols.text(id));
  putVarint(out, symbols.labels() - 1);
  for (LabelId id = 1; id < symbols.labels(); ++id) {
    putVarint(out, symbols.label(id).name);
    putVarint(out, symbols.label(id).type);
  }
  putVarint(out, symbols.positions() - 1);
  for (PosId id = 1; id < symbols.positions(); ++id) {
    const Position position = symbols.position(id);
    putVarint(out, position.file);
    putVarint(out, position.function);
    putVarint(out, position.line);
  }
}

// The tables are interned, so one that says the same thing twice would shift every number after
// it: that is damage.
bool getSymbols(ByteView bytes, Symbols& symbols) {
  ByteReader in(bytes);
  for (std::uint64_t left = in.varint(); left != 0 && in.ok(); --left) {
    const std::string_view text = in.text();
    const std::size_t id = symbols.texts();
    if (!in.ok() || symbols.text(text) != id) return false;
  }
  const auto oldText = [&] {
    return symbols.text(static_cast<TextId>(in.varintUpTo(symbols.texts() - 1)));
  };
  for (std::uint64_t left = in.varint(); left != 0 && in.ok(); --left) {
    const std::string_view name = oldText();
    const std::string_view type = oldText();
    const std::size_t id = symbols.labels();
    if (!in.ok() || symbols.label(name, type) != id) return false;
  }
  for (std::uint64_t left = in.varintUpTo(Event::kMaxPos); left != 0 && in.ok(); --left) {
    const std::string_view file = oldText();
    const std::string_view function = oldText();
    const std::uint32_t line = get32(in);
    const std::size_t id = symbols.positions();
    if (!in.ok() || symbols.position(file, line, function) != id) return false;
  }
  return in.atEnd();
}

void putDecisions(Bytes& out, const std::vector<Decision>& decisions) {
  putVarint(out, decisions.size());
  for (const Decision& decision : decisions) {
    putVarint(out, static_cast<std::uint8_t>(decision.kind));
    putVarint(out, decision.among);
    putVarint(out, decision.pick);
  }
}

bool getDecisions(ByteView bytes, std::vector<Decision>& decisions) {
  ByteReader in(bytes);
  for (std::uint64_t left = in.varint(); left != 0 && in.ok(); --left) {
    Decision decision;
    decision.kind = static_cast<ChoiceKind>(in.varintUpTo(0xff));
    decision.among = get32(in);
    decision.pick = get32(in);
    if (!in.ok() || decision.pick >= decision.among) return false;
    decisions.push_back(decision);
  }
  return in.atEnd();
}

void putEnd(Bytes& out, const End& end) {
  putVarint(out, static_cast<std::uint8_t>(end.ending));
  putVarint(out, end.exitCode);
  putText(out, end.limit);
  putFixed64(out, end.digest);
  putVarint(out, end.events);
  putVarint(out, end.blocks.size());
  EventBlock before;
  for (const EventBlock& block : end.blocks) {
    putVarint(out, block.offset - before.offset);
    putVarint(out, block.firstEvent - before.firstEvent);
    putVarint(out, block.firstTime - before.firstTime);
    before = block;
  }
}

bool getEnd(ByteView bytes, End& end) {
  ByteReader in(bytes);
  end.ending = static_cast<Ending>(in.varintUpTo(static_cast<std::uint8_t>(Ending::limit)));
  end.exitCode = get32(in);
  end.limit = in.text();
  end.digest = in.fixed64();
  end.events = in.varint();
  EventBlock block;
  for (std::uint64_t left = in.varint(); left != 0 && in.ok(); --left) {
    block.offset += in.varint();
    block.firstEvent += in.varint();
    block.firstTime += in.varint();
    if (in.ok()) end.blocks.push_back(block);
  }
  return in.atEnd();
}

}  // namespace gantry
