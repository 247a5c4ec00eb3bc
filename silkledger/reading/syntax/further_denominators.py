"""Denominators of something else that "and" joins to an amount.

In "sales of $5 million and earnings per share" the sales are not those of a share.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.phrases import VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.senses import Token

_SILENT = frozenset(("neutral", "restates", "annual", "or"))
_NAMES = frozenset(("subject", "noun", "head"))
_OPENS = VERBS | {"article", "finite"}


def refuse_further(before: Sequence[Token], lead: Token, unit: Unit | None) -> None:
    """Raise UnreadableError where "and" joins something else whose denominator `lead` begins.

    `before` holds the words between the amount and `lead`. What is counted alike shares it: 500 men
    and women per year. So does what only describes the amount: 500 tonnes and more a year.
    """
    joints = [place for place, token in enumerate(before) if "and" in token.word.roles]
    if not joints:
        return
    joined = before[joints[0] + 1 :]
    if any(_is_alike(token, unit) or token.word.bound_after for token in joined):
        return
    named = not joined or (joints[0] == 0 and any(map(_says_more, joined)))
    opens = any(token.word.roles & _OPENS and "of" not in token.word.roles for token in joined)
    if named or opens:
        raise UnreadableError("unit.unknown", f"{before[joints[0]].text} ... {lead.text}")


def _says_more(token: Token) -> bool:
    """Whether a word behind "and" does more than describe the amount."""
    roles = token.word.roles
    return not roles & _SILENT or bool(roles & _NAMES)


def _is_alike(token: Token, unit: Unit | None) -> bool:
    """Whether a word names what is counted in the same dimension."""
    own = token.word.unit
    return own is not None and unit is not None and own.dimension == unit.dimension
