"""`silkledger quarantine`: the refused rows of a release."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from silkledger.cli.app import AsJson, OptionalReleaseArgument, Published, local_release, print_json
from silkledger.cli.terminal import counted, say
from silkledger.messages import raw_place

if TYPE_CHECKING:
    from silkledger.operations.refusals import Broken

_SHOWN = 20


def quarantine(
    release: Annotated[str, OptionalReleaseArgument] = "",
    published: Published = Path("published"),
    rule: Annotated[
        str | None,
        typer.Option(
            metavar="RULE", help="Show only the rows refused by this rule, and all of them."
        ),
    ] = None,
    json_only: AsJson = False,
) -> None:
    """List the refused rows of a release, and how to fix them.

    Rows are grouped by rule, each with its file, line, wording, reason and fix. Fix the raw file,
    or add the missing word to a vocabulary, then run `silkledger release` again. `silkledger
    replay` shows which rows would pass now.

    Examples:
        silkledger quarantine
        silkledger quarantine NAME/1.0.0 --rule scale.unclear
    """
    from silkledger.cli.releases import folder_of
    from silkledger.operations.refusals import by_rule

    folder = local_release(folder_of(release, published))
    broken_rules = [broken for broken in by_rule(folder) if rule in (None, broken.rule)]
    if json_only:
        print_json({"release": str(folder), "rules": [broken.as_json() for broken in broken_rules]})
        return
    if not broken_rules:
        say(f"{folder}: no rows refused")
        return
    reasons = sum(len(broken.refused) for broken in broken_rules)
    rows = len({row.row_id for broken in broken_rules for row in broken.refused})
    say(f"{folder}: {counted(rows, 'row')} refused for {counted(reasons, 'reason')}")
    for broken in broken_rules:
        _print(broken, most=len(broken.refused) if rule else _SHOWN)


def _print(broken: Broken, most: int) -> None:
    say()
    say(f"{broken.rule} ({len(broken.refused):,})")
    for row in broken.refused[:most]:
        wording = " ".join((row.words or "").split())
        say(f'  {raw_place(row.file, row.line)}: "{wording}": {row.reason}; {row.fix}')
    if len(broken.refused) > most:
        more = len(broken.refused) - most
        say(f"  {more:,} more; --rule {broken.rule} or --json lists them all")
