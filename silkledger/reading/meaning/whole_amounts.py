"""Whole amounts: how much there is of which a printed share is: 90 % of the 350,000 tonnes.

Under the statistic of shares the amount of the whole is not a figure of the wording's own. It may
be measured or counted, also in things that no vocabulary lists, but not a rate itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, MEASURES
from silkledger.reading.meaning.clause_words import (
    figure_places,
    is_percentage,
    is_rate_word,
    is_turned,
    tells_change,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_FIGURES = (2, 3)  # 6 million dollars or 5 % of the 120 million
_NEAR = 2  # tokens behind a number that may make it a rate
_OF = frozenset(("of", "of_total"))
_LEADING = frozenset(("to", "from", "than", "and", "or", "base", "verb", "auxiliary", "stop", "by"))
_DETERMINING = frozenset(("article", "neutral", "subject", "noun", "head", "level_article"))
# Other roles that a determiner may have: of the, les, den.
_BESIDE = frozenset(("date_loose", "prep", "per", "per_measure", "means", "each"))


def without_whole_amount(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without the amount of a share's whole; as they are if there is none.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_whole_amount, "exports 90% of the 350,000 tonnes", "en", "share")
    'exports 90 % of the'
    """
    numbers = figure_places(tokens) if statistic == "share" else []
    if len(numbers) not in _FIGURES or not is_percentage(tokens, numbers[-2]):
        return tokens
    if len(numbers) > 2 and is_percentage(tokens, numbers[0]):
        return tokens
    of, second = numbers[-2] + 2, numbers[-1]
    if of >= second or _is_part(tokens, of, second) or not _leads_to_whole(tokens, of, second):
        return tokens
    start, end = second, second + 1
    while start - 1 > of and _is_of_number(tokens[start - 1]):
        start -= 1
    while end < len(tokens) and tokens[end].word.scale is not None:
        end += 1
    bounds = [token for token in tokens[: numbers[-2]] if token.word.bound_before]  # less than
    changes = any(tells_change(token) for token in tokens if token not in bounds)
    changes = changes or is_turned(tokens)
    named = end < len(tokens) or any(token.word.currency for token in tokens[start:second])
    if changes or not named or any(is_rate_word(token.word) for token in tokens[end : end + _NEAR]):
        return tokens
    end += end < len(tokens) and _is_unit(tokens[end])
    return [*tokens[:start], *tokens[end:]]


def _is_part(tokens: Sequence[Token], of: int, second: int) -> bool:
    """Whether the whole is a fraction itself: 10 % der Hälfte der Schüler."""
    spelled = tokens[second].word.spelled
    fraction = spelled is not None and spelled.role == "fraction"
    return fraction and all(map(_determines, tokens[of + 1 : second]))


def _leads_to_whole(tokens: Sequence[Token], of: int, number: int) -> bool:
    """Whether "of" leads to a determined amount, and nothing else to a further one."""
    between = tokens[of + 1 : number]
    roles, text = tokens[of].word.roles, tokens[of].text
    # Der and de los, not of or von; from may be meant by the same word: de 5 %, von 5 %.
    definite = ("neutral" in roles or " " in text) and "from" not in roles
    whole = bool(roles & _OF) and (definite or any(map(_determines, between)))
    out_of = "in" in roles and "date_before" not in roles  # из
    total = "of_total" in roles  # du total de 213 TWh
    others = [token for token in between if not (total and "of" in token.word.roles)]
    led = not any(token.word.roles & _LEADING and not _determines(token) for token in others)
    ranges = any("to" in token.word.roles for token in tokens[number + 1 :])
    return (whole or out_of or total) and led and not ranges


def _determines(token: Token) -> bool:
    word = token.word
    light = bool(word.roles & _DETERMINING) and word.says <= _DETERMINING | _BESIDE
    return light or token.kind == "unknown"


def _is_of_number(token: Token) -> bool:
    return bool(token.word.currency or token.word.bound_before)


def _is_unit(token: Token) -> bool:
    unit = token.word.unit
    return bool(token.word.currency) or (unit is not None and unit.dimension in MEASURES | COUNTED)
