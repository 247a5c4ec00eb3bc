"""A document whose only date is "this year" dates no figure if it tells the day of its data."""

import pytest

from tests.extraction.texts import candidates_of, cell

TEXTS = {
    "es": ("Presos este año", "El país tiene 5.000 médicos.", "Datos a 31 de diciembre de 2018."),
    "en": ("Jails this year", "The country has 5,000 physicians.", "Data as of 31 December 2018."),
    "fr": ("Prisons cette année", "Le pays compte 5 000 médecins.", "Données au 31 décembre 2018."),
}  # fmt: skip


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("parting", [" ", "\n\n", "\n\nText.\n\n"])
def test_the_day_of_the_data_leaves_the_date_open(language: str, parting: str) -> None:
    title, figure, day = TEXTS[language]
    for body in (figure + parting + day, day + parting + figure):
        (found,) = candidates_of(f"{title}\n\n{body}", language, "2020-05-01")
        assert "20" in cell(found, "period") or not cell(found, "period")


@pytest.mark.parametrize("language", TEXTS)
def test_this_year_alone_dates_it(language: str) -> None:
    title, figure, _ = TEXTS[language]
    (found,) = candidates_of(f"{title}\n\n{figure}", language, "2020-05-01")
    assert cell(found, "period").lower() in title.lower()
    assert cell(found, "period")
