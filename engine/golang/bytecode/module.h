// Module: a compiled Go program: functions, types, constants, and the shape of its globals.
//
// Frames. A goroutine's stack is an array of 8-byte slots. A function's frame:
//
//   r[0 .. results)            results, in order; where `ret` leaves them
//   r[results .. +params)      parameters (the receiver first)
//   r[.. frameSize)            locals and temporaries
//
// A call with window w makes the callee's r[0] the caller's r[w + kFrameHeader]; the caller has
// put the arguments at their places there, and finds the results there afterwards. Windows lie
// at or above the caller's frameSize, so caller and callee never share typed slots. The header
// below the callee's r[0]: [-3] the instruction to return to (null: the goroutine's first
// frame), [-2] the callee's Function*, [-1] its closure object (null when it captures nothing).
// The caller's frame is found by `a` of the word before the return instruction, which is the
// window in every call (callIface repeats it in its extension word).
//
// Every slot of a frame has one WordKind for the whole life of the function, so the collector
// reads frames precisely at any instruction. A call zeroes [zeroFrom, zeroFrom + zeroCount):
// all slots with pointers that are no parameters; all results are zeroed when any has pointers.
// What lies between two frames (windows being filled in, results not yet taken) is scanned
// conservatively: a call's arguments may be put into its window one by one.
//
// A function value is the address of a closure object on the heap (or static): word 0 the
// Function*, then the captured slots. A variable that is captured and assigned, or whose address
// is taken, lives on the heap, and its slot holds the address.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "engine/golang/bytecode/op.h"
#include "engine/golang/bytecode/rtype.h"
#include "engine/golang/token/source.h"

namespace gantry::golang {

inline constexpr std::uint32_t kFrameHeader = 3;

// A variable as debuggers see it. Its value is there while an instruction in [fromPc, toPc) is
// carried out. One variable has an entry in each function that uses it, closures too, and in each
// of several ways through a function: they have its declaration in common.
struct LocalVar {
  std::string_view name;
  const RType* type = nullptr;
  std::uint16_t slot = 0;
  bool boxed = false;  // the slot holds the address of the value
  Pos declared = kNoPos;
  std::uint32_t fromPc = 0;
  std::uint32_t toPc = 0;
};
static_assert(sizeof(LocalVar) == 40);

// An index of a 64 bit unsigned type, for the text of its panic: where, and the register it is in.
struct UnsignedIndex {
  Pos pos = kNoPos;
  std::uint16_t reg = 0;

  friend bool operator==(const UnsignedIndex&, const UnsignedIndex&) = default;
};

struct Function {
  std::string_view name;  // as Go's tracebacks: main.main, main.(*T).M, main.main.func1
  std::uint32_t id = 0;   // index in Module::functions
  std::vector<Ins> code;
  std::vector<Pos> positions;       // of each instruction (extension words too)
  std::vector<WordKind> slotKinds;  // of each slot of the frame
  std::uint32_t frameSize = 0;      // slots
  std::uint32_t resultSlots = 0;
  std::uint32_t paramSlots = 0;
  std::uint32_t zeroFrom = 0;
  std::uint32_t zeroCount = 0;
  std::uint32_t maxWindow = 0;         // slots that its calls' windows need above frameSize
  std::vector<WordKind> captureKinds;  // of the captured slots of its closures
  bool hasDefer = false;               // returns by retDefer or by runDefers ... ret
  // With hasDefer: where a frame goes on whose panic was recovered: at the retDefer or runDefers
  // that every return of the function comes to (behind runDefers results are copied from their
  // boxes to where `ret` leaves them).
  std::uint32_t recoverPc = 0;
  bool wrapper = false;    // hidden in tracebacks and from recover()'s rule
  bool ofBuiltin = false;  // calls the builtin of a defer or go statement
  Pos pos = kNoPos;        // of its declaration
  std::vector<LocalVar> locals;
  std::vector<const RType*> paramTypes;  // for tracebacks: main.f(0x5)
  std::vector<UnsignedIndex> unsignedIndexes;
};

// A function of the standard library that is written in C++, found by name: "strings.Index".
struct NativeRef {
  std::string_view name;
  std::uint32_t resultSlots = 0;
  std::uint32_t paramSlots = 0;
  std::vector<WordKind> slotKinds;  // results, then parameters
  std::vector<const RType*> results;
  std::vector<const RType*> params;
};

struct Global {
  std::string_view name;  // main.count
  const RType* type = nullptr;
  std::uint32_t offset = 0;  // bytes in the global data
};

struct Module {
  std::deque<Function> functions;
  std::deque<RType> types;
  std::vector<std::uint64_t> constants;
  std::vector<std::string_view> strings;  // into `texts`
  std::deque<std::string> texts;          // owns all names and string constants
  std::vector<NativeRef> natives;
  std::vector<Global> globals;
  std::uint32_t globalBytes = 0;
  std::vector<WordKind> globalWords;
  std::uint32_t entry = 0;  // the function that initialises all packages and calls main.main
  std::uint32_t mainMain = 0;
  bool hasOs = false;  // package os is in Go's build of it
  // Types that the machine itself needs: run-time errors and what natives make.
  struct Known {
    const RType* string = nullptr;
    const RType* intType = nullptr;
    const RType* byteSlice = nullptr;
    const RType* error = nullptr;         // the interface
    const RType* runtimeError = nullptr;  // runtime.errorString, a string: "runtime error: " +
    const RType* boundsError = nullptr;   // runtime.boundsError, the same for indexes out of range
    const RType* plainError = nullptr;    // runtime.plainError, a string without that prefix
    const RType* typeAssertionError = nullptr;  // *runtime.TypeAssertionError
    const RType* panicNilError = nullptr;       // *runtime.PanicNilError
  } known;
  const SourceSet* sources = nullptr;  // names of files and lines for positions
};

// One function as text, an instruction a line; for tests and for looking.
[[nodiscard]] std::string disassemble(const Module& module, const Function& function);

}  // namespace gantry::golang
