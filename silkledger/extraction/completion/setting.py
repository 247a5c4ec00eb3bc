"""The setting of a figure: its sentence, and the stretches that it shares with no other figure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.document_dates import DocumentDates
    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.passages import Passages, TextSentence
    from silkledger.reading.results import Quantity

TextSpan = tuple[int, int]
# What parts two clauses; a comma alone may also part a list or a phrase.
_BREAK = re.compile(
    r"[;:；：]|\s[–—]\s|,\s+(?:and|while|whereas|but|with|which|as|und|während|aber|wobei|doch|"
    r"et|tandis|mais|alors|dont|avec|y|mientras|pero|а|но|при|тогда|причем|причём|в то время)\s"
    r"|，(?:而|其中|但|同时|且)",
    re.IGNORECASE,
)
_COMMA = re.compile(r"[,，、(（]")
_HEADLINE = re.compile(r"(?<=[㐀-鿿%％])\s(?=[㐀-鿿])")  # a space parts clauses in Chinese
_COPULA = 3  # characters


@dataclass(frozen=True)
class FigureSetting:
    """A figure in its sentence.

    `before` is the end of the figure before it in the sentence, or the start of the sentence;
    `behind` is the start of the next figure, or the end of the sentence. `number` counts the
    `count` figures of the sentence from 0; `first` is where the first of them begins.
    `share` says whether it is a share of a total, None to tell it by its own words.
    `around` is the head of its column, for the value of a table. `may_increase` tells
    an amount that is, or may be, the size of an increase, as words outside of its own say;
    `is_compared` one that a verb behind it compares with a plan.
    `changes` tells that the heads of its column say that something changed.
    """

    passages: Passages
    mentioned: Mentioned
    sentence: TextSentence
    span: TextSpan
    quantity: Quantity | None
    before: int
    behind: int
    number: int
    count: int
    first: int
    share: bool | None = None
    around: TextSpan | None = None
    may_increase: bool = False
    is_compared: bool = False
    changes: bool = False

    @property
    def is_in_table(self) -> bool:
        """Whether it is the value of a table."""
        return self.sentence.number < 0

    @property
    def text(self) -> str:
        """The whole text."""
        return self.passages.text

    @property
    def dates(self) -> DocumentDates:
        """The dates of all sentences."""
        return self.mentioned.dates_of(self.passages.sentences)

    @property
    def here(self) -> Mentions:
        """What the sentence mentions."""
        return self.mentioned.within(self.sentence.start, self.sentence.end)

    @property
    def earlier(self) -> Iterator[Mentions]:
        """What the sentences before it in its paragraph mention, the nearest first."""
        for sentence in self.passages.paragraph(self.sentence):
            yield self.mentioned.within(sentence.start, sentence.end)

    @property
    def clause(self) -> TextSpan:
        """The stretch around the figure up to the nearest breaks of clauses and other figures."""
        start, end = self.before, self.behind
        for match in _BREAK.finditer(self.text, self.before, self.span[0]):
            # A dash right before a figure stands for "was" (ru импорт — 38 млрд).
            if self.span[0] - match.end() > _COPULA:
                start = match.end()
        closing = _BREAK.search(self.text, self.span[1], self.behind)
        return start, closing.start() if closing else end

    @property
    def own(self) -> TextSpan:
        """The clause up to the first comma behind the figure, where another subject may begin."""
        start, end = self.clause
        comma = _COMMA.search(self.text, self.span[1], end)
        return start, comma.start() if comma else end

    def has_comma(self, start: int, end: int) -> bool:
        """Whether a comma or a break of clauses lies between two places."""
        return bool(_COMMA.search(self.text, start, end)) or self.breaks(start, end)

    def breaks(self, start: int, end: int) -> bool:
        """Whether a break of clauses lies between two places."""
        spaced = _HEADLINE.search(self.text[max(start - 1, 0) : end + 1])
        return bool(_BREAK.search(self.text, start, end) or spaced)
