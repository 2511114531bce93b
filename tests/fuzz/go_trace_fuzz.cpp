// The reader of Go's execution traces under libFuzzer: no input crashes it, and what it makes of
// one folds.
//
// Built in a tree of clang with GANTRY_SANITIZE=fuzzer-no-link,address,undefined. Start it with the
// traces of tests/unit/trace/import/traces.
#include <cstdint>
#include <string_view>

#include "engine/base/check.h"
#include "engine/trace/import/go_trace.h"
#include "engine/world/cursor.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size > (1 << 20)) return 0;
  const auto recording =
      gantry::importGoTrace(std::string_view(reinterpret_cast<const char*>(bytes), size));
  if (!recording) return 0;
  gantry::Keyframes keyframes;
  keyframes.extend(recording->events);
  CHECK(keyframes.damage() == nullptr);
  return 0;
}
