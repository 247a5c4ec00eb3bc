"""Amounts that words outside of their own call increases: they are never read as levels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from silkledger.reading.search.candidates import found_figures
from tests.extraction.texts import candidates_of, cell
from tests.support.depth import deep

# The mark of decimals, and texts with an amount that is the size of an increase.
SURE = {
    "en": (
        "Exports reached NOK 175 billion, up 20 % or almost NOK {} billion.",
        "Exports rose 20 %, or NOK {} billion, to NOK 175 billion.",
        "Norway sold more, increasing the value of exports in 2022 by almost NOK {} billion.",
        "Exports increased from 2019 by NOK {} billion.",
        "Exports increased by 2.6 million tonnes in volume and by NOK {} billion in value.",
    ),
    "de": (
        "Die Exporte stiegen um 20 % oder {} Mrd. Euro auf 175 Mrd. Euro.",
        "Die Exporte erreichten 175 Mrd. Euro, das sind {} Mrd. Euro mehr als 2020.",
        "Die Exporte erreichten 175 Mrd. Euro, {} Mrd. mehr als 2020.",
    ),
    "fr": ("Les exportations ont augmenté de 20 % ou {} milliards d'euros.",),
    "es": (
        "Las exportaciones aumentaron un 20 %, o {} millones de euros.",
        "Exportaron por 175 millones de euros, {} millones más que en 2020.",
    ),
    "ru": ("Экспорт вырос на 20 %, или на {} млрд долларов.",),
    "zh": ("出口增长20%，或{}亿美元。",),
}
# Texts with an amount that may be the increase or the level that it leads to.
OPEN = {
    "en": ("Exports rose by 20 % (NOK {} billion).", "Exports rose 20 %, that is NOK {} billion."),
    "de": ("Die Exporte stiegen um 20 Prozent, also {} Mrd. Euro.",),
    "fr": ("Les exportations ont augmenté de 20 %, soit {} milliards d'euros.",),
    "es": ("Las exportaciones aumentaron un 20 %, es decir, {} millones de euros.",),
    "ru": ("Экспорт вырос на 20 % ({} млрд долларов).",),
    "zh": ("出口增长20%，即{}亿美元。",),
}
_POINT = {"en": ".", "zh": "."}


def _read(locale: str, text: str, number: str) -> list[tuple[str, str]]:
    """Return indicator and statistic of the figure at a number, if it is not refused."""
    printed = text.format(number)
    at = text.index("{}")
    found = [each for each in candidates_of(printed, locale) if each.span[0] <= at < each.span[1]]
    return [
        (cell(each, "indicator"), cell(each, "statistic")) for each in found if not each.reasons
    ]


@pytest.mark.parametrize(
    ("locale", "text"), [(locale, text) for locale, texts in SURE.items() for text in texts]
)
@given(st.integers(11, 999))
@profile(max_examples=deep(2, 8), deadline=None)
def test_an_amount_that_is_added_is_an_increase(locale: str, text: str, tenths: int) -> None:
    number = f"{tenths // 10}{_POINT.get(locale, ',')}{tenths % 10}"
    assert _read(locale, text, number) in ([("", "increase")], []), text


@pytest.mark.parametrize(
    ("locale", "text"), [(locale, text) for locale, texts in OPEN.items() for text in texts]
)
def test_a_level_or_an_increase_is_left_open(locale: str, text: str) -> None:
    assert _read(locale, text, "33") == [("", "")]


@pytest.mark.parametrize(
    ("locale", "text", "number"),
    [
        ("en", "Exports rose 20 % to NOK 175 billion.", "175"),
        ("en", "Exports rose 20 %, and imports were NOK 33 billion.", "33"),
        ("en", "The museum was visited by 3 million tourists.", "3"),
        ("en", "Exports of NOK 33 billion rose 20 %.", "33"),
        ("de", "Die Exporte stiegen um 20 % gegenüber 33 Mrd. Euro im Vorjahr.", "33"),
        ("fr", "Les ventes ont progressé de 3,1 %, à 272,6 milliards d'euros.", "272"),
        ("es", "Las ventas treparon 31,3 %, hasta los 4.309 millones de euros.", "4.309"),
        ("ru", "Доходы выросли на 14,2 %, до 74,9 млрд рублей.", "74"),
        ("zh", "出口增长20%，达330亿美元。", "330"),
        ("zh", "出口330亿美元，增长20%。", "330"),
    ],
)
def test_a_level_beside_an_increase_is_none(locale: str, text: str, number: str) -> None:
    at = text.index(number)
    figure = next(each for each in found_figures(text, locale) if each.start <= at < each.end)
    assert figure.increase is None
