"""What a Chinese figure is of, where that holds a number or tells a change, and is read without it.

How many things an amount is of (19种蔬菜均价为4.3元, 三地合计占六成) is not a figure beside it,
where a quantity or a share of them is told; and a share may be of what changed (增量占全国的九成).
Words that bound, deny or compare stay, and so does a number of anything but things.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, definitions
from silkledger.reading.meaning.choices import LEVELS
from silkledger.reading.meaning.clause_words import (
    is_of_rates,
    is_percentage,
    states_number,
    tells_change,
)
from silkledger.reading.meaning.han_names import joined_name
from silkledger.reading.syntax.han.han_things_told import QUANTITIES
from silkledger.reading.words.guard_kinds import (
    EACH_IN_TURN,
    HOLDING_SHARE,
    STAYING,
    TIME_BEGINNING,
    TOGETHER,
)
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import NUMBERS, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_THINGS = tuple("种種个個家项項大类類所座款只隻支名国國省市州县縣地者")
_MOST = 1000  # so many things are counted as a figure and not named beside one
_SHARES = tuple("占佔")
_ADDED = tuple("只仅僅约約共均各也还還")
_RATIOS = tuple("比率重")
_NAMES = frozenset(
    (
        *("subject", "head", "common", "matter", "goods", "activity", "neutral", "standing"),
        *("unit", "comparand", "classifier", "of_before", "whole", "prep", "group", "growth"),
    )
)
_LIGHT = frozenset(("neutral", "subject", "head", "common", "previous", "comparand", "date_word"))
_SUBJECT = _NAMES | {"verb", "auxiliary", "of"}
_NIGHTS, _NUMBERS = ("晚", "夜"), ("数", "數")


def without_counted_subject(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return an amount without how many things it is of: 19种蔬菜均价为4.3元.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_counted_subject, "这三种作物产量占92.6%", "zh", "share")
    '这 作物 产量 占 92.6 %'
    """
    numbers = [at for at, token in enumerate(tokens) if states_number(token)]
    if len(numbers) != 2:
        return tokens
    first, second = numbers
    measure = first + 1 + (tokens[first + 1].text == "大")
    if not (
        _is_few(tokens[first]) and measure < second and _counts_things(tokens, measure, settings)
    ):
        return tokens
    before, between = tokens[:first], tokens[measure + 1 : second]
    plain = all(token.kind == "word" and token.word.says <= _LIGHT for token in before)
    if not plain or any(map(_turns, before)):
        return tokens
    governs = next((at for at, token in enumerate(between) if not _is_name(token)), len(between))
    each = tuple(guards(settings.vocabulary, "zh", EACH_IN_TURN))
    if any(token.kind != "word" or _is_each(token, each) for token in between):
        return tokens
    clause = (between[:governs], between[governs:], tokens[second:])
    if _is_told(clause, statistic, settings):
        return [*before, *tokens[measure + 1 :]]
    return tokens


def _is_few(token: Token) -> bool:
    """Whether a token is a whole number of few things."""
    if token.kind not in NUMBERS:
        return False
    return len(token.text) == 1 or (token.text.isdecimal() and int(token.text) < _MOST)


def _counts_things(tokens: Sequence[Token], at: int, settings: Settings) -> bool:
    """Whether a measure word of things stands here, and no time or rate behind it."""
    token, behind = tokens[at], tokens[at + 1]
    unit = token.word.unit
    measures = token.text in _THINGS or (
        token.text.startswith(_THINGS) and unit is not None and unit.dimension in COUNTED
    )
    times = tuple(guards(settings.vocabulary, "zh", TIME_BEGINNING))
    timed = behind.text.startswith(times) or is_of_rates(behind)
    return measures and not timed and not is_of_rates(token)


def _is_name(token: Token) -> bool:
    """Whether a word only names: of what, whose, or which quantity."""
    unit = token.word.unit
    counts = unit is None or unit.dimension in COUNTED
    says = bool(token.word.roles) or unit is not None
    named = token.kind == "word" and says and token.word.says <= _NAMES
    return named and counts and not token.text.startswith(_SHARES)


def _turns(token: Token) -> bool:
    word = token.word
    return bool(word.bound_before or word.change_before or word.multiple or word.scale)


