"""Plain amounts, their bounds, ranges and lists, and decreases that mirror a bound."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from tests.reading.generator.amounts import (
    Amount,
    Number,
    digits,
    in_currency,
    number,
    small,
    unscaled,
    with_unit,
)
from tests.reading.generator.case import REFUSED, Case, Reading, exact, read_or_refused
from tests.reading.generator.draw import COUNTED, Draw, range_of


def plain(draw: Draw) -> Case:
    """A number with its unit, within a bound or not."""
    amount = draw.percentage() if draw.chance(0.2) else draw.amount()
    wording, reading = draw.maybe_bounded(amount, 0.7)
    return draw.case(wording, exact(reading))


def unit_cell(draw: Draw) -> Case:
    """A number whose unit stands in the cell beside it; a second scale or unit is refused."""
    unit = draw.language.some("physical", draw.random)
    cell_scaled = draw.chance(0.5)
    amount = number(draw.language, draw.style, draw.random)
    if cell_scaled:
        amount = unscaled(small(draw.random), draw.style)
        scale = draw.language.some("scale", draw.random)
        factor, _, behind = scale.key.partition(":")
        behind = behind or "many"
        value = amount.value * 10 ** int(factor)
    else:
        scale, behind, value = None, "many", amount.value
    alone = Number(scale.text if scale else "", value, behind)
    cell = with_unit(draw.language, alone, unit.key, unit.text)
    wording, expected = amount.text, exact(Reading("exact", value, unit.key))
    if draw.chance(0.25):
        other = draw.physical() if cell_scaled else draw.amount()
        wording = other.text
        twice = cell_scaled and other.number.text[-1].isalpha()
        if other.unit.partition("/")[0] == unit.key and not twice:
            return unit_cell(draw)  # t/year beside a cell of t may agree
        expected = REFUSED
    elif draw.chance(0.5):
        bound = draw.language.some("bound", draw.random)
        wording = bound.text.replace("{}", wording)
        expected = exact(Reading(bound.key, value, unit.key))
    return draw.case(wording, expected, unit=cell.text.strip())


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
    shape = draw.random.choice(("percent", "percent", "shared", "shared", "own", "money", "bad"))
    if shape == "percent":
        return _percent_range(draw)
    if shape == "money":
        return _money_range(draw)
    unit = draw.language.some("unit", draw.random)
    amounts = [with_unit(draw.language, end, unit.key, unit.text) for end in _scaled_ends(draw)]
    if unit.key in COUNTED and any(amount.value.denominator != 1 for amount in amounts):
        return ranges(draw)
    template = draw.language.some("range", draw.random).text
    if shape == "bad":
        return _bad_range(draw, template, amounts)
    reading = range_of(amounts[0].value, amounts[1].value, amounts[0].unit)
    first = amounts[0].text if shape == "own" else _without_scale(amounts[0])
    return draw.case(_ends(template, first, amounts[1].text), exact(reading))


def _percent_range(draw: Draw) -> Case:
    low, high = _low_and_high(draw)
    ends = draw.percentages(low, high)
    first, second = ends[0].text, ends[1].text
    if draw.chance(0.5):
        first = digits(low, draw.style)
        if not ends[1].unit_text.startswith("{}"):  # the sign leads: 百分之5至7
            first, second = ends[0].text, digits(high, draw.style)
    reading = range_of(Fraction(low), Fraction(high), "percent")
    template = draw.language.some("range", draw.random).text
    return draw.case(_ends(template, first, second), exact(reading))


def _money_range(draw: Draw) -> Case:
    """A range whose sign or name of a currency stands once, or whose sign stands twice."""
    coin = draw.language.some("money", draw.random)
    sign, _, behind = coin.text.partition("{}")
    if sign and behind:
        return _money_range(draw)
    amounts = [in_currency(end, coin.key, coin.text) for end in _scaled_ends(draw)]
    reading = range_of(amounts[0].value, amounts[1].value, amounts[0].unit)
    first, second = f"{sign}{_without_scale(amounts[0])}", amounts[1].text
    template = draw.language.some("range", draw.random).text
    if sign and draw.chance(0.7):
        second = second.removeprefix(sign)
        return draw.case(_ends(template, first, second), exact(reading))
    return draw.case(_ends(template, first, second), read_or_refused(reading))


def _low_and_high(draw: Draw) -> tuple[Decimal, Decimal]:
    low, high = sorted((small(draw.random, below=60), small(draw.random, below=94)))
    return low, high if high > low else high + 1


def _scaled_ends(draw: Draw) -> list[Number]:
    """Two numbers with one scale, the smaller first."""
    scale = draw.language.some("scale", draw.random)
    factor, _, behind = scale.key.partition(":")
    gap = "" if draw.language.chinese else " "
    return [
        Number(
            f"{digits(end, draw.style)}{gap}{scale.text}",
            Fraction(end) * 10 ** int(factor),
            behind or "many",
        )
        for end in _low_and_high(draw)
    ]


def _without_scale(amount: Amount) -> str:
    """The digits alone."""
    text = amount.number.text
    end = next(at for at, sign in enumerate(text) if not (sign.isdecimal() or sign in ".,"))
    return text[:end]


def _bad_range(draw: Draw, template: str, amounts: list[Amount]) -> Case:
    """A range from high to low, or from one unit to another."""
    if draw.chance(0.5):
        return draw.case(_ends(template, amounts[1].text, amounts[0].text), REFUSED)
    other = draw.amount()
    if other.unit.partition("/")[0] == amounts[0].unit.partition("/")[0]:
        return _bad_range(draw, template, amounts)  # a denominator behind both covers both
    return draw.case(_ends(template, amounts[0].text, other.text), REFUSED)


def lists(draw: Draw) -> Case:
    """Two or three numbers that compete."""
    low = small(draw.random, below=40)
    numbers = [low, low + 5, low + 11]
    amount = draw.physical() if draw.chance(0.6) else draw.percentage()
    unit_text = amount.text.removeprefix(amount.number.text)
    joint = draw.language.some("list", draw.random)
    template = joint.text
    own = draw.chance(0.4)
    texts = [digits(number, draw.style) for number in numbers]
    if own:
        texts = [f"{text}{unit_text}" for text in texts]
    wording = template.replace("{A}", texts[0]).replace("{C}", texts[2])
    wording = wording.replace("{B}", texts[1])
    if not own:
        wording += unit_text
    if joint.key == "base":
        # "10 t against 15 t" is 10 t, with what it is compared to.
        first = Fraction(low) * amount.value / amount.number.value
        return draw.case(wording, read_or_refused(Reading("exact", first, amount.unit)))
    return draw.case(wording, REFUSED)


def rate_range(draw: Draw) -> Case:
    """A range of a rate behind a verb of change, without "by"."""
    low, high = _low_and_high(draw)
    verb = draw.language.some("rate_range", draw.random)
    ends = draw.percentages(low, high)
    texts = [end.text for end in ends]
    if draw.chance(0.5) and ends[1].unit_text.startswith("{}"):
        texts[0] = digits(low, draw.style)
    reading = range_of(Fraction(low), Fraction(high), "percent")
    if verb.key == "down":
        reading = reading.falling()
    statistic = draw.statistic(None, "growth_rate")
    return draw.case(_ends(verb.text, *texts), exact(reading), statistic=statistic)


def _ends(template: str, first: str, second: str) -> str:
    return template.replace("{A}", first).replace("{B}", second)
