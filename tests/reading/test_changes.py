"""Words of change: sign, bound and subject of every form in the vocabulary, and wordings whose
readings were worked out by hand (changes.csv).

The wordings of the vocabulary are made from a frame per language.
"""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.text import languages
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.depth import stride
from tests.support.tables import every_row


class Frame(NamedTuple):
    """How a language puts a word of change beside 5 percent, alone and with "more than"."""

    before: str
    before_bound: str
    behind: str
    behind_bound: str
    nonsense: str


FRAMES = {
    "en": Frame("{} by 5%", "{} by more than 5%", "5% {}", "more than 5% {}", "banana {}"),
    "de": Frame("{} um 5 %", "{} um mehr als 5 %", "5 % {}", "mehr als 5 % {}", "Quorbelnak {}"),
    "fr": Frame("{} de 5 %", "{} de plus de 5 %", "5 % {}", "plus de 5 % {}", "schtroumpf {}"),
    "ru": Frame("{} на 5 %", "{} более чем на 5 %", "5 % {}", "более 5 % {}", "баобаб {}"),
    "es": Frame("{} un 5 %", "{} más de un 5 %", "5 % {}", "más del 5 % {}", "pitufo {}"),
    "zh": Frame("{}5%", "{}超过5%", "5%{}", "超过5%{}", "魑魅{}"),
}
# Words that already hold the preposition of their frame.
_HELD = {"fr": " de"}


class Row(NamedTuple):
    """A word of the vocabulary with its direction and form."""

    word: str
    direction: str
    form: str

    @property
    def value(self) -> Decimal:
        return Decimal(5 if self.direction == "up" else -5)

    @property
    def bound(self) -> str:
        return "gt" if self.direction == "up" else "lt"


def rows(language: str, side: str) -> list[Row]:
    columns = ("direction", "side", "form", "language", "words")
    return [
        Row(word, entry["direction"], entry["form"])
        for entry in SHIPPED.load("changes", columns)
        if entry["language"] == language and entry["side"] == side
        for word in entry.list("words")
    ]


def filled(frame: str, word: str, language: str) -> str:
    """The frame with the word in it; what the word holds already is not repeated."""
    held = _HELD.get(language, "")
    if held and word.endswith(held):
        word, bare = word.removesuffix(held), frame.replace(f"{{}}{held} ", "{} ")
        return bare.format(word + held) if bare != frame else frame.format(word)
    return frame.format(word)


def reading(wording: str, language: str) -> tuple[str, Decimal] | None:
    """Bound and value of a wording; None if it is refused."""
    found = read_quantity(wording, QuantityContext(locale=language))
    return (found.bound, found.value) if isinstance(found, Quantity) else None


def misread(row: Row, wording: str, bounded: str, language: str) -> list[tuple[str, object]]:
    """Those of a wording and the same with a bound that lack the sign or bound, as they read."""
    expected = {wording: ("exact", row.value), bounded: (row.bound, row.value)}
    readings = {text: reading(text, language) for text in expected}
    return [(text, found) for text, found in readings.items() if found != expected[text]]


@pytest.mark.no_cover
@pytest.mark.parametrize("language", languages.language_codes(SHIPPED))
def test_every_word_before_its_number_gives_its_sign_and_turns_the_bound(language: str) -> None:
    frame, wrong = FRAMES[language], []
    for row in rows(language, "before")[:: stride(13, 1)]:
        if row.word.startswith("改善"):
            continue  # what is better needs a name: syntax/han/test_han_improvements.py
        wording = filled(frame.before, row.word, language)
        bounded = filled(frame.before_bound, row.word, language)
        wrong += misread(row, wording, bounded, language)
    assert not wrong, f"{len(wrong)}: {wrong[:20]}"


