"""Goods called by the place that they come from, behind a Chinese verb of import: 进口缅甸玉米.

The place is a partner of the one that imports them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.completion.travellers import counts_travellers
from silkledger.indicators import indicators

if TYPE_CHECKING:
    from silkledger.extraction.mentioned_place import PlaceMention
    from silkledger.extraction.mentions import Mentioned, Mentions

_INTO, _HAN = "into geography", "\u3400"
_DONE = ("", "了")  # between the verb and the place


def is_imported(mentioned: Mentioned, here: Mentions, place: PlaceMention) -> bool:
    """Whether a verb of import stands right before a place, and a noun right behind it."""
    text = mentioned.text
    if here.language != "zh" or text[place.end : place.end + 1] < _HAN:
        return False
    known = indicators(mentioned.source.vocabulary)
    return any(
        text[each.end : max(place.start, each.end)] in _DONE
        and 0 <= place.start - each.end <= 1
        and known[str(each.value)].direction == _INTO
        and not counts_travellers(known, str(each.value))
        for each in here.indicators
    )
