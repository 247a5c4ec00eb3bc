"""Apposed members: a share and right behind it those whom it is a share of: 12 Prozent Frauen.

They are the last words of the wording, with adjectives before them at most, and no word tells a
change or leads to one ("um 12 Prozent", "12 Prozent Frauen mehr"): so the people or things are the
part that has the share, and the percent is the figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.meaning.clause_words import (
    figure_places,
    is_percentage,
    is_turned,
    tells_change,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_CHANGES = frozenset(("growth_rate", "increase"))
_LEADS = frozenset(("by", "to", "from", "averts"))
_DESCRIBES = frozenset(("neutral", "subject", "noun", "renewed"))
_LONGEST = 3  # tokens from percent to the end of the members


def without_apposed_members(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens of a share without its members; as they are if there are none.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_apposed_members, "12 Prozent ausländische Touristen", "de", "share")
    '12 Prozent'
    """
    numbers = figure_places(tokens) if statistic not in _CHANGES else []
    if not numbers or not is_percentage(tokens, numbers[-1]) or is_turned(tokens):
        return tokens
    end = numbers[-1] + 2
    members = tokens[end:]
    if not 0 < len(members) <= _LONGEST or not all(map(_describes, members[:-1])):
        return tokens
    unit = members[-1].word.unit
    counted = unit is not None and unit.dimension in COUNTED
    changed = any(tells_change(token) or token.word.roles & _LEADS for token in tokens)
    alone = counted and not changed and not members[-1].word.currency
    return tokens[:end] if alone else tokens


def _describes(token: Token) -> bool:
    return token.kind == "word" and token.word.says <= _DESCRIBES
