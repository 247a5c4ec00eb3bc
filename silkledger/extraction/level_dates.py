"""Chinese dates between a verb of change and a level: 由2016年的80亿增长到2023年的567亿.

The word before such a date leads to the level, and does not make it the end of a window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.vocabularies import changes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from silkledger.extraction.words import PrintedWord
    from silkledger.reading.periods.mentions import PeriodMention
    from silkledger.schemas.vocabulary import Vocabulary

_TO = tuple("到至")
# Verbs that end with the word for "to": 提到2024年发送旅客 mentions what was in 2024.
_SAID = ("提到", "谈到", "談到", "说到", "說到", "看到", "讲到", "講到", "得到", "了解到", "注意到")


def without_level(
    mention: PeriodMention,
    words: Sequence[PrintedWord],
    vocabulary: Vocabulary,
    read: Callable[[str], Sequence[PeriodMention]],
) -> PeriodMention:
    """Return a Chinese date without a "to" behind a verb of change, which leads to the level.

    Nor is one part of a date that ends a verb of saying.

    `read` reads the dates of a text.
    """
    if not mention.text.startswith(_TO):
        return mention
    phrases = changes(vocabulary, "zh").find(words)
    led = [each.text for each in words if each.end <= mention.start][-1:]
    said = led and f"{led[0]}{mention.text[0]}".endswith(_SAID)
    if not said and not any(each.end == mention.start for each in phrases):
        return mention
    moved = [each.moved(mention.start + 1) for each in read(mention.text[1:])]
    return moved[0] if len(moved) == 1 else mention
