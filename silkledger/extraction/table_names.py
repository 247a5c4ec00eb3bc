"""Names of indicators around the values of a table: in its heads, rows, corner and caption."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.completion.indicators import NamedIndicator
from silkledger.extraction.counted_nouns import ONE
from silkledger.extraction.described_heads import counts_otherwise, is_modified
from silkledger.extraction.head_parts import unit_parts
from silkledger.extraction.row_measures import divisor_in, says
from silkledger.extraction.table_places import mentions_of
from silkledger.extraction.table_readings import reading_of
from silkledger.extraction.text_tables import CellText
from silkledger.indicators import indicators
from silkledger.reading.definitions.units import COUNTED, RATIOS
from silkledger.reading.text.characters import fold
from silkledger.reading.words.choosing import choose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.extraction.text_tables import Around, TextTable

_LISTED = re.compile(r"[,，]\s*(?:[^\W\d]+-)?\Z")  # Nights spent, non-residents
_FURTHER = 0.2  # by which a head further off counts less
_SCORES = (0.95, 0.85, 0.8, 0.7)


def named_around(
    mentioned: Mentioned, around: Around, unit: CellText | None, *, counted: bool
) -> Iterator[NamedIndicator]:
    """Yield the names of indicators around a value; if others have names, its own count.

    A head that says what is `counted` needs its own name, and so does a caption whose words say of
    what the name is, unless the name itself is the unit (Live births).
    """
    known = indicators(mentioned.source.vocabulary)
    reasons = ("in the head of its column", "in its row", "in the corner", "above the table")
    scopes = (around.row, around.column, around.corner, around.above)
    for score, scope, reason in zip(
        _SCORES, scopes, (reasons[1], reasons[0], *reasons[2:]), strict=True
    ):
        above = scope is around.corner or scope is around.above
        if above and (around.named_rows or around.named_columns):
            continue
        for number, mentions in enumerate(mentions_of(mentioned, scope)):
            for match in mentions.indicators:
                if _is_of_another(mentioned, around, mentions, match, above=above):
                    continue
                if _is_listed(mentioned, mentions, match):
                    continue
                name = (match.start, match.end) if scope is around.column else None
                counts = set(known[str(match.value)].dimension.split(";")) <= COUNTED
                heads = around.column if above or name is not None else ()
                heads = () if above and around.placed_columns else heads
                if counted and counts and counts_otherwise(mentioned, heads, name):
                    continue
                span = mentions.start, mentions.end
                own = unit is not None and unit.start < match.end and match.start < unit.end
                modified = name is None and not own and counts
                if modified and is_modified(mentioned, span, match[:2]):
                    continue
                yield NamedIndicator(str(match.value), match, score - _FURTHER * number, reason)


def _is_listed(mentioned: Mentioned, mentions: Mentions, match: MatchedPhrase) -> bool:
    """Whether a name behind a comma only says who is counted by another one: Nights, residents."""
    others = [each for each in mentions.indicators if each.end <= match.start]
    return bool(others) and _LISTED.search(mentioned.text, others[-1].end, match.start) is not None


def _is_of_another(
    mentioned: Mentioned, around: Around, mentions: Mentions, match: MatchedPhrase, *, above: bool
) -> bool:
    """Whether a name is not that of the values: the cost of staff, emissions per employee.

    563 below "trade deficit" is -563 of the balance.
    """
    indicator = indicators(mentioned.source.vocabulary)[str(match.value)]
    if indicator.statistic == "balance" and _is_deficit(mentioned, match):
        return True
    if above:
        return not _fits_row(mentioned, around, indicator.dimension)
    if around.in_money and set(indicator.dimension.split(";")) <= COUNTED:
        return True
    head = CellText(mentions.text, mentions.start, mentions.end)
    divisor = divisor_in(mentioned, head)
    return divisor is not None and divisor[0] <= match.start < divisor[1]


def _is_deficit(mentioned: Mentioned, match: MatchedPhrase) -> bool:
    """Whether the name of a balance says that its values are deficits, without a sign."""
    words, source = fold(mentioned.text[match.start : match.end]), mentioned.source
    tokens = choose(words, source.locale, source.vocabulary).tokens(words.casefold())
    return any("deficit" in token.word.roles for token in tokens)


def _fits_row(mentioned: Mentioned, around: Around, dimension: str) -> bool:
    """Whether an indicator that the caption names may be measured in the unit of a row.

    Below "Production", a cost in dollars for each pound is none.
    """
    units = list(unit_parts(around.row[:1]))
    if any(says(mentioned, [head], "unit") for head in around.corner):
        units += around.row[:1]
    found = (reading_of(mentioned, ONE, unit.text) for unit in units)
    return all(
        each is None or each.dimension in (*dimension.split(";"), *RATIOS, *COUNTED)
        for each in found
    )


def has_named_rows(mentioned: Mentioned, table: TextTable) -> bool:
    """Whether a row of the table below the first begins with the name of an indicator."""
    firsts = [cells[0] for cells in table.rows[1:] if cells and cells[0].text]
    return any(mentions.indicators for mentions in mentions_of(mentioned, firsts))
