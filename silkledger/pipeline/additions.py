"""What a dataset adds to the program is checked before anything is read with it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from silkledger.errors import InputError
from silkledger.gate.own_limits import expectations_of
from silkledger.gate.own_suites import suites_of
from silkledger.ingest.folder.additions import (
    expectation_files,
    vocabulary_files,
    vocabulary_of,
)
from silkledger.ingest.folder.entries import DATASET_FILE
from silkledger.ingest.inputs import named_in_raw
from silkledger.schemas.vocabulary import VocabularyError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from silkledger.ingest.folder.sources import Inputs
    from silkledger.ingest.inputs import InputFile
    from silkledger.schemas.vocabulary import Vocabulary


@contextmanager
def as_inputs() -> Iterator[None]:
    """Raise a fault of a vocabulary as one of an input."""
    try:
        yield
    except VocabularyError as fault:
        with named_in_raw():
            raise error(fault) from fault


def check_additions(inputs: Inputs) -> None:
    """Raise InputError for the first fault in the vocabularies, limits and suites of a dataset."""
    with named_in_raw():
        _check(inputs.inputs, inputs.vocabulary)


def have_faults(raws: Iterable[Path]) -> bool:
    """Whether what the datasets of raw folders add has a fault, for which their run will end.

    It is asked before anything is loaded that takes long. What was built to answer it is kept.
    """
    try:
        for folder in datasets_of(raws):
            files = (*vocabulary_files(folder), *expectation_files(folder))
            _check(files, vocabulary_of(folder))
    except (InputError, VocabularyError):
        return True
    except OSError:  # the run tells it
        return False
    return False


def datasets_of(raws: Iterable[Path]) -> list[Path]:
    """Return the folders of dataset.toml that raw folders, sources and large files belong to."""
    folders = (folder for raw in raws for folder in (raw.resolve(), raw.resolve().parent))
    return [folder for folder in dict.fromkeys(folders) if (folder / DATASET_FILE).is_file()]


def _check(files: Sequence[InputFile], vocabulary: Vocabulary) -> None:
    expectations_of(files)
    suites_of(files)
    if vocabulary.additions is None:
        return
    from silkledger.vocabularies.faults import addition_faults

    if faults := addition_faults(vocabulary):
        raise error(faults[0], more=len(faults) - 1)


def error(fault: VocabularyError, *, more: int = 0) -> InputError:
    """Return a fault of a vocabulary as one of an input; `more` is how many others there are."""
    what, _, fix = fault.what.partition("; ")
    others = f" ({more} more; silkledger vocabulary check lists them)" if more else ""
    name = f"{fault.file.parent.name}/{fault.file.name}"
    fix = f"{fix or 'correct the row'}{others}"
    return InputError(name, what, fix=fix, line=fault.line, column=fault.column)
