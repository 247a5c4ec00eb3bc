"""Unit places: which words may stand between a number and its unit, and whose a currency is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.neighbours import is_part_of_one
from silkledger.reading.words.senses import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_ANY = tuple("个個")  # the measure word that any noun takes


def passes(tokens: Sequence[Token], at: int, start: int, *, fraction: bool) -> bool:
    """Whether a word between a number and its unit can be skipped.

    Such words are measure words, and "of" before money or a unit.
    """
    roles = tokens[at].word.roles
    following = tokens[at + 1].word if at + 1 < len(tokens) else UNKNOWN
    unit = bool(following.unit or following.currency or following.ambiguous)
    if fraction and at == start and is_part_of_one(tokens, at):
        return True
    if "classifier" in roles:
        return _is_measured_by(tokens[at], tokens[at + 1]) if unit else False
    if "each" in roles and fraction and tokens[at].word.unit is None:
        return unit
    if "of" in roles and "range_only" not in roles and at == start:  # not ru от
        each = (
            "each" in following.roles
            and at + 2 < len(tokens)
            and tokens[at + 2].word.unit is not None
        )
        part = _leads_to_counted(tokens, start)
        return part or (unit and not fraction) or (fraction and each)
    if tokens[at].text == "-" and at == start:
        glued = at > 0 and tokens[at - 1].end == tokens[at].start
        return glued and unit
    return at == start + 1 and _leads_to_counted(tokens, start)


def _is_measured_by(measure: Token, following: Token) -> bool:
    """Whether a Chinese measure word may stand between a number and the unit or money here.

    Things that are counted take any, times and points take 个 (3个小时), and a longer unit may. A
    character is part of a noun instead: 5家|米粉店, 12次|成功拦截, 3笔|美元贷款.
    """
    unit = following.word.unit
    if unit is not None and unit.dimension in COUNTED:
        return True
    timed = unit is not None and unit.dimension in ("time", "points")
    return measure.text in _ANY and (timed or len(following.text) > 1)


def _leads_to_counted(tokens: Sequence[Token], start: int) -> bool:
    """Whether "of" and an article or pronoun lead from digits to a counted noun: 4 of the banks."""
    noun = start + 2
    if not 0 < start < len(tokens) - 2:
        return False
    unit, light = tokens[noun].word.unit, tokens[start + 1].word
    if unit is None or unit.dimension not in COUNTED or tokens[start - 1].kind != "number":
        return False
    pronoun = "neutral" in light.roles or light.says == {"subject"}
    return "of" in tokens[start].word.roles and pronoun and light.unit is None


def money_leads(tokens: Sequence[Token], at: int) -> bool:
    """Whether money here belongs to a later number and not to this one: 7 to USD 8."""
    following = at + 1
    return (
        following < len(tokens)
        and tokens[following].kind == "number"
        and tokens[at].end == tokens[following].start
    )
