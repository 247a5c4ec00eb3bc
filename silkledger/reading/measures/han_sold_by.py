"""Chinese prices of one unit, which stands behind the money: 300元一吨, 8块钱一公斤, 5角钱一度电.

The one is not a number beside that of the money; it is read as "per". A degree of electricity, as a
kilowatt-hour is called, is one word with its number (一度), which also means "once".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.measures.single_units import SOLD_BY
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.senses import NUMBERS, Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

_ONE, _DEGREE = "一", "一度"
_ONCE = "per kilowatt-hour or once"
_PER = Word(roles=frozenset(("per", "slash"))).settled()


def with_one_as_per(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens with "per" for the one of the unit that a price is of.

    Raises UnreadableError for a price of what may be a kilowatt-hour.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> "".join(t.text for t in with_one_as_per(lexicon(SHIPPED, "zh").tokens("300元一吨")))
    '300元/吨'
    """
    priced = list(tokens)
    for at in range(2, len(tokens)):
        token = tokens[at]
        if token.text not in (_ONE, _DEGREE) or not _is_paid(tokens, at):
            continue
        if token.text == _DEGREE:
            raise UnreadableError("unit.ambiguous", token.text, may_mean=_ONCE)
        unit = tokens[at + 1].word.unit if at + 1 < len(tokens) else None
        if unit is not None and unit.dimension in SOLD_BY:
            priced[at] = replace(token, kind="word", text="/", word=_PER)
    return priced


def _is_paid(tokens: Sequence[Token], at: int) -> bool:
    """Whether an amount of money ends right before `at`."""
    amount = tokens[at - 2].kind in NUMBERS or tokens[at - 2].word.scale is not None
    return bool(tokens[at - 1].word.currency) and amount
