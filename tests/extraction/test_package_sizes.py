"""Sizes of counted packages are not figures; amounts beside packages are."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of


@pytest.mark.parametrize(
    ("locale", "text", "figures"),
    [
        ("es", "Produjo 8 millones de sacos de 60 kilos en 2023.", 1),
        ("en", "Brazil exported 5 million bags of 60 kg each in 2023.", 1),
        ("en", "Output was 5 million bags of 60 kg and 3 million cases of 9 litres.", 2),
        ("de", "Brasilien exportierte 8 Millionen Säcke zu 60 Kilogramm im Jahr 2023.", 1),
        ("de", "Brasilien exportierte 8 Millionen Säcke à 60 kg.", 1),
        ("fr", "Le Brésil a exporté 8 millions de sacs de 60 kg en 2023.", 1),
        ("ru", "Бразилия экспортировала 8 млн мешков по 60 кг в 2023 году.", 1),
        # Not of the packages, or of none that a number counts.
        ("en", "In 2023 it exported 500 boxes and 60 kg of tea.", 2),
        ("en", "In 2023 it exported 500 boxes of tea and 60 tonnes of rice.", 2),
        ("es", "En 2023 se vendieron 5 millones de sacos y 60 toneladas de azúcar.", 2),
        ("fr", "En 2023 il a exporté 500 sacs et 60 tonnes de café.", 2),
        ("ru", "Экспорт 8 млн мешков сахара составил 60 тыс. т.", 2),
        ("de", "Aus 500 Kisten wurden 60 Tonnen Obst verkauft.", 2),
    ],
)
def test_size_of_packages(locale: str, text: str, figures: int) -> None:
    found = [each for each in candidates_of(text, locale) if each.table == "figures"]
    assert len(found) == figures
