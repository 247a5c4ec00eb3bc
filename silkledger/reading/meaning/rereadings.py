"""Rereadings: a refused wording without its dates, or the amount that it holds in brackets.

A year or day that nothing introduces stands beside the figure and is not a part of it: "lag 2014
noch bei 3720 Personen". An amount in brackets behind words without a figure is what these words
name, and not a negative one, where it counts or measures: das Vorjahresergebnis (45,4 Millionen
Tonnen). What is left is read by the same grammar as any wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.definitions.units import COUNTED, MEASURES
from silkledger.reading.meaning.change_brackets import (
    without_base_brackets,
    without_dated_brackets,
)
from silkledger.reading.meaning.clause_words import is_any_article, is_proper, says_only
from silkledger.reading.meaning.counted_wholes import without_places, without_wholes
from silkledger.reading.meaning.dictionary_words import with_dictionary_words
from silkledger.reading.meaning.earlier_brackets import behind_label, without_earlier
from silkledger.reading.meaning.falling_ranges import with_range
from silkledger.reading.meaning.han_rereadings import HAN_REWRITES
from silkledger.reading.meaning.hyphened_nouns import with_hyphened
from silkledger.reading.meaning.named_before import (
    without_named_subject,
    without_state,
    without_thing,
)
from silkledger.reading.meaning.named_between import without_names
from silkledger.reading.meaning.omissions import (
    without_mark,
    without_object,
    without_record,
    without_start,
    without_stem,
    without_with,
)
from silkledger.reading.meaning.ordinal_shares import with_ordinal_shares
from silkledger.reading.meaning.printed_numbers import with_counted_part, with_thousands
from silkledger.reading.meaning.remark_brackets import with_direction, without_remark
from silkledger.reading.meaning.said_behind import without_predicate
from silkledger.reading.meaning.set_apart import (
    with_commas,
    with_doings,
    with_filled,
    without_copula,
    without_points,
)
from silkledger.reading.meaning.times_beside import without_said_time, without_window
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.guards import YEAR_ARTICLE, guards
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.senses import TIMED, Token, Word

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.meaning.han_rereadings import Rewrite
    from silkledger.reading.results import Quantity

_LAST_DAY = 31
_JOINS = frozenset(("stop", "and", "or", "open", "prep", "to", "from"))
_TO_DAY = frozenset(("date_loose", "date_before", "to"))
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
_NAMING = frozenset(
    (
        *("subject", "noun", "common", "head", "matter", "goods", "activity", "means"),
        *("comparand", "comparand_of", "neutral", "article", "prep", "of", "each"),
        *("per", "per_measure", "date_word", "date_before", "earlier", "base", "base_words"),
    )
)


def rereadings(
    tokens: Sequence[Token], settings: Settings, statistic: str | None
) -> Iterator[Sequence[Token]]:
    """Yield the tokens of a refused wording, each time without more beside its figure."""
    rewrites = HAN_REWRITES if settings.language == "zh" else _REWRITES
    for rewrite in rewrites:
        rest = rewrite(tokens, statistic, settings)
        if rest is not tokens:
            tokens = rest
            yield tokens


def with_stop(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens with a comma between an amount behind "with" and a rate behind it.

    For example "mit 4,31 Millionen Einheiten 3,1 Prozent über dem Vorjahr".
    """
    numbers = [
        at for at, token in enumerate(tokens) if token.kind == "number" and not is_bare_year(token)
    ]
    if len(numbers) != 2 or "accompanies" not in tokens[0].word.roles:
        return tokens
    first, at = numbers
    unit = tokens[at + 1].word.unit if at + 1 < len(tokens) else None
    if unit is None or unit.name != "percent":
        return tokens
    while at - 1 > first and (
        tokens[at - 1].word.bound_before or "by" in tokens[at - 1].word.roles
    ):
        at -= 1
    if any(token.word.roles & _JOINS for token in tokens[first:at]):
        return tokens
    place = tokens[at].start
    stop = Token("word", ",", place, place, Word(roles=frozenset(("stop",))).settled())
    return [*tokens[:at], stop, *tokens[at:]]


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
    at = 0
    while at < len(tokens):
        if end := _behind_day(tokens, at):
            while kept and _leads_to_day(kept[-1]):
                kept.pop()
        else:
            end = _behind_span(tokens, at) or _behind_year(tokens, at)
            end = end or _behind_season(tokens, at) or _behind_article(tokens, at, articles)
        if not end:
            kept.append(tokens[at])
        at = end or at + 1
    return kept if len(kept) < len(tokens) else tokens


class Bracketed(NamedTuple):
    """The tokens in brackets that end a wording, and whether a date and a colon stand before."""

    inside: Sequence[Token]
    labelled: bool

    def states(self, quantity: Quantity) -> bool:
        """Whether a quantity counts or measures, which brackets do not make negative.

        Money in them may be, unless it is labelled with its time: (2019: 1.9 billion euros).
        """
        plain = quantity.dimension in COUNTED | MEASURES or quantity.dimension == "time"
        return (plain or self.labelled) and quantity.value > 0


def in_brackets(tokens: Sequence[Token], settings: Settings) -> Bracketed | None:
    """Return what stands in the brackets that end a wording behind words without a figure.

    Brackets that are the whole wording hold the value of another time if one is named.
    """
    opening = next((at for at, token in enumerate(tokens) if "open" in token.word.roles), None)
    if opening is None or "close" not in tokens[-1].word.roles:
        return None
    before, printed = tokens[:opening], tokens[opening + 1 : -1]
    inside = behind_label(printed)
    plain = not any(token.word.roles & {"open", "close", "stop"} for token in inside)
    named = all(
        says_only(token, _NAMING, settings)
        or is_any_article(token.word)
        or is_proper(token, settings)
        or _is_thing(token)
        for token in before
    )
    labelled = inside is not printed
    states = inside and plain and named and (opening > 0 or not labelled)
    return Bracketed(inside, labelled) if states else None


def _is_thing(token: Token) -> bool:
    """Whether a listed noun names a thing that is counted elsewhere: область, завод."""
    unit = token.word.unit
    return unit is not None and unit.dimension in COUNTED and token.word.says <= _NAMING | {"unit"}


def _is_year(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].kind == "number" and is_bare_year(tokens[at])


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
    told = told or _is_part(tokens, end)
    return end if free and not (measured or told) else 0


def _leads_to_day(token: Token) -> bool:
    """Whether a preposition leads to a day, which it may seem to bound: bis zum 30. März."""
    bounds = token.word.bound_before and token.word.roles & _TO_DAY
    return "prep" in token.word.roles or bool(bounds)


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


# In this order, each on what the ones before it left: first nouns of two parts, then what only the
# statistic can tell apart from the figure, then numbers in two parts, then places and dates, so
# that no year is a number in the rules behind it, and last what a dictionary alone tells.
_REWRITES: tuple[Rewrite, ...] = (
    *(with_hyphened, without_window, without_said_time),
    *(without_wholes, without_places, without_earlier, without_remark, with_direction),
    *(with_range, without_stem, without_record, without_predicate),
    *(with_thousands, with_counted_part),
    *(without_names, without_dated_brackets, without_dates, with_ordinal_shares),
    *(without_start, without_object, without_with),
    *(without_points, with_commas, without_copula, without_base_brackets),
    *(with_doings, with_filled, without_named_subject, without_thing, without_state),
    *(without_mark, with_dictionary_words),
)
