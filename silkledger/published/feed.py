"""The Atom feed of a dataset (RFC 4287): an entry for every release, and for every time one was
superseded or withdrawn.

Ids are name-based UUIDs of what happened to what, so that an entry keeps its id for ever, wherever
the folder is served from. Left out on purpose: candidates that wait, which are no news to readers
of releases.
"""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from silkledger.published.states import Status

# The name space of the ids below; a random UUID, fixed once.
_SPACE = uuid.UUID("1f0c2c1e-7d5b-4a27-9b64-2e0f6a1c9d38")
# What XML 1.0 can't hold, even escaped.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ORDER = {"published": 0, "superseded": 1, "withdrawn": 2}


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One thing that happened to a release."""

    happened: str
    version: str
    at: str
    title: str
    summary: str
    link: str
    mark: str = ""


def build(dataset: str, title: str, people: Sequence[str], entries: Mapping[str, Status]) -> bytes:
    """The feed, newest first."""
    happened = sorted(
        _happened(dataset, entries), key=lambda entry: (entry.at, _ORDER[entry.happened])
    )[::-1]
    newest = happened[0].at if happened else "1970-01-01T00:00:00Z"
    authors = "".join(
        f"<author><name>{_text(name)}</name></author>" for name in people or (dataset,)
    )
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
        f"<id>{_id(dataset)}</id><title>{_text(title)}</title><updated>{newest}</updated>{authors}",
        '<link rel="self" type="application/atom+xml" href="feed.xml"/>',
        '<link rel="alternate" type="text/html" href="index.html"/>',
        *(_entry(dataset, entry) for entry in happened),
        "</feed>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _happened(dataset: str, entries: Mapping[str, Status]) -> Iterator[FeedEntry]:
    for version, status in entries.items():
        name, page = f"{dataset} {version}", f"{version}/report/index.html"
        yield FeedEntry(
            "published",
            version,
            status.published_at,
            f"{name} is published",
            "A new release.",
            page,
        )
        if (by := status.superseded_by) is not None and by in entries:
            at = entries[by].published_at
            summary = f"{by} is the current release. {version} stays as it is."
            link = f"{by}/CHANGES.md"
            yield FeedEntry(
                "superseded", version, at, f"{name} is superseded by {by}", summary, link, by
            )
        for each in status.withdrawals:
            figures = ", ".join(each.figure_ids)
            what = f"figures of {name} are withdrawn" if figures else f"{name} is withdrawn"
            repaired = f" Repaired by {each.repaired_by}." if each.repaired_by else ""
            summary = (
                f"{each.reason} ({each.by})."
                + (f" Figures: {figures}." if figures else "")
                + repaired
            )
            yield FeedEntry(
                "withdrawn",
                version,
                each.at,
                what,
                summary,
                status.notice_name,
                f"{each.at} {figures}",
            )


def _entry(dataset: str, entry: FeedEntry) -> str:
    return (
        f"<entry><id>{_id(dataset, entry.happened, entry.version, entry.mark)}</id><title>{_text(entry.title)}</title>"
        f'<updated>{entry.at}</updated><category term="{entry.happened}"/><link href={_attribute(entry.link)}/>'
        f"<summary>{_text(entry.summary)}</summary></entry>"
    )


def _id(*parts: str) -> str:
    return uuid.uuid5(_SPACE, "\n".join(parts)).urn


def _text(text: str) -> str:
    return escape(_ILLEGAL.sub("\ufffd", text))


def _attribute(text: str) -> str:
    return quoteattr(_ILLEGAL.sub("\ufffd", text))
