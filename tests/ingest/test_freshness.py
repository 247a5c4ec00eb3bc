"""The age of the newest source on a given day, and the sentence about it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from silkledger.ingest.folder.dataset_and_source_toml import Dataset, Source
from silkledger.ingest.folder.sources import Inputs, SourceFolder, find
from silkledger.ingest.freshness import Freshness, freshness
from tests.support.depth import deep

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Mini


def inputs(folder: Path, promised: int | None, **published_on: dt.date) -> Inputs:
    sources = tuple(
        SourceFolder(Source(name, "An article", day.isoformat(), day), folder)
        for name, day in published_on.items()
    )
    return Inputs(Dataset("mini", "A miniature", freshness_days=promised), sources, (), (), ())


def test_the_newest_source_counts(tmp_path: Path) -> None:
    days = {"a": dt.date(2023, 5, 3), "b": dt.date(2024, 1, 31), "c": dt.date(2022, 1, 1)}
    age = freshness(inputs(tmp_path, 30, **days), dt.date(2024, 3, 1))
    assert age == Freshness("mini", "b", dt.date(2024, 1, 31), 30, 30)
    assert not age.stale
    assert freshness(inputs(tmp_path, 29, **days), dt.date(2024, 3, 1)).stale


@pytest.mark.parametrize(
    ("promised", "age", "sentence"),
    [
        (
            None,
            400,
            "mini: the newest source (s) was published on 2023-05-03, 400 days ago; "
            "dataset.toml does not set freshness_days",
        ),
        (
            1,
            1,
            "mini: the newest source (s) was published on 2023-05-03, 1 day ago; "
            "dataset.toml promises at most 1 day",
        ),
        (
            30,
            1400,
            "mini: the newest source (s) was published on 2023-05-03, 1,400 days ago, but "
            "dataset.toml promises at most 30 days; "
            "add a newer source to raw/",
        ),
    ],
)
def test_the_sentence_gives_age_and_promise(promised: int | None, age: int, sentence: str) -> None:
    assert Freshness("mini", "s", dt.date(2023, 5, 3), age, promised).sentence == sentence


@given(
    days=st.lists(st.dates(dt.date(1990, 1, 1), dt.date(2030, 1, 1)), min_size=1, max_size=5),
    today=st.dates(dt.date(1990, 1, 1), dt.date(2040, 1, 1)),
    promised=st.integers(1, 5000),
)
@profile(derandomize=True, max_examples=deep(16, 100))
def test_it_is_stale_if_every_source_is_too_old(
    days: list[dt.date], today: dt.date, promised: int
) -> None:
    from pathlib import Path

    named = {f"s{number}": day for number, day in enumerate(days)}
    age = freshness(inputs(Path(), promised, **named), today)
    assert age.stale == all(day + dt.timedelta(days=promised) < today for day in days)


def test_without_a_day_it_is_today_in_utc(mini: Mini) -> None:
    before = dt.datetime.now(dt.UTC).date()
    age = freshness(find((mini.raw,)))
    after = dt.datetime.now(dt.UTC).date()
    assert before <= age.published_on + dt.timedelta(days=age.age_days) <= after
