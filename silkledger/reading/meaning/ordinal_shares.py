"""Ordinal shares: "every 5th household" in digits, which is one in five as "every fifth" is."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from silkledger.reading.words.senses import Spelled, Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_EACH = "each_one"
_LONGEST = 3  # digits
_LONGEST_ENDING = 3  # letters of 5-го, 5th
_ROLES = frozenset(("part", "one_in"))


def with_ordinal_shares(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with each ordinal behind "every" as one word of a share.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = lexicon(SHIPPED, "de").tokens("jedes 5. Kind")
    >>> [token.text for token in with_ordinal_shares(tokens)]
    ['jedes 5.', 'Kind']
    """
    kept: list[Token] = []
    at = 0
    while at < len(tokens):
        end = _behind_ordinal(tokens, at + 1) if _EACH in tokens[at].word.roles else 0
        kept.append(_share(tokens[at:end]) if end else tokens[at])
        at = end or at + 1
    return kept if len(kept) < len(tokens) else tokens


def _behind_ordinal(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind an ordinal in digits: 5., 5th or 5-й, else 0."""
    text = tokens[at].text if at < len(tokens) else ""
    if not (text.isdecimal() and len(text) <= _LONGEST and int(text) > 1):
        return 0
    glued = [
        "" if behind.word.unit or behind.word.scale or behind.word.currency else behind.text
        for before, behind in zip(tokens[at:], tokens[at + 1 : at + 3], strict=False)
        if before.end == behind.start
    ]
    if glued[:1] == ["."]:
        return at + 2 if at + 2 < len(tokens) else 0
    hyphen = glued[:1] == ["-"]
    ending = glued[hyphen : hyphen + 1]
    ends = bool(ending) and ending[0].isalpha() and len(ending[0]) <= _LONGEST_ENDING
    return at + 2 + hyphen if ends else 0


def _share(tokens: Sequence[Token]) -> Token:
    number = next(token.text for token in tokens if token.kind == "number")
    text = f"{tokens[0].text} {''.join(token.text for token in tokens[1:])}"
    word = Word(spelled=Spelled(Fraction(1, int(number)), "fraction"), roles=_ROLES).settled()
    return Token("word", text, tokens[0].start, tokens[-1].end, word)
