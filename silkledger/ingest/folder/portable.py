"""Names of files and folders that every platform can have, Windows included.

A release is read wherever its readers are: what a dataset names itself must not stop them.
"""

from __future__ import annotations

import re

# Devices of Windows, with any suffix; characters that no name has there; ends that it drops.
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*\\/\x00-\x1f]|[. ]$')


def is_portable(name: str) -> bool:
    """Whether a single name is possible on every platform.

    >>> is_portable("nul.csv"), is_portable("a:b.csv"), is_portable("nulls.csv")
    (False, False, True)
    """
    return not _DEVICE.fullmatch(name) and not _FORBIDDEN.search(name)
