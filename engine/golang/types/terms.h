// Lists of union terms as sets of types. For typeset.cpp and its neighbours.
#pragma once

#include <vector>

#include "engine/golang/types/check.h"

namespace gantry::golang {

// The sets of the two have no type in common.
[[nodiscard]] bool termsDisjoint(PackageSet& set, const Term& x, const Term& y);
[[nodiscard]] bool termIncludes(PackageSet& set, const Term& term, Type* type);
[[nodiscard]] bool termSubset(PackageSet& set, const Term& x, const Term& of);
// Without terms that others contain; in order of first appearance.
[[nodiscard]] std::vector<Term> normalTerms(PackageSet& set, const std::vector<Term>& terms);
[[nodiscard]] std::vector<Term> intersectTerms(PackageSet& set, const std::vector<Term>& x,
                                               const std::vector<Term>& y);

}  // namespace gantry::golang
