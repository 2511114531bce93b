// The whole program: initialisers of packages in order, main.main, what the machine must know.
#include "engine/base/check.h"
#include "engine/golang/compile/function_compiler.h"
#include "engine/golang/compile/program.h"
#include "engine/golang/types/predicates.h"
#include "engine/golang/types/store.h"
#include "engine/golang/types/versions.h"

namespace gantry::golang {

std::uint32_t ProgramCompiler::initFunction(const Package& package, const Initializer& init) {
  const std::uint32_t id =
      addFunction(package.path + ".init", [this, &package, &init](std::uint32_t number) {
        FunctionCompiler::Source source;
        source.package = &package;
        source.newLoopVars = allowsVersion(m_set, startPos(*init.rhs), 22);
        source.analysis = std::make_shared<Analysis>(
            m_set, [this](Type* t) { return m_types.of(t); }, source.newLoopVars);
        // Literals are counted through all of a package.
        std::uint32_t& literals = m_initLiterals[&package];
        source.analysis->initializer(*init.rhs, literals);
        Unit* const unit = &source.analysis->root();
        literals = unit->literals;
        FunctionCompiler compiler(*this, std::move(source), unit, number);
        compiler.initializer(init);
      });
  m_module.functions[id].pos = init.rhs->pos;
  return id;
}

// Of our own packages only those variables are initialised that somebody uses.
void ProgramCompiler::planInitializers() {
  for (const Package* package : m_set.packages) {
    for (const Initializer& init : package->initOrder) {
      for (const Var* v : init.lhs) m_initializerOf[v] = m_initializers.size();
      m_initializers.push_back({package, &init});
    }
  }
  for (Lazy& lazy : m_initializers)
    if (!lazy.package->isStandard && lazy.function == kNoFunction)
      lazy.function = initFunction(*lazy.package, *lazy.init);
}

void ProgramCompiler::drain() {
  while (!m_work.empty() && m_errors.empty()) {
    const std::function<void()> next = std::move(m_work.front());
    m_work.pop_front();
    next();
  }
}

const RType* ProgramCompiler::runtimeType(std::string_view name, bool isPointer) {
  const Package* const runtime = packageOf("runtime");
  Object* const object = runtime == nullptr ? nullptr : runtime->scope->lookup(name);
  if (object == nullptr) return nullptr;
  const RType* type = m_types.of(object->type);
  if (isPointer) type = m_types.pointerTo(type);
  useInInterface(type);
  return type;
}

void ProgramCompiler::known() {
  Module::Known& known = m_module.known;
  known.string = m_types.basic(Basic::string);
  known.intType = m_types.basic(Basic::int_);
  known.byteSlice = m_types.sliceOf(m_types.basic(Basic::uint8));
  known.error = m_types.of(m_set.store->errorType);
  known.runtimeError = runtimeType("errorString", false);
  known.boundsError = runtimeType("boundsError", false);
  known.plainError = runtimeType("plainError", false);
  known.typeAssertionError = runtimeType("TypeAssertionError", true);
  known.panicNilError = runtimeType("PanicNilError", true);
  // What panics print.
  callMethodNamed("Error", "");
  callMethodNamed("String", "");
}

void ProgramCompiler::compile(Package& main) {
  m_module.sources = &m_set.sources;
  known();
  planInitializers();
  std::vector<std::vector<std::uint32_t>> inits;
  for (const Package* package : m_set.packages) {
    std::vector<std::uint32_t>& own = inits.emplace_back();
    for (FuncDecl* decl : package->inits) {
      const auto* const func = static_cast<const Func*>(decl->name->object);
      own.push_back(function(func, {}));
    }
  }
  Object* const mainFunc = main.scope->lookup("main");
  CHECK(mainFunc != nullptr && mainFunc->kind == ObjectKind::func);
  m_module.mainMain = function(static_cast<const Func*>(mainFunc), {});
  drain();
  if (!m_errors.empty()) return;
  // Now it is known which variables need their initialisers.
  std::vector<std::uint32_t> order;
  for (std::size_t p = 0; p < m_set.packages.size(); ++p) {
    for (const Lazy& lazy : m_initializers)
      if (lazy.package == m_set.packages[p] && lazy.function != kNoFunction)
        order.push_back(lazy.function);
    order.insert(order.end(), inits[p].begin(), inits[p].end());
  }
  m_module.entry = addFunction("runtime.main", [this, &order](std::uint32_t id) {
    FunctionCompiler compiler(*this, {}, nullptr, id);
    compiler.entry(order, m_module.mainMain);
  });
  drain();
}

}  // namespace gantry::golang
