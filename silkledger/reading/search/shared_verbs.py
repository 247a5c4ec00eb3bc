"""Figures of a list that its one verb of decrease makes negative: fell 2.1 %, 3.4 % and 5 %.

Their own words say no decrease, so that they are refused; together with the verb they are read
(left_out). That is done only where nothing between the two may have a verb of its own: a comma,
"and", a bracket or a dash leads to the figure, and what else stands there is known, or a noun
behind a preposition or an article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.counted.implied_units import SENTENCE_ENDS
from silkledger.reading.definitions.units import RATIOS
from silkledger.reading.quantities import read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.search.clauses import COMMAS, ENDS
from silkledger.reading.search.cut_off import CLOSING, OPENING, cut_off
from silkledger.reading.search.led_levels import follows_level
from silkledger.reading.search.spoilers import is_unclear
from silkledger.reading.text.left_out import shortened
from silkledger.reading.words.phrases import VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token
    from silkledger.rules import Refusal

_DASHES = ("–", "—", "-")
_HAN = "\u3400"
_NEUTRAL = frozenset(("article", "neutral", "annual", "each"))
_JOINTS = frozenset(("and", "or", "restates"))
_NAMES = frozenset(("subject", "noun", "common", "head", "date_word", "date_before", "prep", "of"))
_LEADS = frozenset(("prep", "article", "of"))
_QUIET = _NAMES | _NEUTRAL | _JOINTS | {"by", "to"}
_OWN = VERBS | {"finite", "auxiliary", "level", "share", "negation", "start"}
_NO_VERBS = frozenset(("prep", "and", "or", "subject", "noun", "common", "head"))
_COMPARES = frozenset(("base", "than"))
_AHEAD, _FAR, _NOUN = 8, 40, 3  # tokens behind a figure, before it, and of a noun with its words
# Endings of words that may be verbs although a preposition stands before them.
_PARTICIPLES = {"en": ("ing",), "fr": ("ant",), "es": ("ndo",), "ru": ("я", "в", "сь")}


class SharedVerb(NamedTuple):
    """The token of a verb, the tokens of the figure that it makes negative, and the quantity."""

    verb: int
    first: int
    last: int
    quantity: Quantity


def with_shared_verb(
    search: FigureSearch, at: int, figure: tuple[int, int], quantity: Quantity, unit: str | None
) -> SharedVerb | None:
    """Return a refused figure with the verb of the decrease before it, or None where that is open.

    `at` is the token of its number, `figure` its first token and the one behind its last, `unit`
    the words of a unit that it shares with a later number.
    """
    verb, (first, last) = search.verb, figure
    if verb is None or quantity.value <= 0 or quantity.bound == "range":
        return None
    if cut_off(search, at, figure) or is_unclear(search, at, figure, quantity):
        return None
    led = _led_by(search, first)
    between = search.tokens[search.decrease : led]
    if not between or len(between) > _FAR or not _leads(search, between, is_led=led < first):
        return None
    alike = led < first or _is_change(search, (first, last), quantity)
    if not alike or not _is_quiet(search, between) or _goes_on(search, last):
        return None
    for start in dict.fromkeys((led, first)):
        words = shortened(search.tokens[verb].text, _text(search, start, last))
        reading = read_quantity(words, search.context(unit))
        if isinstance(reading, Quantity) and reading.value == -quantity.value:
            return SharedVerb(verb, start, last, reading)
    return None


def falling_verb(search: FigureSearch, first: int, at: int, refusal: Refusal | None) -> int | None:
    """Return the word of decrease before the number of a figure, None if there is not one alone."""
    if refusal is not None:
        return None
    words = {place: search.tokens[place].word for place in range(first, at)}
    falls = [
        place
        for place, word in words.items()
        if word.change_before == "down" and "deficit" not in word.roles
    ]
    return falls[0] if len(falls) == 1 else None


def _text(search: FigureSearch, first: int, last: int) -> str:
    return search.folded[search.tokens[first].start : search.tokens[last - 1].end]


def _led_by(search: FigureSearch, first: int) -> int:
    """Return the token of the "by" that leads to a figure, its first token if there is none."""
    place = first - 1
    while place > search.decrease and search.tokens[place].word.roles & _NEUTRAL:
        if "by" in search.tokens[place].word.roles:
            break
        place -= 1
    tokens = search.tokens
    if place >= search.decrease and "by" in tokens[place].word.roles:
        return place
    # una caída del 5 % en mayo y del 3 % en junio
    alike = tokens[first - 1].text == _lead_of_first(search)
    return first - 1 if first - 1 >= search.decrease and alike else first


def _is_change(search: FigureSearch, figure: tuple[int, int], quantity: Quantity) -> bool:
    """Whether a figure may be a fall as the one before it is: 减少2000人与1000人.

    It is a level as the one before it in "fell 7 % to 78 % and 79 %".
    """
    (first, last), fallen = figure, search.decrease
    if follows_level(search, first) and _is_alike(search, last, search.floor):
        return False
    han = search.tokens[last - 1].text >= _HAN
    return quantity.dimension in RATIOS or (han and _is_alike(search, last, fallen))


def _is_alike(search: FigureSearch, last: int, behind: int) -> bool:
    """Whether two figures end in the same unit, `behind` is the place behind the former one."""
    return search.tokens[last - 1].text == search.tokens[behind - 1].text


def _lead_of_first(search: FigureSearch) -> str | None:
    """Return the word between the verb of a decrease and its number, right before that."""
    tokens, verb = search.tokens, search.verb or 0
    for place in range(verb + 1, search.decrease):
        if tokens[place].kind == "number":
            led = tokens[place - 1]
            return led.text if place - 1 > verb and "of" in led.word.roles else None
    return None


def _leads(search: FigureSearch, between: Sequence[Token], *, is_led: bool) -> bool:
    """Whether a comma, "and", a bracket or a dash leads to a figure, or to its "by".

    In Chinese a comma begins another clause. A figure with "by" may have words of its own before:
    sales fell by 5 %, in Bavaria by 3 %.
    """
    words = [token for token in between if not token.word.roles & _NEUTRAL or _joins(token)]
    if search.lexicon.language == "zh":
        return bool(words) and all(
            token.text in ("、", *OPENING, *CLOSING) or "and" in token.word.roles for token in words
        )
    if not words or not any(_joins(token) for token in words):
        return False
    return is_led or _joins(words[-1])


def _joins(token: Token) -> bool:
    roles = token.word.roles
    joint = roles & _JOINTS and not roles & _COMPARES
    return token.text in (*COMMAS, *OPENING, *_DASHES, ";") or bool(joint)


def _is_quiet(search: FigureSearch, between: Sequence[Token]) -> bool:
    """Whether no word between a decrease and a figure may be a verb or say what the figure is."""
    language, nouns = search.lexicon.language, 0
    dashed = _behind_comma(between) if between[-1].text in _DASHES else len(between)
    joints = [place for place, token in enumerate(between) if _joins(token)]
    for place, token in enumerate(between):
        compares = token.word.roles & _COMPARES and not any(place < joint for joint in joints)
        if compares or _tells(token):
            return False
        if not token.text[:1].isalnum():
            nouns = 0
        elif token.word.roles & _LEADS:
            nouns = _NOUN
        elif not (_is_harmless(token, language) or place >= dashed):
            if not nouns or token.text.lower().endswith(_PARTICIPLES.get(language, ())):
                return False
            nouns -= 1
    return True


def _behind_comma(between: Sequence[Token]) -> int:
    """Return the place behind the last comma of some words: газоконденсата – на 7,1 %."""
    commas = [place for place, token in enumerate(between) if token.text in COMMAS]
    return commas[-1] + 1 if commas else len(between)


def _tells(token: Token) -> bool:
    """Whether a word ends the reach of a decrease, or says what a figure behind it is."""
    word = token.word
    if token.text in _DASHES:
        return False
    changes = word.change_before or word.change_after or word.change_end or word.bound_after
    ends = token.text in SENTENCE_ENDS - {";"} or "plus" in word.roles
    own = word.roles & _OWN and not (word.unit or word.roles & _NO_VERBS)
    return bool(changes or ends or own)


def _is_harmless(token: Token, language: str) -> bool:
    """Whether a word is known not to be a verb: a number, a unit, a listed noun."""
    word = token.word
    noun = language == "de" and token.text[:1].isupper()
    measures = word.unit is not None or word.scale is not None or bool(word.currency)
    return token.kind == "number" or noun or measures or bool(word.roles & _QUIET)


def _goes_on(search: FigureSearch, last: int) -> bool:
    """Whether a figure is the subject of words behind it: fell 5 %, 60 % were sold."""
    tokens = search.tokens
    for place in range(last, min(last + _AHEAD, len(tokens))):
        token = tokens[place]
        if token.text in (*ENDS, *COMMAS, *SENTENCE_ENDS) or token.word.roles & _JOINTS:
            return False
        changes = token.word.change_before or token.word.change_after or token.word.change_end
        if changes or (token.word.roles & _OWN and "prep" not in token.word.roles):
            return True
        if place == last and "of" in token.word.roles and "by" not in token.word.roles:
            return True
    return False
