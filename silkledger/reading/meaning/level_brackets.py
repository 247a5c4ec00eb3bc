"""Brackets behind the level that a change led to: what it was before, or the rate of the change.

"Brach um 62 % auf 2,9 Mio. Euro (7,6 Mio. Euro) ein" tells where the level came from, as the rate
between the two says, and "auf 1,2 Mio. Hektar zurückging (minus 6 Prozent)" by how much it fell. A
wording that is refused for them is read without the brackets.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.reading.meaning.amount_places import lead_of
from silkledger.reading.meaning.choices import LEVELS
from silkledger.reading.meaning.clause_words import (
    figure_places,
    is_percentage,
    is_rate_word,
    is_turned,
    printed_measures,
    states_number,
    tells_change,
)
from silkledger.reading.text.faults import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_ROUNDED = Decimal(1)  # percent: the rate may be one of exact amounts, or in whole percent
_SIGNS = frozenset(("plus", "minus"))


def without_level_brackets(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without brackets that compare a level or tell the rate of its change.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> words = "brach um 57 % auf 3 Mio. Euro (7 Mio. Euro) ein"
    >>> rewritten(without_level_brackets, words, "de", "flow")
    'brach um 57 % auf 3 Mio. Euro ein'
    >>> rewritten(without_level_brackets, "auf 3 t zurückging (minus 6 %)", "de", "flow")
    'auf 3 t zurückging'
    """
    if statistic != "growth_rate" and statistic not in LEVELS:
        return tokens
    moved = any(tells_change(token) or token.word.separable for token in tokens)
    if not moved or is_turned(tokens):
        return tokens
    for start, token in enumerate(tokens):
        if "open" not in token.word.roles:
            continue
        end = next((at for at in range(start, len(tokens)) if _closes(tokens[at])), None)
        if end is None:
            break
        inside = tokens[start + 1 : end]
        rate = statistic not in ("growth_rate", "share") and _is_rate(inside)
        compares = _compares_level(tokens[:start], inside)
        if (compares and _is_start(tokens[:start], inside, settings)) or (
            rate and end == len(tokens) - 1
        ):
            return [*tokens[:start], *tokens[end + 1 :]]
    return tokens


def _closes(token: Token) -> bool:
    return "close" in token.word.roles


def _is_rate(inside: Sequence[Token]) -> bool:
    """Whether a percentage with its sign stands here alone: minus 6 Prozent, +6 %."""
    numbers = sum(map(states_number, inside))
    signed = bool(inside) and bool(inside[0].word.roles & _SIGNS or inside[0].text in "+-")
    return signed and numbers == 1 and len(inside) == 3 and is_rate_word(inside[-1].word)


def _compares_level(before: Sequence[Token], inside: Sequence[Token]) -> bool:
    """Whether "to" leads to the amount before brackets with another of the same measure."""
    number = len(before) - 1
    while number > 0 and not states_number(before[number]):
        number -= 1
    amount = before[number:]
    plain = all(map(_measures, amount[1:]))
    alike = len(amount) > 1 and printed_measures(amount) == printed_measures(inside) != frozenset()
    values = sum(map(states_number, inside)) == 1
    values = values and all(states_number(each) or _measures(each) for each in inside)
    led = number > 0 and "to" in before[lead_of(before, number)].word.roles
    return plain and alike and values and led and not is_rate_word(inside[-1].word)


def _is_start(before: Sequence[Token], inside: Sequence[Token], settings: Settings) -> bool:
    """Whether the rate before a level is the one from the amount in brackets to that level."""
    numbers = figure_places(before)
    if len(numbers) != 2 or not is_percentage(before, numbers[0]):
        return False
    try:
        rate, level = (_value(before[at : at + 2], settings) for at in numbers)
        start = _value(inside, settings)
    except UnreadableError:
        return False
    change = abs(level / start - 1) * 100 if start else Decimal(0)
    return abs(change - rate) <= _ROUNDED


def _value(amount: Sequence[Token], settings: Settings) -> Decimal:
    """Return the number of an amount in digits times its scale. Raises UnreadableError."""
    number = next((token for token in amount if token.kind == "number"), None)
    if number is None:
        raise UnreadableError("number.none", " ".join(token.text for token in amount))
    value = settings.digits.read(number.text).value
    for token in amount:
        value *= token.word.scale.factor if token.word.scale else 1
    return value


def _measures(token: Token) -> bool:
    """Whether a word scales or measures an amount, or leads to its unit: millions d'euros."""
    word = token.word
    return bool(word.scale or word.unit or word.currency or "of" in word.roles)
