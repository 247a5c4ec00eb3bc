"""The amount in the brackets that end a wording behind words without a figure.

It is what these words name, and not a negative one, where it counts or measures: das
Vorjahresergebnis (45,4 Millionen Tonnen). Money with its scale or name in words is so too, unless
the words before may be below zero, and so is what something contributes to a change: dealers
(contributing 6.1 percentage points).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.definitions.units import COUNTED, MEASURES
from silkledger.reading.meaning.choices import CHANGES
from silkledger.reading.meaning.clause_words import (
    is_any_article,
    is_percentage,
    is_proper,
    says_only,
    states_number,
)
from silkledger.reading.meaning.earlier_brackets import behind_label
from silkledger.reading.words.accounts import is_in_words, may_be_below_zero
from silkledger.reading.words.guard_kinds import CONTRIBUTING, FORMER, OF_WHICH
from silkledger.reading.words.guards import guards
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.ordinary import is_ordinary
from silkledger.reading.words.senses import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.results import Quantity
    from silkledger.reading.words.senses import Token

_NAMING = frozenset(
    (
        *("subject", "noun", "common", "head", "matter", "goods", "activity", "share", "means"),
        *("comparand", "comparand_of", "neutral", "article", "level_article", "prep", "of", "each"),
        *("per", "per_measure", "date_word", "date_before", "earlier", "base", "base_words"),
    )
)
_AMOUNTS = frozenset(("flow", "stock", "level"))
# Roles of words that lead to an amount; those of others (of which, previously) to another one.
_LEADING = frozenset(
    ("share", "verb", "with", "accompanies", "restates", "between", "range", "from", "article")
)
_LEADING |= {"level_article", "valued"}
_OTHER = frozenset(("earlier", "ago", "comparand", "base", "base_words", "compare", "means"))
_OR = frozenset(("or",))
_SIGNS = frozenset(("plus", "minus"))


class Bracketed(NamedTuple):
    """The tokens in brackets that end a wording, and what money in them may be.

    `labelled` says that a date and a colon stand before it, `below` that the words before the
    brackets may name what is below zero, or that no word is in them, `contributes` that a word in
    them says that they hold a part of a change.
    """

    inside: Sequence[Token]
    labelled: bool
    below: bool
    contributes: bool

    def states(self, quantity: Quantity, statistic: str | None) -> bool:
        """Whether a quantity is stated by the brackets, and not made negative."""
        dimension = quantity.dimension.removesuffix("_rate")
        if statistic in CHANGES:
            return dimension == "points" and self.contributes
        if quantity.value <= 0 or statistic == "balance":
            return False
        if self.labelled or dimension in COUNTED | MEASURES or dimension == "time":
            return True
        return dimension == "money" and statistic in _AMOUNTS and not self.below


def in_brackets(
    tokens: Sequence[Token], printed: Sequence[Token], settings: Settings
) -> Bracketed | None:
    """Return what stands in the brackets that end a wording behind words without a figure.

    Brackets that are the whole wording hold the value of another time if one is named. A wording
    may end before its only bracket closes: (2.016 autos. `printed` are the tokens with those that a
    rereading left out.
    """
    opening = next((at for at, token in enumerate(tokens) if "open" in token.word.roles), None)
    if opening is None:
        return None
    before, bracketed = tokens[:opening], tokens[opening + 1 :]
    if "close" in tokens[-1].word.roles:
        bracketed = bracketed[:-1]
    elif any(token.word.roles & {"open", "close"} for token in bracketed):
        return None
    inside = behind_label(bracketed)
    first = before_rate(inside)
    plain = not any(token.word.roles & {"open", "close", "stop"} for token in first)
    named = all(_names(token, settings) for token in before)
    labelled = inside is not bracketed
    leads = labelled or only_leads(inside, settings)
    if not (inside and plain and leads and named and (opening > 0 or not labelled)):
        return None
    opens = (at for at, token in enumerate(printed) if "open" in token.word.roles)
    start = next(opens, len(printed))  # a rereading may have put the brackets there
    below = not before or not is_in_words(inside) or may_be_below_zero(printed[:start], settings)
    contributes = any(map(_is_of_kind(settings, CONTRIBUTING), inside))
    return Bracketed(inside, labelled, below, contributes)


def only_leads(inside: Sequence[Token], settings: Settings) -> bool:
    """Whether the words before the first number lead to it, and to no earlier or partial amount."""
    number = next((at for at, t in enumerate(inside) if states_number(t)), len(inside))
    former, parting = _is_of_kind(settings, FORMER), _is_of_kind(settings, OF_WHICH)
    led = inside[:number]
    return all(_leads(token) and not (former(token) or parting(token)) for token in led)


def _leads(token: Token) -> bool:
    """Whether a word only leads to the amount of what stands before the brackets: with, about."""
    word = token.word
    measures = word.bound_before or word.currency or word.sign_of or word.unit
    leads = not word.roles.isdisjoint(_LEADING) and word.roles.isdisjoint(_OTHER)
    return bool(measures) or leads or word.says <= LIGHT or word.roles == _OR


def _is_of_kind(settings: Settings, kind: str) -> Callable[[Token], bool]:
    """Return whether a token is a word of this kind of guard."""
    words = guards(settings.vocabulary, settings.language or "", kind)
    return lambda token: token.text.lower() in words


def _names(token: Token, settings: Settings) -> bool:
    """Whether a word before brackets may be part of the name of what they hold."""
    if says_only(token, _NAMING, settings) or is_any_article(token.word):
        return True
    if is_proper(token, settings) or _is_thing(token):
        return True
    code = settings.language or ""
    if token.kind == "unknown" and is_ordinary(token.text, code, settings.vocabulary):
        return True  # arrears (up to 90 days)
    han = token.text[:1] > LAST_LETTER and token.text.isalpha()
    return token.kind == "unknown" and (han or (token.text.isupper() and token.text.isalpha()))


def before_rate(inside: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens before the rate with a sign that a comma parts: (27,7 Mt, +18 %)."""
    at = next((at for at, token in enumerate(inside) if "stop" in token.word.roles), None)
    if at is None or at + 4 != len(inside):
        return inside
    sign, number = inside[at + 1 : at + 3]
    signed = bool(sign.word.roles & _SIGNS) and number.kind == "number"
    return inside[:at] if signed and is_percentage(inside, at + 2) else inside


def _is_thing(token: Token) -> bool:
    """Whether a listed noun names a thing that is counted elsewhere: область, завод."""
    unit = token.word.unit
    return unit is not None and unit.dimension in COUNTED and token.word.says <= _NAMING | {"unit"}
