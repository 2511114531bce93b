// The type checker itself: one Checker checks one package (or one body of a standard package).
//
// The steps are gc's: collect all package-level objects, then declare them one by one (on
// demand, so that cycles show up as objects which are still on the path), then the actions that
// had to wait for complete types ("later"), function bodies among them, then the order of
// initialisation and unused imports. Messages, their words and positions are those of gc.
//
// An Operand is what an expression evaluates to. Results go straight into the syntax tree; an
// untyped expression has an untyped Expr::type until setFinalType() gives it the type that its
// context wants. Files: resolver (collect), decl, typexpr, signature, struct, interface, union;
// expr, binary, unary, constants, literals, index, call, selector, builtins; assignments, stmt,
// switch, range, return; initorder, validtype; report (messages).
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/golang/types/check.h"
#include "engine/golang/types/conversions.h"
#include "engine/golang/types/instance_cycles.h"
#include "engine/golang/types/lookup.h"
#include "engine/golang/types/predicates.h"
#include "engine/golang/types/store.h"
#include "engine/golang/types/typeset.h"
#include "engine/golang/types/versions.h"

namespace gantry::golang {

// What an expression turned out to be. A type is in `type` when the mode is typexpr.
struct Operand {
  Mode mode = Mode::invalid;
  Builtin builtin = Builtin::none;
  Type* type = nullptr;
  const constant::Value* value = nullptr;
  Expr* expr = nullptr;

  [[nodiscard]] bool valid() const { return mode != Mode::invalid; }
  [[nodiscard]] bool isNil() const { return mode == Mode::nilvalue; }
  [[nodiscard]] bool isConst() const { return mode == Mode::constant; }
  [[nodiscard]] OperandInfo info() const { return {mode, type, value}; }
};

// What an expression may be in statement position.
enum class ExprUse : std::uint8_t { conversion, expression, statement };

// What a value is assigned for, in messages: a text, and an expression after it.
struct Purpose {
  std::string_view text;
  const Expr* of = nullptr;
  Purpose(const char* words, const Expr* expr = nullptr) : text(words), of(expr) {}
  Purpose(std::string_view words) : text(words) {}
};

// The variable of a function type that a generic function is assigned to, for inference.
struct Target {
  Signature* signature = nullptr;
  std::string what;
};

// A declaration of the package: of a constant, type, variable, function or method.
struct DeclInfo {
  Object* object = nullptr;
  Scope* fileScope = nullptr;
  std::vector<Var*> lhs;  // of `a, b = f()`: all of them; else empty
  Expr* typeExpr = nullptr;
  Expr* init = nullptr;
  std::uint32_t iota = 0;
  bool inherited = false;  // init belongs to an earlier constant of the group
  TypeDecl* typeDecl = nullptr;
  FuncDecl* funcDecl = nullptr;
  DeclInfo* shared = nullptr;  // of `a, b = f()`: the one of a, which has the dependencies
  std::vector<Object*> deps;   // package-level objects that init or the body mentions

  [[nodiscard]] bool hasInitializer() const {
    return init != nullptr || (funcDecl != nullptr && funcDecl->body != nullptr);
  }
};

class Checker {
 public:
  Checker(PackageSet& set, Package& package, const Importer* importer, const CheckOptions& options,
          std::vector<Error>& errors);
  ~Checker();
  Checker(const Checker&) = delete;
  Checker& operator=(const Checker&) = delete;

  void checkFiles();
  // Of a function of a package that is checked already.
  void checkLazyBody(FuncDecl& function);

 private:
  // Where we are: saved and restored around declarations and bodies.
  struct Context {
    DeclInfo* decl = nullptr;  // whose dependencies are collected
    Scope* scope = nullptr;
    Scope* funcScope = nullptr;  // of the innermost function
    Signature* signature = nullptr;
    const constant::Value* iota = nullptr;
    Pos errorPos = kNoPos;  // instead of positions in an inherited constant expression
    bool inTypeParams = false;
    bool inInterface = false;
    bool hasCallOrRecv = false;
    std::vector<Var*>* locals = nullptr;  // variables that must be used
  };
  class Saved;  // restores the context

