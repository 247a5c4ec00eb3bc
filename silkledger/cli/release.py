"""`silkledger release`: build and publish a release, with Prefect or without it."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from silkledger.cli import extras, pipeline, progress
from silkledger.cli.app import AsJson, Published, print_json, show_progress
from silkledger.cli.terminal import say, say_pairs
from silkledger.errors import CannotRunError
from silkledger.messages import raw_place, suggestion

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkledger.release.job import Job, Outcome, Told

_REFUSALS_SHOWN = 5


class Engine(StrEnum):
    """The engines of silkledger.pipeline.engines."""

    local = "local"
    dask = "dask"


def release(
    raw: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="RAW...", help="Raw folders or files. [default: raw]", show_default=False
        ),
    ] = None,
    raw_option: Annotated[
        list[Path] | None,
        typer.Option("--raw", metavar="RAW", help="The same as RAW.", show_default=False),
    ] = None,
    dataset: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help="A further dataset of this repository: datasets/NAME/raw.",
            show_default=False,
        ),
    ] = "",
    published: Published = Path("published"),
    documents: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Folder of the documents, to check every span."),
    ] = None,
    reference: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help=(
                "Folder of official statistics (CSV) to check figures against. "
                "[default: reference/ in the raw folder]"
            ),
            show_default=False,
        ),
    ] = None,
    no_prefect: Annotated[
        bool, typer.Option("--no-prefect", help="Run the same steps without Prefect.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be published without publishing it.")
    ] = False,
    accept: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RULE",
            help="Accept a candidate that fails this gate rule. Repeatable.",
            show_default=False,
        ),
    ] = None,
    by: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="Who accepts it: once, or once for each --accept.",
            show_default=False,
        ),
    ] = None,
    reason: Annotated[
        list[str] | None,
        typer.Option(
            metavar="TEXT",
            help="Why it is acceptable: once, or once for each --accept.",
            show_default=False,
        ),
    ] = None,
    as_of: Annotated[
        dt.datetime | None,
        typer.Option(
            metavar="DATE",
            formats=["%Y-%m-%d"],
            help="Date for computing ages, as YYYY-MM-DD.",
        ),
    ] = None,
    republish: Annotated[
        bool, typer.Option("--republish", help="Publish even if the content is unchanged.")
    ] = False,
    engine: Annotated[
        Engine,
        typer.Option(
            metavar="local|dask",
            help="Who does what falls into parts: this process, or workers of Dask.",
        ),
    ] = Engine.local,
    scheduler: Annotated[
        str,
        typer.Option(
            metavar="ADDRESS",
            help="Scheduler of Dask. [default: workers on this machine]",
            show_default=False,
        ),
    ] = "",
    workers: Annotated[
        int,
        typer.Option(
            metavar="N",
            min=0,
            help="Processes on this machine that judge a large release. [default: one a processor]",
            show_default=False,
        ),
    ] = 0,
    json_only: AsJson = False,
) -> None:
    """Build a release from raw/ and publish it if anything changed.

    Rows that can't be read without guessing are quarantined. The gate then accepts or refuses the
    candidate as a whole, and the report explains the result. If dataset.toml requires a review, the
    candidate waits for `silkledger approve` or `silkledger reject`.

    Exit status 0 if the release was published, is waiting for approval or is unchanged, 1 if the
    gate refused it, 2 if it could not be built.

    Examples:
        silkledger release
        silkledger release raw --dry-run
        silkledger release --documents documents --no-prefect
        silkledger release --engine dask
        silkledger release --accept gate.rows_kept --by "A. Person" --reason "closed"
    """
    extras.require("pandera", "great_expectations", "jinja2", "openlineage")
    if engine is Engine.dask:
        extras.require("distributed", "cryptography")
    elif scheduler:
        raise CannotRunError("--scheduler needs --engine dask")
    from silkledger.operations import settings, unchanged
    from silkledger.release.job import Job, RefusedReleaseError

    accepted = _accepted(accept or [], by or [], reason or [])
    job = Job(
        raws=_raws((*(raw or []), *(raw_option or [])), dataset),
        published=published,
        documents=documents,
        accept=accepted,
        as_of=as_of.date() if as_of else None,
        republish=republish,
        dry_run=dry_run,
        reference=reference,
        engine=engine,
        scheduler=scheduler,
        workers=workers,
    )
    # A named server records every run.
    recorded = not no_prefect and settings.names_a_server(Path.cwd())
    before = None if recorded else unchanged.before(job)
    if before and (told := before.answer()):
        _print(told, json_only=json_only)
        return
    from silkledger.pipeline import additions, chain, run_summary

    show_progress(quiet=json_only)
    try:
        # A run that will end for what its dataset adds needs no server, and tells so at once.
        at_once = no_prefect or (not recorded and additions.have_faults(job.raws))
        run = _chain(no_prefect=at_once)
        with progress.bar(chain.STEP_COUNT, hidden=json_only):
            outcome = run(job)
    except RefusedReleaseError as refused:
        _print(run_summary.told(refused.outcome, _REFUSALS_SHOWN), json_only=json_only)
        raise
    _print(run_summary.told(outcome, _REFUSALS_SHOWN), json_only=json_only)
    if before:
        before.note(outcome, run_summary.told_again(outcome, _REFUSALS_SHOWN))


def _raws(raws: tuple[Path, ...], dataset: str) -> tuple[Path, ...]:
    """Return the folders to read: those that are named, those of a dataset, or raw/."""
    if not dataset:
        return raws or (Path("raw"),)
    if raws:
        raise CannotRunError("name a dataset or raw folders, not both")
    folder = Path("datasets") / dataset / "raw"
    if not folder.is_dir():
        known = sorted(path.parent.name for path in Path("datasets").glob("*/raw"))
        fix = suggestion(dataset, known) if known else f"silkledger new dataset {dataset} writes it"
        raise CannotRunError(f"{folder}: no such folder; {fix}")
    return (folder,)


def _accepted(rules: list[str], people: list[str], reasons: list[str]) -> dict[str, str]:
    """Return each accepted rule with who accepts it and why.

    People and reasons are given once for all rules, or once for each rule in the same order.

    >>> _accepted(["gate.rows_kept", "gate.freshness"], ["A. Person"], ["closed", "holiday"])
    {'gate.rows_kept': 'A. Person: closed', 'gate.freshness': 'A. Person: holiday'}
    """
    for texts, option in ((people, "--by NAME"), (reasons, "--reason TEXT")):
        allowed = (1, len(rules)) if rules else (0,)
        if len(texts) not in allowed or not all(text.strip() for text in texts):
            raise CannotRunError(
                "--accept needs a person and a reason: "
                f"give {option} once, or once for each --accept"
                if rules
                else f"{option} needs --accept RULE; name the rule to accept"
            )
    if len(set(rules)) < len(rules):
        raise CannotRunError("--accept names a rule twice; name each rule once")
    people, reasons = (
        texts * len(rules) if len(texts) == 1 else texts for texts in (people, reasons)
    )
    return {
        rule: f"{person}: {why}" for rule, person, why in zip(rules, people, reasons, strict=True)
    }


def _chain(*, no_prefect: bool) -> Callable[[Job], Outcome]:
    """Return what runs the steps: the Prefect flow, or the plain chain with `no_prefect`."""
    from silkledger.pipeline import chain

    if no_prefect:
        return chain.release
    run: Callable[[Job], Outcome] = pipeline.load("release", instead=", or add --no-prefect")
    return run


def _print(told: Told, *, json_only: bool) -> None:
    if json_only:
        print_json(told.summary)
        return
    say()
    say_pairs(told.lines)
    for row in told.refusals:
        place = raw_place(row["file"], row["line"])
        say(f"refused: {place}: {row['reason']}; {row['fix']} [{row['rule']}]")
    if told.refused > _REFUSALS_SHOWN:
        say(
            f"refused: {told.refused - _REFUSALS_SHOWN:,} more reasons "
            "in the report and in quarantine.parquet"
        )
