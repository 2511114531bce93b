// Fields and methods, breadth first through embedded fields.
#include "engine/golang/types/lookup.h"

#include <algorithm>

#include "engine/golang/types/methods.h"
#include "engine/golang/types/predicates.h"
#include "engine/golang/types/store.h"
#include "engine/golang/types/typeset.h"

namespace gantry::golang {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool equalFold(std::string_view x, std::string_view y) {
  return std::equal(x.begin(), x.end(), y.begin(), y.end(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

bool samePackage(const Package* x, const Package* y) {
  if (x == nullptr || y == nullptr) return x == y;
  return x == y || x->path == y->path;
}

// A type to look into: the one of x, or that of an embedded field.
struct Embedded {
  Type* type;
  std::vector<std::uint32_t> path;
  bool indirect;
  bool multiple;  // reached twice at this depth: what is in it is ambiguous
};

class Search {
 public:
  Search(PackageSet& set, const Package* package, std::string_view name, bool foldCase)
      : m_set(set), m_package(package), m_name(name), m_foldCase(foldCase) {}

  Found run(Type* type, bool addressable) {
    bool isPointer = false;
    Type* const base = derefType(type, &isPointer);
    // Pointers to interfaces have no methods.
    if (isPointer && isInterface(m_set, base)) return {};
    std::vector<Embedded> current;
    current.push_back({base, {}, isPointer, false});
    while (!current.empty()) {
      m_next.clear();
      for (Embedded& entry : current) {
        if (!visit(entry)) return m_found;
      }
      if (m_found.object != nullptr) return finish(addressable);
      current = consolidated();
    }
    return {};
  }

 private:
  // False: ambiguous.
  bool hit(const Embedded& in, Object* object, std::int64_t fieldIndex) {
    if (m_found.object != nullptr || in.multiple) {
      m_found = {};
      m_found.ambiguous = true;
      return false;
    }
    m_found.object = object;
    m_found.path = in.path;
    if (fieldIndex >= 0) m_found.path.push_back(static_cast<std::uint32_t>(fieldIndex));
    m_found.indirect = in.indirect;
    return true;
  }

  bool visit(const Embedded& entry) {
    if (Named* const named = asNamed(entry.type)) {
      if (std::find(m_seen.begin(), m_seen.end(), named) != m_seen.end()) return true;
      m_seen.push_back(named);
      if (Func* const method = declaredMethod(m_set, named, m_package, m_name, m_foldCase))
        return hit(entry, method, -1);
    }
    Type* const u = under(m_set, entry.type);
    if (u->kind == TypeKind::struct_) return visitFields(entry, *static_cast<Struct*>(u));
    if (u->kind != TypeKind::interface_) return true;
    const TypeSet& s = typeSet(m_set, static_cast<Interface*>(u));
    Func* const method = methodIn(s, m_package, m_name, m_foldCase);
    return method == nullptr || hit(entry, method, -1);
  }

  bool visitFields(const Embedded& entry, const Struct& type) {
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
      Var* const field = type.fields[i];
      if (sameId(*field, m_package, m_name, m_foldCase)) {
        if (!hit(entry, field, static_cast<std::int64_t>(i))) return false;
        continue;
      }
      if (m_found.object != nullptr || !field->embedded) continue;
      bool isPointer = false;
      Type* const embedded = derefType(field->type, &isPointer);
      const Type* const plain = unalias(embedded);
      if (plain == nullptr || plain->kind == TypeKind::basic) continue;  // nothing to find there
      Embedded next{embedded, entry.path, entry.indirect || isPointer, entry.multiple};
      next.path.push_back(static_cast<std::uint32_t>(i));
      m_next.push_back(std::move(next));
    }
    return true;
  }

  // The same type at the same depth counts once, as ambiguous.
  std::vector<Embedded> consolidated() {
    std::vector<Embedded> out;
    for (Embedded& entry : m_next) {
      const auto same = std::find_if(out.begin(), out.end(), [&](const Embedded& other) {
        return identical(other.type, entry.type);
      });
      if (same == out.end()) {
        out.push_back(std::move(entry));
      } else {
        same->multiple = true;
      }
    }
    return out;
  }

  Found finish(bool addressable) {
    if (m_found.object->kind == ObjectKind::func &&
        static_cast<Func*>(m_found.object)->hasPtrRecv && !m_found.indirect && !addressable) {
      Found none;
      none.needsPointer = true;
      return none;
    }
    return std::move(m_found);
  }

  PackageSet& m_set;
  const Package* m_package;
  std::string_view m_name;
  bool m_foldCase;
  Found m_found;
  std::vector<Embedded> m_next;
  std::vector<const Named*> m_seen;
};

}  // namespace

bool sameId(const Object& object, const Package* package, std::string_view name, bool foldCase) {
  if (foldCase && equalFold(object.name, name)) return true;
  if (object.name != name) return false;
  return object.exported() || samePackage(object.package, package);
}

bool lessId(const Object& x, const Object& y) {
  const bool exported = x.exported();
  if (exported != y.exported()) return exported;
  if (x.name != y.name) return x.name < y.name;
  if (exported || x.package == nullptr || y.package == nullptr) return false;
  return x.package->path < y.package->path;
}

Func* declaredMethod(PackageSet& set, Named* type, const Package* package, std::string_view name,
                     bool foldCase) {
  const std::vector<Func*>& methods = type->origin->methods;
  for (std::size_t i = 0; i < methods.size(); ++i) {
    if (!foldCase && methods[i]->name.size() != name.size()) continue;  // most are told so
    if (sameId(*methods[i], package, name, foldCase)) return methodAt(set, type, i);
  }
  return nullptr;
}

int fieldIndex(const Struct& type, const Package* package, std::string_view name, bool foldCase) {
  if (name == "_") return -1;
  for (std::size_t i = 0; i < type.fields.size(); ++i)
    if (sameId(*type.fields[i], package, name, foldCase)) return static_cast<int>(i);
  return -1;
}

Found lookup(PackageSet& set, Type* type, bool addressable, const Package* package,
             std::string_view name, bool foldCase) {
  if (name == "_" || type == nullptr) return {};
  // The methods of T are not those of `type P *T`: only the fields are.
  if (Named* const named = asNamed(type)) {
    if (Pointer* const pointer = asPointer(set, named)) {
      Found found = Search(set, package, name, foldCase).run(pointer, false);
      if (found.object != nullptr && found.object->kind == ObjectKind::func) return {};
      return found;
    }
  }
  return Search(set, package, name, foldCase).run(type, addressable);
}

Selection lookupFieldOrMethod(PackageSet& set, Type* type, bool addressable, const Package* from,
                              std::string_view name) {
  Found found = lookup(set, type, addressable, from, name);
  const bool isField = found.object != nullptr && found.object->kind == ObjectKind::var;
  return {isField ? SelectionKind::field : SelectionKind::method, type, found.object,
          std::move(found.path), found.indirect};
}

// ---- method sets ----

namespace {

// All names that could be methods of a type, declared or promoted.
class MethodNames {
 public:
  explicit MethodNames(PackageSet& set) : m_set(set) {}

