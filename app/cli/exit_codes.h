// What the command line's statuses mean. Scripts of others rely on them.
#pragma once

#include <stdexcept>
#include <string>

namespace gantry::cli {

inline constexpr int kOk = 0;
inline constexpr int kCompileError = 1;  // the program does not compile
inline constexpr int kDiffers = 1;       // verify found a difference
inline constexpr int kPanic = 2;         // the program panicked, or a fatal error ended it
inline constexpr int kUsage = 64;        // bad usage
inline constexpr int kBadInput = 65;     // unreadable or damaged input
inline constexpr int kOurBug = 70;       // a broken CHECK (engine/base/check.h)
inline constexpr int kCannotWrite = 73;  // an output file cannot be written
inline constexpr int kLimit = 75;        // a limit of the run was hit

// Ends the command with a status, and a line on stderr that says why; without one when everything
// was said already.
class Stop : public std::runtime_error {
 public:
  Stop(int status, const std::string& why) : std::runtime_error(why), m_status(status) {}
  [[nodiscard]] int status() const { return m_status; }

 private:
  int m_status;
};

}  // namespace gantry::cli
