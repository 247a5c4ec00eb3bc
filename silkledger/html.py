"""HTML pages that stand alone: templates that escape all they are given, the project's own style
and script inside, and a policy that lets exactly these through, so that a page needs no network and
runs nothing else.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"


def render(
    template: str,
    filters: Mapping[str, Callable[..., Any]],
    *,
    script: str = "",
    loads: bool = False,
    **given: Any,
) -> str:
    """A template as HTML, with the shared style, and the script of that name if the page has one.

    With `loads` the page may also load scripts that lie beside it.
    """
    from markupsafe import Markup

    # The project's own files, the only text that is not escaped.
    style, code = own("page.css"), own(script) if script else ""
    return (
        _environment(tuple(filters.items()))
        .get_template(template)
        .render(
            style=Markup(style),  # noqa: S704
            script=Markup(code),  # noqa: S704
            policy=policy(style, code, loads=loads),
            **given,
        )
    )


@cache
def _environment(filters: tuple[tuple[str, Callable[..., Any]], ...]) -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    environment.filters |= dict(filters)
    return environment


def own(name: str) -> str:
    """The text of a style or script of the project."""
    return (TEMPLATES / name).read_text(encoding="utf-8")


def policy(style: str, script: str, *, loads: bool = False) -> str:
    """The content security policy that lets exactly this style and script through, and scripts
    beside the page or not.

    A page that is opened from a disk has no origin of its own, so that 'self' does not cover the
    files beside it.
    """
    allowed = (("style-src", style, ""), ("script-src", script, " 'self' file:" if loads else ""))
    digests = (f"{name} 'sha256-{_digest(text)}'{beside}" for name, text, beside in allowed if text)
    return "; ".join(
        ("default-src 'none'", "img-src data:", *digests, "base-uri 'none'", "form-action 'none'")
    )


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
