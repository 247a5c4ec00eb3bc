"""Words of company reports and press, as counts over real sentences found them missing."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

READ = [
    ("en", "operating loss carryforwards of $316.2 million", "flow", "exact 316200000 USD"),
    ("en", "unrealized losses of $21.1 million", None, "exact -21100000 USD"),
    ("en", "a decrease in EMEA of $9.0 million", None, "exact -9000000 USD"),
    ("en", "a weighted-average price of $17.02", None, "exact 17.02 USD"),
    ("en", "non-current assets of $6.9 million", None, "exact 6900000 USD"),
    ("en", "impairment charges of $0.4 million related to", "flow", "exact 400000 USD"),
    ("en", "• an increase of $12.3 million due to", None, "exact 12300000 USD"),
    ("en", "ca 30 km away", None, "approx 30 km"),
    ("de", "nahm gar um 29 Prozent ab", None, "exact -29 percent"),
    ("de", "um 11,4 Prozent tiefer als im Vorjahr", None, "exact -11.4 percent"),
    ("de", "mit 240 Mitarbeitenden", None, "exact 240 person"),
    ("de", "100 Asylwerber", None, "exact 100 person"),
    ("de", "um gute elf Prozent gestiegen", None, "gt 11 percent"),
    ("en", "a shortage of 5,000 nurses", "stock", "exact 5000 person"),
    ("en", "synergies of EUR5 million a year", "level", "exact 5000000 EUR"),
    ("de", "ca 5 Tonnen", None, "approx 5 t"),
    ("de", "in Bad Radkersburg etwa 700 Menschen", None, "approx 700 person"),
    ("de", "5 Prozent weniger als noch vor 10 Jahren", None, "exact -5 percent"),
    ("de", "bis vor kurzem 5 Tonnen", None, "exact 5 t"),
    ("de", "in der Autobahnmeisterei mehr als 100 Asylwerber", None, "gt 100 person"),
    ("de", "kommt die SPÖ auf 39,59 Prozent", "share", "exact 39.59 percent"),
    ("de", "• ein Plus von 5 Prozent", None, "exact 5 percent"),
]


@pytest.mark.parametrize(("language", "wording", "statistic", "expected"), READ)
def test_words_of_reports_say_nothing_of_the_figure(
    language: str, wording: str, statistic: str | None, expected: str
) -> None:
    assert outcome(wording, language, statistic=statistic) == expected


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("en", "profit fell (about 5 percent)"),
        ("de", "der Rückgang (rund 5 Prozent)"),
        ("de", "2020 zugeteilte Jahresmenge von 21.026"),
        ("de", "Sorge um gute Renten von 500 Euro"),
        ("de", "vor 5 Jahren"),
        ("de", "vor 5 Jahren 5 Tonnen"),
        ("de", "an der Boeing 737 Maschinen"),
    ],
)
def test_neighbours_stay_refused(language: str, wording: str) -> None:
    assert refusals(wording, language)


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("fr", "il y a 5 ans"),
        ("fr", "il y a cinq mois"),
        ("es", "hace 5 años"),
        ("en", "5 years ago"),
        ("de", "vor 5 Jahren"),
        ("ru", "5 лет назад"),
    ],
)
def test_how_long_ago_is_a_date(language: str, wording: str) -> None:
    assert refusals(wording, language)


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("fr", "il y a 500 emplois", "exact 500 job"),
        ("fr", "une durée de 5 ans", "exact 5 year"),
        ("es", "un plazo de 5 años", "exact 5 year"),
    ],
)
def test_a_length_of_time_alone_is_a_figure(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language) == expected
