"""Nouns of a refused Chinese wording whose last characters name what is counted.

A listed compound that no unit is given (受灾人口, 新能源汽车) is read as its head and a word before
it, as two listed words are (外地|游客). A noun of people before a number counts them. What is left
is read by the same grammar.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.counted.measure_words import names_place
from silkledger.reading.counted.noun_words import listed_nouns
from silkledger.reading.meaning.clause_words import states_number
from silkledger.reading.words.guard_kinds import EVERYWHERE, PRESENT
from silkledger.reading.words.guards import guards
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.senses import Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_HAN = "\u3400"
_SHORTEST_HEAD = 2  # characters; a single one may be part of another word
_NOUNS = frozenset(("subject", "common", "head", "goods", "matter", "neutral"))
_LIGHT = frozenset(("neutral", "comparand", "whole", "stop", "counter"))
_PERSON = "人"
_DESCRIBING = Word(roles=frozenset(("subject", "head"))).settled()


def with_heads(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with two words for each listed compound of a counted noun.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_heads, "受灾人口325万", "zh")
    '受灾 人口 325 万'
    """
    parted = [part for token in tokens for part in _parts(token, settings)]
    return parted if len(parted) > len(tokens) else tokens


def with_measure_of_people(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a number of people with a measure word where their noun stands before it: 男性580万.

    Nothing is done to them (奖励教师30万 is money), and the number has a scale.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_measure_of_people, "男性580万", "zh", "stock")
    '男性 580 万 人'
    """
    numbers = [at for at, token in enumerate(tokens) if states_number(token)]
    begins = bool(tokens) and tokens[0].start == 0  # nothing was left out: 补贴学生30万
    if statistic != "stock" or len(numbers) != 1 or not (begins and numbers[0]):
        return tokens
    number, end = numbers[0], numbers[0] + 1
    while end < len(tokens) and tokens[end].word.scale is not None:
        end += 1
    if end == number + 1 or (end < len(tokens) and "stop" not in tokens[end].word.roles):
        return tokens
    noun = number - 1
    while noun > 0 and tokens[noun].word.bound_before:
        noun -= 1
    unit, before = tokens[noun].word.unit, tokens[:noun]
    people = unit is not None and unit.name == "person" and len(tokens[noun].text) > 1
    whole = guards(settings.vocabulary, "zh", EVERYWHERE) | guards(
        settings.vocabulary, "zh", PRESENT
    )
    silent = all(
        token.kind == "word"
        and (
            token.word.says <= _LIGHT
            or token.text in whole
            or names_place(token.text, settings.vocabulary)
        )
        for token in before
    )
    if not (people and silent):
        return tokens
    last = tokens[end - 1].end
    measure = replace(lexicon(settings.vocabulary, "zh").tokens(_PERSON)[0], start=last, end=last)
    return [*tokens[:end], measure, *tokens[end:]]


def _parts(token: Token, settings: Settings) -> tuple[Token, ...]:
    """Return a compound as what stands before its head and the head, else as it is."""
    word, text = token.word, token.text
    governs = word.unit or word.currency or word.bound_before or word.change_before or word.scale
    plain = token.kind == "word" and bool(word.roles) and word.says <= _NOUNS and not governs
    if not plain or len(text) <= _SHORTEST_HEAD or text[:1] < _HAN:
        return (token,)
    listed = listed_nouns(settings.vocabulary, "zh")
    for start in range(1, len(text) - _SHORTEST_HEAD + 1):
        if text[start:] in listed:
            middle = token.start + start
            parsed = lexicon(settings.vocabulary, "zh").tokens(text[start:])
            if len(parsed) != 1 or token.end - token.start != len(text):
                return (token,)
            head = Token("word", text[start:], middle, token.end, parsed[0].word)
            return (Token("word", text[:start], token.start, middle, _DESCRIBING), head)
    return (token,)
