"""Places that no vocabulary has: a sentence about one takes no place from above."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.words.noun_forms import noun_language

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import Setting

_NAME = re.compile(r"\s+([^\W\d_a-zа-яё][a-zà-ÿа-яё]{3,})")  # a word with a capital


def is_elsewhere(setting: Setting) -> bool:
    """Whether the sentence is about a place that no vocabulary has: "In Flanders, sales rose"."""
    here = setting.here
    nouns = noun_language(setting.mentioned.source.vocabulary, here.language)
    if nouns is not None and nouns.capital:
        return False  # any noun has a capital
    found = (here.publications, here.indicators)
    named = [(each.start, each.end) for each in (*here.periods, *here.bases)]
    named += [(each.start, each.end) for each in here.places]
    named += [(each.start, each.end) for several in found for each in several]
    return any(
        found.value == "in"
        and found.end <= setting.span[0]
        and (match := _NAME.match(setting.text, found.end, setting.span[0])) is not None
        and not any(start < match.end() and match.start(1) < end for start, end in named)
        for found in here.bilateral
    )
