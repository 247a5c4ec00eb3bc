"""Printed numbers that a refused wording has in two parts, or in front of what they describe.

"2 millones 149,246 toneladas" and "1 million 308 138 tonnes" say the millions and then the
thousands; "the 60-home estate" counts homes. Both are put as any number with its noun, and so are
the words of a share that hyphens join (1-in-5 drivers) and the article that begins a range of
numbers in words: zwischen einem und zwei Prozent. A scale may stand behind its money:
24 USD million.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import is_plural
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.meaning.clause_words import SILENT, says_only, states_number
from silkledger.reading.words.senses import UNKNOWN, Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_MILLION = 1_000_000
_MILLIONS = re.compile(r"[0-9]{1,3}\Z")
_THOUSANDS = re.compile(r"([1-9][0-9]{0,2})[., \u00a0\u202f]([0-9]{3})\Z")
_BEFORE = frozenset(("article", "neutral", "date_loose", "each"))
_PREDICATE = SILENT | {"auxiliary", "verb", "activity", "equals"}


def with_thousands(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with millions and the thousands behind them as one number.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = lexicon(SHIPPED, "es").tokens("2 millones 149,246 toneladas")
    >>> [token.text for token in with_thousands(tokens)]
    ['2149246', 'toneladas']
    """
    for at in range(len(tokens) - 3):
        first, word, second, noun = tokens[at : at + 4]
        scale = word.word.scale
        measured = (noun.word.unit or noun.word.currency) and not noun.word.scale
        if scale is None or scale.factor != _MILLION or not measured:
            continue
        thousands = _THOUSANDS.match(second.text)
        if _MILLIONS.match(first.text) and thousands and noun.kind == "word":
            digits = f"{first.text}{thousands[1]:0>3}{thousands[2]}"
            number = Token("number", digits, first.start, second.end, UNKNOWN)
            return [*tokens[:at], number, *tokens[at + 3 :]]
    return tokens


def with_hyphens_apart(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without the hyphens that join the words of one share.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = lexicon(SHIPPED, "en").tokens("nearly 1-in-5 drivers")
    >>> " ".join(token.text for token in with_hyphens_apart(tokens))
    'nearly 1 in 5 drivers'
    """
    for at in range(1, len(tokens) - 3):
        parts = states_number(tokens[at - 1]) and states_number(tokens[at + 3])
        joined = _is_hyphen(tokens, at) and _is_hyphen(tokens, at + 2)
        whole = joined and not _is_hyphen(tokens, at + 4)
        if whole and parts and "in" in tokens[at + 1].word.roles:
            return [*tokens[:at], tokens[at + 1], *tokens[at + 3 :]]
    return tokens


def with_scale_first(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with the scale of money before its currency: 24 USD million."""
    for at in range(1, len(tokens) - 1):
        money, scale = tokens[at : at + 2]
        number = tokens[at - 1].kind == "number" and bool(money.word.currency)
        behind = tokens[at + 2] if at + 2 < len(tokens) else None
        leads = behind is not None and (behind.kind == "number" or behind.word.currency)
        alone = at < 2 or not (tokens[at - 2].word.currency or tokens[at - 2].word.scale)
        if number and alone and not leads and scale.word.scale is not None:
            return [*tokens[:at], scale, money, *tokens[at + 2 :]]
    return tokens


def _is_hyphen(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen without spaces stands here: not in a 1-in-100-year flood."""
    if at + 1 >= len(tokens):
        return False
    before, hyphen, behind = tokens[at - 1 : at + 2]
    return hyphen.text == "-" and before.end == hyphen.start and hyphen.end == behind.start


def with_first_number(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with the number one for the article behind "between" and before "and"."""
    for at in range(1, len(tokens) - 2):
        article = tokens[at].word
        one = article.spelled is not None and article.spelled.value == 1
        opens = one and "between" in tokens[at - 1].word.roles and "article" in article.roles
        if opens and "and" in tokens[at + 1].word.roles and states_number(tokens[at + 2]):
            first = replace(tokens[at], word=Word(spelled=article.spelled).settled())
            return [*tokens[:at], first, *tokens[at + 1 :]]
    return tokens


def with_counted_part(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a number and what it counts, without the single thing that both describe.

    That is the 60-home estate; 60-home estates are more than one, and a word of change or a second
    number may tell something else.
    """
    numbers = [at for at, token in enumerate(tokens) if states_number(token)]
    if len(numbers) != 1 or len(tokens) < numbers[0] + 4:
        return tokens
    at = numbers[0]
    number, hyphen, noun, head = tokens[at : at + 4]
    glued = number.end == hyphen.start and hyphen.end == noun.start and hyphen.text == "-"
    unit, vocabulary, code = noun.word.unit, settings.vocabulary, settings.language or ""
    if not glued or unit is None or unit.dimension not in COUNTED or at > 1:
        return tokens
    if is_plural(head.text, vocabulary, code) or is_plural(noun.text, vocabulary, code):
        return tokens
    led = all(token.word.roles & _BEFORE for token in tokens[:at])
    counted = head.word.unit is not None and head.word.unit.dimension in COUNTED
    behind = tokens[at + 3 + counted :]  # a 60-bed hospital
    silent = all(says_only(token, _PREDICATE, settings) for token in behind)
    joined = replace(noun, start=number.end)  # its singular counts, as a hyphen joined it
    return [number, joined] if led and silent else tokens
