"""Dates beside a figure: a year or day that nothing introduces is not a part of it.

For example "lag 2014 noch bei 3720 Personen", "en el 2005", "1 февраля 2023". A number that may be
counted or measured, or that a word for a change or a bound leads to, is not a date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import MEASURES
from silkledger.reading.meaning.clause_words import figure_places, is_percentage
from silkledger.reading.syntax.bounds.timed_bounds import is_preposition_of_time, may_bound_time
from silkledger.reading.syntax.ranged_years import ends_amounts
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.guard_kinds import YEAR_ARTICLE, YEAR_VERB
from silkledger.reading.words.guards import guards
from silkledger.reading.words.name_words import DAYS_OF_MONTH, LEADS_MONTH, open_names
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.senses import TIMED

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_LAST_DAY = 31
_TO_DAY = frozenset(("date_loose", "date_before", "to"))
_AMOUNT = 4  # tokens of an amount behind "with"
_SHORT = 2  # digits of a day, or of the second year of a season
# Roles of words behind which a year stands by itself, and of those that lead to a number.
_INTRODUCED = frozenset(
    (
        *("to", "by", "from", "than", "between", "range", "comparand", "previous"),
        *("date_before", "date_word", "date_part", "over_year"),
    )
)
_BEHIND = frozenset(
    ("verb", "auxiliary", "prep", "by", "to", "stop", "open", "close", "neutral", "adverb")
)
_LEADING = frozenset(("by", "to"))
_THAN = frozenset(("than", "outturn_than"))
_OF_YEAR = frozenset(("article", "neutral", "date_word", "date_before", "time_noun"))


def without_dates(
    tokens: Sequence[Token], _statistic: str | None = None, settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without the years and days that stand by themselves; as they are if none.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = lexicon(SHIPPED, "de").tokens("lag 2014 noch bei 3720 Personen")
    >>> [token.text for token in without_dates(tokens)]
    ['lag', 'noch', 'bei', '3720', 'Personen']
    """
    kept: list[Token] = []
    articles = (
        guards(settings.vocabulary, settings.language or "", YEAR_ARTICLE) if settings else ()
    )
    verbs = guards(settings.vocabulary, settings.language or "", YEAR_VERB) if settings else ()
    at = 0
    while at < len(tokens):
        if end := _behind_day(tokens, at) or _behind_month(tokens, at, settings):
            lead = len(kept)
            while lead and _leads_to_day(kept[lead - 1], settings):
                lead -= 1
            if lead and settings and may_bound_time(kept[lead - 1], settings):
                return tokens  # höchstens am 1. Mai 300 Tonnen
            del kept[lead:]
        else:
            end = _behind_span(tokens, at) or _behind_year(tokens, at)
            end = end or (not at and _behind_first(tokens, settings))
            end = end or _behind_season(tokens, at) or _behind_article(tokens, at, articles)
            end = end or _behind_object(tokens, at, verbs) or _behind_compared(tokens, at)
            end = end or _behind_base(tokens, at)
        if not end:
            kept.append(tokens[at])
        at = end or at + 1
    return kept if len(kept) < len(tokens) else tokens


def _is_year(tokens: Sequence[Token], at: int) -> bool:
    if at >= len(tokens) or tokens[at].kind != "number" or not is_bare_year(tokens[at]):
        return False
    return not ends_amounts(tokens, at)


