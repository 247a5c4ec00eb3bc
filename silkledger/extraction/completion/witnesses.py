"""Who measured a figure: the publication or publisher that its sentence names, with its edition."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Cell

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.phrases import MatchedPhrase

_LONGEST = 90
_NAME = re.compile(
    r"\s*(?:the |der |die |des |dem |la |le |les |l['’]|el |los |las )?", re.IGNORECASE
)
_STOP = re.compile(
    r"[,;:.!?，。；：()（）\n]|\s[–—]\s|\d"
    r"|\s(?:on|in|for|released|published|at|am|im|в|за|на|du)\s(?=\d|[A-ZА-Я]?[a-zа-я]+day)"
)
_TITLE = re.compile(r"(?:['’]s)?\s*[«“\"„《](?P<title>[^»”\"“》]{3,60})[»”\"“》]")
_POSSESSIVE = re.compile(r"['’]s?$")
_EDITION = re.compile(r"(?:(?:19|20)\d\d)\s+$")


def measured_by(setting: FigureSetting) -> Cell | None:
    """Return the cell `measured_by`, or None if the sentence names nobody."""
    here = setting.here
    named = [each for each in here.publications if _led(setting, each) or _reports(setting, each)]
    if named and len({each.value for each in named}) <= 2:
        start, end = named[0].start, named[-1].end
        if end - start > _LONGEST:
            start, end = named[0].start, named[0].end
        article = _NAME.match(setting.text, start, end)
        start = article.end() if article else start
        start, end = _with_year(setting, start), _with_title(setting, end)
        words = setting.text[start:end].replace("\n", " ")
        return Cell(words, (start, end), "named as its source")
    for match in here.attributions:
        if match.value == "before" and (span := _phrase(setting, match.end)) is not None:
            return Cell(setting.text[slice(*span)], span, "named as its source")
    return None


def _led(setting: FigureSetting, named: MatchedPhrase) -> bool:
    """Whether words such as "according to" lead to a name."""
    return any(
        each.value == "before"
        and each.end <= named.start
        and named.start - each.end <= 40
        and "," not in setting.text[each.end : named.start]
        for each in setting.here.attributions
    )


def _reports(setting: FigureSetting, named: MatchedPhrase) -> bool:
    return any(
        each.value == "after" and 0 <= each.start - named.end <= 25
        for each in setting.here.attributions
    )


def _with_year(setting: FigureSetting, start: int) -> int:
    """Return the start of the year right before the name of a publication: its edition."""
    before = setting.text[max(setting.sentence.start, start - 6) : start]
    match = _EDITION.search(before)
    return start - (len(before) - match.start()) if match else start


def _with_title(setting: FigureSetting, end: int) -> int:
    """Return the end of a title in quotation marks right behind a name ("the Bank's 'Outlook'")."""
    match = _TITLE.match(setting.text, end, setting.sentence.end)
    return (
        match.end()
        if match
        else end
        - len(match[0] if (match := _POSSESSIVE.search(setting.text[end - 2 : end])) else "")
    )


def _phrase(setting: FigureSetting, start: int) -> tuple[int, int] | None:
    """Return the name behind "according to": to the comma that ends it, if it is short."""
    text = setting.text
    article = _NAME.match(text, start, setting.sentence.end)
    first = article.end() if article else start
    stop = _STOP.search(text, first, setting.sentence.end)
    if stop is not None and stop[0].isdigit():
        return None  # laut Ministerium Investitionen von 4
    last = stop.start() if stop else setting.sentence.end
    while last > first and text[last - 1].isspace():
        last -= 1
    # A figure cannot stand in the name; nor is a name longer than a line.
    inside = first <= setting.span[0] < last
    if inside or not 2 <= last - first <= _LONGEST:
        return None
    words = text[first:last]
    return (first, last) if words[:1].isupper() or words[:1] > "\u3400" or " " in words else None
