"""Ages: what describes the people that a figure counts: 5 млн человек в возрасте 15 лет и старше.

A number of years behind a word of age, or before "and older", is not a figure; neither is one that
"up to" leads to behind people (детей до 18 лет), or a number without a unit behind "aged" or behind
people and a bound (adults aged 16 and over, children under five).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.senses import TIMED, UNKNOWN, has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_JOINS = frozenset(("minus", "range", "to"))
_LEADS = frozenset(("of", "from", "prep", "to"))
# Words that lead to an age without a unit.
AGED = frozenset(("aged", "aged_between"))
_ENDS = frozenset(("stop", "prep", "and", "close"))
_OLDEST = 110


def behind_age(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind the age whose number stands here, or 0."""
    if end := _behind_bare(tokens, at):
        return end
    end = _behind_years(tokens, at)
    if not end:
        return 0
    if has_role(tokens, end, "age_behind"):
        return end + 1
    back = at - 1
    if back < 0:
        return 0
    if back and tokens[back].word.roles & _LEADS and "age" not in tokens[back].word.roles:
        back -= 1
    led = "age" in tokens[back].word.roles
    return end if led or (_is_person(tokens, at - 2) and "to" in tokens[at - 1].word.roles) else 0


def _behind_bare(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind an age that needs no unit, or 0.

    It is led by "aged", or by a bound behind people.
    """
    before = tokens[at - 1].word if at else UNKNOWN
    if before.roles & AGED:
        end = _behind_unit(tokens, at + 1)
        joins = _JOINS | ({"and"} if "aged_between" in before.roles else set())
        if end + 1 < len(tokens) and tokens[end].word.roles & joins and _is_age(tokens[end + 1]):
            end = _behind_unit(tokens, end + 2)
        return end + 1 if has_role(tokens, end, "age_behind") else end
    bounded = before.bound_before in ("lt", "gt") and _is_person(tokens, at - 2)
    if not (bounded and _is_age(tokens[at])):
        return 0
    end = at + 1
    return end if end == len(tokens) or tokens[end].word.roles & _ENDS else 0


def _behind_unit(tokens: Sequence[Token], at: int) -> int:
    return at + 1 if at < len(tokens) and TIMED in tokens[at].word.says else at


def _is_age(token: Token) -> bool:
    spelled = token.word.spelled
    if spelled is not None:
        return spelled.value is not None and 1 < spelled.value < _OLDEST
    return token.kind == "number" and token.text.isdecimal() and int(token.text) < _OLDEST


def _is_person(tokens: Sequence[Token], at: int) -> bool:
    unit = tokens[at].word.unit if at >= 0 else None
    return unit is not None and unit.canonical == "person"


def _behind_years(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind a number, or two with a dash or "to" between, and years; else 0."""
    end = at + 1
    joined = end + 1 < len(tokens) and tokens[end].word.roles & _JOINS
    if tokens[at].kind != "number" or end >= len(tokens):
        return 0
    if joined and tokens[end + 1].kind == "number":
        end += 2
    unit = tokens[end].word.unit if end < len(tokens) else None
    return end + 1 if unit is not None and unit.canonical == "year" else 0
