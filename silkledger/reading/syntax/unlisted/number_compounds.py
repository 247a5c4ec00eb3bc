"""Number compounds: words that a hyphen joins to a number word: zero-emission, two-bedroom.

They describe a noun and hold no figure. What measures keeps its number (a twenty-foot container,
five-percent growth), and so do fractions (two-thirds).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.senses import UNKNOWN, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORTEST = 3  # letters of the word behind the hyphen


def with_compounds(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens with every number compound as one unknown word."""
    places = [at for at, token in enumerate(tokens) if token.text == "-" and _joins(tokens, at)]
    if not places:
        return tokens
    kept = list(tokens)
    for at in reversed(places):
        first, _, last = kept[at - 1 : at + 2]
        text = f"{first.text}-{last.text}"
        kept[at - 1 : at + 2] = [Token("unknown", text, first.start, last.end, UNKNOWN)]
    return kept


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """Whether the hyphen here joins a number word and a word that neither counts nor measures."""
    if not 0 < at < len(tokens) - 1:
        return False
    before, hyphen, behind = tokens[at - 1 : at + 2]
    if before.word.spelled is None or before.kind == "number" or not before.text[:1].isalpha():
        return False
    if before.end != hyphen.start or hyphen.end != behind.start:
        return False
    word = behind.word
    counts = word.spelled or word.scale or word.multiple or word.unit or word.currency
    plain = not (counts or word.ambiguous or word.bound_before or word.bound_after)
    return plain and len(behind.text) >= _SHORTEST and behind.text.isalpha()
