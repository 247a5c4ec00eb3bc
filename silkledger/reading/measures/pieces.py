"""Pieces: single things of which no noun says what they are: 5 Euro das Stück."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.reading.words.senses import Word

_PIECE = "unit"  # the canonical unit of single things


def is_piece(word: Word) -> bool:
    """Whether a word counts single things."""
    return word.unit is not None and word.unit.name == _PIECE
