"""Denominators: the unit below the line of a price or rate: "per thousand m3", 每桶, "USD/t".

Those before the number are read in leading_denominators.
"""

from __future__ import annotations

from decimal import Decimal

from silkledger.reading.definitions.units import (
    COUNTED,
    MEASURES,
    RELATIVE,
    Unit,
    definitions,
    divides,
)
from silkledger.reading.measures import populations
from silkledger.reading.measures.causes_behind import is_cause
from silkledger.reading.measures.change_starts import starts_change_of_level
from silkledger.reading.measures.described_denominators import is_described
from silkledger.reading.measures.exchange_rates import other_currency
from silkledger.reading.measures.goals import is_sent_to
from silkledger.reading.measures.leading_denominators import INTO, LeadingDenominators
from silkledger.reading.measures.owners import is_of_owners, pays_for
from silkledger.reading.measures.payments import is_payment
from silkledger.reading.measures.pieces import is_piece
from silkledger.reading.measures.time_rates import (
    TRAILING_UNITS,
    dates_by_article,
    leads_to_object,
    leads_to_year,
    says_time_again,
    time_behind,
)
from silkledger.reading.measures.unit_qualifiers import behind_restated, qualified
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.cases import leads_from_source, leads_to_place
from silkledger.reading.words.guard_kinds import DOING, RECURRING, WINDOWED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.senses import NO_ROLES, UNKNOWN, has_role, is_subject

# Words that do nothing but lead to a denominator; 在, на, le and their like may lead elsewhere.
_ONLY_PER = frozenset(("per", "slash"))
_MOST_DIGITS = 3  # of how many there are below the line: 300元/125克
_QUARTERS = ("1", "2", "3", "4")
_DESCRIBING = TRAILING_UNITS | {"untimed"}
_NEVER_BELOW = frozenset(("share", "points"))  # del 60 % al 80 %: nothing is counted per percent
_ENDS = frozenset(("stop", "per_year", "prep"))  # of a clause, behind 50 Euro die Person
_LEADING = frozenset(("per", "slash", "each", "per_measure"))


