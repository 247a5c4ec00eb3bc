"""Every setting with its value and origin: a flag, the environment, dataset.toml or the default.

The settings of Prefect are data here, so that the flows that apply them and the command that shows
them can't differ. Values of environment variables that are not listed here are hidden, because they
may be secrets; so are the user, password and query of an address. Vocabularies and the schedule
(prefect.yaml) are not settings.
"""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from silkledger.messages import redacted
from silkledger.operator_settings import KEYS, PAGES, STEP, VARIABLE, WITHIN, operator_settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Settings of every use of Prefect, unless the environment overrides them. The server's usage
# statistics need their own switch: with only DO_NOT_TRACK set they still run, and log `database is
# locked` on the embedded database. The timeouts let its statements wait on a busy machine.
PREFECT = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_LOGGING_LEVEL": "WARNING",
    "PREFECT_SERVER_LOGGING_LEVEL": "ERROR",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    "PREFECT_RESULTS_PERSIST_BY_DEFAULT": "false",
    "PREFECT_SERVER_DATABASE_TIMEOUT": "60",
    "PREFECT_SERVER_DATABASE_CONNECTION_TIMEOUT": "60",
    # The temporary server of a release has no pages, so no page may read its answers.
    "PREFECT_SERVER_API_CORS_ALLOWED_ORIGINS": "http://127.0.0.1",
}
# Additional settings of the server, the worker and scheduled runs: log the steps of a run to
# Prefect's pages, and show no promotional content there.
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
# Variables whose values are shown, with default and meaning; of others with one of the prefixes
# below, only the name is shown.
_VARIABLES = {
    "SILKLEDGER_PUBLISHED": (
        "published",
        "Folder from which silkledger.load reads releases.",
    ),
    "SILKLEDGER_SIGNING_KEY": ("", "File of the secret key that releases are signed with."),
    HOME_NAME: (HOME, "Prefect's home: run history and logs of `silkledger serve`."),
    API_NAME: ("", "Prefect server to use; a temporary one if empty."),
    PORT_NAME: (str(PORT), "Port of `silkledger serve`."),
    **dict.fromkeys((*PREFECT, *SCHEDULE), ("", "Setting of Prefect.")),
    VARIABLE: ("", "File with the operator's own settings."),
    PAGES: ("", "Address at which the published folder is served, for links."),
    STEP: ("", "A step of a run may take so many minutes."),
    WITHIN: ("", "A run must have ended within so many hours."),
    "SILKLEDGER_LOG": ("", "json: log lines as JSON objects."),
    "OPENLINEAGE_URL": ("", "Where lineage is sent, beside its file."),
    "AWS_REGION": ("", "Region of the object store."),
    "AWS_DEFAULT_REGION": ("", "Region of the object store, if AWS_REGION is not set."),
    "AWS_PROFILE": ("", "Profile with the credentials."),
    "AWS_ENDPOINT_URL": ("", "Address of the object store, if it is not Amazon's."),
    "AWS_ENDPOINT_URL_S3": ("", "The same, for S3 only."),
}
_PREFIXES = ("SILKLEDGER_", "PREFECT_", "AWS_", "OPENLINEAGE_")


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. `value` is the text to show, which never contains a secret."""

    name: str
    value: str
    origin: str
    meaning: str


def settings(
    raw: Path, flags: Mapping[str, tuple[str, bool]], environment: Mapping[str, str] = os.environ
) -> tuple[Setting, ...]:
    """Return all settings: flags, those of the dataset in `raw`, the operator's, the environment.

    `flags` maps each option of the command to its value and whether it was set explicitly. Raises
    InputError if dataset.toml can't be read, CannotRunError if the operator's file can't.
    """
    return (
        *_flags(flags),
        *_of_dataset(raw),
        *_of_operator(environment, raw),
        *_of_environment(environment),
    )


def _flags(flags: Mapping[str, tuple[str, bool]]) -> Iterator[Setting]:
    for name, (value, explicit) in flags.items():
        yield Setting(name, address(value), FLAG if explicit else DEFAULT, _FLAGS[name])


_FLAGS = {
    "--raw": "Folder with the raw files.",
    "--published": "Folder that releases are published to.",
}


def _of_dataset(raw: Path) -> Iterator[Setting]:
    from silkledger.ingest.folder.dataset_and_source_toml import load_dataset
    from silkledger.ingest.folder.entries import DATASET_FILE
    from silkledger.ingest.inputs import fingerprint

    file = fingerprint(raw / DATASET_FILE, DATASET_FILE, within=raw)
    values = asdict(load_dataset(file))  # validated, but without telling which keys are set
    explicit = tomllib.loads(file.path.read_text(encoding="utf-8-sig"))
    limits = values.pop("limits")
    for name, value in values.items():
        yield Setting(name, _shown(value), DATASET if name in explicit else DEFAULT, "")
    for name, value in limits.items():
        origin = DATASET if name in explicit.get("limits", {}) else DEFAULT
        yield Setting(f"limits.{name}", _shown(value), origin, "")


def _of_operator(environment: Mapping[str, str], raw: Path) -> Iterator[Setting]:
    """Yield what the operator's own file sets; the environment shows its own."""
    own = operator_settings(environment, (raw,))
    shown = {
        "notify": f"{HIDDEN} ({len(own.notify)})",
        "pages_url": address(own.pages_url),
        "run_within_hours": _shown(own.run_within_hours),
        "step_minutes": _shown(own.step_minutes),
    }
    for key, origin in own.origins.items():
        if origin != ENVIRONMENT:
            yield Setting(KEYS[key], shown[key], origin, "")


