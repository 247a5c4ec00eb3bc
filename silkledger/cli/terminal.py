"""Lines for a person on stdout. Raw files hold whatever people put there; on a terminal it stays
text.
"""

from __future__ import annotations

import shutil
import sys
import textwrap
from typing import TYPE_CHECKING

import typer

from silkledger.messages import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

_NARROW = 20  # columns; below that wrapping helps nobody


def say(line: str = "") -> None:
    """Prints one line: control and bidirectional characters escaped, an endless line cut."""
    typer.echo(printable(line))


def say_pairs(pairs: Sequence[tuple[str, str]]) -> None:
    """Prints titles with their texts in two columns; on a terminal a long text stays in its column,
    else on its line.
    """
    width = max(len(title) for title, _ in pairs)
    room = shutil.get_terminal_size().columns - width - 3 if sys.stdout.isatty() else 0
    for title, text in pairs:
        shown = printable(text)
        lines = (
            textwrap.wrap(shown, room, break_long_words=False, break_on_hyphens=False)
            if room >= _NARROW
            else []
        )
        typer.echo(f"{title:<{width}}  " + f"\n{'':<{width}}  ".join(lines or [shown]))
