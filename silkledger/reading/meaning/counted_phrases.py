"""Counted phrases: what a noun phrase without a number counts, as if a number stood before it.

"Arrivals (6.1 million)" and "the number of students rose to 3.2 million" print none behind theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.implied_units import implied_units
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.syntax.grammar import read_phrase
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.cases import may_be_genitive
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.russian import is_adverb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.lexicon import Lexicon
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_MANY = "1000"  # a number that governs the plural in every language
# What may follow the noun that "number of" counts: employed, in Germany, a genitive.
_DESCRIBES = frozenset(("activity", "neutral", "subject", "noun", "matter", "head", "date_word"))
_JOINS = frozenset(("and", "or"))
_LEADS = frozenset(("in", "of"))  # a drop of 5,000 in the number of visits


def count_of_nouns(nouns: str, words: Lexicon, settings: Settings, *, alone: bool) -> Amount | None:
    """Return an amount of what these nouns name, or None where they are not counted.

    `alone` says that nothing but a preposition may follow: employees' pay counts no employees.
    """
    implied = _implied(nouns, words.language, settings)
    tokens = words.tokens(f"{_MANY} {implied}")
    try:
        phrase = read_phrase(tokens, settings)
    except UnreadableError:
        return None
    amounts = phrase.amounts
    if len(amounts) != 1 or phrase.bound or phrase.change or amounts[0].below is not None:
        return None
    if any(_JOINS & token.word.roles for token in tokens[amounts[0].end :]):
        return None  # the number of schools and teachers
    following = tokens[amounts[0].end].word.roles if amounts[0].end < len(tokens) else _LEADS
    language = noun_language(settings.vocabulary, settings.language or "")
    if "subject" in following and not (language is None or language.head_first):
        return None  # the number of jobs index
    describes = _DESCRIBES & following or _is_genitive(tokens[amounts[0].end :], language)
    if not ("prep" in following or _LEADS & following) and (alone or not describes):
        return None
    unit = amounts[0].unit
    return amounts[0] if unit is not None and unit.dimension in COUNTED else None


def _is_genitive(behind: Sequence[Token], language: NounLanguage | None) -> bool:
    """Whether a Russian genitive describes what is counted before it: посетителей музея."""
    inflected = language is not None and language.has_cases
    return inflected and bool(behind) and may_be_genitive(behind[0].text.lower())


def words_behind(
    counted: Amount, nouns: str, words: Lexicon, settings: Settings
) -> Sequence[Token]:
    """Return the words of a noun phrase behind what it counts: to Spain of visitors to Spain."""
    return words.tokens(f"{_MANY} {_implied(nouns, words.language, settings)}")[counted.end :]


def _implied(nouns: str, code: str, settings: Settings) -> str:
    """Return the unit that these nouns imply as printed, the nouns themselves if they imply none.

    Russian genitives describe such a noun: численность городского населения области counts people.
    """
    units = implied_units(settings.vocabulary, code)
    language = noun_language(settings.vocabulary, code)
    if nouns.lower() not in units and language is not None and language.has_cases:
        for part in nouns.lower().split():
            if part in units:
                return units[part]
            if not (language.is_adjective(part) or is_adverb(part)):
                break  # школ для населения
    return units.get(nouns.lower(), nouns)