  void collect(Type* type, int depth) {
    constexpr int kMaxDepth = 200;
    Type* const base = derefType(type);
    if (depth > kMaxDepth || base == nullptr) return;
    if (Named* const named = asNamed(base)) {
      if (std::find(m_seen.begin(), m_seen.end(), named) != m_seen.end()) return;
      m_seen.push_back(named);
      for (Func* method : named->origin->methods) add(method);
    }
    Type* const u = under(m_set, base);
    if (u->kind == TypeKind::interface_) {
      for (Func* method : typeSet(m_set, static_cast<Interface*>(u)).methods) add(method);
    } else if (u->kind == TypeKind::struct_) {
      for (const Var* field : static_cast<Struct*>(u)->fields)
        if (field->embedded) collect(field->type, depth + 1);
    }
  }

  std::vector<Func*> sorted() {
    std::sort(m_names.begin(), m_names.end(),
              [](const Func* a, const Func* b) { return lessId(*a, *b); });
    return std::move(m_names);
  }

 private:
  void add(Func* method) {
    for (const Func* other : m_names)
      if (sameId(*other, method->package, method->name)) return;
    m_names.push_back(method);
  }

  PackageSet& m_set;
  std::vector<const Named*> m_seen;
  std::vector<Func*> m_names;
};

}  // namespace

std::vector<Found> methodSet(PackageSet& set, Type* type, bool addressable) {
  MethodNames names(set);
  names.collect(type, 0);
  std::vector<Found> out;
  for (const Func* method : names.sorted()) {
    Found found = lookup(set, type, addressable, method->package, method->name);
    if (found.object != nullptr && found.object->kind == ObjectKind::func)
      out.push_back(std::move(found));
  }
  return out;
}

}  // namespace gantry::golang
