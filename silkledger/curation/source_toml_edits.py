"""What a source says of itself: source.toml, edited line by line, and defaults of its figures.

Lines that nobody changes stay as a person wrote them, comments too.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from silkledger.curation.load import DEFAULTS, has_rows
from silkledger.curation.places import DEFAULTS_FILE, sha256
from silkledger.errors import CannotRunError
from silkledger.ingest.folder.entries import SOURCE_FILE
from silkledger.ingest.folder.values import DeclaredError, publication_date, toml_string
from silkledger.store import durable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from silkledger.curation.places import SourcePlaces
    from silkledger.documents.rendition import Rendition

# What a person may set of a source, in the order in which it is asked for.
EDITABLE = (
    *("title", "published_at", "publisher", "author", "url", "locale", "licence"),
    *("default_geography", "fiscal_year_start_month", "fiscal_year_named_by", "notes"),
)
# What a release refuses a source without.
REQUIRED = ("title", "published_at")
_NUMBERS = ("fiscal_year_start_month",)
_OF_RENDITION = ("original", "original_sha256", "rendered_by")


def declared(places: SourcePlaces) -> dict[str, str]:
    """Return what the source says of itself as text; empty without a file that is TOML."""
    return _declared(places.declaration) or {}


def lacking(places: SourcePlaces) -> tuple[str, ...]:
    """Return the keys without which a release refuses the source, and that nobody has filled in."""
    return tuple(key for key in REQUIRED if _filled(places, key) is None)


def as_declared(rendition: Rendition, places: SourcePlaces) -> Rendition:
    """Return a rendition with the date of publication that source.toml gives its source.

    By this date, a release decides what lies ahead; what a person filled in counts for more than
    what the document prints. Raises CannotRunError if it is not a date.
    """
    filled = _filled(places, "published_at", rendition.sha256)
    if filled is None:
        return rendition
    path, written = filled
    try:
        date = publication_date(written)
    except DeclaredError as fault:
        told = f"{path} (published_at): {fault.what}; {fault.fix}"
        raise CannotRunError(told) from fault
    return replace(rendition, printed=replace(rendition.printed, published_at=date))


def _filled(places: SourcePlaces, key: str, digest: str = "") -> tuple[Path, str] | None:
    """Return the source.toml that has a value for a key, and the value; raw/ comes first.

    With the digest of a rendition, one beside the candidates that is of another text does not
    count: extraction writes it anew.
    """
    for folder in (places.folder, places.proposed):
        content = _declared(folder / SOURCE_FILE) or {}
        if folder == places.proposed and digest not in ("", content.get("document_sha256")):
            continue
        if content.get(key, "").strip():
            return folder / SOURCE_FILE, content[key]
    return None


def is_of_other_text(places: SourcePlaces) -> bool:
    """Whether the rows of a source were transcribed from another text than the rendition of now.

    A source of which everything was rejected so far has no rows that could stand in another text.
    """
    return _declares_other_text(places) and has_rows(places)


def _declares_other_text(places: SourcePlaces) -> bool:
    declared = (_declared(places.folder / SOURCE_FILE) or {}).get("document_sha256", "")
    text = places.text()
    return declared != "" and text != "" and declared != sha256(text)


def confirm(places: SourcePlaces) -> None:
    """Give the source its source.toml in raw/, as extraction proposed it, if it has none.

    One that lacks what a release needs is given what was filled in since beside the candidates,
    and one without rows follows the text of now.
    """
    target = places.folder / SOURCE_FILE
    if target.exists():
        _complete(target, places.proposed / SOURCE_FILE)
        if _declares_other_text(places) and not has_rows(places):
            _name_text_of_now(places)
        return
    proposed = places.proposed / SOURCE_FILE
    if proposed.exists():
        text = proposed.read_text(encoding="utf-8")
    else:
        text = f'title = "{places.source_id}"\n'
    document = places.text()
    if document and "document" not in tomllib.loads(text):
        text = with_values(
            text,
            {"document": places.rendition.name, "document_sha256": sha256(document)},
        )
    durable.replace(target, text.encode())


def _complete(target: Path, proposed: Path) -> None:
    """Set the required keys that a source.toml lacks and the proposed one has."""
    here, there = _declared(target), _declared(proposed)
    if here is None or there is None:
        return
    values = {
        key: there[key]
        for key in REQUIRED
        if there.get(key, "").strip() and not here.get(key, "").strip()
    }
    if values:
        durable.replace(target, with_values(target.read_text("utf-8-sig"), values).encode())


def _declared(path: Path) -> dict[str, str] | None:
    """Return the keys of a source.toml as text, None without a file that is TOML."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return None
    return {key: _text(value) for key, value in content.items() if not isinstance(value, dict)}


