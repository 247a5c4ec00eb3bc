"""Units that an earlier noun lends to a number without one.

A difference has the unit of the amount before it ("2,864 people, 147 fewer than in March"), and a
number behind "the number of" that of what is counted ("the number of employees rose to 251"). The
words that lead to what is counted are data (vocabularies/lent_units.csv).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from silkledger.reading.counted.implied_units import SENTENCE_ENDS
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.search.amount_extent import is_noun
from silkledger.reading.search.clauses import ENDS, begins, is_comparative, opens_clause
from silkledger.reading.search.cut_off import CLOSING, HAN, OPENING, is_alone_in_brackets
from silkledger.reading.search.relative_subjects import (
    TELLS,
    is_apposed,
    noun_of_relative,
    starts_anew,
)
from silkledger.reading.search.shared_units import (
    UNSHARED,
    Shared,
    behind_scales,
    has_noun,
    shared_by,
    unit_of,
)
from silkledger.reading.search.units_of_amount_before import (
    is_sizable,
    leads,
    lending_words,
    listed_unit,
)
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.phrases import VERBS

if TYPE_CHECKING:
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token

_EACH = ("分别", "分別", "分别为", "分別為", "为", "為", "达", "達", "、")
_ADJECTIVES = 3  # tokens behind "the number of" that may hold its noun
_WITH_OF, _MILLION = ("fr", "es"), 10**6  # millions de tonnes, millones de euros
_CAPITALS = ("de",)  # languages whose nouns begin with a capital
_REACH = 20  # tokens between what is counted and its number


def lent_unit(search: FigureSearch, at: int, earlier: tuple[int, int] | None) -> Shared | None:
    """Return the figure of a number by the unit that an earlier noun lends it, or None.

    `earlier` is the place of the number of the amount before, and the one behind its last token.
    """
    dated = search.behind(at) > at + 1 or _is_day(search, at)
    if dated or not search.is_number(at) or is_bare_year(search.tokens[at]):
        return None
    last = behind_scales(search, at + 1)
    if last < len(search.tokens) and is_comparative(search, last):
        return _difference(search, at, last + 1, earlier)
    if (more := _more_of(search, at, last)) is not None:
        return more
    if (has_noun(search, last) and not _needs_of(search, last)) or _is_compound(search, last):
        return None
    return listed_unit(search, at, last, earlier) or _number_of(search, at, last)


def first_lent(search: FigureSearch, at: int) -> int:
    """Return the first token of a number that a noun lends its unit: that behind "from" or "to".

    In "recule de 40 000" the word is "by" as well, and the verb belongs to the figure.
    """
    roles = search.tokens[at - 1].word.roles if at else frozenset()
    level = "by" not in roles and not roles.isdisjoint(("from", "to"))
    return at if level else search.lead(at)


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


def _more_of(search: FigureSearch, at: int, last: int) -> Shared | None:
    """Return a number that counts what a rate beside it counts: 7.400 oder 2,3 Prozent mehr Männer.

    Where there are fewer, the number would be negative, and its own words do not say so.
    """
    tokens = search.tokens
    if last + 1 >= len(tokens) or "or" not in tokens[last].word.roles:
        return None
    rate = search.candidate(last + 1) if search.is_number(last + 1) else None
    if rate is None or rate[2].dimension not in UNSHARED or not is_sizable(search, at, last):
        return None
    behind = rate[1]
    while behind < len(tokens) and is_comparative(search, behind):
        behind += 1
    if tokens[behind - 1].word.change_after != "up" or behind >= len(tokens):
        return None
    noun = _noun(search, behind)
    return shared_by(search, search.lead(at), last, noun) if noun is not None else None


def _number_of(search: FigureSearch, at: int, last: int) -> Shared | None:
    """Return the figure of a number whose clause is about a number of things."""
    tokens, place = search.tokens, at
    verb, passed = _is_led(search, at) or is_apposed(search, at, last), False
    if is_alone_in_brackets(search, at, last):
        place -= 1  # the number of plays was highest in Madrid (11,669)
    while place > max(0, at - _REACH):
        place -= 1
        token = tokens[place]
        if token.text in CLOSING and (opened := _opening(search, place)) is not None:
            place = opened  # Die Gesamtzahl der Insolvenzen (auch von Nachlässen) lag bei 12.874
            continue
        if opens_clause(search, place) and _is_led(search, at):
            noun = noun_of_relative(search, place, at)
            return (
                shared_by(search, first_lent(search, at), last, noun) if noun is not None else None
            )
        if token.text in ENDS or token.word.currency or opens_clause(search, place):
            return None
        verb = verb or bool(token.word.roles & TELLS)
        unit = token.word.unit if "auxiliary" not in token.word.roles else None
        if unit is not None and unit.dimension not in (*COUNTED, *UNSHARED):
            return None
        headed = verb and not passed and leads(search, "head", place)
        noun = _noun(search, place) if headed else None
        if noun is None and unit is not None and unit.dimension in COUNTED:
            if token.text >= HAN:
                return _scaled_behind(search, at, last, place)
            passed = passed or not _is_headed(search, place)
            noun = (place, place + 1) if _is_changed(search, place, at) else None
        if noun is not None:
            anew = starts_anew(search, place, at)
            return None if anew else shared_by(search, first_lent(search, at), last, noun)
    return None


def _is_changed(search: FigureSearch, noun: int, at: int) -> bool:
    """Whether a counted noun is the subject of a change that leads to a number: births fell to 5.

    Orders and companies may have changed by their value.
    """
    tokens, vocabulary = search.tokens, search.lexicon.vocabulary
    unit = tokens[noun].word.unit
    if unit is None or unit.name in lending_words(vocabulary, "*", "valued"):
        return False
    if _describes(search, noun):
        return False
    led = _is_led(search, at) and is_sizable(search, at, behind_scales(search, at + 1))
    place = noun - 1
    while place > 0 and tokens[place].word.roles & {"article", "neutral"}:
        place -= 1
    inverted = place >= 0 and _is_verb_of_change(tokens[place])  # 2023 stiegen die Geburten auf
    verbs = any(
        _is_verb_of_change(token) or (token.word.change_before and "auxiliary" in before.word.roles)
        for before, token in pairwise(tokens[noun:at])
    )
    return led and (inverted or (verbs and begins(search, noun)))


def _describes(search: FigureSearch, noun: int) -> bool:
    """Whether an English noun of one thing describes the next noun: hospital admissions."""
    tokens = search.tokens
    if search.lexicon.language != "en" or noun + 1 >= len(tokens):
        return False
    behind, text = tokens[noun + 1], tokens[noun].text
    several = text.endswith("s") and not text.endswith(("us", "ss"))
    return not several and (
        behind.word.unit is not None or (is_noun(behind) and not behind.word.roles & VERBS)
    )


def _is_verb_of_change(token: Token) -> bool:
    return token.word.change_before in ("up", "down") and "finite" in token.word.roles


def _is_led(search: FigureSearch, at: int) -> bool:
    """Whether "to", "by" or "from" leads to a number: its verb may stand before its subject."""
    led = search.tokens[max(search.first(at) - 1, 0) : at]
    return any(
        token.word.roles & {"to", "by"}
        or ("from" in token.word.roles and "of" not in token.word.roles)
        for token in led
    )


def _is_headed(search: FigureSearch, noun: int) -> bool:
    """Whether adjectives alone part a noun from "the number of" before it."""
    for place in range(noun, max(0, noun - _ADJECTIVES), -1):
        if leads(search, "head", place):
            return True
        word = search.tokens[place - 1].word
        counted = word.unit is not None and "neutral" not in word.roles  # unemployed persons
        if counted or word.roles & (VERBS | {"finite", "prep"}):
            return False
    return False


def _noun(search: FigureSearch, place: int) -> tuple[int, int] | None:
    """Return the token that is counted behind "the number of", its adjectives left out.

    An unlisted noun counts if it stands there alone (die Zahl der Braustätten), or where its
    language shows which of several words it is.
    """
    behind = range(place, min(place + _ADJECTIVES, len(search.tokens)))
    for at in behind:
        unit = search.tokens[at].word.unit
        if unit is not None and not _describes(search, at):
            return (at, at + 1) if unit.dimension in COUNTED else None
    capital = search.lexicon.language in _CAPITALS
    for at in behind:
        token = search.tokens[at]
        if token.word.roles & {"article", "neutral"} and not is_noun(token):
            continue
        if not (token.text[:1].isalpha() and is_noun(token)):
            break
        if not capital or token.text[:1].isupper():
            return at, at + 1
    return None


def _scaled_behind(search: FigureSearch, at: int, last: int, noun: int) -> Shared | None:
    """Return the count of a Chinese noun with only a verb before its number: 人次分别为16.2亿."""
    tokens = search.tokens
    scaled = last > at + 1 and tokens[at].start == tokens[at - 1].end
    between = tokens[noun + 1 : at]
    silent = [each for each in between if each.text not in _EACH and each.kind != "number"]
    verbs = all(
        each.word.roles & VERBS or each.word.scale or each.word.bound_before for each in silent
    )
    if not scaled or tokens[noun].text < HAN or not verbs or search.candidate(at) is not None:
        return None  # 人口超过7500万 is read by itself
    return shared_by(search, search.lead(at), last, (noun, noun + 1))


def _opening(search: FigureSearch, place: int) -> int | None:
    """Return the bracket that one at `place` closes, None if there is none nearby."""
    for at in range(place - 1, max(-1, place - _REACH), -1):
        if search.tokens[at].text in OPENING:
            return at
    return None


def _is_day(search: FigureSearch, at: int) -> bool:
    """Whether a number is the day of the month behind its full stop: am 22. Mai."""
    following = search.tokens[at + 1 : at + 3]
    month = len(following) > 1 and "date_word" in following[1].word.roles
    return month and following[0].text == "."


def _needs_of(search: FigureSearch, at: int) -> bool:
    """Whether a noun behind the scale before it would need "of": 578 millions apportés."""
    scale = search.tokens[at - 1].word.scale
    joined = search.lexicon.language in _WITH_OF and scale is not None
    return joined and scale is not None and scale.factor >= _MILLION


def _is_compound(search: FigureSearch, at: int) -> bool:
    """Whether a number is the first part of a word: two-thirds."""
    tokens = search.tokens
    joined = at + 1 < len(tokens) and tokens[at].text == "-"
    return joined and tokens[at - 1].end == tokens[at].start and tokens[at + 1].text[:1].isalpha()
