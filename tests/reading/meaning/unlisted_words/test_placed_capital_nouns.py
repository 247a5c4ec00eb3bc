"""German nouns that a preposition leads to, right before the number, say nothing of it."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

READ = [
    ("in Calais 300 Polizisten", "exact 300 person"),
    ("im Garten 110 Euro", "exact 110 EUR"),
    ("laut BSCScan rund 110.000 Besitzer", "approx 110000 count"),
    ("Die erste Zählung von 179 Stimmen", "exact 179 count"),
    ("im letzten Hochschuljahr 155.000 Stipendien", "exact 155000 scholarship"),
    ("195 Staaten einstimmig beschlossen", "exact 195 count"),
    ("mindestens 50 Dissidenten vorübergehend festgenommen", "ge 50 count"),
    ("Ein Schiff mit 435 Flüchtlingen", "exact 435 person"),
    ("ein Unternehmen mit rund 200 Mitarbeitern", "approx 200 person"),
    ("mit einer Auflage von 10.000 Exemplaren", "exact 10000 count"),
    ("nach Schätzungen etwa 300.000 Menschen", "approx 300000 person"),
    ("jedes Jahr rund 70.000 Menschen", "approx 70000 person/year"),
    ("mit 250.000 Euro dotiert", "exact 250000 EUR"),
    ("Platz für 50 Personen", "exact 50 person"),
    ("hält 5 Prozent der Anteile", "exact 5 percent"),
    ("die für ihre Mandantin 11.200 Euro fordert", "exact 11200 EUR"),
    ("bis zum frühen Abend 16 Demonstranten", "exact 16 person"),
    ("bis Freitagnachmittag bereits 35 Beschwerden", "exact 35 count"),
    ("ein Beschäftigungsaufbau von 8000 Mitarbeitern", "exact 8000 person"),
]
REFUSED = [
    "in Halle 5 Autos",
    "wegen Mängeln 500 Autos",
    "der Preisnachlass 50 Euro",
    "der Kursverfall 5 Prozent",
    "der Wert nehme um 5 Prozent ab",
    "mehr als ein Schiff mit 435 Flüchtlingen",
]


@pytest.mark.parametrize(("wording", "expected"), READ)
def test_what_stands_beside_a_figure(wording: str, expected: str) -> None:
    assert outcome(wording, "de") == expected


@pytest.mark.parametrize("wording", REFUSED)
def test_what_may_belong_to_the_number_is_refused(wording: str) -> None:
    assert refusals(wording, "de")


def test_one_of_many_is_still_a_share() -> None:
    assert outcome("einer von zehn", "de") == "exact 10 percent"
