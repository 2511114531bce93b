// Unary operators.
#include "engine/golang/types/checker.h"

namespace gantry::golang {

bool Checker::operatorDefined(const Operand& x, Tok op, bool isUnary) {
  bool ok = false;
  switch (op) {
    case Tok::add:
      ok = isUnary ? allNumeric(m_set, x.type) : allNumericOrString(m_set, x.type);
      break;
    case Tok::sub:
    case Tok::mul:
    case Tok::quo:
      ok = allNumeric(m_set, x.type);
      break;
    case Tok::rem:
    case Tok::and_:
    case Tok::or_:
    case Tok::xor_:
    case Tok::andNot:
      ok = allInteger(m_set, x.type);
      break;
    case Tok::landl:
    case Tok::lorl:
    case Tok::not_:
      ok = allBoolean(m_set, x.type);
      break;
    default:
      break;
  }
  if (!ok) error(x, say("invalid operation: operator ", op, " not defined on ", x));
  return ok;
}

void Checker::receive(Operand& x) {
  Type* const type = core(x.type);
  const auto* const chan = typeAs<Chan>(type, TypeKind::chan);
  if (chan == nullptr || chan->dir == ChanDir::sendOnly) {
    if (type == nullptr) {
      error(x, say("invalid operation: cannot receive from ", x, " (no core type)"));
    } else if (chan == nullptr) {
      error(x, say("invalid operation: cannot receive from non-channel ", x));
    } else {
      error(x, say("invalid operation: cannot receive from send-only channel ", x));
    }
    x.mode = Mode::invalid;
    return;
  }
  x.mode = Mode::commaOk;
  x.type = chan->elem;
  m_context.hasCallOrRecv = true;
}

void Checker::unary(Operand& x, UnaryExpr& e) {
  expr(nullptr, x, e.x);
  if (!x.valid()) return;
  Tok op = e.op;
  if (op == Tok::and_) {
    if (unparen(e.x)->kind != ExprKind::compositeLit && x.mode != Mode::variable) {
      error(x, say("invalid operation: cannot take address of ", x));
      x.mode = Mode::invalid;
      return;
    }
    if (Var* const var = rootVar(e.x)) var->addressTaken = true;
    x.mode = Mode::value;
    x.type = m_store.pointer(x.type);
    return;
  }
  if (op == Tok::arrow) return receive(x);
  if (op == Tok::tilde) {
    const bool integer = allInteger(m_set, x.type);
    error(e.pos, integer ? "cannot use ~ outside of interface or type constraint (use ^ for "
                           "bitwise complement)"
                         : "cannot use ~ outside of interface or type constraint");
    if (!integer) {
      x.mode = Mode::invalid;
      return;
    }
    op = Tok::xor_;
  }
  if (!operatorDefined(x, op, true)) {
    x.mode = Mode::invalid;
    return;
  }
  if (!x.isConst()) {
    x.mode = Mode::value;
    return;
  }
  if (x.value->kind() == constant::Kind::unknown) return;
  unsigned bits = 0;
  if (isUnsigned(m_set, x.type)) {
    switch (asBasic(m_set, x.type)->basic) {
      case Basic::uint8:
        bits = 8;
        break;
      case Basic::uint16:
        bits = 16;
        break;
      case Basic::uint32:
        bits = 32;
        break;
      default:
        bits = 64;
        break;
    }
  }
  x.value = m_set.constants.unary(op, x.value, bits);
  x.expr = &e;
  overflow(x, e.pos);
}

}  // namespace gantry::golang
