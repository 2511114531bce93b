// Machine: one run of a Go program: its heap, its globals, its goroutines; and the execution of
// their instructions.
//
// interp.cpp is the loop; what an instruction does that is not a line is an operation of the
// Machine, in a file by subject. An operation works on `x`, into which the loop has written pc
// (behind the instruction's first word), r and fuel; it returns true when the loop goes on with
// x, and false when the goroutine has asked the scheduler and leaves.
//
// Collection happens only at safePoint(), which operations that allocate call before anything
// else. One Machine serves one run at a time; begin() makes it ready for the next.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/prng.h"
#include "engine/base/table.h"
#include "engine/golang/bytecode/module.h"
#include "engine/golang/vm/code.h"
#include "engine/golang/vm/equal.h"
#include "engine/golang/vm/goroutine.h"
#include "engine/golang/vm/heap.h"
#include "engine/golang/vm/layout.h"
#include "engine/golang/vm/made_functions.h"
#include "engine/golang/vm/made_types.h"
#include "engine/golang/vm/native.h"
#include "engine/golang/vm/network.h"
#include "engine/golang/vm/pool.h"
#include "engine/golang/vm/values.h"
#include "engine/program/body.h"

namespace gantry::golang {

class RaceWatch;
struct ChanObject;
struct GoFrame;
struct MapObject;

// The goroutine that runs, and its registers.
struct Exec {
  const Ins* pc = nullptr;
  std::uint64_t* r = nullptr;
  std::int64_t fuel = 0;         // virtual ns left of `budget`
  std::uint64_t* end = nullptr;  // of its stack
  std::uint64_t* base = nullptr;
  VmGoroutine* g = nullptr;
  Request* request = nullptr;
  std::int64_t budget = 0;
  std::uint64_t strictNs = 0;
  std::uint64_t startNs = 0;   // when it went on
  std::uint32_t accesses = 0;  // how many of them to memory are left, and one; 0: any number
  std::uint64_t detail[2]{};   // of the panic that the loop found: index and length

  [[nodiscard]] std::uint64_t spent() const { return static_cast<std::uint64_t>(budget - fuel); }
  [[nodiscard]] std::uint64_t now() const { return startNs + spent(); }
};

// What the loop leaves with.
enum class Leave : std::uint8_t {
  asked,  // the request is written
  low,    // little fuel is left, or none
};
inline constexpr std::int64_t kLowFuel = 128;  // below it every instruction is counted

// What instructions cost beyond one.
inline constexpr std::int64_t kAllocationNs = 25;
inline constexpr std::int64_t kCallNs = 2;
inline constexpr std::int64_t kMapNs = 20;

class Machine {
 public:
  Machine(std::shared_ptr<const Module> module, std::string programName);
  ~Machine();
  Machine(const Machine&) = delete;
  Machine& operator=(const Machine&) = delete;

  // A new run: nothing of the run before is left; all its bodies must have been destroyed.
  // Gives the body of the entry function.
  Body* begin(Env& env);

  // Bytes that the program uses: heap and stacks, and what is known of its channels and locks.
  [[nodiscard]] std::uint64_t memory() const {
    return m_heap.inUse() + m_pool.bytes() + m_network.bytes() +
           (m_syncOwners.size() + m_chanOwners.size()) * sizeof(std::uint64_t);
  }

  // For VmGoroutine.
  void resume(VmGoroutine& g, const Reply& reply, Request& request);
  void destroy(VmGoroutine& g);
  void frames(const VmGoroutine& g, std::vector<Frame>& out);

  // For natives and operations.
  [[nodiscard]] const Module& module() const { return *m_module; }
  [[nodiscard]] Heap& heap() { return m_heap; }
  [[nodiscard]] const Layouts& layouts() const { return m_layouts; }
  [[nodiscard]] Env& env() { return *m_env; }
  [[nodiscard]] Symbols& symbols() { return m_env->symbols; }
  [[nodiscard]] Prng& random() { return m_random; }
  [[nodiscard]] Network& network() { return m_network; }
  [[nodiscard]] HashContext hashing() { return {m_heap, m_seed, m_nans}; }
  [[nodiscard]] const Code& codeAt(std::uint32_t function) const { return m_codes[function]; }
  [[nodiscard]] const RType& typeAt(std::uint32_t id) const { return *m_types[id]; }
  [[nodiscard]] MadeFunctions& madeFunctions() { return m_madeFunctions; }
  [[nodiscard]] const MadeFunctions& madeFunctions() const { return m_madeFunctions; }
  // The number of a native that the module itself does not name.
  std::uint32_t nativeIndex(std::string_view name);
  [[nodiscard]] std::uint64_t globals() const { return m_globals; }
  // The one descriptor of a type that reflection makes (made_types.h).
  const RType& madeType(const RType& wanted, std::string text);
  [[nodiscard]] const std::string& programName() const { return m_programName; }
  // Takes at most `most` bytes of what the program reads from stdin; how many.
  std::uint64_t readInput(char* to, std::uint64_t most);

