// Types and objects as texts: as gc's messages have them, and as package reflect has them.
#include "engine/golang/types/format.h"

#include "engine/golang/types/store.h"
#include "engine/golang/types/typeset.h"

namespace gantry::golang {

namespace {

enum class Style : std::uint8_t {
  message,  // gc's messages: "struct{a int}", packages by name but for one's own
  paths,    // the same with all packages by path
  reflect,  // at run time: "struct { a int }", no parameter names, packages by name
};

class Writer {
 public:
  Writer(std::string& out, Style style, const Package* relativeTo, bool paramNames)
      : m_out(out), m_style(style), m_relativeTo(relativeTo), m_paramNames(paramNames) {}

  void type(const Type* type);
  void signature(const Signature& signature);
  void paramList(const std::vector<TypeParam*>& params);

 private:
  // An error message is not the place for more; types can grow without bounds.
  static constexpr std::size_t kLongest = 10'000;

  [[nodiscard]] bool isReflect() const { return m_style == Style::reflect; }
  void put(std::string_view text) { m_out += text; }
  void name(const Object& object);
  void basic(const BasicType& type);
  void structType(const Struct& type);
  void interfaceType(const Interface& type);
  void runtimeInterface(const Interface& type);
  void unionType(const Union& type);
  void chan(const Chan& type);
  void named(const Named& type);
  void tuple(const std::vector<Var*>& vars, bool variadic);

