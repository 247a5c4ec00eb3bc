"""What the cell of a quality means in its row: beside its indicator, place and period.

An item that the indicator itself names is dropped ("gas" of gas reserves); a whole that it names
is stated by every figure ("the world" of a share of world reserves). A growth or increase of one
year that states no base is on the year before, if its level is a stock or a flow: inflation is not,
since it may be over the year or at its end.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from silkledger.indicators import indicators
from silkledger.judging.entities import entity_name
from silkledger.judging.quality_codes import ITEM, wider
from silkledger.judging.quality_words import (
    NOTHING,
    PLACE_FACET,
    SHARE_OF,
    Meaning,
    meaning,
    normalised,
)
from silkledger.reading.base import PREVIOUS_PERIOD, SINCE, YEAR_ON_YEAR, base_codes
from silkledger.reading.geography.place_codes import place_groups
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from silkledger.schemas.vocabulary import Vocabulary

BASE, RATE, REGION, OWN = "base", "rate", "region", "own"
YEAR_DAYS = (365, 366)


def wider_values(name: str, vocabulary: Vocabulary = SHIPPED) -> dict[str, str]:
    """Return the wider value of each value of a quality that has one."""
    if name == BASE:
        return {code: known.narrows for code, known in base_codes(vocabulary).items()}
    return wider(name, vocabulary) if name not in ("reporter", "entity") else {}


def is_group(value: str, vocabulary: Vocabulary = SHIPPED) -> bool:
    """Whether a value names a group of places."""
    code = value.partition(":")[2]
    return any(group.kind == "group" for group in place_groups(vocabulary).get(code, ()))


def _read_reporter(reporter: str, _vocabulary: Vocabulary) -> Meaning:
    return Meaning(((PLACE_FACET, reporter),))


def _read_entity(entity: str, vocabulary: Vocabulary) -> Meaning:
    return Meaning(words=normalised(entity_name(entity, vocabulary), vocabulary))


def _read_item(item: str, indicator: str, vocabulary: Vocabulary) -> Meaning:
    """What an item means; nothing if the indicator itself names it.

    An indicator names an item also by a wider word that is a row of quality_codes.csv (crude oil is
    what it calls oil).
    """
    item_meaning = meaning(ITEM, item, vocabulary)
    codes, tokens = _items_of(indicator, vocabulary)
    if not item_meaning.words:
        called = wider(ITEM, vocabulary)
        parts = {code for _, value in item_meaning.facets for code in value.split("+")}
        return NOTHING if all({code, called.get(code)} & codes for code in parts) else item_meaning
    is_named = not item_meaning.facets and any(
        f" {item_meaning.words} " in f" {name} " for name in tokens
    )
    return NOTHING if is_named else item_meaning


@lru_cache(maxsize=1024)
def _items_of(indicator: str, vocabulary: Vocabulary) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the items that an indicator names, as codes, and its name and code as words."""
    names = _names_of(indicator, vocabulary)
    codes = {
        code
        for name in names
        for _, value in meaning(ITEM, name, vocabulary).facets
        for code in value.split("+")
    }
    return frozenset(codes), tuple(normalised(name, vocabulary) for name in names)


def _names_of(indicator: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    known = indicators(vocabulary).get(indicator)
    return (indicator.replace("_", " "), *((known.name,) if known else ()))


def _read_whole(
    share_of: str | None, indicator: str, geography: str | None, vocabulary: Vocabulary
) -> Meaning:
    """What a whole means: what the cell says, else what the indicator says of it.

    The place of the figure itself is not stated: "its exports" and "exports" are one whole.
    """
    whole = meaning(SHARE_OF, share_of, vocabulary) if share_of else NOTHING
    implied = implied_whole(indicator, vocabulary)
    facets = {**implied, **dict(whole.facets)}
    own = {OWN, f"{PLACE_FACET}:{geography}"}
    if geography and is_group(f"{PLACE_FACET}:{geography}", vocabulary):
        own.add(REGION)
    if PLACE_FACET not in implied and facets.get(PLACE_FACET) in own:
        del facets[PLACE_FACET]
    return Meaning(tuple(sorted(facets.items())), whole.words)


@lru_cache(maxsize=1024)
def implied_whole(indicator: str, vocabulary: Vocabulary = SHIPPED) -> dict[str, str]:
    """Return the facets of the whole that a share's indicator itself names.

    >>> implied_whole("gas_reserves_share")
    {'measure': 'gas_reserves', 'place': 'place:WLD'}
    """
    known = indicators(vocabulary).get(indicator)
    if known is None or not (known.whole or known.statistic == "share" or "share" in indicator):
        return {}
    named = {
        facet: value
        for name in _names_of(indicator, vocabulary)
        for facet, value in meaning(SHARE_OF, name, vocabulary).facets
        if "+" not in value
    }
    if known.whole:
        named["measure"] = known.whole
    if known.whole_place:
        named[PLACE_FACET] = f"{PLACE_FACET}:{known.whole_place}"
    return dict(sorted(named.items()))


def _read_base(
    base: str | None,
    indicator: str,
    statistic: str | None,
    period: tuple[dt.date | None, dt.date | None],
    averaged: str | None,
    vocabulary: Vocabulary,
) -> Meaning:
    """What a change is measured against; of one year, the year before has several names.

    Growth over several years that is one a year says so beside its base.
    """
    base_meaning = _plain_base(base, indicator, statistic, period, vocabulary)
    return (
        Meaning((*base_meaning.facets, (RATE, averaged)), base_meaning.words)
        if averaged
        else base_meaning
    )


def _plain_base(
    base: str | None,
    indicator: str,
    statistic: str | None,
    period: tuple[dt.date | None, dt.date | None],
    vocabulary: Vocabulary,
) -> Meaning:
    start, end = period
    is_year = start is not None and end is not None and (end - start).days + 1 in YEAR_DAYS
    known = indicators(vocabulary).get(indicator)
    level = indicators(vocabulary).get(known.level) if known and known.level else None
    if not base:
        is_plain = level is not None and level.statistic in ("stock", "flow")
        is_change = statistic in ("growth_rate", "increase")
        return Meaning(((BASE, YEAR_ON_YEAR),)) if is_year and is_plain and is_change else NOTHING
    if is_year and start is not None and base in (PREVIOUS_PERIOD, f"{SINCE}:{start.year - 1}"):
        base = YEAR_ON_YEAR
    is_code = base in base_codes(vocabulary) or base.startswith(f"{SINCE}:")
    return Meaning(((BASE, base),)) if is_code else Meaning(words=normalised(base, vocabulary))


READERS: dict[str, Callable[..., Meaning]] = {
    "reporter": _read_reporter,
    "basis": lambda text, vocabulary: meaning("basis", text, vocabulary),
    "coverage": lambda text, vocabulary: meaning("coverage", text, vocabulary),
    SHARE_OF: _read_whole,
    BASE: lambda base, indicator, statistic, start, end, averaged, vocabulary: _read_base(
        base, indicator, statistic, (start, end), averaged, vocabulary
    ),
    "entity": _read_entity,
    ITEM: _read_item,
}
