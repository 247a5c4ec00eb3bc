"""A pytest plugin for mutants: empties every cache of the package before the tests run.

mutmut forks each mutant from a process that has run all tests once; without this, what is loaded or
read once (units, lexicons, readings of a wording) would still be what the unchanged code made of
it, and the mutant would look alive.
"""

from __future__ import annotations

import sys


def pytest_sessionstart() -> None:
    """Empty the caches of all modules of the package that are loaded."""
    for name, module in list(sys.modules.items()):
        if name.startswith(("silkledger.", "schemas.")):
            for value in list(vars(module).values()):
                clear = getattr(value, "cache_clear", None)
                if callable(clear):
                    clear()
