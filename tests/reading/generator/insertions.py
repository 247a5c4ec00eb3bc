"""A word of any role inserted at any place of a figure.

Nothing that adjoins or governs the number is skipped: the figure reads as if a harmless word were
not there, changes as the word has it, or is refused.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from tests.reading.generator.amounts import unit_form
from tests.reading.generator.case import REFUSED, Case, Expected, Reading, read_or_refused
from tests.reading.generator.draw import Draw

# Before the bound, between bound and number, number and scale, scale and unit, behind the unit.
PLACES = ("before", "inside", "scale", "unit", "behind")
ROLES = (
    "negation",
    "hedge",
    "unknown",
    "verb",
    "up",
    "down",
    "preposition",
    "except",
    "unit",
    "currency",
    "scale",
    "number",
)


def insertion(draw: Draw) -> Case:
    """One word inserted into bound, number, scale and unit."""
    language, random = draw.language, draw.random
    bound = language.some("number_left", random) if draw.chance(0.6) else None
    number = random.randint(2, 98)
    scale = language.some("scale", random)
    unit = language.some("physical", random)
    factor, _, behind = scale.key.partition(":")
    forms = unit_form(unit.text, behind or "many")
    if behind == "de":
        forms = f"de {forms}"
    base = Reading(
        bound.key if bound else "exact", Fraction(number) * 10 ** int(factor), unit.key
    )
    role = random.choice(ROLES)
    word = language.some(f"insert_{role}", random)
    places = [place for place in PLACES if bound or place != "inside"]
    place = random.choice(places)
    parts = {
        "before": bound.text if bound else "",
        "inside": str(number),
        "scale": scale.text,
        "unit": forms,
        "behind": "",
    }
    pieces: list[str] = []
    for name, part in parts.items():
        pieces += [word.text, part] if name == place else [part]
    expected = _expected(base, role, place, word.key, bound is not None)
    return draw.case(language.joined(*pieces), expected)


def _expected(base: Reading, role: str, place: str, key: str, bounded: bool) -> Expected:
    same = read_or_refused(base)
    left = place in ("before", "inside")
    number_next = place == "inside" or (place == "before" and not bounded)
    if role == "hedge":
        return _hedged(base, place, number_next, bounded)
    if role == "negation":
        negated = {"gt": "le", "lt": "ge"}.get(base.bound)
        if place == "before" and negated:
            return read_or_refused(replace(base, bound=negated))
        return REFUSED
    if role in ("verb", "up", "preposition"):
        return same if left or place == "behind" else REFUSED
    if role == "down":
        return read_or_refused(base.falling()) if left or place == "behind" else REFUSED
    if role == "unknown":
        return same if place == "behind" else REFUSED
    if role == "scale":
        # "5 thousand million" is their product.
        product = replace(base, value=base.value * 10 ** int(key))
        return read_or_refused(product) if place in ("scale", "unit") else REFUSED
    return REFUSED  # except, unit, currency, number


def _hedged(base: Reading, place: str, number_next: bool, bounded: bool) -> Expected:
    approx = read_or_refused(replace(base, bound="approx"))
    if place == "behind" or number_next:
        return approx if base.bound in ("exact", "approx") else REFUSED
    return approx if place == "before" and base.bound == "approx" else REFUSED
