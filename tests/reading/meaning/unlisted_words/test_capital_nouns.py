"""Unlisted German words beside a figure say what listed ones do, unless they may turn it."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.support.readings import outcome, read, refusals

AMOUNTS = {
    "30 Tonnen": "exact 30 t",
    "rund 40 Prozent": "approx 40 percent",
    "5 Mio. Euro": "exact 5000000 EUR",
}
NAMES = ("Elita", "Kokudo", "Gösgen", "Hijimachi", "Sanitäter")
LEADS = ("mit", "bei", "nur mit", "lag bei", "kam auf", "hat in Wien")
BEHIND = ("gingen in die Kasse", "begründete Kudlow", "haften an den Reifen")
# Words that may change, bound or deny an amount wherever they stand.
TURNING = ("Preisnachlass", "Ernteausfall", "Marktrückgang", "Umsatzminus", "Produktionsstopp")
HEDGES = ("selten", "vielleicht", "kaum", "angeblich", "gegen", "mutmaßliche", "nie")


@pytest.mark.parametrize(("name", "lead", "amount"), [*product(NAMES, LEADS, AMOUNTS)])
def test_a_name_before_a_preposition_or_verb_says_nothing(
    name: str, lead: str, amount: str
) -> None:
    assert outcome(f"{name} {lead} {amount}", "de") == AMOUNTS[amount]


@pytest.mark.parametrize(("amount", "behind"), [*product(AMOUNTS, BEHIND)])
def test_words_behind_a_unit_say_nothing(amount: str, behind: str) -> None:
    assert outcome(f"{amount} {behind}", "de") in (AMOUNTS[amount], "wording.unknown")


@pytest.mark.parametrize(("name", "amount"), [*product(NAMES[:4], AMOUNTS)])
def test_a_name_that_adjoins_or_governs_is_refused(name: str, amount: str) -> None:
    for lead in ("", "um ", "der Preise um "):
        assert "wording.unknown" in refusals(f"{name} {lead}{amount}", "de")


@pytest.mark.parametrize(
    ("word", "lead", "amount"), [*product((*TURNING, *HEDGES), LEADS[:3], AMOUNTS)]
)
def test_a_word_that_may_change_it_is_never_left_out(word: str, lead: str, amount: str) -> None:
    for wording in (f"{word} {lead} {amount}", f"Kokudo {word} {lead} {amount}"):
        found = read_quantity(wording, QuantityContext(locale="de"))
        assert not isinstance(found, Quantity) or found.value < 0, wording


@pytest.mark.parametrize("word", ["kurz", "Quorbelnak", "Kokudo"])
def test_nothing_in_brackets_is_left_out(word: str) -> None:
    assert outcome(f"369 Tonnen ({word})", "de") == "unit.unknown"


@pytest.mark.parametrize(
    ("frame", "statistic", "value"),
    [
        ("eine {} von 5 Mio. Tonnen", None, 5_000_000),
        ("stieg die {} dieser Art um 5 Prozent", "growth_rate", 5),
        ("die {} um 5 Prozent gesunken", "growth_rate", -5),
        ("einem Rückgang der {} von 5 Prozent", "growth_rate", -5),
        ("die {} liegt bei 5 Mio. Tonnen", "stock", 5_000_000),
    ],
)
def test_a_german_noun_names_what_is_measured(
    frame: str, statistic: str | None, value: int
) -> None:
    for noun in ("Kutsche", "Mandoline", "Tulpe", "Fackel", "Tapete"):
        assert read(frame.format(noun), "de", statistic=statistic).value == value, noun


@pytest.mark.parametrize(
    ("frame", "statistic", "value"),
    [
        ("bestaunten 5 Mio. Menschen", None, 5_000_000),
        ("insgesamt beschrifteten rund 8400 Menschen", "stock", 8400),
        ("5 Mrd. Euro bestaunt", None, 5_000_000_000),
        ("rund 5000 MW garniert", "flow", 5000),
        ("ein poetischer Rückgang um 3 Prozent", "growth_rate", -3),
        ("die rostigen Umsätze von 3 Mio. Euro", "flow", 3_000_000),
        ("stiegen witterungsbedingt um 3 Prozent", "growth_rate", 3),
    ],
)
def test_a_small_german_word_says_what_is_done_or_describes(
    frame: str, statistic: str | None, value: int
) -> None:
    assert read(frame, "de", statistic=statistic).value == value


@pytest.mark.parametrize(
    ("wording", "statistic"),
    [
        ("Schwurbelnorz 5 Mio. Tonnen", None),
        ("malerisch 5 Mio. Tonnen", None),
        ("malerisch mehr als 5 Mio. Tonnen", None),
        ("zorkten 5 Mio. Tonnen", None),
        ("bestaunten 5 Prozent", "growth_rate"),
        ("die Kutschen um 5 Prozent", "growth_rate"),
        ("die Kutschen von 5 Prozent", "growth_rate"),
        ("um 5 Mrd. Euro dekoriert", "flow"),
        ("ein drohender Rückgang um 5 Prozent", "growth_rate"),
        ("nähte 5 Tonnen ein", None),
        ("pro Kutsche 5 Tonnen", None),
    ],
)
def test_a_german_word_that_may_govern_or_turn_is_refused(
    wording: str, statistic: str | None
) -> None:
    assert refusals(wording, "de", statistic=statistic)


LEVELS = {
    "{} von 25 Prozent": "exact 25 percent",
    "einer {} von mehr als 25 Prozent": "gt 25 percent",
    "{} zwischen 20 und 30 Prozent": "range 25 percent",
}


@pytest.mark.parametrize("noun", ["Kronenverlichtung", "Hangneigung", "Sehschärfe", "Bodenfeuchte"])
def test_what_is_measured_in_percent_is_a_level(noun: str) -> None:
    for frame, expected in LEVELS.items():
        assert outcome(frame.format(noun), "de", statistic="level") == expected, frame
        for statistic in ("growth_rate", "balance"):
            assert refusals(frame.format(noun), "de", statistic=statistic), frame


@pytest.mark.parametrize(
    "noun", ["Preisrutsch", "Kursrutsch", "Rückzug", "Aushöhlung", "Abkühlung", "Rabatt", *TURNING]
)
def test_what_may_be_a_decrease_is_no_level(noun: str) -> None:
    for frame in LEVELS:
        assert refusals(frame.format(noun), "de", statistic="level"), frame
