"""People before a Chinese number without a unit, whom it counts: 男性580万, 参加者1,200, 死亡12.

The noun phrase left of the number is one of people, and nothing is done to them (奖励教师30万 is
money). A flow may be of money for some of them, and counts those alone who come, go or take part
(vocabularies/guards: human, attending, casualty). A number that may be a year counts nobody.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.counted.measure_words import names_place
from silkledger.reading.meaning.clause_words import states_number
from silkledger.reading.meaning.han_names import joined_name
from silkledger.reading.text.variants import variants
from silkledger.reading.words.guard_kinds import (
    ATTENDING,
    ATTRIBUTIVE,
    CASUALTY,
    EVERYWHERE,
    HUMAN,
    PRESENT,
    UNHUMAN,
)
from silkledger.reading.words.guards import guards
from silkledger.reading.words.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_STOCK, _FLOW = "stock", "flow"
_LIGHT = frozenset(("neutral", "comparand", "whole", "stop", "counter"))
_NAMING = frozenset(("subject", "common", "head", "activity", "unit"))
_PERSON = "人"
_SHORTEST, _FEWEST = 2, 2  # characters of a noun, digits of a number without a scale
_LONGEST = 8  # characters of a noun
_REACHES = ("达", "達", "有", "为", "為")
_YEARS = range(1900, 2101)


def with_measure_of_people(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a number of people with a measure word where their noun stands before it: 男性580万.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_measure_of_people, "男性580万", "zh", "stock")
    '男性 580 万 人'
    >>> rewritten(with_measure_of_people, "参加者1,200", "zh", "flow")
    '参加者 1,200 人'
    """
    numbers = [at for at, token in enumerate(tokens) if states_number(token)]
    begins = bool(tokens) and tokens[0].start == 0  # nothing was left out: 补贴学生30万
    if statistic not in (_STOCK, _FLOW) or len(numbers) != 1 or not (begins and numbers[0]):
        return tokens
    number, end = numbers[0], numbers[0] + 1
    while end < len(tokens) and tokens[end].word.scale is not None:
        end += 1
    if not all(token.word.bound_after or "stop" in token.word.roles for token in tokens[end:]):
        return tokens
    last = number - 1
    while last > 0 and (tokens[last].word.bound_before or _leads_to_number(tokens[last])):
        last -= 1
    first = _first_of_people(tokens, last, statistic, settings)
    counts = end > number + 1 or _may_count_people(tokens[number])
    if not (counts and first <= last and _is_silent(tokens[:first], settings)):
        return tokens
    place = tokens[end - 1].end
    measure = replace(_person(settings), start=place, end=place)
    noun = tokens[first : last + 1]
    if any(token.kind == "unknown" for token in noun):
        noun = [joined_name(noun)]  # 受|援|人
    return [*tokens[:first], *noun, *tokens[last + 1 : end], measure, *tokens[end:]]


def _leads_to_number(token: Token) -> bool:
    """Whether a verb or word for a number leads from a noun to its number: 达, 共, 总数达."""
    return bool(token.word.roles & {"counter", "multiple_to"}) or token.text.endswith(_REACHES)


def _first_of_people(tokens: Sequence[Token], last: int, statistic: str, settings: Settings) -> int:
    """Return the place of the first word of the noun of people that ends at `last`, else behind it.

    An attribute of people stands before it (注册志愿者); another verb has them for its object.
    """
    vocabulary = settings.vocabulary
    simple = variants(vocabulary, "zh")
    unit, noun = tokens[last].word.unit, tokens[last].text.translate(simple)
    if statistic == _FLOW and noun in guards(vocabulary, "zh", CASUALTY):
        return last
    first, attributes = last, guards(vocabulary, "zh", ATTRIBUTIVE)
    while first > 0 and _touches(tokens, first):
        before, short = tokens[first - 1].text.translate(simple), len(noun) < _SHORTEST
        if not (short or tokens[first].kind == "unknown" or before in attributes):
            break
        first, noun = first - 1, before + noun
    listed = unit is not None and unit.name == "person" and len(tokens[last].text) >= _SHORTEST
    human = tuple(guards(vocabulary, "zh", ATTENDING if statistic == _FLOW else HUMAN))
    named = noun.endswith(human) and not noun.endswith(tuple(guards(vocabulary, "zh", UNHUMAN)))
    named = named or (listed and statistic == _STOCK)
    known = all(token.kind == "word" for token in tokens[first : last + 1])
    known = known or noun.endswith(tuple(guards(vocabulary, "zh", ATTENDING)))
    return first if named and known and len(noun) <= _LONGEST else last + 1


def _touches(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that may be a part of the noun here stands right before it."""
    before = tokens[at - 1]
    plain = before.kind == "unknown" or bool(before.word.roles & _NAMING)
    return before.end == tokens[at].start and plain and not before.word.bound_before


def _may_count_people(number: Token) -> bool:
    """Whether a number without a scale is whole, has some digits, and is not a year."""
    digits = number.text.replace(",", "")
    whole = digits.isdecimal() and len(digits) >= _FEWEST
    return whole and (digits != number.text or int(digits) not in _YEARS)


def _is_silent(tokens: Sequence[Token], settings: Settings) -> bool:
    """Whether the words before a noun of people only say where or how many there are."""
    vocabulary = settings.vocabulary
    whole = guards(vocabulary, "zh", EVERYWHERE) | guards(vocabulary, "zh", PRESENT)
    return all(
        token.kind == "word"
        and (
            token.word.says <= _LIGHT
            or token.text in whole
            or names_place(token.text, vocabulary)
            or "counter" in token.word.roles
        )
        for token in tokens
    )


def _person(settings: Settings) -> Token:
    return lexicon(settings.vocabulary, "zh").tokens(_PERSON)[0]
