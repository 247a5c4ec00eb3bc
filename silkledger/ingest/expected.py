"""What a raw file is expected to hold: its table, whose it is, and how its columns are named and
its bytes are read.

A file's columns are ours, or those that the table [columns] of source.toml names (theirs = ours; an
empty name leaves a column out on purpose). [constants] gives a column one value for every row.
Whatever is in none of them is refused.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NoReturn

from silkledger.errors import InputError
from silkledger.ingest.limits import Limits, raised
from silkledger.messages import shown, suggestion
from silkledger.schemas.raw import CARRIED, FIGURES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from silkledger.schemas.table import Table

LEFT_OUT = ""


@dataclass(frozen=True)
class Expected:
    """The table (silkledger.schemas.raw) that a file holds, and how the source says it is written.

    `source_id` is None for a file whose rows carry their source_id. `columns` maps a file's names
    to ours, `constants` ours to the text of every row; `encoding` is the codec of a text file where
    source.toml names one; `language` is the source's, by which an unnamed encoding is judged.
    """

    table: Table
    source_id: str | None
    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    encoding: str | None = None
    language: str | None = None
    limits: Limits = field(default_factory=Limits)

    @cached_property
    def ours(self) -> tuple[str, ...]:
        """Our columns of this table. Figures may carry an id, a date and a locale, and their source
        where the file does not lie in a source's folder.
        """
        if self.table is not FIGURES:
            return self.table.names
        return self.table.names + tuple(
            name for name in CARRIED if name != "source_id" or self.source_id is None
        )

    @cached_property
    def mapped(self) -> dict[str, str]:
        """What source.toml maps, as far as it is of this table; LEFT_OUT for a column that is
        left out.
        """
        return {
            theirs: ours for theirs, ours in self.columns.items() if ours in (*self.ours, LEFT_OUT)
        }

    @cached_property
    def known(self) -> dict[str, str]:
        """Every name that a file's column may have, with ours."""
        filled = {*self.mapped.values(), *self.constants}
        return {name: name for name in self.ours if name not in filled} | self.mapped

    @cached_property
    def fixed(self) -> dict[str, str]:
        """The constants of this table's columns."""
        return {name: text for name, text in self.constants.items() if name in self.ours}

    def check(self, file: str, names: Sequence[str], *, line: int | None = None) -> tuple[str, ...]:
        """Our name of every column of a file (LEFT_OUT of one that is left out).

        Raises InputError for too many columns, one without a name, unknown (names the nearest),
        repeated, or missing.
        """
        if len(names) > self.limits.columns:
            what = f"has {len(names)} columns; at most {self.limits.columns} are read"
            raise InputError(
                file, what, fix=f"keep those that are needed, {raised('columns')}", line=line
            )
        for position, name in enumerate(names, start=1):
            if not name:
                raise InputError(
                    file, f"column {position} has no name", fix="name it or take it away", line=line
                )
            if name not in self.known:
                self.refuse_unknown(file, name, line=line)
            if name in names[: position - 1]:
                raise InputError(
                    file, f"column {shown(name)} stands there twice", fix="keep one", line=line
                )
        ours = tuple(self.known[name] for name in names)
        for column in self.table.columns:
            if column.required and column.name not in (*ours, *self.constants):
                self._refuse_missing(file, column.name, line)
        if self.table is FIGURES and self.source_id is None and "source_id" not in ours:
            self._refuse_missing(file, "source_id", line)
        return ours

    def refuse_unknown(self, file: str, name: str, *, line: int | None) -> NoReturn:
        """Raises the InputError for a column that may not be there."""
        theirs = next((key for key, ours in self.mapped.items() if ours == name), None)
        if name == "source_id" and self.table is FIGURES:
            what, fix = (
                'column "source_id" in a source\'s folder',
                "take it away; the folder's name says the source",
            )
        elif name in self.constants:
            what, fix = (
                f"column {shown(name)} is a constant in source.toml too",
                "keep one of the two",
            )
        elif theirs is not None:
            what = f"column {shown(name)} is filled from {shown(theirs)} by source.toml"
            fix = "take it out of the file or out of [columns]"
        else:
            what, fix = (
                f"unknown column {shown(name)}",
                suggestion(name, [key for key in self.known if key]),
            )
        raise InputError(file, what, fix=fix, line=line)

    def _refuse_missing(self, file: str, name: str, line: int | None) -> NoReturn:
        raise InputError(
            file, f"has no column {shown(name)}", fix="add it; it is required", line=line
        )
