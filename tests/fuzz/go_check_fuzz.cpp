// The checker and the compiler of Go under libFuzzer: any bytes give a module or gc's messages.
//
//   go_check_fuzz -dict=tests/fuzz/go.dict FOUND tests/fuzz/corpus
//
// Built in a tree of the preset `fuzz`.
#include <cstdint>
#include <string>
#include <utility>

#include "engine/base/check.h"
#include "engine/golang/front/front.h"

namespace gantry::golang {
namespace {

void compileAll(std::string text) {
  const Compiled compiled = compile({{"x.go", std::move(text)}}, {});
  CHECK((compiled.module == nullptr) == !compiled.errors.empty());
  for (const std::string& error : compiled.errors) CHECK(!error.empty());
}

}  // namespace
}  // namespace gantry::golang

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  gantry::golang::compileAll(std::string(bytes, bytes + size));
  return 0;
}
