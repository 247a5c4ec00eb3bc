"""Figures that a verb behind them compares with a plan stay as printed; a bound before is theirs.

What the sentences state follows from how they are made, not from the reader.
"""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures
from tests.extraction.texts import candidates_of, cell

# {x} is the subject with its amount.
COMPARED = {
    "en": (
        "{x} fell short of its plans.",
        "{x} came in below the target.",
        "{x} was below expectations.",
        "{x} beat forecasts.",
        "{x} missed the target of the year.",
        "{x} were below last year.",
    ),
    "de": (
        "{x} blieben hinter den Erwartungen zurück.",
        "{x} lagen unter dem Plan.",
        "{x} übertrafen die Erwartungen.",
        "{x} verfehlten das Ziel.",
    ),
    "fr": (
        "{x} n'ont pas atteint l'objectif.",
        "{x} est inférieur aux attentes.",
        "{x} ont été inférieures aux prévisions.",
        "{x} est restée en deçà des prévisions.",
    ),
    "es": (
        "{x} no alcanzaron la meta.",
        "{x} quedaron por debajo de lo previsto.",
        "{x} superó la meta.",
    ),
    "ru": ("{x} оказалась ниже плана.", "{x} не дотянул до плана.", "{x} была ниже прогноза."),
    "zh": ("{x}低于预期。", "{x}，未达目标。", "{x}，低于计划。", "{x}超过计划。"),
    "zh-Hant": ("{x}低於預期。", "{x}，未達目標。"),
}
SUBJECTS = {
    "en": "Output of 5.2 million tonnes",
    "de": "Ausfuhren von 5,2 Mio. Tonnen",
    "fr": "La production de 5,2 millions de tonnes",
    "es": "Las ventas de 5,2 millones de toneladas",
    "ru": "Добыча в 5,2 млн тонн",
    "zh": "出口520万吨",
    "zh-Hant": "出口520萬噸",
}


@pytest.mark.parametrize(
    ("language", "sentence"), [(key, each) for key, several in COMPARED.items() for each in several]
)
def test_a_figure_compared_with_a_plan_is_read_as_printed(language: str, sentence: str) -> None:
    (found,) = found_figures(sentence.format(x=SUBJECTS[language]), language)
    assert (found.quantity.bound, int(found.quantity.value)) == ("exact", 5_200_000)
    assert found.refusal is None


# The bound, the sign and the number (None: refused) of figures that a plan says otherwise of.
OTHERS = (
    ("en", "Exports fell short of 5.2 million tonnes.", "lt", 5_200_000),
    ("en", "They missed the target of 5.2 %.", "exact", "5.2"),
    ("en", "Sales were 5.2 % below the target.", "exact", "-5.2"),
    ("en", "Exports fell short of the target by 5.2 %.", "exact", None),
    ("de", "Die Exporte blieben unter 5,2 Mio. Tonnen.", "lt", 5_200_000),
    ("de", "Um 5,2 Prozent lag unter dem Plan die Förderung.", "exact", "-5.2"),
    ("de", "Die Exporte lagen 5,2 Prozent unter dem Plan.", "exact", "-5.2"),
    ("fr", "Elles n'ont pas atteint 5,2 millions de tonnes.", "lt", 5_200_000),
    ("fr", "Les ventes sont de 5,2 % inférieures aux attentes.", "exact", "-5.2"),
    ("es", "No alcanzaron los 5,2 millones de toneladas.", "lt", 5_200_000),
    ("es", "Las ventas fueron un 5,2 % inferiores a las previsiones.", "exact", "-5.2"),
    ("ru", "Добыча на 5,2 млн тонн оказалась ниже плана.", "exact", -5_200_000),
    ("ru", "Добыча на 5,2 % была ниже плана.", "exact", "-5.2"),
    ("zh", "未达520万吨。", "lt", 5_200_000),
    ("zh", "出口比计划低520万吨。", "exact", -5_200_000),
)


@pytest.mark.parametrize(("language", "sentence", "bound", "value"), OTHERS)
def test_a_bound_before_a_figure_and_a_difference_stay(
    language: str, sentence: str, bound: str, value: str | int | None
) -> None:
    (found,) = found_figures(sentence, language)
    assert (found.refusal is not None) is (value is None)
    if value is not None:
        assert (found.quantity.bound, float(found.quantity.value)) == (bound, float(value))


STATUSES = (
    ("en", "Exports of 5.2 million tonnes missed the target.", ""),
    ("en", "Exports of 5.2 million tonnes are the target.", "target"),
    ("en", "Exports of 5.2 million tonnes will be below the target.", "forecast"),
    ("de", "Die Ausfuhren von 5,2 Mio. Tonnen verfehlten das Ziel.", ""),
    ("fr", "Les exportations de 5,2 millions de tonnes ont manqué l'objectif.", ""),
    ("es", "Las exportaciones de 5,2 millones de toneladas no alcanzaron la meta.", ""),
    ("ru", "Экспорт в 5,2 млн тонн оказался ниже целевого показателя.", ""),
    ("zh", "出口520万吨未达目标。", ""),
)


@pytest.mark.parametrize(("language", "sentence", "status"), STATUSES)
def test_what_a_figure_misses_is_no_status_of_it(language: str, sentence: str, status: str) -> None:
    (found,) = candidates_of(sentence, language, "2024-02-01")
    assert (cell(found, "status"), found.reasons) == (status, ())
