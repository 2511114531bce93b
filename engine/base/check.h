// CHECK: a condition that only a bug of ours can break. On in every build.
//
// A broken CHECK stops the program with the condition, the place and whatever the caller
// says reproduces it (architecture: "our bug stops the program with what reproduces it").
// Bad input never comes here: it is a Result (result.h). Exit status 70 is the command
// line's contract for it; the hook below lets the program that owns the run say which
// setup was running.
#pragma once

namespace gantry {

// Called once, before the process ends, when a CHECK breaks. `context` is what was
// registered. The default prints nothing.
using CheckHook = void (*)(void* context);

// The hook of this thread; returns nothing, replaces the one before. Cost: one store.
void setCheckHook(CheckHook hook, void* context);

[[noreturn]] void checkFailed(const char* condition, const char* file, int line, const char* why);

}  // namespace gantry

#define CHECK(condition)                                         \
  do {                                                           \
    if (!(condition)) [[unlikely]]                               \
      ::gantry::checkFailed(#condition, __FILE__, __LINE__, ""); \
  } while (false)

#define CHECK_MSG(condition, why)                                 \
  do {                                                            \
    if (!(condition)) [[unlikely]]                                \
      ::gantry::checkFailed(#condition, __FILE__, __LINE__, why); \
  } while (false)
