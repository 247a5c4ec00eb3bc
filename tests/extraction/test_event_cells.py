"""Title, place and participants of events, and dates of which one lies within another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.extraction.texts import candidates_of, cell

if TYPE_CHECKING:
    from silkledger.extraction.candidate import Candidate

# A date within a clause leaves a title that is short without it.
TITLES = [
    (
        "fr",
        "Le ministre a inauguré, le 2 mai 2024, le nouveau centre d’Aboisso.",
        "Le ministre a inauguré le nouveau centre d’Aboisso",
    ),
    (
        "fr",
        "Deux jours plus tard, précisément le 8 avril 2024, il inaugurait le centre d’Adzopé.",
        "il inaugurait le centre d’Adzopé",
    ),
    (
        "es",
        "El ministro inauguró el lunes el nuevo hospital de la ciudad.",
        "El ministro inauguró el nuevo hospital",
    ),
    (
        "en",
        "The minister opened on Monday a new hospital in Leeds.",
        "The minister opened a new hospital in Leeds",
    ),
    (
        "ru",
        "Министр открыл 12 мая новую больницу в Твери.",
        "Министр открыл 12 мая новую больницу в Твери",
    ),
    ("zh", "该港口5月12日正式开通运营。", "该港口5月12日正式开通运营"),
]


def event_of(text: str, locale: str) -> Candidate:
    made = candidates_of(text, locale, "2024-05-15")
    (event,) = [each for each in made if each.table == "events"]
    return event


@pytest.mark.parametrize(("locale", "text", "title"), TITLES)
def test_a_date_within_a_clause_stands_in_its_title_if_it_fits(
    locale: str, text: str, title: str
) -> None:
    assert cell(event_of(text, locale), "title") == title


def test_a_date_behind_a_clause_is_not_part_of_its_title() -> None:
    event = event_of("The minister opened a new hospital in Leeds on Monday.", "en")
    assert cell(event, "title") == "The minister opened a new hospital in Leeds"


def test_a_month_is_not_a_place() -> None:
    text = "Kenya launched a metro scheme on March 6, ahead of the election in April/May."
    assert cell(event_of(text, "en"), "place") == ""


def test_the_town_of_a_signing_is_not_a_party() -> None:
    event = event_of("Соглашение подписали 12 мая в Пекине главы двух компаний.", "ru")
    assert (cell(event, "participants"), cell(event, "place")) == ("", "Пекине")


def test_two_towns_that_sign_are_parties() -> None:
    event = event_of("Kenya and Uganda signed an agreement in Nairobi on 12 May 2024.", "en")
    assert cell(event, "participants") == "Kenya;Uganda"


def test_a_day_is_told_and_not_the_year_around_it() -> None:
    text = "C'est la dernière réunion ordinaire au titre de l’année 2024, tenue le 6 mai à Dakar."
    assert cell(event_of(text, "fr"), "as_reported") == "le 6 mai"
