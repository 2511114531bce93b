// As go1.23.5 prints them on amd64.
#include "engine/golang/vm/go_frames.h"

#include <array>

namespace gantry::golang {
namespace {

constexpr std::string_view kInlined = "...";
constexpr std::string_view kSema = "runtime/sema.go";
constexpr std::string_view kMutex = "sync/mutex.go";
constexpr std::string_view kRw = "sync/rwmutex.go";
constexpr std::string_view kGroup = "sync/waitgroup.go";
constexpr GoFrame kFatal{"sync.fatal", "{0x4b0000?, 0x1e?}", "runtime/panic.go", 1031, 0x18};

constexpr std::array kLock{
    GoFrame{"sync.runtime_SemacquireMutex", "*", kSema, 95, 0x25},
    GoFrame{"sync.(*Mutex).lockSlow", "*", kMutex, 173, 0x15d},
    GoFrame{"sync.(*Mutex).Lock", kInlined, kMutex, 92},
};
constexpr std::array kUnlock{
    kFatal,
    GoFrame{"sync.(*Mutex).unlockSlow", "*", kMutex, 231, 0x35},
    GoFrame{"sync.(*Mutex).Unlock", kInlined, kMutex, 225},
};
constexpr std::array kRLock{
    GoFrame{"sync.runtime_SemacquireRWMutexR", "*", kSema, 100, 0x25},
    GoFrame{"sync.(*RWMutex).RLock", kInlined, kRw, 72},
};
constexpr std::array kWriteLock{
    GoFrame{"sync.runtime_SemacquireRWMutex", "*", kSema, 105, 0x25},
    GoFrame{"sync.(*RWMutex).Lock", "*", kRw, 153, 0x6a},
};
constexpr std::array kRUnlock{
    kFatal,
    GoFrame{"sync.(*RWMutex).rUnlockSlow", "*", kRw, 130, 0x3f},
    GoFrame{"sync.(*RWMutex).RUnlock", kInlined, kRw, 120},
};
constexpr std::array kWriteUnlock{
    kFatal,
    GoFrame{"sync.(*RWMutex).Unlock", "*", kRw, 210, 0x45},
};
constexpr std::array kWait{
    GoFrame{"sync.runtime_Semacquire", "*", kSema, 71, 0x25},
    GoFrame{"sync.(*WaitGroup).Wait", "*", kGroup, 118, 0x48},
};
constexpr std::array kAdd{GoFrame{"sync.(*WaitGroup).Add", "*", kGroup, 64, 0xd8}};
constexpr std::array kDone{
    GoFrame{"sync.(*WaitGroup).Add", "*", kGroup, 64, 0xd8},
    GoFrame{"sync.(*WaitGroup).Done", kInlined, kGroup, 89},
};
constexpr std::array kCondWait{
    GoFrame{"sync.runtime_notifyListWait", "*", kSema, 587, 0x159},
    GoFrame{"sync.(*Cond).Wait", "*", "sync/cond.go", 71, 0x85},
};
constexpr std::array kOnce{
    GoFrame{"sync.runtime_SemacquireMutex", "*", kSema, 95, 0x25},
    GoFrame{"sync.(*Mutex).lockSlow", "*", kMutex, 173, 0x15d},
    GoFrame{"sync.(*Mutex).Lock", kInlined, kMutex, 92},
    GoFrame{"sync.(*Once).doSlow", "*", "sync/once.go", 72, 0x45},
    GoFrame{"sync.(*Once).Do", kInlined, "sync/once.go", 67},
};
constexpr std::array kOnceCalls{
    GoFrame{"sync.(*Once).doSlow", "*", "sync/once.go", 76, 0xb4},
    GoFrame{"sync.(*Once).Do", kInlined, "sync/once.go", 67},
};

constexpr std::array kAll{
    GoFrames{"sync.(*Mutex).Lock", true, kLock},
    GoFrames{"sync.(*Mutex).Unlock", true, kUnlock},
    GoFrames{"sync.(*RWMutex).RLock", true, kRLock},
    GoFrames{"sync.(*RWMutex).Lock", true, kWriteLock},
    GoFrames{"sync.(*RWMutex).RUnlock", true, kRUnlock},
    GoFrames{"sync.(*RWMutex).Unlock", true, kWriteUnlock},
    GoFrames{"sync.(*WaitGroup).Wait", true, kWait},
    GoFrames{"sync.(*WaitGroup).Add", true, kAdd},
    GoFrames{"sync.(*WaitGroup).Done", true, kDone},
    GoFrames{"sync.(*Cond).Wait", true, kCondWait},
    GoFrames{"sync.(*Once).Do", true, kOnce},
    GoFrames{"sync.(*Once).Do", false, kOnceCalls},
};

}  // namespace

const GoFrames* goFrames(std::string_view function, bool isInnermost) {
  if (!function.starts_with("sync.(")) return nullptr;
  for (const GoFrames& one : kAll)
    if (one.ours == function && one.innermost == isInnermost) return &one;
  return nullptr;
}

}  // namespace gantry::golang
