"""The vocabularies of a release: what the dataset added lies in the release, to read it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.ingest.folder.additions import VOCABULARIES
from silkledger.ingest.inputs import content
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from silkledger.ingest.inputs import InputFile


def of_release(folder: Path) -> Vocabulary:
    """Return the shipped vocabulary with the additions that lie in the folder of a release."""
    additions = folder / VOCABULARIES
    return Vocabulary(additions=additions) if additions.is_dir() else SHIPPED


def files(inputs: Iterable[InputFile]) -> dict[str, bytes]:
    """Return the files of a dataset's own vocabularies, by path in the release.

    Raises InputError if one has changed since it was read.
    """
    return {file.name: content(file) for file in inputs if file.name.startswith(f"{VOCABULARIES}/")}
