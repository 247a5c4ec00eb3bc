"""Headings that are a day lead the sentence below, where a text has two of them."""

from __future__ import annotations

import pytest

from tests.extraction.test_event_days import events_of

LISTS = [
    ("en", "8 May 2024\nA treaty was signed.\n\n9 May 2024\nA bridge was opened."),
    (
        "en",
        "## Wednesday, 8 May\n\nA treaty was signed.\n\n## Thursday, 9 May\n\nA bridge was opened.",
    ),
    ("de", "8. Mai\n\nEin Vertrag wurde unterzeichnet.\n\n9. Mai\n\nEine Brücke wurde eröffnet."),
    ("fr", "8 mai 2024\n\nUn traité a été signé.\n\n9 mai 2024\n\nUn pont a été inauguré."),
    ("es", "8 de mayo\n\nSe firmó un tratado.\n\n9 de mayo\n\nSe inauguró un puente."),
    ("ru", "8 мая. Подписано соглашение.\n\n9 мая. В Оше открылся завод."),
    ("zh", "5月8日\n\n两国签署协议。\n\n5月9日\n\n大桥正式通车。"),
]
ALONE = [
    # one day may be that of the document
    ("en", "8 May 2024\n\nA treaty was signed."),
    ("ru", "8 мая 2024 года\n\nВ Оше открылся завод."),
    # the second sentence below a heading is not led by it
    ("en", "8 May 2024\nIt rained. A treaty was signed.\n\n9 May 2024\nIt was dry."),
    # a heading of a figure or a place is not a day
    ("en", "Prices of 8 May\n\nA treaty was signed.\n\nPrices of 9 May\n\nA bridge was opened."),
]


@pytest.mark.parametrize(("locale", "text"), LISTS)
def test_a_heading_dates_the_item_below(locale: str, text: str) -> None:
    made = [(kind, str(read.start)) for kind, _, read in events_of(text, locale) if read]
    assert made == [("agreement", "2024-05-08"), ("project", "2024-05-09")]


@pytest.mark.parametrize(("locale", "text"), ALONE)
def test_other_lines_date_nothing(locale: str, text: str) -> None:
    assert events_of(text, locale) == []
