"""Counted parts: a count beside the whole that it is of, or beside the share that it holds.

"23 of the 24 provinces" counts 23 under a statistic of flows or stocks; the whole needs its
article, as "2 de 3 hogares" may be a ratio. "Three companies hold 65 %" prints one share, and a
count of those who hold it.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import figure_places, is_percentage
from silkledger.reading.meaning.counted_wholes import is_counted_whole
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_AMOUNTS = frozenset(("flow", "stock"))
_PAIR = 2
_DETERMINES = frozenset(("of", "neutral", "article", "prep", "date_loose", "per_measure"))
_BEFORE_HOLDERS = frozenset(("neutral", "article", "prep", "subject", "date_loose", "of", "each"))
_NOT_OF = frozenset(("from", "each", "stop", "than"))


def without_whole_of_part(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without the number of things of which some are counted.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_whole_of_part, "in 23 of the 24 provinces", "en", "stock")
    'in 23 provinces'
    """
    numbers = figure_places(tokens)
    if statistic not in _AMOUNTS or len(numbers) != _PAIR:
        return tokens
    part, whole = numbers
    between = tokens[part + 1 : whole]
    if not between or not is_counted_whole(tokens, whole) or not _leads_to_the(between):
        return tokens
    few, many = (_value(tokens[at], settings) for at in numbers)
    if few is None or many is None or not 1 < few < many:
        return tokens
    return [*tokens[: part + 1], *tokens[whole + 1 :]]


def _leads_to_the(between: Sequence[Token]) -> bool:
    """Whether "of" and an article stand here, as one word or two: of the, de las, des, der."""
    first = between[0].word.roles
    if "of" not in first or not all(token.word.roles <= _DETERMINES for token in between):
        return False
    articled = len(between) > 1 or " " in between[0].text
    return articled or ("neutral" in first and "from" not in first)


def _value(token: Token, settings: Settings) -> Fraction | None:
    """Return the whole number of a token in digits or one word, or None."""
    if token.word.spelled is not None:
        return token.word.spelled.value
    digits = token.text.translate(str.maketrans("", "", ".,' "))
    return Fraction(settings.digits.read(token.text).value) if digits.isdecimal() else None


def without_counted_holders(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without how many hold a share, of whom a verb of holding tells it.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_counted_holders, "two countries account for 80%", "en", "share")
    'countries account for 80 %'
    """
    numbers = figure_places(tokens)
    if statistic != "share" or len(numbers) != _PAIR or not is_percentage(tokens, numbers[1]):
        return tokens
    holders, share = numbers
    verb = next((at for at in range(holders + 1, share) if has_role(tokens, at, "share")), None)
    if verb is None or any(_says_more(token) for token in tokens[holders + 1 : verb]):
        return tokens
    if not all(_precedes(token) for token in tokens[:holders]):
        return tokens
    if verb == holders + 1:
        return tokens[verb:]  # of which three hold 65 %
    counted = is_counted_whole(tokens, holders)
    return [*tokens[:holders], *tokens[holders + 1 :]] if counted else tokens


def _precedes(token: Token) -> bool:
    """Whether a word may stand before those who hold a share: of which, the."""
    return token.word.roles <= _BEFORE_HOLDERS and not _says_more(token)


def _says_more(token: Token) -> bool:
    """Whether a word bounds or changes something, or parts two clauses."""
    word = token.word
    told = word.bound_before or word.bound_after or word.change_before or word.change_after
    return bool(told) or not word.roles.isdisjoint(_NOT_OF)
