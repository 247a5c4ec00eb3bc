"""Blocks of a rendition: paragraphs and tables as text.

Small raised digits are written as superscripts, so that a footnote mark behind a number does not
become a part of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_RAISED = str.maketrans("0123456789+-()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\ufeff]")
ITEM = "- "


def one_line(text: str) -> str:
    """Return a text on one line, without spaces at its ends.

    >>> one_line(" nearly\\n  9 % ")
    'nearly 9 %'
    """
    return _SPACES.sub(" ", text).strip(" ")


def raised(text: str) -> str:
    """Return a raised text with superscript digits.

    >>> raised("2")
    '²'
    """
    return text.translate(_RAISED)


def table_text(rows: Iterable[Sequence[str]]) -> str:
    """Return the rows of a table as lines of cells parted by tabs; empty rows are left out.

    >>> table_text([["Land", "2023"], ["", ""], ["China", "97"]])
    'Land\\t2023\\nChina\\t97'
    """
    lines = ["\t".join(one_line(cell) for cell in row).rstrip("\t") for row in rows]
    return "\n".join(line for line in lines if line.strip("\t "))


def joined_blocks(blocks: Iterable[str]) -> str:
    """Return the text of all blocks, parted by blank lines, with an end of line.

    Characters that print nothing are left out.
    """
    kept = [
        "\n".join(line.strip(" ") for line in _CONTROLS.sub("", block).strip("\n ").split("\n"))
        for block in blocks
    ]
    text = "\n\n".join(block for block in kept if block)
    return f"{text}\n" if text else ""
