"""Unit qualifiers: words behind a unit that make it another one: "tons (short)", "tonnes (metric)".

The rows are vocabularies/unit_qualifiers.csv.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.reading.definitions.currencies import currency_codes
from silkledger.reading.definitions.units import MEASURES, Unit, definitions, money
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.senses import NUMBERS
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_LONGEST = 4  # tokens of a qualifier


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


def behind_restated(tokens: Sequence[Token], at: int, unit: Unit, scale: Decimal) -> int:
    """Return the place behind brackets that repeat the unit, with or without its scale, else `at`.

    For example "gigawatt hours (GWh)", "million tonnes (Mt)".
    """
    if at + 2 >= len(tokens) or tokens[at].text != "(" or tokens[at + 2].text != ")":
        return at
    other = tokens[at + 1].word.unit
    same = other is not None and (other.equals(unit) or other.equals(unit.times(scale)))
    return at + 3 if same else at


def _refuse_unlisted(tokens: Sequence[Token], at: int, unit: Unit, vocabulary: Vocabulary) -> None:
    """Raise UnreadableError for unknown words in parentheses, which may change a measure."""
    end = next((end for end in range(at, len(tokens)) if tokens[end].text == ")"), at)
    inside = tokens[at:end]
    words = " ".join(token.text for token in inside)
    scope = bool(inside) and bool(inside[0].word.roles & {"except", "prep"})  # (ohne Mais)
    if scope or any(token.kind in NUMBERS for token in inside):
        return
    if any(token.kind == "unknown" and token.text[:1].isalpha() for token in inside) and (
        noted(unit, words, vocabulary) is None
    ):
        raise UnreadableError("unit.unknown", f"{unit.name} ({words})")


def _key(words: str) -> str:
    return words.lower().replace(" ", "")


def qualified(
    tokens: Sequence[Token], at: int, unit: Unit, vocabulary: Vocabulary
) -> tuple[Unit, int]:
    """Return the unit that ends before `at` with a qualifier behind it, and the place behind both.

    The qualifier stands in parentheses or behind a comma. Raises UnreadableError for one that
    leaves the unit unclear.
    """
    if at >= len(tokens) or tokens[at].text not in ("(", ","):
        return unit, at
    enclosed = tokens[at].text == "("
    if enclosed and unit.dimension in MEASURES:
        _refuse_unlisted(tokens, at + 1, unit, vocabulary)
    for end in range(min(at + 1 + _LONGEST, len(tokens)), at + 1, -1):
        if enclosed and not (end < len(tokens) and tokens[end].text == ")"):
            continue
        words = " ".join(token.text for token in tokens[at + 1 : end])
        if (becomes := noted(unit, words, vocabulary)) is not None:
            return becomes, end + enclosed
    return unit, at
