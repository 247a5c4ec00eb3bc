"""Chinese compounds: a longer noun counts what the listed noun at its end counts.

电动车 are vehicles and 非农就业机会 are jobs, as 辆车 and 就业机会 are listed. The longest
listed end decides. A single character is one only with its measure word (辆|电动车): alone it may
be a part of another word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.compound_heads import unit_of_compound
from silkledger.reading.counted.noun_words import listed_nouns, noun_by_measure, noun_unit
from silkledger.reading.words.guard_kinds import APART
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.definitions.units import Unit

_GENERAL = "个"
_SHORTEST = 2  # characters of a listed noun that needs no measure word


def unit_of_longest_end(noun: tuple[str, str], measure: str, settings: Settings) -> Unit | None:
    """Return the unit of a noun that is listed or ends in one, in any language, or None.

    `noun` is it as printed and its base form, `measure` the word behind the number.
    """
    vocabulary, language = settings.vocabulary, settings.language
    unit = noun_unit(vocabulary, language, measure, noun)
    if unit is None and language == "zh":
        unit = head_of(noun[1], measure, settings)
    return unit or unit_of_compound(noun[1], vocabulary, language)


def head_of(noun: str, measure: str, settings: Settings) -> Unit | None:
    """Return the unit of the longest listed noun that ends a measured one, or None.

    >>> from silkledger.reading.definitions.digit_groups import UnknownDigits
    >>> from silkledger.reading.definitions.settings import Settings
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> settings = Settings(SHIPPED, UnknownDigits(), language="zh")
    >>> head_of("电动车", "辆", settings).name
    'vehicle'
    """
    vocabulary, language = settings.vocabulary, settings.language
    listed = listed_nouns(vocabulary, language)
    apart = measure == _GENERAL or noun in guards(vocabulary, "zh", APART)
    shortest = _SHORTEST if apart else 1  # 个案, 股票 are words of their own
    for first in range(len(noun) - shortest + 1):
        head = noun[first:]
        unit = listed.get(head) if len(head) >= _SHORTEST else None
        if noun_by_measure(vocabulary, language, _GENERAL, measure + head) is None:
            unit = unit or listed.get(measure + head)  # 项|税目 are no 项目
        if unit := unit or noun_by_measure(vocabulary, language, measure, head):
            return unit
    return None
