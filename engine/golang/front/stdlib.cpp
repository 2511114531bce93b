// Finding packages among the embedded files.
#include "engine/golang/front/stdlib.h"

#include <algorithm>

#include "engine/golang/front/front.h"

namespace gantry::golang {

namespace {

std::string_view folderOf(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

// What Go's library has and ours has not.
constexpr std::string_view kLeftOut =
    "archive/tar archive/zip compress/bzip2 compress/flate compress/gzip compress/lzw "
    "compress/zlib crypto crypto/aes crypto/cipher crypto/des crypto/dsa crypto/ecdh "
    "crypto/ecdsa crypto/ed25519 crypto/elliptic crypto/hmac crypto/rc4 crypto/rsa "
    "crypto/subtle crypto/tls crypto/x509 crypto/x509/pkix database/sql "
    "database/sql/driver debug/buildinfo debug/dwarf debug/elf debug/gosym debug/macho debug/pe "
    "debug/plan9obj embed encoding/ascii85 encoding/asn1 encoding/base32 "
    "encoding/gob encoding/pem encoding/xml expvar "
    "go/ast go/build go/build/constraint go/constant go/doc go/doc/comment go/format go/importer "
    "go/parser go/printer go/scanner go/token go/types go/version "
    "html/template image image/color image/color/palette image/draw image/gif "
    "image/jpeg image/png index/suffixarray log/syslog mime/multipart "
    "mime/quotedprintable net/http/cgi net/http/fcgi "
    "net/http/httptrace net/http/pprof net/mail net/netip "
    "net/rpc net/rpc/jsonrpc net/smtp os/exec os/user plugin regexp/syntax "
    "runtime/cgo runtime/coverage runtime/metrics runtime/race "
    "structs testing/fstest testing/iotest testing/quick testing/slogtest text/scanner "
    "text/template text/template/parse time/tzdata ";

bool isLeftOut(std::string_view path) {
  const std::string word = std::string(path) + " ";
  const std::size_t at = kLeftOut.find(word);
  if (at == std::string_view::npos) return false;
  return at == 0 || kLeftOut[at - 1] == ' ' || kLeftOut.find(" " + word) != std::string_view::npos;
}

}  // namespace

std::string whyNoPackage(std::string_view path, bool isInModule) {
  const std::string name(path);
  if (isLeftOut(path)) {
    std::string text = "package " + name + " is not part of Gantry; there are";
    for (const std::string_view one : standardPackages()) text += " " + std::string(one);
    return text;
  }
  if (path.substr(0, 2) == "./" || path.substr(0, 3) == "../")
    return "\"" + name +
           "\" is relative, but relative import paths are not supported in module mode";
  if (path.substr(0, path.find('/')).find('.') == std::string_view::npos)
    return "package " + name + " is not in std (/usr/local/go/src/" + name + ")";
  if (isInModule)
    return "no required module provides package " + name + "; to add it:\n\tgo get " + name;
  return "no required module provides package " + name +
         ": go.mod file not found in current directory or any parent directory; see 'go help "
         "modules'";
}

std::vector<const EmbeddedFile*> standardFiles(std::string_view path) {
  std::vector<const EmbeddedFile*> files;
  for (const EmbeddedFile& file : kStdlibFiles)
    if (folderOf(file.path) == path) files.push_back(&file);
  std::sort(files.begin(), files.end(),
            [](const EmbeddedFile* x, const EmbeddedFile* y) { return x->path < y->path; });
  return files;
}

std::vector<std::string_view> standardPackages() {
  std::vector<std::string_view> paths{"unsafe"};
  for (const EmbeddedFile& file : kStdlibFiles) {
    const std::string_view path = folderOf(file.path);
    if (path.substr(0, 9) != "internal/") paths.push_back(path);
  }
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  return paths;
}

}  // namespace gantry::golang
