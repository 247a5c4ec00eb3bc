"""What is remembered of a dataset between runs, in published/.alarm/<dataset>.json.

It lies beside the datasets, so that every machine that publishes there, `silkledger doctor` and the
health address know the same. It holds no secret: addresses are named by scheme and host. A run that
can't name its dataset belongs to the dataset whose last run read the same folders, else to none
(`_.json`), until a run on these folders can name it.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import socket
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any

from silkledger.alarm.incidents import Incident
from silkledger.store import regular
from silkledger.store.objects import ObjectPath

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

FOLDER, UNNAMED = ".alarm", "_"
_SUFFIX = ".json"


@dataclass(frozen=True, slots=True)
class LastRun:
    """How the last run ended.

    `outcome` is that of silkledger.release.job.Outcome, or failed or stopped. `inputs` is a digest
    of what it read, empty if it could not tell; `run` is the id of the folder that it left, `id`
    that of the run itself in logs, messages and lineage.
    """

    outcome: str
    started: str
    ended: str
    reason: str
    version: str = ""
    run: str = ""
    inputs: str = ""
    id: str = ""

    @property
    def well(self) -> bool:
        """Whether nobody has to act on how it ended."""
        return self.outcome not in ("refused", "failed")


@dataclass(frozen=True, slots=True)
class DatasetState:
    """The last run, the runs that have started and not ended, and the incidents by slot.

    `raws` are the folders that the last run read. `running` maps machine and process to the moment
    of the start. `over` are incidents whose end still has to be told, to the addresses in `told`.
    `promised_days` is freshness_days of dataset.toml, as the last run that could read it found it.
    """

    dataset: str
    raws: tuple[str, ...] = ()
    last_run: LastRun | None = None
    running: dict[str, str] = field(default_factory=dict)
    incidents: dict[str, Incident] = field(default_factory=dict)
    over: tuple[Incident, ...] = ()
    promised_days: int | None = None

    def begun(self, now: str) -> DatasetState:
        """Return the state once this process runs."""
        return replace(self, running={**self.alive(), this_process(): now})

    def ended(self, last_run: LastRun, raws: Sequence[str]) -> DatasetState:
        """Return the state once the run of this process has ended."""
        running = {name: at for name, at in self.alive().items() if name != this_process()}
        return replace(self, last_run=last_run, raws=tuple(raws), running=running)

    def alive(self) -> dict[str, str]:
        """Return the runs that may still go on: those of other machines can't be looked at."""
        return {name: at for name, at in self.running.items() if not _is_gone(name)}

    def interrupted(self) -> str:
        """Return when the latest run started that was ended from outside; empty if none was."""
        return max((at for name, at in self.running.items() if _is_gone(name)), default="")


def this_process() -> str:
    """Return the name of this process among those of all machines."""
    return f"{socket.gethostname()}:{os.getpid()}"


def _is_gone(name: str) -> bool:
    machine, _, process = name.rpartition(":")
    if machine != socket.gethostname() or not process.isdecimal():
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False


def path_of(published: Path, dataset: str) -> Path:
    """Return the file of a dataset; that of none for an empty name."""
    return published / FOLDER / f"{dataset or UNNAMED}{_SUFFIX}"


def load_state(published: Path, dataset: str) -> DatasetState:
    """Return what is remembered; an empty state if there is nothing that can be read.

    A file that is damaged is started anew: then an incident is told twice rather than never.
    """
    try:
        content = regular.read_json(path_of(published, dataset))
        return _state(content)
    except FileNotFoundError:
        return DatasetState(dataset)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return DatasetState(dataset)


def load_all(published: Path) -> tuple[DatasetState, ...]:
    """Return what is remembered of every dataset, by name; that of none comes first."""
    names = sorted(path.name for path in published.glob(f"{FOLDER}/*{_SUFFIX}"))
    return tuple(
        load_state(published, "" if name == f"{UNNAMED}{_SUFFIX}" else name.removesuffix(_SUFFIX))
        for name in names
    )


def save(published: Path, state: DatasetState) -> None:
    """Replace the file of a dataset. Raises OSError if it can't be written."""
    path = path_of(published, state.dataset)
    content = (json.dumps(asdict(state), indent=1, ensure_ascii=False) + "\n").encode()
    if isinstance(path, ObjectPath):
        path.write_bytes(content)
        return
    _make(path.parent)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.new")
    with regular.replacing(unfinished) as file:
        file.write(content)
    unfinished.replace(path)


def forget(published: Path, dataset: str) -> None:
    """Remove the file of a dataset, if there is one."""
    with contextlib.suppress(OSError):
        path_of(published, dataset).unlink(missing_ok=True)


def dataset_of(published: Path, raws: Sequence[str]) -> str:
    """Return the dataset whose last run read these folders; empty if none did."""
    return next(
        (each.dataset for each in load_all(published) if each.dataset and each.raws == tuple(raws)),
        "",
    )


@contextlib.contextmanager
def alone(published: Path) -> Iterator[None]:
    """Let one process at a time change what is remembered; others wait. Raises OSError.

    An object store has no such lock: there, two runs at the same moment may both tell of one
    incident.
    """
    if isinstance(published, ObjectPath):
        yield
        return
    folder = published / FOLDER
    _make(folder)
    descriptor = regular.descriptor(folder / "lock", os.O_RDWR | os.O_CREAT)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _make(folder: Path) -> None:
    regular.require_no_link(folder, folder.parent)
    folder.mkdir(parents=True, exist_ok=True)


def _state(content: dict[str, Any]) -> DatasetState:
    last = content["last_run"]
    return DatasetState(
        dataset=str(content["dataset"]),
        raws=tuple(content["raws"]),
        last_run=LastRun(**last) if last else None,
        running={str(name): str(at) for name, at in content["running"].items()},
        incidents={slot: _incident(entry) for slot, entry in content["incidents"].items()},
        over=tuple(_incident(entry) for entry in content["over"]),
        promised_days=content["promised_days"],
    )


def _incident(entry: dict[str, Any]) -> Incident:
    return Incident(**{**entry, "told": tuple(entry["told"])})
