#!/usr/bin/env python3
"""Compares the engine with Go itself: the same programs, in processor time.

usage: compare.py GANTRY_BENCH [--go GO] [--reps N] [--only TEXT] [--gate]

GANTRY_BENCH is bin/gantry_bench of a release build. Every program runs as Go (GOMAXPROCS=1) and
in the engine at P=1, recording off and on; all once, then all again, so that noise falls on all
alike. A figure is the median processor time (user and system) of the runs, less that of a run
that does next to nothing, by operation. What counts are the ratios to Go and their gates; with
--gate a broken one makes the exit status 1. Needs a Go toolchain of 1.22 or later.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))

# Program and arguments, arguments of the run that does nothing, gates: off and on, as multiples
# of Go's time.
PROGRAMS = [
    ("pingpong 1000000", "1", 0.55, 0.8),
    ("ring 2000000", "1", 0.5, 0.8),
    ("prodcons 8000000", "1", 1.0, 1.5),
    ("workers 1000000", "1", 0.8, 1.3),
    ("workers 500000 0", "1 0", 0.6, 0.9),
    ("spawn 1000000", "1", 0.2, 0.3),
    ("spawn 1000000 100", "1 1", 0.5, 0.8),
    ("park 1000000", "1", 0.1, 0.15),
    ("select4 1000000", "4", 0.8, 1.2),
    ("mutex 8000000", "8", 5.0, 8.0),
    ("mutex 1000000 8 1", "8 8 1", 0.6, 0.9),
    ("gosched 3000000", "100", 0.5, 0.8),
    ("sieve 20000", "2", 0.5, 0.8),
    ("timers 100000 10", "1 1", 0.2, 0.3),
]
# Resident bytes of a goroutine that waits on a channel.
PARKED = "park 1000000"
PARKED_GATE = 256


def parse():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("bench", help="bin/gantry_bench of a release build")
    parser.add_argument("--go", default=shutil.which("go") or "/usr/lib/go-1.23/bin/go")
    parser.add_argument("--reps", type=int, default=7)
    parser.add_argument("--only", default="", help="programs whose name has this in it")
    parser.add_argument("--gate", action="store_true", help="exit 1 when a gate is broken")
    return parser.parse_args()


def build_go(go, folder):
    out = os.path.join(folder, "bench")
    env = dict(os.environ, GOTOOLCHAIN="local", GOFLAGS="-mod=mod",
               GOCACHE=os.path.join(folder, "cache"))
    subprocess.run([go, "build", "-o", out, "."], cwd=os.path.join(HERE, "go"), env=env, check=True)
    return out


def run(command):
    """What it prints, its processor time in seconds, its largest resident size in bytes."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True,
                               env=dict(os.environ, GOMAXPROCS="1"))
    printed = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit status {process.returncode}")
    return printed.split(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


class Series:
    """The repeated runs of one program by one engine."""

    def __init__(self, command, program, tiny):
        name = program.split()[0]
        self.command = command + program.split()
        self.tiny = command + [name] + tiny.split()
        self.ns = []
        self.bytes = []
        self.printed = None

    def measure(self):
        printed, seconds, size = run(self.command)
        _, base_seconds, base_size = run(self.tiny)
        ops = int(printed[0])
        self.printed = printed
        self.ns.append((seconds - base_seconds) * 1e9 / ops)
        self.bytes.append((size - base_size) / ops)


def report(program, go, off, on, gate_off, gate_on):
    """One line of the table; the gates that are broken."""
    base = statistics.median(go.ns)
    line = f"{program:20} {base:9.1f}"
    broken = []
    for which, series, gate in (("off", off, gate_off), ("on", on, gate_on)):
        ns = statistics.median(series.ns)
        ratio = ns / base
        line += f" | {ns:8.1f} {ratio:6.2f} {gate:5.2f}{' ' if ratio <= gate else '!'}"
        if ratio > gate:
            broken.append(f"{program}, recording {which}: {ratio:.2f} times Go, the gate is {gate}")
    print(line, flush=True)
    return broken


def main():
    options = parse()
    todo = [row for row in PROGRAMS if options.only in row[0]]
    if not todo:
        sys.exit(f"no program has {options.only!r} in its name")
    with tempfile.TemporaryDirectory() as folder:
        twin = build_go(options.go, folder)
        runs = {}
        for program, tiny, _, _ in todo:
            bench = [options.bench, "run"]
            runs[program] = (Series([twin], program, tiny), Series(bench, program, tiny),
                             Series(bench + ["--record"], program, tiny))
        for _ in range(options.reps):
            for series in runs.values():
                for one in series:
                    one.measure()

    print(f"{'':20} {'Go':>9} | {'off':>8} {'ratio':>6} {'gate':>5}  | "
          f"{'on':>8} {'ratio':>6} {'gate':>5}    ns an operation")
    broken = []
    for program, _, gate_off, gate_on in todo:
        go, off, on = runs[program]
        if not go.printed == off.printed == on.printed:
            broken.append(f"{program}: Go prints {go.printed}, the engine {off.printed}")
        broken += report(program, go, off, on, gate_off, gate_on)
    if PARKED in runs:
        go, off, _ = (statistics.median(series.bytes) for series in runs[PARKED])
        print(f"bytes of a parked goroutine: {off:.0f} (gate {PARKED_GATE}), Go's {go:.0f}")
        if off > PARKED_GATE:
            broken.append(f"a parked goroutine takes {off:.0f} bytes, the gate is {PARKED_GATE}")
    for problem in broken:
        print(problem, file=sys.stderr)
    return 1 if broken and options.gate else 0


if __name__ == "__main__":
    sys.exit(main())
