// Collects the package-level objects of all files: imports, declarations, methods.
#include <algorithm>

#include "engine/golang/types/checker.h"

namespace gantry::golang {

namespace {

// The receiver's type without pointers, parentheses and type arguments.
Expr* receiverBase(Expr* type, bool& pointer) {
  for (;;) {
    if (type->kind == ExprKind::paren) {
      type = as<ParenExpr>(*type).x;
    } else if (type->kind == ExprKind::star) {
      pointer = true;
      type = as<StarExpr>(*type).x;
    } else if (type->kind == ExprKind::index) {
      return as<IndexExpr>(*type).x;
    } else {
      return type;
    }
  }
}

// Why an import path is no path; empty when it is one.
std::string badImportPath(const std::string& path) {
  if (path.empty()) return "empty string";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool bad = byte <= 0x20 || byte == 0x7f ||
                     std::string_view("!\"#$%&'()*,:;<=>?[\\]^{|}`").find(c) != std::string::npos;
    if (!bad) continue;
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string text = "invalid character U+00";
    text += kHex[byte >> 4U];
    text += kHex[byte & 15U];
    if (byte >= 0x20 && byte != 0x7f) text += std::string(" '") + c + "'";
    return text;
  }
  return {};
}

}  // namespace

DeclInfo* Checker::newDecl(Object* object, Scope* fileScope) {
  m_decls.push_back(std::make_unique<DeclInfo>());
  DeclInfo* const decl = m_decls.back().get();
  decl->object = object;
  decl->fileScope = fileScope;
  object->order = static_cast<std::uint32_t>(m_decls.size());
  return decl;
}

DeclInfo* Checker::declOf(const Object* object) const {
  if (object->order == 0 || object->package != &m_package) return nullptr;
  if (object->order > m_decls.size()) return nullptr;
  DeclInfo* const decl = m_decls[object->order - 1].get();
  return decl->object == object ? decl : nullptr;
}

void Checker::collectObjects() {
  for (File* const file : m_package.files) collectFile(*file);
  checkFileScopes();
  associateMethods();
}

void Checker::collectFile(File& file) {
  Scope* const scope = m_store.scope(m_package.scope);
  m_fileScopes.push_back(scope);
  for (Decl* const decl : file.decls) {
    switch (decl->kind) {
      case DeclKind::import:
        collectImport(as<ImportDecl>(*decl), scope);
        break;
      case DeclKind::const_:
        collectConst(as<ConstDecl>(*decl), scope);
        break;
      case DeclKind::var:
        collectVar(as<VarDecl>(*decl), scope);
        break;
      case DeclKind::func:
        collectFunc(as<FuncDecl>(*decl), scope);
        break;
      case DeclKind::type: {
        auto& type = as<TypeDecl>(*decl);
        TypeName* const object =
            m_store.typeName(type.name->name, nullptr, type.name->pos, &m_package);
        DeclInfo info;
        info.fileScope = scope;
        info.typeDecl = &type;
        declarePackageObject(type.name, object, &info);
        break;
      }
      case DeclKind::bad:
        break;
    }
  }
}

Package* Checker::importPackage(ImportDecl& decl, const std::string& path, bool& fake) {
  if (path == "unsafe") return m_store.unsafePackage;
  Package* const found = m_importer != nullptr && *m_importer ? (*m_importer)(path) : nullptr;
  if (found != nullptr) return found;
  std::string message = "could not import " + path + " (file not found)";
  if (m_options.missingImport) message += m_options.missingImport(path);
  error(decl.path->pos, message);
  fake = true;
  const std::size_t slash = path.find_last_of('/', path.size() >= 2 ? path.size() - 2 : 0);
  std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  if (name.size() > 1 && name.back() == '/') name.pop_back();
  Package* const stand = m_store.package(path, name);
  m_fakePackages.push_back(stand);
  return stand;
}

void Checker::collectImport(ImportDecl& decl, Scope* fileScope) {
  if (decl.path == nullptr || decl.path->bad) return;
  const constant::Value* const literal = m_set.constants.literal(Tok::stringLit, decl.path->value);
  if (literal->kind() != constant::Kind::string) return;
  const std::string& path = constant::stringVal(literal);
  if (const std::string why = badImportPath(path); !why.empty()) {
    error(decl.path->pos, "invalid import path (" + why + ")");
    return;
  }
  bool fake = false;
  Package* const imported = importPackage(decl, path, fake);
  const std::string_view name =
      decl.localName != nullptr ? decl.localName->name : std::string_view(imported->name);
  const Pos pos = decl.localName != nullptr ? decl.localName->pos : decl.path->pos;
  if (name == "init") {
    error(pos, "cannot import package as init - init must be a func");
    return;
  }
  auto& imports = m_package.imports;
  if (!fake && std::find(imports.begin(), imports.end(), imported) == imports.end())
    imports.push_back(imported);
  PkgName* const object = m_store.pkgName(name, imported, pos, &m_package);
  object->used = fake;
  if (decl.localName != nullptr) decl.localName->object = object;
  m_imports.push_back(object);
  if (name == ".") {
    dotImport(decl, object, fileScope);
  } else {
    declare(fileScope, nullptr, object);
  }
}

