"""Rows that read less than their document prints: the guard beside the check of spans.

A row is read short if words outside of its span govern its figure and change it (governing), so
that the two read differently: another sign, bound, scale or unit, or the rest of a range. Only the
words around the span decide, never what another row says.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.reading.quantities import read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.search.bare_numbers import NumberSearch
from silkledger.reading.search.found_figure import cut_short
from silkledger.reading.search.stretches import MOST, figures_at, stretch
from silkledger.reading.text.left_out import last_piece, pieces
from silkledger.reading.text.sentences import sentence_at, sentences
from silkledger.rules import Refusal, refuse

if TYPE_CHECKING:
    from silkledger.reading.quantities import QuantityContext
    from silkledger.reading.search.found_figure import FoundFigure

LEFT_OUT = "raw.left_out"
_COLUMN, _DETACHED = "as_reported", "sign.detached"
_PARTING = re.compile(r"\t|\s*[|｜]\s*| {3,}")
# A number in a cell, perhaps with a sign or a word before it: <1.2, about 6.1, 约5600.
_NUMBER = re.compile(
    r"(?:[<>≤≥~≈±+−-]|[^\W\d_]{1,12}\.?(?=\s|\d))?\s*[\d.,' \u00a0\u202f]*\d\s*\S{0,12}"
)


@dataclass
class PrintedText:
    """The text of a document, whose sentences are searched once each.

    >>> from silkledger.reading.quantities import QuantityContext
    >>> text = PrintedText("Output saw a 5.2 percent decline.", "en")
    >>> text.read_short("5.2 percent", (13, 24), QuantityContext(locale="en")).reason
    'The document prints more than is read: "a 5.2 percent decline"; left out is "a … decline"'
    >>> text.read_short("5.2 percent decline", (13, 32), QuantityContext(locale="en"))
    """

    text: str
    locale: str | None

    def __post_init__(self) -> None:
        self._sentences: list[tuple[int, int]] | None = None
        self._found: dict[tuple[int, int], tuple[FoundFigure, ...]] = {}
        self._numbers: dict[tuple[int, int], NumberSearch] = {}

    def read_short(
        self, wording: str, span: tuple[int, int], context: QuantityContext
    ) -> Refusal | None:
        """Return the refusal of a row that reads less than is printed around its span, or None.

        `wording` stands at the span, and `context` is that in which the row is read.
        """
        place = last_piece(*span, wording)
        figure, own = self._at(place, context), read_quantity(wording, context)
        if not isinstance(own, Quantity):
            return None
        if place != span:
            shares = _shares(figure, own, wording, span)
            return None if shares else refuse(LEFT_OUT, _COLUMN, wording)
        if figure is None:
            refusal = self._bare(own, span, context)
        else:
            refusal = self._of_figure(own, figure, span, context)
            refused = figure.refusal is not None and refusal is None
            refusal = self._of_range(span, context) if refused else refusal
        return refusal or self._of_cell(own, span, context)

    def _of_cell(
        self, own: Quantity, span: tuple[int, int], context: QuantityContext
    ) -> Refusal | None:
        """Return the refusal of a row by the other signs of its cell in a table: (8.6), 4.4+."""
        cell = self._around(span, context)
        if cell is None or cell == sentence_at(self._spans(context), span[0]):
            return None
        reading = read_quantity(self.text[slice(*cell)].strip(), context)
        if isinstance(reading, Quantity):
            return None if own.says(reading) else cut_short(self.text, _joined(cell, span), span)
        is_detached = any(each.rule == _DETACHED for each in reading)
        return cut_short(self.text, _joined(cell, span), span) if is_detached else None

    def _of_figure(
        self, own: Quantity, figure: FoundFigure, span: tuple[int, int], context: QuantityContext
    ) -> Refusal | None:
        """Return the refusal of a row that says less than the figure which the search finds."""
        inside = span[0] <= figure.start and figure.end <= span[1]
        start, end = self._governed(figure)
        # What a price is of may stand in the cell of its unit.
        settled = bool(context.unit) and own.dimension == "price"
        if figure.refusal is not None and not settled and not span[0] <= start < end <= span[1]:
            return cut_short(self.text, _joined((start, end), span), span)
        if 0 <= figure.deficit < span[0] and _is_signed(context) and own.value > 0:
            return cut_short(self.text, _joined((figure.deficit, figure.end), span), span)
        if inside or not self._reads_otherwise(own, figure, context):
            return None
        return cut_short(self.text, _joined((figure.start, figure.end), span), span)

    def _bare(
        self, own: Quantity, span: tuple[int, int], context: QuantityContext
    ) -> Refusal | None:
        """Return the refusal of a row by the words of a number whose unit only the row says."""
        numbers = self._numbers_around(span, context)
        wider = numbers.wider(span, own) if numbers is not None else None
        if wider is None or _holds(span, wider.span):
            return None
        reading = read_quantity(self.text[slice(*wider.span)].replace("\n", " "), context)
        if wider.is_read and isinstance(reading, Quantity) and own.says(reading):
            return None
        return cut_short(self.text, _joined(wider.span, span), span)

    def _of_range(self, span: tuple[int, int], context: QuantityContext) -> Refusal | None:
        """Return the refusal of one end of a range that can't be read: about 5 to | 6 percent."""
        numbers = self._numbers_around(span, context)
        whole = numbers.range(span) if numbers is not None else None
        if whole is None or _holds(span, whole):
            return None
        return cut_short(self.text, _joined(whole, span), span)

    def _numbers_around(
        self, span: tuple[int, int], context: QuantityContext
    ) -> NumberSearch | None:
        """Return the search in the sentence or cell that holds a span, None if none does."""
        sentence = self._around(span, context)
        if sentence is None:
            return None
        if sentence not in self._numbers:
            made = NumberSearch(self.text, sentence, self.locale, context.vocabulary)
            self._numbers[sentence] = made
        return self._numbers[sentence]

    def _reads_otherwise(
        self, own: Quantity, figure: FoundFigure, context: QuantityContext
    ) -> bool:
        """Whether the words of the figure read otherwise than those of the row, in its context."""
        words = self.text[figure.start : figure.end].replace("\n", " ")
        whole = read_quantity(words, context)
        if not isinstance(whole, Quantity):
            whole = figure.quantity
            if context.unit:  # a unit printed elsewhere, or 70 EUR of what is 70 cents
                same = figure.own_unit is not None and own.unit == whole.unit
                return own.value * whole.value < 0 or (same and not own.says(whole))
        return not own.says(whole)

    def _governed(self, figure: FoundFigure) -> tuple[int, int]:
        """Return the stretch of the words that govern a figure; the second end has the first's."""
        own = figure.start, figure.end
        governed = figure.governed or own
        if governed != own:
            return governed
        wider = (
            each.governed
            for found in self._found.values()
            for each in found
            if each.governed and each.governed[0] < own[0] and own[1] <= each.governed[1]
        )
        return next(wider, own)

    def _at(self, span: tuple[int, int], context: QuantityContext) -> FoundFigure | None:
        """Return the figure whose number stands in a span, the first of several."""
        if (sentence := self._around(span, context)) is None:
            return None
        if sentence not in self._found:
            number = bisect_right(self._spans(context), sentence)
            before = self._spans(context)[max(number - MOST, 0) : number]
            start = stretch(self.text, before) if before[-1:] == [sentence] else sentence[0]
            self._found[sentence] = tuple(
                figures_at(self.text, sentence, start, self.locale, context.vocabulary)
            )
        found = self._found[sentence]
        inside = [figure for figure in found if span[0] <= figure.number < span[1]]
        if not inside:  # the end of a range, the lesser of two units
            inside = [each for each in found if each.start < span[0] and span[1] <= each.end]
        return inside[0] if len(inside) == 1 else None

    def _spans(self, context: QuantityContext) -> list[tuple[int, int]]:
        if self._sentences is None:
            self._sentences = sentences(self.text, context.vocabulary)
        return self._sentences

    def _around(self, span: tuple[int, int], context: QuantityContext) -> tuple[int, int] | None:
        """Return the sentence that holds a span, or the cell of a table, None if none does."""
        sentence = sentence_at(self._spans(context), span[0])
        if sentence is None or sentence[1] < span[1]:
            return None
        return _cell(self.text, sentence, span)


