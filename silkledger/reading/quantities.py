"""Quantities: one figure as printed, with its unit cell and indicator, in its canonical unit.

Periods and places are read in modules of their own; figures are compared in silkledger.judging.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from silkledger.reading.definitions.digit_groups import language_of_tag
from silkledger.reading.definitions.hidden_place import HiddenPlaceError
from silkledger.reading.definitions.local_signs import printed_wording
from silkledger.reading.meaning.bracketed_amounts import in_brackets
from silkledger.reading.meaning.cores import core_figure
from silkledger.reading.meaning.counted_brackets import counted_bracket
from silkledger.reading.meaning.counted_subjects import counted_subject
from silkledger.reading.meaning.han_clauses import by_clause
from silkledger.reading.meaning.han_cores import core_of_clauses
from silkledger.reading.meaning.implied_subjects import implied_subject
from silkledger.reading.meaning.known_quantities import KnownQuantities
from silkledger.reading.meaning.parted_kinds import with_stop
from silkledger.reading.meaning.phrase_to_quantity import quantity_of_phrase
from silkledger.reading.meaning.phrases_with_cells import phrase_with_cell
from silkledger.reading.meaning.rereadings import rereadings, with_joined_amounts
from silkledger.reading.measures.named_cells import read_named_cell
from silkledger.reading.measures.quantity_context import QuantityContext
from silkledger.reading.measures.unit_cells import UnitCell
from silkledger.reading.results import Quantity
from silkledger.reading.syntax.grammar import read_phrase
from silkledger.reading.syntax.known_phrases import phrase_key
from silkledger.reading.text import languages
from silkledger.reading.text.characters import character_faults, fold
from silkledger.reading.text.faults import MeansOtherError, UnreadableError
from silkledger.reading.text.left_out import joined, pieces
from silkledger.reading.text.plain_characters import plain_characters, reading_as_printed
from silkledger.reading.words.choosing import choose
from silkledger.rules import Refusal, refuse

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence
    from typing import TypeAlias

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.known_shapes import Shape
    from silkledger.reading.words.lexicon import Lexicon
    from silkledger.reading.words.phrases import Phrase
    from silkledger.reading.words.senses import Token

    _Reader: TypeAlias = Callable[[Sequence[Token], Settings], Phrase]

__all__ = ["QuantityContext", "read_quantity"]

_KNOWN = KnownQuantities()
_ASKING: set[tuple[Shape | None, Settings]] = set()  # shapes that say something else elsewhere
_MOST_ASKING = 20_000
_NO_CELL = UnitCell()
_MOST_TOKENS = 120
_FALLS, _LEFT_OUT = "sign.decrease", "wording.shortened"
_UNKNOWN = frozenset(("wording.unknown", "unit.unknown"))


def read_quantity(as_reported: str, context: QuantityContext) -> Quantity | tuple[Refusal, ...]:
    """Return the quantity that a wording states, or every reason why it can't be read.

    Value and bounds are in the canonical unit. Traditional characters are read as simplified ones.

    >>> quantity = read_quantity("exceeded USD 70 billion", QuantityContext(locale="en"))
    >>> quantity.bound, f"{quantity.lower:.0f}", quantity.unit
    ('gt', '70000000000', 'USD')
    >>> [refusal.rule for refusal in read_quantity("several dozen", QuantityContext(locale="en"))]
    ['number.vague']
    """
    unit = context.unit or ""
    if as_reported.isascii() and unit.isascii():
        return _read(as_reported, context)
    wording = plain_characters(as_reported, context.vocabulary)
    cell = plain_characters(unit, context.vocabulary)
    if cell != unit:
        context = replace(context, unit=cell)
    elif wording == as_reported:
        return _read(as_reported, context)
    read = _read(wording, context)
    return reading_as_printed(read, f"{wording}\n{cell}", f"{as_reported}\n{unit}")


def _read(as_reported: str, context: QuantityContext) -> Quantity | tuple[Refusal, ...]:
    if len(pieces(as_reported)) > 1:
        return _read_joined(as_reported, context)
    places = (context.geography, context.default_geography)
    wording = printed_wording(as_reported, context.locale, places, context.vocabulary)
    if not wording.strip():
        return (refuse("number.empty", "as_reported", as_reported),)
    if unreadable := _character_faults(wording, context.unit):
        return tuple(unreadable)
    words = choose(wording, context.locale, context.vocabulary)
    tokens, shape = with_joined_amounts(words.shaped(wording), context, words.language)

    def judged(settings: Settings) -> Quantity | tuple[Refusal, ...]:
        key = phrase_key(tokens, settings) if shape is None else (shape, settings)
        if key is not None:
            key += context.key()
            if (quantity := _KNOWN.quantity(key, tokens)) is not None:
                return quantity
        return _Judge(as_reported, wording, words, settings, context).read(tokens, key)

    placeless = context.settings(words.language, hides_place=True)
    if (shape, placeless) not in _ASKING:
        try:
            return judged(placeless)
        except HiddenPlaceError:
            if shape is not None:
                _keep_asking((shape, placeless))
    return judged(context.settings(words.language))


def _keep_asking(key: tuple[Shape | None, Settings]) -> None:
    """Keep that a shape says something else elsewhere, and none of the others if these are many."""
    if len(_ASKING) >= _MOST_ASKING:
        _ASKING.clear()
    _ASKING.add(key)


def _character_faults(wording: str, unit: str | None) -> list[Refusal]:
    faults = character_faults(wording, "as_reported")
    return faults + character_faults(fold(unit), "unit") if unit else faults


def _read_joined(as_reported: str, context: QuantityContext) -> Quantity | tuple[Refusal, ...]:
    """Return the quantity of a wording that leaves out what stands between a verb and its number.

    Only a verb of decrease may stand so far off.
    """
    whole = joined(as_reported)
    quantity = _read(whole, context) if whole is not None else None
    if isinstance(quantity, Quantity):
        quantity = (
            replace(quantity, rules=(*quantity.rules, _LEFT_OUT))
            if _FALLS in quantity.rules
            else None
        )
    return quantity or (refuse("wording.left_out", "as_reported", as_reported),)


def _refused(fault: UnreadableError, column: str, context: QuantityContext) -> Refusal:
    """Return the refusal of a fault; a word of a language without words is not merely unknown."""
    vocabulary, language = context.vocabulary, language_of_tag(context.locale)
    if fault.rule in _UNKNOWN and language and not languages.is_read(vocabulary, language):
        read = languages.read_languages(vocabulary)
        return refuse("wording.language", column, fault.text, language=language, read=read)
    return refuse(fault.rule, column, fault.text, **fault.words)


@dataclass(frozen=True, slots=True)
class _Judge:
    """Judges one wording, and clauses of it without a unit cell: `text` as printed, and folded."""

    text: str
    wording: str
    words: Lexicon
    settings: Settings
    context: QuantityContext

    def read(self, tokens: Sequence[Token], key: Hashable | None) -> Quantity | tuple[Refusal, ...]:
        """Return the quantity of the wording, which may have a unit cell, or why there is none.

        What it says is kept under the key, if there is one.
        """
        context, language = self.context, self.words.language
        cell, reasons, settled = _NO_CELL, list[Refusal](), False
        printed_cell = context.unit if context.unit and context.unit.strip() else None
        if printed_cell is not None:
            try:
                cell = _unit_cell(printed_cell, context.locale, self.settings)
            except UnreadableError as fault:
                reasons.append(_refused(fault, "unit", context))

        def judge(
            tokens: Sequence[Token], text: str, read: _Reader
        ) -> Quantity | tuple[Refusal, ...]:
            phrase, own_cell = phrase_with_cell(tokens, self.settings, cell, read)
            if reasons:
                return tuple(reasons)
            return quantity_of_phrase(context.case(text, phrase, own_cell, language))

        try:
            judged = judge(tokens, self.text.strip(), read_phrase)
        except UnreadableError as fault:
            judged = (*reasons, _refused(fault, "as_reported", context))
            settled = isinstance(fault, MeansOtherError)
        if isinstance(judged, Quantity) and key is not None:
            _KNOWN.meet(key, tokens, judge)
        if isinstance(judged, Quantity) or settled or printed_cell is not None:
            return judged  # a cell that is refused says something of the figure
        return self.read_again(tokens, lacks_unit=_lacks_unit(judged)) or judged

    def __call__(
        self, clause: Sequence[Token], other: str | None = None
    ) -> tuple[Phrase, Quantity | None]:
        """Return the phrase of a clause and its quantity, under another statistic if one is given.

        Raises UnreadableError.
        """
        phrase = read_phrase(clause, self.settings)
        judged = self._judged(phrase, _NO_CELL, other)
        if _lacks_unit(judged) and self.words.language != "zh":
            about = (clause, phrase, self.wording, self.words, self.settings)
            cell = counted_subject(*about) or implied_subject(*about)
            if cell is not None:
                phrase = read_phrase(clause, self.settings)
                judged = self._judged(phrase, cell, other)
        return phrase, judged if isinstance(judged, Quantity) else None

    def read_again(self, tokens: Sequence[Token], *, lacks_unit: bool) -> Quantity | None:
        """Return what a refused wording says without what stands beside its figure, or None.

        A text of that many words is not the wording of one figure, and would take long.
        """
        if len(tokens) > _MOST_TOKENS:
            return None
        indicator = self.context.indicator
        statistic = self.context.statistic or (indicator.statistic if indicator else None)
        printed = tokens
        if self.words.language == "zh":
            return self._read_again_in_chinese(tokens, statistic)
        if lacks_unit and (quantity := self.found(tokens)) is not None:
            return quantity
        for rest in rereadings(tokens, self.settings, statistic):
            tokens = rest
            if (quantity := self.found(tokens)) is not None:
                return quantity
        if quantity := self._in_brackets(tokens, printed, statistic):
            return quantity
        return core_figure(with_stop(tokens, statistic), statistic, self.settings, self)

    def _in_brackets(
        self, tokens: Sequence[Token], printed: Sequence[Token], statistic: str | None
    ) -> Quantity | None:
        """Return what the brackets that end a wording state of the words before them, or None."""
        bracketed = in_brackets(tokens, printed, self.settings)
        quantity = self.found(bracketed.inside) if bracketed else None
        states = bracketed and quantity is not None and bracketed.states(quantity, statistic)
        return quantity if states else self._counted_in_brackets(printed, statistic)

    def _counted_in_brackets(
        self, tokens: Sequence[Token], statistic: str | None
    ) -> Quantity | None:
        """Return the number in the brackets that end a wording of what it counts, or None."""
        counted = counted_bracket(tokens, self.wording, self.words, self.settings, statistic)
        try:
            phrase = read_phrase(counted.inside, self.settings) if counted else None
        except UnreadableError:
            return None
        if counted is None or phrase is None or phrase.change or phrase.multiple:
            return None
        judged = self._judged(phrase, counted.cell, None)
        return judged if isinstance(judged, Quantity) else None

    def _read_again_in_chinese(
        self, tokens: Sequence[Token], statistic: str | None
    ) -> Quantity | None:
        printed = tokens
        quantity = by_clause(tokens, statistic, self)
        if quantity := quantity or core_of_clauses(tokens, statistic, self.settings, self):
            return quantity
        for rest in rereadings(tokens, self.settings, statistic):
            quantity = self.found(rest) or by_clause(rest, statistic, self)
            if quantity := quantity or core_of_clauses(rest, statistic, self.settings, self):
                return quantity
        return self._in_brackets(printed, printed, statistic)

    def found(self, clause: Sequence[Token]) -> Quantity | None:
        """Return the quantity of a clause, or None for one that can't be read."""
        try:
            return self(clause)[1]
        except UnreadableError:
            return None

    def _judged(
        self, phrase: Phrase, cell: UnitCell, other: str | None
    ) -> Quantity | tuple[Refusal, ...]:
        context, text = self.context, self.text.strip()
        if other is None:
            return quantity_of_phrase(context.case(text, phrase, cell, self.words.language))
        language = language_of_tag(context.locale) or self.words.language
        context = QuantityContext(statistic=other, vocabulary=context.vocabulary)
        return quantity_of_phrase(context.case(text, phrase, cell, language))


def _lacks_unit(judged: Quantity | tuple[Refusal, ...]) -> bool:
    """Whether the only fault of a figure is that no unit is printed beside its number."""
    return isinstance(judged, tuple) and [reason.rule for reason in judged] == ["unit.none"]


@lru_cache(maxsize=4096)
def _unit_cell(text: str, locale: str | None, settings: Settings) -> UnitCell:
    folded = fold(text)
    return read_named_cell(folded, choose(folded, locale, settings.vocabulary), settings)
