"""An annual capacity for what no vocabulary lists is per year, and one of a day per day."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

KINDS = {
    "en": ("annual {} capacity of", ("shingle", "crushing", "clinker grinding", "rolling")),
    "de": ("jährliche {}kapazität von", ("Mahl", "Zerkleinerungs", "Schmelz", "Röst")),
    "fr": ("capacité annuelle de {} de", ("broyage", "laminage", "concassage")),
    "es": ("capacidad anual de {} de", ("molienda", "laminación", "fundición")),
    "ru": ("годовая {} мощность", ("перерабатывающая", "плавильная", "мельничная")),
    "zh": ("年{}能力", ("轧制", "熔炼", "炼油", "破碎")),
}
AMOUNTS = {
    "en": "5 million tonnes",
    "de": "5 Mio. Tonnen",
    "fr": "5 millions de tonnes",
    "es": "5 millones de toneladas",
    "ru": "5 млн тонн",
    "zh": "500万吨",
}


@pytest.mark.parametrize("language", KINDS)
@pytest.mark.parametrize("statistic", [None, "level", "stock"])
def test_an_annual_capacity_is_never_without_its_time(language: str, statistic: str | None) -> None:
    template, kinds = KINDS[language]
    for kind in kinds:
        wording = f"{template.format(kind)} {AMOUNTS[language]}"
        found = outcome(wording, language, statistic=statistic)
        assert found == "exact 5000000 t/year" or "exact" not in found, (wording, found)


@pytest.mark.parametrize("kind", ["broyage", "raffinage", "stockage", "tri", "fusion", "pressage"])
@pytest.mark.parametrize("hedge", ["de", "d'environ"])
def test_the_year_may_describe_the_capacity_behind_what_it_is_for(kind: str, hedge: str) -> None:
    wording = f"une capacité de {kind} annuelle {hedge} 5 millions de tonnes"
    assert outcome(wording, "fr").endswith(" 5000000 t/year")


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("annual report: capacity of 5 million tonnes", "en"),
        ("annual sales and capacity of 5 million tonnes", "en"),
        ("产能500万吨", "zh"),
    ],
)
def test_another_annual_noun_describes_no_capacity(wording: str, language: str) -> None:
    assert outcome(wording, language) == "exact 5000000 t"


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("单日交接车能力达到500列", "zh"),
        ("單日處理能力達500噸", "zh-Hant"),
        ("每日接待能力500人", "zh"),
        ("a single-day crushing capacity of 500 tonnes", "en"),
    ],
)
def test_the_capacity_of_a_day_is_per_day(wording: str, language: str) -> None:
    assert outcome(wording, language).endswith("/d")


@pytest.mark.parametrize(
    ("wording", "language"),
    [("单日客流量500人次", "zh"), ("a single-day record of 500 tonnes", "en")],
)
def test_what_a_day_saw_is_no_capacity(wording: str, language: str) -> None:
    assert "/d" not in outcome(wording, language)
