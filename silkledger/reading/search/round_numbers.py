"""Numbers of people behind a word for "per": the denominators of rates in a text.

They are round but in Chinese (每11人). "Of" leads to one where it opens a clause that counts some
of them: von 1.000 Einwohnern sind 27 Ärzte.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.search.clauses import ARTICLE_OF_SUBJECT, COMMAS, ENDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_LEADS = frozenset(("per", "per_many"))
_ALSO_BY = frozenset(("by", "to"))  # rose by, rose to
_LEADING_ON = frozenset(("article", "each", "each_one", "each_behind"))
_SILENT = frozenset(("neutral",))  # auf jeweils 100 000 Personen
_AFTER = frozenset(("of", "classifier"))
_NEAR = 8  # tokens between all and those of them that are counted
_LEAST_ZEROS = 2
_HAN = "\u3400"
_GROUPS = str.maketrans("", "", ".,' \u00a0\u202f")


class Denominator(NamedTuple):
    """Its word for "per", its number, and the place behind its noun, as tokens."""

    first: int
    number: int
    last: int


def denominators(tokens: Sequence[Token]) -> tuple[Denominator, ...]:
    """Return the denominators of a text from left to right."""
    places = []
    for at, token in enumerate(tokens):
        if _is_per_thousand(tokens, at):
            places.append(Denominator(at, at, at + 2))
        roles = token.word.roles
        if _opens_part(tokens, at) and (last := _people(tokens, at + 1)) is not None:
            if _counts(tokens, last):
                places.append(Denominator(at, at + 1, last))
            continue
        if roles.isdisjoint(_LEADS) or "article" in roles or roles >= ARTICLE_OF_SUBJECT:
            continue
        if roles & _ALSO_BY and _is_changed(tokens, at):
            continue
        if (last := _people(tokens, at + 1) or _several(tokens, at + 1)) is not None:
            places.append(Denominator(at, at + 1, last))
    return tuple(places)


def _is_per_thousand(tokens: Sequence[Token], at: int) -> bool:
    """Whether a share without a number leads to what is counted: es 27 camas por mil habitantes."""
    unit = tokens[at].word.unit
    if unit is None or unit.dimension != "share" or not 0 < at < len(tokens) - 1:
        return False
    before, behind = tokens[at - 1], tokens[at + 1].word.unit
    counted = behind is not None and behind.dimension in COUNTED
    amount = before.word.unit is not None and before.word.unit.dimension in COUNTED
    return counted and (amount or before.text in COMMAS)


def _opens_part(tokens: Sequence[Token], at: int) -> bool:
    """Whether "of" or "out of" opens a clause here; "in" may lead to where, as well."""
    roles = tokens[at].word.roles
    opens = not at or tokens[at - 1].text in (*ENDS, *COMMAS)
    return opens and "in" in roles and "date_before" not in roles


def _counts(tokens: Sequence[Token], start: int) -> bool:
    """Whether a number follows in the sentence, behind a comma or not."""
    for token in tokens[start : start + _NEAR]:
        if token.text in ENDS:
            return False
        if token.kind == "number":
            return True
    return False


def _is_changed(tokens: Sequence[Token], at: int) -> bool:
    """Whether the preposition here leads to a change or a level: rose by 1,000 people."""
    for back in range(at - 1, -1, -1):
        token = tokens[back]
        if token.kind == "number" or token.text in (*ENDS, *COMMAS):
            return False
        if token.word.change_before:
            return True
    return False


def _several(tokens: Sequence[Token], at: int) -> int | None:
    """Return the place behind any number of people behind a Chinese "per", or None: 每11人."""
    if at + 1 >= len(tokens) or tokens[at - 1].text[:1] < _HAN or tokens[at].kind != "number":
        return None
    unit = tokens[at + 1].word.unit
    return at + 2 if unit is not None and unit.dimension == "people" else None


def _people(tokens: Sequence[Token], at: int) -> int | None:
    """Return the place behind a power of ten and what it counts, None if none stands here."""
    power, place = False, at
    while place < len(tokens):
        token = tokens[place]
        word, digits = token.word, token.text.translate(_GROUPS)
        if word.scale is not None and word.unit is None:
            power = True
        elif token.kind == "number" and digits[:1] == "1" and not digits[1:].strip("0"):
            power = power or len(digits) > _LEAST_ZEROS
        elif word.spelled is not None and word.spelled.value in (1, 10, 100, 1000):
            power = power or word.spelled.value > 1
        elif power or (word.roles.isdisjoint(_LEADING_ON) and word.says != _SILENT):
            break
        place += 1
    if not power or place >= len(tokens):
        return None
    if tokens[place].word.roles & _AFTER and place + 1 < len(tokens):
        place += 1
    word = tokens[place].word
    counted = word.unit is not None and word.unit.dimension in COUNTED
    return place + 1 if counted or {"subject", "neutral"} <= word.roles else None
