"""What the words of a figure say that it is beside a level: a share, growth or a change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.completion.open_dates import says_change
from silkledger.extraction.vocabularies import changes
from silkledger.indicators import indicators

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting

_SIGN = re.compile(r"\s*[+\-−–]")
_SHARE_NEAR = 90  # characters between words of a share and the figure


def statistics_of(setting: FigureSetting) -> frozenset[str]:
    """Return the statistics besides a level that the words of the figure allow."""
    quantity = setting.quantity
    if is_share(setting):
        return frozenset(("share",))
    if quantity is not None and quantity.dimension == "multiple":
        return frozenset(("multiple",))
    if quantity is not None and quantity.dimension in ("rate", "share", "points"):
        # A percentage alone may as well be a share.
        return frozenset(("growth_rate",) if _tells_change(setting) else ())
    is_change = says_change(setting) or setting.may_increase
    is_change = is_change or (quantity is not None and "/" in quantity.unit)
    return frozenset(("increase",)) if is_change else frozenset()


def _tells_change(setting: FigureSetting) -> bool:
    """Whether a sign, or words of the clause or of the head, say that something changed."""
    if setting.changes or says_change(setting) or _SIGN.match(setting.text[slice(*setting.span)]):
        return True
    here = setting.here
    start, end = setting.own if setting.around is None else setting.around
    phrases = changes(setting.mentioned.source.vocabulary, here.language)
    words = here.words
    if setting.around is not None:
        words = setting.mentioned.within(start, end).words
    known = indicators(setting.mentioned.source.vocabulary)
    levels = [each for each in here.indicators if known[str(each.value)].statistic != "growth_rate"]
    return any(
        start <= each.start
        and each.end <= end
        # value added: the word is part of a name
        and not any(name.start <= each.start and each.end < name.end for name in levels)
        for each in phrases.find(words)
    ) or any(start <= each.start and each.end <= end for each in here.base_words)


def is_share(setting: FigureSetting) -> bool:
    """Whether the words say that the figure is a share of a total."""
    if setting.share is not None:
        return setting.share
    if setting.quantity is None or setting.quantity.dimension not in ("share", "rate"):
        return False
    if says_change(setting):
        return False
    start, end = setting.span
    # A fraction in words is one of a whole: a third of exports, every third inhabitant.
    if "number.words" in setting.quantity.rules:
        return True
    return any(
        (
            match.value == "before"
            and 0 <= start - match.end <= _SHARE_NEAR
            and not setting.has_comma(match.end, start)
        )
        or (match.value == "behind" and 0 <= match.start - end <= 3)
        or (match.value == "of" and 0 <= match.start - end <= 1)
        or (start <= match.start < end and match.value != "of")
        for match in setting.here.shares
    )
