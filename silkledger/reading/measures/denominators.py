"""Denominators: the unit below the line of a price or rate: "per thousand m3", 每桶, "USD/t"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.reading.definitions.currencies import meant
from silkledger.reading.definitions.units import (
    COUNTED,
    MEASURES,
    Unit,
    definitions,
    divides,
    money,
)
from silkledger.reading.measures import populations
from silkledger.reading.measures.time_rates import TRAILING_UNITS, time_behind, time_of_flow
from silkledger.reading.measures.unit_qualifiers import qualified
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.noun_forms import analyzer, noun_language
from silkledger.reading.words.senses import NO_ROLES, TIMED, UNKNOWN, has_role, is_subject

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_FROM = ("с", "со")  # prepositions of a rate that take the genitive
# Words that do nothing but lead to a denominator; 在, на, le and their like may lead elsewhere.
_ONLY_PER = frozenset(("per", "slash"))
_DETERMINERS = frozenset(("article", "neutral", "each"))
_HAN = "\u3400"
_NEVER_BELOW = frozenset(("share", "points"))  # del 60 % al 80 %: nothing is counted per percent
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
_LEADING = frozenset(("per", "slash", "each", "per_measure"))


class Denominators:
    """The reader of denominators in one wording; `said` is what its words say (Word.says)."""

    __slots__ = ("said", "settings", "tokens")

    def __init__(self, tokens: Sequence[Token], settings: Settings, said: frozenset[str]) -> None:
        self.tokens, self.settings, self.said = tokens, settings, said

    def before(self, at: int, *, relative: bool) -> Unit | None:
        """Return the denominator that stands before the number at `at`, or None: 每桶80美元.

        Raises UnreadableError for two (每人每日), unless they describe what has a rate, the
        `relative` number.
        """
        tokens = self.tokens
        for back in range(at - 1) if "rate_of" in self.said else ():
            if "rate_of" in tokens[back].word.roles and tokens[back + 1].word.currency:
                return self._money(back + 1)  # курс доллара составил 476 тенге
        if self.said.isdisjoint(_BEFORE):
            return None
        found: list[Unit] = []
        standing = "standing" in self.said and any("standing" in t.word.roles for t in tokens[:at])
        for back in self._back(at, relative=relative):
            roles = tokens[back].word.roles
            if not relative and (time := time_of_flow(tokens, back, at)):
                found.append(definitions(self.settings.vocabulary)[time])
            if not (roles.isdisjoint(_BEFORE) or (standing and roles & _TRAILING)):
                found += self._named(back, at)  # but: the monthly average price was 80 dollars
        if len(names := {unit.name for unit in found}) > 1 and not relative:
            raise UnreadableError("unit.two", " and ".join(sorted(names)))
        return found[0] if found else None

    def _back(self, at: int, *, relative: bool) -> Iterator[int]:
        """Yield the places from the number at `at` back to the number before it.

        Brackets are left out (每TEU(20呎櫃)達3,220美元), and a `relative` number in brackets of its
        own looks no further: 728 euros mensuales (+2 %).
        """
        tokens, noted = self.tokens, False
        for back in range(at - 1, -1, -1):
            roles = tokens[back].word.roles
            noted = (noted or "close" in roles) and "open" not in roles
            if noted:
                continue
            opened = relative and "open" in roles
            if opened and any(token.kind == "number" for token in tokens[:back]):
                return
            if tokens[back].kind in ("number", "chinese"):
                return
            yield back

    def _named(self, back: int, at: int) -> list[Unit]:
        """Return the denominators that the word at `back` names, or leads to, before a number."""
        roles = self.tokens[back].word.roles
        named = [LEADING_UNITS[role] for role in roles & LEADING_UNITS.keys()]
        found = [definitions(self.settings.vocabulary)[name] for name in named]
        priced = "price_of" in roles and self.is_one(back + 1)
        per = (priced or "per" in roles) and not named and self._leads_apart(back)
        if per and not (self._is_article(back) or self._is_destination(back)):
            below = self._ahead(back + 1, at)
            found += [below] if below is not None else []
        return found

    def describe_rate(self, number: int) -> bool:
        """Whether a word before a number describes what has the rate, and is not a denominator.

        For example "monthly inflation of 0.5 %", 人均收入增长6%.
        """
        return any(self._describes_rate(at) for at in range(number))

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

        The unit before it may be another denominator: 每人每日.
        """
        word = self.tokens[at - 1].word if at else UNKNOWN
        led = at > 1 and has_role(self.tokens, at - 2, "per")
        return led or not (word.unit or word.currency or word.scale)

    def _is_article(self, at: int) -> bool:
        """Whether the word for "per" is the article of a counted noun: la mina produjo 240 t."""
        token, unit = self.tokens[at], self.tokens[at + 1].word.unit
        if "means" in self.tokens[at + 1].word.roles:
            return True  # par camion, на завод
        article = token.text[:1] < LAST_LETTER and token.word.roles & {"article", "neutral"}
        return bool(article) and unit is not None and unit.dimension not in MEASURES

    def _is_destination(self, at: int) -> bool:
        """Whether a preposition leads to where something goes: экспорт в страны, на заводы.

        A counted noun that a Russian rate is printed by is singular: на человека, с одной фермы.
        """
        noun = self.tokens[at + 1]
        language = noun_language(self.settings.vocabulary, self.settings.language or "")
        if noun.word.unit is None or language is None or language.method != "pymorphy":
            return False
        if noun.word.unit.dimension == "time":
            return "by" in self.tokens[at].word.roles  # план на год
        if noun.word.unit.dimension not in COUNTED:
            return False
        case = "gent" if self.tokens[at].text in _FROM else "accs"
        head = noun.text.split()[0]  # of душу населения
        return not any({case, "sing"} in form.tag for form in analyzer().parse(head))

    def _ahead(self, at: int, number: int) -> Unit | None:
        """Return the denominator that begins here, before the number at `number`.

        Measure words may stand before it (每位游客), a scale as well (每千立方米). Raises
        UnreadableError for a Chinese one that is unknown.
        """
        scale, printed = Decimal(1), at
        while at < number:
            word = self.tokens[at].word
            measured = at + 1 < number and self.tokens[at + 1].word.unit is not None
            unit = word.below or word.unit
            if unit is not None and not ("classifier" in word.roles and measured):
                return unit.times(scale) if scale != 1 else unit
            if word.scale is not None:
                scale *= word.scale.factor
            elif not ("classifier" in word.roles or self._is_single(at)):
                break
            at += 1
        if self.tokens[printed].text[:1] >= _HAN:
            raise UnreadableError(
                "unit.unknown", f"{self.tokens[printed - 1].text}{self.tokens[printed].text}"
            )
        return None

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
        one = word.spelled is not None and word.spelled.value == 1
        one = one or (self.tokens[at].text == "1" and has_role(self.tokens, at - 1, "price_of"))
        return one or bool(word.roles & {"each", "each_behind"})

    def scales(self, at: int) -> bool:
        """Whether the number word here belongs to a denominator before the number: 每千立方米."""
        if self.tokens[at].word.scale is None or not 0 < at < len(self.tokens) - 1:
            return False
        return self.tokens[at + 1].word.unit is not None and "per" in self.tokens[at - 1].word.roles

    def behind(self, at: int, above: Unit | None, *, plain: bool) -> tuple[Unit | None, int]:
        """Return the unit below a slash or behind per, a or each, and the place behind it.

        Its scale is included ("per thousand m3", "per 100 km"). `above` is the unit before it,
        `plain` says that its number has no scale.
        """
        if time := time_behind(self.tokens, at, above):
            return definitions(self.settings.vocabulary)[time], at + 1
        leads = (self._rate(at, above) if plain else None) or self._leads(at, above)
        if leads is None:
            return None, at
        start, loose = leads
        scale, start = self._scale_below(start)
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
        if scale != 1 and unit is not None and unit.dimension == "time" and rate:
            return None, at  # by 2.7 % in 11 months
        if unit is not None and scale > 0 and not (loose and self._elsewhere(at, above, unit)):
            unit, end = qualified(self.tokens, start + 1, unit, self.settings.vocabulary)
            return unit.times(scale) if scale != 1 else unit, end
        if not loose or (plain and self._unlisted(at, start, above)):
            raise UnreadableError(
                "unit.unknown", " ".join(token.text for token in self.tokens[at : start + 1])
            )
        return None, at

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
        if not roles & _LEADING:
            return None
        start = at + 2 if "per" in roles and has_role(self.tokens, at + 1, "each") else at + 1
        return start, roles & _ONLY_PER != roles

    def _unlisted(self, at: int, start: int, above: Unit | None) -> bool:
        """Whether a noun without a unit may be the denominator of a price: 12 euros par mégabit."""
        noun = start < len(self.tokens) and (
            self.tokens[start].kind == "unknown" or is_subject(self.tokens[start].word)
        )
        money = above is not None and above.dimension == "money"
        return money and noun and "per" in self.tokens[at].word.roles

    def _rate(self, at: int, above: Unit | None) -> tuple[int, bool] | None:
        """Return the place of the other currency of an exchange rate, or None.

        "7.24 yuan to the dollar", "476 тенге к доллару": a currency without a number of its own.
        """
        if at >= len(self.tokens) or "rate" not in self.tokens[at].word.roles:
            return None
        if above is None or above.dimension != "money":
            return None
        start = at + 1
        while start < len(self.tokens) and self.tokens[start].word.roles & _DETERMINERS:
            start += 1
        if start >= len(self.tokens) or not self.tokens[start].word.currency:
            return None
        behind = self.tokens[start + 1] if start + 1 < len(self.tokens) else None
        if behind is not None and behind.kind in ("number", "chinese"):
            return None
        return start, True

    def _elsewhere(self, at: int, above: Unit | None, below: Unit) -> bool:
        """Whether words such as à la, das or в lead to a unit that is none of a denominator."""
        roles = self.tokens[at].word.roles
        counted = above is not None and above.dimension in COUNTED and below.dimension in COUNTED
        if below.dimension in _NEVER_BELOW or self._by_whom(at, below):
            return True
        if counted and below.name.isupper():
            return True  # контейнеров в ДФЭ
        if below.dimension == "money" and "rate" in roles:
            return above is None or above.canonical == below.canonical
        if roles & {"per", "each"} and "per_measure" not in roles:
            return False
        return above is None or below.dimension not in MEASURES or not divides(above, below)

    def _by_whom(self, at: int, below: Unit) -> bool:
        """Whether an article behind a preposition divides nothing: fr vendues par la société."""
        behind = at > 0 and "prep" in self.tokens[at - 1].word.roles
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

    def _money(self, at: int) -> Unit:
        token, settings = self.tokens[at], self.settings
        sense = meant(
            token.word.currency, token.text, settings.geography, settings.default_geography
        )
        return money(sense.code, sense.factor)
