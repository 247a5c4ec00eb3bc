"""Periods in running text: the stretches of words that name one.

A stretch is as long as it can be read as one period, with its preposition ("By the end of 2022").
Vague words ("in recent years") and rates ("a year") name none. A month without a year, day or
preposition is left out: in several languages it is another word as well (may, mars, avril).
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from silkledger.reading.periods import PeriodContext, forms, read_period
from silkledger.reading.periods.datelines import opens_report
from silkledger.reading.periods.kinds import TokenKind
from silkledger.reading.periods.led_days import year_led_to
from silkledger.reading.periods.naming import DAY_AND_MONTH, is_cut_off, names_day, names_period
from silkledger.reading.periods.republican_years import counts_years, names_republican
from silkledger.reading.periods.unknown_years import SOME_DAY, day_behind, day_told
from silkledger.reading.periods.words import period_lexicon, tokens
from silkledger.reading.results import Period
from silkledger.reading.text.characters import folded_origins
from silkledger.reading.text.languages import by_script, language_codes, latin
from silkledger.reading.text.variants import variants
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, built_once

if TYPE_CHECKING:
    from collections.abc import Iterator


_HAN = "㐀-鿿"
_TOLD_DAY = r"[昨今明前]\s?(?:\(\d{1,2}\)|（\d{1,2}）)\s?[日號号]"  # 昨（14）日, 今 (22) 日
_TOLD = rf"{_TOLD_DAY}|[本上]\s?\(\d{{1,2}}\)\s?月"  # 本(11)月, 上(10)月
_PIECE = re.compile(
    rf"{_TOLD}|(?<![\d.])\d{{1,2}}\.\d{{1,2}}\.(?!\d)"
    rf"|(?:\d{{1,3}}(?: \d{{3}}(?!\d))+|\d+)(?:[.,'’]\d+)*"
    rf"|[{_HAN}]|[^\W\d_{_HAN}]+(?:'[^\W\d_{_HAN}]+)*\.?|\S"
)
_NUMERAL = re.compile(r"\d{1,4}\Z|\d{1,2}\.\d{1,2}\.\d{2,4}\Z|\d{1,2}\.(?:19|20)\d\d\Z")
_HAN_NUMERALS = frozenset("〇零一二两三四五六七八九十")
_DAYS, _OWNED = ("日", "号", "號"), re.compile(r"[年月]的\d+\Z")
_BREAKS = frozenset('"“”„«»「」《》:：;；()（）')
_LONGEST = 16  # pieces
_SIGNS = frozenset("-–—./'’")
_SILENT = frozenset((TokenKind.FILLER, TokenKind.PREPOSITION, TokenKind.FROM, TokenKind.AND))
_CHANGING = frozenset((TokenKind.TO, TokenKind.BY, TokenKind.SINCE, TokenKind.ENDED))
# Refusals that leave no doubt that words are a period; the source or another cell may settle them.
_STILL_PERIODS = frozenset(
    ("period.no_publication_date", "period.after_publication", "period.year_unfinished")
)
_SINCE = frozenset((TokenKind.SINCE, TokenKind.SINCE_AFTER))
_EARLIER = frozenset((TokenKind.EARLIER, TokenKind.YEAR_EARLIER, TokenKind.AGO))
_YEAR_OF_DAYS = 366


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """Words that name a period, at a half-open span of the text.

    `dates` are its first and last day where they are known; `leans` says that it depends on another
    date in the text (a year earlier). `nature` is that of the period, `kinds` those of its words.
    """

    start: int
    end: int
    text: str
    dates: tuple[dt.date, dt.date | None] | None
    leans: bool
    nature: str | None
    kinds: frozenset[TokenKind] = frozenset()

    def moved(self, by: int) -> PeriodMention:
        """Return the mention with its places moved."""
        return replace(self, start=self.start + by, end=self.end + by)

    @property
    def is_same(self) -> bool:
        """Whether it is the same period of another year, with which something is compared."""
        return TokenKind.SAME_PERIOD in self.kinds

    @property
    def is_since(self) -> bool:
        """Whether it only begins."""
        return bool(self.kinds & _SINCE)

    @property
    def is_now(self) -> bool:
        """Whether it is the time of writing: today, currently."""
        return TokenKind.NOW in self.kinds

    @property
    def is_earlier(self) -> bool:
        """Whether it is told by the time that has passed since: a year ago."""
        return bool(self.kinds & _EARLIER)

    @property
    def is_long(self) -> bool:
        """Whether it is longer than a year, as a window of growth."""
        start, end = self.dates or (None, None)
        return start is not None and end is not None and (end - start).days > _YEAR_OF_DAYS

    @property
    def is_year(self) -> bool:
        """Whether it is a whole calendar year."""
        start, end = self.dates or (None, None)
        return start is not None and end == dt.date(start.year, 12, 31) and start.month == 1

    @property
    def day(self) -> bool:
        """Whether it is a single day."""
        return self.nature == "instant"


def mentions(
    text: str,
    locale: str | None,
    published_on: dt.date | None = None,
    vocabulary: Vocabulary = SHIPPED,
    *,
    event: bool = False,
) -> list[PeriodMention]:
    """Return the periods that a text names, from left to right, without overlaps.

    With `event`, words that date an event alone are periods, too: on Friday, zh 8日.

    >>> found = mentions("In 2022, trade grew; by the end of May 2023 it fell.", "en")
    >>> [mention.text for mention in found]
    ['In 2022', 'by the end of May 2023']
    """
    folded, origins = folded_origins(text)
    language = reading_language(folded, locale, vocabulary)
    context = PeriodContext(
        locale=locale if (locale or "").lower().startswith(language) else language,
        published_on=published_on or SOME_DAY,
        status="planned" if event else "forecast",
        event=event,
        vocabulary=vocabulary,
    )
    mentioned: list[PeriodMention] = []
    for run in _runs(folded, language, vocabulary):
        at = 0
        while at < len(run):
            for last in range(min(len(run), at + _LONGEST), at, -1):
                start, end = run[at][0], run[last - 1][1]
                if end == start + 1:
                    break  # 季 in 季節, fr a-t-il
                if _counts_on(folded[start:end]) or counts_years(folded, start, end):
                    continue  # 5月3日两国
                period = _period(folded[start:end], language, context)
                if period is None or is_cut_off(folded, start, end):
                    continue  # D.2016, Dec/2016, February 2021 and March| 2020
                if not _runs_on(folded, end, language, vocabulary):
                    if _has_quarter(folded[end:], language, vocabulary):
                        at = last
                        break  # the June 2009 quarter is longer than June
                    if at and _cuts(folded[slice(*run[at - 1])], language, vocabulary):
                        at = last - 1
                        break
                    first, behind = origins[start], origins[end - 1] + 1
                    dates = (period.start, period.end) if period.start is not None else None
                    mentioned.append(
                        PeriodMention(
                            first,
                            behind,
                            text[first:behind],
                            dates,
                            "period_leans" in period.flags,
                            period.nature,
                            _kinds(folded[start:end], language, vocabulary),
                        )
                    )
                    at = last - 1
                    break
            at += 1
    return mentioned


def _counts_on(words: str) -> bool:
    """Whether a Chinese number behind a day, or a genitive, counts what follows: 4月的5%."""
    if _OWNED.search(words):
        return True
    return len(words) > 1 and words[-1] in _HAN_NUMERALS and words[-2] in _DAYS


def reading_language(text: str, locale: str | None, vocabulary: Vocabulary) -> str:
    """Return the language in which a text is read: that of its script, else the declared one."""
    declared = (locale or "").replace("_", "-").partition("-")[0].lower()
    script = by_script(vocabulary, text, declared)
    if script:
        return script
    return declared if declared in language_codes(vocabulary) else latin(vocabulary)[0]


def _runs(folded: str, language: str, vocabulary: Vocabulary) -> Iterator[list[tuple[int, int]]]:
    """Yield stretches of pieces that may be parts of a period, each piece by its span."""
    known, folds = _known(vocabulary, language), variants(vocabulary, language)
    lexicon = period_lexicon(vocabulary, language)
    run: list[tuple[int, int]] = []
    for piece in _PIECE.finditer(folded):
        word = piece[0].casefold().translate(folds)  # 個月 as 个月
        if run and opens_report(folded, run[-1][0], piece.span(), lexicon.get((word,))):
            yield run
            run = []
        told = language == "zh" and re.fullmatch(_TOLD, word)
        if not (dated := told or (language == "de" and DAY_AND_MONTH.match(word))):
            word = word[:-1] if word[-1] == "." and len(word) > 1 else word
        fits = dated or (
            _NUMERAL.match(word)
            if word[0].isdecimal()
            else word in known
            or word in _HAN_NUMERALS
            or word in _SIGNS
            or (word == "," and language != "zh")
        )
        tail = word.rpartition("'")[2]  # qu'au premier trimestre
        if not fits and tail != word and tail in known:
            if run:
                yield run
            run = [(piece.start() + len(word) - len(tail), piece.start() + len(word))]
            continue
        if fits and word not in _BREAKS:
            run.append((piece.start(), piece.start() + len(word)))
        elif run:
            yield run
            run = []
    if run:
        yield run


@built_once
def _known(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return every piece of every word of periods of a language."""
    return frozenset(piece for pieces in period_lexicon(vocabulary, language) for piece in pieces)


