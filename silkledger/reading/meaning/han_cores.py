"""Cores of Chinese clauses: a refused clause without the unlisted words at its ends.

Chinese is written without spaces, so that an unlisted word is a row of characters. Before a figure
the words up to the last unlisted one are left out, behind it those behind its unit, where none of
them may say anything of the amount: listed ones by their roles, unlisted ones if none of their
characters may change, bound, deny, divide, multiply or measure (the turning ones of
vocabularies/guards; before a verb that leads to the number those of names are none). What adjoins a
number, a bound or a change is never left out, and neither is a noun behind its measure word: it is
what is counted. What is left is read by the same grammar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.meaning.choices import CHANGES
from silkledger.reading.meaning.clause_words import SILENT, states_number
from silkledger.reading.meaning.han_clauses import by_clause
from silkledger.reading.meaning.han_silence import is_silent_unlisted, turns_number
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.meaning.han_shares import HanJudge
    from silkledger.reading.results import Quantity
    from silkledger.reading.words.phrases import Phrase
    from silkledger.reading.words.senses import Token

_HAN = "\u3400"
_FAULTS = frozenset(("wording.unknown", "unit.unknown"))
_SILENT = SILENT | {"stop", "counter", "classifier", "of_before", "multiple_to", "whole"}
_JOINS = frozenset(("and",))  # 首饰、钟表及礼物跌15.9%
_DONE = frozenset(("activity", "verb", "auxiliary"))
_NAMING_WORD = frozenset(("subject", "head", "common", "goods", "matter", "activity"))
_PACES = frozenset(("daily", "weekly", "monthly", "annual"))
_PEOPLE = "人"
_REACHES = ("至", "到", "达", "達", "为", "為")
# Characters that form other units and nouns with 人: 人次, 人份, 人口, 人家.
_OF_PEOPLE = frozenset("次份口力民家群工均天日年月时時班科事物体體")
_UNCUT = frozenset(("time", "multiple"))  # dimensions


def core_of_clauses(
    tokens: Sequence[Token], statistic: str | None, settings: Settings, judge: HanJudge
) -> Quantity | None:
    """Return the figure of a refused Chinese wording without the unlisted words around it, or None.

    `judge` returns the phrase of a clause and its quantity, or None for a refused one; it raises
    UnreadableError where the words themselves can't be read.
    """
    if not any(token.text[:1] >= _HAN for token in tokens):
        return None

    def core(clause: Sequence[Token]) -> tuple[Phrase, Quantity | None]:
        try:
            return judge(clause)
        except UnreadableError as fault:
            if fault.rule not in _FAULTS:
                raise
            figure = _without_ends(clause, statistic, settings, judge)
            if figure is None:
                raise
            return figure

    figure = by_clause(tokens, statistic, core)
    if figure is not None:
        return figure
    try:
        return core(tokens)[1]
    except UnreadableError:
        return None


def _without_ends(
    clause: Sequence[Token], statistic: str | None, settings: Settings, judge: HanJudge
) -> tuple[Phrase, Quantity | None] | None:
    """Return what a clause says without as few words at its ends as possible, or None."""
    for part in _cuts(clause, statistic, settings):
        try:
            phrase, quantity = judge(part)
        except UnreadableError:
            continue
        if quantity is not None and quantity.dimension not in _UNCUT:
            return phrase, quantity
    return None


def _cuts(
    clause: Sequence[Token], statistic: str | None, settings: Settings
) -> Iterator[Sequence[Token]]:
    """Yield a clause without what may be left out before its figure, behind it, and both."""
    start = _start(clause, settings)
    ends = [] if statistic in CHANGES else list(_ends(clause, settings))
    if start:
        yield clause[start:]
    for end in ends:
        yield clause[:end]
        if start:
            yield clause[start:end]


def _start(clause: Sequence[Token], settings: Settings) -> int:
    """Return the place behind the last unlisted word that may be left out before the figure."""
    led, measured = _led(clause), _is_measured(clause)
    first = next(
        (
            at
            for at, token in enumerate(clause)
            if not (_is_silent(token, settings, led=at < led) or (measured and _is_doer(token)))
        ),
        0,
    )
    start = max((at + 1 for at in range(first) if clause[at].kind == "unknown"), default=0)
    end = start
    while 0 < end < first and len(clause[end].text) == 1:
        end += 1  # 呈|请|书
    paced = bool(clause[first].word.roles & _PACES)  # 精|粉|日均产量
    if end < first or paced or (measured and _ends_word(clause, first)):
        return end
    return start if start < first else 0


def _is_measured(clause: Sequence[Token]) -> bool:
    """Whether the first number has a unit that says itself what is measured."""
    number = next((at for at, token in enumerate(clause) if token.kind in NUMBERS), len(clause))
    unit = next((token.word.unit for token in clause[number:] if token.word.unit), None)
    return unit is not None and unit.name != "count"


def _is_doer(token: Token) -> bool:
    """Whether a noun of those who do something stands here, who are not counted: 农户收割完90%."""
    word = token.word
    counted = word.unit is not None and word.unit.dimension in COUNTED
    return counted and "head" in word.roles and word.says <= _SILENT | {"unit"}


def _ends_word(clause: Sequence[Token], first: int) -> bool:
    """Whether the character right before a number ends a word: 境外|游16万人次, 呈|请|书753宗.

    A single one goes on with a listed word; two may be a verb, unless the last is that of a noun.
    """
    if first < 2 or clause[first].kind not in NUMBERS or len(clause[first - 1].text) > 1:
        return False
    last, before = clause[first - 1], clause[first - 2]
    if last.kind == "unknown":
        return len(before.text) > 1 and not before.word.roles.isdisjoint(_NAMING_WORD)
    return before.kind == "unknown" and bool(last.word.roles & _NAMING_WORD - {"activity"})


def _led(clause: Sequence[Token]) -> int:
    """Return the place of the change or verb of level that leads to the first number, or 0."""
    at = next((at for at, token in enumerate(clause) if token.kind in NUMBERS), 0) - 1
    while at > 0 and clause[at].word.bound_before and not clause[at].word.change_before:
        at -= 1
    if at <= 0:
        return 0
    word, text = clause[at].word, clause[at].text
    reaches = "verb" in word.roles and text.endswith(_REACHES)
    return at if word.change_before or reaches else 0


def _ends(clause: Sequence[Token], settings: Settings) -> Iterator[int]:
    """Yield the places from which on a clause may be left out, the last one first."""
    at = len(clause)
    while at and _is_silent(clause[at - 1], settings):
        at -= 1
        if at and _may_end(clause, at):
            yield at


def _may_end(clause: Sequence[Token], at: int) -> bool:
    """Whether the noun phrase of a figure ends before this word.

    It ends behind a unit that measures, behind people, and before what is done.
    """
    before, following = clause[at - 1], clause[at]
    unit = before.word.unit
    if states_number(before) or before.kind == "unknown" or "classifier" in before.word.roles:
        return False
    if before.word.currency:
        return True
    if unit is not None and unit.dimension not in COUNTED:
        return True
    people = unit is not None and unit.dimension == "people"
    named = people and any("person_classifier" in token.word.roles for token in clause[:at])
    if named or before.text.endswith(_PEOPLE):
        return following.text[:1] not in _OF_PEOPLE
    return bool(following.word.roles & _DONE)


def _is_silent(token: Token, settings: Settings, *, led: bool = False) -> bool:
    """Whether a word says nothing of an amount; a listed character may be part of another word.

    Before a change or verb that leads to the number (`led`) fewer characters turn it.
    """
    if token.kind == "unknown":
        return is_silent_unlisted(token, settings, led=led)
    if len(token.text) == 1 and turns_number(token, settings, led=led):
        return False
    silent = _SILENT | _JOINS if led else _SILENT
    return token.kind == "word" and bool(token.word.roles) and token.word.says <= silent
