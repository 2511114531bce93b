#!/usr/bin/env python3
"""What looking for data races costs a Go program: with --race against without, in processor time.

usage: race.py GANTRY [--reps N] [--only TEXT] [--gate]

GANTRY is bin/gantry of a release build. The programs are those of go/, in the virtual machine at
P=1. Each is run without and with --race, one after the other, again and again, so that noise falls
on both alike; a figure is the median of the runs, less that of a run that does next to nothing.
With --gate a ratio above the gate makes the exit status 1.
"""
import argparse
import os
import statistics
import sys

from compare import HERE, Series

GATE = 3.0
# Program and arguments, arguments of the run that does nothing.
PROGRAMS = [
    ("ring 500000", "1"),
    ("sieve 20000", "2"),
    ("workers 300000", "1"),
    ("workers 300000 0", "1 0"),
    ("primes 200000", "10"),
    ("mutex 1000000", "8"),
    ("park 100000", "1"),
    ("spawn 100000", "1"),
]


def parse():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gantry", help="bin/gantry of a release build")
    parser.add_argument("--reps", type=int, default=7)
    parser.add_argument("--only", default="", help="programs whose name has this in it")
    parser.add_argument("--gate", action="store_true", help="exit 1 when a gate is broken")
    return parser.parse_args()


def main():
    options = parse()
    plain = [options.gantry, "run", "--procs", "1"]
    folder = [os.path.join(HERE, "go"), "--"]
    todo = [row for row in PROGRAMS if options.only in row[0]]
    if not todo:
        sys.exit(f"no program has {options.only!r} in its name")
    runs = {program: (Series(plain + folder, program, tiny),
                      Series(plain + ["--race"] + folder, program, tiny))
            for program, tiny in todo}
    for _ in range(options.reps):
        for series in runs.values():
            for one in series:
                one.measure()
    print(f"{'':20} {'without':>9} {'--race':>9} {'ratio':>6}  ns an operation, gate {GATE}")
    broken = []
    for program, (without, watched) in runs.items():
        if without.printed != watched.printed:
            broken.append(f"{program}: {without.printed}, with --race {watched.printed}")
        base, ours = statistics.median(without.ns), statistics.median(watched.ns)
        ratio = ours / base
        print(f"{program:20} {base:9.1f} {ours:9.1f} {ratio:6.2f}{' ' if ratio <= GATE else '!'}",
              flush=True)
        if ratio > GATE:
            broken.append(f"{program}: {ratio:.2f} times as long with --race, the gate is {GATE}")
    for problem in broken:
        print(problem, file=sys.stderr)
    return 1 if broken and options.gate else 0


if __name__ == "__main__":
    sys.exit(main())
