// Large memory: what goes beyond malloc for tables, logs and slabs of many megabytes.
#pragma once

#include <cstddef>

namespace gantry {

// The size of a large page where there are any.
inline constexpr std::size_t kLargePage = std::size_t{2} << 20;

// Asks that this memory be backed by large pages as it is touched: a page fault for each 4 KiB
// costs more than filling them. A hint, which may have no effect. Given to all pages that have a
// part of [memory, memory + bytes): a mapping that follows the hint in parts is none of one piece.
void preferLargePages(void* memory, std::size_t bytes);

// realloc and free for a block of `bytes`, `before` and now (0: none yet). From half a large
// page on it is a mapping of its own, of whole large pages where the system has them: those are
// there from its first byte on, and move as a whole when it grows. Throws std::bad_alloc.
[[nodiscard]] void* resizeBlock(void* block, std::size_t before, std::size_t bytes);
void freeBlock(void* block, std::size_t bytes);

}  // namespace gantry
