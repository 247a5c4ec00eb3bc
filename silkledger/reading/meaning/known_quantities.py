"""Known quantities: wordings that differ in digits alone are judged once under one context.

What "more than USD 5.2 million" means is worked out once more with hidden digits, as its phrase is
(silkledger.reading.syntax.known_phrases): unit, bound, rules and flags are those of every number
that is printed alike, and its values follow from the digits by the same steps. Where the order of
values counts (from 5 to 9 million), it is asked again of each wording; one with another answer is
judged by itself, and so is whatever else depends on digits.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, cast

from silkledger.reading.results import Quantity, values_of
from silkledger.reading.syntax.grammar import KNOWN
from silkledger.reading.syntax.known_phrases import Met, hidden_tokens
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.hidden_digits import Hidden, HiddenDigitsError
from silkledger.reading.words.hidden_numbers import Guards, HiddenValue

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence

    from silkledger.reading.definitions.digit_groups import Number
    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.phrases import Phrase
    from silkledger.reading.words.senses import Token
    from silkledger.rules import Refusal

    _Read: TypeAlias = Callable[[Sequence[Token], Settings], Phrase]
    # What gives a value from the numbers of a wording, with the places of its fields.
    _Steps: TypeAlias = tuple[
        tuple[Callable[[Mapping[int, Number]], Decimal], tuple[int, ...]], ...
    ]
    # Judges the phrase of tokens, as the wording that is given, with this reader of phrases.
    Judge: TypeAlias = Callable[[Sequence[Token], str, _Read], Quantity | tuple[Refusal, ...]]

_MOST = 8_000  # quantities that are kept
_PLAIN = (str, bool, int, Decimal, type(None))  # one of them is the same for all digits


class _KnownQuantity(NamedTuple):
    """The fields of a quantity; where `hidden` says, what gives their values from the digits.

    `tokens` live as long as it does, and so do their words, whose ids are in the key.
    """

    tokens: Sequence[Token]
    values: tuple[Any, ...]
    hidden: _Steps
    guards: Guards


class KnownQuantities:
    """The quantities of wordings whose digits may be others."""

    __slots__ = ("_known", "_met")

    def __init__(self) -> None:
        self._known: dict[Hashable, _KnownQuantity] = {}
        self._met = Met()

    def quantity(self, key: Hashable, tokens: Sequence[Token]) -> Quantity | None:
        """Return the quantity of tokens that have this key; None if it isn't known."""
        known = self._known.get(key)
        numbers = None if known is None else known.guards.numbers(tokens)
        if known is None or numbers is None:
            return None
        own = list(known.values)
        for printed, places in known.hidden:
            value = printed(numbers)
            for place in places:
                own[place] = value
        return Quantity(*own)

    def meet(self, key: Hashable, tokens: Sequence[Token], judge: Judge) -> None:
        """Keep what `judge` says of tokens that were read, if their key is met a second time.

        The key names everything else that the judge looks at.
        """
        if not self._met.again(key, tokens):
            return
        known = _known(tokens, judge)
        if known is not None:
            if len(self._known) >= _MOST:
                self._known.clear()
                self._met.forget()
            self._known[key] = known


def _known(tokens: Sequence[Token], judge: Judge) -> _KnownQuantity | None:
    """Return what is the same for all digits; None if there is a part that isn't."""
    guards = Guards(tokens)

    def read(_hidden: Sequence[Token], settings: Settings) -> Phrase:
        return KNOWN.without_digits(tokens, settings, guards)

    try:
        quantity = judge(hidden_tokens(tokens), cast("str", _Wording()), read)
        if not isinstance(quantity, Quantity):
            return None
        steps = _steps(quantity)
        if not _give_values(steps, guards.numbers(tokens)):
            return None
    except (UnreadableError, HiddenDigitsError, TypeError):
        return None
    values = [None if isinstance(value, HiddenValue) else value for value in values_of(quantity)]
    parts = chain.from_iterable(v if isinstance(v, tuple) else (v,) for v in values)
    if not all(isinstance(part, _PLAIN) for part in parts):
        return None
    return _KnownQuantity(tokens, tuple(values), steps, guards)


def _steps(quantity: Quantity) -> _Steps:
    """Return what gives each hidden value, with the places of its fields."""
    steps: dict[int, tuple[HiddenValue, list[int]]] = {}
    for place, value in enumerate(values_of(quantity)):
        if isinstance(value, HiddenValue):
            steps.setdefault(id(value), (value, []))[1].append(place)
    return tuple((value.printed, tuple(places)) for value, places in steps.values())


def _give_values(steps: _Steps, numbers: Mapping[int, Number] | None) -> bool:
    """Whether the numbers of a wording give all values: none follows from an unguarded number."""
    return numbers is not None and all(step(numbers) is not None for step, _ in steps)


class _Wording(Hidden):
    """The text of a wording without its digits, of which nothing can be asked."""

    __slots__ = ()
