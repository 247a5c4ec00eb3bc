"""Period and anchor of a figure.

A date right behind the figure is its own, then one before it in its clause, then one that opens the
sentence and holds for all of it. A date that leans on another one gets that as its anchor. Dates of
comparison are not periods.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.base_phrases import is_whole_year
from silkledger.extraction.candidate import Cell
from silkledger.extraction.completion.anchors import anchor_of, may_be_last
from silkledger.extraction.completion.bare_months import names_bare_month
from silkledger.extraction.completion.bracketed_dates import told_exactly
from silkledger.extraction.completion.compared_dates import (
    is_date_compared,
    is_level_date,
    is_of_base,
    is_of_that_length,
    opens_with_base,
    why_compared,
)
from silkledger.extraction.completion.contrasted_dates import is_contrasted, opens_contrast
from silkledger.extraction.completion.dates_inside import dates_inside, why_several
from silkledger.extraction.completion.days import days_told_by
from silkledger.extraction.completion.embedded import (
    dates_another,
    is_aside,
    is_bracketed,
    is_bracketed_apart,
    is_closed,
    is_embedded,
    is_of_act,
    is_of_opening,
    is_of_own_clause,
    opens_next,
)
from silkledger.extraction.completion.list_dates import dates_of_lead
from silkledger.extraction.completion.lists import in_order
from silkledger.extraction.completion.open_dates import (
    days_told,
    lies_ahead,
    open_date,
    why_open,
)
from silkledger.extraction.completion.owned_dates import owned_date
from silkledger.extraction.completion.parts_told import is_of_which
from silkledger.extraction.completion.told_between import agrees
from silkledger.extraction.completion.told_dates import is_of_one, is_other_year
from silkledger.extraction.told_days import is_day_of_report

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention

_TO = "to|auf|до|à|hasta|pour atteindre"  # leads from a change to its level
# Words between a figure and the next one that leave its date to the end: "and", "to".
_AND = re.compile(
    r"^\s*(?:,\s*)?(?:and|und|et|y|и)\b|^\s*[和与]"
    rf"|^\s*(?:{_TO}|hasta los|至|到|达)\s*$",
    re.IGNORECASE,
)
# What joins a change to the level that it led to: 5 % to a record 7 t, 5 %, à 7 t.
_LED = re.compile(
    rf"\s*,?\s*(?:(?:{_TO})\s+(?-i:[^\W\d_A-ZÀ-ÞА-Я]+\s+){{0,2}}"
    r"|(?:al?|a los)\s+)",
    re.IGNORECASE,
)
# What parts a date from the figure that it opens: "and in 2017, 497,182", "а в 2017 году — 5 %".
_OPENING = re.compile(r"\s*[,—–]\s*(?:[^\W\d]{1,3}\s+)?(?:[+−-]\s*)?")
_LABELLING = re.compile(r"\s*[:：]\s*(?:[+−-]\s*)?")  # (Q1: 5 %, Q2: 6 %)
_GOES_ON = re.compile(r"\s(?:and|und|et|y|и)\s", re.IGNORECASE)
_YEAR_DAYS = 360
_WHOLE_YEAR = "the clause is about a whole year"
_APART = (is_of_own_clause, is_of_act, is_of_opening, is_contrasted)  # dates of another clause
_NEAR = 60  # characters between a figure and a date behind it


def period_cells(setting: FigureSetting) -> dict[str, Cell]:
    """Return the cells `period` and `period_anchor`."""
    if why := why_several(setting):
        return {"period": Cell("", setting.span, why)}
    listed = in_order(setting, setting.here.periods, lambda each: each.text.lower())
    dated = (listed, "in the order of the list") if listed is not None else None
    dated = owned_date(setting) or dated or _inside(setting) or _behind(setting)
    if dated is None and (compared := why_compared(setting)):
        return {"period": Cell("", setting.span, compared)}
    if dated is None and (words := open_date(setting)) is not None:
        return {"period": Cell("", words, "words beside it date it otherwise")}
    dated = dated or _before(setting) or _of_sentence(setting) or _of_paragraph(setting)
    if dated is None:
        return {}
    mention, reason = told_exactly(setting, dated[0]), dated[1]
    anchor = anchor_of(setting, mention)
    why = _why_open(setting, mention)
    if anchor is not None and may_be_last(setting, mention, anchor):
        why = why or "the period before the last one, or the last one"
    if why:
        return {"period": Cell("", (mention.start, mention.end), why)}
    cells = {"period": Cell(mention.text, (mention.start, mention.end), reason)}
    if anchor is not None:
        span = anchor.start, anchor.end
        cells["period_anchor"] = Cell(anchor.text, span, "the date that it leans on")
    return cells


def _why_open(setting: FigureSetting, mention: PeriodMention) -> str:
    """Return why a date may not be that of the figure, empty if it is."""
    part = _is_of_part(setting, mention)
    return _WHOLE_YEAR if part else why_open(setting, mention, _dates(setting, mention))


def _is_of_part(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether a date before the clause is of a part of the year of which the clause speaks."""
    words = setting.text[mention.end : setting.span[0]]
    vocabulary = setting.mentioned.source.vocabulary
    dates = _dates(setting, mention)
    short = not isinstance(dates, tuple) or not dates[1] or (dates[1] - dates[0]).days < _YEAR_DAYS
    return short and is_whole_year(words, vocabulary, setting.here.language)


