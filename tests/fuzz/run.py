"""``python run.py TARGET [FOLDER or FILE or libFuzzer's arguments]``: coverage-guided fuzzing by atheris.

An input fails when a claim of its target does, when it raises, or when it
takes more processor time than its size allows. A file is run once, and its
failure raised. While folders are fuzzed a failure does not end the run: the
shortest input of each kind is kept in ``FINDINGS`` (an environment variable).
Where atheris has no wheel, or ``FUZZ_ENGINE`` is ``chance``, chance alone
changes the inputs of the folders.
"""

from __future__ import annotations

import atexit
import contextlib
import hashlib
import importlib
import os
import random
import re
import shlex
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from targets import TARGETS, Target

atheris: Any = None
if os.environ.get("FUZZ_ENGINE", "atheris") != "chance":
    with contextlib.suppress(ImportError):
        atheris = importlib.import_module("atheris")

SECONDS_PER_BYTE = 20e-6

# libFuzzer's own limits, in seconds, megabytes and bytes; the command line comes later and wins.
LIMITS = (
    "-timeout=120",
    "-report_slow_units=120",
    "-rss_limit_mb=1500",
    "-len_control=20",
    "-print_final_stats=1",
)

Check = Callable[[bytes], None]


def load(target: Target) -> Check:
    """The claims, instrumented where there is something to instrument with."""
    if atheris is None:
        return target.load()
    with atheris.instrument_imports(include=["mailwatch", "builder", "tables", *target.libraries]):
        check = target.load()
        check(b"")  # much is imported only where it is needed
    return check


def timed(check: Check, target: Target) -> Check:
    """``check``, and the claim on its processor time."""

    def one_input(data: bytes) -> None:
        started = time.process_time()
        check(data)
        spent = time.process_time() - started
        assert spent < target.seconds + len(data) * SECONDS_PER_BYTE, f"{spent:.1f} s for {len(data)} bytes"

    return one_input


def kind_of(error: BaseException) -> str:
    """What is the same when the same thing fails: the error, our own place that raised it, its words."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [
        frame
        for frame in frames
        if "site-packages" not in frame.filename and "/lib/python" not in frame.filename
    ]
    place = f"{Path(ours[-1].filename).stem}:{ours[-1].name}" if ours else "?"
    last = (str(error).strip().splitlines() or [""])[-1]
    inner = re.findall(
        r"/mailwatch/(\S+)\.py\", line \d+, in (\w+)", str(error)
    )  # a defect brings its traceback
    words = re.sub(r"[^A-Za-z ]+", "_", re.sub(r"'[^']*'|\"[^\"]*\"", "", last))[:60]
    return " ".join([type(error).__name__, place, *(":".join(each) for each in inner[-1:]), words])


def keeping(check: Check, findings: Path) -> Check:
    """``check``, whose failures are kept and not raised: the shortest input of each kind, with its words."""
    findings.mkdir(parents=True, exist_ok=True)

    def one_input(data: bytes) -> None:
        try:
            check(data)
        except Exception as error:  # noqa: BLE001  whatever it is, it is a finding
            name = hashlib.sha256(kind_of(error).encode()).hexdigest()[:12]
            file = findings / name
            if not file.exists() or file.stat().st_size > len(data):
                file.write_bytes(data)
                said = "".join(traceback.format_exception(error))
                file.with_suffix(".txt").write_text(f"{kind_of(error)}\n\n{said}", errors="backslashreplace")

    return one_input


def by_chance(check: Check, folders: list[Path], seconds: float, longest: int) -> None:
    """Without coverage: the inputs of ``folders``, changed here and there."""
    chance, end = random.Random(0), time.monotonic() + seconds
    inputs = [file.read_bytes() for folder in folders for file in sorted(folder.iterdir())] or [b""]
    runs = 0
    while time.monotonic() < end:
        data = bytearray(chance.choice(inputs))
        for _ in range(chance.randrange(1, 6)):
            at = chance.randrange(len(data) + 1)
            other = chance.choice(inputs)
            start = chance.randrange(len(other) + 1)
            data[at : at + chance.choice((0, 0, 1, 8))] = chance.choice(
                (chance.randbytes(1), chance.randbytes(4), other[start : start + 20], other[start:], b"")
            )
        check(bytes(data[:longest]))
        runs += 1
    print(f"stat::number_of_executed_units: {runs}", file=sys.stderr)


def words_for(name: str) -> list[str]:
    """libFuzzer's argument that names the words which belong into an input."""
    from seeds import dictionary

    lines = ["".join(f"\\x{byte:02x}" for byte in word) for word in dictionary(name)]
    if not lines:
        return []
    file = Path(tempfile.gettempdir()) / f"mailwatch-fuzz-{os.getpid()}.dict"
    file.write_text("".join(f'"{line}"\n' for line in lines))
    atexit.register(file.unlink, missing_ok=True)
    return [f"-dict={file}"]


def main() -> None:
    # To merge a corpus libFuzzer starts itself again: a shell command, with its own arguments alone.
    name = os.environ.get("FUZZ_TARGET") or sys.argv.pop(1)
    os.environ["FUZZ_TARGET"] = name
    target = TARGETS[name]
    check = timed(load(target), target)
    arguments = sys.argv[1:]
    paths = [Path(each) for each in arguments if not each.startswith("-")]
    files = [each for each in paths if each.is_file()]
    if files:
        for file in files:
            check(file.read_bytes())
            print(f"{file} keeps the claims")
        return
    if os.environ.get("FINDINGS"):
        check = keeping(check, Path(os.environ["FINDINGS"]))
    if atheris is None:
        seconds = next(
            (float(each.partition("=")[2]) for each in arguments if "max_total_time" in each), 60.0
        )
        by_chance(check, paths, seconds, target.longest)
        return
    limits = [*LIMITS, f"-max_len={target.longest}", *words_for(name)]
    atheris.Setup([shlex.join([sys.executable, __file__]), *limits, *arguments], check)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
