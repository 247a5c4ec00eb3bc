"""Subjects that count themselves: events, and people that change or amount to a number.

"Arrivals totalled 1.4 million" counts arrivals, and "les abonnés se chiffrent à 958 000" counts
subscribers, but what people earn or reach is something else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.equated_nouns import is_number
from silkledger.reading.words.guard_kinds import AMOUNTING, TALLIED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import noun_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_VERBS = frozenset(("verb", "auxiliary"))
_LEADING = frozenset(("prep", "of"))
_PLURALS = ("s", "x", "z")  # ends of French and Spanish plurals


def amounts_itself(tokens: Sequence[Token], settings: Settings) -> bool:
    """Whether people are as many as a verb says: les abonnés se chiffrent à, los heridos son.

    No preposition leads to them (a los heridos), and no article to the number (son el 3).
    """
    verbs = guards(settings.vocabulary, settings.language or "", AMOUNTING)
    noun = next((at for at, token in enumerate(tokens) if token.word.unit is not None), len(tokens))
    led = any(token.word.roles & _LEADING and not _is_article(token) for token in tokens[:noun])
    for at in range(noun, 0 if led else len(tokens)):
        text = tokens[at].text.lower()
        if tokens[at].word.says & _VERBS and (text in verbs or text.rpartition(" ")[0] in verbs):
            number = next((n for n in range(at, len(tokens)) if is_number(tokens[n])), at)
            return not any("per" in token.word.roles for token in tokens[at:number])
    return False


def _is_article(token: Token) -> bool:
    """Whether an article that may be a preposition elsewhere stands here: les, los, and not des."""
    return "neutral" in token.word.roles and "of" not in token.word.roles


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
