"""Print lines to stdout for people.

Raw files may hold any characters; those that control a terminal are escaped.
"""

from __future__ import annotations

import shutil
import sys
import textwrap
from typing import TYPE_CHECKING

import typer

from silkledger.messages import escaped, printable

if TYPE_CHECKING:
    from collections.abc import Sequence

_NARROW = 20  # columns; text is not wrapped into fewer


def say(line: str = "") -> None:
    """Print one line, with control and bidirectional characters escaped and its length limited."""
    typer.echo(printable(line))


def say_aside(line: str) -> None:
    """Print one line to stderr, beside what other programs read from stdout."""
    typer.echo(f"silkledger: {printable(line)}", err=True)


def say_data(text: str) -> None:
    """Print lines for other programs (CSV, BibTeX): whole, with control characters escaped."""
    for line in text.splitlines():
        typer.echo(escaped(line))


def counted(number: int, noun: str) -> str:
    """Return a number with its noun.

    >>> counted(1, "row"), counted(1200, "row")
    ('1 row', '1,200 rows')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def say_pairs(pairs: Sequence[tuple[str, str]]) -> None:
    """Print titles and texts in two columns.

    A long text wraps within its column on a terminal; elsewhere each pair stays on one line.
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
