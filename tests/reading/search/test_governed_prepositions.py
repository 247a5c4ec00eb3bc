"""Governed prepositions: "über" and "unter" of a verb or noun bound no number."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.search.candidates import candidates

GOVERNORS = (
    "Die Hotels verfügen",
    "Die Hotels verfügen in Berlin zusammen",
    "Es gab einen Kredit",
    "Es gab einen Kredit der Weltbank",
    "Der Vertrag",
    "Sie erhielt einen Scheck",
)
NONE = (
    "Der Vertrag hat",
    "Der Vertrag bringt",
    "Der Kredit kostete die Bank",
    "Es gab einen Kredit, und der Preis lag bei",
    "Sie schloss einen Vertrag mit",
    "Die Hotels verfügen, so die Kammer,",
    "Auf der Strecke und dem Vertrag einen Wert von",
    "Auf der Strecke der Bahn mit einer Summe von",
)
AMOUNTS = ("1.200 Euro", "1.200 Betten", "1,2 Millionen Dollar")


@pytest.mark.parametrize(("led", "amount"), [*product(GOVERNORS, AMOUNTS)])
def test_a_governed_preposition_bounds_nothing(led: str, amount: str) -> None:
    (found,) = candidates(f"{led} über {amount}.", "de")
    assert found.quantity.bound == "exact"


@pytest.mark.parametrize(("led", "amount"), [*product(NONE, AMOUNTS)])
def test_another_word_leaves_it_a_bound(led: str, amount: str) -> None:
    found = list(candidates(f"{led} über {amount}.", "de"))
    assert all(each.quantity.bound == "gt" for each in found), found


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("laut einer Umfrage unter 1.100 Händlern", "exact"),
        ("laut einer Umfrage des Verbands unter 1.100 Händlern", "exact"),
        ("Laut Umfrage lag der Preis unter 1.100 Euro.", "lt"),
        ("Die Umfrage zeigt, dass unter 1.100 Händlern Sorge herrscht.", "lt"),
    ],
)
def test_who_is_asked_is_counted(text: str, bound: str) -> None:
    (found,) = candidates(text, "de")
    assert found.quantity.bound == bound


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Sie bat um Hilfe, um die 104 nötigen Lizenzen zu erhalten.", "exact"),
        ("Sie kaufte Land, um die 30 Hektar zu bebauen.", "exact"),
        ("Sie erhielt um die 104 Lizenzen.", "approx"),
        ("Sie erhielt um die 104 Lizenzen, ohne zu zahlen.", "approx"),
    ],
)
def test_a_clause_of_purpose_bounds_nothing(text: str, bound: str) -> None:
    (found,) = candidates(text, "de")
    assert found.quantity.bound == bound