def _behind_year(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind a year or season (2011/12) that stands by itself, else 0."""
    if not _is_year(tokens, at) or not at or not _may_precede(tokens[at - 1]):
        return 0
    end = at + 1
    if [token.text for token in tokens[end : end + 1]] == ["/"] and end + 1 < len(tokens):
        following = tokens[end + 1].text
        ends = following.isdecimal() and len(following) == _SHORT
        if not (ends and int(following) == (int(tokens[at].text) + 1) % 100):
            return 0
        end += 2
    if end == len(tokens):
        return end
    behind = tokens[end].word
    measured = behind.unit or behind.currency or behind.scale or behind.ambiguous
    free = tokens[end].kind == "number" or behind.roles & _BEHIND or behind.bound_before
    told = tokens[at - 1].word.roles & VERBS and not behind.roles & _LEADING
    told = told and "prep" in behind.roles  # was 1998 in 50 cities
    told = told and not _accompanies_measure(tokens, end)
    told = told or _is_part(tokens, end)
    return end if free and not (measured or told) else 0


def _accompanies_measure(tokens: Sequence[Token], at: int) -> bool:
    """Whether "with" leads to what is measured here: blieb 2017 mit 3,32 Mio. Tonnen stabil."""
    units = [token.word.unit for token in tokens[at + 1 : at + 1 + _AMOUNT]]
    measured = any(unit is not None and unit.dimension in MEASURES for unit in units)
    return "accompanies" in tokens[at].word.roles and measured


def _behind_first(tokens: Sequence[Token], settings: Settings | None) -> int:
    """Return the place behind a year that begins a wording before its verb, else 0.

    Where nouns have a capital letter the verb stands second: 2014 wurden nur noch 1,9 GW gebaut.
    The figure stands behind it, with no preposition right before it.
    """
    language = noun_language(settings.vocabulary, settings.language) if settings else None
    if language is None or not language.capital or not _is_year(tokens, 0):
        return 0
    figures = figure_places(tokens)
    if not figures or tokens[1].word.roles.isdisjoint(VERBS) or _measures(tokens[1]):
        return 0
    lead = figures[0] - 1
    while lead > 1 and (tokens[lead].word.bound_before or "neutral" in tokens[lead].word.roles):
        lead -= 1
    return 1 if "prep" not in tokens[lead].word.roles else 0


def _leads_to_day(token: Token, settings: Settings | None) -> bool:
    """Whether a preposition leads to a day, which it may seem to bound: bis zum 30. März."""
    bounds = bool(token.word.bound_before and token.word.roles & _TO_DAY)
    bounds = bounds or (settings is not None and is_preposition_of_time(token, settings))
    return "prep" in token.word.roles or bounds


def _behind_season(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind two years in order with a dash between, else 0: curso 2010-2011."""
    if not at or not (_is_year(tokens, at) and _is_year(tokens, at + 2)):
        return 0
    joined = tokens[at + 1].text == "-" and tokens[at].end == tokens[at + 2].start - 1
    words = tokens[at - 1].text[-1:].isalpha() and not tokens[at - 1].word.bound_before
    ordered = int(tokens[at].text) < int(tokens[at + 2].text)
    return at + 3 if joined and words and ordered and _is_free(tokens, at + 3) else 0


def _behind_article(tokens: Sequence[Token], at: int, articles: Collection[str]) -> int:
    """Return the place behind a singular article and its year, else 0: en el 2005, al 2018."""
    if tokens[at].text.lower() not in articles or not _is_year(tokens, at + 1):
        return 0
    return at + 2 if _is_free(tokens, at + 2) else 0


def _behind_object(tokens: Sequence[Token], at: int, verbs: Collection[str]) -> int:
    """Return the place behind a verb and the year that it has as its object, else 0.

    "With" leads from the year to the figure: closed 2024 with 5 t, schloss das Jahr mit 5 t.
    """
    if tokens[at].text.lower() not in verbs:
        return 0
    end, named = at + 1, False
    while end < len(tokens) and (_is_year(tokens, end) or tokens[end].word.roles & _OF_YEAR):
        named = named or _is_year(tokens, end) or TIMED in tokens[end].word.says
        named = named or "date_word" in tokens[end].word.roles
        end += 1
    led = end < len(tokens) and "accompanies" in tokens[end].word.roles
    return end if named and led else 0


def _behind_compared(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind a year that ends a comparison of a rate, else 0.

    What is compared stands between "less" and "than": 0,6 % weniger Milch als 2003.
    """
    last = at == len(tokens) - 1 and _is_year(tokens, at)
    if not last or tokens[at - 1].word.roles.isdisjoint(_THAN):
        return 0
    rates = [place for place in range(1, at - 1) if is_percentage(tokens, place - 1)]
    told = any(token.word.change_after for token in tokens[rates[0] : at]) if rates else False
    return at + 1 if told else 0


def _behind_base(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind "to" and the year that a rate is compared with, else 0: -16% zu 2013.

    Nothing that the year may count stands behind it.
    """
    if at < 2 or not ("rate" in tokens[at].word.roles and _is_year(tokens, at + 1)):
        return 0
    ends = at + 2 == len(tokens) or not tokens[at + 2].word.roles.isdisjoint(("close", "stop"))
    return at + 2 if ends and is_percentage(tokens, at - 2) else 0


def _is_free(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing stands here that a number before it may count or measure."""
    if at >= len(tokens):
        return True
    word = tokens[at].word
    measured = word.unit or word.currency or word.scale or word.ambiguous
    return bool(word.roles & _BEHIND or word.bound_before) and not measured


def _is_part(tokens: Sequence[Token], at: int) -> bool:
    """Whether "of" leads from a year to a number here, of which it may be a part: 2014 of 3000."""
    led = at + 1 < len(tokens) and "of" in tokens[at].word.roles
    return led and tokens[at + 1].kind == "number"


def _may_precede(before: Token) -> bool:
    """Whether a year may stand by itself behind this word: not March 9, 2018 or 9M 2023."""
    word = before.word
    short = word.unit is not None and len(before.text) <= _SHORT
    if short or not before.text.replace(" ", "").isalpha() or word.roles & _INTRODUCED:
        return False
    if "prep" in word.roles:
        return False  # lag bei 2014 zu 3720 Personen
    led = TIMED in word.says or word.currency or word.bound_before
    return before.kind in ("word", "unknown") and not led


def _behind_span(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind "from" and "to" with a year each, else 0: von 2017 auf 2018."""
    if "from" not in tokens[at].word.roles or not _is_year(tokens, at + 1):
        return 0
    leads = at + 2 < len(tokens) and "to" in tokens[at + 2].word.roles
    return at + 4 if leads and _is_year(tokens, at + 3) else 0


def _behind_month(tokens: Sequence[Token], at: int, settings: Settings | None) -> int:
    """Return the place behind a month, its day and perhaps its year, else 0: March 31, 2023.

    Nothing that the day may count or measure stands behind it, and no "in" before the month.
    """
    if settings is None or at + 1 >= len(tokens) or not tokens[at].text.istitle():
        return 0
    names = open_names(settings.vocabulary, settings.language or "")
    if DAYS_OF_MONTH not in names.get(tokens[at].text.lower(), ()):
        return 0
    day, end = tokens[at + 1].text, at + 2
    if not (day.isdecimal() and 0 < int(day) <= _LAST_DAY) or (
        at and tokens[at - 1].text.lower() in LEADS_MONTH
    ):
        return 0
    if end < len(tokens) and _measures(tokens[end]):
        return 0
    comma = end < len(tokens) and tokens[end].text == ","
    if _is_year(tokens, end + comma) and _is_free(tokens, end + comma + 1):
        end += comma + 1
    return end


def _measures(token: Token) -> bool:
    word = token.word
    return bool(word.unit or word.currency or word.scale or word.ambiguous or word.multiple)


def _behind_day(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind a day, its month and perhaps its year, else 0: 1 февраля 2023."""
    text = tokens[at].text
    if not (text.isdecimal() and len(text) <= _SHORT and 0 < int(text) <= _LAST_DAY):
        return 0
    end = at + 1
    end += end < len(tokens) and tokens[end].text == "."
    if end == len(tokens) or tokens[end].word.unit:
        return 0
    month = tokens[end].word.roles
    if month != {"date_word"} and not ("date_word" in month and tokens[end].text.istitle()):
        return 0  # 31 March, but not 31 march
    end += 1
    if _is_year(tokens, end):
        end += 1
        end += end < len(tokens) and "date_word" in tokens[end].word.roles
    return end