void Checker::dotImport(ImportDecl& decl, PkgName* name, Scope* fileScope) {
  for (Object* const object : name->imported->scope->objects()) {
    if (!object->exported()) continue;
    if (const Object* const other = fileScope->lookup(object->name)) {
      Report(*this, decl.localName->pos, say(other->name, " redeclared in this block"))
          .otherDeclaration(*other)
          .send();
      continue;
    }
    // The object belongs to its own package's scope, which insert() must not change.
    Scope* const parent = object->parent;
    fileScope->insert(object);
    object->parent = parent;
    m_dotImports.push_back({fileScope, object, name});
  }
}

void Checker::declarePackageObject(Ident* ident, Object* object, DeclInfo* decl) {
  if (ident->name == "init") {
    error(ident->pos, "cannot declare init - must be func");
    return;
  }
  if (ident->name == "main" && m_package.name == "main") {
    error(ident->pos, "cannot declare main - must be func");
    return;
  }
  declare(m_package.scope, ident, object);
  DeclInfo* const made = newDecl(object, decl->fileScope);
  decl->object = object;
  *made = std::move(*decl);
}

void Checker::arity(Pos pos, const List<Ident>& names, const List<Expr>& values, bool isConst,
                    bool inherited) {
  const std::size_t l = names.size();
  const std::size_t r = values.size();
  if (l < r) {
    if (inherited) {
      const LineCol at = m_set.sources.lineCol(startPos(*values[l]));
      error(pos, say("extra init expr at ", at.file, ":", static_cast<std::size_t>(at.line), ":",
                     static_cast<std::size_t>(at.column)));
    } else {
      error(*values[l], say("extra init expr ", values[l]));
    }
  } else if (l > r && (isConst || r != 1)) {
    error(names[r]->pos, say("missing init expr for ", names[r]->name));
  }
}

void Checker::collectConst(ConstDecl& decl, Scope* fileScope) {
  for (std::size_t i = 0; i < decl.names.size(); ++i) {
    Ident* const name = decl.names[i];
    ConstObject* const object =
        m_store.constant(name->name, nullptr, nullptr, name->pos, &m_package);
    DeclInfo info;
    info.fileScope = fileScope;
    info.typeExpr = decl.typeExpr;
    info.init = i < decl.values.size() ? decl.values[i] : nullptr;
    info.iota = decl.iota;
    info.inherited = decl.inherited;
    declarePackageObject(name, object, &info);
  }
  const Pos pos = decl.names.empty() ? decl.pos : decl.names[0]->pos;
  arity(pos, decl.names, decl.values, true, decl.inherited);
}

void Checker::collectVar(VarDecl& decl, Scope* fileScope) {
  const bool common = decl.values.size() == 1 && decl.names.size() > 1;
  std::vector<Var*> vars;
  for (Ident* const name : decl.names) {
    Var* const object = m_store.var(name->name, nullptr, name->pos, &m_package);
    object->isPackageLevel = true;
    vars.push_back(object);
  }
  DeclInfo* first = nullptr;
  for (std::size_t i = 0; i < vars.size(); ++i) {
    DeclInfo info;
    info.fileScope = fileScope;
    info.typeExpr = decl.typeExpr;
    if (common) {
      info.lhs = vars;
      info.init = decl.values[0];
      info.shared = first;
    } else if (i < decl.values.size()) {
      info.init = decl.values[i];
    }
    const std::size_t before = m_decls.size();
    declarePackageObject(decl.names[i], vars[i], &info);
    if (common && first == nullptr && m_decls.size() > before) first = m_decls.back().get();
  }
  if (decl.typeExpr == nullptr || !decl.values.empty())
    arity(decl.pos, decl.names, decl.values, false, false);
}

void Checker::checkSpecialFunc(FuncDecl& decl) {
  const std::string_view name = decl.name->name;
  if (!decl.type->typeParams.empty()) {
    const Field& first = *decl.type->typeParams[0];
    error(first.name != nullptr ? first.name->pos : first.pos,
          say("func ", name, " must have no type parameters"));
  }
  if (!decl.type->params.empty() || !decl.type->results.empty())
    error(decl.name->pos, say("func ", name, " must have no arguments and no return values"));
}