def _joined(first: tuple[int, int], second: tuple[int, int]) -> tuple[int, int]:
    return min(first[0], second[0]), max(first[1], second[1])


def _cell(text: str, sentence: tuple[int, int], span: tuple[int, int]) -> tuple[int, int]:
    """Return the cell of a table that holds a span, the sentence if it stands in none.

    A tab, a bar or a wide space parts it from a number alone in its line, or the end of its line
    from one in the next. Between words they may as well be the spaces of a text.
    """
    start, end = sentence
    first = text.rfind("\n", start, span[0]) + 1 or start
    last = text.find("\n", span[1], end)
    line = first, last if last >= 0 else end
    edges = [line[0], *(at for each in _PARTING.finditer(text, *line) for at in each.span())]
    cells = list(zip(edges[::2], [*edges[1::2], line[1]], strict=True))
    if len(cells) == 1:
        return line if _is_number_alone(text, sentence, line, span) else sentence
    number = next((at for at, each in enumerate(cells) if _holds(each, span)), None)
    if number is None:
        return sentence
    beside = cells[max(number - 1, 0) : number] + cells[number + 1 : number + 2]
    parted = any(_NUMBER.fullmatch(text[slice(*each)].strip()) for each in beside)
    return cells[number] if parted else sentence


def _holds(cell: tuple[int, int], span: tuple[int, int]) -> bool:
    return cell[0] <= span[0] and span[1] <= cell[1]


def _is_number_alone(
    text: str, sentence: tuple[int, int], line: tuple[int, int], span: tuple[int, int]
) -> bool:
    """Whether a span is a whole line, and a line beside it is a number alone, too."""
    if text[slice(*line)].strip() != text[slice(*span)].strip():
        return False
    before = text[sentence[0] : max(line[0] - 1, sentence[0])].rpartition("\n")[2]
    behind = text[line[1] + 1 : sentence[1]].partition("\n")[0]
    return any(_NUMBER.fullmatch(beside.strip()) for beside in (before, behind))


def _shares(figure: FoundFigure | None, own: Quantity, wording: str, span: tuple[int, int]) -> bool:
    """Whether a wording has the verb and the figure that the document lets be read together."""
    shortened = figure.shortened if figure is not None else None
    if shortened is None or own.value != shortened.quantity.value:
        return False
    verb, number = pieces(wording)
    inside = span[0] <= shortened.verb[0] and shortened.verb[1] <= span[0] + len(verb)
    return (
        inside and span[1] - len(number) <= shortened.figure[0] and shortened.figure[1] <= span[1]
    )


def _is_signed(context: QuantityContext) -> bool:
    indicator = context.indicator
    if indicator is None:
        return False
    return indicator.has_losses if context.statistic is None else context.statistic == "balance"
