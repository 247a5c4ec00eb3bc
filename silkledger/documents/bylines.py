"""Bylines: title, author and date that a text prints at its beginning.

A date counts if it is a single day in one of the first blocks that is not a sentence of prose, or
that of the dateline with which one of them begins.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.documents.blocks import one_line
from silkledger.documents.datelines import dateline_day
from silkledger.documents.document_language import language_of
from silkledger.documents.local_numbers import with_variety
from silkledger.reading.periods.mentions import mentions
from silkledger.reading.text.variants import written_variety
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from silkledger.documents.rendition import Printed

_BLOCKS, _LONGEST_TITLE, _LONGEST_BYLINE = 6, 200, 300
_YEAR_DIGITS = 4
_HEAD_LINES, _LONGEST_DAY, _BESIDES = 4, 60, 24  # lines; characters, with a place or time
_SENTENCE = re.compile(r"\w{3}[.!?]\s|[。！？]|[.!?]$")
# What stands before a day that ends its line with a short form: nothing, or a place or a label.
_BEFORE_DAY = re.compile(r"(?:[^.!?]*[,:|—–-]\s*)?")
_TIME = re.compile(
    r"\s*,?\s*(?P<hour>\d{1,2}):(?P<minute>\d\d)(?:\s*(?P<half>AM|PM))?"
    r"(?:\s*\(?(?:GMT|UTC)\s*(?P<offset>[+-]\d{1,2})?(?::?(?P<more>\d\d))?\)?)?",
    re.IGNORECASE,
)
_AUTHOR = re.compile(
    r"\b(?:Author|By|Автор|Von|Par|Por)\s*:\s*(?P<name>[^|;\n]*?)(?=\s+\w+\s*:|\s*[|;\n]|\s*$)"
)
# Titles that a program gave, not a person: they say how the file was made.
_NO_TITLE = re.compile(
    r"(?:untitled|unbenannt|sans titre|sin título|без имени|无标题|無標題)(?: document|[ -]?\d+)?"
    r"|microsoft (?:word|excel|powerpoint) - .*|powerpoint presentation|(?:document|dokument) ?\d+"
    r"|\S+\.(?:docx?|odt|rtf|pdf|indd|qxd|pptx?|xlsx?|tex|dvi|pub|html?|txt|md)",
    re.IGNORECASE,
)
_NOBODY = frozenset(("(anonymous)", "python-docx", "anonymous", "unknown", "user", "admin"))


def printed_in(text: str, printed: Printed) -> Printed:
    """Return what a document says of itself, with what its text prints where it says nothing."""
    blocks = [block for block in text.split("\n\n") if block.strip()][:_BLOCKS]
    blocks = [*_head_lines(blocks[0]), *blocks[1:]][:_BLOCKS] if blocks else blocks
    # Traditional characters under no region leave open which money 元 is.
    locale = written_variety(SHIPPED, printed.locale or language_of(text), text)
    locale = with_variety(text, locale)
    printed = replace(printed, author="" if printed.author.lower() in _NOBODY else printed.author)
    date = printed.published_at or _date(blocks, locale)
    named = "" if _NO_TITLE.fullmatch(printed.title) else printed.title
    title = named or _title(blocks, locale)
    return replace(
        printed,
        title=title,
        published_at=date,
        locale=locale,
        author=printed.author or _author(blocks),
    )


def _head_lines(block: str) -> list[str]:
    """Return the lines of a first block of which one is a day alone, below a title.

    >>> _head_lines("Banks attract deposits\\n10 January 2022\\nThey rose.")
    ['Banks attract deposits', '10 January 2022', 'They rose.']
    >>> _head_lines("Banks attract\\ndeposits in January 2022.")
    ['Banks attract\\ndeposits in January 2022.']
    """
    lines = block.split("\n")
    language = language_of(block) if lines[1:] else ""
    for line in lines[1:_HEAD_LINES]:
        bare = len(line) <= _LONGEST_DAY and "\t" not in line and not _is_prose(line, language)
        short = line.strip(" .") if bare else ""
        days = [
            each
            for each in mentions(short, language or None)
            if each.day and _prints_day(each.text)
        ]
        if len(days) == 1 and len(short) - len(days[0].text) <= _BESIDES:
            return lines
    return [block]


def _date(blocks: list[str], locale: str) -> str:
    for block in blocks:
        if len(block) > _LONGEST_BYLINE or _is_prose(block.strip(), locale):
            continue
        days = [
            (mention.dates[0], mention.end)
            for mention in mentions(block, locale or None)
            if mention.day and mention.dates and _prints_day(mention.text)
        ]
        if len(days) == 1 or (days and "\t" not in block):  # else heads of a table
            day, end = days[0]
            return _at(day, block[end : end + 40])
    told = (dateline_day(block.strip(), locale or None) for block in blocks)
    return next((day.isoformat() for day in told if day is not None), "")


def _is_prose(block: str, locale: str) -> bool:
    """Whether a block is a sentence; not a day that ends with a short form is one.

    >>> _is_prose("Москва, 2 декабря 2021 г.", "ru"), _is_prose("Открыт 2 декабря 2021 г.", "ru")
    (False, True)
    """
    if _SENTENCE.search(block) is None:
        return False
    bare = block.removesuffix(".")
    if bare == block or not bare[-1:].isalpha() or _SENTENCE.search(bare):
        return True
    last = next((each for each in mentions(block, locale or None) if each.end >= len(bare)), None)
    return last is None or not last.day or _BEFORE_DAY.fullmatch(block[: last.start]) is None


def _prints_day(words: str) -> bool:
    """Whether words print a year and more digits than that: 5. Mai 2019, not "by 2018".

    >>> _prints_day("5. Mai 2019"), _prints_day("20190505"), _prints_day("к 2018")
    (True, True, False)
    """
    return re.search(r"\d{4}", words) is not None and sum(map(str.isdecimal, words)) > _YEAR_DIGITS


def _at(day: dt.date, behind: str) -> str:
    """Return a day as an ISO date, with the time behind it where its zone is printed, too."""
    match = _TIME.match(behind)
    if match is None or match["offset"] is None:
        return day.isoformat()
    hour = (
        int(match["hour"]) % 12 + 12 * (match["half"].upper() == "PM")
        if match["half"]
        else int(match["hour"])
    )
    offset, minutes = int(match["offset"]), int(match["more"] or 0)
    if hour > 23 or int(match["minute"]) > 59 or abs(offset) > 14 or minutes > 59:
        return day.isoformat()
    zone = dt.timezone(dt.timedelta(hours=offset, minutes=minutes if offset >= 0 else -minutes))
    moment = dt.datetime(day.year, day.month, day.day, hour, int(match["minute"]), tzinfo=zone)
    return moment.isoformat()


def _title(blocks: list[str], locale: str) -> str:
    """Return the first block, if it is one line that is not a sentence, without author and date."""
    first = one_line(blocks[0]) if blocks else ""
    ends = [mention.start for mention in mentions(first, locale or None) if mention.day]
    ends += [match.start() for match in [_AUTHOR.search(first)] if match]
    if ends and min(ends) > 0:
        first = first[: min(ends)].rstrip(" ,|–-—")
    short = 0 < len(first) <= _LONGEST_TITLE and "\n" not in blocks[0] and "\t" not in blocks[0]
    return first if short and not first.endswith((".", "。", ";")) else ""


def _author(blocks: list[str]) -> str:
    for block in blocks[:3]:
        if len(block) <= _LONGEST_BYLINE and (match := _AUTHOR.search(block)):
            return one_line(match["name"])
    return ""
