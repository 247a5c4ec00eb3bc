"""Known phrases: wordings that differ in the digits of their numbers alone are read once.

"More than USD 5.2 million" and "more than USD 7.9 million" say the same but for the number. The
phrase of such a wording is read with hidden digits: if a rule has to know the digits, there is no
phrase that holds for others, and each wording is read by itself. Else the phrase is kept, and the
numbers of another wording are put into it.
"""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from silkledger.reading.definitions.units import Unit
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.hidden_digits import HiddenDigitsError, shape_of
from silkledger.reading.words.hidden_numbers import HiddenNumber, HiddenToken
from silkledger.reading.words.phrases import Amount, Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from silkledger.reading.definitions.digit_groups import Number
    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.hidden_digits import HiddenText, HiddenWords
    from silkledger.reading.words.hidden_numbers import Guards
    from silkledger.reading.words.senses import Token

_MOST_TOKENS = 24
_MOST, _MOST_MET = 2_000, 20_000  # phrases and keys that are kept
_TRIED = 0  # a key that was read with hidden digits
# What is the same for all digits in a phrase and its amounts; one within it is not kept.
_PLAIN = (str, bool, int, Decimal, Unit, frozenset, type(None))
_OF_PHRASE = tuple(field.name for field in fields(Phrase))
_OF_AMOUNT = tuple(field.name for field in fields(Amount))
_AMOUNTS, _REMARKS = map(_OF_PHRASE.index, ("amounts", "remarks"))
_NUMBER, _TEXT = map(_OF_AMOUNT.index, ("number", "text"))
_phrase_values, _amount_values = attrgetter(*_OF_PHRASE), attrgetter(*_OF_AMOUNT)


class _KnownAmount(NamedTuple):
    """The fields of an amount, of which number and text may have hidden digits."""

    number: Number | HiddenNumber
    text: str | HiddenText | HiddenWords
    values: tuple[Any, ...]


class _KnownPhrase(NamedTuple):
    """The fields of a phrase, and apart from them its amounts and remarks.

    `tokens` live as long as it does, and so do their words, whose ids are in the key.
    """

    tokens: Sequence[Token]
    amounts: tuple[_KnownAmount, ...]
    remarks: frozenset[str]
    values: tuple[Any, ...]


class Met:
    """Keys that were met, with the digits that each was met with first."""

    __slots__ = ("_digits",)

    def __init__(self) -> None:
        self._digits: dict[int, int] = {}

    def again(self, key: Hashable, tokens: Sequence[Token]) -> bool:
        """Whether a key is met a second time, with other digits; this is said once."""
        number = hash(key)
        met, digits = self._digits.get(number), _digits(tokens)
        if met is None:
            if len(self._digits) >= _MOST_MET:
                self._digits.clear()
            self._digits[number] = digits
        elif met not in (_TRIED, digits):
            self._digits[number] = _TRIED
            return True
        return False

    def forget(self) -> None:
        """Forget all keys: what is no longer known may be read again."""
        self._digits.clear()


