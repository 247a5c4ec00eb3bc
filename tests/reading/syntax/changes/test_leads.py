"""The words between the start of a change and its end may tell when the start was."""

from __future__ import annotations

from decimal import Decimal

import pytest

from silkledger import read_figure

# "{}" are two amounts of one unit, the start and the end.
FRAMES = {
    "en": (
        "rose from {} in the first quarter of 2024 to {}",
        "rose from {} in the nine months of 2024 to {}",
        "rose from {} in the first nine months of 2024 to {}",
        "fell from {} in the same period of 2024 to {}",
    ),
    "es": (
        "pasaron de {} en los primeros nueve meses de 2024 a {} en 2025",
        "pasaron de {} en nueve meses a {}",
    ),
    "fr": ("sont passés de {} durant les neuf premiers mois de 2024 à {}",),
    "ru": ("выросла с {} за девять месяцев 2024 года до {}",),
    "zh": (
        "从本月6日的{}下降到{}",
        "从 2020/21 年度的 {}增加到{}",
        "从2020-2021年度的{}增至{}",
    ),
}
AMOUNTS = {
    "en": ("11 million tonnes", "17 million tonnes"),
    "es": ("11 millones de toneladas", "17 millones de toneladas"),
    "fr": ("11 millions de tonnes", "17 millions de tonnes"),
    "ru": ("11 млн тонн", "17 млн тонн"),
    "zh": ("1100万吨", "1700万吨"),
}


@pytest.mark.parametrize(
    ("language", "frame"), [(language, frame) for language in FRAMES for frame in FRAMES[language]]
)
def test_the_end_is_read_behind_a_dated_start(language: str, frame: str) -> None:
    for amounts in (AMOUNTS[language], AMOUNTS[language][::-1]):
        figure = read_figure(frame.format(*amounts), locale=language, statistic="level")
        assert figure.quantity is not None, figure.reasons
        end = 17_000_000 if "17" in amounts[1] else 11_000_000
        assert (figure.quantity.value, figure.quantity.unit) == (Decimal(end), "t")


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("en", "rose from 11 million tonnes in nine months of 2024"),
        ("es", "pasaron de 11 millones de toneladas en nueve meses de 2024"),
        ("zh", "从2020/21年度的1100万吨增加"),
    ],
)
def test_a_start_alone_stays_refused(language: str, wording: str) -> None:
    assert read_figure(wording, locale=language, statistic="level").quantity is None
