"""Lists of places that no vocabulary has: their figures take no place from above."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

HEADS = {
    "en": "Exports of Kenya rose by 9 % in 2023.",
    "fr": "Les exportations du Kenya ont augmenté de 9 % en 2023.",
    "es": "Las exportaciones de Kenia subieron un 9 % en 2023.",
    "ru": "Экспорт Кении в 2023 году вырос на 9 %.",
}
LISTS = {
    "en": "Sales in {} and {} grew by 3 % and 4 %, respectively.",
    "fr": "Les ventes à {} et {} ont augmenté de 3 % et 4 % respectivement.",
    "es": "Las ventas en {} y {} crecieron un 3 % y un 4 %, respectivamente.",
    "ru": "Больше всего продажи увеличили {} и {} — на 3 % и 4 %, соответственно.",
}
NAMES = {"ru": ("Вымск", "Зырянка")}


@pytest.mark.parametrize("language", LISTS)
def test_a_list_of_unknown_names_leaves_the_place_open(language: str) -> None:
    names = NAMES.get(language, ("Vymsk", "Zyrola"))
    text = f"{HEADS[language]}\n\n{LISTS[language].format(*names)}"
    found = [each for each in candidates_of(text, language, "") if "9" not in each.wording]
    assert found
    assert {cell(each, "geography") for each in found} == {""}


def test_a_list_of_other_things_takes_the_place_of_the_document() -> None:
    text = f"{HEADS['en']}\n\nExports and imports grew by 3 % and 4 %, respectively."
    found = [each for each in candidates_of(text, "en", "") if "9" not in each.wording]
    assert {cell(each, "geography") for each in found} == {"Kenya"}
