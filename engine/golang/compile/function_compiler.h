// FunctionCompiler: the code of one function, from its checked syntax tree.
//
// One object for one Function: a declaration, a literal, the body of a range-over-func loop, or
// a function that no source shows (wrappers of methods, initialisers). Its methods are spread
// over files by subject; each group below names its file.
//
// Values. value() gives the first register of an expression's value: a variable's own register
// or a temporary; with `want` the value ends there. Registers of the window (results of calls)
// last only until the next call, so only valueBriefly() gives them. Temporaries live until the
// statement ends. asType() variants convert to interface types where assignment does.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/golang/compile/analysis.h"
#include "engine/golang/compile/place.h"
#include "engine/golang/compile/program.h"

namespace gantry::golang {

class FunctionCompiler {
 public:
  // What functions that a declaration and its literals become have in common.
  struct Source {
    std::shared_ptr<Analysis> analysis;
    Substitution with;
    const Package* package = nullptr;
    bool newLoopVars = true;
  };

  FunctionCompiler(ProgramCompiler& program, Source source, Unit* unit, std::uint32_t id);

  // ---- whole functions: function_compiler.cpp, closure.cpp, wrappers.cpp ----
  void declaration(const FuncDecl& decl, const Signature& signature);
  void literal(const FuncLit& literal);
  void loopBody(const RangeStmt& loop);
  void initializer(const Initializer& init);
  void entry(const std::vector<std::uint32_t>& functions, std::uint32_t mainMain);
  // See Program::wrapper().
  void wrapper(const WrapperKey& key);
  // A function whose parameters are the arguments of a builtin that is deferred.
  void builtinCall(const CallExpr& call, const std::vector<const RType*>& params);

 private:
  struct Storage {
    Reg reg = kNoReg;
    bool boxed = false;
  };
  struct Targets {
    Label breaks;
    Label continues;
  };
  // A method of a value: which function, how to get to its receiver.
  struct Method {
    const Func* func = nullptr;
    std::vector<std::uint32_t> path;
    const RType* recv = nullptr;  // type of the value that has it
  };
  // Where a call's window is and what lies in it.
  struct Window {
    std::uint64_t base = 0;
    std::uint64_t results = 0;  // slots
    std::uint64_t params = 0;   // slots; arguments are put behind those that are there
    std::uint64_t before = 0;   // m_windowTop before
  };
  // What a call calls.
  struct Callee {
    enum class Kind : std::uint8_t { function, native, closure, interface_ } kind = Kind::function;
    std::uint32_t id = 0;         // function, native; index of the method
    Reg value = kNoReg;           // closure, interface
    const RType* type = nullptr;  // func type without receiver
    const RType* interfaceType = nullptr;
    bool hasReceiver = false;
    Place receiver;
    bool takesAddress = false;  // of the receiver's place
  };
  // ---- frame: function_compiler.cpp ----
  void begin(std::string_view name, const Signature* signature);
  void bindParams(const Signature& signature);
  void bindCaptures();
  void finish();
  void epilogue();
  void bindVar(const Var* var, Storage storage, bool isParam = false);
  Storage declare(const Var* var);  // storage for a variable; boxed: a new box
  void declareZero(const Var* var);
  [[nodiscard]] Storage storageOf(const Var* var);
  [[nodiscard]] Place placeOfVar(const Var* var);
  [[nodiscard]] Reg temp(const RType* type);
  [[nodiscard]] Reg target(const RType* type, Reg want) {
    return want == kNoReg ? temp(type) : want;
  }
  [[nodiscard]] Shape shapeOf(const RType* type) const;
  void error(Pos pos, std::string text);
  [[nodiscard]] bool isVariableReg(Reg r);

  // ---- types: function_compiler.cpp ----
  [[nodiscard]] const RType* typeOf(Type* type);
  [[nodiscard]] const RType* typeOf(const Expr* e);
  [[nodiscard]] Type* concrete(Type* type);

