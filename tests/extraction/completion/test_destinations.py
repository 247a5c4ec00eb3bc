"""Where something goes to is not where it is measured, in a sentence, a title or above a table."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

# A title or caption with a destination, the sentence below, and the head of a table.
TITLES = {
    "en": ("Exports to Russia", "Exports were 5 billion dollars in 2020.", "Year"),
    "de": ("Exporte nach Russland", "Die Exporte lagen 2020 bei 5 Mrd. Dollar.", "Jahr"),
    "fr": (
        "Exportations vers la Russie",
        "Les exportations ont atteint 5 milliards de dollars.",
        "Année",
    ),
    "es": (
        "Exportaciones a Rusia",
        "Las exportaciones alcanzaron 5.000 millones de dólares.",
        "Año",
    ),
    "ru": ("Экспорт в Россию", "Экспорт составил 5 млрд долларов в 2020 году.", "Год"),
    "zh": ("对俄罗斯出口", "出口达50亿美元。", "年份"),
}


@pytest.mark.parametrize("locale", TITLES)
def test_a_destination_in_the_title_is_not_the_place(locale: str) -> None:
    title, sentence, _ = TITLES[locale]
    found = [each for each in candidates_of(f"{title}\n\n{sentence}", locale) if not each.reasons]
    assert [cell(each, "geography") for each in found if each.table == "figures"] == [""]


@pytest.mark.parametrize("locale", TITLES)
def test_a_destination_above_a_table_is_not_the_place(locale: str) -> None:
    title, _, head = TITLES[locale]
    text = f"{title}\n\n{head}\tUSD\n2020\t5.500\n2021\t7.500\n2022\t8.500"
    assert {cell(each, "geography") for each in candidates_of(text, locale)} == {""}


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Russia accounted for 15.9 % of exports."),
        ("de", "Auf Russland entfielen 15,9 % der Exporte."),
        ("fr", "La Russie a absorbé 15,9 % des exportations."),
        ("es", "Rusia recibió el 15,9 % de las exportaciones."),
        ("ru", "На Россию пришлось 15,9 % экспорта."),
        ("fr", "Les ventes à la Russie ont augmenté de 5 %."),
        ("zh", "出口到俄罗斯的小麦达500万吨。"),
        ("de", "Die Ausfuhren in die Schweiz stiegen um 5 %."),
    ],
)
def test_a_partner_in_a_sentence_is_not_the_place(locale: str, text: str) -> None:
    found = [each for each in candidates_of(text, locale) if each.table == "figures"]
    assert [cell(each, "geography") for each in found] == [""]


def test_a_share_in_the_world_is_that_of_the_place() -> None:
    found = candidates_of("Russia accounted for 15.9 % of the world's exports.", "en")
    assert [cell(each, "geography") for each in found] == ["Russia"]
