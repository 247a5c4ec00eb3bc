"""Monies: the currency words around a number, taken together as one currency.

A code, a prefix of a country and a sign that name one currency are one (CAD$, "USD $ 5 million",
港币5亿元). Currencies that differ are refused: none of them wins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.counted.peoples import peoples
from silkledger.reading.definitions.currencies import decide, meant
from silkledger.reading.definitions.units import Unit, money
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.senses import NO_ROLES, NUMBERS, has_role, is_numeral

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from silkledger.reading.definitions.digit_groups import Number
    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_SIGNS = ("$", "€", "£", "¥")
_YUAN, _COINS, _HAN = ("元", "圆", "圓"), "币幣", "㐀"
_MANY = ("ов", "лей", "аней", "ривен")  # endings of Russian genitives of the plural
_CODE, _ABBREVIATED = 3, 4  # letters of a currency's code, and of the longest short scale
_THOUSAND = 1000
_BETWEEN = frozenset(("stop", "slash", "open", "close"))
# Words that are a currency and something else as well (won, real, sum).
_OTHER_WORDS = frozenset(("neutral", "verb", "activity", "prep", "matter"))


class Money(NamedTuple):
    """What currency words mean together.

    `by_place` says that a place decided, `sign_of` which currencies the words may mean if they hold
    signs that several currencies share and no name.
    """

    unit: Unit
    by_place: bool
    sign_of: frozenset[str]


class MoneyScale(NamedTuple):
    """The factor of a scale glued to money, and the place behind both."""

    factor: Decimal
    end: int


def holds_scale(unit: Unit | None) -> bool:
    """Whether the name of a money holds a scale: MDH."""
    return unit is not None and unit.dimension == "money" and unit.numerator >= _THOUSAND


class Monies:
    """The reader of currency words in one wording."""

    __slots__ = ("settings", "tokens")

    def __init__(self, tokens: Sequence[Token], settings: Settings) -> None:
        self.tokens, self.settings = tokens, settings

    def one(self, places: Sequence[int]) -> Money:
        """Return the one currency that the words at these places mean.

        Raises UnreadableError if they differ, or mean no certain currency.
        """
        tokens = [self.tokens[place] for place in places]
        names = [token for token in tokens if not token.word.sign_of]
        worded = [token for token in tokens if token.text not in _SIGNS]  # $300 dólares
        money = self._same(names or self._named(min(places)) or worded or tokens, tokens)
        self._refuse_of_people(money, max(places))
        if not names:
            signs = [token for token in tokens if worded and token.text in _SIGNS]
            if any(money.unit.name not in sign.word.sign_of for sign in signs):
                raise _two(tokens)
            codes = frozenset.intersection(*(token.word.sign_of for token in tokens))
            return Money(money.unit, money.by_place, codes)
        first = self.tokens[min(places)]
        led = first.text[:1] >= _HAN and not first.word.sign_of  # no code: COP5亿元
        shared = [token for token in tokens if token.word.sign_of]
        for sign in shared:
            ends = any(name.text.endswith(sign.text) for name in names)  # 美元5亿元
            ends = ends or (led and sign.text in _YUAN)  # 美金50億元: 元 is any money there
            if money.unit.name not in sign.word.sign_of and not ends:
                raise _two(tokens)
        return money

    def _refuse_of_people(self, money: Money, at: int) -> None:
        """Raise UnreadableError for a shared name with another people: dólares taiwaneses."""
        language, vocabulary = self.settings.language, self.settings.vocabulary
        if not money.by_place or at + 1 >= len(self.tokens):
            return
        behind = self.tokens[at + 1]
        if behind.kind != "number" and behind.text.lower() in peoples(vocabulary, language):
            name = f"{self.tokens[at].text} {behind.text}"
            raise UnreadableError("wording.unknown", name)

    def _named(self, at: int) -> list[Token]:
        """Return the Chinese name that says whose 元 stands at `at`: 人民幣貸款增加7.1萬億元.

        It is the only name of a currency before the number, and one of a currency that 元 means.
        """
        if self.tokens[at].text not in _YUAN:
            return self._named_before(at)
        names: list[Token] = []
        for token in self.tokens[:at]:
            if token.kind in NUMBERS:
                break
            if token.word.currency and not token.word.roles & _OTHER_WORDS:
                names.append(token)
        return names if len(names) == 1 and names[0].text[-1] in _COINS else []

    def _named_before(self, at: int) -> list[Token]:
        """Return the full name whose noun stands alone: 61 Norwegian crowns, from 58 crowns.

        No place decides the noun, and all names before it are of one currency.
        """
        shared = self.tokens[at].word.sign_of
        if not shared or self.decided(at):
            return []
        names = [token for token in self.tokens[:at] if token.word.currency]
        full = [token for token in names if not token.word.sign_of]
        codes = {sense.code for token in full for sense in token.word.currency}
        return full[-1:] if len(codes) == 1 and codes <= shared else []

    def are_signs_of(self, unit: Unit, places: Sequence[int]) -> bool:
        """Whether the words at these places are only signs that this currency shares (元, $)."""
        return bool(places) and all(
            unit.name in self.tokens[place].word.sign_of for place in places
        )

    def _same(self, deciding: Sequence[Token], tokens: Sequence[Token]) -> Money:
        """Return what the deciding words mean. Raises UnreadableError if they differ."""
        monies = [self._meant(token) for token in deciding]
        first = monies[0]
        if len(monies) == 1:
            return first
        if any(other.unit != first.unit for other in monies):
            raise _two(tokens)
        return Money(first.unit, any(money.by_place for money in monies), NO_ROLES)

    def _meant(self, token: Token) -> Money:
        sense = meant(
            token.word.currency,
            token.text,
            self.settings.geography,
            self.settings.default_geography,
            stated=self.settings.money,
            sign_of=token.word.sign_of,
        )
        return Money(money(sense.code, sense.factor), not sense.certain, NO_ROLES)

    def before(self, at: int) -> list[int]:
        """Return the places of the currency word at `at` and of those that adjoin it on the left.

        "CNY, USD 5 million" has two. A word behind an earlier number belongs to that number.
        """
        places, back = [at], at - 1
        while back >= 0:
            word = self.tokens[back].word
            if word.currency and word.unit is None:
                if self.taken(back):
                    break
                places.append(back)
            elif not word.roles & _BETWEEN:
                break
            back -= 1
        return places

    def behind(self, at: int) -> list[int]:
        """Return the places of the currency word at `at` and of those that follow it directly.

        They may stand in parentheses: 5亿元(人民币).
        """
        end = self._behind_money(at + 1)
        places = list(range(at, end))
        if has_role(self.tokens, end, "open"):
            closing = self._behind_money(end + 1)
            noted = closing
            if has_role(self.tokens, closing + 1, "same_below"):
                noted += 2  # (澳門元,下同)
            if closing > end + 1 and has_role(self.tokens, noted, "close"):
                places += range(end + 1, closing)
        return places

    def _behind_money(self, at: int) -> int:
        while at < len(self.tokens) and self.tokens[at].word.currency:
            at += 1
        return at

    def with_scale(
        self, at: int, end: int, number: Number, scale: Decimal
    ) -> tuple[Number, Decimal, int]:
        """Return the number at `at` with the scale beside its money, that scale and its end.

        "USDbn 5", "Mrd. USD 5" and "5 USDbn" are all 5 billion: the money stands before the number,
        or behind it at `end`. Raises UnreadableError if the number has a scale of its own.
        """
        beside = self._scale_beside(at, end)
        if beside is None:
            return number, scale, end
        if scale != 1:
            raise UnreadableError("scale.twice", self.tokens[at].text)
        return number.times(beside.factor), beside.factor, beside.end

    def _scale_beside(self, at: int, end: int) -> MoneyScale | None:
        tokens = self.tokens
        for place in (at - 1, at - 2):
            scale = tokens[place].word.scale if place >= 0 else None
            if scale is not None and scales_money(tokens, place):
                return MoneyScale(scale.factor, end)
        if not 0 < end < len(tokens) or not tokens[end - 1].word.currency:
            return None
        scale = tokens[end].word.scale
        if scale is None or tokens[end - 1].end != tokens[end].start:
            return None
        return MoneyScale(scale.factor, end + 1)

    def decided(self, at: int) -> bool:
        """Whether a place decides which currency the word here names, if it is money."""
        senses, settings = self.tokens[at].word.currency, self.settings
        places = settings.geography, settings.default_geography
        return bool(senses) and decide(senses, *places) is not None

    def taken(self, at: int) -> bool:
        """Whether the money here belongs to an earlier number: 5 USD to 6, 5 M d'euros (6."""
        back = at - 1
        scaled = back > 0 and self.tokens[back - 1].word.scale is not None
        back -= scaled and has_role(self.tokens, back, "of")
        while back >= 0 and self.tokens[back].word.scale is not None:
            back -= 1
        return back >= 0 and self.tokens[back].kind == "number"

    def leads(self, at: int) -> bool:
        """Whether the money here stands before a number of its own.

        Raises UnreadableError for a Russian noun in the genitive plural right before a number,
        which counts it and is a rough one, if it does not go on a scale: долларов 50.
        """
        token, behind = self.tokens[at], self.tokens[at + 1 : at + 2]
        if self.taken(at) and token.text not in _SIGNS:
            return False
        if token.text.endswith(_MANY) and behind and is_numeral(behind[0]):
            raise UnreadableError("bound.inverted", f"{token.text} {behind[0].text}")
        return True

    def refuse_other(self, unit: Unit | None, places: Iterable[int]) -> None:
        """Raise UnreadableError for a word of another currency at one of these places.

        Left of a figure in money such a word makes it a rate ("the euro rose to 1.08 dollars") or
        leaves open which of the two the figure is in.
        """
        if unit is None or unit.dimension != "money":
            return
        settings = self.settings
        for place in places:
            word = self.tokens[place].word
            if not word.currency or word.roles & _OTHER_WORDS or unit.canonical in word.sign_of:
                continue
            sense = decide(word.currency, settings.geography, settings.default_geography)
            if sense is not None and sense.code != unit.canonical:
                raise UnreadableError("unit.two", f"{self.tokens[place].text} ... {unit.name}")


def scales_money(tokens: Sequence[Token], at: int) -> bool:
    """Whether a scale here is that of money before a number: USDbn 5, MEUR 5, Mio. EUR 5.

    A short one before a code or sign is, unless it goes on a number: 3 Mio. EUR 5.
    """
    token = tokens[at]
    if token.word.scale is None or at + 1 == len(tokens):
        return False
    before, behind = tokens[at - 1] if at else None, tokens[at + 1]
    if before is not None and before.word.currency and before.end == token.start:
        return behind.kind == "number"
    if at + 2 == len(tokens) or not behind.word.currency or tokens[at + 2].kind != "number":
        return False
    if before is not None and (is_numeral(before) or before.word.scale is not None):
        return False
    short = token.word.spelled is None and len(token.text.rstrip(".")) <= _ABBREVIATED
    coded = behind.text in _SIGNS or (len(behind.text) == _CODE and behind.text.isupper())
    return coded and (short or token.end == behind.start)


def _two(tokens: Sequence[Token]) -> UnreadableError:
    return UnreadableError("unit.two", " ".join(token.text for token in tokens))
