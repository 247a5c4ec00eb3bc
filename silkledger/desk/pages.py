"""The pages of the desk: their addresses, their templates, and what these are filled with."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment

    from silkledger.desk.source_work import DeskWork

TEMPLATES = Path(__file__).parent / "templates"
PAGES = (
    ("/", "sources.html"),
    ("/release", "release.html"),
    ("/quarantine", "quarantine.html"),
    ("/conflicts", "conflicts.html"),
    ("/sources/{source_id}", "source.html"),
    ("/sources/{source_id}/{item}", "source.html"),
)


def values(template: str, work: DeskWork, path: Mapping[str, str]) -> dict[str, Any]:
    """Return what a page shows. Raises the errors of the library."""
    if template == "source.html":
        work.shelf.open(path["source_id"])
        return {"source_id": path["source_id"], "item": path.get("item", "")}
    if template == "sources.html":
        return {"sources": work.shelf.listed()}
    return {}


def render(template: str, **variables: Any) -> str:
    """Return a template as HTML; everything that it is given is escaped."""
    return _environment().get_template(template).render(**variables)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
