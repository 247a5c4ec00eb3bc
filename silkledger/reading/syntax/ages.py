"""Ages: what describes the people that a figure counts: 5 млн человек в возрасте 15 лет и старше.

A number of years behind a word of age, or before "and older", is no figure; neither is one that
"up to" leads to behind people (детей до 18 лет).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_JOINS = frozenset(("minus", "range", "to"))
_LEADS = frozenset(("of", "from", "prep", "to"))


def behind_age(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind the age whose number stands here, or 0."""
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
    unit = tokens[back].word.unit
    people = back == at - 2 and unit is not None and unit.canonical == "person"
    return end if led or (people and "to" in tokens[at - 1].word.roles) else 0


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
