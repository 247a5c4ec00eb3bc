"""Rates that a comma, a bracket or a dash sets apart from their verb: fell most in Kent, 5.4 %.

Such a rate has no words of its own that say what it is. It takes over what the clause before it
says: a verb of decrease, also from the figures of a list, until another verb, a change, a level
that "to" leads to, or another clause. It is then refused, since it would read as a rise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.implied_units import SENTENCE_ENDS
from silkledger.reading.search.clauses import COMMAS, ENDS, is_comparative, opens_clause
from silkledger.reading.search.cut_off import CLOSING, OPENING
from silkledger.reading.search.elided import has_own_words
from silkledger.reading.search.governing_behind import Governed, stem_before, told
from silkledger.reading.search.governing_words import PLACED, RANKED, is_governing_word
from silkledger.reading.search.named_rates import is_named_rate
from silkledger.reading.words.senses import NO_ROLES, NUMBERS

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token

_RATES = frozenset(("share", "rate", "points"))
_PARTING = frozenset((";", "；"))
_COLONS = frozenset((":", "："))
_PARTS = COMMAS | _COLONS | {*OPENING}
_LEADS = frozenset(("article", "neutral", "level", "accompanies", "multiple_to"))
_NAMES = frozenset(("share", "subject", "standing"))
_VERBAL = frozenset(("verb", "finite", "auxiliary", "level", "share"))
_NOUNS = frozenset(("subject", "noun", "head", "standing"))
_FAR, _BEHIND, _ADVERBS = 60, 6, 4  # tokens before a figure, behind it, and behind an opener


def rate_set_apart(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity
) -> Governed | None:
    """Return a rate set apart from a decrease, as one that can't be read, or None."""
    first, last = figure
    if quantity.value <= 0 or quantity.dimension not in _RATES or has_own_words(search, figure):
        return None
    apart = _set_apart(search, first)
    if apart is None or is_named_rate(search, first, quantity) or _is_subject(search, last):
        return None
    fell = _fell_before(search, apart, last)
    if fell is None or (_is_enclosed(search, last) and _is_main(search, fell)):
        return None
    verb = search.tokens[fell].word
    labels = search.tokens[apart].text in _COLONS and not (
        "finite" in verb.roles or verb.change_end
    )
    return None if labels else Governed(fell, last, None)  # grid losses: 5 %


def _set_apart(search: FigureSearch, first: int) -> int | None:
    """Return the place of the sign that sets a figure apart, None if other words lead to it."""
    place = first - 1
    while place >= 0 and _leads(search.tokens[place]):
        place -= 1
    if place < 0:
        return None
    token = search.tokens[place]
    # A longer dash apart from a number is not a minus sign.
    dashed = token.text == "-" and place not in search.hyphens
    dashed = dashed and token.end < search.tokens[place + 1].start
    return place if dashed or token.text in _PARTS else None


def _leads(token: Token) -> bool:
    return bool(token.word.roles & _LEADS) and not token.word.roles & _NAMES


def _is_subject(search: FigureSearch, last: int) -> bool:
    """Whether a verb behind a figure, or behind its bracket, begins a clause: women (5 %) are."""
    tokens = search.tokens
    start = last + (last < len(tokens) and tokens[last].text in CLOSING)
    for place in range(start, min(start + _BEHIND, len(tokens))):
        token = tokens[place]
        if token.text in (*ENDS, *COMMAS) or token.word.roles & {"and", "or"}:
            return False
        if _is_verb(search, place):
            return tokens[place].word.change_before != "down"
    return False


def _is_enclosed(search: FigureSearch, last: int) -> bool:
    """Whether a comma behind a figure leads to a verb, whose subject the figure describes."""
    closed = last + 1 < len(search.tokens) and search.tokens[last].text in COMMAS
    return closed and (_is_verb(search, last + 1) or "up" in _ways(search, last + 1))


def _is_main(search: FigureSearch, fell: int) -> bool:
    """Whether a decrease is the verb of a main clause, so that a further one has its own subject.

    "Prices fell, rents, 5 %, rose" tells 5 % of rents, "prices, which fell, 5 %, rose" of the fall.
    """
    if "finite" not in search.tokens[fell].word.roles:
        return False
    for place in range(fell - 1, -1, -1):
        token = search.tokens[place]
        if opens_clause(search, place):
            return False
        if token.text in (*ENDS, *COMMAS):
            break
    return True


