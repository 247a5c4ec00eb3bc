"""Bases: what a change is measured against, from the words of a figure and from its own cell.

A wording that says so ("up 5 % year on year", 环比下降2.9%) names a code of
vocabularies/base_codes.csv; the words are rows of vocabularies/bases/. "Since 2015" and "compared
with 2019" name the date as `since:` and its EDTF. Words that state no base explicitly name none. A
cell that disagrees with the wording is refused; one that no row knows is kept as printed.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.text.characters import fold
from silkledger.rules import Refusal, refuse
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, built_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from silkledger.reading.results import Period
    from silkledger.schemas.vocabulary import Entry

YEAR_ON_YEAR, PREVIOUS_PERIOD, SINCE = "year_on_year", "previous_period", "since"
# Statistics of a change, which alone has a base.
CHANGES = ("growth_rate", "multiple", "increase")
PARTICLES = ("", "neutral", "prep", "than", "date_loose")  # roles of their words in the grammar
_OTHER = "other"  # words that only contain those of a base
DATE = "{date}"  # where the date stands in words of since
_LONGEST_DATE, _LONGEST_PERIOD = 40, 366  # characters, days
_HEAD = 2  # characters; no word is shorter
_LETTER = "a-zß-ɏͰ-ԯ"  # of lower-cased text
_IS_LETTER = re.compile(f"[{_LETTER}]")


@dataclass(frozen=True, slots=True)
class BaseCode:
    """One code of a base.

    `narrows` is the wider code that words may name instead, `months` the length of a period whose
    predecessor the code names, `meaning` the base in words.
    """

    code: str
    narrows: str
    months: int
    meaning: str


@dataclass(frozen=True, slots=True)
class Base:
    """What a change is measured against: a code, `since:` and a date, or the words as printed."""

    code: str
    rules: tuple[str, ...]


class BaseWords(NamedTuple):
    """All words that name a base.

    `code_of` is the code of each word, `pattern` matches any of them. `since` has the
    words before a date, and a pattern of them and of those behind, whose group `date` is the date.
    """

    code_of: dict[str, str]
    pattern: re.Pattern[str]
    since: tuple[tuple[str, re.Pattern[str]], ...]


@built_once
def base_codes(vocabulary: Vocabulary) -> dict[str, BaseCode]:
    """Return the codes of bases. Raises VocabularyError for a row that is not one."""
    columns = ("code", "narrows", "months", "meaning")
    codes: dict[str, BaseCode] = {}
    required, key = ("code", "meaning"), ("code",)
    for entry in vocabulary.load("base_codes", columns, required=required, key=key):
        if entry["months"] and not entry["months"].isdecimal():
            raise entry.fault(f"months is {entry['months']!r}; write a whole number")
        months = int(entry["months"] or 0)
        codes[entry["code"]] = BaseCode(entry["code"], entry["narrows"], months, entry["meaning"])
    return codes


def base_rows(vocabulary: Vocabulary) -> Iterator[Entry]:
    """Yield the words of bases. Raises VocabularyError for a row that can't be used."""
    columns = ("code", "particle", "language", "words")
    for entry in vocabulary.load("bases", columns, required=("code", "language", "words")):
        if entry["code"] not in (*base_codes(vocabulary), _OTHER):
            raise entry.fault(f"code {entry['code']!r} is not in base_codes.csv")
        if entry["particle"] not in PARTICLES:
            raise entry.fault(f"particle must be empty or one of {', '.join(PARTICLES[1:])}")
        yield entry


