"""What a raw file is expected to hold: its table, its source, and the names of its columns.

A column of a file has one of our names, or a name that the table [columns] of source.toml maps to
ours (`theirs = ours`; an empty name drops the column). The table [constants] gives a column the
same value in every row. Any other column is an error.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NoReturn

from silkledger.errors import InputError
from silkledger.ingest.limits import Limits, or_raise
from silkledger.messages import quoted, suggestion
from silkledger.reading.definitions.digit_groups import language_of_tag
from silkledger.schemas.raw import CARRIED, FIGURES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from silkledger.schemas.table import Table

DROPPED = ""


@dataclass(frozen=True)
class Expected:
    """The table that a file holds (silkledger.schemas.raw), and how its source says it is written.

    `source_id` is None for a file whose rows carry their source_id. `columns` maps names in the
    file to ours, and `constants` our names to the text of every row. `encoding` is the codec of a
    text file, if source.toml names one. `locale` is that of the source: its language helps to
    detect an encoding that is not named, and a workbook displays numbers with its signs. Columns
    that are `optional` may be absent, although the table requires them.

    >>> from silkledger.schemas.raw import FIGURES
    >>> expected = Expected(FIGURES, "s", columns={"quote": "as_reported", "model": ""})
    >>> expected.check("s/figures.csv", ["quote", "indicator", "model"])
    ('as_reported', 'indicator', '')
    """

    table: Table
    source_id: str | None
    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    encoding: str | None = None
    locale: str | None = None
    limits: Limits = field(default_factory=Limits)
    optional: tuple[str, ...] = ()

    @cached_property
    def language(self) -> str | None:
        """The language of the source."""
        return language_of_tag(self.locale)

    @cached_property
    def ours(self) -> tuple[str, ...]:
        """Our columns of this table.

        Figures may also carry an id, a date and a locale, and a source_id if the file is not in the
        folder of a source.
        """
        if self.table is not FIGURES:
            return self.table.names
        return self.table.names + tuple(
            name for name in CARRIED if name != "source_id" or self.source_id is None
        )

    @cached_property
    def mapped(self) -> dict[str, str]:
        """The part of [columns] that concerns this table; DROPPED for a dropped column."""
        return {
            theirs: ours for theirs, ours in self.columns.items() if ours in (*self.ours, DROPPED)
        }

    @cached_property
    def known(self) -> dict[str, str]:
        """Every name that a column of the file may have, with our name for it."""
        filled = {*self.mapped.values(), *self.constants}
        return {name: name for name in self.ours if name not in filled} | self.mapped

    @cached_property
    def fixed(self) -> dict[str, str]:
        """The part of [constants] that concerns this table."""
        return {name: text for name, text in self.constants.items() if name in self.ours}

    def check(self, file: str, names: Sequence[str], *, line: int | None = None) -> tuple[str, ...]:
        """Return our name for each column of a file, DROPPED for a dropped one.

        Raises InputError if there are too many columns, or if a column has no name, an unknown name
        (the message suggests the closest known one), appears twice, or is missing.
        """
        if len(names) > self.limits.columns:
            what = f"the file has {len(names)} columns, over the limit of {self.limits.columns}"
            fix = f"keep only the columns that are needed, {or_raise('columns')}"
            raise InputError(file, what, fix=fix, line=line)
        for position, name in enumerate(names, start=1):
            if not name:
                what = f"column {position} has no name"
                raise InputError(file, what, fix="name it or remove it", line=line)
            if name not in self.known:
                self.refuse_unknown(file, name, line=line)
            if name in names[: position - 1]:
                what = f"column {quoted(name)} appears twice"
                raise InputError(file, what, fix="keep one of the two", line=line)
        ours = tuple(self.known[name] for name in names)
        for column in self.table.columns:
            present = (*ours, *self.constants, *self.optional)
            if column.required and column.name not in present:
                self._refuse_missing(file, column.name, line)
        if self.table is FIGURES and self.source_id is None and "source_id" not in ours:
            self._refuse_missing(file, "source_id", line)
        return ours

    def refuse_unknown(self, file: str, name: str, *, line: int | None) -> NoReturn:
        """Raise the InputError for a column that is not allowed in this file."""
        theirs = next((key for key, ours in self.mapped.items() if ours == name), None)
        if name == "source_id" and self.table is FIGURES:
            what = 'column "source_id" is not allowed in the folder of a source'
            fix = "remove it; the name of the folder is the source id"
        elif name in self.constants:
            what = f"column {quoted(name)} is also a constant in source.toml"
            fix = "remove it from the file or from [constants]"
        elif theirs is not None:
            what = f"column {quoted(name)} is also mapped from {quoted(theirs)} in source.toml"
            fix = "remove it from the file or from [columns]"
        else:
            what = f"unknown column {quoted(name)}"
            fix = suggestion(name, [key for key in self.known if key])
        raise InputError(file, what, fix=fix, line=line)

    def _refuse_missing(self, file: str, name: str, line: int | None) -> NoReturn:
        raise InputError(file, f"missing required column {quoted(name)}", fix="add it", line=line)
