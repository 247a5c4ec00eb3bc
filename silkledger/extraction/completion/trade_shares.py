"""Places that hold a share of trade: the United States accounted for 34 percent of exports.

Such a place is a partner of the country whose trade it is, if exports go there as well or the share
is called one of its exports (占总出口比重). Else it may be the place itself, which has a share of
the trade of the world. So are those of a sentence of shares behind one on trade: Turnover rose.
China accounted for 16 %, Japan for 8 %.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.completion.travellers import counts_travellers
from silkledger.extraction.vocabularies import listed_words
from silkledger.indicators import indicators
from silkledger.reading.definitions.units import RATIOS
from silkledger.reading.geography.place_codes import WORLD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.mentioned_place import PlaceMention
    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.indicators import Indicator

_SHARES = frozenset(("exports_share", "imports_share", "trade_turnover_share"))
_PARTS = re.compile(r"[,，;；。\n]|\.\s")


def holds_trade(
    mentioned: Mentioned, here: Mentions, place: PlaceMention, *, named: bool = False
) -> bool:
    """Whether words for having a share follow a place, and trade, or a `named` share, follows."""
    held = [each for each in here.shares if 0 <= each.start - place.end <= 1]
    if not held:
        return False
    parted = _PARTS.search(mentioned.text, held[0].end, here.end)
    last = parted.start() if parted else here.end
    known = indicators(mentioned.source.vocabulary)
    return any(
        place.end <= each.start < last
        and (str(each.value) in _SHARES or (not named and _is_trade(known, each)))
        for each in here.indicators
    )


def _is_trade(known: Mapping[str, Indicator], named: MatchedPhrase) -> bool:
    code = str(named.value)
    return bool(known[code].direction) and not counts_travellers(known, code)


def shares_in_trade_before(setting: FigureSetting) -> bool:
    """Whether a figure is one of the shares in what the sentence before calls trade, or partners.

    Not where its own sentence names what it is a share of, nor in the trade of the world.
    """
    quantity, here = setting.quantity, setting.here
    before = next(iter(setting.earlier), None)
    if quantity is None or quantity.dimension not in RATIOS or before is None or here.indicators:
        return False
    if any(each.codes == (WORLD,) for each in (*before.places, *here.places)):
        return False
    if not any(each.value == "before" and each.end <= setting.span[0] for each in here.shares):
        return False
    vocabulary = setting.mentioned.source.vocabulary
    phrases = listed_words(vocabulary, "partner_countries", before.language)
    known = indicators(vocabulary)
    called = next(phrases.find(before.words), None) is not None
    return called or any(_is_trade(known, each) for each in before.indicators)
