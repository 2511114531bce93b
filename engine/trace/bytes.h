// Where a recording is written to and read from. The engine opens no files: whoever does brings
// one of these; the ones in memory are for tests, measurements and whatever else wants bytes.
#pragma once

#include <cstdint>
#include <cstring>

#include "engine/base/varint.h"

namespace gantry {

class ByteSink {
 public:
  virtual ~ByteSink() = default;
  // All of them, after those written before. False when that cannot be done; the writer then
  // stops, and whoever made the sink knows why.
  [[nodiscard]] virtual bool write(ByteView bytes) = 0;
};

class ByteSource {
 public:
  virtual ~ByteSource() = default;
  [[nodiscard]] virtual std::uint64_t size() const = 0;
  // Exactly `size` bytes from `offset`. False when they are not there.
  [[nodiscard]] virtual bool read(std::uint64_t offset, std::uint8_t* into, std::size_t size) = 0;
};

class MemorySink final : public ByteSink {
 public:
  [[nodiscard]] bool write(ByteView bytes) override {
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    return true;
  }
  [[nodiscard]] const Bytes& bytes() const { return m_bytes; }
  // Forgets the bytes, keeps the memory.
  void clear() { m_bytes.clear(); }

 private:
  Bytes m_bytes;
};

// The bytes outlive it.
class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(ByteView bytes) : m_bytes(bytes) {}
  [[nodiscard]] std::uint64_t size() const override { return m_bytes.size(); }
  [[nodiscard]] bool read(std::uint64_t offset, std::uint8_t* into, std::size_t size) override {
    if (offset > m_bytes.size() || size > m_bytes.size() - offset) return false;
    if (size != 0) std::memcpy(into, m_bytes.data() + offset, size);
    return true;
  }

 private:
  ByteView m_bytes;
};

}  // namespace gantry
