"""Words apart: a refused German wording with roles for unlisted words that do not touch its figure.

A name or noun before a preposition or verb ("Ronaldo mit 30 Toren") and a verb, adverb or adjective
further off ("2.000 Menschen gingen auf die Straße") say nothing of the amount, unless one of their
parts may turn the meaning. A word that adjoins the number stays unlisted, and so does one that may
govern it: the noun before "um" or "von".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.meaning.choices import CHANGES
from silkledger.reading.meaning.clause_words import states_number, unless_same
from silkledger.reading.words.near_words import is_near
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.ordinary import is_plain_word, may_be_verb, may_turn
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.senses import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token

_NAMING = Word(roles=frozenset(("subject",))).settled()
_DESCRIBING = Word(roles=frozenset(("neutral",))).settled()
_DOING = Word(roles=frozenset(("activity",))).settled()
_VERBAL = VERBS | {"activity", "auxiliary", "finite"}
_GOVERNED = frozenset(("by", "from", "to", "of"))
_OPENS = frozenset(("open", "close"))
_SHORTEST = 2  # letters of a name
_ENDINGS = ("e", "en", "er", "es", "em")  # of an adjective before its noun
_COMPARATIVE = re.compile(r"er(?:e[rnsm]?)?\Z")  # 5 Tonnen schwererer Züge


def with_words_apart(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with the roles of such words, as they are if there is none.

    Under a change or a balance a word may say what becomes of the amount, and so may a verb, or any
    word behind it, beside "by".
    """
    if statistic in CHANGES or statistic == "balance":
        return tokens
    language = noun_language(settings.vocabulary, settings.language or "")
    numbers = [at for at, token in enumerate(tokens) if states_number(token)]
    if language is None or not language.capital or len(numbers) != 1:
        return tokens
    if any(token.word.roles & _OPENS for token in tokens):
        return tokens  # 5 Tonnen (brutto)
    number = numbers[0]
    behind = _behind_unit(tokens, number + 1)
    signed = any("by" in token.word.roles for token in tokens)
    listed = list(tokens)
    for at, token in enumerate(tokens):
        if token.kind != "unknown" or not token.text.isalpha():
            continue
        apart = _leads_on(tokens, at, number) if at < number else at >= behind and not signed
        word = _word(tokens, at, behind, language, settings) if apart else None
        if word is not None and not (signed and word is _DOING):
            listed[at] = replace(token, kind="word", word=word)
    return unless_same(listed, tokens)


def _behind_unit(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind the scales and the unit of an amount, or the noun that it counts.

    `at` is the place behind its number.
    """
    while at < len(tokens) and (tokens[at].word.scale or tokens[at].word.spelled):
        at += 1
    while at < len(tokens):
        token = tokens[at]
        if token.word.unit or token.word.currency or token.text[:1].isupper():
            return at + 1
        if not (token.text.endswith(_ENDINGS) or "neutral" in token.word.roles):
            break
        at += 1
    return len(tokens)


def _leads_on(tokens: Sequence[Token], at: int, number: int) -> bool:
    """Whether a preposition or verb parts a word from the number, and does not let it govern it."""
    between = tokens[at + 1 : number]
    roles = [token.word.roles for token in between]
    if any(each & {"by"} for each in roles) or not roles or roles[0] & _GOVERNED:
        return False
    if any(token.word.change_before or token.word.change_after for token in between):
        return False
    leads = [place for place, each in enumerate(roles) if "prep" in each or each & _VERBAL]
    last = leads[-1] if leads else -1
    verb = any(each & _VERBAL for each in roles)
    return last >= 0 and (verb or not roles[last] & _GOVERNED)


def _word(
    tokens: Sequence[Token], at: int, behind: int, language: NounLanguage, settings: Settings
) -> Word | None:
    """Return what an unlisted word says of the amount, None if it is not known to say nothing."""
    text, vocabulary = tokens[at].text, settings.vocabulary
    if len(text) < _SHORTEST or may_turn(text, language, vocabulary):
        return None
    if text[:1].isupper():
        near = is_near(text.lower(), language.code, vocabulary)
        if near or at == behind:
            return None
        return _NAMING if at < behind else _DESCRIBING
    if not is_plain_word(text, language.code, vocabulary):
        return None
    named = at + 1 < len(tokens) and tokens[at + 1].text[:1].isupper()
    if text.endswith(_ENDINGS) and named:  # 5 Mrd. Euro teure Pipelines
        return None if _COMPARATIVE.search(text) or at == behind else _DESCRIBING
    return _DOING if may_be_verb(text, language.code, vocabulary) else None
