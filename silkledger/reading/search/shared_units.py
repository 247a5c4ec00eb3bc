"""Units that the numbers of a list share: "5, 7 and 9 million tonnes", "from 5 to 4 %"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.counted.implied_units import SENTENCE_ENDS
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.search.amount_extent import is_second_scale
from silkledger.reading.search.joints import is_movement, is_sign, is_start
from silkledger.reading.search.large_numbers import THOUSAND, is_large, shares_scale
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.guard_kinds import IN_TURN
from silkledger.reading.words.guards import guards
from silkledger.reading.words.phrases import VERBS

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

UNSHARED = ("share", "rate", "points", "multiple", "time")  # no later number of a list has it
_DASHES = ("—", "–", "-")
_HAN = "\u3400"
_SHORTER = ("d", "week", "h")
_MOST = 6  # further numbers of a list
# Roles of words behind a number that are not a noun which it counts.
_SILENT = frozenset(
    (
        "prep",
        "and",
        "or",
        "stop",
        "verb",
        "to",
        "than",
        "article",
        "by",
        "base",
        "neutral",
        "each",
        "date_before",
        "averts_end",  # ging auf 183.900 zurück
    )
)
_JOINTS = frozenset(("and", "or", "to", "range", "stop", "restates"))


class Shared(NamedTuple):
    """A number of a list: its tokens, its quantity, and the tokens of the unit that it shares.

    The unit is None where words outside of the text give it.
    """

    first: int
    last: int
    quantity: Quantity
    unit: tuple[int, int] | None


def _joins(search: FigureSearch, place: int) -> bool:
    word = search.tokens[place].word
    return bool(word.roles & (_JOINTS | {"by"}) or word.bound_before)


def earlier_unit(search: FigureSearch, at: int, earlier: tuple[int, int] | None) -> Shared | None:
    """Return the figure of a number with a scale alone, by the unit of the amount before it.

    "7.3 billion euros, against 7.6 billion a year earlier": the two have the same scale, and no
    noun follows the number. `earlier` is the place of the number of that amount, and the one behind
    its last token.
    """
    tokens = search.tokens
    if earlier is None or not search.is_number(at):
        return None
    last = behind_scales(search, at + 1)
    scale = tokens[at + 1].word.scale if last > at + 1 else None
    if _counts_before(search, at):
        return None  # 票房收入292亿元，观影人次已超6.41亿
    unit = unit_of(search, earlier)
    scales = [token.word.scale for token in tokens[slice(*earlier)] if token.word.scale]
    if scale is None or unit is None or scale not in scales or has_noun(search, last):
        return None
    if any(token.text in SENTENCE_ENDS for token in tokens[earlier[1] : at]):
        return None
    first = search.lead(at)
    if not tokens[unit[0]].word.currency and not _is_beside(search, first):
        return None  # 3 million tonnes, and cost 4 million
    return shared_by(search, first, last, unit)


def _counts_before(search: FigureSearch, at: int) -> bool:
    """Whether a Chinese number counts the noun before it, with but a verb or a bound between."""
    tokens, place = search.tokens, at - 1
    while place > 0 and (tokens[place].word.bound_before or tokens[place].word.roles & VERBS):
        place -= 1
    if place < 0 or tokens[place].text < _HAN:
        return False
    unit = tokens[place].word.unit
    return unit is not None and unit.dimension in COUNTED


def shared_by(search: FigureSearch, first: int, last: int, unit: tuple[int, int]) -> Shared | None:
    """Return the figure of some tokens with the unit of others, None if it can't be read."""
    words = search.folded[search.tokens[unit[0]].start : search.tokens[unit[1] - 1].end]
    quantity = search.read(first, last, words)
    return None if quantity is None else Shared(first, last, quantity, unit)


def behind_scales(search: FigureSearch, at: int) -> int:
    """Return the place behind the scales that stand here, a second one with its number too."""
    at = search.behind_scale(at)
    while at < len(search.tokens) and is_second_scale(search.tokens, at):
        at = search.behind_scale(at + 1)
    return at


def _is_beside(search: FigureSearch, first: int) -> bool:
    """Whether a dash or a word such as "against" sets a number beside an earlier one."""
    token = search.tokens[first - 1] if first else None
    return token is not None and (token.text in _DASHES or "base" in token.word.roles)


def unit_of(search: FigureSearch, earlier: tuple[int, int]) -> tuple[int, int] | None:
    """Return the tokens of the unit of an amount: its currency, or the words behind its scale."""
    sign = earlier[0] - 1  # $5 billion
    for at in (*range(*earlier), *((sign,) if sign >= 0 else ())):
        if search.tokens[at].word.currency:
            return at, at + 1
    start = behind_scales(search, earlier[0] + 1)
    if start > earlier[0] + 1 and start < earlier[1] and "of" in search.tokens[start].word.roles:
        start += 1  # millones de toneladas
    return (start, earlier[1]) if start < earlier[1] else None


