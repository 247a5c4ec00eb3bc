"""An earlier value in brackets leaves the figure outside them as it is without the brackets.

Each wording is put together of a figure, which is read by itself, and of a bracket.
"""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

# What leads to a level in each language; the number, the scale and money of both values.
LEADS = {
    "de": (("sank auf", "betrug", "erreichte"), "50,4", "86,2", "Mio. Euro"),
    "en": (("fell to", "was", "reached"), "50.4", "86.2", "million euros"),
    "fr": (("est tombé à", "était de", "a atteint"), "50,4", "86,2", "millions d'euros"),
    "es": (("cayó a", "fue de", "alcanzó"), "50,4", "86,2", "millones de euros"),
}
LABELS = {
    "de": ("Vorjahr:", "Vj.", "2015:", "2014/15:", "Q1 2015:", "Vorjahreszeitraum:"),
    "en": ("2015:", "2014/15:", "Q1 2015:", "H1 2015:", "previous year:", "up from"),
    "fr": ("2015 :", "contre", "T1 2015 :"),
    "es": ("2015:", "frente a", "T1 2015:"),
}
CHANGES = {"de": "um 5 Prozent auf", "en": "by 5% to"}
VERBS = {"de": ("stieg", "sank"), "en": ("rose", "fell")}
ROWS = [(language, lead) for language, (leads, *_) in LEADS.items() for lead in leads]


@every_row((language, label) for language, labels in LABELS.items() for label in labels)
def test_a_dated_value_behind_the_figure_is_left_out(language: str, label: str) -> None:
    leads, value, earlier, measure = LEADS[language]
    for lead, unit in product(leads, (f" {measure}", "")):
        wording = f"{lead} {value} {measure} ({label} {earlier}{unit})"
        for statistic in ("flow", "stock", "level"):
            assert outcome(wording, language, statistic=statistic) == "exact 50400000 EUR", wording


@every_row((language, lead) for language, lead in ROWS)
def test_a_value_between_number_and_measure_is_left_out(language: str, lead: str) -> None:
    _, value, earlier, measure = LEADS[language]
    for label in ("", *(label for label in LABELS[language] if label.endswith((":", ".")))):
        wording = f"{lead} {value} ({label} {earlier}) {measure}"
        assert outcome(wording, language, statistic="flow") == "exact 50400000 EUR", wording
        plain = outcome(f"{value} ({label} {earlier}) {measure}", language)
        if label in ("Vorjahr:", "Vj.", "previous year:"):
            assert plain == "exact 50400000 EUR", wording
        else:
            assert label or plain == "number.compete", wording


@every_row((language, verb) for language, verbs in VERBS.items() for verb in verbs)
def test_a_change_before_the_level_keeps_its_sign(language: str, verb: str) -> None:
    _, value, earlier, measure = LEADS[language]
    rate = "5" if verb in ("stieg", "rose") else "-5"
    for label in LABELS[language]:
        wording = f"{verb} {CHANGES[language]} {value} {measure} ({label} {earlier} {measure})"
        assert outcome(wording, language, statistic="flow") == "exact 50400000 EUR", wording
        read = outcome(wording, language, statistic="growth_rate")
        assert read in (f"exact {rate} percent", "number.compete"), wording


@every_row((language, lead) for language, lead in ROWS)
def test_a_second_figure_in_brackets_still_competes(language: str, lead: str) -> None:
    _, value, earlier, measure = LEADS[language]
    for inside in (f"{earlier} {measure}", f"{earlier} USD", "5"):
        wording = f"{lead} {value} {measure} ({inside})"
        assert refusals(wording, language, statistic="flow"), wording
    wording = f"{lead} {value} ({earlier} {measure})"
    assert refusals(wording, language, statistic="flow"), wording


@pytest.mark.parametrize("statistic", ["flow", "level", None])
@pytest.mark.parametrize(
    ("language", "named", "amount"),
    [
        ("de", "einem Umsatz ({}: 1,9 Mrd. €)", "1900000000 EUR"),
        ("de", "im Vergleich zum Vorjahr ({}: 2,9 Tage)", "2.9 d"),
        ("en", "revenue ({}: $1.9 billion)", "1900000000 USD"),
        ("fr", "le chiffre d'affaires ({} : 1,9 milliard d'euros)", "1900000000 EUR"),
        ("es", "la producción ({}: 1,9 millones de toneladas)", "1900000 t"),
    ],
)
def test_a_dated_amount_in_brackets_is_the_only_figure(
    statistic: str | None, language: str, named: str, amount: str
) -> None:
    for label in ("2015", "2014/15", "Q1 2015"):
        wording = named.format(label)
        assert outcome(wording, language, statistic=statistic) == f"exact {amount}", wording
        for signed in ("balance", "increase"):
            assert refusals(wording, language, statistic=signed), wording


@pytest.mark.parametrize("wording", ["(5: 3 Prozent)", "(9: 1,9 Mrd. €)"])
def test_another_label_dates_nothing(wording: str) -> None:
    assert refusals(wording, "de", statistic="flow")


@pytest.mark.parametrize(
    ("language", "wording"),
    [("fr", "(2.745 passagers)"), ("de", "(2.745 Fahrgäste)"), ("es", "(2.745 pasajeros)")],
)
def test_brackets_around_people_make_them_not_negative(language: str, wording: str) -> None:
    assert outcome(wording, language, statistic="flow") == "exact 2745 person"
    assert outcome(wording, language, statistic="increase") != "exact 2745 person"
