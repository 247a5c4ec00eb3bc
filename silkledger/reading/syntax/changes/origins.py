"""Origins: where something is from, or what it is done on, behind a word that starts a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.guard_kinds import ORIGIN
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_ENDS = frozenset(("to", "range", "starts", "base", "than", "each_one", "comparand"))
_HUNDRED = 100


def leaves_origin(state: WordingPass, at: int, start: int) -> bool:
    """Forget a "from" that leads to where something is from (specialists from 73 countries) if so.

    Nothing in the wording tells a change, an end or another number. Places or many things are
    counted: of a few, money and measures it may be the least (tickets from $20, from 10 people).
    Of an area something is done.
    "Since" leads to a length of time.
    """
    tokens = state.tokens
    amount = state.amounts.peek(at)
    unit = amount.unit if amount is not None else None
    if amount is None or unit is None or amount.fraction:
        return False
    done = unit.dimension == "area" and any(map(_is_done, tokens[:start]))
    if "start" in tokens[start].word.roles and not done:
        return False
    places = done or unit.name in guards(state.amounts.settings.vocabulary, "*", ORIGIN)
    many = unit.dimension in COUNTED and amount.number.value > _HUNDRED
    lasting = "date_before" in tokens[start].word.roles
    if not (unit.dimension == "time" if lasting else places or many):
        return False
    if any(map(_tells_end, (*tokens[:at], *tokens[amount.end :]))):
        return False
    state.start, state.phrase.starts = None, True
    return True


def _is_done(token: Token) -> bool:
    """Whether a verb says what is done on an area: убрано с 5 га."""
    return "activity" in token.word.roles


def _tells_end(token: Token) -> bool:
    """Whether a word may belong to a change, its end or a comparison."""
    word = token.word
    if word.bound_before and "bound_verb" not in word.roles:
        return False  # from more than 500 hospitals
    changes = word.change_before or word.change_after or word.change_end or word.separable
    told = changes or word.multiple or word.spelled or token.kind in NUMBERS
    return bool(told or not word.roles.isdisjoint(_ENDS))
