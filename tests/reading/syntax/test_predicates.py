"""Unlisted words of what counted things did leave their number; nothing else behind it does."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

DID = {
    "en": ("people", "received a {}"),
    "fr": ("personnes", "ont reçu une {}"),
    "es": ("personas", "presentan {}"),
    "de": ("Menschen", "haben {}"),
}


@pytest.mark.parametrize("language", DID)
@pytest.mark.parametrize("word", ["zorkblat", "vimplequist"])
def test_what_people_did_leaves_their_number(language: str, word: str) -> None:
    who, did = DID[language]
    wording = f"193 {who} {did.format(word)}"
    assert outcome(wording, language, statistic="flow") == "exact 193 person"
    # Whether they became more or fewer is open.
    assert refusals(wording, language, statistic="increase")


@pytest.mark.parametrize(
    "wording",
    [
        "193 people did not receive a zorkblat",
        "193 people received fewer zorkblat",
        "193 people zorkblatted less",
        "193 people zorkblat",
        "193 people short of zorkblat",
        "193 tons received a zorkblat",
        "$193 received a zorkblat",
        "193 % received a zorkblat",
        "193 people received a zorkblat of 5 %",
    ],
)
def test_what_may_change_a_number_refuses_it(wording: str) -> None:
    assert refusals(wording, "en", statistic="flow")
