// Drafts: edited source that nobody has saved, kept in a folder so that a crash does not lose it.
//
// Each window has one draft, in a file of its own that a lock says is in use. What a window left
// behind that is no more (it crashed, or the machine did) is lost until somebody takes it back.
#pragma once

#include <QLockFile>
#include <QString>
#include <memory>
#include <string>
#include <vector>

#include "engine/trace/setup.h"

namespace gantry::ui {

struct Draft {
  std::string program;  // as Setup has it
  std::vector<SourceText> sources;

  friend bool operator==(const Draft&, const Draft&) = default;
};

class Drafts {
 public:
  // The folder is made when there is something to keep.
  explicit Drafts(QString folder);
  // What was not dropped stays, and is lost from then on.
  ~Drafts() = default;
  Drafts(const Drafts&) = delete;
  Drafts& operator=(const Drafts&) = delete;

  // Writes it, unless it is what was written last; in place of the last one. False when that does
  // not work.
  bool keep(const Draft& draft);
  // All is saved.
  void drop();

  struct Lost {
    QString path;
    Draft draft;
  };
  // Of windows that are gone, in the order of their files' names. Unreadable ones are left out.
  [[nodiscard]] std::vector<Lost> lost() const;
  // It was taken back, or is not wanted.
  static void forget(const Lost& lost);

 private:
  QString m_folder;
  QString m_path;  // of this window's
  std::unique_ptr<QLockFile> m_lock;
  Draft m_kept;
};

}  // namespace gantry::ui
