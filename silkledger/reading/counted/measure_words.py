"""Measure words: what a Chinese measure word may count, by the kinds of vocabularies/guards.

Of a compound noun the last one is counted, but the measure word may count an earlier one: 10所学校
学生 are ten schools, not ten persons, 3批学员 three groups of them, 27家单位产品 are not products.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.memberships import counted_members
from silkledger.reading.counted.noun_words import proper_names
from silkledger.reading.definitions.units import COUNTED, definitions
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import (
    GROUPING,
    IMPERSONAL,
    INSTITUTIONAL,
    NOMINAL,
    PERSONAL,
    SHEETS,
    TAKING,
)
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import UNKNOWN, has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

NAMES = frozenset(("subject", "head", "matter", "goods", "activity"))
_JOINS, _STUFF = frozenset(("and", "or")), frozenset(("matter", "goods"))
_HAN = "\u3400"
_PEOPLE = "people"
_WHOLE, _PLACE = "全", 2  # begins the name of a whole place, of two characters
_SHARE = "share"
_KINDS = ("成分股", "个股", "個股", "概念股")
_STOCKS = frozenset("档檔只隻支家张張")  # measure words of kinds of shares
_GENERAL = frozenset("个個项項次场場种種")  # measure words of anything
_MEASURES = frozenset("家所座个间栋张部台架艘辆项条件")


def measured(
    tokens: Sequence[Token],
    places: tuple[int, int],
    unit: Unit | None,
    noun: str,
    settings: Settings,
) -> tuple[Unit | None, str]:
    """Return the unit and noun of what is counted between a number and the place behind its noun.

    `places` are these. Raises UnreadableError where a measure word there counts something else.
    """
    at, end = places
    if end > at + 1 and unit is not None and unit.name == _SHARE:
        measure = tokens[at].text in _STOCKS
        stocks = "".join(token.text for token in tokens[at + measure : end])
        if measure or stocks.endswith(_KINDS):
            return definitions(settings.vocabulary)["count"], stocks  # 8档电子股, 500成分股
    if end > at + 1 and unit is not None and tokens[at].text[:1] >= _HAN:
        _refuse_other(tokens, at, end, unit, settings)
    if end > at and unit is not None and tokens[at].text[:1] in _GENERAL:
        _refuse_longer(tokens, at, end, unit, settings)
    return counted_members(tokens, end, unit, noun, settings)


def is_lot(measure: Token, noun: str, vocabulary: Vocabulary) -> bool:
    """Whether 张 counts lots of shares, and not the noun before the number: 航运6万张."""
    return measure.text == "张" and not noun.endswith(tuple(guards(vocabulary, "zh", SHEETS)))


def joins_nouns(tokens: Sequence[Token], back: int) -> bool:
    """Whether the noun that ends at `back` is the last of several: 机构和设施14万个.

    What a thing is made of, or does, is not a thing itself: 纸及纸板企业2500家 are companies.
    """
    while back and tokens[back].word.roles & NAMES:
        back -= 1
    joined = tokens[back].word.roles & _JOINS or tokens[back].text == "、"
    before = tokens[back - 1].word.roles if back else frozenset()
    made = "activity" in before or (before & _STUFF and "head" not in before)
    return bool(joined) and not made


def names_place(noun: str, vocabulary: Vocabulary) -> bool:
    """Whether a noun before a number names a place, where something is counted: 全台10万个."""
    whole = len(noun) == _PLACE and noun[0] == _WHOLE
    return whole or noun in proper_names(vocabulary, "zh")


def _refuse_other(
    tokens: Sequence[Token], at: int, end: int, unit: Unit, settings: Settings
) -> None:
    if unit.dimension not in COUNTED:
        return
    vocabulary = settings.vocabulary
    measure = tokens[at].text
    people = unit.dimension == _PEOPLE
    if _holds_verb(tokens[at : end - 1], guards(vocabulary, "zh", TAKING)):
        raise UnreadableError("unit.unknown", "".join(token.text for token in tokens[at:end]))
    own = tokens[at].word.unit  # of a measure word with its noun: 所学校
    other = measure in guards(vocabulary, "zh", GROUPING)
    compound = len(measure) > 1 and measure[0] in _MEASURES
    other = other or (compound and own is not None and own != unit)
    if people and "classifier" in tokens[at].word.roles:
        other = other or measure not in guards(vocabulary, "zh", PERSONAL)
        first = tokens[at + 1].word.unit  # 5个国家居民
        named = first is not None and first.dimension != _PEOPLE and first.dimension in COUNTED
        other = other or (named and "person_classifier" not in tokens[at].word.roles)
    elif "person_classifier" in tokens[at].word.roles:
        other = True  # 1500名国立大学学生
    elif measure in guards(vocabulary, "zh", INSTITUTIONAL):
        other = unit.name not in guards(vocabulary, "*", INSTITUTIONAL)
    elif measure in guards(vocabulary, "zh", IMPERSONAL):  # 600万辆汽车出厂企业
        other = other or unit.name in guards(vocabulary, "*", IMPERSONAL)
    if other:
        raise UnreadableError("unit.unknown", "".join(token.text for token in tokens[at:end]))


def _holds_verb(tokens: Sequence[Token], verbs: frozenset[str]) -> bool:
    """Whether one of these verbs is said; one character of a listed word is none: 抢 in 抢修."""
    words = "".join(token.text for token in tokens)
    alone = "".join(token.text for token in tokens if token.word is UNKNOWN or len(token.text) == 1)
    return any(verb in (words if len(verb) > 1 else alone) for verb in verbs)


def _refuse_longer(
    tokens: Sequence[Token], at: int, end: int, unit: Unit, settings: Settings
) -> None:
    """Refuse a noun that a verb behind it may go on as a noun: 5个学生组织, not 5名学生组织."""
    ends = end + 1 == len(tokens) or has_role(tokens, end + 1, "stop")
    if not ends or end >= len(tokens) or unit.dimension not in COUNTED:
        return
    nominal = guards(settings.vocabulary, "zh", NOMINAL)
    if tokens[end].text in nominal:
        raise UnreadableError("unit.two", "".join(token.text for token in tokens[at : end + 1]))
