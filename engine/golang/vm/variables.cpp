// From a name to a variable, to a frame, to its memory.
#include "engine/golang/vm/variables.h"

#include <algorithm>
#include <string>

#include "engine/golang/vm/chan.h"
#include "engine/golang/vm/machine.h"
#include "engine/golang/vm/value_text.h"

namespace gantry::golang {
namespace {

constexpr std::size_t kMostText = 160;  // bytes of a value
constexpr std::size_t kMostFrames = 50;
constexpr std::size_t kMostVariables = 100;  // of a frame

// A value, and the name that led to it.
struct Located {
  const RType* type = nullptr;
  const void* at = nullptr;
};

Variable shown(Machine& machine, std::string name, const Located& value) {
  Variable out{std::move(name), valueTypeText(*value.type, value.at),
               valueText(machine, *value.type, value.at, kMostText), kNoObject, false};
  const auto* const chan =
      value.type->kind == RKind::chan ? loadAs<const ChanObject*>(value.at) : nullptr;
  if (chan != nullptr) out.chan = chan->id;
  return out;
}

// ---- the place in the source ----

Pos posOf(const SourceSet& sources, const SourcePoint& at) {
  for (const SourceFile& file : sources.files()) {
    if (file.name != at.file) continue;
    if (at.line == 0 || at.line > file.lines.size() || at.column == 0) return kNoPos;
    return file.base + file.lines[at.line - 1] + at.column - 1;
  }
  return kNoPos;
}

// Behind the last byte of the line that `pos` is in.
Pos endOfLine(const SourceSet& sources, Pos pos) {
  const SourceFile* const file = sources.fileAt(pos);
  if (file == nullptr) return pos;
  const auto next = std::upper_bound(file->lines.begin(), file->lines.end(), pos - file->base);
  return next == file->lines.end() ? file->base + static_cast<Pos>(file->text.size()) + 1
                                   : file->base + *next;
}

bool isOwn(const Function& function) {
  return function.name.starts_with("main.") && !function.wrapper;
}

// Whether the code in which a variable has its value reaches to `pos` in the source.
bool reaches(const SourceSet& sources, const Function& function, const LocalVar& local, Pos pos) {
  if (local.declared == kNoPos || local.declared > pos) return false;
  const SourceFile* const file = sources.fileAt(local.declared);
  if (file == nullptr || file != sources.fileAt(pos)) return false;
  Pos last = local.declared;
  const std::size_t to = std::min<std::size_t>(local.toPc, function.positions.size());
  for (std::size_t n = local.fromPc; n < to; ++n) last = std::max(last, function.positions[n]);
  return pos < endOfLine(sources, last);
}

// The declaration of the local variable that this name means at a place; kNoPos: of none.
Pos declarationOf(const Module& module, std::string_view name, Pos pos) {
  Pos found = kNoPos;
  for (const Function& function : module.functions) {
    if (!isOwn(function)) continue;
    for (const LocalVar& local : function.locals)
      if (local.name == name && local.declared > found &&
          reaches(*module.sources, function, local, pos))
        found = local.declared;
  }
  return found;
}

// ---- frames ----

struct FrameAt {
  Machine::FrameRef ref;
  std::size_t pc = 0;  // of the instruction that is being carried out, or comes next
};

// The program's own frames, the innermost first.
std::vector<FrameAt> framesOf(const VmGoroutine& g) {
  std::vector<FrameAt> frames;
  if (!g.alive || g.stack.base == nullptr) return frames;
  Machine::FrameRef frame = Machine::topFrame(g.stack);
  // What goes on without a reply for an instruction has carried out all those before.
  const auto await = g.await;
  bool isDone = await == VmGoroutine::Await::nothing || await == VmGoroutine::Await::start;
  do {
    const bool own = !frame.code->host && !frame.code->system && isOwn(*frame.code->function);
    const auto at = frame.pc - frame.code->code - (isDone ? 0 : 1);
    isDone = false;
    const auto size = static_cast<std::ptrdiff_t>(own ? frame.code->function->code.size() : 0);
    // A frame whose deferred calls run goes on elsewhere: nobody knows what it had in scope.
    if (own && at >= 0 && at < size) frames.push_back({frame, static_cast<std::size_t>(at)});
  } while (frames.size() < kMostFrames && Machine::nextFrame(frame));
  return frames;
}

bool inScope(const LocalVar& local, std::size_t pc) {
  return local.type != nullptr && local.fromPc <= pc && pc < local.toPc;
}

Located locate(const LocalVar& local, const FrameAt& frame) {
  const std::uint64_t* const slot = frame.ref.r + local.slot;
  if (!local.boxed) return {local.type, slot};
  return {*slot == 0 ? nullptr : local.type, reinterpret_cast<const void*>(*slot)};
}

Located locateLocal(const VmGoroutine& g, Pos declared) {
  for (const FrameAt& frame : framesOf(g)) {
    Located found;
    for (const LocalVar& local : frame.ref.code->function->locals)
      if (local.declared == declared && inScope(local, frame.pc)) found = locate(local, frame);
    if (found.type != nullptr) return found;
  }
  return {};
}

Located locateGlobal(const Machine& machine, std::string_view name) {
  const std::string wanted = "main." + std::string(name);
  for (const Global& global : machine.module().globals)
    if (global.name == wanted && global.type != nullptr)
      return {global.type, reinterpret_cast<const void*>(machine.globals() + global.offset)};
  return {};
}

// ---- fields ----

Located fieldIn(const Located& value, std::string_view name, int depth);

// The field of an embedded struct, at the least depth that has one.
Located promoted(const Located& value, std::string_view name, int depth) {  // NOLINT
  for (int most = 0; most < depth; ++most)
    for (const RField& field : value.type->fields) {
      if (!field.embedded) continue;
      const Located inner{field.type, static_cast<const std::byte*>(value.at) + field.offset};
      const Located found = fieldIn(inner, name, most);
      if (found.type != nullptr) return found;
    }
  return {};
}

Located fieldIn(const Located& value, std::string_view name, int depth) {  // NOLINT
  Located in = value;
  if (in.type->kind == RKind::pointer && in.type->elem != nullptr)
    in = {in.type->elem, loadAs<const void*>(in.at)};
  if (in.type->kind != RKind::struct_ || in.at == nullptr) return {};
  for (const RField& field : in.type->fields)
    if (field.name == name)
      return {field.type, static_cast<const std::byte*>(in.at) + field.offset};
  return promoted(in, name, depth);
}

}  // namespace

std::optional<Variable> valueAt(Machine& machine, const VmGoroutine* g, std::string_view expression,
                                const SourcePoint& at) {
  constexpr int kMostEmbedded = 3;
  const Module& module = machine.module();
  if (module.sources == nullptr) return std::nullopt;
  const Pos pos = posOf(*module.sources, at);
  if (pos == kNoPos) return std::nullopt;
  const std::string_view root = expression.substr(0, expression.find('.'));
  Located found;
  const Pos declared = declarationOf(module, root, pos);
  if (declared == kNoPos) {
    found = locateGlobal(machine, root);
  } else if (g != nullptr) {
    found = locateLocal(*g, declared);
  }
  for (std::size_t dot = root.size(); found.type != nullptr && dot < expression.size();) {
    const std::size_t next = std::min(expression.find('.', dot + 1), expression.size());
    found = fieldIn(found, expression.substr(dot + 1, next - dot - 1), kMostEmbedded);
    dot = next;
  }
  if (found.type == nullptr) return std::nullopt;
  Variable variable = shown(machine, std::string(expression), found);
  variable.ofPackage = declared == kNoPos;
  return variable;
}

std::vector<FrameVariables> variablesOf(Machine& machine, const VmGoroutine& g) {
  const Module& module = machine.module();
  std::vector<FrameVariables> out;
  for (const FrameAt& frame : framesOf(g)) {
    const Function& function = *frame.ref.code->function;
    FrameVariables shownFrame{std::string(function.name), {}, 0, {}};
    if (module.sources != nullptr) {
      const LineCol where = module.sources->lineCol(function.positions[frame.pc]);
      shownFrame.file = where.file;
      shownFrame.line = where.line;
    }
    std::vector<const LocalVar*> locals;
    for (const LocalVar& local : function.locals)
      if (inScope(local, frame.pc)) locals.push_back(&local);
    std::stable_sort(locals.begin(), locals.end(), [](const LocalVar* a, const LocalVar* b) {
      return a->declared < b->declared;
    });
    for (const LocalVar* const local : locals) {
      const Located value = locate(*local, frame);
      if (value.type == nullptr || shownFrame.variables.size() == kMostVariables) continue;
      shownFrame.variables.push_back(shown(machine, std::string(local->name), value));
    }
    out.push_back(std::move(shownFrame));
  }
  return out;
}

}  // namespace gantry::golang
