"""Words in messages: how foreign text is shown in one line, and which known word was probably
meant.
"""

from __future__ import annotations

import difflib
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHOWN, _LINE = 60, 1000
_LISTED = 30


def printable(text: str) -> str:
    """`text` as a line for a terminal: control, format and separator characters escaped, cut to
    1,000 characters.
    """
    cut = text if len(text) <= _LINE else text[: _LINE - 1] + "…"
    return (
        cut
        if cut.isprintable()
        else "".join(character if _is_plain(character) else _code(character) for character in cut)
    )


def shown(text: str) -> str:
    """`text` in double quotes on one line: cut to 60 characters, control and format characters
    escaped.
    """
    cut = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return '"' + "".join(_escaped(character) for character in cut) + '"'


def _escaped(character: str) -> str:
    return (
        _code(character)
        if character != " " and unicodedata.category(character)[0] in "CZ"
        else character
    )


def _is_plain(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def _code(character: str) -> str:
    return f"\\u{ord(character):04x}"


def near(word: str, known: Iterable[str]) -> str:
    """The known word that was probably meant; empty where none is near."""
    found = difflib.get_close_matches(
        word[:_SHOWN].strip().lower().replace(" ", "_"), list(known), n=1
    )
    return found[0] if found else ""


def suggestion(word: str, known: Iterable[str]) -> str:
    """What to write instead of `word`: the nearest known word, or all of them where none is
    near.
    """
    known = list(known)
    if meant := near(word, known):
        return f'perhaps "{meant}" is meant'
    more = ", …" if len(known) > _LISTED else ""
    return f"known are {', '.join(known[:_LISTED])}{more}"
