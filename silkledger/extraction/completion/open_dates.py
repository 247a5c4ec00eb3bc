"""Dates that are open: words that are not read, ends of ranges, days ahead, the time of writing.

A figure that has one takes no date from its sentence, its paragraph or the document.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.completion import told_dates
from silkledger.extraction.completion.altered_dates import is_altered
from silkledger.extraction.completion.anchors import anchor_of
from silkledger.extraction.completion.days import days_told_by
from silkledger.extraction.completion.opened_years import has_years_behind
from silkledger.extraction.completion.parts_of_others import is_part_of_other
from silkledger.extraction.completion.range_ends import is_range_end
from silkledger.extraction.completion.season_dates import is_of_season
from silkledger.extraction.completion.unread_years import is_overtaken, unread_year
from silkledger.extraction.vocabularies import listed_words
from silkledger.reading.periods.kinds import TokenKind

if TYPE_CHECKING:
    import datetime as dt

    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention

_YEAR, _DIGIT = re.compile(r"\d{4}|\d{3}年"), re.compile(r"\d")
_LISTED = re.compile(r"\s*(?:[、和与與及]|,|\b(?:and|und|et|y|и)\b)\s*\Z")
# Words that lead to where a change begins or ends, with a bound and a currency behind them.
_LEVEL = re.compile(
    r"(?:\b(?:from|to|von|auf|de|à|с|до)\s+[^\s\d]*\s?[^\w\s]?|[由从從到至][^\d\s]{0,4})\Z",
    re.IGNORECASE,
)
_FINANCIAL = re.compile(r"\b(?:exercice|ejercicio|geschäftsjahr)", re.IGNORECASE)
_YEARS = 400  # days
_HALF_A_YEAR, _FEW_DAYS, _TWO_MONTHS = 183, 21, 62  # days
_QUOTED = 25  # characters between words that quote and the day of what is quoted
_PARTS = frozenset(
    (
        *(TokenKind.MONTH, TokenKind.HALF, TokenKind.HALF_NAME),
        *(TokenKind.QUARTER, TokenKind.QUARTER_NAME),
    )
)
_QUARTER, _YEAR_DAYS = range(85, 95), range(364, 367)  # days
_RESPECTIVELY = ("分别", "分別")
_SEVERAL, _CLAUSE, _ITEM = map(re.compile, ("[、和与與及]", "[;；。]", "[,，;；。]"))


def open_date(setting: FigureSetting) -> tuple[int, int] | None:
    """Return the words not read that date a figure: in its clause, or the last before it."""
    here = setting.here
    start, end = setting.own
    spans = [(each.start, each.end) for each in (*here.periods, *here.bases)]
    spans += [(each.start, each.end) for each in here.base_words]
    if (year := unread_year(setting, spans)) is not None:
        return year
    phrases = listed_words(setting.mentioned.source.vocabulary, "open_dates", here.language)
    for match in phrases.find(here.words):
        later = any(match.end <= first < setting.span[0] for first, _ in spans)
        leads = match.end <= setting.span[0] and not later
        inside = (start <= match.start or leads) and match.end <= end
        own = setting.span[0] <= match.start < setting.span[1]
        dated = any(first < match.end and match.start < last for first, last in spans)
        if inside and not own and not dated:
            return match.start, match.end
    return None


def why_open(setting: FigureSetting, mention: PeriodMention, dates: object) -> str:
    """Return why a date in the words around a figure may not be its own, empty if it is.

    `dates` are its first and last day, if they are known.
    """
    published = setting.mentioned.source.published_on
    now = mention.is_now and not _DIGIT.search(mention.text)
    reasons = (
        (is_range_end(setting, mention), "it is the end of a range"),
        (is_altered(setting, mention), "words beside it change it"),
        (has_years_behind(setting, mention), "its years stand behind it"),
        (is_part_of_other(setting, mention), "it is a part of something that is not read"),
        (_is_near(published, mention, dates), "it may lie ahead"),
        (now, "it is the time of writing"),
        (_goes_on(setting, mention), "it may end with the part of the year that is told"),
        (_is_of_ends(setting, mention, dates), "the level is that of one end of it"),
        (_is_financial(mention), "it is a financial year, of which the days are not said"),
        (is_overtaken(setting, mention), "a year that is not read stands nearer"),
        (is_of_season(setting, mention), "it is counted from the start of a season"),
        (_is_window(mention), "the day on which it ends is not said"),
        (_is_of_report(setting, mention), "it may be the day of the report"),
        (_is_of_another_year(setting, mention, dates), "the document is about another year"),
        (mention.is_earlier and says_change(setting), "the change may be the one since then"),
        (_may_be_base(setting, mention), "the change may be measured against it"),
        (_is_spread(setting, mention), "it is one of several dates"),
        (_is_divided(setting, mention, dates), "the figures are those of its parts"),
        (_is_of_same(setting, mention), "it may be the same part of that year"),
        (_is_other_month(setting, mention), "another month was named before"),
        (_is_old(published, mention, dates), "it names no year, and ended long ago"),
    )
    why = next((why for is_so, why in reasons if is_so), "")
    return why or told_dates.why_told(setting, mention)


def is_in_row(setting: FigureSetting) -> bool:
    """Whether another figure stands right beside one, as in a table in plain text.

    One that a word leads to goes on a sentence: 4.310 TEUR um 3,1 % über dem Vorjahr.
    """
    text, (start, end) = setting.text, setting.span
    beside = (
        (setting.number > 0, setting.before, start),
        (setting.number < setting.count - 1, end, setting.behind),
    )
    return not setting.is_in_table and any(
        more and first < last and not text[first:last].strip() and not text[last].isalpha()
        for more, first, last in beside
    )


def _goes_on(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether it is the year so far, of which the document may tell a part: 本年, this year."""
    topic, published = setting.mentioned.topic.period, setting.mentioned.source.published_on
    if topic is None or topic.dates is None or topic.dates[1] is None or published is None:
        return False
    if mention.dates is None or _DIGIT.search(mention.text):
        return False
    so_far = mention.is_year and mention.dates[0].year == published.year
    return so_far and topic.dates[0].year == published.year and topic.dates[1] < published


