"""What the caption of a table says that its values count: beds by district, journeys (millions)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.counted_nouns import is_count, joins_another
from silkledger.extraction.head_parts import unit_parts
from silkledger.extraction.rate_heads import names_rate
from silkledger.extraction.row_measures import word_for_pieces, words_of_kind
from silkledger.extraction.table_readings import has_scale, reading_of
from silkledger.extraction.text_tables import CellText
from silkledger.indicators import indicators
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.text.characters import fold
from silkledger.reading.words.choosing import choose

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import Around
    from silkledger.reading.results import Quantity

_ENDS = (".", "。", ":", "：", "!", "！")
_NUMBERED = re.compile(r"\s*[^\W\d]+\.?\s*\d+\s*[:.–—|-]\s*")  # Table 1:
_LABELLED = re.compile(r"\s*[:：–—|]\s*")  # behind Table


def of_caption(
    mentioned: Mentioned, cell: CellText, around: Around
) -> tuple[Quantity, CellText] | None:
    """Return the quantity of a value whose caption says what is counted, with its scale."""
    caption = around.above[0] if around.above else None
    if caption is not None and names_rate(mentioned, caption.text):
        return _of_rate(mentioned, cell, caption)
    counted_noun = counted_in(mentioned, caption) if caption is not None else None
    if caption is None or counted_noun is None:
        return None
    if (scale := _scale_behind(mentioned, caption)) is not None:
        # Journeys by sector (millions)
        both = f"{counted_noun.text} ({scale.text})"
        counted_noun = CellText(both, counted_noun.start, scale.end)
    quantity = reading_of(mentioned, cell, counted_noun.text)
    return (quantity, counted_noun) if quantity is not None else None


def _of_rate(
    mentioned: Mentioned, cell: CellText, caption: CellText
) -> tuple[Quantity, CellText] | None:
    """Return the quantity of a value whose caption ends in a rate: beds per 1,000 people."""
    for word in re.finditer(r"(?<!\w)\w", caption.text):
        unit = CellText(caption.text[word.start() :], caption.start + word.start(), caption.end)
        quantity = reading_of(mentioned, cell, unit.text)
        if quantity is not None and names_rate(mentioned, unit.text):
            return quantity, unit
    return None


def counted_in(mentioned: Mentioned, caption: CellText) -> CellText | None:
    """Return the counted noun with which a caption begins: beds by district.

    One word that says nothing else may describe it: approved dwellings.
    """
    start = behind_table_label(mentioned, caption)
    folded = fold(caption.text)
    lexicon = choose(folded, mentioned.source.locale, mentioned.source.vocabulary)
    first = [token for token in lexicon.tokens(folded) if token.start >= start][:2]
    named = mentioned.within(caption.start, caption.end).indicators
    for token in first:
        unit = token.word.unit
        place = caption.start + token.start
        if unit is not None and unit.dimension in COUNTED:
            text = caption.text[token.start : token.end]
            joined = joins_another(mentioned, caption, place + len(text))
            return CellText(text, place, place + len(text)) if not joined else None
        if (
            token.word.roles - {"activity"}
            or unit is not None
            or any(each.start <= place for each in named)
        ):
            return None
    return None


def behind_table_label(mentioned: Mentioned, caption: CellText) -> int:
    """Return where a caption begins behind what only calls it one: Table 1:, Table:."""
    numbered = _NUMBERED.match(caption.text)
    if numbered is not None:
        return numbered.end()
    language = mentioned.within(caption.start, caption.end).language
    called = words_of_kind(mentioned.source.vocabulary, "caption", language)
    word = called.match(fold(caption.text).casefold())
    labelled = _LABELLED.match(caption.text, word.end()) if word is not None else None
    return labelled.end() if labelled is not None else 0


def _scale_behind(mentioned: Mentioned, caption: CellText) -> CellText | None:
    """Return the scale with which a caption ends, in brackets or behind a comma."""
    for part in unit_parts([caption]):
        if not caption.text[part.end - caption.start :].strip(" )") and has_scale(
            mentioned, part.text
        ):
            return part
    return None


def tells_of_table(mentioned: Mentioned, line: CellText) -> bool:
    """Whether a line is a caption, or a sentence without figures that speaks of a table."""
    text = line.text.rstrip()
    if not text.endswith(_ENDS):
        return True
    here = mentioned.within(line.start, line.end)
    pattern = words_of_kind(mentioned.source.vocabulary, "table", here.language)
    bare = "".join(
        character
        for at, character in enumerate(text, line.start)
        if not any(each.start <= at < each.end for each in here.periods)
    )
    return pattern.search(fold(text).casefold()) is not None and not re.search(r"\d", bare)


def is_joined_above(mentioned: Mentioned, around: Around, name: tuple[int, int] | None) -> bool:
    """Whether a line above the table joins something else to a name: hotels and revenue.

    What stands behind a comma may be its unit or its place.
    """
    return name is not None and any(
        line.start <= name[0]
        and name[1] <= line.end
        and not mentioned.text[name[1] : line.end].lstrip().startswith((",", "，", ";"))
        and joins_another(mentioned, line, name[1])
        for line in around.above
    )


def counts_alone(mentioned: Mentioned, words: CellText) -> bool:
    """Whether all indicators that some words name count something."""
    known = indicators(mentioned.source.vocabulary)
    named = mentioned.within(words.start, words.end).indicators
    return all(is_count(known[str(each.value)]) for each in named)


def acts_in(mentioned: Mentioned, line: CellText) -> CellText | None:
    """Return the word for pieces where a caption begins with acts that are counted."""
    folded, vocabulary = fold(line.text), mentioned.source.vocabulary
    language = mentioned.within(line.start, line.end).language
    start = behind_table_label(mentioned, line)
    act = words_of_kind(vocabulary, "acts", language).match(folded.casefold(), start)
    if act is None or not tells_of_table(mentioned, line):
        return None
    at, end = line.start + act.start(), line.start + act.end()
    behind = CellText(line.text[act.end() :], end, line.end)
    otherwise = has_scale(mentioned, line.text) or "%" in line.text
    if otherwise or not counts_alone(mentioned, behind) or joins_another(mentioned, line, end):
        return None
    return CellText(word_for_pieces(vocabulary, language), at, end)
