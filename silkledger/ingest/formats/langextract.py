"""JSON Lines of LangExtract: annotated documents, one a line, each extraction a row
(google/langextract, data_lib.py).

`extraction_text` is as_reported, `char_interval` the span (code points, half-open, as ours),
attributes are columns under their names or those that [columns] gives them, in a large input
`document_id` is the source_id. What LangExtract aligned is not taken on trust: where the document's
text stands on the line, the wording is what it reads at the interval, which may differ from the
extraction in white space and case only. An extraction without an interval is refused unless an
attribute locates it; words are never searched for. An alignment that is not exact is said in the
row's note. `extraction_class` must name the table (figure, event) unless [columns] says what it is.
Other keys (group_index, token_interval, ...) are left out unless [columns] takes them.

The line of a row is the extraction's number in the file, from 1. A line that is broken refuses the
file: how many rows it held can't be known.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NoReturn

import numpy as np
import pyarrow as pa

from silkledger import rules
from silkledger.errors import InputError
from silkledger.ingest.expected import LEFT_OUT
from silkledger.ingest.formats.json_values import BrokenLineError, JsonNumber, kind, parse, text_of
from silkledger.ingest.rows import CELL
from silkledger.messages import shown, suggestion
from silkledger.schemas.raw import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from silkledger.ingest.rows import Gathering, Intake

_DOCUMENT = ("extractions", "text", "document_id")
_TEXT, _INTERVAL, _CLASS, _STATUS = (
    "extraction_text",
    "char_interval",
    "extraction_class",
    "alignment_status",
)
_OTHERS = ("extraction_index", "group_index", "description", "token_interval")
_EXTRACTION = (_CLASS, _TEXT, _INTERVAL, _STATUS, "attributes", *_OTHERS)
_OWN = ("as_reported", "char_start", "char_end", "source_id")
_EXACT = "match_exact"
_BEGINNING = re.compile(rb'\s*\{\s*"(?:extractions|text|document_id)"\s*:')


def holds(text: bytes, deepest: int) -> bool:
    """Whether the first line of the text is an annotated document, whole or not."""
    first = text.lstrip().split(b"\n", 1)[0]
    if b'"extractions"' not in first or not _BEGINNING.match(first):
        return False
    try:
        return isinstance(parse(first.decode(), deepest).get("extractions", ""), list | None)
    except BrokenLineError:
        return True


def read(gathering: Gathering, texts: Iterable[bytes]) -> Intake:
    """The rows of the documents on the lines of `texts`. Raises InputError for a line or a key that
    is no LangExtract's.
    """
    file, single = gathering.file.name, gathering.expected.source_id is not None
    at, line, documents = 0, 0, 0
    for text in texts:
        for raw in text.split(b"\n")[:-1]:
            line += 1
            written = raw.decode().removesuffix("\r")
            if not written.strip():
                continue
            documents += 1
            if single and documents > 1:
                fix = "put each document's line into a source folder of its own"
                raise InputError(file, "holds more than one document", fix=fix, line=line)
            at = _Document(gathering, written, line, at).add()
    return gathering.finish()


class _Document:
    """One annotated document; `at` counts the extractions before it in the file."""

    def __init__(self, gathering: Gathering, written: str, line: int, at: int) -> None:
        self.gathering, self.written, self.line, self.at = gathering, written, line, at
        self.expected = gathering.expected
        try:
            found = parse(written, self.expected.limits.depth)
        except BrokenLineError as fault:
            refusal = rules.refuse(fault.rule, fault.column, "", **fault.words)
            self._stop(f"{refusal.reason}, so that its extractions can't be counted", refusal.fix)
        self._check_keys(found, _DOCUMENT)
        extractions = found.get("extractions")
        if not isinstance(extractions, list | None) or not all(
            isinstance(one, dict) for one in extractions or ()
        ):
            self._stop("extractions is no array of objects", "write it again with LangExtract")
        self.extractions: list[dict[str, object]] = extractions or []
        try:
            self.text, self.name = (text_of(found.get(key), key) for key in ("text", "document_id"))
        except BrokenLineError:
            self._stop("text and document_id must be text", "write it again with LangExtract")

    def add(self) -> int:
        """Hands the rows over; gives the number of the last one."""
        rows: list[dict[str, str | None]] = []
        lines: list[int] = []
        for number, extraction in enumerate(self.extractions, start=self.at + 1):
            self._check_keys(extraction, _EXTRACTION)
            try:
                rows.append(self._row(extraction))
                lines.append(number)
            except BrokenLineError as fault:
                whole = json.dumps(
                    json.loads(self.written)["extractions"][number - self.at - 1],
                    ensure_ascii=False,
                )
                self.gathering.add_broken(number, fault.rule, whole, fault.column, **fault.words)
        names = self.expected.ours
        cells = [
            pa.array([row.get(name) for row in rows], pa.string()).dictionary_encode()
            for name in names
        ]
        table = pa.table(cells, pa.schema([(name, CELL) for name in names]))
        self.gathering.add(table, np.array(lines, np.int64))
        return self.at + len(self.extractions)

    def _row(self, extraction: Mapping[str, object]) -> dict[str, str | None]:
        row = self._columns(extraction)
        wording = text_of(extraction.get(_TEXT), _TEXT)
        row["as_reported"] = wording
        span = self._span(extraction.get(_INTERVAL))
        if span is not None:
            row |= {"char_start": str(span[0]), "char_end": str(span[1])}
            if self.text is not None:
                row["as_reported"] = self._printed(span, wording or "")
        elif not (row.get("locator") or "").strip():
            raise BrokenLineError("ingest.no_interval", _INTERVAL)
        if self.expected.source_id is None:
            row["source_id"] = self.name
        status = text_of(extraction.get(_STATUS), _STATUS)
        if status not in (None, _EXACT):
            row["note"] = "; ".join(filter(None, [row.get("note"), f"LangExtract: {status}"]))
        if "extractor" in self.expected.ours and "extractor" not in self.expected.fixed:
            row["extractor"] = row.get("extractor") or "LangExtract"
        return row

    def _columns(self, extraction: Mapping[str, object]) -> dict[str, str | None]:
        """The cells that attributes and mapped keys give."""
        attributes = extraction.get("attributes")
        if not isinstance(attributes, dict | None):
            raise BrokenLineError("ingest.json_no_text", "attributes", kind=kind(attributes))
        mapped = {
            name: extraction.get(name)
            for name in (_CLASS, _STATUS, *_OTHERS)
            if name in self.expected.mapped
        }
        if both := mapped.keys() & (attributes or {}).keys():
            self._refuse_attribute(min(both))
        if _CLASS not in mapped:
            self._check_class(extraction.get(_CLASS))
        row: dict[str, str | None] = {}
        for name, value in {**(attributes or {}), **mapped}.items():
            ours = self.expected.known.get(name)
            if ours is None or name in _OWN or name in row:
                self._refuse_attribute(name)
            if ours != LEFT_OUT:
                row[ours] = text_of(value, name, number=ours in NUMBERS)
        return row

    def _check_class(self, found: object) -> None:
        table = self.expected.table.name
        if not isinstance(found, str) or found.lower() not in (table, table.removesuffix("s")):
            raise BrokenLineError(
                "ingest.extraction_class", _CLASS, found=found, wanted=table.removesuffix("s")
            )

    def _span(self, interval: object) -> tuple[int, int] | None:
        if interval is None:
            return None
        if not isinstance(interval, dict):
            raise BrokenLineError("ingest.interval", _INTERVAL, found=kind(interval))
        ends = [interval.get(key) for key in ("start_pos", "end_pos")]
        if ends == [None, None]:
            return None
        if not all(isinstance(end, JsonNumber) and re.fullmatch("[0-9]{1,9}", end) for end in ends):
            raise BrokenLineError(
                "ingest.interval",
                _INTERVAL,
                found=" to ".join("null" if e is None else str(e) for e in ends),
            )
        start, end = (int(str(end)) for end in ends)
        if start >= end or (self.text is not None and end > len(self.text)):
            raise BrokenLineError("ingest.interval", _INTERVAL, found=f"{start} to {end}")
        return start, end

    def _printed(self, span: tuple[int, int], wording: str) -> str:
        """What the text reads at the interval, if that is the extraction's wording."""
        printed = (self.text or "")[slice(*span)]
        if " ".join(printed.split()).casefold() != " ".join(wording.split()).casefold():
            raise BrokenLineError("ingest.extraction_text", _TEXT, printed=printed, wording=wording)
        return printed

    def _check_keys(self, found: Mapping[str, object], known: tuple[str, ...]) -> None:
        for name in found:
            if name not in known:
                self._stop(f"unknown key {shown(name)}", suggestion(name, known))

    def _refuse_attribute(self, name: str) -> NoReturn:
        if name in (*_OWN, *_EXTRACTION):
            self._stop(
                f"attribute {shown(name)} stands for what LangExtract says itself", "take it out"
            )
        self.expected.refuse_unknown(self.gathering.file.name, name, line=self.line)

    def _stop(self, what: str, fix: str) -> NoReturn:
        raise InputError(self.gathering.file.name, what, fix=fix, line=self.line)
