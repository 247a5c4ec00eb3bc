"""Told starts: words by which "from A to B" is a change, and no range.

The current, the earlier or an average amount is what there was before: from the current 15 tonnes
to 40, from an average of 15 trains to 40 a day. The words are those of guards.csv.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import START_TOLD
from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_FROM = frozenset(("from", "starts_from", "base"))


def refuse_told_start(tokens: Sequence[Token], second: Amount, settings: Settings) -> None:
    """Raise UnreadableError for two amounts of which the first is told as an earlier one.

    >>> from silkledger.reading.quantities import QuantityContext, read_quantity
    >>> wording = "from the current 15 tonnes to 40 tonnes"
    >>> [fault.rule for fault in read_quantity(wording, QuantityContext(locale="en"))]
    ['number.start_of_change']
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    leads = _FROM | {"of"} if language is not None and language.begins_with_head else _FROM
    start = next((at for at, token in enumerate(tokens) if token.word.roles & leads), None)
    if start is None:
        return
    part = tokens[start : second.end + 1]
    if any(is_of_start(token, settings) for token in part):
        raise UnreadableError("number.start_of_change", " ".join(token.text for token in part))


def is_of_start(token: Token, settings: Settings) -> bool:
    """Whether a word says that an amount was there before another one: current, bisher."""
    if token.kind in NUMBERS:
        return False  # its digits may be hidden
    told = guards(settings.vocabulary, settings.language or "", START_TOLD)
    return any(word in told for word in token.text.lower().split())
