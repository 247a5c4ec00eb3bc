"""Dependents: the words behind a counted noun, which describe it or are counted with it.

A Russian noun governs genitives (мер государственной поддержки); whatever may be another unit,
scale or currency is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import LIGHTEST, is_word
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.guard_kinds import DONE, INFINITIVE, PARTICIPLE
from silkledger.reading.words.guards import guards
from silkledger.reading.words.known_singulars import is_form_of_verb
from silkledger.reading.words.near_words import is_near
from silkledger.reading.words.noun_forms import is_acronym, noun_language
from silkledger.reading.words.senses import is_subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary


def depends(token: Token, language: NounLanguage, vocabulary: Vocabulary) -> bool:
    """Whether a word behind a counted noun describes it: an adjective, a genitive."""
    if language.is_adjective(token.text):
        return True
    if not language.has_cases or not language.is_thing(token.text):
        return False
    if is_subject(token.word) or is_acronym(token.text):
        return True  # субъектов РФ
    return not is_near(token.text.lower(), language.code, vocabulary)


def counted_with(tokens: Sequence[Token], at: int) -> Token | None:
    """Return the noun that "and" at `at` joins to a counted one, or its adjective, or None."""
    at += 1
    while at < len(tokens) and tokens[at].word.roles == LIGHTEST:
        at += 1  # and new bridges
    other = tokens[at] if at < len(tokens) else None
    if other is None:
        return None
    counted = other.word.unit is not None and other.word.unit.dimension in COUNTED
    return other if counted or is_word(other) else None


def is_done_by(tokens: Sequence[Token], end: int, printed: str, settings: Settings) -> bool:
    """Whether what follows tells a participle from a noun: 16.797 provoquées par des sangliers.

    "By" does, and "of" does so of a word that is a form of a verb: 100 obtenidos de la venta. What
    is done with things names none of them, whatever follows: frente a los 346 vendidos.
    """
    language = noun_language(settings.vocabulary, settings.language)
    if language is None or not language.begins_with_head:
        return False
    if printed in guards(settings.vocabulary, language.code, DONE):
        return True
    if end >= len(tokens):
        return False
    endings = tuple(guards(settings.vocabulary, language.code, PARTICIPLE))
    roles = tokens[end].word.roles
    if "of" in roles:
        infinitives = tuple(guards(settings.vocabulary, language.code, INFINITIVE))
        return is_form_of_verb(printed, language.code, infinitives)
    return {"per", "prep"} <= roles and printed.endswith(endings)
