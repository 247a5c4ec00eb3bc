"""A vocabulary of a test's own files, beside the shipped tables that every other one needs."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from silkledger.schemas.vocabulary import SHIPPED, Vocabulary

if TYPE_CHECKING:
    from pathlib import Path

_NEEDED = ("languages.csv", "variants.csv", "groups.csv")


def own_vocabulary(folder: Path) -> Vocabulary:
    """The vocabulary of a folder, to which the tables of languages and the like are copied."""
    for name in _NEEDED:
        if not (folder / name).exists():
            shutil.copy(SHIPPED.folder / name, folder)
    return Vocabulary(folder)
