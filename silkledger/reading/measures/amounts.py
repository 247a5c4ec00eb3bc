"""Amounts: a number with the money or unit beside it, and the unit below a slash or behind "per".

Bounds, changes and everything that joins two amounts are read in phrases and grammar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.measure_words import measured
from silkledger.reading.counted.measured_subjects import MeasuredSubjects
from silkledger.reading.counted.nouns import Nouns
from silkledger.reading.counted.unlisted_nouns import UnlistedNouns
from silkledger.reading.definitions.units import COUNTED, Unit, definitions
from silkledger.reading.measures.decided_units import decided_unit
from silkledger.reading.measures.denominators import Denominators
from silkledger.reading.measures.monies import Monies, holds_scale, scales_money
from silkledger.reading.measures.numbered_names import refuse_name
from silkledger.reading.measures.unit_places import money_leads, passes
from silkledger.reading.measures.unit_qualifiers import behind_restated, qualified
from silkledger.reading.numeric.extra_decimal_points import refuse_point
from silkledger.reading.numeric.multiples import multiple_at
from silkledger.reading.numeric.numerals import Numeral, Numerals
from silkledger.reading.numeric.parts_behind import with_all_parts
from silkledger.reading.numeric.percentage_points import points_meant
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.neighbours import is_share_of_counted
from silkledger.reading.words.number_endings import refuse_ending, refuse_multiplier
from silkledger.reading.words.phrases import Amount
from silkledger.reading.words.refused_neighbours import refuse_joined
from silkledger.reading.words.senses import CHINESE, NO_ROLES, NUMBERS, UNKNOWN, has_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from silkledger.reading.definitions.digit_groups import Number
    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_HAN = "\u3400"


class Amounts:
    """The reader of amounts in one wording; `said` is what its words say (Word.says)."""

    __slots__ = (
        *("by_place", "denominators", "earlier", "monies", "nouns", "numerals", "said"),
        *("settings", "sign_of", "tokens"),
    )

    def __init__(self, tokens: Sequence[Token], settings: Settings, said: frozenset[str]) -> None:
        self.tokens, self.settings, self.said = tokens, settings, said
        self.numerals = Numerals(tokens, settings.digits, said, settings.vocabulary)
        self.earlier: Unit | None = None  # the money of an earlier number
        self.denominators = Denominators(tokens, settings, said)
        self.monies, self.nouns = Monies(tokens, settings), Nouns(tokens, settings)
        self.by_place, self.sign_of = False, NO_ROLES

    @property
    def multiple_unit(self) -> Unit:
        """The unit of a multiple."""
        return definitions(self.settings.vocabulary)["x"]

    @property
    def _subjects(self) -> MeasuredSubjects:
        return MeasuredSubjects(self.tokens, self.settings)

    def between(self) -> None:
        """From here on, "and" joins the two ends of a range, not the parts of a number word."""
        digits, vocabulary = self.settings.digits, self.settings.vocabulary
        self.numerals = Numerals(self.tokens, digits, self.said, vocabulary, between=True)

    def scales_before(self, at: int) -> bool:
        """Whether the scale here belongs to a number or denominator behind it: USDbn 5, 每千米."""
        return self.denominators.scales(at) or scales_money(self.tokens, at)

    def prefixes(self, at: int) -> bool:
        """Whether a unit stands before its number here: 百分之五, 每桶80美元, per barrel."""
        if "leading_unit" in self.tokens[at].word.roles:
            return True
        return self.denominators.leads(at - 1)

    def peek(self, at: int) -> Amount | None:
        """Return the amount that begins at `at`, or None where it can't be read."""
        try:
            return self.read(at, sign=1, closes=False, multiplied=False, money=False)
        except UnreadableError:
            return None

    def read(self, at: int, *, sign: int, closes: bool, multiplied: bool, money: bool) -> Amount:
        """Return the amount whose number begins here. Raises UnreadableError.

        `closes` says that a parenthesis is open, `multiplied` that a verb of multiplying came
        before, `money` that an earlier amount is money.
        """
        self.by_place, self.sign_of = False, NO_ROLES
        refuse_name(self.tokens, at, self.settings, self.said)
        leading, places = self._before(at) if at else (None, [])
        numeral = self.numerals.read(at, money=money or bool(places))
        number, scale, end, closed = numeral.number, numeral.scale, numeral.end, False
        if closes:
            number, scale, end, closed = self._bracketed(numeral)
        unit, end = self._unit(end, leading, places, numeral)
        if unit is not None and unit.dimension in COUNTED:
            self.nouns.refuse(at, numeral, end, unit)
        if "minus" in self.said:
            refuse_joined(self.tokens, at, numeral.end, unit)
        if "currency" in self.said:
            number, scale, end = self.monies.with_scale(at, end, number, scale)
            self.monies.refuse_other(unit, self._apart(at, places))
        if numeral.fraction and is_share_of_counted(self.tokens, numeral.end, unit):
            unit, end = None, numeral.end
        multiple, noun = "", ""
        if unit is not None and end < len(self.tokens):
            number, end = with_all_parts(number, unit, end, self.numerals, self.settings, scale)
        if unit is None or unit.dimension in COUNTED or CHINESE in self.said:
            verb = "multiplied" if multiplied else ""
            unit, noun, multiple, end = self._counted(at, end, numeral, unit, verb)
        if closes and not closed and has_role(self.tokens, end, "close"):
            end, closed = end + 1, True
        below, end = self.denominators.of(at, end, unit, plain=scale == 1 and not holds_scale(unit))
        first, last = self.tokens[at], self.tokens[numeral.end - 1]
        amount = Amount(  # by position: names of arguments take three times as long
            number,
            scale,
            numeral.fraction,
            numeral.spelled,
            sign,
            unit,
            noun,
            leading is not None or bool(places),
            below,
            multiple,
            numeral.inner_bound,
            self.by_place,
            self.sign_of,
            closed,
            first.text if first is last else first.text + f" {last.text}",
            end,
        )
        if "." in first.text or "," in first.text:
            refuse_point(amount, self.tokens, at, self.settings)
        return amount

    def _bracketed(self, numeral: Numeral) -> tuple[Number, Decimal, int, bool]:
        """Return number, scale and end of a numeral in brackets, and whether they close behind it.

        Its scale may stand behind them.
        """
        number, scale, end = numeral.number, numeral.scale, numeral.end
        if not has_role(self.tokens, end, "close"):
            return number, scale, end, False
        outer = self.tokens[end + 1].word.scale if end + 1 < len(self.tokens) else None
        if outer is None or scale != 1:
            return number, scale, end + 1, True
        return number.times(outer.factor), outer.factor, end + 2, True

    def _counted(
        self, at: int, end: int, numeral: Numeral, unit: Unit | None, multiple: str
    ) -> tuple[Unit | None, str, str, int]:
        """Return unit, noun and multiple of what a number may count, and the place behind.

        `unit` is the printed one, `multiple` the kind that a verb before the number makes of one
        without a unit.
        """
        noun = ""
        if unit is None:
            unit, noun, multiple, end = self._unprinted(at, end, numeral, multiple)
        else:
            multiple = ""
            if (held := self.nouns.held(at, numeral.end)) is not None:
                unit, noun = held
            elif CHINESE in self.said:
                unit, noun = self._subjects.finer(at, numeral.end, unit)
        unit, noun = measured(self.tokens, (numeral.end, end), unit, noun, self.settings)
        return unit, noun, multiple, end

    def _unprinted(
        self, at: int, end: int, numeral: Numeral, multiple: str
    ) -> tuple[Unit | None, str, str, int]:
        """Return unit, noun, multiple and end of a number without a printed unit."""
        refuse_multiplier(self.tokens, end, self.settings)
        multiple, end = multiple_at(self.tokens, end, multiple)
        unit, noun = (self.multiple_unit, "") if multiple else (None, "")
        if (
            not multiple
            and (noun_phrase := UnlistedNouns(self.tokens, self.settings).counted(end, numeral))
            is not None
        ):
            unit, noun, end = noun_phrase
        if unit is None:
            fraction = numeral.fraction
            unit, noun = (None, "") if fraction else self._subjects.before(at, numeral.end)
        elif (held := self.nouns.held(at, numeral.end)) is not None:
            unit, noun = held
        return unit, noun, multiple, end

    def _before(self, at: int) -> tuple[Unit | None, list[int]]:
        """Return the 百分之 of a Chinese percentage, or the places of money, before the number.

        Bound words may stand between the two.
        """
        back = at - 1
        while back >= 0:
            word = self.tokens[back].word
            money = bool(word.currency) and "neutral" not in word.roles  # real 2,5 %
            if money and (word.unit is None or not self._per(back - 1)):
                return None, self.monies.before(back) if self.monies.leads(back) else []
            if "leading_unit" in word.roles:
                return word.unit, []
            if not (
                scales_money(self.tokens, back)
                or word.bound_before
                or word.roles & {"minus", "open", "plus", "neutral", "article"}
            ):
                break
            back -= 1
        return None, []

    def _apart(self, at: int, places: Sequence[int]) -> Iterator[int]:
        """Yield the places between this number and the one before, without denominators."""
        back = at - 1
        while back >= 0 and self.tokens[back].kind not in NUMBERS:
            if not (back in places or self._divides(back - 1) or self.monies.taken(back)):
                yield back
            back -= 1

    def _money(self, places: Sequence[int]) -> Unit:
        if self.earlier is not None and self.monies.are_signs_of(self.earlier, places):
            return self.earlier  # 新台幣5億至8億元
        money = self.monies.one(places)
        self.by_place, self.sign_of = money.by_place, money.sign_of
        return money.unit

    def _unit(
        self, at: int, leading: Unit | None, places: Sequence[int], numeral: Numeral
    ) -> tuple[Unit | None, int]:
        """Return the unit behind the number, else the one before it, and the place behind it.

        `places` are those of money before the number. Raises UnreadableError for two units.
        """
        start, scaled = at, numeral.scale != 1
        tokens, fraction = self.tokens, numeral.fraction
        while (
            at < len(tokens)
            and (fraction or tokens[at].word.roles)  # a word without roles is not passed over
            and passes(tokens, at, start, fraction=fraction)
        ):
            at += 1
        word = tokens[at].word if at < len(tokens) else UNKNOWN
        if (points := points_meant(tokens, at, self.numerals, self.settings)) is not None:
            return definitions(self.settings.vocabulary)[points], at + 1
        clear = word.ambiguous is None or word.ambiguous.decided(numeral.number, scaled=scaled)
        clear = clear or self.nouns.is_measure_word(at)  # 35万起案件
        clear = clear or (scaled and self.monies.decided(at))  # 5 Mio. Pfund (in Egypt)
        chosen = None if clear else decided_unit(self.tokens, at, self.settings, scaled=scaled)
        if chosen is not None:
            return chosen, at + 1
        if word.ambiguous is not None and not clear:
            raise UnreadableError(
                "unit.ambiguous", self.tokens[at].text, may_mean=word.ambiguous.may_mean
            )
        if word.currency and not money_leads(self.tokens, at):
            behind = self.monies.behind(at)
            unit, at = self._money([*places, *behind]), behind[-1]
            before = leading
        else:
            before = self._money(places) if places else leading
            if word.unit is None or word.unit.name == "x":
                return self._described(start, before)
            line = bool(places) and "threshold" in word.roles  # the $2 trillion line
            other = line or "leading_unit" in word.roles or self.nouns.is_measure_word(at)
            counted = word.unit.dimension in COUNTED
            paid = before is not None and before.dimension == "money" and scaled
            paid = paid and self.settings.language != "zh"  # 块钱超过5万人: two measures
            if other or (counted and (paid or self.nouns.is_described(at))):
                return self._described(start, before)
            unit, at = self.nouns.head(at) if counted else (word.unit, at)
        if before is not None and before != unit:
            raise UnreadableError("unit.two", f"{before.name} and {unit.name}")
        if at + 1 == len(self.tokens):
            return unit, at + 1
        unit, end = qualified(self.tokens, at + 1, unit, self.settings.vocabulary)
        return unit, behind_restated(self.tokens, end, unit, numeral.scale)

    def _described(self, at: int, before: Unit | None) -> tuple[Unit | None, int]:
        """Return a listed noun behind adjectives, else the unit before the number."""
        if at >= len(self.tokens):
            return before, at
        if before is None:
            return self.nouns.described(at) or (self.nouns.compared(at), at)
        refuse_ending(self.tokens, at)
        return qualified(self.tokens, at, before, self.settings.vocabulary)

    def _divides(self, at: int) -> bool:
        return self._per(at) or (at >= 0 and "rate_of" in self.tokens[at].word.roles)

    def _per(self, at: int) -> bool:
        return at >= 0 and bool(self.tokens[at].word.roles & {"per", "slash"})
