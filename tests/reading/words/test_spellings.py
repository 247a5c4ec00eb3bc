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
