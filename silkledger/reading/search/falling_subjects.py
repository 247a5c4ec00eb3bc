"""Rates whose subject is a noun of decrease further off: der Rückgang lag bei Ford bei 54 Prozent.

What stands between the noun and its value may look like another clause: a place behind a word that
also opens one (bei, con), or a comma before what leads to the value (mayor en Lugo, con un 54 %).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.implied_units import SENTENCE_ENDS
from silkledger.reading.search.clauses import COMMAS, ENDS, opens_clause
from silkledger.reading.search.cut_off import HAN
from silkledger.reading.search.unsaid_changes import is_determiner
from silkledger.reading.words.phrases import VERBS

if TYPE_CHECKING:
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token

_FAR = 20  # tokens
INFLECTED = ("ru",)  # a noun follows another without a word between: снижение экспорта
_SIZES = ("幅", "幅度")  # of changes in Chinese, which are the subject of what follows: 降幅最大
_POSSESSIVE = ("'s", "s'")  # Leeds' decline, Nelson's reduction
_COLON, _SEMICOLON = (":", "："), (";", "；")
_LEADS = frozenset(("article", "neutral", "prep", "of", "level"))
_REACHES = frozenset(("attains", "multiple_to"))
# A level of something else: it led to a share of 5 %.
_OWN = frozenset(("share", "to"))
_FOLLOWS = frozenset(
    ("prep", "of", "article", "verb", "stop", "finite", "date_word", "date_before")
)
_VERBAL = frozenset(("finite", "bare", "deficit"))


def falling_subject(search: FigureSearch, first: int, behind: int) -> int | None:
    """Return the place of the noun of decrease of which a rate is the value, or None.

    `first` is the first token of the figure, `behind` the place behind the figure before it.
    """
    if first <= behind or "to" in search.tokens[first - 1].word.roles:
        return None
    for place in range(first - 1, max(behind, first - _FAR) - 1, -1):
        if (noun := _noun(search, place)) is not None:
            return noun if noun < place or _is_subject(search, noun) else None
        if _ends(search, place, first):
            return None
    return None


def _noun(search: FigureSearch, place: int) -> int | None:
    """Return the place of a noun of decrease here, or before a comma that a relative follows.

    "Einen Rückgang, der bei Ford mit 35 % am stärksten ausfiel"
    """
    tokens = search.tokens
    if _falls(tokens[place]):
        return place
    relative = tokens[place].text in COMMAS and opens_clause(search, place + 1)
    return place - 1 if relative and place and _falls(tokens[place - 1]) else None


def _ends(search: FigureSearch, place: int, first: int) -> bool:
    """Whether the words before a figure end at a place: it has no subject before it."""
    tokens, token = search.tokens, search.tokens[place]
    word, is_prep = token.word, "prep" in token.word.roles
    if token.text in COMMAS or token.text in _SEMICOLON:
        return not all(map(_leads, tokens[place + 1 : first]))
    if token.text in ENDS:
        return token.text not in _COLON or place < first - 1
    if word.change_before == "up":  # but es "mayor en Lugo" compares places
        return "by" not in word.roles or place == first - 1
    return not is_prep and (bool(word.roles & _OWN) or opens_clause(search, place))


def _leads(token: Token) -> bool:
    """Whether a word leads to a value: in Chinese a verb that reaches it (降幅最大，达8%)."""
    reaches = token.text[:1] >= HAN and token.word.roles & _REACHES
    return bool(reaches or token.word.roles & _LEADS)


def names_decrease(token: Token) -> bool:
    """Whether a word is a noun of decrease, and not a verb: fall, but neither fell nor loss."""
    return token.word.change_before == "down" and not token.word.roles & _VERBAL


def _falls(token: Token) -> bool:
    """Whether a word is a noun of decrease, or the word for minus."""
    return names_decrease(token) or ("minus" in token.word.roles and token.text.isalpha())


def _is_subject(search: FigureSearch, noun: int) -> bool:
    """Whether a noun begins its clause or stands behind its verb, not behind a preposition.

    What follows tells it from an adjective: falling prices in a country with inflation of 5 %.
    """
    if search.tokens[noun].text.endswith(_SIZES):
        return True
    if search.lexicon.language not in INFLECTED and not _may_follow(search.tokens[noun + 1]):
        return False
    place = noun - 1
    while place >= 0 and is_determiner(search.tokens[place], search.lexicon):
        place -= 1
    if place >= 0 and search.tokens[place].text.endswith(_POSSESSIVE):
        return True
    if place < 0 or search.tokens[place].text in (*SENTENCE_ENDS, *ENDS, *COMMAS):
        return True
    before = search.tokens[place]
    return _is_verb(before) or opens_clause(search, place) or "and" in before.word.roles


def _may_follow(token: Token) -> bool:
    """Whether a word stands behind a noun: a preposition, a verb, a date of several words."""
    dated = " " in token.text and "neutral" in token.word.roles  # im laufenden Jahr
    return dated or token.text in ENDS or bool(token.word.roles & _FOLLOWS)


def _is_verb(token: Token) -> bool:
    return bool(token.word.roles & VERBS) and "prep" not in token.word.roles