def _is_each(token: Token, each: tuple[str, ...]) -> bool:
    """Whether a word says that the amount is that of each of the things: 均为, and not 均价."""
    return token.text.startswith(each) and not token.word.roles & {"subject", "head", "common"}


def _is_told(
    clause: tuple[Sequence[Token], Sequence[Token], Sequence[Token]],
    statistic: str | None,
    settings: Settings,
) -> bool:
    """Whether words tell a share of the things, or a quantity of them that is named.

    They are the names between the two numbers, what governs the second one, and it and its unit.
    """
    named, governing, amount = clause
    holding = guards(settings.vocabulary, "zh", HOLDING_SHARE)
    totals = guards(settings.vocabulary, "zh", TOGETHER)
    rate = is_percentage(amount, 0) or (len(amount) > 1 and is_of_rates(amount[1]))
    words = (*named, *governing)
    share = next((token for token in words if _is_share(token) or token.text in holding), None)
    together = any(token.text in totals for token in named)
    if statistic == "share" and rate and share is not None:
        return not any(map(tells_change, words))
    quantity = any(token.text.endswith(QUANTITIES) for token in named)
    if statistic == "growth_rate":
        return rate and quantity and any(map(tells_change, governing))
    money = any(token.word.currency for token in amount)
    return statistic in LEVELS - {"share"} and (quantity or together) and (money or not rate)


def _is_share(token: Token) -> bool:
    """Whether a word says that something holds a share: 占, 只占, and not 占比."""
    text = token.text.lstrip("".join(_ADDED))
    return text.startswith(_SHARES) and not text.endswith(_RATIOS)


def without_changed_subject(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a share without the subject before "holds", which tells a change: 增量占全国的90%.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_changed_subject, "全国增量只占90%", "zh", "share")
    '只占 90 %'
    """
    if statistic != "share":
        return tokens
    share = next((at for at, token in enumerate(tokens) if _is_share(token)), 0)
    subject = tokens[:share]
    lead = share
    while lead and _leads(subject[lead - 1]):
        lead -= 1
    changes = [token for token in subject if tells_change(token)]
    if len(changes) != 1 or any(map(tells_change, tokens[share : share + 2])):
        return tokens
    others = (token for token in subject[:lead] if token is not changes[0])
    named = all(token.kind == "word" and token.word.says <= _SUBJECT for token in others)
    one = sum(map(states_number, tokens)) == 1
    followed = lead > 0 and (subject[lead - 1] is not changes[0] or _is_noun_of(changes[0]))
    return tokens[lead:] if named and one and followed else tokens


def _leads(token: Token) -> bool:
    """Whether a word between a subject and "holds" stays: a bound or an auxiliary."""
    word = token.word
    return not tells_change(token) and bool(word.bound_before or word.roles & {"auxiliary"})


def _is_noun_of(token: Token) -> bool:
    """Whether a word of change is a noun that may be a whole subject: 增量."""
    return token.text.endswith(("量", "额", "額", "数", "數"))


def with_nights(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with a unit for 晚 behind how long somebody stays: 平均留港3.6晚.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_nights, "总夜数达4.38亿夜", "zh")
    '总 夜数 达 4.38 亿 夜'
    """
    number = next((at for at, token in enumerate(tokens) if token.kind in NUMBERS), 0)
    at = number + 1
    while at < len(tokens) and tokens[at].word.scale is not None:
        at += 1
    if not number or at >= len(tokens) or tokens[at].text not in _NIGHTS:
        return tokens
    ends = at + 1 == len(tokens) or "stop" in tokens[at + 1].word.roles
    before = _with_number_of_nights(tokens[:number])
    staying = tuple(guards(settings.vocabulary, "zh", STAYING))
    stays = len(before) < number or any(token.text.startswith(staying) for token in before)
    if not (ends and stays and tokens[at].word.unit is None):
        return tokens
    unit = Word(unit=definitions(settings.vocabulary)["overnight stay"]).settled()
    return [
        *before,
        *tokens[number:at],
        replace(tokens[at], kind="word", word=unit),
        *tokens[at + 1 :],
    ]


def _with_number_of_nights(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens with one name for the number of nights: 夜|数."""
    for at, token in enumerate(tokens[:-1]):
        if token.text in _NIGHTS and tokens[at + 1].text in _NUMBERS:
            return [*tokens[:at], joined_name(tokens[at : at + 2]), *tokens[at + 2 :]]
    return tokens
