"""Heads of rates: words of a table that state its values for each so many of something."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from silkledger.extraction.row_measures import CHANGE, is_number_alone, says
from silkledger.reading.periods import mentions as dates
from silkledger.reading.text.characters import fold
from silkledger.reading.words.choosing import choose
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import CellText

_YEAR = re.compile(r"(?:19|20)\d\d")
_PER = frozenset(("per", "per_many"))


def names_rate(mentioned: Mentioned, text: str) -> bool:
    """Whether words divide by a number: per 1,000 people, je 100.000 Einwohner, 每千人.

    The number is not a scale of the values, and none of them is an amount of what stands before it.
    A preposition before a scale in words leads to the scale (в млн евро), and one before a year to
    the year (в 2018 году).
    """
    folded, source = fold(text), mentioned.source
    tokens = choose(folded, source.locale, source.vocabulary).tokens(folded)
    dated = dates.mentions(folded, source.locale, source.published_on, source.vocabulary)
    known = [(each.start, each.end) for each in dated if each.day]
    known += [  # 11 месяцев
        (number.start, number.end)
        for number, behind in itertools.pairwise(tokens)
        if behind.word.unit is not None and behind.word.unit.dimension == "time"
    ]
    return any(
        not any(  # на 1 января
            start <= each.start < end for start, end in known for each in (token, following)
        )
        and not token.word.roles.isdisjoint(_PER)
        and not _YEAR.fullmatch(following.text)
        and (
            following.kind in NUMBERS
            or (following.word.scale is not None and "prep" not in token.word.roles)
        )
        for token, following in itertools.pairwise(tokens)
    )


def names_change(mentioned: Mentioned, heads: Iterable[CellText]) -> bool:
    """Whether one of the heads of a column says that its values are changes, and none an index."""
    heads = list(heads)
    changes = any(says(mentioned, [each], "change") or CHANGE.search(each.text) for each in heads)
    return changes and not any(says(mentioned, [each], "index") for each in heads)


def changes_of_number(mentioned: Mentioned, column: Sequence[CellText]) -> list[CellText]:
    """Return the heads of a change above the head "number": as many more, or fewer.

    Change on the year before | number | %
    """
    if not (column and is_number_alone(mentioned, column[0]) and names_change(mentioned, column)):
        return []
    return [head for head in column[1:] if names_change(mentioned, [head])]


def is_cut_rate(mentioned: Mentioned, heads: Iterable[CellText], unit: CellText | None) -> bool:
    """Whether one of the heads names a rate that the words of a unit leave out."""
    whole = unit is not None and names_rate(mentioned, unit.text)
    return not whole and any(names_rate(mentioned, head.text) for head in heads)
