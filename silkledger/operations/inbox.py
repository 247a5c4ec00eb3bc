"""Changes in raw folders: when something has changed, and when nobody is writing any more.

A file is whole once its size and its times stay the same for a while; what is read afterwards is
proved by its digest (silkledger.ingest.inputs). Whoever can should write a file under a name that
is passed over, such as figures.csv.part, and rename it when it is whole.
"""

from __future__ import annotations

import contextlib
import os
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    Seen = dict[str, tuple[int, int, int]]

_LONGEST = 300.0  # seconds to wait for somebody who goes on writing


def seen(raws: Sequence[Path]) -> Seen:
    """Return size, time of change and inode of every file in the folders, by path.

    Hidden files are left out, as a run leaves them out. What can't be looked at is not there.
    """
    entries: Seen = {}
    for raw in raws:
        for folder, folders, names in os.walk(raw):
            folders[:] = [name for name in folders if not name.startswith(".")]
            for name in names:
                path = os.path.join(folder, name)  # noqa: PTH118  (many files, often)
                if not name.startswith("."):
                    with contextlib.suppress(OSError):
                        entry = os.stat(path)  # noqa: PTH116
                        # A tool that copies times sets mtime, but nobody sets ctime.
                        changed = max(entry.st_mtime_ns, entry.st_ctime_ns)
                        entries[path] = (entry.st_size, changed, entry.st_ino)
    return entries


@dataclass
class Inbox:
    """Folders that are watched: a change is due once nothing has changed for `quiet` seconds.

    >>> inbox = Inbox((), quiet=10)
    >>> inbox.is_due(0.0)
    False
    """

    raws: Sequence[Path]
    quiet: float
    look: Callable[[Sequence[Path]], Seen] = seen
    taken: Seen = field(init=False)
    latest: Seen = field(init=False)
    since: float = field(init=False, default=0.0)

    def __post_init__(self) -> None:
        self.taken = self.latest = self.look(self.raws)

    def is_due(self, now: float) -> bool:
        """Look, and return True once for each change, `now` being a clock that only goes on."""
        files = self.look(self.raws)
        if files != self.latest:
            self.latest, self.since = files, now
        if self.latest == self.taken or now - self.since < self.quiet:
            return False
        self.taken = self.latest
        return True


def until_quiet(
    raws: Sequence[Path],
    seconds: float,
    *,
    clock: Callable[[], float] = time.time,
    wait: Callable[[float], None] = time.sleep,
) -> bool:
    """Wait until nothing in the folders was changed for that many seconds; return whether it is so.

    Returns at once if the last change is older. Gives up after five minutes: a run tells of a file
    that changes while it is read.
    """
    files = seen(raws)
    newest = max((changed for _, changed, _ in files.values()), default=0) / 1e9
    if clock() - newest >= seconds:
        return True
    waited = 0.0
    while waited < _LONGEST:
        wait(seconds)
        waited += seconds
        before, files = files, seen(raws)
        if files == before:
            return True
    return False
