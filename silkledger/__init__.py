"""Silkledger: quoted figures as a dataset that can be trusted, cited and recalled.

`load`, `releases` and `describe` read releases; silkledger.reader explains how to use the bounds of
a figure. They are imported on first use, so that `import silkledger` is cheap.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from silkledger.reader import describe as describe
    from silkledger.reader import load as load
    from silkledger.reader import releases as releases

__all__ = ["describe", "load", "releases"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module("silkledger.reader"), name)
    raise AttributeError(f"module 'silkledger' has no attribute {name!r}")
