"""Import Great Expectations without what no suite of a release can use.

Its package imports altair and scipy.stats for one plot and two metrics, and boto3 and SQLAlchemy
if they are installed, whatever is validated: with them the import takes twice as long. Here the
first two are loaded once something of them is used, and the others, which are optional to it, are
not found. This holds for the importing thread alone and until the import is done.
"""

from __future__ import annotations

import importlib
import sys
import threading
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from importlib.machinery import PathFinder
from importlib.util import LazyLoader
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from importlib.machinery import ModuleSpec

DEFERRED = frozenset({"altair", "scipy.stats"})
OPTIONAL = frozenset({"boto3", "botocore", "sqlalchemy"})
_importing = threading.RLock()


def great_expectations() -> Any:
    """Return the package, imported when it is first asked for."""
    with _importing, _without_the_unused():
        return importlib.import_module("great_expectations")


class _Finder(MetaPathFinder):
    """Finds deferred modules as lazy ones, and the optional packages not at all."""

    def __init__(self) -> None:
        self.thread = threading.get_ident()

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: Any = None
    ) -> ModuleSpec | None:
        if threading.get_ident() != self.thread:
            return None
        if name.partition(".")[0] in OPTIONAL:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        if name not in DEFERRED:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = LazyLoader(spec.loader)
        return spec


@contextmanager
def _without_the_unused() -> Iterator[None]:
    finder = _Finder()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
