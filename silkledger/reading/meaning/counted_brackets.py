"""The number in the brackets that end a wording of what it counts: Ankünfte (6,1 Millionen).

People and events count themselves there; listed things do where the number has no scale, as it may
be money then: Betriebe (3.400). A bare year or short number may be a date, an age or a note, and
"(1,000)" what a table counts in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.meaning.bracketed_amounts import before_rate, only_leads
from silkledger.reading.meaning.clause_words import states_number
from silkledger.reading.meaning.counted_phrases import count_of_nouns, words_behind
from silkledger.reading.meaning.earlier_brackets import behind_label
from silkledger.reading.meaning.number_patterns import number_patterns
from silkledger.reading.meaning.self_counted import counts_itself
from silkledger.reading.measures.unit_cells import UnitCell
from silkledger.reading.words.guard_kinds import HEDGING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.ordinary import may_turn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.lexicon import Lexicon
    from silkledger.reading.words.senses import Token

_RULE = "unit.subject"
_AMOUNTS = frozenset(("flow", "stock"))
_LONG = 5  # digits of a number that is neither a year nor a note
_OF_SCALES = frozenset("0 .,'")
_LIGHT = frozenset(("neutral", "article", "level_article"))
_PARTING = frozenset(("open", "close", "stop", "and", "or", "negation", "except"))


class CountedBracket(NamedTuple):
    """The tokens of a number in brackets, and what the words before them say that it counts."""

    inside: Sequence[Token]
    cell: UnitCell


def counted_bracket(
    tokens: Sequence[Token],
    wording: str,
    words: Lexicon,
    settings: Settings,
    statistic: str | None,
) -> CountedBracket | None:
    """Return the number in the brackets that end a wording and what it counts, or None."""
    opening = next((at for at, token in enumerate(tokens) if "open" in token.word.roles), 0)
    closed = bool(opening) and "close" in tokens[-1].word.roles
    if not closed or statistic not in _AMOUNTS or words.language == "zh":
        return None
    inside = before_rate(behind_label(tokens[opening + 1 : -1]))
    before = _without_lead(tokens[:opening], wording, settings)
    if not before or not (only_leads(inside, settings) and _is_one_number(inside)):
        return None
    if any(_turns(token, settings) for token in before):
        return None
    nouns = wording[before[0].start : before[-1].end]
    counted = count_of_nouns(nouns, words, settings, alone=True)
    if counted is None or counted.unit is None or any(map(states_number, before)):
        return None
    behind = words_behind(counted, nouns, words, settings)
    others = any(each.word.unit or each.word.roles & _PARTING for each in behind)
    head = before[: len(before) - len(behind)]
    others = others or any("of" in each.word.roles for each in head)  # exports of cars
    listed = not (counted.noun or any(token.word.scale for token in inside))
    counts = listed or counts_itself(counted, settings, people=True)
    cell = UnitCell(unit=counted.unit, noun=counted.noun, rule=_RULE)
    return CountedBracket(inside, cell) if counts and not others else None


def _turns(token: Token, settings: Settings) -> bool:
    """Whether a word before the brackets may turn what is counted: Abbau Schüler (3.400)."""
    code, vocabulary = settings.language or "", settings.vocabulary
    language, word = noun_language(vocabulary, code), token.word
    if language is None or word.unit is not None or "of" in word.roles:
        return language is None
    turns = may_turn(token.text, language, vocabulary)
    hedges = token.text.lower() in guards(vocabulary, code, HEDGING)
    return turns or hedges or "negation" in word.roles


def _without_lead(before: Sequence[Token], wording: str, settings: Settings) -> Sequence[Token]:
    """Return the noun phrase before brackets without articles and words for a number of it."""
    of, _ = number_patterns(settings.vocabulary, settings.language or "")
    start = int("outturn_than" in before[0].word.roles)  # als Hörer
    while start < len(before) and before[start].word.roles & _LIGHT:
        start += 1
    if start < len(before) and of is not None:
        match = of.match(wording, before[start].start)
        start = next((at for at, t in enumerate(before) if match and t.start >= match.end()), start)
    return before[start:]


def _is_one_number(inside: Sequence[Token]) -> bool:
    """Whether one number ends the brackets, with a scale or so long that it is not a date."""
    numbers = [at for at, token in enumerate(inside) if token.kind == "number"]
    if len(numbers) != 1:
        return False
    text, behind = inside[numbers[0]].text, inside[numbers[0] + 1 :]
    scaled = bool(behind) and all(token.word.scale is not None for token in behind)
    scale = set(text.lstrip("1")) <= _OF_SCALES  # Persons (1,000)
    return scaled or (not (behind or scale) and (not text.isdigit() or len(text) >= _LONG))
