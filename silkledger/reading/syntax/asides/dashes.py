"""Dashes with spaces beside a number: "is" (мощность – 1,2 ГВт), or a minus sign, or neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, NEVER_NEGATIVE
from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.phrases import is_name
from silkledger.reading.words.russian_nouns import is_instrumental, is_living, is_nominative
from silkledger.reading.words.senses import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token, Word

_BALANCES = frozenset(("deficit", "surplus"))
# What words may say of the number before them, behind the dash that stands for "are".
_TELLING = frozenset(
    (
        "subject",
        "noun",
        "matter",
        "goods",
        "activity",
        "verb",
        "neutral",
        "head",
        "common",
        "prep",
        "renewed",
    )
)


def is_behind_fall(state: WordingPass, at: int) -> bool:
    """Whether a dash with spaces stands between a decrease and its number, minus sign or not."""
    phrase = state.phrase
    if phrase.amounts or phrase.change != "down" or phrase.level or at < 2:
        return False
    return _is_spaced(state, at - 1, at)


def is_copula(state: WordingPass, at: int) -> bool:
    """Whether a dash before the number stands for "is", and no fall was read before it.

    It is not a minus sign before what is never negative. Before anything else it may be one in most
    languages; in Russian, which has no other word for "is", the statistic decides (Phrase.dash).
    """
    phrase, tokens = state.phrase, state.tokens
    dash = at - 1 - bool(at and tokens[at - 1].word.currency)
    if dash < 1 or tokens[dash].text != "-" or phrase.amounts or phrase.change not in ("", "up"):
        return False
    if phrase.change and not _is_noun_of_growth(tokens[:dash]):
        return False
    if not tokens[dash - 1].text[-1:].isalpha() or not _is_spaced(state, dash, dash + 1):
        return False
    amount = state.amounts.peek(at)
    unit = amount.unit if amount is not None else None
    if dash == at - 1 and unit is not None and unit.dimension in NEVER_NEGATIVE:
        return True
    settings = state.amounts.settings
    language = noun_language(settings.vocabulary, settings.language)
    if amount is None or language is None or not language.has_cases:
        return False
    if not (phrase.change or _is_balance(state, dash, language)):
        phrase.dash = f"{tokens[dash - 1].text} - {tokens[at].text}"
    return True


def _is_noun_of_growth(tokens: Sequence[Token]) -> bool:
    """Whether the word of change here is a Russian noun, which a dash equates: рост — 7,4%.

    Behind a verb the dash may lead to a fall: вырос... -7,4%.
    """
    told = [at for at, token in enumerate(tokens) if token.word.change_before]
    led = any("prep" in _before_adjectives(tokens, at).roles for at in told)  # после повышения
    return bool(told) and not led and all(is_nominative(tokens[at].text.lower()) for at in told)


def _before_adjectives(tokens: Sequence[Token], at: int) -> Word:
    """Return the word before the adjectives of the noun here: после резкого повышения."""
    at -= 1
    while at > 0 and is_living(tokens[at].text.lower()) is None:
        at -= 1
    return tokens[at].word if at >= 0 else UNKNOWN


def takes_predicate(state: WordingPass, at: int) -> bool:
    """Pass a dash right behind the number that leads to what is counted: 4% – вешенки.

    In the instrumental it is who does it (300 тонн — аграриями). No number, measure, change, bound
    or negation stands in what the dash leads to.
    """
    behind, settings = state.tokens[at + 1 :], state.amounts.settings
    unit = state.phrase.amounts[0].unit
    if not behind or len(state.phrase.amounts) != 1 or unit is None:
        return False
    language = noun_language(settings.vocabulary, settings.language)
    if language is None or not language.has_cases or not _is_spaced(state, at, at + 1):
        return False
    opening, counts = behind[0], unit.dimension in COUNTED or unit.dimension == "share"
    done = is_instrumental(opening.text.lower())
    if not all(_tells(token, counts=counts or done) for token in (*state.gap, *behind)):
        return False
    bounds = guards(settings.vocabulary, settings.language)
    if any(language.lemma(token.text.lower()) in bounds for token in behind):
        return False
    unknown = next((token for token in behind if token.kind == "unknown"), None)
    if unknown is not None and not done:
        if opening is unknown and not counts:  # a loss may be meant
            return False
        state.phrase.thing = unknown.text
    state.gap.append(state.tokens[at])
    state.complement = True
    return True


def _tells(token: Token, *, counts: bool) -> bool:
    """Whether a word may only say who or what the things counted or shared are."""
    word = token.word
    if token.kind == "unknown" or "prep" in word.roles or word.says <= _TELLING:
        return token.text.isalpha()
    thing = counts and word.unit is not None and word.unit.dimension in COUNTED
    return thing and word.says <= _TELLING | {"unit"}


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