class KnownPhrases:
    """The reader of phrases that reads a wording as one with other digits was read."""

    __slots__ = ("_known", "_met", "_read")

    def __init__(self, read: Callable[[Sequence[Token], Settings], Phrase]) -> None:
        self._read = read
        self._known: dict[Hashable, _KnownPhrase] = {}
        self._met = Met()

    def phrase(self, tokens: Sequence[Token], settings: Settings) -> Phrase:
        """Return the phrase of a wording. Raises UnreadableError with the first reason met."""
        key = phrase_key(tokens, settings)
        if key is None:
            return self._read(tokens, settings)
        known = self._known.get(key)
        if known is None and self._met.again(key, tokens):
            known = self._hidden(tokens, settings)
            if known is not None:
                if len(self._known) >= _MOST:
                    self._known.clear()
                    self._met.forget()
                self._known[key] = known
        if known is not None and (phrase := _filled(known, tokens)) is not None:
            return phrase
        return self._read(tokens, settings)

    def without_digits(self, tokens: Sequence[Token], settings: Settings, guards: Guards) -> Phrase:
        """Return the phrase of a wording with hidden digits, whose values may be asked of guards.

        Raises UnreadableError, and what hidden digits raise.
        """
        known = self._known.get(phrase_key(tokens, settings))
        if known is None:
            return self._read(hidden_tokens(tokens, guards), settings)
        return _phrase(
            known,
            [
                Amount(*_with(values, _guarded(number, guards), text))
                for number, text, values in known.amounts
            ],
        )

    def _hidden(self, tokens: Sequence[Token], settings: Settings) -> _KnownPhrase | None:
        """Return what the words say whatever the digits are; None if that depends on them."""
        try:
            phrase = self._read(hidden_tokens(tokens), settings)
        except (UnreadableError, HiddenDigitsError, TypeError):
            return None
        amounts = tuple(map(_known_amount, phrase.amounts))
        values = _without(_phrase_values(phrase), _AMOUNTS, _REMARKS)
        held = chain(values, *(amount.values for amount in amounts))
        if not all(isinstance(value, _PLAIN) for value in held):
            return None
        return _KnownPhrase(tokens, amounts, frozenset(phrase.remarks), values)


def phrase_key(tokens: Sequence[Token], settings: Settings) -> tuple[Hashable, ...] | None:
    """Return what a phrase depends on but for hidden digits; None where there are none.

    A word is known by its id: the same text may be another word beside others.
    """
    if len(tokens) > _MOST_TOKENS:
        return None
    key: list[Hashable] = [settings]
    hides = False
    for token in tokens:
        text = token.text
        if token.kind == "number":
            text = shape_of(text)
            hides = hides or text is not token.text
        key += (token.kind, text, id(token.word), token.start, token.end)
    return tuple(key) if hides else None


def _digits(tokens: Sequence[Token]) -> int:
    """Return a number that differs, as good as always, where numbers are printed otherwise."""
    return hash(tuple([token.text for token in tokens if token.kind == "number"]))


def hidden_tokens(tokens: Sequence[Token], guards: Guards | None = None) -> list[Token]:
    """Return the tokens of a wording without the digits that other wordings may have instead."""
    return [_without_digits(token, at, guards) for at, token in enumerate(tokens)]


def _without_digits(token: Token, at: int, guards: Guards | None) -> Token:
    shape = shape_of(token.text) if token.kind == "number" else token.text
    return token if shape is token.text else HiddenToken.of(token, shape, at, guards)


def _guarded(number: Number | HiddenNumber, guards: Guards) -> Number | HiddenNumber:
    return number.guarded(guards) if isinstance(number, HiddenNumber) else number


def _known_amount(amount: Amount) -> _KnownAmount:
    return _KnownAmount(
        amount.number, amount.text, _without(_amount_values(amount), _NUMBER, _TEXT)
    )


def _without(values: Sequence[Any], *places: int) -> tuple[Any, ...]:
    return tuple(None if at in places else value for at, value in enumerate(values))


def _filled(known: _KnownPhrase, tokens: Sequence[Token]) -> Phrase | None:
    """Return a known phrase with the numbers of these tokens; None where one isn't read alike."""
    amounts: list[Amount] = []
    for number, text, values in known.amounts:
        own = number.printed(tokens) if isinstance(number, HiddenNumber) else number
        if own is None:
            return None
        printed = text if isinstance(text, str) else text.printed(tokens)
        amounts.append(Amount(*_with(values, own, printed)))
    return _phrase(known, amounts)


def _with(values: Sequence[Any], number: Any, text: Any) -> Sequence[Any]:
    """Return the fields of an amount with its number and text."""
    own = list(values)
    own[_NUMBER], own[_TEXT] = number, text
    return own


def _phrase(known: _KnownPhrase, amounts: list[Amount]) -> Phrase:
    own = list(known.values)
    own[_AMOUNTS], own[_REMARKS] = amounts, set(known.remarks)
    return Phrase(*own)
