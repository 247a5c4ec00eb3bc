"""Adjuncts of Russian participles between a number and what it counts: 25 открытых в Омске школ.

"12 переданных школам автобусов" are no schools. What depends on the participle is left out, where
one noun of the genitive plural follows that it can't govern. What a word that needs a genitive
leads to is part of the adjunct (guards, needs_genitive: 120 выявленных в ходе проверок нарушений).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import MeansOtherError
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.cases import is_never, may_be_plural_genitive
from silkledger.reading.words.guard_kinds import NEEDS_GENITIVE, PERSONAL_VERBS
from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.russian_nouns import (
    base_forms,
    is_active,
    is_genitive_adjective,
    is_genitive_noun,
    is_participle,
    is_singular,
    may_describe,
)
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_SUBJECT_CASES = ("nomn",)
_DIRECT = ("gent", "gen2", "nomn", "accs", "loct", "loc2")
_LONGEST = 6  # words of an adjunct with the noun behind it


def without_adjuncts(tokens: Sequence[Token], settings: Settings) -> Sequence[Token]:
    """Return the tokens without what depends on a participle before the noun of its number.

    >>> from silkledger.reading.definitions.digit_groups import digits_of
    >>> from silkledger.reading.definitions.settings import Settings
    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> settings = Settings(SHIPPED, digits_of(SHIPPED, "ru"), language="ru")
    >>> tokens = lexicon(SHIPPED, "ru").tokens("12 переданных школам автобусов")
    >>> [token.text for token in without_adjuncts(tokens, settings)]
    ['12', 'переданных', 'автобусов']
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or not language.has_cases:
        return tokens
    for at in range(1, len(tokens) - 1):
        if tokens[at].kind in NUMBERS:
            continue
        text = tokens[at].text.lower()
        if not (is_participle(text) and is_genitive_adjective(text)):
            continue
        if not _follows_number(tokens, at):
            continue
        end = _end(tokens, at + 1, settings)
        if end > at + 1:
            return [*tokens[: at + 1], *tokens[end:]]
    return tokens


def _follows_number(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number with its scale stands before the adjectives and the participle here."""
    at -= 1
    while at > 0 and tokens[at].kind not in NUMBERS:
        if not is_genitive_adjective(tokens[at].text.lower()):
            break
        at -= 1
    return tokens[at].kind in NUMBERS or tokens[at].word.scale is not None


def _end(tokens: Sequence[Token], at: int, settings: Settings) -> int:
    """Return the place of the noun behind the adjunct that begins here, or `at` without any."""
    end = at
    while end < len(tokens) and _is_oblique(tokens[end]):
        end += 1  # школам, инспекторами
    if end > at:
        behind = end
        while behind < len(tokens) and _is_genitive(tokens[behind]):
            if _counts(tokens, behind):
                return behind
            behind += 1  # школам области автобусов
        return behind
    noun, told = _behind_phrase(tokens, at, settings)
    if not noun or not _counts(tokens, noun):
        return at
    counted = next(token for token in tokens[noun:] if _is_plural(token))
    unit = counted.word.unit
    people = unit is not None and unit.dimension == "people"
    personal = _is_personal(tokens[at - 1].text.lower(), settings)
    if (
        people
        or not (personal or tokens[at - 1].word.unit)
        or (told and not tokens[at - 1].word.unit)
    ):
        return noun
    if told:
        return at
    raise MeansOtherError("unit.two", f"{tokens[at - 1].text} {counted.text}")


def _is_personal(participle: str, settings: Settings) -> bool:
    """Whether a participle may stand for persons without a noun: уволенных с завода машин."""
    verbs = guards(settings.vocabulary, settings.language, PERSONAL_VERBS)
    return is_active(participle) or bool(base_forms(participle) & verbs)


def _behind_phrase(tokens: Sequence[Token], at: int, settings: Settings) -> tuple[int, bool]:
    """Return the place behind a preposition with its noun, and whether that is a name or a time.

    0 without a preposition, and where a plural may govern the nouns behind it.
    """
    last = min(at + _LONGEST, len(tokens))
    token = tokens[at]
    needing = guards(settings.vocabulary, settings.language, NEEDS_GENITIVE)
    phrase = " " in token.text and not (token.word.unit or token.word.says & VERBS)
    if not (phrase or "prep" in token.word.roles):
        return 0, False
    at += not phrase
    while at < last and (is_bare_year(tokens[at]) or _is_adjective(tokens[at])):
        at += 1
    if at >= last or tokens[at].kind == "number":
        return 0, False
    text, unit = tokens[at].text, tokens[at].word.unit
    timed = (unit is not None and unit.dimension == "time") or "date_word" in tokens[at].word.roles
    told = phrase or timed or text[:1].isupper()
    if not (told or is_singular(text.lower())):
        return 0, False
    needs = bool(base_forms(text.rsplit(maxsplit=1)[-1]) & needing)
    at += 1
    while needs and at < last and _is_adjective(tokens[at]):
        at += 1
    return at + (needs and at < last), told and not needs


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """Whether the only noun of the genitive plural stands here, behind its adjectives."""
    while at < len(tokens) and is_genitive_adjective(tokens[at].text.lower()):
        at += 1
    if at == len(tokens) or not _is_plural(tokens[at]):
        return False
    at += 1
    while at < len(tokens) and _is_genitive(tokens[at]):
        if _is_plural(tokens[at]):
            return False
        at += 1
    return True


def _is_genitive(token: Token) -> bool:
    return is_genitive_noun(token.text.lower())


def _is_adjective(token: Token) -> bool:
    return may_describe(token.text.lower())


def _is_plural(token: Token) -> bool:
    """Whether a noun of the genitive plural stands here."""
    text = token.text.lower()
    noun = may_be_plural_genitive(text) and not is_genitive_adjective(text)
    return noun and is_never(_SUBJECT_CASES, text)


def _is_oblique(token: Token) -> bool:
    """Whether a noun of the dative or instrumental stands here, which no number governs."""
    text = token.text.lower()
    return "prep" not in token.word.roles and is_never(_DIRECT, text)
