"""What can go wrong with a run as a whole. Faults of single rows are refusals (silkledger.rules),
never exceptions.

Exit codes (everywhere): 0 done, 1 refused, 2 can't run.
"""

from __future__ import annotations

from silkledger.messages import printable


class SilkledgerError(Exception):
    """A fault that a person can act on: one clear line, and the exit code that goes with it."""

    exit_code = 2


class InputError(SilkledgerError):
    """An input that can't be read. The line names file, line and column where known, what is wrong
    and what would fix it; whatever of the input is in it stays text.
    """

    def __init__(
        self, file: str, what: str, *, fix: str, line: int | None = None, column: str | None = None
    ) -> None:
        place = file if line is None else f"{file}:{line}"
        if column:
            place += f" ({column})"
        super().__init__(printable(f"{place}: {what}; {fix}"))
        self.file, self.line, self.column, self.what, self.fix = file, line, column, what, fix


class CannotRunError(SilkledgerError):
    """Surroundings that don't let the run go on: a folder that can't be written, another run in
    progress.
    """


class RefusedError(SilkledgerError):
    """The gate or a verification said no."""

    exit_code = 1
