"""Cite a figure: its source, the place in it, and the release that says how it was read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal

from silkledger.errors import CannotRunError
from silkledger.reader.figures import one_figure
from silkledger.reader.locate import json_file, release_folder
from silkledger.reader.tables import load_more
from silkledger.store import layout

if TYPE_CHECKING:
    from pathlib import Path

CitationFormat = Literal["text", "bibtex", "csl"]
FORMATS = ("text", "bibtex", "csl")
_SPECIAL = re.compile(r"[\\{}$&#%_~^]")
_TEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: rf"\{character}" for character in "{}$&#%_"},
}


def cite(
    figure_id: str,
    format: CitationFormat = "text",  # noqa: A002 -- the word that users expect
    version: str | None = None,
    dataset: str | None = None,
    published: str | Path | None = None,
    *,
    withdrawn: bool = False,
) -> str | dict[str, Any]:
    """Return the citation of a figure: one line of text, a BibTeX entry, or a CSL-JSON item.

        print(silkledger.cite("a1b2c3", "bibtex"))

    It names the source with its date and address, the printed wording and its place, and the
    release. Arguments and errors are those of `load`; raises CannotRunError also if there is no
    such figure or format.
    """
    if format not in FORMATS:
        raise CannotRunError(f"no format {format}; formats are {', '.join(FORMATS)}")
    place: dict[str, Any] = {"version": version, "dataset": dataset, "published": published}
    figure = one_figure(figure_id, withdrawn=withdrawn, **place)
    sources = load_more("sources", arrow=True, **place).to_pylist()
    (source,) = (row for row in sources if row["source_id"] == figure["said_by"])
    release = release_folder(version, dataset, published)
    package = json_file(release, layout.DATAPACKAGE)
    item = _item(figure, source, f"{package['title']}, version {release.name}")
    if format == "csl":
        return item
    return _text(item) if format == "text" else _bibtex(item)


def _item(figure: dict[str, Any], source: dict[str, Any], dataset: str) -> dict[str, Any]:
    """Return the CSL-JSON item of a figure."""
    day = source["published_on"]
    where = (
        f"code points {figure['char_start']}-{figure['char_end']}"
        if figure["char_start"] is not None
        else figure["locator"]
    )
    item = {
        "id": figure["figure_id"],
        "type": "article",
        "title": source["title"],
        "author": [{"literal": source["author"]}] if source["author"] else None,
        "publisher": source["publisher"],
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "URL": source["url"],
        "locator": where,
        "note": f"\u201c{figure['as_reported']}\u201d; figure {figure['figure_id']} of {dataset}",
    }
    return {name: value for name, value in item.items() if value is not None}


def _text(item: dict[str, Any]) -> str:
    who = [author["literal"] for author in item.get("author", ())]
    who += [item["publisher"]] if "publisher" in item else []
    year, month, day = item["issued"]["date-parts"][0]
    parts = [
        f"{', '.join(who)}: {item['title']}" if who else item["title"],
        f"{year}-{month:02}-{day:02}",
        *(str(item[name]) for name in ("locator", "URL") if name in item),
    ]
    return f"{', '.join(parts)}: {item['note']}."


def _bibtex(item: dict[str, Any]) -> str:
    year, month, day = item["issued"]["date-parts"][0]
    fields = {
        "author": next((f"{{{_tex(each['literal'])}}}" for each in item.get("author", ())), None),
        "title": f"{{{_tex(item['title'])}}}",
        "publisher": _tex(item["publisher"]) if "publisher" in item else None,
        "year": str(year),
        "month": str(month),
        "day": str(day),
        "url": item.get("URL"),
        "note": _tex("; ".join(str(item[name]) for name in ("locator", "note") if name in item)),
    }
    key = re.sub(r"[^A-Za-z0-9:._-]", "-", item["id"])
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{key},", *lines, "}"])


def _tex(text: str) -> str:
    return _SPECIAL.sub(lambda match: _TEX[match[0]], text)
