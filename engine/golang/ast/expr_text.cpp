// Expressions as gc writes them in messages: one line, bodies as {…}.
#include <algorithm>

#include "engine/golang/ast/ast.h"

namespace gantry::golang {
namespace {

class Writer {
 public:
  void write(const Expr& expr);
  std::string take() { return std::move(m_out); }

 private:
  void literalBody(bool empty) { m_out += empty ? "{}" : "{…}"; }
  void list(const List<Expr>& exprs);
  void binary(const BinaryExpr& expr);
  void slice(const SliceExpr& expr);
  void call(const CallExpr& expr);
  void structType(const StructType& type);
  void interfaceType(const InterfaceType& type);
  void chanType(const ChanType& type);
  void signature(const FuncType& type);
  void parameters(const List<Field>& fields);
  void writeType(const Expr& expr);

  std::string m_out;
};

void Writer::list(const List<Expr>& exprs) {
  for (std::size_t i = 0; i < exprs.size(); ++i) {
    if (i > 0) m_out += ", ";
    write(*exprs[i]);
  }
}

// Long sums lean to the left: down that side in a loop.
void Writer::binary(const BinaryExpr& expr) {
  std::vector<const BinaryExpr*> spine = {&expr};
  while (spine.back()->x->kind == ExprKind::binary)
    spine.push_back(&as<const BinaryExpr>(*spine.back()->x));
  write(*spine.back()->x);
  for (; !spine.empty(); spine.pop_back()) {
    m_out += ' ';
    m_out += text(spine.back()->op);
    m_out += ' ';
    write(*spine.back()->y);
  }
}

void Writer::slice(const SliceExpr& expr) {
  write(*expr.x);
  m_out += '[';
  if (expr.low != nullptr) write(*expr.low);
  m_out += ':';
  if (expr.high != nullptr) write(*expr.high);
  if (expr.max != nullptr) {
    m_out += ':';
    write(*expr.max);
  }
  m_out += ']';
}

void Writer::call(const CallExpr& expr) {
  write(*expr.fun);
  m_out += '(';
  list(expr.args);
  m_out += expr.hasDots ? "...)" : ")";
}

// Names of one group share their type: a, b int.
void Writer::structType(const StructType& type) {
  m_out += "struct{";
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    const Field& field = *type.fields[i];
    if (i > 0) {
      const Field& before = *type.fields[i - 1];
      const bool grouped = field.name != nullptr && before.type == field.type;
      m_out += grouped ? ", " : "; ";
    }
    if (field.name != nullptr) m_out += field.name->name;
    const bool last = i + 1 == type.fields.size() || type.fields[i + 1]->name == nullptr ||
                      type.fields[i + 1]->type != field.type;
    if (!last) continue;
    if (field.name != nullptr) m_out += ' ';
    write(*field.type);
    if (field.tag != nullptr) {
      m_out += ' ';
      m_out += field.tag->value;
    }
  }
  m_out += '}';
}

void Writer::interfaceType(const InterfaceType& type) {
  m_out += "interface{";
  for (std::size_t i = 0; i < type.methods.size(); ++i) {
    const Field& method = *type.methods[i];
    if (i > 0) m_out += "; ";
    if (method.name != nullptr) {
      m_out += method.name->name;
      signature(as<const FuncType>(*method.type));
    } else {
      write(*method.type);
    }
  }
  m_out += '}';
}

void Writer::chanType(const ChanType& type) {
  m_out += type.dir == ChanDir::recvOnly   ? "<-chan "
           : type.dir == ChanDir::sendOnly ? "chan<- "
                                           : "chan ";
  const bool ambiguous = type.dir == ChanDir::both && type.elem->kind == ExprKind::chanType &&
                         as<const ChanType>(*type.elem).dir == ChanDir::recvOnly;
  if (ambiguous) m_out += '(';
  write(*type.elem);
  if (ambiguous) m_out += ')';
}

void Writer::signature(const FuncType& type) {
  parameters(type.params);
  if (type.results.empty()) return;
  m_out += ' ';
  if (type.results.size() == 1 && type.results.front()->name == nullptr)
    write(*type.results.front()->type);
  else
    parameters(type.results);
}

void Writer::parameters(const List<Field>& fields) {
  m_out += '(';
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Field& field = *fields[i];
    if (i > 0) m_out += ", ";
    if (field.name != nullptr) {
      m_out += field.name->name;
      if (i + 1 < fields.size() && fields[i + 1]->name != nullptr &&
          fields[i + 1]->type == field.type)
        continue;
      m_out += ' ';
    }
    write(*unparen(field.type));
  }
  m_out += ')';
}

