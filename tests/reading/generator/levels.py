"""A change and a level in one wording: "rose by A to B", "from A to B", under each statistic."""

from __future__ import annotations

from tests.reading.generator.amounts import (
    Amount,
    small,
    unscaled,
    with_unit,
)
from tests.reading.generator.case import (
    CHANGES,
    LEVELS,
    REFUSED,
    Case,
    Expected,
    exact,
    read_or_refused,
)
from tests.reading.generator.draw import Draw, reading

_STATISTICS = (None, *LEVELS, *CHANGES, "multiple")


def change_to_level(draw: Draw) -> Case:
    """ "Grew by A to B": the statistic chooses A or B; unstated or multiple is refused."""
    verb = draw.language.some("by_to", draw.random)
    if draw.chance(0.6):
        change, level = draw.percentage(), draw.amount()
    else:
        points = draw.language.some("pp", draw.random)
        size = unscaled(small(draw.random, below=9), draw.style)
        change = with_unit(draw.language, size, points.key, points.text)
        level = draw.percentage()
    level_text, level_reading = level.text, reading(level)
    if draw.chance(0.25):
        bound = draw.language.some("number_left", draw.random, "gt", "approx", "nearly")
        level_text = draw.language.joined(bound.text, level.text)
        level_reading = reading(level, bound.key)
    size_reading = reading(change)
    if verb.key == "down":
        size_reading = size_reading.falling()
    statistic = draw.statistic(*_STATISTICS)
    wording = verb.text.replace("{A}", change.text).replace("{B}", level_text)
    if statistic in LEVELS:
        fits = level.unit != "percent" or statistic in ("share", "level")
        fits = fits and not (statistic == "share" and level.unit != "percent")
        expected = (exact if fits else read_or_refused)(level_reading)
    elif statistic in CHANGES:
        fits = statistic == "growth_rate" and change.unit == "percent"
        expected = (exact if fits else read_or_refused)(size_reading)
    else:
        expected = REFUSED
    return draw.case(wording, expected, statistic=statistic)


def from_to(draw: Draw) -> Case:
    """ "Rose from A to B": B under a statistic of level, else refused."""
    verb = draw.language.some("from_to", draw.random)
    first, second = _pair(draw)
    if verb.key == "down" or (verb.key == "none" and draw.chance(0.5)):
        first, second = second, first
    # The unit of B covers A as well, unless it leads: 百分之5.
    bare = draw.chance(0.3) and first.text.startswith(first.number.text)
    shown = first.number.text if bare else first.text
    wording = verb.text.replace("{A}", shown).replace("{B}", second.text)
    statistic = draw.statistic(*_STATISTICS)
    return draw.case(wording, _level_only(second, statistic), statistic=statistic)


def _level_only(level: Amount, statistic: str | None) -> Expected:
    if statistic not in LEVELS:
        return REFUSED
    percent = level.unit == "percent"
    fits = percent == (statistic == "share") or statistic == "level"
    return (exact if fits else read_or_refused)(reading(level))


def _pair(draw: Draw) -> tuple[Amount, Amount]:
    """Two amounts of one unit, the smaller first."""
    low = small(draw.random, below=40)
    high = low + draw.random.randint(3, 40)
    if draw.chance(0.4):
        ends = draw.percentages(low, high)
        return ends[0], ends[1]
    unit = draw.language.some("physical", draw.random)
    ends = [
        with_unit(draw.language, unscaled(end, draw.style), unit.key, unit.text)
        for end in (low, high)
    ]
    return ends[0], ends[1]
