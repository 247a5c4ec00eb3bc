"""Places in what a company is called: 中国中药(00570), the Kuwait Fund, an Irish carrier.

Where a company is at home is not where its figures are measured (vocabularies/company_words.csv).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.sided_words import words_by_side
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary

_SIDES = ("noun", "name", "authority")
_BEHIND = ("en", "de", "ru")  # languages in which an adjective stands before its noun
_NEAR = 60  # characters
_HAN = "㐀-鿿"
# Han characters before the code of a stock exchange in brackets.
_WITHIN = f"(?![的和与與在对對向由将將从從年月日])[{_HAN}]"  # a character of a name
_LIMITED = re.compile(
    rf"(?P<name>{_WITHIN}{{2,10}}?)(?:[(（][{_HAN}]{{2,6}}[)）])?{_WITHIN}{{0,6}}"
    r"有限(?:责任|責任)?公司"
)
_LISTED = re.compile(
    rf"(?P<name>[{_HAN}]{{3,12}})\s?[(（]\s?(?:[A-Za-z]+[:：]\s?)?\d{{4,6}}(?:\.[A-Z]{{1,4}})?\s?[)）]"
)
# A place in brackets inside a name: 国投(上海)科技.
_NAMED_IN = re.compile(rf"[{_HAN}][(（][^()（）]+[)）][{_HAN}]\Z")
_TRADE = "(?![业業产產行市支互通网網间間卡])"  # behind a name of a company: 中国银行业, 移动支付
# A company called by its country: Norway's Equinor. In a headline any word has a capital.
_OWNED = re.compile(r"(?:(?<=['’]s)|(?<=s['’])|['’]s?) (?P<name>(?:[A-Z][\w&.-]*[ -]?)+)")
_DESCRIBED = re.compile(r" (?P<name>(?:[A-Z][\w&.-]*[ -]?)+)")  # Canadian Pacific
_FOREIGN = re.compile(r" [«\"]?[A-Z]")
# A company that Chinese words count: 丹麦一家生物制药企业.
_ONE_OF = re.compile(
    rf"(?:一家|某|两家|兩家|多家|知名)[{_HAN}]{{0,10}}?"
    r"(?:企业|企業|公司|集团|集團|厂商|廠商|车企|[进進出]口商|[销銷]售商|制造商|製造商)"
)
# A company that a classifier points at before its country: 这家中国公司.
_THIS = re.compile(r"(?:[这這该該那一两兩几幾某]|\d)家\Z")
_COMPANY = re.compile(
    rf"[{_HAN}]{{0,6}}?(?:企业|企業|公司|集团|集團|厂商|廠商|车企|車企|银行|銀行|制造商|製造商)"
)
# A company called by its country and a name: 美国通用汽车公司; of companies that are all of a kind
# the country tells where they are: 中国上市公司.
_CALLED = re.compile(
    rf"(?!{_WITHIN}{{0,6}}?(?:上市|国有|國有|国营|國營|跨国|跨國|民营|民營|外资|外資|本土|本地|大型"
    r"|中小|私营|私營|初创|新创|所有|多数|许多|的|家|等))"
    rf"{_WITHIN}{{2,8}}?(?:公司|集团|集團)(?![业業们們])"
)
_SMALL = re.compile(r"\b[a-z]{4,}")
_QUOTED = re.compile(r"[«“„\"](?P<name>[^«»“”„\"]{4,40})[»”“\"]")
_SHORT = range(2, 4)  # words of a name in quotes


class CompanyNames:
    """The names of companies in one text, as far as their code or their legal form shows them.

    >>> names = CompanyNames("中国中药(00570)营业额下降。中国中药表示，中国市场大。")
    >>> [names.hold(at, at + 2) for at in (0, 17, 24)]
    [True, True, False]
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends = [
            match.span("name")
            for pattern in (_LISTED, _LIMITED)
            for match in pattern.finditer(text)
        ]

    def hold(self, start: int, end: int) -> bool:
        """Whether the words at a span begin the name of a company."""
        if not self._ends:
            return False
        words = self._text[start:end]
        for first, last in self._ends:
            at = self._text.rfind(words, first, last)
            name = self._text[at:last]
            if at >= 0 and len(name) > len(words) and self._text.startswith(name, start):
                return True
        return False


