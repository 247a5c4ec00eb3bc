"""Subjects that count themselves: events, and people that change or amount to a number.

"Arrivals totalled 1.4 million" counts arrivals, "les abonnés se chiffrent à 958 000" subscribers
and "schools numbered 914" schools, but what people earn or owe is something else.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.words.cases import is_never, may_be_plural_genitive
from silkledger.reading.words.guard_kinds import (
    AMOUNTING,
    COUNTING,
    MONEY,
    PLURALS,
    SUMMING,
    TALLIED,
    UNCOSTED,
)
from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.russian import parsed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.lexicon import Lexicon
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_PLURALS = ("s", "x", "z")  # ends of French and Spanish plurals
_ENDING = "s"
_SUBJECT_CASES = ("nomn", "datv")
_SEVERAL = Decimal(5)
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])\s+")
_OF_THINGS = (COUNTING, AMOUNTING, SUMMING)


class Telling(NamedTuple):
    """What tells how many of a subject there are: a change, a word in its name, its verb."""

    changed: bool
    compound: bool
    figure: bool
    verb: str


def amounts_itself(
    counted: Amount | None, nouns: str, words: Lexicon, settings: Settings, telling: Telling
) -> bool:
    """Whether a number is that of what the nouns of its subject name."""
    changed, compound, figure, verb = telling
    people = changed or compound or figure or bool(verb)
    tallies = counts_itself(counted, settings, people=people)
    if not tallies:
        things = (changed or figure or verb in _OF_THINGS) and _is_uncosted(counted, settings)
        if not (things or (verb == COUNTING and not is_of_money(counted, nouns, settings))):
            return False
    several = (changed and tallies) or compound or figure
    several = several or _are_several(nouns, words, settings, verb)
    return several and not is_mass_noun(words.tokens(nouns), counted, settings)


def counts_itself(amount: Amount | None, settings: Settings, *, people: bool) -> bool:
    """Whether events are counted, or `people`, which a change says nothing else of."""
    vocabulary, unit = settings.vocabulary, amount.unit if amount is not None else None
    if amount is not None and amount.noun:
        return amount.noun in guards(vocabulary, settings.language or "", TALLIED)
    events = guards(vocabulary, "*", TALLIED)
    counts_people = people and unit is not None and unit.dimension == "people"
    return counts_people or (unit is not None and unit.name in events)


def is_mass_noun(tokens: Sequence[Token], amount: Amount | None, settings: Settings) -> bool:
    """Whether a noun in the singular stands here that counts no events: l'emploi, el empleo.

    Those of people may do so: la población.
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    if amount is None or amount.unit is None or language is None or not language.begins_with_head:
        return False
    named = [token.text for token in tokens if token.word.unit is not None]
    return amount.unit.dimension != "people" and bool(named) and named[0][-1:] not in _PLURALS


def in_genitive(verb: str, settings: Settings) -> bool:
    """Whether a subject stands in the genitive, as in Russian that of counting: школ было 12."""
    language = noun_language(settings.vocabulary, settings.language or "")
    return verb == COUNTING and language is not None and language.has_cases


def plain_subject(nouns: str, settings: Settings, verb: str) -> str:
    """Return the nouns behind the last possessive: visitors of the museum's visitors.

    A Russian noun in the genitive has the small letter that it has behind a number.
    """
    if in_genitive(verb, settings):
        return nouns[:1].lower() + nouns[1:]
    return _POSSESSIVE.split(nouns)[-1]


def is_of_money(counted: Amount | None, nouns: str, settings: Settings) -> bool:
    """Whether nothing is counted, or an unlisted noun of money: sales numbered 12,400."""
    money = guards(settings.vocabulary, settings.language or "", MONEY)
    named = counted is not None and not counted.noun
    return counted is None or not (named or money.isdisjoint(nouns.lower().split()))


def _is_uncosted(counted: Amount | None, settings: Settings) -> bool:
    unit = counted.unit if counted is not None and not counted.noun else None
    return unit is not None and unit.name in guards(settings.vocabulary, "*", UNCOSTED)


def _are_several(nouns: str, words: Lexicon, settings: Settings, verb: str) -> bool:
    """Whether a noun phrase is of several, as the kind of its verb may tell already: waren.

    The counted noun is the last before a preposition: visitors to the museum. In Russian that of a
    verb of counting stands in the genitive: детей было 12, and not детям.
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or language.begins_with_head:
        return True
    counted = last = ""
    for token in words.tokens(nouns):
        if language.has_cases and token.kind != "number":
            return _is_plural(token.text.lower(), counting=verb == COUNTING)
        if "prep" in token.word.roles and counted:
            break
        last = token.text.lower()  # visitor arrivals
        counted = token.text if token.word.unit is not None else counted
    if language.capital:
        base = language.base_form(counted, _SEVERAL, scaled=False) if counted else None
        return bool(verb) or base not in (None, counted.lower())
    plurals = guards(settings.vocabulary, settings.language or "", PLURALS)
    return any(word.endswith((_ENDING, *plurals)) for word in (counted.lower(), last))


def _is_plural(word: str, *, counting: bool) -> bool:
    """Whether a Russian word is a genitive plural, or a nominative where nothing counts."""
    if counting:
        return may_be_plural_genitive(word) and is_never(_SUBJECT_CASES, word)
    return any({"plur", "nomn"} in parse.tag for parse in parsed(word) if parse.is_known)
