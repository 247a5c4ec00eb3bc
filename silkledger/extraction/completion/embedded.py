"""Dates and places in an embedded clause or a bracket, which belong to it alone.

"In Sachsen, wo im April Frost die Reben traf, fielen drei Viertel der Ernte aus": the frost was in
April. What opens such a clause is data (vocabularies/clause_words.csv).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.vocabularies import listed_words
from silkledger.reading.search.clauses import clause_words

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.mentioned_place import PlaceMention
    from silkledger.extraction.passages import Passages, TextSentence
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.reading.periods.mentions import PeriodMention
    from silkledger.schemas.vocabulary import Vocabulary

_COMMAS = ",，"
_FAR = 60  # characters between a bracket and a date in it
_MANY = 2  # commas
_RIGHT_BEHIND, _QUOTES = 6, ' «»“”„"\n'
ARTICLES_OPEN = ("de",)  # languages whose articles open relative clauses, too
_ENDING = "-"  # before the end of words that open a clause
_ORDINAL = re.compile(r"\d+(?:-[^\W\d_]{1,3}|(?:st|nd|rd|th)\b)")  # 9-ю, 9th: a place in a row
_FIRST = re.compile(r"\s*([^\W\d_]+)")
_UM, _TO = "um", re.compile(r"\s(?:[^\W\d]+\s)?(?:zu\s|[^\W\d]{2,}zu[^\W\d]{3,}en\b)")
_NUMBER = re.compile(r"\s\d")
_NEXT_CLAUSE = re.compile(
    r"[,;，；]|\b(?:and|but|und|aber|et|mais|y|pero|и|а|но)\b|[而且并]", re.IGNORECASE
)
_BASE = re.compile(
    r"\s*[:：]?\s*[^\s\d)）]{0,4}\s?\d[^()（）]*[)）\]]"
)  # behind a date in brackets
_COMMA = re.compile(r"(?<!\d)[,，]|[,，](?!\d)")  # none of a number


def is_embedded(
    text: str,
    sentence: tuple[int, int],
    date: PeriodMention | PlaceMention | MatchedPhrase,
    vocabulary: Vocabulary,
    language: str,
) -> bool:
    """Whether a date, place or name stands between commas in a clause of its own, without a number.

    `sentence` is the half-open span of the sentence in the text.
    """
    start = max(text.rfind(comma, sentence[0], date.start) for comma in _COMMAS)
    ends = [end for comma in _COMMAS if (end := text.find(comma, date.end, sentence[1])) >= 0]
    if start < 0 or not ends:
        return False
    first = _FIRST.match(text, start + 1)
    opens = first is not None and _opens(first[1].lower(), clause_words(vocabulary, language))
    words = text[start : date.start] + text[date.end : min(ends)]
    return opens and not any(map(str.isdigit, _ORDINAL.sub("", words)))


def _opens(word: str, opening: frozenset[str]) -> bool:
    """Whether a word opens a clause, or ends like the participles that do: занимавший."""
    return word in opening or any(
        each[:1] == _ENDING and word.endswith(each[1:]) for each in opening
    )


def is_bracketed_apart(text: str, figure: tuple[int, int], date: PeriodMention) -> bool:
    """Whether a date is that of another number in its bracket: 273,163 hours (2022: 89,514 hours).

    The figure stands outside of that bracket.
    """
    for opening, closing in (("(", ")"), ("（", "）")):
        start = text.rfind(opening, max(date.start - _FAR, 0), date.start)
        end = text.find(closing, date.end, date.end + _FAR)
        if start < 0 or end < 0 or closing in text[start : date.start]:
            continue
        inside = start < figure[0] and figure[1] <= end
        words = text[start : date.start] + text[date.end : end]
        return not inside and any(map(str.isdigit, words))
    return False


def is_of_own_clause(setting: FigureSetting, date: PeriodMention) -> bool:
    """Whether a date stands between commas in a clause that does not hold the figure.

    "Trade online, which had 5.7 % of sales in 2019, passed 10 %": the date is that of the 5.7 %.
    """
    if _is_of_outlook(setting, date):
        return True
    text, end = setting.text, setting.span[0]
    commas = [match.start() for match in _COMMA.finditer(text, setting.sentence.start, end)]
    before = [comma for comma in commas if comma < date.start]
    closed = any(date.end <= comma for comma in commas)
    if not before or not closed or setting.here.language in ARTICLES_OPEN:
        return False
    first = _FIRST.match(text, before[-1] + 1)
    opening = clause_words(setting.mentioned.source.vocabulary, setting.here.language)
    return first is not None and _opens(first[1].lower(), opening)


def is_of_opening(setting: FigureSetting, date: PeriodMention) -> bool:
    """Whether a date stands in an opening that tells of something before: After a fall in May, ...

    The figure stands behind its end, which is a comma, in German the verb. A date right behind
    the word is told apart elsewhere (nach dem 5. Mai).
    """
    text, here, vocabulary = setting.text, setting.here, setting.mentioned.source.vocabulary
    if _is_closed_before(setting, date):
        return True
    phrases = listed_words(vocabulary, "after_words", here.language)
    for opening in phrases.find(here.words):
        start = text[setting.sentence.start : opening.start].strip(_QUOTES)
        if start or date.start - opening.end <= _RIGHT_BEHIND or date.end > setting.span[0]:
            continue
        led, rest = text[opening.end : date.start], text[date.end : setting.span[0]]
        if _COMMA.search(led) or any(map(str.isdigit, led)):
            continue
        return here.language in ARTICLES_OPEN or _COMMA.search(rest) is not None
    return False


def _is_closed_before(setting: FigureSetting, date: PeriodMention) -> bool:
    """Whether a Chinese word of "after" ends the clause of a date: 在今年两次降息之后, ...

    A number between the two is what was before, and the date may be its own.
    """
    text, end, stop = setting.text, date.end, setting.span[0]
    comma = _COMMA.search(text, end, max(stop, end))
    if comma is None or any(map(str.isdigit, text[end : comma.start()])):
        return False
    closings = listed_words(
        setting.mentioned.source.vocabulary, "after_closings", setting.here.language
    )
    return any(
        end <= each.start and each.end == comma.start()
        for each in closings.find(setting.here.words)
    )


def _is_of_outlook(setting: FigureSetting, date: PeriodMention) -> bool:
    """Whether a date is that of what a clause behind the figure looks ahead to.

    "The works have reached 85 % and are expected to end in January 2021."
    """
    end = setting.span[1]
    return any(
        end <= each.start
        and each.end <= date.start
        and not setting.breaks(each.end, date.start)
        and _NEXT_CLAUSE.search(setting.text, end, each.start)
        for each in setting.here.outlooks
        if each.value != "actual"
    )


def is_bracketed(setting: FigureSetting, date: PeriodMention) -> bool:
    """Whether a bracket closes between a figure in brackets and a date behind it."""
    start, end = setting.span
    opened = setting.text.rfind("(", setting.before, start)
    return opened >= 0 and ")" in setting.text[end : date.start]


def is_closed(setting: FigureSetting, date: PeriodMention) -> bool:
    """Whether a date stands in brackets that close before the figure."""
    opened = setting.text.rfind("(", setting.before, date.start)
    closed = setting.text.find(")", date.end, setting.span[0])
    return opened >= 0 and closed >= 0 and ")" not in setting.text[opened : date.start]


def _is_of_purpose(setting: FigureSetting, date: PeriodMention) -> bool:
    """Whether words of a purpose lead from a figure to a date: 5 Mt in order to stop by 2035."""
    phrases = listed_words(setting.mentioned.source.vocabulary, "purposes", setting.here.language)
    return any(
        setting.span[1] <= match.start and match.end <= date.start
        for match in phrases.find(setting.here.words)
    )


def is_of_act(setting: FigureSetting, date: PeriodMention) -> bool:
    """Whether words of a purpose lead from a date to a figure: began in 2018 in order to reach 5 t.

    The date is that of what is done. German "um" has its verb behind the figure.
    """
    here, text, start = setting.here, setting.text, setting.span[0]
    phrases = listed_words(setting.mentioned.source.vocabulary, "purposes", here.language)
    return any(
        date.end <= match.start
        and match.end <= start
        and not _COMMA.search(text, match.end, start)
        and (text[match.start : match.end] != _UM or _TO.match(text, setting.span[1]))
        for match in phrases.find(here.words)
    )


def _is_of_last_clause(setting: FigureSetting, date: PeriodMention) -> bool:
    """Whether the last comma between a figure and a date opens a clause of the date."""
    commas = list(_COMMA.finditer(setting.text, setting.span[1], date.start))
    first = _FIRST.match(setting.text, commas[-1].end()) if commas else None
    opening = clause_words(setting.mentioned.source.vocabulary, setting.here.language)
    return first is not None and first[1].lower() in opening


def is_of_relative(setting: FigureSetting, date: PeriodMention) -> bool:
    """Whether a word right behind a figure opens the clause of a date there.

    "9 Mt, qui profitent des investissements de 2008": the date is that of the investments. So is
    that of a purpose.
    """
    if _is_of_purpose(setting, date) or _is_of_last_clause(setting, date):
        return True
    between = setting.text[setting.span[1] : date.start].lower()
    words = re.findall(r"[^\W\d_]+", between)
    language = setting.here.language
    opening = clause_words(setting.mentioned.source.vocabulary, language)
    parted = language not in ARTICLES_OPEN or between.lstrip().startswith(",")
    return parted and len(words) > 1 and words[0] in opening and between.count(",") < _MANY


def dates_another(setting: FigureSetting, date: PeriodMention) -> bool:
    """Whether a date behind a figure is that of a relative clause, or leads to the next figure.

    The latter is so right before it, if this one has a date: "Im Mai waren es 215 im April 223".
    """
    if is_of_relative(setting, date):
        return True
    own = any(
        setting.before <= each.start and each.end <= setting.span[0]
        for each in setting.here.periods
    )
    return own and _NUMBER.match(setting.text, date.end) is not None


def opens_next(setting: FigureSetting, date: PeriodMention) -> bool:
    """Whether a comma parts a date from the figure before it, and none from the next figure.

    "淨利14.7億元，前一年則為淨損6.2億元", "14 млрд, в 2023 году — 6 млрд"
    """
    parted = _COMMA.search(setting.text, setting.span[1], date.start)
    between = setting.text[date.end : setting.behind]
    following = setting.behind < setting.sentence.end
    return bool(parted and following and not _COMMA.search(between) and "(" not in between)


def is_aside(passages: Passages, sentence: TextSentence, date: PeriodMention) -> bool:
    """Whether a date is none of what a paragraph tells on: that of a base, or of a remark.

    A base stands in brackets with its value: £412m (H1 2025: £382m). A remark is a sentence without
    numbers between others, which it ends: "the causes are the higher wages this year". What
    follows may be of one month. A sentence that begins its paragraph may say when all of it was.
    """
    text = passages.text
    if _BASE.match(text, date.end) and text[max(date.start - 1, 0)] in "(（[":
        return True
    ends = not text[date.end : sentence.end].strip(" .!?。！？")
    if not ends or any(map(str.isdigit, text[sentence.start : sentence.end])):
        return False
    before = passages.paragraph(sentence)
    return any(any(map(str.isdigit, text[each.start : each.end])) for each in before)
