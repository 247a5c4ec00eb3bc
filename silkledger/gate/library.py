"""Import Great Expectations without what no suite of a release can use.

Its package imports altair and scipy.stats for one plot and two metrics, and boto3 and SQLAlchemy
if they are installed, whatever is validated: with them the import takes twice as long. Here the
first two are loaded once something of them is used, and the others, which are optional to it, are
not found. This holds for the importing thread alone and until the import is done.

Its hundreds of models inherit fields, and pydantic copies a field with all that it refers to for
each class below, which is a third of the import. While it lasts, a field is copied as far as
pydantic changes one.
"""

from __future__ import annotations

import copy
import importlib
import os
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
_STATISTICS = "GX_ANALYTICS_ENABLED"
_importing = threading.RLock()


def great_expectations() -> Any:
    """Return the package, imported when it is first asked for, with its usage statistics off."""
    with _importing, _without_the_unused(), _fields_copied_quickly(), without_statistics():
        return importlib.import_module("great_expectations")


@contextmanager
def without_statistics() -> Iterator[None]:
    """Switch the package's usage statistics off, and restore the environment after."""
    before = os.environ.get(_STATISTICS)
    os.environ[_STATISTICS] = "false"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_STATISTICS]
        else:
            os.environ[_STATISTICS] = before


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


@contextmanager
def _fields_copied_quickly() -> Iterator[None]:
    """Copy the fields of pydantic's models by `_copy_of_field`."""
    from pydantic.v1.fields import ModelField

    added = "__deepcopy__" not in vars(ModelField)
    if added:
        setattr(ModelField, "__deepcopy__", _copy_of_field)  # noqa: B010  it has no such method
    try:
        yield
    finally:
        if added:
            delattr(ModelField, "__deepcopy__")


def _copy_of_field(field: Any, memo: dict[int, Any]) -> Any:
    """Return a copy of a field that shares what no subclass changes: types, defaults, validators.

    A class below sets attributes of its field and of the field's info, and adds validators.
    """
    copied = copy.copy(field)
    memo[id(field)] = copied
    copied.field_info = copy.copy(field.field_info)
    copied.field_info.extra = dict(field.field_info.extra)
    copied.class_validators = dict(field.class_validators)
    for name in ("sub_fields", "sub_fields_mapping", "key_field"):
        setattr(copied, name, copy.deepcopy(getattr(field, name), memo))
    return copied
