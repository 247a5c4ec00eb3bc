"""Single times: one length of time whose number is not printed: more than a month, более месяца.

A bound word stands right before the time, with an article between in a language that has them, and
no number in the wording.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import named_unit
from silkledger.reading.meaning.clause_words import states_number
from silkledger.reading.words.guard_kinds import SINGLE_TIME
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import Spelled, Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_ONE = Word(spelled=Spelled(Fraction(1), "cardinal")).settled()


def with_single_time(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with the number of a single time, which ends them; or as they are.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_single_time, "more than a month", "en")
    'more than 1 month'
    """
    if len(tokens) < 2:
        return tokens
    time, single = tokens[-1], guards(settings.vocabulary, settings.language or "", SINGLE_TIME)
    year = "per_year" in time.word.roles and time.text.lower() in single  # also said of each
    if not (year or _is_time(time)):
        return tokens
    article = "article" in tokens[-2].word.roles and len(tokens) > 2
    before = tokens[: len(tokens) - 1 - article]
    lead = before[-1]
    bounded = lead.word.bound_before is not None and "to" not in lead.word.roles
    told = article or time.text.lower() in single
    if any(map(states_number, before)) or not bounded or not told:
        return tokens
    if year:
        word = Word(unit=named_unit(settings.vocabulary, "year")).settled()
        time = Token("word", time.text, time.start, time.end, word)
    return [*before, Token("word", "1", time.start, time.start, _ONE), time]


def _is_time(token: Token) -> bool:
    unit = token.word.unit
    return unit is not None and unit.dimension == "time"