  // alloc.cpp. Null: no room (see noRoom).
  void* newObject(const RType& type) { return m_heap.allocate(type.size, m_layouts.of(type)); }
  void* newArray(const RType& elem, std::uint64_t count) {
    return m_heap.allocate(elem.size * count, m_layouts.of(elem), true);
  }
  char* newBytes(std::uint64_t count) {
    return static_cast<char*>(m_heap.allocate(count, Layouts::kBytes));
  }
  // A copy of the text on the heap.
  std::string_view newString(std::string_view text);
  IfaceValue box(const RType& type, const void* memory);
  [[nodiscard]] bool room(std::uint64_t bytes) const { return m_heap.room(bytes, m_pool.bytes()); }
  // Collects if it is time. False: the program has used up its memory and the request says so.
  bool safePoint() { return !m_heap.wantsCollection() || collectNow(); }
  bool collectNow();
  void collect();
  // See Program::reach.
  void reach(const std::vector<const Body*>& from, Reached& into);
  bool noRoom();                      // ends the run: false
  bool roomFor(std::uint64_t bytes);  // collects if need be; false: as noRoom
  void charge(std::int64_t ns) { x.fuel -= ns; }

  // The request that the running goroutine leaves with: all fields reset but op, costNs and pos.
  Request& ask(gantry::Op op, VmGoroutine::Await await);

  // panic.cpp. All return false or, when a frame is ready to run, true.
  bool panicWith(IfaceValue value, bool signal = false);
  bool panicRuntime(std::string_view text, bool signal = false);
  bool panicBounds(std::string_view text);
  bool panicPlain(std::string_view text);
  bool panicString(std::string_view text);
  bool panicNil();
  bool panicIndex();
  [[nodiscard]] bool indexIsUnsigned() const;
  bool panicReply(const Reply& reply);
  bool panicUncomparable(const RType& type);
  bool fatal(std::string_view text);
  NativeNext goexit();
  bool opRetDefer();
  bool opRunDefers();
  bool opPanic(Ins ins);
  bool opRaise(Ins ins);
  bool opRecover(Ins ins);
  bool opHost(Ins ins);
  bool opDefer(Ins ins);
  bool opDeferAt(Ins ins);

  // calls.cpp
  bool growStack(std::uint64_t slots);  // room from x.r on
  bool enter(const Code& callee, std::uint64_t closure, std::uint64_t* frame, const Ins* back);
  bool opCallIface(Ins ins);
  bool opCallNative(Ins ins);
  bool opGo(Ins ins);
  const Code* method(const RType& type, const RType& iface, std::uint32_t index);
  VmGoroutine& newGoroutine(const Code& code, std::uint64_t closure, const std::uint64_t* params);
  NativeNext callFromNative(NativeCall& call, std::uint64_t closure,
                            std::span<const std::uint64_t> slots, NativeThen then);
  std::uint64_t newCoro(std::uint64_t closure);
  NativeNext switchCoro(std::uint64_t coro);
  [[nodiscard]] std::uint64_t liveCoros() const;
  // Whether fewer goroutines for marking were started than there are Ps; counts one more then.
  bool countMarkWorker(std::int64_t procs) {
    if (m_markWorkers >= procs) return false;
    ++m_markWorkers;
    return true;
  }
  void askGo(Request& request, VmGoroutine& g);
  VmGoroutine& newGoroutineOf(std::uint64_t closure);
  TextId functionText(const Code& code);

  // slices.cpp, strings.cpp
  bool opMakeSlice(Ins ins);
  bool opMakeClosure(Ins ins);
  bool opNew(Ins ins);
  bool opSlice(Ins ins);
  bool opSliceStr(Ins ins);
  bool opSliceArr(Ins ins);
  bool opAppend1(Ins ins);
  bool opAppendGrow(Ins ins);
  bool opAppendSlice(Ins ins);
  bool opAppendStr(Ins ins);
  bool opCopySlice(Ins ins);
  bool opCopyStr(Ins ins);
  bool opClearSlice(Ins ins);
  bool opSliceToArr(Ins ins);
  bool opConcat(Ins ins);
  bool opConcatN(Ins ins);
  bool opStrToBytes(Ins ins);
  bool opBytesToStr(Ins ins);
  bool opStrToRunes(Ins ins);
  bool opRunesToStr(Ins ins);
  bool opRuneToStr(Ins ins);
  void opRangeRune(Ins ins);
  bool growSlice(const RType& elem, const std::uint64_t* old, std::uint64_t len,
                 std::uint64_t* out);
  [[nodiscard]] static std::uint64_t grownCap(const RType& elem, std::uint64_t oldCap,
                                              std::uint64_t needed);

