"""`silkledger check`: read and compare raw rows without publishing anything."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from silkledger.cli import extras
from silkledger.cli.app import AsJson, Published, Raw, hide_warnings, print_json
from silkledger.cli.terminal import say, say_pairs
from silkledger.errors import CannotRunError, InputError
from silkledger.messages import printable, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from silkledger.pipeline.check import Checked, RefusalCause

_RULES_SHOWN, _PLACES_SHOWN = 10, 3
_PLACES_IN_LINE = 8  # of all rows; a longer line would be cut
# What is told where the gate refuses nothing, by whether the whole dataset was checked.
_NO_GATE = {
    True: "within its limits; suites of Great Expectations run in a release alone",
    False: "this source is within its limits; check without SOURCE for those of the dataset",
}


def check(
    source: Annotated[
        str,
        typer.Argument(
            metavar="SOURCE",
            help="Id or folder of a source. [default: all sources]",
            show_default=False,
        ),
    ] = "",
    raw: Raw = Path("raw"),
    published: Published = Path("published"),
    documents: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Folder of the documents, to check every span."),
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="List every cause and every refused row.")
    ] = False,
    page: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Write the candidate's page to this folder.", show_default=False
        ),
    ] = None,
    json_only: AsJson = False,
) -> None:
    """Check a source before it is released: contract, reading, comparison.

    Refused rows are grouped by rule, the most frequent first. Figures are compared with each other
    and with the last release. Nothing is published. Without SOURCE, the gate's limits for the whole
    dataset are applied, but no suites of Great Expectations.

    Exit status 0 if every row can be published, 1 if rows are refused, a source is held back, too
    many of its figures have no place or period, or the gate will refuse the dataset, 2 if nothing
    could be read. Every file that can't be read is told, one a line.

    Examples:
        silkledger check
        silkledger check SOURCE --all
        silkledger check SOURCE --page check
    """
    extras.require("pandera")
    hide_warnings()
    from silkledger.pipeline import check as checking
    from silkledger.release.job import Job

    job = Job((_folder(source, raw),), published, documents=documents)
    try:
        checked, candidate = checking.check(job, whole=not source)
    except InputError as fault:
        for other in checking.unreadable(job):
            if not str(fault).startswith(other):  # it is told last
                typer.echo(f"silkledger: {printable(other)}", err=True)
        raise
    written = None
    if page is not None:
        extras.require("jinja2")
        written = _write(page, checking.render(candidate, job))
    if json_only:
        print_json({**checked.as_json(), "page": str(written) if written else None})
    else:
        _print(checked, every=every, whole=not source)
        if written:
            say(f"page       {written}")
    if not checked.passed:
        raise typer.Exit(1)


def _folder(source: str, raw: Path) -> Path:
    """Return the folder to read: that of a source by its id or path, or all of raw/."""
    if not source:
        return raw
    for folder in (raw / source, Path(source)):
        if folder.exists():
            return folder
    known = sorted(path.parent.name for path in raw.glob("*/source.toml"))
    raise CannotRunError(f"{raw}: has no source {source}; {suggestion(source, known)}")


def _print(checked: Checked, *, every: bool, whole: bool) -> None:
    rules = _by_rule(checked.causes)
    shown = rules if every else rules[:_RULES_SHOWN]
    for causes in shown:
        _print_rule(causes, every=every)
    if len(rules) > len(shown):
        say(f"{len(rules) - len(shown):,} more causes; --all lists them all")
    pairs = [
        ("dataset", checked.dataset),
        ("sources", f"{len(checked.sources):,}"),
        ("rows", _counts(checked)),
        ("compared", _listed(checked.compared) or "nothing to compare"),
    ]
    pairs += [("held back", fault) for fault in checked.held_back]
    pairs += [("gate", sentence) for sentence in checked.gate or (_NO_GATE[whole],)]
    pairs += [("spans", line) for line in checked.unchecked]
    if checked.flags:
        pairs.append(("flags", _listed(checked.flags)))
    if checked.since:
        pairs.append((f"since {checked.since}", _listed(checked.changes)))
    say_pairs(pairs)


def _counts(checked: Checked) -> str:
    counts = {
        "published": checked.published,
        "refused": checked.refused,
        "duplicates": checked.duplicates,
        "excluded": checked.excluded,
    }
    return f"{checked.rows:,} ({_listed(counts)})"


def _listed(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count:,}" for name, count in counts.items())


def _by_rule(causes: Iterable[RefusalCause]) -> list[list[RefusalCause]]:
    """Return the causes of each rule, the rule that refuses most rows first."""
    rules: dict[str, list[RefusalCause]] = {}
    for cause in causes:
        rules.setdefault(cause.rule, []).append(cause)
    return sorted(rules.values(), key=lambda causes: -_rows(causes))


def _rows(causes: Iterable[RefusalCause]) -> int:
    return sum(len(cause.places) for cause in causes)


def _print_rule(causes: Sequence[RefusalCause], *, every: bool) -> None:
    """Print what one rule refuses: once if it has one reason, else the reason of each row."""
    rule, count = causes[0].rule, f"{_rows(causes):,} refused"
    if len(causes) == 1:
        say(f"{count}: {causes[0].reason}; {causes[0].fix} [{rule}]")
        _print_places(causes[0].places, every=every)
        return
    alike = len({cause.fix for cause in causes}) == 1
    say(f"{count}: {causes[0].fix} [{rule}]" if alike else f"{count} [{rule}]")
    lines = [
        f"  {place}: {cause.reason}{'' if alike else f'; {cause.fix}'}"
        for cause in causes
        for place in cause.places
    ]
    for line in lines if every else lines[:_PLACES_SHOWN]:
        say(line)
    if not every and len(lines) > _PLACES_SHOWN:
        say(f"  and {len(lines) - _PLACES_SHOWN:,} more; --all lists them all")


def _print_places(places: Sequence[str], *, every: bool) -> None:
    if every:
        for at in range(0, len(places), _PLACES_IN_LINE):
            say(f"  {', '.join(places[at : at + _PLACES_IN_LINE])}")
        return
    more = len(places) - _PLACES_SHOWN
    say(f"  {', '.join(places[:_PLACES_SHOWN])}{f' and {more:,} more' if more > 0 else ''}")


def _write(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder / "report" / "index.html"
