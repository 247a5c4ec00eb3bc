"""Unlisted Russian nouns and verbs are read as listed ones, unless they may turn the figure."""

from __future__ import annotations

import csv
from itertools import product

import pytest

from silkledger.schemas.vocabulary import FOLDER
from tests.reading.words.test_lemmas import KNOWN, VERBS, WORDS
from tests.support.depth import some, stride
from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

AMOUNTS = (("5 тысяч тонн", "exact 5000 t"), ("до 60 % населения", "le 60 percent"))


def forms(name: str) -> list[str]:
    """The Russian words of a file of changes or bounds."""
    with (FOLDER / name / "ru.csv").open(encoding="utf-8", newline="") as file:
        return [word for row in csv.DictReader(file) for word in row["words"].split(";")]


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("привить от гриппа до 60 % населения", "share", "le 60 percent"),
        ("подтоплено 96 населённых пунктов", None, "exact 96 settlement"),
        ("Наибольшая доля поставок (86 %)", "share", "exact 86 percent"),
        ("Подавляющую часть рынка, около 90 %", "share", "approx 90 percent"),
    ],
)
def test_examples(wording: str, statistic: str | None, expected: str) -> None:
    assert outcome(wording, "ru", statistic=statistic) == expected


@every_row(product(("овин", "Овин", "сабантуй"), ("5 тонн", "около 5 тонн")))
def test_a_noun_right_before_a_number_stays_unknown(noun: str, amount: str) -> None:
    assert refusals(f"{noun} {amount}", "ru", statistic="flow")


@every_row((word,) for word in some(WORDS, 3) if word not in KNOWN)
def test_a_word_that_turns_the_meaning_stays_unknown(word: str) -> None:
    for amount, reading in AMOUNTS:
        for noun in ("дифтерита", "овина"):
            assert outcome(f"{word} {noun} {amount}", "ru", statistic="share") != reading
            assert outcome(f"{word} {noun} {amount}", "ru", statistic="flow") != reading


@every_row((word,) for word in VERBS)
def test_a_verb_before_a_change_says_the_same_of_an_unlisted_noun(word: str) -> None:
    listed = outcome(f"{word} рост экспорта на 5 %", "ru", statistic="growth_rate")
    for noun in ("дифтерита", "овина"):
        assert outcome(f"{word} рост {noun} на 5 %", "ru", statistic="growth_rate") == listed


@every_row((word,) for word in forms("changes")[:: stride(21, 7)])
def test_a_change_is_never_read_as_a_plain_verb(word: str) -> None:
    for statistic in ("growth_rate", "increase"):
        found = outcome(f"гриппа {word} на 5 %", "ru", statistic=statistic)
        plain = outcome(f"экспорт {word} на 5 %", "ru", statistic=statistic)
        assert found == plain or "exact" not in found


@pytest.mark.parametrize("statistic", [None, "balance", "level", "increase"])
@pytest.mark.parametrize("amount", ["$15", "€403 млрд", "USD 9 тысяч", "15 долларов"])
@pytest.mark.parametrize("bound", ["", "более ", "чуть более "])
def test_money_before_its_number_parts_no_noun_from_it(
    bound: str, amount: str, statistic: str | None
) -> None:
    for noun in ("тапир", "баобаб", "овин", "ветошь"):
        assert refusals(f"{noun} {bound}{amount}", "ru", statistic=statistic), (noun, amount)


@pytest.mark.parametrize("amount", ["USD 962", "EUR 5 млн", "$962"])
def test_an_adjective_before_money_describes_no_noun(amount: str) -> None:
    assert refusals(f"зелёный {amount}", "ru", statistic="flow")
