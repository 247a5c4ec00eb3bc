"""Unit prices whose denominator comes first: "a barrel of Brent cost $82", "la tonne à 200 euros".

They are read as if it stood behind the money: $82 per barrel. In Russian the unit has no article,
and its case and number tell that one is meant: цена барреля, тонна подорожала. A Chinese unit may
stand before what is priced: 吨钢利润.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, MEASURES, RATES
from silkledger.reading.measures.single_units import (
    SOLD_BY,
    is_one,
    is_several,
    is_unit_label,
    single_unit,
)
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.russian import parsed
from silkledger.reading.words.senses import NUMBERS, Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.definitions.units import Unit

_PER = Word(roles=frozenset(("per", "slash"))).settled()
_BESIDE = RATES | {"time"}
_FIRST, _LAST = "\u0400", "\u04ff"  # Cyrillic letters
_CASES = frozenset(("nomn", "gent", "accs"))
_LEADS = frozenset(("per", "prep", "by", "of", "to", "from", "in", "each_behind", "of_total"))
_HAN = "\u3400"
_ALONE = frozenset("吨噸桶亩畝斤")  # units of one character that form no other word
_TRANSPORT = frozenset(("tkm", "pkm"))
_PRICED = frozenset(("subject", "head", "standing", "matter", "common"))
_COUNTING = frozenset(("per", "each", "per_measure", "classifier", "share", "whole", "each_one"))
_LENGTH = "length"
_ARTICLES = frozenset(("article", "per_measure", "neutral"))
_DESCRIBES = frozenset(("subject", "previous"))
_METRE = "m"  # said of a square metre too: стоимость метра жилья


def behind_money(tokens: Sequence[Token], settings: Settings) -> Sequence[Token]:
    """Return the tokens with a single unit before amounts of money put behind each of them.

    Raises UnreadableError for a unit that may be another (a metre, an ounce), and for several units
    that have a price.
    """
    single = single_unit(tokens, settings) or _bare_unit(tokens)
    han = single is None
    if single is None and (single := _han_unit(tokens)) is None:
        _refuse_length(tokens, settings)
        return tokens
    first, at = single
    unit = tokens[at]
    rest = [*tokens[:first], *tokens[at + 1 :]]
    if not han and any(token.kind in NUMBERS and token.start < unit.start for token in rest):
        return tokens
    if any(_is_other(token, unit.start) for token in rest):
        return tokens
    ends = _ends_of_money(rest, unit.start)
    if not ends:
        return tokens
    if unit.word.unit is None:
        may_mean = unit.word.ambiguous.may_mean if unit.word.ambiguous else ""
        raise UnreadableError("unit.ambiguous", unit.text, may_mean=may_mean)
    several = is_several(unit, settings) and not is_one(tokens[first])
    if unit.word.unit.name == _METRE or several:
        raise UnreadableError("unit.unknown", unit.text)
    for end in reversed(ends):
        last = rest[end - 1].end
        slash = Token("word", "/", last, last, _PER)
        rest = [*rest[:end], slash, replace(unit, start=last, end=last), *rest[end:]]
    return rest


def _refuse_length(tokens: Sequence[Token], settings: Settings) -> None:
    """Raise UnreadableError for one length before money, which may be its price: der Meter Stoff.

    The same word may name who earns the money (el metro recaudó 5 millones).
    """
    for at, token in enumerate(tokens):
        word, before = token.word, tokens[at - 1] if at else None
        if token.kind in NUMBERS:
            return
        if token.text[:1] >= _FIRST:
            continue
        beside = at + 1 < len(tokens) and tokens[at + 1].kind in NUMBERS
        label = before is None or (beside and before.word.roles.isdisjoint(_LEADS | _COUNTING))
        if label and is_unit_label(token, settings):
            raise UnreadableError("unit.unknown", token.text)  # Liter Milch 1,20 Euro
        if before is None or word.unit is None or word.unit.dimension != _LENGTH:
            continue
        if is_several(token, settings):
            continue
        named = not word.roles.isdisjoint(_PRICED) or _is_compound(tokens, at + 1)
        if at > 1 and _is_adjective(before):
            before = tokens[at - 2]  # der laufende Meter
        if not named and (is_one(before) or before.word.roles & _ARTICLES):
            raise UnreadableError("unit.unknown", token.text)


def _is_compound(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen here joins a word to the unit before it: mile-long."""
    return at < len(tokens) and tokens[at].text[:1] == "-"


