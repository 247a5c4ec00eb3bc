"""What stands apart beside a Chinese figure and says nothing of it, or is printed in two parts.

The number of a year may stand in brackets inside its word (去(2023)年), a remark that names things
between a noun and its figure (产量(淡水养殖)5万吨). What went on for a length of time stands behind
it (连续13年位居前列), and "in" before a length of time that is about so long (在5年左右).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.meaning.choices import CHANGES
from silkledger.reading.meaning.clause_words import first_brackets
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.senses import NUMBERS, TIMED, has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_DIVIDED = frozenset("去今明前本上次当當")  # begin words of times whose number stands in brackets
_GLOSS = 5  # tokens: 去 ( 2023 ) 年
_MOST_DIGITS = 4
_YEAR = "年"
_IN = "在"
_RUNNING = frozenset(("连续", "連續", "连", "連", "已连续", "已連續"))
_INTERVAL = frozenset(("时隔", "時隔", "相隔", "睽违", "睽違"))
_NAMES = frozenset(("subject", "head", "common", "matter", "goods", "noun", "activity"))
_NEUTRAL = frozenset(("neutral",))
_MANNER = "地"  # makes an adverb of the word before it
_DONE = frozenset(("activity", "verb", "auxiliary"))


def with_glossed_times(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with the word of a time whose number stands in brackets inside it.

    >>> from silkledger.reading.definitions.settings import Settings
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = lexicon(SHIPPED, "zh").tokens("比去(2023)年少")
    >>> found = with_glossed_times(tokens, None, Settings(SHIPPED, None, None, None, "zh"))
    >>> " ".join(token.text for token in found)
    '比 去年 少'
    """
    words = lexicon(settings.vocabulary, "zh")
    for at in range(len(tokens) - _GLOSS + 1):
        first, opening, number, closing, unit = tokens[at : at + _GLOSS]
        glossed = {"open"} <= opening.word.roles and {"close"} <= closing.word.roles
        if first.text not in _DIVIDED or not glossed or number.kind not in NUMBERS:
            continue
        if len(number.text) > _MOST_DIGITS:
            continue
        whole, *behind = words.tokens(first.text + unit.text)  # 去|年产量 is 去年|产量
        if len(whole.text) > 1 and whole.word.roles and TIMED not in whole.word.says:
            moved = unit.end - len(first.text + unit.text)
            printed = [replace(whole, start=first.start, end=whole.end + moved)]
            printed += [replace(t, start=t.start + moved, end=t.end + moved) for t in behind]
            rest = [*tokens[:at], *printed, *tokens[at + _GLOSS :]]
            return with_glossed_times(rest, _statistic, settings)
    return tokens


def without_named_brackets(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without brackets before the number that only name things.

    What bounds, changes, denies or measures in them stays, and so do words that are not listed.
    """
    found = first_brackets(tokens)
    if found is None:
        return tokens
    start, end = found
    inside, behind = tokens[start + 1 : end], tokens[end + 1 :]
    named = bool(inside) and all(map(_names, inside))
    before = tokens[start - 1]
    follows = not before.word.roles.isdisjoint(_NAMES) and before.end == tokens[start].start
    if any(token.kind in NUMBERS for token in tokens[:start]):
        return tokens
    return [*tokens[:start], *behind] if named and follows and behind else tokens


def _names(token: Token) -> bool:
    roles = token.word.roles
    named = token.kind == "word" and not roles.isdisjoint(_NAMES)
    return named and token.word.says <= _NAMES | _NEUTRAL and len(token.text) > 1


def without_lasting(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return how long in a row something went on without what it was: 连续2个月下降."""
    for at, token in enumerate(tokens[:-2]):
        number, unit = tokens[at + 1 : at + 3]
        if token.text not in _RUNNING or number.kind not in NUMBERS or statistic in CHANGES:
            continue
        behind = tokens[at + 3 :]
        if any(other.kind in NUMBERS for other in [*tokens[:at], *behind]):
            return tokens
        if unit.text.startswith(_YEAR) and len(unit.text) > 1 and unit.word.change_before:
            year = lexicon(settings.vocabulary, "zh").tokens(_YEAR)[0]  # 2|年成长
            lasts = [number, replace(year, start=unit.start, end=unit.start + 1)]
            return [*tokens[:at], *lasts]
        told = bool(behind) and not behind[0].word.bound_after and not behind[0].word.unit
        if TIMED in unit.word.says and told and behind[0].text[:1].isalpha():
            return [*tokens[:at], number, unit]
    return tokens


def without_interval(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without how long after another time something happened: 时隔两年跌破20%.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_interval, "时隔3个月升至5%", "zh")
    '升至 5 %'
    """
    for at, token in enumerate(tokens[:-3]):
        number, unit = tokens[at + 1 : at + 3]
        if token.text not in _INTERVAL or number.kind not in NUMBERS:
            continue
        rest = tokens[at + 3 :]
        if not any(other.kind in NUMBERS for other in rest):
            return tokens
        if TIMED in unit.word.says:
            return [*tokens[:at], *rest]
        if unit.text.startswith(_YEAR) and rest[0].kind == "word":  # 两|年跌|破
            words = lexicon(settings.vocabulary, "zh").tokens(unit.text[1:] + rest[0].text)
            moved = unit.start + 1
            read = [replace(t, start=t.start + moved, end=t.end + moved) for t in words]
            return [*tokens[:at], *read, *rest[1:]]
    return tokens


def without_in(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without "in" before a length of time that a bound follows: 在5年左右."""
    for at, token in enumerate(tokens[:-3]):
        number, unit, bound = tokens[at + 1 : at + 4]
        lasts = number.kind in NUMBERS and TIMED in unit.word.says and bound.word.bound_after
        if token.text == _IN and lasts and not has_role(tokens, at + 3, "prep"):
            return [*tokens[:at], *tokens[at + 1 :]]
    return tokens


def without_manner_apart(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without how something is done: 有效地减少5万吨, not 成倍地增长.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = lexicon(SHIPPED, "zh").tokens("收入有效地增长5%")
    >>> "".join(token.text for token in without_manner_apart(tokens))
    '收入增长5%'
    """
    for at in range(1, len(tokens) - 1):
        how, token, verb = tokens[at - 1 : at + 2]
        adverb = token.text == _MANNER and token.kind == "unknown" and how.end == token.start
        done = bool(verb.word.change_before) or not verb.word.roles.isdisjoint(_DONE)
        if adverb and done and (_names(how) or _is_light(how)):
            return without_manner_apart([*tokens[: at - 1], *tokens[at + 1 :]])
    return tokens


def _is_light(token: Token) -> bool:
    return token.kind == "word" and bool(token.word.says) and token.word.says <= _NEUTRAL
