"""How the names of parts and cities may be printed: as listed, or as those of an owner."""

from __future__ import annotations

import re

from silkledger.reading.geography.place_names import key_of

OF_ONE_FORM = ("ru", "zh")  # languages in which a form is that of one name
_POSSESSIVE = re.compile(r"(?:['’]s?|(?<=[a-zäöü])s)\Z")


def keys_of_name(printed: str) -> set[str]:
    """Return the keys of a printed name, and of it without the ending of an owner.

    >>> sorted(keys_of_name("Lagos's")), sorted(keys_of_name("Bayerns"))
    (['lagos', 'lagos s'], ['bayern', 'bayerns'])
    """
    return {key_of(printed), key_of(_POSSESSIVE.sub("", printed))}
