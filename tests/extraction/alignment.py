"""Where words of one text stand in another: the annotated text and an extractor's rendition.

Renditions differ in white space, in marks of headings and tables, and in what they leave out. The
texts are compared token by token; a span is found where all of its tokens are.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extraction.gold_documents import Span

# Digits, letters of an alphabet, single Chinese characters, single marks.
TOKEN = re.compile(r"\d+|[^\W\d_\u3400-\u9fff]+|\S")


class Alignment:
    """Two texts, and where the tokens of the first stand in the second.

    >>> text = "Exports fell by 4.6 percent."
    >>> alignment = Alignment(text, "# News\\n\\nExports  fell by 4.6 percent.")
    >>> alignment.span((8, 27))
    (17, 36)
    >>> alignment.span((0, 3)) is None
    True
    """

    def __init__(self, text: str, rendition: str) -> None:
        self._tokens = [match.span() for match in TOKEN.finditer(text)]
        self._starts = [start for start, _ in self._tokens]
        self._ends = [end for _, end in self._tokens]
        there = [match.span() for match in TOKEN.finditer(rendition)]
        self._there: dict[int, Span] = {}
        matcher = SequenceMatcher(
            None,
            [text[start:end] for start, end in self._tokens],
            [rendition[start:end] for start, end in there],
            autojunk=False,
        )
        for mine, theirs, size in matcher.get_matching_blocks():
            for offset in range(size):
                self._there[mine + offset] = there[theirs + offset]

    def span(self, span: Span) -> Span | None:
        """Return the span in the rendition, or None where a part of the words is not in it.

        A span that begins or ends inside a token is not found.
        """
        first, last = bisect_left(self._starts, span[0]), bisect_right(self._ends, span[1])
        tokens = range(first, last)
        if not tokens or any(token not in self._there for token in tokens):
            return None
        if self._starts[first] != span[0] or self._ends[last - 1] != span[1]:
            return None
        start, end = self._there[first][0], self._there[last - 1][1]
        return (start, end) if start < end else None
