"""Unlisted words where adjectives follow their noun: French and Spanish.

A verb before the number is read as one of activity, a noun or adjective as one of a subject. A noun
never adjoins the number, or a bound before it (banane plus de 5 tonnes). Under a change or a
balance a verb may say what becomes of the amount and stays unlisted, and a noun is only the subject
of a listed verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.meaning.clause_words import (
    SILENT,
    is_any_article,
    is_of_amount,
    tells_change,
)
from silkledger.reading.meaning.unlisted_words.refused_wording import DOING, NAMING
from silkledger.reading.words.guard_kinds import COMPARATIVE, CONJUGATED, PARTICIPLE
from silkledger.reading.words.guards import guards
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.senses import LIGHT, UNKNOWN, is_subject
from silkledger.reading.words.word_kinds import NAME, VERB, plain_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.meaning.unlisted_words.refused_wording import RefusedWording
    from silkledger.reading.words.senses import Token, Word

_WORDS = {NAME: NAMING, VERB: DOING}
_SILENT = SILENT - {"and"}  # 500 maisons et libellules
_BALANCED = frozenset(("deficit", "surplus"))
_AUXILIARY = frozenset(("auxiliary", "auxiliary_to"))
_FINITE = _AUXILIARY | {"finite", "verb"}
_LEADS = VERBS | {
    *("finite", "bound_verb", "prep", "of", "subject", "noun", "matter", "and", "start"),
}
_DEPENDS = LIGHT | {"of", "from", "prep", "subject", "noun", "date_word", "common", "in"}


def leading_noun_word(wording: RefusedWording, listed: Sequence[Token], at: int) -> Word | None:
    """Return what an unlisted word says of the number, None if it may govern it.

    `listed` are the tokens with the words before this one as they were read.
    """
    text = listed[at].text
    if not text.islower() or wording.first < at < wording.last:
        return None
    kind = plain_kind(text, wording.code, wording.vocabulary)
    signed = wording.signed or any(token.word.roles & _BALANCED for token in wording.tokens)
    if at > wording.last:
        told = not signed or any(map(tells_change, wording.tokens))
        harmless = _follows_counted(listed, at, told=told, name=kind == NAME)
    elif kind == VERB and _is_verb(listed, at, wording.settings):
        harmless = not signed
    else:
        harmless = _is_apart(listed, at, wording.settings, signed=signed)
    return _WORDS.get(kind) if harmless else None


def _is_verb(tokens: Sequence[Token], at: int, settings: Settings) -> bool:
    """Whether the word here can be no noun: by its ending or the word before it.

    In a language whose forms of a verb are those of nouns as well (elle banana, une banana).
    """
    endings = guards(settings.vocabulary, settings.language or "", CONJUGATED)
    before = at - 1
    while before >= 0 and _is_light(tokens[before]) and not is_any_article(tokens[before].word):
        before -= 1
    word, text = tokens[before].word if before >= 0 else UNKNOWN, tokens[at].text
    led = bool(word.roles & _AUXILIARY)
    if "verb" in word.roles:  # fueron enhebradas
        participles = guards(settings.vocabulary, settings.language or "", PARTICIPLE)
        led = led or text.endswith(tuple(participles))
    subject = before == at - 1 and is_subject(word) and "noun" in word.roles
    return led or subject or text.endswith(tuple(endings))


def _is_apart(tokens: Sequence[Token], at: int, settings: Settings, *, signed: bool) -> bool:
    """Whether a noun before the number, or a verb that may be one, can't govern it.

    A preposition, a noun or a verb follows, and one of change only in a finite form or behind a
    noun with an article, so that the word is its subject.
    """
    before = tokens[at - 1].word if at else UNKNOWN
    if before.bound_before or before.bound_after or before.change_after:
        return False  # plus banane de 5 tonnes
    following = at + 1
    while _is_light(tokens[following]):
        following += 1
    word = tokens[following].word
    determined = at > 0 and bool(before.roles & LIGHT)
    if word.change_before:
        return determined or "finite" in word.roles
    if signed:
        return (determined and bool(word.roles & _FINITE)) or _is_of_change(tokens, at)
    compared = guards(settings.vocabulary, settings.language or "", COMPARATIVE)
    if word.multiple or tokens[following].text.startswith(tuple(compared)):
        return True  # la roulotte a doublé, une mandoline supérieure à 90 %
    governs = is_of_amount(tokens[following]) and "bound_verb" not in word.roles
    return bool(word.roles & _LEADS) and not governs


def _is_of_change(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word here only says of what the change is that stands before it."""
    for token in reversed(tokens[:at]):
        if token.word.change_before:
            return True
        if not (token.word.says and token.word.says <= _DEPENDS):
            return False
    return False


def _is_light(token: Token) -> bool:
    return token.kind == "word" and (token.word.says <= LIGHT or is_any_article(token.word))


def _follows_counted(tokens: Sequence[Token], at: int, *, told: bool, name: bool) -> bool:
    """Whether only words that say nothing stand between what is counted and the word here.

    `told` says that the sign is: without it a word may only describe what it adjoins, if it is a
    `name`.
    """
    start = at
    while at > 0 and tokens[at - 1].kind == "word" and tokens[at - 1].word.says <= _SILENT:
        at -= 1
    unit = tokens[at - 1].word.unit
    if unit is not None and unit.dimension == "share":
        return told and at < start  # 58 % corresponden a pollos
    counted = unit is not None and unit.dimension in COUNTED
    return counted and (told or (name and at == start))
