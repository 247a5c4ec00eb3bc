"""Silkledger: quoted figures as a dataset that can be trusted, cited and recalled.

`load`, `releases` and `describe` read releases; see silkledger.reader for how to use the bounds of
a figure. They are brought in when first asked for, so that `import silkledger` costs next to
nothing.
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
