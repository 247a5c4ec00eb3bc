"""HTML pages that stand alone: templates that escape all they are given, the project's own style and script inside,
and a policy that lets exactly these through, so that a page needs no network and runs nothing else.
"""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

TEMPLATES = Path(__file__).parent / "templates"


def render(template: str, filters: Mapping[str, Callable[..., Any]], *, script: str = "", **given: Any) -> str:
    """A template as HTML, with the shared style, and the script of that name if the page has one."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    environment.filters |= filters
    # The project's own files, the only text that is not escaped.
    style, code = own("page.css"), own(script) if script else ""
    return environment.get_template(template).render(
        style=Markup(style),  # noqa: S704
        script=Markup(code),  # noqa: S704
        policy=policy(style, code),
        **given,
    )


def own(name: str) -> str:
    """The text of a style or script of the project."""
    return (TEMPLATES / name).read_text(encoding="utf-8")


def policy(style: str, script: str) -> str:
    """The content security policy that lets exactly this style and script through."""
    allowed = (("style-src", style), ("script-src", script))
    digests = (f"{name} 'sha256-{_digest(text)}'" for name, text in allowed if text)
    return "; ".join(("default-src 'none'", "img-src data:", *digests, "base-uri 'none'", "form-action 'none'"))


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
