// POSIX files behind the byte source and the byte sink of the trace format.
#include "app/files/files.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <functional>
#include <optional>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "engine/trace/import/go_trace.h"
#include "engine/trace/reader.h"
#include "engine/trace/writer.h"

namespace gantry {
namespace {

std::string because(int error) { return std::generic_category().message(error); }

class Descriptor {
 public:
  explicit Descriptor(int fd) : m_fd(fd) {}
  ~Descriptor() {
    if (m_fd > STDERR_FILENO) ::close(m_fd);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] bool open() const { return m_fd >= 0; }
  [[nodiscard]] int fd() const { return m_fd; }

 private:
  int m_fd;
};

class FileSource final : public ByteSource {
 public:
  FileSource(int fd, std::uint64_t size) : m_fd(fd), m_size(size) {}
  [[nodiscard]] std::uint64_t size() const override { return m_size; }
  [[nodiscard]] bool read(std::uint64_t offset, std::uint8_t* into, std::size_t size) override {
    if (offset > m_size || size > m_size - offset) return false;
    while (size != 0) {
      const ssize_t got = ::pread(m_fd, into, size, static_cast<off_t>(offset));
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return false;
      into += got;
      offset += static_cast<std::uint64_t>(got);
      size -= static_cast<std::size_t>(got);
    }
    return true;
  }

 private:
  int m_fd;
  std::uint64_t m_size;
};

class FileSink final : public ByteSink {
 public:
  explicit FileSink(int fd) : m_fd(fd) {}
  [[nodiscard]] bool write(ByteView bytes) override {
    while (!bytes.empty()) {
      const ssize_t put = ::write(m_fd, bytes.data(), bytes.size());
      if (put < 0 && errno == EINTR) continue;
      if (put < 0) {
        m_error = errno;
        return false;
      }
      bytes = bytes.subspan(static_cast<std::size_t>(put));
    }
    return true;
  }
  [[nodiscard]] int error() const { return m_error; }

 private:
  int m_fd;
  int m_error = 0;
};

std::string bytesOf(ByteSource& source, std::uint64_t most) {
  std::string bytes(std::min(source.size(), most), '\0');
  const bool all = source.read(0, reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size());
  return all ? bytes : std::string();
}

bool startsGoTrace(ByteSource& source) { return isGoTrace(bytesOf(source, 16)); }

Result<Recording> readGoTrace(ByteSource& source) {
  return importGoTrace(bytesOf(source, source.size()));
}

Diagnostic cannotWrite(const std::string& path, int error) {
  return {path + ": cannot write: " + because(error)};
}

// Writes all of something; the number of bytes, or nothing when the sink refused them.
using WriteAll = std::function<std::optional<std::uint64_t>(FileSink& sink)>;

Result<std::uint64_t> writeTo(int fd, const WriteAll& writeAll, const std::string& path) {
  FileSink sink(fd);
  const auto written = writeAll(sink);
  if (!written) return cannotWrite(path, sink.error());
  return *written;
}

// A pipe or a device is written in place: there is nothing to keep whole.
bool isSpecial(const std::string& path) {
  struct stat status = {};
  return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode);
}

Result<std::uint64_t> saveWhole(const std::string& path, const WriteAll& writeAll) {
  if (isSpecial(path)) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file.open()) return cannotWrite(path, errno);
    return writeTo(file.fd(), writeAll, path);
  }
  // Through a link to the file that it names, so that the link stays one.
  std::error_code ignored;
  const std::filesystem::path real = std::filesystem::weakly_canonical(path, ignored);
  const std::string target = ignored ? path : real.string();
  const std::string beside = target + "." + std::to_string(::getpid()) + ".tmp";
  const Descriptor file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!file.open()) return cannotWrite(path, errno);
  auto written = writeTo(file.fd(), writeAll, path);
  if (written && ::fsync(file.fd()) != 0) written = cannotWrite(path, errno);
  if (written && ::rename(beside.c_str(), target.c_str()) != 0) written = cannotWrite(path, errno);
  if (!written) ::unlink(beside.c_str());
  return written;
}

}  // namespace

Result<Recording> openRecording(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status = {};
  if (!file.open() || ::fstat(file.fd(), &status) != 0)
    return Diagnostic{path + ": " + because(errno)};
  if (S_ISDIR(status.st_mode)) return Diagnostic{path + ": " + because(EISDIR)};
  FileSource source(file.fd(), static_cast<std::uint64_t>(status.st_size));
  auto opened = startsGoTrace(source) ? readGoTrace(source) : readRecording(source);
  if (!opened) return Diagnostic{path + ": " + opened.error().text, opened.error().offset};
  return opened;
}

Result<std::uint64_t> saveRecording(const Recording& recording, const std::string& path) {
  return saveWhole(path, [&](FileSink& sink) -> std::optional<std::uint64_t> {
    const auto written = writeRecording(recording, sink);
    return written ? std::optional(*written) : std::nullopt;
  });
}

std::string writeText(const std::string& path, std::string_view text) {
  const auto saved = saveWhole(path, [&](FileSink& sink) -> std::optional<std::uint64_t> {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    return sink.write({bytes, text.size()}) ? std::optional<std::uint64_t>(text.size())
                                            : std::nullopt;
  });
  return saved ? std::string() : saved.error().text;
}

Result<std::string> readText(const std::string& path) {
  const Descriptor file(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.open()) return Diagnostic{path + ": " + because(errno)};
  std::string text;
  for (;;) {
    char piece[1 << 16];
    const ssize_t got = ::read(file.fd(), piece, sizeof piece);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Diagnostic{path + ": " + because(errno)};
    if (got == 0) return text;
    text.append(piece, static_cast<std::size_t>(got));
  }
}

bool isGoSource(const std::string& path) {
  std::error_code ignored;
  return path == "-" || path.ends_with(".go") || std::filesystem::is_directory(path, ignored);
}

}  // namespace gantry