  // ---- places: place.cpp ----
  [[nodiscard]] Place placeOf(const Expr* e);
  [[nodiscard]] Place fieldPath(Place place, const std::vector<std::uint32_t>& path);
  [[nodiscard]] Place field(Place place, std::uint32_t index);
  Reg indexIn(Reg index, const Expr* e);
  [[nodiscard]] Place indexPlace(const IndexExpr& e);
  [[nodiscard]] Place elementOf(Place array, Reg index);
  [[nodiscard]] Place elementAt(Place array, std::uint64_t index);
  [[nodiscard]] Place elementPlace(const RType* slice, Reg base, Reg index);
  [[nodiscard]] Reg load(const Place& place, Reg want = kNoReg);
  void store(const Place& place, Reg value);
  void storeZero(const Place& place);
  [[nodiscard]] Reg address(const Place& place, Reg want = kNoReg);
  [[nodiscard]] Place inMemory(const Place& place);
  void nearPlace(Place& place);
  void copyPlace(const Place& to, const Place& from);
  void move(const RType* type, Reg to, Reg from);
  void moveSlots(Reg to, Reg from, std::uint64_t slots);
  void zero(const RType* type, Reg r);
  Reg loadReg(const Place& place, Reg want);
  Reg loadMemory(const Place& place, Reg want);
  void storeReg(const Place& place, Reg value);
  void storeMemory(const Place& place, Reg value);
  void storeGlobal(const Place& place, Reg value);
  Reg loadGlobal(const Place& place, Reg want);
  void freeze(Place& place);  // operands survive assignments to variables

  // ---- constants: constants.cpp ----
  Reg constant(const constant::Value* value, const RType* type, Reg want);
  Reg integer(std::uint64_t value, Reg want = kNoReg);
  Reg heldInteger(std::uint64_t value);  // not to be written to
  Reg string(std::string_view value, Reg want);
  [[nodiscard]] bool smallConstant(const Expr* e, std::int64_t& value);

  // ---- expressions: expr.cpp, operators.cpp ----
  Reg value(const Expr* e, Reg want = kNoReg);
  Reg valueBriefly(const Expr* e);
  Reg asType(const Expr* e, const RType* type, Reg want = kNoReg);
  void asTypeTo(const Expr* e, const Place& place);
  Reg toType(Reg r, const RType* from, const RType* to, Reg want);
  Reg fresh(const Expr* e, const RType* type);  // a register that is nobody else's
  Reg stable(const RType* type, Reg r);
  Reg expression(const Expr* e, Reg want);
  Reg ident(const Ident& e, Reg want);
  Reg selector(const SelectorExpr& e, Reg want);
  Reg index(const IndexExpr& e, Reg want);
  Reg slice(const SliceExpr& e, Reg want);
  Reg typeAssert(const TypeAssertExpr& e, Reg want);
  Reg unary(const UnaryExpr& e, Reg want);
  Reg addressOf(const Expr* e, Reg want);
  Reg binary(const BinaryExpr& e, Reg want);
  Reg shiftExpr(const BinaryExpr& e, Reg want);
  Reg receive(const Expr* chan, Reg want);
  Reg booleanValue(const Expr* e, Reg want);
  Reg mapLoad(const Place& place, Reg want);
  // value, ok of a map index, receive or type assertion: consecutive registers.
  Reg commaOk(const Expr* e);
  [[nodiscard]] const RType* commaOkType(const Expr* e);
  Reg functionValue(std::uint32_t id, Reg want);
  [[nodiscard]] bool isNil(const Expr* e) const;

  // dst = x op y for values of one type; shift counts lie in y.
  void arith(Tok op, const RType* type, Reg dst, Reg x, Reg y);
  bool arithConstant(Tok op, const RType* type, Reg dst, Reg x, std::int64_t c);
  void arithFloat(Tok op, const RType* type, Reg dst, Reg x, Reg y);
  void arithComplex(Tok op, const RType* type, Reg dst, Reg x, Reg y);
  void shift(Tok op, const RType* type, Reg dst, Reg x, Reg count, bool checked);
  void shiftConstant(Tok op, const RType* type, Reg dst, Reg x, std::uint64_t count);
  void wrap(const RType* type, Reg r);
  bool longChain(const BinaryExpr& e, Reg to);
  Reg concatenate(const BinaryExpr& e, Reg want);
  void mulAdd(const BinaryExpr& e, Reg dst);

