"""The kinds of vocabulary that a dataset can add to, with what each is for."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.messages import suggestion
from silkledger.schemas.vocabulary import ADDABLE, SHIPPED

if TYPE_CHECKING:
    from pathlib import Path

# In the order in which a curator needs them, with what they are for.
PURPOSES = {
    "indicators": "what is measured",
    "indicator_names": "names of indicators in a language, for suggestions",
    "units": "units, each with its factor into another one",
    "unit_words": "words of units in a language",
    "groups": "groups of countries, and places that ISO 3166 does not list",
    "place_aliases": "other names of places",
    "items": "products, branches and energy sources, each a part of another",
    "quality_codes": "what a basis, a coverage or a whole can be",
    "qualities": "words of bases, coverages, wholes and items",
    "entities": "companies, ports, railways and fields, with their names in any language",
    "publications": "publishers and their publications, with the names that texts use",
    "reference_codes": "codes of indicators in files of official statistics",
    "event_kinds": "kinds of event",
    "period_words": "words of dates and periods",
    "period_forms": "the forms that words of periods take",
    "particles": "words that add nothing to a figure",
    "plausible": "the possible range of an indicator",
    "dimensions": "dimensions of units",
}


@dataclass(frozen=True, slots=True)
class Kind:
    """A vocabulary by the stem of its file: its columns and what it is for."""

    name: str
    columns: tuple[str, ...]
    purpose: str

    @property
    def has_language(self) -> bool:
        """Whether its rows belong to a language."""
        return "language" in self.columns


def kinds() -> dict[str, Kind]:
    """Return the kinds by name, in the order in which a curator needs them.

    >>> list(kinds())[:2], kinds()["place_aliases"].columns
    (['indicators', 'indicator_names'], ('code', 'language', 'name'))
    """
    return {name: Kind(name, _columns(name), purpose) for name, purpose in PURPOSES.items()}


def kind_of(name: str) -> Kind:
    """Return a kind by its name. Raises CannotRunError for an unknown one."""
    known = kinds()
    if name not in known or name not in ADDABLE:
        what = f"a dataset can't add to {name}" if name in SHIPPED.names() else f"no kind {name}"
        raise CannotRunError(f"{what}; {suggestion(name, known)}")
    return known[name]


def files_of(name: str, folder: Path) -> list[Path]:
    """Return the files of a kind in a folder of vocabularies."""
    single = folder / f"{name}.csv"
    return [*([single] if single.is_file() else []), *sorted((folder / name).glob("*.csv"))]


def _columns(name: str) -> tuple[str, ...]:
    with files_of(name, SHIPPED.folder)[0].open(encoding="utf-8", newline="") as lines:
        return tuple(next(csv.reader(lines)))
