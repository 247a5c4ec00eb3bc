"""`silkledger package`: a release as others take it: a data wheel, a dataset card, a deposit."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli import extras
from silkledger.cli.app import OptionalReleaseArgument, Published, local_release
from silkledger.cli.terminal import say
from silkledger.errors import CannotRunError, RefusedError


def package(
    release: Annotated[str, OptionalReleaseArgument] = "",
    published: Published = Path("published"),
    wheel: Annotated[bool, typer.Option("--wheel", help="Build a wheel of the data.")] = False,
    card: Annotated[bool, typer.Option("--card", help="Write a dataset card, README.md.")] = False,
    zenodo: Annotated[bool, typer.Option("--zenodo", help="Write .zenodo.json.")] = False,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder to write to.")] = Path("dist"),
) -> None:
    """Package a release for others: as a wheel, a dataset card, or the metadata of a deposit.

    The release is verified first. The wheel is installed with pip and read with `silkledger.load`;
    the card and .zenodo.json are uploaded beside the files of the release.

    Exit status 0 done, 1 if the release does not verify, 2 if it can't be packaged.

    Examples:
        silkledger package --wheel
        silkledger package NAME/1.0.0 --card --zenodo --out deposit
    """

    from silkledger.cli.releases import folder_of
    from silkledger.exports import data_wheel, deposit
    from silkledger.release import manifest
    from silkledger.store import layout, regular
    from silkledger.verify import verify_folder

    if not (wheel or card or zenodo):
        raise CannotRunError("nothing to write; add --wheel, --card or --zenodo")
    if wheel:
        extras.require("hatchling")
    folder = local_release(folder_of(release, published))
    if problems := verify_folder(folder):
        raise RefusedError(f"{folder}: {problems[0]}; nothing was packaged")
    described = regular.read_json(folder / layout.DATAPACKAGE)
    if card:
        facts = regular.read_json(folder / manifest.NAME)
        _write(out / "README.md", deposit.card(described, facts).encode())
    if zenodo:
        _write(out / ".zenodo.json", deposit.zenodo(described))
    if wheel:
        say(str(data_wheel.build(folder, described, out)))


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    say(str(path))
