"""Times of records: a 5-year high and un plus haut de 5 ans say how long something was not so high.

The time is not a figure. The word for the record stands behind the time, or before a preposition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import MeansOtherError
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount

RECORD = "record"
_LONG = frozenset(("d", "week", "month", "year"))
_LEADS = 2  # tokens from a number back to the record: máximo de 5 años


def refuse_record(state: WordingPass, at: int, amount: Amount) -> None:
    """Raise MeansOtherError for the time of a record, whose number is at `at`."""
    if amount.unit is None or amount.unit.name not in _LONG:
        return
    led = at >= _LEADS and "prep" in state.tokens[at - 1].word.roles
    places = [amount.end, *([at - _LEADS] if led else ())]
    record = next((place for place in places if has_role(state.tokens, place, RECORD)), None)
    if record is not None:
        raise MeansOtherError("wording.unknown", f"{amount.text} {state.tokens[record].text}")
