"""`silkledger desk`: confirm candidates and decide on releases in a browser."""

from __future__ import annotations

import getpass
import os
import shutil
import subprocess
from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli import extras
from silkledger.cli.app import Published  # noqa: TC001  (typer reads it)
from silkledger.errors import CannotRunError


def desk(
    raw: Annotated[Path, typer.Argument(metavar="RAW", help="Raw folder.")] = Path("raw"),
    documents: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Folder of the documents. [default: documents beside RAW]",
            show_default=False,
        ),
    ] = None,
    published: Published = Path("published"),
    port: Annotated[
        int, typer.Option(metavar="PORT", min=0, max=65535, help="Port; 0 for any free one.")
    ] = 0,
    by: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help="Your name, which decisions bear. [default: that of git, or of your account]",
            show_default=False,
        ),
    ] = "",
    address: Annotated[
        str,
        typer.Option(metavar="URL", help="Address under which a proxy of your team offers it."),
    ] = "",
    name_header: Annotated[
        str, typer.Option(metavar="HEADER", help="Header in which the proxy states the name.")
    ] = "",
) -> None:
    """Open a desk: documents with their candidates, to accept, reject and edit by key.

    It is a web application on this machine alone. The address that is printed has a random token.
    What you decide is written into the raw folder at once.

    Examples:
        silkledger desk
        silkledger desk raw --port 8080 --by "A. Curator"
    """
    extras.require("jinja2", "starlette", "uvicorn", "pandera")
    if not (raw / "dataset.toml").is_file():
        raise CannotRunError(f"{raw}: has no dataset.toml; name a raw folder")
    if name_header and not address:
        raise CannotRunError("--name-header is believed only behind a proxy; add --address URL")
    from silkledger.desk.server import serve_desk
    from silkledger.desk.settings import DeskSettings

    settings = DeskSettings(
        raw=raw.resolve(),
        documents=(documents or raw.resolve().parent / "documents").resolve(),
        published=published,
        by=by or _name(),
        address=address,
        name_header=name_header,
    )
    serve_desk(settings, port, typer.echo)


def _name() -> str:
    """Return the name that git has for this person, or that of the account."""
    git = shutil.which("git")
    if git is not None:
        asked = subprocess.run(  # noqa: S603  a fixed command
            [git, "config", "user.name"], capture_output=True, text=True, check=False
        )
        if asked.stdout.strip():
            return asked.stdout.strip()
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return os.environ.get("USER", "")
