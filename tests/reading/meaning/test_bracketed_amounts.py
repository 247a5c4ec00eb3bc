"""An amount in brackets is what the words before them name, where it is written with words."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

# What flows or is there, and money in words: a scale or a name.
FLOWS = {
    "en": (("knitwear", "Saudi Arabia", "small flower shops"), "$2.5 million"),
    "de": (("Textilien", "Saudi-Arabien"), "2,5 Mio. Dollar"),
    "fr": (("la bonneterie", "l'Arabie saoudite"), "2,5 millions de dollars"),
    "es": (("los tejidos", "Arabia Saudita"), "2,5 millones de dólares"),
    "ru": (("Саудовская Аравия", "трикотаж"), "2,5 млн долларов"),
    "zh": (("沙特阿拉伯", "纺织品"), "250万美元"),
    "zh-Hant": (("沙烏地阿拉伯", "紡織品"), "250萬美元"),
}
# What accounts print below zero in brackets.
RESULTS = {
    "en": ("net income", "the operating result", "trade balance", "cash outflow"),
    "de": ("das Ergebnis", "Betriebsergebnis", "der Saldo"),
    "fr": ("le résultat net", "le solde commercial", "la marge"),
    "es": ("el resultado neto", "el saldo comercial", "la utilidad"),
    "ru": ("чистая прибыль", "сальдо", "финансовый результат"),
    "zh": ("净利润", "净亏损", "贸易差额"),
    "zh-Hant": ("淨利潤", "淨虧損"),
}
HEDGES = {
    "en": (("about", "approx"), ("more than", "gt"), ("less than", "lt")),
    "de": (("rund", "approx"), ("mehr als", "gt"), ("weniger als", "lt")),
    "fr": (("environ", "approx"), ("plus de", "gt"), ("moins de", "lt")),
    "es": (("unos", "approx"), ("más de", "gt"), ("menos de", "lt")),
    "ru": (("около", "approx"), ("более", "gt"), ("менее", "lt")),
    "zh": (("约", "approx"), ("超过", "gt"), ("不到", "lt")),
    "zh-Hant": (("約", "approx"), ("超過", "gt"), ("不到", "lt")),
}


@every_row((language, name) for language, (names, _) in FLOWS.items() for name in names)
def test_money_in_words_is_the_amount_of_what_stands_before(language: str, name: str) -> None:
    wording = f"{name} ({FLOWS[language][1]})"
    assert outcome(wording, language, statistic="flow") == "exact 2500000 USD"
    for statistic in ("increase", "growth_rate", "balance"):
        assert refusals(wording, language, statistic=statistic)


@every_row((language, name) for language, names in RESULTS.items() for name in names)
def test_money_behind_a_result_or_balance_stays_doubtful(language: str, name: str) -> None:
    wording = f"{name} ({FLOWS[language][1]})"
    for statistic in ("flow", "level", "stock"):
        assert refusals(wording, language, statistic=statistic)


@every_row((language, *hedge) for language, hedges in HEDGES.items() for hedge in hedges)
def test_a_hedge_in_the_brackets_is_kept(language: str, hedge: str, bound: str) -> None:
    names, money = FLOWS[language]
    blank = "" if language.startswith("zh") else " "
    wording = f"{names[0]} ({hedge}{blank}{money})"
    assert outcome(wording, language, statistic="flow") == f"{bound} 2500000 USD"


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        # Digits and the sign of a money alone are a price or a loss.
        ("en", "knitwear ($1,234)"),
        ("en", "a bicycle (USD 1,234)"),
        ("fr", "un vélo (1 234 €)"),
        # What stands inside leads to another amount.
        ("en", "aid (was $5 million)"),
        ("en", "aid (of which $5 million)"),
        ("en", "aid (against 5 million tonnes)"),
        ("en", "aid (previously 5 million tonnes)"),
        ("de", "die Hilfe (davon 5 Mio. Tonnen)"),
        ("de", "die Hilfe (zuvor 5 Mio. Tonnen)"),
        ("fr", "l'aide (dont 5 millions de tonnes)"),
        ("fr", "l'aide (contre 5 millions de tonnes)"),
        ("es", "la ayuda (frente a 5 millones de toneladas)"),
        ("es", "la ayuda (de los cuales 5 millones de toneladas)"),
        ("ru", "помощь (из них 5 млн тонн)"),
        ("ru", "помощь (против 5 млн тонн)"),
        ("zh", "援助（其中5万吨）"),
        ("zh", "援助（原为5亿美元）"),
        # A plus sign makes a change of an amount.
        ("en", "sales (+5 million tonnes)"),
        ("en", "sales of wheat (+$5 million)"),
        ("de", "der Absatz (+5 Mio. t)"),
        ("fr", "les ventes (+5 millions de tonnes)"),
        ("ru", "продажи (+5 млн тонн)"),
        ("zh", "销售（+5万吨）"),
    ],
)
def test_other_brackets_are_refused(language: str, wording: str) -> None:
    assert refusals(wording, language, statistic="flow")


@pytest.mark.parametrize(
    ("language", "wording", "statistic", "expected"),
    [
        ("en", "the balance (5) million USD", "balance", "exact -5000000 USD"),
        ("en", "facilities (1 MW)", "level", "exact 1 MW"),
        ("en", "small-scale PV facilities (less than 1 MW)", "level", "lt 1 MW"),
        ("es", "las instalaciones pequeñas (menos de 1 MW)", "level", "lt 1 MW"),
        ("en", "net migration (+5,000 people)", "flow", "exact 5000 person"),
        ("de", "Wanderungssaldo (+5.000 Personen)", "flow", "exact 5000 person"),
        ("ru", "температура (+5 °C)", "level", "exact 5 degC"),
        ("en", "sales (+5 million tonnes)", "increase", "exact 5000000 t"),
        ("ru", "экспортировано на 513,9 млн евро (-9%)", "flow", "exact 513900000 EUR"),
        ("ru", "работников за рубежом (-39,7 млн долларов)", "increase", "exact -39700000 USD"),
    ],
)
def test_brackets_of_each_kind(language: str, wording: str, statistic: str, expected: str) -> None:
    assert outcome(wording, language, statistic=statistic) == expected


@pytest.mark.parametrize(
    ("inside", "language"),
    [
        ("2,016 cars", "en"),
        ("some 2,016 cars", "en"),
        ("5 million tonnes", "en"),
        ("5 million dollars", "en"),
        ("5 billion USD", "en"),
        ("5 %", "en"),
        ("previously 2,016 cars", "en"),
        ("2.016 autos", "es"),
        ("2.016 Autos", "de"),
        ("2 016 voitures", "fr"),
        ("2016 автомобилей", "ru"),
        ("2016辆汽车", "zh"),
    ],
)
@pytest.mark.parametrize("statistic", ["flow", "balance", "increase", "growth_rate"])
def test_a_bracket_that_a_cut_leaves_open_says_no_more_than_a_closed_one(
    inside: str, language: str, statistic: str
) -> None:
    found = outcome(f"({inside}", language, statistic=statistic)
    assert found in (outcome(f"({inside})", language, statistic=statistic), "sign.parenthesis")
    assert "-" not in found


def test_things_are_counted_behind_an_open_bracket() -> None:
    assert outcome("(2.016 autos", "es", statistic="flow") == "exact 2016 car"
    assert outcome("(5 billion USD", "en", statistic="flow") == "sign.parenthesis"
