"""Chinese dates that 其中 (of which) opens, which are those of a part alone.

A semicolon ends what they date: 全年销售300万辆,其中12月销售30万辆;出口20万辆.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention

_OF_WHICH, _ENDED = re.compile(r"其中[,，:：]?\s?\Z"), re.compile("[;；]")


def is_of_which(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether a date before a figure is that of a part which has ended before it."""
    led = setting.text[setting.sentence.start : mention.start]
    ended = _ENDED.search(setting.text, mention.end, setting.span[0])
    return ended is not None and _OF_WHICH.search(led) is not None
