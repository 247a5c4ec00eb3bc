"""Bylines: title, author and date that a text prints at its beginning, and its language.

A date counts if it is a single day in one of the first blocks that is not a sentence of prose, or
that of the dateline with which one of them begins. The language of a text in the Latin alphabet is
the one whose words without meaning for figures (particles) occur in it by far the most; of a text
with few of them, the one that knows nearly all of its words.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.documents.blocks import one_line
from silkledger.documents.datelines import dateline_day
from silkledger.reading.periods.mentions import mentions
from silkledger.reading.text.characters import fold
from silkledger.reading.text.languages import by_script, latin
from silkledger.reading.text.variants import written_variety
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.senses import UNKNOWN
from silkledger.schemas.vocabulary import SHIPPED, built_once

if TYPE_CHECKING:
    from silkledger.documents.rendition import Printed
    from silkledger.schemas.vocabulary import Vocabulary

_BLOCKS, _LONGEST_TITLE, _LONGEST_BYLINE = 6, 200, 300
_SAMPLE = 20_000  # characters by which a language is told
_AHEAD, _LEAST = 1.3, 3
_FEW, _NEARLY_ALL = 2_000, 0.75  # characters by whose known words it is told, and their share
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"\w{3}[.!?]\s|[。！？]|[.!?]$")
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
    # Traditional characters under no region leave open which money 元 is.
    locale = written_variety(SHIPPED, printed.locale or language_of(text), text)
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


def language_of(text: str, vocabulary: Vocabulary = SHIPPED) -> str:
    """Return the language of a text, or "" if it can't be told.

    >>> language_of("Der Handel stieg im Jahr 2022 auf mehr als 70 Mrd. Euro.")
    'de'
    """
    sample = text[:_SAMPLE]
    letters = _WORD.findall(sample.lower())
    for language in _scripts(sample, vocabulary):
        return language
    counts = Counter(
        {
            name: sum(word in _particles(vocabulary, name) for word in letters)
            for name in latin(vocabulary)
        }
    )
    (first, most), (_, second) = [*counts.most_common(2), ("", 0)][:2]
    return first if most >= max(_LEAST, _AHEAD * second) else _by_known(sample, vocabulary)


def _by_known(sample: str, vocabulary: Vocabulary) -> str:
    """Return the language that knows nearly all words of a text, and more than any other does."""
    folded = fold(sample[:_FEW])
    counts = Counter({name: _known(folded, name, vocabulary) for name in latin(vocabulary)})
    (first, most), (_, second) = [*counts.most_common(2), ("", 0.0)][:2]
    return first if most >= _NEARLY_ALL and most > second else ""


def _known(folded: str, language: str, vocabulary: Vocabulary) -> float:
    """Return the share of the words of a text that a language knows."""
    tokens = lexicon(vocabulary, language).tokens(folded)
    words = [token.word for token in tokens if token.text[:1].isalpha()]
    return sum(word is not UNKNOWN for word in words) / len(words) if words else 0.0


def _scripts(sample: str, vocabulary: Vocabulary) -> list[str]:
    """Return the language of a script that is a good part of a text, if there is one."""
    marked = [by_script(vocabulary, letter) for letter in _WORD.findall(sample)]
    counts = Counter(filter(None, marked))
    return [name for name, count in counts.most_common(1) if 4 * count >= len(marked)]


@built_once
def _particles(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the words of a language that no other one in the Latin alphabet has."""
    return _own_words(vocabulary, language) - frozenset().union(
        *(_own_words(vocabulary, other) for other in latin(vocabulary) if other != language)
    )


@built_once
def _own_words(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    silent = (
        "neutral",
        "prep",
        "article",
        "verb",
        "auxiliary",
        "of",
        "and",
        "to",
        "by",
        "from",
        "in",
    )
    return frozenset(
        word.lower()
        for entry in vocabulary.load("particles", ("role", "language", "words"))
        if entry["language"] == language and entry["role"] in silent
        for word in entry.list("words")
        if " " not in word
    )


def _date(blocks: list[str], locale: str) -> str:
    for block in blocks:
        if len(block) > _LONGEST_BYLINE or _SENTENCE.search(block.strip()):
            continue
        for mention in mentions(block, locale or None):
            if mention.day and mention.dates and re.search(r"\d{4}", mention.text):
                return _at(mention.dates[0], block[mention.end : mention.end + 40])
    days = (dateline_day(block.strip(), locale or None) for block in blocks)
    return next((day.isoformat() for day in days if day is not None), "")


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
