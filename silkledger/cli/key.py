"""`silkledger key`: the key that releases are signed with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli.help import Command, CommandGroup
from silkledger.cli.terminal import say

key = typer.Typer(name="key", cls=CommandGroup, no_args_is_help=True)


@key.callback()
def common() -> None:
    """Make the key that releases are signed with.

    Examples:
        silkledger key new publisher.key
    """


@key.command(cls=Command)
def new(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="File of the secret key.")],
) -> None:
    """Write a new secret key to FILE, and its public key to FILE.pub.

    Releases are signed if SILKLEDGER_SIGNING_KEY is the path of FILE. Keep FILE secret and out of
    the repository; give readers FILE.pub, for `silkledger verify --key` and `load(key=...)`.

    Examples:
        silkledger key new publisher.key
    """
    from silkledger.cli.extras import require
    from silkledger.release.signature import VARIABLE, create

    require("minisign")
    public, text = create(path)
    say(f"wrote {path} and {public}; next: set {VARIABLE}={path} where releases are made")
    say(f"public key: {text}")
