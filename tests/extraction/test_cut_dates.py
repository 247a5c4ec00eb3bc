"""Years that belong to a name are no dates, and other years with a hyphen are."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        ("en", "It was agreed at Expo-2017. The plant made 30 tonnes.", ""),
        ("ru", "Решили на ПМЭФ-2019. Завод выпустил 30 тонн.", ""),
        ("de", "So war es bei der Euro-2024. Es waren 30 Tonnen.", ""),
        ("en", "It was agreed in 2017. The plant made 30 tonnes.", "2017"),
        ("en", "It was agreed in May-2017. The plant made 30 tonnes.", "May-2017"),
    ],
)
def test_the_period_of_a_figure(language: str, text: str, period: str) -> None:
    (found,) = [
        each for each in candidates_of(text, language, "2024-06-30") if "30" in each.wording
    ]
    assert cell(found, "period").endswith(period)
    assert bool(cell(found, "period")) == bool(period)
