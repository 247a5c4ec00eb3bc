"""Dated events in lists and in prose: what dates them, and what is none."""

from __future__ import annotations

import pytest

from tests.extraction.test_extraction import candidates_of

TEXTS: tuple[tuple[str, str, list[str]], ...] = (
    ("de", "- 7. bis 8. März 2024: Treffen der Minister in Bratislava.", ["meeting"]),
    ("de", "- 2. Juni 2024: Die Brücke bei Vidin wird eröffnet; Kosten: 2 Euro.", ["project"]),
    ("fr", "L'OCDE a publié ses perspectives le 2 mai 2024.", ["publication"]),
    ("ru", "20 марта 2024 года введена в строй вторая очередь станции.", ["project"]),
    ("zh", "2024年6月26日，博览会在乌鲁木齐开幕。", ["meeting"]),
    ("en", "Berth 26 reopened on 3 June 2024.", ["project"]),
    ("en", "The ministers will meet in Arusha on 3 March 2025.", ["meeting"]),
    ("zh-TW", "- 2024年3月5日：與日本商社在東京簽署合作協議，出資三成。", ["agreement"]),
    ("zh-TW", "- 2024年4月8日：第三期風場動工。", ["project"]),
    ("zh-TW", "2024年5月6日，兩國外長在河內舉行會談。", ["meeting"]),
    ("zh", "- 2024年8月12日：公布上半年财报。", ["publication"]),
    # Figures of a year, and an agreement that only has a date, are none.
    ("ru", "В 2023 году страну посетили 7,1 млн туристов.", []),
    ("en", "The agreement of 3 June 2024 is short.", []),
)


@pytest.mark.parametrize(("locale", "text", "kinds"), TEXTS)
def test_what_dates_an_event(locale: str, text: str, kinds: list[str]) -> None:
    found = [each for each in candidates_of(text, locale, "2024-12-01") if each.table == "events"]
    assert [each.cells["kind"].value for each in found] == kinds
