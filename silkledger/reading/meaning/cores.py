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

from silkledger.reading.meaning.choices import CHANGES
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.ordinary import is_ordinary, may_be_verb

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.results import Quantity
    from silkledger.reading.words.phrases import Phrase
    from silkledger.reading.words.senses import Token, Word

    Judge = Callable[[Sequence[Token]], tuple[Phrase, Quantity | None]]

_NUMBERS = frozenset(("number", "chinese"))
_FRAME = (".", "'")  # signs that end a wording
_PARTING = frozenset(("stop", "restates"))
_RATES = frozenset(("percent", "pp", "x"))  # units
_OF_RATES = frozenset(("share", "growth_rate", "multiple"))
_RATE_DIMENSIONS = frozenset(("share", "points", "multiple"))
# Roles of words that say nothing of an amount, wherever they stand.
_SILENT = frozenset(
    (
        *("subject", "noun", "activity", "common", "head", "matter", "goods", "group", "standing"),
        *("neutral", "article", "verb", "auxiliary", "finite", "and", "adverb", "capacity"),
        *("prep", "of", "topic", "governs_prep", "may_govern_prep", "with"),
        *("date_word", "date_before", "date_loose", "date_part", "time_noun", "determiner"),
    )
)
# Roles of words before which the noun phrase of an amount ends.
_ENDS_PHRASE = frozenset(("activity", "auxiliary", "verb"))
# Roles of words between an unlisted word before a number and the number.
_LEADING = _ENDS_PHRASE | {"prep", "of", "topic"}
_BASES = frozenset(("base", "base_words", "earlier", "comparand", "compare"))
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
        phrase = self.phrase
        return bool(phrase.change or phrase.signed or phrase.change_part) and not phrase.level


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads clauses of one wording, with its settings, statistic and judge."""

    settings: Settings
    statistic: str
    judge: Judge

    def clause(self, tokens: Sequence[Token]) -> _Read | None:
        """Return what a clause says, with as few words left out as possible; None if nothing."""
        for part in self._cuts(tokens):
            try:
                phrase, quantity = self.judge(part)
            except UnreadableError:
                continue
            if quantity is None:
                continue
            based = any(token.word.roles & _BASES for token in part)
            read = _Read(phrase, quantity, cut=len(part) < len(tokens), based=based)
            if not _leans(read, part):
                return read
        return None

    def is_silent(self, token: Token) -> bool:
        """Whether a word says nothing of an amount."""
        if token.kind == "unknown":
            return is_ordinary(token.text, self.settings.language, self.settings.vocabulary)
        if token.kind != "word" or not token.word.roles:
            return False
        return token.word.says <= _SILENT or _is_article(token.word)

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
        if start and not _leads(tokens[start].word):
            start = 0  # what adjoins a bound or number is never left out
        ends = [len(tokens)]
        if self.statistic not in CHANGES and unlisted and unlisted[-1] > last:
            ends += [at for at in range(unlisted[-1], last, -1) if self._may_end(tokens[at])]
        for end in ends:
            if (start, end) != (0, len(tokens)):
                yield tokens[start:end]
            if start and end != len(tokens):
                yield tokens[:end]

    def _may_end(self, token: Token) -> bool:
        """Whether the noun phrase of an amount ends before this word."""
        if token.kind == "unknown":
            return may_be_verb(token.text, self.settings.language, self.settings.vocabulary)
        return not token.word.roles.isdisjoint(_ENDS_PHRASE)


def core_figure(
    tokens: Sequence[Token], statistic: str | None, settings: Settings, judge: Judge
) -> Quantity | None:
    """Return the figure of the only clause of a refused wording that can be meant, or None.

    `judge` returns the phrase of a clause and its quantity, or None for a refused one; it raises
    UnreadableError where the words themselves can't be read.
    """
    if statistic is None:
        return None
    while tokens and tokens[-1].text in _FRAME:
        tokens = tokens[:-1]
    reader = _Reader(settings, statistic, judge)
    clauses = list(_clauses(tokens))
    figured = [clause for clause in clauses if any(map(_is_figure, clause))]
    for place, clause in enumerate(clauses):
        if clause not in figured and not _may_be_left_out(clauses, place, reader):
            return None
    read = [reader.clause(clause) for clause in figured]
    fits = [each for each in read if each and _is_meant(each, statistic, alone=len(read) == 1)]
    if len(fits) != 1:
        return None
    at = read.index(fits[0])
    others = [(figured[place], each) for place, each in enumerate(read) if place != at]
    if any(_may_be_meant(*other, statistic) for other in others):
        return None
    later = at > 0 and statistic not in _OF_RATES | CHANGES  # 82 % (6.6 million people)
    earlier = any(map(_tells_change, figured[:at])) and statistic not in CHANGES
    ends = len(read) > 1 and fits[0].quantity.bound == "range"
    return None if later or earlier or ends else fits[0].quantity


def _clauses(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the clauses; brackets part one only behind a figure, elsewhere they may be a minus."""
    part: list[Token] = []
    figured = opened = False
    for at, token in enumerate(tokens):
        roles = token.word.roles
        if "open" in roles:
            parts = opened = figured
        elif "close" in roles:
            parts, opened = opened, False
        else:
            parts = token.text == ";" or not roles.isdisjoint(_PARTING) or _is_dash(tokens, at)
        if parts:
            if part:
                yield part
            part = []
        else:
            part.append(token)
            figured = figured or _is_figure(token)
    if part:
        yield part


