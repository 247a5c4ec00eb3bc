"""Nouns in heads and captions of tables that say what is counted: flights, число родившихся."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.described_heads import without_plain_words
from silkledger.extraction.table_readings import has_scale, reading_of
from silkledger.extraction.text_tables import CellText
from silkledger.indicators import indicators
from silkledger.reading.counted.implied_units import implied_units
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.text.characters import fold
from silkledger.reading.words.choosing import choose

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned
    from silkledger.indicators import Indicator

ONE = CellText("1", 0, 1)  # any value, to read a unit with
_SHORT = re.compile(r"[A-Z]{2,5}s?\Z")  # ATMs
_LONGEST, _MOST_WORDS = 60, 4  # before a short form
_HEAD_FIRST = ("fr", "es")  # languages whose nouns stand before what describes them
_PARTICLE = 3  # letters of a preposition or article
_JOINED = frozenset(("and", "or", "comma"))
_MORE = re.compile(r"\s*[、和与與及&/+]")
_COMMA = re.compile(r"\s*[,;，]\s*\S")


def counted_noun(mentioned: Mentioned, head: CellText) -> CellText | None:
    """Return the counted noun of a head that says nothing else, None if there is none."""
    left = without_plain_words(mentioned, head)
    words = left.strip(" .,:;|-–—/¹²³⁴*")
    if not words or not any(map(str.isalpha, words)):
        return None
    at = left.index(words)
    printed = head.text[at : at + len(words)]
    if fold(printed).casefold() != words:
        return None  # something else stands between
    noun = CellText(printed, head.start + at, head.start + at + len(printed))
    if _SHORT.match(printed):
        noun = _in_full(mentioned, printed) or noun
    printed = noun.text
    quantity = reading_of(mentioned, ONE, printed)
    if quantity is None or quantity.dimension not in COUNTED or has_scale(mentioned, printed):
        return None
    return None if _is_of_measure(mentioned, noun) else noun


def _is_of_measure(mentioned: Mentioned, noun: CellText) -> bool:
    """Whether a noun ends in the name of what is measured otherwise than by counting: mine output.

    What is counted is at most what it is measured for.
    """
    known = indicators(mentioned.source.vocabulary)
    return any(
        noun.start < each.start and each.end == noun.end and not is_count(known[str(each.value)])
        for each in mentioned.within(noun.start, noun.end).indicators
    )


def _in_full(mentioned: Mentioned, short: str) -> CellText | None:
    """Return the counted noun of which the document says that it is shortened so.

    Air transport movements (ATMs).
    """
    text = mentioned.text
    at = text.find(f" ({short})")
    words = list(re.finditer(r"[^\W\d]+", text[max(at - _LONGEST, 0) : at])) if at > 0 else []
    for word in words[-_MOST_WORDS:]:
        start = max(at - _LONGEST, 0) + word.start()
        quantity = reading_of(mentioned, ONE, text[start:at])
        if quantity is not None and quantity.dimension in COUNTED:
            return CellText(text[start:at], start, at)
    return None


def joins_another(mentioned: Mentioned, caption: CellText, end: int) -> bool:
    """Whether words of a caption join something else to what they name before a place in it.

    Passengers and flights; but Passengers, 2019.
    """
    behind = mentioned.text[end : caption.end]
    if _COMMA.match(behind):
        listed = end + len(behind) - len(behind.lstrip(" ,;"))
        here = mentioned.within(caption.start, caption.end)
        spans = [(each.start, each.end) for each in here.periods]
        spans += [(each.start, each.end) for each in here.places]
        dated = any(start <= listed < end for start, end in spans)
        return not (dated or mentioned.text[listed].isdecimal())
    folded, source = fold(behind), mentioned.source
    tokens = choose(folded, source.locale, source.vocabulary).tokens(folded)
    return bool(_MORE.match(behind)) or bool(tokens and tokens[0].word.roles & _JOINED)


def is_count(indicator: Indicator) -> bool:
    """Whether an indicator counts people or things, perhaps in a time as well."""
    dimensions = set(indicator.dimension.split(";"))
    return bool(dimensions & COUNTED) and dimensions <= {*COUNTED, "count_rate"}


def counting_unit(
    mentioned: Mentioned, indicator: Indicator, span: tuple[int, int]
) -> CellText | None:
    """Return the counted noun in the name of an indicator, or else a word or code of its unit.

    Nombre de naissances has naissances, l'emploi the word personnes.
    """
    printed = mentioned.text[slice(*span)]
    words = list(re.finditer(r"\w+", printed))
    ends = [(each, len(printed)) for each in words]
    if mentioned.within(*span).language in _HEAD_FIRST:
        ends += [(each, each.end()) for each in words]  # personnes en emploi
    for word, end in ends:
        if len(word[0]) <= _PARTICLE and word.end() < len(printed):
            continue  # nombre de chômeurs
        start = word.start()
        noun = CellText(printed[start:end], span[0] + start, span[0] + end)
        quantity = reading_of(mentioned, ONE, noun.text, indicator.code)
        if quantity is not None and quantity.dimension in COUNTED:
            return noun
    code, vocabulary = indicator.canonical_unit, mentioned.source.vocabulary
    implied = implied_units(vocabulary, mentioned.within(*span).language).values()
    for unit in (code, *dict.fromkeys(implied)):
        quantity = reading_of(mentioned, ONE, unit, indicator.code)
        if quantity is not None and quantity.unit == code:
            return CellText(unit, *span)
    return None
