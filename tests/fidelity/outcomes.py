"""What a run shows, and how often: of real Go (kept under build/fidelity/real) and of Gantry.

An outcome is what can be seen of a run: stdout, the first line of stderr, the exit status.
"""
import collections
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor

LIMIT = 60  # seconds, of one run
WIDE = 8    # so many runs at once of a program that mostly sleeps


def plain(line):
    """Without addresses."""
    return re.sub(r"0x[0-9a-f]+", "0x?", line)


def shown(stdout, stderr, status):
    first = stderr.decode(errors="replace").split("\n", maxsplit=1)[0]
    return stdout.decode(errors="replace"), plain(first), status


def once(command, procs):
    """The outcome of one run, and whether it mostly slept."""
    env = dict(os.environ, GOMAXPROCS=str(procs), TZ="UTC", LC_ALL="C.UTF-8")
    begun = time.monotonic()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=env)
        ended = threading.Event()

        def stop():
            if not ended.is_set():
                child.kill()

        timer = threading.Timer(LIMIT, stop)
        timer.start()
        _, status, usage = os.wait4(child.pid, 0)
        ended.set()
        child.returncode = os.waitstatus_to_exitcode(status)
        timer.cancel()
        took = time.monotonic() - begun
        if took >= LIMIT:
            return ("", f"no end within {LIMIT} s", -1), False
        out.seek(0)
        err.seek(0)
        sleeps = took > 0.05 and usage.ru_utime + usage.ru_stime < took / WIDE
        return shown(out.read(), err.read(), child.returncode), sleeps


def batch(command, procs, runs):
    """Outcomes of so many runs, counted."""
    first, sleeps = once(command, procs)
    count = collections.Counter([first])
    with ThreadPoolExecutor(WIDE if sleeps else 1) as pool:
        for outcome, _ in pool.map(lambda _: once(command, procs), range(runs - 1)):
            count[outcome] += 1
    return count


class RealGo:
    """Builds programs and runs them; what they showed is kept, by the program's text."""

    def __init__(self, go, root, folder):
        self.go, self.root, self.folder = go, root, folder
        self.version = subprocess.run([go, "version"], capture_output=True, check=True,
                                      text=True).stdout.strip()
        self.kept = root / "build/fidelity/real"
        self.kept.mkdir(parents=True, exist_ok=True)

    def outcomes(self, path, language, procs, name, runs):
        """Outcomes of a batch of runs, counted; none when the program does not compile. `name`
        tells batches of equal runs apart."""
        text = (self.root / path).read_bytes()
        title = f"{self.version} {language} {pathlib.PurePath(path).name} "
        key = hashlib.sha256(title.encode() + text)
        file = self.kept / f"{key.hexdigest()[:24]}-{procs}-{name}-{runs}.json"
        if file.exists():
            rows = json.loads(file.read_text())
            return None if rows is None else {(o, e, s): n for o, e, s, n in rows}
        binary = self.built(path, language)
        count = None if binary is None else batch([binary], procs, runs)
        rows = None if count is None else [[*outcome, n] for outcome, n in count.most_common()]
        part = file.with_suffix(".part")
        part.write_text(json.dumps(rows))
        part.rename(file)
        return count

    def built(self, path, language):
        place = self.folder / path.replace("/", "_").removesuffix(".go")
        if not place.exists():
            place.mkdir()
            shutil.copy(self.root / path, place)  # under its own name, which it may print
            (place / "go.mod").write_text(f"module m\n\ngo {language}\n")
            env = dict(os.environ, GOFLAGS="-mod=mod", GOTOOLCHAIN="local", GO111MODULE="on")
            subprocess.run([self.go, "build", "-o", "p", "."], cwd=place, env=env,
                           capture_output=True, check=False)
        binary = place / "p"
        return str(binary) if binary.exists() else None
