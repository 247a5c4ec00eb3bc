"""Travellers are counted where they arrive, by a verb of arriving beside the place."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

# A text, its figure, and the code or name of the place, "" where none may be told.
ARRIVALS = (
    ("en", "In May 147,700 people arrived in Georgia from Russia.", "147,700 people", "Georgia"),
    ("de", "Im Mai kamen 147.700 Touristen nach Georgien.", "147.700 Touristen", "Georgien"),
    ("fr", "En mai, 147 700 touristes sont arrivés en Géorgie.", "147 700 touristes", "Géorgie"),
    ("es", "En mayo llegaron a Georgia 147.700 turistas.", "147.700 turistas", "Georgia"),
    ("ru", "В мае в Грузию прибыли 147,7 тыс. человек.", "147,7 тыс. человек", "GEO"),
    ("ru", "В мае туристов прибыло в Грузию из России 5 тыс. человек.", "5 тыс. человек", "GEO"),
    ("ru", "В мае Грузию посетили 147,7 тыс. человек.", "147,7 тыс. человек", "GEO"),
    ("ru", "В мае из Грузии прибыли 5 тыс. туристов.", "5 тыс. туристов", ""),
    ("ru", "В мае в Египет отправили 5 тыс. тонн зерна.", "5 тыс. тонн", ""),
)


@pytest.mark.parametrize(("locale", "text", "wording", "place"), ARRIVALS)
def test_a_verb_of_arriving_tells_where_travellers_are_counted(
    locale: str, text: str, wording: str, place: str
) -> None:
    found = [each for each in candidates_of(text, locale) if each.wording.startswith(wording)]
    assert [cell(each, "geography") for each in found] == [place]


@pytest.mark.parametrize("title", ["我外銷美國金額成長", "我出口至美國金額成長"])
def test_where_a_country_exports_to_is_not_what_a_document_is_about(title: str) -> None:
    found = candidates_of(f"{title}\n\n8月出口額211.4億美元。\n", "zh-Hant", "2025-09-08")
    assert [cell(each, "geography") for each in found if each.table == "figures"] == [""]


def test_where_some_arrived_is_not_what_a_document_of_several_is_about() -> None:
    text = (
        "Туристы из России\n\nВ мае туристов прибыло в Грузию из России 5 тыс. человек.\n\n"
        "Согласно данным госкомстата Узбекистана, в апреле страну посетили 7 тыс. россиян.\n"
    )
    found = [each for each in candidates_of(text, "ru") if each.table == "figures"]
    assert [cell(each, "geography") for each in found] == ["GEO", ""]
