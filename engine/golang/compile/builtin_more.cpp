// The predeclared functions that do something, package unsafe, print, and the choice among all.
#include "engine/base/check.h"
#include "engine/golang/compile/function_compiler.h"
#include "engine/golang/types/store.h"

namespace gantry::golang {

// x for what it does, when only its type matters.
Reg FunctionCompiler::valueForEffect(const Expr* expr) {
  const Expr* const e = unparen(const_cast<Expr*>(expr));
  if (e->kind == ExprKind::ident || m_given.find(e) != m_given.end()) return kNoReg;
  const std::size_t mark = m_b.mark();
  if (e->mode == Mode::variable) {
    (void)placeOf(e);
  } else {
    (void)valueBriefly(e);
  }
  m_b.release(mark);
  return kNoReg;
}

// ---- print ----

void FunctionCompiler::printPiece(Reg r, const RType* type) {
  PrintKind kind = PrintKind::pointer;
  const std::size_t mark = m_b.mark();
  switch (type->kind) {
    case RKind::bool_:
      kind = PrintKind::bool_;
      break;
    case RKind::float64:
      kind = PrintKind::float_;
      break;
    case RKind::float32: {
      const Reg wide = m_b.takeScalar();
      m_b.emit(Op::f32ToF, wide, r);
      r = wide;
      kind = PrintKind::float_;
      break;
    }
    case RKind::complex64: {
      const Reg wide = m_b.take(Shape(2, WordKind::scalar));
      m_b.emit(Op::c64ToC, wide, r);
      r = wide;
      kind = PrintKind::complex;
      break;
    }
    case RKind::complex128:
      kind = PrintKind::complex;
      break;
    case RKind::string:
      kind = PrintKind::string;
      break;
    case RKind::slice:
      kind = PrintKind::slice;
      break;
    case RKind::interface_:
      kind = PrintKind::iface;
      break;
    default:
      if (isIntegerKind(type->kind))
        kind = isSignedKind(type->kind) ? PrintKind::int_ : PrintKind::uint;
      break;
  }
  m_b.emit(Op::print, r, static_cast<std::uint16_t>(kind));
  m_b.release(mark);
}

void FunctionCompiler::print(const CallExpr& e, bool isLine) {
  const std::size_t mark = m_b.mark();
  std::vector<std::pair<Reg, const RType*>> values;
  for (const Expr* arg : e.args) {
    // A constant without a type of its own comes as int64 or float64.
    const RType* type = typeOf(arg);
    const Reg r = value(arg);
    values.emplace_back(r, type);
  }
  const auto piece = [this](PrintKind kind) {
    m_b.emit(Op::print, 0, static_cast<std::uint16_t>(kind));
  };
  piece(PrintKind::begin);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (isLine && i > 0) piece(PrintKind::space);
    printPiece(values[i].first, values[i].second);
  }
  if (isLine) piece(PrintKind::newline);
  piece(PrintKind::end);
  m_b.release(mark);
}

// ---- others ----

void FunctionCompiler::clear(const Expr* e) {
  const std::size_t mark = m_b.mark();
  const RType* const type = typeOf(e);
  const Reg x = valueBriefly(e);
  if (type->kind == RKind::map) {
    m_b.emit(Op::mapClear, x, static_cast<std::uint16_t>(type->id));
  } else {
    m_b.emit(Op::clearSlice, x, static_cast<std::uint16_t>(type->elem->id));
  }
  m_b.release(mark);
}

Reg FunctionCompiler::panic(const CallExpr& e) {
  const std::size_t mark = m_b.mark();
  const RType* const any = m_program.types().of(m_program.set().store->emptyInterface);
  m_b.emit(Op::panic, asType(e.args[0], any));
  m_b.release(mark);
  return kNoReg;
}

// Of unsafe.Slice (with the type of its elements) and unsafe.String.
void FunctionCompiler::checkUnsafeLength(Reg pointer, Reg n, const RType* elem) {
  const std::string name = elem != nullptr ? "unsafe.Slice: " : "unsafe.String: ";
  const std::uint64_t size = elem == nullptr || elem->size == 0 ? 1 : elem->size;
  const Label fits = m_b.newLabel();
  const Label isLarge = m_b.newLabel();
  const Label done = m_b.newLabel();
  const Label isThere = m_b.newLabel();
  m_b.jump(Op::jLtI, n, 0, isLarge);
  m_b.jump(Op::jLe, n, integer((std::uint64_t{1} << 47) / size), fits);
  m_b.bind(isLarge);
  raise(name + "len out of range");
  m_b.bind(fits);
  m_b.jump(Op::jEqI, n, 0, done);
  m_b.jump(Op::jNeI, pointer, 0, isThere);
  raise(name + "ptr is nil and len is not zero");
  m_b.bind(isThere);
  // The last byte must not lie before the first.
  const Reg last = m_b.takeScalar();
  m_b.emit(Op::mul, last, n, integer(size));
  m_b.emit(Op::addI, last, last, static_cast<std::uint16_t>(-1));
  m_b.emit(Op::add, last, last, pointer);
  m_b.jump(Op::jLeU, pointer, last, done);
  raise(name + "len out of range");
  m_b.bind(done);
}

