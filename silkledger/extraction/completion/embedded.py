"""Dates and places in an embedded clause or a bracket, which belong to it alone.

"In Sachsen, wo im April Frost die Reben traf, fielen drei Viertel der Ernte aus": the frost was in
April. What opens such a clause is data (vocabularies/clause_words.csv).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.search.clauses import clause_words

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.mentions import PlaceMention
    from silkledger.extraction.passages import Passages, TextSentence
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.reading.periods.mentions import PeriodMention
    from silkledger.schemas.vocabulary import Vocabulary

_COMMAS = ",，"
_FAR = 60  # characters between a bracket and a date in it
_MANY = 2  # commas
ARTICLES_OPEN = ("de",)  # languages whose articles open relative clauses, too
_ENDING = "-"  # before the end of words that open a clause
_ORDINAL = re.compile(r"\d+(?:-[^\W\d_]{1,3}|(?:st|nd|rd|th)\b)")  # 9-ю, 9th: a place in a row
_FIRST = re.compile(r"\s*([^\W\d_]+)")


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


def is_of_relative(setting: FigureSetting, date: PeriodMention) -> bool:
    """Whether a word right behind a figure opens the clause of a date there.

    "9 Mt, qui profitent des investissements de 2008": the date is that of the investments.
    """
    between = setting.text[setting.span[1] : date.start].lower()
    words = re.findall(r"[^\W\d_]+", between)
    language = setting.here.language
    opening = clause_words(setting.mentioned.source.vocabulary, language)
    parted = language not in ARTICLES_OPEN or between.lstrip().startswith(",")
    return parted and len(words) > 1 and words[0] in opening and between.count(",") < _MANY


def is_aside(passages: Passages, sentence: TextSentence, date: PeriodMention) -> bool:
    """Whether a date ends a sentence without numbers between others, and dates no figures there.

    For example "the causes are the higher wages this year": what follows may be of one month. A
    sentence that begins its paragraph may say when all of it was.
    """
    text = passages.text
    ends = not text[date.end : sentence.end].strip(" .!?。！？")
    if not ends or any(map(str.isdigit, text[sentence.start : sentence.end])):
        return False
    before = passages.paragraph(sentence)
    return any(any(map(str.isdigit, text[each.start : each.end])) for each in before)