def is_of_company(
    text: str, span: tuple[int, int], vocabulary: Vocabulary, language: str, *, adjective: bool
) -> bool:
    """Whether a place at a span says where a company is at home, or is a part of its name.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> text = "The Irish budget carrier and the Kuwait Fund"
    >>> is_of_company(text, (4, 9), SHIPPED, "en", adjective=True)
    True
    >>> is_of_company(text, (33, 39), SHIPPED, "en", adjective=False)
    True
    """
    named = _owns(text, span, vocabulary, language, adjective=adjective)
    if not adjective:
        named = named or _is_quoted(text, span) or _ONE_OF.match(text, span[1]) is not None
        named = named or (language == "zh" and _CALLED.match(text, span[1]) is not None)
        named = named or (language == "zh" and _is_pointed_at(text, span))
    beside = text[max(span[0] - 2, 0) : span[1] + 2]
    if named or (language == "zh" and _NAMED_IN.search(beside)):
        return True
    words = _words(vocabulary, language, "noun" if adjective else "name")
    if words is None:
        return False
    if language == "zh":
        return re.compile(rf"(?:{words}){_TRADE}").match(text, span[1]) is not None
    if adjective and language not in _BEHIND:
        led = text[max(span[0] - _NEAR, 0) : span[0]]
        return re.search(rf"\b(?:{words})(?: [^\W\d]+){{0,2}} $", led, re.IGNORECASE) is not None
    between = r"(?: [^\W\d]+){0,2}" if adjective else ""
    behind = text[span[1] : span[1] + _NEAR]
    return re.match(rf"{between}[ -](?:{words})\b", behind) is not None


def _is_pointed_at(text: str, span: tuple[int, int]) -> bool:
    """Whether a classifier of companies stands before a place that describes one: 这家中国公司."""
    led = _THIS.search(text, max(span[0] - 2, 0), span[0])
    return led is not None and _COMPANY.match(text, span[1]) is not None


def _is_quoted(text: str, span: tuple[int, int]) -> bool:
    """Whether a place stands in a name of two or three words in quotes: «Газпром Кыргызстан»."""
    line = text.rfind("\n", 0, span[0]) + 1
    return any(
        quoted.start() < span[0]
        and span[1] < quoted.end()
        and len(quoted["name"].split()) in _SHORT
        and quoted["name"][:1].isupper()
        for quoted in _QUOTED.finditer(text, max(span[0] - _NEAR, line), span[1] + _NEAR)
    )


def _owns(
    text: str, span: tuple[int, int], vocabulary: Vocabulary, language: str, *, adjective: bool
) -> bool:
    """Whether a place says where a company that is named behind it is at home: Norway's Equinor."""
    if language == "ru":
        return adjective and _FOREIGN.match(text, span[1]) is not None  # японская Toyota
    pattern = _DESCRIBED if adjective else _OWNED
    owned = pattern.match(text, span[1]) if language == "en" else None
    authorities = _words(vocabulary, language, "authority")
    if owned is None or authorities is None:
        return False
    first = owned["name"].split()[0]
    start, end = text.rfind("\n", 0, span[0]) + 1, text.find("\n", span[1])
    line = text[start : end if end >= 0 else len(text)]
    return (
        not first.isupper()
        and re.search(rf"\b(?:{authorities})\b", owned["name"]) is None
        and _SMALL.search(line) is not None
    )


@built_once
def _words(vocabulary: Vocabulary, language: str, side: str) -> str | None:
    """Return the nouns of companies, or the words in their names, as a pattern."""
    words = words_by_side(vocabulary, "company_words", language, _SIDES)[side]
    return "|".join(map(re.escape, words)) or None
