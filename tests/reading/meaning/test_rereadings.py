"""A refused wording is read as the amount that it holds in brackets."""

from __future__ import annotations

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

# Words that name an amount in brackets, the amount and its reading.
BRACKETED = {
    "de": ("Das Vorjahresergebnis", "Mais", "die Ernte"),
    "en": ("Last year's harvest", "wheat"),
    "fr": ("le blé", "la récolte"),
    "es": ("el trigo", "la cosecha"),
    "ru": ("пшеница", "урожай"),
}
AMOUNTS = {
    "de": "45,4 Millionen Tonnen",
    "en": "45.4 million tonnes",
    "fr": "45,4 millions de tonnes",
    "es": "45,4 millones de toneladas",
    "ru": "45,4 млн тонн",
}
LOSSES = {
    "de": ("der Rückgang", "Verlust", "minus"),
    "en": ("shortfall", "the drop", "nearly"),
    "fr": ("la baisse", "perte", "moins"),
    "es": ("la caída", "pérdida"),
    "ru": ("падение", "убыток", "минус"),
}


@every_row((language, noun) for language, nouns in BRACKETED.items() for noun in nouns)
def test_an_amount_in_brackets_behind_its_name_is_not_negative(language: str, noun: str) -> None:
    wording = f"{noun} ({AMOUNTS[language]})"
    for statistic in (None, "flow", "stock"):
        assert outcome(wording, language, statistic=statistic) == "exact 45400000 t"
    assert refusals(wording, language, statistic="balance")


@every_row((language, noun) for language, nouns in LOSSES.items() for noun in nouns)
def test_a_loss_before_the_brackets_leaves_them_doubtful(language: str, noun: str) -> None:
    assert refusals(f"{noun} ({AMOUNTS[language]})", language, statistic="flow")


def test_money_in_brackets_may_be_negative() -> None:
    for statistic in ("flow", "balance", "growth_rate"):
        assert refusals("das Ergebnis (45,4 Mio. Euro)", "de", statistic=statistic)


def test_what_is_measured_in_brackets_is_no_loss() -> None:
    """Accounts put money in brackets for the minus sign; people, tonnes or hours are remarks."""
    for amount in ("5 tonnes", "5 tonnes a day", "300 people", "5 hectares"):
        for statistic in ("increase", "flow", None):
            wording = f"the daily output ({amount})"
            assert not outcome(wording, "en", statistic=statistic).startswith("exact -"), wording
    assert outcome("the balance (5) million USD", "en", statistic="balance") == "exact -5000000 USD"


def test_a_rate_of_mass_in_brackets_is_not_negative() -> None:
    assert outcome("Ganzhou Tianqi Recycling (150,000 t/y)") == "exact 150000 t/year"
