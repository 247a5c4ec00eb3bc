"""The cells of tables as candidates: units, scales, periods, places and names from their heads.

A value takes what its own cell does not print from the head of its column, then from the stub of
its row, then from the caption and the heading above the table.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from silkledger.extraction.candidate import Candidate, Cell
from silkledger.extraction.completion.cells import completed
from silkledger.extraction.completion.indicators import Named, ranked
from silkledger.extraction.completion.setting import Setting
from silkledger.extraction.confidence import confidence
from silkledger.extraction.mentions import place_of, readable
from silkledger.extraction.passages import CellText, Sentence
from silkledger.extraction.table_layout import Layout, layout, parts
from silkledger.indicators import indicators
from silkledger.reading.characters import fold
from silkledger.reading.lexicon import choose
from silkledger.reading.places import members
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.units import COUNTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.passages import Passages, Table

_NUMBERED = re.compile(r"\w+\.?\s*\d+\s*[:.–—-]\s*")  # Table 1:
_UNSCALED = ("share", "rate", "points", "multiple")  # no scale of a head applies to them
_FURTHER = 0.2  # by which a head further off counts less
_SCORES = (0.95, 0.85, 0.8, 0.7)


class _Around(NamedTuple):
    """The words around a value: its column, its row, the corner of the table, and what is above."""

    column: list[CellText]
    row: list[CellText]
    corner: list[CellText]
    above: list[CellText]

    @property
    def scopes(self) -> tuple[list[CellText], ...]:
        return self.column, self.row, self.corner, self.above


def table_figures(
    passages: Passages, mentioned: Mentioned, rendition: str, extractor: tuple[str, str]
) -> Iterator[Candidate]:
    """Yield the values of all tables in text order."""

    def is_period(cell: CellText) -> bool:
        periods = mentioned.within(cell.start, cell.end).periods
        return any(each.end - each.start >= len(cell.text) - 1 for each in periods)

    layouts = [(table, layout(table, is_period)) for table in passages.tables]
    for table, found in layouts:
        if found is None:
            continue
        for row, column, cell in found.values():
            around = _around(passages, found, row, column)
            candidate = _candidate(passages, mentioned, (table, row), cell, around)
            if candidate is not None:
                setting, cells = candidate
                yield Candidate(
                    table="figures",
                    span=setting.span,
                    confidence=confidence(setting, cells),
                    cells=cells,
                    sentence=passages.text[setting.sentence.start : setting.sentence.end],
                    sentence_span=(setting.sentence.start, setting.sentence.end),
                    rendition=rendition,
                    extractor=extractor,
                )


def _around(passages: Passages, found: Layout, row: int, column: int) -> _Around:
    above = [CellText(passages.text[start:end], start, end) for start, end in found.table.above]
    title = passages.title
    if title is not None and title not in found.table.above:
        above.append(CellText(passages.text[slice(*title)], *title))
    return _Around(found.head(column), found.labels(row), found.corner(), above)


def _candidate(
    passages: Passages,
    mentioned: Mentioned,
    place: tuple[Table, int],
    cell: CellText,
    around: _Around,
) -> tuple[Setting, dict[str, Cell]] | None:
    table, row = place
    cells = table.rows[row]
    read = _read(mentioned, cell, around)
    quantity, unit = read if read is not None else (None, None)
    setting = Setting(
        passages=passages,
        mentioned=mentioned,
        sentence=Sentence(cells[0].start, cells[-1].end, table.block, -1),
        span=(cell.start, cell.end),
        quantity=quantity,
        before=cell.start,
        behind=cell.end,
        number=0,
        count=1,
        first=cell.start,
        share=_is_share(mentioned, around),
        around=(around.column[0].start, around.column[0].end) if around.column else None,
    )
    named = ranked(setting, list(_named(mentioned, around)), unit.text if unit else None)
    code = named.value if named is not None else ""
    if quantity is None:
        scaled = _scaled(mentioned, cell, around, code)
        if scaled is None:
            return None  # nothing says what is counted, or by what it is scaled
        unit = scaled.unit
    given: dict[str, Cell] = {}
    if unit is not None:
        given["unit"] = Cell(unit.text, (unit.start, unit.end), "the unit of its head")
    if named is not None:
        given["indicator"] = named
    given |= _dated(mentioned, around) | _placed(mentioned, around, code)
    given |= _expected(mentioned, around)
    return setting, completed(setting, given, in_table=True)


class _Scaled(NamedTuple):
    """That a value is read by its indicator, with the words of a head that scale it, if any."""

    unit: CellText | None


def _read(
    mentioned: Mentioned, cell: CellText, around: _Around
) -> tuple[Quantity, CellText | None] | None:
    """Return the quantity of a value and the words that give its unit, None if nothing does."""
    own = _reading(mentioned, cell, None)
    if own is not None:
        scales = own.dimension not in _UNSCALED and _scale_of(mentioned, around) is not None
        return None if scales else (own, None)
    for scope in around.scopes:
        for part in parts(scope):
            if (found := _reading(mentioned, cell, part.text)) is not None:
                return found, part
        # A whole head names what is measured: years and countries are no units of the values.
        for head in scope if scope is not around.corner else ():
            found = _reading(mentioned, cell, head.text)
            counted = found is not None and found.dimension in COUNTED
            named = scope is around.column
            if found is not None and found.dimension != "time" and (named or not counted):
                return found, head
    counted_noun = _counted(mentioned, around.above[0]) if around.above else None
    found = _reading(mentioned, cell, counted_noun.text) if counted_noun is not None else None
    return (found, counted_noun) if found is not None else None


def _counted(mentioned: Mentioned, caption: CellText) -> CellText | None:
    """Return the counted noun with which a caption begins: beds by district."""
    begins = _NUMBERED.match(caption.text)
    start = begins.end() if begins else 0
    folded = fold(caption.text)
    lexicon = choose(folded, mentioned.source.locale, mentioned.source.vocabulary)
    for token in lexicon.tokens(folded):
        if token.start >= start:
            unit = token.word.unit
            is_noun = unit is not None and unit.dimension in COUNTED
            place = caption.start + token.start
            text = caption.text[token.start : token.end]
            return CellText(text, place, place + len(text)) if is_noun else None
    return None


def _reading(
    mentioned: Mentioned, cell: CellText, unit: str | None, code: str = ""
) -> Quantity | None:
    source = mentioned.source
    context = QuantityContext(
        unit=unit,
        locale=source.locale,
        indicator=indicators(source.vocabulary)[code] if code else None,
        default_geography=place_of(mentioned),
        vocabulary=source.vocabulary,
    )
    found = read_quantity(cell.text, context)
    unlisted = isinstance(found, Quantity) and "noun_unlisted" in found.flags
    return found if isinstance(found, Quantity) and not unlisted else None


def _scaled(mentioned: Mentioned, cell: CellText, around: _Around, code: str) -> _Scaled | None:
    """Return how a value without a unit is read by its indicator, None if it can't be.

    A scale in a head must not be lost: "Population, million".
    """
    if not code:
        return None
    scale = _scale_of(mentioned, around)
    if scale is None:
        return _Scaled(None) if _reading(mentioned, cell, None, code) is not None else None
    return _Scaled(scale) if _reading(mentioned, cell, scale.text, code) is not None else None


def _scale_of(mentioned: Mentioned, around: _Around) -> CellText | None:
    """Return the words of a head that hold a scale, the nearest to the values."""
    vocabulary = mentioned.source.vocabulary
    for scope in around.scopes:
        for part in (*parts(scope), *scope):
            folded = fold(part.text)
            lexicon = choose(folded, mentioned.source.locale, vocabulary)
            if any(token.word.scale is not None for token in lexicon.tokens(folded)):
                return part
    return None


def _mentions(mentioned: Mentioned, scope: Sequence[CellText]) -> Iterator[Mentions]:
    for cell in scope:
        yield mentioned.within(cell.start, cell.end)


def _named(mentioned: Mentioned, around: _Around) -> Iterator[Named]:
    reasons = ("in the head of its column", "in its row", "in the corner", "above the table")
    scopes = (around.row, around.column, around.corner, around.above)
    for score, scope, reason in zip(
        _SCORES, scopes, (reasons[1], reasons[0], *reasons[2:]), strict=True
    ):
        for number, mentions in enumerate(_mentions(mentioned, scope)):
            for found in mentions.indicators:
                yield Named(str(found.value), found, score - _FURTHER * number, reason)


def _dated(mentioned: Mentioned, around: _Around) -> dict[str, Cell]:
    for scope, reason in zip(
        (around.column, around.row, around.above),
        ("the head of its column", "its row", "above the table"),
        strict=True,
    ):
        periods = [each for found in _mentions(mentioned, scope) for each in found.periods]
        if len({each.text for each in periods}) == 1:
            one = periods[0]
            return {"period": Cell(one.text, (one.start, one.end), reason)}
        if periods:
            return {}
    return {}


def _placed(mentioned: Mentioned, around: _Around, name: str) -> dict[str, Cell]:
    """Return the place of a value, and the counterpart of one that has two sides.

    In a table on the trade of one country, the countries of its rows are the other side.
    """
    own = _place_in(mentioned, around)
    vocabulary = mentioned.source.vocabulary
    if own is None:
        return {}
    if name and not indicators(vocabulary)[name].direction:
        return {"geography": own[1]}
    topic = mentioned.topic.place
    above = _place_in(mentioned, _Around([], [], [], around.above[:1]))
    if above is None and topic is not None:
        words = mentioned.text[topic.start : topic.end]
        code = topic.codes[0]
        value = words if readable(words, code, vocabulary) else code
        above = code, Cell(value, (topic.start, topic.end), "the place of the document")
    if above is None or above[0] == own[0] or own[0] in members(above[0], vocabulary=vocabulary):
        return {"geography": own[1]}
    return {"geography": above[1], "counterpart": own[1]}


def _place_in(mentioned: Mentioned, around: _Around) -> tuple[str, Cell] | None:
    scopes = zip(
        (around.row, around.column, around.corner, around.above),
        ("its row", "the head of its column", "the corner", "above the table"),
        strict=True,
    )
    for scope, reason in scopes:
        for found in _mentions(mentioned, scope):
            places = [each for each in found.places if len(each.codes) == 1]
            if len({each.codes for each in places}) == 1:
                one = places[0]
                printed = mentioned.text[one.start : one.end]
                code = one.codes[0]
                as_printed = readable(printed, code, mentioned.source.vocabulary)
                value = printed if as_printed else code
                return code, Cell(value, (one.start, one.end), reason)
            if places:
                return None
    return None


def _expected(mentioned: Mentioned, around: _Around) -> dict[str, Cell]:
    for found in _mentions(mentioned, (*around.column, *around.row)):
        for each in found.outlooks:
            words = mentioned.text[each.start : each.end]
            return {"status": Cell(str(each.value), (each.start, each.end), f'"{words}" says so')}
    return {}


def _is_share(mentioned: Mentioned, around: _Around) -> bool:
    """Whether a head calls the values shares."""
    return any(
        found.value in ("before", "behind")
        for mentions in _mentions(mentioned, (*around.column, *around.row, *around.above[:1]))
        for found in mentions.shares
    )
