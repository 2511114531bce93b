// The only file that includes zstd.
#include "engine/trace/compression.h"

#include <zstd.h>

#include "engine/base/check.h"

namespace gantry {
namespace {

constexpr int kLevel = 1;
// Levels below 1 leave literals as they are and make files half as big again. Level 1 with the
// smallest table and the longest matches there are is as fast as those, and does not.
constexpr int kQuickHashLog = 6;
constexpr int kQuickMatch = 7;
// A large block of which so much in the middle does not become half is not worth the rest of the
// time, when time matters: packing it costs as much as all else that is done to save an event.
constexpr std::size_t kSample = 16 << 10;

}  // namespace

Compressor::Compressor(Effort effort) : m_effort(effort), m_context(ZSTD_createCCtx()) {
  CHECK_MSG(m_context != nullptr, "no memory for a compressor");
  const auto set = [this](ZSTD_cParameter parameter, int value) {
    CHECK(ZSTD_isError(ZSTD_CCtx_setParameter(m_context, parameter, value)) == 0);
  };
  set(ZSTD_c_compressionLevel, kLevel);
  if (effort == Effort::small) return;
  set(ZSTD_c_hashLog, kQuickHashLog);
  set(ZSTD_c_minMatch, kQuickMatch);
}

Compressor::~Compressor() { ZSTD_freeCCtx(m_context); }

ByteView Compressor::compress(ByteView raw) {
  if (m_effort == Effort::quick && raw.size() >= 8 * kSample) {
    const ByteView sample = raw.subspan(raw.size() / 2, kSample);
    if (compressAll(sample).size() > kSample / 2) return raw;
  }
  return compressAll(raw);
}

ByteView Compressor::compressAll(ByteView raw) {
  if (m_out.size() < ZSTD_compressBound(raw.size())) m_out.resize(ZSTD_compressBound(raw.size()));
  const std::size_t size =
      ZSTD_compress2(m_context, m_out.data(), m_out.size(), raw.data(), raw.size());
  CHECK_MSG(ZSTD_isError(size) == 0, "zstd refused bytes that fit");
  return size < raw.size() ? ByteView(m_out.data(), size) : raw;
}

Decompressor::Decompressor() : m_context(ZSTD_createDCtx()) {
  CHECK_MSG(m_context != nullptr, "no memory for a decompressor");
}

Decompressor::~Decompressor() { ZSTD_freeDCtx(m_context); }

bool Decompressor::decompress(ByteView stored, std::uint8_t* raw, std::size_t rawSize) {
  return ZSTD_decompressDCtx(m_context, raw, rawSize, stored.data(), stored.size()) == rawSize;
}

}  // namespace gantry
