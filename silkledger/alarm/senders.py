"""Bring a message to an address: a webhook, a program, or a service that apprise knows.

| address | sender |
| --- | --- |
| `http://`, `https://` | POST of the message as JSON (silkledger.alarm.message.Message.as_json) |
| `command:/path/program words` | the program, without a shell, with that JSON on its stdin |
| `mailto://`, `slack://`, `workflows://` and others | apprise (extra `notify`) |

An address holds secrets: no text of an error that a library raises is passed on, and an address is
shown as its scheme, or scheme and host of a webhook.
"""

from __future__ import annotations

import json
import logging
import os
import shlex
import subprocess
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from silkledger.messages import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from silkledger.alarm.message import Message

_TIMEOUT = 10.0  # seconds for one attempt
_WAITS = (1.0, 4.0)  # seconds before a network that failed is tried again
_COMMAND = "command:"
_WEBHOOKS = ("http", "https")


class UnsentError(Exception):
    """A message was not taken. `again` tells whether another attempt may help."""

    def __init__(self, why: str, *, again: bool = False) -> None:
        super().__init__(why)
        self.again = again


@dataclass(frozen=True, slots=True)
class Address:
    """An address, and the name under which it is shown and remembered, without any secret.

    >>> [address.name for address in named(["https://u:p@host/x", "https://host/y", "slack://t"])]
    ['https://host', 'https://host (2)', 'slack']
    """

    name: str
    value: str = field(repr=False)


def named(values: Iterable[str]) -> tuple[Address, ...]:
    """Return the addresses with their names; equal names are numbered."""
    seen: Counter[str] = Counter()
    addresses = []
    for value in values:
        name = _name(value)
        seen[name] += 1
        addresses.append(Address(name if seen[name] == 1 else f"{name} ({seen[name]})", value))
    return tuple(addresses)


def send(
    message: Message,
    address: Address,
    wait: Callable[[float], None] = time.sleep,
    pauses: Sequence[float] | None = None,
) -> str:
    """Send a message; return an empty text, or why it was not taken.

    A network that failed is tried again after each of the `pauses`, by default 1 and 4 seconds.
    """
    for pause in (*(_WAITS if pauses is None else pauses), None):
        try:
            _sender(address.value)(message, address.value)
        except UnsentError as fault:
            if pause is None or not fault.again:
                return printable(str(fault))
            wait(pause)
        else:
            return ""
    raise AssertionError


def fault_of(address: Address) -> str:
    """Return why nothing could be sent to an address, as far as it shows; empty if it may work."""
    scheme = _scheme(address.value)
    if scheme in _WEBHOOKS:
        try:
            return "" if urlsplit(address.value).hostname else "the address has no host"
        except ValueError:
            return "the address is not a URL"
    if address.value.startswith(_COMMAND):
        try:
            program = shlex.split(address.value.removeprefix(_COMMAND))[0]
        except (ValueError, IndexError):
            return "no program is named"
        return "" if os.access(program, os.X_OK) else "the program can't be run; give its path"
    try:
        import apprise
    except ImportError:
        return "apprise is not installed; install silkledger[notify]"
    logging.getLogger("apprise").setLevel(logging.CRITICAL)  # its messages quote addresses
    known = apprise.Apprise.instantiate(address.value, suppress_exceptions=True)
    return "" if known else "apprise does not know such an address"


def _sender(value: str) -> Callable[[Message, str], None]:
    if value.startswith(_COMMAND):
        return _run
    return _post if _scheme(value) in _WEBHOOKS else _notify


def _post(message: Message, value: str) -> None:
    import httpx

    logging.getLogger("httpx").setLevel(logging.WARNING)  # below, it logs whole addresses
    try:
        answer = httpx.post(value, json=message.as_json(), timeout=_TIMEOUT)
    except httpx.InvalidURL as fault:
        raise UnsentError("the address is not a URL") from fault
    except httpx.HTTPError as fault:
        raise UnsentError(f"no answer ({type(fault).__name__})", again=True) from fault
    if not answer.is_success:
        again = answer.status_code >= 500 or answer.status_code == 429
        raise UnsentError(f"it answered {answer.status_code}", again=again)


def _run(message: Message, value: str) -> None:
    try:
        done = subprocess.run(  # noqa: S603  (the operator's own words, no shell)
            shlex.split(value.removeprefix(_COMMAND)),
            input=json.dumps(message.as_json()).encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_TIMEOUT * 3,
            check=False,
        )
    except (OSError, ValueError, IndexError) as fault:
        raise UnsentError(f"the program can't be run ({type(fault).__name__})") from fault
    except subprocess.TimeoutExpired as fault:
        raise UnsentError("the program did not end in time") from fault
    if done.returncode:
        raise UnsentError(f"the program ended with status {done.returncode}")


def _notify(message: Message, value: str) -> None:
    if fault := fault_of(Address("", value)):
        raise UnsentError(fault)
    import apprise

    service = apprise.Apprise()
    service.add(value)
    kind = (
        apprise.NotifyType.SUCCESS if message.state == "recovered" else apprise.NotifyType.WARNING
    )
    if not service.notify(body=message.text, title=message.title, notify_type=kind):
        raise UnsentError("the service did not take it", again=True)


def _name(value: str) -> str:
    if value.startswith(_COMMAND):
        return "command"
    scheme = _scheme(value)
    if scheme not in _WEBHOOKS:
        return scheme if scheme.isalnum() and "://" in value else "unknown"
    try:
        return f"{scheme}://{urlsplit(value).hostname or ''}"
    except ValueError:
        return scheme


def _scheme(value: str) -> str:
    return value.partition("://")[0].lower()
