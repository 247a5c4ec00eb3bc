"""Grammar: the order of words in one figure. From the tokens of a wording to its amounts, bound,
change and signs.

Read from left to right in one pass. What stands left of the number may be a subject ("the trade
volume exceeded ..."); what stands right of it may be a complement ("... of the world's total"), in
which unknown words are passed over. An unknown word anywhere else refuses: it might be a hedge.
Left out on purpose: the indicator and the unit cell (judgement).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading import joins, neighbours
from silkledger.reading.amounts import Amounts
from silkledger.reading.faults import UnreadableError
from silkledger.reading.phrases import (
    BEHIND,
    LEFT_REMARKS,
    OPENING,
    PASSIVE,
    REMARKS,
    Phrase,
    may_lead,
    refuse_words,
)
from silkledger.reading.ratios import word_ratio
from silkledger.reading.years import behind_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.amounts import Amount
    from silkledger.reading.ratios import WordRatio
    from silkledger.reading.senses import Token
    from silkledger.reading.settings import Settings

# Signs that end a wording and say nothing.
_FRAME = (".", "'", "。")


def phrase(tokens: Sequence[Token], settings: Settings) -> Phrase:
    """The phrase of a wording. Raises UnreadableError with the first reason found."""
    while tokens and tokens[-1].text in _FRAME:
        tokens = tokens[:-1]
    neighbours.refuse_discount(tokens)
    found = _Reader(tokens, settings, loose_years=True).read()
    if not found.amounts:
        found = _Reader(tokens, settings, loose_years=False).read()
    if not found.amounts:
        placeholder = any("placeholder" in token.word.roles for token in tokens)
        text = " ".join(token.text for token in tokens)
        raise UnreadableError(
            "number.placeholder" if placeholder or text.strip("-. ") == "" else "number.none", text
        )
    return found


class _Reader:
    """One pass over the tokens of one wording."""

    def __init__(self, tokens: Sequence[Token], settings: Settings, *, loose_years: bool) -> None:
        self.tokens = tokens
        self.amounts = Amounts(tokens, settings)
        self.loose_years = loose_years
        self.phrase = Phrase()
        self.gap: list[Token] = []  # tokens since the last number
        self.unknown = ""  # the first unknown word that nothing has made a subject yet
        self.start = False  # "from": the number is where a change starts
        self.between = False
        self.opened = False  # an accounting parenthesis
        self.open_at = 0
        self.complement = False
        self.preposition = False  # the bound word may also be a preposition (over, around)
        self.ranging = ""  # "between", which wants a second number
        self.compared = False  # "than" opened the complement
        self.falling = False  # an earlier word of decrease
        self.led = False  # "to" before any word of change: a verb at the end may lead to a level (auf 3 % gesunken)

    def read(self) -> Phrase:
        at = 0
        while at < len(self.tokens):
            token = self.tokens[at]
            if token.kind == "note":
                raise UnreadableError("character.note_mark", token.text)
            if self.amounts.denominators.scales(at):
                at += 1
                continue
            if self.amounts.numerals.starts(at) and not self._is_article(at):
                at = behind_date(self.tokens, at, loose=self.loose_years) or self._amount(at)
                continue
            if (
                token.word.multiple
                and not self.complement
                and (ratio := word_ratio(self.tokens, at)) is not None
            ):
                self._ratio(token, ratio)
                at = ratio.end
                continue
            if self.phrase.amounts:
                self._right(at)
            else:
                self._left(at)
            at += 1
        if self.opened:
            raise UnreadableError("sign.parenthesis", "(")
        if self.ranging and self.phrase.link != "range" and not self.phrase.bound:
            raise UnreadableError("number.open_range", self.ranging)
        return self.phrase

    def _is_article(self, at: int) -> bool:
        """Whether a word for one is an article here: inside a complement, or before what can't
        be counted.
        """
        inside = self.complement and bool(self.phrase.amounts)
        return neighbours.is_article(self.tokens, at, inside=inside)

    def _amount(self, at: int) -> int:
        phrase, between = self.phrase, self.between
        self._check_before(at)
        if self.unknown:
            raise UnreadableError("wording.unknown", self.unknown)
        if self.opened and any(
            token.word.roles & {"verb", "neutral", "prep"} or token.word.bound_before
            for token in self.tokens[self.open_at : at]
        ):
            raise UnreadableError(
                "sign.parenthesis_words",
                "".join(token.text for token in self.tokens[self.open_at : at + 1]),
            )
        second = bool(phrase.amounts)
        sign = joins.sign(self.tokens, at, self.gap, second=second, between=between)
        money = second and phrase.amounts[0].currency
        amount = self.amounts.read(
            at, sign=sign, closes=self.opened, multiplied=phrase.multiplied, money=money
        )
        if second:
            self._join(amount)
        phrase.amounts.append(amount)
        if amount.inner_bound:
            self._bound(amount.inner_bound, self.tokens[at])
        phrase.multiple = amount.multiple or phrase.multiple
        self.complement = self.complement or amount.multiple == "as"
        if self.opened and amount.closed:
            phrase.negative, phrase.bracketed, self.opened = True, True, False
        if amount.fraction and amount.unit is None and amount.end < len(self.tokens):
            genitive = "part" in self.tokens[amount.end - 1].word.roles
            phrase.of, self.complement = phrase.of or genitive, self.complement or genitive
        beside = (*self.tokens[max(at - 1, 0) : at], *self.tokens[amount.end : amount.end + 1])
        if amount.fraction and any("of_before" in token.word.roles for token in beside):
            phrase.of = True
        self.gap = []
        return amount.end

    def _check_before(self, at: int) -> None:
        """Refuses a number that is no figure by the word before it, or is where a change starts."""
        if not at:
            return
        neighbours.refuse_before(self.tokens[at - 1], self.tokens[at])
        words = f"{self.tokens[at - 1].text} {self.tokens[at].text}"
        if "range_only" in self.tokens[at - 1].word.roles:
            self.ranging = words
        if self.start and (self.phrase.change or not self.between):
            raise UnreadableError("number.start_of_change", words)

    def _join(self, amount: Amount) -> None:
        phrase = self.phrase
        if len(phrase.amounts) > 1:
            rule = "number.three_parts" if phrase.link == "ratio" else "number.compete"
            raise UnreadableError(
                rule, " ".join([*(known.text for known in phrase.amounts), amount.text])
            )
        phrase.link = joins.link(phrase.amounts[0], self.gap, amount, between=self.between)
        leads = any("to" in token.word.roles for token in self.gap)
        if phrase.link == "range" and phrase.change and leads and not phrase.by:
            raise UnreadableError(
                "number.two_figures", f"{phrase.amounts[0].text} ... {amount.text}"
            )

    def _ratio(self, token: Token, ratio: WordRatio) -> None:
        """Doubled, halved: a multiple without a number."""
        if self.phrase.amounts:
            raise UnreadableError(
                "number.compete", f"{self.phrase.amounts[-1].text} ... {token.text}"
            )
        if self.unknown:
            raise UnreadableError("wording.unknown", self.unknown)
        self.phrase.amounts.append(ratio.amount)
        self.phrase.multiple = ratio.kind
        self.complement = ratio.kind == "as"

    def _left(self, at: int) -> None:
        token = self.tokens[at]
        word = token.word
        if token.kind == "unknown" or not may_lead(word):
            self._stranger(token)
            return
        refuse_words(token)
        if word.bound_after is not None and word.bound_before is None and not word.roles & PASSIVE:
            raise UnreadableError("bound.misplaced", token.text)
        self.phrase.remark(self._remarks(at) & LEFT_REMARKS)
        self._govern(token)
        self._mark(at)

    def _stranger(self, token: Token) -> None:
        """An unknown word: a subject if a verb follows. A bound word before it was a preposition,
        if it can be one.
        """
        if self.phrase.bound and self.preposition:
            self.phrase.bound = self.phrase.bound_word = ""
        self.unknown = self.unknown or token.text

    def _govern(self, token: Token) -> None:
        """Words that say something of the number to come: bounds, changes, verbs. They make what is
        before a subject.
        """
        phrase, word, roles = self.phrase, token.word, token.word.roles
        self.led = self.led or ("to" in roles and not phrase.change)
        if word.multiple is not None and word.multiple.kind in ("multiplied", "divided"):
            phrase.multiplied, self.unknown = True, ""
            phrase.change = "down" if word.multiple.kind == "divided" else phrase.change
        elif word.bound_before is not None and not (phrase.change and "to" in roles):
            if phrase.bound and self.preposition:
                phrase.bound = phrase.bound_word = ""
            self._bound(word.bound_before, token)
            phrase.level = phrase.level or bool(
                phrase.change and not phrase.by and "level" in roles
            )
            # An unknown word before "до" may be a verb of change.
            self.preposition, self.unknown = "prep" in roles, self.unknown if "to" in roles else ""
        elif word.change_before is not None:
            self.falling = self.falling or phrase.change == "down"
            phrase.change, phrase.level, phrase.by = word.change_before, False, False
            # A single Chinese character (高, 增) makes no subject of unknown ones before it: they may
            # be one word.
            self.unknown = self.unknown if len(token.text) == 1 else ""
        elif "to" in roles and phrase.change:
            if self.falling:
                raise UnreadableError("sign.unclear", token.text)
            phrase.level = True
        elif "verb" in roles:
            self.unknown = ""
        elif "by" in roles and phrase.change:
            phrase.by = "from" not in roles

    def _mark(self, at: int) -> None:
        """Words that set how the number to come is read."""
        token, phrase = self.tokens[at], self.phrase
        word, roles = token.word, token.word.roles
        if "negative" in roles and not ("minus" in roles and self._number_next(at)):
            phrase.negative = True
        if "open" in roles:
            self.opened, self.open_at = True, at
        if "between" in roles:
            self.between = True
            self.amounts.between()
        elif "from" in roles:
            self.start = True
        if (word.unit is not None or word.ambiguous is not None) and not self.amounts.prefixes(at):
            phrase.left_unit = phrase.left_unit or not roles & {"neutral", "verb", "prep"}

    def _remarks(self, at: int) -> frozenset[str]:
        """The roles of a token; "a year" is none of a rate before a date ("im Jahr 2022") or
        behind "than".
        """
        roles = self.tokens[at].word.roles
        dates = "date_before" in roles and self._number_next(at)
        return roles - {"per_year"} if self.compared or dates else roles

    def _number_next(self, at: int) -> bool:
        return at + 1 < len(self.tokens) and self.amounts.numerals.starts(at + 1)

    def _number_close_behind(self, at: int) -> bool:
        """Whether a further number stands close behind this token, which then belongs to it."""
        for following in range(at + 1, min(at + 3, len(self.tokens))):
            starts = self.amounts.numerals.starts(following)
            if starts and not behind_date(self.tokens, following, loose=True):
                return True
            word = self.tokens[following].word
            if not (word.currency or "neutral" in word.roles):
                return False
        return False

    def _bound(self, bound: str, token: Token) -> None:
        phrase = self.phrase
        if phrase.bound and (phrase.bound != bound or phrase.bound_word == token.text):
            raise UnreadableError("bound.two", f"{phrase.bound_word} ... {token.text}")
        phrase.bound, phrase.bound_word = bound, token.text
        phrase.bound_leads = "to" in token.word.roles
        phrase.literal_bound = not token.text[:1].isalnum()

    def _right(self, at: int) -> None:
        token = self.tokens[at]
        word = token.word
        self.gap.append(token)
        leads = self._number_close_behind(at)
        outside = (
            not self.complement or len(self.gap) == 1
        )  # a word right behind the number is in no complement
        if not leads and (direction := word.change_end or (outside and word.change_after)):
            self._change_after(direction, token)
            self.compared = "than" in word.roles
            self.complement = self.complement or self.compared
        elif not leads and word.bound_after is not None:
            self._bound(word.bound_after, token)
        else:
            refuse_words(token)
            self.phrase.remark(self._remarks(at) & REMARKS)
            self._complement(token, leads=leads)

    def _complement(self, token: Token, *, leads: bool) -> None:
        """Words that open a complement, or stand in one; what is neither is refused."""
        word, roles = token.word, token.word.roles
        if "of_total" in roles or ("of" in roles and not self.complement):
            self.phrase.of = self.complement = True
        elif roles & OPENING:
            if not leads:
                neighbours.refuse_two_nouns(self.tokens, self.gap, self.phrase.amounts[-1].unit)
            self.compared = self.compared or "than" in roles
            self.complement = True
        elif word.bound_before is not None and any(
            "open" in before.word.roles for before in self.gap
        ):
            self._bound(word.bound_before, token)
        elif word.unit is not None or word.currency:
            self.phrase.right_unit = True
            self._refuse_behind(
                "unit.two", f"{self.phrase.amounts[-1].text} {token.text}", leads=leads
            )
        elif word.change_before is not None and not self.complement:
            self._change_after(word.change_before, token)
        elif not roles & BEHIND:
            rule = "bound.misplaced" if word.bound_before is not None else "wording.unknown"
            self._refuse_behind(
                "character.note_mark" if "note" in roles else rule, token.text, leads=leads
            )

    def _refuse_behind(self, rule: str, text: str, *, leads: bool) -> None:
        """Refuses a word behind the number that belongs neither to a complement nor to a further
        number.
        """
        if not (self.complement or leads):
            raise UnreadableError(rule, text)

    def _change_after(self, direction: str, token: Token) -> None:
        phrase = self.phrase
        if phrase.multiple in ("times", "counted"):
            phrase.remarks.add("times_more" if direction == "up" else "times_less")
            return
        if (
            phrase.level
            or (phrase.change and phrase.change != direction)
            or (self.led and phrase.bound_leads)
        ):
            raise UnreadableError("sign.unclear", token.text)
        phrase.change = direction
        phrase.level = self.led and "closing" in token.word.roles
