"""Neighbours: what the word beside a number makes of it: an article, a note, a name, a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, MEASURES
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.deals import is_deal
from silkledger.reading.words.senses import LIGHT, NO_ROLES, UNKNOWN, has_role, is_subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.senses import Token, Word

_TELLING = frozenset(("verb", "activity", "auxiliary", "finite"))  # est, verse, a versé
LAST_LETTER = "\u0530"  # Latin, Greek and Cyrillic lie before it

_PLACES = frozenset(("date_before", "accompanies"))  # in, mit: auf einen Arzt 500 is a ratio
_SIZING = frozenset(("of", "accompanies"))
_OF_CAPACITY = frozenset(("verb", "prep"))  # d'une capacité de
_LONG = 4  # characters of a number that no part is of, behind a noun
_OF_YEAR = " года"  # ends прошлого года, which is one word of the vocabulary
_MOST_WORDS_OF_TIME = 2  # that say which time it is
_REACH = 3  # words between "one" and "in": un nouveau client fibre sur deux


def is_light(token: Token) -> bool:
    """Whether a word says nothing by itself, or a bound or a currency."""
    return bool(token.word.roles & LIGHT or token.word.bound_before or token.word.currency)


def is_article(tokens: Sequence[Token], at: int, *, inside: bool) -> bool:
    """Whether a word for one is an article: `inside` a complement, or before an uncountable noun.

    For example "une hausse".
    """
    word = tokens[at].word
    if "article" not in word.roles or _begins_range(tokens, at):
        return False
    following = tokens[at + 1].word if at + 1 < len(tokens) else UNKNOWN
    unit = following.unit
    if unit is not None and unit.dimension in COUNTED and _leads_on(tokens, at + 2):
        return word.spelled is not None  # un parc de 5 400 MW
    beside = unit is not None and unit.dimension in COUNTED
    placed = beside and (_is_priced(tokens, at) or _is_placed(tokens, at))
    placed = placed or (beside and (_is_sized(tokens, at) or is_deal(tokens, at)))
    if placed or (beside and _has_others(tokens, at)):
        return word.spelled is not None
    if word.spelled is not None and (_is_one_in(tokens, at) or _is_one_per(tokens, at)):
        return inside
    if word.spelled is not None and _leads_percentage(tokens, at + 1):
        return True  # es un dos por ciento
    adjective = following.spelled is not None and _is_glued_unit(tokens, at + 2)
    counted = not adjective and (
        following.scale
        or following.spelled
        or following.unit
        or following.currency
        or "in" in following.roles
    )
    return inside or (word.spelled is not None and not counted)


def _begins_range(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word for one is the first of two numbers in words: eine bis zwei Tonnen."""
    printed = at + 2 < len(tokens) and tokens[at].word.spelled is not None
    if not printed or "range" not in tokens[at + 1].word.roles:
        return False
    end = tokens[at + 2].word
    return end.spelled is not None and end.spelled.role == "cardinal" and "article" not in end.roles


