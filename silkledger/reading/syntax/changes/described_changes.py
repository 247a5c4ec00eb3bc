"""Described changes: a number before the noun of change that ends the wording: 20%的大幅下滑.

A rate may have the noun of what changes between (5%的产量下滑); another amount tells then how much
of that noun there is, and not by how much it fell: 300亩的耕地减少. A time is how long it lasts.
What an amount describes behind an article or with a hyphen (a 13,000 tonne shed) is a noun, and a
verb of change may have the form of another one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import is_plural
from silkledger.reading.definitions.units import MEASURES
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.russian import parsed
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_HAN = "\u3400"
_EXTENT, _ACTS = "幅度", frozenset(("activity",))
_WORD = 4  # letters of a unit that is printed as a word
_MORE = frozenset(("scale", "bound_before", "currency", "sign_of"))
_THINGS = frozenset(("subject", "head", "common", "noun"))


def is_described(state: WordingPass, at: int) -> bool:
    """Whether the number describes the noun of change at `at`. Raises UnreadableError."""
    ends = _ends(state.tokens, at + 1)
    first = next(n for n, token in enumerate(state.gap) if not _bounds(token, state.gap))
    of, between = state.gap[first], state.gap[first + 1 : -1]
    if not ends or "of_before" not in of.word.roles or of is state.gap[-1]:
        return False
    named = state.tokens[at].text[:1] >= _HAN and any(map(_names, between))
    if named and not state.phrase.amounts[-1].relative:
        raise UnreadableError("sign.unclear", state.tokens[at].text)
    return True


def _bounds(token: Token, gap: Sequence[Token]) -> bool:
    """Whether a bound stands behind the number, before more of its gap: 5%以上之下跌."""
    return bool(token.word.bound_after) and token is not gap[-1]


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether the clause ends here, or behind the extent of the change: 5%之减产幅度."""
    behind = next((n for n in range(at, len(tokens)) if not _is_part(tokens[n])), len(tokens))
    if behind > at and tokens[behind - 1].text != _EXTENT:
        return False
    return behind == len(tokens) or "stop" in tokens[behind].word.roles


def _is_part(token: Token) -> bool:
    return token.text == _EXTENT or token.word.roles == _ACTS


def lasts(state: WordingPass, token: Token) -> bool:
    """Whether the amount is how long a change lasts: 3 mois de baisse, 3 Monate Rückgang.

    A listed word says so, and a noun by its capital letter or its genitive (5 недель ослабления).
    Behind another word of change it is by how much something is longer or shorter.
    """
    unit = state.phrase.amounts[-1].unit
    if unit is None or unit.dimension != "time" or state.phrase.change:
        return False
    return "lasts" in token.word.roles or _is_noun_of_change(token, state.amounts.settings)


def _is_noun_of_change(token: Token, settings: Settings) -> bool:
    word = token.word
    if not (word.change_before or word.change_after) or "may_last" in word.roles:
        return False
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None:
        return False
    if language.has_cases:
        nouns = [parse.tag for parse in parsed(token.text.lower()) if "NOUN" in parse.tag]
        return any(tag.case == "gent" for tag in nouns)
    return language.capital and token.text[:1].isupper()


def refuse_thing(state: WordingPass, token: Token) -> None:
    """Raise UnreadableError for a verb of change that the amount before it describes: 500-car shed.

    A noun of change is one behind a rate or amount as well: a 5-tonne drop. A French rate stands
    behind its verb, and before one is what has that rate: une moyenne de 10 % a réduit le risque.
    """
    amount = state.phrase.amounts[-1]
    helped = len(state.gap) > 1 and "auxiliary" in state.gap[-2].word.roles
    if helped and amount.relative and state.amounts.settings.language == "fr":
        raise UnreadableError("sign.unclear", f"{amount.text} {token.text}")
    if token.word.change_after or amount.relative or token.text[:1] >= _HAN:
        return
    if _describes(state, amount):
        raise UnreadableError("sign.unclear", f"{amount.text} {token.text}")


def _describes(state: WordingPass, amount: Amount) -> bool:
    """Whether a hyphen joins an amount, "a" leads to it, or it is one of a single measure."""
    tokens, settings = state.tokens, state.amounts.settings
    number = next((at for at in reversed(range(amount.end)) if tokens[at].kind in NUMBERS), 0)
    if any(token.text == "-" for token in tokens[number : amount.end]):
        return True
    while number and not tokens[number - 1].word.says.isdisjoint(_MORE):
        number -= 1
    unit = tokens[amount.end - 1].text
    several = amount.number.value != 1 and len(unit) >= _WORD
    measured = several and amount.unit is not None and amount.unit.dimension in MEASURES
    single = measured and is_plural(f"{unit}s", settings.vocabulary, settings.language)
    return single or bool(number and _is_indefinite(tokens[number - 1]))


def _is_indefinite(token: Token) -> bool:
    word = token.word
    one = word.spelled is not None and word.spelled.value == 1
    return "article" in word.roles and (one or "each" in word.roles)


def _names(token: Token) -> bool:
    return token.kind == "unknown" or not token.word.roles.isdisjoint(_THINGS)