def _period(words: str, language: str, context: PeriodContext) -> Period | None:
    """Return the period that a stretch of words names, or None."""
    if not (words[-1].isalnum() or DAY_AND_MONTH.search(words)) or not words[0].isalnum():
        return None
    if _is_silent(words, language, context.vocabulary):
        return None
    if forms.form_of(words, language, context.vocabulary) is None:
        return None
    kept = tokens(words, language, context.vocabulary)
    published = context.published_on if context.published_on != SOME_DAY else None
    named = names_period(kept, words) or names_republican(kept, published)
    if not (named or (context.event and names_day(kept, words))):
        return None
    period = read_period(words, context)
    if context.event and context.published_on == SOME_DAY and re.fullmatch(_TOLD_DAY, words):
        period = day_told(words, context)
    if not isinstance(period, Period) and period[0].rule == "period.weekday":
        period = day_behind(words, context)
    if isinstance(period, Period):
        known = period.start is not None or "period_leans" in period.flags
        return period if known else None
    rules = {refusal.rule for refusal in period}
    still = rules <= _STILL_PERIODS or all(rule.startswith("period.fiscal") for rule in rules)
    still = still or (not context.event and bool(year_led_to(words, language, context.vocabulary)))
    return Period(None, None, None, None, (), ()) if still else None


