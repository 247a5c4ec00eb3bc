"""Sources held back from a run because one of their files can't be read; other sources go on.

A source that is held back has no rows in the run, whatever its other files hold: half a source
would look like a whole one. The fault is recorded in the manifest and in the run summary, not in
ledger and quarantine, which count raw rows: nobody can say how many rows an unreadable file has.
Nothing is lost, since the files stay in raw/ and the next run tries them again. If the last release
contains the source, the gate refuses the release (gate.held_back_known), so that the last release
stays current until the file is fixed or a person lets the source go. Otherwise the gate only warns
(gate.held_back).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A source, and the first fault that holds it back; `line` and `column` may be None.

    >>> fault = InputError("s/figures.csv", "unclosed double quote", fix="close it", line=3)
    >>> print(HeldBack.of("s", fault))
    raw/s/figures.csv:3: unclosed double quote; close it
    """

    source_id: str
    file: str
    line: int | None
    column: str | None
    what: str
    fix: str

    @classmethod
    def of(cls, source_id: str, fault: InputError) -> HeldBack:
        """Return the source with the fault that was raised for one of its files."""
        return cls(
            source_id=source_id,
            file=fault.file,
            line=fault.line,
            column=fault.column,
            what=fault.what,
            fix=fault.fix,
        )

    def error(self, others: Sequence[HeldBack] = ()) -> InputError:
        """Return the fault as an error that stops the run; `others` are further such sources."""
        more = len(others)
        counted = f" (and {more} more source{'s' * (more > 1)} can't be read)" if more else ""
        fault = InputError(
            self.file, self.what, fix=f"{self.fix}{counted}", line=self.line, column=self.column
        )
        fault.others = tuple(map(str, others))
        return fault

    def __str__(self) -> str:
        """Return the fault on one line: file, line, what is wrong, what would fix it."""
        fault = self.error()
        fault.name_in_raw()
        return str(fault)
