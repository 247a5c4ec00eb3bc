"""`silkledger verify`: check that a release is complete and unchanged."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli.app import AsJson, Published, local_release, print_json
from silkledger.cli.terminal import say


def verify(
    release: Annotated[
        str,
        typer.Argument(
            metavar="RELEASE", help="Release folder, DATASET/VERSION, DATASET or VERSION."
        ),
    ] = "",
    published: Published = Path("published"),
    documents: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Folder of the documents, to check spans and read them again."
        ),
    ] = None,
    every: Annotated[
        bool,
        typer.Option("--all", help="Every release of the dataset, and the files beside them."),
    ] = False,
    key: Annotated[
        str | None,
        typer.Option(metavar="KEY", help="Public key (RW...) or its file, to check who signed."),
    ] = None,
    json_only: AsJson = False,
) -> None:
    """Check that a release is complete and unchanged.

    Checks digests, files, schemas, keys and sums, and reads each wording again if this version of
    the engine made the release, from the release folder alone. With --documents, each wording is
    also cut out of its document, and renditions are made again from their originals. With --all,
    every release of the dataset is checked, and that its lists, pages and notices are what follows
    from them. With --key, a release is intact only if it is signed with that key. What was
    withdrawn is told, with what to do; it is not damage.

    Exit status 0 if the release is intact, 1 if anything in it is wrong, 2 if there is no such
    release.

    Examples:
        silkledger verify 1.0.0
        silkledger verify published/NAME/1.0.0 --documents documents
        silkledger verify NAME --all
        silkledger verify 1.0.0 --key publisher.key.pub
    """
    from silkledger.pipeline.process_workers import ProcessWorkers, processes_of
    from silkledger.published.releases import named_release
    from silkledger.verify import verify as verify_release
    from silkledger.verify import verify_dataset

    folder = local_release(named_release(release, published))
    if every:
        folder = folder.parent
        problems = verify_dataset(folder, documents, key)
    else:
        workers = ProcessWorkers(processes_of(0))
        problems = verify_release(folder, documents, key, workers)
    erased, withdrawn = _stated(folder, every=every)
    superseded = None if every else _superseded(folder)
    if json_only:
        print_json(
            {
                "release": str(folder),
                "whole": not problems,
                "erased": erased,
                "withdrawn": withdrawn,
                "superseded": superseded,
                "problems": [str(problem) for problem in problems],
            }
        )
    else:
        for problem in problems:
            say(str(problem))
        for line in (*erased, *withdrawn, *filter(None, (superseded,))):
            say(line)
        count = "1 problem" if len(problems) == 1 else f"{len(problems):,} problems"
        say(f"{folder}: {count if problems else 'intact'}")
    if problems:
        raise typer.Exit(1)


def _superseded(folder: Path) -> str | None:
    """Return that a release was superseded, with the one to use; None if it was not."""
    from silkledger.errors import CannotRunError
    from silkledger.published import instead, status

    release = folder.resolve()
    try:
        statuses = status.statuses(release.parent)
    except CannotRunError:
        return None  # one of the problems
    sentence = instead.superseded(statuses, release.name) if release.name in statuses else None
    return f"{release.name} {sentence}" if sentence else None


def _stated(folder: Path, *, every: bool) -> tuple[list[str], list[str]]:
    """Return what was erased and what was withdrawn from a release, or from all of a dataset."""
    from silkledger.errors import CannotRunError
    from silkledger.published import erasure, instead, status

    try:
        statuses = status.statuses(folder if every else folder.resolve().parent)
    except CannotRunError:
        return [], []  # one of the problems
    versions = list(statuses) if every else [folder.resolve().name]
    lines = [
        (version, line) for version in versions for line in erasure.described(statuses, version)
    ]
    withdrawn = [
        warning
        for version in versions
        if version in statuses
        for warning in instead.warnings(statuses, version)
    ]
    return [f"{version}: {line}" if every else line for version, line in lines], withdrawn
