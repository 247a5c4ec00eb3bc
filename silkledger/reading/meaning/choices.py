"""Choices: which of the two figures of a wording is meant, a change or the level it leads to.

The statistic chooses; where it does not, the wording is refused.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.syntax.asides.asides import refuse_undecided
from silkledger.reading.syntax.changes import restatements
from silkledger.reading.text.faults import UnreadableError

if TYPE_CHECKING:
    from silkledger.reading.words.phrases import Amount, Phrase

LEVELS = frozenset(("level", "stock", "flow", "balance", "share"))
CHANGES = frozenset(("growth_rate", "increase"))
_OF_GROWTH = frozenset(("slower_growth", "faster_growth"))
_LARGEST_RATE = 100
_TIMES = ("year", "month", "week", "d", "h")  # below the line of a canonical unit


def chosen(phrase: Phrase, statistic: str | None, text: str) -> Phrase:
    """Return the part of a phrase that is the figure: the change or the level it leads to.

    Raises UnreadableError where both are printed and the statistic does not choose, and where only
    the ends of a change are printed but the statistic is a change.
    """
    change = phrase.change_part
    if statistic == "share" and phrase.of_change and change is None:
        phrase = replace(phrase, change="", loss=False, adds=False, loses=False)
    refuse_undecided(phrase, statistic, text)
    meant = change if change is not None and statistic in CHANGES else phrase
    competes = phrase.versus and not (phrase.dated and statistic in LEVELS)
    competes = competes or (phrase.earlier and statistic in (*CHANGES, "share"))
    once = restatements.chosen(meant, statistic)
    if competes or once is None:
        raise UnreadableError("number.compete", text)
    if change is not None:
        once = once if meant is change else change
        return _chosen_part(phrase, once, statistic, text)
    if phrase.unread is not None and statistic not in CHANGES:
        raise phrase.unread
    phrase = once
    ends = phrase.starts and statistic in CHANGES and not phrase.tells_change
    level = statistic in LEVELS or (statistic == "growth_rate" and _is_growth(phrase))
    if ends or (phrase.begins and not level):
        raise UnreadableError("number.start_of_change", text)
    if phrase.rates and statistic not in CHANGES:
        raise UnreadableError("number.two_figures", text)
    return phrase


def _chosen_part(phrase: Phrase, change: Phrase, statistic: str | None, text: str) -> Phrase:
    """Return the level of a phrase, or the part beside it that the statistic asks for."""
    if change.part:
        chosen_part = statistic == change.part == "share"
    elif change.multiple:
        chosen_part = statistic == "multiple"
    else:
        chosen_part = statistic in CHANGES
        if statistic == "growth_rate" and _is_of_rate(change, phrase):
            raise UnreadableError("number.two_figures", text)
        if chosen_part and change.begins:
            raise UnreadableError("number.start_of_change", text)
        if chosen_part and not (change.change or change.negative or change.signed):
            raise UnreadableError("sign.unclear", text)
    if chosen_part:
        part = _with_denominator(change, phrase, statistic)
        return _with_unit(part, phrase) if statistic == "increase" else part
    if phrase.unread is not None:
        raise phrase.unread
    if statistic not in LEVELS or (change.part and statistic == "share"):
        raise UnreadableError("number.two_figures", text)
    return _with_denominator(phrase, change, statistic)


def _is_growth(phrase: Phrase) -> bool:
    """Whether the end of a change is a rate of growth itself: inflation eased to 5 % from 6 %."""
    unit = phrase.amounts[0].unit
    rated = unit is not None and unit.canonical == "percent"
    told = phrase.of_growth or not phrase.remarks.isdisjoint(_OF_GROWTH)
    return rated and told and phrase.level and not phrase.by


def _is_of_rate(change: Phrase, level: Phrase) -> bool:
    """Whether a change leads to a level in percent, which may be the rate itself.

    Of inflation that slowed by 0.4 points to 8.1 % the rate is 8.1 %, of a share it is neither; and
    by 4 % to 5 % growth may have risen, or exports within a range.
    """
    units = [part.amounts[0].unit for part in (change, level) if part.amounts]
    dimensions = [unit.dimension for unit in units if unit is not None]
    return len(dimensions) == 2 and dimensions[1] == "share"


def _with_denominator(part: Phrase, other: Phrase, statistic: str | None) -> Phrase:
    """Return a change or a level per what the other is per: rose by $1.20 to $63.40 a barrel.

    A stock has none of time from its change: up by 300,000 t a year to 5 Mt. Another level may be
    one of that time, or not: output fell by 30,000 barrels a day to 1 million barrels. Raises
    UnreadableError for that.
    """
    if len(part.amounts) != 1 or len(other.amounts) != 1:
        return part
    first, second = part.amounts[0], other.amounts[0]
    if part.level and _is_timed(first, second) and statistic != "stock":
        raise UnreadableError("number.two_figures", f"{second.text} {first.text}")
    same = first.unit is not None and second.unit is not None and first.unit.equals(second.unit)
    if second.below is None or first.below is not None or not same:
        return part
    if part.level and second.below.dimension == "time":
        if statistic == "stock":
            return part
        raise UnreadableError("number.two_figures", f"{second.text} {second.below.name}")
    return replace(part, amounts=[replace(first, below=second.below)])


def _with_unit(change: Phrase, level: Phrase) -> Phrase:
    """Return a change with what its level counts: sank um 94 100 auf 260 100 Wohnungen.

    A smaller number may be a rate, and one beside a scale may share it.
    """
    if len(change.amounts) != 1 or len(level.amounts) != 1:
        return change
    first, second = change.amounts[0], level.amounts[0]
    counted = second.unit is not None and second.unit.dimension in COUNTED
    plain = first.unit is None and not (first.currency or first.fraction or change.multiple)
    scaled = first.scale != 1 or second.scale != 1
    if scaled or not (counted and plain) or first.number.value <= _LARGEST_RATE:
        return change
    return replace(change, amounts=[replace(first, unit=second.unit, noun=second.noun)])


def _is_timed(level: Amount, change: Amount) -> bool:
    """Whether only the change has a unit per time: cayó 30.000 barriles diarios a 1 millón."""
    if level.unit is None or change.unit is None or level.below is not None:
        return False
    above, _, below = change.unit.canonical.partition("/")
    return above == level.unit.canonical and below in _TIMES
