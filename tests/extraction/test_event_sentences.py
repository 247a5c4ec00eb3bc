"""Sentences that tell an event of a kind on a day, and sentences that tell none.

Plans without a day, habits, conditions, and figures that come from an agreement are no events.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.extraction.test_event_days import PUBLISHED, events_of
from tests.extraction.texts import candidates_of

with Path(__file__).with_name("event_sentences.csv").open(encoding="utf-8", newline="") as file:
    SENTENCES = [tuple(row.values()) for row in csv.DictReader(file)]
EDGES = [
    # of two verbs, the one before the day tells whether it lies ahead
    ("en", "She will meet the premier on Saturday and hold talks.", "planned"),
    ("en", "The bridge was opened on Monday and will close.", "held"),
    ("en", "Its policy board meets next on June 3.", "planned"),
    ("es", "El parque entrará en operación en el tercer trimestre de 2024.", "planned"),
]


@pytest.mark.parametrize(("locale", "text", "kind", "day"), SENTENCES)
def test_events(locale: str, text: str, kind: str, day: str) -> None:
    made = [(each[0], str(each[2].start)) for each in events_of(text, locale) if each[2]]
    assert made == ([(kind, day)] if kind else [])


@pytest.mark.parametrize(("locale", "text", "status"), EDGES)
def test_status(locale: str, text: str, status: str) -> None:
    assert [each[1] for each in events_of(text, locale)] == [status]


def test_a_german_compound_names_an_event() -> None:
    text = "Am Montag fand eine Handelskonferenz statt. Am Montag wurde das Haus gestrichen."
    made = candidates_of(text, "de", PUBLISHED.isoformat())
    assert [each.cells["kind"].value for each in made if each.table == "events"] == ["meeting"]
