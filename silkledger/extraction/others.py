"""Figures of another extractor as candidates: completed like our own, and guarded alike.

Where our own search finds a figure at a span of the other's, its cells are those of our own; where
it finds none, they are built from the sentence or the table around in the same way. A cell that
the other extractor fills stays as it is. A wording that the rendition does not have at its span is
refused, and so is one that reads less than is printed.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Candidate, CandidateReason, Cell
from silkledger.extraction.completion.cells import completed
from silkledger.extraction.completion.setting import FigureSetting
from silkledger.extraction.confidence import confidence
from silkledger.extraction.given_figures import meets
from silkledger.extraction.mentions import currency_place
from silkledger.extraction.passages import TextSentence
from silkledger.extraction.row_reading import RowReader, checked_as_change
from silkledger.indicators import indicators
from silkledger.reading.geography.places import read_place
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Place, Quantity
from silkledger.reading.search.read_short import PrintedText
from silkledger.reading.text.left_out import last_piece, pieces, stands_at
from silkledger.rules import refuse
from silkledger.schemas.raw import FIGURES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from silkledger.extraction.candidate import TextSpan
    from silkledger.extraction.given_figures import GivenFigure
    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import Passages

# What a unit that the other extractor gives may settle.
_OF_UNITS = ("unit.", "currency.")


def other_figures(
    passages: Passages, mentioned: Mentioned, own: Sequence[Candidate], rendition: str
) -> Iterator[Candidate]:
    """Yield the figures that another extractor gives (mentioned.given), in text order.

    `own` are the figures of our own search, in text order.
    """
    completion = _Completion(passages, mentioned, own, rendition)
    for given in mentioned.given.figures if mentioned.given is not None else ():
        yield completion.candidate(given)


@dataclass
class _Completion:
    passages: Passages
    mentioned: Mentioned
    own: Sequence[Candidate]
    rendition: str
    _reader: RowReader = field(init=False)
    _printed: PrintedText = field(init=False)

    def __post_init__(self) -> None:
        source = self.mentioned.source
        self._reader = RowReader(source)
        self._printed = PrintedText(self.mentioned.text, source.locale)

    def candidate(self, given: GivenFigure) -> Candidate:
        """Return a figure with all cells, refused where it can't be read as it is printed."""
        found = self._found(given)
        if found is not None and _place(found) == given.place and not _settles(given, found):
            made = replace(found, cells=_ordered({**found.cells, **given.cells}))
        else:
            made = self._read(given, found)
        if (mismatch := self._mismatch(given)) is not None:
            made = replace(made, reasons=(mismatch,))
        return replace(made, extractor=(given.extractor, ""))

    def _found(self, given: GivenFigure) -> Candidate | None:
        """Return our own figure at a span: the one there, else the first of those that meet it."""
        text, place = self.mentioned.text, given.place
        near = [each for each in self.own if meets(text, _place(each), place)]
        return min(near, key=lambda each: (_place(each) != place, each.span), default=None)

    def _read(self, given: GivenFigure, found: Candidate | None) -> Candidate:
        """Return a figure whose words are not those of our own, or have another unit."""
        setting = self._setting(given.span, found)
        cells = completed(setting, {})
        if found is not None:
            cells = {**found.cells, "as_reported": cells["as_reported"], **given.cells}
        wording = cells["as_reported"].value.replace("\n", " ")
        if "unit" not in given.cells and isinstance(self._quantity(wording, {}), Quantity):
            cells.pop("unit", None)
        quantity = self._quantity(wording, cells)
        reasons = _unsettled(given, found)
        if not reasons and isinstance(quantity, Quantity):
            cells, reasons = checked_as_change(self._reader, cells, quantity, given.span)
        elif not reasons:
            cells, reasons = self._reader.checked(cells)
        cells = {**cells, **given.cells}
        context = self._context(cells)
        if not reasons and (short := self._printed.read_short(wording, given.span, context)):
            reasons = (CandidateReason(short.rule, short.reason),)
        read = quantity if isinstance(quantity, Quantity) else None
        return Candidate(
            table="figures",
            span=given.span,
            confidence=confidence(replace(setting, quantity=read), cells),
            cells=_ordered(cells),
            sentence=setting.text[setting.sentence.start : setting.sentence.end],
            sentence_span=(setting.sentence.start, setting.sentence.end),
            rendition=self.rendition,
            extractor=(given.extractor, ""),
            reasons=reasons,
        )

    def _quantity(self, wording: str, cells: Mapping[str, Cell]) -> object:
        return read_quantity(wording, self._context(cells))

    def _context(self, cells: Mapping[str, Cell]) -> QuantityContext:
        source = self.mentioned.source
        value = {name: cell.value for name, cell in cells.items() if cell.value}
        place = value.get("geography")
        geography = read_place(place, vocabulary=source.vocabulary) if place else None
        return QuantityContext(
            unit=value.get("unit"),
            locale=source.locale,
            indicator=indicators(source.vocabulary).get(value.get("indicator", "")),
            statistic=value.get("statistic"),
            geography=geography.code if isinstance(geography, Place) else None,
            default_geography=currency_place(self.mentioned),
            vocabulary=source.vocabulary,
        )

    def _setting(self, span: TextSpan, found: Candidate | None) -> FigureSetting:
        """Return the setting of a figure between the figures of our own beside it."""
        sentence = self._sentence(span)
        beside = [
            each.span
            for each in self.own
            if each is not found
            and sentence.start <= each.span[0] < sentence.end
            and each.confidence
            and (each.span[1] <= span[0] or span[1] <= each.span[0])
        ]
        return FigureSetting(
            passages=self.passages,
            mentioned=self.mentioned,
            sentence=sentence,
            span=span,
            quantity=None,
            before=max((end for _, end in beside if end <= span[0]), default=sentence.start),
            behind=min((start for start, _ in beside if start >= span[1]), default=sentence.end),
            number=sum(end <= span[0] for _, end in beside),
            count=len(beside) + 1,
            first=min((start for start, _ in (*beside, span)), default=span[0]),
        )

    def _sentence(self, span: TextSpan) -> TextSentence:
        """Return the sentence of a span, or its line if it stands in a table."""
        if (sentence := self.passages.sentence_holding(span[0])) is not None:
            return sentence
        text = self.passages.text
        start = text.rfind("\n", 0, span[0]) + 1
        end = text.find("\n", span[1])
        return TextSentence(start, end if end >= 0 else len(text), -1, -1)

    def _mismatch(self, given: GivenFigure) -> CandidateReason | None:
        """Return why the text at a span is not what the row says; space and case don't count."""
        text, stated, span = self.mentioned.text, given.wording, given.span
        if len(pieces(stated)) > 1 and stands_at(text, *span, stated):
            return None
        if "".join(stated.split()).casefold() == "".join(text[slice(*span)].split()).casefold():
            return None
        place = f"{span[0]} to {span[1]}"
        refusal = refuse("raw.span_mismatch", "as_reported", place, wording=stated)
        return CandidateReason(refusal.rule, refusal.reason)


def _place(candidate: Candidate) -> TextSpan:
    return last_piece(*candidate.span, candidate.wording)


def _ordered(cells: Mapping[str, Cell]) -> dict[str, Cell]:
    return {name: cells[name] for name in FIGURES.names if name in cells}


def _settles(given: GivenFigure, found: Candidate) -> bool:
    """Whether a given unit may be the one that our own figure is refused for."""
    of_units = all(each.rule.startswith(_OF_UNITS) for each in found.reasons)
    return bool(found.reasons) and of_units and "unit" in given.cells


def _unsettled(given: GivenFigure, found: Candidate | None) -> tuple[CandidateReason, ...]:
    """Return why our own figure is refused, if that holds for words that say no more."""
    if found is None or not found.reasons or _settles(given, found):
        return ()
    place, whole = given.place, _place(found)
    return found.reasons if whole[0] <= place[0] and place[1] <= whole[1] else ()
