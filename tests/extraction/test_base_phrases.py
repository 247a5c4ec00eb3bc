"""Words beside a date that say what it holds for."""

from silkledger.extraction.base_phrases import is_whole_year
from silkledger.schemas.vocabulary import SHIPPED


def test_a_whole_year_is_that_of_its_own_paragraph() -> None:
    words = " sales rose. In the full year they reached "
    assert is_whole_year(words, SHIPPED, "en")
    assert not is_whole_year(f"{words}5 tonnes.\n\nExports were ", SHIPPED, "en")
