"""Figures of a list that shares a decrease are rows with the verb of the list."""

from __future__ import annotations

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.text.left_out import stands_at
from tests.extraction.texts import candidates_of

TEXTS = {
    "en": ("In 2023, exports of Kenya fell 2.1 % to China, 3.4 % to Italy and 5 % to Spain.", 3),
    "de": ("Die Ausfuhren Polens sanken im Mai 2023 um 2,1 %, die Einfuhren um 3,4 %.", 2),
    "ru": ("Добыча нефти в мае 2023 года снизилась на 2,1% (на 18,3 тыс. тонн).", 2),
    "fr": ("Les exportations ont chuté de 2,1 % en mai 2023 et de 3,4 % en juin 2023.", 2),
    "es": ("Las exportaciones cayeron 2,1 % en valor y 3,4 % en volumen en 2023.", 2),
    "zh": ("2023年5月出口、进口分别下降2.1%、3.4%。", 2),
}


@pytest.mark.parametrize("locale", sorted(TEXTS))
def test_each_figure_of_a_list_falls(locale: str) -> None:
    text, count = TEXTS[locale]
    found = [each for each in candidates_of(text, locale) if each.table == "figures"]
    assert [each.reasons for each in found] == [()] * count
    for each in found:
        reading = read_quantity(each.wording, QuantityContext(locale=locale))
        assert isinstance(reading, Quantity)
        assert reading.value < 0, each.wording
        assert stands_at(text, *each.span, each.wording)
    assert len({each.span for each in found}) == count


def test_a_list_of_rises_keeps_its_words() -> None:
    text = "Exports of Kenya rose 2.1 % in May and 3.4 % in June 2023."
    assert [each.wording for each in candidates_of(text, "en")] == ["rose 2.1 %", "3.4 %"]
