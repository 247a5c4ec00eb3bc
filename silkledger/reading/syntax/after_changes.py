"""Changes that only say when, in Russian: после повышения — 2 рубля, до снижения тариф составлял 5.

A word for "after" or "before" begins the wording, and a noun of change without a number follows. It
is not the change of the level behind it, and describes nothing. Other languages set it apart with a
comma, behind which its size may follow.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.words.guard_kinds import TIMING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.russian_nouns import is_genitive_noun
from silkledger.reading.words.senses import NUMBERS, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_DESCRIBING = frozenset(("article", "neutral", "of"))
_LEAD = Word(roles=frozenset(("prep",))).settled()
_PLAIN = Word(roles=frozenset(("neutral",))).settled()
_EXTENT = frozenset(("by", "to"))
_FAR = 3  # words from "after" to the noun of change


def with_timing_change(tokens: Sequence[Token], settings: Settings) -> Sequence[Token]:
    """Return the tokens with a plain noun for a change at their beginning that only says when."""
    code = settings.language or ""
    if not tokens or tokens[0].text.lower() not in guards(settings.vocabulary, code, TIMING):
        return tokens
    at = 1
    while at < min(len(tokens), _FAR) and _describes(tokens[at]):
        at += 1
    if at + 1 >= len(tokens) or not tokens[at].word.change_before:
        return tokens
    if "finite" in tokens[at].word.roles or not _ends_phrase(tokens, at, settings):
        return tokens
    lead = replace(tokens[0], kind="word", word=_LEAD)  # до is not a bound
    plain = replace(tokens[at], kind="word", word=_PLAIN)
    return [lead, *tokens[1:at], plain, *tokens[at + 1 :]]


def _describes(token: Token) -> bool:
    """Whether a word may describe a noun of change: an article, or an adjective."""
    word = token.word
    return not word.change_before and bool(word.roles & _DESCRIBING)


def _ends_phrase(tokens: Sequence[Token], at: int, settings: Settings) -> bool:
    """Whether the clause goes on behind the noun here: with a dash, its verb or its subject.

    Genitives belong to the noun, and "by" or "up to" may lead to the extent of its change.
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or not language.has_cases or not _is_genitive(tokens[at]):
        return False
    end = at + 1
    while end < len(tokens) and _is_genitive(tokens[end]):
        end += 1
    number = next((n for n in range(end, len(tokens)) if tokens[n].kind in NUMBERS), end)
    led = any(token.word.roles & _EXTENT for token in tokens[end:number])  # более чем на 2 рубля
    return not (led or number == end or "prep" in tokens[end].word.roles)


def _is_genitive(token: Token) -> bool:
    """Whether a Russian noun or adjective may belong to the noun before it."""
    return "prep" not in token.word.roles and is_genitive_noun(token.text.lower())
