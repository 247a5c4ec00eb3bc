"""Levels behind "at": debt lower at £20.2m has that level; "fell at 5 %" leaves open what it says.

Which words say how something stands (lower, down) is data: the role "stands".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass


def leads_from_change(state: WordingPass, at: int) -> bool:
    """Whether the word at `at` leads from a change to the level that it left.

    Raises UnreadableError behind a verb or noun of decrease: the number may be a level or the
    decrease itself. "At a" opens a rate: fell at a 5 percent pace.
    """
    tokens = state.tokens
    if not state.phrase.change or state.phrase.by or not at or at + 1 == len(tokens):
        return False
    place = at - 1
    while (
        place and tokens[place].word.roles >= {"neutral"} and not tokens[place].word.change_before
    ):
        place -= 1
    change = tokens[place].word
    if not change.change_before:
        return False
    if "stands" in change.roles:
        return True
    behind = tokens[at + 1].word
    leads = behind.bound_before is not None or state.leads_to_number(at)
    if change.change_before == "down" and leads and "article" not in behind.roles:
        raise UnreadableError("sign.unclear", tokens[at].text)
    return False