class Denominators(LeadingDenominators):
    """The reader of denominators in one wording; `said` is what its words say (Word.says)."""

    __slots__ = ()

    def of(self, at: int, end: int, unit: Unit | None, *, plain: bool) -> tuple[Unit | None, int]:
        """Return the denominator of the number from `at` to `end`, `plain` without a scale."""
        below = self._before_unit(at, end, unit)
        if below is None:
            if end == len(self.tokens):
                return None, end
            below, end = self.behind(end, unit, plain=plain)
        elif end + 1 < len(self.tokens) and self.tokens[end].word.roles & _ONLY_PER:
            again = self.tokens[end + 1].word.unit  # by $1 per tonne to $256 per tonne, 每股5元/股
            end += 2 * (again is not None and again.equals(below))
        else:
            end += says_time_again(self.tokens, end, below)
        if below is not None:
            end = behind_restated(self.tokens, end, below, Decimal(1))
        if unit is not None and below is not None and unit.name == "percent":
            raise UnreadableError("unit.no_quotient", f"percent per {below.name}")
        return below, end

    def _before_unit(self, at: int, end: int, unit: Unit | None) -> Unit | None:
        """Return the denominator that words before the number or between it and `end` name."""
        relative = unit is not None and unit.dimension in RELATIVE
        paid = unit is None or unit.dimension == "money"
        below = self.before(at, relative=relative, paid=paid)
        below = below or self.described(at, end, unit)
        if below is not None and relative:
            # the price per barrel rose by 5 %; 5 % a month stays a rate that has a time
            described = below.dimension != "time" or self.describe_rate(at)
            return None if described else below
        if below is not None and below.dimension == "time" and unit is not None:
            return None if is_of_owners(self.tokens, at, unit, self.settings) else below
        return below

    def behind(self, at: int, above: Unit | None, *, plain: bool) -> tuple[Unit | None, int]:
        """Return the unit below a slash or behind per, a or each, and the place behind it.

        Its scale is included ("per thousand m3", "per 100 km"). `above` is the unit before it,
        `plain` says that its number has no scale.
        """
        if time := time_behind(self.tokens, at, above):
            return definitions(self.settings.vocabulary)[time], at + 1
        leads = other_currency(self.tokens, at, above) if plain else None
        leads = leads or self._leads(at, above)
        if leads is None:
            return None, at
        start, loose = leads
        scale, start = self._scale_below(start)
        self._refuse_long(at, scale)
        self._refuse_quarter(at, start)
        word = self.tokens[start].word if start < len(self.tokens) else UNKNOWN
        if word.ambiguous is not None and word.below is None:
            raise UnreadableError(
                "unit.ambiguous", self.tokens[start].text, may_mean=word.ambiguous.may_mean
            )
        unit = word.below or word.unit
        if unit is None and word.currency:
            unit = self._money(start)
            start += start + 1 < len(self.tokens) and self.tokens[start + 1].text == "1"  # за $1
        rate = above is not None and above.dimension in _NEVER_BELOW
        timed = scale != 1 and unit is not None and unit.dimension == "time"
        caused = loose and scale == 1 and unit is not None
        caused = caused and is_cause(self.tokens, (at, start), (above, unit), self.settings)
        caused = caused or dates_by_article(self.tokens, at) or leads_to_object(self.tokens, at)
        caused = starts_change_of_level(self.tokens, (at, start), (above, unit), scale) or caused
        caused = caused or (not plain and pays_for(self.tokens, at, above, unit))
        caused = caused or self._is_sent(at, above, unit)
        caused = caused or self._is_payment((at, start), above, unit, scale)
        if caused or (timed and (rate or loose)):
            return None, at  # by 2.7 % in 11 months, 5 млн тонн за 3 года, с 2010 года
        each = has_role(self.tokens, at, "each")  # 2 kg a head
        counted = (
            above is not None
            and not (above.dimension == "money" or (each and above.dimension in MEASURES))
            and has_role(self.tokens, at, "article")
        )
        if counted and unit is not None and unit.dimension in COUNTED:
            self._refuse_alone(at, start, above)
            return None, at  # personas abandonaron el país
        if each and unit is not None and unit.dimension in COUNTED and self._acts(start + 1):
            raise UnreadableError("unit.unknown", self.tokens[start].text)  # a company said
        single = loose and unit is not None and (unit.dimension == "people" or is_piece(word))
        single = single and (plain or (above is not None and above.dimension in MEASURES))
        elsewhere = loose and not (single and self.is_each(at, above))
        if unit is not None and scale > 0 and not (elsewhere and self._elsewhere(at, above, unit)):
            unit, end = qualified(self.tokens, start + 1, unit, self.settings.vocabulary)
            return unit.times(scale) if scale != 1 else unit, end
        unlisted = plain and self._unlisted(at, start, above)
        if not loose or unlisted or is_described(self.tokens, at, above, self.settings):
            raise UnreadableError(
                "unit.unknown", " ".join(token.text for token in self.tokens[at : start + 1])
            )
        return None, at

    def described(self, at: int, end: int, unit: Unit | None) -> Unit | None:
        """Return the time of an adjective between a number and what recurs: 20 daily flights.

        Persons who were there within such a time are not counted per it (monthly active users), and
        other things may be made for it (20 daily newspapers). Raises UnreadableError for a time
        without a unit (500 quarterly visitors).
        """
        if unit is None or self.said.isdisjoint(_DESCRIBING):
            return None
        vocabulary = self.settings.vocabulary
        if unit.dimension != "people" and unit.name not in guards(vocabulary, "*", RECURRING):
            return None
        words = self.tokens[at + 1 : end - 1]
        windowed = guards(vocabulary, self.settings.language, WINDOWED)
        if any(token.text.lower() in windowed for token in self.tokens[at + 1 : end]):
            return None
        for token in words:
            if "untimed" in token.word.roles:
                raise UnreadableError("unit.unknown", f"{token.text} {unit.name}")
            if time := time_behind([token], 0, unit):
                return definitions(vocabulary)[time]
        return None

    def _is_sent(self, at: int, above: Unit | None, below: Unit | None) -> bool:
        """Whether "на" leads to where what is measured or counted goes, as a verb says."""
        if below is None or above is None or above.dimension == "money":
            return False
        return is_sent_to(self.tokens, at, below)

    def _is_payment(
        self, places: tuple[int, int], above: Unit | None, below: Unit | None, scale: Decimal
    ) -> bool:
        """Whether "на" leads from money to what it is for."""
        paid = above is not None and above.dimension == "money"
        return paid and is_payment(self.tokens, places, below, self.settings, scale)

    def _refuse_long(self, at: int, scale: Decimal) -> None:
        """Raise UnreadableError for a number behind a slash that is a figure: 930套/76458.66㎡."""
        digits = scale.normalize().as_tuple().digits
        if len(digits) > _MOST_DIGITS and has_role(self.tokens, at, "slash"):
            raise UnreadableError("number.compete", self.tokens[at + 1].text)

    def _refuse_quarter(self, at: int, start: int) -> None:
        """Raise UnreadableError for a number glued to a T, which may be a quarter: en el 3T."""
        letter, number = self.tokens[start : start + 1], self.tokens[start - 1]
        if letter and letter[0].text == "T" and number.kind == "number" and start > at + 1:
            alone = not self.tokens[at].word.roles & _ONLY_PER
            if alone and number.text in _QUARTERS and number.end == letter[0].start:
                raise UnreadableError("number.glued", f"{number.text}T")

    def _refuse_alone(self, at: int, noun: int, above: Unit | None) -> None:
        """Raise UnreadableError for a noun that ends the wording behind a measure: 2 kg la persona.

        A verb may have it as its subject: produjo 5 toneladas la mina.
        """
        if above is None or above.dimension not in MEASURES or noun + 1 < len(self.tokens):
            return
        words = [token.word for token in self.tokens[:at]]
        if not any(word.roles & VERBS or word.change_before for word in words):
            raise UnreadableError("unit.unknown", self.tokens[noun].text)

    def _acts(self, at: int) -> bool:
        """Whether a verb here makes the noun before it a subject."""
        return at < len(self.tokens) and bool(self.tokens[at].word.roles & VERBS)

    def _leads(self, at: int, above: Unit | None) -> tuple[int, bool] | None:
        """Return where a denominator may begin, and whether the words may lead elsewhere.

        None where they lead to no denominator. "à la tonne" has two words that lead to one.
        """
        if at >= len(self.tokens):
            return None
        roles = self.tokens[at].word.roles
        if "prep" in roles and has_role(self.tokens, at + 1, "per") and "per" not in roles:
            return at + 2, True
        if populations.leads(self.tokens, at, above):
            return at + 1, False
        vocabulary, code = self.settings.vocabulary, self.settings.language
        if not roles & _LEADING or leads_to_place(self.tokens, at, vocabulary, code):
            return None
        if leads_to_year(self.tokens, at, above):
            return None
        start = at + 2 if "per" in roles and has_role(self.tokens, at + 1, "each") else at + 1
        return start, roles & _ONLY_PER != roles

    def _unlisted(self, at: int, start: int, above: Unit | None) -> bool:
        """Whether a noun without a unit may be the denominator of a price: 12 euros par mégabit."""
        noun = start < len(self.tokens) and (
            self.tokens[start].kind == "unknown" or is_subject(self.tokens[start].word)
        )
        doing = tuple(guards(self.settings.vocabulary, self.settings.language, DOING))
        if noun and doing and self.tokens[start].text.lower().endswith(doing):
            return False  # 63 млрд рублей на обеспечение
        money = above is not None and above.dimension == "money"
        each = self.is_each(at, above) and self.tokens[start].text[:1].isupper()
        return (money and noun and "per" in self.tokens[at].word.roles) or (noun and each)

    def _elsewhere(self, at: int, above: Unit | None, below: Unit) -> bool:
        """Whether words such as à la, das or в lead to a unit that is none of a denominator."""
        roles = self.tokens[at].word.roles
        counted = above is not None and above.dimension in COUNTED and below.dimension in COUNTED
        if below.dimension in _NEVER_BELOW or self._by_whom(at, below):
            return True
        if counted and (below.name.isupper() or leads_from_source(self.tokens, at, self.settings)):
            return True  # контейнеров в ДФЭ, машин с завода
        paid = above is not None and above.dimension == "money" and below.dimension in COUNTED
        if paid and self.tokens[at].text.lower() in INTO:
            return True  # 162 млн рублей в проект
        if below.dimension == "money" and "rate" in roles:
            return above is None or above.canonical == below.canonical
        if roles & {"per", "each"} and "per_measure" not in roles:
            return False
        return above is None or below.dimension not in MEASURES or not divides(above, below)

    def is_each(self, at: int, above: Unit | None) -> bool:
        """Whether an article, not a genitive, leads to one thing at the end: 2 kg die Person."""
        roles = self.tokens[at].word.roles
        if "per_measure" not in roles or "of" in roles or above is None:
            return False
        if above.dimension not in MEASURES | {"money"} or at + 1 == len(self.tokens):
            return False
        language = noun_language(self.settings.vocabulary, self.settings.language)
        noun = self.tokens[at + 1]
        behind = self.tokens[at + 2].word.roles if at + 2 < len(self.tokens) else _ENDS
        single = language is not None and language.lemma(noun.text) == noun.text.lower()
        return (single or is_piece(noun.word)) and bool(behind & _ENDS)

    def _by_whom(self, at: int, below: Unit) -> bool:
        """Whether an article behind a preposition divides nothing: fr vendues par la société."""
        before = self.tokens[at - 1].word.roles if at else NO_ROLES
        within = "in" in before and below.dimension == "time"  # 4,500 more patients in a day
        behind = "prep" in before and not within
        return (
            behind and "neutral" in self.tokens[at].word.roles and below.dimension not in MEASURES
        )

    def _scale_below(self, at: int) -> tuple[Decimal, int]:
        scale = Decimal(1)
        if at < len(self.tokens) and self._is_single(at):
            at += 1  # за один доллар
        elif at < len(self.tokens) and self.tokens[at].kind == "number":
            scale, at = self.settings.digits.read(self.tokens[at].text).value, at + 1
        if at + 1 < len(self.tokens) and (scale_word := self.tokens[at].word.scale) is not None:
            scale, at = scale * scale_word.factor, at + 1
        return scale, at
