// Messages: how operands are described, which messages are dropped, and where they go.
#include "engine/golang/types/checker.h"
#include "engine/golang/types/format.h"

namespace gantry::golang {

namespace {

std::string_view modeText(Mode mode) {
  switch (mode) {
    case Mode::invalid:
      return "invalid operand";
    case Mode::noValue:
      return "no value";
    case Mode::builtin:
      return "built-in";
    case Mode::typexpr:
      return "type";
    case Mode::constant:
      return "constant";
    case Mode::variable:
      return "variable";
    case Mode::mapIndex:
      return "map index expression";
    case Mode::value:
      return "value";
    case Mode::nilvalue:
      return "nil";
    case Mode::commaOk:
      return "comma, ok expression";
    case Mode::cgofunc:
      return "cgo function";
  }
  return "";
}

bool hasTypeText(Mode mode) {
  return mode != Mode::invalid && mode != Mode::noValue && mode != Mode::builtin &&
         mode != Mode::typexpr;
}

// Follow-up messages mention what an earlier message was about.
bool isFollowUp(const std::string& text) {
  const auto inside = [&](std::string_view what) {
    const std::size_t at = text.find(what);
    return at != std::string::npos && at > 0;
  };
  return inside("invalid operand") || inside("invalid type");
}

}  // namespace

Pos Checker::nodePos(const Expr& e) {
  switch (e.kind) {
    case ExprKind::call:
      return as<const CallExpr>(e).lparen;
    case ExprKind::selector:
      return endPos(*as<const SelectorExpr>(e).x);
    case ExprKind::index:
      return endPos(*as<const IndexExpr>(e).x);
    case ExprKind::slice:
      return endPos(*as<const SliceExpr>(e).x);
    case ExprKind::typeAssert:
      return endPos(*as<const TypeAssertExpr>(e).x);
    case ExprKind::compositeLit:
      return as<const CompositeLit>(e).lbrace;
    case ExprKind::binary:
      return e.pos;
    default:
      return startPos(e);
  }
}

Checker::Report::Report(Checker& check, Pos pos, std::string text)
    : m_check(check), m_pos(pos), m_first(text), m_text(std::move(text)) {}

Checker::Report& Checker::Report::also(Pos pos, const std::string& text) {
  m_text += "\n\t";
  if (pos != kNoPos) m_text += posText(m_check.m_set, pos) + ": ";
  m_text += text;
  return *this;
}

Checker::Report& Checker::Report::otherDeclaration(const Object& object) {
  if (object.pos != kNoPos) also(object.pos, "other declaration of " + std::string(object.name));
  return *this;
}

void Checker::Report::send() { m_check.reportFirst(m_pos, m_first, std::move(m_text)); }

void Checker::reportFirst(Pos pos, const std::string& first, std::string text) {
  if (m_errors.size() > m_firstError && isFollowUp(first)) return;
  addVersionHint(m_set, pos, text);
  if (m_context.errorPos != kNoPos) pos = m_context.errorPos;
  if (m_errors.size() > m_firstError) {
    const Error& last = m_errors.back();
    if (last.text == text) {
      const LineCol here = m_set.sources.lineCol(pos);
      const LineCol before = m_set.sources.lineCol(last.pos);
      if (here.line == before.line && here.file == before.file) return;
    }
  }
  m_errors.push_back({pos, std::move(text)});
}

void Checker::error(Pos pos, std::string text) {
  const std::string first = text;
  reportFirst(pos, first, std::move(text));
}

void Checker::error(const Operand& x, std::string text) {
  error(x.expr != nullptr ? startPos(*x.expr) : kNoPos, std::move(text));
}

bool Checker::needVersion(Pos pos, int minor, std::string_view what) {
  if (allowsVersion(m_set, pos, minor)) return true;
  error(pos, versionText(what, minor));
  return false;
}

std::string Checker::text(const Type* type) const {
  std::string out;
  if (type == nullptr) return "<nil>";
  appendType(out, type, &m_package);
  return out;
}

std::string Checker::text(const Operand& x) const {
  if (x.isNil()) {
    if (!isValid(x.type)) return "nil (with invalid type)";
    if (untypedNil(x.type)) return "nil";
    return say("nil (of type ", x.type, ")");
  }
  std::string expr;
  if (x.expr != nullptr) {
    expr = exprText(*x.expr);
  } else if (x.mode == Mode::typexpr) {
    expr = text(x.type);
  } else if (x.isConst()) {
    expr = constant::text(x.value);
  }
  std::string out;
  if (!expr.empty()) out = expr + " (";
  const bool typed = hasTypeText(x.mode) && x.type != nullptr;
  if (typed && golang::isUntyped(x.type)) out += text(x.type) + " ";
  out += modeText(x.mode);
  if (x.isConst() && x.value != nullptr) {
    const std::string value = constant::text(x.value);
    if (value != expr) out += " " + value;
  }
  if (typed && !golang::isUntyped(x.type)) {
    if (!isValid(x.type)) {
      out += " with invalid type";
    } else {
      const auto* const sig = typeAs<Signature>(x.type, TypeKind::signature);
      const bool generic = isGeneric(x.type) || (sig != nullptr && !sig->typeParams.empty());
      out += generic ? " of generic type " : " of type ";
      out += text(x.type);
      if (TypeParam* const param = asTypeParam(x.type)) {
        out += " constrained by " + text(param->bound);
        if (isEmptySet(typeSet(m_set, constraintOf(m_set, param)))) out += " with empty type set";
      }
    }
  }
  if (!expr.empty()) out += ")";
  return out;
}

std::string Checker::kindText(Type* type) {
  const Type* const u = under(type);
  if (u == nullptr) return text(type);
  switch (u->kind) {
    case TypeKind::array:
      return "array";
    case TypeKind::slice:
      return "slice";
    case TypeKind::struct_:
      return "struct";
    case TypeKind::pointer:
      return "pointer";
    case TypeKind::signature:
      return "func";
    case TypeKind::interface_:
      return isTypeParam(type) ? say("type parameter ", type) : "interface";
    case TypeKind::map:
      return "map";
    case TypeKind::chan:
      return "chan";
    default:
      return text(type);
  }
}

std::string Checker::typesSummary(const std::vector<Type*>& types, bool variadic) {
  std::string out = "(";
  for (std::size_t i = 0; i < types.size(); ++i) {
    if (i > 0) out += ", ";
    Type* const type = types[i];
    if (!isValid(type)) {
      out += "unknown type";
    } else if (golang::isUntyped(type)) {
      if (isNumeric(m_set, type)) {
        out += "number";
      } else {
        const std::string name = text(type);
        out += name.substr(name.find(' ') + 1);
      }
    } else if (variadic && i + 1 == types.size() && type->kind == TypeKind::slice) {
      out += "..." + text(static_cast<Slice*>(type)->elem);
    } else {
      out += text(type);
    }
  }
  return out + ")";
}

}  // namespace gantry::golang
