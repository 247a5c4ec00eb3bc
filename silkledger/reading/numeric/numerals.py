"""Numerals: a number with its scales, and compounds of several, in five languages.

"19 million 865.3 thousand", "3亿2000万", "half a million", "one and a half billion",
"two thirds", "三亿两千万", "三分之一". A word is as precise as its digits would be. The single
numbers are read in numeral_parts.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.numeric.joined_scales import (
    PADDED,
    behind_inner_bound,
    behind_scale_hyphen,
    counts_on,
    fills,
    is_counted,
    is_in_millions,
)
from silkledger.reading.numeric.number_words import fraction
from silkledger.reading.numeric.numeral_parts import PartReader
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.senses import NUMBERS, UNKNOWN, has_role, is_subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.digit_groups import Digits, Number, UnknownDigits
    from silkledger.reading.words.senses import Scale, Token
    from silkledger.schemas.vocabulary import Vocabulary

_ONE = Decimal(1)
_HAN = "\u3400"
_WAN = Decimal(10_000)
ZEROS = ("零", "〇")
POWERS = (Decimal(10) ** 6, Decimal(10) ** 12)  # of a million
_TEN, _HUNDRED, _THOUSAND = Decimal(10), Decimal(100), Decimal(1000)
_CARDINALS = ("cardinal", "hundred", "hundreds")
_WAN_PLACES = 4  # digits below 萬
_TAIWANESE = 3  # digits behind 万 that are meant as they stand: 7825萬483
_JOINING = frozenset(("spelled", "bound_after", "minus"))  # words inside a numeral


class Numeral(NamedTuple):
    """A number with how it was made: its scale (1: none), fraction or not, words or digits.

    `inner_bound` is the bound of a word between the number and its scale, `end` the place behind
    it.
    """

    number: Number
    scale: Decimal
    fraction: bool
    spelled: bool
    inner_bound: str | None
    end: int


class Numerals:
    """The reader of numerals in one wording.

    `said` is what the words of the wording say (Word.says). `between` says that "and" joins the two
    ends of a range and not the parts of one number.
    """

    __slots__ = ("_parts", "_vocabulary", "between", "said", "tokens")

    def __init__(
        self,
        tokens: Sequence[Token],
        digits: Digits | UnknownDigits,
        said: frozenset[str],
        vocabulary: Vocabulary,
        *,
        between: bool = False,
    ) -> None:
        self.tokens, self.said, self.between = tokens, said, between
        self._vocabulary = vocabulary
        self._parts = PartReader(tokens, digits, said, between=between)

    def starts(self, at: int) -> bool:
        """Whether a numeral begins with this token."""
        token = self.tokens[at]
        if token.kind in NUMBERS:
            return True
        word = token.word
        if word.spelled is not None:
            return word.spelled.role != "parts"
        if word.unit is not None and word.unit.name == "cheng":
            return self._parts.is_bare_tenth(at)
        if word.scale is not None and (word.scale.alone or self._is_bounded(at)):
            return True
        single = "article" in word.roles and "of" not in word.roles  # de milliers d'emplois
        return single and self._leads(at + 1)

    def _is_bounded(self, at: int) -> bool:
        """Whether a bound word makes the scale word here singular, and so a number: до тысячи."""
        scale = self.tokens[at].word.scale
        bounded = at > 0 and scale is not None and scale.when == "bounded"
        return bounded and self.tokens[at - 1].word.bound_before is not None

    def _leads(self, at: int) -> bool:
        """Whether what follows an article turns it into one: a million, a hundred, a dozen."""
        if at >= len(self.tokens):
            return False
        word = self.tokens[at].word
        if word.spelled is not None:
            return word.spelled.role in ("hundred", "dozen", "fraction")
        return word.scale is not None and word.scale.when == ""

    def read(self, at: int, *, money: bool) -> Numeral:
        """Return the numeral that begins here. Raises UnreadableError.

        `money` says that a currency stands beside the number.
        """
        plain = None
        if self.tokens[at].kind == "number" and self.said.isdisjoint(_JOINING):
            plain = self._plain(at, money=money)
        return plain or self._compound(at, money=money)

    def _compound(self, at: int, *, money: bool) -> Numeral:
        """Return the numeral that begins here, with all parts. Raises UnreadableError."""
        total: Number | None = None
        scale, last, inner, bare, spelled = _ONE, None, None, False, True
        while True:
            padded = last is not None and fills(self.tokens, at, last)
            start, part = at, self._parts.read(at, padded=padded)
            number, at, parted = part.number, part.end, part.number.digit < 1
            if (added := self.added(at)) is not None:
                number, at = number.plus(added), at + 1
            at, inner = behind_inner_bound(self.tokens, at, inner)
            at = behind_scale_hyphen(self.tokens, at, self.said)
            scale_word = self._scale(at, money=money)
            if scale_word is not None:
                if part.spelled and number.digit > 1 and number.digit >= scale_word.factor:
                    raise UnreadableError("scale.twice", self.tokens[at].text)
                number, scale_word, at = self._times(number, scale_word, at + 1, money=money)
                if (added := self.added(at)) is not None:
                    number, at = number.plus(added.times(scale_word.factor)), at + 1
                again = self._scale(at, money=money)
                if again is not None:
                    raise UnreadableError("scale.twice", self.tokens[at].text)
                at, inner = behind_inner_bound(self.tokens, at, inner)
            own = max(_ONE, number.digit) if part.spelled else _ONE
            factor = own if scale_word is None else scale_word.factor
            bare = part.fraction and scale_word is None and total is None
            spelled, scale = spelled and part.spelled, max(scale, factor)
            if total is not None and (last is None or number.value >= last or factor >= last):
                raise UnreadableError("number.compete", self.tokens[at - 1].text)
            total = number if total is None else total.plus(number)
            last = factor
            following = self._continues(at, factor, spelled=part.spelled, money=money)
            if parted or (part.end == start and self.tokens[start].text[:1] >= _HAN):
                following = None  # 億 alone is not a part, and 1.5 million has no more of them
            if following is None or inner is not None:
                return Numeral(
                    number=total,
                    scale=scale,
                    fraction=bare,
                    spelled=spelled,
                    inner_bound=inner,
                    end=at,
                )
            at = following

    def _plain(self, at: int, *, money: bool) -> Numeral | None:
        """Return the digits here with their scale, which no other word joins.

        None where a further part may follow. Raises UnreadableError.
        """
        part = self._parts.read(at)
        number, end = part.number, part.end
        scale = self._scale(end, money=money)
        if scale is None:
            return Numeral(number, _ONE, part.fraction, False, None, end)
        number, scale, end = self._times(number, scale, end + 1, money=money)
        if end < len(self.tokens):
            if self._scale(end, money=money) is not None:
                raise UnreadableError("scale.twice", self.tokens[end].text)
            whole = part.number.digit >= 1
            if whole and self._continues(end, scale.factor, spelled=False, money=money) is not None:
                return None
        return Numeral(number, max(_ONE, scale.factor), False, False, None, end)

    def _times(
        self, number: Number, scale: Scale, at: int, *, money: bool
    ) -> tuple[Number, Scale, int]:
        """Return the number times the scale that ends before `at`, that scale and its end.

        Hundreds behind a thousand may stand before a larger scale that multiplies both: "76 mil 94
        millones" is 76,094 million.
        """
        number = number.times(scale.factor)
        if scale.when != "joined" or not (counts_on(self.tokens, at, scale) or self._spells_on(at)):
            return number, scale, at
        padded = PADDED.match(self.tokens[at].text) is not None
        hundreds = self._parts.read(at, padded=padded)
        larger = self._scale(hundreds.end, money=money)
        whole = larger is not None and larger.factor in POWERS  # never mil 64 mil millones
        if larger is None or not whole or hundreds.number.value >= _THOUSAND:
            return number, scale, at
        number = number.plus(hundreds.number).times(larger.factor)
        return number, larger, hundreds.end + 1

    def _spells_on(self, at: int) -> bool:
        """Whether words of hundreds stand behind a joined scale: mil quinientos millones."""
        spelled = self.tokens[at].word.spelled if at < len(self.tokens) else None
        return spelled is not None and spelled.role in _CARDINALS

    def added(self, at: int) -> Number | None:
        """Return what words add to the number before them ("and a half"), or None.

        "and a half of the ..." is part of something else and adds nothing.
        """
        if "spelled" not in self.said:
            return None
        spelled = self.tokens[at].word.spelled if at < len(self.tokens) else None
        if spelled is None or spelled.role != "added" or not spelled.value:
            return None
        behind = self.tokens[at + 2].word if at + 2 < len(self.tokens) else None
        measured = behind is not None and bool(behind.unit or behind.currency)
        scaled = self.tokens[at - 1].word.scale is not None
        measured = measured or (scaled and self._names(at + 2))  # un million et demi de képis
        if has_role(self.tokens, at + 1, "of") and not measured:
            return None
        return fraction(spelled.value)

    def _continues(self, at: int, factor: Decimal, *, spelled: bool, money: bool) -> int | None:
        """Return where a further, smaller part of a compound begins, or None.

        For example "3 million 200 thousand", "two thousand and five".
        """
        if factor == _ONE or at >= len(self.tokens):
            return None
        start = at + 1 if spelled and not self.between and has_role(self.tokens, at, "and") else at
        zero = self.tokens[at].text in ZEROS and at + 1 < len(self.tokens)
        if zero and self.tokens[at + 1].kind == "number":  # 26万零957
            start = at + 1
        if (
            start >= len(self.tokens)
            or not self.starts(start)
            or has_role(self.tokens, start, "article")
        ):
            return None
        token = self.tokens[start]
        if token.word.spelled is not None and token.word.spelled.role not in (
            "cardinal",
            "hundred",
            "hundreds",
        ):
            return None
        try:
            padded = fills(self.tokens, start, factor)
            part = self._parts.read(start, padded=padded)
        except UnreadableError:
            return None
        scale = self._scale(part.end, money=money)
        if scale is not None:
            return start if scale.factor < factor else None
        closed = part.spelled and not part.fraction and (spelled or part.number.digit > 1)
        if token.kind != "word" and not self.tokens[at - 1].text.isascii():
            # 3万5000 and 1 тыс. 800 fill the places below their scale. 3亿5000 may omit 万,
            # and 9萬4 is short for 94,000.
            short = token.kind == "number" and len(token.text) >= _TAIWANESE
            full = part.number.value * 10 >= factor or (factor == _WAN and short)
            digits = token.text.partition(".")[0].replace(",", "")
            four = factor == _WAN and len(digits) == _WAN_PLACES
            places = part.number.digit >= 1 or four  # 4萬4,509.05
            closed = token.text[0] in ZEROS or zero or padded or (places and full)
        before = self.tokens[at - 1].word.scale
        if before is not None and counts_on(self.tokens, at, before):
            least = _TEN if self._names(part.end) else _HUNDRED
            closed = part.number.value >= least or padded  # 160 mil 659; 31 mil 9 competes
        closed = closed or is_counted(self.tokens, start, part, factor)
        return start if closed and part.number.value < factor else None

    def _names(self, at: int) -> bool:
        """Whether a noun, unlisted or listed, stands here to be counted: dos mil 91 arribos."""
        here = self.tokens[at].word if at < len(self.tokens) else UNKNOWN
        named = at < len(self.tokens) and self.tokens[at].kind == "unknown"
        return named or "noun" in here.roles or is_subject(here)

    def _scale(self, at: int, *, money: bool) -> Scale | None:
        """Return the scale word here. Raises UnreadableError without its money or noun."""
        if at >= len(self.tokens):
            return None
        token = self.tokens[at]
        scale = token.word.scale
        if scale is None or scale.alone or scale.when in ("", "bounded"):
            return scale
        behind = at + 1 + has_role(self.tokens, at + 1, "of")  # 323 M d'euros
        if money or any(token.word.currency for token in self.tokens[behind : behind + 1]):
            return scale
        beside = scale.when == "money_or_noun" and (behind == at + 1 or token.text.isupper())
        names = behind > at + 1 and self._names(behind)  # 5 M de brebis
        if beside and (names or is_in_millions(self.tokens, behind, self._vocabulary)):
            return scale
        raise UnreadableError("scale.unclear", token.text)
