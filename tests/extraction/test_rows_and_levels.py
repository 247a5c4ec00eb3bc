"""Dates and places that a figure does not have: of a row's other column, a unit, another level."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

# Language, publication, text, a wording, and its period in words of the text.
PERIODS = (
    ("en", "2019-08-06", "Results 2019\n\nRevenue £318.6m £331.0m -3.7%\n", "£318.6m", ""),
    ("en", "2019-08-06", "Results 2019\n\nRevenue £318.6m £331.0m -3.7%\n", "-3.7%", ""),
    ("en", "2019-08-06", "2019 Half Year Results\n\nRevenue was £318.6m.\n", "£318.6m", ""),
    ("zh", "2024-05-26", "货值由2016年的80亿美元增长到2023年的567亿美元。", "80亿美元", "2016年的"),
    (
        "zh",
        "2024-05-26",
        "货值由2016年的80亿美元增长到2023年的567亿美元。",
        "567亿美元",
        "2023年的",
    ),
    ("zh", "2024-05-26", "产量从2015年的120吨增加至2020年的300吨。", "300吨", "2020年的"),
    ("zh", "2024-05-26", "2016年至2023年,开行数量由1702列增加到1.7万列。", "1.7万列", ""),
    ("fr", "2024-01-24", "Les ventes étaient de 5 t lors de l'exercice précédent.", "5 t", ""),
    ("ru", "2025-10-22", "Выпуск вырос на 2 % (впервые в 2024 году), а вес на 3 %.", "3 %", ""),
)
# Language, text, a wording, and its place.
PLACES = (
    ("ru", "Выручка составила 12,5 млрд долл. США, сократившись на 13%.", "на 13%", ""),
    ("ru", "Выручка составила 12,5 млрд долл. США.", "12,5 млрд долл. США", ""),
    ("en", "Retail sales rose by 1.3% in the euro area.", "rose by 1.3%", "euro area"),
    ("en", "Sales rose by 2% in France and by 2.5% in the EU29.", "2.5%", ""),
    ("zh", "台灣旅遊。日本旅客101萬人次。", "101萬人次", "台灣"),
    ("fr", "La France va bien. L'offre gagne 9 % dans la région Xaintonge.", "9 %", ""),
)
STATUSES = (
    ("en", "Of the firms, 53% said prices would rise.", "53%", ""),
    ("de", "Gefolgt wird es von Maschinen mit 306,7 Millionen Euro.", "306,7 Millionen Euro", ""),
    ("de", "Gerechnet wird mit 306,7 Millionen Euro.", "306,7 Millionen Euro", "forecast"),
    ("ru", "К концу этого года товарооборот достигает $175 млрд.", "$175 млрд", "forecast"),
)


def _of(text: str, language: str, published: str, wording: str, column: str) -> set[str]:
    found = [
        each
        for each in candidates_of(text, language, published)
        if wording in cell(each, "as_reported") or cell(each, "as_reported") in wording
    ]
    assert found
    return {cell(each, column) for each in found}


@pytest.mark.parametrize(("language", "published", "text", "wording", "period"), PERIODS)
def test_a_date_of_another_figure_is_none(
    language: str, published: str, text: str, wording: str, period: str
) -> None:
    assert _of(text, language, published, wording, "period") == {period}


@pytest.mark.parametrize(("language", "text", "wording", "place"), PLACES)
def test_a_place_of_a_unit_or_of_visitors_is_none(
    language: str, text: str, wording: str, place: str
) -> None:
    assert _of(text, language, "2024-05-26", wording, "geography") == {place}


@pytest.mark.parametrize(("language", "text", "wording", "status"), STATUSES)
def test_only_what_looks_ahead_is_a_forecast(
    language: str, text: str, wording: str, status: str
) -> None:
    assert _of(text, language, "2024-05-26", wording, "status") == {status}
