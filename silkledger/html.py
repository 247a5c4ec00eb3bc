"""Render self-contained HTML pages from templates.

Everything passed to a template is escaped. The project's own style and script are inlined, and a
content security policy allows only those, so that a page needs no network and can't run anything
else.

A template is compiled once, like a module: its bytecode is kept in __pycache__ beside it where that
may be written.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import io
import os
import pickle
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2 import BytecodeCache, Environment
    from jinja2.bccache import Bucket

TEMPLATES = Path(__file__).parent / "templates"


def render(
    template: str,
    filters: Mapping[str, Callable[..., Any]],
    *,
    script: str = "",
    loads: bool = False,
    **variables: Any,
) -> str:
    """Return a template rendered as HTML, with the shared style and the named script inlined.

    If `loads` is true, the page may also load scripts from its own folder.
    """
    from markupsafe import Markup

    # These are the only texts that are not escaped.
    style, code = asset("page.css"), asset(script) if script else ""
    return (
        _environment(tuple(filters.items()))
        .get_template(template)
        .render(
            style=Markup(style),  # noqa: S704
            script=Markup(code),  # noqa: S704
            policy=policy(style, code, loads=loads),
            **variables,
        )
    )


@cache
def _environment(filters: tuple[tuple[str, Callable[..., Any]], ...]) -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        bytecode_cache=_bytecode(),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,  # as modules are not
    )
    environment.filters |= dict(filters)
    return environment


def _bytecode() -> BytecodeCache:
    import jinja2

    # What decides the bytecode of a template beside its text: Jinja, and the options above.
    made_by = _digest(jinja2.__version__ + Path(__file__).read_text(encoding="utf-8"))

    class Beside(jinja2.BytecodeCache):
        """Keeps bytecode where Python keeps that of modules, and where it writes none, neither."""

        def path(self, bucket: Bucket) -> Path:
            key = hashlib.sha256(f"{bucket.key} {made_by}".encode()).hexdigest()
            return TEMPLATES / "__pycache__" / f"{key[:16]}.{sys.implementation.cache_tag}"

        def load_bytecode(self, bucket: Bucket) -> None:
            with contextlib.suppress(OSError, EOFError, pickle.UnpicklingError):
                bucket.load_bytecode(io.BytesIO(self.path(bucket).read_bytes()))

        def dump_bytecode(self, bucket: Bucket) -> None:
            if sys.dont_write_bytecode:
                return
            path = self.path(bucket)
            part = path.with_name(f"{path.name}.{os.getpid()}")
            with contextlib.suppress(OSError):
                path.parent.mkdir(exist_ok=True)
                part.write_bytes(bucket.bytecode_to_string())
                part.replace(path)

    return Beside()


@cache
def asset(name: str) -> str:
    """Return the text of one of the project's own styles or scripts."""
    return (TEMPLATES / name).read_text(encoding="utf-8")


@cache
def policy(style: str, script: str, *, loads: bool = False) -> str:
    """Return the content security policy that allows exactly this style and script.

    If `loads` is true, it also allows scripts from the page's origin. A page that is opened from a
    disk has no origin, so file: is allowed as well as 'self'.

    >>> policy("", "", loads=True)
    "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'"
    """
    origins = " 'self' file:" if loads else ""
    allowed = (("style-src", style, ""), ("script-src", script, origins))
    digests = (f"{name} 'sha256-{_digest(text)}'{more}" for name, text, more in allowed if text)
    return "; ".join(
        ("default-src 'none'", "img-src data:", *digests, "base-uri 'none'", "form-action 'none'")
    )


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
