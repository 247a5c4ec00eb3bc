"""The contents of a raw folder: its sources with their files, and everything else a run reads.

The folder is searched in silkledger.ingest.folder.sources.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from silkledger.ingest.corrections_file import Correction
    from silkledger.ingest.folder.dataset_and_source_toml import Dataset, Source
    from silkledger.ingest.folder.held_back import HeldBack
    from silkledger.ingest.inputs import InputFile
    from silkledger.schemas.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class SourceFolder:
    """A source with its folder, its files of rows, its corrections and its document.

    `figures` and `events` are None if there is no such file. `text` is that of the document, or
    None if the document is not available.
    """

    source: Source
    folder: Path
    figures: InputFile | None = None
    events: InputFile | None = None
    corrections: tuple[Correction, ...] = ()
    text: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything that a run reads.

    `sources` are sorted by id; those of a large input have no files of their own. `loose` are large
    files of figures, whose rows carry their source_id. `inputs` are all files sorted by name,
    including declarations and the files of sources held back. `held_back` is sorted by id.
    `vocabulary` is the shipped one with the additions of the dataset.
    """

    dataset: Dataset
    sources: tuple[SourceFolder, ...]
    loose: tuple[InputFile, ...]
    reference: tuple[InputFile, ...]
    inputs: tuple[InputFile, ...]
    held_back: tuple[HeldBack, ...] = ()
    vocabulary: Vocabulary = SHIPPED

    @property
    def unread(self) -> frozenset[str]:
        """Ids of the sources whose document is not available as text."""
        return frozenset(each.source.source_id for each in self.sources if each.text is None)

    def without(self, faults: Iterable[HeldBack]) -> Inputs:
        """Return the same inputs with further sources held back.

        Raises the first fault as InputError if no source remains.
        """
        held_back = {fault.source_id: fault for fault in (*faults, *self.held_back)}
        remaining = tuple(
            folder for folder in self.sources if folder.source.source_id not in held_back
        )
        ordered = tuple(held_back[name] for name in sorted(held_back))
        if held_back and not remaining:
            raise ordered[0].error(ordered[1:])
        return replace(self, sources=remaining, held_back=ordered)
