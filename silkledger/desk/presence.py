"""Who is at a source: one person at a time may change it, and the others see the name.

A lock is a file in the raw folder, `.desk/<source>.lock`, so that two desks on one folder see each
other. It ends when its page has not been heard of for a while, or its desk was ended. A lock is a
courtesy: what makes a lost update impossible is that a change names what the person saw
(silkledger.curation.changes).
"""

from __future__ import annotations

import json
import os
import socket
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from silkledger.errors import RefusedError
from silkledger.store import durable

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FOLDER = ".desk"
_SECONDS = 30.0


class HeldError(RefusedError):
    """A change of a source at which somebody else is."""


@dataclass(frozen=True, slots=True)
class LockHolder:
    """Who is at a source, in which browser, since when and when last heard of (seconds).

    `host` and `process` are those of the desk.
    """

    by: str
    session: str
    since: float
    seen: float
    host: str
    process: int

    @property
    def is_ended(self) -> bool:
        """Whether the desk was on this machine and runs no more."""
        if self.host != socket.gethostname():
            return False
        try:
            os.kill(self.process, 0)
        except ProcessLookupError:
            return True
        except PermissionError:
            return False
        return False


@dataclass
class Locks:
    """The locks of a raw folder."""

    raw: Path
    clock: Callable[[], float] = time.time

    def holder(self, source_id: str) -> LockHolder | None:
        """Return who is at the source, None if nobody is."""
        try:
            held = LockHolder(**json.loads(self._file(source_id).read_bytes()))
        except (OSError, ValueError, TypeError):
            return None
        is_here = self.clock() - held.seen < _SECONDS and not held.is_ended
        return held if is_here else None

    def take(self, source_id: str, session: str, by: str) -> LockHolder:
        """Come to the source, or stay at it, and return who is there: this person or another."""
        held, now = self.holder(source_id), self.clock()
        if held is not None and held.session != session:
            return held
        since = held.since if held else now
        mine = LockHolder(by, session, since, now, socket.gethostname(), os.getpid())
        durable.replace(self._file(source_id), json.dumps(asdict(mine)).encode())
        return mine

    def require(self, source_id: str, session: str, by: str) -> None:
        """Come to the source. Raises HeldError if somebody else is there."""
        held = self.take(source_id, session, by)
        if held.session != session:
            raise HeldError(f"{held.by or 'somebody'} is at this source; wait, or take another")

    def leave(self, source_id: str, session: str) -> None:
        """Leave the source, if this person is at it."""
        held = self.holder(source_id)
        if held is not None and held.session == session:
            self._file(source_id).unlink(missing_ok=True)

    def _file(self, source_id: str) -> Path:
        return self.raw / FOLDER / f"{source_id}.lock"
