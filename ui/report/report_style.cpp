// The style sheet: variables from the themes, then rules that use them.
#include "ui/report/page.h"
#include "ui/theme/theme.h"

namespace gantry::ui::report {
namespace {

QString variables(const Theme& theme) {
  QString css;
  const auto set = [&css](const char* name, const QColor& colour) {
    css += QStringLiteral("--%1:%2;").arg(QLatin1String(name), colour.name());
  };
  set("window", theme.window);
  set("panel", theme.panel);
  set("inset", theme.inset);
  set("border", theme.border);
  set("grid", theme.grid);
  set("text", theme.text);
  set("dim", theme.textDim);
  set("code", theme.code);
  set("accent", theme.accent);
  set("selection", theme.selection);
  set("running", theme.running);
  set("runnable", theme.runnable);
  set("waiting", theme.waiting);
  set("sleeping", theme.sleeping);
  set("syscall", theme.syscall);
  set("danger", theme.danger);
  for (std::size_t i = 0; i < Theme::kCategories; ++i)
    css += QStringLiteral("--c%1:%2;").arg(i).arg(theme.categories[i].name());
  return css;
}

}  // namespace

QString styleSheet() {
  static const QString kRules = QStringLiteral(R"(
*{box-sizing:border-box}
body{margin:0;background:var(--window);color:var(--text);
font:15px/1.5 "Noto Sans","Noto Sans CJK SC",sans-serif}
main{max-width:1100px;margin:0 auto;padding:28px 20px}
h1{margin:0;font-size:28px;overflow-wrap:anywhere}
h2{margin:0 0 12px;font-size:18px}
h3{margin:16px 0 6px;font-size:14px;color:var(--dim)}
section{background:var(--panel);border:1px solid var(--border);border-radius:8px;
padding:16px 20px;margin:16px 0}
code,pre,.mono{font-family:"Noto Sans Mono","DejaVu Sans Mono",monospace;font-size:13px;
font-variant-ligatures:none}
.outcome{font-size:17px;margin:6px 0 18px}
.bad{color:var(--danger)}
.dim,footer,figcaption{color:var(--dim);font-size:13px}
dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(210px,1fr));gap:10px 24px;
margin:0}
dt{color:var(--dim);font-size:12px}
dd{margin:0;overflow-wrap:anywhere}
.card{background:var(--inset);border:1px solid var(--border);
border-left:4px solid var(--danger);border-radius:6px;padding:10px 14px;margin:10px 0}
.card.mild{border-left-color:var(--runnable)}
.card h3{margin:0 0 4px;color:var(--text);font-size:15px}
.card p{margin:0 0 6px}
.chip{display:inline-block;border:1px solid var(--border);border-radius:4px;padding:0 7px;
margin:2px 4px 2px 0;background:var(--panel)}
figure{margin:0}
img{max-width:100%;height:auto;border:1px solid var(--border);border-radius:6px}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:13px}
th{color:var(--dim);font-weight:500;vertical-align:bottom}
th,td{text-align:right;padding:4px 8px;border-bottom:1px solid var(--grid);white-space:nowrap}
td:last-child{white-space:normal;min-width:110px}
th{white-space:normal}
th:first-child,td:first-child,.left{text-align:left}
td.left.mono{white-space:normal;overflow-wrap:anywhere;min-width:200px}
section>:last-child,.card>:last-child{margin-bottom:0}
.bar{display:flex;width:130px;height:12px;border-radius:3px;overflow:hidden;
background:var(--inset)}
.bar i{display:block;height:100%}
.key span{display:inline-block;max-width:100%;margin-right:12px;overflow-wrap:anywhere}
.key i{display:inline-block;width:10px;height:10px;border-radius:2px;margin-right:5px}
.s0{background:var(--running)}.s1{background:var(--runnable)}.s2{background:var(--waiting)}
.s3{background:var(--sleeping)}.s4{background:var(--syscall)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(420px,100%),1fr));gap:18px}
svg{width:100%;height:auto;display:block}
svg text{fill:var(--dim);font-size:11px}
pre{margin:0;overflow-x:auto;color:var(--code);line-height:1.45}
.source b{display:inline-block;width:4ch;margin-right:2ch;text-align:right;color:var(--dim);
font-weight:400;user-select:none}
.source span{display:block;padding:0 8px;min-height:1.45em}
.source .hit{background:var(--selection);box-shadow:inset 3px 0 var(--danger)}
.err{color:var(--danger)}
a{color:var(--accent)}
footer{margin:20px 4px}
)");
  return QStringLiteral(":root{color-scheme:light dark;") + variables(Theme::light()) +
         QStringLiteral("}\n@media(prefers-color-scheme:dark){:root{") + variables(Theme::dark()) +
         QStringLiteral("}}") + kRules;
}

}  // namespace gantry::ui::report