Reg FunctionCompiler::unsafe(const CallExpr& e, Builtin id, Reg want) {
  const RType* const intType = m_program.types().basic(Basic::int_);
  const auto first = [&] { return typeOf(e.args[0]); };
  switch (id) {
    case Builtin::unsafeSizeof:
      return integer(first()->size, want);
    case Builtin::unsafeAlignof:
      return integer(first()->align, want);
    case Builtin::unsafeOffsetof: {
      const auto& s = *static_cast<const SelectorExpr*>(unparen(e.args[0]));
      const RType* type = typeOf(s.x);
      if (type->kind == RKind::pointer) type = type->elem;
      std::uint64_t offset = 0;
      for (const std::uint32_t i : s.selection->path) {
        offset += type->fields[i].offset;
        type = type->fields[i].type;
      }
      return integer(offset, want);
    }
    default:
      break;
  }
  const RType* const type = typeOf(&e);
  const Reg to = target(type, want);
  const std::size_t mark = m_b.mark();
  const Reg x = value(e.args[0]);
  if (id == Builtin::unsafeSliceData || id == Builtin::unsafeStringData) {
    moveSlots(to, x, 1);
    m_b.release(mark);
    return to;
  }
  const Reg n = m_b.takeScalar();
  if (unparen(e.args[1])->constant != nullptr) {
    (void)constant(unparen(e.args[1])->constant, intType, n);
  } else {
    value(e.args[1], n);
  }
  if (id == Builtin::unsafeAdd) {
    m_b.emit(Op::add, to, x, n);
  } else {
    checkUnsafeLength(x, n, id == Builtin::unsafeSlice ? typeOf(&e)->elem : nullptr);
    const Reg pointer = m_b.take(Shape(1, WordKind::pointer));
    moveSlots(pointer, x, 1);
    moveSlots(to, pointer, 1);
    moveSlots(offsetReg(to, 1), n, 1);
    if (id == Builtin::unsafeSlice) moveSlots(offsetReg(to, 2), n, 1);
  }
  m_b.release(mark);
  return to;
}

Reg FunctionCompiler::builtinMore(const CallExpr& e, Reg want) {
  const auto id = static_cast<Builtin>(e.builtinId);
  const std::size_t mark = m_b.mark();
  switch (id) {
    case Builtin::clear:
      clear(e.args[0]);
      return kNoReg;
    case Builtin::close:
      m_b.emit(Op::close, valueBriefly(e.args[0]));
      m_b.release(mark);
      return kNoReg;
    case Builtin::delete_: {
      const RType* const type = typeOf(e.args[0]);
      const Reg map = value(e.args[0]);
      m_b.emit(Op::mapDelete, map, asType(e.args[1], type->key),
               static_cast<std::uint16_t>(type->id));
      m_b.release(mark);
      return kNoReg;
    }
    case Builtin::panic:
      return panic(e);
    case Builtin::print:
      print(e, false);
      return kNoReg;
    case Builtin::println:
      print(e, true);
      return kNoReg;
    case Builtin::recover: {
      const Reg to = want == kNoReg ? m_b.take({WordKind::scalar, WordKind::ifaceData}) : want;
      m_b.emit(Op::recover, to);
      return to;
    }
    default:
      return unsafe(e, id, want);
  }
}

// append(f()) where f has several results: a call whose arguments are these results.
const CallExpr& FunctionCompiler::spread(const CallExpr& e) {
  if (e.args.size() != 1 || e.args[0]->type == nullptr ||
      e.args[0]->type->kind != TypeKind::tuple || m_given.count(unparen(e.args[0])) != 0)
    return e;
  Arena& arena = m_program.set().arena;
  auto* const call = arena.make<CallExpr>(e);
  call->args.clear();
  const auto* const tuple = static_cast<const Tuple*>(e.args[0]->type);
  const auto values = tupleValues(e.args[0]);
  for (std::size_t i = 0; i < values.size(); ++i) {
    auto* const name = arena.make<Ident>(e.pos, std::string_view("result"));
    name->type = tuple->vars[i]->type;
    name->mode = Mode::value;
    m_given[name] = values[i].first;
    call->args.push_back(name);
  }
  return *call;
}

Reg FunctionCompiler::builtin(const CallExpr& call, Reg want) {
  const CallExpr& e = spread(call);
  switch (static_cast<Builtin>(e.builtinId)) {
    case Builtin::append:
      return append(e, want);
    case Builtin::cap:
      return length(e, want, true);
    case Builtin::len:
      return length(e, want, false);
    case Builtin::complex:
      return complexNumber(e, want);
    case Builtin::real:
      return complexPart(e, want, false);
    case Builtin::imag:
      return complexPart(e, want, true);
    case Builtin::copy:
      return copy(e, want);
    case Builtin::make:
      return make(e, want);
    case Builtin::max:
      return minMax(e, want, true);
    case Builtin::min:
      return minMax(e, want, false);
    case Builtin::new_:
      return newBox(typeOf(e.args[0]), want);
    default:
      return builtinMore(e, want);
  }
}

}  // namespace gantry::golang