def _fell_before(search: FigureSearch, apart: int, last: int) -> int | None:
    """Return the place of what tells a decrease before a figure that is set apart, or None.

    That may be a verb whose particle ends the clause: gingen in Ulm (4 %) und Hof (2 %) zurück.
    """
    tokens = search.tokens
    beside, lies = tokens[apart].text in OPENING, False
    for place in range(apart - 1, max(apart - _FAR, 0) - 1, -1):
        token = tokens[place]
        joins = token.text in COMMAS or "and" in token.word.roles
        if _ends_sentence(token) or _opens(search, place) or (lies and joins):
            return None
        falls = _falls(search, place, last)
        if falls is not None or _is_level(search, place, beside=beside):
            return place if falls else None
        if _is_verb(search, place) and not is_governing_word(search, RANKED, place):
            if not _lies(search, place):
                return None
            lies = True
        beside = beside and token.text not in _PARTS
    return None


def _falls(search: FigureSearch, place: int, last: int) -> bool | None:
    """Whether a word, or a figure before, tells a decrease; None if it tells no direction."""
    if _is_number(search, place) and place < search.decrease:
        return True
    if ways := _ways(search, place):
        return "down" in ways
    return _falls_at_end(search, place, last) if search.tokens[place].word.separable else None


def _is_number(search: FigureSearch, place: int) -> bool:
    return search.tokens[place].kind in NUMBERS and search.is_number(place)


def _falls_at_end(search: FigureSearch, stem: int, last: int) -> bool:
    """Whether a particle behind a figure makes a verb before it one of decrease."""
    for place in range(last, min(last + _FAR, len(search.tokens))):
        if _ends_sentence(search.tokens[place]) or _opens(search, place):
            return False
        if ways := told(search, stem, place):
            return "down" in ways
    return False


def _ends_sentence(token: Token) -> bool:
    return token.text in SENTENCE_ENDS - _PARTING


def _opens(search: FigureSearch, place: int) -> bool:
    """Whether a word opens a clause of its own: а в Казани на 132 (1,2 %) has the verb before.

    So has one in which no noun or verb stands before a preposition: but least in Kent (1.2 %).
    """
    if search.tokens[place].text not in _PARTING and not opens_clause(search, place):
        return False
    for behind in range(place + 1, min(place + 1 + _ADVERBS, len(search.tokens))):
        token = search.tokens[behind]
        if "prep" in token.word.roles:
            return False
        if token.word.roles & _NOUNS or token.text.istitle() or _is_verb(search, behind):
            return True
    return True


def _is_level(search: FigureSearch, place: int, *, beside: bool) -> bool:
    """Whether a number stands here that is a level: "to" leads to it, or it is a rate itself.

    A bracket right behind a number (`beside`) is of its kind: in 12 of the towns (5 %).
    """
    if not _is_number(search, place):
        return False
    first = search.first(place)
    led = search.tokens[first - 1].word.roles if first else NO_ROLES
    if "to" in led or (beside and "prep" in led and "by" not in led):
        return True
    found = search.candidate(place)
    return found is not None and found[2].dimension in _RATES


def _ways(search: FigureSearch, place: int) -> tuple[str, ...]:
    """Return the directions of the change that the word at a place tells, also as a particle."""
    word = search.tokens[place].word
    degree = is_comparative(search, place) and word.change_before is None
    if degree and not _is_counted(search, place):
        return ()  # fell more in Kent: how much, not what
    ended = told(search, stem_before(search, place, 0), place)
    ways = (word.change_before, word.change_after, word.change_end, *ended)
    return tuple(way for way in ways if way in ("up", "down"))


def _is_counted(search: FigureSearch, place: int) -> bool:
    """Whether a number or its unit stands right before a comparative: 5 % more."""
    before = search.tokens[place - 1] if place else None
    return before is not None and (before.kind in NUMBERS or before.word.unit is not None)


def _lies(search: FigureSearch, place: int) -> bool:
    """Whether a verb says only where a change was: the steepest fall was in Kent, 下降最多的是."""
    if is_governing_word(search, PLACED, place):
        return True
    behind = search.tokens[place + 1].word.roles
    leads = "prep" in behind and not behind & {"level", "to"}
    return leads and "verb" in search.tokens[place].word.roles


def _is_verb(search: FigureSearch, place: int) -> bool:
    roles = search.tokens[place].word.roles
    return bool(roles & _VERBAL) and "prep" not in roles
