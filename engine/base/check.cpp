// The end of a broken CHECK: say it on stderr, let the owner of the run say what
// reproduces it, leave with status 70.
#include "engine/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace gantry {
namespace {

struct Hook {
  CheckHook call = nullptr;
  void* context = nullptr;
};
thread_local Hook tHook;

}  // namespace

void setCheckHook(CheckHook hook, void* context) { tHook = {hook, context}; }

void checkFailed(const char* condition, const char* file, int line, const char* why) {
  std::fprintf(stderr, "gantry: internal error: CHECK(%s) at %s:%d%s%s\n", condition, file, line,
               *why != '\0' ? ": " : "", why);
  if (const Hook hook = tHook; hook.call != nullptr) {
    tHook = {};
    hook.call(hook.context);
  }
  std::fflush(stderr);
  std::_Exit(70);
}

}  // namespace gantry
