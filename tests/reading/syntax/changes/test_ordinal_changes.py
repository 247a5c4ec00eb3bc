"""An ordinal before a change counts it, and the time of a record is no figure."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

CHANGES = ("growth_rate", "increase", None)


@pytest.mark.parametrize("statistic", CHANGES)
@pytest.mark.parametrize("change", ["drop", "increase", "decline", "fall", "rise"])
@pytest.mark.parametrize("ordinal", ["the third", "a third", "its fifth", "the tenth"])
def test_an_ordinal_is_no_fraction(ordinal: str, change: str, statistic: str | None) -> None:
    assert refusals(f"{ordinal} {change}", "en", statistic=statistic) == ["sign.unclear"]
    assert refusals(f"{ordinal} {change} this year", "en", statistic=statistic)


@pytest.mark.parametrize(
    ("wording", "language"),
    [("un cinquième recul", "fr"), ("une cinquième baisse", "fr"), ("un quinto aumento", "es")],
)
def test_an_ordinal_with_an_article_may_be_either(wording: str, language: str) -> None:
    assert refusals(wording, language, statistic="growth_rate") == ["sign.unclear"]


@pytest.mark.parametrize("wording", ["fell a third", "a one-third drop", "down by a third"])
def test_a_fraction_of_a_change_is_read(wording: str) -> None:
    assert outcome(wording, "en", statistic="growth_rate").startswith("exact -33.3")


RECORDS = {
    "en": ("a 5-year high", "a 3-month peak", "rose to a 5-week high", "hit a 5-year record"),
    "fr": ("un plus haut de 5 ans", "un plus bas de 5 mois", "au plus haut depuis 5 ans"),
    "es": ("máximo de 5 años", "la mayor caída en 5 años", "el mayor aumento en 3 meses"),
    "ru": ("максимум за 5 лет", "минимум за 3 месяца"),
}


@pytest.mark.parametrize("language", RECORDS)
@pytest.mark.parametrize("statistic", ["level", "increase", None])
def test_the_time_of_a_record_is_no_figure(language: str, statistic: str | None) -> None:
    for wording in RECORDS[language]:
        assert refusals(wording, language, statistic=statistic), wording


def test_at_most_some_years_are_read() -> None:
    assert outcome("un máximo de 5 años", "es") == "le 5 year"


NOUNS = {
    "de": ("5 Wochen Kursverluste", "5 Wochen Rückgänge", "5 Wochen Zuwächse"),
    "ru": ("5 недель ослабления", "5 недель удешевления", "5 недель подорожания"),
}


@pytest.mark.parametrize("language", NOUNS)
def test_any_noun_of_change_behind_a_time_lasts_so_long(language: str) -> None:
    for wording in NOUNS[language]:
        found = outcome(wording, language)
        assert "-" not in found, (wording, found)
        assert refusals(wording, language, statistic="increase"), wording
