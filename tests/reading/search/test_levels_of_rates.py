"""A word between a rate and the amount that it is compared with is of the rate, not a bound."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of
from tests.support.readings import outcome

SENTENCES = (
    ("en", "Exports were 226,000 tonnes, 10% {word} the 251,559 tonnes of last year.", "below", -1),
    ("en", "Exports were 226,000 tonnes, 10% {word} the 251,559 tonnes of last year.", "above", 1),
    ("de", "Die Exporte lagen 10 % {word} den 251.559 Tonnen des Vorjahres.", "unter", -1),
    ("de", "Die Exporte lagen 10 % {word} den 251.559 Tonnen des Vorjahres.", "über", 1),
    ("fr", "Les exportations sont 10 % {word} 251 559 tonnes.", "au-dessous des", -1),
    ("es", "Fueron 226000 toneladas, 10% {word} las 251559 toneladas.", "por debajo de", -1),
    ("es", "Fueron 226000 toneladas, 10% {word} las 251559 toneladas.", "por encima de", 1),
)


@pytest.mark.parametrize(("locale", "sentence", "word", "sign"), SENTENCES)
def test_the_rate_has_its_direction_and_the_amount_no_bound(
    locale: str, sentence: str, word: str, sign: int
) -> None:
    found = [each.wording for each in candidates_of(sentence.format(word=word), locale)]
    rate, base = found[-2:]
    assert outcome(rate, locale) == f"exact {10 * sign} percent"
    assert outcome(base, locale) == "exact 251559 t"