def _leads_percentage(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number word here is one of percent."""
    unit = tokens[at + 1].word.unit if at + 1 < len(tokens) else None
    spelled = tokens[at].word.spelled if at < len(tokens) else None
    percent = unit is not None and unit.dimension == "share"
    return percent and spelled is not None and spelled.role == "cardinal"


def _is_priced(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb tells the money of the one thing here: le prix d'un vélo est de 9 €.

    Money behind the verb is of the thing; another number may count or divide it, and so may one
    that is bounded (plus d'un vélo).
    """
    before = tokens[at - 1].word if at else UNKNOWN
    if before.bound_before or before.unit or before.scale:
        return False
    verb = at + 2
    while verb < len(tokens) and (
        is_subject(tokens[verb].word) or tokens[verb].word.says == {"neutral"}
    ):
        verb += 1  # un hogar español
    if verb >= len(tokens) or tokens[verb].word.roles.isdisjoint(_TELLING):
        return False
    behind = tokens[verb + 1 :]
    numbers = [token for token in behind if token.kind == "number"]
    return len(numbers) == 1 and any(token.word.currency for token in behind)


def _is_placed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition leads to one thing, and a number of others stands behind it.

    For example "in einem Lastwagen 7,2 Millionen Zigaretten".
    """
    before = tokens[at - 1].word if at else UNKNOWN
    number = tokens[at + 2] if at + 2 < len(tokens) else None
    led = "prep" in before.roles and not before.roles.isdisjoint(_PLACES)
    return led and number is not None and number.kind == "number" and not before.bound_before


def _is_sized(tokens: Sequence[Token], at: int) -> bool:
    """Whether "of" or "with" leads from one described thing to its size or holding in digits.

    For example "un distrito urbano de 680.000 habitantes", "une usine d'une capacité de 12 MW" and
    "un banco con 327 mil millones de dólares". How old or long something is counts none of it.
    """
    before = tokens[at - 1].word if at else UNKNOWN
    if before.bound_before or before.unit or before.scale:
        return False
    lead = at + 2
    while lead < len(tokens) and _describes(tokens[lead]):
        lead += 1
    roles = tokens[lead].word.roles if lead < len(tokens) else NO_ROLES
    if roles.isdisjoint(_SIZING) and not roles >= _OF_CAPACITY:
        return False
    number = lead + 1
    while number < len(tokens) and _leads_to_size(tokens[number].word):
        number += 1
    if number + 1 >= len(tokens) or tokens[number].kind != "number":
        return False
    behind = tokens[number + 1].word
    timed = behind.unit is not None and behind.unit.dimension in ("time", "share")
    return not timed and bool(behind.unit or behind.scale or behind.currency)


def _describes(token: Token) -> bool:
    """Whether an adjective stands here: urbano, nouvelle."""
    return token.text.islower() and (
        is_subject(token.word) or (bool(token.word.says) and token.word.says <= {"neutral"})
    )


def _leads_to_size(word: Word) -> bool:
    """Whether a bound, a sign of money, or a scale without its number stands before a number."""
    plain = word.scale is not None and word.scale.alone  # mil 900 millones
    return bool(word.bound_before or word.currency or word.sign_of or plain)


def _has_others(tokens: Sequence[Token], at: int) -> bool:
    """Whether "with" leads from one thing to a number of others: ein Schiff mit rund 435 Autos."""
    before = tokens[at - 1].word if at else UNKNOWN
    lead = at + 2
    if before.bound_before or not has_role(tokens, lead, "accompanies"):
        return False
    number = lead + 1
    while number < len(tokens) and tokens[number].word.bound_before:
        number += 1
    unit = tokens[number + 1].word.unit if number + 1 < len(tokens) else None
    others = unit is not None and unit.dimension in COUNTED
    return others and tokens[number].kind == "number"


def _is_one_in(tokens: Sequence[Token], at: int) -> bool:
    """Whether one of an unlisted noun stands here that is a share: un billet sur trois.

    Nothing counts the second number: "une perte sur trois mois" is one over three months.
    """
    places = range(at + 2, min(at + 2 + _REACH, len(tokens) - 1))
    lead = next((place for place in places if has_role(tokens, place, "in")), None)
    if lead is None:
        return False
    noun, number = tokens[at + 1 : lead], tokens[lead + 1]
    named = all(
        word.kind == "unknown" or is_subject(word.word) or word.word.says <= {"neutral"}
        for word in noun
    )
    counts = number.kind == "number" or number.word.spelled is not None
    roles = tokens[lead].word.roles
    if noun and "from" in roles and ("of" not in roles or len(number.text) >= _LONG):
        return False  # eine Kombination aus 22 Stoffen, eine Auflage von 10.000 Exemplaren
    end = lead + 2
    ranged = bool(noun) and end + 1 < len(tokens) and "range" in tokens[end].word.roles
    end += 2 * ranged  # eine Quote von 46 bis 48 Prozent
    behind = tokens[end].word if end < len(tokens) else UNKNOWN
    ranged = ranged and behind.unit is not None and behind.unit.dimension in COUNTED
    counted = behind.unit or behind.scale or behind.currency or behind.ambiguous
    return named and counts and (ranged or not counted)


def _is_one_per(tokens: Sequence[Token], at: int) -> bool:
    """Whether one of something is counted per number of others: un médico por cada 500."""
    places = range(at + 1, min(at + 2 + _REACH, len(tokens) - 1))
    return any(
        has_role(tokens, place, "each") and tokens[place + 1].kind == "number" for place in places
    )


def _is_glued_unit(tokens: Sequence[Token], at: int) -> bool:
    """Whether a unit ends the word here, as in elfprozentig."""
    glued = 0 < at < len(tokens) and tokens[at - 1].end == tokens[at].start
    return glued and tokens[at].word.unit is not None


def _leads_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether "of" stands here with a number in digits behind it, perhaps behind a bound."""
    if at >= len(tokens) or "of" not in tokens[at].word.roles:
        return False
    at += 1
    while at < len(tokens) and tokens[at].word.bound_before:
        at += 1
    return at < len(tokens) and tokens[at].kind == "number"


def is_part_of_one(tokens: Sequence[Token], at: int) -> bool:
    """Whether the fraction before this word is of a single unit, not a share of a total.

    For example "a quarter of a barrel". Percentage points are not a total either (un quart de
    point). Raises UnreadableError where it may be both (quart de siècle, of tonnes).
    """
    roles = tokens[at].word.roles
    following = tokens[at + 1].word if at + 1 < len(tokens) else UNKNOWN
    unit = following.unit
    if following.ambiguous is not None and unit is None:
        return bool(roles & {"of", "article"})
    if "article" in roles and (unit is not None or following.currency):
        return unit is None or unit.dimension not in COUNTED
    if "of" in roles and unit is not None and unit.dimension == "points":
        return True
    whole = unit is not None and unit.dimension not in (*COUNTED, "share", "multiple")
    bare = "article" in roles and at + 1 < len(tokens) and following is UNKNOWN
    single = following.spelled is not None and following.spelled.value == 1
    behind = tokens[at + 2].word.unit if single and at + 2 < len(tokens) else None
    whole = whole or (behind is not None and behind.dimension in MEASURES)  # quart d'un hectare
    if "of" in roles and (whole or bare):
        raise UnreadableError("unit.part", tokens[at + 1].text)
    return False


def refuse_part_of_time(tokens: Sequence[Token], at: int) -> None:
    """Raise UnreadableError for a fraction of a certain time: половина прошлого года.

    The words that say which one begin at `at`.
    """
    if tokens[at].text.endswith(_OF_YEAR) and "comparand" in tokens[at].word.roles:
        raise UnreadableError("unit.part", tokens[at].text)
    end = at
    while end < min(at + _MOST_WORDS_OF_TIME, len(tokens)) and (
        "previous" in tokens[end].word.roles
        or tokens[end].kind == "unknown"
        or is_subject(tokens[end].word)
    ):
        end += 1
    unit = tokens[end].word.unit if at < end < len(tokens) else None
    if unit is not None and unit.dimension == "time":
        raise UnreadableError("unit.part", tokens[end].text)


def behind_acronym(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind an acronym in brackets, which repeats the word before, else 0."""
    if tokens[at].text != "(" or at + 2 >= len(tokens) or tokens[at + 2].text != ")":
        return 0
    inside = tokens[at + 1]
    named = inside.kind == "unknown" or is_subject(inside.word)
    return at + 3 if at and named and inside.text.isascii() and inside.text.isupper() else 0


def is_share_of_counted(tokens: Sequence[Token], at: int, unit: Unit | None) -> bool:
    """Whether a fraction that ends before `at` is a share of the counted things behind it.

    For example "треть стран". Raises UnreadableError where it may be an ordinal too: nobody counts
    a third of a country, and "jeder dritte Tag" is not a third of a day.
    """
    roles = tokens[at - 1].word.roles
    if unit is not None and unit.dimension in COUNTED and "of" in tokens[at].word.roles:
        following = tokens[at + 1].word if at + 1 < len(tokens) else UNKNOWN
        if "article" not in following.roles:
            return True  # a third of all subscriptions
    if unit is None or (unit.dimension not in COUNTED and "one_in" not in roles):
        return False
    if unit.dimension in COUNTED and (is_part(tokens, at) or tokens[at].word.change_after):
        return True  # треть стран, ein Fünftel mehr Passagiere
    if "one_in" in roles and unit.dimension != "time":
        return True  # jeder achte Euro
    raise UnreadableError("unit.part", unit.name)


def is_part(tokens: Sequence[Token], at: int) -> bool:
    """Whether the fraction that ends before `at` takes a noun without "of": треть, 1/3."""
    spelled = tokens[at - 2].word.spelled if at > 1 else None
    parts = spelled is not None and spelled.role == "parts"
    slashed = at > 1 and "slash" in tokens[at - 2].word.roles
    return parts or slashed or "part" in tokens[at - 1].word.roles
