"""Words behind a figure that say per what, or of what, its number is: $3.19 a share, 9 phone calls.

A denominator of time or of what is counted right behind the unit belongs to the figure, wherever
the reader of figures reads the two together. A noun in the singular behind a number of several only
describes the noun behind it, which is what is counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import is_word, listed_nouns
from silkledger.reading.definitions.units import COUNTED, RATIOS
from silkledger.reading.measures.time_rates import dates_by_article
from silkledger.reading.search.amount_extent import is_dated
from silkledger.reading.search.clauses import COMMAS, ENDS
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.search.figure_search import FigureSearch, FoundQuantity
    from silkledger.reading.words.senses import Token

_DIVIDES = frozenset(("per", "slash", "each"))
TIMES = frozenset(("per_year", "monthly", "weekly", "daily", "hourly"))
TIMES_BEHIND = TIMES | {f"{each}_behind" for each in TIMES}
_SILENT = frozenset(("neutral", "article"))
_LATER = frozenset(("ago", "comparand", "than"))  # $50 a year ago
_GOES_ON = frozenset(("of", "article", "date_word"))  # am Tag der Abholung
_NEAR, _FAR = 3, 6  # tokens between a figure and its denominator
_BEFORE_NOUNS = ("en", "zh")  # languages in which no adjective or genitive stands behind its noun
_GOODS = frozenset(
    ("subject", "noun", "common", "goods", "matter", "of", "neutral", "article", "activity")
)
_HEADS = 3  # tokens of a noun behind the one that describes it
_PLURALS = ("s", "es")
_LONG = 5  # letters of a word that abbreviates none
_VOWELS = frozenset("aeiouyàáâäãåæèéêëìíîïòóôöõøœùúûüýаеёиоуыэюяіїє")


def with_trailing(
    search: FigureSearch, at: int, figure: FoundQuantity | None
) -> FoundQuantity | None:
    """Return a figure with the noun and the denominator right behind it.

    `at` is the token of its number. A denominator that can't be read with the figure is left out.
    """
    if figure is None or figure[2].dimension in RATIOS:
        return figure
    first, last, quantity = figure
    if described(search, at, last):
        for end in range(last + 1, min(last + _HEADS, len(search.tokens)) + 1):
            whole = search.read(first, end)
            if whole is not None and whole.dimension in COUNTED and not whole.says(quantity):
                last, quantity = end, whole
                break
    if "/" in quantity.unit:
        return first, last, quantity
    for end in _denominators(search, last):
        whole = search.read(first, end)
        if whole is not None and whole.bound == quantity.bound and "/" in whole.unit:
            return first, end, whole
    return first, last, quantity


def described(search: FigureSearch, at: int, last: int) -> bool:
    """Whether a figure ends with a noun that only describes the noun behind it: 9 phone | calls."""
    tokens = search.tokens
    if last >= len(tokens) or not _is_singular(search, tokens[last - 1]):
        return False
    number, behind = tokens[at], tokens[last]
    several = number.text != "1" and last - 1 > at
    return several and _is_noun(behind)


def is_abbreviated(search: FigureSearch, last: int) -> bool:
    """Whether letters that may abbreviate a scale stand behind an amount of money: $1 | zln."""
    if last >= len(search.tokens):
        return False
    token = search.tokens[last]
    text = token.text.rstrip(".")
    spaced = search.tokens[last - 1].end < token.start
    short = spaced and 1 < len(text) < _LONG and text.isalpha() and text.islower()
    return short and token.kind == "unknown" and _VOWELS.isdisjoint(text)


def _is_singular(search: FigureSearch, token: Token) -> bool:
    """Whether a word is the singular of a listed noun that has a plural of its own."""
    unit, word = token.word.unit, token.text
    if unit is None or unit.dimension not in COUNTED or not word.islower():
        return False
    nouns = listed_nouns(search.lexicon.vocabulary, search.lexicon.language)
    plurals = [word + ending for ending in _PLURALS]
    if word.endswith("y"):
        plurals.append(word[:-1] + "ies")
    return any(plural in nouns and nouns[plural].equals(unit) for plural in plurals)


def _is_noun(token: Token) -> bool:
    """Whether a word with a small letter may be a noun, and no verb, adverb or preposition."""
    word = token.word
    if not token.text.islower() or word.roles & VERBS or word.change_before or word.bound_before:
        return False
    listed = word.unit is not None and word.unit.dimension in (*COUNTED, "time")
    return listed or is_word(token)


def _denominators(search: FigureSearch, last: int) -> list[int]:
    """Return the place behind the words that may be a denominator behind a figure, if any.

    Words that say nothing, what the amount is of and a noun with a capital may stand between the
    two: 81 Milligramm Aspirin täglich, 5 kilos de pain par personne.
    """
    tokens, of = search.tokens, False
    for place in range(last, min(last + _FAR, len(tokens))):
        token = tokens[place]
        roles = token.word.roles
        led = roles & _DIVIDES or _is_each(tokens, place)
        end = place + 2 if led else place + 1
        if led or roles & TIMES_BEHIND:
            fits = end <= len(tokens) and not (_goes_on(tokens, place) and not led)
            later = end < len(tokens) and not tokens[end].word.roles.isdisjoint(_LATER)
            dated = is_dated(tokens, place) or dates_by_article(tokens, place)
            return [end] if fits and not (later or dated) else []
        of = of or (place == last and _opens_goods(search, token))
        near = place < last + _NEAR
        silent = roles & _SILENT or token.text[:1].isupper() or token.word.change_after
        if not ((near and silent) or (of and _names_goods(token))):
            return []
    return []


def _opens_goods(search: FigureSearch, token: Token) -> bool:
    """Whether "of" leads to what an amount is of, or other words than English ones describe it.

    For example "133 литра воды в день" and "80.000 cercueils vendus chaque année".
    """
    described = search.lexicon.language not in _BEFORE_NOUNS and _names_goods(token)
    return "of" in token.word.roles or described


def _names_goods(token: Token) -> bool:
    """Whether a word may name what an amount is of, or say how it is made: logements construits."""
    word = token.word
    if token.text in (*ENDS, *COMMAS) or word.change_before or word.bound_before:
        return False
    named = token.kind == "unknown" and token.text.isalpha()
    return named or not word.roles.isdisjoint(_GOODS) or word.unit is not None


def _is_each(tokens: Sequence[Token], at: int) -> bool:
    """Whether an article leads to a time: 240 pictures a day."""
    unit = tokens[at + 1].word.unit if at + 1 < len(tokens) else None
    return unit is not None and unit.dimension == "time" and "article" in tokens[at].word.roles


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word of time leads to a date or to what the time is of: am Tag der Abholung."""
    if " " not in tokens[at].text or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    return following.kind in NUMBERS or bool(following.word.roles & _GOES_ON)
