// Every sentence that a finding, or "why does it not run", can say is said by some program: those
// of tests/kernels, and tests/golden/sentences for what none of them comes to. The texts in both
// languages are kept in tests/golden/sentences.txt;
//
//   GANTRY_REFRESH=1 build/release/bin/gantry_golden_tests --gtest_filter='Sentences.*'
//
// writes them anew, and the difference is for people to read.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "engine/analysis/finding.h"
#include "engine/analysis/time_use.h"
#include "engine/analysis/why.h"
#include "engine/catalog/catalog.h"
#include "engine/explore/explorer.h"
#include "engine/sim/race_run.h"
#include "engine/sim/rerun.h"
#include "engine/sim/simulation.h"

namespace gantry {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = fs::path(GANTRY_SOURCE_DIR) / "tests";
constexpr std::uint64_t kRuns = 200;

// What only a trace of a real program, a program in C++, or a rare instant comes to.
constexpr MessageId kElsewhere[] = {
    MessageId::unnamedThing,      // a place without a line
    MessageId::typeOfChannel,     // a channel without a type
    MessageId::typeOfAtomic,      // an object of its own only there
    MessageId::whyPreempted,      // the model's collector scans no running stack
    MessageId::ruleSyscallTaken,  // Go programs make short system calls only
    MessageId::nobodyHolds,       // nobody was seen to lock it
    MessageId::somebody,          // nor to hold it when it was copied
    MessageId::trueSinceEvent,    // an event of no goroutine
    MessageId::mapReadMeanwhile,  // a read at the very instant at which a write begins
    MessageId::someMap,           // a line that speaks of several
    MessageId::mapMisuse,         // nor who else used the map
    MessageId::someChannel,       // nobody was seen to use it
    MessageId::someLock,
    MessageId::typeOfSema,  // a semaphore of a program in C++
    MessageId::waitsSema,
    MessageId::nobodyReleases,
    MessageId::ruleSema,
    MessageId::memoryAt,             // memory without a type
    MessageId::testFailedSomewhere,  // nobody was seen to run it
};

constexpr std::string_view kIds[] = {
#define X(id, en, zh) #id,
    GANTRY_MESSAGES(X)
#undef X
};

std::string contents(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

// The mistaken programs, by name.
std::map<std::string, fs::path> programs() {
  std::map<std::string, fs::path> out;
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / "kernels")) {
    const std::string file = entry.path().filename().string();
    if (file == "bug.go" || file == "bug_test.go")
      out[entry.path().parent_path().filename().string()] = entry.path();
  }
  for (const auto& entry : fs::directory_iterator(kRoot / "golden/sentences"))
    out["+" + entry.path().stem().string()] = entry.path();
  return out;
}

Setup setupOf(const fs::path& path) {
  Setup setup;
  setup.program = path.filename().string();
  setup.sources = {{setup.program, contents(path)}};
  setup.maxTime = 10'000'000'000;
  setup.maxEvents = 1'000'000;
  std::istringstream head(setup.sources.front().text);
  for (std::string line; std::getline(head, line) && line.starts_with("//");) {
    if (line == "// race") setup.race = true;
    if (line == "// procs: 1") setup.procs = 1;
    if (line.starts_with("// lang: ")) setup.language = line.substr(9);
  }
  return setup;
}

class Said {
 public:
  // All that is told of a program: of a plain run, and of the first failing one that is explored.
  void tell(const std::string& name, const fs::path& path) {
    Setup setup = setupOf(path);
    const Loaded loaded = loadProgram(setup);
    ASSERT_NE(loaded.program, nullptr) << path << " " << loaded.messages.front();
    m_text += "== " + name + "\n";
    m_name = name;
    std::set<std::string> told;
    for (const Finding& finding : plainRun(*loaded.program, setup)) keep(finding, told);
    if (name.starts_with("+") && !setup.sources.front().text.starts_with("// explored")) return;
    Explorer explorer(*loaded.program, setup, {});
    for (std::uint64_t n = 0; n < kRuns && explorer.run(n); ++n) {
      if (!explorer.verdict().failed()) continue;
      for (const Finding& finding : explorer.failure().findings) keep(finding, told);
      break;
    }
  }

