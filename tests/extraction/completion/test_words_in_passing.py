"""Names of indicators in passing, and dates of what lies ahead behind a figure."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell


def _cells(text: str, language: str, name: str) -> list[str]:
    return [
        cell(each, name)
        for each in candidates_of(text, language)
        if each.table == "figures" and not each.reasons
    ]


@pytest.mark.parametrize(
    ("language", "text", "indicators"),
    [
        # People whom a rate is not of.
        ("zh", "内地居民5000万人次，同比上升114.9%。", ["", ""]),
        ("zh", "人口增长5%。", ["population_growth"]),
        ("es", "La participación de la población aumentó un 5 %.", [""]),
        ("es", "La población aumentó un 5 %.", ["population_growth"]),
        ("ru", "Население старше 65 лет составило 5 %.", [""]),
        ("fr", "La participation au scrutin avait été de 41,8 %.", [""]),
        ("fr", "Sa participation est de 41,8 %.", ["stake"]),
        ("fr", "Des rendements en hausse (+11 %) sont notés.", [""]),
        # Words that hold a name.
        ("de", "Als Gewinner zahlte er fünf Millionen Dollar.", [""]),
        ("de", "Der Gewinn lag bei fünf Millionen Dollar.", ["net_profit"]),
        ("zh", "其中内贸、外贸同比分别增长1.7%和7.6%。", ["", ""]),
        # Countries that something goes to are not its volume.
        ("de", "Die Exporte in die 26 Mitgliedstaaten wuchsen.", [""]),
    ],
)
def test_a_name_in_passing_is_no_indicator(language: str, text: str, indicators: list[str]) -> None:
    assert _cells(text, language, "indicator") == indicators


@pytest.mark.parametrize(
    ("language", "text", "periods"),
    [
        ("es", "Las obras llegan al 85 % y se espera que acaben en enero de 2021.", [""]),
        # By 2021, or in all of it.
        ("es", "Las ventas de 5 millones de toneladas previstas para 2021.", [""]),
        ("en", "Sales were 5 tonnes in 2020, and are expected to rise in 2021.", ["2020"]),
        ("en", "The line is 94 km long and is expected to open in 2022.", [""]),
    ],
)
def test_a_date_of_what_is_expected_next_is_not_that_of_a_figure(
    language: str, text: str, periods: list[str]
) -> None:
    found = _cells(text, language, "period")
    assert len(found) == len(periods)
    assert all(
        (year in words) if year else not words for words, year in zip(found, periods, strict=True)
    )
