"""Dates of changes: the date behind the level that a change led to is that of both."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

# The period of the rate in each sentence, which stands first.
RATES = (
    ("en", "Exports fell by 8.7 % to USD 7.2 billion in 2023.", "in 2023"),
    ("en", "Exports rose 8.7 percent to a record $7.2 billion in May 2023.", "in May 2023"),
    ("en", "Exports rose 8.7 %, to $7.2 billion, in 2023.", "in 2023"),
    ("de", "Die Ausfuhren sanken um 8,7 % auf 7,2 Mrd. Euro im Jahr 2023.", "im Jahr 2023"),
    ("de", "Die Ausfuhren stiegen um 8,7 % auf rekordhohe 7,2 Mrd. Euro in 2023.", "in 2023"),
    ("fr", "Les ventes ont reculé de 8,7 %, à 7,2 milliards d'euros, en 2023.", "en 2023"),
    ("es", "Las ventas cayeron un 8,7 %, hasta los 7.200 millones de euros, en 2023.", "en 2023"),
    ("es", "Las ventas cayeron un 8,7 % a 7.200 millones de euros en 2023.", "en 2023"),
    ("ru", "Экспорт сократился на 8,7 %, до 7,2 млрд долларов, в 2023 году.", "в 2023 году"),
    ("zh", "出口下降8.7%至72亿美元（2023年）。", "2023年"),
    # From another year, of another thing, without a date, and with one of its own.
    ("en", "Exports fell by 8.7 % from 2022 to USD 7.2 billion in 2023.", ""),
    ("en", "Exports fell by 8.7 %, while imports were USD 7.2 billion in 2023.", ""),
    ("en", "Exports fell by 8.7 % to USD 7.2 billion.", ""),
    ("en", "Exports fell by 8.7 % in May to USD 7.2 billion in 2023.", "in May"),
    ("en", "Exports fell 8.7 %, to $7.2 billion, while imports rose in 2023.", ""),
    ("en", "Exports fell 8.7 % to $7.2 billion, from $8 billion in 2022.", ""),
    ("ru", "Экспорт вырос на 8,7 %, до 7 млрд долларов, а импорт упал в 2023 году.", ""),
)


@pytest.mark.parametrize(("language", "sentence", "period"), RATES)
def test_a_change_has_the_date_of_the_level_it_led_to(
    language: str, sentence: str, period: str
) -> None:
    rate = candidates_of(sentence, language, "2024-02-01")[0]
    assert cell(rate, "period") == period
