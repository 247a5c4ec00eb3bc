"""Wordings that leave words out, with the usual mark of omission: "fell [...] 3.4 %".

In a list that shares one decrease ("fell 2.1 %, 3.4 % and 5 %") the verb and the figure stand
apart. The wording has the two pieces that are read together; what stands between them in the
document is in its span, and in no piece.
"""

from __future__ import annotations

import re

MARK = "[...]"
_MARKS = re.compile(r"\s*\[(?:\.{3}|…)\]\s*")
_HAN = "\u3400"


def shortened(verb: str, figure: str) -> str:
    """Return the wording of a figure and the verb before it, without the words between them.

    >>> shortened("fell", "3.4 %")
    'fell [...] 3.4 %'
    """
    return f"{verb} {MARK} {figure}"


def pieces(wording: str) -> tuple[str, ...]:
    """Return the pieces of a wording, itself alone if nothing is left out.

    >>> pieces("fell […] 3.4 %"), pieces("3.4 %")
    (('fell', '3.4 %'), ('3.4 %',))
    """
    return tuple(_MARKS.split(wording)) if "[" in wording else (wording,)


def joined(wording: str) -> str | None:
    """Return the two pieces of a wording as one, None if it is not a verb and a figure.

    >>> joined("fell [...] 3.4 %"), joined("fell 2.1 % [...] 3.4 %"), joined("[...] 3.4 %")
    ('fell 3.4 %', None, None)
    """
    parts = pieces(wording)
    if len(parts) != 2 or not all(parts) or any(map(str.isdecimal, parts[0])):
        return None
    return "".join(parts) if parts[0][-1] >= _HAN else " ".join(parts)


def stands_at(text: str, start: int, end: int, wording: str) -> bool:
    """Whether a wording stands at a half-open span of code points of a text.

    If words are left out, it begins with the first piece and ends with the last one.

    >>> text = "It fell 2.1 %, and 3.4 % in May."
    >>> stands_at(text, 3, 24, "fell [...] 3.4 %"), stands_at(text, 3, 24, "fell [...] 4 %")
    (True, False)
    """
    if not 0 <= start < end <= len(text):
        return False
    parts = pieces(wording)
    if len(parts) == 1:
        return text[start:end] == wording
    first, last = parts[0], parts[-1]
    printed = text[start:end]
    if len(parts) > 2 or not (first and last) or len(first) + len(last) >= len(printed):
        return False
    whole = _parts_words(printed, len(first)) and _parts_words(printed, len(printed) - len(last))
    return whole and printed.startswith(first) and printed.endswith(last)


def last_piece(start: int, end: int, wording: str) -> tuple[int, int]:
    """Return the span of the figure in that of its wording: all of it if nothing is left out.

    >>> last_piece(3, 24, "fell [...] 3.4 %")
    (19, 24)
    """
    parts = pieces(wording)
    return (start, end) if len(parts) == 1 else (end - len(parts[-1]), end)


def _parts_words(text: str, at: int) -> bool:
    """Whether no word or number goes on at a place; Chinese has no spaces between its words."""
    before, behind = text[at - 1], text[at]
    are_digits = (before.isdecimal() or before in ".,", behind.isdecimal() or behind in ".,")
    if all(are_digits) and (before + behind).strip(".,"):
        return False
    return not (before.isalnum() and behind.isalnum()) or max(before, behind) >= _HAN
