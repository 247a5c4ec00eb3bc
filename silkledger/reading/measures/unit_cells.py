"""Unit cells: a unit printed apart from its figure, as in a table head: "million USD", "% of GDP".

Text in brackets is a note; a bound word in it ("source: nearly") sets the bound. A plural noun that
no vocabulary lists is what is counted ("vacancies"); other unknown words are refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.reading.counted.unlisted_nouns import UnlistedNouns
from silkledger.reading.definitions.digit_groups import number_of_words
from silkledger.reading.definitions.qualified_units import noted, qualifies
from silkledger.reading.definitions.units import Unit, definitions
from silkledger.reading.measures.cell_descriptions import describes
from silkledger.reading.measures.monies import Monies
from silkledger.reading.measures.time_rates import refuse_per_time_twice
from silkledger.reading.numeric.numerals import Numeral
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.russian_nouns import plural_genitive
from silkledger.reading.words.senses import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.lexicon import Lexicon
    from silkledger.reading.words.senses import Token, Word

# Words of a unit cell that change nothing: "of GDP", "annual", "constant".
_SILENT = frozenset(("neutral", "stop", "annual", "each", "of", "prep", "share", "classifier"))
_ALWAYS = ("", "alone", "joined", "bounded")
_MANY = 1000  # a number that governs the plural in every language
_IN_PLURAL = re.compile(r"(?i)\b(в\s+(?:\w+[ыи]х\s+)?)(\w+[ая]х)\b")  # в кубических метрах
_BRACKET = re.compile(r"\(([^()]*)\)")
# A power of ten that is written in digits: (in 1.000), (1 000), ('000), (000s).
_THOUSANDS = re.compile(r"\s*(?:[^\W\d]{1,2}\s|[x×*])?\s*(?:1|['’])?((?:[ .,'’]?000)+)s?\s*\Z")


@dataclass(frozen=True, slots=True)
class UnitCell:
    """What a unit cell says: scale (1: none), unit, bound of a note, and two remarks.

    `of` says that the figure is part of a total, `per_year` that it is an amount per year, `noun`
    is the base form of an unlisted noun whose unit is `count`, `rule` says where the unit stands,
    `decides` that a sign of the wording is read by the cell, `named` that it names the figure.
    """

    scale: Decimal = Decimal(1)
    unit: Unit | None = None
    noun: str = ""
    bound: str = ""
    of: bool = False
    per_year: bool = False
    rule: str = "unit.cell"
    decides: bool = False
    named: bool = False


def read_unit_cell(folded: str, lexicon: Lexicon, settings: Settings) -> UnitCell:
    """Return what a folded unit cell says; a placeholder ("n/a") states nothing.

    Raises UnreadableError.
    """
    folded = _in_genitive(folded)
    if all(
        "placeholder" in token.word.roles or token.text == "-" for token in lexicon.tokens(folded)
    ):
        return UnitCell()
    bound, remarks, notes = "", [], []
    for match in _BRACKET.finditer(folded):
        tokens = lexicon.tokens(match[1])
        words = [token.word.bound_before or token.word.bound_after for token in tokens]
        bound = next((word for word in words if word), bound)
        if (power := _THOUSANDS.match(match[1])) is not None:
            remarks.append(f"1{''.join(filter(str.isdecimal, power[1]))}")
        elif qualifies(match[1], settings.vocabulary):
            notes.append(match[1])
        elif any(token.word.scale for token in tokens) or _measures(tokens[:1]):
            remarks.append(match[1])  # a scale is never passed over: (en milliers)
    text = " ".join([_BRACKET.sub(" ", folded), *remarks]).replace("\n", " ")
    tokens = lexicon.tokens(text)
    if tokens and not notes and (counted := _counted(tokens, settings)) is not None:
        return replace(counted, bound=bound)
    return _Cell(tokens, settings, folded, lexicon.language).read(bound, notes)


def _measures(tokens: Sequence[Token]) -> bool:
    """Whether a unit or money begins a note, or nothing does: Sales (% of GDP)."""
    return all(token.word.unit or token.word.currency for token in tokens)


def _in_genitive(folded: str) -> str:
    """Return a cell with its nouns behind "in" in the case behind a number: в тоннах -> в тонн."""
    return _IN_PLURAL.sub(lambda match: match[1] + plural_genitive(match[2]), folded)


def _counted(tokens: Sequence[Token], settings: Settings) -> UnitCell | None:
    """Return a cell that is a plural noun no vocabulary lists, perhaps behind a scale, else None.

    Raises UnreadableError for a noun that may be a misprinted unit.
    """
    scale = tokens[0].word.scale
    start = 1 if scale is not None and scale.when in _ALWAYS else 0
    if start and len(tokens) > 1 and "of" in tokens[1].word.roles:
        start += 1
    factor = scale.factor if scale is not None and start else Decimal(1)
    many = Numeral(
        number=number_of_words(_MANY),
        scale=factor,
        fraction=False,
        spelled=False,
        inner_bound=None,
        end=start,
    )
    noun_phrase = UnlistedNouns(tokens, settings).counted(start, many)
    if noun_phrase is None or not noun_phrase.noun or noun_phrase.end != len(tokens):
        return None
    if noun_phrase.noun == tokens[-1].text.lower():
        return None  # no plural
    return UnitCell(scale=factor, unit=noun_phrase.unit, noun=noun_phrase.noun)


class _Cell:
    def __init__(
        self, tokens: Sequence[Token], settings: Settings, text: str, language: str
    ) -> None:
        self.nouns = noun_language(settings.vocabulary, language)
        self.tokens, self.settings, self.text = tokens, settings, text
        self.scale, self.unit, self.of, self.per_year = Decimal(1), None, False, False
        self.above: Unit | None = None
        self.below: Unit | None = None
        self.dividing = False
        self.below_scale = Decimal(1)
        self.monies = Monies(tokens, settings)
        self.above_places: list[int] = []
        self.below_places: list[int] = []

    def read(self, bound: str, notes: Sequence[str]) -> UnitCell:
        """Return what the cell says; `notes` are the qualifiers in its brackets."""
        refuse_per_time_twice(self.tokens)
        for at, token in enumerate(self.tokens):
            if self.of:
                break
            self._token(at, token)
        unit = self._with_money(self.above, self.above_places)
        self.below = self._with_money(self.below, self.below_places)
        for note in notes:
            unit, self.below = self._qualified(unit, note), self._qualified(self.below, note)
        if unit is not None and self.below is not None:
            below = self.below.times(self.below_scale) if self.below_scale != 1 else self.below
            if unit.name in ("percent", "x") and below.canonical == "year":
                self.per_year = True
            else:
                unit = unit.per(below)
        elif self.dividing:
            raise UnreadableError("unit.unknown", self.text)
        return UnitCell(self.scale, unit, "", bound, self.of, self.per_year)

    def _with_money(self, unit: Unit | None, places: Sequence[int]) -> Unit | None:
        """Return the unit that is in money if places are given. Raises UnreadableError for two."""
        if not places:
            return unit
        if unit is not None:
            raise UnreadableError("unit.two", self.text)
        return self.monies.one(places).unit

    def _qualified(self, unit: Unit | None, note: str) -> Unit | None:
        """Return the unit with a note in brackets. Raises UnreadableError if that is unclear."""
        if unit is None:
            return None
        return noted(unit, note, self.settings.vocabulary) or unit

    def _token(self, at: int, token: Token) -> None:
        word, roles = token.word, token.word.roles
        if token.kind == "number":
            self._number(at, token)
        elif (unit := self._unit(at, token)) is not None:
            self._set(unit)
        elif word.currency:
            (self.below_places if self.dividing else self.above_places).append(at)
        elif word.scale is not None:
            self._scale(word.scale.factor * self._tens(at - 1), token)
        elif (
            self._tens(at) > 1
            and at + 1 < len(self.tokens)
            and self.tokens[at + 1].word.scale is not None
        ):
            return  # the scale that follows takes it
        else:
            self._words(at, token, roles)

    def _words(self, at: int, token: Token, roles: frozenset[str]) -> None:
        """Record a word that is neither number, unit nor scale. Raises UnreadableError."""
        unnamed = self.above is None and not self.above_places
        if "per_year" in roles and not unnamed:
            self.per_year = True
        elif "of" in roles and unnamed and self.scale != 1:
            return  # millions d'euros
        elif "of_total" in roles or (
            "of" in roles and (unnamed or (self.above is not None and self.above.name == "percent"))
        ):
            self.of = True
        elif roles & {"per", "slash", "each", "per_measure"} and self._divides(at, unnamed):
            self.dividing = True
        elif not (
            (roles & _SILENT and "negation" not in roles)
            or self._is_described(at)
            or token.word.change_before == "up"  # 同比增长%
        ):
            raise UnreadableError("unit.unknown", token.text)

    def _is_described(self, at: int) -> bool:
        return not self.dividing and describes(self.tokens, at, self.above, self.nouns)

    def _divides(self, at: int, unnamed: bool) -> bool:
        """Whether a word such as a or das leads to a denominator; per and a slash always do."""
        roles = self.tokens[at].word.roles
        below = self.tokens[at + 1].word if at + 1 < len(self.tokens) else UNKNOWN
        if roles & {"per", "slash"}:
            measured = unnamed and below.unit is not None and below.unit.dimension != "time"
            return not ("date_before" in roles and (below.scale or measured))  # в тысячах тонн
        return not (unnamed or self.dividing) and bool(below.below or below.unit)

    def _tens(self, at: int) -> Decimal:
        """Return the ten or hundred before a scale (hundred million, ten thousand), else 1."""
        spelled = self.tokens[at].word.spelled if at >= 0 else None
        if spelled is None or spelled.value is None or spelled.value not in (10, 100):
            return Decimal(1)
        return Decimal(int(spelled.value))

    def _unit(self, at: int, token: Token) -> Unit | None:
        """Return the unit that a word means here, or None."""
        word = token.word
        if word.below is not None and self.dividing:
            return word.below
        if self._is_ambiguous(word):
            may_mean = word.ambiguous.may_mean if word.ambiguous else ""
            raise UnreadableError("unit.ambiguous", token.text, may_mean=may_mean)
        after_money = bool(self.above_places) and not self.dividing
        if word.unit is not None and not (
            word.scale is not None and (after_money or self._unit_follows(at))
        ):
            if word.scale is not None:
                raise UnreadableError("scale.unclear", token.text)
            return word.unit
        if word.multiple is not None and word.multiple.kind in ("times", "times_in", "fold"):
            return definitions(self.settings.vocabulary)["x"]
        if "fraction_unit" in word.roles:
            self.of = True
            return definitions(self.settings.vocabulary)["percent"].times(Decimal(100))
        return None

    def _is_ambiguous(self, word: Word) -> bool:
        ambiguous = word.ambiguous
        if ambiguous is None or (ambiguous.where == "unscaled" and self.scale != 1):
            return False
        return self.dividing or not (ambiguous.only_in_price or word.scale is not None)

    def _number(self, at: int, token: Token) -> None:
        """Apply a power of ten before the unit as its scale; skip the year of constant prices."""
        if at and self.tokens[at - 1].text.lower() == "constant":
            return
        number = self.settings.digits.read(token.text).value
        if number < 10 or number.normalize().as_tuple().digits != (1,):
            raise UnreadableError("unit.unknown", self.text)
        self._scale(number, token)

    def _scale(self, factor: Decimal, token: Token) -> None:
        """Record a scale; behind a whole denominator it is the value's: USD per capita, thousand.

        Raises UnreadableError for a second one.
        """
        if self.dividing and self.below is None and not self.below_places:
            if self.below_scale != 1:
                raise UnreadableError("scale.twice", token.text)
            self.below_scale = factor
        elif self.scale != 1:
            raise UnreadableError("scale.twice", self.text)
        else:
            self.scale = factor

    def _set(self, unit: Unit) -> None:
        if self.dividing and self.below is None:
            self.below = unit
        elif self.above is None:
            self.above = unit
        elif self.above != unit:
            raise UnreadableError("unit.two", self.text)

    def _unit_follows(self, at: int) -> bool:
        return any(
            token.word.unit is not None or token.word.currency for token in self.tokens[at + 1 :]
        )
