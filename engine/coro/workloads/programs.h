// The main functions of the built-in programs, each in the namespace of its file. A program
// is written as a lecture would show it in Go: main, and the functions it starts with go.
#pragma once

#include "engine/coro/coro.h"

namespace gantry::lecture {

// clang-format off
namespace coffee { Go main(Process& process); }
namespace ticker { Go main(Process& process); }
namespace million { Go main(Process& process); }
namespace mutex_map { Go main(Process& process); }
namespace close_drain { Go main(Process& process); }
namespace writer_reader { Go main(Process& process); }
namespace primes { Go main(Process& process); }
namespace primes_workers { Go main(Process& process); }
namespace select_cases { Go main(Process& process); }
namespace tour { Go main(Process& process); }
// clang-format on

// The program's first argument as a number of least..most; `otherwise` when there is none.
// -1 when there is something else: the program then ends with badArgument.
std::int64_t numberArgument(const Process& process, std::int64_t otherwise, std::int64_t least,
                            std::int64_t most);

// What a program does that was given bad arguments: a line on stderr, exit status 2.
Task<> badArgument(Process& process, const char* usage);

}  // namespace gantry::lecture