  // ifaces.cpp
  bool opMakeIface(Ins ins);
  bool opAssert(Ins ins);
  bool opAssertI(Ins ins);
  bool opEqIface(Ins ins);
  bool opEqT(Ins ins);
  [[nodiscard]] bool implements(const RType& type, const RType& iface,
                                std::string_view* missing = nullptr);

  // maps.cpp
  bool opMakeMap(Ins ins);
  bool opMapGet(Ins ins);
  void opMapLen(Ins ins);
  bool opMapSet(Ins ins);
  bool opMapDelete(Ins ins);
  bool opMapClear(Ins ins);
  bool opMapIter(Ins ins);
  bool opMapNext(Ins ins);
  bool mapAccess(MapObject& map, bool writes, bool iterates = false);
  bool fatalWith(const MapObject& map, std::string_view text, bool wrote = true);
  void heldUpBefore(Ins ins);
  void tellMap(const MapObject* map, const RType& type, Ins ins);

  // chans.cpp
  bool opMakeChan(Ins ins);
  bool opSend(Ins ins);
  bool opRecv(Ins ins);
  bool opClose(Ins ins);
  bool opChanAsk(Ins ins, gantry::Op op);
  bool opSelect(Ins ins);
  void settleRecv(const RType& type, ChanObject& chan, std::uint64_t word, bool ok,
                  std::uint64_t* to);
  ChanObject* newChan(const RType& type, std::uint32_t id);
  [[nodiscard]] std::int64_t shownOf(const RType& type, const void* value);
  [[nodiscard]] std::string nameOf(std::uint64_t address);
  [[nodiscard]] std::string localName(std::uint64_t object, const RType* type,
                                      std::uint64_t address);
  [[nodiscard]] std::string nameInside(std::uint64_t object, std::uint64_t address);
  [[nodiscard]] std::string nameThrough(std::uint64_t object, const RType* type,
                                        std::uint64_t address);
  // look(LocalVar, its slot) of each local of the goroutine that runs, until it says true.
  template <class Look>
  void forLocals(Look look);

  // print.cpp
  bool opPrint(Ins ins);

  // A position as the scheduler shows it: of the innermost frame that is the program's own.
  PosId position();
  PosId callersPosition();
  PosId positionAt(const Code& code, const Ins* at);
  PosId newPositionAt(const Code& code, const Ins* at);

  // Walks the frames of a stack, innermost first.
  struct FrameRef {
    const Code* code = nullptr;
    std::uint64_t* r = nullptr;
    const Ins* pc = nullptr;  // behind the call, or where it goes on
    bool deferred = false;    // it waits for a deferred call
  };
  static bool nextFrame(FrameRef& frame);
  static FrameRef topFrame(const Stack& stack);
  Frame shownFrame(const FrameRef& frame);
  Frame shownFrame(const FrameRef& ours, const GoFrame& gos);

  // Whether this host frame of the running goroutine is that of a panic or Goexit; the latter.
  [[nodiscard]] bool isPanic(const std::uint64_t* host) const;
  [[nodiscard]] bool isGoexit(const std::uint64_t* host) const;
  [[nodiscard]] const Panic* panicAt(const std::uint64_t* host) const;

  Exits& exits();
  [[nodiscard]] std::uint32_t offsetOf(const std::uint64_t* r) const {
    return static_cast<std::uint32_t>(r - x.base);
  }

  // Of a run that looks for data races; else null.
  [[nodiscard]] RaceWatch* raceWatch() const { return m_race.get(); }

  Exec x;  // NOLINT(readability-identifier-naming): nearly every line speaks of it

 private:
  template <bool kPrecise, bool kCounts, bool kRace>
  friend Leave interpret(Machine& m);
  friend class RaceWatch;

  struct NativeEntry {
    const NativeRow* row = nullptr;
    const NativeRef* ref = nullptr;
  };
  // A method that an interface call found lately.
  struct Found {
    std::uint64_t type = 0;   // address of the dynamic type
    std::uint32_t iface = 0;  // number of the interface type
    std::uint32_t index = 0;
    const Code* code = nullptr;