void Checker::collectFunc(FuncDecl& decl, Scope* fileScope) {
  const std::string_view name = decl.name->name;
  Func* const object = m_store.func(name, nullptr, decl.name->pos, &m_package);
  object->decl = &decl;
  decl.name->object = object;
  m_package.functions.push_back(&decl);
  const bool isSpecial = name == "init" || (name == "main" && m_package.name == "main");
  const List<Field>& typeParams = decl.type->typeParams;
  if (!typeParams.empty() && typeParams[0]->name != nullptr && (decl.recv != nullptr || !isSpecial))
    needVersion(typeParams[0]->name->pos, 18, "type parameter");
  if (decl.recv != nullptr) {
    if (name != "_") m_methods.push_back({object, &decl});
    bool pointer = false;
    (void)receiverBase(decl.recv->type, pointer);
    object->hasPtrRecv = pointer;
  } else {
    if (isSpecial) checkSpecialFunc(decl);
    if (name == "init") {
      object->parent = m_package.scope;
      m_package.inits.push_back(&decl);
    } else {
      declare(m_package.scope, nullptr, object);
    }
  }
  if (decl.body == nullptr && decl.recv == nullptr && name == "init")
    error(decl.name->pos, "missing function body");
  newDecl(object, fileScope)->funcDecl = &decl;
}

void Checker::checkFileScopes() {
  for (const Scope* const scope : m_fileScopes) {
    for (const Object* const object : scope->objects()) {
      const Object* const other = m_package.scope->lookup(object->name);
      if (other == nullptr) continue;
      const bool package = object->kind == ObjectKind::pkgName;
      const Package* const from =
          package ? static_cast<const PkgName*>(object)->imported : object->package;
      Report(*this, other->pos,
             say(other->name,
                 package ? " already declared through import of package "
                         : " already declared through dot-import of package ",
                 from->name, " (\"", from->path, "\")"))
          .otherDeclaration(*object)
          .send();
    }
  }
}

TypeName* Checker::baseTypeName(Expr* type, bool& pointer) {
  std::vector<const TypeName*> seen;
  for (;;) {
    if (type->kind == ExprKind::star) {
      if (pointer) return nullptr;
      pointer = true;
      type = unparen(as<StarExpr>(*type).x);
    }
    if (type->kind != ExprKind::ident) return nullptr;
    Object* const object = m_package.scope->lookup(as<Ident>(*type).name);
    if (object == nullptr || object->kind != ObjectKind::typeName) return nullptr;
    auto* const name = static_cast<TypeName*>(object);
    if (std::find(seen.begin(), seen.end(), name) != seen.end()) return nullptr;
    const DeclInfo* const decl = declOf(name);
    if (decl == nullptr || decl->typeDecl == nullptr) return nullptr;
    if (!decl->typeDecl->alias) return name;
    type = unparen(decl->typeDecl->typeExpr);
    seen.push_back(name);
  }
}

void Checker::associateMethods() {
  for (const Method& method : m_methods) {
    bool pointer = false;
    Expr* const base = receiverBase(method.decl->recv->type, pointer);
    TypeName* const name = baseTypeName(base, pointer);
    if (name == nullptr) continue;
    method.func->hasPtrRecv = pointer;
    m_methodsOf[name->order].push_back(method.func);
  }
}

void Checker::packageObjects() {
  const std::size_t count = m_decls.size();
  std::vector<Object*> aliases;
  std::vector<Object*> others;
  for (std::size_t i = 0; i < count; ++i) {
    const DeclInfo& decl = *m_decls[i];
    if (decl.typeDecl == nullptr) {
      others.push_back(decl.object);
    } else if (decl.typeDecl->alias) {
      aliases.push_back(decl.object);
    } else {
      declareObject(decl.object);
    }
  }
  for (Object* const object : aliases) declareObject(object);
  for (Object* const object : others) declareObject(object);
}

void Checker::unusedImports() {
  for (const PkgName* const name : m_imports) {
    if (name->used || name->name == "_") continue;
    const std::string& path = name->imported->path;
    const std::string_view last = std::string_view(path).substr(path.find_last_of('/') + 1);
    if (name->name.empty() || name->name == "." || name->name == last) {
      error(name->pos, say("\"", path, "\" imported and not used"));
    } else {
      error(name->pos, say("\"", path, "\" imported as ", name->name, " and not used"));
    }
  }
}

// gc finds these after type checking, so only in otherwise correct packages.
void Checker::checkMissingBodies() {
  if (m_options.standard || !m_errors.empty()) return;
  for (const FuncDecl* const function : m_package.functions) {
    if (function->body != nullptr) continue;
    const bool generic = !function->type->typeParams.empty();
    error(function->pos,
          generic ? "generic function is missing function body" : "missing function body");
  }
}

}  // namespace gantry::golang
