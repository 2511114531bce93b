// The checker's door: packages and bodies, one Checker each.
#include "engine/golang/types/check.h"

#include "engine/golang/types/checker.h"

namespace gantry::golang {

Checker::Checker(PackageSet& set, Package& package, const Importer* importer,
                 const CheckOptions& options, std::vector<Error>& errors)
    : m_set(set),
      m_store(*set.store),
      m_package(package),
      m_importer(importer),
      m_options(options),
      m_errors(errors),
      m_firstError(errors.size()),
      m_outerResolve(std::move(m_store.resolve)) {
  m_context.scope = package.scope;
  // The library asks for objects that are not declared yet; those on the path wait.
  m_store.resolve = [this](Object* object) {
    if (object->type == nullptr && object->package == &m_package &&
        std::find(m_path.begin(), m_path.end(), object) == m_path.end())
      declareObject(object);
  };
}

Checker::~Checker() { m_store.resolve = std::move(m_outerResolve); }

void Checker::checkFiles() {
  for (const File* const file : m_package.files) {
    if (file->package->name == "_") error(file->package->pos, "invalid package name _");
    if (file->package->name == m_package.name) continue;
    error(file->package->pos,
          say("package ", file->package->name, "; expected package ", m_package.name));
  }
  collectObjects();
  packageObjects();
  processDelayed(0);
  initOrder();
  // Imports may be used by bodies that wait.
  if (!m_options.standard) unusedImports();
  checkAnonymousCycles();
  checkInstanceCycles();
  checkSizes();
  checkMissingBodies();
}

void Checker::checkLazyBody(FuncDecl& function) {
  const auto* const object = static_cast<Func*>(function.name->object);
  if (function.body->unread) m_set.readBody(*function.body);
  funcBody(nullptr, object->signature(), *function.type, *function.body, nullptr);
  processDelayed(0);
}

Package* checkPackage(PackageSet& set, std::string_view path, std::vector<File*> files,
                      const Importer& importer, const CheckOptions& options,
                      std::vector<Error>& errors) {
  const std::string name = files.empty() || files[0]->package == nullptr
                               ? std::string(path)
                               : std::string(files[0]->package->name);
  Package* const package = set.store->package(path, name);
  package->files = std::move(files);
  package->isStandard = options.standard;
  {
    Checker checker(set, *package, &importer, options, errors);
    checker.checkFiles();
  }
  set.packages.push_back(package);
  return package;
}

void checkBody(PackageSet& set, FuncDecl& function, std::vector<Error>& errors) {
  if (function.body == nullptr || function.body->scope != nullptr) return;
  if (function.name->object == nullptr || function.name->object->type == nullptr) return;
  CheckOptions options;
  options.standard = true;
  {
    Checker checker(set, *function.name->object->package, nullptr, options, errors);
    checker.checkLazyBody(function);
  }
}

}  // namespace gantry::golang
