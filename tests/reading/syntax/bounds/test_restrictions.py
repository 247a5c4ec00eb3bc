"""A negation that says "only" leaves the number as it is; any other negation is refused."""

from __future__ import annotations

import pytest

from silkledger.reading.words.lexicon import lexicon
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.readings import outcome, refusals

ONLY = {
    "fr": ("ne produit que {}", "n'a produit que {}", "ne produit plus que {}"),
    "es": ("no produce más que {}", "no produjo más que {}"),
}
OF = {"fr": "5 tonnes", "es": "5 toneladas"}


@pytest.mark.parametrize("language", ONLY)
def test_a_restriction_leaves_the_number_as_it_is(language: str) -> None:
    for wording in ONLY[language]:
        assert outcome(wording.format(OF[language]), language, statistic="flow") == "exact 5 t"


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("ne produit plus {}", "fr"),
        ("ne produit pas {}", "fr"),
        ("ne {}", "fr"),
        ("ne plus que {}", "fr"),
        ("ne dépasse que {}", "fr"),
        ("no más que {}", "es"),
        ("no produjo {}", "es"),
        ("no produjo más de {}", "es"),
        ("no produjo menos que {}", "es"),
    ],
)
def test_what_is_no_restriction_is_refused(wording: str, language: str) -> None:
    refusals(wording.format(OF[language]), language, statistic="flow")


@pytest.mark.parametrize("language", ONLY)
def test_a_second_negation_is_refused(language: str) -> None:
    negations = {w for w, word in lexicon(SHIPPED, language).words() if "negation" in word.roles}
    for wording in ONLY[language]:
        verb, _, end = wording.partition(" que " if language == "fr" else " más que ")
        joint = "que" if language == "fr" else "más que"
        for negation in sorted(negations - {"ne", "n'", "no"}):
            printed = f"{verb} {negation} {joint} {end}".format(OF[language])
            refusals(printed, language, statistic="flow")
