"""Lesser units behind a number and its unit: 51 minutes and 38 seconds, 4 years 6 months.

The two are one number of the greater unit. Which unit is a part of which, and how many parts it
has, is data (vocabularies/unit_parts.csv).
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.text.faults import UnreadableError
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.digit_groups import Number
    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.numeric.numerals import Numerals
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_JOINING = frozenset(("and", "with"))


class _Part(NamedTuple):
    """A lesser unit by its name, and how many of it make the greater one."""

    unit: str
    parts: Decimal


def with_lesser(
    number: Number, unit: Unit | None, end: int, numerals: Numerals, vocabulary: Vocabulary
) -> tuple[Number, int]:
    """Return the number with what the lesser units at `end` add to it, and the place behind them.

    Behind "between" the two are the ends of a range. Raises UnreadableError for more parts than a
    unit has, or parts behind a broken number, which are another figure (3 hours and 90 minutes).
    """
    tokens, whole, printed = numerals.tokens, Decimal(1), number
    if unit is None or end + 1 >= len(tokens):
        return number, end
    while (part := _parts(vocabulary).get(unit.name)) is not None and end + 1 < len(tokens):
        first = end + (not tokens[end].word.roles.isdisjoint(_JOINING))
        behind = next((at for at in (first + 1, first + 2) if _is(tokens, at, part.unit)), None)
        if behind is None or not numerals.starts(first):
            break
        if first > end and any("between" in token.word.roles for token in tokens[:end]):
            break
        numeral = numerals.read(first, money=False)
        if numeral.end != behind or numeral.scale != 1 or numeral.fraction:
            break
        if (
            printed.value % 1 or not 0 < numeral.number.value < part.parts
        ):  # nor 7.34 euros 85 cents
            raise UnreadableError("number.compete", f"{tokens[first].text} {part.unit}")
        whole *= part.parts
        number = number.plus(numeral.number.divided(whole))
        unit, end = tokens[behind].word.unit or unit, behind + 1
    return number, end


def behind_lesser(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> int | None:
    """Return the place behind the lesser units right behind a unit, whose end is `at`, or None.

    Whether the two can be read together is not looked at.
    """
    behind, unit = None, tokens[at - 1].word.unit
    while unit is not None and at + 1 < len(tokens) and tokens[at].kind == "number":
        part = _parts(vocabulary).get(unit.name)
        last = next((each for each in (at + 1, at + 2) if part and _is(tokens, each, part.unit)), 0)
        if not last:
            break
        behind = at = last + 1
        unit = tokens[last].word.unit
    return behind


def _is(tokens: Sequence[Token], at: int, name: str) -> bool:
    unit = tokens[at].word.unit if at < len(tokens) else None
    return unit is not None and unit.name == name


@built_once
def _parts(vocabulary: Vocabulary) -> dict[str, _Part]:
    """Return the lesser unit of each unit, and how many of them make it."""
    columns = ("unit", "part", "parts")
    return {
        entry["unit"]: _Part(entry["part"], Decimal(entry["parts"]))
        for entry in vocabulary.load("unit_parts", columns, required=columns, key=("unit",))
    }
