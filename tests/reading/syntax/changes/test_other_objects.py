"""A rate behind a fall is not its size where another verb, noun or clause has it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.readings import outcome, read, refusals

FALLS = {
    "fr": ("la baisse de la taxe", "le recul des prix", "la perte d'emplois", "la chute du trafic"),
    "es": ("la bajada del impuesto", "el descenso de los precios", "la caída del tráfico"),
    "en": ("the fall in prices", "the decline in revenue", "the drop in traffic"),
}
LINKS = {
    "fr": (" concerne {} % des ménages", ", {} % des ménages", " et {} % des entreprises"),
    "es": (", el {} % de los hogares", " y el {} % de las empresas"),
    "en": (", {} percent of households", " and {} percent of firms"),
}


@pytest.mark.parametrize("language", FALLS)
@given(st.data(), st.integers(2, 90))
def test_what_another_verb_or_clause_has_is_no_decrease(
    language: str, data: st.DataObject, number: int
) -> None:
    fall = data.draw(st.sampled_from(FALLS[language]))
    link = data.draw(st.sampled_from(LINKS[language])).format(number)
    assert refusals(fall + link, locale=language) == ["sign.unclear"]


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("les personnes à mobilité réduite représentent 12 % de la population", "fr"),
        ("les tarifs réduits représentent 12 % des billets", "fr"),
        ("la TVA réduite est de 5,5 %", "fr"),
        ("réduite pourra alors percevoir 84% de son salaire", "fr"),
        ("en pertes et fait 1.000 morts", "fr"),
        ("las tarifas reducidas suponen el 12 % de los billetes", "es"),
        ("los empleos perdidos representan el 12 % del total", "es"),
    ],
)
def test_a_participle_that_describes_a_subject_tells_no_decrease(
    wording: str, language: str
) -> None:
    assert refusals(wording, locale=language) == ["sign.unclear"]


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("la baisse est de 12 %", "fr"),
        ("une baisse des ventes, de 12 %", "fr"),
        ("les ventes, réduites de 12 %", "fr"),
        ("la production a été réduite de 12 %", "fr"),
        ("el descenso interanual fue del 12 %", "es"),
        ("exports fell sharply, 12 percent", "en"),
    ],
)
def test_the_size_of_a_fall_stays_one(wording: str, language: str) -> None:
    assert read(wording, locale=language).value == -12


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("the decline reflects sales of $5 million", "en"),
        ("The fall in prices cost farmers $5 million", "en"),
        ("reduce the working hours of 100 people", "en"),
        ("cut the salaries of 500 workers", "en"),
        ("der Rückgang spiegelt Verkäufe von 5 Mio. Euro", "de"),
        ("Der Rückgang führte zu einem Anteil von 5 Prozent", "de"),
        ("la baisse reflète des ventes de 5 millions d'euros", "fr"),
        ("La baisse des prix a permis de vendre 500 voitures", "fr"),
        ("réduire le temps de travail de 100 personnes", "fr"),
        ("a baissé les salaires de 500 employés", "fr"),
        ("La caída de los precios dejó 500 parados", "es"),
        ("reducir la jornada de 100 personas", "es"),
    ],
)
def test_an_amount_of_another_noun_falls_by_nothing(wording: str, language: str) -> None:
    assert refusals(wording, locale=language) == ["sign.unclear"]


@pytest.mark.parametrize(
    ("wording", "language", "expected"),
    [
        ("a decline recorded in May of $5 million", "en", "exact -5000000 USD"),
        ("declines in average selling prices of 30%", "en", "exact -30 percent"),
        ("cut a total of 500 jobs", "en", "exact -500 job"),
        ("la baisse enregistrée en mai de 5 millions d'euros", "fr", "exact -5000000 EUR"),
        ("a réduit ses effectifs de 100 personnes", "fr", "exact -100 person"),
        ("la caída registrada en las ventas del 5 %", "es", "exact -5 percent"),
        ("redujo su plantilla en 100 personas", "es", "exact -100 person"),
    ],
)
def test_what_a_decrease_has_is_its_size(wording: str, language: str, expected: str) -> None:
    assert outcome(wording, language) == expected


@pytest.mark.parametrize(
    "wording",
    [
        "reduzierten Kapitaleinsatzes in Höhe von 112,50 Euro",
        "verloren Aktien im Wert von 5 Mio. Euro",
    ],
)
def test_a_german_participle_describes_the_noun_behind_it(wording: str) -> None:
    assert refusals(wording, locale="de") == ["sign.unclear"]