def _periods(setting: FigureSetting) -> list[PeriodMention]:
    start, end = setting.span
    sentence = setting.sentence.start, setting.sentence.end
    return [
        each
        for each in setting.here.periods
        if not start < each.end <= end
        and not _is_embedded(setting, sentence, each)
        and not any(apart(setting, each) for apart in _APART)
        and not is_bracketed_apart(setting.text, setting.span, each)
    ]


def _is_embedded(setting: FigureSetting, sentence: tuple[int, int], mention: PeriodMention) -> bool:
    """Whether a date is that of a clause within the sentence at that span, or of a report."""
    language, vocabulary = setting.here.language, setting.mentioned.source.vocabulary
    told = is_day_of_report(setting.text, mention, vocabulary, language)
    return told or is_embedded(setting.text, sentence, mention, vocabulary, language)


def _inside(setting: FigureSetting) -> tuple[PeriodMention, str] | None:
    """Return a date between the words of the figure: gingen 2023 um 3,1 % zurück."""
    inside = dates_inside(setting)
    return (inside[0], "the date inside the figure") if len(inside) == 1 else None


def _behind(setting: FigureSetting) -> tuple[PeriodMention, str] | None:
    end = setting.span[1]
    behind = [
        each
        for each in _periods(setting)
        if end <= each.start < min(setting.behind, end + _NEAR)
        and _adjoins(setting, each)
        and not is_bracketed(setting, each)
    ]
    return (behind[0], "the date behind the figure") if behind else None


def _before(setting: FigureSetting) -> tuple[PeriodMention, str] | None:
    start = setting.span[0]
    before = [
        each
        for each in _periods(setting)
        if setting.before <= each.start < each.end <= start
        and (
            not setting.breaks(each.end, start)
            or _OPENING.fullmatch(setting.text, each.end, start)
            or (not each.day and _LABELLING.fullmatch(setting.text, each.end, start))
        )
        and not is_of_base(setting, each)
        and not is_closed(setting, each)
        and not (each.is_since and "(" in setting.text[each.end : start])
    ]
    free = [each for each in before if setting.has_comma(setting.before, each.start)]
    if own := before if setting.number == 0 else free:
        return own[-1], "the date before the figure in its clause"
    if before:
        return before[-1], "the date of the clause"
    return None


def _is_parted(setting: FigureSetting, end: int, start: int) -> bool:
    """Whether more than the sign behind a date that opens its clause parts it from a figure."""
    opens = _OPENING.fullmatch(setting.text, end, start) is not None
    return setting.breaks(end, start) and not opens


def _of_sentence(setting: FigureSetting) -> tuple[PeriodMention, str] | None:
    """Return a date that opens the sentence, or the only one in it."""
    dated = [each for each in _periods(setting) if not is_of_base(setting, each)]
    periods = [each for each in dated if not each.is_since]
    opening = [each for each in periods if each.end <= setting.first]
    if opening and opening[-1].day and setting.breaks(opening[-1].end, setting.first):
        return None  # on 11 April it published a forecast: growth of 4.1 %
    distinct = {each.text.lower() for each in periods}
    if opening and len({each.text.lower() for each in opening}) == 1:
        late = [each for each in periods if each not in opening]
        if nearer := [each for each in late if each.end <= setting.span[0]]:
            led = setting.here.language == "zh" and not is_of_which(setting, nearer[-1])
            return (nearer[-1], "the last date before the figure") if led else None
        if not late or setting.has_comma(opening[0].end, setting.first):
            return opening[0], "the date that opens the sentence"
    if len(distinct) == 1 and _is_shared(setting, periods[0]) and not names_bare_month(setting):
        return periods[0], "the only date of the sentence"
    return None


