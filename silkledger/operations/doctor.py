"""The health of an installation and of what it publishes, in plain lines: what a person looks at
when a schedule is quiet.

Every check looks and changes nothing. One that fails says what to do; one that has nothing to look
at says so. Left out on purpose: the inputs' content (a dry run says that) and Prefect's own server.
"""

from __future__ import annotations

import importlib.metadata
import os
import re
import shutil
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.errors import SilkledgerError
from silkledger.operations import settings
from silkledger.store import lock
from silkledger.store.objects import ObjectPath

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from silkledger.release.candidate import LastRelease

LOCK_FILE = "requirements.lock"
_PINNED = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==([^ ;\\]+)( ; )?", re.MULTILINE)
_PYTHON = (3, 11)
_FREE = 1 << 30  # bytes: a release of a million figures with its staging takes about half of it
_NAMED = 5


@dataclass(frozen=True, slots=True)
class HealthCheck:
    """What was looked at, whether it is well, and what was seen; with a fault, also what to do."""

    name: str
    well: bool
    said: str


@dataclass(frozen=True, slots=True)
class Locations:
    """Where to look: the project's folder, its raw folder, where it publishes, and the
    surroundings.
    """

    folder: Path
    raw: Path
    published: Path
    environment: Mapping[str, str]
    today: dt.date | None = None


def health(place: Locations) -> tuple[HealthCheck, ...]:
    """Every check, in the order in which a fault of one makes the next ones fail. A fault of a
    check is its result.
    """
    return tuple(found for look in _LOOKS for found in _looked(look, place))


def _looked(
    look: Callable[[Locations], Iterator[HealthCheck]], place: Locations
) -> Iterator[HealthCheck]:
    try:
        yield from look(place)
    except (SilkledgerError, OSError, ValueError) as fault:  # a vocabulary's fault is a ValueError
        yield HealthCheck(look.__name__.strip("_").replace("_", " "), False, str(fault))


def _python(_: Locations) -> Iterator[HealthCheck]:
    version = ".".join(map(str, sys.version_info[:3]))
    well = sys.version_info >= _PYTHON
    yield HealthCheck(
        "python", well, version if well else f"{version}; silkledger needs 3.11 or newer"
    )


def _packages(place: Locations) -> Iterator[HealthCheck]:
    """What is installed against the lock file, where the folder has one."""
    path = place.folder / LOCK_FILE
    if not path.is_file():
        yield HealthCheck("packages", True, f"there is no {LOCK_FILE} here to compare with")
        return
    locked: dict[str, set[str]] = {}
    needed = set()
    for name, version, marker in _PINNED.findall(path.read_text(encoding="utf-8")):
        locked.setdefault(_normal(name), set()).add(version)
        if not marker:  # with one it belongs to some machines only
            needed.add(_normal(name))
    here = {
        _normal(each.name): each.version for each in importlib.metadata.distributions() if each.name
    }
    missing = sorted(needed - here.keys())
    others = sorted(
        f"{name} {here[name]}"
        for name in locked.keys() & here.keys()
        if here[name] not in locked[name]
    )
    if missing or others:
        said = [f"not installed: {_some(missing)}"] * bool(missing) + [
            f"other than locked: {_some(others)}"
        ] * bool(others)
        yield HealthCheck(
            "packages", False, f"{'; '.join(said)}; run make, which installs what {LOCK_FILE} says"
        )
    else:
        yield HealthCheck(
            "packages", True, f"{len(locked.keys() & here.keys())} as {LOCK_FILE} says"
        )


def _vocabularies(_: Locations) -> Iterator[HealthCheck]:
    """Every vocabulary file loads, and a wording is read by them as it should be."""
    from silkledger.indicators import indicators
    from silkledger.reading.records import read_record
    from silkledger.rules import rules
    from silkledger.schemas import vocabulary

    words = "nearly USD 15 billion"
    found = read_record({"id": "1", "as_reported": words, "locale": "en"})
    well = (found["bound"], found["value"], found["unit"]) == ("nearly", 15e9, "USD")
    files = len(list(vocabulary.FOLDER.rglob("*.csv")))
    counted = f"{files} files load, with {len(indicators())} indicators and {len(rules())} rules"
    yield HealthCheck(
        "vocabularies",
        well,
        counted if well else f'"{words}" is read wrongly; restore schemas/vocabularies/',
    )