  // A message of several lines; the first part says where.
  class Report {
   public:
    Report(Checker& check, Pos pos, std::string text);
    Report& also(Pos pos, const std::string& text);
    Report& otherDeclaration(const Object& object);
    void send();

   private:
    Checker& m_check;
    Pos m_pos;
    std::string m_first;
    std::string m_text;
  };

  // ---- report.cpp ----
  // Where gc's syntax tree has a node: of calls, selectors and indexes the ( . or [, of binary
  // operations the operator. Most messages are at startPos() instead.
  [[nodiscard]] static Pos nodePos(const Expr& e);
  void error(Pos pos, std::string text);
  void error(const Operand& x, std::string text);
  void error(const Expr& at, std::string text) { error(startPos(at), std::move(text)); }
  // Whether source at the place may use what Go 1.`minor` brought; complains of `what` if not.
  bool needVersion(Pos pos, int minor, std::string_view what);
  void reportFirst(Pos pos, const std::string& first, std::string text);
  [[nodiscard]] std::string text(const Operand& x) const;
  [[nodiscard]] std::string text(const Type* type) const;
  [[nodiscard]] std::string text(const Expr& expr) const { return exprText(expr); }
  [[nodiscard]] std::string kindText(Type* type);
  [[nodiscard]] std::string typesSummary(const std::vector<Type*>& types, bool variadic);
  // The parts one after the other: texts, types, operands, expressions, numbers, operators.
  template <class... Parts>
  [[nodiscard]] std::string say(const Parts&... parts) const {
    std::string out;
    (append(out, parts), ...);
    return out;
  }
  void append(std::string& out, std::string_view part) const { out += part; }
  void append(std::string& out, const char* part) const { out += part; }
  void append(std::string& out, const std::string& part) const { out += part; }
  void append(std::string& out, const Type* part) const { out += text(part); }
  void append(std::string& out, const Expr* part) const { out += exprText(*part); }
  void append(std::string& out, const Operand& part) const { out += text(part); }
  void append(std::string& out, const Purpose& part) const {
    out += part.text;
    if (part.of != nullptr) out += exprText(*part.of);
  }
  void append(std::string& out, Tok part) const { out += golang::text(part); }
  void append(std::string& out, std::int64_t part) const { out += std::to_string(part); }
  void append(std::string& out, std::size_t part) const { out += std::to_string(part); }
  void append(std::string& out, int part) const { out += std::to_string(part); }

  // ---- small helpers of all files ----
  [[nodiscard]] Type* invalidType() const { return m_store.invalid(); }
  [[nodiscard]] Type* basic(Basic which) const { return m_store.basic(which); }
  [[nodiscard]] Type* under(Type* type) { return golang::under(m_set, type); }
  [[nodiscard]] Type* core(Type* type) { return coreType(m_set, type); }
  // under(type), or the core type, as a class; null when it is another kind.
  template <class T>
  [[nodiscard]] T* underAs(Type* type, TypeKind kind) {
    return typeAs<T>(under(type), kind);
  }
  template <class T>
  [[nodiscard]] T* coreAs(Type* type, TypeKind kind) {
    return typeAs<T>(core(type), kind);
  }
  [[nodiscard]] bool untypedNil(const Type* type) const {
    return type == m_store.basic(Basic::untypedNil);
  }
  void later(std::function<void()> action) { m_delayed.push_back(std::move(action)); }
  void processDelayed(std::size_t from);
  // Annotates a node.
  void record(const Operand& x);
  static void recordType(Expr& expr, Mode mode, Type* type, const constant::Value* value = nullptr);

