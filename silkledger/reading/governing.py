"""Words outside of a figure that change what it says: a sign, a bound, a scale, a range.

The rule in one place for extraction, for `check` and for a release: a word that adjoins a figure
belongs to it; a word of decrease governs it from further off in its clause if it is the verb that
"by" needs, or if nothing between the two says otherwise. What the words say together is read by the
reader of figures. Where that fails, or where it is open whether a word governs, the figure is not
read at all: half of what is printed is worse than nothing.

Left of a figure the search ends at the end of the sentence, at a word that opens another clause
(vocabularies/clause_words.csv), at a comma, unless "by" still needs its verb, and at a figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.implied_units import SENTENCE_ENDS
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.figure_search import FigureSearch
    from silkledger.reading.results import Quantity
    from silkledger.reading.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_RATES = frozenset(("share", "rate", "points", "multiple"))
_ENDS = SENTENCE_ENDS | {":", "(", ")", "—", "–", "（", "）", "："}
_COMMAS = frozenset((",", "，", "、"))
_LEVELS = frozenset(("to", "verb", "share", "level"))
_ARTICLES = frozenset(("article", "neutral", "annual", "each"))
_INFLECTED = ("ru",)  # a noun follows another without a word between: снижение экспорта
_NEAR, _FAR, _RIGHT = 3, 30, 12  # tokens


class Governed(NamedTuple):
    """A figure with the words that govern it: its tokens, and its quantity.

    The quantity is None if they can't be read together.
    """

    first: int
    last: int
    quantity: Quantity | None


def governed(
    search: FigureSearch,
    at: int,
    figure: tuple[int, int],
    quantity: Quantity,
    behind: int,
    *,
    negative: bool,
) -> Governed | None:
    """Return the figure with the words outside of it that change it, None if there are none.

    `at` is the token of its number, `figure` its first token and the one behind its last. `behind`
    is the place behind the figure before it, whose sign `negative` tells.
    """
    first, last = figure
    if (right := _right(search, figure, quantity, behind)) is not None:
        return right
    is_level = quantity.dimension not in (*_RATES, "money") and not _is_by(search, first)
    if quantity.value < 0 or is_level:
        return None
    return _left(search, at, (first, last), quantity, behind, negative=negative)


def _differs(one: Quantity, other: Quantity) -> bool:
    return (one.bound, one.value, one.unit) != (other.bound, other.value, other.unit)


def _right(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity, behind: int
) -> Governed | None:
    """Return the figure with words behind it that change it: 5.2 percent decline, 1,7 % weniger."""
    first, last = figure
    tokens = search.tokens
    stem = _stem(search, first, behind)
    led = first - 1 if first and "by" in tokens[first - 1].word.roles else None
    starts = [start for start in (first, led, stem) if start is not None]
    for place in range(last, min(len(tokens), last + _RIGHT)):
        if _ends_right(search, place, last):
            return None
        told = _told(search, stem, tokens[place])
        if not told:
            continue
        readings = [(start, search.read(start, place + 1)) for start in starts]
        for start, reading in readings:
            if reading is not None and _differs(reading, quantity):
                return Governed(start, place + 1, reading)
        if any(reading is not None for _, reading in readings):
            if _is_by(search, first):
                return Governed(first, last, quantity)  # legte um 5 % zu
        elif "down" in told and quantity.value > 0 and _adjoins(tokens[last:place]):
            return Governed(first, place + 1, None)
    return None


def _ends_right(search: FigureSearch, place: int, last: int) -> bool:
    """Whether the words of a figure end before a place behind it."""
    token = search.tokens[place]
    if token.text in (*_ENDS, *_COMMAS) or _opens_clause(search, token):
        return True
    dated = search.behind(place) > place + 1
    return place > last and search.numerals.starts(place) and not dated


def _told(search: FigureSearch, stem: int | None, token: Token) -> tuple[str, ...]:
    """Return the directions and bounds that a word tells behind a number."""
    separable = search.tokens[stem].word.separable if stem is not None else ()
    ended = [each.direction for each in separable if each.particle == token.text.lower()]
    word = token.word
    return tuple(filter(None, (word.change_after, word.change_end, word.bound_after, *ended)))


def _adjoins(between: Sequence[Token]) -> bool:
    """Whether only adjectives stand between a figure and a word behind it."""
    parting = {"prep", "of", "to", "verb"}
    return len(between) <= _NEAR and not any(token.word.roles & parting for token in between)


def _stem(search: FigureSearch, first: int, behind: int) -> int | None:
    """Return the stem of a separable verb before a figure in its clause: ging ... zurück."""
    for place in range(first - 1, max(behind, first - _FAR) - 1, -1):
        token = search.tokens[place]
        if token.text in _ENDS or token.text in _COMMAS:
            return None
        if token.word.separable:
            return place
    return None


def _is_by(search: FigureSearch, first: int) -> bool:
    """Whether "by" leads to the figure, which then is a change and no level."""
    place = first - 1
    while place >= 0 and search.tokens[place].word.roles & _ARTICLES:
        if "by" in search.tokens[place].word.roles:
            break
        place -= 1
    if place < 0 or "by" not in search.tokens[place].word.roles:
        return False
    # French "de" behind a comma is no "of": les ventes ont reculé, selon l'office, de 5 %.
    apart = place > 0 and search.tokens[place - 1].text in _COMMAS
    return apart or _only_by(search.tokens[place])


def _only_by(token: Token) -> bool:
    return "by" in token.word.roles and not token.word.roles & {"of", "from", "to", "in"}


def _left(
    search: FigureSearch,
    at: int,
    figure: tuple[int, int],
    quantity: Quantity,
    behind: int,
    *,
    negative: bool,
) -> Governed | None:
    """Return the figure with a word of decrease before it, in its clause."""
    first, last = figure
    if any(token.word.change_before for token in search.tokens[first:at]):
        return None
    is_by = _is_by(search, first)
    if negative and behind and _is_joined(search, behind, first):
        return Governed(behind - 1, last, None)  # fell 5 % in May and 7 % in June
    if not is_by and (quantity.dimension not in _RATES or _is_level(search, first)):
        return None
    told = _told_before(search, first, behind, is_by=is_by)
    if told is not None:
        place, direction = told
        falls = direction == "down"
        return _by_decrease(search, place, (first, last), is_by=is_by) if falls else None
    # Without a verb before it, "by" has one behind it, or goes on a list (на 12 млрд, или на 24 %).
    alone = is_by and quantity.dimension in _RATES and quantity.dimension != "multiple"
    if not alone or (behind and _is_joined(search, behind, first)):
        return None
    return _ended(search, (first, last), quantity, behind)


def _told_before(
    search: FigureSearch, first: int, behind: int, *, is_by: bool
) -> tuple[int, str] | None:
    """Return the last word of change before a figure in its clause, and its direction."""
    place = first - 1
    while place >= max(behind, first - _FAR):
        token = search.tokens[place]
        if token.text in _COMMAS and is_by and (opened := _opened(search, place, behind)):
            place = opened - 1  # slipped, after two years of growth, by 4.2 percent
            continue
        parted = token.text in _COMMAS and not is_by
        if parted or token.text in _ENDS or _opens_clause(search, token):
            return None
        if "up" in (token.word.change_before, token.word.change_after):
            return place, "up"
        if token.word.change_before == "down":
            return place, "down"
        place -= 1
    return None


def _opened(search: FigureSearch, comma: int, behind: int) -> int | None:
    """Return the comma that opens what another one closes, or None."""
    for place in range(comma - 1, max(behind, comma - _FAR) - 1, -1):
        if search.tokens[place].text in _COMMAS:
            return place
    return None


def _ended(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity, behind: int
) -> Governed | None:
    """Return the figure with the verb that ends its clause, behind the level that it leads to.

    "gingen um 5,9 % auf 202 Mrd. Euro zurück" is read as a whole, if it can be; a verb of increase
    changes nothing; without any verb the direction is unknown.
    """
    first, last = figure
    stem = _stem(search, first, behind)
    for place in range(last, min(len(search.tokens), last + _FAR)):
        token = search.tokens[place]
        if token.text in SENTENCE_ENDS or _opens_clause(search, token):
            break
        told = _told(search, stem, token)
        if "up" in told and not token.word.bound_after:
            return None
        if "down" in told:
            start = max(stem if stem is not None else first - 1, 0)
            reading = search.read(start, place + 1, statistic="growth_rate")
            whole = reading is not None and reading.value == -quantity.value
            return Governed(start, place + 1, reading if whole else None)
    return Governed(min(behind, first), last, None)


def _is_joined(search: FigureSearch, behind: int, first: int) -> bool:
    """Whether only "and", a comma, a date or "by" stands between two figures, or "respectively"."""
    words = search.tokens[behind:first]
    joined = any(token.text in _COMMAS or token.word.roles & {"and", "or"} for token in words)
    verbs = any(
        token.word.change_before or (token.word.roles & {"verb", "to"}) or token.kind == "unknown"
        for token in words
    )
    return joined and not verbs and len(words) <= 8


def _is_level(search: FigureSearch, first: int) -> bool:
    """Whether the word before a figure leads to a level: to, at, was, a share of."""
    place = first - 1
    while place >= 0 and search.tokens[place].word.roles & {"article"}:
        place -= 1
    if place < 0:
        return True
    roles = search.tokens[place].word.roles
    if "of" in roles and place:
        return not search.tokens[place - 1].word.change_before
    # A verb of level makes the figure one, unless a decrease is its subject.
    return bool(roles & {"to", "share", "level"}) or search.tokens[place].text in _COMMAS


def _by_decrease(
    search: FigureSearch, place: int, figure: tuple[int, int], *, is_by: bool
) -> Governed | None:
    """Return the figure with a word of decrease at `place`, if that governs it."""
    first, last = figure
    tokens = search.tokens
    between = tokens[place + 1 : first]
    verbs = [
        token
        for token in between
        if token.word.roles & {"verb", "activity"} and "prep" not in token.word.roles
    ]
    reading = search.read(place, last)
    whole = Governed(place, last, reading if reading and reading.value < 0 else None)
    finite = bool(tokens[place].word.roles & {"finite", "bare"})
    if is_by:
        return whole
    if finite:
        apart = any(token.word.roles & {"prep", "of"} for token in between[-1:])
        return whole if not verbs and not apart else None
    inflected = search.lexicon.language in _INFLECTED
    described = bool(between) and not between[0].word.roles & {"prep", "of", "article", "verb"}
    if described and not inflected:
        return None  # falling prices, lower costs
    # A noun of decrease as the subject of "was": the decline in exports was 5 %.
    if verbs and verbs[-1] is between[-1] and _begins(search, place):
        return whole
    return Governed(place, last, None) if len(between) <= _FAR // 3 else None


def _begins(search: FigureSearch, place: int) -> bool:
    """Whether only an article stands between the start of the clause and a word."""
    back = place - 1
    while back >= 0 and search.tokens[back].word.roles & {"article", "neutral", "annual"}:
        back -= 1
    return back < 0 or search.tokens[back].text in (*_ENDS, *_COMMAS)


def _opens_clause(search: FigureSearch, token: Token) -> bool:
    lexicon = search.lexicon
    return token.text.lower() in _clause_words(lexicon.vocabulary, lexicon.language)


@built_once
def _clause_words(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the words of a language that open a clause of their own."""
    columns = ("language", "words")
    return frozenset(
        word
        for entry in vocabulary.load("clause_words", columns, required=columns)
        if entry["language"] == language
        for word in entry.list("words")
    )
