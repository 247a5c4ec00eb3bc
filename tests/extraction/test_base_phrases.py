"""Words beside a date that say what it holds for."""

from __future__ import annotations

import pytest

from silkledger.extraction.base_phrases import is_whole_year
from silkledger.schemas.vocabulary import SHIPPED
from tests.extraction.texts import candidates_of, cell

# Language, text, and the words of the period of its rate: not the date of what is compared with.
POINTED = [
    ("fr", "En août 2018, le total était supérieur de 53% à celui d'août 2017.", "En août 2018"),
    ("fr", "En août 2018, les ventes sont inférieures de 5% à celles de mai.", "En août 2018"),
    ("fr", "Les ventes d'août 2018 sont supérieures de 53% au chiffre d'août 2017.", "d'août 2018"),
    ("fr", "En août 2018, à ceux qui restent, les ventes ont pris 5 %.", "En août 2018"),
    ("de", "Im August 2018 lagen sie um 5 Prozent über denen vom August 2017.", "Im August 2018"),
    ("de", "Im Mai 2018 lag sie um 5 Prozent über jener vom Mai 2017.", "Im Mai 2018"),
    ("de", "Bei denen im August 2018 stieg der Umsatz um 5 Prozent.", "im August 2018"),
    ("es", "En mayo de 2018 fue un 5 % superior a la de mayo de 2017.", "En mayo de 2018"),
    ("en", "In May 2018 it was 5% above that of May 2017.", "In May 2018"),
]


def test_a_whole_year_is_that_of_its_own_paragraph() -> None:
    words = " sales rose. In the full year they reached "
    assert is_whole_year(words, SHIPPED, "en")
    assert not is_whole_year(f"{words}5 tonnes.\n\nExports were ", SHIPPED, "en")


@pytest.mark.parametrize(("locale", "text", "period"), POINTED)
def test_the_date_behind_what_points_to_the_compared_is_a_base(
    locale: str, text: str, period: str
) -> None:
    found = [each for each in candidates_of(text, locale) if each.table == "figures"]
    assert [cell(each, "period") for each in found] == [period]


@pytest.mark.parametrize(
    ("locale", "text", "period"),
    [
        (
            "en",
            "In May it rose 5%. Output fell 1% over the first 9 months.",
            "over the first 9 months",
        ),
        ("fr", "Elle baisse de 1 % sur les neuf premiers mois.", "sur les neuf premiers mois"),
        ("de", "Sie sank um 1 % über die ersten neun Monate.", "über die ersten neun Monate"),
        # What is told of another time is a base, and so is what no length leads to.
        ("en", "Output fell 1% over the first nine months of last year.", ""),
        ("en", "Output fell 1% over September 2021.", ""),
        ("fr", "Elle baisse de 1 % sur septembre 2021.", ""),
        ("es", "Bajó un 1 % sobre los primeros nueve meses.", ""),
        ("ru", "Она снизилась на 1 % к первым девяти месяцам.", ""),
    ],
)
def test_the_first_months_of_the_year_are_a_length(locale: str, text: str, period: str) -> None:
    assert cell(candidates_of(text, locale)[-1], "period") == period