def _cuts(word: str, language: str, vocabulary: Vocabulary) -> bool:
    """Whether a word before a period changes it, but could not be read with it: ru до 2030 года."""
    known = period_lexicon(vocabulary, language).get((word.casefold(),))
    return known is not None and known.kind in _CHANGING


def _runs_on(folded: str, end: int, language: str, vocabulary: Vocabulary) -> bool:
    """Whether the last character is the first of the next word: zh 2023年|中国, 2023年|中巴."""
    known = period_lexicon(vocabulary, language)
    middle, following = known.get((folded[end - 1],)), folded[end : end + 1]
    if middle is None or (middle.kind, middle.value) != (TokenKind.EDGE, "mid"):
        return False
    parted = following not in _known(vocabulary, language) or following == _DAYS[0]  # 年|中日
    return following >= _HAN[0] and (parted or (folded[end - 1], following) in known)


def _has_quarter(behind: str, language: str, vocabulary: Vocabulary) -> bool:
    """Whether the word right behind a period makes it the quarter that ends with it."""
    word = _PIECE.match(behind, 1) if behind[:1] in (" ", "-") else None
    known = (
        period_lexicon(vocabulary, language).get((word[0].rstrip(".").casefold(),))
        if word
        else None
    )
    return known is not None and known.kind is TokenKind.QUARTER


def _kinds(words: str, language: str, vocabulary: Vocabulary) -> frozenset[TokenKind]:
    return frozenset(token.kind for token in tokens(words, language, vocabulary))


def _is_silent(words: str, language: str, vocabulary: Vocabulary) -> bool:
    """Whether the last word says nothing: it belongs to what follows ("In 2022, the ...")."""
    last = period_lexicon(vocabulary, language).get((words.rpartition(" ")[2].casefold(),))
    return last is not None and last.kind in _SILENT
