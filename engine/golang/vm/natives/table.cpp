// All natives, by name.
#include <algorithm>
#include <vector>

#include "engine/golang/vm/native.h"

namespace gantry::golang {
namespace {

std::vector<const NativeRow*> sortedRows() {
  std::vector<const NativeRow*> rows;
  for (const auto package :
       {runtimeNatives(), syncNatives(), atomicNatives(), timeNatives(), osNatives(), netNatives(),
        iterNatives(), textNatives(), strconvNatives(), mathNatives(), bigNatives(), orderNatives(),
        dynamicNatives(), reflectTypeNatives(), reflectValueNatives(), reflectCallNatives()})
    for (const NativeRow& row : package) rows.push_back(&row);
  std::sort(rows.begin(), rows.end(),
            [](const NativeRow* a, const NativeRow* b) { return a->name < b->name; });
  return rows;
}

}  // namespace

const NativeRow* findNative(std::string_view name) {
  static const std::vector<const NativeRow*> kAll = sortedRows();
  const auto at =
      std::lower_bound(kAll.begin(), kAll.end(), name,
                       [](const NativeRow* row, std::string_view n) { return row->name < n; });
  return at != kAll.end() && (*at)->name == name ? *at : nullptr;
}

}  // namespace gantry::golang