def _prefect(place: Locations) -> Iterator[HealthCheck]:
    home = place.folder / place.environment.get(settings.HOME_NAME, settings.HOME)
    fault = _unwritable(home)
    yield HealthCheck("prefect", not fault, fault or f"{home.name}/ can be written")
    server = lock.holder(home / settings.SERVE_LOCK)
    said = (
        f"process {server} serves this folder"
        if server
        else "not running; `silkledger serve` starts it"
    )
    yield HealthCheck("schedule", True, said)


def _published(place: Locations) -> Iterator[HealthCheck]:
    if isinstance(place.published, ObjectPath):
        yield _reached(place.published)
        return
    fault = _unwritable(place.published)
    yield HealthCheck("published", not fault, fault or f"{place.published.name}/ can be written")
    free = shutil.disk_usage(_there(place.published)).free
    said = f"{free / (1 << 30):,.1f} GiB free"
    yield HealthCheck(
        "disk", free >= _FREE, said if free >= _FREE else f"{said}; make room, at least 1 GiB"
    )


def _reached(published: ObjectPath) -> HealthCheck:
    """Whether the object store answers; whether it can be written to is seen when a release is."""
    try:
        said = "can be read" if published.is_dir() else "holds nothing yet"
    except OSError as fault:
        return HealthCheck(
            "published",
            False,
            f"{fault.filename}: {fault.strerror}; look at the address and the credentials",
        )
    return HealthCheck("published", True, f"{published} {said}")


def _releases(place: Locations) -> Iterator[HealthCheck]:
    """Of each dataset: who publishes, what waits, and whether the current release is whole."""
    from silkledger.published.releases import last, waiting
    from silkledger.store.layout import STAGING
    from silkledger.verify import verify

    names = sorted(path.parent.name for path in place.published.glob("*/status.json"))
    for name in names:
        if not isinstance(place.published, ObjectPath):  # there a claim ends by itself
            holder = lock.holder(place.published / STAGING / f"{name}.lock")
            yield HealthCheck(
                f"{name}: lock", True, f"process {holder} publishes" if holder else "free"
            )
        current: LastRelease | None = last(place.published, name)
        waits = waiting(place.published, name)
        if waits is not None:
            yield HealthCheck(
                f"{name}: waiting",
                True,
                f"{waits.version} for approval since {waits.published_at[:10]}: {waits.reason}",
            )
        if current is not None:
            problems = verify(current.folder)
            said = (
                f"{current.version} is whole"
                if not problems
                else f"{current.version}: {problems[0]}; restore the folder"
            )
            yield HealthCheck(f"{name}: release", not problems, said)
    if not names:
        yield HealthCheck("releases", True, "none yet; `silkledger release` makes the first")


def _freshness(place: Locations) -> Iterator[HealthCheck]:
    from silkledger.ingest.folder import sources
    from silkledger.ingest.freshness import freshness

    inputs = sources.find((place.raw,))
    for held in inputs.held_back:
        yield HealthCheck("raw", False, f"source {held.source_id} is held back: {held}")
    found = freshness(inputs, place.today)
    yield HealthCheck("freshness", not found.stale, found.sentence)


_LOOKS = (_python, _packages, _vocabularies, _prefect, _published, _releases, _freshness)


def _unwritable(folder: Path) -> str:
    """Why nothing can be written below the folder, or below the one in which it would be made;
    empty where it can.
    """
    there = _there(folder)
    if not there.is_dir():
        return f"{there}: is no folder; move it away"
    return (
        ""
        if os.access(there, os.W_OK | os.X_OK)
        else f"{there}: can't be written; give this user the right to"
    )


def _there(path: Path) -> Path:
    """The path, or the nearest one above that is there."""
    return next(each for each in (path.absolute(), *path.absolute().parents) if each.exists())


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _some(names: list[str]) -> str:
    return ", ".join(names[:_NAMED]) + (
        f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    )
