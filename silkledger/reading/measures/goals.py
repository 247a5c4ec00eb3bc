"""Goals: where Russian "на" leads what a verb sends, which is not counted per it.

The nouns have the role `means`: направили 15 тыс. человек на завод, 15 тонн отгружено на склад.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.russian_nouns import is_living

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.senses import Token

ONTO = frozenset(("per", "by"))  # roles of "на"


def is_goal(tokens: Sequence[Token], at: int) -> bool:
    """Whether the preposition at `at` leads to where things go, as a verb says."""
    return leads_to_goal(tokens, at) and is_done(tokens)


def is_sent_to(tokens: Sequence[Token], at: int, below: Unit) -> bool:
    """Whether the preposition at `at` leads to a goal, whose unit is `below`.

    Raises UnreadableError without a verb (15 тонн на склад may be those of each), and where a verb
    leads to a thing that is seldom a goal: погрузили 45 тонн на судно.
    """
    if not tokens[at].word.roles >= ONTO or below.dimension != "count":
        return False
    done, goal = is_done(tokens), leads_to_goal(tokens, at)
    if done and goal:
        return True
    if goal or (done and not is_living(tokens[at + 1].text.lower())):
        raise UnreadableError("unit.unknown", f"{tokens[at].text} {tokens[at + 1].text}")
    return False


def leads_to_goal(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun of a place stands behind "на" here."""
    if at + 1 >= len(tokens) or not tokens[at].word.roles >= ONTO:
        return False
    return "means" in tokens[at + 1].word.roles


def is_done(tokens: Sequence[Token]) -> bool:
    """Whether a verb says what is done with what is counted or measured."""
    return any("activity" in token.word.roles for token in tokens)
