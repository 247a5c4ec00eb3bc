"""Answer a release for which nothing has changed since the last run, before anything is read.

After a run that published, or found nothing to publish, what is told of it is kept in
published/.alarm/<dataset>.last, with a digest of all that decides a run: the files of the raw
folders, the program, the installed packages, and what is published. A run with the same digest
would end the same, so the answer is known. Whatever is out of the ordinary gets a whole run:
options, links, an open incident, a source that has become stale, a candidate that waits, a store of
objects, an address that lineage is sent to.

Nothing here imports what is slow to import.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
import hashlib
import json
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import silkledger
from silkledger.alarm import state
from silkledger.alarm.state import LastRun
from silkledger.ingest.folder.documents import documents_beside
from silkledger.lineage import run_log
from silkledger.release.job import UNCHANGED, Job, Told
from silkledger.store import layout, regular
from silkledger.store.remote import RemotePath

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from silkledger.release.job import Outcome

_SUFFIX = ".last"
_ENDS = ("published", "unchanged")
# Size, time of change and number of a file on its disk.
_Look = tuple[int, int, int]


@dataclass(frozen=True)
class Before:
    """What a run starts from: `digest` of all that decides it, and how its raw files looked."""

    job: Job
    digest: str
    looks: Mapping[Path, _Look]

    def answer(self) -> Told | None:
        """Return what a run would tell, and remember that there was one; None if it must run."""
        published, started = self.job.published, dt.datetime.now(dt.UTC)
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            dataset = state.dataset_of(published, _folders(self.job))
            kept = regular.read_json(_path(published, dataset))
            known = state.load_state(published, dataset)
            if (
                kept["digest"] == self.digest
                and kept["published"] == _of_published(published, dataset)
                and not (known.incidents or known.over or known.alive() or known.interrupted())
                and not _is_stale(dt.date.fromisoformat(kept["newest"]), known.promised_days)
            ):
                told = Told(**kept["told"])
                self._remember(dataset, started)
                return told
        return None

    def note(self, outcome: Outcome, told: Told) -> None:
        """Keep what the next run would tell, unless files changed during this one.

        What can't be kept costs the next run its time, and nothing else.
        """
        dataset, published = outcome.candidate.dataset.name, self.job.published
        newest = outcome.candidate.tables["sources"]["published_on"].to_pylist()
        with contextlib.suppress(OSError):
            _path(published, dataset).unlink(missing_ok=True)
            if outcome.state not in _ENDS or outcome.notes or not newest:
                return
            if _looks(self.job) != self.looks:
                return
            kept = {
                "digest": self.digest,
                "published": _of_published(published, dataset),
                "newest": max(newest).isoformat(),
                "told": asdict(told),
            }
            with regular.replacing(_path(published, dataset)) as file:
                file.write(json.dumps(kept, ensure_ascii=False).encode())

    def _remember(self, dataset: str, started: dt.datetime) -> None:
        """Settle and log this run like any other."""
        published, run = self.job.published, str(uuid4())
        ended = dt.datetime.now(dt.UTC)
        latest = regular.read_json(published / dataset / layout.LATEST)
        folder = published / dataset / layout.RUNS / latest["manifest_sha256"][: layout.RUN_DIGITS]
        with state.alone(published):
            known = state.load_state(published, dataset)
            last = LastRun(
                outcome="unchanged",
                started=_stamp(started),
                ended=_stamp(ended),
                reason=UNCHANGED,
                version=latest["version"],
                run=latest["version"],
                inputs=known.last_run.inputs if known.last_run else "",
                id=run,
            )
            span = started, ended
            run_log.leave(folder, run=run, lines=(), steps={}, outcome=last.outcome, span=span)
            state.save(published, known.ended(last, _folders(self.job)))


def before(job: Job, environment: Mapping[str, str] = os.environ) -> Before | None:
    """Return what a run starts from, or None if it must run whatever has changed.

    before(Job((Path("raw"),), Path("published")))
    """
    if job != Job(job.raws, job.published) or isinstance(job.published, RemotePath):
        return None
    if environment.get("OPENLINEAGE_URL"):
        return None
    with contextlib.suppress(OSError):
        looks = _looks(job)
        if not looks:
            return None
        digest = hashlib.sha256("\n".join(_surroundings(job)).encode())
        _take(digest, looks)
        digest.update(_program().encode())
        return Before(job, digest.hexdigest(), looks)
    return None


def _surroundings(job: Job) -> Iterator[str]:
    """Yield what decides a run, apart from files of the raw folders and the program."""
    yield sys.version
    yield from _folders(job)
    yield str(job.published.absolute())
    for folder in map(Path, filter(None, sys.path)):
        if folder.is_dir():
            yield from sorted(path.name for path in folder.glob("*.dist-info"))


def _folders(job: Job) -> tuple[str, ...]:
    return tuple(str(raw.absolute()) for raw in job.raws)


@functools.cache
def _program() -> str:
    """Return a digest of the files of the package, its flows and vocabularies included.

    A process runs what it has loaded, whatever becomes of the files.
    """
    root, digest = Path(silkledger.__file__).parent, hashlib.sha256()
    folders = [root, *(path for path in root.iterdir() if path.is_symlink())]
    files = (path for folder in folders for path in _walk(folder) if path.is_file())
    _take(digest, sorted(path for path in files if path.suffix != ".pyc"))
    return digest.hexdigest()


def _take(digest: hashlib._Hash, paths: Iterable[Path]) -> None:
    """Add the names and contents of files to a digest."""
    for path in paths:
        digest.update(f"{path}\0{_sha256(path)}\n".encode())


def _looks(job: Job) -> dict[Path, _Look] | None:
    """Return how each file of the raw folders and of documents/ beside them looks.

    None if there is anything but plain files.
    """
    looks = {}
    for folder in (*job.raws, *filter(None, map(documents_beside, job.raws))):
        if folder.is_symlink() or not folder.is_dir():
            return None
        for path in _walk(folder):
            if path.is_symlink() or not path.is_file():
                return None
            status = path.stat()
            looks[path] = (status.st_size, status.st_mtime_ns, status.st_ino)
    return looks


def _walk(folder: Path) -> Iterator[Path]:
    """Yield what lies in a folder and is not a folder, links to folders too, in a fixed order."""
    for place, names, files in os.walk(folder, onerror=_raise):
        names.sort()
        here = Path(place)
        yield from (here / name for name in sorted(files))
        yield from (here / name for name in names if (here / name).is_symlink())


def _raise(fault: OSError) -> None:
    raise fault


def _of_published(published: Path, dataset: str) -> str:
    """Return a digest of all that a run would look at, or mend, of what is published.

    Raises OSError if it can't be read, ValueError if nothing is.
    """
    folder = published / dataset
    latest = regular.read_json(folder / layout.LATEST)["version"]
    digest = hashlib.sha256()
    paths = [*(path for path in sorted(folder.iterdir()) if not path.is_dir())]
    for path in [*paths, *_walk(folder / latest)]:
        digest.update(f"{path.relative_to(folder)}\0{_sha256(regular.require(path))}\n".encode())
    left = sorted(path.name for path in folder.iterdir() if path.is_dir())
    left += sorted(path.name for path in (published / layout.STAGING).glob(f"{dataset}*/*"))
    return hashlib.sha256(f"{digest.hexdigest()} {left}".encode()).hexdigest()


def _is_stale(newest: dt.date, promised_days: int | None) -> bool:
    age = (dt.datetime.now(dt.UTC).date() - newest).days
    return promised_days is not None and age > promised_days


def _path(published: Path, dataset: str) -> Path:
    return state.path_of(published, dataset).with_suffix(_SUFFIX)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _stamp(moment: dt.datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