def read_base(
    as_reported: str,
    cell: str | None = None,
    *,
    unit: str | None = None,
    statistic: str | None = None,
    locale: str | None = None,
    vocabulary: Vocabulary = SHIPPED,
) -> Base | tuple[Refusal, ...] | None:
    """Return what a change is measured against, None if nothing says so, or why it is unclear.

    `unit` is the unit cell as printed, `cell` the cell of the base itself. Wording and unit state a
    base only where the statistic is that of a change, or unknown. Raises nothing.

    >>> read_base("up 5.4% year on year")
    Base(code='year_on_year', rules=('base.wording',))
    >>> read_base("up 12%", "since 2015").code
    'since:2015'
    >>> [refusal.rule for refusal in read_base("down 2.9% month on month", "yoy")]
    ['base.disagree']
    """
    context = _context(vocabulary, locale)
    printed: list[str] = []
    if statistic is None or statistic in CHANGES:
        printed = _named((as_reported, unit) if unit else (as_reported,), context)
    if len(printed) > 1:
        return (refuse("base.two", "as_reported", as_reported, bases=_listed(printed, vocabulary)),)
    if cell is None or not cell.strip():
        return Base(printed[0], ("base.wording",)) if printed else None
    stated = _of_cell(cell, context)
    if len(stated) > 1:
        return (refuse("base.two", "base", cell, bases=_listed(stated, vocabulary)),)
    code = stated[0] if stated else " ".join(cell.split())
    if not printed or _narrows(code, printed[0], vocabulary):
        return Base(code, ("base.cell",))
    if _narrows(printed[0], code, vocabulary):
        return Base(printed[0], ("base.wording",))
    wording = base_in_words(printed[0], vocabulary)
    return (refuse("base.disagree", "base", cell, wording=wording),)


def in_period(base: Base, period: Period | None, vocabulary: Vocabulary = SHIPPED) -> Base:
    """Return the base of a figure of a period: 环比 of a month is on the month before.

    A base on the period before stays as it is if the period is not a whole month, quarter or year.
    """
    if base.code != PREVIOUS_PERIOD or period is None:
        return base
    if period.start is None or period.end is None:
        return base
    start, end = period.start, period.end
    months = 12 * (end.year - start.year) + end.month - start.month + 1
    is_whole = start.day == 1 and end.day == monthrange(end.year, end.month)[1]
    if not is_whole or (start.month - 1) % months:
        return base
    for known in base_codes(vocabulary).values():
        if known.months == months:
            return Base(known.code, (*base.rules, "base.period"))
    return base


def base_in_words(base: str, vocabulary: Vocabulary = SHIPPED) -> str:
    """Return a base in words for use in a sentence.

    >>> base_in_words("month_on_month"), base_in_words("since:2015")
    ('on the month before', 'since 2015')
    """
    known = base_codes(vocabulary).get(base)
    return known.meaning if known else base.replace(f"{SINCE}:", f"{SINCE} ", 1)


@built_once
def _context(vocabulary: Vocabulary, locale: str | None) -> PeriodContext:
    """Return the context of the date of a base."""
    return PeriodContext(locale=locale, vocabulary=vocabulary)


def _named(texts: Iterable[str], context: PeriodContext) -> list[str]:
    """Return the distinct codes that texts name, in their order; a wider one is left out."""
    known, words = base_codes(context.vocabulary), base_words(context.vocabulary)
    codes: dict[str, None] = {}
    for text in texts:
        lower = _lower(text)
        for match in words.pattern.finditer(lower):
            codes[words.code_of[match[0]]] = None
        rest = words.pattern.sub("\n", lower) if codes else lower
        codes |= dict.fromkeys(_since(rest, context))
    codes.pop(_OTHER, None)
    wider = {known[code].narrows for code in codes if code in known}
    return [code for code in codes if code not in wider]


def _of_cell(cell: str, context: PeriodContext) -> list[str]:
    """Return the codes that the cell of a base names: itself, or those of its words."""
    text = _lower(cell)
    if text in base_codes(context.vocabulary) or text.startswith(f"{SINCE}:"):
        return [text]
    return _named((cell,), context)


def _since(text: str, context: PeriodContext) -> Iterator[str]:
    """Yield the dates that words such as "since" stand before."""
    for before, pattern in base_words(context.vocabulary).since:
        for match in pattern.finditer(text) if before in text else ():
            if (date := _date(match["date"], context)) is not None:
                yield f"{SINCE}:{date}"
                return


