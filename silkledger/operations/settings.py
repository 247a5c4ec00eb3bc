"""Every setting with its value and where it came from: a flag, the environment, dataset.toml, or
the default.

What Prefect is run with stands here as data, so that the flows that set it and the command that
shows it can't differ. Values of variables that are not listed here are not shown, because nobody
knows what is in them; of an address neither password nor query is. Left out on purpose: the
vocabularies and the schedule (prefect.yaml), which are data.
"""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

# What every use of Prefect is started with, unless the environment says otherwise. The server's
# heartbeat to its makers is off too: with only DO_NOT_TRACK set it still runs, and logs `database
# is locked` on the embedded database. Statements of that database wait on a busy machine rather
# than fail.
PREFECT = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_LOGGING_LEVEL": "WARNING",
    "PREFECT_SERVER_LOGGING_LEVEL": "ERROR",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    "PREFECT_RESULTS_PERSIST_BY_DEFAULT": "false",
    "PREFECT_SERVER_DATABASE_TIMEOUT": "60",
    "PREFECT_SERVER_DATABASE_CONNECTION_TIMEOUT": "60",
}
# What server, worker and scheduled runs have on top: their steps are told in Prefect's pages,
# without its advertising.
SCHEDULE = {
    "PREFECT_LOGGING_LEVEL": "INFO",
    "PREFECT_LOGGING_EXTRA_LOGGERS": "silkledger",
    "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
}
HOME, HOME_NAME = ".prefect", "PREFECT_HOME"
SERVE_LOCK = "serve.lock"
PORT, PORT_NAME = 4200, "PREFECT_SERVER_API_PORT"
API_NAME = "PREFECT_API_URL"
POOL = "silkledger"

DEFAULT, ENVIRONMENT, DATASET, FLAG = "default", "environment", "dataset.toml", "flag"
HIDDEN = "set, not shown"
# Variables whose values are shown, with what they are; all others that begin so are only said to be
# set.
_VARIABLES = {
    "SILKLEDGER_PUBLISHED": (
        "published",
        "Folder that the reader (silkledger.load) takes releases from.",
    ),
    HOME_NAME: (HOME, "Prefect's home: history of runs, logs of `silkledger serve`."),
    API_NAME: ("", "Prefect server to use; empty: one of its own."),
    PORT_NAME: (str(PORT), "Port of `silkledger serve`."),
    **dict.fromkeys((*PREFECT, *SCHEDULE), ("", "How Prefect is run.")),
    "AWS_REGION": ("", "Region of the object store."),
    "AWS_DEFAULT_REGION": ("", "Region of the object store, where AWS_REGION is not set."),
    "AWS_PROFILE": ("", "Profile that the credentials come from."),
    "AWS_ENDPOINT_URL": ("", "Address of the object store, where it is not Amazon's."),
    "AWS_ENDPOINT_URL_S3": ("", "The same for S3 alone."),
}
_PREFIXES = ("SILKLEDGER_", "PREFECT_", "AWS_")


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. `value` is text as it may be shown: a secret is never in it."""

    name: str
    value: str
    origin: str
    meaning: str


def settings(
    raw: Path, flags: Mapping[str, tuple[str, bool]], environment: Mapping[str, str] = os.environ
) -> tuple[Setting, ...]:
    """All settings, flags first, then those of the dataset in `raw`, then those of the environment.

    `flags` are the command's options by name: the value, and whether a person gave it. Raises
    InputError where dataset.toml can't be read.
    """
    return (*_flags(flags), *_of_dataset(raw), *_of_environment(environment))


def _flags(flags: Mapping[str, tuple[str, bool]]) -> Iterator[Setting]:
    for name, (value, given) in flags.items():
        yield Setting(name, address(value), FLAG if given else DEFAULT, _FLAGS[name])


_FLAGS = {
    "--raw": "Folder that is read.",
    "--published": "Folder that releases are published into.",
}


def _of_dataset(raw: Path) -> Iterator[Setting]:
    from silkledger.ingest.folder.declarations import load_dataset
    from silkledger.ingest.folder.entries import DATASET_FILE
    from silkledger.ingest.inputs import fingerprint

    file = fingerprint(raw / DATASET_FILE, DATASET_FILE, within=raw)
    values = asdict(load_dataset(file))  # checked; which keys stand there says the file itself
    given = tomllib.loads(file.path.read_text(encoding="utf-8-sig"))
    limits = values.pop("limits")
    for name, value in values.items():
        yield Setting(name, _shown(value), DATASET if name in given else DEFAULT, "")
    for name, value in limits.items():
        origin = DATASET if name in given.get("limits", {}) else DEFAULT
        yield Setting(f"limits.{name}", _shown(value), origin, "")


def _of_environment(environment: Mapping[str, str]) -> Iterator[Setting]:
    for name, (default, meaning) in _VARIABLES.items():
        ours = PREFECT.get(name, SCHEDULE.get(name, default))
        if name in environment:
            yield Setting(name, address(environment[name]), ENVIRONMENT, meaning)
        elif ours:
            more = (
                f" ({SCHEDULE[name]} on a schedule)" if name in SCHEDULE and name in PREFECT else ""
            )
            yield Setting(name, f"{ours}{more}", DEFAULT, meaning)
    for name in sorted(environment):
        if name.startswith(_PREFIXES) and name not in _VARIABLES:
            yield Setting(name, HIDDEN, ENVIRONMENT, "")


def address(text: str) -> str:
    """The text, without user, password and query where it is an address."""
    if not re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", text):
        return text
    try:
        parts = urlsplit(text)
    except ValueError:
        return HIDDEN
    place = parts.netloc.rpartition("@")[2]
    hidden = "***@" if "@" in parts.netloc else ""
    return urlunsplit((parts.scheme, hidden + place, parts.path, "***" if parts.query else "", ""))


def _shown(value: object) -> str:
    if isinstance(value, tuple | list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
