"""Nouns that no vocabulary lists count persons where their form tells so, and only there."""

from __future__ import annotations

from silkledger.reading.words.russian import parsed
from tests.support.readings import read, refusals
from tests.support.tables import every_row

PEOPLE = {
    "de": (
        "Millionäre",
        "Betriebsangehörige",
        "Finanzspezialisten",
        "Glaziologen",
        "Sportsoziologinnen",
        "Ökonomen",
    ),
    "ru": ("орловцев", "омичей", "воронежцев", "заболевших", "осуждённых", "вятичей"),
}
THINGS = {
    "de": ("Kündigungsfristen", "Rinnen", "Kataloge", "Leuchtpisten"),
    "ru": ("параличей", "птенцов", "мечей", "поручней", "дворцов"),
}


@every_row((language, noun) for language, nouns in PEOPLE.items() for noun in nouns)
def test_a_form_that_tells_people_counts_persons(language: str, noun: str) -> None:
    figure = read(f"320 {noun}", language, statistic="stock")

    assert (figure.unit, figure.counted) == ("person", None)


@every_row((language, noun) for language, nouns in THINGS.items() for noun in nouns)
def test_another_noun_with_such_letters_counts_itself(language: str, noun: str) -> None:
    figure = read(f"320 {noun}", language, statistic="stock")

    assert figure.unit == "count"
    assert figure.counted


def test_no_animal_of_the_dictionary_is_a_person() -> None:
    for animal in ("тунцов", "песцов", "скворцов", "жеребцов", "самцов", "овец", "птенцов"):
        assert all("NOUN" in parse.tag or "ADJS" in parse.tag for parse in parsed(animal)[:1])
        assert read(f"320 {animal}", "ru", statistic="stock").unit != "person"


@every_row((noun,) for noun in ("Imker", "Glaziologen", "Ärzte", "Schüler", "Hobbyimker"))
def test_women_and_men_are_counted_together(noun: str) -> None:
    women = f"{noun.removesuffix('en').removesuffix('e')}innen"
    for verb in ("", " sind eingestiegen"):
        figure = read(f"4.000 {women} und {noun}{verb}", "de", statistic="flow")
        assert (int(figure.value), figure.unit) == (4000, "person")


def test_another_noun_behind_women_is_counted_for_itself() -> None:
    refusals("4.000 Glaziologinnen und Hühner", "de", statistic="flow")


@every_row(
    (wording, language)
    for wording, language in (
        ("194 972 Grenzgängern", "de"),
        ("47.512 Einpendler", "de"),
        ("12.000 Auspendlern", "de"),
        ("les 5 000 frontaliers français", "fr"),
        ("5.000 trabajadores transfronterizos", "es"),
        ("5,000 cross-border commuters", "en"),
    )
)
def test_who_works_across_a_border_is_a_person(wording: str, language: str) -> None:
    assert read(wording, language, statistic="stock").unit == "person"


def test_posts_at_a_border_are_not_persons() -> None:
    assert read("5 000 postes frontaliers", "fr", statistic="stock").unit == "border crossing"
    assert read("300 Pendlerzüge", "de", statistic="stock").unit == "count"
