// The reader of recordings under libFuzzer: no input crashes it, makes it allocate without bound,
// or gives a recording that does not survive being saved.
//
// Built in a tree of clang with GANTRY_SANITIZE=fuzzer-no-link,address,undefined.
#include <algorithm>
#include <cstdint>

#include "engine/base/check.h"
#include "engine/trace/format.h"
#include "engine/trace/reader.h"
#include "engine/trace/writer.h"

namespace gantry {
namespace {

constexpr ReadLimits kLimits = {.events = 1 << 18, .streamBytes = 1 << 20};

// A fuzzer never finds a checksum. So all but every fourth input is taken as the contents of
// blocks: a byte for the name, two for the size, the contents, and so on; framed correctly.
Bytes framed(ByteView input) {
  constexpr format::BlockName kNames[] = {format::kSetup, format::kSymbols, format::kDecisions,
                                          format::kEvents, format::kEnd};
  Bytes file(format::kMagic.begin(), format::kMagic.end());
  file.insert(file.end(), {format::kVersion, 0, 0, 0});
  std::uint64_t end = 0;
  while (input.size() > 3) {
    const format::BlockName name = kNames[input[0] % std::size(kNames)];
    const std::size_t size =
        std::min<std::size_t>(input[1] | std::size_t{input[2]} << 8, input.size() - 3);
    const ByteView raw = input.subspan(3, size);
    input = input.subspan(3 + size);
    if (name == format::kEnd && end == 0) end = file.size();
    format::BlockHead head{name, static_cast<std::uint32_t>(size), static_cast<std::uint32_t>(size),
                           0};
    head.checksum = format::checksum(head, raw);
    const auto bytes = format::toBytes(head);
    file.insert(file.end(), bytes.begin(), bytes.end());
    file.insert(file.end(), raw.begin(), raw.end());
  }
  putFixed64(file, end);
  return file;
}

void openEverything(ByteView bytes) {
  MemorySource source(bytes);
  const Result<Recording> opened = readRecording(source, kLimits);
  if (const Result<End> end = readEnd(source, kLimits)) {
    for (const EventBlock& block : end->blocks) {
      EventLog log;
      (void)readEvents(source, block, log).ok();
    }
  }
  if (!opened || !opened->damage.empty()) return;
  MemorySink sink;
  CHECK(writeRecording(*opened, sink).ok());
  MemorySource again(sink.bytes());
  const Result<Recording> saved = readRecording(again, kLimits);
  CHECK(saved.ok() && saved->damage.empty());
  CHECK(saved->events.size() == opened->events.size());
  CHECK(saved->setup == opened->setup && saved->decisions == opened->decisions);
  CHECK(saved->digest == opened->digest && saved->ending == opened->ending);
}

}  // namespace
}  // namespace gantry

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) return 0;
  const gantry::ByteView input(bytes + 1, size - 1);
  if (bytes[0] % 4 == 0) {
    gantry::openEverything(input);
  } else {
    gantry::openEverything(gantry::framed(input));
  }
  return 0;
}