def _adjoins(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether a date behind a figure is its own: no comma or "and" between, or in brackets."""
    end = setting.span[1]
    if dates_another(setting, mention) or is_date_compared(setting, setting.span[0], mention):
        return False
    opened = any(setting.before <= each.start < setting.span[0] for each in setting.here.periods)
    if opened and _GOES_ON.search(setting.text, end, mention.start):
        return False  # im August 5 % weniger und so in den ersten acht Monaten ein Minus
    if not setting.has_comma(end, mention.start):
        return not _leads_on(setting, mention)
    between = setting.text[end : mention.start].strip()
    return between in ("(", "（") and setting.text[mention.end : mention.end + 1] in (")", "）")


def _leads_on(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether a date behind a figure is that of the next one: rose 5 % and in April 6 %."""
    led = setting.text[setting.span[1] : mention.start + 1]
    found = _AND.search(led) if setting.behind < setting.sentence.end else None
    # "To" leads to a date as well: down 1 % à fin septembre, totalisant 15 GWh.
    goes_on = found and found.end() < len(led)
    return bool(goes_on or (found and not setting.has_comma(mention.end, setting.behind)))


def _is_shared(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether the only date of a sentence is a figure's: behind the next one only with "and"."""
    start, end = setting.span
    compared = is_of_base(setting, mention) or is_date_compared(setting, start, mention)
    if compared or is_bracketed(setting, mention):
        return False
    if mention.end <= start:
        return not setting.breaks(mention.end, start)
    if mention.start < setting.behind:
        relative = dates_another(setting, mention) or opens_next(setting, mention)
        return not (relative or setting.breaks(end, mention.start) or _leads_on(setting, mention))
    joined, level = setting.text[end : setting.behind], setting.behind
    is_led = _LED.fullmatch(joined) is not None and not setting.breaks(level, mention.start)
    return is_led or bool(_AND.search(joined))


def _of_paragraph(setting: FigureSetting) -> tuple[PeriodMention, str] | None:
    """Return the date of the line above a list, of the sentences before, or of the document."""
    dated = any(not is_level_date(setting, each) for each in setting.here.periods)
    if dated or setting.here.outlooks or names_bare_month(setting) or opens_with_base(setting):
        return None
    if led := dates_of_lead(setting):
        return (led[0], "the date of the line above the list") if len(led) == 1 else None
    return _told_before(setting)


def _told_before(setting: FigureSetting) -> tuple[PeriodMention, str] | None:
    """Return the date on which the sentences before agree, but forecasts, else the document's."""
    seen: list[PeriodMention] = []
    for sentence in setting.passages.paragraph(setting.sentence):
        mentions = setting.mentioned.within(sentence.start, sentence.end)
        span = sentence.start, sentence.end
        own = [each for each in mentions.periods if not _is_embedded(setting, span, each)]
        kept = [
            each
            for each in own
            if not is_aside(setting.passages, sentence, each)
            and not opens_contrast(setting, mentions, each)
            and (each.leans or not is_date_compared(setting, sentence.start, each))
        ]
        if mentions.outlooks and mentions.periods and not seen:
            return None  # what is told since may be of another time
        seen += [] if mentions.outlooks else kept
    seen = [
        each
        for each in seen
        if not (each.is_long or each.day or each.is_since or lies_ahead(setting, each))
    ]
    if seen:
        same = len({_dates(setting, each) for each in seen}) == 1 and not seen[0].leans
        same = same and not is_other_year(setting, seen[0]) and not is_of_one(setting, seen[0])
        return (
            (seen[0], "the date of the paragraph")
            if same and is_of_that_length(setting, seen[0])
            else None
        )
    period = setting.mentioned.topic.period
    looks_ahead = any(each.outlooks for each in setting.earlier)
    if period is None or looks_ahead or days_told(setting) or not agrees(setting, period):
        return None
    return (period, "the date of the document") if is_of_that_length(setting, period) else None


def _dates(setting: FigureSetting, mention: PeriodMention) -> object:
    """Return the first and last day of a date that looks back, else its words."""
    return days_told_by(setting, mention) or mention.text.lower()
