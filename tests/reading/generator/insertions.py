"""A word of any role inserted at any place of a figure.

Nothing that adjoins or governs the number is skipped: the figure reads as if a harmless word were
not there, changes as the word has it, or is refused.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from tests.reading.generator.amounts import unit_form
from tests.reading.generator.case import Case, Expected, Reading, read_or_refused
from tests.reading.generator.draw import Draw
from tests.reading.generator.languages import Word

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
    if behind in ("de", "of"):
        forms = f"de {forms}"
    base = Reading(bound.key if bound else "exact", Fraction(number) * 10 ** int(factor), unit.key)
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
    if role in ("scale", "number") and place == "before" and base.bound == "le":
        return insertion(draw)  # "a thousand up to 5 million" is a range
    pieces: list[str] = []
    for name, part in parts.items():
        pieces += [word.text, part] if name == place else [part]
    pieces = _digits_apart([piece for piece in pieces if piece])
    expected = _expected(base, role, place, word)
    level_verbs = {verb.text.replace("{}", "").strip() for verb in language.words["level_verb"]}
    if role == "unknown" and place == "before" and bound and bound.text in level_verbs:
        expected = read_or_refused(base)  # a verb of level may clear its subject: 魑魅超过5万吨
    return draw.case(language.joined(*pieces), expected)


def _expected(base: Reading, role: str, place: str, word: Word) -> Expected:
    """What may be read with a word of the role at the place."""
    behind = place == "behind"
    readings: tuple[Reading, ...] = ()  # unit, currency, number: refused at every place
    if role == "hedge":
        # It makes the number approximate; beside another bound the two compete.
        readings = (replace(base, bound="approx"),) if base.bound in ("exact", "approx") else ()
    elif role == "negation":
        negated = {"gt": "le", "lt": "ge"}.get(base.bound)
        if word.key == "hardly" and negated:
            negated = "approx"  # kaum mehr als 5: about 5, be it above or not
        readings = (replace(base, bound=negated),) if negated and place == "before" else ()
    elif role == "preposition":
        # Between scale and unit it is grammar: millions of tons.
        readings = () if place == "scale" else (base,)
    elif role in ("verb", "up"):
        readings = (base,) if behind or place in ("before", "inside") else ()
    elif role == "down":
        readings = (base.falling(),) if behind or place in ("before", "inside") else ()
    elif role in ("unknown", "except"):
        readings = (base,) if behind else ()
    elif role == "scale" and place in ("scale", "unit"):
        readings = (replace(base, value=base.value * 10 ** int(word.key)),)  # 5 thousand million
    elif role == "number" and place == "unit" and _goes_on(base, word.text):
        readings = (replace(base, value=base.value + int(word.text)),)  # 80 mil 12 metros cúbicos
    return read_or_refused(*readings)


def _goes_on(base: Reading, text: str) -> bool:
    """Whether digits behind a thousand go on with its number: they are tens, and a unit follows."""
    return 1000 <= base.value < 10**6 and text.isdecimal() and int(text) >= 10


def _digits_apart(pieces: list[str]) -> list[str]:
    """The pieces, with a space where two of them would become one number."""
    apart = pieces[:1]
    for before, after in pairwise(pieces):
        touching = before[-1].isdecimal() and after[0].isdecimal()
        apart.append(f" {after}" if touching else after)
    return apart