    [[nodiscard]] bool is(std::uint64_t t, std::uint32_t i, std::uint32_t n) const {
      return type == t && iface == i && index == n;
    }
  };
  // Where it is kept; found of another method perhaps.
  Found& foundOf(std::uint64_t type, std::uint32_t iface, std::uint32_t index) {
    return m_found[(type / 64 + iface * 7 + index) % kFoundMethods];
  }
  // A second stack of a goroutine: see switchCoro.
  struct Coro {
    Stack stack;
    bool done = false;
  };
  static constexpr std::size_t kFoundMethods = 1024;

  void makeCodes();
  void makeCode(Code& code, const Function& function);
  void makeStack(Stack& stack, const Code& code, std::uint64_t closure,
                 const std::uint64_t* params);
  void freeStack(Stack& stack);
  void enterStack(const Stack& stack);
  void leaveStack(Stack& stack) const;
  bool settle(const Reply& reply);
  bool settleInstruction(const Reply& reply);
  void run();
  void askWork();
  bool runNative(const NativeEntry& entry, const Ins* pc, NativeThen then, const Reply& reply,
                 const std::uint64_t* callResults);
  bool afterNative(NativeNext next, NativeCall& call);
  void markStack(const Stack& stack);
  bool finished();
  bool endCoro();

  // panic.cpp
  bool startPanic(IfaceValue value, bool goexit, bool signal);
  bool unwind();
  bool unwound(Panic& panic);
  bool recoverInto(Panic& panic);
  bool runDeferred(Deferred* deferred, std::uint64_t* frame, const Ins* back);
  bool uncaught();
  bool textReturned();
  std::uint64_t* pushHost(HostReturn what);
  void addDeferred(const Code* code, std::uint64_t closure, const std::uint64_t* params,
                   std::uint32_t frame);
  bool isBetween(const FrameRef& frame) const;
  Panic* recoverable() const;
  void dropPanic();
  [[nodiscard]] std::string valueText(const Panic& panic);
  [[nodiscard]] TextId panicText(Panic& panic);
  void freeExits(Stack& stack);
  void deferInto(Ins ins, std::uint32_t frame);

  std::shared_ptr<const Module> m_module;
  std::unique_ptr<RaceWatch> m_race;
  std::string m_programName;
  Layouts m_layouts;
  Heap m_heap;
  Pool m_pool;
  std::unique_ptr<CodeTable> m_codeTable;
  Code* m_codes = nullptr;  // of the table, by Function::id
  std::vector<const RType*> m_types;
  MadeTypes m_made{m_types};
  const std::uint64_t* m_constants = nullptr;
  const std::string_view* m_strings = nullptr;
  std::vector<NativeEntry> m_natives;
  std::deque<NativeRef> m_ownNatives;
  MadeFunctions m_madeFunctions;
  Code m_hostCode;
  Code m_bottomCode;
  Function m_hostFunction;
  std::uint64_t m_globals = 0;
  Env* m_env = nullptr;
  Prng m_random{0};
  Network m_network;
  std::uint64_t m_seed = 0;
  std::uint64_t m_nans = 0;
  std::size_t m_inputAt = 0;
  std::int64_t m_markWorkers = 0;
  std::deque<VmGoroutine> m_goroutines;
  VmGoroutine* m_unused = nullptr;
  std::uint32_t m_alive = 0;
  std::deque<Coro> m_coros;
  std::vector<Found> m_found;
  std::uint32_t m_shownTexts = 0;
  const Symbols* m_symbols = nullptr;  // whose numbers the Codes hold
  PosId m_lastPos = 0;
  Position m_lastPosition;
  Table<std::uint64_t> m_syncOwners;  // addresses of handles, by the id of their object
  Table<std::uint64_t> m_chanOwners;  // addresses of channels, by id

 public:
  // The object that a handle of package sync stands for has been made for the handle at `address`.
  [[nodiscard]] std::uint64_t syncOwner(std::uint32_t id) const {
    return id < m_syncOwners.size() ? m_syncOwners[id] : 0;
  }
  void setSyncOwner(std::uint32_t id, std::uint64_t address) {
    if (id >= m_syncOwners.size()) m_syncOwners.resize(id + 1);
    m_syncOwners[id] = address;
  }
};

Leave interpretFast(Machine& m);
Leave interpretPrecise(Machine& m);
Leave interpretCounting(Machine& m);  // precise, and leaves before the last access of x.accesses
// The same, telling Machine::raceWatch() of every access.
Leave interpretFastWatched(Machine& m);
Leave interpretPreciseWatched(Machine& m);
Leave interpretCountingWatched(Machine& m);

}  // namespace gantry::golang
