"""Parts of heads that may be units: in brackets, behind a comma or "in", signs of percent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.extraction.text_tables import CellText

_BRACKETED = re.compile(r"[(\[（]([^)\]）]+)[)\]）]")
_LABELLED = re.compile(
    r"(?:[Uu]nit(?:é?s?)|[单單]位|Einheit(?:en)?|[Ee]д\. изм\.|[Uu]nidad)\s*[:：]\s*([^)\]）]+)"
)
_LAST = re.compile(r"(?:[,;:，：—–]|\b(?:[Ii]n|[Ee]n|[вВ]|по|de)(?!\w))\s*(?=((?:(?![,;，]).)+)$)")
# A power of ten with a unit behind what is measured: Erntemenge 1.000 t.
_POWERED = re.compile(r"[^\W\d]\d?\)?\s+(1(?:[.,\s\u00a0\u202f]?000){1,3}\s[^\W\d]{1,3}\.?[²³]?)$")
# A sign that stands alone in its head or before a word: % change, var. %, %Var., % s/total.
_PERCENT = re.compile(r"(?:^|[\s±])(%)(?=[\s/]|$|[^\W\d_])")
_PERCENT_WORD = re.compile(
    r"(?:^|\s)(percent|per cent|prozent|pour cent|pourcent|por ciento)(?=\s|$)", re.IGNORECASE
)
# A unit before another one of rates: En millones de dólares y variación porcentual.
_BEFORE_RATE = re.compile(
    r"(.+?\S)\s*(?:(?:\s(?:and|und|et|y|и)\s|[和与與及、])[^,;]*"
    r"(?:%|percent|prozent|pour cent|pourcent|porcent|por ciento|процент|百分))",
    re.IGNORECASE,
)
_BEHIND_COMMA = re.compile(r"[,，;；]\s*([^,，;；]+)\Z")  # (на 1 января, тыс. чел.)
# At the end of a head: Area in ha, Area (ha), Area [ha].
_UNIT = re.compile(r".*\S\s*(?:[(\[（][^)\]）]+[)\]）]|\s(?:in|en|в)\s\S{1,8})\Z", re.DOTALL)
_FEW = 2  # heads of which one without a unit may be of anything
_INNER = re.compile(r"\b(?:in|en|в)\s+(\S[^,;]*)\Z")  # at the end of a bracket: (take-offs in t)


def unit_parts(cells: Sequence[CellText]) -> Iterator[CellText]:
    """Yield the parts of heads that may be units: in brackets, behind a comma or "in", a lone "%".

    >>> from silkledger.extraction.text_tables import CellText
    >>> [part.text for part in unit_parts([CellText("Exports, Mio. t", 0, 15)])]
    ['Mio. t']
    """
    for cell in cells:
        for pattern in (_LABELLED, _BRACKETED, _LAST, _POWERED, _PERCENT, _PERCENT_WORD):
            for match in pattern.finditer(cell.text):
                part = part_of(cell, match.start(1), match.end(1))
                yield part
                if part.text.endswith("."):
                    yield part_of(part, 0, len(part.text) - 1)  # of a sentence, not of Mio.
                if (before := _BEFORE_RATE.match(part.text)) is not None:
                    yield part_of(part, before.start(1), before.end(1))
                if pattern is _BRACKETED:
                    inner = (_INNER.search(part.text), _BEHIND_COMMA.search(part.text))
                    yield from (part_of(part, *each.span(1)) for each in inner if each is not None)


def is_labelled_unit(text: str) -> bool:
    """Whether words begin with one for units and a colon.

    >>> is_labelled_unit("Unit: kt"), is_labelled_unit("kt")
    (True, False)
    """
    return bool(_LABELLED.match(text.lstrip("(（[ ")))


def have_units(heads: Sequence[str]) -> bool:
    """Whether several heads end in a unit each, as those of columns of values do.

    >>> have_units(["Area in ha", "Yield (t/ha)"]), have_units(["Year", "Yield (t/ha)"])
    (True, False)
    """
    return len(heads) > 1 and all(map(_UNIT.match, heads))


def most_have_units(heads: Sequence[str]) -> bool:
    """Whether the first of some heads ends in a unit, and most of the others do.

    >>> most_have_units(["Area in ha", "Sugar in t Ww", "Yield (t/ha)"])
    True
    >>> most_have_units(["Year", "Yield (t/ha)", "Area in ha"])
    False
    """
    with_unit = [_UNIT.match(head) is not None for head in heads]
    return len(heads) > _FEW and with_unit[0] and 2 * sum(with_unit) > len(heads)


def says_percent(text: str) -> bool:
    """Whether a head has a percent sign or the word.

    >>> says_percent("Change, %"), says_percent("Percent change"), says_percent("Change")
    (True, True, False)
    """
    return "%" in text or "％" in text or bool(_PERCENT_WORD.search(text))


def part_of(cell: CellText, start: int, end: int) -> CellText:
    """Return a part of a cell."""
    return cell._replace(text=cell.text[start:end], start=cell.start + start, end=cell.start + end)
