"""A sign that several countries have is the money of the only one that a document is about."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

KENYA = "Kenyan banks lend more\n\nLending in Kenya rose in 2025, banks said.\n\n{middle}\n\n{last}"
CANADA = "{first}\n\nLending in Canada rose in 2025. {second}\n\n{middle}\n\n{last}"
LENT = "Agents in Turkana pay more than those in Nairobi. Banks lent Sh41.5 billion by phone."
WAGES = "Wages were up, at ${number}."
HYDRO = (
    "Québec : des exportations en recul\n\nLes ventes du Québec ont rapporté 842 millions de "
    "{money}.\n\nLe bénéfice a été ramené à 214 millions de dollars. {last}"
)


def _unit(text: str, locale: str, words: str) -> str:
    """Return the money of the figure with some words, or why it is refused."""
    (found,) = (each for each in candidates_of(text, locale, "2026-05-15") if words in each.wording)
    return found.reasons[0].rule if found.reasons else cell(found, "unit")


@pytest.mark.parametrize(
    ("middle", "last", "unit"),
    [
        (LENT, "It is a record.", "KES"),
        (LENT, "Kenya and Tanzania signed an accord.", "KES"),  # named behind it
        (f"Tanzania is smaller. {LENT}", "It is a record.", "currency.ambiguous"),
        ("Uganda is smaller.", LENT, "currency.ambiguous"),
        (LENT, "That is half of USh90 billion.", "currency.ambiguous"),
        (LENT, "That is half of UGX 90 billion.", "currency.ambiguous"),
    ],
)
def test_shillings_are_those_of_the_topic(middle: str, last: str, unit: str) -> None:
    assert _unit(KENYA.format(middle=middle, last=last), "en", "41.5") == unit


@pytest.mark.parametrize(
    ("first", "middle", "last", "unit"),
    [
        ("Alberta adds jobs", WAGES, "The fund has C$1.2 billion.", "currency.ambiguous"),
        ("Alberta adds jobs", WAGES, "The fund has 2 billion Canadian dollars.", "CAD"),
        ("Alberta adds jobs", WAGES, "The fund is large.", "currency.ambiguous"),
        (
            "Alberta adds jobs",
            WAGES,
            "It has 2 billion Canadian dollars, or US$1.4 billion.",
            "currency.ambiguous",
        ),
        (
            "Alberta adds jobs",
            WAGES,
            "It has 2 billion Canadian dollars, Mexico less.",
            "currency.ambiguous",
        ),
        ("Alberta adds jobs", WAGES, "It has $5 million (C$7 million).", "currency.ambiguous"),
        (
            "Alberta adds jobs",
            "Oil was at ${number} a barrel.",
            "It has 2 billion Canadian dollars.",
            None,
        ),
    ],
)
def test_dollars_need_one_country_and_their_own_name(
    first: str, middle: str, last: str, unit: str | None
) -> None:
    text = CANADA.format(
        first=first, second="Canada is large.", middle=middle.format(number="37.15"), last=last
    )
    assert _unit(text, "en", "37.15") == (unit or "currency.ambiguous")


@pytest.mark.parametrize(
    ("money", "last", "unit"),
    [
        ("dollars canadiens", "", "CAD"),
        ("dollars américains", "", "currency.ambiguous"),
        ("dollars canadiens", "Le Mexique en a absorbé la moitié.", "currency.ambiguous"),
    ],
)
def test_dollars_of_a_part_of_a_country(money: str, last: str, unit: str) -> None:
    assert _unit(HYDRO.format(money=money, last=last), "fr", "214") == unit
