// Whether the address sanitizer watches this build, and its words for memory that nobody may touch
// for a while.
#pragma once

#if defined(__SANITIZE_ADDRESS__)
#define GANTRY_ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define GANTRY_ADDRESS_SANITIZER 1
#endif
#endif

#ifdef GANTRY_ADDRESS_SANITIZER
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(at, bytes) (static_cast<void>(at), static_cast<void>(bytes))
#define ASAN_UNPOISON_MEMORY_REGION(at, bytes) (static_cast<void>(at), static_cast<void>(bytes))
#endif
