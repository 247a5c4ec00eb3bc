"""Dates that may be of two times, dates of bases, and forecasts told by their verb."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

OPEN = ""


def last(language: str, text: str, name: str, published: str = "") -> str:
    found = [each for each in candidates_of(text, language, published) if each.table == "figures"]
    return cell(found[-1], name)


@pytest.mark.parametrize(
    ("language", "text", "published", "period"),
    [
        # Two digits behind a month may be its year.
        ("en", "Exports during September 15 were 467,000 tonnes.", "2015-10-19", OPEN),
        ("en", "Exports were 730,000 tonnes in September, 14.", "", OPEN),
        ("en", "Exports were 730,000 tonnes in Dec 14.", "2015-01-19", OPEN),
        ("en", "Exports were 730 tonnes on September 15.", "2015-10-19", "on September 15"),
        ("en", "Exports in September 2015 were 467 tonnes.", "2015-10-19", "in September 2015"),
        # A month that is expected may be the one that has just passed.
        ("zh", "预估截至10月份,出口额达到20亿美元左右。", "2023-11-01", OPEN),
        ("zh", "2023年前10个月出口50亿美元。预估截至10月份,进口额达到20亿美元。", "", OPEN),
        ("zh", "截至10月份,出口额达到20亿美元。", "2023-11-01", "截至10月份"),
        ("zh", "预计今年1-10月出口额达到20亿美元。", "2023-11-01", "今年1-10月"),
        ("zh", "预计明年10月出口额达到20亿美元。", "2023-11-01", "明年10月"),
        ("es", "Se prevé que al cierre de noviembre sumen 5 toneladas.", "2025-12-06", OPEN),
        (
            "es",
            "Se prevé que en noviembre las ventas alcancen 5 toneladas.",
            "2025-10-06",
            "en noviembre",
        ),
        ("en", "By the end of October sales are expected to reach 5 tonnes.", "2023-11-01", OPEN),
        ("de", "Bis Ende Oktober wird ein Absatz von 5 Tonnen erwartet.", "2023-11-01", OPEN),
        ("ru", "К концу октября экспорт составит 5 тонн.", "2023-11-01", OPEN),
        ("en", "By the end of May sales are expected to reach 5 tonnes.", "2023-11-01", OPEN),
        # "Among these" is not the middle of a month.
        ("zh-Hant", "114年全年26.4萬棟，其中12月2.31萬棟。", "2026-01-12", "12月"),
        ("zh", "其中3月上旬出口5万吨。", "2026-04-12", "3月上旬"),
    ],
)
def test_a_date_that_may_be_of_two_times_is_open(
    language: str, text: str, published: str, period: str
) -> None:
    assert last(language, text, "period", published) == period


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        ("en", "Passengers exceeded those of the third quarter of 2025. Costs: 5 million.", OPEN),
        ("en", "Sales were 6 % above the 17 tonnes of May 2025. Costs fell by 47 tonnes.", OPEN),
        ("en", "Sales were 17 tonnes in May 2025. Costs fell by 47 tonnes.", "in May 2025"),
        ("de", "Der Absatz lag über den 17 Tonnen des Mai 2025. Verkauft wurden 5 Tonnen.", OPEN),
        ("fr", "Les ventes étaient supérieures à celles du mois de mai 2025. Le coût: 5 t.", OPEN),
        ("es", "Las ventas superaron en 5 toneladas lo reportado en los 12 meses de 2024.", OPEN),
        (
            "es",
            "Las ventas sumaron 5 toneladas en los 12 meses de 2024.",
            "en los 12 meses de 2024",
        ),
        ("ru", "Продажи превысили показатели мая 2025 года. Закупки составили 5 тонн.", OPEN),
        ("zh", "销量超出2025年5月。采购量为5吨。", OPEN),
    ],
)
def test_a_base_dates_no_other_figure(language: str, text: str, period: str) -> None:
    assert last(language, text, "period") == period


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("es", "Al cierre de 2025 las remesas oscilarán entre 5 y 6 millones.", "forecast"),
        ("es", "Al cierre de 2025 las remesas oscilaron entre 5 y 6 millones.", ""),
        ("fr", "Fin 2025, les exportations avoisineront 5 millions de tonnes.", "forecast"),
        ("fr", "Fin 2025, les exportations avoisinaient 5 millions de tonnes.", ""),
        ("ru", "К концу 2025 года экспорт поднимется до 5 млн тонн.", "forecast"),
        ("ru", "К концу 2025 года экспорт поднялся до 5 млн тонн.", ""),
        ("zh", "种植面积在2010年也将提高5.4%。", "forecast"),
        ("zh-Hant", "種植面積在2010年也將提高5.4%。", "forecast"),
        ("zh", "公司2010年将产量提高5.4%。", ""),
    ],
)
def test_the_tense_of_a_verb_tells_a_forecast(language: str, text: str, status: str) -> None:
    assert last(language, text, "status") == status


def test_an_event_keeps_the_month_of_a_day_that_may_be_a_year() -> None:
    text = "Kazakhstan and China signed an agreement on gas in Astana on Sept 23."
    (event,) = [each for each in candidates_of(text, "en", "2023-12-27") if each.table == "events"]
    assert event.wording == "on Sept"
