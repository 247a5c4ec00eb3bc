"""Figures without a number that is followed by its unit: multiples, fractions, unlisted nouns.

"Doubled" is a multiple by itself. A fraction needs the verb around it or the whole behind it ("ging
um rund ein Viertel zurück", "two-fifths dearer"), and a count the noun behind it ("60,000 pumps").
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import is_word, may_stand_before
from silkledger.reading.definitions.units import COUNTED, RATIOS
from silkledger.reading.search.amount_extent import begins_sentence, behind_amount, is_noun
from silkledger.reading.search.clauses import COMMAS, ENDS
from silkledger.reading.search.joints import is_joint, is_movement
from silkledger.reading.search.last_words import cuts_noun
from silkledger.reading.search.signed_counts import signed_count
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch, FoundQuantity
    from silkledger.reading.words.senses import Spelled, Token

_MULTIPLE = 4  # tokens of a multiple: twice as much
_NOUN = 5  # tokens of a noun and its adjectives
_RIGHT, _LEFT = 5, 12  # tokens around a fraction
_CAPITALS = ("de",)  # languages whose nouns have a capital
_BARE = ("ru", "zh")  # languages without articles
_HAN = "\u3400"
_SMALLEST = 10
_RATE_OF_COUNTS = "count_rate"  # täglich 45.000 neue Fälle


def word_figure(search: FigureSearch, at: int) -> FoundQuantity | None:
    """Return the figure of the word or number here that has no unit of its own, or None."""
    if not search.is_number(at):
        return _multiple(search, at)
    found = _one_in(search, at) or _fraction(search, at) or signed_count(search, at)
    return found or _counted(search, at)


def _multiple(search: FigureSearch, at: int) -> FoundQuantity | None:
    """Return the multiple that a word such as doubled, fivefold or вдвое states, or None.

    Before a noun it describes one ("a double track") and states nothing.
    """
    tokens = search.tokens
    word = tokens[at].word
    if word.multiple is None or word.multiple.value is None:
        return None
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None and (is_noun(following) or _is_prefix(tokens, at)):
        return None
    first = search.first(at)
    for last in range(at + 1, min(at + _MULTIPLE, len(tokens) + 1)):
        quantity = search.read(first, last)
        if quantity is not None and quantity.dimension == "multiple":
            return first, last, quantity
    return None


def _is_prefix(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen glues the word here to another one: a double-sided sheet."""
    token, hyphen = tokens[at], tokens[at + 1]
    glued = hyphen.text == "-" and token.end == hyphen.start
    return glued and at + 2 < len(tokens) and tokens[at + 2].start == hyphen.end


def _one_in(search: FigureSearch, at: int) -> FoundQuantity | None:
    """Return the share that a number of things in a number of them is: one sale in three."""
    first = search.first(at)
    for last in range(at + 4, min(at + _NOUN + 3, len(search.tokens) + 1)):
        token = search.tokens[last - 2]
        if token.text in ENDS or token.text in COMMAS:
            return None
        if not search.numerals.starts(last - 1):
            continue
        following = search.tokens[last].word if last < len(search.tokens) else None
        if following is not None and (following.unit or following.scale or following.currency):
            return None  # ein Minus von 76 %
        if search.counts_both(at, last - 2):
            return None
        quantity = search.read(first, last)
        if quantity is not None and "number.one_in" in quantity.rules:
            return first, last, quantity
    return None


def _fraction(search: FigureSearch, at: int) -> FoundQuantity | None:
    """Return the figure of a fraction in words with the words that say of what it is, or None."""
    tokens = search.tokens
    behind = behind_amount(tokens, at + 1)
    words = [token.word.spelled for token in tokens[at:behind]]
    roles = [word.role for word in words if word is not None]
    if "parts" in roles and search.numerals.starts(behind):
        behind += 1  # 三分之一
    elif "fraction" not in roles:
        return None
    named = words[0] is not None and words[0].role == "fraction"
    if named and search.lexicon.language not in _BARE:
        return None  # the quarter
    if _are_tenths(words):
        return None  # zwei Zehntel weniger: of a percent, or of a day
    starts = list(_starts(search, at))
    for last in range(behind, min(behind + _RIGHT, len(tokens)) + 1):
        if last > behind and _parts(search, last - 1):
            return None
        for start in starts:
            quantity = search.read(start, last)
            if quantity is not None and quantity.dimension in RATIOS:
                return start, last, quantity
    return None


