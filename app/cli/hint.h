// What somebody who mistyped a name may have meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gantry::cli {

// The candidate that is nearest to the name, if it is near enough to be worth saying; else empty.
// Of those that are as near, one that begins alike, else the first.
std::string nearest(std::string_view name, const std::vector<std::string>& candidates);

// "; did you mean NAME?", or nothing.
std::string didYouMean(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace gantry::cli