def _of_environment(environment: Mapping[str, str]) -> Iterator[Setting]:
    for name, (default, meaning) in _VARIABLES.items():
        ours = PREFECT.get(name, SCHEDULE.get(name, default))
        if name in environment:
            shown = redacted(address(environment[name]), environment)
            yield Setting(name, shown, ENVIRONMENT, meaning)
        elif ours:
            more = (
                f" ({SCHEDULE[name]} on a schedule)" if name in SCHEDULE and name in PREFECT else ""
            )
            yield Setting(name, f"{ours}{more}", DEFAULT, meaning)
    for name in sorted(environment):
        if name.startswith(_PREFIXES) and name not in _VARIABLES:
            yield Setting(name, HIDDEN, ENVIRONMENT, "")


def names_a_server(folder: Path, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a Prefect server may be named for runs in a folder: by the environment, a profile of
    the user or of Prefect's home, or a file of the folder. Prefect itself decides.
    """
    if environment.get(API_NAME):
        return True
    homes = (Path.home() / ".prefect", Path(environment.get(HOME_NAME) or folder / HOME))
    profiles = [home / "profiles.toml" for home in homes]
    if named := environment.get("PREFECT_PROFILES_PATH"):
        profiles.append(Path(named))
    marks = {
        **dict.fromkeys((*profiles, folder / ".env"), API_NAME),
        folder / "pyproject.toml": "[tool.prefect",
        folder / "prefect.toml": "",
    }
    return any(
        path.is_file() and mark in path.read_text(encoding="utf-8", errors="replace")
        for path, mark in marks.items()
    )


def address(text: str) -> str:
    """Return the text; if it is an address, without user, password and query.

    >>> address("https://user:secret@example.org/path?key=1")
    'https://***@example.org/path?***'
    """
    if not re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", text):
        return text
    try:
        parts = urlsplit(text)
    except ValueError:
        return HIDDEN
    host = parts.netloc.rpartition("@")[2]
    hidden = "***@" if "@" in parts.netloc else ""
    return urlunsplit((parts.scheme, hidden + host, parts.path, "***" if parts.query else "", ""))


def _shown(value: object) -> str:
    if isinstance(value, tuple | list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
