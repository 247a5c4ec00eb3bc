"""Columns that count something else than the indicator that is named beside them get none."""

import pytest

from tests.extraction.texts import candidates_of, cell

CAPTIONS = {
    "en": "Population, persons",
    "de": "Bevölkerung, Personen",
    "fr": "Population, personnes",
    "es": "Población, personas",
    "ru": "Население, человек",
}
OTHERS = {
    "en": ("Foreign prisoners", "Prisoners", "Unemployed", "Prison population"),
    "de": ("Ausländische Gefangene", "Arbeitslose", "Schüler"),
    "fr": ("Détenus étrangers", "Chômeurs", "Population carcérale"),
    "es": ("Reclusos extranjeros", "Parados", "Población reclusa", "Población reclusa (personas)"),
    "ru": ("Заключенные", "Безработные", "Студенты"),
}
OWN = {
    "en": ("Population", "Total", "Persons", "Total population", "2019", "Population (persons)"),
    "de": ("Bevölkerung", "Insgesamt", "Personen", "2019"),
    "fr": ("Population", "Total", "Population totale", "2019"),
    "es": ("Población", "Total", "Personas", "Población total", "2019"),
    "ru": ("Население", "Всего", "2019"),
}
PLACES = {
    "en": ("Country", "Germany", "France"),
    "de": ("Land", "Deutschland", "Frankreich"),
    "fr": ("Pays", "Allemagne", "France"),
    "es": ("País", "Alemania", "Francia"),
    "ru": ("Страна", "Германия", "Франция"),
}


def indicators_below(language: str, head: str) -> set[str]:
    """Return the indicators of the values of a table with one column."""
    stub, first, second = PLACES[language]
    rows = f"{stub}\t{head}\n{first}\t50 000\n{second}\t60 000"
    found = candidates_of(f"{CAPTIONS[language]}\n\n{rows}", language)
    return {cell(each, "indicator") for each in found if each.table == "figures"}


@pytest.mark.parametrize(
    ("language", "head"), [(language, head) for language in OTHERS for head in OTHERS[language]]
)
def test_a_head_that_counts_something_else_takes_no_indicator(language: str, head: str) -> None:
    assert "population" not in indicators_below(language, head)


@pytest.mark.parametrize(
    ("language", "head"), [(language, head) for language in OWN for head in OWN[language]]
)
def test_a_head_that_says_nothing_else_takes_it(language: str, head: str) -> None:
    assert indicators_below(language, head) == {"population"}


# Captions above a column called Total, and whether that counts the population.
TOTALS = {
    "en": {
        "Prison population": False,
        "Prison population of Germany, persons": False,
        "Wild boar population": False,
        "Population": True,
        "Total population of Germany": True,
        "Permanent population": True,
        "Table 1. Mid-year population, 2019": True,
    },
    "de": {"Inhaftierte Bevölkerung": False, "Mittlere Bevölkerung": True},
    "fr": {"Population carcérale": False, "Population résidente": True},
    "es": {"Población reclusa": False, "Población empadronada": True},
    "ru": {"Тюремное население": False, "Среднегодовая численность населения": True},
}
TOTAL = {"en": "Total", "de": "Insgesamt", "fr": "Total", "es": "Total", "ru": "Всего"}


@pytest.mark.parametrize(
    ("language", "caption"), [(language, each) for language in TOTALS for each in TOTALS[language]]
)
def test_a_caption_that_says_of_what_its_name_is_gives_none(language: str, caption: str) -> None:
    stub, first, second = PLACES[language]
    rows = f"{stub}\t{TOTAL[language]}\n{first}\t50 000\n{second}\t60 000"
    found = candidates_of(f"{caption}\n\n{rows}", language)
    named = {cell(each, "indicator") for each in found if each.table == "figures"}
    assert ("population" in named) is TOTALS[language][caption], named


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("La fábrica ha parado a 500 personas.", ""),
        ("La fábrica había parado a 500 personas.", ""),
        ("Los parados son 500 personas.", "unemployed"),
        ("Ha aumentado el paro y los parados son 500 personas.", "unemployed"),
    ],
)
def test_a_participle_behind_its_auxiliary_names_no_indicator(text: str, indicator: str) -> None:
    (found,) = candidates_of(text, "es")
    assert cell(found, "indicator") == indicator
