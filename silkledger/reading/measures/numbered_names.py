"""Numbered names: words that a bare number makes a name, not a figure: COP28, Euro 5, Route 66.

The rows are vocabularies/numbered_names.csv; words behind the number are those of names_behind.
Letters and a number that a hyphen joins are a name as well (Mi-8, COVID-19).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.measures.names_behind import is_name_behind
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import CLOCK, ORDINAL, TIME_ZONE
from silkledger.reading.words.guards import guards
from silkledger.reading.words.name_words import (
    ANY,
    ANY_NUMBER,
    DAYS_OF_MONTH,
    LEADS_MONTH,
    open_names,
)
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.senses import NUMBERS, TIMED, UNKNOWN, has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.lexicon import Lexicon
    from silkledger.reading.words.senses import Token, Word

_OF = frozenset(("of", "prep", "article", "stop", "colon"))
_ORDINAL = "第"
_SETS_RECORD = tuple("創创下為为是近")  # the last character of what sets a record
_RECORDS = tuple("高低")
_GENERATION = ".0"  # Industry 4.0
_TIME_OF_DAY = re.compile(r"(?:[01]?\d|2[0-4])[.,][0-5]\d\Z")  # 20,30
_ON_CLOCK = re.compile(r"(?:[01]?\d|2[0-4])(?:[.:]?[0-5]\d)?\Z")  # 9, 0930, 11.45
_HOURS = 24  # of a day
_RECORD = 5  # tokens from a number of years to the end of its record


def _is_numbered(tokens: Sequence[Token], at: int, source: Settings | Lexicon) -> bool:
    """Whether the number here is part of a name, by the word before it."""
    token = tokens[at]
    if token.kind != "number" or not at or not _may_name(tokens[at - 1], source):
        return False
    hyphen = tokens[at - 1].text == "-" and tokens[at - 1].end == token.start
    back = at - 1 - (hyphen and at > 1)
    if "of" in tokens[back].word.roles and back and tokens[back - 1].text.istitle():
        back -= 1  # the Group of 20
    before = tokens[back]
    joined = hyphen and before.end == tokens[at - 1].start and before is not tokens[at - 1]
    if joined and _is_word(before) and not _has_number(tokens[:back]):
        return True
    names = before.word.names
    if not names and before.kind != "number":
        names = open_names(source.vocabulary, source.language).get(before.text.lower(), ())
    if not names or (hyphen and not joined):
        return False
    printed = token.text.removesuffix(_GENERATION)
    if " " in printed:  # March 5 200 people
        days = open_names(source.vocabulary, source.language).get(before.text.lower(), ())
        printed = printed.partition(" ")[0] if DAYS_OF_MONTH in days else printed
    if not printed.isdecimal():
        return False
    if DAYS_OF_MONTH in names and back and tokens[back - 1].text.lower() in LEADS_MONTH:
        return False  # in May 14 people
    return any(int(printed) in some for some in _told(tokens, at, before, names))


def _may_name(before: Token, source: Settings | Lexicon) -> bool:
    """Whether the word before a number may make a name of it, or joins it with one that does."""
    joins = before.word.names or before.text == "-" or "of" in before.word.roles
    return bool(joins) or before.text.lower() in open_names(source.vocabulary, source.language)


def _told(
    tokens: Sequence[Token], at: int, before: Token, numbers: Sequence[range]
) -> Sequence[range]:
    """Return those of the numbers that the word before makes a name, whatever stands behind."""
    following = tokens[at + 1].word if at + 1 < len(tokens) else UNKNOWN
    latin = before.text[:1] < LAST_LETTER
    if _measures(following) and not _is_day(before, following):
        if not (latin and _counts(following)):
            return ()
        if not _counts_people(following):  # Route 66 diners
            return [some for some in numbers if some != ANY]  # Tier 1 suppliers
    elif before.word.unit is not None and latin and at + 1 < len(tokens):
        return () if following.roles.isdisjoint(_OF) else numbers  # pro Tag 17 Anzeigen
    return numbers


def behind_group(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind 四大, which names a group before another number, else 0."""
    if not has_role(tokens, at + 1, "group") or not _has_number(tokens[at + 2 :]):
        return 0
    return at + 2


