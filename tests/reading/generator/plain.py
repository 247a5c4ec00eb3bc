"""Plain amounts, their bounds, ranges and lists, and decreases that mirror a bound."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from tests.reading.generator.amounts import (
    Amount,
    Number,
    digits,
    in_currency,
    percentage,
    small,
    unscaled,
    with_unit,
)
from tests.reading.generator.case import REFUSED, Case, exact, read_or_refused
from tests.reading.generator.draw import COUNTED, Draw, range_of


def plain(draw: Draw) -> Case:
    """A number with its unit, within a bound or not."""
    amount = draw.percentage() if draw.chance(0.2) else draw.amount()
    wording, reading = draw.maybe_bounded(amount, 0.7)
    return draw.case(wording, exact(reading))


def mirror(draw: Draw) -> Case:
    """A common verb of change with a percentage or amount: a decrease mirrors the bound."""
    percent = draw.chance(0.7)
    amount = draw.percentage() if percent else draw.amount()
    role = draw.random.choice(("fell", "fell", "rose", "change_tail"))
    wording, reading = draw.changed(role, amount)
    if role == "change_tail":
        tail = draw.language.some(role, draw.random)
        wording, reading = draw.maybe_bounded(amount)
        wording = tail.text.replace("{}", wording)
        reading = reading if tail.key == "up" else reading.falling()
    statistic = draw.statistic(None, "growth_rate" if percent else "increase")
    if draw.chance(0.1) and reading.value < 0:
        # A fall is no level: 03 refuses a share or stock below zero.
        return draw.case(wording, REFUSED, statistic="share" if percent else "stock")
    return draw.case(wording, exact(reading), statistic=statistic)


def ranges(draw: Draw) -> Case:
    """A range with a shared or an own unit; its ends reversed or of two units is refused."""
    low, high = sorted((small(draw.random, below=60), small(draw.random, below=94)))
    if low == high:
        high += 1
    template = draw.language.some("range", draw.random).text
    shape = draw.random.choice(("shared", "shared", "own", "percent", "percents", "money", "bad"))
    if shape in ("percent", "percents"):
        ends = [percentage(draw.language, draw.style, draw.random, end) for end in (low, high)]
        first = ends[0].text if shape == "percents" else digits(low, draw.style)
        if shape == "percent" and "百分之" in ends[1].text:
            first, second = ends[0].text, digits(high, draw.style)
        else:
            second = ends[1].text
        reading = range_of(Fraction(low), Fraction(high), "percent")
        return draw.case(_ends(template, first, second), exact(reading))
    scale = draw.language.some("scale", draw.random)
    ends = [_scaled(draw, end, scale.key, scale.text) for end in (low, high)]
    if shape == "money":
        coin = draw.language.some("money", draw.random)
        amounts = [in_currency(end, coin.key, coin.text) for end in ends]
    else:
        unit = draw.language.some("unit", draw.random)
        amounts = [with_unit(draw.language, end, unit.key, unit.text) for end in ends]
        if unit.key in COUNTED and any(amount.value.denominator != 1 for amount in amounts):
            return ranges(draw)
    reading = range_of(amounts[0].value, amounts[1].value, amounts[0].unit)
    if shape == "bad":
        return _bad_range(draw, template, amounts)
    if shape == "own":
        return draw.case(_ends(template, amounts[0].text, amounts[1].text), exact(reading))
    if shape == "money":
        sign, _, behind = coin.text.partition("{}")
        if sign and behind:
            return ranges(draw)
        first = f"{sign}{digits(low, draw.style)}"
        bare = amounts[1].text.removeprefix(sign)
        expected = exact(reading) if "–" in template or "-" in template else read_or_refused(reading)
        return draw.case(_ends(template, first, bare), expected)
    return draw.case(_ends(template, digits(low, draw.style), amounts[1].text), exact(reading))


def _bad_range(draw: Draw, template: str, amounts: list[Amount]) -> Case:
    """A range from high to low, or from one unit to another."""
    if draw.chance(0.5):
        return draw.case(_ends(template, amounts[1].text, amounts[0].text), REFUSED)
    other = draw.amount()
    if other.unit == amounts[0].unit:
        return _bad_range(draw, template, amounts)
    return draw.case(_ends(template, amounts[0].text, other.text), REFUSED)


def lists(draw: Draw) -> Case:
    """Two or three numbers that compete."""
    low = small(draw.random, below=40)
    numbers = [low, low + 5, low + 11]
    amount = draw.physical() if draw.chance(0.6) else draw.percentage()
    unit_text = amount.text.removeprefix(amount.number.text)
    template = draw.language.some("list", draw.random).text
    own = draw.chance(0.4)
    texts = [digits(number, draw.style) for number in numbers]
    if own:
        texts = [f"{text}{unit_text}" for text in texts]
    wording = template.replace("{A}", texts[0]).replace("{C}", texts[2])
    last = "{C}" if "{C}" in template else "{B}"
    wording = wording.replace("{B}", texts[1])
    if not own:
        wording += unit_text if last else ""
    return draw.case(wording, REFUSED)


def rate_range(draw: Draw) -> Case:
    """A range of a rate behind a verb of change, without "by"."""
    low, high = sorted((small(draw.random, below=30), small(draw.random, below=60)))
    if low == high:
        high += Decimal(1)
    verb = draw.language.some("rate_range", draw.random)
    texts = [percentage(draw.language, draw.style, draw.random, end).text for end in (low, high)]
    if draw.chance(0.5) and "百分之" not in texts[1]:
        texts[0] = digits(low, draw.style)
    reading = range_of(Fraction(low), Fraction(high), "percent")
    if verb.key == "down":
        reading = reading.falling()
    statistic = draw.statistic(None, "growth_rate")
    return draw.case(_ends(verb.text, *texts), exact(reading), statistic=statistic)


def _scaled(draw: Draw, value: Decimal, key: str, scale: str) -> Number:
    factor, _, behind = key.partition(":")
    amount = unscaled(value, draw.style)
    gap = "" if draw.language.chinese else " "
    return Number(
        f"{amount.text}{gap}{scale}", amount.value * 10 ** int(factor), behind or "many"
    )


def _ends(template: str, first: str, second: str) -> str:
    return template.replace("{A}", first).replace("{B}", second)
