"""`silkledger release`: the main job, through Prefect or without it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from silkledger.cli import pipeline, progress
from silkledger.cli.app import AsJson, Published, app, print_json, show_progress
from silkledger.cli.terminal import say, say_pairs
from silkledger.errors import CannotRunError

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkledger.release.job import Job, Outcome

_REFUSALS_SHOWN = 5


@app.command()
def release(
    raw: Annotated[
        list[Path] | None,
        typer.Argument(help="Raw folders or files; raw/ by default.", show_default=False),
    ] = None,
    raw_option: Annotated[
        list[Path] | None, typer.Option("--raw", help="The same as RAW.", show_default=False)
    ] = None,
    published: Published = Path("published"),
    documents: Annotated[
        Path | None, typer.Option(help="Folder with the sources' documents, to check every span.")
    ] = None,
    reference: Annotated[
        Path | None,
        typer.Option(
            help="Folder of official statistics (CSV) to check against; by default reference/ in RAW."
        ),
    ] = None,
    no_prefect: Annotated[
        bool, typer.Option("--no-prefect", help="Run the same steps without Prefect.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be published, publish nothing.")
    ] = False,
    accept: Annotated[
        list[str] | None,
        typer.Option(
            help="Rule of the gate to pass, with --by and --reason; once for each rule.",
            show_default=False,
        ),
    ] = None,
    by: Annotated[
        list[str] | None,
        typer.Option(help="Who passes it; once, or once for each rule.", show_default=False),
    ] = None,
    reason: Annotated[
        list[str] | None,
        typer.Option(help="Why it is passed; once, or once for each rule.", show_default=False),
    ] = None,
    as_of: Annotated[
        dt.datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Day on which ages are taken.")
    ] = None,
    republish: Annotated[
        bool, typer.Option("--republish", help="Publish again although the content is the same.")
    ] = False,
    json_only: AsJson = False,
) -> None:
    """Read raw/, publish a new release of the dataset if anything changed, and write the report."""
    from silkledger.pipeline import chain
    from silkledger.release.job import Job, RefusedReleaseError

    accepted = _accepted(accept or [], by or [], reason or [])
    folders = (*(raw or []), *(raw_option or [])) or (Path("raw"),)
    day = as_of.date() if as_of else None
    job = Job(folders, published, documents, accepted, day, republish, dry_run, reference)
    show_progress(quiet=json_only)
    try:
        run = _chain(no_prefect=no_prefect)
        with progress.bar(chain.STEP_COUNT, hidden=json_only):
            outcome = run(job)
    except RefusedReleaseError as refused:
        _print_outcome(refused.outcome, json_only=json_only)
        raise
    _print_outcome(outcome, json_only=json_only)


def _accepted(rules: list[str], people: list[str], reasons: list[str]) -> dict[str, str]:
    """The rules to pass, each with who passes it and why: one name for all of them, or one a rule
    in their order.
    """
    for given, option in ((people, "--by NAME"), (reasons, "--reason TEXT")):
        if len(given) not in ((1, len(rules)) if rules else (0,)) or not all(
            text.strip() for text in given
        ):
            raise CannotRunError(
                f"--accept needs a person and a reason: give {option} once, or once for each --accept"
                if rules
                else f"{option} goes with --accept RULE; name the rule"
            )
    if len(set(rules)) < len(rules):
        raise CannotRunError("--accept names a rule twice; name each once")
    people, reasons = (
        given * len(rules) if len(given) == 1 else given for given in (people, reasons)
    )
    return {
        rule: f"{person}: {why}" for rule, person, why in zip(rules, people, reasons, strict=True)
    }


def _chain(*, no_prefect: bool) -> Callable[[Job], Outcome]:
    """The chain, or the flow of that name where the extra `pipeline` is installed."""
    from silkledger.pipeline import chain

    if no_prefect:
        return chain.release
    run: Callable[[Job], Outcome] = pipeline.found("release", instead=", or add --no-prefect")
    return run


def _print_outcome(outcome: Outcome, *, json_only: bool) -> None:
    from silkledger.pipeline import run_summary

    if json_only:
        print_json(run_summary.as_json(outcome))
        return
    say()
    say_pairs(run_summary.lines(outcome))
    refused = outcome.candidate.tables["quarantine"].num_rows
    for refusal in run_summary.refusals(outcome, _REFUSALS_SHOWN):
        say(
            f"refused: {refusal['file']}:{refusal['line']}: {refusal['reason']}; {refusal['fix']} [{refusal['rule']}]"
        )
    if refused > _REFUSALS_SHOWN:
        say(
            f"refused: {refused - _REFUSALS_SHOWN} more reasons stand in the report and in quarantine.parquet"
        )
