"""Numbers without a noun that count what their sentence is about: arrivals rose to 451,133.

The sentence names one indicator that counts, and nothing before the number is measured otherwise.
The number has several groups of digits or a scale, words before it lead to a level, and no noun
follows it (vocabularies/counted_subjects.csv); so does one in brackets behind a share.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.counted_nouns import ONE, counting_unit, is_count
from silkledger.extraction.restated_changes import LentUnit
from silkledger.extraction.row_measures import words_of_kind
from silkledger.extraction.sided_words import words_by_side
from silkledger.extraction.table_readings import reading_of
from silkledger.indicators import indicators
from silkledger.reading.definitions.units import COUNTED, RATIOS
from silkledger.reading.text.characters import fold
from silkledger.reading.text.word_patterns import alternatives
from silkledger.reading.words.choosing import choose
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from silkledger.extraction.mentioned_place import PlaceMention
    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import TextSentence
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.indicators import Indicator
    from silkledger.reading.search.found_figure import FoundFigure
    from silkledger.reading.search.open_numbers import OpenNumber
    from silkledger.schemas.vocabulary import Vocabulary

_SIDES = ("before", "behind", "compared", "level", "many")
_GROUPED = re.compile(r"\d{1,3}(?:[.,'’\s]\d{3})+(?![\d.,]*\d)")
# A word of a number without a unit, perhaps with the rest of it: 29 mil 665.
_SCALED = re.compile(r"\d[\d.,]*\s?[^\W\d_]{2,}\.?(?:\s\d{1,3})?\Z")
_SHARE = re.compile(r"(?:%|percent|per cent|pct|Prozent|pour cent|por ciento)\s?[(]\Z")
_SIGNED = re.compile(r"[^\W\d_]\s[(]\s?[+\-−–]\s?\Z")  # l'emploi recule (-10 000)
# What may follow in the brackets of a signed number: its rate, then the end of them.
_CLOSED = re.compile(
    r"[)]|\s?[;,/]\s[+\-−–]?\s?\d[\d.,]*\s?"
    r"(?:%|percent|per cent|pct|Prozent|pour cent|por ciento|процент\w*)[)]"
)
_LISTED = re.compile(r"\d(?:[^\d.;:()]|\d{4})*,\s(?:and |und |et |y |и )?\Z")
_REASON = "what the sentence counts"
_LEAD, _LONGEST = 30, 50  # characters before a name, and of what describes it
_OF, _LEADS = frozenset(("of",)), frozenset(("of", "prep"))
_JOINED = frozenset(("and", "or", "comma"))
_GENITIVE = re.compile(r"\s(?:(?:der|aller)\s)?(?:[a-zäöüß]+er\s)?[A-ZÄÖÜ][^\W\d_]+")
_PLURALS = {"en": ("s", "es"), "es": ("s", "es"), "fr": ("s", "x")}


def counted_subjects(
    mentioned: Mentioned,
    sentence: TextSentence,
    figures: Sequence[FoundFigure],
    numbers: Iterable[OpenNumber],
) -> Iterator[tuple[OpenNumber, LentUnit]]:
    """Yield the numbers of a sentence that count its subject, each with the unit of that."""
    text, here = mentioned.text, mentioned.within(sentence.start, sentence.end)
    vocabulary = mentioned.source.vocabulary
    before = lead_words(vocabulary, here.language, "before")
    behind = lead_words(vocabulary, here.language, "behind")
    if before is None or behind is None:
        return
    counted = False
    for number in numbers:
        digits = _GROUPED.search(text, number.start, number.end)
        digits = digits or _SCALED.search(text, number.start, number.end)
        if digits is None or _is_measured(figures, number.start):
            continue
        led, follows = text[sentence.start : digits.start()], text[digits.end() : sentence.end]
        signed = _SIGNED.search(led)
        subject = _subject(mentioned, here.indicators, number.start)
        if signed is not None and _is_name(here.places, sentence.start + signed.start()):
            subject = subject or _subject(mentioned, here.indicators, sentence.end)
        if subject is None:
            continue
        bracketed = (here.shares and _SHARE.search(led)) or signed
        closed = bool(bracketed) and _CLOSED.match(text, digits.end()) is not None
        listed = counted and _LISTED.search(led)
        dated = any(0 <= each.start - digits.end() <= 1 for each in here.periods)
        hedged = text[sentence.start : number.start]  # und insgesamt knapp 4,3 Millionen
        leads = before.search(led) or before.search(hedged) or listed
        if not (closed or (leads and (dated or behind.match(follows)))):
            continue
        unit = counting_unit(mentioned, _counted(mentioned, subject), subject[:2])
        if unit is not None:
            counted = True
            yield number, LentUnit(unit.text, unit.start, unit.end, _REASON)


def _is_name(places: Sequence[PlaceMention], last: int) -> bool:
    """Whether a letter is the last of a place: "Laval (+19 000) and Linz (+900) gain jobs"."""
    return any(each.start <= last < each.end for each in places)


def _subject(
    mentioned: Mentioned, named: Sequence[MatchedPhrase], start: int
) -> MatchedPhrase | None:
    """Return the first name of the only indicator before a number, if it counts."""
    names = [each for each in named if each.end <= start]
    names = _described(mentioned, names) or names
    counted = [_counted(mentioned, each) for each in names]
    codes = {each.level or each.code for each in counted}
    if len(codes) != 1:
        return None
    return next(
        (
            each
            for each, indicator in zip(names, counted, strict=True)
            if is_count(indicator) and not _is_single(mentioned, each)
        ),
        None,
    )


def _described(mentioned: Mentioned, names: Sequence[MatchedPhrase]) -> list[MatchedPhrase]:
    """Return the first name if the others describe it: overnight stays of guests from abroad.

    If the number of it is told, other prepositions than "of" may lead to them, too. None of guests
    and their nights is described.
    """
    if len(names) <= 1:
        return []
    first, text = names[0], mentioned.text
    language = mentioned.within(first.start, first.end).language
    pattern = words_of_kind(mentioned.source.vocabulary, "number", language)
    before = max(first.start - _LEAD, 0)
    led = fold(text[before : first.end]).casefold()
    ends = (each.end() for each in pattern.finditer(led))
    told = any(not led[end : first.start - before].strip() for end in ends)
    rest = text[first.end : names[-1].end]
    short = language != "zh" and len(rest) <= _LONGEST
    described = short and _describes(mentioned, rest, _LEADS if told else _OF)
    return [each for each in names if each.value == first.value] if described else []


def _describes(mentioned: Mentioned, words: str, leads: frozenset[str]) -> bool:
    """Whether words of these roles lead to the only other names, and none is joined to them.

    So does a genitive of German: Übernachtungen ausländischer Gäste.
    """
    folded, source = fold(words), mentioned.source
    tokens = choose(folded, source.locale, source.vocabulary).tokens(folded)
    joined = any(each.word.roles & _JOINED or each.kind == "number" for each in tokens)
    led = bool(tokens) and bool(tokens[0].word.roles & leads)
    return (led or _GENITIVE.fullmatch(words) is not None) and not joined


def _counted(mentioned: Mentioned, name: MatchedPhrase) -> Indicator:
    """Return the indicator of a name, or what it is a share of: 4,587 of unemployment is people."""
    known = indicators(mentioned.source.vocabulary)
    indicator = known[str(name.value)]
    return known.get(indicator.part, indicator)


def _is_single(mentioned: Mentioned, name: MatchedPhrase) -> bool:
    """Whether a name is that of one thing, which a number can't count: hospital admissions.

    The one thing is what the indicator counts: el empleo counts people, not jobs. A word for many
    of it may stand behind it: passenger numbers.
    """
    here = mentioned.within(name.start, name.end)
    endings = _PLURALS.get(here.language, ())
    printed = mentioned.text[name.start : name.end]
    printed = printed.rpartition(" of ")[2]  # the number of hospital admissions
    many = lead_words(mentioned.source.vocabulary, here.language, "many")
    if many is not None and many.match(mentioned.text, name.end):
        return False
    one = reading_of(mentioned, ONE, printed, str(name.value)) if endings else None
    if one is None:
        return False
    several = (reading_of(mentioned, ONE, printed + ending) for ending in endings)
    return any(each is not None and each.unit == one.unit for each in several)


def _is_measured(figures: Sequence[FoundFigure], start: int) -> bool:
    """Whether a figure before a number is neither a rate nor a count."""
    return any(
        each.end <= start and each.quantity.dimension not in (*RATIOS, *COUNTED) for each in figures
    )


@built_once
def lead_words(vocabulary: Vocabulary, language: str, side: str) -> re.Pattern[str] | None:
    """Return the words right before a number that lead to it, or those that may follow it."""
    words = words_by_side(vocabulary, "counted_subjects", language, _SIDES)[side]
    if not words:
        return None
    any_of = alternatives(words)
    if side == "many":
        return re.compile(rf"\s{any_of}\b", re.IGNORECASE)
    if side != "behind":
        return re.compile(rf"\b{any_of}\s\Z", re.IGNORECASE)
    return re.compile(rf"\s*(?:[,.;:()]|\Z|{any_of}\b)", re.IGNORECASE)
