"""A verb that is a multiple itself has its subject before it: a name, or nouns that are not listed.

What stands between its auxiliary and the verb may be a misprinted hedge.
"""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

READ = [
    ("fr", "le Maroc a presque doublé le volume de tomates", "nearly 2 x"),
    ("fr", "le volume exporté a doublé", "exact 2 x"),
    ("fr", "la production vendue a triplé", "exact 3 x"),
    ("es", "el volumen exportado se duplicó", "exact 2 x"),
    ("en", "the Seattle plant doubled output", "exact 2 x"),
    ("de", "die Zorglung hat sich verdoppelt", "exact 2 x"),
]
REFUSED = [
    ("fr", "ont Presqe doublé", "wording.unknown"),
    ("de", "der Umsatz wurde Mindstens verdoppelt", "wording.unknown"),
    ("en", "exports zorgly doubled", "wording.unknown"),
    ("de", "zorglich verdoppelt", "wording.unknown"),
    ("en", "Boeing refused to double output", "wording.negation"),
    ("en", "the loss doubled", "multiple.decrease"),
]


@pytest.mark.parametrize(("language", "wording", "expected"), [*READ, *REFUSED])
def test_the_subject_of_a_verb_of_ratio(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="multiple") == expected


ADJECTIVES = [
    ("stieg die Zahl baubewilligter Wohnungen auf 11.747 Einheiten", "exact 11747 unit"),
    ("die Zahl zorgliger 300 Wohnungen", "wording.unknown"),  # it adjoins the number
]


@pytest.mark.parametrize(("wording", "expected"), ADJECTIVES)
def test_a_german_adjective_describes_what_is_counted(wording: str, expected: str) -> None:
    assert outcome(wording, "de", statistic="flow") == expected
