"""Listed words: those with the same roles are one, until one of them gets a sense of its own."""

from __future__ import annotations

from silkledger.reading.words.listed_words import ListedWord
from silkledger.reading.words.senses import UNKNOWN, MultipleWord

ROLE, OTHER = frozenset(("neutral",)), frozenset(("prep",))


def test_words_of_the_same_roles_are_one() -> None:
    first, second = ListedWord(), ListedWord()
    first.add_role("neutral")
    first.add_role("prep")
    second.add_role("prep")
    second.add_role("neutral")
    assert first.loose is second.loose
    assert first.merged()[0].says == ROLE | OTHER


def test_a_sense_of_one_word_is_not_that_of_others() -> None:
    first, second = ListedWord(), ListedWord()
    for listed in (first, second):
        listed.add_role("neutral")
    first.own().multiple = MultipleWord("times", None)
    first.add_role("prep")
    assert second.merged()[0].says == ROLE
    assert first.merged()[0].says == ROLE | OTHER | {"multiple"}


def test_a_spelling_has_the_senses_of_any_case_too() -> None:
    listed = ListedWord()
    listed.of_case("Mt").roles = OTHER
    listed.own().multiple = MultipleWord("fold", None)
    loose, exact = listed.merged()
    assert exact is not None
    assert exact["Mt"].says == OTHER | {"multiple"}
    assert loose.says == {"multiple"}
    assert ListedWord().merged() == (UNKNOWN, None)
