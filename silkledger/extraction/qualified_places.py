"""Words beside the name of a place that make it another one: northern Italy, Mexico City.

The other one is not a country, and no vocabulary has its code (vocabularies/place_qualifiers.csv).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.sided_words import words_by_side
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary

_SIDES = ("before", "name_before", "behind")
_NEAR = 40  # characters
_LETTERS = 3  # of the code of a country
# What may stand between a word and the name behind it: the north of the country.
_LINK = r"(?:[\s-]|\s(?:of|of the|von|der|des|de|du|del|de la|de los|de las|d['’]|de l['’])\s?)\Z"
_ENDING = r"[^\W\d_]{0,4}"  # of a word of which any form is meant
# A part of a country in Chinese, behind the country: 德国巴伐利亚州.
_PART = re.compile(
    r"(?![各每几多全这該该本两兩])(?:(?![的在和与與对對向从由将將出进進年月日於于])[㐀-鿿]){2,6}?"
    r"(?:州|省|邦|县|縣|郡)(?![长長])"
)
_CHINA = ("CHN", "TWN")  # their parts have codes


def qualified_span(
    text: str, span: tuple[int, int], code: str, vocabulary: Vocabulary, language: str
) -> tuple[int, int] | None:
    """Return the span of a place with the words beside it that make it another one, or None.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> qualified_span("to northern Italy", (12, 17), "ITA", SHIPPED, "en")
    (3, 17)
    >>> qualified_span("exports of Italy", (11, 16), "ITA", SHIPPED, "en")
    """
    first = max(span[0] - _NEAR, 0)
    before, words = text[first : span[0]], _words(vocabulary, language)
    behind = words["behind"].match(text, span[1])
    if behind is None and language == "zh" and len(code) == _LETTERS and code not in _CHINA:
        behind = _PART.match(text, span[1])
    if behind is not None:
        return span[0], behind.end()
    led = words["before"].search(before)
    if led is None and text[span[0] : span[0] + 1].isupper():
        led = words["name_before"].search(before)
    return (first + led.start(), span[1]) if led is not None else None


@built_once
def _words(vocabulary: Vocabulary, language: str) -> dict[str, re.Pattern[str]]:
    """Return the patterns of the words on each side of a place."""
    words = words_by_side(vocabulary, "place_qualifiers", language, _SIDES)
    known = {side: _any(each) for side, each in words.items()}
    return {
        "before": re.compile(rf"\b(?:{known['before']}){_LINK}", re.IGNORECASE),
        "name_before": re.compile(rf"\b(?:{known['name_before']})[\s-]\Z"),
        "behind": re.compile(known["behind"])
        if language == "zh"
        else re.compile(rf"[\s-]?(?:{known['behind']})\b"),
    }


def _any(words: list[str]) -> str:
    """Return the pattern of any of some words; none matches nothing."""
    spelled = (re.escape(word).replace(r"\*", _ENDING).replace("'", "['’]") for word in words)
    return "|".join(spelled) or r"(?!)"
