"""Build the Atom feed of a dataset (RFC 4287): releases and what became of them.

The id of an entry is a UUID derived from the event and the release, so that it never changes,
wherever the folder is served from. Candidates that wait for approval are not in the feed, because
they don't concern users of releases.
"""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from silkledger.published import instead
from silkledger.store import layout

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from silkledger.published.states import Status

# The namespace of the ids below: a random UUID that must never change.
_SPACE = uuid.UUID("1f0c2c1e-7d5b-4a27-9b64-2e0f6a1c9d38")
# Characters that XML 1.0 can't hold, even escaped.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ORDER = {"published": 0, "superseded": 1, "withdrawn": 2}


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An event in the life of a release: it is published, superseded or withdrawn.

    `mark` makes entries of the same event and version distinct.
    """

    event: str
    version: str
    at: str
    title: str
    summary: str
    link: str
    mark: str = ""


def build(dataset: str, title: str, people: Sequence[str], entries: Mapping[str, Status]) -> bytes:
    """Return the feed, newest entry first."""
    feed = sorted(_entries(dataset, entries), key=lambda entry: (entry.at, _ORDER[entry.event]))
    feed.reverse()
    newest = feed[0].at if feed else "1970-01-01T00:00:00Z"
    authors = "".join(
        f"<author><name>{_text(name)}</name></author>" for name in people or (dataset,)
    )
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
        f"<id>{_id(dataset)}</id><title>{_text(title)}</title><updated>{newest}</updated>{authors}",
        f'<link rel="self" type="application/atom+xml" href="{layout.FEED}"/>',
        f'<link rel="alternate" type="text/html" href="{layout.INDEX}"/>',
        *(_entry(dataset, entry) for entry in feed),
        "</feed>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _entries(dataset: str, entries: Mapping[str, Status]) -> Iterator[FeedEntry]:
    for version, status in entries.items():
        name = f"{dataset} {version}"
        yield FeedEntry(
            event="published",
            version=version,
            at=status.published_at,
            title=f"{name} was published",
            summary="A new release.",
            link=f"{version}/{layout.REPORT}",
        )
        if (by := status.superseded_by) is not None and by in entries:
            yield FeedEntry(
                event="superseded",
                version=version,
                at=entries[by].published_at,
                title=f"{name} was superseded by {by}",
                summary=f"{_became(entries[by])} {version} remains available, unchanged.",
                link=f"{by}/{layout.CHANGES}",
                mark=by,
            )
        for withdrawal in status.withdrawals:
            figures = ", ".join(withdrawal.figure_ids)
            summary = f"{withdrawal.reason} ({withdrawal.by})."
            if figures:
                summary += f" {withdrawal.noun.capitalize()}: {figures}."
            if repair := instead.repair(entries, withdrawal):
                summary += f" Repaired by {repair}."
            yield FeedEntry(
                event="withdrawn",
                version=version,
                at=withdrawal.at,
                title=_withdrawn(name, len(withdrawal.figure_ids)),
                summary=summary,
                link=status.notice_name,
                mark=f"{withdrawal.at} {figures}",
            )


def _became(by: Status) -> str:
    match by.state:
        case "ok":
            return f"{by.version} is the current release."
        case "withdrawn":
            return f"{by.version} became the current release, and was withdrawn later."
        case _:
            return f"{by.version} became the current release."


def _withdrawn(name: str, figures: int) -> str:
    match figures:
        case 0:
            return f"{name} was withdrawn"
        case 1:
            return f"a figure of {name} was withdrawn"
        case _:
            return f"figures of {name} were withdrawn"


def _entry(dataset: str, entry: FeedEntry) -> str:
    return (
        f"<entry><id>{_id(dataset, entry.event, entry.version, entry.mark)}</id>"
        f"<title>{_text(entry.title)}</title><updated>{entry.at}</updated>"
        f'<category term="{entry.event}"/><link href={_attribute(entry.link)}/>'
        f"<summary>{_text(entry.summary)}</summary></entry>"
    )


def _id(*parts: str) -> str:
    return uuid.uuid5(_SPACE, "\n".join(parts)).urn


def _text(text: str) -> str:
    return escape(_ILLEGAL.sub("\ufffd", text))


def _attribute(text: str) -> str:
    return quoteattr(_ILLEGAL.sub("\ufffd", text))
