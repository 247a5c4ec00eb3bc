"""The clause in which an act stands: between commas, without what an office says in it.

A date between two commas parts nothing ("a inauguré, le 2 mai, le centre"), nor do the commas of a
list: of "Benin, Togo and Ghana signed" no part is the subject.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.title_parts import unbroken
from silkledger.extraction.title_words import JOINING, OPENING, TELLING, title_words
from silkledger.extraction.words import lowered

if TYPE_CHECKING:
    from silkledger.extraction.candidate import TextSpan
    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.reading.periods.mentions import PeriodMention

PUBLICATION = "publication"
_BREAK = re.compile(r"[;；，：!?。！？()（）]|[,:](?!\d)|(?<!\d)[,:]|(?<=\s)[–—-](?=\s)")


def clause_of_act(
    mentioned: Mentioned, here: Mentions, date: PeriodMention, kind: MatchedPhrase
) -> TextSpan:
    """Return the clause around a word of a kind; that of a publication ends where it tells."""
    breaks = _breaks(mentioned, here, date, kind)
    start = max([here.start, *(at + 1 for at in breaks if at < kind.start)])
    end = min([here.end, *(at for at in breaks if at >= kind.end)])
    if kind.value == PUBLICATION:
        end = min([end, *(at for at in _places(mentioned, here, TELLING) if at >= kind.end)])
    first = next((each for each in here.words if start <= each.start < kind.start), None)
    if first is not None and first.start in _places(mentioned, here, OPENING):
        start = first.end
    return start, end


def _breaks(
    mentioned: Mentioned, here: Mentions, date: PeriodMention, kind: MatchedPhrase
) -> list[int]:
    """Return the signs between clauses."""
    text, whole = mentioned.text, unbroken(mentioned, here)
    signs = [
        each.start()
        for each in _BREAK.finditer(text, here.start, here.end)
        if not any(first < each.start() < last - 1 for first, last in whole)
    ]
    before = [at for at in signs if at < date.start and not text[at + 1 : date.start].strip()]
    behind = [at for at in signs if at >= date.end and not text[date.end : at].strip()]
    if before and behind:
        return [at for at in signs if at not in (*before, *behind)]
    joining, opening = (_places(mentioned, here, role) for role in (JOINING, OPENING))
    return [
        at
        for at in signs
        if text[at] != ","
        or at in (*before, *behind)
        or any(at < each and not text[at + 1 : each].strip() for each in opening)
        or not any(at < each < kind.start for each in joining)
    ]


def _places(mentioned: Mentioned, here: Mentions, role: str) -> list[int]:
    """Return where words of a role begin."""
    words = title_words(mentioned.source.vocabulary, role, here.language)
    return [each.start for each in here.words if lowered(each.text) in words]
