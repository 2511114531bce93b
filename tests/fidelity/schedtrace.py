"""The lines of GODEBUG=schedtrace=1 beside those of `gantry convert --to schedtrace`."""
import os
import re
import subprocess

PROGRAM = "tests/fidelity/programs/two_speakers.go"


def forms(text):
    """The lines with every number as N: a set, since only the form is compared."""
    lines = [line for line in text.split("\n") if line.startswith("SCHED ")]
    return {re.sub(r"\d+", "N", line) for line in lines}


def compare(gantry, real, root):
    """None when real lines and ours have one form, else what differs."""
    env = dict(os.environ, GOMAXPROCS="2", GODEBUG="schedtrace=1")
    binary = real.built(PROGRAM, "1.23")
    go = subprocess.run([binary], capture_output=True, env=env, check=True, text=True).stderr
    recording = str(real.folder / "schedtrace.gantry")
    subprocess.run([gantry, "run", str(root / PROGRAM), "--procs", "2", "--record", recording],
                   capture_output=True, check=True)
    mine = subprocess.run([gantry, "convert", recording, "--to", "schedtrace", "-o", "-"],
                          capture_output=True, check=True, text=True).stdout
    theirs, ours = forms(go), forms(mine)
    return None if theirs == ours and ours else f"schedtrace: Go: {theirs}; Gantry: {ours}"
