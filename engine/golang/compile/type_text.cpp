// Types as reflect prints them: main.T, []main.T, struct { A int; b string "tag" }.
#include "engine/golang/compile/lower.h"
#include "engine/golang/types/predicates.h"

namespace gantry::golang {

namespace {

// A struct tag as a Go string literal.
std::string quoted(std::string_view value) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (byte < 0x20) {
      out += "\\x";
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    } else {
      out += c;
    }
  }
  return out + '"';
}

}  // namespace

std::string Lowering::textOf(const RType* type) {
  writeText(mutableType(type));
  return std::string(type->text);
}

// The name with type arguments, which have full package paths: Pair[int,example.com/x.T].
std::string Lowering::namedText(Named* named, bool full) {
  std::string out;
  const Package* const package = named->object->package;
  if (full && package != nullptr) out = package->path + ".";
  out += named->object->name;
  if (named->typeArgs.empty()) return out;
  out += '[';
  for (std::size_t i = 0; i < named->typeArgs.size(); ++i) {
    if (i > 0) out += ',';
    Type* const arg = unalias(named->typeArgs[i]);
    if (Named* const inner = asNamed(arg); inner != nullptr) {
      out += namedText(inner, true);
    } else {
      out += textOf(of(arg));
    }
  }
  return out + ']';
}

std::string Lowering::structText(const RType& r) {
  if (r.fields.empty()) return "struct {}";
  std::string out = "struct {";
  for (std::size_t i = 0; i < r.fields.size(); ++i) {
    const RField& field = r.fields[i];
    out += i > 0 ? "; " : " ";
    if (!field.embedded) {
      out += field.name;
      out += ' ';
    }
    out += textOf(field.type);
    if (!field.tag.empty()) out += " " + quoted(field.tag);
  }
  return out + " }";
}

std::string Lowering::funcText(const RType& r) {
  std::string out = "(";
  for (std::size_t i = 0; i < r.params.size(); ++i) {
    if (i > 0) out += ", ";
    if (r.variadic && i + 1 == r.params.size()) {
      out += "..." + textOf(r.params[i]->elem);
    } else {
      out += textOf(r.params[i]);
    }
  }
  out += ')';
  if (r.results.empty()) return out;
  if (r.results.size() == 1) return out + " " + textOf(r.results[0]);
  out += " (";
  for (std::size_t i = 0; i < r.results.size(); ++i) {
    if (i > 0) out += ", ";
    out += textOf(r.results[i]);
  }
  return out + ")";
}

std::string Lowering::interfaceText(const RType& r) {
  if (r.methods.empty()) return "interface {}";
  std::string out = "interface {";
  for (std::size_t i = 0; i < r.methods.size(); ++i) {
    out += i > 0 ? "; " : " ";
    if (!r.methods[i].pkgPath.empty()) {
      const std::string_view path = r.methods[i].pkgPath;
      out += path.substr(path.rfind('/') + 1);
      out += '.';
    }
    out += r.methods[i].name;
    out += funcText(*r.methods[i].type);
  }
  return out + " }";
}

void Lowering::writeText(RType& r) {
  if (!r.text.empty()) return;
  if (r.named) {
    std::string out;
    if (Named* const named = asNamed(typeOf(&r)); named != nullptr) {
      if (named->object->package != nullptr) out = named->object->package->name + ".";
    }
    if (!r.pkgPath.empty() && out.empty()) out = std::string(r.pkgPath) + ".";
    r.text = text(out + std::string(r.name));
    return;
  }
  std::string out;
  switch (r.kind) {
    case RKind::array:
      out = "[" + std::to_string(r.len) + "]" + textOf(r.elem);
      break;
    case RKind::slice:
      out = "[]" + textOf(r.elem);
      break;
    case RKind::pointer:
      out = "*" + textOf(r.elem);
      break;
    case RKind::map:
      out = "map[" + textOf(r.key) + "]" + textOf(r.elem);
      break;
    case RKind::chan:
      out = r.chanDir == 1 ? "<-chan " : r.chanDir == 2 ? "chan<- " : "chan ";
      if (r.chanDir != 2 && r.elem->kind == RKind::chan && !r.elem->named && r.elem->chanDir == 1) {
        out += "(" + textOf(r.elem) + ")";
      } else {
        out += textOf(r.elem);
      }
      break;
    case RKind::func:
      out = "func" + funcText(r);
      break;
    case RKind::struct_:
      out = structText(r);
      break;
    case RKind::interface_:
      out = interfaceText(r);
      break;
    default:
      out = "invalid type";
      break;
  }
  r.text = text(out);
}

}  // namespace gantry::golang
