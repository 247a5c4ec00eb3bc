"""Numbers of things in Chinese: what a listed noun with a word for number or size counts.

用户数 and 网民规模 are numbers of persons; 企业规模 may be how large an enterprise is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import listed_nouns

if TYPE_CHECKING:
    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.definitions.units import Unit

SCALES = ("规模", "規模")
_NUMBER, _SCALE = "数", "规模"
_PEOPLE = "people"
_SHORTEST = 2  # characters of a listed noun at the end of a longer one


def number_of(text: str, settings: Settings) -> Unit | None:
    """Return what a number of things counts, or None for a word that is none.

    >>> from silkledger.reading.definitions.digit_groups import UnknownDigits
    >>> from silkledger.reading.definitions.settings import Settings
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> settings = Settings(SHIPPED, UnknownDigits(), language="zh")
    >>> number_of("注册用户数", settings).name, number_of("企业规模", settings)
    ('person', None)
    """
    noun = text.removesuffix(_NUMBER).removesuffix(_SCALE)
    if noun == text:
        return None
    listed = listed_nouns(settings.vocabulary, "zh")
    heads = (noun[at:] for at in range(len(noun) - _SHORTEST + 1))
    unit = next((listed[head] for head in heads if head in listed), None)
    people = unit is not None and unit.dimension == _PEOPLE
    return unit if people or text.endswith(_NUMBER) else None
