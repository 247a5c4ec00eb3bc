"""A sentence whose subject is a part of any country takes no place from the document.

The part is the place if its country is named, or is one that papers of the language don't name.
"""

import pytest

from tests.extraction.texts import candidates_of, cell


@pytest.mark.parametrize("country", ["the United States", "Portugal", "Germany"])
@pytest.mark.parametrize(
    ("part", "code"),
    [("Massachusetts", "US-MA"), ("New Jersey", "US-NJ"), ("Ontario", ""), ("Normandie", "")],
)
def test_a_part_that_opens_the_sentence_takes_no_country(
    country: str, part: str, code: str
) -> None:
    text = f"Prisons in {country}\n\nText.\n\n{part} recorded a population of 5 million in 2018."
    (found,) = candidates_of(text, "en")
    assert cell(found, "geography") == code


@pytest.mark.parametrize("subject", ["Output", "The population", "Total exports"])
def test_another_subject_has_the_place_of_the_document(subject: str) -> None:
    text = f"Trade of Portugal\n\nText.\n\n{subject} rose by 5 % in 2018."
    (found,) = candidates_of(text, "en")
    assert cell(found, "geography") == "Portugal"
