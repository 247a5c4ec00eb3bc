"""Basis, coverage, share_of and base of a figure, as printed in its clause.

The words of basis and coverage are those of vocabularies/qualities/. A share is one of what "of"
leads to; a base is filled in only where it is printed apart from the figure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Cell
from silkledger.extraction.completion.stated_statistics import is_share
from silkledger.extraction.phrases import Phrases
from silkledger.indicators import indicators
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.schemas.vocabulary import Vocabulary

_CHANGES = ("growth_rate", "multiple", "increase")
_NEGATED = 2  # words before a quality of which one may negate it: not yet in real terms
_MONEY = ("money", "price")
_LEAST = 4  # characters of words that name a quality by themselves
_WHOLE_END = re.compile(
    r"[,;:.()，。；：（）\n]|\s[–—]\s|\s(?:in|im|en|в|за|and|und|et|y|и|while|was|were|is|are|has|have|had|"
    r"ist|sind|war|waren|wurde|wurden|est|sont|était|étaient|fue|fueron|eran|están)\s"
)
_LONGEST_WHOLE = 60


def quality_cells(setting: FigureSetting, indicator: str) -> dict[str, Cell]:
    """Return the cells `basis`, `coverage`, `share_of` and `base` that the clause prints."""
    cells: dict[str, Cell] = {}
    for quality in ("basis", "coverage"):
        if (match := _quality(setting, quality)) is not None:
            cells[quality] = _printed(setting, match.start, match.end, "named in its clause")
    if is_share(setting) and (whole := printed_whole(setting)) is not None:
        cells["share_of"] = _printed(setting, *whole, "what it is a share of")
    if (base := _base(setting, indicator)) is not None:
        cells["base"] = _printed(setting, base.start, base.end, "what it is compared with")
    return cells


def _printed(setting: FigureSetting, start: int, end: int, reason: str) -> Cell:
    return Cell(setting.text[start:end].replace("\n", " "), (start, end), reason)


def _quality(setting: FigureSetting, quality: str) -> MatchedPhrase | None:
    """Return the only words of a quality in the clause, apart from those of the indicator."""
    start, end = setting.own
    here = setting.here
    phrases = _qualities(setting.mentioned.source.vocabulary, here.language, quality)
    matches = [
        each
        for each in phrases.find(here.words)
        if start <= each.start
        and each.end <= end
        and (each.words > 1 or here.language == "zh")
        and each.end - each.start >= _LEAST
        and not (quality == "basis" and _is_of_own_money(setting, each))
        and not any(
            indicator_match.start <= each.start < indicator_match.end
            for indicator_match in here.indicators
        )
    ]
    if any(_is_negated(setting, quality, each) for each in matches):
        return None  # 未扣除价格因素
    return matches[0] if len({each.value for each in matches}) == 1 else None


def _is_of_own_money(setting: FigureSetting, match: MatchedPhrase) -> bool:
    """Whether words are the money that an amount is in, which is not its basis: US-Dollar je t."""
    of_money = setting.quantity is not None and setting.quantity.dimension in _MONEY
    return of_money and setting.span[0] <= match.start and match.end <= setting.span[1]


def _is_negated(setting: FigureSetting, quality: str, match: MatchedPhrase) -> bool:
    """Whether a negation stands right before words of a quality: not in real terms."""
    here = setting.here
    words = _negations(setting.mentioned.source.vocabulary, here.language, quality)
    before = setting.text[setting.sentence.start : match.start].rstrip()
    if here.language == "zh":
        return before.endswith(tuple(words))
    beside = before.lower().split()[-_NEGATED:]
    return any(word.strip('(„“"') in words for word in beside)


def printed_whole(setting: FigureSetting) -> tuple[int, int] | None:
    """Return the words behind "of" right behind a percentage, to the end of the phrase."""
    end = setting.span[1]
    leads = [each for each in setting.here.shares if each.value in ("of", "behind")]
    for each in leads:
        if 0 <= each.start - end <= 1:
            start = each.end if each.value == "of" else each.start
            limit = min(setting.behind, start + _LONGEST_WHOLE)
            stop = _WHOLE_END.search(setting.text, start, limit)
            last = stop.start() if stop else limit
            if stop is None and limit < setting.behind:
                return None
            words = setting.text[start:last]
            first = start + len(words) - len(words.lstrip())
            return (first, first + len(words.strip())) if words.strip() else None
    return None


def _base(setting: FigureSetting, indicator: str) -> MatchedPhrase | None:
    """Return the words of a base in the clause of a change, outside of its own words."""
    known = indicators(setting.mentioned.source.vocabulary)
    if indicator not in known or known[indicator].statistic not in _CHANGES:
        return None
    start, end = setting.own
    for match in setting.here.base_words:
        inside = setting.span[0] <= match.start < setting.span[1]
        if start <= match.start and match.end <= end and not inside:
            return match
    return None


@built_once
def _negations(vocabulary: Vocabulary, language: str, quality: str) -> frozenset[str]:
    """Return the words that negate a quality in a language."""
    return frozenset(
        word
        for entry in vocabulary.load("qualities", ("quality", "codes", "language", "words"))
        if (entry["quality"], entry["codes"], entry["language"]) == (quality, "not", language)
        for word in entry.list("words")
    )


@built_once
def _qualities(vocabulary: Vocabulary, language: str, quality: str) -> Phrases[str]:
    """Return the words of a quality in a language, each with its codes."""
    phrases = Phrases[str](vocabulary, language)
    for entry in vocabulary.load("qualities", ("quality", "codes", "language", "words")):
        named = entry["codes"] and entry["codes"] != "not"
        if entry["quality"] == quality and entry["language"] == language and named:
            for word in entry.list("words"):
                if "{" not in word and "*" not in word:
                    phrases.add(word, entry["codes"])
    return phrases
