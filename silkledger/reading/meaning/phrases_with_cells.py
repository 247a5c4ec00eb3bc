"""Phrases whose sign of money or unit is open: the unit cell decides which is meant.

Without a cell the other money of the wording does so for cents: rose by 3 cents to $25.73.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.definitions.currencies import decide
from silkledger.reading.syntax.grammar import read_phrase
from silkledger.reading.text.faults import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.measures.unit_cells import UnitCell
    from silkledger.reading.words.phrases import Phrase
    from silkledger.reading.words.senses import Token

_MONEY = "currency.ambiguous"
_POINTS = ("pp", "index_point")
_OF_CELL = (_MONEY, "unit.ambiguous")  # what a unit cell may decide


def phrase_with_cell(
    tokens: Sequence[Token],
    settings: Settings,
    cell: UnitCell,
    read: Callable[[Sequence[Token], Settings], Phrase] = read_phrase,
) -> tuple[Phrase, UnitCell]:
    """Return the phrase of a wording; where its sign of money is open, the unit cell decides.

    `read` reads the phrase of tokens. Raises UnreadableError.
    """
    try:
        return read(tokens, settings), cell
    except UnreadableError as fault:
        if cell.unit is None and fault.rule == _MONEY and (code := _of_parts(tokens, settings)):
            return read(tokens, replace(settings, money=code)), cell
        if cell.unit is None or fault.rule not in _OF_CELL:
            raise
        if fault.rule != _MONEY:
            if cell.unit.name not in _POINTS:
                raise
            return read(tokens, replace(settings, points=cell.unit.name)), cell
        settings, cell = replace(settings, money=cell.unit.canonical), replace(cell, decides=True)
        return read(tokens, settings), cell


def _of_parts(tokens: Sequence[Token], settings: Settings) -> str:
    """Return the code of the only money beside a name for hundredths of several, or ""."""
    parts = [token for token in tokens if token.word.currency and _is_part(token)]
    places = settings.geography, settings.default_geography
    wholes = (token.word.currency for token in tokens if token not in parts)
    codes = {money.code for senses in wholes if senses and (money := decide(senses, *places))}
    return codes.pop() if parts and len(codes) == 1 else ""


def _is_part(token: Token) -> bool:
    return all(0 < sense.factor < 1 for sense in token.word.currency)
