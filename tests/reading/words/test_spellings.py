"""Words are found in the spelling of a region as well: größer, in Switzerland grösser."""

from __future__ import annotations

import pytest

from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.spellings import respellings
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.readings import outcome

WORDINGS = [
    ("die größte Anlage hat 30 MW", "level"),
    ("ein Fünftel größer", "growth_rate"),
    ("um 5 Prozent größer als im Vorjahr", "growth_rate"),
    ("der wertmäßige Rückgang lag bei 22,6 Prozent", "growth_rate"),
    ("ein Stoß von 30 Tonnen", "flow"),
    ("außerhalb der Straßen 500 Menschen", "flow"),
]


def test_every_word_of_the_vocabularies_has_both_spellings() -> None:
    words = {text for text, word in lexicon(SHIPPED, "de").words() if not word.currency}
    for letters, also in respellings(SHIPPED, "de"):
        printed = [word for word in words if letters in word]
        assert len(printed) > 50
        assert all(word.replace(letters, also) in words for word in printed)


@pytest.mark.parametrize(("wording", "statistic"), WORDINGS)
def test_both_spellings_are_read_alike(wording: str, statistic: str) -> None:
    swiss = wording.replace("ß", "ss")
    assert outcome(swiss, "de", statistic=statistic) == outcome(wording, "de", statistic=statistic)


ELIDED = [
    ("stock", "en dessous d'un million d'habitants", "lt 1000000 person"),
    ("balance", "un excédent d'environ 3 milliards d'euros", "approx 3000000000 EUR"),
    ("balance", "un déficit d'un milliard d'euros", "exact -1000000000 EUR"),
    ("share", "à hauteur d'environ 5 %", "approx 5 percent"),
    ("growth_rate", "des prix inférieurs d'au moins 5 %", "le -5 percent"),
    ("growth_rate", "sont supérieures d'environ 5 %", "approx 5 percent"),
    ("growth_rate", "plus nombreux d'environ 5 %", "approx 5 percent"),
    ("flow", "a passé le seuil d'un million de tonnes", "gt 1000000 t"),
    ("flow", "passer d'environ 600 000 tonnes à 2 millions de tonnes", "exact 2000000 t"),
    ("flow", "s'approche d'un million de tonnes", "nearly 1000000 t"),
]


@pytest.mark.parametrize(("statistic", "wording", "expected"), ELIDED)
def test_what_a_vowel_elides_is_read_as_in_full(
    statistic: str, wording: str, expected: str
) -> None:
    assert outcome(wording, "fr", statistic=statistic) == expected


def test_every_french_word_that_ends_in_de_has_its_elided_twin() -> None:
    words = {text for text, word in lexicon(SHIPPED, "fr").words() if not word.currency}
    printed = [word for word in words if word.endswith(" de")]
    assert len(printed) > 500
    assert all(f"{word[:-1]}'" in words for word in printed)
