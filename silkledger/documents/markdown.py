"""Markdown as text: without the marks of headings, emphasis, links and tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.documents.blocks import ITEM, joined_blocks, one_line, table_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCE = re.compile(r"^(```|~~~)")
_HEADING = re.compile(r"^ {0,3}#{1,6}\s+(.*?)\s*#*$")
_ITEM = re.compile(r"^\s*[-*+]\s+(.*)$")
_RULE = re.compile(r"^\s*(?:[-=]{3,}|(?:[*_] ?){3,})\s*$")
_DELIMITER = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_INLINE = (
    (re.compile(r"!\[[^\]]*\]\([^)]*\)"), ""),
    (re.compile(r"\[([^\]]+)\]\([^)]*\)"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=\S)([^_]+?)(?<=\S)_(?![\w_])"), r"\1"),
    (re.compile(r"~~.+?~~"), ""),
    (re.compile(r"`([^`]+)`"), r"\1"),
    (re.compile(r"<!--.*?-->"), ""),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!|~-])"), r"\1"),
)


def rendered(text: str) -> str:
    """Return the text of a Markdown document.

    >>> rendered("# Trade\\n\\nIt rose **9 %**.\\n\\n|a|b|\\n|-|-|\\n|x|1|")
    'Trade\\n\\nIt rose 9 %.\\n\\na\\tb\\nx\\t1\\n'
    """
    return joined_blocks(_blocks(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")))


def _blocks(lines: list[str]) -> Iterator[str]:
    paragraph: list[str] = []
    fenced = False
    for line in (*lines, ""):
        if _FENCE.match(line):
            fenced = not fenced
            continue
        heading = _HEADING.match(line)
        if (not line.strip() or heading or _RULE.match(line)) and not fenced:
            yield _block(paragraph)
            paragraph = []
            if heading:
                yield _plain(heading[1])
        else:
            paragraph.append(line)
    yield _block(paragraph)


def _block(lines: list[str]) -> str:
    if len(lines) > 1 and "|" in lines[0] and _DELIMITER.match(lines[1]):
        rows = [lines[0], *lines[2:]]
        return table_text([_plain(cell) for cell in _cells(row)] for row in rows)
    made: list[str] = []
    for line in lines:
        item = _ITEM.match(line)
        if item:
            made.append(f"{ITEM}{_plain(item[1])}")
        elif made:
            made[-1] += f" {_plain(line)}"
        else:
            made.append(_plain(line.removeprefix("> ")))
    return "\n".join(made)


def _cells(row: str) -> list[str]:
    return re.split(r"(?<!\\)\|", row.strip().removeprefix("|").removesuffix("|"))


def _plain(text: str) -> str:
    for pattern, replacement in _INLINE:
        text = pattern.sub(replacement, text)
    return one_line(text)
