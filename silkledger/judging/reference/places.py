"""The places that official statistics are fetched for: those of the dataset, the members of its
groups, and the world.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.ingest.folder.declarations import load_dataset
from silkledger.ingest.inputs import fingerprint
from silkledger.reading.places import members

if TYPE_CHECKING:
    from pathlib import Path

WORLD = "WLD"


def places_of(raw: Path) -> tuple[str, ...]:
    """The codes (ISO alpha-3, WLD) by dataset.toml, sorted. Raises CannotRunError where it names no
    country.
    """
    dataset = load_dataset(fingerprint(raw / "dataset.toml", "dataset.toml", within=raw))
    named = {one for code in dataset.required_places for one in (members(code) or (code,))}
    countries = {code for code in named if len(code) == 3}
    if not countries - {WORLD}:
        raise CannotRunError(
            f"{raw / 'dataset.toml'}: names no place; list some in required_places"
        )
    return tuple(sorted(countries | {WORLD}))
