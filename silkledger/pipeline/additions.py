"""What a dataset adds to the program is checked before anything is read with it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from silkledger.errors import InputError
from silkledger.gate.own_limits import expectations_of
from silkledger.gate.own_suites import suites_of
from silkledger.schemas.vocabulary import VocabularyError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.ingest.folder.sources import Inputs


@contextmanager
def as_inputs() -> Iterator[None]:
    """Raise a fault of a vocabulary as one of an input."""
    try:
        yield
    except VocabularyError as fault:
        raise error(fault) from fault


def check(inputs: Inputs) -> None:
    """Raise InputError for the first fault in the vocabularies, limits and suites of a dataset."""
    expectations_of(inputs.inputs)
    suites_of(inputs.inputs)
    if inputs.vocabulary.additions is None:
        return
    from silkledger.vocabularies.faults import faults

    if found := faults(inputs.vocabulary):
        raise error(found[0], more=len(found) - 1)


def error(fault: VocabularyError, *, more: int = 0) -> InputError:
    """Return a fault of a vocabulary as one of an input; `more` is how many others there are."""
    what, _, fix = fault.what.partition("; ")
    others = f" ({more} more; silkledger vocabulary check lists them)" if more else ""
    name = f"{fault.file.parent.name}/{fault.file.name}"
    fix = f"{fix or 'correct the row'}{others}"
    return InputError(name, what, fix=fix, line=fault.line, column=fault.column)
