// From what the detector found to a Race, and to Go's words.
#include "engine/sim/race_run.h"

#include <fmt/format.h>

#include "engine/sim/simulation.h"

namespace gantry {
namespace {

std::string_view wordOf(race::EdgeKind kind, bool released) {
  switch (kind) {
    case race::EdgeKind::none:
      return "";
    case race::EdgeKind::go:
      return released ? "go statement" : "start";
    case race::EdgeKind::channel:
      return "channel operation";
    case race::EdgeKind::close:
      return released ? "close" : "receive from a closed channel";
    case race::EdgeKind::lock:
      return released ? "unlock" : "lock";
    case race::EdgeKind::waitgroup:
      return released ? "WaitGroup.Done" : "WaitGroup.Wait";
    case race::EdgeKind::once:
      return "Once.Do";
    case race::EdgeKind::atomic:
      return released ? "atomic store" : "atomic load";
    case race::EdgeKind::timer:
      return "timer";
  }
  return "";
}

void addStack(std::string& out, const std::vector<RaceFrame>& stack) {
  for (const RaceFrame& frame : stack)
    out += fmt::format("  {}()\n      {}:{} +{:#x}\n", frame.function, frame.file, frame.line,
                       frame.offset);
}

std::string nameOf(const RaceAccess& access) {
  return access.g.v == 0 ? "main goroutine" : "goroutine " + std::to_string(access.index);
}

void addCreation(std::string& out, const RaceAccess& access) {
  if (access.g.v == 0) return;
  out += fmt::format("\nGoroutine {} ({}) created at:\n", access.index,
                     access.ended ? "finished" : "running");
  addStack(out, access.created);
}

}  // namespace

std::string reportText(const Race& race) {
  std::string out = "==================\nWARNING: DATA RACE\n";
  out += fmt::format("{} at {:#014x} by {}:\n", race.now.write ? "Write" : "Read", race.address,
                     nameOf(race.now));
  addStack(out, race.now.stack);
  out += fmt::format("\nPrevious {} at {:#014x} by {}:\n", race.before.write ? "write" : "read",
                     race.address, nameOf(race.before));
  addStack(out, race.before.stack);
  addCreation(out, race.now);
  addCreation(out, race.before);
  return out + "==================\n";
}

std::uint32_t exitStatus(const Recording& recording) {
  const bool races = recording.ending == Ending::exited && !recording.races.empty();
  return recording.exitCode == 0 && races ? kRaceStatus : recording.exitCode;
}

RaceRun::RaceRun(Program& program, Recording& recording,
                 std::function<void(int fd, std::string_view text)> output)
    : m_program(program), m_recording(recording), m_output(std::move(output)) {
  m_recording.races.clear();
  m_detector.onRace([this](const race::Found& one) { found(one); });
}

void RaceRun::begin(const World& world) {
  m_world = &world;
  m_detector.countEvents(&world.events);
}

void RaceRun::restart() {
  m_recording.races.clear();
  m_detector.reset();
  m_edges.reset();
}

void RaceRun::end(bool normal) {
  if (!normal || m_recording.races.empty() || !m_output) return;
  m_output(2, fmt::format("Found {} data race(s)\n", m_recording.races.size()));
}

std::vector<RaceFrame> RaceRun::framesOf(race::StackId stack) {
  std::vector<Frame> frames;
  m_program.frames(stack, frames);
  std::vector<RaceFrame> out;
  const Symbols& symbols = m_recording.symbols;
  for (const Frame& frame : frames) {
    const Position at = symbols.position(frame.pos);
    // The function in which the program begins is the machine's own.
    if (out.size() + 1 == frames.size() && at.line == 0) break;
    out.push_back({std::string(symbols.text(frame.function)), std::string(symbols.text(at.file)),
                   at.line, frame.offset});
  }
  return out;
}

RaceAccess RaceRun::accessOf(const race::Party& party) {
  const race::Goroutine& g = m_detector.goroutine(party.tid);
  RaceAccess access;
  access.write = party.access.write;
  access.atomic = party.access.atomic;
  access.ended = g.ended;
  access.g = GId(g.slot);
  access.goid = g.goid;
  access.index = g.child + 2;  // after main, and what Go's detector begins with
  access.event = party.event;
  access.createdEvent = g.createdEvent;
  access.stack = framesOf(party.access.stack);
  access.created = framesOf(g.created);
  return access;
}

void RaceRun::found(const race::Found& found) {
  Race race;
  const Program::Place place = m_program.placeOf(found.address);
  race.address = place.shown;
  race.variable = place.name;
  race.now = accessOf(found.now);
  race.before = accessOf(found.before);
  race.released = {std::string(wordOf(found.released.kind, true)), found.released.event};
  race.acquired = {std::string(wordOf(found.acquired.kind, false)), found.acquired.event};
  if (m_output) m_output(2, reportText(race));
  m_recording.races.push_back(std::move(race));
}

std::vector<Race> racesOf(Program& program, const Recording& recording) {
  Recording again;
  again.setup = recording.setup;
  again.setup.race = true;
  ReplayChooser chooser(recording.decisions, recording.setup.seed);
  runToEnd(program, again, chooser, {.record = true, .output = {}});
  return again.races;
}

}  // namespace gantry
