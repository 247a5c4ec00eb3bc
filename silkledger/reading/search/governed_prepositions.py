"""Prepositions that a word before them governs, and which so bound nothing.

"Sie verfügen über 1.200 Betten", "ein Scheck über 1.000 Euro", "eine Umfrage unter 1.100 Händlern":
the words for "over" and "under" belong to the verb or noun, and the number is exact.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.search.clauses import COMMAS, ENDS, opens_clause
from silkledger.reading.search.governing_behind import Governed
from silkledger.reading.search.governing_words import AMOUNT, WITH, is_governing_word
from silkledger.reading.words.phrases import VERBS

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_GOVERNS = frozenset(("governs_prep", "may_govern_prep"))
_FAR, _PREDICATES = 12, "de"  # tokens, and the language of adjectives without an ending
_INFINITIVE = re.compile(r"zu [a-zäöü]+n\b|[a-zäöü]{2,}zu[a-zäöü]{3,}n\b")  # zu bauen, abzubauen
_BETWEEN = frozenset(("article", "neutral", "of", "subject", "matter", "head"))


def behind_governed(
    search: FigureSearch, at: int, figure: tuple[int, int], quantity: Quantity, behind: int
) -> Governed | None:
    """Return the figure behind a preposition that does not bound it, None if there is none.

    `at` is the token of its number, `behind` the place behind the figure before it. Where it is
    open whether a word governs the preposition, the figure has no quantity.
    """
    first, last = figure
    tokens = search.tokens
    if (led := _behind_with(search, at, first)) is not None:
        return Governed(led, last, search.read(led, last))
    if _is_predicated(search, figure):
        return Governed(first, last, quantity)
    bounds = (
        place
        for place in range(first, at)
        if tokens[place].word.bound_before and "prep" in tokens[place].word.roles
    )
    leads = next(bounds, None)
    if leads is None and (article := _purpose(search, at, figure)) is not None:
        return Governed(article + 1, last, search.read(article + 1, last))
    counts = quantity.dimension in COUNTED
    governor = None if leads is None else _governor(search, leads, behind, counts=counts)
    if leads is None or governor is None:
        return None
    if "may_govern_prep" in tokens[governor].word.roles:
        return Governed(governor, last, None)
    return Governed(leads + 1, last, search.read(leads + 1, last))


def _behind_with(search: FigureSearch, at: int, first: int) -> int | None:
    """Return the place behind a "with" between a verb that bounds and its number, or None.

    The verb bounds its object: die Erträge übertreffen mit 3,4 t/ha die Vorjahreserträge.
    """
    if "bound_verb" not in search.tokens[first].word.roles:
        return None
    led = range(first + 1, at)
    return next((place + 1 for place in led if is_governing_word(search, WITH, place)), None)


def _is_predicated(search: FigureSearch, figure: tuple[int, int]) -> bool:
    """Whether "with" or "to" leads to a level, and the comparative behind it is of its subject.

    For example "der Anstieg war mit 0,9 Prozent noch geringer" and "fiel der Rückgang auf 5 t
    geringer aus", but not "mit 5 Prozent weniger".
    """
    (first, last), tokens = figure, search.tokens
    if search.lexicon.language != _PREDICATES or first == 0:
        return False
    if not is_governing_word(search, WITH, first - 1) and "to" not in tokens[first - 1].word.roles:
        return False
    while last < len(tokens) and tokens[last].word.roles & {"neutral"}:
        last += 1
    if last >= len(tokens) or not tokens[last].word.change_after:
        return False
    less = tokens[last].text.lower().split()[0]
    return less.endswith("er") and not is_governing_word(search, AMOUNT, last)


def _purpose(search: FigureSearch, at: int, figure: tuple[int, int]) -> int | None:
    """Return the place of an "around the" that opens a clause of purpose instead: um die 5 zu sein.

    An infinitive behind the figure ends that clause.
    """
    tokens, (first, last) = search.tokens, figure
    article = next((n for n in range(first, at) if "by_article" in tokens[n].word.roles), None)
    if article is None:
        return None
    for place in range(last, min(last + _FAR, len(tokens) - 1)):
        if tokens[place].text in (*ENDS, *COMMAS):
            return None
        words = " ".join(token.text for token in tokens[place : place + 2])
        if _INFINITIVE.match(words):
            return article
    return None


def _governor(search: FigureSearch, leads: int, behind: int, *, counts: bool) -> int | None:
    """Return the place of the word that governs the preposition at `leads`, or None.

    A noun does so if only what describes it stands between, a verb from anywhere in its clause. A
    noun of asking does of what is counted.
    """
    tokens = search.tokens
    described = True
    for place in range(leads - 1, max(behind, leads - _FAR) - 1, -1):
        token = tokens[place]
        roles = token.word.roles
        noun = token.text[:1].isupper()
        if roles & _GOVERNS and (described or not noun):
            return place
        if "asks" in roles and described and counts:
            return place if tokens[leads].word.bound_before == "lt" else None
        if roles & VERBS and "auxiliary" not in roles:
            return None
        if token.text in (*ENDS, *COMMAS) or opens_clause(search, place):
            return None
        if place == leads - 1 and "prep" in roles and not noun:
            return None  # mit über 1.000 Partnern, eine Höhe von über 100 Metern
        described = described and (noun or bool(roles & _BETWEEN))
    return None
