"""Payments: what Russian money is for behind "на", which it is not counted per.

"5 млн рублей на проект" pay for a project, and "на 25 школ" for all of them. Persons, measures and
what is divided by itself (guards, divided: a share, a job) are denominators; any noun is one where
words say so (guards, dividing: в среднем 5 млн рублей на проект). Things that are paid for one by
one (guards, one_by_one: a car, a family) leave it open without such words.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.measures.goals import ONTO
from silkledger.reading.text.faults import MeansOtherError
from silkledger.reading.words.guard_kinds import DISTRIBUTING, DIVIDED, DIVIDING, ONE_BY_ONE
from silkledger.reading.words.guards import guards
from silkledger.reading.words.russian_nouns import base_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.senses import Token

_ONE = Decimal(1)
_ROUND = Decimal(100)  # the least number of persons or things that rates are told of


def is_payment(
    tokens: Sequence[Token],
    places: tuple[int, int],
    below: Unit | None,
    settings: Settings,
    scale: Decimal = _ONE,
) -> bool:
    """Whether "на" leads from money to what it pays for, and not to what it is counted per.

    `places` are those of the preposition and of the noun, whose unit is `below`; `scale` is the
    number between them. Raises MeansOtherError where it may be either.
    """
    at, noun = places
    if below is None or below.dimension not in COUNTED or not tokens[at].word.roles >= ONTO:
        return False
    if _says_onto(tokens[at]) and scale != 1 and not _is_round(scale):
        raise MeansOtherError("unit.unknown", _words(tokens, at, noun))
    if scale != 1 or below.dimension == "people" or noun > at + 1:
        return False
    if divides_money(tokens, at, settings):
        return False
    code = settings.language
    named = {below.name, *base_forms(tokens[noun].text)}
    if named & guards(settings.vocabulary, code, DIVIDED):
        return False
    if named & guards(settings.vocabulary, code, ONE_BY_ONE):
        raise MeansOtherError("unit.unknown", _words(tokens, at, noun))
    return True


def divides_money(tokens: Sequence[Token], at: int, settings: Settings) -> bool:
    """Whether words beside the preposition at `at` say that money is counted per what follows."""
    if not _says_onto(tokens[at]):
        return True  # в среднем на, из расчёта на
    vocabulary, code = settings.vocabulary, settings.language
    starts = tuple(guards(vocabulary, code, DIVIDING))
    if any(token.text.lower().startswith(starts) for token in tokens):
        return True
    distributing = guards(vocabulary, code, DISTRIBUTING)
    return any(
        token.text.lower() in distributing and (behind.kind == "number" or behind.word.currency)
        for token, behind in pairwise(tokens)
    )


def _says_onto(token: Token) -> bool:
    return " " not in token.text


def _is_round(scale: Decimal) -> bool:
    """Whether a number is a power of ten that rates are told of: на 1000 жителей."""
    return scale >= _ROUND and scale.normalize().as_tuple().digits == (1,)


def _words(tokens: Sequence[Token], at: int, noun: int) -> str:
    return " ".join(token.text for token in tokens[at : noun + 1])
