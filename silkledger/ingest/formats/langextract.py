"""JSON Lines of LangExtract: one annotated document per line, one row per extraction.

The format is that of data_lib.py in google/langextract. `extraction_text` becomes as_reported,
`char_interval` the span (code points and half-open, as ours), and attributes become columns under
their own names or those in [columns]. In a large input, `document_id` is the source_id.

The alignment of LangExtract is checked: if the line contains the text of the document, the wording
is what the text reads at the interval, which may differ from the extraction only in white space and
case. An extraction without an interval is refused unless a locator attribute gives its place;
wordings are never searched for. An alignment that is not exact is recorded in the note of the row.
`extraction_class` must name the table (figure, event) unless [columns] maps it. Other keys
(group_index, token_interval, ...) are ignored unless [columns] maps them.

The line of a row is the number of its extraction in the file, from 1. A broken line refuses the
whole file, because it is unknown how many rows it had.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NoReturn

import numpy as np
import pyarrow as pa

from silkledger import rules
from silkledger.errors import InputError
from silkledger.ingest.expected import DROPPED
from silkledger.ingest.formats.json_values import (
    BrokenLineError,
    JsonNumber,
    cell_text,
    kind,
    parse,
)
from silkledger.ingest.rows import CELL
from silkledger.messages import quoted, suggestion
from silkledger.schemas.raw import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from silkledger.ingest.rows import FileContent, Gathering

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
_EXPORT_AGAIN = "export it from LangExtract again"
_BEGINNING = re.compile(rb'\s*\{\s*"(?:extractions|text|document_id)"\s*:')


def is_document(text: bytes, deepest: int) -> bool:
    """Whether the first line of the text is an annotated document, complete or not.

    >>> is_document(b'{"extractions": [], "text": "nearly 9%"}\\n', deepest=64)
    True
    """
    first = text.lstrip().split(b"\n", 1)[0]
    if b'"extractions"' not in first or not _BEGINNING.match(first):
        return False
    try:
        return isinstance(parse(first.decode(), deepest).get("extractions", ""), list | None)
    except BrokenLineError:
        return True


def read(gathering: Gathering, texts: Iterable[bytes]) -> FileContent:
    """Read the rows of the documents in `texts`, blocks of whole lines.

    Raises InputError for a line or a key that is not LangExtract's, and for a second document in
    the folder of a source.
    """
    file, is_single = gathering.file.name, gathering.expected.source_id is not None
    extractions, line, documents = 0, 0, 0
    for text in texts:
        for raw in text.split(b"\n")[:-1]:
            line += 1
            written = raw.decode().removesuffix("\r")
            if not written.strip():
                continue
            documents += 1
            if is_single and documents > 1:
                fix = "move each document to a source folder of its own"
                raise InputError(file, "more than one document", fix=fix, line=line)
            extractions = _Document(gathering, written, line, extractions).add()
    return gathering.finish()


class _Document:
    """One annotated document; `before` counts the extractions before it in the file."""

    def __init__(self, gathering: Gathering, written: str, line: int, before: int) -> None:
        self.gathering, self.written, self.line, self.before = gathering, written, line, before
        self.expected = gathering.expected
        try:
            document = parse(written, self.expected.limits.depth)
        except BrokenLineError as fault:
            refusal = rules.refuse(fault.rule, fault.column, "", **fault.words)
            self._stop(f"{refusal.reason}, so its extractions can't be counted", refusal.fix)
        self._check_keys(document, _DOCUMENT)
        extractions = document.get("extractions")
        if not isinstance(extractions, list | None) or not all(
            isinstance(extraction, dict) for extraction in extractions or ()
        ):
            self._stop("extractions is not an array of objects", _EXPORT_AGAIN)
        self.extractions: list[dict[str, object]] = extractions or []
        try:
            self.text = cell_text(document.get("text"), "text")
            self.name = cell_text(document.get("document_id"), "document_id")
        except BrokenLineError:
            self._stop("text and document_id must be strings", _EXPORT_AGAIN)

    def add(self) -> int:
        """Add the rows to the gathering, and return the number of the last extraction."""
        rows: list[dict[str, str | None]] = []
        lines: list[int] = []
        for number, extraction in enumerate(self.extractions, start=self.before + 1):
            self._check_keys(extraction, _EXTRACTION)
            try:
                rows.append(self._row(extraction))
                lines.append(number)
            except BrokenLineError as fault:
                original = json.loads(self.written)["extractions"][number - self.before - 1]
                text = json.dumps(original, ensure_ascii=False)
                self.gathering.add_broken(number, fault.rule, text, fault.column, **fault.words)
        names = self.expected.ours
        cells = [
            pa.array([row.get(name) for row in rows], pa.string()).dictionary_encode()
            for name in names
        ]
        table = pa.table(cells, pa.schema([(name, CELL) for name in names]))
        self.gathering.add(table, np.array(lines, np.int64))
        return self.before + len(self.extractions)

    def _row(self, extraction: Mapping[str, object]) -> dict[str, str | None]:
        row = self._columns(extraction)
        wording = cell_text(extraction.get(_TEXT), _TEXT)
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
        status = cell_text(extraction.get(_STATUS), _STATUS)
        if status not in (None, _EXACT):
            row["note"] = "; ".join(filter(None, [row.get("note"), f"LangExtract: {status}"]))
        if "extractor" in self.expected.ours and "extractor" not in self.expected.fixed:
            row["extractor"] = row.get("extractor") or "LangExtract"
        return row

    def _columns(self, extraction: Mapping[str, object]) -> dict[str, str | None]:
        """Return the cells from attributes and mapped keys."""
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
            if ours != DROPPED:
                row[ours] = cell_text(value, name, number=ours in NUMBERS)
        return row

    def _check_class(self, actual: object) -> None:
        table = self.expected.table.name
        expected = table.removesuffix("s")
        if not isinstance(actual, str) or actual.lower() not in (table, expected):
            rule = "ingest.extraction_class"
            raise BrokenLineError(rule, _CLASS, actual=actual, expected=expected)

    def _span(self, interval: object) -> tuple[int, int] | None:
        if interval is None:
            return None
        if not isinstance(interval, dict):
            raise BrokenLineError("ingest.interval", _INTERVAL, interval=f"a JSON {kind(interval)}")
        ends = [interval.get(key) for key in ("start_pos", "end_pos")]
        if ends == [None, None]:
            return None
        if not all(isinstance(end, JsonNumber) and re.fullmatch("[0-9]{1,9}", end) for end in ends):
            words = " to ".join("null" if end is None else str(end) for end in ends)
            raise BrokenLineError("ingest.interval", _INTERVAL, interval=words)
        start, end = (int(str(end)) for end in ends)
        if start >= end or (self.text is not None and end > len(self.text)):
            raise BrokenLineError("ingest.interval", _INTERVAL, interval=f"{start} to {end}")
        return start, end

    def _printed(self, span: tuple[int, int], wording: str) -> str:
        """Return the text at the interval. Raises BrokenLineError unless it is the wording."""
        printed = (self.text or "")[slice(*span)]
        if "".join(printed.split()).casefold() != "".join(wording.split()).casefold():
            raise BrokenLineError("ingest.extraction_text", _TEXT, printed=printed, wording=wording)
        return printed

    def _check_keys(self, value: Mapping[str, object], known: tuple[str, ...]) -> None:
        for name in value:
            if name not in known:
                self._stop(f"unknown key {quoted(name)}", suggestion(name, known))

    def _refuse_attribute(self, name: str) -> NoReturn:
        if name in (*_OWN, *_EXTRACTION):
            self._stop(f"attribute {quoted(name)} has the name of a built-in field", "remove it")
        self.expected.refuse_unknown(self.gathering.file.name, name, line=self.line)

    def _stop(self, what: str, fix: str) -> NoReturn:
        raise InputError(self.gathering.file.name, what, fix=fix, line=self.line)
