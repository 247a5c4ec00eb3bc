"""Articles: words for one or half that are not numbers where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import is_number_of
from silkledger.reading.words import neighbours
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.senses import UNKNOWN, has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token


def stands_as_article(state: WordingPass, at: int) -> bool:
    """Whether a word for one is an article: inside a complement, or before an uncountable noun."""
    if state.tokens[at].word is UNKNOWN and "price_of" not in state.said:
        return False  # digits
    inside = state.complement and bool(state.phrase.amounts)
    if not state.phrase.amounts and state.amounts.denominators.is_one(at):
        return True
    if is_number_of(state.tokens, at) or _is_average(state, at):
        return True  # 員工人數759萬
    if _is_one_of(state, at) or (inside and _is_million(state.tokens, at)):
        return False
    return neighbours.is_article(state.tokens, at, inside=inside)


def _is_one_of(state: WordingPass, at: int) -> bool:
    """Whether a word for one leads to all of which it is one: un des 6000 campings."""
    of, spelled = state.tokens[at + 1 : at + 2], state.tokens[at].word.spelled
    plural = bool(of) and "of" in of[0].word.roles and "article" not in of[0].word.roles
    return plural and spelled is not None and state.number_follows(at + 1)


def _is_million(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word for one begins a large number: 5 dólares por un millón de habitantes."""
    one = tokens[at].word.spelled
    scale = tokens[at + 1].word.scale if at + 1 < len(tokens) else None
    return one is not None and one.value == 1 and scale is not None and not scale.alone


def _takes_half(state: WordingPass, at: int) -> bool:
    """Whether what a half is of stands here: a unit, scale or dozen (subió medio punto)."""
    word = state.tokens[at].word if at < len(state.tokens) else UNKNOWN
    measured = word.unit or word.scale or word.ambiguous or word.currency
    return bool(measured or word.spelled)


def _is_average(state: WordingPass, at: int) -> bool:
    """Whether a word for half is an average of the number behind "of": una cuantía media de 5."""
    spelled, roles = state.tokens[at].word.spelled, state.tokens[at].word.roles
    if spelled is None or "neutral" not in roles:
        return False
    before = state.tokens[at - 1].word if at else UNKNOWN
    if before.change_before and not _takes_half(state, at + 1):
        return True  # un crecimiento medio de
    if "subject" in before.roles or (before.unit is not None and not before.scale):
        settings = state.amounts.settings  # el ingreso medio ha subido
        language = noun_language(settings.vocabulary, settings.language)
        return language is not None and language.head_first
    return has_role(state.tokens, at + 1, "of") and state.number_follows(at + 1)