def _is_near(published: dt.date | None, mention: PeriodMention, dates: object) -> bool:
    """Whether days without a year may be the next ones, as the last ones are long ago."""
    if published is None or not isinstance(dates, tuple) or _YEAR.search(mention.text):
        return False
    start, end = dates
    if start is None or (end is not None and (end - start).days > _FEW_DAYS):
        return False
    told = mention.day or bool(_DIGIT.search(mention.text))
    return told and start.year < published.year and (published - start).days > _HALF_A_YEAR


def _is_financial(mention: PeriodMention) -> bool:
    """Whether it is a financial year that is named by another one: l'exercice précédent."""
    named = TokenKind.RELATIVE_FISCAL in mention.kinds or _FINANCIAL.search(mention.text)
    return bool(named) and not _DIGIT.search(mention.text)


def _is_of_ends(setting: FigureSetting, mention: PeriodMention, dates: object) -> bool:
    """Whether a figure is where something stood at one end of years: rose from 5 t to 8 t."""
    if not isinstance(dates, tuple) or dates[0] is None or dates[1] is None or mention.is_since:
        return False
    if (dates[1] - dates[0]).days <= _YEARS or says_change(setting):
        return False
    number = _DIGIT.search(setting.text, *setting.span)
    led = setting.text[setting.before : number.start() if number else setting.span[0]]
    return _LEVEL.search(led) is not None


def _is_window(mention: PeriodMention) -> bool:
    """Whether a window is counted back from an unknown day: in the last twelve months."""
    if mention.day or mention.is_long or _YEAR.search(mention.text):
        return False
    if TokenKind.MONTH in mention.kinds and not mention.kinds & {TokenKind.MONTHS, TokenKind.SINCE}:
        return False  # en avril dernier
    return bool(mention.kinds & {TokenKind.PAST, TokenKind.PAST_MARK})


