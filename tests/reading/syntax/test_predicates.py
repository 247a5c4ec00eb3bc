"""Unlisted words of what counted things did leave their number; nothing else behind it does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.readings import outcome, read, refusals

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


@pytest.mark.parametrize("noun", ["число", "количество", "производство"])
@pytest.mark.parametrize(
    "things", ["студентов", "новых автомобилей", "школ", "иностранных туристов"]
)
@pytest.mark.parametrize(("verb", "sign"), [("выросло", ""), ("снизилось", "-")])
def test_a_genitive_behind_a_noun_is_not_counted_by_a_rate(
    noun: str, things: str, verb: str, sign: str
) -> None:
    wording = f"на 9% {verb} {noun} {things}"
    assert outcome(wording, "ru", statistic="growth_rate") == f"exact {sign}9 percent"
    assert refusals(f"{wording} и 3 больниц", "ru", statistic="growth_rate")


@pytest.mark.parametrize("prefix", ["pre", "re", "un", "zork"])
@pytest.mark.parametrize("verb", ["grew", "rose", "fell", "declined"])
def test_an_unlisted_prefix_of_a_change_refuses_it(prefix: str, verb: str) -> None:
    assert refusals(f"sales {prefix}-{verb} by 5%", "en", statistic="growth_rate")
    assert outcome(f"sales {verb} by 5%", "en", statistic="growth_rate").endswith("5 percent")


@pytest.mark.parametrize("word", ["cancelled", "rejected", "abandoned"])
@pytest.mark.parametrize("noun", ["flights", "orders", "appointments", "applications"])
def test_what_became_of_things_leaves_their_number(word: str, noun: str) -> None:
    for frame in ("500 {word} {noun}", "500 {noun} were {word}", "500 {noun} have been {word}"):
        wording = frame.format(word=word, noun=noun)
        assert read(wording, statistic="flow").value == 500
        assert refusals(wording, statistic="increase"), wording
    assert read(f"more than half of {word} {noun}", statistic="share").bound == "gt"


@pytest.mark.parametrize("word", ["cancelled", "canceled", "rejected", "abandoned"])
@pytest.mark.parametrize("noun", ["flights", "orders", "trains", "applications"])
@pytest.mark.parametrize("bound", ["", "more than ", "some "])
def test_a_verb_that_undoes_things_counts_them(word: str, noun: str, bound: str) -> None:
    for frame in ("{}", "the firm {}", "has {}"):
        wording = frame.format(f"{word} {bound}1,400 {noun}")
        assert read(wording, statistic="flow").value == 1400
        for statistic in ("increase", "growth_rate", "balance"):
            assert refusals(wording, statistic=statistic), wording
        assert refusals(f"never {wording}", statistic="flow")
    assert refusals(f"{word} {bound}$5 million", statistic="flow")


@pytest.mark.parametrize("noun", ["collapse", "crash"])
@given(number=st.integers(2, 90), counted=st.sampled_from(("banks", "planes", "bridges")))
def test_what_befell_things_is_no_decrease_by_them(noun: str, number: int, counted: str) -> None:
    wording = f"{noun} of {number} {counted}"
    assert read(f"the {wording}").value == number
    assert read(f"the {noun} of some {number} {counted}").bound == "approx"
    assert refusals(f"a {wording}"), wording
    for statistic in ("increase", "balance", "growth_rate"):
        assert refusals(f"the {wording}", statistic=statistic), wording
    assert read(f"a {noun} of {number} percent", statistic="growth_rate").value == -number


@pytest.mark.parametrize(
    "wording",
    [
        "cancelled plans for 500 flights",
        "a rise of 500 jobs was cancelled",
        "$5 million was cancelled",
        "a cancelled 5% rise",
    ],
)
def test_what_was_cancelled_itself_is_refused(wording: str) -> None:
    for statistic in (None, "flow", "increase", "growth_rate"):
        assert refusals(wording, statistic=statistic)


@pytest.mark.parametrize(
    ("wording", "locale", "value"),
    [
        ("28% had never tried it", "en", 28),
        ("about 28% are not insured", "en", 28),
        ("9 out of 10 had no available places", "en", 90),
        ("40 % ne sont pas inscrits", "fr", 40),
        ("40 % n'ont jamais voté", "fr", 40),
    ],
)
def test_a_share_may_be_those_who_do_not(wording: str, locale: str, value: int) -> None:
    assert read(wording, locale, statistic="share").value == value
    for statistic in (None, "level", "growth_rate"):
        assert refusals(wording, locale, statistic=statistic)


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        *(("5% was not reached", "en"), ("5% were not reached", "en"), ("5% is not enough", "en")),
        *(("hopes of 5% were not met", "en"), ("the expected 5% were not met", "en")),
        *(("5% has not been confirmed", "en"), ("5% do not", "en"), ("not 5%", "en")),
        *(("5 % n'est pas atteint", "fr"), ("5 % ne sont pas atteints", "fr")),
    ],
)
def test_a_share_that_is_denied_itself_is_refused(wording: str, locale: str) -> None:
    for statistic in ("share", "level", None):
        assert refusals(wording, locale, statistic=statistic)
