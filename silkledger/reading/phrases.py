"""Phrases: the order of words in one figure. From the tokens of a wording to its amounts, bound, change and signs.

Read from left to right in one pass. What stands left of the number may be a subject ("the trade volume exceeded ..."); what
stands right of it may be a complement ("... of the world's total"), in which unknown words are passed over. An unknown
word anywhere else refuses: it might be a hedge. Left out on purpose: the indicator and the unit cell (quantities).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.reading.amounts import Amount, Amounts
from silkledger.reading.faults import UnreadableError
from silkledger.reading.lexicon import UNKNOWN
from silkledger.reading.numbers import whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.amounts import Settings
    from silkledger.reading.lexicon import Token

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")
_REMARKED = frozenset(
    (
        "share",
        "of_total",
        "per_year",
        "annual",
        "deficit",
        "surplus",
        "multiple_by",
        "multiple_to",
        "multiple_more",
        "in_times",
    )
)


@dataclass(slots=True)
class Phrase:
    """What the words say, before any context. `link` joins two amounts: range, plus_minus, ratio or in."""

    amounts: list[Amount] = field(default_factory=list)
    link: str = ""
    bound: str = ""
    bound_word: str = ""
    literal_bound: bool = False
    change: str = ""
    level: bool = False
    by: bool = False
    compared: bool = False
    negative: bool = False
    multiplied: bool = False
    multiple: str = ""
    left_unit: bool = False
    right_unit: bool = False
    of: bool = False
    remarks: set[str] = field(default_factory=set)


def phrase(tokens: Sequence[Token], settings: Settings) -> Phrase:
    """The phrase of a wording. Raises UnreadableError with the first reason found."""
    found = _Reader(tokens, settings, loose_years=True).read()
    if not found.amounts:
        found = _Reader(tokens, settings, loose_years=False).read()
    if not found.amounts:
        placeholder = [token.text for token in tokens if "placeholder" in token.word.roles]
        text = " ".join(token.text for token in tokens)
        raise UnreadableError("number.placeholder" if placeholder or text.strip("-. ") == "" else "number.none", text)
    return found


class _Reader:
    """One pass over the tokens of one wording."""

    def __init__(self, tokens: Sequence[Token], settings: Settings, *, loose_years: bool) -> None:
        self.tokens = tokens
        self.settings = settings
        self.amounts = Amounts(tokens, settings)
        self.loose_years = loose_years
        self.phrase = Phrase()
        self.unknown = ""
        self.start = False
        self.between = False
        self.complement = False
        self.opened = False
        self.drop = False
        self.falling = False
        self.gap: list[Token] = []

    def read(self) -> Phrase:
        at = 0
        while at < len(self.tokens):
            token = self.tokens[at]
            if token.kind == "note":
                raise UnreadableError("character.note_mark", token.text)
            if self.amounts.numerals.starts(at) and not self._passes(at):
                skipped = self._dated(at)
                if skipped:
                    at = skipped
                    continue
                at = self._amount(at)
                continue
            if token.word.multiple is not None and token.word.multiple.kind == "ratio" and not self.complement:
                self._ratio(token)
            elif self.phrase.amounts:
                self._right(at)
            else:
                self._left(at)
            at += 1
        if self.opened and self.phrase.negative is False:
            raise UnreadableError("sign.parenthesis", "(")
        return self.phrase

    def _passes(self, at: int) -> bool:
        """Whether a number word is none here: "one of the", a cardinal inside a complement that is an article."""
        word = self.tokens[at].word
        if word.spelled is not None and self.complement and self.phrase.amounts and "article" in word.roles:
            return True
        return bool(self.complement and self.phrase.amounts and "article" in word.roles and word.spelled is None)

    def _dated(self, at: int) -> int:
        """The place behind a year that is no figure ("in 2022", "2022年"), or 0."""
        token = self.tokens[at]
        if token.kind != "number" or not token.text.isdigit():
            return 0
        following = self.tokens[at + 1].word if at + 1 < len(self.tokens) else UNKNOWN
        if at + 1 < len(self.tokens) and self.tokens[at + 1].text in ("月", "季度"):
            return at + 2
        if not _YEAR.match(token.text):
            return 0
        if at + 1 < len(self.tokens) and self.tokens[at + 1].text[:1] == "年":
            return at + 2
        before = self.tokens[at - 1].word.roles if at else frozenset()
        if "date_word" in following.roles and (following.unit is None or "date_before" in before):
            return at + 2
        if following.unit or following.currency or following.scale or following.multiple:
            return 0
        dated = "date_before" in before or "date_word" in before or (self.loose_years and "date_loose" in before)
        return at + 1 if dated else 0

    def _amount(self, at: int) -> int:
        phrase = self.phrase
        if self.unknown:
            raise UnreadableError("wording.unknown", self.unknown)
        self._check_before(at)
        amount = self.amounts.read(at, sign=self._sign(at), closes=self.opened, multiplied=phrase.multiplied)
        if phrase.amounts:
            self._join(amount)
        phrase.amounts.append(amount)
        if amount.inner_bound:
            self._bound(amount.inner_bound, self.tokens[at])
        if amount.multiple:
            phrase.multiple = amount.multiple
        if self.opened and amount.closed:
            phrase.negative, self.opened = True, False
        self.gap = []
        return amount.end

    def _check_before(self, at: int) -> None:
        """Refuses a number that is glued to a word, follows "see" or "note", or is where a change starts from."""
        if not at:
            return
        before = self.tokens[at - 1]
        roles = before.word.roles
        if "note" in roles and not before.word.currency:
            raise UnreadableError("number.note", f"{before.text} {self.tokens[at].text}")
        glued = before.end == self.tokens[at].start and before.text[-1:].isalpha() and before.text.isascii()
        if glued and before.word is UNKNOWN:
            raise UnreadableError("number.glued", before.text + self.tokens[at].text)
        if self.start and (self.phrase.change or not self.between):
            raise UnreadableError("number.start_of_change", f"{before.text} {self.tokens[at].text}")

    def _sign(self, at: int) -> int:
        """-1 where a minus sign belongs to this number, else 1. Refuses a hyphen that may be a minus or not."""
        if not at or "minus" not in self.tokens[at - 1].word.roles:
            return 1
        minus, number = self.tokens[at - 1], self.tokens[at]
        if minus.text != "-":
            return -1
        before = self.tokens[at - 2] if at > 1 else None
        if self.gap and self._is_range(self.gap):
            return 1
        if before is None or before.end < minus.start or before.word.currency or "open" in before.word.roles:
            if minus.end < number.start:
                raise UnreadableError("sign.detached", f"- {number.text}")
            if self.phrase.amounts and not any(self._is_range([token]) for token in self.gap[:-1]):
                raise UnreadableError("sign.detached", f"{before.text if before else ''} -{number.text}")
            return -1
        if before.word.bound_before or before.word.bound_after or self.phrase.amounts:
            return -1
        raise UnreadableError("number.glued", f"{before.text}-{number.text}")

    def _is_range(self, gap: Sequence[Token]) -> bool:
        """Whether the tokens between two numbers, money and units left out, make them a range."""
        words = [token for token in gap if not (token.word.currency or "neutral" in token.word.roles)]
        words = words or [token for token in gap if "range" in token.word.roles]
        if len(words) != 1:
            return False
        roles = words[0].word.roles
        return "range" in roles or words[0].text == "-" or (self.between and "and" in roles)

    def _join(self, amount: Amount) -> None:
        """Says how a second number stands to the first. Refuses numbers that compete."""
        phrase, gap = self.phrase, self.gap
        texts = " ".join([phrase.amounts[-1].text, *(token.text for token in gap), amount.text])
        if len(phrase.amounts) > 1:
            rule = "number.three_parts" if phrase.link == "ratio" else "number.compete"
            raise UnreadableError(rule, texts)
        roles = [token.word.roles for token in gap if not token.word.currency]
        if amount.sign < 0 and gap and gap[-1].text == "-":
            gap = gap[:-1]
            roles = roles[:-1]
        if any("plus_minus" in role for role in roles) and len(roles) == 1:
            phrase.link = "plus_minus"
        elif self._is_range(gap):
            if phrase.change and self.start:
                raise UnreadableError("number.start_of_change", texts)
            phrase.link = "range"
        elif len(roles) == 1 and "colon" in roles[0] and not phrase.amounts[0].unit:
            phrase.link = "ratio"
        elif len(roles) == 1 and "in" in roles[0] and not (phrase.amounts[0].unit or phrase.amounts[0].currency):
            phrase.link = "in"
        else:
            raise UnreadableError("number.compete", texts)

    def _ratio(self, token: Token) -> None:
        """Doubled, halved: a multiple without a number."""
        if self.phrase.amounts:
            raise UnreadableError("number.compete", f"{self.phrase.amounts[-1].text} ... {token.text}")
        if self.unknown:
            raise UnreadableError("wording.unknown", self.unknown)
        value = token.word.multiple.value if token.word.multiple else None
        if value is None:
            raise UnreadableError("number.none", token.text)
        number = whole(int(value)) if value >= 1 else whole(5).times(Decimal("0.1"))
        self.phrase.amounts.append(Amount.of_multiple(number, token, "ratio"))
        self.phrase.multiple = "ratio"

    def _bound(self, bound: str, token: Token) -> None:
        phrase = self.phrase
        if phrase.bound and (phrase.bound != bound or phrase.bound_word == token.text):
            raise UnreadableError("bound.two", f"{phrase.bound_word} ... {token.text}")
        phrase.bound, phrase.bound_word = bound, token.text
        phrase.literal_bound = not token.text[:1].isalnum()

    def _left(self, at: int) -> None:
        """A token before the first number."""
        token, phrase = self.tokens[at], self.phrase
        word = token.word
        roles = word.roles
        if token.kind == "unknown":
            if phrase.bound and self.drop:
                phrase.bound, phrase.bound_word, self.drop = "", "", False
            self.unknown = self.unknown or token.text
            return
        if word.spelled is not None and word.spelled.role == "vague":
            raise UnreadableError("number.vague", token.text)
        if "negation" in roles:
            raise UnreadableError("wording.negation", token.text)
        self._remark(roles & _REMARKED)
        if "negative" in roles and not ("minus" in roles and token.text == "-"):
            phrase.negative = not ("minus" in roles and self._number_next(at))
        if "open" in roles:
            self.opened = True
        if word.multiple is not None and word.multiple.kind == "multiplied":
            phrase.multiplied, self.unknown = True, ""
        elif word.bound_before is not None and not (phrase.change and "to" in roles and word.bound_before == "le"):
            if phrase.bound and self.drop:
                phrase.bound, phrase.bound_word = "", ""
            self._bound(word.bound_before, token)
            self.drop = bool(roles & {"prep", "by"})
            self.unknown = ""
        elif word.change_before is not None:
            self._change(word.change_before)
        elif "to" in roles and phrase.change:
            self._to(token)
        elif "verb" in roles:
            self.unknown = ""
        if word.change_before is not None and word.bound_before is not None and phrase.change == "":
            phrase.change = ""
        if "by" in roles and phrase.change and not (word.bound_before or word.change_before):
            phrase.by = True
        if "between" in roles:
            self.between = True
            self.amounts.between()
        elif "from" in roles:
            self.start = True
        if (word.unit is not None or word.ambiguous is not None) and not self.amounts.prefixes(at):
            phrase.left_unit = phrase.left_unit or not roles & {"neutral", "verb", "prep"}

    def _remark(self, roles: frozenset[str]) -> None:
        """Keeps what a word says besides; of "to" and "by" words of multiples the last one rules."""
        remarks = self.phrase.remarks
        if "multiple_by" in roles:
            remarks.discard("multiple_to")
        elif "multiple_to" in roles:
            remarks.discard("multiple_by")
        remarks |= roles

    def _number_next(self, at: int) -> bool:
        return at + 1 < len(self.tokens) and self.amounts.numerals.starts(at + 1)

    def _change(self, direction: str) -> None:
        phrase = self.phrase
        self.falling = self.falling or phrase.change == "down"
        phrase.change, phrase.level, phrase.by, self.unknown = direction, False, False, ""

    def _to(self, token: Token) -> None:
        """After a verb of change "to" leads to a level; a level of a decline ("the decline slowed to") is unclear."""
        if self.falling:
            raise UnreadableError("sign.unclear", token.text)
        self.phrase.level = True

    def _right(self, at: int) -> None:
        """A token after a number."""
        token, phrase = self.tokens[at], self.phrase
        word, roles = token.word, token.word.roles
        self.gap.append(token)
        if word.change_end is not None or (word.change_after is not None and not self.complement):
            if not self._number_follows(at):
                self._change_after(word.change_end or word.change_after or "", token)
                return
        if word.bound_after is not None and not self._number_follows(at):
            self._bound(word.bound_after, token)
            return
        if "negation" in roles:
            raise UnreadableError("wording.negation", token.text)
        if word.spelled is not None and word.spelled.role == "vague":
            raise UnreadableError("number.vague", token.text)
        phrase.remarks |= roles & {"share", "of_total", "per_year", "annual", "deficit", "surplus"}
        if "of_total" in roles or ("of" in roles and not self.complement):
            phrase.of, self.complement = True, True
        elif roles & {"prep", "stop", "open", "than", "and", "or", "between"}:
            self.complement = True
        elif word.unit is not None or word.currency:
            phrase.right_unit = True
            if not self.complement and not self._number_follows(at):
                raise UnreadableError("unit.two", f"{phrase.amounts[-1].text} {token.text}")
        elif word.bound_before is not None and not self.complement and not self._number_follows(at):
            raise UnreadableError("bound.misplaced", token.text)
        elif word.bound_before is not None and "open" in {role for before in self.gap for role in before.word.roles}:
            self._bound(word.bound_before, token)
        elif token.kind == "unknown" and not self.complement:
            raise UnreadableError("wording.unknown", token.text)
        elif word.change_before is not None and not self.complement:
            self._change_after(word.change_before, token)

    def _change_after(self, direction: str, token: Token) -> None:
        phrase = self.phrase
        if phrase.multiple == "times":
            phrase.remarks.add("times_more" if direction == "up" else "times_less")
            return
        if phrase.change and phrase.change != direction and not phrase.level:
            raise UnreadableError("sign.unclear", token.text)
        if phrase.level:
            raise UnreadableError("sign.unclear", token.text)
        phrase.change, phrase.compared = direction, True

    def _number_follows(self, at: int) -> bool:
        """Whether a further number stands close behind this token: it belongs to that one."""
        for following in range(at + 1, min(at + 3, len(self.tokens))):
            if self.amounts.numerals.starts(following) and not self._dated(following):
                return True
            word = self.tokens[following].word
            if not (word.currency or "neutral" in word.roles):
                return False
        return False
