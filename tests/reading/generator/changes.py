"""Words left of a figure: verbs of change in every form, verbs of level, and words unknown."""

from __future__ import annotations

from dataclasses import replace

from tests.reading.generator.case import (
    LEVELS,
    REFUSED,
    Case,
    Reading,
    exact,
    read_or_refused,
)
from tests.reading.generator.draw import Draw, fill, reading

_RATIO_LEVELS = ("share", "level")


def unknown_word(draw: Draw) -> Case:
    """A word that means nothing left of the figure, with or without a bound in between."""
    amount = draw.percentage() if draw.chance(0.3) else draw.amount()
    words = amount.text
    if draw.chance(0.75):
        words, _ = draw.bounded(amount, "adverb")
    nonsense = draw.language.some("nonsense", draw.random).text
    if draw.chance(0.3):
        nonsense = draw.language.joined(nonsense, draw.language.some("nonsense", draw.random).text)
    statistic = draw.statistic(None, None, *LEVELS, "growth_rate", "increase")
    return draw.case(draw.language.joined(nonsense, words), REFUSED, statistic=statistic)


def change_verb(draw: Draw) -> Case:
    """A verb of change in any form with a bound: its sign, or refused behind an object."""
    verb = draw.language.some("verb", draw.random)
    amount = draw.percentage() if draw.chance(0.8) else draw.physical()
    words, change = draw.by(amount)
    expected = exact
    template = verb.text if "{}" in verb.text else draw.language.joined(verb.text, "{}")
    if draw.chance(0.25):
        template = _with_object(draw, template)
        expected = read_or_refused
    if verb.key == "down":
        change = change.falling()
    rate = amount.unit == "percent"
    if draw.chance(0.15) and verb.key == "down":
        # Under a statistic of level a fall can't be the level: a share or stock is never below 0.
        level = draw.statistic("share", "level", "stock")
        return draw.case(template.replace("{}", words), read_or_refused(change), statistic=level)
    statistic = draw.statistic(None, None, "growth_rate" if rate else "increase")
    return draw.case(template.replace("{}", words), expected(change), statistic=statistic)


def level_verb(draw: Draw) -> Case:
    """A verb of level may clear its subject; before a ratio only under share and level.

    The vocabulary may know the noun (orders), which leaves nothing to clear.
    """
    verb = draw.language.some("level_verb", draw.random)
    ratio = draw.chance(0.5)
    amount = draw.percentage() if ratio else draw.amount()
    subject = draw.language.some("subject", draw.random).text
    wording = draw.language.joined(subject, fill(verb.text, amount.text))
    statistic = draw.statistic(None, *LEVELS, "growth_rate", "increase", "multiple")
    return draw.case(wording, read_or_refused(reading(amount, verb.key)), statistic=statistic)


def fall_level(draw: Draw) -> Case:
    """ "The decline exceeded 5 %": a fall, mirrored, or refused; never a rise."""
    subject = draw.language.some("fall_noun", draw.random).text
    verb = draw.language.some("level_verb", draw.random)
    ratio = draw.chance(0.7)
    amount = draw.percentage() if ratio else draw.physical()
    wording = draw.language.joined(subject, fill(verb.text, amount.text))
    statistic = draw.statistic(None, "growth_rate", "increase", "share", "level", "stock")
    fall = reading(amount, verb.key).falling()
    return draw.case(wording, read_or_refused(fall), statistic=statistic)


def negated_level(draw: Draw) -> Case:
    """ "Never exceeded 5 million t": a bound from above, or refused."""
    verb = draw.language.some("level_verb", draw.random)
    amount = draw.percentage() if draw.chance(0.3) else draw.amount()
    negated = draw.language.some("negated", draw.random).text
    wording = draw.language.joined(negated, fill(verb.text, amount.text))
    if draw.chance(0.5):
        subject = draw.language.some("subject", draw.random).text
        wording = draw.language.joined(subject, wording)
    allowed = [Reading("le" if verb.key == "gt" else "lt", amount.value, amount.unit)]
    return draw.case(wording, read_or_refused(*allowed), statistic=draw.statistic(None, "level"))


def _with_object(draw: Draw, template: str) -> str:
    """The object of the verb behind it, or before the figure where the verb stands last."""
    thing = draw.language.some("object", draw.random).text
    return template.replace("{}", draw.language.joined(thing, "{}"))


def negated_change(draw: Draw) -> Case:
    """A verb of change that is negated: refused."""
    negation = draw.language.some("negated", draw.random).text
    wording, change = draw.changed("fell" if draw.chance(0.6) else "rose", draw.percentage())
    assert replace(change, flag=None) == change
    return draw.case(draw.language.joined(negation, wording), REFUSED)