  // ---- resolver.cpp ----
  void collectObjects();
  void collectFile(File& file);
  void collectImport(ImportDecl& decl, Scope* fileScope);
  void dotImport(ImportDecl& decl, PkgName* name, Scope* fileScope);
  Package* importPackage(ImportDecl& decl, const std::string& path, bool& fake);
  void collectConst(ConstDecl& decl, Scope* fileScope);
  void collectVar(VarDecl& decl, Scope* fileScope);
  void collectFunc(FuncDecl& decl, Scope* fileScope);
  void checkSpecialFunc(FuncDecl& decl);
  void declarePackageObject(Ident* ident, Object* object, DeclInfo* decl);
  DeclInfo* newDecl(Object* object, Scope* fileScope);
  void checkFileScopes();
  void associateMethods();
  TypeName* baseTypeName(Expr* type, bool& pointer);
  void packageObjects();
  void arity(Pos pos, const List<Ident>& names, const List<Expr>& values, bool isConst,
             bool inherited);
  void unusedImports();
  void checkMissingBodies();
  [[nodiscard]] DeclInfo* declOf(const Object* object) const;

  // ---- decl.cpp ----
  void declare(Scope* scope, Ident* ident, Object* object);
  void declareObject(Object* object);  // gc's objDecl
  void onCycle(Object* object);
  bool validCycle(Object* object);
  void cycleError(const std::vector<Object*>& cycle, std::size_t start);
  [[nodiscard]] bool onPath(const Object* object) const;
  void constDecl(ConstObject* object, Expr* typeExpr, Expr* init, std::uint32_t iota,
                 bool inherited);
  void varDecl(Var* object, const std::vector<Var*>& lhs, Expr* typeExpr, Expr* init);
  void typeDecl(TypeName* object, TypeDecl& decl);
  void aliasDecl(TypeName* object, TypeDecl& decl);
  void collectTypeParams(std::vector<TypeParam*>& into, const List<Field>& list);
  TypeParam* declareTypeParam(Ident* name);
  Type* constraintType(Expr* expr);
  void checkMethods(TypeName* object);
  void fieldsAndMethods(Named* base);
  void funcDecl(Func* object, DeclInfo& decl);
  void declStmt(DeclStmt& stmt);
  void localConst(ConstDecl& decl);
  void localVar(VarDecl& decl);
  void localType(TypeDecl& decl);
  void addDep(Object* object);

  // ---- scopes ----
  // Walks outwards; `outside`: it lies beyond the innermost function.
  Object* lookupName(std::string_view name, Scope** where = nullptr, bool* outside = nullptr) const;
  Scope* openScope();
  void closeScope() { m_context.scope = m_context.scope->parent(); }

  // ---- validtype.cpp ----
  void validType(Named* type);
  bool validType(Type* type, std::vector<Named*>& nest, std::vector<Named*>& path);
  bool validNamed(Named* type, std::vector<Named*>& nest, std::vector<Named*>& path);
  void underlyingCycle(Named* type);

  // ---- typexpr.cpp ----
  void ident(Operand& x, Ident& e, TypeName* def, bool wantType);
  void identValue(Operand& x, Object* object, bool outside);
  Type* typ(Expr* e) { return definedType(e, nullptr); }
  Type* varType(Expr* e);
  void validVarType(Expr* e, Type* type);
  Type* definedType(Expr* e, TypeName* def);
  Type* genericType(Expr* e, std::string* cause);
  Type* typInternal(Expr* e, TypeName* def);
  Type* namedTypeExpr(Expr* e, TypeName* def);
  Type* arrayTypeExpr(ArrayType& e, TypeName* def);
  Type* mapTypeExpr(MapType& e, TypeName* def);
  Type* starTypeExpr(StarExpr& e, TypeName* def);
  Type* instantiatedType(IndexExpr& e, TypeName* def);
  void checkSizes();
  void comparableBefore20(Pos pos, const List<Expr>& exprs, const std::vector<TypeParam*>& params,
                          const std::vector<Type*>& args);
  void verifyInstance(Pos pos, const List<Expr>& exprs, const std::vector<TypeParam*>& params,
                      const std::vector<Type*>& args);
  std::int64_t arrayLength(Expr* e);
  // Empty when one of them is invalid.
  std::vector<Type*> typeList(const List<Expr>& list);
  static void setDefType(TypeName* def, Type* type);

