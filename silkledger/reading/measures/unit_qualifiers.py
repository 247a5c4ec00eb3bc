"""Unit qualifiers: words behind a unit that make it another one: "tons (short)", "tonnes (metric)".

The rows are vocabularies/unit_qualifiers.csv.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.qualified_units import noted
from silkledger.reading.definitions.units import COUNTED, MEASURES, Unit
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_LONGEST = 4  # tokens of a qualifier


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


def qualified(
    tokens: Sequence[Token], at: int, unit: Unit, vocabulary: Vocabulary
) -> tuple[Unit, int]:
    """Return the unit that ends before `at` with a qualifier behind it, and the place behind both.

    The qualifier stands in parentheses or behind a comma. Raises UnreadableError for one that
    leaves the unit unclear.
    """
    if at >= len(tokens):
        return unit, at
    if tokens[at].text not in ("(", ","):
        return _restated_count(tokens, at, unit, vocabulary)
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


def _restated_count(
    tokens: Sequence[Token], at: int, unit: Unit, vocabulary: Vocabulary
) -> tuple[Unit, int]:
    """Return what a count is measured in, and the place behind it: conteneurs EVP, boxes in TEU."""
    if unit.dimension in COUNTED:
        for end in (at + 1, at + 2):
            words = " ".join(token.text for token in tokens[at:end])
            if (becomes := noted(unit, words, vocabulary)) is not None:
                return becomes, end
    return unit, at
