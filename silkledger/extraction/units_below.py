"""Units that a note below a table says: "Figures in million tonnes. Source: ...".

A note tells by a word for what is measured or by one for units that its unit is that of the values
(row_measures.csv, "noted"). What stands right above another table may be of that one instead.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.plain_rows import text_lines
from silkledger.extraction.row_measures import words_of_kind
from silkledger.extraction.table_layout import is_measure
from silkledger.extraction.table_readings import has_scale, reading_of
from silkledger.extraction.text_tables import CellText, TextLine
from silkledger.reading.text.characters import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import Passages
    from silkledger.extraction.text_tables import TextTable

_ONE = CellText("1", 0, 1)  # any value, to read a unit with
_MOST, _LONGEST = 3, 320  # lines below a table that are looked at, characters of one
_BLANK = 2  # blank lines before a note
# What may stand before a note in its line: a mark, another sentence, the word for notes.
_BEFORE = re.compile(r"(?:.*[.。;；,，:：|(（*\]]\s*|\W*)\Z", re.DOTALL)
_COLON = re.compile(r"\s*[:：]?\s*")
_END = re.compile(r"\s*[.。;；,，|)）](?=\s|\Z|[^\x00-\x7f])|\s*\Z")


def units_below(mentioned: Mentioned, passages: Passages, table: TextTable) -> tuple[CellText, ...]:
    """Return the unit or the scale that notes below a table say, in brackets, if it is one."""
    notes = [note for line in _lines_below(passages, table) for note in _notes_in(mentioned, line)]
    return tuple(notes[:1]) if len({note.text for note in notes}) == 1 else ()


def is_unit_note(mentioned: Mentioned, start: int, end: int) -> bool:
    """Whether words are the unit that a note says, and no figure: Unit: 1,000 t."""
    text = mentioned.text
    first = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    line = TextLine(text[first : stop if stop >= 0 else len(text)], first)
    return len(line.text) <= _LONGEST and any(
        note.start + 1 == start and end < note.end for note in _notes_in(mentioned, line)
    )


def _lines_below(passages: Passages, table: TextTable) -> Iterator[TextLine]:
    """Yield the lines below the last value of a table that are not of another one."""
    text = passages.text
    valued = [row for row in table.rows if any(is_measure(cell.text) for cell in row)]
    last = valued[-1] if valued else table.rows[-1]
    start = text.find("\n", max(cell.end for cell in last)) + 1
    end = len(text)
    following = next((each for each in passages.tables if each.span[0] >= table.span[1]), None)
    if following is not None:
        begins = (following.span[0], *(first for first, _ in following.above))
        end = min((each for each in begins if each >= start), default=start)
    count = blank = 0
    for line in text_lines(text, start, end) if start else ():
        if not line.text.strip(" |\t"):
            blank += 1
            continue
        count += 1
        if count > _MOST or blank > _BLANK or len(line.text) > _LONGEST:
            return
        yield line


def _notes_in(mentioned: Mentioned, line: TextLine) -> list[CellText]:
    """Return the units that a line says behind words for them, else the first scale."""
    language = mentioned.within(line.start, line.end).language
    pattern = words_of_kind(mentioned.source.vocabulary, "noted", language)
    folded = fold(line.text).casefold()
    units: list[CellText] = []
    scales: list[CellText] = []
    for match in pattern.finditer(folded) if len(folded) == len(line.text) else ():
        begins = _COLON.match(line.text, match.end())
        if begins is None or not _BEFORE.match(line.text[: match.start()]):
            continue
        for end in _END.finditer(line.text, begins.end() + 1):
            words = line.text[begins.end() : end.start()]
            first, last = line.start + begins.end(), line.start + end.start()
            note = CellText(f"({words})", first - 1, last + 1)
            if reading_of(mentioned, _ONE, words) is not None:
                units.append(note)
                break
            if has_scale(mentioned, words):
                scales.append(note)
    return units or scales[:1]