  // ---- struct.cpp, interface.cpp, union.cpp, signature.cpp ----
  void structType(Struct* type, StructType& e);
  void embeddedField(Field& field, Type* fieldType);
  void interfaceType(Interface* type, InterfaceType& e, TypeName* def);
  Type* unionType(Expr* e);
  class CycleFinder;
  void checkAnonymousCycles();
  void checkInstanceCycles();
  void funcType(Signature* sig, FuncDecl* decl, FuncType& e);
  void receiverTypeParams(Signature* sig, Field& recv);
  void checkReceiver(Signature* sig, Var* recv, Pos pos);
  std::vector<Var*> collectParams(const List<Field>& list, bool variadicOk, bool& variadic);

  // ---- expr.cpp ----
  ExprUse rawExpr(const Target* target, Operand& x, Expr* e, Type* hint, bool allowGeneric);
  ExprUse exprInternal(const Target* target, Operand& x, Expr* e, Type* hint);
  void expr(const Target* target, Operand& x, Expr* e);
  void genericExpr(Operand& x, Expr* e);
  void exprWithHint(Operand& x, Expr* e, Type* hint);
  void exprOrType(Operand& x, Expr* e, bool allowGeneric);
  // One operand for each value; comma-ok gives two when allowed.
  std::vector<Operand> multiExpr(Expr* e, bool allowCommaOk, bool& commaOk);
  std::vector<Operand> exprList(const List<Expr>& list);
  void nonGeneric(const Target* target, Operand& x);
  void exclude(Operand& x, bool noBuiltin, bool noType);
  void singleValue(Operand& x);
  void basicLit(Operand& x, BasicLit& e);
  void newerLiteral(const BasicLit& e);
  void typeAssert(Operand& x, TypeAssertExpr& e);
  void typeAssertion(Expr* e, const Operand& x, Type* type, bool typeSwitch);
  void star(Operand& x, StarExpr& e);
  bool use(const List<Expr>& list);
  bool use(Expr* e, bool lhs = false);
  bool useLhs(const List<Expr>& list);

  // ---- unary.cpp, binary.cpp ----
  void unary(Operand& x, UnaryExpr& e);
  void receive(Operand& x);
  void binaryChain(Operand& x, BinaryExpr& e);
  // e null: of an assignment operation.
  void binaryOp(Operand& x, Operand& y, BinaryExpr* e, Tok op, Expr* lhs, Expr* rhs);
  void arithmetic(Operand& x, Operand& y, BinaryExpr* e, Tok op);
  bool divisionByZero(const Operand& x, const Operand& y);
  void shift(Operand& x, Operand& y, BinaryExpr* e, Tok op);
  bool shiftCount(Operand& y, const constant::Value*& count);
  void constantShift(Operand& x, Operand& y, const constant::Value* lhs,
                     const constant::Value* count, BinaryExpr* e, Tok op);
  void comparison(Operand& x, Operand& y, Tok op, bool switchCase);
  bool comparable(Operand& x, Operand& y, Tok op, Operand*& culprit, std::string& cause);
  std::string incomparableCause(Type* type);
  void matchTypes(Operand& x, Operand& y);
  bool mayConvert(Operand& x, Operand& y);
  bool operatorDefined(const Operand& x, Tok op, bool isUnary);

