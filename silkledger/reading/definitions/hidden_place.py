"""A hidden place: what is read with it holds for figures of every place.

Almost no wording says something else in another place; only a sign of money may. So a wording is
read with a hidden place first. Whoever looks at the place raises HiddenPlaceError, and the wording
is read with its own place then.
"""

from __future__ import annotations

from functools import cache
from typing import NoReturn


class HiddenPlaceError(Exception):
    """A question that only the place answers."""


class HiddenPlace:
    """A place of which nothing can be asked.

    >>> bool(HiddenPlace())
    Traceback (most recent call last):
        ...
    silkledger.reading.definitions.hidden_place.HiddenPlaceError
    """

    __slots__ = ()

    def _refuse(self, *_: object) -> NoReturn:
        raise HiddenPlaceError

    __bool__ = __hash__ = __eq__ = __ne__ = __str__ = __repr__ = __format__ = _refuse
    __lt__ = __le__ = __gt__ = __ge__ = __len__ = __iter__ = __contains__ = _refuse
    __getitem__ = __add__ = __radd__ = __getattr__ = _refuse


@cache
def hidden_place() -> HiddenPlace:
    """Return the hidden place, of which there is one."""
    return HiddenPlace()
