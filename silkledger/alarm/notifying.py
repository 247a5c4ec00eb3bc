"""Settle what is wrong with a dataset now: remember it, and tell the addresses that don't know it.

Whoever was told of an incident is told when it is over, in one message for all that are. What could
not be sent is tried again by the next run. Nothing here stops a run: what goes wrong is a warning.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from silkledger.alarm import message, senders, state
from silkledger.alarm.conditions import SLOTS
from silkledger.alarm.incidents import settled
from silkledger.errors import CannotRunError
from silkledger.operator_settings import OperatorSettings, operator_settings
from silkledger.published.announce import stamp
from silkledger.store import layout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from silkledger.alarm.conditions import Condition, Conditions
    from silkledger.alarm.incidents import Incident
    from silkledger.alarm.message import Message
    from silkledger.alarm.senders import Address
    from silkledger.alarm.state import DatasetState, LastRun
    from silkledger.ingest.folder.sources import Inputs

    Send = Callable[[Message, Address], str]

log = logging.getLogger("silkledger")


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@dataclass(frozen=True)
class Post:
    """How messages are sent: to whom, with which links. `send` returns why one was not taken."""

    settings: OperatorSettings
    send: Send = senders.send

    @property
    def addresses(self) -> tuple[Address, ...]:
        """The addresses, by their names."""
        return senders.named(self.settings.notify)


def post(raws: Sequence[Path] = ()) -> Post:
    """Return the post of the operator's settings; without addresses if these can't be used."""
    try:
        return Post(operator_settings(raws=raws))
    except CannotRunError as fault:
        log.warning("%-10s nobody is told of incidents: %s", "alarm", fault)
        return Post(OperatorSettings())


def tell(  # noqa: PLR0913  (what is known, by name)
    published: Path,
    dataset: str,
    conditions: Conditions,
    *,
    last_run: LastRun | None = None,
    inputs: Inputs | None = None,
    raws: Sequence[Path] = (),
    post: Post,
    clock: Callable[[], dt.datetime] = _now,
) -> None:
    """Settle the conditions of a dataset, and the run that found them if there was one.

    An empty `dataset` is one that could not be named. Where nothing can be remembered, as on a full
    disk, messages are sent all the same, if need be by every run.
    """
    folders = tuple(str(raw.absolute()) for raw in raws)
    with _alone(published):
        named = dataset or state.dataset_of(published, folders)
        before = state.load_state(published, named)
        if dataset and folders:
            before = _with_unnamed(published, before, folders)
        if last_run is not None:
            before = before.ended(last_run, folders)
        if inputs is not None:
            before = replace(before, promised_days=inputs.dataset.freshness_days)
        now = stamp(clock())
        linked = {slot: _linked(each, published, named) for slot, each in conditions.items()}
        opened, over = settled(before.incidents, linked, now)
        after = replace(before, incidents=opened, over=(*before.over, *over))
        _save(published, after)
        _save(published, sent(after, published, post, now))


@contextlib.contextmanager
def _alone(published: Path) -> Iterator[None]:
    with contextlib.ExitStack() as stack:
        with contextlib.suppress(OSError):  # saving tells why
            stack.enter_context(state.alone(published))
        yield


def _save(published: Path, now: DatasetState) -> None:
    try:
        state.save(published, now)
    except OSError as fault:
        why = fault.strerror or fault
        log.warning("%-10s what is told can't be remembered in %s (%s)", "alarm", published, why)


def sent(now: DatasetState, published: Path, post: Post, moment: str) -> DatasetState:
    """Send what each address does not know yet, and return the state with what it knows now."""
    incidents = dict(now.incidents)
    over = {incident: set(incident.told) for incident in now.over}
    url = post.settings.pages_url
    run = now.last_run.id if now.last_run else ""
    for address in post.addresses:
        for slot in sorted(incidents, key=SLOTS.index):
            incident = incidents[slot]
            if incident.is_known_to(address.name):
                continue
            words = replace(
                message.of_incident(incident, now.dataset, published, url, moment), run=run
            )
            if _is_taken(words, address, post.send):
                incidents[slot] = incident.known_to(address.name)
        ended = [incident for incident, waiting in over.items() if address.name in waiting]
        if not ended:
            continue
        words = message.of_recovery(ended, now.dataset, published, url, moment)
        if _is_taken(replace(words, run=run), address, post.send):
            for incident in ended:
                over[incident].discard(address.name)
    known = {address.name for address in post.addresses}
    left = tuple(
        replace(incident, told=tuple(sorted(names & known)))
        for incident, names in over.items()
        if names & known
    )
    return replace(now, incidents=incidents, over=left)


def untold(now: DatasetState, addresses: Sequence[Address]) -> list[str]:
    """Return the names of the addresses that could not be told of everything yet."""
    return [
        address.name
        for address in addresses
        if any(not incident.is_known_to(address.name) for incident in now.incidents.values())
        or any(incident.is_known_to(address.name) for incident in now.over)
    ]


def _linked(condition: Condition | None, published: Path, dataset: str) -> Condition | None:
    """Return the condition with the page of its dataset, where it has no page of its own."""
    page = f"{dataset}/{layout.INDEX}"
    if condition is None or condition.page or not dataset or not (published / page).is_file():
        return condition
    return replace(condition, page=page)


def _is_taken(words: Message, address: Address, send: Send) -> bool:
    if fault := send(words, address):
        log.warning("%-10s %s was not told (%s): %s", "alarm", address.name, fault, words.title)
        return False
    log.info("%-10s %s was told: %s", "alarm", address.name, words.title)
    return True


def _with_unnamed(published: Path, before: DatasetState, folders: tuple[str, ...]) -> DatasetState:
    """Take over what runs on these folders left that could not name their dataset."""
    unnamed = state.load_state(published, "")
    if unnamed.raws != folders:
        return before
    state.forget(published, "")
    incidents: dict[str, Incident] = {**unnamed.incidents, **before.incidents}
    return replace(before, incidents=incidents, over=(*before.over, *unnamed.over))
