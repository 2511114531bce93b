// The only file that includes zstd.
#include "engine/trace/compression.h"

#include <zstd.h>

#include "engine/base/check.h"

namespace gantry {
namespace {

// Faster levels leave literals as they are and make files half as big again.
constexpr int kLevel = 1;
// A large block of which so much in the middle becomes less than a sixteenth shorter is not worth
// the rest of the time.
constexpr std::size_t kSample = 16 << 10;

}  // namespace

Compressor::Compressor() : m_context(ZSTD_createCCtx()) {
  CHECK_MSG(m_context != nullptr, "no memory for a compressor");
}

Compressor::~Compressor() { ZSTD_freeCCtx(m_context); }

ByteView Compressor::compress(ByteView raw) {
  if (raw.size() >= 8 * kSample) {
    const ByteView sample = raw.subspan(raw.size() / 2, kSample);
    if (compressAll(sample).size() > kSample - kSample / 16) return raw;
  }
  return compressAll(raw);
}

ByteView Compressor::compressAll(ByteView raw) {
  if (m_out.size() < ZSTD_compressBound(raw.size())) m_out.resize(ZSTD_compressBound(raw.size()));
  const std::size_t size =
      ZSTD_compressCCtx(m_context, m_out.data(), m_out.size(), raw.data(), raw.size(), kLevel);
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
