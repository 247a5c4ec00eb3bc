"""Nouns with a capital letter beside a number that they name or describe: betrug die Ziffer 3,2 %.

In a language whose nouns have a capital letter an ordinary noun is told by it. Right before a rate,
money or measure such a noun is the subject that the verb before it has. Before a number that counts
things it may be a name (Halle 7 Besucher).
Behind a time at the end it is what takes that long: 15 Minuten Verspätung. What is said behind more
or less only describes it: 500 Menschen mehr beschäftigt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.meaning.choices import CHANGES, LEVELS
from silkledger.reading.meaning.clause_words import (
    SILENT,
    figure_places,
    is_any_article,
    says_only,
    tells_change,
)
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.ordinary import is_ordinary, is_plain_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_POINTS = frozenset(("pp",))
_LISTED = frozenset(("noun", "subject"))
_VERBS = frozenset(("verb", "equals"))
_NUMBERED = frozenset(("names",))  # Ziffer 5 is a name, Ziffer 3,22 is not


def without_named_subject(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without a verb and the ordinary noun right before the only amount."""
    if not (_has_capitals(settings) and (statistic == "share" or statistic in LEVELS)):
        return tokens
    numbers = figure_places(tokens)
    if len(numbers) != 1 or not _measures(tokens, numbers[0]) or any(map(tells_change, tokens)):
        return tokens
    noun = numbers[0] - 1
    while noun > 0 and (tokens[noun].word.bound_before or is_any_article(tokens[noun].word)):
        noun -= 1
    if noun < 0 or not _is_noun(tokens[noun], settings):
        return tokens
    silent = all(_is_silent(token, settings) for token in tokens[:noun])
    has_verb = any(token.word.roles & _VERBS for token in tokens[:noun])
    return tokens[noun + 1 :] if silent and has_verb else tokens


def without_thing(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without an ordinary noun behind the time that ends a wording with it."""
    if statistic in CHANGES or len(tokens) < 3 or not _has_capitals(settings):
        return tokens
    unit = tokens[-2].word.unit
    timed = unit is not None and unit.dimension == "time" and len(figure_places(tokens)) == 1
    named = _is_noun(tokens[-1], settings) or tokens[-1].word.roles == _LISTED
    return tokens[:-1] if timed and named else tokens


def without_state(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a change without the word that describes what there is more or less of at its end."""
    if statistic not in CHANGES or len(tokens) < 3 or not _has_capitals(settings):
        return tokens
    last, word = tokens[-1], tokens[-2].word
    code, vocabulary = settings.language or "", settings.vocabulary
    plain = last.kind == "unknown" and is_plain_word(last.text, code, vocabulary)
    told = word.change_after is not None and "than" not in word.roles
    return tokens[:-1] if plain and last.text.islower() and told else tokens


def _has_capitals(settings: Settings) -> bool:
    language = noun_language(settings.vocabulary, settings.language or "")
    return language is not None and language.capital


def _measures(tokens: Sequence[Token], number: int) -> bool:
    """Whether a rate, money or measure is what the number is of, and nothing that is counted."""
    behind = [token.word for token in tokens[number + 1 : number + 3]]
    if behind and behind[0].scale is not None:
        behind = behind[1:]
    if not behind:
        return False
    unit = behind[0].unit
    counts = unit is None or unit.dimension in COUNTED or unit.name in _POINTS
    return bool(behind[0].currency) or not counts


def _is_noun(token: Token, settings: Settings) -> bool:
    ordinary = is_ordinary(token.text, settings.language, settings.vocabulary)
    unlisted = token.kind == "unknown" or token.word.says == _NUMBERED
    return unlisted and token.text[:1].isupper() and ordinary


def _is_silent(token: Token, settings: Settings) -> bool:
    return says_only(token, SILENT, settings) or is_any_article(token.word)