def _counted(search: FigureSearch, at: int) -> FoundQuantity | None:
    """Return the count of a noun that no vocabulary lists, behind the number here, or None.

    A year counts nothing, nor does a number behind a name: Boeing 737 jets.
    """
    tokens = search.tokens
    token = tokens[at]
    if token.kind not in NUMBERS or search.behind(at) > at + 1 or _is_start(search, at):
        return None
    if is_bare_year(token) or (at and token.text.isdecimal() and _is_name(tokens, at - 1)):
        return None
    first, start = search.first(at), search.behind_scale(at + 1)
    if is_joint(tokens, start) and start + 1 < len(tokens) and search.is_number(start + 1):
        start = search.behind_scale(start + 2)  # between 35 and 45 openings
    capitals = search.lexicon.language in _CAPITALS
    for last in range(start, min(start + _NOUN, len(tokens))):
        if not capitals and begins_sentence(tokens, last):
            return None
        if _is_inside(tokens, last):
            continue  # Omikron-Fälle
        if not (
            is_word(tokens[last]) or may_stand_before(tokens[last]) or _is_listed(tokens[last])
        ):
            return None
        quantity = _whole_noun(search, first, last + 1)
        if quantity is None and _is_measure_word(search, last):
            first, quantity = _with_subject(search, first, last + 1)
        if quantity is not None:
            counts = quantity.dimension in COUNTED or quantity.dimension == _RATE_OF_COUNTS
            fits = counts and quantity.value >= _SMALLEST
            return (first, last + 1, quantity) if fits else None
    return None


def _is_start(search: FigureSearch, at: int) -> bool:
    """Whether a change starts from the number here: est passé de 70 à 95 passagers."""
    tokens, joint = search.tokens, search.behind_scale(at + 1)
    joined = is_joint(tokens, joint) and joint + 1 < len(tokens) and search.is_number(joint + 1)
    return joined and is_movement(tokens, at, joint, search.lexicon.language)


def _is_inside(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen joins the word here, or is here and joins the one before, to another."""
    hyphen = at if tokens[at].text == "-" else at + 1
    if not 0 < hyphen < len(tokens) - 1 or tokens[hyphen].text != "-":
        return False
    before, token, behind = tokens[hyphen - 1 : hyphen + 2]
    words = before.text[:1].isalpha() and behind.text[:1].isalpha()
    return words and before.end == token.start and token.end == behind.start


def _whole_noun(search: FigureSearch, first: int, last: int) -> Quantity | None:
    """Return the count that ends in a noun, None if an adjective of a further one does so."""
    quantity = search.read(first, last)
    if quantity is None or cuts_noun(search.tokens, last, quantity, search.lexicon):
        return None
    return quantity


def _with_subject(search: FigureSearch, first: int, last: int) -> tuple[int, Quantity | None]:
    """Return where a count begins whose Chinese noun stands before its number: 航线总数达305条."""
    for start in range(first - 1, max(search.floor, first - _NOUN) - 1, -1):
        token = search.tokens[start]
        if token.text in ENDS or token.text in COMMAS or search.numerals.starts(start):
            break
        quantity = search.read(start, last)
        if quantity is not None:
            return start, quantity
    return first, None


def _starts(search: FigureSearch, at: int) -> Iterator[int]:
    """Yield where a fraction may begin: its bound, "by", the stem of its verb, a word of share."""
    first = search.first(at)
    if first > search.floor and "by" in search.tokens[first - 1].word.roles:
        yield first - 1
    yield first
    for place in range(first - 1, max(search.floor, first - _LEFT) - 1, -1):
        token = search.tokens[place]
        if token.text in ENDS or token.text in COMMAS:
            return
        if token.word.separable or "share" in token.word.roles:
            yield place


def _parts(search: FigureSearch, at: int) -> bool:
    """Whether a word behind a fraction cannot belong to it: a comma, another number."""
    token = search.tokens[at]
    if token.text in ENDS or token.text in COMMAS:
        return True
    return search.numerals.starts(at) and "article" not in token.word.roles


def _are_tenths(words: Sequence[Spelled | None]) -> bool:
    """Whether words say some tenths or hundredths, which may be those of an earlier figure."""
    first, tenths = words[0], (Fraction(1, 10), Fraction(1, 100))
    some = first is not None and first.role == "cardinal" and first.value != 1
    return some and any(word is not None and word.value in tenths for word in words)


def _is_measure_word(search: FigureSearch, at: int) -> bool:
    """Whether a Chinese measure word ends a number here, without a noun behind it."""
    tokens = search.tokens
    if "classifier" not in tokens[at].word.roles:
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is None or following.text[:1] < _HAN or "stop" in following.word.roles


def _is_listed(token: Token) -> bool:
    return token.word.unit is not None and token.word.unit.dimension in COUNTED


def _is_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that is written as a name stands right before a number."""
    token = tokens[at]
    plain = token.kind == "unknown" or bool(
        token.word.roles & {"subject", "note"} or token.word.names
    )
    begins = at == 0 or tokens[at - 1].text in ENDS
    plain = plain or (len(token.text) == 1 and token.text.isascii())  # the A 320
    return bool(plain and token.text[:1].isupper() and not begins)
