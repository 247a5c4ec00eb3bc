"""Cores: the clause of a refused wording that states its figure, without ordinary words around it.

A wording that the grammar refuses may hold a second figure in a clause of its own ("1,470 were
volunteers, 280.8 % more"), or words that no vocabulary lists ("216,078 Katholiken verließen ihre
Kirche"). Clauses are parted by commas, brackets, dashes and words such as "i.e."; each is read by
itself, and the statistic chooses the only one that can be meant. Words at either end of a clause
are left out where none of them may say anything of the amount: listed ones by their roles,
unlisted ones if they are ordinary. What is left is read by the same grammar as any wording. A
clause without a figure must hold such words alone, so that nothing that governs a figure is lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.meaning.choices import CHANGES
from silkledger.reading.meaning.clause_words import (
    BASES,
    RELATIVE_UNITS,
    SILENT,
    has_measure,
    holds_number,
    holds_start,
    is_any_article,
    is_of_points,
    is_rate_word,
    is_too_large,
    joins_measures,
    names_subject,
    parted_clauses,
    says_only,
    states_number,
    tells_any_change,
)
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import TOWARD
from silkledger.reading.words.guards import guards
from silkledger.reading.words.ordinary import may_be_verb

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.results import Quantity
    from silkledger.reading.words.phrases import Phrase
    from silkledger.reading.words.senses import Token, Word

    Judge = Callable[..., tuple[Phrase, Quantity | None]]

_FRAME = (".", "'")  # signs that end a wording
_OF_RATES = frozenset(("share", "growth_rate", "multiple"))
_PARTS = frozenset(("share", "of_total"))  # remarks
# Before these roles the noun phrase of an amount ends.
_ENDS_PHRASE = frozenset(("activity", "auxiliary", "verb"))
# Roles of words between an unlisted word before a number and the number.
_LEADING = _ENDS_PHRASE | {"prep", "of", "topic"}
_JOINS, _PER, _WITH = map(frozenset, (("and", "or"), ("per", "per_many"), ("accompanies",)))
_CLOSE = 2  # words of a clause that may only describe the unit before it: 5 tons, gross


class _Read(NamedTuple):
    """What a clause says: its phrase and quantity.

    `cut` says that words were left out of it, `based` that it is compared with an earlier time.
    """

    phrase: Phrase
    quantity: Quantity
    cut: bool
    based: bool

    @property
    def changes(self) -> bool:
        """Whether it is a change and not the level that a change leads to."""
        return self.phrase.tells_change and not self.phrase.level


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads clauses of one wording, with its settings, statistic and judge.

    A `plain` wording has no statistic; the words behind its figure may tell what it is.
    """

    settings: Settings
    statistic: str
    judge: Judge
    plain: bool = False

    def clause(self, tokens: Sequence[Token]) -> _Read | None:
        """Return what a clause says, with as few words left out as possible; None if nothing."""
        for part in self._cuts(tokens):
            try:
                phrase, quantity = self.judge(part)
            except UnreadableError:
                continue
            if quantity is not None:
                based = any(token.word.roles & BASES for token in part)
                read = _Read(phrase, quantity, cut=len(part) < len(tokens), based=based)
                if not _leans(read, part):
                    return read
        return None

    def is_other(self, clause: Sequence[Token]) -> bool:
        """Whether a clause that the statistic can't read says only a rate of another kind.

        Beside an amount or a share that is how it changed (up 5 % from $4 bn), beside a change a
        part of a total.
        """
        other = "share" if self.statistic == "growth_rate" else "growth_rate"
        try:
            phrase, quantity = self.judge(clause, other)
        except UnreadableError:
            return False
        if quantity is None or quantity.unit != "percent" or phrase.level:
            return False
        if phrase.change_part is not None or phrase.restated is not None:
            return False
        if other == "share":
            return not (phrase.change or phrase.signed) and _is_part(phrase)
        return bool(phrase.change)

    def is_silent(self, token: Token) -> bool:
        """Whether a word says nothing of an amount."""
        return says_only(token, SILENT, self.settings) or is_any_article(token.word)

    def _cuts(self, tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
        """Yield the clause, then what is left of it without unlisted words at its ends.

        What stands before an unlisted word goes with it, and so does what stands behind one that
        ends a noun phrase. Behind a change nothing is left out: it may tell the change.
        """
        yield tokens
        speaking = [at for at, token in enumerate(tokens) if not self.is_silent(token)]
        first, last = speaking[0], speaking[-1]
        unlisted = [at for at, token in enumerate(tokens) if token.kind == "unknown"]
        start = max((at + 1 for at in unlisted if at < first), default=0)
        if start and (not _leads(tokens[start].word) or self._approaches(tokens, start)):
            start = 0  # what adjoins a bound or number is never left out
        ends = [len(tokens)]
        cut = self.statistic not in CHANGES and not self.plain
        if cut and unlisted and unlisted[-1] > last:
            ends += [at for at in range(unlisted[-1], last, -1) if self._may_end(tokens[at])]
        for end in ends:
            if (start, end) != (0, len(tokens)):
                yield tokens[start:end]
            if start and end != len(tokens):
                yield tokens[:end]

    def _approaches(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether an unlisted verb before the preposition at `at` may bound the number."""
        vocabulary, code = self.settings.vocabulary, self.settings.language or ""
        toward = tokens[at].text.lower() in guards(vocabulary, code, TOWARD)
        adjoins = toward and at + 1 < len(tokens) and not self.is_silent(tokens[at + 1])
        return adjoins and may_be_verb(tokens[at - 1].text, code, vocabulary)

    def _may_end(self, token: Token) -> bool:
        """Whether the noun phrase of an amount ends before this word."""
        if token.kind == "unknown":
            return may_be_verb(token.text, self.settings.language, self.settings.vocabulary)
        return not token.word.roles.isdisjoint(_ENDS_PHRASE)


def core_figure(
    tokens: Sequence[Token], statistic: str | None, settings: Settings, judge: Judge
) -> Quantity | None:
    """Return the figure of the only clause of a refused wording that can be meant, or None.

    `judge` returns the phrase of a clause and its quantity, or None for a refused one, under the
    statistic of the wording or another one; it raises UnreadableError where the words themselves
    can't be read. Without a statistic an amount that is not a rate is meant if it is the only
    figure.
    """
    plain, statistic = statistic is None, statistic or "level"
    while tokens and tokens[-1].text in _FRAME:
        tokens = tokens[:-1]
    reader = _Reader(settings, statistic, judge, plain)
    clauses = list(parted_clauses(tokens))
    figured = [clause for clause in clauses if holds_number(clause)]
    if joins_measures(figured, changed=statistic in CHANGES):
        return None
    for place, clause in enumerate(clauses):
        if clause not in figured and not _may_be_left_out(clauses, place, reader):
            return None
    read = [reader.clause(clause) for clause in figured]
    fits = [each for each in read if each and _is_meant(each, statistic, alone=len(read) == 1)]
    if len(fits) != 1:
        return None
    at = read.index(fits[0])
    others = [other for place, other in enumerate(zip(figured, read, strict=True)) if place != at]
    if any(_may_be_meant(*other, reader) for other in others):
        return None
    beside = not figured[0][0].word.roles.isdisjoint(_WITH)  # avec 6 Mt, le Japon recule de 5 %
    named = names_subject(figured[at]) and not beside
    later = at > 0 and (named or statistic not in _OF_RATES | CHANGES)  # 82 % (6.6 million people)
    earlier = any(map(tells_any_change, figured[:at])) and statistic not in CHANGES
    ends = len(read) > 1 and fits[0].quantity.bound == "range"
    loose = plain and (len(read) > 1 or fits[0].quantity.unit in RELATIVE_UNITS)
    elided = fits[0].phrase.bound_leads and any(map(_leads_change, (each for each, _ in others)))
    apart = (later or earlier) and not _accompanies(figured[at], fits[0])
    return None if apart or ends or loose or elided else fits[0].quantity


def _accompanies(clause: Sequence[Token], read: _Read) -> bool:
    """Whether "with" leads to a level beside a change: baisse de 0,7 %, avec 101,5 millions de m3.

    Nothing says what it is a part of.
    """
    amounts, led = read.phrase.amounts, not clause[0].word.roles.isdisjoint(_WITH)
    return led and amounts[-1].end >= len(clause) and not read.changes and len(amounts) == 1


def _may_be_left_out(clauses: Sequence[Sequence[Token]], place: int, reader: _Reader) -> bool:
    """Whether a clause without a figure says nothing of one.

    A few words right behind an amount may describe its unit (5 tons (short)), and nouns behind what
    is counted are counted with it: 500 houses, horses and cows.
    """
    clause = clauses[place]
    if not all(map(reader.is_silent, clause)):
        return False
    describes = place > 0 and (len(clause) <= _CLOSE or _goes_on(clauses[place - 1], clause))
    return not (describes and any(map(states_number, clauses[place - 1])))


def _goes_on(clause: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Whether a clause ends with what is counted, and other nouns follow in the next."""
    unit = clause[-1].word.unit
    joins = sum(not token.word.roles.isdisjoint(_JOINS) for token in behind)
    counted = unit is not None and unit.dimension in COUNTED
    return counted and 0 < joins == len(behind) // 2


def _leads(word: Word) -> bool:
    """Whether a verb or preposition, which bounds nothing, leads from what is left out."""
    return not (word.roles.isdisjoint(_LEADING) or word.bound_before)


def _leans(read: _Read, part: Sequence[Token]) -> bool:
    """Whether the rest of the wording may change what is read of a part.

    It may tell what happens by the amount; a word that was left out, how often or per what.
    """
    accompanies = not part[0].word.roles.isdisjoint(_WITH)  # avec 18 millions de tonnes
    number = next((at for at, token in enumerate(part) if states_number(token)), len(part))
    governing = part[:number] if accompanies else part
    led = any("by" in token.word.roles for token in governing) and not read.phrase.change
    below = any(each.below for each in read.phrase.amounts) or part[0].word.roles & _PER
    return led or (read.cut and bool(below or read.quantity.unit == "x"))


def _is_meant(read: _Read, statistic: str, *, alone: bool) -> bool:
    """Whether the statistic can mean what a clause says; a change says its direction."""
    unit = read.quantity.unit
    if statistic in CHANGES:
        rate = unit == "percent" if statistic == "growth_rate" else unit not in ("percent", "x")
        return rate and read.phrase.tells_change
    if statistic == "share":
        return unit == "percent" and not (read.changes or read.based)
    if statistic == "multiple":
        return unit == "x"
    return not read.changes and (unit not in RELATIVE_UNITS or (alone and statistic == "level"))


def _leads_change(clause: Sequence[Token]) -> bool:
    """Whether "by" leads to the number of a clause without a verb: до 7 млн тонн, на 5 %."""
    return any("by" in token.word.roles for token in clause) and not tells_any_change(clause)


def _may_be_meant(clause: Sequence[Token], read: _Read | None, reader: _Reader) -> bool:
    """Whether the figure of a clause that does not fit may still be the one that is meant.

    Of a clause that is not read any number may be, unless all in it are of the other kind. Beside a
    change in points a rate may be either.
    """
    statistic = reader.statistic
    numbers = sum(map(states_number, clause))
    rates = sum(is_rate_word(token.word) for token in clause)
    if (wants_rate := statistic in _OF_RATES) and any(map(is_of_points, clause)):
        return True
    if read is None and statistic in CHANGES and holds_start(clause):
        return False
    if read is None:
        fits = bool(rates) if wants_rate else numbers > rates
        other = has_measure(clause) or is_too_large(clause, statistic)
        told = bool(rates) and statistic != "multiple" and reader.is_other(clause)
        return (fits or statistic == "level" or not other) and not told
    if wants_rate != bool(rates):
        return False
    if statistic in CHANGES:
        return not (read.changes or _is_part(read.phrase))
    return not read.changes


def _is_part(phrase: Phrase) -> bool:
    """Whether a phrase says what the part is of."""
    return phrase.of or not phrase.remarks.isdisjoint(_PARTS)