def _is_start(search: FigureSearch, at: int, joint: int) -> bool:
    """Whether a change starts from the number, which is a level: sackte von 8,1 auf 1,4 Prozent."""
    tokens, language = search.tokens, search.lexicon.language
    before = tokens[at - 1].word.roles if at else frozenset()
    joined = tokens[joint].word.roles
    if "from" not in before or "to" not in joined:
        return False
    if "range" not in joined or is_start(tokens, at, language):
        return True
    return "of" not in before and is_movement(tokens, at, joint, language)


def _is_other(search: FigureSearch, at: int, place: int, later: Quantity) -> bool:
    """Whether "or" says a number in another measure: 90 oder 6,2 Prozent mehr, not 7 bzw. 6,5 %.

    Thousands are not a rate that a small number beside them is: 4.000 or 0,8 Prozent.
    """
    if later.dimension in UNSHARED and abs(later.value) < THOUSAND and is_large(search, at):
        return True
    left, right = search.tokens[at].text, search.tokens[place].text
    in_turn = guards(search.lexicon.vocabulary, search.lexicon.language, IN_TURN)
    between = search.tokens[at + 1 : place]
    restated = any("or" in each.word.roles and each.text not in in_turn for each in between)
    return restated and left.isdecimal() != right.isdecimal()


def is_fraction(search: FigureSearch, at: int, last: int) -> bool:
    """Whether number words name a fraction."""
    words = [token.word.spelled for token in search.tokens[at:last]]
    return any(word is not None and word.role == "fraction" for word in words)


def has_noun(search: FigureSearch, place: int) -> bool:
    """Whether a word that may be counted stands right behind a number."""
    if place >= len(search.tokens):
        return False
    token = search.tokens[place]
    verbal = bool(token.word.change_before) and token.text.islower()  # auf 505.900 gestiegen
    if verbal and search.lexicon.language == "de":
        return False
    named = token.text[:1].isalpha() and not token.word.roles & _SILENT
    stopped = search.tokens[place - 1].text.endswith(".") and search.lexicon.language != "de"
    if stopped and token.text[:1].isupper():
        return False  # 258,6 тыс. Средний возраст
    return named and search.behind(place) == place + 1


def shared_unit(search: FigureSearch, at: int) -> Shared | None:
    """Return the figure of a number that has no unit of its own, by that of a later number.

    Between the numbers stand only a comma, "and", "or" or "to", and words that bound them.
    """
    tokens = search.tokens
    if not search.is_number(at) or is_bare_year(tokens[at]):
        return None
    last = search.behind_scale(at + 1)
    place = _behind_date(search, at, last)
    for _ in range(_MOST):
        joined = False
        while place < len(tokens) and _joins(search, place):
            joined = joined or bool(tokens[place].word.roles & _JOINTS)
            place += 1
        if not joined or place >= len(tokens) or not search.is_number(place):
            return None
        behind = search.behind_scale(place + 1)
        candidate = search.candidate(place)
        if candidate is not None and candidate[1] > behind:
            shares = last == at + 1 and shares_scale(search, at, place, behind)
            start = place + 1 if shares else behind
            # from 1,046 to 990 thousand tonnes: the scale is open
            other = shares is None or is_fraction(search, at, last)
            other = other or _is_other(search, at, place, candidate[2])
            if other or _is_older(search, at, last, candidate[2]):
                return None  # um ein Fünftel auf 318 Mio. Euro
            first = at if _is_start(search, at, last) else search.first(at)
            return shared_by(search, first, last, (start, candidate[1]))
        if candidate is not None and "unit.implied" not in candidate[2].rules:
            return None
        place = behind
    return None


def _behind_date(search: FigureSearch, at: int, last: int) -> int:
    """Return the place behind the date of where a change begins: from 3.2 in 2019 to 4.1 billion.

    It is `last`, the place behind the number at `at`, where no date stands, or no "to" behind it.
    """
    tokens = search.tokens
    before = at - 2 if at > 1 and is_sign(tokens, at - 1) else at - 1
    if before < 0 or "from" not in tokens[before].word.roles or last + 2 >= len(tokens):
        return last
    start = last + ("prep" in tokens[last].word.roles or "date_before" in tokens[last].word.roles)
    behind = search.behind(start)
    dated = behind > start + 1 or is_bare_year(tokens[start]) or tokens[start].start in search.days
    dated = dated or "date_word" in tokens[start].word.roles
    leads = dated and behind < len(tokens) and "to" in tokens[behind].word.roles
    return behind if leads else last


def _is_older(search: FigureSearch, at: int, last: int, later: Quantity) -> bool:
    """Whether a number is an age in years that days go on: age 17 and 166 days."""
    age = search.read(at, last) if later.unit in _SHORTER else None
    return age is not None and age.unit == "year"
