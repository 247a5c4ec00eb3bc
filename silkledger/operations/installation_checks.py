"""The checks of an installation: Python, packages, vocabularies, Prefect's home, folders, disk.

silkledger.operations.doctor runs them, and checks what is published.
"""

from __future__ import annotations

import importlib.metadata
import os
import re
import shutil
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.operations import settings
from silkledger.operations.standing import HealthCheck
from silkledger.schemas.vocabulary import SHIPPED
from silkledger.store import lock
from silkledger.store.objects import ObjectPath

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping
    from pathlib import Path

LOCK_FILE = "requirements.lock"
_PINNED = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==([^ ;\\]+)(?: *; *([^\\\n]+))?", re.MULTILINE)
_PYTHON = (3, 11)
_FREE = 1 << 30  # bytes: a release of a million figures with its staging takes about half of it
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Locations:
    """What to check: the project's folder, its raw and published folders, and the environment."""

    folder: Path
    raw: Path
    published: Path
    environment: Mapping[str, str]
    now: dt.datetime


def _python(_: Locations) -> Iterator[HealthCheck]:
    version = ".".join(map(str, sys.version_info[:3]))
    well = sys.version_info >= _PYTHON
    yield HealthCheck(
        "python", well, version if well else f"{version}; silkledger needs 3.11 or newer"
    )


def _packages(locations: Locations) -> Iterator[HealthCheck]:
    """Compare the installed packages with the lock file, if the folder has one."""
    path = locations.folder / LOCK_FILE
    if not path.is_file():
        yield HealthCheck("packages", True, f"no {LOCK_FILE} here to compare with")
        return
    locked = _locked(path.read_text(encoding="utf-8"))
    installed = {
        _normal(package.name): package.version
        for package in importlib.metadata.distributions()
        if package.name
    }
    missing = sorted(locked.keys() - installed.keys())
    others = sorted(
        f"{name} {installed[name]}"
        for name in locked.keys() & installed.keys()
        if installed[name] not in locked[name]
    )
    faults = []
    if missing:
        faults.append(f"not installed: {_some(missing)}")
    if others:
        faults.append(f"not the locked version: {_some(others)}")
    if faults:
        fix = f"run make, which installs {LOCK_FILE}"
        yield HealthCheck("packages", False, "; ".join([*faults, fix]))
    else:
        count = len(locked.keys() & installed.keys())
        yield HealthCheck("packages", True, f"{count} match {LOCK_FILE}")


def _locked(text: str) -> dict[str, set[str]]:
    """Return the versions that a lock file has for this Python on this machine, by package."""
    locked: dict[str, set[str]] = {}
    for name, version, marker in _PINNED.findall(text):
        if _holds_here(marker.strip()):
            locked.setdefault(_normal(name), set()).add(version)
    return locked


def _holds_here(marker: str) -> bool:
    """Whether a line of a lock file is for this environment, by its marker."""
    if not marker:
        return True
    try:
        from packaging.markers import Marker
    except ImportError:  # locked itself, so told as missing; what needs it can't be said
        return False
    return Marker(marker).evaluate()


def _vocabularies(_: Locations) -> Iterator[HealthCheck]:
    """Check that every vocabulary file loads, and that a sample wording is read correctly."""
    from silkledger.indicator_names import indicator_names
    from silkledger.indicators import indicators
    from silkledger.reading.records import read_record
    from silkledger.rules import rules
    from silkledger.schemas import vocabulary

    words = "nearly USD 15 billion"
    record = read_record({"id": "1", "as_reported": words, "locale": "en"})
    well = (record["bound"], record["value"], record["unit"]) == ("nearly", 15e9, "USD")
    indicator_names(SHIPPED)
    files = len(list(vocabulary.FOLDER.rglob("*.csv")))
    counted = (
        f"{files} files load, with {len(indicators(SHIPPED))} indicators and {len(rules())} rules"
    )
    yield HealthCheck(
        "vocabularies",
        well,
        counted if well else f'"{words}" is read incorrectly; restore schemas/vocabularies/',
    )


def _additions(locations: Locations) -> Iterator[HealthCheck]:
    """Check what the dataset adds to the vocabularies, if it does."""
    from silkledger.ingest.folder.additions import VOCABULARIES, vocabulary_files, vocabulary_of
    from silkledger.vocabularies.faults import addition_faults

    if not (locations.raw / VOCABULARIES).is_dir():
        return
    files = vocabulary_files(locations.raw)
    faults = addition_faults(vocabulary_of(locations.raw))
    sentence = (
        f"{faults[0]}; silkledger vocabulary check lists all"
        if faults
        else f"{len(files)} file{'' if len(files) == 1 else 's'}"
    )
    yield HealthCheck("own vocabularies", not faults, sentence)


def _prefect(locations: Locations) -> Iterator[HealthCheck]:
    home = locations.folder / locations.environment.get(settings.HOME_NAME, settings.HOME)
    fault = _unwritable(home)
    yield HealthCheck("prefect", not fault, fault or f"{home.name}/ is writable")
    server = lock.holder(home / settings.SERVE_LOCK)
    running = f"process {server} serves this folder"
    yield HealthCheck(
        "schedule", True, running if server else "not running; start it with `silkledger serve`"
    )


def _published(locations: Locations) -> Iterator[HealthCheck]:
    if isinstance(locations.published, ObjectPath):
        yield _reached(locations.published)
        return
    fault = _unwritable(locations.published)
    yield HealthCheck("published", not fault, fault or f"{locations.published.name}/ is writable")
    free = shutil.disk_usage(_existing(locations.published)).free
    size = f"{free / (1 << 30):,.1f} GiB free"
    yield HealthCheck(
        "disk", free >= _FREE, size if free >= _FREE else f"{size}; free at least 1 GiB"
    )


def _reached(published: ObjectPath) -> HealthCheck:
    """Check that the object store can be read; only a release shows whether it can be written."""
    try:
        state = "can be read" if published.is_dir() else "is empty"
    except OSError as fault:
        return HealthCheck(
            "published",
            False,
            f"{fault.filename}: {fault.strerror}; check the address and the credentials",
        )
    return HealthCheck("published", True, f"{published} {state}")


CHECKS = (_python, _packages, _vocabularies, _additions, _prefect, _published)


def _unwritable(folder: Path) -> str:
    """Tell why the folder can't be written or created; empty if it can."""
    existing = _existing(folder)
    if not existing.is_dir():
        return f"{existing}: is not a folder; move it away"
    if not os.access(existing, os.W_OK | os.X_OK):
        return f"{existing}: is not writable; give this user write permission"
    return ""


def _existing(path: Path) -> Path:
    """Return the path, or its nearest parent that exists."""
    return next(folder for folder in (path.absolute(), *path.absolute().parents) if folder.exists())


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _some(names: list[str]) -> str:
    return ", ".join(names[:_NAMED]) + (
        f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    )