@pytest.mark.no_cover
@pytest.mark.parametrize("language", languages.language_codes(SHIPPED))
def test_only_a_finite_form_makes_unknown_words_its_subject(language: str) -> None:
    frame, wrong = FRAMES[language], []
    for row in rows(language, "before")[:: stride(13, 1)]:
        wording = frame.nonsense.format(filled(frame.before, row.word, language))
        expected = ("exact", row.value) if row.form == "finite" else None
        if reading(wording, language) != expected:
            wrong.append((wording, reading(wording, language)))
    assert not wrong, f"{len(wrong)}: {wrong[:20]}"


def test_a_participle_that_may_describe_a_noun_needs_by() -> None:
    wrong = []
    for row in rows("ru", "before")[:: stride(13, 1)]:
        if row.form == "bare":
            wordings = (f"{row.word} ставка 5 %", f"{row.word} 5 %")
            wrong += [wording for wording in wordings if reading(wording, "ru") is not None]
            assert reading(f"{row.word} в 5 раз", "ru") is not None
    assert not wrong, f"{len(wrong)}: {wrong[:20]}"


@pytest.mark.parametrize("side", ["after", "end"])
@pytest.mark.parametrize("language", languages.language_codes(SHIPPED))
def test_every_word_behind_its_number_gives_its_sign_and_turns_the_bound(
    language: str, side: str
) -> None:
    frame, wrong = FRAMES[language], []
    for row in rows(language, side)[:: stride(7, 1)]:
        wording, bounded = frame.behind.format(row.word), frame.behind_bound.format(row.word)
        wrong += misread(row, wording, bounded, language)
    assert not wrong, f"{len(wrong)}: {wrong[:20]}"


@pytest.mark.parametrize("language", languages.language_codes(SHIPPED))
def test_a_word_at_the_end_of_its_clause_is_not_passed_over_in_a_complement(language: str) -> None:
    wrong = []
    for row in rows(language, "end"):
        wording = f"um 5 % im Vergleich zur Ernte von gestern {row.word}"
        if reading(wording, language) not in (None, ("exact", row.value)):
            wrong.append((wording, reading(wording, language)))
    assert not wrong, f"{len(wrong)}: {wrong[:20]}"


@pytest.mark.parametrize("language", languages.language_codes(SHIPPED))
def test_a_verb_in_two_parts_is_read_with_its_particle_and_refused_without(language: str) -> None:
    wrong = []
    simple = {row.word for row in rows(language, "before")}
    others = {row.word for row in rows(language, "before") if row.form != "finite"}
    for row in rows(language, "around"):
        stem, particle = row.word.split(" … ")
        by = "um 5 %" if language == "de" else "5%"
        wording = f"{FRAMES[language].nonsense.format(stem)} {by} {particle}"
        refused = stem in others or row.direction == "level"  # also an infinitive
        if reading(wording, language) != (None if refused else ("exact", row.value)):
            wrong.append((wording, reading(wording, language)))
        without = f"{stem} {by}"
        if stem not in simple and reading(without, language) is not None:
            wrong.append((without, reading(without, language)))
    assert not wrong, f"{len(wrong)}: {wrong[:20]}"


def test_no_language_knows_fewer_than_three_hundred_forms_before_a_number() -> None:
    assert {
        language: len(rows(language, "before")) >= 300
        for language in languages.language_codes(SHIPPED)
    } == dict.fromkeys(languages.language_codes(SHIPPED), True)


def by_hand() -> list[tuple[str, ...]]:
    path = Path(__file__).parent / "changes.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        return [tuple(row.values()) for row in csv.DictReader(lines)]


@every_row(by_hand)
def test_a_wording_is_read_as_worked_out_by_hand(wording: str, locale: str, expected: str) -> None:
    """`expected` is "bound value unit", with its flag behind it where one is due, or "refused"."""
    found = read_quantity(wording, QuantityContext(locale=locale))
    if expected == "refused":
        assert not isinstance(found, Quantity), f"{found.bound} {found.value} {found.unit}"
        return
    assert isinstance(found, Quantity), found
    bound, value, unit, *flags = expected.split(" ")
    assert (found.bound, found.value, found.unit) == (bound, Decimal(value), unit)
    assert set(found.flags) - {"multiple_reading"} == set(flags)
