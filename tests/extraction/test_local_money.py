"""A dollar of a report that only offices of one country publish is that country's dollar."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

FILLED = "It rose. It fell. It rose. It fell. It rose.\n\n"  # so that none opens the report

REPORTS = (
    (
        "en",
        "Trade of Canada in 2022\n\nCanada exported goods for $725.3 billion.\n\n"
        "Exports by partner\nSector | Exports ($ billion) |\n---|---|\nMetals | 110.7 |\n"
        "Coal | 14.6 |\n\n" + FILLED + "Source: {}.\n",
        "Statistics Canada",
        ("CAD billion", "CAD"),
    ),
    (
        "fr",
        "Commerce du Canada en 2022\n\nLe Canada a exporté pour 725,3 milliards de dollars.\n\n"
        "Exportations\nSecteur | Valeur (en milliards de dollars) |\n---|---|\nMétaux | 110,7 |\n"
        "Charbon | 14,6 |\n\n" + FILLED + "Source : {}.\n",
        "Statistique Canada",
        ("en milliards de CAD", "CAD"),
    ),
)


def _units(text: str, locale: str) -> dict[str, str]:
    return {
        each.wording: "" if each.reasons else cell(each, "unit")
        for each in candidates_of(text, locale)
        if each.table == "figures"
    }


@pytest.mark.parametrize(("locale", "report", "office", "units"), REPORTS)
def test_the_office_decides(locale: str, report: str, office: str, units: tuple[str, str]) -> None:
    found = _units(report.format(office), locale)
    values = [each for each in found if each.replace(",", ".") in ("110.7", "14.6")]
    assert {found[value] for value in values} == {units[0]}
    assert {unit for value, unit in found.items() if "725" in value} == {units[1]}


@pytest.mark.parametrize(("locale", "report", "office", "units"), REPORTS)
@pytest.mark.parametrize("other", ["{}, U.S. Department of Trade, Réserve fédérale", "Alpha Ltd"])
def test_another_office_or_none_leaves_it_open(
    locale: str, report: str, office: str, units: tuple[str, str], other: str
) -> None:
    found = _units(report.format(other.format(office)), locale)
    assert not any(units[1] in unit for unit in found.values())


def test_a_report_on_another_country_leaves_it_open() -> None:
    locale, report, office, _ = REPORTS[0]
    found = _units(
        report.format(office).replace("Canada e", "Chile e").replace("of Canada", "of Chile"),
        locale,
    )
    assert not any("CAD" in unit for unit in found.values())


BYLINES = (
    ("〔記者洪友芳／新竹報導〕電子廠公布10月營收達3674億元。", "TWD"),
    ("記者王明／台中報導\n\n工具機廠10月營收達3.5億元。台股收高。", "TWD"),
    ("香港電訊，公司10月營收達3.5億元。台股下跌。港交所公告。", ""),  # offices of two places
    ("記者王明／上海報導，工廠10月營收達3.5億元。台股收高，人民幣升值。", ""),
)


@pytest.mark.parametrize(("text", "money"), BYLINES)
def test_the_byline_of_a_local_reporter_decides(text: str, money: str) -> None:
    assert list(_units(text, "zh-Hant").values()) == [money]
