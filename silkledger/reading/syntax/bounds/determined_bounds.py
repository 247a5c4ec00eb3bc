"""Determined bounds: prepositions of bound whose object is a thing, and adverbs of another verb.

"Über alle 115 Länder" is across them, "unter einem 10-Zoll-Display" a place; "über der
20-Prozent-Marke" and "unter dem Wert von 5 %" are bounds. In "zumindest ist das ein Plus von 5 %"
the adverb is about what is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, MEASURES
from silkledger.reading.syntax.words_leading import bound_place
from silkledger.reading.text.faults import MeansOtherError
from silkledger.reading.words.guard_kinds import DETERMINING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_PREDICATES = frozenset(("verb", "auxiliary"))
_SUPERLATIVE = "sten"
_COMPARATIVE = frozenset(("более", "менее"))
_ROUND_ABOUT, _INFINITIVE = "um die", "zu"
_AMOUNTS = MEASURES | {"money", "share", "points", "time"}


def refuse_determined(state: WordingPass, at: int, amount: Amount) -> None:
    """Raise MeansOtherError for a bound that belongs to something else than the number at `at`."""
    settings, tokens = state.amounts.settings, state.tokens
    place = bound_place(state, at)
    if place is not None and tokens[place].text.lower() == _ROUND_ABOUT:
        _refuse_purpose(tokens[place], tokens[amount.end :])
    if place is None:
        return
    if at - place == 1:
        _refuse_one(state, at, amount)
        return
    if tokens[place].text.lower() in _COMPARATIVE:
        _refuse_compared(tokens[place], tokens[place + 1 : at])
    determining = guards(settings.vocabulary, settings.language or "", DETERMINING)
    if not determining or "bound_verb" in tokens[place].word.roles:
        return
    between = tokens[place + 1 : at]
    if "prep" not in tokens[place].word.roles:
        if any(not token.word.roles.isdisjoint(_PREDICATES) for token in between[:1]):
            raise MeansOtherError("bound.misplaced", tokens[place].text)
        return
    named = between[0].text[:1].isupper() and not between[0].word.currency
    determined = between[0].text.lower() in determining or (named and _is_thing(between[0]))
    if determined and any(
        token.text.islower() and token.text.endswith(_SUPERLATIVE) for token in between[1:]
    ):
        raise MeansOtherError("bound.misplaced", tokens[place].text)  # unter den ärmsten 20 %
    alone = all(token.text.islower() and "of" not in token.word.roles for token in between[1:])
    if determined and alone and not _bounds(state, at, amount):
        words = " ".join(token.text for token in tokens[place : at + 1])
        raise MeansOtherError("bound.misplaced", words)


def _refuse_one(state: WordingPass, at: int, amount: Amount) -> None:
    """Raise MeansOtherError for the article of a thing behind "over": über ein Konjunkturpaket."""
    settings, tokens = state.amounts.settings, state.tokens
    if settings.language != "de" or tokens[at].kind == "number":
        return
    if "prep" not in tokens[at - 1].word.roles or amount.unit is None or amount.scale != 1:
        return
    article = tokens[at].text.lower() in guards(settings.vocabulary, "de", DETERMINING)
    if article and amount.unit.dimension in COUNTED:
        raise MeansOtherError("bound.misplaced", f"{tokens[at - 1].text} {tokens[at].text}")


def _refuse_compared(bound: Token, between: Sequence[Token]) -> None:
    """Raise MeansOtherError for a Russian comparative: более мелких деревьев выросли на 5 %."""
    if any("finite" in token.word.roles and token.word.change_before for token in between):
        raise MeansOtherError("bound.misplaced", bound.text)


def _refuse_purpose(bound: Token, behind: Sequence[Token]) -> None:
    """Raise MeansOtherError where "um … zu" tells a purpose: um die 12 Verträge zu erfüllen."""
    for token in behind:
        text = token.text
        inner = text.islower() and text.endswith("n") and _INFINITIVE in text[2:-2]  # aufzubauen
        if "stop" in token.word.roles:
            return
        if text == _INFINITIVE or inner:
            raise MeansOtherError("bound.misplaced", bound.text)


def _bounds(state: WordingPass, at: int, amount: Amount) -> bool:
    """Whether a determined amount is one that something may lie above: den 5 Prozent.

    A hyphen joins the amount to a thing of that size, unless that is a line.
    """
    tokens = state.tokens
    for place in range(at, min(amount.end + 2, len(tokens) - 1)):
        if tokens[place].text == "-" and place + 1 >= amount.end:
            return has_role(tokens, place + 1, "threshold")
    return _is_amount(amount.unit)


def _is_thing(token: Token) -> bool:
    """Whether a noun stands right behind the preposition: unter Einbeziehung von, über Nacht."""
    return token.word.scale is None and token.word.spelled is None and token.word.unit is None


def _is_amount(unit: Unit | None) -> bool:
    return unit is None or unit.dimension in _AMOUNTS
