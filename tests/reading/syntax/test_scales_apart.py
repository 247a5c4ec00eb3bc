"""A scale that words part from its number is not passed over."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

PARTED = {
    "en": "sales reached $5.7 {} billion",
    "de": "der Umsatz erreichte 5,7 {} Milliarden Dollar",
    "fr": "les ventes ont atteint 5,7 {} milliards de dollars",
    "es": "las ventas alcanzaron 5,7 {} millones de dólares",
    "ru": "продажи достигли 5,7 {} млрд долларов",
}
BETWEEN = {
    "en": ("in Kenya", "last year", "at the company", "so far", "among women", "without subsidies"),
    "de": ("in Kenia", "im Vorjahr", "im Unternehmen", "bislang", "bei Frauen"),
    "fr": ("au Kenya", "l'an dernier", "dans l'entreprise", "jusqu'ici", "chez les femmes"),
    "es": ("en Kenia", "el año pasado", "en la empresa", "hasta ahora", "entre mujeres"),
    "ru": ("в Кении", "в прошлом году", "в компании", "пока", "среди женщин"),
}


@pytest.mark.parametrize("language", PARTED)
def test_a_scale_behind_other_words_is_not_lost(language: str) -> None:
    for words in BETWEEN[language]:
        wording = PARTED[language].format(words)
        assert " " not in outcome(wording, language, statistic="flow"), wording