def _text(value: Any) -> str:
    """Return a value of TOML as text, its own dates as ISO 8601 writes them."""
    return value.isoformat() if isinstance(value, dt.date | dt.time) else str(value)


def declare(places: SourcePlaces, values: Mapping[str, str]) -> None:
    """Set what the source says of itself. Raises CannotRunError for a line that can't be edited."""
    confirm(places)
    target = places.folder / SOURCE_FILE
    text = target.read_text(encoding="utf-8-sig")
    known = {key: value for key, value in values.items() if key in EDITABLE}
    durable.replace(target, with_values(text, known).encode())


def transcribed(places: SourcePlaces) -> None:
    """Note that the rows are transcribed from the rendition as it is now."""
    confirm(places)
    _name_text_of_now(places)


def _name_text_of_now(places: SourcePlaces) -> None:
    target = places.folder / SOURCE_FILE
    proposed = _declared(places.proposed / SOURCE_FILE) or {}
    made = {key: proposed[key] for key in _OF_RENDITION if key in proposed}
    text = target.read_text(encoding="utf-8-sig")
    document = {"document": places.rendition.name, "document_sha256": sha256(places.text())}
    durable.replace(target, with_values(text, {**made, **document}).encode())


def set_defaults(folder: Path, cells: Mapping[str, str]) -> None:
    """Set the cells that all figures of the source have unless their row says otherwise."""
    lines = [
        f"{name} = {toml_string(cells[name].strip())}\n"
        for name in DEFAULTS
        if cells.get(name, "").strip()
    ]
    path = folder / DEFAULTS_FILE
    if lines:
        durable.replace(path, "".join(("[defaults]\n", *lines)).encode())
    else:
        path.unlink(missing_ok=True)


def with_values(text: str, values: Mapping[str, str]) -> str:
    r"""Return TOML with keys set before its first table; an empty value removes its key.

    Raises CannotRunError if a key that is set can't be found on a line of its own.

    >>> with_values('title = "A" # by hand\nurl = "u"\n', {"url": "", "locale": "en"})
    'title = "A" # by hand\nlocale = "en"\n'
    """
    wanted = {key: value.strip() for key, value in values.items()}
    before = tomllib.loads(text)
    changed = {key: value for key, value in wanted.items() if _text(before.get(key, "")) != value}
    lines = text.splitlines(keepends=True)
    end = next((at for at, line in enumerate(lines) if line.lstrip().startswith("[")), len(lines))
    head, tail = lines[:end], lines[end:]
    for key, value in changed.items():
        line = f"{key} = {value if key in _NUMBERS else toml_string(value)}\n"
        places = [at for at, each in enumerate(head) if re.match(rf"\s*{key}\s*=", each)]
        if places:
            head[places[0]] = line if value else ""
        elif value:
            head = [*(_ended(each) for each in head), line]
    written = "".join((*head, *tail))
    try:
        after = tomllib.loads(written)
    except ValueError as fault:
        raise CannotRunError(f"{SOURCE_FILE}: {fault}; edit the file by hand") from fault
    if any(_text(after.get(key, "")) != value for key, value in changed.items()):
        raise CannotRunError(f"{SOURCE_FILE}: can't be changed line by line; edit it by hand")
    return written


def _ended(line: str) -> str:
    return line if line.endswith("\n") or not line else f"{line}\n"
