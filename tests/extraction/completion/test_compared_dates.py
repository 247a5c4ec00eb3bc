"""A date of comparison dates no other figure: neither the next sentences nor the ones before."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell


def periods(language: str, text: str, published: str = "2024-06-30") -> dict[str, str]:
    found = candidates_of(text, language, published)
    return {each.wording: cell(each, "period") for each in found if each.table == "figures"}


@pytest.mark.parametrize(
    ("language", "text", "further"),
    [
        (
            "en",
            "Exports were 770 tonnes, compared with 720 tonnes in the 12 months to January 2007. "
            "Sales rose 5 %.",
            "rose 5 %",
        ),
        (
            "de",
            "Das entspricht mit 720 Tonnen dem Wert des Vorjahreszeitraums. Weizen: 310 Tonnen.",
            "310 Tonnen",
        ),
        (
            "fr",
            "Le rendement recule de 3 % par rapport à la moyenne quinquennale de 2015 à 2019. "
            "Les stocks gagnent 5 %.",
            "gagnent 5 %",
        ),
    ],
)
def test_no_later_figure_has_it(language: str, text: str, further: str) -> None:
    assert periods(language, text)[further] == ""


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Sales fell 7 %. In the first four months of 2024 they fell 4 %.", "fell 7 %"),
        ("de", "Es waren 70 Tonnen. Im Mai 2024 waren es 40 Tonnen.", "70 Tonnen"),
        ("ru", "Экспорт составил 70 тонн. В мае 2024 года он составил 40 тонн.", "70 тонн"),
    ],
)
def test_what_is_told_first_is_not_dated_by_what_follows(
    language: str, text: str, told: str
) -> None:
    (found,) = [date for wording, date in periods(language, text).items() if told in wording]
    assert found == ""


@pytest.mark.parametrize(
    ("language", "text", "wordings"),
    [
        (
            "es",
            "En mayo las ventas crecieron un 40 % en relación con el mismo período de 2004, "
            "cuando se registraron envíos por 93 toneladas y 20 toneladas.",
            ("93 toneladas", "20 toneladas"),
        ),
        ("zh", "今年上半年亏损，去年同期公司实现净利润241万元。", ("净利润241万元", "241万元")),
        (
            "es",
            "Entre enero y marzo de este año hubo 16 toneladas más que las 13 toneladas de igual "
            "período de 2022.",
            ("13 toneladas",),
        ),
    ],
)
def test_the_value_of_the_base_has_no_date(
    language: str, text: str, wordings: tuple[str, ...]
) -> None:
    found = periods(language, text)
    known = {wording: date for wording, date in found.items() if wording in wordings}
    assert known
    assert set(known.values()) == {""}


def test_a_change_keeps_the_date_of_its_sentence() -> None:
    found = periods("zh", "今年8月的总值为292亿美元，较去年同月下跌10.1%。")
    assert found["292亿美元"].startswith("今年8月")
