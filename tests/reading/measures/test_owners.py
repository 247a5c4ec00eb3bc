"""A time before counted people divides them only where they flow, not where they own something."""

from __future__ import annotations

import pytest

from silkledger.reading.words.guard_kinds import FLOWING, OWNED
from silkledger.reading.words.guards import guards
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.readings import outcome, read

# Noun and adjective of a day, and people.
FRAMES = {
    "en": ("the daily {} of {}", "3 million people", "5 million litres"),
    "de": ("tägliche {} von {}", "3 Millionen Menschen", "5 Millionen Liter"),
    "fr": ("{} quotidienne de {}", "3 millions de personnes", "5 millions de litres"),
    "es": ("{} diaria de {}", "3 millones de personas", "5 millones de litros"),
}
NOUNS = [
    (language, kind, noun)
    for language in FRAMES
    for kind in (FLOWING, OWNED)
    for noun in sorted(guards(SHIPPED, language, kind))
]


@pytest.mark.parametrize(("language", "kind", "noun"), NOUNS)
def test_people_are_per_day_only_where_they_flow(language: str, kind: str, noun: str) -> None:
    frame, people, _ = FRAMES[language]
    noun = noun.capitalize() if language == "de" else noun
    reading = outcome(frame.format(noun, people), language, statistic="level")
    wrong = "person" if kind == FLOWING else "person/d"
    assert reading != f"exact 3000000 {wrong}"


@pytest.mark.parametrize("noun", ["wages", "diet", "bread", "consumption", "worries"])
def test_people_behind_another_noun_are_refused(noun: str) -> None:
    text = f"the daily {noun} of 3 million people"
    assert outcome(text, "en", statistic="level") != "exact 3000000 person/d"


@pytest.mark.parametrize("noun", ["needs", "consumption", "production", "flow"])
def test_what_is_measured_keeps_its_day(noun: str) -> None:
    assert read(f"the daily {noun} of 5 million litres", "en", statistic="level").unit == "m3/d"


def test_the_needs_of_people_are_not_people_a_day() -> None:
    assert read("the daily needs of 21.5 million people", statistic="level").unit == "person"
    assert read("a daily flow of 21.5 million people", statistic="level").unit == "person/d"
