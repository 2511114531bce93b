// Sizes of Go's types on amd64, as unsafe.Sizeof and gc's limits see them.
//
// Type parameters and invalid types have size 0 here; ask hasConstantSize() before a constant is
// made of it. Sizes that do not fit are -1 (offsets, too): "type too large".
#pragma once

#include <cstdint>
#include <vector>

#include "engine/golang/types/check.h"

namespace gantry::golang {

[[nodiscard]] std::int64_t sizeOf(PackageSet& set, Type* type);
[[nodiscard]] std::int64_t alignOf(PackageSet& set, Type* type);
// Of all fields, in order.
[[nodiscard]] std::vector<std::int64_t> fieldOffsets(PackageSet& set, const Struct& type);
// Of the field at the end of a path of field indexes; no pointers may be on the way.
[[nodiscard]] std::int64_t offsetOf(PackageSet& set, Type* type,
                                    const std::vector<std::uint32_t>& path);
// No type parameter decides it.
[[nodiscard]] bool hasConstantSize(PackageSet& set, Type* type);

}  // namespace gantry::golang
