"""The operator's own settings: whom to notify, what a run is promised to do, where its pages are.

Each comes from the environment, or else from one TOML file: that of SILKLEDGER_SETTINGS, by default
`silkledger/settings.toml` in the user's configuration folder (XDG_CONFIG_HOME, ~/.config). Nothing
in a raw folder sets any of them: whoever writes raw/ must not choose which program runs or who is
told. For the same reason, only the user and root may be able to write the file.

| key | variable | meaning |
| --- | --- | --- |
| notify | SILKLEDGER_NOTIFY | addresses, each of them told of every incident |
| pages_url | SILKLEDGER_PAGES_URL | address at which published/ is served, for links |
| run_within_hours | SILKLEDGER_RUN_WITHIN_HOURS | a run must have ended within that time |
| step_minutes | SILKLEDGER_STEP_MINUTES | a step of a run that takes longer is ended |
"""

from __future__ import annotations

import os
import shlex
import stat
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from silkledger.errors import CannotRunError
from silkledger.messages import suggestion

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

VARIABLE = "SILKLEDGER_SETTINGS"
NOTIFY, PAGES = "SILKLEDGER_NOTIFY", "SILKLEDGER_PAGES_URL"
WITHIN, STEP = "SILKLEDGER_RUN_WITHIN_HOURS", "SILKLEDGER_STEP_MINUTES"
KEYS = {"notify": NOTIFY, "pages_url": PAGES, "run_within_hours": WITHIN, "step_minutes": STEP}
_NEAR_HOME = Path("silkledger") / "settings.toml"
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


@dataclass(frozen=True, slots=True)
class OperatorSettings:
    """The settings. `notify` holds secrets and is never shown; `origins` maps keys to places."""

    notify: tuple[str, ...] = field(default=(), repr=False)
    pages_url: str = ""
    run_within_hours: float | None = None
    step_minutes: float | None = None
    origins: Mapping[str, str] = field(default_factory=dict)


def operator_settings(
    environment: Mapping[str, str] = os.environ, raws: Sequence[Path] = ()
) -> OperatorSettings:
    """Return the settings of the environment and the file.

    Raises CannotRunError, in a line without any value of the settings, if the file can't be
    trusted: missing although it is named, no TOML, unknown keys, inside one of the folders
    `raws`, or open to other writers.

    >>> operator_settings(
    ...     {"SILKLEDGER_SETTINGS": "", "SILKLEDGER_RUN_WITHIN_HOURS": "26"}
    ... ).run_within_hours
    26.0
    """
    path = settings_file(environment)
    values = _of_file(path, raws) if path else {}
    origins = dict.fromkeys(values, str(path))
    for key, name in KEYS.items():
        if environment.get(name, "").strip():
            values[key], origins[key] = environment[name], "environment"
    places = {
        key: KEYS[key] if at == "environment" else f"{at}: {key}" for key, at in origins.items()
    }
    return OperatorSettings(
        notify=_addresses(values.get("notify", ()), places.get("notify", "")),
        pages_url=_url(values.get("pages_url", ""), places.get("pages_url", "")),
        run_within_hours=_number(values, places, "run_within_hours"),
        step_minutes=_number(values, places, "step_minutes"),
        origins=origins,
    )


def settings_file(environment: Mapping[str, str] = os.environ) -> Path | None:
    """Return the file of the settings, or None if none is named and there is none.

    An empty SILKLEDGER_SETTINGS means that no file is read.
    """
    if (named := environment.get(VARIABLE)) is not None:
        return Path(named).expanduser() if named.strip() else None
    home = environment.get("XDG_CONFIG_HOME") or Path(environment.get("HOME", "~")) / ".config"
    path = Path(home).expanduser() / _NEAR_HOME
    return path if path.is_file() else None


def _of_file(path: Path, raws: Sequence[Path]) -> dict[str, Any]:
    resolved = path.resolve()
    for raw in raws:
        folder = raw.resolve()
        if resolved.is_relative_to(folder if folder.is_dir() else folder.parent):
            raise CannotRunError(
                f"{path}: lies in a raw folder, which must not set whom to notify; move it away"
            )
    try:
        found = resolved.stat()
        if found.st_mode & _OTHERS_WRITE or found.st_uid not in (0, os.geteuid()):
            raise CannotRunError(
                f"{path}: others could change it; make it yours alone (chown, chmod 600)"
            )
        content = tomllib.loads(resolved.read_text(encoding="utf-8"))
    except OSError as fault:
        raise CannotRunError(
            f"{path}: {fault.strerror}; correct {VARIABLE}, or unset it"
        ) from fault
    except (ValueError, RecursionError) as fault:  # the message of the parser would quote the line
        raise CannotRunError(f"{path}: is not TOML in UTF-8; correct it") from fault
    for key in content:
        if key not in KEYS:
            raise CannotRunError(f"{path}: unknown key {key!r}; {suggestion(key, KEYS)}")
    return content


def _addresses(value: object, place: str) -> tuple[str, ...]:
    if isinstance(value, str):
        try:
            value = shlex.split(value)
        except ValueError as fault:
            raise CannotRunError(f"{place}: unclosed quote; close it") from fault
    if not isinstance(value, list | tuple) or not all(isinstance(each, str) for each in value):
        raise CannotRunError(f'{place}: is not a list of addresses; write ["mailto://..."]')
    return tuple(dict.fromkeys(each.strip() for each in value if each.strip()))


def _url(value: object, place: str) -> str:
    if value and (not isinstance(value, str) or not value.startswith(("http://", "https://"))):
        raise CannotRunError(
            f"{place}: is not an HTTP address; write one such as https://host/data"
        )
    return str(value).strip().rstrip("/")


def _number(values: Mapping[str, Any], places: Mapping[str, str], key: str) -> float | None:
    if key not in values:
        return None
    try:
        number = float(str(values[key]))
    except ValueError:
        number = 0.0
    if not 0 < number < float("inf"):
        raise CannotRunError(f"{places[key]}: is not a number above 0; write one such as 26")
    return number
