// What the built-in programs share.
#include "engine/coro/workloads/programs.h"

#include <charconv>
#include <string>

#include "engine/coro/workloads/workloads.h"

namespace gantry::builtin {

Arguments::Arguments(const Process& process, std::initializer_list<Parameter> parameters) {
  const auto& words = process.args();
  m_ok = words.size() <= parameters.size();
  std::size_t i = 0;
  for (const Parameter& parameter : parameters) {
    std::int64_t& number = m_numbers[i];
    number = parameter.otherwise;
    if (i < words.size()) {
      const char* const end = words[i].data() + words[i].size();
      const auto [stop, error] = std::from_chars(words[i].data(), end, number);
      if (error != std::errc() || stop != end) m_ok = false;
    }
    if (number < parameter.least || number > parameter.most) m_ok = false;
    ++i;
  }
}

Task<> badUsage(Process&, std::string_view program) {
  std::string line = "usage: " + std::string(program);
  for (const WorkloadRow& row : workloads())
    if (row.name == program && !row.usage.empty()) line += " " + std::string(row.usage);
  co_await printError(line + "\n");
  co_await exit(2);
}

Tested testPrime(std::uint32_t n) {
  if (n < 2) return {false, 0};
  std::uint32_t divisions = 0;
  for (std::uint32_t d = 2; std::uint64_t{d} * d <= n; d += d == 2 ? 1 : 2) {
    ++divisions;
    if (n % d == 0) return {false, divisions};
  }
  return {true, divisions};
}

}  // namespace gantry::builtin
