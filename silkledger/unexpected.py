"""Faults of the program itself while it reads one thing: they never stop the reading of the rest.

A fault has a digest, which is the same for the same fault on every machine and in every run: it
names the kind of exception and the places in this program that it passed through. Whoever meets it
reports the digest with the row or file; nothing of an input is in it.
"""

from __future__ import annotations

import hashlib
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from silkledger.errors import InputError, SilkledgerError
from silkledger.rules import Refusal, refuse
from silkledger.schemas.vocabulary import VocabularyError

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
R = TypeVar("R")
RULE = "row.unexpected"
_HERE = Path(__file__).parent
_SHOWN = 12  # hexadecimal digits of a digest


def digest(fault: BaseException) -> str:
    """Return the digest of an exception that was raised and caught.

    >>> def fail(): raise ValueError("the cell's own words")
    >>> def caught():
    ...     try: fail()
    ...     except ValueError as fault: return digest(fault)
    >>> caught() == caught(), len(caught())
    (True, 12)
    """
    ours = [
        f"{Path(frame.filename).relative_to(_HERE).as_posix()}:{frame.name}"
        for frame in traceback.extract_tb(fault.__traceback__)
        if Path(frame.filename).is_relative_to(_HERE)
    ]
    # A recursion is one fault, however deep it went.
    said = " ".join((type(fault).__name__, *dict.fromkeys(ours)))
    return hashlib.sha256(said.encode()).hexdigest()[:_SHOWN]


def guarded(
    read: Callable[Concatenate[str, P], R],
    column: str,
    text: str,
    /,
    *args: P.args,
    **kwargs: P.kwargs,
) -> R | tuple[Refusal, ...]:
    """Return `read(text, …)`; if it fails, the refusal of `text` by the rule row.unexpected.

    Raises SilkledgerError and VocabularyError, which are not faults of the program.

    >>> guarded(int, "period", "2022")
    2022
    >>> [refusal.rule for refusal in guarded(int, "period", "in 2022")]
    ['row.unexpected']
    """
    try:
        return read(text, *args, **kwargs)
    except (SilkledgerError, VocabularyError):
        raise
    except Exception as fault:  # noqa: BLE001  whatever it is, the other rows are read
        kind = type(fault).__name__
        return (refuse(RULE, column, text, kind=kind, digest=digest(fault)),)


def in_file(file: str, fault: Exception, line: int | None = None) -> InputError:
    """Return the error that stands for an exception met while a file is read."""
    what = f"a fault of the program stops its reading ({type(fault).__name__}, {digest(fault)})"
    return InputError(file, what, fix="report the fault with this file", line=line)
