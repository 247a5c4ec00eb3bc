"""Leading denominators: units below the line of a rate, before its number: 每桶80美元.

A word may name one (人均, monthly), or a word for "per" leads to it. The same words may describe
what has the rate, or lead to where something goes.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.reading.definitions.currencies import meant
from silkledger.reading.definitions.units import COUNTED, MEASURES, Unit, definitions, money
from silkledger.reading.measures.carriers import carriers
from silkledger.reading.measures.change_starts import changes_by_one
from silkledger.reading.measures.goals import is_sent_to
from silkledger.reading.measures.joined_amounts import refuse_cut_off
from silkledger.reading.measures.payments import is_payment
from silkledger.reading.measures.single_units import names_several
from silkledger.reading.measures.time_rates import TRAILING_UNITS, is_pay, time_of_flow
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.phrases import VERBS, is_activity
from silkledger.reading.words.russian import parsed
from silkledger.reading.words.senses import NO_ROLES, NUMBERS, TIMED, UNKNOWN, has_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_FROM = ("с", "со")  # prepositions of a rate that take the genitive
INTO = ("в", "во")  # that lead to a time alone: в сутки, but инвестиции в проект
_YEARS, _HAN = ("年", "年度"), "\u3400"
# Roles of words left of a number that name its denominator: 人均, 时速, 亩产.
LEADING_UNITS = {
    "per_head": "person",
    "hourly": "h",
    "daily": "d",
    "weekly": "week",
    "monthly": "month",
    "per_mu": "mu",
    "per_share": "share",
    "per_household": "household",
}
_BEFORE = frozenset(("per", "price_of", TIMED, *LEADING_UNITS))
_TRAILING = LEADING_UNITS.keys() & TRAILING_UNITS


class LeadingDenominators:
    """The reader of denominators before the numbers of one wording.

    `said` is what its words say (Word.says), `dates` the places of dates that were passed.
    """

    __slots__ = ("dates", "said", "settings", "tokens")

    def __init__(self, tokens: Sequence[Token], settings: Settings, said: frozenset[str]) -> None:
        self.tokens, self.settings, self.said = tokens, settings, said
        self.dates: set[int] = set()

    def before(self, at: int, *, relative: bool, paid: bool = True) -> Unit | None:
        """Return the denominator that stands before the number at `at`, or None: 每桶80美元.

        Raises UnreadableError for two (每人每日), unless they describe what has a rate, the
        `relative` number. A word for pay (时薪) divides what is `paid` alone: 日薪员工300人.
        """
        tokens = self.tokens
        for back in range(at - 1) if "rate_of" in self.said else ():
            if "rate_of" in tokens[back].word.roles and tokens[back + 1].word.currency:
                return self._money(back + 1)  # курс доллара составил 476 тенге
        if self.said.isdisjoint(_BEFORE):
            return None
        denominators: list[Unit] = []
        standing = "standing" in self.said and any("standing" in t.word.roles for t in tokens[:at])
        for back in self._back(at, relative=relative):
            roles = tokens[back].word.roles
            if not relative and (time := time_of_flow(tokens, back, at)):
                denominators.append(definitions(self.settings.vocabulary)[time])
            pay = is_pay(tokens[back])
            described = not paid if pay else standing and roles & _TRAILING
            if not (roles.isdisjoint(_BEFORE) or described or self._is_of_carrier(back)):
                # but: the monthly average price was 80 dollars
                denominators += self._named(back, at, paid=paid)
        if len(names := {unit.name for unit in denominators}) > 1 and not relative:
            raise UnreadableError("unit.two", " and ".join(sorted(names)))
        if denominators:
            refuse_cut_off(tokens, at)
        return denominators[0] if denominators else None

    def _back(self, at: int, *, relative: bool) -> Iterator[int]:
        """Yield the places from the number at `at` back to the number before it.

        Brackets are left out (每TEU(20呎櫃)達3,220美元), and a `relative` number in brackets of its
        own looks no further: 728 euros mensuales (+2 %).
        """
        tokens, noted = self.tokens, False
        for back in range(at - 1, -1, -1):
            roles = tokens[back].word.roles
            noted = (noted or "close" in roles) and "open" not in roles
            if noted or back in self.dates:
                continue
            opened = relative and "open" in roles
            if opened and any(token.kind == "number" for token in tokens[:back]):
                return
            if tokens[back].kind in NUMBERS:
                if is_bare_year(tokens[back]) and tokens[back + 1].text in _YEARS:
                    continue  # 日均需求量较2024年增加5万桶
                return
            yield back

    def _is_of_carrier(self, at: int) -> bool:
        """Whether a time describes what tells or has an amount: monthly report, hourly workers."""
        roles = self.tokens[at].word.roles
        if not (roles & _TRAILING and "neutral" in roles):
            return False
        beside = (*self.tokens[max(at - 1, 0) : at], *self.tokens[at + 1 : at + 2])
        told = carriers(self.settings.vocabulary, self.settings.language or "")
        return any(other.text.lower() in told for other in beside) or (
            "currency" in self.said
            and any(other.word.unit and other.word.unit.dimension in COUNTED for other in beside)
        )

    def _named(self, back: int, at: int, *, paid: bool) -> list[Unit]:
        """Return the denominators that the word at `back` names, or leads to, before a number.

        Raises UnreadableError for a length behind an article, by which few things are sold, and
        which may be a railway or a foot: el metro costó 5 euros.
        """
        roles = self.tokens[back].word.roles
        named = [LEADING_UNITS[role] for role in roles & LEADING_UNITS.keys()]
        denominators = [definitions(self.settings.vocabulary)[name] for name in named]
        priced = "price_of" in roles and self.is_one(back + 1)
        per = (priced or "per" in roles) and not named and self._leads_apart(back)
        per = per and not changes_by_one(self.tokens, back)
        several = per and names_several(self.tokens, back, self.settings)
        if per and not (several or self._is_article(back) or self._is_destination(back, paid=paid)):
            below = self._ahead(back + 1, at)
            denominators += [below] if below is not None else []
        if per and denominators and self._is_length(back):
            if paid:
                raise UnreadableError("unit.unknown", self.tokens[back + 1].text)
            return []  # el metro tuvo 5 millones de pasajeros
        return denominators

    def describe_rate(self, number: int) -> bool:
        """Whether a word before a number describes what has the rate: 人均收入增长6%."""
        return any(self._describes_rate(at) for at in range(number))

    def describes(self, at: int) -> bool:
        """Whether the word here names what the noun behind it is per: 人均收入, daily output."""
        return "per_head" in self.tokens[at].word.roles or self._describes_rate(at)

    def _describes_rate(self, at: int) -> bool:
        token = self.tokens[at]
        roles = token.word.roles
        if "time_noun" in roles:
            return not roles.isdisjoint(LEADING_UNITS)
        if token.text[:1] >= _HAN:
            return not (roles.isdisjoint(LEADING_UNITS) or self.tokens[at + 1].word.change_before)
        return "neutral" in roles and bool(roles & TRAILING_UNITS)

    def _leads_apart(self, at: int) -> bool:
        """Whether the word for "per" here stands apart from a unit above it: 至每桶54美元.

        The unit before it may be another denominator (每人每日), or the noun of those who have the
        rate, without a number: 游客每人50元.
        """
        word = self.tokens[at - 1].word if at and at - 1 not in self.dates else UNKNOWN
        before = self.tokens[at - 2] if at > 1 else None
        led = before is not None and "per" in before.word.roles
        named = word.unit is not None and word.unit.dimension in COUNTED
        if named and self.tokens[at - 1].text[:1] >= _HAN:
            measured = before is not None and (
                before.kind in NUMBERS or before.word.scale or "classifier" in before.word.roles
            )
            return led or not measured
        return led or not (word.unit or word.currency or word.scale)

    def _is_article(self, at: int) -> bool:
        """Whether the word for "per" is the article of a counted noun: la mina produjo 240 t."""
        token, unit = self.tokens[at], self.tokens[at + 1].word.unit
        if "means" in self.tokens[at + 1].word.roles:
            return True  # par camion, на завод
        article = token.text[:1] < LAST_LETTER and token.word.roles & {"article", "neutral"}
        if not article or unit is None:
            return False
        earns = unit.dimension == "length" and self._names_earner(at + 1)
        return unit.dimension not in MEASURES or earns

    def _names_earner(self, at: int) -> bool:
        """Whether the word of a length here names who does something: el metro recaudó 5 euros."""
        if "subject" not in self.tokens[at].word.roles:
            return False
        behind = self.tokens[at + 1 :]
        verb = next((token.word for token in behind if token.word.roles & VERBS), None)
        return verb is not None and is_activity(verb)

    def _is_length(self, back: int) -> bool:
        """Whether an article leads to a length here."""
        token, unit = self.tokens[back], self.tokens[back + 1].word.unit
        article = token.text[:1] < LAST_LETTER and token.word.roles & {"article", "neutral"}
        return bool(article) and unit is not None and unit.dimension == "length"

    def _is_destination(self, at: int, *, paid: bool) -> bool:
        """Whether a preposition leads to where something goes: экспорт в страны, на заводы.

        A counted noun that a Russian rate is printed by is singular: на человека, с одной фермы.
        """
        noun, unit = self.tokens[at + 1], self.tokens[at + 1].word.unit
        language = noun_language(self.settings.vocabulary, self.settings.language or "")
        if unit is None or language is None or not language.has_cases:
            return False
        if unit.dimension not in COUNTED:  # план на год
            return unit.dimension == "time" and "by" in self.tokens[at].word.roles
        if self.tokens[at].text.lower() in INTO:
            return True
        case = "gent" if self.tokens[at].text in _FROM else "accs"
        head = noun.text.split()[0]  # of душу населения
        if not any({case, "sing"} in form.tag for form in parsed(head)):
            return True
        return (
            is_payment(self.tokens, (at, at + 1), unit, self.settings)
            if paid
            else is_sent_to(self.tokens, at, unit)
        )

    def _ahead(self, at: int, number: int) -> Unit | None:
        """Return the denominator that begins here, before the number at `number`: 每千立方米.

        Measure words may stand before it. Raises UnreadableError for an unknown Chinese one.
        """
        scale, printed = Decimal(1), at
        while at < number:
            word = self.tokens[at].word
            measured = at + 1 < number and self.tokens[at + 1].word.unit is not None
            unit = word.below or word.unit
            if unit is not None and not ("classifier" in word.roles and measured):
                self._refuse_longer(at, number)
                return unit.times(scale) if scale != 1 else unit
            if word.scale is not None:
                scale *= word.scale.factor
            elif not ("classifier" in word.roles or self._is_single(at)):
                break
            at += 1
        if (text := self.tokens[printed].text)[:1] < _HAN:
            return None
        raise UnreadableError("unit.unknown", self.tokens[printed - 1].text + text)

    def _refuse_longer(self, at: int, number: int) -> None:
        """Raise UnreadableError where a Chinese character here begins an unlisted word: 每台X."""
        token = self.tokens[at]
        behind = self.tokens[at + 1] if at + 1 < number else None
        if behind is None or len(token.text) > 1 or token.text[:1] < _HAN:
            return
        if behind.kind == "unknown" and behind.text[:1] >= _HAN:
            raise UnreadableError("unit.unknown", f"{token.text}{behind.text}")

    def is_one(self, at: int) -> bool:
        """Whether a word for one stands before the unit of a denominator: с одного гектара."""
        unit = self.tokens[at + 1].word.unit if at + 1 < len(self.tokens) else None
        if not at or unit is None or unit.dimension not in MEASURES or not self._is_single(at):
            return False
        return bool(self.tokens[at - 1].word.roles & {"per", "price_of"})

    def leads(self, at: int) -> bool:
        """Whether a word for "per" stands here, or before the word for one or each that does."""
        single = at > 0 and self._is_single(at)
        roles = self.tokens[at - single].word.roles if at >= 0 else NO_ROLES
        return "per" in roles or (single and "price_of" in roles)

    def _is_single(self, at: int) -> bool:
        """Whether a word for one or for each stands here."""
        word = self.tokens[at].word
        digit = self.tokens[at].text == "1" and has_role(self.tokens, at - 1, "price_of")
        is_one = digit or (word.spelled is not None and word.spelled.value == 1)
        return is_one or bool(word.roles & {"each", "each_behind"})

    def scales(self, at: int) -> bool:
        """Whether the number word here belongs to a denominator before the number: 每千名居民."""
        if self.tokens[at].word.scale is None or not 0 < at < len(self.tokens) - 1:
            return False
        unit = self.tokens[at + 1].word.unit
        people = unit is None and has_role(self.tokens, at + 1, "person_classifier")
        unit = self.tokens[min(at + 2, len(self.tokens) - 1)].word.unit if people else unit
        return unit is not None and "per" in self.tokens[at - 1].word.roles

    def _money(self, at: int) -> Unit:
        token, settings = self.tokens[at], self.settings
        sense = meant(
            token.word.currency,
            token.text,
            settings.geography,
            settings.default_geography,
            sign_of=token.word.sign_of,
        )
        return money(sense.code, sense.factor)
