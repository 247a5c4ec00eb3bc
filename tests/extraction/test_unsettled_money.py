"""A sign of money is left open where a country that the document names has another one."""

from __future__ import annotations

from itertools import product

import pytest

from tests.extraction.texts import candidates_of

OTHERS = ("Canada", "Australia", "Hong Kong")
TABLE = (
    "Farm receipts\n\nReceipts — {place}\n\n$45.4 billion\n\n3.3% increase\n\n"
    "Receipts — N.L.\n\n$9 million"
)


def _reasons(text: str) -> list[list[str]]:
    found = [each for each in candidates_of(text, "en") if "$" in each.wording]
    assert found
    return [[reason.rule for reason in each.reasons] for each in found]


@pytest.mark.parametrize("place", OTHERS)
def test_dollars_of_a_country_that_has_its_own_are_open(place: str) -> None:
    assert _reasons(TABLE.format(place=place)) == [["currency.ambiguous"]] * 2


@pytest.mark.parametrize("part", ["Québec", "Ontario", "Queensland", "British Columbia"])
def test_a_part_names_its_country(part: str) -> None:
    assert _reasons(TABLE.format(place=part)) == [["currency.ambiguous"]] * 2


@pytest.mark.parametrize("place", ["United States", "Kenya", "Germany", "Lake Victoria"])
def test_dollars_elsewhere_are_those_of_the_united_states(place: str) -> None:
    assert _reasons(TABLE.format(place=place)) == [[]] * 2


@pytest.mark.parametrize(
    ("other", "amount"), list(product(("Canada", "Australia"), ("$5 million", "$7.5bn")))
)
def test_a_document_on_the_united_states_may_name_others(other: str, amount: str) -> None:
    text = f"US sales\n\nSales\n\n{amount}\n\nUnited States\n\nUSA\n\n{other}"
    assert _reasons(text) == [[]]
