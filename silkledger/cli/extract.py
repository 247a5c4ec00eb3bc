"""`silkledger extract`: the figures and events of documents as candidates to confirm."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from silkledger.cli.app import Raw, show_progress
from silkledger.cli.terminal import counted, say
from silkledger.errors import CannotRunError, SilkledgerError
from silkledger.messages import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.curation.places import SourcePlaces
    from silkledger.curation.proposals import Proposals
    from silkledger.extraction.candidate import Candidate
    from silkledger.extraction.extraction import Extraction
    from silkledger.parts import Track

_SHOWN = 10


def extract(
    documents: Annotated[
        list[Path],
        typer.Argument(metavar="DOCUMENT...", help="Documents (.txt, .md, .html, .pdf, .docx)."),
    ],
    out: Annotated[
        Path, typer.Option(metavar="DIR", help="Folder of the renditions and candidates.")
    ] = Path("documents"),
    locale: Annotated[
        str | None,
        typer.Option(
            metavar="LOCALE",
            help="Language of the documents, one that is read (en, de-CH, zh-Hant ...). [default: "
            "as declared or written]",
            show_default=False,
        ),
    ] = None,
    figures: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Figures that another extractor found in the document's text (LangExtract, CSV, "
            "JSON Lines), to complete instead of finding them.",
            show_default=False,
        ),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Tell every refused candidate.")] = False,
    raw: Raw = Path("raw"),
) -> None:
    """Extract the figures and events of documents as complete rows to confirm.

    For each document, DIR/SOURCE.txt is its text, in which spans count; DIR/SOURCE/ has
    figures.csv, events.csv, source.toml, and candidates.jsonl with the origin of each cell.
    Nothing enters the raw folder until it is accepted (silkledger accept). The rows have only what
    is new: candidates that were decided before, or whose row stands in the raw folder, are left
    out and counted. The date of publication that source.toml
    has, in the raw folder or beside the candidates, decides what lies ahead. Words of the
    dataset's own vocabularies, in the raw folder, are known. Of candidates that are refused, the
    first are told with their reasons; --all tells all of them. Documents that can't be read are
    told at the end, one a line; the others are extracted. Work of more than some seconds tells on
    stderr how far it is.

    Exit status 0 if every document was read, 1 if some were not, 2 if none was.

    Examples:
        silkledger extract article.html
        silkledger extract report.pdf notes.txt --locale en
        silkledger extract article.txt --figures langextract.jsonl
    """
    from silkledger.curation.places import SourcePlaces
    from silkledger.curation.proposals import write_proposals
    from silkledger.curation.source_toml_edits import as_declared
    from silkledger.documents.rendering import render_document
    from silkledger.extraction.extraction import extract as extract_from
    from silkledger.extraction.source_toml_draft import source_id_of
    from silkledger.ingest.folder.additions import vocabulary_of

    show_progress(quiet=False)
    ids: dict[str, Path] = {}
    for path in documents:
        if (other := ids.setdefault(source_id_of(path.name), path)) is not path:
            what = f"{other} and {path} would become the same source"
            raise CannotRunError(f"{what}; rename one, or extract them apart with --out")
    if figures is not None and len(documents) > 1:
        raise CannotRunError("--figures belongs to one document; name only that")
    vocabulary = vocabulary_of(raw)
    faults: list[SilkledgerError] = []
    for source_id, path in ids.items():
        places = SourcePlaces(raw, out, source_id)
        track = _track(path.name)
        try:
            extraction = extract_from(
                as_declared(render_document(path, track), places),
                locale=locale,
                vocabulary=vocabulary,
                figures_file=figures,
                track=track,
            )
            proposals = write_proposals(extraction, places, locale)
        except SilkledgerError as fault:
            if len(documents) == 1:
                raise
            faults.append(fault)
            continue
        _report(extraction, proposals, places, path.name, every=every)
    if faults:
        say(f"{len(faults)} of {counted(len(documents), 'document')} not read:")
        for told in faults:
            say(f"  {told}")
        raise typer.Exit(1 if len(faults) < len(documents) else 2)


def _track(name: str) -> Track:
    """Return what tells, every few seconds, how far the work on a long document is."""
    from silkledger.release.progress import tracked

    return lambda items, what: tracked(items, f"{what} of {name}")


def _report(
    extraction: Extraction, proposals: Proposals, places: SourcePlaces, name: str, *, every: bool
) -> None:
    """Print what was found in a document, what of it is new, and what its source lacks."""
    from silkledger.curation.source_toml_edits import lacking

    candidates = extraction.candidates
    counts = [
        counted(sum(each.table == "figures" for each in candidates), "figure"),
        counted(sum(each.table == "events" for each in candidates), "event"),
        f"{sum(bool(each.reasons) for each in candidates)} refused",
    ]
    if decided := proposals.decided:
        states = ", ".join(f"{count} {state}" for state, count in sorted(decided.items()))
        counts.append(f"{sum(decided.values())} decided before and left out of the rows ({states})")
    typer.echo(printable(f"{name}: {', '.join(counts)}; wrote {proposals.folder}"))
    if "published_at" in lacking(places):
        say(
            f"  no date of publication; fill in published_at in {places.declaration} and "
            "extract again: it decides what lies ahead"
        )
    for told in extraction.broken:
        say(f"  not read, {told}")
    refused = [each for each in proposals.candidates if each.reasons]
    _tell(refused, extraction.rendition.text, len(refused) if every else _SHOWN)


def _tell(refused: Sequence[Candidate], text: str, most: int) -> None:
    """Print refused candidates with their lines in the rendition and their reasons."""
    for each in refused[:most]:
        line = text.count("\n", 0, each.span[0]) + 1
        reasons = "; ".join(f"{reason.message} [{reason.rule}]" for reason in each.reasons)
        say(f'  refused, line {line}: "{" ".join(each.wording.split())}": {reasons}')
    if len(refused) > most:
        say(f"  {len(refused) - most:,} more refused; --all tells all of them")
