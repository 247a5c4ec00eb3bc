"""What Chinese words say of the people or things counted, without which they are read again.

In 4.7亿人处于失业或未充分就业状态 the state of the people may hold a bound or a negation that says
nothing of their number. A verb of bound is not such a word (3亿人未达), nor is one before the
number. A change of a quantity that things have (6个行业就业率上升) is none of their number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.choices import CHANGES
from silkledger.reading.meaning.clause_words import states_number
from silkledger.reading.syntax.han.han_things_told import changed_quantity
from silkledger.reading.text.variants import variants
from silkledger.reading.words.guard_kinds import STATE
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_PEOPLE, _VISIT = "people", "visit"
_NOT = ("未", "仍未", "尚未", "还未", "从未", "并未", "未能", "仍未能", "尚未能")
# Characters behind "not" that compare with a number.
_REACHING = frozenset("到及满足达过超至逾破")
_LONGEST = 5  # characters of the words above
_ENDS = frozenset(("stop", "close", "open"))
_NO_LEVELS = frozenset((*CHANGES, "multiple", "balance"))


def without_people_state(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a number of people without what is said of them: 3亿人未获得保障.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_people_state, "超过3亿人未获得保障", "zh", "stock")
    '超过 3 亿 人'
    """
    first = next((at for at, token in enumerate(tokens) if states_number(token)), None)
    if first is None or statistic in _NO_LEVELS:
        return tokens
    for at in range(first + 1, len(tokens) - 1):
        token = tokens[at]
        if token.word.roles & _ENDS:
            return tokens
        unit = token.word.unit
        if unit is None or (unit.dimension != _PEOPLE and unit.name != _VISIT):
            continue
        end = next((n for n in range(at, len(tokens)) if tokens[n].word.roles & _ENDS), len(tokens))
        told = tokens[at + 1 : end]
        if not any(map(states_number, told)) and _tells_state(told, settings):
            return [*tokens[: at + 1], *tokens[end:]]
        return tokens
    return tokens


def without_things_state(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a number of things without how a quantity of theirs changed: 6个行业就业率上升.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_things_state, "6个行业就业率上升", "zh", "level")
    '6 个 行业'
    """
    quantity = 0 if statistic in _NO_LEVELS else changed_quantity(tokens)
    return tokens[:quantity] if quantity else tokens


def _tells_state(tokens: Sequence[Token], settings: Settings) -> bool:
    """Whether words begin with a verb of state or with "not", behind which none compares."""
    simple = variants(settings.vocabulary, "zh")
    printed = "".join(token.text for token in tokens).translate(simple)
    ends = {0}
    for token in tokens:
        ends.add(max(ends) + len(token.text))
    states = guards(settings.vocabulary, "zh", STATE)
    if any(printed.startswith(state) and len(state) in ends for state in states):
        return True
    negation = max((word for word in _NOT if printed.startswith(word)), key=len, default="")
    return bool(negation) and printed[len(negation) : len(negation) + 1] not in _REACHING