  // ---- constants.cpp ----
  enum class Code : std::uint8_t { ok, wrongKind, truncated, overflows };
  // The type (null: impossible, see code) and the rounded value (null: as it is).
  Type* implicitTypeAndValue(const Operand& x, Type* target, const constant::Value*& value,
                             Code& code);
  void convertUntyped(Operand& x, Type* target);
  void setFinalType(Expr* e, Type* type, bool final);
  void finishNode(Expr* e, Type* type, bool final);
  void setFinalValue(Expr* e, const constant::Value* value);
  void overflow(Operand& x, Pos opPos);
  bool toRepresentable(Operand& x, BasicType* type);
  void invalidConversion(Code code, const Operand& x, Type* target);
  void conversion(Operand& x, Type* target);
  bool mayConvertToArray(const Operand& x, Type* target, std::string& cause);
  bool constantToTypeParam(Operand& x, Type* target, std::string& cause);
  [[nodiscard]] bool isStillUntyped(const Expr& e) const {
    return e.type != nullptr && golang::isUntyped(e.type) && m_finalUntyped.count(&e) == 0;
  }

  // ---- index.cpp ----
  // True: x is a generic function to be instantiated by the caller.
  bool indexExpr(Operand& x, IndexExpr& e);
  bool indexable(Operand& x, std::int64_t& length, Map*& map);
  bool indexableParam(Operand& x, std::int64_t& length, Type*& key, Type*& elem);
  bool mapIndex(Operand& x, IndexExpr& e, Type* key, Type* elem);
  void sliceExpr(Operand& x, SliceExpr& e);
  bool sliceable(Operand& x, SliceExpr& e, std::int64_t& length);
  void sliceBounds(SliceExpr& e, std::int64_t length);
  Expr* singleIndex(IndexExpr& e);
  // False: not valid. value is -1 unless constant.
  bool index(Expr* e, std::int64_t max, std::int64_t& value);
  bool isValidIndex(Operand& x, std::string_view what, bool allowNegative);
  std::int64_t indexedElements(CompositeLit& lit, Type* elem, std::int64_t length);

  // ---- literals.cpp ----
  bool compositeLit(Operand& x, CompositeLit& e, Type* hint);
  void structLit(CompositeLit& e, Struct* type, Type* base);
  void structLitKeyed(CompositeLit& e, Struct* type, Type* base);
  void structLitOrdered(CompositeLit& e, Struct* type, Type* base);
  void mapLit(CompositeLit& e, Map* type);
  bool funcLit(Operand& x, FuncLit& e);
  std::string lookupError(Type* type, std::string_view name, const Object* other,
                          bool structLiteral);

  // ---- call.cpp, selector.cpp ----
  ExprUse callExpr(Operand& x, CallExpr& e);
  void callResult(Operand& x, Signature* sig);
  ExprUse conversionCall(Operand& x, CallExpr& e);
  ExprUse builtinCall(Operand& x, CallExpr& e);
  // Generic functions among the arguments may come with some type arguments.
  struct Arguments {
    std::vector<Operand> operands;
    std::vector<std::vector<Type*>> typeArgs;  // parallel, mostly empty
  };
  Arguments genericExprList(const List<Expr>& list);
  void genericArgument(Arguments& into, Expr* e);
  Signature* arguments(CallExpr& call, Signature* sig, std::vector<Type*> typeArgs,
                       const List<Expr>& typeExprs, Arguments& args);
  bool parametersFor(CallExpr& call, Signature* sig, const Arguments& args,
                     std::vector<Type*>& params);
  bool inferArguments(CallExpr& call, Signature*& sig, std::vector<Type*>& typeArgs,
                      const List<Expr>& typeExprs, Arguments& args, std::vector<Type*>& params);
  void argumentCountError(CallExpr& call, Signature* sig, const Arguments& args,
                          std::size_t wanted);
  // `infer`: complete the type arguments; else x may stay generic, the result has those given.
  std::vector<Type*> funcInst(const Target* target, Operand& x, IndexExpr* inst, bool infer);
  Signature* instantiateSignature(Pos pos, Expr* expr, Signature* generic,
                                  const std::vector<Type*>& args, const List<Expr>& exprs);
  void recordInstance(Expr* expr, const std::vector<Type*>& args);
  void selector(Operand& x, SelectorExpr& e, TypeName* def, bool wantType);
  void qualifiedName(Operand& x, SelectorExpr& e, PkgName* name);
  void selectionError(Operand& x, SelectorExpr& e, const Found& found);
  void methodExpr(Operand& x, SelectorExpr& e, Found& found);
  void fieldOrMethodValue(Operand& x, SelectorExpr& e, Found& found);

