"""Moved goods: a verb of going without a particle says where an amount went, and no change of it.

"Gingen Ausfuhren im Wert von 4,1 Mrd. Euro in die USA" is what was exported. With "by", a word of
change or a particle behind the amount the verb may say anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import (
    figure_places,
    is_of_amount,
    is_turned,
    tells_change,
)
from silkledger.reading.words.guard_kinds import GOING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_STATISTICS = frozenset((None, "flow", "stock", "level", "share"))
_TURNING = frozenset(("by", "averts", "deficit", "loses"))


def without_going(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without a verb of going; as they are if it may be part of another verb.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_going, "gingen Waren im Wert von 4 Mrd. Euro nach China", "de", "flow")
    'Waren im Wert von 4 Mrd. Euro nach China'
    """
    going = guards(settings.vocabulary, settings.language or "", GOING)
    if not going or statistic not in _STATISTICS or len(figure_places(tokens)) != 1:
        return tokens
    verbs = [at for at, token in enumerate(tokens) if token.text in going]
    if len(verbs) != 1:
        return tokens
    if has_role(tokens, verbs[0] + 1, "and"):
        return tokens  # nicht gut geht und 500 Menschen
    rest = [*tokens[: verbs[0]], *tokens[verbs[0] + 1 :]]
    turned = any(map(tells_change, rest)) or is_turned(rest, _TURNING)
    last = rest[-1]  # gingen 5 Mio. Euro ein, but not in Betrieb, which is one phrase
    parted = last.text[:1].islower() and " " not in last.text and not is_of_amount(last)
    return tokens if turned or parted else rest
