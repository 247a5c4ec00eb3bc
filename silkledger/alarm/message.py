"""A message to a person: what happened to which dataset, why, what to do, and a link that opens."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from silkledger.messages import printable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from silkledger.alarm.incidents import Incident

RECOVERED, TEST = "recovered", "test"
_TITLES = {
    "refused": "the release was refused",
    "failed": "a run failed",
    "waiting": "a release waits for approval",
    "withdrawn": "the current release is withdrawn",
    "stale": "the newest source is older than promised",
}


@dataclass(frozen=True, slots=True)
class Message:
    """What is sent. `state` is that of the incident, or "recovered".

    `link` is an http address, or empty where published/ is not served; `page` is the file that it
    opens. `since` and `at` are date-times in UTC; `run` is the id of the run that sends it, as in
    logs and lineage.
    """

    state: str
    dataset: str
    title: str
    reason: str
    advice: str
    link: str
    page: str
    since: str
    at: str
    run: str = ""

    @property
    def text(self) -> str:
        """The message as plain text, without its title."""
        where = f"Page: {self.link or self.page}" if self.link or self.page else ""
        advice = f"What to do: {self.advice}" if self.advice else ""
        return "\n\n".join(part for part in (self.reason, advice, where) if part)

    def as_json(self) -> dict[str, Any]:
        """The message as a JSON object; `text` is what chat services show of a webhook."""
        return {
            "product": "silkledger",
            **asdict(self),
            "text": f"{self.title}\n\n{self.text}",
        }


def of_incident(
    incident: Incident, dataset: str, published: Path, pages_url: str, now: str
) -> Message:
    """Return the message that tells of an incident."""
    return Message(
        state=incident.state,
        dataset=dataset,
        title=f"{_named(dataset)}: {_TITLES[incident.state]}",
        reason=printable(incident.reason),
        advice=printable(incident.advice),
        link=link(pages_url, incident.page),
        page=str(published / incident.page) if incident.page else "",
        since=incident.since,
        at=now,
    )


def of_recovery(
    over: Sequence[Incident], dataset: str, published: Path, pages_url: str, now: str
) -> Message:
    """Return the one message that tells that incidents are over."""
    causes = "; ".join(
        f"{incident.state} since {incident.since}: {incident.reason.rstrip('.')}"
        for incident in over
    )
    page = f"{dataset}/index.html" if dataset else ""
    return Message(
        state=RECOVERED,
        dataset=dataset,
        title=f"{_named(dataset)}: recovered",
        reason=printable(f"This is over: {causes}."),
        advice="",
        link=link(pages_url, page),
        page=str(published / page) if page else "",
        since=over[0].since,
        at=now,
    )


def of_test(pages_url: str, published: Path, now: str) -> Message:
    """Return the message that `silkledger doctor --test-message` sends."""
    return Message(
        state=TEST,
        dataset="",
        title="silkledger: test message",
        reason="Incidents of this installation will be told here.",
        advice="",
        link=pages_url,
        page=str(published),
        since=now,
        at=now,
    )


def link(pages_url: str, page: str) -> str:
    """Return the address of a page below published/; empty if that is not served.

    >>> link("http://127.0.0.1:4300", "mini/runs/0a/report/index.html")
    'http://127.0.0.1:4300/mini/runs/0a/report/index.html'
    """
    return f"{pages_url}/{quote(page)}" if pages_url and page else ""


def _named(dataset: str) -> str:
    return f"silkledger: {dataset}" if dataset else "silkledger"
