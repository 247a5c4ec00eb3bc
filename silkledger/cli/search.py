"""`silkledger search`: figures of a release by words."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli.app import (
    AsJson,
    DatasetOption,
    Readable,
    VersionOption,
    WithdrawnOption,
    print_json,
)
from silkledger.cli.terminal import say

_SHOWN = 50


def search(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS...", help="Words that the figures must all have.")
    ],
    published: Readable = Path("published"),
    dataset: DatasetOption = None,
    version: VersionOption = None,
    withdrawn: WithdrawnOption = False,
    json_only: AsJson = False,
) -> None:
    """Find figures of a release by words.

    A word is looked for in the indicator and its names in several languages, in places, entity,
    item, period, source and publisher, and in the printed wording. Every word must be found.

    Exit status 0, also if there is none: a line says so, and --json prints an empty list.

    Examples:
        silkledger search gas reserves
        silkledger search 贸易 --published https://example.org/published/NAME
    """
    from silkledger import reader

    figures = reader.search(" ".join(words), version, dataset, published, withdrawn=withdrawn)
    if json_only:
        print_json(
            {"figures": figures.astype(object).where(figures.notna(), None).to_dict("records")}
        )
        return
    if figures.empty:
        say(f"no figure has all of: {' '.join(words)}")
        return
    shown = figures.head(_SHOWN).astype(object)
    for row in shown.where(shown.notna(), "").to_dict("records"):
        place = " - ".join(filter(None, (row["place"], row["counterpart_place"])))
        about = (row["indicator_name"], place, row["entity"], row["item"], row["period"])
        say(f'{row["figure_id"]}  "{" ".join(row["as_reported"].split())}"')
        say(f"    {', '.join(filter(None, about))}; {row['said_by']}")
    if len(figures) > _SHOWN:
        say(f"{len(figures) - _SHOWN:,} more; add a word, or --json lists all of them")
