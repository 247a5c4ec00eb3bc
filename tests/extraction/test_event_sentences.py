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
    # a Chinese day is that of the sentence, and a German one without its year the next
    ("zh", "预计18日出发，20日抵达首都参加论坛。", "planned"),
    ("de", "Dort ist am 17.05. ein Treffen mit dem Minister vorgesehen.", "planned"),
]
PAIRS = [
    (
        "en",
        "The treaty was ratified in May 2023 and the bridge was opened in June 2023.",
        [("agreement", "2023-05-01"), ("project", "2023-06-01")],
    ),
    (
        "en",
        "The minister met with his colleague, Ana Diaz, on May 8 during her visit of May 7-9.",
        [("meeting", "2024-05-08"), ("meeting", "2024-05-07")],
    ),
    (
        "zh",
        "总统5月8日会见来访的外长,5月9日双方签署协议。",
        [("meeting", "2024-05-08"), ("agreement", "2024-05-09")],
    ),
    (
        "zh",
        "首相将于5月18日至19日访问北京，并在19日举行会谈。",
        [("meeting", "2024-05-18"), ("meeting", "2024-05-19")],
    ),
    (
        "de",
        "Das Abkommen wurde im Mai 2023 ratifiziert, die Brücke wurde im Juni 2023 eröffnet.",
        [("agreement", "2023-05-01"), ("project", "2023-06-01")],
    ),
]


@pytest.mark.parametrize(("locale", "text", "kind", "day"), SENTENCES)
def test_events(locale: str, text: str, kind: str, day: str) -> None:
    made = [(each[0], str(each[2].start)) for each in events_of(text, locale) if each[2]]
    assert made == ([(kind, day)] if kind else [])


@pytest.mark.parametrize(("locale", "text", "made"), PAIRS)
def test_two_events_of_a_sentence(locale: str, text: str, made: list[tuple[str, str]]) -> None:
    found = [(each[0], str(each[2].start)) for each in events_of(text, locale) if each[2]]
    assert found == made


@pytest.mark.parametrize(("locale", "text", "status"), EDGES)
def test_status(locale: str, text: str, status: str) -> None:
    assert [each[1] for each in events_of(text, locale)] == [status]


def test_a_german_compound_names_an_event() -> None:
    text = "Am Montag fand eine Handelskonferenz statt. Am Montag wurde das Haus gestrichen."
    made = candidates_of(text, "de", PUBLISHED.isoformat())
    assert [each.cells["kind"].value for each in made if each.table == "events"] == ["meeting"]
