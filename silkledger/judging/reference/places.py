"""Which places official statistics are downloaded for: the dataset's, their members, the world."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.ingest.folder.additions import vocabulary_of
from silkledger.ingest.folder.dataset_and_source_toml import load_dataset
from silkledger.ingest.inputs import fingerprint
from silkledger.reading.geography.place_codes import WORLD
from silkledger.reading.geography.places import members

if TYPE_CHECKING:
    from pathlib import Path


def places_of(raw: Path) -> tuple[str, ...]:
    """Return the codes (ISO alpha-3, WLD) of the places in dataset.toml, sorted.

    Groups are replaced by their members. Raises CannotRunError if there is no country among them.
    """
    vocabulary = vocabulary_of(raw)
    file = fingerprint(raw / "dataset.toml", "dataset.toml", within=raw)
    named = {
        place
        for code in load_dataset(file, vocabulary).required_places
        for place in (members(code, vocabulary=vocabulary) or (code,))
    }
    countries = {code for code in named if len(code) == 3}
    if not countries - {WORLD}:
        raise CannotRunError(
            f"{raw / 'dataset.toml'}: names no country; list some in required_places"
        )
    return tuple(sorted(countries | {WORLD}))
