"""Characters: fold look-alike signs into one form, and find those that make a wording unreadable.

Only listed characters are folded (vocabularies/characters.csv), not all that NFKC folds, which
would turn "15.3¹" into 15.31. Superscripts, circled numbers and vulgar fractions keep their form;
the grammar judges them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from silkledger.rules import Refusal, refuse
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from silkledger.schemas.vocabulary import Entry

_CODE = re.compile(r"U\+([0-9A-F]{4,5})(?:-U\+([0-9A-F]{4,5}))?\Z")
_SPLIT_NUMBER = re.compile(r"[\d.,'] *\n[ \n]*[.,']?\d|[\d\w] *- *\n")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f�]")


def fold(text: str) -> str:
    """Return the text with the listed characters replaced.

    Line ends become "\\n"; invisible characters are removed.
    """
    if (text.isascii() and text.isprintable()) or not _listed().search(text):
        return text
    return text.translate(_table())


def folded_origins(text: str) -> tuple[str, Sequence[int]]:
    """Return the folded text, and for each of its characters the index of its origin in `text`."""
    table = _table()
    kept = [
        i for i, character in enumerate(text) if table.get(ord(character), character) is not None
    ]
    return text.translate(table), kept


def character_faults(folded: str, column: str) -> list[Refusal]:
    """Return the refusals for characters that keep a folded text from being read."""
    refusals = []
    if "\n" in folded and (match := _SPLIT_NUMBER.search(folded)):
        refusals.append(refuse("character.line_end", column, match[0].replace("\n", "/")))
    if not (folded.isascii() and folded.isprintable()) and (match := _CONTROL.search(folded)):
        refusals.append(refuse("character.control", column, f"U+{ord(match[0]):04X}"))
    near, lookalike = _lookalikes()
    if near.search(folded) and (match := lookalike.search(folded)):
        refusals.append(refuse("character.lookalike", column, match[0]))
    return refusals


def any_of(codes: Collection[int]) -> re.Pattern[str]:
    """Return a pattern that finds a character with one of these codes.

    It is several times as fast as translating a text that has none.

    >>> any_of([0x2212]).search("−5")[0]
    '−'
    """
    characters = "".join(re.escape(chr(code)) for code in codes)
    return re.compile(f"[{characters}]" if codes else "(?!)")


@cache
def _listed() -> re.Pattern[str]:
    return any_of(_table())


@cache
def _table() -> dict[int, str | None]:
    table: dict[int, str | None] = {}
    for entry in SHIPPED.load(
        "characters", ("code", "becomes", "meaning"), required=("code", "meaning"), key=("code",)
    ):
        first, last = _codes(entry, entry["code"])
        target = _codes(entry, entry["becomes"])[0] if entry["becomes"] else None
        for step, code in enumerate(range(first, last + 1)):
            if code in table:
                raise entry.fault(f"U+{code:04X} already appears in another row; keep one")
            # A range of signs maps one to one; a range of spaces, dashes or invisible marks maps to
            # a single form.
            moves = target is not None and last > first and chr(target) == "!"
            table[code] = None if target is None else chr(target + step) if moves else chr(target)
    return table


def _codes(entry: Entry, text: str) -> tuple[int, int]:
    match = _CODE.match(text)
    if match is None:
        raise entry.fault(f"{text!r} is not a code point; write U+2212 or U+2010-U+2015")
    first = int(match[1], 16)
    return first, int(match[2], 16) if match[2] else first


@cache
def _lookalikes() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return a pattern of letters beside digits, which is quick, and that of look-alike digits."""
    rows = SHIPPED.load(
        "lookalikes",
        ("letter", "digit", "meaning"),
        required=("letter", "digit", "meaning"),
        key=("letter",),
    )
    letters = "[" + "".join(re.escape(row["letter"]) for row in rows) + "]"
    # Inside a number (1O0, 4.l), at its start as a word of its own (l5, O.5), or glued to its end
    # (7O, but not 10km).
    own = r"(?<![^\W\d_])\d"  # no digit of a formula (Li2O)
    # One set of first characters lets the search skip all others.
    first = rf"[\d{letters[1:]}"
    near = re.compile(rf"{first}(?:(?<=\d)[.,]?{letters}|(?<={letters})[.,]?\d)")
    return near, re.compile(
        rf"{own}[.,]?{letters}+(?=[.,]?\d)|(?<![^\W_])(?<!\d[.,]){letters}+[.,]?\d[\d.,]*"
        rf"|{own}[.,]?{letters}+(?![^\W\d_])(?<!\|)"
    )
