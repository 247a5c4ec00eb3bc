"""Silkledger: quoted figures as a dataset that can be trusted, cited and recalled.

`load`, `series`, `releases` and `describe` read releases, `search`, `show` and `cite` find, show
and cite a figure; silkledger.reader explains how to use the bounds of a figure. `read_figure` and
`read_figures` read figures as they are printed, without a release. All are imported on first use,
so that `import silkledger` is cheap.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from silkledger.reader import cite as cite
    from silkledger.reader import describe as describe
    from silkledger.reader import load as load
    from silkledger.reader import releases as releases
    from silkledger.reader import search as search
    from silkledger.reader import series as series
    from silkledger.reader import show as show
    from silkledger.reading.figure import read_figure as read_figure
    from silkledger.reading.frames import read_figures as read_figures

_MODULES = {
    "cite": "silkledger.reader",
    "describe": "silkledger.reader",
    "load": "silkledger.reader",
    "read_figure": "silkledger.reading.figure",
    "read_figures": "silkledger.reading.frames",
    "releases": "silkledger.reader",
    "search": "silkledger.reader",
    "series": "silkledger.reader",
    "show": "silkledger.reader",
}
__all__ = [
    "cite",
    "describe",
    "load",
    "read_figure",
    "read_figures",
    "releases",
    "search",
    "series",
    "show",
]


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return getattr(import_module(_MODULES[name]), name)
    raise AttributeError(f"module 'silkledger' has no attribute {name!r}")
