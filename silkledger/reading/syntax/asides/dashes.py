"""Dashes with spaces before a number: "is" (мощность – 1,2 ГВт), or a minus sign, or neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import NEVER_NEGATIVE
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.phrases import is_name

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.noun_forms import NounLanguage

_BALANCES = frozenset(("deficit", "surplus"))


def is_behind_fall(state: WordingPass, at: int) -> bool:
    """Whether a dash with spaces stands between a decrease and its number, minus sign or not."""
    phrase = state.phrase
    if phrase.amounts or phrase.change != "down" or phrase.level or at < 2:
        return False
    return _is_spaced(state, at - 1, at)


def is_copula(state: WordingPass, at: int) -> bool:
    """Whether a dash before the number stands for "is" and no change was read.

    It is not a minus sign before what is never negative. Before anything else it may be one in most
    languages; in Russian, which has no other word for "is", the statistic decides (Phrase.dash).
    """
    phrase, tokens = state.phrase, state.tokens
    dash = at - 1 - bool(at and tokens[at - 1].word.currency)
    if dash < 1 or tokens[dash].text != "-" or phrase.amounts or phrase.change:
        return False
    if not tokens[dash - 1].text[-1:].isalpha() or not _is_spaced(state, dash, dash + 1):
        return False
    amount = state.amounts.peek(at)
    unit = amount.unit if amount is not None else None
    if dash == at - 1 and unit is not None and unit.dimension in NEVER_NEGATIVE:
        return True
    settings = state.amounts.settings
    language = noun_language(settings.vocabulary, settings.language)
    if amount is None or language is None or language.method != "pymorphy":
        return False
    if not _is_balance(state, dash, language):
        phrase.dash = f"{tokens[dash - 1].text} - {tokens[at].text}"
    return True


def _is_balance(state: WordingPass, dash: int, language: NounLanguage) -> bool:
    """Whether a deficit or surplus is what the dash equates, whose noun gives the sign.

    Other nouns before it may make it a part or a change of one: изменение дефицита.
    """
    tokens = state.tokens[:dash]
    at = next((at for at, token in enumerate(tokens) if token.word.roles & _BALANCES), None)
    if at is None or at >= dash or tokens[at].word.change_before:
        return False
    behind = [token for token in tokens[at + 1 :] if not is_name(token)]
    return not behind and all(language.is_adjective(token.text) for token in tokens[:at])


def _is_spaced(state: WordingPass, dash: int, behind: int) -> bool:
    before, sign, number = state.tokens[dash - 1], state.tokens[dash], state.tokens[behind]
    return sign.text == "-" and before.end < sign.start and sign.end < number.start