  std::string& m_out;
  Style m_style;
  const Package* m_relativeTo;
  bool m_paramNames;
  bool m_inTypeArgs = false;  // reflect: packages by path there
};

void Writer::type(const Type* type) {
  if (m_out.size() > kLongest) return put("…");
  if (type == nullptr) return put("<nil>");
  switch (type->kind) {
    case TypeKind::basic:
      return basic(*static_cast<const BasicType*>(type));
    case TypeKind::array:
      put("[" + std::to_string(static_cast<const Array*>(type)->len) + "]");
      return this->type(static_cast<const Array*>(type)->elem);
    case TypeKind::slice:
      put("[]");
      return this->type(static_cast<const Slice*>(type)->elem);
    case TypeKind::pointer:
      put("*");
      return this->type(static_cast<const Pointer*>(type)->elem);
    case TypeKind::map:
      put("map[");
      this->type(static_cast<const Map*>(type)->key);
      put("]");
      return this->type(static_cast<const Map*>(type)->elem);
    case TypeKind::chan:
      return chan(*static_cast<const Chan*>(type));
    case TypeKind::struct_:
      return structType(*static_cast<const Struct*>(type));
    case TypeKind::tuple:
      return tuple(static_cast<const Tuple*>(type)->vars, false);
    case TypeKind::signature:
      put("func");
      return signature(*static_cast<const Signature*>(type));
    case TypeKind::interface_:
      return interfaceType(*static_cast<const Interface*>(type));
    case TypeKind::union_:
      return unionType(*static_cast<const Union*>(type));
    case TypeKind::named:
      return named(*static_cast<const Named*>(type));
    case TypeKind::typeParam:
      return put(static_cast<const TypeParam*>(type)->object->name);
    case TypeKind::alias: {
      const auto& alias = *static_cast<const Alias*>(type);
      if (isReflect() && alias.actual != nullptr) return this->type(alias.actual);
      return name(*alias.object);
    }
  }
}

void Writer::name(const Object& object) {
  const Package* const package = object.package;
  if (package != nullptr && (m_style != Style::message || package != m_relativeTo)) {
    put(m_style == Style::paths || m_inTypeArgs ? package->path : package->name);
    put(".");
  }
  put(object.name);
}

void Writer::basic(const BasicType& type) {
  if (type.basic == Basic::unsafePointer) return put("unsafe.Pointer");
  if (isReflect() && type.basic == Basic::uint8) return put("uint8");
  if (isReflect() && type.basic == Basic::int32) return put("int32");
  put(type.name);
}

void Writer::structType(const Struct& type) {
  if (type.fields.empty()) return put(isReflect() ? "struct {}" : "struct{}");
  put(isReflect() ? "struct { " : "struct{");
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    if (i > 0) put("; ");
    const Var& field = *type.fields[i];
    if (!field.embedded) {
      put(field.name);
      put(" ");
    }
    this->type(field.type);
    if (i < type.tags.size() && !type.tags[i].empty()) {
      put(" ");
      put(constant::quotedText(type.tags[i]));
    }
  }
  put(isReflect() ? " }" : "}");
}

// The methods of an ordinary interface, sorted, those not exported with their package.
void Writer::runtimeInterface(const Interface& type) {
  const TypeSet& s = typeSet(*type.owner, const_cast<Interface*>(&type));
  if (s.methods.empty()) return put("interface {}");
  put("interface { ");
  for (std::size_t i = 0; i < s.methods.size(); ++i) {
    if (i > 0) put("; ");
    const Func& method = *s.methods[i];
    if (!method.exported() && method.package != nullptr) {
      put(method.package->name);
      put(".");
    }
    put(method.name);
    if (method.type != nullptr) signature(*method.signature());
  }
  put(" }");
}

void Writer::interfaceType(const Interface& type) {
  if (isReflect()) return runtimeInterface(type);
  const PackageSet::Store* const store = type.owner->store.get();
  // The store is still being made when it names its own types: never then.
  if (&type == store->emptyInterface) return put("any");
  if (&type == store->comparableType->underlying) return put("interface{comparable}");
  if (type.implicit) {
    if (type.methods.empty() && type.embeddeds.size() == 1) return this->type(type.embeddeds[0]);
    put("/* implicit */ ");
  }
  put("interface{");
  bool first = true;
  for (const Func* method : type.methods) {
    if (!first) put("; ");
    first = false;
    put(method->name);
    if (method->type != nullptr) signature(*method->signature());
  }
  for (const Type* embedded : type.embeddeds) {
    if (!first) put("; ");
    first = false;
    this->type(embedded);
  }
  put("}");
}

void Writer::unionType(const Union& type) {
  for (std::size_t i = 0; i < type.terms.size(); ++i) {
    if (i > 0) put(" | ");
    if (type.terms[i].tilde) put("~");
    this->type(type.terms[i].type);
  }
}

void Writer::chan(const Chan& type) {
  bool parens = false;
  if (type.dir == ChanDir::both) {
    put("chan ");
    const Type* const elem = type.elem;
    parens = elem != nullptr && elem->kind == TypeKind::chan &&
             static_cast<const Chan*>(elem)->dir == ChanDir::recvOnly;
  } else {
    put(type.dir == ChanDir::sendOnly ? "chan<- " : "<-chan ");
  }
  if (parens) put("(");
  this->type(type.elem);
  if (parens) put(")");
}

void Writer::named(const Named& type) {
  name(*type.object);
  if (type.typeArgs.empty()) {
    if (!type.typeParams.empty() && !isReflect()) paramList(type.typeParams);
    return;
  }
  put("[");
  const bool before = m_inTypeArgs;
  m_inTypeArgs = isReflect();
  for (std::size_t i = 0; i < type.typeArgs.size(); ++i) {
    if (i > 0) put(isReflect() ? "," : ", ");
    this->type(type.typeArgs[i]);
  }
  m_inTypeArgs = before;
  put("]");
}

// Parameters in a row with the same constraint share it: [K comparable, V, W any].
void Writer::paramList(const std::vector<TypeParam*>& params) {
  put("[");
  const Type* previous = nullptr;
  for (std::size_t i = 0; i < params.size(); ++i) {
    if (i > 0) {
      if (params[i]->bound != previous) {
        put(" ");
        type(previous);
      }
      put(", ");
    }
    previous = params[i]->bound;
    type(params[i]);
  }
  if (previous != nullptr) {
    put(" ");
    type(previous);
  }
  put("]");
}

void Writer::tuple(const std::vector<Var*>& vars, bool variadic) {
  put("(");
  for (std::size_t i = 0; i < vars.size(); ++i) {
    if (i > 0) put(", ");
    const Var& var = *vars[i];
    if (m_paramNames && !isReflect() && !var.name.empty()) {
      put(var.name);
      put(" ");
    }
    const Type* of = var.type;
    if (variadic && i + 1 == vars.size()) {
      if (of != nullptr && of->kind == TypeKind::slice) {
        put("...");
        of = static_cast<const Slice*>(of)->elem;
      } else {  // append([]byte, string...)
        type(of);
        put("...");
        continue;
      }
    }
    type(of);
  }
  put(")");
}

void Writer::signature(const Signature& signature) {
  if (!signature.typeParams.empty()) paramList(signature.typeParams);
  tuple(signature.params, signature.variadic);
  if (signature.results.empty()) return;
  put(" ");
  const bool single =
      signature.results.size() == 1 && (isReflect() || signature.results[0]->name.empty());
  if (single) return type(signature.results[0]->type);
  tuple(signature.results, false);
}

}  // namespace

