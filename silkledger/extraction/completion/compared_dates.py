"""Dates of what a figure is compared with, which are not those of the figure beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.base_phrases import compares, dates_compared, has_value, opens_told
from silkledger.extraction.completion.days import days_told_by
from silkledger.extraction.completion.open_dates import says_change
from silkledger.reading.definitions.units import RATIOS
from silkledger.reading.periods.kinds import TokenKind
from silkledger.reading.periods.words import period_lexicon
from silkledger.reading.search.clauses import clause_words

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention

# Nothing or a preposition, also behind a participle: obtenido en igual mes de 2019.
_LED = re.compile(r"\s*(?:[^\W\d]{6,}(?:d[oa]s?|en|t|ées?|és?|ed)\s+)?(?:[^\W\d]{1,3}\s+)?")
_BRACKETED = re.compile(r"\d\s?[(（]\s?\Z")  # 24,6 (49,9) Millionen Euro
# An amount, and the bracket that says it once more: against $63 million (€55 million).
_SAID_AGAIN = re.compile(
    r"(?:[A-Z]{0,3}[$€£¥]\s?)?\d[\d\s.,]*[^\W\d_]*\.?(?:\s(?:d['’])?[^\W\d_]+\.?){0,3}\s?[(（]\s?\Z"
)
_LONGEST = 60  # characters of it
_SIGNS = "+-−– "  # right before a number: contre -43,15, contre + 11,9
_DIGIT = re.compile(r"\d")
_MONTH = re.compile(r"[(（]\s*([^\W\d_]+)\.?\s*:\s*\Z")
_CLAUSE_ENDS = ("", *",，;；。、:：(（")  # before the first word of a Chinese clause
_PARTS = re.compile("[,，;；。]")
_COMMA = re.compile(r"(?<!\d)[,;]|[,;](?!\d)")  # none of a number
_ALIKE = 3  # days by which times that are compared differ
_THAN, _OF = tuple("较較比"), "的"
_OTHER_YEAR = frozenset((TokenKind.YEAR, TokenKind.RELATIVE_YEAR, TokenKind.PREVIOUS_YEAR))


def why_compared(setting: FigureSetting) -> str:
    """Return why the date of the sentence is not that of a figure that others are compared with:
    "against 286,500", "from 5 %", "fewer than in 2023, when 286,500".
    """
    here = setting.here
    vocabulary = setting.mentioned.source.vocabulary
    number = _DIGIT.search(setting.text, *setting.span)
    starts = [number.start() if number else setting.span[0]]
    starts += [] if says_change(setting) else [setting.span[0]]
    led_words = [setting.text[setting.sentence.start : start] for start in starts]
    again = _SAID_AGAIN.search(led_words[-1], max(len(led_words[-1]) - _LONGEST, 0))
    led_words += [led_words[-1][: again.start()]] if again else []
    led = (each.rstrip(_SIGNS) for each in led_words)
    if any(compares(each, vocabulary, here.language) for each in led):
        return "it is what the figure beside it is compared with"
    bracketed = _BRACKETED.search(setting.text[setting.sentence.start : starts[0]])
    if bracketed or _is_led_inside(setting) or _owns_base(setting) or _is_of_month(setting):
        return "it is the value of another time, whose days are not said"
    if _is_told_of_base(setting) or _goes_on(setting):
        return "its clause tells of the time that is compared"
    closest = _base_before(setting, setting.before)
    if closest is None:
        return ""
    between = setting.text[closest.end : setting.span[0]].lower()
    valued = has_value(between, vocabulary, here.language)
    if valued or (setting.number and setting.has_comma(closest.end, setting.span[0])):
        return "it stands behind the date of a comparison"
    return ""


def _is_led_inside(setting: FigureSetting) -> bool:
    """Whether a Chinese date stands right before the number of a figure: 超過去年全年五百萬."""
    here, (start, end) = setting.here, setting.span
    return here.language == "zh" and any(
        start < each.start and each.end < end and setting.text[each.end].isnumeric()
        for each in (*here.periods, *here.bases)
    )


def _is_of_month(setting: FigureSetting) -> bool:
    """Whether the name of a month leads to a figure in a bracket: 69 Prozent (Mai: 65 Prozent)."""
    led = _MONTH.search(setting.text[setting.sentence.start : setting.span[0]])
    lexicon = period_lexicon(setting.mentioned.source.vocabulary, setting.here.language)
    known = lexicon.get((led[1].casefold(),)) if led else None
    return known is not None and known.kind is TokenKind.MONTH


def _goes_on(setting: FigureSetting) -> bool:
    """Whether a figure stands behind the date of one that is compared, without a comma between.

    "against 6.9 million in 1982 for 30 % of jobs"
    """
    here, start = setting.here, setting.span[0]
    dated = [each for each in (*here.periods, *here.bases) if each.end <= start]
    last = max(dated, key=lambda each: each.end, default=None)
    if last is None or last.start < setting.first or setting.has_comma(last.end, start):
        return False
    led = setting.text[setting.sentence.start : last.start]
    return dates_compared(led, setting.mentioned.source.vocabulary, here.language)


def _owns_base(setting: FigureSetting) -> bool:
    """Whether the same period of another year owns a level: las 15 t de igual período de 2022."""
    end = setting.span[1]
    if setting.quantity is None or _is_rate(setting):
        return False
    return any(
        each.is_same and end <= each.start and _LED.fullmatch(setting.text, end, each.start)
        for each in setting.here.bases
    )


def _is_rate(setting: FigureSetting) -> bool:
    """Whether a figure is a rate or a change, and so no level."""
    quantity = setting.quantity
    return (quantity is not None and quantity.dimension in RATIOS) or says_change(setting)


def _is_told_of_base(setting: FigureSetting) -> bool:
    """Whether a clause about the date of a base goes on to the figure.

    What opens it is a relative word ("the same months of 2004, when 93 t and 20 t were sold"), or
    the Chinese date itself, as the first words of its clause (去年同期公司实现净利润241万元).
    """
    here, start = setting.here, setting.span[0]
    closest = _base_before(setting)
    if closest is None:
        return False
    if _begins_clause(setting, closest):
        return True
    if here.language == "zh":
        opens = setting.text[setting.sentence.start : closest.start].rstrip()
        between = setting.text[closest.end : start]
        owns = between == _OF or (not between and closest.text.endswith(_OF))
        if owns and opens.endswith(_THAN):
            return True  # 較6月的0.7%升幅
        if not between and opens.endswith(_THAN) and not _is_rate(setting):
            return True  # 较去年|3亿元增长: the level of the base
        opens = opens.removesuffix("而").rstrip()  # ，而去年同期
        return closest.is_same and opens[-1:] in _CLAUSE_ENDS and not _PARTS.search(between)
    vocabulary = setting.mentioned.source.vocabulary
    return opens_told(setting.text[closest.end : start], vocabulary, here.language)


def opens_with_base(setting: FigureSetting) -> bool:
    """Whether the same period of another year opens the sentence: в тот же период прошлого года.

    What is told there is of that time, not of the one of the paragraph.
    """
    return any(
        each.is_same
        and each.kinds & _OTHER_YEAR
        and each.end <= setting.span[0]
        and not setting.text[setting.sentence.start : each.start].strip()
        for each in setting.here.bases
    )


def _begins_clause(setting: FigureSetting, base: PeriodMention) -> bool:
    """Whether the same period of another year begins the clause of a level: 5 t, while in it 4 t.

    A figure before it has the date of the sentence. That of a bracket behind the level as well.
    """
    start, text = setting.span[0], setting.text
    if not base.is_same or base.start < setting.first or says_change(setting):
        return False
    commas = list(_COMMA.finditer(text, setting.first, base.start))
    led = text[commas[-1].end() : base.end].lower().split() if commas else []  # während des …
    opening = clause_words(setting.mentioned.source.vocabulary, setting.here.language)
    return bool(led) and led[0] in opening and not _COMMA.search(text, base.end, start)


def _base_before(setting: FigureSetting, start: int = 0) -> PeriodMention | None:
    """Return the last date from `start` to the figure if it is that of a base, else None."""
    here, end = setting.here, setting.span[0]
    dated = [
        each for each in (*here.periods, *here.bases) if start <= each.start and each.end <= end
    ]
    last = max(dated, key=lambda each: each.end, default=None)
    return last if last in here.bases else None


def is_of_base(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether a date before a figure is that of another one with which it is compared."""
    if not setting.sentence.start < mention.start < setting.span[0]:
        return False
    return is_date_compared(setting, setting.sentence.start, mention)


def is_date_compared(setting: FigureSetting, start: int, mention: PeriodMention) -> bool:
    """Whether a date in the sentence that begins there is that of a figure of comparison."""
    bases = (each.end for each in setting.here.bases if each.end <= mention.start)
    led = setting.text[max((start, *bases)) : mention.start]  # by 40 % from 1990 levels by 2035
    vocabulary = setting.mentioned.source.vocabulary
    return dates_compared(led, vocabulary, setting.here.language)


def is_level_date(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether a date is that of a figure with which another is compared: than 5 t in May."""
    return is_date_compared(setting, setting.sentence.start, mention)


def is_of_that_length(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether the compared levels of a sentence are of times as long as a date is."""
    spans = [days_told_by(setting, each) for each in (mention, *setting.here.periods)]
    lengths = [(end - start).days for start, end in filter(None, spans) if end is not None]
    return not lengths or max(lengths) - min(lengths) <= _ALIKE
