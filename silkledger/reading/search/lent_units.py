"""Units that an earlier noun lends to a number without one.

A difference has the unit of the amount before it ("2,864 people, 147 fewer than in March"), and a
number behind "the number of" that of what is counted ("the number of employees rose to 251"). The
words that lead to what is counted are data (vocabularies/lent_units.csv).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.implied_units import SENTENCE_ENDS
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.search.bare_years import is_bare_year
from silkledger.reading.search.clauses import COMMAS, ENDS, is_comparative, opens_clause
from silkledger.reading.search.shared_units import (
    Shared,
    behind_scales,
    has_noun,
    shared_by,
    unit_of,
)
from silkledger.reading.words.phrases import VERBS
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_MOST, _SMALLEST = 10, 100  # times of the first number of a list; numbers that may share its unit
_REACH = 14  # tokens between what is counted and its number


def lent_unit(search: FigureSearch, at: int, earlier: tuple[int, int] | None) -> Shared | None:
    """Return the figure of a number by the unit that an earlier noun lends it, or None.

    `earlier` is the place of the number of the amount before, and the one behind its last token.
    """
    dated = search.behind(at) > at + 1
    if dated or not search.is_number(at) or is_bare_year(search.tokens[at]):
        return None
    last = behind_scales(search, at + 1)
    if last < len(search.tokens) and is_comparative(search, last):
        return _difference(search, at, last + 1, earlier)
    if has_noun(search, last) or _is_compound(search, last):
        return None
    return _listed(search, at, last, earlier) or _number_of(search, at, last)


def _difference(
    search: FigureSearch, at: int, last: int, earlier: tuple[int, int] | None
) -> Shared | None:
    """Return the difference that a number and a comparative say, in the unit of an amount."""
    tokens = search.tokens
    unit = unit_of(search, earlier) if earlier is not None else None
    if earlier is None or unit is None or has_noun(search, last):
        return None
    if any(token.text in SENTENCE_ENDS for token in tokens[earlier[1] : at]):
        return None
    first = search.first(at)
    if first and "by" in tokens[first - 1].word.roles and first > search.floor:
        first -= 1
    return shared_by(search, first, last, unit)


def _listed(
    search: FigureSearch, at: int, last: int, earlier: tuple[int, int] | None
) -> Shared | None:
    """Return the figure of a number beside which the same words stand as beside an amount.

    "1,450 euros in Dublin, 1,120 in Cork", "Skoda mit 4.259 Autos vor Seat mit 3.212"; or that of a
    part of the amount: "7 405 Wohnungen, darunter 4 960 in Mehrfamilienhäusern".
    """
    tokens = search.tokens
    unit = unit_of(search, earlier) if earlier is not None else None
    if earlier is None or unit is None or last > at + 1:
        return None
    between = tokens[earlier[1] : at]
    if any(token.text in SENTENCE_ENDS for token in between) or _is_scaled(search, earlier):
        return None
    first = search.first(at)
    whole, shared = search.read(*earlier), shared_by(search, first, last, unit)
    if whole is None or shared is None or shared.quantity.value < _SMALLEST:
        return None
    number, other = shared.quantity.value, whole.value
    if _leads(search, "part", first):
        return shared if number < other else None
    joined = any(token.text in COMMAS or token.word.roles & {"and"} for token in between)
    alike = other / _MOST <= number <= other * _MOST
    behind, before = _same(tokens, last, earlier[1]), _same(tokens, first - 1, earlier[0] - 1)
    opened = first > 0 and (tokens[first - 1].text in COMMAS or _is_and(tokens[first - 1]))
    if joined and alike and ((behind and opened) or (before and _ends(tokens, last))):
        return shared
    return None


def _number_of(search: FigureSearch, at: int, last: int) -> Shared | None:
    """Return the figure of a number whose clause is about a number of things."""
    tokens, verb = search.tokens, False
    for place in range(at - 1, max(-1, at - _REACH), -1):
        token = tokens[place]
        if token.text in ENDS or token.word.currency or opens_clause(search, place):
            return None
        verb = verb or bool(token.word.roles & (VERBS | {"finite", "start"}))
        unit = token.word.unit
        if unit is None:
            continue
        if unit.dimension not in COUNTED or not verb or not _leads(search, "head", place):
            return None
        before = tokens[at - 1].word.roles
        first = at if {"from", "to"} & before else search.lead(at)
        return shared_by(search, first, last, (place, place + 1))
    return None


def _is_compound(search: FigureSearch, at: int) -> bool:
    """Whether a number is the first part of a word: two-thirds."""
    tokens = search.tokens
    joined = at + 1 < len(tokens) and tokens[at].text == "-"
    return joined and tokens[at - 1].end == tokens[at].start and tokens[at + 1].text[:1].isalpha()


def _is_scaled(search: FigureSearch, amount: tuple[int, int]) -> bool:
    return any(token.word.scale for token in search.tokens[slice(*amount)])


def _same(tokens: Sequence[Token], one: int, other: int) -> bool:
    """Whether the same preposition stands in both places."""
    if min(one, other) < 0 or max(one, other) >= len(tokens):
        return False
    return tokens[one].text == tokens[other].text and "prep" in tokens[one].word.roles


def _is_and(token: Token) -> bool:
    return "and" in token.word.roles


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether an item of a list ends here."""
    return at == len(tokens) or tokens[at].text in (*ENDS, *COMMAS) or _is_and(tokens[at])


def _leads(search: FigureSearch, kind: str, at: int) -> bool:
    """Whether words such as "the number of" lead to a noun, or "including" to a number."""
    lexicon = search.lexicon
    before = search.folded[: search.tokens[at].start].lower().rstrip()
    heads = _words(lexicon.vocabulary, lexicon.language, kind)
    return any(before.endswith(head) and not before[: -len(head)][-1:].isalpha() for head in heads)


@built_once
def _words(vocabulary: Vocabulary, language: str, kind: str) -> frozenset[str]:
    """Return the words of a language that lead to what is counted, or to a part of it."""
    columns = ("kind", "language", "words")
    return frozenset(
        word
        for entry in vocabulary.load("lent_units", columns, required=columns)
        if (entry["kind"], entry["language"]) == (kind, language)
        for word in entry.list("words")
    )
