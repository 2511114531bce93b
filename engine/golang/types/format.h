// Types and objects as gc's messages print them. typeText() is in check.h.
#pragma once

#include <string>

#include "engine/golang/types/check.h"

namespace gantry::golang {

// Appends what typeText() returns. As messages have it, with package names in front of all but
// `relativeTo`'s: "map[string]struct{a []list.List}", "Pair[int, string]". Without `relativeTo` as
// package reflect has it: "map[string]struct { a []list.List }", "main.Pair[int,string]". Very
// large types are cut off.
void appendType(std::string& out, const Type* type, const Package* relativeTo);
// "int, string" of a list of types.
[[nodiscard]] std::string typeListText(const std::vector<Type*>& types, const Package* relativeTo);
// "(a int, b ...string) (x int, err error)": a signature without "func".
[[nodiscard]] std::string signatureText(const Signature& signature, const Package* relativeTo);
// "[P any, Q interface{~int}]" with constraints.
[[nodiscard]] std::string typeParamsText(const std::vector<TypeParam*>& params,
                                         const Package* relativeTo);
// "P", "P and Q", "P, Q, and R"
[[nodiscard]] std::string typeParamNames(const std::vector<TypeParam*>& params);
// "var x int", "func f(a int)", "type T struct{...}", "field a int", "const c untyped int"
[[nodiscard]] std::string objectText(const Object& object, const Package* relativeTo);
// "Foo(int) string" of a method or function: name and signature.
[[nodiscard]] std::string funcText(const Func& func, const Package* relativeTo);
// The same without the names of parameters, as "have Foo(int)"; with all packages by their path.
[[nodiscard]] std::string methodText(const Func& func, const Package* relativeTo, bool paths);
// "prog.go:5:10"; empty for no position.
[[nodiscard]] std::string posText(const PackageSet& set, Pos pos);

}  // namespace gantry::golang