void Writer::writeType(const Expr& expr) {
  switch (expr.kind) {
    case ExprKind::arrayType: {
      const auto& array = as<const ArrayType>(expr);
      m_out += '[';
      if (array.len != nullptr) write(*array.len);
      m_out += ']';
      write(*array.elem);
      return;
    }
    case ExprKind::structType:
      return structType(as<const StructType>(expr));
    case ExprKind::funcType:
      m_out += "func";
      return signature(as<const FuncType>(expr));
    case ExprKind::interfaceType:
      return interfaceType(as<const InterfaceType>(expr));
    case ExprKind::mapType:
      m_out += "map[";
      write(*as<const MapType>(expr).key);
      m_out += ']';
      return write(*as<const MapType>(expr).value);
    case ExprKind::chanType:
      return chanType(as<const ChanType>(expr));
    case ExprKind::ellipsis:
      m_out += "...";
      if (as<const Ellipsis>(expr).elem != nullptr) write(*as<const Ellipsis>(expr).elem);
      return;
    default:
      m_out += "<bad expr>";
  }
}

void Writer::write(const Expr& expr) {
  switch (expr.kind) {
    case ExprKind::ident:
      m_out += as<const Ident>(expr).name;
      return;
    case ExprKind::basicLit:
      m_out += as<const BasicLit>(expr).value;
      return;
    case ExprKind::compositeLit: {
      const auto& literal = as<const CompositeLit>(expr);
      if (literal.typeExpr != nullptr) write(*literal.typeExpr);
      return literalBody(literal.elements.empty());
    }
    case ExprKind::keyValue:
      write(*as<const KeyValueExpr>(expr).key);
      m_out += ": ";
      return write(*as<const KeyValueExpr>(expr).value);
    case ExprKind::funcLit:
      write(*as<const FuncLit>(expr).funcType);
      m_out += ' ';
      return literalBody(as<const FuncLit>(expr).body->list.empty());
    case ExprKind::paren:
      m_out += '(';
      write(*as<const ParenExpr>(expr).x);
      m_out += ')';
      return;
    case ExprKind::selector:
      write(*as<const SelectorExpr>(expr).x);
      m_out += '.';
      m_out += as<const SelectorExpr>(expr).sel->name;
      return;
    case ExprKind::index:
      write(*as<const IndexExpr>(expr).x);
      m_out += '[';
      list(as<const IndexExpr>(expr).indexes);
      m_out += ']';
      return;
    case ExprKind::slice:
      return slice(as<const SliceExpr>(expr));
    case ExprKind::typeAssert: {
      const auto& assertion = as<const TypeAssertExpr>(expr);
      if (assertion.lhs != nullptr) m_out.append(assertion.lhs->name).append(" := ");
      write(*assertion.x);
      m_out += ".(";
      if (assertion.typeExpr != nullptr)
        write(*assertion.typeExpr);
      else
        m_out += "type";
      m_out += ')';
      return;
    }
    case ExprKind::call:
      return call(as<const CallExpr>(expr));
    case ExprKind::star:
      m_out += '*';
      return write(*as<const StarExpr>(expr).x);
    case ExprKind::unary:
      m_out += text(as<const UnaryExpr>(expr).op);
      return write(*as<const UnaryExpr>(expr).x);
    case ExprKind::binary:
      return binary(as<const BinaryExpr>(expr));
    case ExprKind::listExpr:
      return list(as<const ListExpr>(expr).list);
    default:
      writeType(expr);
  }
}

}  // namespace

std::string exprText(const Expr& expr) {
  Writer writer;
  writer.write(expr);
  return writer.take();
}

}  // namespace gantry::golang
