"""``python run.py TARGET [libFuzzer's arguments]``: coverage-guided fuzzing of the mail floor, by atheris.

An input fails when a claim of :mod:`claims` does, when it raises, or when it
takes more processor time than its size allows.
"""

from __future__ import annotations

import os
import shlex
import sys
import time
from pathlib import Path

import atheris

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

with atheris.instrument_imports(include=["mailwatch.mail", "builder"]):
    from builder import MAX_MAIL
    from claims import CLAIMS

SECONDS = 3.0
"""Processor time that any input may take, measured with instrumented code."""

SECONDS_PER_BYTE = 20e-6

# libFuzzer's own limits, in seconds, megabytes and bytes; the command line comes later and wins.
LIMITS = ("-timeout=30", "-rss_limit_mb=1500", "-max_len=6000", "-len_control=20", "-print_final_stats=1")


def main() -> None:
    # To merge a corpus libFuzzer starts itself again: a shell command, with its own arguments alone.
    target = os.environ.get("FUZZ_TARGET") or sys.argv.pop(1)
    os.environ["FUZZ_TARGET"] = target
    check = CLAIMS[target]

    def one_input(data: bytes) -> None:
        started = time.process_time()
        check(data)
        size = MAX_MAIL if target == "built" else len(data)
        spent = time.process_time() - started
        assert spent < SECONDS + size * SECONDS_PER_BYTE, f"{spent:.1f} s for {len(data)} bytes"

    atheris.Setup([shlex.join([sys.executable, __file__]), *LIMITS, *sys.argv[1:]], one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
