"""A listed noun behind "a" or "each" is a denominator; one that no unit has refuses the amount."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

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
