"""What a web page says of itself: title, publisher, author, date, language and address.

The sources are those of the Open Graph protocol, of schema.org (JSON-LD) and of the HTML standard,
in this order.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from silkledger.documents.blocks import one_line
from silkledger.documents.rendition import Printed

if TYPE_CHECKING:
    from collections.abc import Iterator

_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?")
_OFFSET = re.compile(r"([+-]\d\d)(\d\d)$")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title")
_PUBLISHERS = (
    "og:site_name",
    "application-name",
    "dc.publisher",
    "citation_publisher",
    "publisher",
)
_AUTHORS = ("author", "article:author", "dc.creator", "citation_author")
_DATES = (
    "article:published_time",
    "og:published_time",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.issued",
    "citation_publication_date",
    "publishdate",
    "pubdate",
)


def printed_in_html(page: Any) -> Printed:
    """Return what a parsed page (selectolax) says of itself."""
    named = _named(page)
    linked = next(_linked_data(page), {})
    canonical = page.css_first("link[rel=canonical]")
    time = page.css_first("time[datetime]")
    dates = (
        *(named.get(name, "") for name in _DATES),
        _text(linked.get("datePublished")),
        (time.attributes.get("datetime") or "") if time is not None else "",
    )
    address = (canonical.attributes.get("href") or "") if canonical is not None else ""
    address = address or named.get("og:url", "")
    return Printed(
        title=_first(named, _TITLES) or _text(linked.get("headline")) or _heading(page),
        author=_author(_first(named, _AUTHORS)) or _name(linked.get("author")),
        publisher=_first(named, _PUBLISHERS) or _name(linked.get("publisher")),
        published_at=next(filter(None, map(_date, dates)), ""),
        locale=_language(page, named),
        url=address if address.startswith(("http://", "https://")) else "",
    )


def _named(page: Any) -> dict[str, str]:
    """Return the content of each <meta> by its name or property, in lower case."""
    named: dict[str, str] = {}
    for node in page.css("meta[content]"):
        key = node.attributes.get("property") or node.attributes.get("name") or ""
        named.setdefault(key.lower(), one_line(node.attributes.get("content") or ""))
    return named


def _linked_data(page: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of JSON-LD that have a date of publication."""
    for node in page.css('script[type="application/ld+json"]'):
        try:
            data = json.loads(node.text(deep=True))
        except (ValueError, RecursionError):
            continue
        several = data.get("@graph", [data]) if isinstance(data, dict) else data
        for each in several if isinstance(several, list) else ():
            if isinstance(each, dict) and "datePublished" in each:
                yield each


def _heading(page: Any) -> str:
    for selector in ("h1", "title"):
        node = page.css_first(selector)
        if node is not None and (text := one_line(node.text(deep=True))):
            return text
    return ""


def _language(page: Any, named: dict[str, str]) -> str:
    root = page.css_first("html")
    declared = (root.attributes.get("lang") or "") if root is not None else ""
    declared = declared or named.get("og:locale", "")
    return declared.replace("_", "-") if _LANGUAGE.fullmatch(declared) else ""


def _first(named: dict[str, str], names: tuple[str, ...]) -> str:
    return next((named[name] for name in names if named.get(name)), "")


def _author(text: str) -> str:
    return "" if text.startswith(("http://", "https://")) else text


def _text(value: object) -> str:
    return one_line(value) if isinstance(value, str) else ""


def _name(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(filter(None, map(_name, value)))
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _date(text: str) -> str:
    match = _DATE.match(text.strip())
    return _OFFSET.sub(r"\1:\2", match[0]) if match else ""