  // ---- comparisons and conditions: compare.cpp ----
  void jumpIf(const Expr* e, bool sense, Label target);
  void jumpLogical(const BinaryExpr& e, bool sense, Label target);
  void jumpOperands(Tok op, const Expr* first, const std::vector<const Expr*>& rest, bool sense,
                    Label target);
  void jumpCompare(const BinaryExpr& e, bool sense, Label target);
  void jumpCompareIntegers(Tok op, const RType* type, Reg x, const Expr* y, bool sense,
                           Label target);
  void jumpRegs(Tok op, const RType* type, Reg x, Reg y, bool sense, Label target);
  void jumpIntRegs(Tok op, bool isUnsigned, Reg x, Reg y, Label target);
  bool jumpIntConstant(Tok op, Reg x, std::int64_t c, Label target);
  void jumpFloats(Tok op, Reg x, Reg y, bool sense, Label target);
  Reg compare(const BinaryExpr& e, Reg want);
  void compareRegs(Tok op, const RType* type, Reg dst, Reg x, Reg y);
  bool jumpNil(const BinaryExpr& e, bool sense, Label target);

  // ---- conversions: conversion.cpp ----
  Reg conversion(const CallExpr& e, Reg want);
  Reg convert(Reg r, const RType* from, const RType* to, Reg want);
  Reg convertNumber(Reg r, const RType* from, const RType* to, Reg want);
  Reg convertComplex(Reg r, const RType* from, const RType* to, Reg want);
  Reg sliceToArray(Reg r, const RType* to, Reg want);
  Reg toInterface(Reg r, const RType* from, Reg want);

  // ---- composite literals, function literals: literal.cpp, closure.cpp ----
  Reg composite(const CompositeLit& e, Reg want);
  Reg newLiteral(const CompositeLit& e, const RType* type);
  void compositeTo(const CompositeLit& e, const RType* type, const Place& place);
  void structLiteral(const CompositeLit& e, const RType* type, const Place& place);
  void arrayLiteral(const CompositeLit& e, const RType* elem, const Place& place);
  Reg sliceLiteral(const CompositeLit& e, const RType* type, Reg want);
  Reg mapLiteral(const CompositeLit& e, const RType* type, Reg want);
  [[nodiscard]] std::vector<std::size_t> elementOrder(const CompositeLit& e);
  void elementTo(const Expr* e, const Place& place);
  void structLiteralEffects(const CompositeLit& e);
  Reg newBox(const RType* type, Reg want = kNoReg);
  Reg functionLiteral(const FuncLit& e, Reg want);
  std::uint32_t compileLiteral(const FuncLit& e);
  Reg closure(std::uint32_t id, const Unit& unit, Reg want);
  [[nodiscard]] std::string innerName(const Unit& inner) const;

  // ---- order of evaluation: order.cpp ----
  // Evaluating it calls something, or takes from a channel.
  [[nodiscard]] bool hasCall(const Expr* e);
  // Reads variables that what is called may change.
  [[nodiscard]] bool isLateLoad(const Expr* e);
  // The order in which gc evaluates a list: those with calls, then those that only load.
  [[nodiscard]] std::vector<std::size_t> evaluationOrder(const std::vector<const Expr*>& list,
                                                         const RType* iface);