  std::vector<Finding> plainRun(Program& program, const Setup& setup) {
    Recording recording;
    recording.setup = setup;
    SeededChooser chooser(0);
    Simulation simulation(program, recording, chooser, {.record = true, .output = {}});
    while (simulation.advance(1 << 16)) {
    }
    Keyframes keyframes;
    keyframes.extend(recording.events);
    Setup same = recording.setup;
    Rerun middle(loadProgram(same).program, recording);
    const Again stops{
        [&](std::uint64_t events) { return middle.goTo(events); },
        [&](const std::vector<GId>& from, Reached& into) { return middle.reachable(from, into); }};
    const auto reach = [&](const std::vector<GId>& from, Reached& into) {
      return simulation.reachable(from, into);
    };
    std::vector<Finding> out = findings(recording, keyframes, reach, {}, stops);
    const TimeUse use = timeUse(recording, keyframes);
    out.insert(out.end(), use.starvation.begin(), use.starvation.end());
    if (m_name.starts_with("+why")) whyAtEachEvent(recording, keyframes);
    return out;
  }

  void whyAtEachEvent(const Recording& recording, const Keyframes& keyframes) {
    Cursor cursor(recording.events, keyframes);
    const std::uint64_t most = std::min<std::uint64_t>(recording.events.size(), 1500);
    for (std::uint64_t n = 0; n <= most; ++n) {
      cursor.seek(n);
      std::vector<std::uint32_t> goids = {9999};
      for (const G& g : cursor.world().gs) goids.push_back(g.goid);
      for (const std::uint32_t goid : goids)
        for (const Phrase& sentence : whyNotRunning(cursor.world(), recording.symbols, goid))
          sample(sentence, sentence);
    }
  }

  void keep(const Finding& finding, std::set<std::string>& told) {
    for (const Phrase& sentence : finding.sentences) {
      sample(sentence, sentence);
      EXPECT_TRUE(names(sentence, Phrase::Form::goroutine)) << textOf(sentence, Language::en);
      // A stack may lie in the standard library.
      EXPECT_TRUE(names(sentence, Phrase::Form::line) || sentence.id == MessageId::raceStack)
          << textOf(sentence, Language::en);
    }
    EXPECT_FALSE(finding.goroutines.empty()) << m_name;
    const std::string en = textOf(finding, Language::en);
    // Of a kernel the first: that each is told, its own tests say.
    if (!told.insert(en).second || (told.size() > 1 && !m_name.starts_with("+"))) return;
    m_text += std::string(nameOf(finding.kind)) + "\n  " + en + "\n  " +
              textOf(finding, Language::zh) + "\n";
  }

  static bool names(const Phrase& part, Phrase::Form form) {  // NOLINT(misc-no-recursion)
    return part.form == form ||
           std::any_of(part.parts.begin(), part.parts.end(),
                       [form](const Phrase& below) { return names(below, form); });
  }

  // The first sentence in which each message was met.
  void sample(const Phrase& part, const Phrase& sentence) {  // NOLINT(misc-no-recursion)
    if (part.form == Phrase::Form::message && !m_samples.contains(part.id)) {
      m_samples[part.id] = m_name + "\n  " + textOf(sentence, Language::en) + "\n  " +
                           textOf(sentence, Language::zh) + "\n";
    }
    for (const Phrase& below : part.parts) sample(below, sentence);
  }

  // By message.
  [[nodiscard]] const std::map<MessageId, std::string>& samples() const { return m_samples; }
  [[nodiscard]] const std::string& text() const { return m_text; }  // by program

 private:
  std::string m_text;
  std::string m_name;
  std::map<MessageId, std::string> m_samples;
};

TEST(Sentences, EachIsSaidBySomeProgram) {
  Said said;
  for (const auto& [name, path] : programs()) said.tell(name, path);
  std::string text;
  std::string missing;
  for (std::size_t n = 1; n < kMessages; ++n) {
    const auto at = said.samples().find(static_cast<MessageId>(n));
    const bool elsewhere =
        std::count(std::begin(kElsewhere), std::end(kElsewhere), static_cast<MessageId>(n)) != 0;
    EXPECT_FALSE(elsewhere && at != said.samples().end()) << kIds[n] << " is said here, too";
    if (at == said.samples().end() && !elsewhere) missing += " " + std::string(kIds[n]);
    if (at != said.samples().end()) text += std::string(kIds[n]) + ": " + at->second;
  }
  EXPECT_EQ(missing, "") << "no program says them";
  text += "\n" + said.text();
  const fs::path golden = kRoot / "golden/sentences.txt";
  if (std::getenv("GANTRY_REFRESH") != nullptr) std::ofstream(golden, std::ios::binary) << text;
  const std::string known = contents(golden);
  const auto differ = std::mismatch(text.begin(), text.end(), known.begin(), known.end());
  const auto from = static_cast<std::size_t>(differ.first - text.begin());
  EXPECT_TRUE(text == known) << "sentences.txt says otherwise near\n"
                             << text.substr(from < 200 ? 0 : from - 200, 500);
}

}  // namespace
}  // namespace gantry