def _is_dash(tokens: Sequence[Token], at: int) -> bool:
    """Whether a spaced dash stands here, and no number behind it, of which it may be the minus."""
    if tokens[at].text != "-" or not 0 < at < len(tokens) - 1:
        return False
    before, behind = tokens[at - 1], tokens[at + 1]
    spaced = before.end < tokens[at].start and tokens[at].end < behind.start
    return spaced and not (_is_figure(behind) or behind.word.currency or behind.word.sign_of)


def _is_figure(token: Token) -> bool:
    multiple, spelled = token.word.multiple, token.word.spelled
    if token.kind in _NUMBERS or (multiple is not None and multiple.value is not None):
        return True
    return spelled is not None and spelled.value is not None and not _is_article(token.word)


def _is_article(word: Word) -> bool:
    """Whether a word is an article, which may also be the number one."""
    return "article" in word.roles and word.says - {"spelled"} <= _SILENT


def _may_be_left_out(clauses: Sequence[Sequence[Token]], place: int, reader: _Reader) -> bool:
    """Whether a clause without a figure says nothing of one.

    A few words right behind an amount may describe its unit: 5 tons (short).
    """
    clause = clauses[place]
    if not all(map(reader.is_silent, clause)):
        return False
    describes = place > 0 and len(clause) <= _CLOSE
    return not (describes and any(map(_is_figure, clauses[place - 1])))


def _leads(word: Word) -> bool:
    """Whether a verb or preposition, which bounds nothing, leads from what is left out."""
    return not (word.roles.isdisjoint(_LEADING) or word.bound_before)


def _leans(read: _Read, part: Sequence[Token]) -> bool:
    """Whether the rest of the wording may change what is read of a part.

    It may tell what happens by the amount; a word that was left out, how often or per what.
    """
    led = any("by" in token.word.roles for token in part) and not read.phrase.change
    below = any(amount.below is not None for amount in read.phrase.amounts)
    return led or (read.cut and (below or read.quantity.unit == "x"))


def _is_meant(read: _Read, statistic: str, *, alone: bool) -> bool:
    """Whether the statistic can mean what a clause says; a change says its direction."""
    unit = read.quantity.unit
    if statistic in CHANGES:
        rate = unit == "percent" if statistic == "growth_rate" else unit not in ("percent", "x")
        return rate and bool(read.phrase.change or read.phrase.signed or read.phrase.change_part)
    if statistic == "share":
        return unit == "percent" and not (read.changes or read.based)
    if statistic == "multiple":
        return unit == "x"
    return not read.changes and (unit not in _RATES or (alone and statistic == "level"))


def _tells_change(clause: Sequence[Token]) -> bool:
    """Whether a clause tells a change, which the figure of a later one may say again."""
    return any(token.word.change_before or token.word.change_after for token in clause)


def _may_be_meant(clause: Sequence[Token], read: _Read | None, statistic: str) -> bool:
    """Whether the figure of a clause that does not fit may still be the one that is meant.

    Of a clause that is not read any number may be, unless all in it are of the other kind. Beside a
    change in points a rate may be either.
    """
    numbers = sum(map(_is_figure, clause))
    rates = sum(_is_rate(token.word) for token in clause)
    of_rates = statistic in _OF_RATES
    if of_rates and any(map(_is_of_points, clause)):
        return True
    if read is None:
        fits = bool(rates) if of_rates else numbers > rates
        return fits or statistic == "level" or not _measures(clause)
    if of_rates != bool(rates):
        return False
    parts = read.phrase.of or bool(read.phrase.remarks & {"share", "of_total"})
    return not (read.changes or parts) if statistic in CHANGES else not read.changes


def _is_of_points(token: Token) -> bool:
    """Whether a word is, or may be, percentage points."""
    unit = token.word.unit
    return token.word.ambiguous is not None or (unit is not None and unit.dimension == "points")


def _measures(clause: Sequence[Token]) -> bool:
    """Whether a clause has a unit of its own."""
    return any(token.word.unit or token.word.currency or token.word.ambiguous for token in clause)


def _is_rate(word: Word) -> bool:
    """Whether a word is a unit of rates, a multiple or a fraction."""
    unit, spelled = word.unit, word.spelled
    fraction = spelled is not None and spelled.value is not None and spelled.value < 1
    rate = unit is not None and unit.dimension in _RATE_DIMENSIONS
    return rate or fraction or word.multiple is not None
