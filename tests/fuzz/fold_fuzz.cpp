// The fold under libFuzzer: whatever events a file holds, each is applied or refused; none crashes,
// and a World that refused none can be described and told in a digest.
//
// Built in a tree of clang with GANTRY_SANITIZE=fuzzer-no-link,address,undefined.
#include <cstdint>

#include "engine/base/check.h"
#include "engine/base/varint.h"
#include "engine/world/describe.h"
#include "engine/world/fold.h"

namespace gantry {
namespace {

// A channel of any size is legal; the fuzzer is to find other things than a lack of memory.
constexpr std::uint32_t kMostCells = 1 << 12;

// Six bytes an event, most of them small numbers, so that legal ones come up: kind, M, a, b.
Event nextEvent(ByteView& input) {
  const auto number = [](std::uint8_t low, std::uint8_t high) {
    return high < 0x80 ? std::uint32_t{low} : (std::uint32_t{high} << 24 | low);
  };
  const Event event =
      Event::make(static_cast<Kind>(input[0] % (kKinds + 1)), input[1] >> 4, MId(input[1] & 0x0f),
                  0, number(input[2], input[3]), number(input[4], input[5]));
  input = input.subspan(6);
  return event;
}

void foldAll(ByteView input) {
  World world;
  const Symbols symbols;
  const auto apply = [&](Event event) {
    if (static_cast<std::size_t>(event.kind()) < kKinds) (void)describe(world, event, symbols);
    if (event.kind() == Kind::ChanMake && event.a() > kMostCells) return false;
    return fold(world, event) == nullptr;
  };
  // The machine that most events need: main runs on M0 and P0 of two.
  CHECK(apply(Event::make(Kind::MNew, 0, MId(0), 0, 0, 0)));
  CHECK(apply(Event::make(Kind::Gomaxprocs, 0, MId(0), 0, 2, 0)));
  CHECK(apply(Event::make(Kind::PAcquire, 0, MId(0), 0, 0, 0)));
  CHECK(apply(Event::make(Kind::Create, 0, MId(0), 0, 0, 0)));
  CHECK(apply(Event::make(Kind::Start, 0, MId(0), 0, 0, 0)));
  while (input.size() >= 6)
    if (!apply(nextEvent(input))) return;
  (void)digest(world);
}

}  // namespace
}  // namespace gantry

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  gantry::foldAll(gantry::ByteView(bytes, size));
  return 0;
}
