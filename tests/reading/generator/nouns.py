"""Counted nouns of an open class, and near misses of a scale, unit or currency."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from random import Random

from silkledger.reading.words.near_words import plain_nouns
from silkledger.schemas.vocabulary import SHIPPED
from tests.reading.generator.amounts import (
    Number,
    linked,
    number,
    small,
    unit_form,
    unscaled,
    whole_number,
)
from tests.reading.generator.case import REFUSED, Case, Expected, Reading, exact, read_or_refused
from tests.reading.generator.draw import Draw
from tests.reading.generator.languages import Word, languages

_LETTERS = {"ru": "абвгдежзиклмнопрстуф", "": "abcdefghiklmnoprstuv"}


def counted_noun(draw: Draw) -> Case:
    """A noun that a vocabulary need not know, behind a whole or scaled number."""
    noun = draw.language.some("noun", draw.random)
    amount = _countable(draw)
    text = _behind(draw, noun.text, amount)
    adjective = draw.chance(0.25) and not draw.language.chinese
    if adjective:
        text = draw.language.joined(draw.language.some("adjective", draw.random).text, text)
        if amount.behind in ("de", "of"):
            text = f"de {text.replace('de ', '').replace(chr(100) + chr(39), '')}"
    wording = f"{amount.text}{draw.language.space}{text}"
    expected = _counted(noun, amount)
    if draw.chance(0.4):
        bound = draw.language.some("number_left", draw.random)
        wording = draw.language.joined(bound.text, wording)
        readings = [replace(reading, bound=bound.key) for reading in expected.readings]
        expected = exact(*readings)
    if adjective:
        expected = read_or_refused(*expected.readings)
    return draw.case(wording, expected)


def no_counted_noun(draw: Draw) -> Case:
    """A noun that counts nothing: behind a fraction, before a unit, ambiguous, or a near miss."""
    language = draw.language
    noun = language.some("noun", draw.random)
    amount = _countable(draw)
    shape = draw.random.choice(("decimal", "unit", "indicator", "ambiguous", "near", "near"))
    if shape == "decimal":
        amount = unscaled(small(draw.random, decimals=1), draw.style)
        if amount.value.denominator == 1:
            return no_counted_noun(draw)
        wording = f"{amount.text}{language.space}{_behind(draw, noun.text, amount)}"
        listed = Reading("exact", amount.value, noun.key.partition("/")[2] or noun.key)
        return draw.case(wording, read_or_refused(listed))
    if shape == "indicator":
        wording = f"{amount.text}{language.space}{_behind(draw, noun.text, amount)}"
        indicator = draw.random.choice(("gas_reserves", "trade_turnover", "electricity_output"))
        return draw.case(wording, REFUSED, indicator=indicator)
    if shape == "unit":
        unit = language.some("behind_unit", draw.random).text
        text = language.joined(_behind(draw, noun.text, amount), unit)
    elif shape == "ambiguous":
        text = language.some("ambiguous", draw.random).text
    elif "near" not in language.words:
        return no_counted_noun(draw)
    else:
        text = near_miss(language.some("near", draw.random).text, language.tag, draw.random)
    wording = f"{amount.text}{language.space}{text}"
    if draw.chance(0.3):
        bound = language.some("number_left", draw.random)
        wording = language.joined(bound.text, wording)
    return draw.case(wording, REFUSED)


def near_miss(word: str, language: str, random: Random) -> str:
    """The word with one letter left out, added or replaced: no word that is known here.

    A noun of its own is not one either: "375 rules" has no misprint of rubles.
    """
    nouns = plain_nouns(SHIPPED, language)
    letters = _LETTERS.get(language, _LETTERS[""])
    while True:
        # The first letter and the ending are kept, so that no other form of the word comes out.
        at = random.randint(1, len(word) - 3)
        change = random.choice(("left out", "added", "replaced"))
        letter = random.choice(letters)
        end = at if change == "added" else at + 1
        missed = word[:at] + ("" if change == "left out" else letter) + word[end:]
        if missed != word and missed.lower() not in _known() | nouns:
            return missed


@cache
def _known() -> frozenset[str]:
    """Every scale, unit and currency of the languages, in lower case, with its forms."""
    words: set[str] = set()
    for language in languages().values():
        for role in ("scale", "unit", "money", "near", "noun"):
            for word in language.words.get(role, ()):
                words.update(word.text.replace("{}", "").strip().lower().split("|"))
    return frozenset(
        words | {"kilometers", "million", "milliard", "billiarden", "trillionen", "dolares"}
    )


def _countable(draw: Draw) -> Number:
    if draw.chance(0.6):
        return unscaled(whole_number(draw.random), draw.style)
    amount = number(draw.language, draw.style, draw.random)
    return amount if amount.value.denominator == 1 else _countable(draw)


def _behind(draw: Draw, forms: str, amount: Number) -> str:
    return linked(unit_form(forms, amount.behind), amount.behind)


def _counted(noun: Word, amount: Number) -> Expected:
    base, _, english = noun.key.partition("/")
    return exact(
        Reading("exact", amount.value, "count", counted=base, flag="noun_unlisted"),
        Reading("exact", amount.value, english or base),
    )
