// Shares are per cent of the run's time, of a goroutine those of its life.
#include "app/cli/time_section.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/cli/table.h"
#include "app/cli/units.h"

namespace gantry::cli {
namespace {

constexpr std::size_t kMostRows = 20;

std::string percent(TimeNs part, TimeNs whole) {
  if (whole == 0) return "-";
  const TimeNs tenths = part * 1000 / whole;  // exact for half a year
  return fmt::format("{}.{}%", tenths / 10, tenths % 10);
}

// In one of two languages.
template <class... Args>
std::string say(std::string_view form, const Args&... args) {
  return fmt::format(fmt::runtime(form), args...);
}

double ratio(TimeNs a, TimeNs b) {
  return b == 0 ? 0 : static_cast<double>(a) / static_cast<double>(b);
}

std::string waitText(const LongestWait& wait, bool en) {
  if (wait.ns == 0) return "-";
  const std::string object = textOf(wait.object, en ? Language::en : Language::zh);
  std::string out =
      fmt::format("{} {}{}{}, {}", durationText(wait.ns), wait.reason, object.empty() ? "" : " ",
                  object, textOf(Phrase::ofLine(wait.line), en ? Language::en : Language::zh));
  if (wait.wokenBy != 0) out += say(en ? ", ended by G{}" : "，由 G{} 结束", wait.wokenBy);
  return out;
}

// Those who were alive or waited the longest.
std::vector<const GoroutineTime*> shown(const TimeUse& use) {
  std::vector<const GoroutineTime*> rows;
  for (const GoroutineTime& g : use.goroutines) rows.push_back(&g);
  std::stable_sort(rows.begin(), rows.end(), [](const auto* a, const auto* b) {
    return a->running + a->runnable > b->running + b->runnable;
  });
  if (rows.size() > kMostRows) rows.resize(kMostRows);
  std::sort(rows.begin(), rows.end(),
            [](const auto* a, const auto* b) { return a->goid < b->goid; });
  return rows;
}

std::string pathText(const TimeUse& use, bool en) {
  std::string out =
      say(en ? "critical path: {} running, {} waiting for a P, {} asleep or outside; {} steps\n"
             : "关键路径：运行 {}，等待 P {}，睡眠或等待外部 {}；共 {} 段\n",
          durationText(use.pathRunning), durationText(use.pathQueued),
          durationText(use.pathSleeping), use.path.size());
  std::vector<PathStep> longest = use.path;
  std::stable_sort(longest.begin(), longest.end(), [](const PathStep& a, const PathStep& b) {
    return a.to - a.from > b.to - b.from;
  });
  if (longest.size() > 8) longest.resize(8);
  std::sort(longest.begin(), longest.end(),
            [](const PathStep& a, const PathStep& b) { return a.from < b.from; });
  for (const PathStep& s : longest)
    out += say(en ? "  {} to {}  G{}: {} running, {} waiting for a P, {} asleep (event {})\n"
                  : "  {} 到 {}  G{}：运行 {}，等待 P {}，睡眠 {}（事件 {}）\n",
               durationText(s.from), durationText(s.to), s.goid, durationText(s.running),
               durationText(s.queued), durationText(s.sleeping), s.event);
  return out;
}

}  // namespace

std::string timeText(const TimeUse& use, std::uint32_t procs, const std::optional<OnOneP>& alone,
                     Language language) {
  const bool en = language == Language::en;
  std::string out = say(en ? "\ntime: {} in all; on the average {:.2f} goroutines ran\n"
                           : "\n时间：共 {}；平均 {:.2f} 个 goroutine 在运行\n",
                        durationText(use.total), ratio(use.running, use.total));
  for (const ProcTime& p : use.procs)
    out += say(en ? "  P{} busy {}\n" : "  P{} 忙 {}\n", p.id, percent(p.busy, use.total));
  if (alone) {
    const double speedup = ratio(alone->total, use.total);
    out += say(en ? "on one P: {}; speed-up {:.2f}, efficiency {:.0f}%\n"
                  : "单个 P：{}；加速比 {:.2f}，效率 {:.0f}%\n",
               durationText(alone->total), speedup,
               procs == 0 ? 0 : speedup * 100 / static_cast<double>(procs));
  }
  Table table(en ? std::vector<std::string>{"G", "function", "running", "runnable", "blocked",
                                            "sleeping", "syscall", "starts", "latency", "worst",
                                            "longest wait"}
                 : std::vector<std::string>{"G", "函数", "运行", "就绪", "阻塞", "睡眠", "系统调用",
                                            "启动次数", "平均延迟", "最大延迟", "最长等待"});
  for (const GoroutineTime* g : shown(use)) {
    const TimeNs life = g->life();
    table.row({fmt::format("G{}", g->goid), g->function, percent(g->running, life),
               percent(g->runnable, life), percent(g->blocked, life), percent(g->sleeping, life),
               percent(g->syscall, life), std::to_string(g->starts), durationText(g->latency()),
               durationText(g->latencyMax), waitText(g->wait, en)});
  }
  out += table.text(2);
  if (use.goroutines.size() > kMostRows)
    out += say(en ? "  and {} more\n" : "  另有 {} 个\n", use.goroutines.size() - kMostRows);
  return out + pathText(use, en);
}

Json timeJson(const TimeUse& use, std::uint32_t procs, const std::optional<OnOneP>& alone) {
  Json json;
  json["total_ns"] = use.total;
  json["parallelism"] = ratio(use.running, use.total);
  json["procs"] = Json::array();
  for (const ProcTime& p : use.procs)
    json["procs"].push_back(
        {{"id", p.id}, {"busy_ns", p.busy}, {"utilisation", ratio(p.busy, use.total)}});
  if (alone) {
    const double speedup = ratio(alone->total, use.total);
    json["one_p_ns"] = alone->total;
    json["speedup"] = speedup;
    json["efficiency"] = procs == 0 ? 0 : speedup / static_cast<double>(procs);
  }
  json["goroutines"] = Json::array();
  for (const GoroutineTime& g : use.goroutines) {
    json["goroutines"].push_back({{"id", g.goid},
                                  {"function", g.function},
                                  {"line", g.createdAt},
                                  {"running_ns", g.running},
                                  {"runnable_ns", g.runnable},
                                  {"blocked_ns", g.blocked},
                                  {"sleeping_ns", g.sleeping},
                                  {"syscall_ns", g.syscall},
                                  {"starts", g.starts},
                                  {"latency_ns", g.latency()},
                                  {"latency_max_ns", g.latencyMax},
                                  {"latency_max_event", g.latencyAt},
                                  {"longest_wait",
                                   {{"ns", g.wait.ns},
                                    {"reason", g.wait.reason},
                                    {"object", textOf(g.wait.object, Language::en)},
                                    {"line", g.wait.line},
                                    {"woken_by", g.wait.wokenBy},
                                    {"events", {g.wait.from, g.wait.to}}}}});
  }
  json["critical_path"] = {{"running_ns", use.pathRunning},
                           {"queued_ns", use.pathQueued},
                           {"sleeping_ns", use.pathSleeping},
                           {"steps", Json::array()}};
  for (const PathStep& s : use.path)
    json["critical_path"]["steps"].push_back({{"g", s.goid},
                                              {"from_ns", s.from},
                                              {"to_ns", s.to},
                                              {"running_ns", s.running},
                                              {"queued_ns", s.queued},
                                              {"sleeping_ns", s.sleeping},
                                              {"event", s.event}});
  return json;
}

}  // namespace gantry::cli