def behind_rank(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind a Chinese rank or record that follows a figure, else 0.

    For example 居第3, 排名第2, 創下10年來新高: its number counts nothing of the figure.
    """
    before = tokens[at - 1].text[-1:] if at else ""
    if before == _ORDINAL:
        return at + 1 + has_role(tokens, at + 1, "classifier")
    if before not in _SETS_RECORD or at + 1 >= len(tokens):
        return 0
    unit = tokens[at + 1].word.unit
    if unit is None or unit.dimension != "time":
        return 0
    for place in range(at + 2, min(at + _RECORD, len(tokens))):
        if tokens[place].text[-1:] in _RECORDS:
            return place + 1
        if not tokens[place].word.roles & {"prep", "neutral", "comparand"}:
            return 0
    return 0


def is_named_number(tokens: Sequence[Token], at: int, source: Settings | Lexicon) -> bool:
    """Whether the number here is part of a name or an hour, by the word on either side.

    `source` has the vocabulary and the language.
    """
    behind = is_name_behind(tokens, at, source.vocabulary, source.language)
    return behind or _is_numbered(tokens, at, source) or _is_hour(tokens, at, source)


def refuse_name(tokens: Sequence[Token], at: int, settings: Settings, said: frozenset[str]) -> None:
    """Raise UnreadableError for a number that is part of a name, an ordinal or a time of day.

    `said` is what the words of the wording say (Word.says).
    """
    if is_name_behind(tokens, at, settings.vocabulary, settings.language):
        raise UnreadableError("number.name", " ".join(token.text for token in tokens[at : at + 2]))
    if "spelled" in said and _is_spelled_name(tokens, at, settings):
        raise UnreadableError("number.name", f"{tokens[at - 1].text} {tokens[at].text}")
    if "minus" in said and _is_ordinal(tokens, at, settings):
        raise UnreadableError("number.name", "".join(token.text for token in tokens[at : at + 3]))
    if at + 1 < len(tokens) and _is_in_zone(tokens, at, settings):
        raise UnreadableError("number.time", f"{tokens[at].text} {tokens[at + 1].text}")
    if TIMED in said and _is_hour(tokens, at, settings):
        words = " ".join(token.text for token in tokens[at - 1 : at + 2])
        raise UnreadableError("number.time", words)
    if at and _is_numbered(tokens, at, settings):
        start = at - 1 if tokens[at - 1].text != "-" else at - 2
        words = " ".join(token.text for token in tokens[start : at + 1])
        raise UnreadableError("number.name", words)


def _is_spelled_name(tokens: Sequence[Token], at: int, settings: Settings) -> bool:
    """Whether a number word has the capital letter of a name: the Big Four banks, les Cent-Jours.

    At the start of a wording, behind a sign, and where nouns have one, it tells nothing.
    """
    token = tokens[at]
    if not at or token.word.spelled is None or not token.text.istitle():
        return False
    language = noun_language(settings.vocabulary, settings.language)
    return tokens[at - 1].text[-1:].isalpha() and not (language is None or language.capital)


def _is_ordinal(tokens: Sequence[Token], at: int, settings: Settings) -> bool:
    """Whether a hyphen joins the number here with an ending that is a unit elsewhere: на 5-м."""
    if at + 2 >= len(tokens) or tokens[at + 1].text != "-":
        return False
    number, hyphen, ending = tokens[at : at + 3]
    glued = number.end == hyphen.start and hyphen.end == ending.start
    return glued and ending.text in guards(settings.vocabulary, settings.language or "", ORDINAL)


def _is_hour(tokens: Sequence[Token], at: int, source: Settings | Lexicon) -> bool:
    """Whether "at" leads to an hour of the day: в 9 часов, a las 20,30 horas.

    An article alone may lead to a number of hours: las 8 horas de clase.
    """
    if at + 1 < len(tokens) and _is_in_zone(tokens, at, source):
        return True
    unit = tokens[at + 1].word.unit if at and at + 1 < len(tokens) else None
    if unit is None or unit.name != "h":
        return False
    text, before = tokens[at].text, tokens[at - 1]
    timed = _TIME_OF_DAY.match(text) is not None
    if not timed and (not text.isdecimal() or "neutral" in before.word.roles):
        return False
    at_words = guards(source.vocabulary, source.language or "", CLOCK)
    return before.text.lower() in at_words and (timed or int(text) <= _HOURS)


def _is_in_zone(tokens: Sequence[Token], at: int, source: Settings | Lexicon) -> bool:
    """Whether a time zone or half of the day follows an hour: 1300 GMT, at 11.00 am."""
    following = tokens[at + 1]
    if following.word.scale or following.word.currency or following.kind in NUMBERS:
        return False
    zones = guards(source.vocabulary, source.language or "", TIME_ZONE)
    return following.text.lower() in zones and _ON_CLOCK.match(tokens[at].text) is not None


def _measures(word: Word) -> bool:
    return bool(word.scale or word.unit or word.currency or word.multiple)


def _counts(word: Word) -> bool:
    return word.unit is not None and word.unit.dimension in COUNTED and not word.currency


def _counts_people(word: Word) -> bool:
    return word.unit is not None and word.unit.dimension == "people"


def _is_day(before: Token, following: Word) -> bool:
    """Whether the number is a day of a month (3月9日), and not a length of time."""
    time = following.unit is not None and following.unit.dimension == "time"
    return time and before.word.names is not ANY_NUMBER and not before.word.currency


def _is_word(token: Token) -> bool:
    """Whether a token consists of letters that neither bound nor govern a number."""
    last = token.text[-1:]
    governs = token.word.bound_before or token.word.change_before or token.word.roles
    return last.isalpha() and last < LAST_LETTER and not governs


def _has_number(tokens: Sequence[Token]) -> bool:
    return any(token.kind in NUMBERS for token in tokens)
