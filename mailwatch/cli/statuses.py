"""Exit statuses that scripts can rely on (after sysexits.h), and errors as text for people."""

from __future__ import annotations

import errno
import traceback
from enum import IntEnum
from typing import TYPE_CHECKING

from mailwatch.output import echo, echo_text

if TYPE_CHECKING:
    from mailwatch.errors import ConfigError


class ExitStatus(IntEnum):
    """How a command ended."""

    OK = 0
    FOUND = 1
    USAGE = 2
    UNAVAILABLE = 69
    DEFECT = 70
    STATE = 73
    OUTPUT = 74
    BUSY = 75
    CONFIG = 78
    INTERRUPTED = 130


STATUSES = {
    ExitStatus.OK: "done",
    ExitStatus.FOUND: "done, and something needs you: a check that failed, a demo that went differently",
    ExitStatus.USAGE: "called in a wrong way, or for something that does not exist",
    ExitStatus.UNAVAILABLE: "a mail server could not be reached, or said no",
    ExitStatus.DEFECT: "a defect of mailwatch itself",
    ExitStatus.STATE: "the state directory or database can't be used",
    ExitStatus.OUTPUT: "the output could not be written",
    ExitStatus.BUSY: "another mailwatch works on this state",
    ExitStatus.CONFIG: "the configuration is wrong; all its problems are listed",
    ExitStatus.INTERRUPTED: "interrupted by Ctrl-C",
}


def report(error: Exception) -> int:
    """Say what went wrong and what to do; returns the exit status."""
    from mailwatch.adapters.beside_state.lock import AlreadyRunningError
    from mailwatch.errors import (
        ConfigError,
        Defect,
        OutputError,
        OwnerMustAct,
        Refused,
        StateError,
        Transient,
    )

    match error:
        case ConfigError():
            _show_problems(error)
            return ExitStatus.CONFIG
        case AlreadyRunningError():
            status = ExitStatus.BUSY
        case StateError():
            status = ExitStatus.STATE
        case OutputError():
            status = ExitStatus.OUTPUT
        case Defect():
            return _own_up(error)
        case Refused() | Transient():
            status = ExitStatus.UNAVAILABLE
        case OwnerMustAct():
            status = ExitStatus.USAGE
        case OSError(filename=str() as name, strerror=str() as why):
            echo(f"Error: {name} can't be used: {why.lower()}; check its owner, mode and place.", err=True)
            return ExitStatus.STATE
        case OSError(errno=errno.ENOSPC | errno.EDQUOT | errno.EIO | errno.EFBIG):
            echo(f"Error: the output can't be written: {(error.strerror or '').lower()}.", err=True)
            return ExitStatus.OUTPUT
        case _:
            return _own_up(error)
    echo(f"Error: {error}", err=True)
    return status


def _own_up(error: Exception) -> int:
    echo_text("".join(traceback.format_exception(error)), err=True, nl=False)
    echo("This is a defect of mailwatch; please report it with the lines above.", err=True)
    return ExitStatus.DEFECT


def _show_problems(error: ConfigError) -> None:
    count = len(error.problems)
    noun = "problem" if count == 1 else "problems"
    where = f" in {error.source}" if error.source else ""
    echo(f"{count} {noun}{where}:", err=True)
    for problem in error.problems:
        line = f" (line {problem.line})" if problem.line else ""
        where = f"{problem.path}{line}: " if problem.path else ""
        echo(f"  {where}{problem.message}", err=True)
        if problem.suggestion:
            echo(f"      → {problem.suggestion}", err=True)
