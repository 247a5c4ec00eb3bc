"""Unlisted words where their place tells what they are: English.

A noun stands before "of", a verb or a change ("broadcast awnings up 14 %", "a corkscrew of 5
tonnes"), a verb right before the number ("embroidered 5,000 blankets"). Where the sign counts, a
word of change must tell it, and a verb stays unlisted: it may be one of change itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import is_plural
from silkledger.reading.meaning.clause_words import is_any_article, tells_change
from silkledger.reading.meaning.unlisted_words.refused_wording import (
    DOING,
    LEADING,
    NAMING,
    is_determined,
    is_told_before,
    leads_to_number,
)
from silkledger.reading.words.guard_kinds import PREFIX
from silkledger.reading.words.guards import guards
from silkledger.reading.words.ordinary import is_plain_word, may_be_verb
from silkledger.reading.words.phrases import VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.meaning.unlisted_words.refused_wording import RefusedWording
    from silkledger.reading.words.senses import Token, Word

_ADVERB = "ly"
_GERUND = "ing"
_MODAL = frozenset(("to", "auxiliary", "auxiliary_to"))
_NOUNS = frozenset(
    ("subject", "noun", "common", "head", "matter", "activity", "growth", "capacity", "share")
)


def placed_word(wording: RefusedWording, listed: Sequence[Token], at: int) -> Word | None:
    """Return what an unlisted word says, None if it may say something of the number.

    `listed` are the tokens with the words before this one as they were read.
    """
    if not is_told_before(wording, at):
        return None
    code, vocabulary = wording.code, wording.vocabulary
    text, following = listed[at].text, listed[at + 1]
    if not text.islower() or text.endswith(_ADVERB) or not is_plain_word(text, code, vocabulary):
        return None
    verb = may_be_verb(text, code, vocabulary) or text.endswith(_GERUND)
    if leads_to_number(listed[at + 1 : wording.first]):
        return _word_beside(wording, listed, at, verb=verb)
    if is_any_article(following.word) or "determiner" in following.word.roles:
        return None if wording.told else DOING
    names = _goes_on(following)
    if tells_change(following):
        names = not verb and _is_phrase(listed, at, wording.settings)
    return NAMING if names else None


def _word_beside(
    wording: RefusedWording, listed: Sequence[Token], at: int, *, verb: bool
) -> Word | None:
    """Return what a word says that stands right before the number, or what leads to it."""
    following = listed[at + 1].word
    acts = verb or (at > 0 and bool(listed[at - 1].word.roles & _MODAL))
    if any(token.word.roles & LEADING for token in listed[at + 1 : wording.first]):
        # swallowed by 5 % may be a change
        led = "of" in following.roles or (wording.told and "by" in following.roles)
        return NAMING if led and not verb and is_determined(listed, at) else None
    if following.multiple is not None and not acts:  # tripled
        return NAMING if _is_phrase(listed, at, wording.settings) else None
    prefixes = guards(wording.vocabulary, wording.code, PREFIX)
    undoes = listed[at].text.startswith(tuple(prefixes))
    return DOING if acts and not (wording.told or undoes) else None


def _is_phrase(tokens: Sequence[Token], at: int, settings: Settings) -> bool:
    """Whether the noun here may be the subject of a change: bananas rise, but not banana rise."""
    plural = is_plural(tokens[at].text.lower(), settings.vocabulary, settings.language)
    return plural or is_determined(tokens, at)


def _goes_on(token: Token) -> bool:
    """Whether a noun, verb, preposition or change stands behind an unlisted word."""
    word = token.word
    if word.bound_before and not word.change_before:
        return False
    return (
        token.kind == "unknown"
        or tells_change(token)
        or bool(word.roles & (_NOUNS | VERBS | {"prep", "and"}))
    )
