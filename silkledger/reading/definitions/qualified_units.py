"""Qualified units: what a unit becomes with words beside it (vocabularies/unit_qualifiers.csv)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.reading.definitions.currencies import currency_codes
from silkledger.reading.definitions.units import definitions, money
from silkledger.reading.text.faults import UnreadableError
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.reading.definitions.units import Unit
    from silkledger.schemas.vocabulary import Vocabulary


@built_once
def qualifiers(vocabulary: Vocabulary) -> dict[tuple[str, str], Unit | None]:
    """Return what a unit becomes by its name and the qualifier in lower case; None if unclear.

    Raises VocabularyError for an unknown unit.
    """
    units = definitions(vocabulary)
    columns = ("unit", "becomes", "language", "words")
    becomes: dict[tuple[str, str], Unit | None] = {}
    for entry in vocabulary.load(
        "unit_qualifiers", columns, required=("unit", "language", "words")
    ):
        for name in (entry["unit"], entry["becomes"] or entry["unit"]):
            if name not in units and name not in currency_codes():
                raise entry.fault(f"{name!r} is neither a unit nor a currency")
        name = entry["becomes"]
        unit = units.get(name) or money(name, Decimal(1)) if name else None
        becomes |= {(entry["unit"], _key(word)): unit for word in entry.list("words")}
    return becomes


def qualifies(note: str, vocabulary: Vocabulary) -> bool:
    """Whether words are the qualifier of some unit."""
    key = _key(note)
    return any(words == key for _, words in qualifiers(vocabulary))


def noted(unit: Unit, note: str, vocabulary: Vocabulary) -> Unit | None:
    """Return the unit with a qualifier behind it, or None if the words are none.

    Raises UnreadableError for a qualifier that leaves the unit unclear.
    """
    key, known = (unit.name, _key(note)), qualifiers(vocabulary)
    if key in known and known[key] is None:
        raise UnreadableError("unit.ambiguous", note, may_mean="an unstated conversion")
    return known.get(key)


def _key(words: str) -> str:
    return words.lower().replace(" ", "")
