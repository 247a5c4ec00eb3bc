"""Nouns with a capital letter beside a number: subjects, what takes a time, what more is."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome

SUBJECTS = ["Ölgehalt", "Fettanteil", "Blumenstrauß", "Teppichboden"]
AMOUNTS = [("5,3 Prozent", "share"), ("500 Euro", "level"), ("30 Tonnen", "flow")]
TURNING = ["Schwund", "Lücke", "Rückstand", "Ausfall", "Verzicht", "Einbuße"]
THINGS = ["Verspätung", "Fußweg", "Haft", "Wartezeit"]
STATES = ["leer", "besetzt", "zugelassen", "geerntet", "vermietet"]


@pytest.mark.parametrize(("noun", "amount"), [*product(SUBJECTS, AMOUNTS)])
def test_a_noun_behind_its_verb_is_a_subject(noun: str, amount: tuple[str, str]) -> None:
    figure, statistic = amount
    read = outcome(figure, "de", statistic=statistic)
    assert outcome(f"betrug der {noun} {figure}", "de", statistic=statistic) == read
    assert outcome(f"lag der mittlere {noun} bei {figure}", "de", statistic=statistic) == read


@pytest.mark.parametrize(("noun", "amount"), [*product(TURNING, AMOUNTS)])
def test_a_noun_that_may_be_a_loss_is_not_left_out(noun: str, amount: tuple[str, str]) -> None:
    figure, statistic = amount
    read = outcome(figure, "de", statistic=statistic)
    assert outcome(f"betrug der {noun} {figure}", "de", statistic=statistic) != read


@pytest.mark.parametrize("noun", SUBJECTS)
@pytest.mark.parametrize("lead", ["kein", "je", "pro", "ohne"])
def test_what_leads_to_the_noun_is_not_left_out(noun: str, lead: str) -> None:
    read = outcome(f"kostete {lead} {noun} 500 Euro", "de", statistic="level")
    assert not read.startswith("exact")


def test_a_number_that_counts_may_end_a_name() -> None:
    for wording in ("betrug die Halle 7 Besucher", "sind in Halle 7 Besucher"):
        assert not outcome(wording, "de", statistic="flow").startswith("exact")


@pytest.mark.parametrize("noun", THINGS)
def test_what_takes_a_time_says_nothing_of_it(noun: str) -> None:
    assert outcome(f"weniger als 15 Minuten {noun}", "de", statistic="level") == "lt 15 min"
    assert outcome(f"15 Minuten {noun}", "de", statistic="growth_rate") != "exact 15 min"


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(("more", "sign"), [("mehr", ""), ("weniger", "-")])
def test_what_there_is_more_of_may_be_described(state: str, more: str, sign: str) -> None:
    read = outcome(f"500 Wohnungen {more} {state}", "de", statistic="increase")
    assert read == f"exact {sign}500 dwelling"


@pytest.mark.parametrize("state", ["gestrichen", "verloren", "abgebaut", "gefallen"])
def test_a_word_that_turns_more_is_not_left_out(state: str) -> None:
    read = outcome(f"500 Wohnungen mehr {state}", "de", statistic="increase")
    assert read != "exact 500 dwelling"
