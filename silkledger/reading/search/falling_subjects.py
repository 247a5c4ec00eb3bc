"""Rates whose subject is a noun of decrease further off: der Rückgang lag bei Ford bei 54 Prozent.

What stands between the noun and its value may look like another clause: a place behind a word that
also opens one (bei, con), or a comma before what leads to the value (mayor en Lugo, con un 54 %).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.implied_units import SENTENCE_ENDS
from silkledger.reading.search.clauses import COMMAS, ENDS, is_silent, opens_clause
from silkledger.reading.words.phrases import VERBS

if TYPE_CHECKING:
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token

_FAR = 20  # tokens
INFLECTED = ("ru",)  # a noun follows another without a word between: снижение экспорта
_COLON = (":", "：")
_LEADS = frozenset(("article", "neutral", "prep", "of", "level"))
# A level of something else: it led to a share of 5 %.
_OWN = frozenset(("share", "to"))
_FOLLOWS = frozenset(("prep", "of", "article", "verb", "stop", "finite", "date_word"))
_VERBAL = frozenset(("finite", "bare", "deficit"))


def falling_subject(search: FigureSearch, first: int, behind: int) -> int | None:
    """Return the place of the noun of decrease of which a rate is the value, or None.

    `first` is the first token of the figure, `behind` the place behind the figure before it.
    """
    tokens = search.tokens
    if first <= behind or "to" in tokens[first - 1].word.roles:
        return None
    for place in range(first - 1, max(behind, first - _FAR) - 1, -1):
        token = tokens[place]
        word = token.word
        if word.roles & _OWN and not word.change_before and "prep" not in word.roles:
            return None
        if token.text in COMMAS:
            if opens_clause(search, place + 1) and _falls(tokens[place - 1]):
                return place - 1  # einen Rückgang, der bei Ford mit 35 % am stärksten ausfiel
            if not all(each.word.roles & _LEADS for each in tokens[place + 1 : first]):
                return None
        elif (token.text in ENDS and not (token.text in _COLON and place == first - 1)) or (
            opens_clause(search, place) and "prep" not in word.roles
        ):
            return None
        elif _falls(token):
            return place if _is_subject(search, place) else None
        elif word.change_before and not ("by" in word.roles and place < first - 1):
            return None  # es mayor en Lugo compares places
    return None


def _falls(token: Token) -> bool:
    """Whether a word is a noun of decrease."""
    word = token.word
    minus = "minus" in word.roles and token.text.isalpha()
    return minus or (word.change_before == "down" and not word.roles & _VERBAL)


def _is_subject(search: FigureSearch, noun: int) -> bool:
    """Whether a noun begins its clause or stands behind its verb, not behind a preposition.

    What follows tells it from an adjective: falling prices in a country with inflation of 5 %.
    """
    behind = search.tokens[noun + 1].word
    inflected = search.lexicon.language in INFLECTED
    if not inflected and not behind.roles & _FOLLOWS and search.tokens[noun + 1].text not in ENDS:
        return False
    place = noun - 1
    while place >= 0 and is_silent(search, place):
        place -= 1
    if place < 0 or search.tokens[place].text in (*SENTENCE_ENDS, *ENDS, *COMMAS):
        return True
    before = search.tokens[place]
    return _is_verb(before) or opens_clause(search, place) or "and" in before.word.roles


def _is_verb(token: Token) -> bool:
    return bool(token.word.roles & VERBS) and "prep" not in token.word.roles
