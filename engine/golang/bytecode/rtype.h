// RType: a Go type as the virtual machine sees it at run time: layout, what is a pointer, how
// to compare, what an interface finds by name.
//
// Layout in memory is Go's own on amd64 (sizes, alignment, field offsets), so unsafe.Sizeof and
// conversions between slices and strings mean what they mean in Go. In registers (8-byte slots)
// booleans and integers are widened to 64 bits (sign- or zero-extended, always canonical),
// float32 and complex64 lie in the low bytes of one slot, and everything that is larger than one
// slot, and every struct and array, lies as in memory, rounded up to whole slots. So string is
// 2 slots {data, len}, slice 3 {data, len, cap}, interface 2 {RType*, word}, complex128 2.
//
// The word of an interface value is the value itself for booleans, numbers of at most 8 bytes,
// pointers, channels, maps, functions and unsafe.Pointer (`direct`); else the address of a copy
// on the heap that nobody writes to.
//
// RTypes are unique in a Module: equal types are the same pointer. They live in its deque.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gantry::golang {

// reflect.Kind, with its numbers.
enum class RKind : std::uint8_t {
  invalid,
  bool_,
  int_,
  int8,
  int16,
  int32,
  int64,
  uint,
  uint8,
  uint16,
  uint32,
  uint64,
  uintptr,
  float32,
  float64,
  complex64,
  complex128,
  array,
  chan,
  func,
  interface_,
  map,
  pointer,
  slice,
  string,
  struct_,
  unsafePointer,
};

// Of 64 bits, and without a sign.
constexpr bool isUnsignedWord(RKind kind) {
  return kind == RKind::uint || kind == RKind::uint64 || kind == RKind::uintptr;
}

// What the garbage collector sees in a word of memory or a slot of a frame.
enum class WordKind : std::uint8_t {
  scalar,
  pointer,    // null, or into the heap (also inside an object), or to static data
  ifaceData,  // the word of an interface; the word before it is the RType* that says what it is
};

struct RType;

struct RField {
  std::string_view name;
  const RType* type = nullptr;
  std::uint32_t offset = 0;
  bool embedded = false;
  bool exported = false;
  std::string_view tag;
  std::string_view pkgPath;  // of unexported fields
};

// A method that an interface can call: of a concrete type the whole method set, of an interface
// type what it asks for. Sorted by name (unexported ones by package as well).
struct RMethod {
  std::string_view name;
  std::string_view pkgPath;     // empty when exported
  const RType* type = nullptr;  // a func type, without the receiver
  // Concrete types: the Function that takes the interface's word as its first parameter slot
  // (a wrapper where the method's own receiver is another thing). kNoFunction in interfaces.
  std::uint32_t function = 0xffffffff;
};
inline constexpr std::uint32_t kNoFunction = 0xffffffff;

struct RType {
  RKind kind = RKind::invalid;
  std::uint8_t align = 1;
  bool direct = false;     // its values are the word of an interface themselves
  bool comparable = true;  // == does not panic for its kind (interfaces inside still may)
  bool hasPointers = false;
  bool plainEqual = false;  // equal when all bytes are equal: no padding, floats, strings, ifaces
  bool named = false;
  bool variadic = false;        // func
  std::uint8_t chanDir = 0;     // reflect.ChanDir: 1 recv, 2 send, 3 both
  std::uint32_t id = 0;         // index in Module::types
  std::uint64_t size = 0;       // bytes in memory
  std::uint32_t slots = 0;      // in registers
  std::vector<WordKind> words;  // of memory, (size + 7) / 8 of them; empty without pointers. Of
                                // large arrays only the first element's: see elem and len
  const RType* elem = nullptr;  // array chan pointer slice map (the value)
  const RType* key = nullptr;   // map
  std::uint64_t len = 0;        // array
  std::vector<RField> fields;   // struct
  std::vector<const RType*> params;   // func
  std::vector<const RType*> results;  // func
  std::vector<RMethod> methods;
  std::string_view text;             // as %T and panics print it: main.T, map[string]int
  std::string_view name;             // T; empty when not named
  std::string_view pkgPath;          // main
  const RType* pointerTo = nullptr;  // *T, when the program has it
};

}  // namespace gantry::golang
