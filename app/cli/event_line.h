// One event as one line: for people, and as JSON for scripts.
#pragma once

#include <cstdint>
#include <string>

#include "engine/world/describe.h"

namespace gantry::cli {

// An event, where it stands, and what it says.
struct EventLine {
  std::uint64_t n = 0;  // its index in the log
  TimeNs time = 0;      // when it happens
  Description what;
};

// The event before which the World is `before`.
EventLine eventLine(const World& before, Event event, const Symbols& symbols);

// Appends the line, in columns, with its end.
void appendText(std::string& out, const EventLine& line, const Symbols& symbols);

// Appends the line's object, with its end: {"n","time_ns","kind","g","m","p", ... ,"file","line"}.
void appendJson(std::string& out, const EventLine& line, const Symbols& symbols);

// The headings over the columns of appendText.
std::string textHeading();

}  // namespace gantry::cli
