"""The report as a page."""
import html

STYLE = """:root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;
margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}td,th{padding:.25rem .6rem;
text-align:left;vertical-align:top;border-bottom:1px solid #8884}.same{color:light-dark(#17692f,#7fd99a)}
.differs{color:light-dark(#a11,#f99);font-weight:600}.known,.unstable{color:light-dark(#666,#aaa)}
pre{white-space:pre-wrap;margin:0;font-size:12px}"""
MOST = 8  # of the outcomes that were not shown


def note_of(row, known):
    what, real, mine = row["one"]
    lines = []
    if what == "known":
        lines.append("P=1: " + known.get(row["path"], ""))
    if what == "differs":
        lines.append(f"P=1: Go: {real!r}\nGantry: {mine!r}"[:1500])
    for procs, many in row["many"].items():
        for runs, (out, err, _) in many["missing"][:MOST]:
            lines.append(f"P={procs}, {runs} of Go's 400 runs: {(out or err).strip()[:120]}")
        if len(many["missing"]) > MOST:
            lines.append(f"P={procs}: and {len(many['missing']) - MOST} more")
    return "\n".join(lines)


def text(rows, score, known, ps):
    """What was measured of each program; `score` are the lines above it."""
    out = ["<!doctype html><html lang=en><meta charset=utf-8><title>Fidelity</title>",
           f"<style>{STYLE}</style><h1>Gantry beside Go 1.23</h1>"]
    out += [f"<p>{html.escape(line)}</p>" for line in score]
    heads = "".join(f"<th>P={p}: shown<th>more than once<th>Go again" for p in ps)
    out.append(f"<table><tr><th>program<th>P=1{heads}<th>not shown, or different")
    for row in rows:
        what = row["one"][0]
        many = "".join("<td>{shown} of {of}<td>{often} of {often_of}<td>{again}".format(**row["many"][p])
                       if p in row["many"] else "<td><td><td>" for p in ps)
        out.append(f"<tr><td>{row['path']}<td class={what.split()[0]}>{what}{many}"
                   f"<td><pre>{html.escape(note_of(row, known))}</pre>")
    return "\n".join(out) + "</table></html>\n"
