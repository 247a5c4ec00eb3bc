"""A change of a balance is none of its values, whatever verb tells it."""

from __future__ import annotations

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.words.lexicon import lexicon
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.depth import stride
from tests.support.readings import outcome

BY = {
    "en": ("the {} {} by 3 million dollars", ("deficit", "trade surplus")),
    "de": ("das {} {} um 3 Mio. Dollar", ("Defizit", "Handelsdefizit")),
    "fr": ("le {} {} de 3 millions de dollars", ("déficit", "excédent")),
    "es": ("el {} {} en 3 millones de dólares", ("déficit", "superávit")),
    "ru": ("{} {} на 3 млн долларов", ("дефицит", "профицит")),
}
LOST = {
    "en": "lost $3 million",
    "de": "verlor 3 Mio. Dollar",
    "fr": "a perdu 3 millions de dollars",
    "es": "perdió 3 millones de dólares",
    "ru": "потеряла 3 млн долларов",
}


@pytest.mark.no_cover
@pytest.mark.parametrize("language", BY)
def test_no_verb_of_change_makes_a_change_of_a_balance_its_value(language: str) -> None:
    pattern, nouns = BY[language]
    context = QuantityContext(locale=language, statistic="balance")
    verbs = [
        text
        for text, word in lexicon(SHIPPED, language).words()
        if word.change_before and "finite" in word.roles and "deficit" not in word.roles
    ]
    assert len(verbs) > 50
    for noun in nouns:
        for verb in verbs[:: stride(8, 1)]:
            printed = pattern.format(noun, verb)
            assert not isinstance(read_quantity(printed, context), Quantity), printed


@pytest.mark.parametrize("language", LOST)
def test_what_was_lost_is_a_loss_under_a_balance_alone(language: str) -> None:
    wording = LOST[language]
    assert outcome(wording, language, statistic="balance") == "exact -3000000 USD"
    for statistic in ("flow", "level", "stock"):
        assert outcome(wording, language, statistic=statistic) == "sign.change_under_level"