void appendType(std::string& out, const Type* type, const Package* relativeTo) {
  Writer(out, relativeTo != nullptr ? Style::message : Style::reflect, relativeTo, true).type(type);
}

std::string typeText(const Type* type, const Package* relativeTo) {
  std::string out;
  appendType(out, type, relativeTo);
  return out;
}

std::string typeListText(const std::vector<Type*>& types, const Package* relativeTo) {
  std::string out;
  for (const Type* type : types) {
    if (!out.empty()) out += ", ";
    appendType(out, type, relativeTo);
  }
  return out;
}

std::string signatureText(const Signature& signature, const Package* relativeTo) {
  std::string out;
  Writer(out, Style::message, relativeTo, true).signature(signature);
  return out;
}

std::string typeParamsText(const std::vector<TypeParam*>& params, const Package* relativeTo) {
  std::string out;
  Writer(out, Style::message, relativeTo, true).paramList(params);
  return out;
}

std::string typeParamNames(const std::vector<TypeParam*>& params) {
  std::string out;
  for (std::size_t i = 0; i < params.size(); ++i) {
    const bool last = i + 1 == params.size();
    if (i > 0) out += params.size() == 2 ? " and " : (last ? ", and " : ", ");
    out += params[i]->object->name;
  }
  return out;
}

std::string funcText(const Func& func, const Package* relativeTo) {
  std::string out(func.name);
  if (func.type != nullptr && func.type->kind == TypeKind::signature)
    out += signatureText(*func.signature(), relativeTo);
  return out;
}

std::string methodText(const Func& func, const Package* relativeTo, bool paths) {
  std::string out(func.name);
  if (func.type == nullptr || func.type->kind != TypeKind::signature) return out + "()";
  Writer(out, paths ? Style::paths : Style::message, relativeTo, false)
      .signature(*func.signature());
  return out;
}

std::string objectText(const Object& object, const Package* relativeTo) {
  const std::string name(object.name);
  const auto typed = [&](std::string what) {
    return what + " " + name + " " + typeText(object.type, relativeTo);
  };
  switch (object.kind) {
    case ObjectKind::pkgName:
      return "package " + name;
    case ObjectKind::constant:
      return typed("const");
    case ObjectKind::typeName: {
      const bool isAlias = object.type != nullptr && object.type->kind == TypeKind::alias;
      if (isAlias)
        return "type " + name + " = " +
               typeText(static_cast<const Alias*>(object.type)->actual, relativeTo);
      if (object.type != nullptr && object.type->kind == TypeKind::named) {
        const Type* const u = static_cast<const Named*>(object.type)->underlying;
        return "type " + name + (u != nullptr ? " " + typeText(u, relativeTo) : "");
      }
      return "type " + name;
    }
    case ObjectKind::var:
      return typed(static_cast<const Var&>(object).isField ? "field" : "var");
    case ObjectKind::func:
      return "func " + funcText(static_cast<const Func&>(object), relativeTo);
    case ObjectKind::label:
      return "label " + name;
    case ObjectKind::builtin:
      return "builtin " + name;
    case ObjectKind::nil:
      break;
  }
  return "nil";
}

std::string posText(const PackageSet& set, Pos pos) {
  const LineCol at = set.sources.lineCol(pos);
  if (at.line == 0) return "";
  return std::string(at.file) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

}  // namespace gantry::golang