def _date(text: str, context: PeriodContext) -> str | None:
    """Return the EDTF of the longest date that a text begins with, None if it begins with none.

    A date is a period of a year at most that does not depend on the publication of the figure.
    """
    ends = [match.end() for match in re.finditer(rf"[{_LETTER}0-9]+|\S", text[:_LONGEST_DATE])]
    for end in reversed(ends):
        words = text[:end]
        if not any(character.isdecimal() for character in words):
            return None
        period = read_period(words, context)
        if isinstance(period, tuple) or period.start is None or period.end is None:
            continue
        return period.edtf if (period.end - period.start).days <= _LONGEST_PERIOD else None
    return None


def _narrows(code: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether a code names the same base as another one, or a narrower one."""
    known = base_codes(vocabulary).get(code)
    return code == other or (known is not None and known.narrows == other)


def _listed(codes: Iterable[str], vocabulary: Vocabulary) -> str:
    return " and ".join(base_in_words(code, vocabulary) for code in codes)


def _lower(text: str) -> str:
    return " ".join(fold(text).lower().split())


@built_once
def base_words(vocabulary: Vocabulary) -> BaseWords:
    """Return the words of all languages. Raises VocabularyError for a word with two codes."""
    code_of: dict[str, str] = {}
    dated: list[tuple[str, re.Pattern[str]]] = []
    for entry in base_rows(vocabulary):
        for word in map(_lower, entry.list("words")):
            if (entry["code"] == SINCE) != (DATE in word):
                raise entry.fault(f"{word!r}: {DATE} belongs in the words of {SINCE} only")
            if code_of.setdefault(word, entry["code"]) != entry["code"]:
                raise entry.fault(f"{word!r} also names {code_of[word]}; keep one")
            if entry["code"] == SINCE:
                before, after = (part.strip() for part in word.split(DATE))
                dated.append((before, re.compile(_around(before, after))))
    known = {word: code for word, code in code_of.items() if code != SINCE}
    return BaseWords(known, re.compile(_any_of(known)), tuple(dated))


def _around(before: str, after: str) -> str:
    """Return the pattern of the words before and behind a date."""
    date = r"(?P<date>[^\n]+?)" if after else r"(?P<date>[^\n]+)"
    return rf"{_opened(before, len(before))}\s?{date}\s?{_closed(after)}"


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern that matches any of the words, the longest first.

    Words with the same first characters are tried together, which is much faster.
    """
    tails: dict[str, dict[str, list[str]]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        heads = tails.setdefault(word[0], {})
        heads.setdefault(word[1:_HEAD], []).append(word[_HEAD:])
    return "|".join(
        f"{_opened(first, 1)}(?:{'|'.join(_headed(head, rest) for head, rest in heads.items())})"
        for first, heads in tails.items()
    )


def _headed(head: str, rest: Iterable[str]) -> str:
    # Neighbours share what may not follow them, which takes long to compile.
    runs = groupby(rest, key=lambda tail: bool(_IS_LETTER.match(tail[-1:])))
    tails = (
        f"(?:{'|'.join(map(re.escape, run))})" + (f"(?![{_LETTER}])" if is_letter else "")
        for is_letter, run in runs
    )
    return f"{re.escape(head)}(?:{'|'.join(tails)})"


def _opened(word: str, size: int) -> str:
    """Return the pattern of a word that no letter or digit stands before, if it starts with one.

    Looking back comes last, so that the search can skip to the first character.
    """
    behind = f"(?<![{_LETTER}0-9]{re.escape(word[:size])})" if _IS_LETTER.match(word) else ""
    return re.escape(word) + behind


def _closed(word: str) -> str:
    """Return the pattern of a word that no letter follows, if it ends with one."""
    return re.escape(word) + (f"(?![{_LETTER}])" if _IS_LETTER.match(word[-1:]) else "")
