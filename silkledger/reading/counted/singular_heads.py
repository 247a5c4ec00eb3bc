"""Singular heads: a noun in the singular behind a larger number, which does not count it.

In English what a number counts has the plural, so the number names or describes a single thing
there: the May 14 meeting, a 767 tanker contract, a 1999 agreement, a 200 room hotel. A hyphen
may join a number with the noun that measures such a thing: a 200-room hotel.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.senses import has_role

_NAMED = frozenset(("subject",))

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.counted.noun_reader import NounReader
    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.numeric.numerals import Numeral
    from silkledger.reading.words.senses import Token


def refuse_singular_head(
    tokens: Sequence[Token], at: int, numeral: Numeral, end: int, nouns: NounReader
) -> None:
    """Raise UnreadableError where the listed noun that ends at `end` is not a plural.

    The number begins at `at`. For example "the 14 meeting".
    """
    if end <= numeral.end or numeral.fraction or (numeral.number.value <= 1 and numeral.scale == 1):
        return
    last, noun = tokens[numeral.end - 1], tokens[end - 1]
    joined = "-" in (last.text, tokens[numeral.end].text) or noun.start == last.end
    passed = has_role(tokens, end, "threshold")  # the 5 million passenger line
    passed = passed or (end < len(tokens) and bool(tokens[end].word.change_after))  # job cuts
    if joined or passed or not nouns.lacks_plural(end - 1):
        return
    raise UnreadableError("unit.unknown", f"{tokens[at].text} {noun.text}")


def refuse_model(tokens: Sequence[Token], at: int, unit: Unit, nouns: NounReader) -> None:
    """Raise UnreadableError for a few things right behind a name, which may be a model of them.

    For example "producing Mazda 626 saloon cars", "the Russia 1 television station".
    """
    token, before = tokens[at], tokens[at - 1] if at else None
    if before is None or unit.dimension == "people" or not token.text.isdecimal():
        return
    named = before.kind == "unknown" or before.word.says == _NAMED
    named = named and not (at > 1 and "prep" in tokens[at - 2].word.roles)  # in Japan 50 firms
    if named and before.text.istitle() and before.text.isalpha() and nouns.tells_names:
        raise UnreadableError("number.name", f"{before.text} {token.text}")
