"""A listed noun behind "a" or "each" is a denominator; one that no unit has refuses the amount."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, read, refusals

NOUNS = ["taxpayer", "landlord", "owner", "client"]
AMOUNTS = ["5,230 kg", "12 tonnes", "$500", "3 million litres"]


@pytest.mark.parametrize("noun", NOUNS)
@pytest.mark.parametrize("amount", AMOUNTS)
@pytest.mark.parametrize("each", ["a", "each", "every"])
def test_what_an_amount_is_counted_for_is_not_lost(noun: str, amount: str, each: str) -> None:
    assert outcome(f"{amount} {each} {noun}", "en") == "unit.unknown"


@pytest.mark.parametrize("noun", NOUNS)
def test_a_rate_of_change_and_a_noun_of_no_list_stay(noun: str) -> None:
    assert outcome(f"rose 5 percent a {noun} said", "en") == "exact 5 percent"
    assert outcome("5 million tonnes a record high", "en") == "exact 5000000 t"


@pytest.mark.parametrize("place", ["России", "Бишкеке", "Ташкенте", "Китае"])
@pytest.mark.parametrize("amount", ["500 школ", "500 тонн", "500 маяков"])
def test_a_russian_place_is_no_denominator(amount: str, place: str) -> None:
    assert outcome(f"{amount} в {place}", "ru") == outcome(amount, "ru")
    assert outcome(f"{amount} в {place} построили", "ru") == outcome(amount, "ru")
    assert outcome(f"{amount} в день", "ru") != outcome(amount, "ru")


TIMES = {
    "de": (("jeden Montag", "jedes Wochenende", "jede Nacht", "montags"), "500 {}", "Menschen"),
    "es": (("cada lunes", "cada verano", "cada noche", "todas las noches"), "500 {}", "personas"),
}


@pytest.mark.parametrize("language", TIMES)
@pytest.mark.parametrize("before", [True, False])
def test_how_often_it_is_so_is_not_lost(language: str, before: bool) -> None:
    times, frame, noun = TIMES[language]
    counted = frame.format(noun)
    for time in times:
        wording = f"{time} {counted}" if before else f"{counted} {time}"
        assert outcome(wording, language).startswith(("unit.", "wording.")), wording


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("500 Euro pro Person und Nacht", "de"),
        ("500 Liter pro Kopf und Tag", "de"),
        ("500 euros por persona y noche", "es"),
        ("500 euros por persona y día", "es"),
        ("500 euros per person and night", "en"),
        ("500 euros par personne et nuit", "fr"),
        ("500 visitantes trimestrales", "es"),
        ("500 euros semestrales", "es"),
        ("500 Euro vierteljährlich", "de"),
        ("500 euros por noche", "es"),
        ("500 personas por temporada", "es"),
    ],
)
def test_a_second_denominator_or_a_long_time_refuses_the_amount(
    wording: str, language: str
) -> None:
    assert outcome(wording, language).startswith(("unit.", "wording.")), wording


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("ventas trimestrales de 500 millones de euros", "flow", "exact 500000000 EUR"),
        ("subió un 5 % trimestral", "growth_rate", "exact 5 percent"),
        ("la noche del lunes murieron 5 personas", "flow", "exact 5 person"),
    ],
)
def test_a_time_that_only_dates_stays(wording: str, statistic: str, expected: str) -> None:
    assert outcome(wording, "es", statistic=statistic) == expected


@pytest.mark.parametrize("noun", ["Arzt", "Lehrer", "Betreuer", "Hektar"])
def test_what_is_for_one_thing_is_not_read_alone(noun: str) -> None:
    for wording in (f"auf einen {noun} 500 Menschen", f"auf einen {noun} kommen 500 Menschen"):
        assert not outcome(wording, "de", statistic="stock").startswith("exact"), wording
    level = outcome("kam auf einen Umsatz von 500 Euro", "de", statistic="flow")
    assert level == "exact 500 EUR"


BEFORE_CHANGES = {
    "en": "spending per pupil {}",
    "de": "die Summe pro Vorstellung {}",
    "es": "el gasto por alumno {}",
    "fr": "la dépense par élève {}",
}
CHANGED = {
    "en": ("rose from 113 to 118 euros", "rose 5% to 118 euros", "fell by 5 euros to 118 euros"),
    "de": ("stieg von 113 auf 118 Euro", "sank um 5 Prozent auf 118 Euro"),
    "es": ("pasó de 113 a 118 euros", "subió un 5 % hasta 118 euros"),
    "fr": ("est passée de 113 à 118 euros",),
}


@pytest.mark.parametrize("language", BEFORE_CHANGES)
def test_the_level_behind_a_change_loses_no_denominator(language: str) -> None:
    for change in CHANGED[language]:
        wording = BEFORE_CHANGES[language].format(change)
        assert not outcome(wording, language, statistic="flow").startswith("exact"), wording


def test_a_rate_of_what_is_per_something_stays() -> None:
    wording = "earnings per share were up 16% to $0.56"
    assert outcome(wording, "en", statistic="growth_rate") == "exact 16 percent"
    wording = "declined by 1.2 million barrels per day to 91.8 million bpd"
    assert outcome(wording, "en", statistic="flow") == "exact 91800000 bbl/d"


def test_a_time_does_not_hide_another_denominator() -> None:
    for wording in (
        "the average weekly turnover per shop rose above £2,500",
        "daily output per worker was 5 t",
    ):
        assert refusals(wording, statistic="level")
    assert read("spending per week was £500", statistic="level").unit == "GBP/week"
