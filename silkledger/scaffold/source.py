"""The folder of a new source (`silkledger new source`)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from silkledger.documents.rendering import render_document
from silkledger.errors import CannotRunError
from silkledger.extraction.extraction import extract
from silkledger.extraction.files import rows_of
from silkledger.extraction.source_toml_draft import declaration
from silkledger.ingest.folder import values
from silkledger.ingest.folder.additions import vocabulary_of
from silkledger.scaffold.repository import staged
from silkledger.schemas.raw import FIGURES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from silkledger.schemas.vocabulary import Vocabulary

_CELLS = (
    "as_reported",
    "indicator",
    "geography",
    "period",
    "measured_by",
    "char_start",
    "char_end",
)


@dataclass(frozen=True, slots=True)
class NewSource:
    """What is known of a source when its folder is made; the rest is filled in by a person."""

    source_id: str
    title: str = ""
    published_at: str = ""
    locale: str = ""
    url: str = ""
    document: Path | None = None


def source(raw: Path, new: NewSource) -> Path:
    """Write raw/<source_id> and return it.

    With a document, it is copied, and figures.csv has the figures found in it, for a person to
    confirm; without one, figures.csv has only its header. Raises CannotRunError for an id that is
    not valid or taken, a date, or a raw folder that has no dataset.toml; then nothing is written.
    """
    if not (raw / "dataset.toml").is_file():
        raise CannotRunError(f"{raw}: has no dataset.toml; name a raw folder with --raw")
    _check(values.source_id, new.source_id)
    if new.published_at:
        _check(values.publication_date, new.published_at)
    if new.locale:
        _check(values.locale, new.locale)
    folder = raw / new.source_id
    if folder.exists():
        raise CannotRunError(f"{folder}: already exists; choose another id")
    with staged(folder) as made:
        lines = [
            _line("title", new.title or new.source_id),
            _line("published_at", new.published_at),
            _line("locale", new.locale),
            _line("url", new.url),
        ]
        rows = ",".join(_CELLS) + "\n"
        if new.document is not None:
            lines, rows = _extracted(new, new.document, made, vocabulary_of(raw))
        (made / "source.toml").write_text("".join(lines), encoding="utf-8")
        (made / "figures.csv").write_text(rows, encoding="utf-8")
    return folder


def _extracted(
    new: NewSource, document: Path, made: Path, vocabulary: Vocabulary
) -> tuple[list[str], str]:
    """Write the text of the document into the folder, and return source.toml and figures.csv."""
    rendition = render_document(document)
    printed = replace(
        rendition.printed,
        **{
            name: value
            for name in ("title", "published_at", "locale", "url")
            if (value := getattr(new, name))
        },
    )
    printed = replace(printed, title=printed.title or new.source_id)
    extraction = extract(
        replace(rendition, printed=printed), locale=new.locale or None, vocabulary=vocabulary
    )
    (made / f"{new.source_id}.txt").write_bytes(rendition.content)
    figures = [each for each in extraction.candidates if each.table == "figures"]
    return [declaration(extraction.rendition, new.source_id)], rows_of(figures, FIGURES)


def _line(key: str, text: str) -> str:
    mark = (
        "" if text or key not in ("title", "published_at") else "  # fill in: the date as printed"
    )
    return f"{key} = {values.toml_string(text)}{mark}\n"


def _check(value: Callable[[object], object], text: str) -> None:
    try:
        value(text)
    except values.DeclaredError as fault:
        raise CannotRunError(f"{fault.what}; {fault.fix}") from fault
