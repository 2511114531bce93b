// zstd, with what it needs from one block to the next kept.
#pragma once

#include <cstdint>

#include "engine/base/varint.h"

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace gantry {

// What matters more. `quick` takes a third of the time: it finds long repetitions only, shortens
// the bytes that are frequent, and leaves alone what does not become half.
enum class Effort : std::uint8_t { small, quick };

class Compressor {
 public:
  explicit Compressor(Effort effort);
  ~Compressor();
  Compressor(const Compressor&) = delete;
  Compressor& operator=(const Compressor&) = delete;

  // The bytes in fewer bytes, or the bytes themselves when they do not get fewer, or hardly. Valid
  // until the next call.
  ByteView compress(ByteView raw);

 private:
  ByteView compressAll(ByteView raw);

  Effort m_effort;
  ZSTD_CCtx_s* m_context;
  Bytes m_out;
};

class Decompressor {
 public:
  Decompressor();
  ~Decompressor();
  Decompressor(const Decompressor&) = delete;
  Decompressor& operator=(const Decompressor&) = delete;

  // False unless the bytes become exactly `rawSize` bytes, which fit into `raw`.
  [[nodiscard]] bool decompress(ByteView stored, std::uint8_t* raw, std::size_t rawSize);

 private:
  ZSTD_DCtx_s* m_context;
};

}  // namespace gantry
