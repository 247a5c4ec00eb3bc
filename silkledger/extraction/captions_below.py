"""Captions that stand right below a table and date its values: 表：115年9月各業受僱員工."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from silkledger.extraction.head_dates import dates_of, unread_years
from silkledger.extraction.row_measures import opens_with_kind
from silkledger.extraction.text_tables import CellText

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import Passages

_LONGEST = 160  # characters
_LABEL = re.compile(r"[^\W\d]+\.?\s*(?:\d+[.\d]*)?\s?[.:：]")  # Table 3:


def caption_below(
    passages: Passages, mentioned: Mentioned, table: tuple[int, int]
) -> CellText | None:
    """Return the line right below a table that is called its caption and names a date, or None."""
    at = bisect_left(passages.sentences, table[1], key=attrgetter("start"))
    if at == len(passages.sentences):
        return None
    start = passages.sentences[at].start
    end = passages.text.find("\n", start)
    end = len(passages.text) if end < 0 else end
    line = CellText(passages.text[start:end], start, end)
    if passages.text[table[1] : line.start].strip() or end - line.start > _LONGEST:
        return None
    opens = _LABEL.match(line.text) and opens_with_kind(mentioned, line, "caption")
    dated = dates_of(mentioned, line) or unread_years(mentioned, line)
    return line if opens and dated else None
