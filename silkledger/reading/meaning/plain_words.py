"""Plain words: a refused French or Spanish wording with roles for unlisted words beside its figure.

A word that the dictionary knows, and that can't say what becomes of a number, is read as a listed
one of its kind would be: a verb before the number as one of activity, a noun or adjective as one of
a subject. A noun never adjoins the number, or a bound before it (banane plus de 5 tonnes). Under a
change or a balance a verb may say what becomes of the amount and stays unlisted, and a noun is only
the subject of a listed verb.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.meaning.choices import CHANGES
from silkledger.reading.meaning.clause_words import (
    SILENT,
    is_any_article,
    is_of_amount,
    states_number,
    tells_change,
    unless_same,
)
from silkledger.reading.words.guards import COMPARATIVE, CONJUGATED, PARTICIPLE, guards
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.senses import LIGHT, UNKNOWN, Word, is_subject
from silkledger.reading.words.word_kinds import NAME, VERB, plain_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_WORDS = {
    NAME: Word(roles=frozenset(("subject",))).settled(),
    VERB: Word(roles=frozenset(("activity",))).settled(),
}
_SILENT = SILENT - {"and"}  # 500 maisons et libellules
_BALANCED = frozenset(("deficit", "surplus"))
_AUXILIARY = frozenset(("auxiliary", "auxiliary_to"))
_FINITE = _AUXILIARY | {"finite", "verb"}
_LEADS = VERBS | {
    *("finite", "bound_verb", "prep", "of", "subject", "noun", "matter", "and", "start"),
}
_DEPENDS = LIGHT | {"of", "from", "prep", "subject", "noun", "date_word", "common", "in"}


def with_plain_words(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with the roles of such words, as they are if there is none."""
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or language.method != "endings" or not language.head_first:
        return tokens
    numbers = [at for at, token in enumerate(tokens) if states_number(token)]
    if not numbers:
        return tokens
    signed = statistic in CHANGES or statistic == "balance"
    signed = signed or any(token.word.roles & _BALANCED for token in tokens)
    told = not signed or any(map(tells_change, tokens))
    found = list(tokens)
    for at, token in enumerate(tokens):
        if token.kind != "unknown" or not token.text.islower() or numbers[0] < at < numbers[-1]:
            continue
        kind = plain_kind(token.text, language.code, settings.vocabulary)
        if at > numbers[-1]:
            harmless = _follows_counted(found, at, told=told, name=kind == NAME)
        elif kind == VERB and _is_verb(found, at, settings):
            harmless = not signed
        else:
            harmless = _is_apart(found, at, settings, signed=signed)
        if kind and harmless:
            found[at] = replace(token, kind="word", word=_WORDS[kind])
    return unless_same(found, tokens)


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
