"""`silkledger quarantine`: the refused rows of a release."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from silkledger.cli.app import AsJson, Published, ReleaseArgument, app, print_json
from silkledger.cli.terminal import say

if TYPE_CHECKING:
    from silkledger.operations.refusals import Broken

_SHOWN = 20


@app.command()
def quarantine(
    release: Annotated[str, ReleaseArgument] = "",
    published: Published = Path("published"),
    rule: Annotated[
        str | None, typer.Option(help="Only what this rule refused, all of it.")
    ] = None,
    json_only: AsJson = False,
) -> None:
    """List the rows that were refused, by rule: file and line, the words, why, and what would fix
    them.

    RELEASE is the current release by default; a run that the gate refused is named by its id.
    Nothing is lost: a refused row stands whole in the release's quarantine.parquet. Mend the raw
    file, or add the missing word to a vocabulary, and run `silkledger release` again; `silkledger
    replay` says which of them would pass by now.
    """
    from silkledger.cli.releases import folder_of
    from silkledger.operations.refusals import by_rule

    folder = folder_of(release, published)
    found = [each for each in by_rule(folder) if rule in (None, each.rule)]
    if json_only:
        print_json({"release": str(folder), "rules": [each.as_json() for each in found]})
        return
    reasons = sum(len(each.refused) for each in found)
    rows = len({one.row_id for each in found for one in each.refused})
    say(
        f"{folder}: {rows:,} rows refused for {reasons:,} reasons"
        if found
        else f"{folder}: no row is refused"
    )
    for each in found:
        _print(each, most=len(each.refused) if rule else _SHOWN)


def _print(each: Broken, most: int) -> None:
    say()
    say(f"{each.rule} ({len(each.refused):,})")
    for one in each.refused[:most]:
        words = " ".join((one.words or "").split())
        say(f'  {one.file}:{one.line}: "{words}": {one.reason}; {one.fix}')
    if len(each.refused) > most:
        say(f"  {len(each.refused) - most:,} more; --rule {each.rule} lists them, --json too")