  // ---- builtins.cpp, builtins_unsafe.cpp ----
  bool builtin(Operand& x, CallExpr& call, Builtin id);
  bool builtinOf(Operand& x, CallExpr& call, Builtin id, Arguments& args);
  bool builtinArgCount(CallExpr& call, Builtin id, std::size_t count);
  bool builtinAppend(Operand& x, CallExpr& call, Arguments& args);
  bool builtinLen(Operand& x, Builtin id);
  bool builtinClear(Operand& x);
  bool builtinClose(Operand& x);
  bool builtinComplex(Operand& x, Operand& y, CallExpr& call);
  bool builtinCopy(Operand& x, Operand& y);
  bool builtinDelete(Operand& x, Operand& key);
  bool builtinReal(Operand& x, Builtin id);
  bool builtinMake(Operand& x, CallExpr& call);
  bool builtinMinMax(Operand& x, Builtin id, std::vector<Operand>& args);
  bool builtinPrint(Operand& x, Builtin id, std::vector<Operand>& args);
  bool builtinUnsafe(Operand& x, CallExpr& call, Builtin id, std::vector<Operand>& args);
  bool builtinOffsetof(Operand& x, CallExpr& call);
  Type* applyToTerms(Operand& x, Builtin id, const std::function<Type*(Type*)>& change);

  // ---- assignments.cpp ----
  // target null: the blank identifier. False and x invalid: it cannot be.
  bool assignment(Operand& x, Type* target, const Purpose& purpose);
  bool assignUntyped(Operand& x, Type* target, const Purpose& purpose);
  void initConst(ConstObject* lhs, Operand& x);
  void initVar(Var* lhs, Operand& x, const Purpose& purpose);
  void initVars(const std::vector<Var*>& lhs, const List<Expr>& rhs, ReturnStmt* result);
  // Null: the blank identifier; invalid type: an error.
  Type* lhsVar(Expr* e);
  // x null: evaluates rhs.
  void assignVar(Expr* lhs, Expr* rhs, Operand* x, const Purpose& purpose);
  void assignVars(const List<Expr>& lhs, const List<Expr>& rhs);
  void shortVarDecl(AssignStmt& s);
  Var* shortVar(Expr* e, std::vector<std::string_view>& seen, std::vector<Var*>& fresh,
                bool& failed);
  void assignError(const List<Expr>& rhs, std::size_t left, std::size_t right);
  void returnError(ReturnStmt& s, const std::vector<Var*>& lhs, const std::vector<Operand>& rhs);
  Target targetFor(Type* type, std::string_view what);
  // The variable that a field, element or the like lies in; null when behind a pointer.
  static Var* rootVar(Expr* e);