  // ---- calls: call.cpp, method.cpp, go_defer.cpp ----
  Reg call(const CallExpr& e, Reg want);
  std::vector<Reg> callResults(const CallExpr& e);  // window registers
  Reg callBriefly(const CallExpr& e);
  [[nodiscard]] Callee callee(const CallExpr& e);
  [[nodiscard]] Callee methodCallee(const Place& recv, const Method& method);
  [[nodiscard]] Callee functionCallee(const Func* func, const std::vector<Type*>& typeArgs,
                                      const RType* type);
  [[nodiscard]] bool staticFunction(const Expr* fun, const Func** func, std::vector<Type*>* args);
  Window openWindow(const RType* type, const Callee& callee);
  void closeWindow(const Window& window) { m_windowTop = window.before; }
  Reg nextArgument(Window& window, const RType* type);
  void arguments(Window& window, const CallExpr& e, const RType* type);
  void tupleArguments(Window& window, const CallExpr& e, const RType* type);
  void variadicSlice(const std::vector<const Expr*>& extra, const RType* type, Reg to);
  void emitCall(const Window& window, const Callee& callee);
  [[nodiscard]] Reg resultReg(const Window& window);
  [[nodiscard]] Method methodOf(const SelectorExpr& e);
  [[nodiscard]] Method methodNamed(const RType* recv, const Object& name, bool addressable);
  Reg methodValue(const SelectorExpr& e, Reg want);
  Reg methodExpression(const SelectorExpr& e, Reg want);
  [[nodiscard]] std::vector<Type*> receiverTypeArgs(const RType* type) const;
  [[nodiscard]] const RType* receiverType(const Callee& callee);
  void loadReceiver(const Callee& callee, Reg to);
  void checkValueReceiver(const Place& recv, const Method& method);
  // An interface method as a function that takes the interface value first.
  void makeStatic(Callee& callee);
  void forward(const Callee& callee, const std::vector<Place>& params);
  void launch(const Expr* call, Op op, Pos pos);
  [[nodiscard]] bool isWrapped(const CallExpr& call);
  void launchBuiltin(const CallExpr& e, Op op);
  void emitLaunch(const Window& window, const Callee& callee, Op op);

  // ---- builtins: builtin.cpp ----
  Reg builtin(const CallExpr& e, Reg want);
  [[nodiscard]] const CallExpr& spread(const CallExpr& e);
  Reg builtinMore(const CallExpr& e, Reg want);
  Reg length(const CallExpr& e, Reg want, bool isCap);
  Reg append(const CallExpr& e, Reg want);
  Reg appendMany(const CallExpr& e, const RType* type, Reg base, Reg want);
  Reg make(const CallExpr& e, Reg want);
  Reg copy(const CallExpr& e, Reg want);
  Reg minMax(const CallExpr& e, Reg want, bool isMax);
  void minMaxStep(const RType* type, Reg best, Reg other, bool isMax);
  Reg complexNumber(const CallExpr& e, Reg want);
  Reg complexPart(const CallExpr& e, Reg want, bool isImag);
  Reg panic(const CallExpr& e);
  Reg unsafe(const CallExpr& e, Builtin id, Reg want);
  void checkUnsafeLength(Reg pointer, Reg n, const RType* elem);
  void print(const CallExpr& e, bool isLine);
  void printPiece(Reg r, const RType* type);
  void clear(const Expr* e);
  void sizeArgument(const Expr* e, Reg to);
  Reg valueForEffect(const Expr* e);

  // ---- statements: stmt.cpp, assign.cpp, switch.cpp, select.cpp, range.cpp, range_func.cpp ----
  void block(const List<Stmt>& list);
  void stmt(const Stmt* s);
  void compound(const Stmt* s);
  void exprStmt(const Expr* e);
  void ifStmt(const IfStmt& s);
  void forStmt(const ForStmt& s);
  bool fusedLoopEnd(const ForStmt& s, Label body);
  void renewLoopVars(const std::vector<const Var*>& vars);
  void labeled(const LabeledStmt& s);
  void branch(const BranchStmt& s);
  void branchTo(Tok tok, Stmt* target);
  void returnStmt(const ReturnStmt& s);
  void returnValues(const ReturnStmt& s);
  void leave();
  void declStmt(const DeclStmt& s);
  void sendStmt(const SendStmt& s);
  [[nodiscard]] Label labelOf(const Stmt* labeled);