def _is_adjective(token: Token) -> bool:
    """Whether a word in small letters only describes a noun; it may be one that no list holds."""
    return token.text.islower() and token.word.roles <= _DESCRIBES and not token.word.unit


def _ends_of_money(tokens: Sequence[Token], start: int) -> list[int]:
    """Return the places behind the amounts of money behind `start`, none if one has no money."""
    ends = list[int]()
    for at, token in enumerate(tokens):
        if not token.word.currency or token.start < start:
            continue
        end = at + 1
        if end < len(tokens) and tokens[end].kind in NUMBERS:
            end += 1
            end += end < len(tokens) and tokens[end].word.scale is not None
        ends.append(end)
    return ends


def _is_other(token: Token, start: int) -> bool:
    """Whether a token measures anything but money and rates, or divides it.

    Counted nouns behind `start` and times do not: a barrel cost companies $82 last week. One before
    it may have the money: the company sold a barrel and earned $8 million.
    """
    unit = token.word.unit
    if token.word.currency:
        return False
    if unit is not None and unit.dimension in COUNTED:
        return token.start < start
    return "slash" in token.word.roles or (unit is not None and unit.dimension not in _BESIDE)


def _bare_unit(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Return where the first Russian unit in the singular stands that nothing leads to, or None.

    A time is one behind a word for a price (стоимость часа парковки). Raises UnreadableError for an
    ambiguous unit there.
    """
    for at, token in enumerate(tokens):
        word = token.word
        if token.kind in NUMBERS:
            return None
        if not (word.unit or word.ambiguous) or not _FIRST <= token.text[:1] <= _LAST:
            continue
        before = tokens[at - 1].word if at else None
        priced = before is not None and "price_of" in before.roles
        if word.unit is None:
            if priced and word.ambiguous is not None and _is_one(token.text):
                may_mean = word.ambiguous.may_mean
                raise UnreadableError("unit.ambiguous", token.text, may_mean=may_mean)
            continue
        if word.unit.dimension not in SOLD_BY | {_LENGTH} and not (priced and _is_time(word.unit)):
            continue
        led = before is not None and bool(before.roles & _LEADS)
        return None if led or not _is_one(token.text) else (at, at)
    return None


def _han_unit(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Return where a Chinese unit stands before what is priced by it, or None: 吨钢利润, 亩成本.

    No number or word for each leads to it. Single characters but a few form other words (米价).
    """
    for at, token in enumerate(tokens[:-1]):
        unit = token.word.unit
        if (
            unit is None
            or token.text[:1] < _HAN
            or not (unit.dimension in MEASURES or unit.name in _TRANSPORT)
        ):
            continue
        if len(token.text) == 1 and token.text not in _ALONE:
            continue
        before, behind = tokens[at - 1] if at else None, tokens[at + 1]
        named = behind.kind == "word" and behind.text[:1] >= _HAN
        named = named and not behind.word.roles.isdisjoint(_PRICED)
        named = named and "classifier" not in behind.word.roles
        if named and (before is None or _is_name(before)):
            return at, at
    return None


def _is_name(token: Token) -> bool:
    """Whether a word names something or ends a date, and leads to no unit."""
    word = token.word
    counts = word.scale or word.spelled or word.currency or word.roles & _COUNTING
    measures = word.unit is not None and not _is_time(word.unit)
    return token.kind == "word" and not (counts or measures)


def _is_time(unit: Unit) -> bool:
    return unit.dimension == "time"


def _is_one(text: str) -> bool:
    """Whether a Russian unit is one: its last word is a noun in the singular (кв. метра)."""
    return any(
        "NOUN" in parse.tag and "sing" in parse.tag and parse.tag.case in _CASES
        for parse in parsed(text.lower().split()[-1])
        if parse.is_known
    )