def _is_of_report(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether a day is that of what is quoted: selon les données du 1er septembre 2020."""
    return mention.day and any(
        0 <= mention.start - each.end <= _QUOTED
        and not setting.has_comma(each.end, mention.start)
        and mention.end <= setting.span[0]
        for each in setting.here.attributions
    )


def _is_of_another_year(setting: FigureSetting, mention: PeriodMention, dates: object) -> bool:
    """Whether a part of a year without it, or "this year", may be of the year of the title.

    Or of the year that the sentences before told last: during 2019. This was followed by July.
    """
    topic, title = setting.mentioned.topic.period, setting.passages.title
    start, end = dates if isinstance(dates, tuple) else (None, None)
    if title is None or topic is None or topic.start >= title[1]:
        month = start is not None and end is not None and (end - start).days < _TWO_MONTHS
        topic = _year_before(setting) if month else None
    if topic is None or topic.dates is None or topic.dates[1] is None or not topic.is_year:
        return False
    is_part = mention.is_year or not mention.kinds.isdisjoint(_PARTS)
    if not is_part or _YEAR.search(mention.text):
        return False
    return start is not None and not topic.dates[0] <= start <= topic.dates[1]


def _year_before(setting: FigureSetting) -> PeriodMention | None:
    """Return the whole year that the sentences before in the paragraph told last, if any."""
    for here in setting.earlier:
        dated = [each for each in here.periods if each.dates is not None]
        if dated:
            last = dated[-1]
            return last if last.is_year and _YEAR.search(last.text) else None
    return None


def _is_spread(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether another date stands right before one, and one figure behind both: 5月份、6月份均."""
    return setting.span[0] >= mention.end and any(
        each.end <= mention.start and _LISTED.match(setting.text[each.end : mention.start])
        for each in setting.here.periods
    )


def _is_divided(setting: FigureSetting, mention: PeriodMention, dates: object) -> bool:
    """Whether "respectively" shares a Chinese date out, and no list: 前三季度分别为5%、6%、7%."""
    start, end = mention.end, setting.span[0]
    told = max(setting.text.rfind(each, start, end) for each in _RESPECTIVELY)
    if told < 0 or not isinstance(dates, tuple) or None in dates:
        return False
    days = (dates[1] - dates[0]).days
    if days in _QUARTER or days in _YEAR_DAYS or mention.day:
        return False
    subject = _CLAUSE.split(setting.text[mention.end : told])[-1]
    values = _ITEM.split(setting.text[told : setting.sentence.end])[0]
    # Two values may be those of a compound: 产销分别为5万辆和6万辆.
    return not _SEVERAL.search(subject) and len(_SEVERAL.findall(values)) > 1


def _is_of_same(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether a year, or that before it, stands beside "the same period", a part of it."""
    year = anchor_of(setting, mention) if mention.leans else mention
    whole = year is not None and year.is_year
    return whole and any(each.is_same for each in setting.here.bases)


def _may_be_base(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether a change is by or against a day: к декабрю 2025 года снижение составило 5 %."""
    by = TokenKind.BY in mention.kinds and mention.end <= setting.span[0]
    return by and says_change(setting) and not setting.here.outlooks


def _is_other_month(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether "last month" is another one than the month that the paragraph named last."""
    if TokenKind.RELATIVE_MONTH not in mention.kinds or mention.dates is None:
        return False
    for here in setting.earlier:
        for each in reversed(here.periods):
            if each.dates is not None and TokenKind.MONTH in each.kinds and not each.day:
                return each.dates != mention.dates
    topic = setting.mentioned.topic.period
    if topic is None or topic.dates is None or TokenKind.MONTH not in topic.kinds:
        return False
    return topic.start < mention.start and topic.dates != mention.dates


def lies_ahead(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether a date begins after the publication, and so is not that of what is told later."""
    published, days = setting.mentioned.source.published_on, days_told_by(setting, mention)
    return published is not None and days is not None and days[0] > published


def says_change(setting: FigureSetting) -> bool:
    """Whether the words of the figure are those of a change."""
    if (quantity := setting.quantity) is None:
        return False
    return quantity.value < 0 or any(rule.startswith("sign.") for rule in quantity.rules)


def _is_old(published: dt.date | None, mention: PeriodMention, dates: object) -> bool:
    """Whether a quarter without a year ended long before: one of a financial year, perhaps."""
    if published is None or not isinstance(dates, tuple) or _YEAR.search(mention.text):
        return False
    start, end = dates
    is_quarter = end is not None and (end - start).days in _QUARTER
    return is_quarter and (published - end).days > _HALF_A_YEAR


def days_told(setting: FigureSetting) -> bool:
    """Whether the document's date is but "this year", and it tells days of other years."""
    period = setting.mentioned.topic.period
    if period is None or period.dates is None or _DIGIT.search(period.text):
        return period is not None and told_dates.is_behind_now(setting, period)
    (first, last), days = period.dates, setting.dates.days
    return days is not None and not (first <= days[0] and days[1] <= (last or days[1]))
