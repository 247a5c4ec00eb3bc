"""Texts in Markdown: what a source or a person wrote stays text, whatever marks are in it."""

from __future__ import annotations

import re

# Every mark that CommonMark or GitHub gives a meaning inside a line, and what makes an address a
# link. With a backslash before it, it has none.
_MARKS = re.compile(r"[\\`*_\[\]#|~$@]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_ALONE = re.compile(r"[^\S ]|[\u2028\u2029\x00-\x1f\x7f]")


def escaped(text: str) -> str:
    """Return a text on one line that a renderer of Markdown shows as it is, without links or HTML.

    >>> print(escaped("see [here](javascript:x) <b>now</b>"))
    see \\[here\\](javascript:x) &lt;b&gt;now&lt;/b&gt;
    """
    line = _MARKS.sub(r"\\\g<0>", _ALONE.sub(" ", " ".join(text.split())))
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
