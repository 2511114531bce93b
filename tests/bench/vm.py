#!/usr/bin/env python3
"""Compares Go source in the virtual machine with Go itself and with Lua, in processor time.

usage: vm.py GANTRY [--go GO] [--lua LUA] [--reps N] [--only TEXT] [--gate]

GANTRY is bin/gantry of a release build. The programs are those of go/: the kernels, which also
Lua runs when it is there, and goroutines that talk, at P=1. Figures and gates are taken as
compare.py takes them; a kernel must also be as fast as in Lua, and the geometric mean of the
kernels' ratios has its own gate.
"""
import argparse
import os
import shutil
import statistics
import sys
import tempfile

from compare import HERE, Series, build_go

# Program, arguments of the run that does nothing, gate as a multiple of Go's time. The virtual
# machine's and Lua's arguments are Go's divided by the last number, in the first argument, or in
# the argument that is named behind it.
KERNELS = [
    ("fib 36", "1", 6, "fib 32"),
    ("loops 1000", "1", 10, "loops 500"),
    ("marks 2000000", "10", 8, "marks 2000000"),
    ("matmul 200", "1", 8, "matmul 200"),
    ("table 500000", "1", 1.3, "table 500000"),
    ("text 1000000", "1", 3.5, "text 1000000"),
    ("methods 20000000", "1", 16, "methods 4000000"),
    ("closures 3000000", "1", 14, "closures 600000"),
    ("tree 14 60", "1 1", 2.5, "tree 14 30"),
]
MEAN_GATE = 6.0
# The same programs in the virtual machine, and what may differ.
TALKING = [
    ("pingpong 300000", "1", 1.0),
    ("ring 500000", "1", 1.0),
    ("sieve 20000", "2", 1.0),
    ("workers 300000 0", "1 0", 1.0),
    ("primes 200000", "10", 3.0),
]
PARKED = "park 1000000"
PARKED_GATE = 600


def parse():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gantry", help="bin/gantry of a release build")
    parser.add_argument("--go", default=shutil.which("go") or "/usr/lib/go-1.23/bin/go")
    parser.add_argument("--lua", default=shutil.which("lua5.4") or "")
    parser.add_argument("--reps", type=int, default=7)
    parser.add_argument("--only", default="", help="programs whose name has this in it")
    parser.add_argument("--gate", action="store_true", help="exit 1 when a gate is broken")
    return parser.parse_args()


def line_of(name, go, vm, lua, gate):
    """One line of the table, the ratio, and the gates that are broken."""
    base, ours = statistics.median(go.ns), statistics.median(vm.ns)
    ratio = ours / base
    line = f"{name:20} {base:9.2f} | {ours:9.2f} {ratio:6.2f} {gate:5.2f}"
    broken = [] if ratio <= gate else [f"{name}: {ratio:.2f} times Go, the gate is {gate}"]
    line += "!" if broken else " "
    if lua:
        theirs = statistics.median(lua.ns)
        line += f" | {theirs:9.2f} {theirs / base:6.2f}"
        if ours > theirs:
            broken.append(f"{name}: {ours / theirs:.2f} times Lua")
            line += " !"
    print(line, flush=True)
    return ratio, broken


def main():
    options = parse()
    ours = [options.gantry, "run", "--procs", "1", os.path.join(HERE, "go"), "--"]
    lua = [options.lua, os.path.join(HERE, "lua", "kernels.lua")]
    kernels = [row for row in KERNELS if options.only in row[0]]
    talking = [row for row in TALKING if options.only in row[0]]
    broken = []
    with tempfile.TemporaryDirectory() as folder:
        twin = [build_go(options.go, folder)]
        runs = {}
        for program, tiny, _, small in kernels:
            runs[program] = [Series(twin, program, tiny), Series(ours, small, tiny)]
            if options.lua:
                runs[program].append(Series(lua, small, tiny))
        for program, tiny, _ in talking:
            runs[program] = [Series(twin, program, tiny), Series(ours, program, tiny)]
        if options.only in PARKED:
            runs[PARKED] = [Series(twin, PARKED, "1"), Series(ours, PARKED, "1")]
        for _ in range(options.reps):
            for series in runs.values():
                for one in series:
                    one.measure()
    print(f"{'':20} {'Go':>9} | {'VM':>9} {'ratio':>6} {'gate':>5}  | {'Lua':>9} {'ratio':>6}    ns")
    ratios = []
    for program, _, gate, small in kernels:
        go, vm, *others = runs[program]
        if program == small and go.printed != vm.printed:
            broken.append(f"{program}: Go prints {go.printed}, the machine {vm.printed}")
        if others and vm.printed != others[0].printed:
            broken.append(f"{small}: the machine prints {vm.printed}, Lua {others[0].printed}")
        ratio, problems = line_of(program, go, vm, others[0] if others else None, gate)
        ratios.append(ratio)
        broken += problems
    if ratios:
        mean = statistics.geometric_mean(ratios)
        print(f"geometric mean {mean:.2f}, gate {MEAN_GATE}")
        if mean > MEAN_GATE:
            broken.append(f"the geometric mean is {mean:.2f}, the gate is {MEAN_GATE}")
    for program, _, gate in talking:
        broken += line_of(program, *runs[program], None, gate)[1]
    if PARKED in runs:
        go, vm = (statistics.median(series.bytes) for series in runs[PARKED])
        print(f"bytes of a parked goroutine: {vm:.0f} (gate {PARKED_GATE}), Go's {go:.0f}")
        if vm > PARKED_GATE:
            broken.append(f"a parked goroutine takes {vm:.0f} bytes, the gate is {PARKED_GATE}")
    for problem in broken:
        print(problem, file=sys.stderr)
    return 1 if broken and options.gate else 0


if __name__ == "__main__":
    sys.exit(main())
