"""Lasting changes: how long or often something changes, which is no amount of the change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.text.variants import variants
from silkledger.reading.words.guard_kinds import TIMED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import CHINESE

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass

_LASTING = frozenset(("d", "week", "month", "year"))  # times that a change may last
_OCCASIONS = "次"
_MAY_LAST = frozenset((CHINESE, "may_last"))


def refuse_lasting(state: WordingPass) -> None:
    """Raise UnreadableError for how long or often something changes: 连跌4周, 下调3次.

    "By" leads to a time that changes itself, and so do words of time where there is no "by", in
    Chinese or with a noun of change (a 3-month rise in life expectancy). Few changes are told to
    last hours, and none a part of a day.
    """
    phrase = state.phrase
    unit = phrase.amounts[0].unit if phrase.amounts else None
    if unit is None or not phrase.change or phrase.level:
        return
    if unit.canonical not in _LASTING and phrase.amounts[0].noun != _OCCASIONS:
        return
    value = phrase.amounts[0].number.value
    if value != value.to_integral_value():
        return
    tokens, settings = state.tokens, state.amounts.settings
    timed = guards(settings.vocabulary, settings.language, TIMED)
    first = state.first_number()
    dated = first > 0 and "date_before" in tokens[first - 1].word.roles  # es caída en 5 años
    led = not dated and (phrase.by or phrase.explicit or state.by_word)
    before = any(token.word.change_before for token in tokens[:first])
    if led or not (before or state.said & _MAY_LAST):
        return
    folded = variants(settings.vocabulary, settings.language)
    named = any(token.text.translate(folded).endswith(tuple(timed)) for token in tokens)
    if not named or (before and CHINESE not in state.said):
        raise UnreadableError("sign.unclear", f"{tokens[first].text} {unit.name}")
