"""Sources held back from a run because one of their files can't be read; the other sources go on.

A held-back source has no rows in the run at all, whatever its other files hold: half a source would
look like a whole one. Its fault stands in the manifest and in the account of the run, not in ledger
and quarantine, which count raw rows: how many rows an unreadable file holds, nobody can say.
Nothing is lost, for its files lie in raw/ and the next run tries them again. What the last release
had of it would go with this one; the gate refuses that (gate.held_back_known), so that the last
release stays the current one until the file is mended or a person lets the source go. A source that
the last release did not have is only warned of (gate.held_back).
"""

from __future__ import annotations

from dataclasses import dataclass

from silkledger.errors import InputError


@dataclass(frozen=True, slots=True)
class HeldBack:
    """One source and the first fault for which it is held back; `line` and `column` are None where
    there is none.
    """

    source_id: str
    file: str
    line: int | None
    column: str | None
    what: str
    fix: str

    @classmethod
    def of(cls, source_id: str, fault: InputError) -> HeldBack:
        """The source with the fault that was raised for one of its files."""
        return cls(source_id, fault.file, fault.line, fault.column, fault.what, fault.fix)

    def error(self, more: int = 0) -> InputError:
        """The fault, to be raised where it stops the run after all; `more` sources have one too."""
        others = f" (and {more} more source{'s' * (more > 1)} can't be read)" if more else ""
        return InputError(
            self.file, self.what, fix=f"{self.fix}{others}", line=self.line, column=self.column
        )

    def __str__(self) -> str:
        """The fault on one line: file, line, what is wrong, what would fix it."""
        return str(self.error())
