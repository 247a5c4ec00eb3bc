"""A sentence whose subject is a part of any country takes no place from the document."""

import pytest

from tests.extraction.texts import candidates_of, cell


@pytest.mark.parametrize("country", ["the United States", "Portugal", "Germany"])
@pytest.mark.parametrize("part", ["Massachusetts", "New Jersey", "Ontario", "Hessen"])
def test_a_part_that_opens_the_sentence_takes_no_country(country: str, part: str) -> None:
    text = f"Prisons in {country}\n\nText.\n\n{part} recorded a population of 5 million in 2018."
    (found,) = candidates_of(text, "en")
    assert cell(found, "geography") == ""


@pytest.mark.parametrize("subject", ["Output", "The population", "Total exports"])
def test_another_subject_has_the_place_of_the_document(subject: str) -> None:
    text = f"Trade of Portugal\n\nText.\n\n{subject} rose by 5 % in 2018."
    (found,) = candidates_of(text, "en")
    assert cell(found, "geography") == "Portugal"
