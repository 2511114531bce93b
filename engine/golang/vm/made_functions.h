// MadeFunctions: functions that a program makes while it runs, by reflection: a method bound to
// its receiver, and reflect.MakeFunc's. Each is a Function of a few instructions, as if it had
// been compiled; they live to the end of the run.
#pragma once

#include <cstdint>
#include <deque>

#include "engine/golang/vm/code.h"
#include "engine/golang/vm/layout.h"

namespace gantry::golang {

struct MadeFunction {
  Function function;
  Code code;
  Layout closure;                // of its function values
  const RType* type = nullptr;   // of MakeFunc: its func type
  const Code* method = nullptr;  // of a bound method
};

class MadeFunctions {
 public:
  // Called with the parameters of `method` without the first, calls it with all: the first is
  // the one captured slot.
  const MadeFunction& bound(const Code& method);
  // Of a func type: does nothing but call the native of this number; what that finds in the frame
  // are the parameters, what it leaves there are the results. The captured slot is a func value.
  const MadeFunction& calling(const RType& type, std::uint32_t native);

  // The func type of a function that `calling` made.
  [[nodiscard]] const RType* typeOf(const Code& code) const;

  void clear() { m_made.clear(); }

 private:
  MadeFunction& add(std::string_view name);

  std::deque<MadeFunction> m_made;
};

}  // namespace gantry::golang
