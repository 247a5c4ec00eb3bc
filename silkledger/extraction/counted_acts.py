"""Acts of which figures count many: 139,338 tourists visited, 3,410 homes were completed.

They are statistics of a time, and no events.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.event_vocabulary import VISIT, holds_office, listed_phrases
from silkledger.extraction.vocabularies import listed_words

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.phrases import MatchedPhrase

# What a number counts, and how many visit: awarded 1,303 | contracts
_COUNTED = re.compile(r"(?P<digits>\d(?:[\d.,'’ ]*\d)?)\s(?:[^\W\d]+\s)?\Z")
_BESIDE = 2  # characters between tourists and what they do
_MANY = re.compile(r"[^,;.]{0,15}?\s(?:\d[\d.,' ]*\s(?:[^\W\d]+\s){0,3})?")


def counts_acts(text: str, here: Mentions, kind: MatchedPhrase) -> bool:
    """Whether a number that is not a date counts what a word names: awarded 130 contracts."""
    number = _COUNTED.search(text, here.start, kind.start)
    return number is not None and not any(
        each.start <= number.end("digits") - 1 < each.end for each in here.periods
    )


def is_of_visitors(mentioned: Mentioned, here: Mentions, kind: MatchedPhrase) -> bool:
    """Whether tourists do what a word names, which is not an event: 139,338 tourists visited.

    Somebody in an office may be among them. Behind a verb of visiting a number may lead them, as
    in Russian: посетили 171 960 иностранцев.
    """
    text, vocabulary = mentioned.text, mentioned.source.vocabulary
    visitors = list(listed_words(vocabulary, "visitors", here.language).find(here.words))
    if any(
        0 <= kind.start - each.end <= _BESIDE and _COUNTED.search(text, here.start, each.start)
        for each in visitors
    ):
        return True
    visits = listed_phrases(vocabulary, here.language, VISIT).find(here.words)
    if all((each.start, each.end) != (kind.start, kind.end) for each in visits):
        return False
    return not holds_office(here.words, vocabulary, here.language) and any(
        0 <= kind.start - each.end <= _BESIDE or _MANY.fullmatch(text, kind.end, each.start)
        for each in visitors
    )
