"""Reading a generated page back, and rendering one of the example."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from silkledger.release.candidate import Verdict
from silkledger.release.summary import summarise
from silkledger.report import page
from silkledger.report.facts import gather
from tests.support import example


class PageReader(HTMLParser):
    """Tags, attributes and text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self._open = ""
        self.scripts: list[str] = []
        self.described: list[str] = []  # the JSON-LD block, which neither runs nor loads anything
        self.styles: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._open = dict(attrs).get("type") or tag if tag == "script" else tag

    def handle_endtag(self, tag: str) -> None:
        self._open = ""

    def handle_data(self, data: str) -> None:
        kept = {
            "script": self.scripts,
            "application/ld+json": self.described,
            "style": self.styles,
        }.get(self._open, self.text)
        kept.append(data)

    def values(self, name: str) -> list[str]:
        return [
            value or ""
            for _, attributes in self.tags
            for key, value in attributes.items()
            if key == name
        ]


def rendered(changes: list[dict[str, Any]] | None = None, **rows: list[dict[str, Any]]) -> str:
    """Return the page of an example candidate, with these rows in place of the example's."""
    candidate = example.candidate(**rows)
    last = None if changes is None else example.last(summarise(candidate).as_json())
    return page.render_page(gather(candidate, example.plan(candidate, last, changes), Verdict()))


def seen(reader: PageReader) -> str:
    """Return the text of a page with its white space collapsed."""
    return " ".join("".join(reader.text).split())
