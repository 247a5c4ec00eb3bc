"""Datelines: the place and day with which a report begins."""

from __future__ import annotations

import pytest

from silkledger.documents.bylines import printed_in
from silkledger.documents.datelines import dateline_day
from silkledger.documents.rendition import Printed


@pytest.mark.parametrize(
    ("locale", "block", "day"),
    [
        ("en", "LUSAKA, 6 November 2024. Zambia mined more.", "2024-11-06"),
        ("en", "LONDON, May 3, 2024 (Reuters) – Oil rose.", "2024-05-03"),
        ("fr", "Paris, le 8 octobre 2024. La production recule.", "2024-10-08"),
        ("de", "Berlin, den 28. Mai 2024. Die Preise stiegen.", "2024-05-28"),
        ("ru", "АСТАНА, 16 июля 2024 года. Казахстан вывез больше.", "2024-07-16"),
        ("ru", "Москва. 3 мая 2024 г. Рост продолжился.", "2024-05-03"),
        ("zh", "南宁2024年10月25日电 前三季度增长。", "2024-10-25"),
        ("en", "On 6 November 2024. It was cold.", None),
        ("en", "NEW YORK (Reuters) – Oil rose on 3 May 2024.", None),
        ("de", "Am 3. Mai 2024 stieg der Preis.", None),
        ("zh", "2024年10月25日，南宁开会。", None),
        ("en", "", None),
    ],
)
def test_the_day_of_a_dateline(locale: str, block: str, day: str | None) -> None:
    found = dateline_day(block, locale)
    assert (found.isoformat() if found else None) == day


def test_a_text_is_of_the_day_of_its_dateline() -> None:
    text = "Copper\n\nLUSAKA, 6 November 2024. Zambia mined more copper in May 2023.\n"
    assert printed_in(text, Printed(locale="en")).published_at == "2024-11-06"
