// What a value is on its way through a channel: 64 opaque bits, and what views show of it.
//
// Integers, booleans, enumerations and empty structs are shown as they are; everything else
// is shown as a short text. Values of other types than these travel as their own bits when
// they fit into 64, a string as the number of its text, and the rest as an index into a
// store that the channel keeps; addresses are never shown.
//
// A program's own type takes part by two customisation points, found beside the type:
//   std::string shownText(const Job& job);                 how views show it
//   constexpr std::string_view goTypeName(As<Job>) { return "main.Job"; }
#pragma once

#include <concepts>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "engine/base/ids.h"
#include "engine/event/symbols.h"

namespace gantry {

// False for types that g++ 12 does not let into a co_await's expression: it copies an aggregate
// that a braced list makes there bit by bit, pointers into itself and all. Such a type is given
// a constructor.
template <class T>
inline constexpr bool kSafeInAwait = std::is_trivially_copyable_v<T> || !std::is_aggregate_v<T>;

// Go's struct{}: a value that says nothing but that it came.
struct Empty {};

// Names a type for goTypeName.
template <class T>
struct As {};

constexpr std::string_view goTypeName(As<bool>) { return "bool"; }
constexpr std::string_view goTypeName(As<int>) { return "int"; }
constexpr std::string_view goTypeName(As<long>) { return "int"; }
constexpr std::string_view goTypeName(As<long long>) { return "int"; }
constexpr std::string_view goTypeName(As<unsigned>) { return "uint"; }
constexpr std::string_view goTypeName(As<unsigned long>) { return "uint64"; }
constexpr std::string_view goTypeName(As<unsigned long long>) { return "uint64"; }
constexpr std::string_view goTypeName(As<unsigned char>) { return "byte"; }
constexpr std::string_view goTypeName(As<double>) { return "float64"; }
constexpr std::string_view goTypeName(As<std::string>) { return "string"; }
constexpr std::string_view goTypeName(As<Empty>) { return "struct {}"; }
template <class T>
std::string goTypeName(As<std::vector<T>>) {
  return "[]" + std::string(goTypeName(As<T>{}));
}

std::string shownText(double value);
inline std::string shownText(const std::string& value) { return value; }
inline std::string shownText(bool value) { return value ? "true" : "false"; }
template <std::integral T>
std::string shownText(T value) {
  return std::to_string(value);
}
// The first few elements: `[2 3 5 7 ...168]`, the number of all of them last.
template <class T>
std::string shownText(const std::vector<T>& values) {
  constexpr std::size_t kMost = 4;
  std::string text = "[";
  for (std::size_t i = 0; i < values.size() && i < kMost; ++i)
    text += (i == 0 ? "" : " ") + shownText(values[i]);
  if (values.size() > kMost) text += " ..." + std::to_string(values.size());
  return text + "]";
}

template <class T>
inline constexpr bool kShownAsNumber =
    std::is_integral_v<T> || std::is_enum_v<T> || std::is_empty_v<T>;
template <class T>
inline constexpr bool kFitsWord = std::is_trivially_copyable_v<T> && sizeof(T) <= 8;
template <class T>
inline constexpr bool kIsString = std::is_same_v<T, std::string>;
// Its values lie in the store of their channel.
template <class T>
inline constexpr bool kStored = !kFitsWord<T> && !kIsString<T>;

// The values of one channel that do not fit into 64 bits, by index.
class ValueStore {
 public:
  virtual ~ValueStore() = default;
};

template <class T>
class ValuesOf final : public ValueStore {
 public:
  std::uint64_t put(T value) {
    if (m_free.empty()) {
      m_values.push_back(std::move(value));
      return m_values.size() - 1;
    }
    const std::uint64_t index = m_free.back();
    m_free.pop_back();
    m_values[index] = std::move(value);
    return index;
  }
  T take(std::uint64_t index) {
    m_free.push_back(index);
    return std::exchange(m_values[index], T{});
  }

 private:
  std::vector<T> m_values;
  std::vector<std::uint64_t> m_free;
};

struct Encoded {
  std::uint64_t word = 0;
  std::int64_t shown = 0;
};

// `store` is the ValuesOf<T> of the channel, used only by types that neither are strings nor
// fit into a word; null for the nil channel, which no value ever enters.
template <class T>
Encoded encode(Symbols& symbols, ValueStore* store, T value) {
  if constexpr (std::is_empty_v<T>) {
    return {};
  } else if constexpr (kShownAsNumber<T>) {
    const auto number = static_cast<std::int64_t>(value);
    return {static_cast<std::uint64_t>(number), number};
  } else {
    const TextId shown = symbols.text(shownText(value));
    std::uint64_t word = shown;
    if constexpr (kFitsWord<T>) {
      word = 0;
      std::memcpy(&word, &value, sizeof value);
    } else if constexpr (!kIsString<T>) {
      if (store != nullptr) word = static_cast<ValuesOf<T>*>(store)->put(std::move(value));
    }
    return {word, shown};
  }
}

// The value that encode() made `word` of. A stored value may be decoded once.
template <class T>
T decode(const Symbols& symbols, ValueStore* store, std::uint64_t word) {
  if constexpr (std::is_empty_v<T>) {
    return {};
  } else if constexpr (kShownAsNumber<T>) {
    return static_cast<T>(word);
  } else if constexpr (kFitsWord<T>) {
    T value{};
    std::memcpy(static_cast<void*>(&value), &word, sizeof value);
    return value;
  } else if constexpr (kIsString<T>) {
    return std::string(symbols.text(static_cast<TextId>(word)));
  } else {
    return static_cast<ValuesOf<T>*>(store)->take(word);
  }
}

}  // namespace gantry
