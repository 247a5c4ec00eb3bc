"""Exceptions that end a run. Faults of single rows are refusals (silkledger.rules), not exceptions.

Exit codes, the same for every command: 0 success, 1 refused, 2 cannot run.
"""

from __future__ import annotations

from silkledger.messages import printable, raw_place


class SilkledgerError(Exception):
    """Base class of errors that a person can act on: a one-line message and an exit code."""

    exit_code = 2


class InputError(SilkledgerError):
    """An input that can't be read.

    The message is one line, `file:line (column): what is wrong; what would fix it`, with line and
    column only where they are known. Text quoted from the input is escaped.

    `others` are the messages of further files that can't be read.

    >>> print(InputError("s/figures.csv", "unclosed double quote", fix="close it", line=3))
    s/figures.csv:3: unclosed double quote; close it
    """

    others: tuple[str, ...] = ()

    def __init__(
        self, file: str, what: str, *, fix: str, line: int | None = None, column: str | None = None
    ) -> None:
        self.file, self.line, self.column, self.what, self.fix = file, line, column, what, fix
        super().__init__(self._message(file if line is None else f"{file}:{line}"))

    def _message(self, place: str) -> str:
        column = f" ({self.column})" if self.column else ""
        return printable(f"{place}{column}: {self.what}; {self.fix}")

    def name_in_raw(self) -> None:
        """Let the message name the file from raw/ on."""
        self.args = (self._message(raw_place(self.file, self.line)),)


class CannotRunError(SilkledgerError):
    """An environment in which the run can't go on, such as a read-only folder or a second run."""


class RefusedError(SilkledgerError):
    """A release that the gate or a verification refused."""

    exit_code = 1