  void assignStmt(const AssignStmt& s);
  void updatePlace(const Expr* lhs, Tok op, const Expr* rhs);
  void updateValue(Tok op, const RType* type, Reg dst, Reg x, const Expr* rhs, Reg y);
  void assignPairs(const AssignStmt& s);
  void assignTuple(const List<Expr>& lhs, const Expr* rhs, bool defines);
  void assignOne(const Expr* lhs, const Expr* rhs, bool defines);
  void discard(const Expr* e);
  void defineVar(const Var* var, const Expr* rhs);
  Reg asTypeBriefly(const Expr* e, const RType* type);
  void storeConverted(const Place& place, Reg r, const RType* from);
  [[nodiscard]] Place targetPlace(const Expr* lhs, bool defines);
  void declareTargets(const List<Expr>& lhs, bool defines);
  void makeBoxes(const List<Expr>& lhs, bool defines);
  [[nodiscard]] bool definesVar(const Expr* lhs, bool isDefine) const;
  [[nodiscard]] std::vector<std::pair<Reg, const RType*>> tupleValues(const Expr* e);
  void nameChannel(const Expr* lhs, const Expr* rhs);
  void nameChannel(std::string_view owner, std::string_view field, const Expr* rhs);

  void switchStmt(const SwitchStmt& s);
  bool tableSwitch(const SwitchStmt& s, Reg tag, const RType* type,
                   const std::vector<Label>& labels, Label otherwise);
  void caseJump(const Expr* e, Reg tag, const RType* tagType, Label target);
  void caseCondition(const Expr* e, Label target);
  void clauseBodies(const List<CaseClause>& clauses, const std::vector<Label>& labels, Label done);
  void typeSwitch(const TypeSwitchStmt& s);
  void bindImplicit(const CaseClause& clause, Reg x, const RType* type);
  void selectStmt(const SelectStmt& s);
  void received(const AssignStmt& s, const RType* elem, Reg v, Reg ok);

  void rangeStmt(const RangeStmt& s);
  void rangeLoop(const RangeStmt& s);
  void rangeInteger(const RangeStmt& s);
  void rangeSlice(const RangeStmt& s, const RType* type);
  void rangeString(const RangeStmt& s);
  void rangeMap(const RangeStmt& s, const RType* type);
  void rangeChan(const RangeStmt& s, const RType* type);
  void rangeArray(const RangeStmt& s, const RType* type);
  void countedLoop(const RangeStmt& s, Reg limit, const RType* indexType, Reg elements,
                   const RType* sliceType);
  Reg rangeOperand(const Expr* e);
  void loopBodyAndBack(const RangeStmt& s, Label again, Label done);
  void setHidden(const Var* var, std::int64_t v);
  void raise(std::string_view text);
  void endIteration(std::uint16_t state, bool goesOn);
  void rangeFunc(const RangeStmt& s);
  void checkState(const Var* state);
  void dispatchExits(const Unit& unit);
  void leaveLoopBody(const Exit& exit);
  [[nodiscard]] const Var* rangeVar(const RangeStmt& s, const Expr* e) const;
  void rangeAssign(const RangeStmt& s, const Expr* e, Reg value, const RType* type);
  void rangeAssignBoth(const RangeStmt& s, Reg key, const RType* keyType, Reg v,
                       const RType* valueType);
  [[nodiscard]] bool canUseDirectly(const RangeStmt& s, const Expr* e);

  ProgramCompiler& m_program;
  Source m_source;
  Unit* m_unit;
  Function& m_function;
  FunctionBuilder m_b;
  std::map<const Var*, Storage> m_vars;
  std::map<const Type*, const RType*> m_types;
  std::map<const Stmt*, Targets> m_targets;
  std::map<const Stmt*, Label> m_labels;
  std::map<const Expr*, Reg> m_given;  // arguments that builtinCall() has in registers
  std::vector<const Stmt*> m_fallthrough;
  Label m_nextClause;
  Label m_end;  // the epilogue
  bool m_needsEpilogue = false;
  std::vector<Place> m_results;
  std::uint64_t m_windowTop = 0;
  unsigned m_loopDepth = 0;
  unsigned m_launchCount = 0;
  std::string_view m_name;
  std::string m_channelName;  // of the variable or field that is assigned to
  Reg m_lastVarReg = 0;
};

}  // namespace gantry::golang
