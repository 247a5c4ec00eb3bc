"""A rate that a German noun or verb of change may have is open where the two differ."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures

REFUSED = (
    "Der Umschlag ist nach jahrelangem Wachstum leicht um 2,2 Prozent auf 17 Mio. t gesunken.",
    "Das Wachstum ist um 2,2 Prozent auf 17 Millionen Tonnen gesunken.",
    "Der Absatz stieg nach dem Rückgang im Vorjahr um 2,2 Prozent.",
    "Der Absatz ging nach dem Wachstum um 2,2 Prozent auf 17 Mio. Tonnen zurück.",
    "Die Preise legten nach dem Rückgang um 2,2 Prozent zu.",
    "Der Absatz hat nach einem Rückgang leicht um 2,2 Prozent zugelegt.",
    "Die Zahl ist trotz eines Rückgangs um 2,2 Prozent auf 17 Mio. gestiegen.",
)
READ = (
    ("Nach einem Anstieg um 2,2 Prozent im Vorjahr ist der Absatz gesunken.", "2.2"),
    ("Der Anstieg um 2,2 Prozent hat die Preise gesenkt.", "2.2"),
    ("Der Umsatz ist durch den Preisanstieg um 2,2 Prozent auf 17 Mio. Euro gewachsen.", "2.2"),
    ("Der Rückgang um 2,2 Prozent auf 17 Mio. Tonnen wurde gebremst.", "-2.2"),
    ("Der Absatz sank um 2,2 Prozent, der Anstieg endete.", "-2.2"),
    ("Der Absatz stieg, nach dem Rückgang um 2,2 Prozent, stark.", "-2.2"),
)


@pytest.mark.parametrize("sentence", REFUSED)
def test_is_open_where_noun_and_verb_differ(sentence: str) -> None:
    rates = [each for each in found_figures(sentence, "de") if each.quantity.unit == "percent"]
    assert len(rates) == 1
    assert rates[0].refusal is not None


@pytest.mark.parametrize(("sentence", "value"), READ)
def test_is_that_of_the_noun_or_of_both(sentence: str, value: str) -> None:
    rates = [each for each in found_figures(sentence, "de") if each.quantity.unit == "percent"]
    assert [(str(each.quantity.value), each.refusal) for each in rates] == [(value, None)]
