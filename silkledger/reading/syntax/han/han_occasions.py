"""Chinese numbers of times, of which the words beside them are read as something else.

天 with 次 behind it is not a length of time (93吨次 are not tonnes either), and in 减息两次 the
interest was cut twice: what was cut is not less by two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.text.faults import MeansOtherError
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_HAN = "\u3400"
_NOUNS = frozenset(("head", "subject", "common", "matter", "goods"))
TIMES = ("次", "遍", "趟", "回")


def refuse_occasions(tokens: Sequence[Token], at: int) -> None:
    """Raise MeansOtherError for 次 behind a measure (93吨次), or a deed (减息两次)."""
    before = tokens[at - 1] if at else None
    if before is None:
        return
    word = before.word
    measured = word.unit is not None and word.unit.dimension not in COUNTED
    if (measured or word.currency) and before.end == tokens[at].start:
        raise MeansOtherError("unit.unknown", before.text + tokens[at].text)
    _refuse_deed(tokens, at)


def _refuse_deed(tokens: Sequence[Token], at: int) -> None:
    """Raise MeansOtherError for a change and its object of one character each: 减|息, 增|资."""
    number = at - 1
    while number > 0 and (tokens[number].kind in NUMBERS or tokens[number].word.bound_before):
        number -= 1
    change, noun = tokens[number - 1], tokens[number]
    pair = number > 0 and number < at - 1 and change.end == noun.start
    single = len(change.text) == len(noun.text) == 1 and noun.text >= _HAN
    named = not noun.word.change_before and bool(noun.word.roles & _NOUNS)
    if pair and single and named and change.word.change_before:
        raise MeansOtherError("sign.unclear", change.text + noun.text)
