"""A place between a change and its number says nothing of the number, whatever its name."""

from __future__ import annotations

from itertools import product

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

CHANGES = {
    "en": (("a decrease", "in", "of", "-1.4"), ("a rise", "across", "of", "1.4")),
    "fr": (("une baisse", "en", "de", "-1.4"), ("une hausse", "à", "de", "1.4")),
    "es": (("un descenso", "en", "del", "-1.4"), ("una subida", "en", "del", "1.4")),
}
NUMBERS = {"en": "1.4%", "fr": "1,4 %", "es": "1,4 %"}
NAMES = ("Zorgelland", "Blorpshire", "Marrakech", "Huelva", "Northern Zorgel")
HEDGES = {"en": ("Supposedly", "banana"), "fr": ("espièglement",), "es": ("supuestamente",)}


@every_row((language, *change) for language, changes in CHANGES.items() for change in changes)
def test_a_name_is_passed_over(language: str, change: str, place: str, of: str, read: str) -> None:
    plain = outcome(f"{change} {of} {NUMBERS[language]}", language, statistic="growth_rate")
    assert plain == f"exact {read} percent"
    for name in NAMES[: 5 if language == "en" else 4]:
        wording = f"{change} {place} {name} {of} {NUMBERS[language]}"
        assert outcome(wording, language, statistic="growth_rate") == plain, wording


@every_row(
    (language, *change[:3], hedge)
    for language in CHANGES
    for change, hedge in product(CHANGES[language], HEDGES[language])
)
def test_another_word_is_not(language: str, change: str, place: str, of: str, hedge: str) -> None:
    if hedge.islower():
        wording = f"{change} {place} {hedge} {of} {NUMBERS[language]}"
        assert refusals(wording, language, statistic="growth_rate")
    assert refusals(f"{change} {hedge} {of} {NUMBERS[language]}", language, statistic="growth_rate")


def test_a_name_that_is_left_out_or_compared_with_stays() -> None:
    for wording in ("a decrease except Zorgelland of 1.4%", "a decrease than Zorgelland of 1.4%"):
        assert refusals(wording, "en", statistic="growth_rate")


def test_a_place_that_is_left_out_of_the_figure_stays() -> None:
    assert refusals("a rise without Germany of 1.4%", "en", statistic="growth_rate")
    assert refusals("une hausse sans Paris de 1,4 %", "fr", statistic="growth_rate")
