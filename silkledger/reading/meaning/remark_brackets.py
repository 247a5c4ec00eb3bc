"""Brackets that remark on a figure: "242.000 spectateurs (dont 198.000 payants)".

A part of what is counted, amounts beside a rate and rates beside an amount are other figures of the
same fact. A wording that is refused for them is read without the bracket: under a growth rate
without one that holds amounts alone, under a level without one that a word for "of which" opens.
The only number of a wording may be a rate in brackets, whose direction stands before them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import (
    figure_places,
    first_brackets,
    is_of_rates,
    is_rate_word,
    leads_to_rate,
    states_number,
)
from silkledger.reading.words.guard_kinds import OF_WHICH
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_LEVELS = frozenset(("flow", "stock", "level"))
_TELLING = frozenset(("negation", "except", "guard"))
_SAYING = frozenset(("verb", "activity"))  # were in, se registraron en
_SIGNS = frozenset(("plus", "minus"))
_SIGNED_RATE = 4  # tokens from the bracket of a rate with its sign to the closing one
_OTHER = frozenset(("deficit", "surplus", "than", "stop", "share", "of_total"))


def without_remark(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without the brackets of a remark; as they are if there are none.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_remark, "exports (5 million tonnes) rose by 3%", "en", "growth_rate")
    'exports rose by 3 %'
    """
    brackets = first_brackets(tokens)
    if brackets is None:
        return tokens
    start, end = brackets
    inside, rest = tokens[start + 1 : end], [*tokens[:start], *tokens[end + 1 :]]
    if any(token.word.roles & _TELLING for token in inside):
        return tokens
    if statistic == "growth_rate":
        remarks = _holds_amounts(inside) and any(map(is_of_rates, rest)) and not leads_to_rate(rest)
    else:
        parts = guards(settings.vocabulary, settings.language or "", OF_WHICH)
        opens = bool(parts) and " ".join(map(_text, inside)).startswith(tuple(parts))
        remarks = statistic in _LEVELS and opens and any(map(states_number, tokens[:start]))
    return rest if remarks else tokens


def with_direction(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a word of change and the rate in the brackets that end its wording.

    "The biggest falls were in Madrid (17%)" says the direction once, and no other number.
    """
    brackets = first_brackets(tokens)
    if statistic != "growth_rate" or brackets is None or brackets[1] != len(tokens) - 1:
        return tokens
    start = brackets[0]
    inside = tokens[start + 1 : -1]
    changes = [at for at in range(start) if tokens[at].word.change_before]
    plain = len(inside) == 2 and inside[0].kind == "number" and is_of_rates(inside[1])
    if len(changes) != 1 or not plain:
        return tokens
    behind = tokens[changes[0] + 1 : start]
    tells = any(token.word.roles & _SAYING for token in behind)
    others = any(
        states_number(token) or token.word.roles & (_TELLING | _OTHER) for token in tokens[:start]
    )
    leads = any(
        "to" in token.word.roles and not tokens[at + 1].text[:1].isupper()
        for at, token in enumerate(tokens[:start])
    )
    changed = any(token.word.change_after for token in behind)
    return [tokens[changes[0]], *inside] if tells and not (others or leads or changed) else tokens


def without_told_direction(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without a change that the signed rate in the brackets behind it repeats.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_told_direction, "war rückläufig (minus 3 Prozent)", "de", "growth_rate")
    'war ( minus 3 Prozent )'
    """
    brackets = first_brackets(tokens)
    if statistic != "growth_rate" or brackets is None or brackets[1] != len(tokens) - 1:
        return tokens
    start, end = brackets
    told = [at for at in range(start) if tokens[at].word.change_after]
    if len(told) != 1 or tokens[told[0]].word.change_before or end - start < _SIGNED_RATE:
        return tokens
    sign, rate = tokens[start + 1], tokens[end - 1]
    way = {"minus": "down", "plus": "up"}.get("".join(sign.word.roles & _SIGNS), "")
    others = any(
        states_number(token) or token.word.roles & (_TELLING | _OTHER) for token in tokens[:start]
    )
    same = way == tokens[told[0]].word.change_after and is_of_rates(rate)
    return [*tokens[: told[0]], *tokens[told[0] + 1 :]] if same and not others else tokens


def _text(token: Token) -> str:
    return token.text.lower()


def _holds_amounts(inside: Sequence[Token]) -> bool:
    """Whether a number stands here that is measured or scaled, and no rate or change."""
    numbers = bool(figure_places(inside))
    measured = any(
        token.word.unit is not None or token.word.scale or token.word.currency for token in inside
    )
    told = any(is_rate_word(token.word) or token.word.change_before for token in inside)
    return numbers and measured and not told