  // ---- stmt.cpp, switch.cpp, range.cpp, return.cpp ----
  void funcBody(DeclInfo* decl, Signature* sig, FuncType& type, BlockStmt& body,
                const constant::Value* iota);
  void usage(std::vector<Var*>& locals);
  void stmtList(const List<Stmt>& list);
  void stmt(Stmt* s);
  void stmtInner(Stmt* s);
  void exprStmt(ExprStmt& s);
  void sendStmt(SendStmt& s);
  void incDecStmt(IncDecStmt& s);
  void assignStmt(AssignStmt& s);
  void suspendedCall(std::string_view keyword, Expr* call);
  void returnStmt(ReturnStmt& s);
  void blockStmt(BlockStmt& s);
  void ifStmt(IfStmt& s);
  void forStmt(ForStmt& s);
  void selectStmt(SelectStmt& s);
  void condition(Expr* e, std::string_view what);
  void switchStmt(SwitchStmt& s);
  struct SeenCase {
    Type* type;
    Pos pos;
  };
  // Equal values have equal keys (constantKey()).
  using SeenCases = std::map<std::string, std::vector<SeenCase>>;
  void caseValues(Operand& x, const List<Expr>& values, SeenCases& seen);
  // Empty when duplicates of such a value are not looked for.
  std::string constantKey(const constant::Value* value);
  void typeSwitchStmt(TypeSwitchStmt& s);
  Type* caseTypes(const Operand* x, const List<Expr>& types,
                  std::vector<std::pair<Type*, Expr*>>& seen);
  void multipleDefaults(Pos first, Pos again);
  void rangeStmt(RangeStmt& s);
  bool rangeKeyValue(Pos pos, Type* type, Type*& key, Type*& value, std::string& cause);
  bool rangeOverFunc(Signature* sig, Type*& key, Type*& value, std::string& cause);
  void rangeDefine(RangeStmt& s, Operand& x, Type* key, Type* value, bool overInt);
  void rangeAssign(RangeStmt& s, Operand& x, Type* key, Type* value, bool overInt);
  static bool isTerminating(const Stmt* s, std::string_view label);
  static bool isTerminatingList(const List<Stmt>& list);
  static bool isTerminatingSwitch(const List<CaseClause>& clauses, std::string_view label);
  static bool hasBreak(const Stmt* s, std::string_view label, bool implicit);
  static bool hasBreakList(const List<Stmt>& list, std::string_view label, bool implicit);

  // ---- initorder.cpp ----
  struct InitGraph;
  void initOrder();
  void checkReachedBodies();
  void initCycle(const Object* object);
  bool findCycle(Object* from, const Object* to, std::set<const Object*>& seen,
                 std::vector<Object*>& path);
  void emitInitializer(DeclInfo& decl, std::set<const DeclInfo*>& emitted);

  struct DotImport {
    Scope* scope;
    Object* object;
    PkgName* name;
  };
  struct Method {
    Func* func;
    FuncDecl* decl;
  };

  PackageSet& m_set;
  PackageSet::Store& m_store;
  Package& m_package;
  const Importer* m_importer;
  CheckOptions m_options;
  std::vector<Error>& m_errors;
  std::size_t m_firstError;  // errors of others are before it
  Context m_context;
  std::vector<std::unique_ptr<DeclInfo>> m_decls;  // of the object with order i + 1
  std::map<const Named*, Type*> m_rhs;             // as written in its declaration
  std::vector<Object*> m_path;                     // being declared, outermost first
  std::vector<std::function<void()>> m_delayed;
  InstanceGraph m_instances;
  std::vector<std::pair<Pos, Array*>> m_arrays;  // as written
  std::vector<PkgName*> m_imports;
  std::vector<const Package*> m_fakePackages;  // stand for imports that do not exist
  std::vector<Scope*> m_fileScopes;
  std::vector<DotImport> m_dotImports;
  std::vector<Method> m_methods;
  std::map<std::uint32_t, std::vector<Func*>> m_methodsOf;  // by order of the base type's name
  std::vector<std::pair<const Ident*, TypeParam*>> m_blankReceiverParams;
  std::set<const Expr*> m_shiftOperands;  // untyped left operands of non-constant shifts
  std::set<const Expr*> m_finalUntyped;   // untyped for good
  std::vector<std::pair<Pos, Interface*>> m_interfaces;  // literals, the outermost
  std::size_t m_validTypesCut = 0;                       // how often validType() went deep enough
  std::set<const Named*> m_validTypes;                   // see validType()
  std::function<void(Object*)> m_outerResolve;
};

// Restores the context at the end of the block.
class Checker::Saved {
 public:
  explicit Saved(Checker& check) : m_check(check), m_context(check.m_context) {}
  ~Saved() { m_check.m_context = m_context; }
  Saved(const Saved&) = delete;
  Saved& operator=(const Saved&) = delete;

 private:
  Checker& m_check;
  Context m_context;
};

}  // namespace gantry::golang
