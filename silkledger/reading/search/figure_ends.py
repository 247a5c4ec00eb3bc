"""The places where a figure may end: behind its amount, the lesser unit of it, a range, a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from silkledger.reading.numeric.lesser_units import behind_lesser
from silkledger.reading.search import amount_extent
from silkledger.reading.search.amount_extent import behind_amount, is_percent
from silkledger.reading.search.joints import is_article, is_movement, is_sign, joins
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.senses import NO_ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.reading.numeric.numerals import Numerals
    from silkledger.reading.words.lexicon import Lexicon
    from silkledger.reading.words.senses import Token


class Numbered(Protocol):
    """The tokens of a text, and which of them are numbers of figures."""

    tokens: Sequence[Token]
    lexicon: Lexicon
    numerals: Numerals

    def is_number(self, at: int) -> bool:
        """Whether the number of a figure begins here."""

    def counts_both(self, at: int, behind: int) -> bool:
        """Whether "in" parts two counts with nouns of their own."""

    def behind(self, at: int) -> int:
        """Return the place behind a token, or behind the date that it is part of."""


def ends(search: Numbered, at: int) -> Iterator[int]:
    """Yield the places behind the last token of a figure whose number begins at `at`.

    The first one includes the lesser unit or the second end of a range, if there is one.
    """
    tokens = search.tokens
    short = behind_amount(tokens, at + 1)
    if "per" in _roles(tokens, short - 1) and "unaltered" in _roles(tokens, short):
        short -= 1  # 5 t | le même mois
    lesser = behind_lesser(tokens, short, search.lexicon.vocabulary)
    joint = lesser or short
    if joins(tokens, at, joint) and not is_movement(tokens, at, joint, search.lexicon.language):
        yield from _ends_of_range(search, joint)
    if lesser is not None:  # 4 t 325 kg
        yield lesser
    parts = "in" in _roles(tokens, short) and short + 1 < len(tokens)
    if parts and search.is_number(short + 1) and not search.counts_both(at, short):  # one in five
        yield behind_amount(tokens, short + 2)
    leads = "per" in _roles(tokens, short - 1) and short < len(tokens)
    if leads and search.numerals.starts(short):
        if search.behind(short) == short + 1 and not is_bare_year(tokens[short]):
            yield behind_amount(tokens, short + 1)  # per 1,000 cubic metres
    elif leads and not amount_extent.is_paid_for(tokens, short):
        yield short + 1  # per share, whose unit is not a word of its own
    yield short
    unclear = tokens[short - 1].word
    if unclear.scale is not None and unclear.unit is not None and short < len(tokens):
        yield short + 1  # 2 m hoch
    if short > at + 2 and is_percent(tokens[at + 1]):
        yield at + 2  # 11,2 % территории страны
    yield from _ends_of_noun(tokens, short)  # half of exports


def _ends_of_range(search: Numbered, joint: int) -> Iterator[int]:
    """Yield the places behind the second end of a range that the word here joins."""
    tokens = search.tokens
    second = joint + 1
    second += bool(tokens[second].word.currency) or is_sign(tokens, second)
    second += not search.is_number(second) and is_article(tokens[second])
    if second >= len(tokens) or not search.is_number(second):
        return
    end = behind_amount(tokens, second + 1)
    if "per" in _roles(tokens, end - 1) and end < len(tokens):
        yield end + 1  # 1-4 metres per second
    lesser = behind_lesser(tokens, end, search.lexicon.vocabulary)
    if lesser is not None:
        yield lesser
    yield end
    if is_percent(tokens[min(second + 1, len(tokens) - 1)]):
        yield second + 2
    yield from _ends_of_noun(tokens, end)  # 12 a 14 millones de sacos


def _ends_of_noun(tokens: Sequence[Token], at: int) -> Iterator[int]:
    """Yield the places behind the noun, and an adjective of it, that an "of" here leads to."""
    if _roles(tokens, at) & {"of", "of_before"}:
        yield from range(at + 2, min(at + 4, len(tokens) + 1))


def _roles(tokens: Sequence[Token], at: int) -> frozenset[str]:
    return tokens[at].word.roles if at < len(tokens) else NO_ROLES
