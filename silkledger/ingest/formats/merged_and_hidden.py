"""The part of a workbook that holds a sheet, scanned once for what openpyxl does not report.

When it streams, openpyxl reports neither merged nor hidden cells. The part is read by an XML parser
in time that grows with its size, whatever is in it and however it is encoded. Document types, which
could define entities, are refused before (silkledger.ingest.formats.archive).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.parsers import expat

from silkledger.errors import InputError
from silkledger.ingest.limits import or_raise
from silkledger.messages import quoted

_TRUE = ("1", "true")
_NOTHING = re.compile(r"0*(?:\.0*)?")  # a height or width of zero
_LETTERS = re.compile(r"[A-Za-z]*")
_NEAR = 2  # letters of a column that every workbook may have


def check_sheet(file: str, title: str, part: bytes, columns: int) -> bool:
    """Return whether a sheet has formulas.

    Raises InputError if it has merged cells, rows or columns that are hidden or have no height or
    width, or a cell beyond column number `columns`: openpyxl pads its row up to that column.
    """
    scan = _Scan(file, title, columns)
    parser = expat.ParserCreate()
    parser.StartElementHandler = scan.start
    parser.Parse(part, True)
    return scan.has_formulas


@dataclass
class _Scan:
    file: str
    title: str
    columns: int
    has_formulas: bool = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match name.rpartition(":")[2]:
            case "c":
                self.cell(attributes.get("r", ""))
            case "f":
                self.has_formulas = True
            case "row":
                self.line("row", attributes.get("r"), attributes.get("ht"), attributes)
            case "col":
                self.line("column", attributes.get("min"), attributes.get("width"), attributes)
            case "mergeCell":
                what = f"cells {attributes.get('ref', '')} are merged"
                raise self.fault(what, "unmerge them and fill in each cell")

    def cell(self, place: str) -> None:
        letters = _LETTERS.match(place)
        if letters is not None and len(letters[0]) > _NEAR and _column(letters[0]) > self.columns:
            what = f"cell {place} is beyond column {self.columns}"
            raise self.fault(what, f"delete it, {or_raise('columns')}")

    def line(
        self, kind: str, number: str | None, size: str | None, attributes: dict[str, str]
    ) -> None:
        is_empty = size is not None and size.strip() and _NOTHING.fullmatch(size.strip())
        if is_empty or attributes.get("hidden", "").strip() in _TRUE:
            place = f"{kind} {number}" if number else kind
            raise self.fault(f"{place} is hidden", f"unhide or delete the {kind}")

    def fault(self, what: str, fix: str) -> InputError:
        return InputError(self.file, f"sheet {quoted(self.title)}: {what}", fix=fix)


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper()[:8]:  # more are beyond every limit
        number = 26 * number + ord(letter) - ord("A") + 1
    return number
