"""HTML as text: what a reader of the page sees of its article, without navigation and banners.

The parser follows the HTML standard (lexbor in selectolax), because libxml2 silently drops what is
nested more than 256 deep. Captions stand before their table. Struck-out and hidden text is left
out. An empty cell of a table stands for the rest of a cell that spans several.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from silkledger.documents.blocks import ITEM, joined_blocks, one_line, raised, table_text
from silkledger.documents.html_printed import printed_in_html
from silkledger.documents.page_parts import page_parts
from silkledger.errors import InputError
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

    from silkledger.documents.rendition import Printed

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# Browsers read these labels as Windows code pages (WHATWG Encoding Standard, section 4.2).
_LABELS = {"iso-8859-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252"}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CLASS = re.compile(r"[^\s_]+")
# Elements that stay open until their own end; the parser takes time for each that is open.
_BLOCK = re.compile(
    r"<(/?)(?:div|section|article|aside|blockquote|center|details|dl|fieldset|figure|footer|form"
    r"|header|main|menu|nav|ol|ul)\b",
    re.IGNORECASE,
)
_MOST_LOOKS = 400_000_000  # about a second
_SAVE_ARTICLE = "save the text of the article alone"
_DEEPEST, _MOST_NODES, _MOST_SPAN = 200, 5_000_000, 1_000


def rendered(data: bytes, name: str) -> tuple[str, Printed]:
    """Return the text of a page and what it says of itself.

    Raises InputError if its characters can't be decoded, or it nests more deeply than any page
    that a person wrote.
    """
    from selectolax.lexbor import LexborHTMLParser

    text = decoded(data, name)
    if _is_slow(text):
        raise InputError(name, "nests without end", fix=_SAVE_ARTICLE)
    page = LexborHTMLParser(text)
    body = page.body
    if body is None:
        return "", printed_in_html(page)
    return joined_blocks(_Walk(name).blocks(_article(page) or body)), printed_in_html(page)


def _is_slow(text: str) -> bool:
    """Whether the parser would look back too often: at each block, through all that are open."""
    if text.count("<") ** 2 < _MOST_LOOKS:
        return False
    looks = deep = 0
    for tag in _BLOCK.finditer(text):
        deep = max(deep + (-1 if tag[1] else 1), 0)
        looks += deep
        if looks > _MOST_LOOKS:
            return True
    return False


def decoded(data: bytes, name: str) -> str:
    """Return the characters of a page by its byte order mark or its own declaration, else UTF-8."""
    declared = _CHARSET.search(data, 0, 4096)
    label = declared[1].decode("ascii").lower() if declared else "utf-8"
    encoding = next((of for mark, of in _MARKS.items() if data.startswith(mark)), None)
    encoding = encoding or _LABELS.get(label, label)
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as fault:
        what = f"its characters are not {label}"
        raise InputError(name, what, fix="save the page again as UTF-8") from fault


def _article(page: object) -> LexborNode | None:
    """Return the element that holds the article, if the page marks exactly one."""
    for selector in ("main", "[role=main]", "article", "[itemprop=articleBody]"):
        elements = page.css(selector)  # type: ignore[attr-defined]
        if len(elements) == 1 and one_line(elements[0].text(deep=True)):
            return elements[0]
    return None


class _Walk:
    """One walk over the nodes of an article, which collects its blocks."""

    def __init__(self, name: str) -> None:
        self.name, self.parts = name, page_parts(SHIPPED)
        self.line: list[str] = []
        self.made: list[str] = []
        self.nodes = 0

    def blocks(self, root: LexborNode) -> list[str]:
        self._inside(root, 0)
        self._end()
        return self.made

    def _inside(self, node: LexborNode, depth: int) -> None:
        for child in _children(node):
            self._node(child, depth + 1)

    def _node(self, node: LexborNode, depth: int) -> None:
        self.nodes += 1
        if depth > _DEEPEST or self.nodes > _MOST_NODES:
            what = f"nests more than {_DEEPEST:,} deep, or has more than {_MOST_NODES:,} nodes"
            raise InputError(self.name, what, fix=_SAVE_ARTICLE)
        tag = node.tag
        if tag == "-text":
            self.line.append(node.text_content or "")
        elif tag in ("-comment", "_comment") or self._is_skipped(node):
            pass
        elif tag == "br":
            self.line.append("\v")
        elif tag == "sup":
            self.line.append(raised(one_line(node.text(deep=True))))
        elif tag == "table":
            self._table(node)
        elif tag == "li":
            self._end()
            self.line.append(ITEM)
            self._inside(node, depth)
            self._end()
        elif tag in self.parts.paragraph_tag:
            self._end()
            self._inside(node, depth)
            self._end()
        else:
            self._inside(node, depth)

    def _is_skipped(self, node: LexborNode) -> bool:
        tag, attributes = node.tag or "", node.attributes
        if tag in self.parts.skipped_tag or "hidden" in attributes:
            return True
        if tag in self.parts.kept_in_article and not _is_in(node, ("article", "main")):
            return True
        if attributes.get("aria-hidden") == "true" or _HIDDEN.search(attributes.get("style") or ""):
            return True
        if (attributes.get("role") or "") in self.parts.skipped_role:
            return True
        named = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()
        return not self.parts.skipped_class.isdisjoint(_CLASS.findall(named))

    def _end(self) -> None:
        """End the paragraph; white space in it is one space, and line breaks stay."""
        lines = "".join(self.line).split("\v")
        text = "\n".join(filter(None, map(one_line, lines)))
        self.line = []
        if not text or text == ITEM.strip():
            return
        if text.startswith(ITEM) and self.made and self.made[-1].startswith(ITEM):
            self.made[-1] += f"\n{text}"
        else:
            self.made.append(text)

    def _table(self, node: LexborNode) -> None:
        self._end()
        rows = list(_rows(node))
        nested = any(cell.css_first("table") is not None for row in rows for cell in row[:50])
        if nested or max(map(len, rows), default=0) < 2:
            self._inside(node, 0)  # a table that lays out the page
            self._end()
            return
        for caption in node.css("caption"):
            self.made.append(one_line(self._words(caption)))
        if text := table_text(self._spread(rows)):
            self.made.append(text)

    def _spread(self, rows: list[list[LexborNode]]) -> Iterator[list[str]]:
        """Yield the cells of all rows; what a cell spans besides its own place is empty."""
        below: dict[int, int] = {}
        for row in rows:
            cells: list[str] = []
            for node in row:
                while below.get(len(cells), 0):
                    below[len(cells)] -= 1
                    cells.append("")
                width, height = (_number(node, name) for name in ("colspan", "rowspan"))
                for place in range(len(cells), len(cells) + width):
                    below[place] = height - 1
                cells += [self._words(node), *[""] * (width - 1)]
            for place in [place for place in below if place >= len(cells)]:
                below[place] = max(0, below[place] - 1)
            yield cells

    def _words(self, node: LexborNode) -> str:
        inner = _Walk(self.name)
        words = " ".join(" ".join(inner.blocks(node)).split("\n"))
        # The sign of a value is not a mark of an item: - 1,2
        return words.removeprefix(ITEM) if node.css_first("li") is not None else words


def _children(node: LexborNode) -> Iterator[LexborNode]:
    child = node.first_child
    while child is not None:
        yield child
        child = child.next


def _rows(node: LexborNode) -> Iterator[list[LexborNode]]:
    """Yield the cells of each row of a table, without those of tables inside of it."""
    for child in _children(node):
        if child.tag == "tr":
            yield [cell for cell in _children(child) if cell.tag in ("td", "th")]
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from _rows(child)


def _number(node: LexborNode, name: str) -> int:
    value = node.attributes.get(name) or ""
    return min(max(int(value), 1), _MOST_SPAN) if value.isdecimal() else 1


def _is_in(node: LexborNode, tags: tuple[str, ...]) -> bool:
    parent = node.parent
    while parent is not None:
        if parent.tag in tags:
            return True
        parent = parent.parent
    return False
