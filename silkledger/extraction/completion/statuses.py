"""Whether a figure is expected or a target, by words that govern it; an outcome needs none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Cell
from silkledger.extraction.vocabularies import listed_words
from silkledger.reading.periods import PeriodContext, read_period

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.phrases import MatchedPhrase

_PASSIVE, _PARTICIPLE = ("wird", "werden"), re.compile(r"\b[Gg]e\w+(?:t|en)\s\Z")
_FAR, _BEHIND = 90, 40  # characters before and behind a figure
_PARTED = re.compile(
    r"[,;:，；：]|\b(?:and|und|et|y|и|but|aber|mais|pero)\b|[而且并]", re.IGNORECASE
)

# What joins a second figure to the first one: 3 t of wool and 5 t of flax, 27 % (265 t).
_JOINED = re.compile(
    r"[^\d,;:，；：()（）]{0,30}(?:[(（]|\b(?:and|und|et|y|и)\b|[和及与與])\s*\Z", re.IGNORECASE
)


def status_cell(setting: FigureSetting, period: Cell | None = None) -> Cell | None:
    """Return the cell `status` for a forecast or target, or None.

    The words stand before the figure in its clause, or between it and the figure before that shares
    them. A date after the publication makes a forecast as well.
    """
    start, _ = setting.span
    here = setting.here
    opening = setting.clause[0]
    led = [
        each
        for each in here.outlooks
        if (
            each.end <= start
            and start - each.end <= _FAR
            and each.start >= opening
            and not _is_behind(setting, each)
        )
        or (start <= each.start < setting.span[1])
    ]
    if not led:
        # A verb at the end of the clause (de wird ... erwartet), or one that figures share.
        led = [
            each
            for each in here.outlooks
            if setting.span[1] <= each.start <= setting.span[1] + _BEHIND
            and not _PARTED.search(setting.text, setting.span[1], each.start)
            and not setting.breaks(setting.span[1], each.start)
            and not _is_level(setting, each)
        ]
    led = led or _of_first(setting)
    dated = period is not None and bool(period.value)
    led = [
        each
        for each in led
        if (dated or not _is_said(setting, each)) and not _is_passive(setting, each)
    ]
    if not led:
        led = _of_list(setting, period)
    if not led:
        return _by_date(setting, period)
    last = led[-1]
    words = setting.text[last.start : last.end]
    return Cell(str(last.value), (last.start, last.end), f'"{words}" looks ahead')


def _is_behind(setting: FigureSetting, outlook: MatchedPhrase) -> bool:
    """Whether a word ends the clause of the figure before: 訂定1000萬人次目標，今年僅605萬人次."""
    zh = setting.number > 0 and setting.here.language == "zh"
    return zh and setting.text[outlook.end : outlook.end + 1] in (",", "，")


def _is_level(setting: FigureSetting, outlook: MatchedPhrase) -> bool:
    """Whether a word is what a verb compares the figure with, which is none: missed the target."""
    return setting.is_compared and bool(setting.text[setting.span[1] : outlook.start].strip())


def _of_first(setting: FigureSetting) -> list[MatchedPhrase]:
    """Return the words that look ahead before the first figure, if the second is joined to it."""
    joined = setting.number == 1 and _JOINED.match(setting.text[setting.before : setting.span[0]])
    return [
        each
        for each in setting.here.outlooks
        if joined
        and each.end <= setting.before
        and setting.first - each.end <= _FAR
        and not setting.breaks(each.end, max(each.end, setting.first))
    ]


def _is_said(setting: FigureSetting, outlook: MatchedPhrase) -> bool:
    """Whether the ones counted look ahead: 53 % saying prices would rise."""
    end = setting.span[1]
    quantity = setting.quantity
    share = quantity is not None and quantity.dimension in ("share", "rate")
    phrases = listed_words(setting.mentioned.source.vocabulary, "sayings", setting.here.language)
    return share and any(
        end <= each.start and each.end <= outlook.start for each in phrases.find(setting.here.words)
    )


def _is_passive(setting: FigureSetting, outlook: MatchedPhrase) -> bool:
    """Whether a German "wird" stands behind its participle: gefolgt wird es von 5 t."""
    if setting.here.language != "de":
        return False
    led = setting.text[setting.sentence.start : outlook.start]
    verb = setting.text[outlook.start : outlook.end]
    return verb in _PASSIVE and _PARTICIPLE.search(led) is not None


def _of_list(setting: FigureSetting, period: Cell | None) -> list[MatchedPhrase]:
    """Return the words that look ahead before the first figure, if a date ahead opens them all."""
    here, published = setting.here, setting.mentioned.source.published_on
    if period is None or period.span is None or published is None or not setting.number:
        return []
    ahead = [
        each
        for each in here.periods
        if (each.start, each.end) == period.span
        and each.end <= setting.first
        and not (each.dates and each.dates[1] and each.dates[1] < published)
    ]
    led = [each for each in here.outlooks if each.start <= setting.first]
    return led if ahead and led and not setting.breaks(led[-1].end, setting.span[0]) else []


def _by_date(setting: FigureSetting, period: Cell | None) -> Cell | None:
    """Return a forecast if the period of the figure lies after the publication."""
    source = setting.mentioned.source
    if period is None or source.published_on is None:
        return None
    context = PeriodContext(
        locale=source.locale, published_on=source.published_on, vocabulary=source.vocabulary
    )
    dated = setting.text[slice(*period.span)] if period.span else ""  # before 2030 is ahead, too
    read = read_period(period.value or dated, context)
    late = isinstance(read, tuple) and read[0].rule == "period.after_publication"
    return Cell("forecast", period.span, "its date lies after the publication") if late else None
