// All that a program of coroutines includes. go.h says how such a program is written; these
// are its parts, by Go's packages.
#pragma once

#include "engine/coro/chan.h"          // IWYU pragma: export
#include "engine/coro/coro_program.h"  // IWYU pragma: export
#include "engine/coro/defer.h"         // IWYU pragma: export
#include "engine/coro/go.h"            // IWYU pragma: export
#include "engine/coro/runtime.h"       // IWYU pragma: export
#include "engine/coro/select.h"        // IWYU pragma: export
#include "engine/coro/sync.h"          // IWYU pragma: export
#include "engine/coro/timers.h"        // IWYU pragma: export
