"""A part of the amount in brackets, or an amount beside a rate of change, is left out."""

from __future__ import annotations

from itertools import product

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

AMOUNTS = {
    "fr": "5 300 visiteurs",
    "es": "5.300 visitantes",
    "de": "5.300 Besucher",
    "en": "5,300 visitors",
}
PARTS = {
    "fr": ("dont 300 enfants", "dont 30 % d'enfants"),
    "es": ("de los cuales 300 niños", "incluidos 300 niños"),
    "de": ("davon 300 Kinder", "darunter 300 Kinder", "davon 30 Prozent Kinder"),
    "en": ("of whom 300 children", "including 300 children", "of which 30% children"),
}
OTHERS = {"fr": "300 enfants", "es": "300 niños", "de": "300 Kinder", "en": "300 children"}
# Changes with a gap for brackets that hold an amount, and their rates.
CHANGES = {
    "en": (("exports {} rose by 3%", "3"), ("exports {} fell by 3%", "-3")),
    "de": (("die Exporte {} stiegen um 3 %", "3"), ("die Exporte {} sanken um 3 %", "-3")),
    "fr": (("les exportations {} ont augmenté de 3 %", "3"),),
    "es": (("las exportaciones {} crecieron un 3 %", "3"),),
}
INSIDE = {
    "en": ("(5 million tonnes)", "($5 million)"),
    "de": ("(5 Mio. Tonnen)", "(5 Mio. Euro)"),
    "fr": ("(5 millions de tonnes)", "(5 millions d'euros)"),
    "es": ("(5 millones de toneladas)", "(5 millones de euros)"),
}


@every_row((language, part) for language, parts in PARTS.items() for part in parts)
def test_a_part_is_no_second_figure(language: str, part: str) -> None:
    amount = AMOUNTS[language]
    for statistic in ("flow", "stock"):
        read = outcome(f"{amount} ({part})", language, statistic=statistic)
        assert read == "exact 5300 person"
        assert refusals(f"{amount} ({OTHERS[language]})", language, statistic=statistic)


@every_row(
    (language, *change, inside)
    for language in CHANGES
    for change, inside in product(CHANGES[language], INSIDE[language])
)
def test_an_amount_in_brackets_leaves_the_rate(
    language: str, change: str, rate: str, inside: str
) -> None:
    wording = change.format(inside)
    assert outcome(wording, language, statistic="growth_rate") == f"exact {rate} percent"


def test_a_rate_or_change_in_brackets_is_not_passed_over() -> None:
    for inside in ("(down 5 million tonnes)", "(not 5 million tonnes)"):
        assert refusals(f"exports {inside} rose by 3%", "en", statistic="growth_rate")


DIRECTIONS = {
    "es": (
        ("Las mayores subidas se registraron en Madrid", ""),
        ("La mayor caída fue en Huelva", "-"),
    ),
    "fr": (("les plus fortes hausses sont à Madrid", ""), ("la baisse était à Zorgelland", "-")),
    "de": (("den größten Rückgang gab es in Madrid", "-"), ("der Anstieg war in Berlin", "")),
    "en": (("the biggest falls were in Madrid", "-"), ("the largest rise was in Zorgelland", "")),
}


@every_row((language, *row) for language, rows in DIRECTIONS.items() for row in rows)
def test_a_rate_in_brackets_has_the_only_direction(language: str, said: str, sign: str) -> None:
    percent = {"en": "17%", "es": "17%"}.get(language, "17 %")
    read = outcome(f"{said} ({percent})", language, statistic="growth_rate")
    assert read == f"exact {sign}17 percent"


@every_row(
    (said,)
    for said in (
        *("the biggest falls and rises", "exports", "the fall slowed", "no fall", "fell to a low"),
        *("falls in the deficit", "the fall, exports"),
        *("increased sales in Europe", "the fall in Europe"),
    )
)
def test_without_one_direction_brackets_stay_doubtful(said: str) -> None:
    assert refusals(f"{said} (17%)", "en", statistic="growth_rate")


@every_row((("en", "to"), ("de", "auf"), ("fr", "à"), ("es", "a")))
def test_a_rate_that_a_change_leads_to_stays(language: str, to: str) -> None:
    verb = {"en": "fell", "de": "sank", "fr": "est tombé", "es": "cayó"}[language]
    wording = f"{verb} {INSIDE[language][0]} {to} 3 %"
    assert refusals(wording, language, statistic="growth_rate")
