"""Refused wordings: what the rules of all languages ask of one that has unlisted words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from silkledger.reading.meaning.choices import CHANGES
from silkledger.reading.meaning.clause_words import states_number, tells_change
from silkledger.reading.words.near_words import is_near
from silkledger.reading.words.noun_forms import is_acronym
from silkledger.reading.words.senses import LIGHT, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

# What an unlisted word is read as: one that names a subject, says what is done, or only describes.
NAMING = Word(roles=frozenset(("subject",))).settled()
DOING = Word(roles=frozenset(("activity",))).settled()
DESCRIBING = Word(roles=frozenset(("neutral",))).settled()

LEADING = frozenset(("by", "to", "from", "plus", "minus", "of"))
_LIGHT = LIGHT | {"date_loose", "each", "determiner"}
_DETERMINES = frozenset(("article", "neutral", "subject", "noun"))


@dataclass(frozen=True)
class RefusedWording:
    """The tokens of a refused wording and its language; what is asked of all is told once."""

    tokens: Sequence[Token]
    statistic: str | None
    language: NounLanguage
    settings: Settings

    @cached_property
    def numbers(self) -> Sequence[int]:
        """The places of the numbers."""
        return [at for at, token in enumerate(self.tokens) if states_number(token)]

    @property
    def first(self) -> int:
        """The place of the first number."""
        return self.numbers[0]

    @property
    def last(self) -> int:
        """The place of the last number."""
        return self.numbers[-1]

    @property
    def code(self) -> str:
        """The language, as ISO 639-1 has it."""
        return self.language.code

    @property
    def vocabulary(self) -> Vocabulary:
        """The vocabulary that the wording is read with."""
        return self.settings.vocabulary

    @property
    def signed(self) -> bool:
        """Whether the sign counts: a verb may say what becomes of the amount."""
        return self.statistic in CHANGES or self.statistic == "balance"

    @cached_property
    def told(self) -> bool:
        """Whether a word tells a change, and does not only bound the number: more than."""
        return any(map(_states_change, self.tokens))

    @cached_property
    def led_by(self) -> bool:
        """Whether "by" may lead to the number, which is a change then: облегчены на 30 %."""
        return any("by" in token.word.roles for token in self.tokens)


def is_foreign_name(token: Token, wording: RefusedWording) -> bool:
    """Whether a word in Latin letters stands in a Russian wording, or an acronym."""
    text = token.text
    latin = text.isascii() and text.isalpha() and text[:1].isupper() and len(text) > 1
    named = latin or is_acronym(text)
    return named and not is_near(text.lower(), wording.code, wording.vocabulary)


def leads_to_number(between: Sequence[Token]) -> bool:
    """Whether only bounds, articles, currencies and the like stand between a word and a number."""
    return all(
        token.word.bound_before
        or token.word.currency
        or token.word.sign_of
        or token.word.roles & LEADING
        or token.word.says <= _LIGHT
        for token in between
    )


def is_determined(tokens: Sequence[Token], at: int) -> bool:
    """Whether an article, adjective or noun stands before the noun at a place."""
    before = tokens[at - 1] if at else None
    return before is not None and bool(
        before.kind == "unknown" or before.word.roles & _DETERMINES or before.word.unit
    )


def is_told_before(wording: RefusedWording, at: int) -> bool:
    """Whether a word before the number may be read: where the sign counts, a change tells it.

    The word has letters alone, and no hyphen beside it (give-back).
    """
    if at >= wording.first or wording.statistic == "balance":
        return False
    needs_sign = wording.statistic in CHANGES or wording.led_by
    texts = [token.text for token in wording.tokens[max(at - 1, 0) : at + 2]]
    return (
        wording.tokens[at].text.isalpha() and "-" not in texts and (wording.told or not needs_sign)
    )


def _states_change(token: Token) -> bool:
    bounds = token.word.bound_before is not None and token.word.change_before is None
    return bool(token.word.separable) or (tells_change(token) and not bounds)
