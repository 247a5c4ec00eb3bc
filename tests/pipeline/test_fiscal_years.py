"""How a source names its fiscal years, from source.toml to the release and its verification."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pytest

import silkledger
from silkledger.pipeline import chain
from silkledger.pipeline.check import check
from silkledger.release.job import Job
from silkledger.verify import verify
from tests.conftest import HEADER, SOURCE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import CommandOutput, Mini

APRIL = "fiscal_year_start_month = 4\n"
START, END = (f'fiscal_year_named_by = "{year}"\n' for year in ("start", "end"))
NAMED_BY = "fiscal_year_named_by"
# Wordings, and the years in whose April they begin: named by the end, and by the start.
PERIODS = {
    "FY2020": (2019, 2020),
    "FY21": (2020, 2021),
    "FY2018-19": (2018, 2018),
    "2017/18": (2017, 2017),
}


def _with_sources(mini: Mini, **declared: str) -> Job:
    """Add sources, each with the keys that it declares, which print the same fiscal years."""
    for name, keys in declared.items():
        mini.write(f"{name}/source.toml", SOURCE + keys)
        rows = (
            f"USD {at}{len(name)} billion,gdp,Japan,{period},{at * 20},{at * 20 + 14}\n"
            for at, period in enumerate(PERIODS, start=5)
        )
        mini.write(f"{name}/figures.csv", HEADER + "".join(rows))
    return Job((mini.raw,), mini.published)


def _years(release: Path) -> dict[tuple[str, str], tuple[dt.date, dt.date]]:
    rows = pq.read_table(release / "figures.parquet").to_pylist()
    return {
        (row["said_by"], row["period_as_reported"]): (row["period_start"], row["period_end"])
        for row in rows
        if row["said_by"] != "s"
    }


def _release(mini: Mini, job: Job) -> Path:
    chain.release(job)
    return max((mini.published / "mini").glob("*.*.*"))


def test_a_fiscal_year_has_the_dates_that_its_source_means(mini: Mini) -> None:
    job = _with_sources(mini, a=APRIL, bb=APRIL + END, ccc=APRIL + START)
    checked, _ = check(job)
    assert checked.refused == 0
    release = _release(mini, job)
    expected = {
        (source, words): (dt.date(years[named], 4, 1), dt.date(years[named] + 1, 3, 31))
        for source, named in (("a", 0), ("bb", 0), ("ccc", 1))
        for words, years in PERIODS.items()
    }
    assert _years(release) == expected
    sources = silkledger.load("sources", published=mini.published, arrow=True)
    said = dict(zip(*(sources[name].to_pylist() for name in ("source_id", NAMED_BY)), strict=True))
    assert said == {"s": None, "a": None, "bb": "end", "ccc": "start"}
    assert verify(release) == ()


def test_verification_finds_a_source_said_to_name_its_years_otherwise(
    mini: Mini, monkeypatch: pytest.MonkeyPatch
) -> None:
    from silkledger.verify import wordings

    release = _release(mini, _with_sources(mini, a=APRIL + START))
    found = wordings.sources_of(release)
    forged = {**found, "a": {**found["a"], NAMED_BY: "end"}}
    monkeypatch.setattr(wordings, "sources_of", lambda _: forged)
    problems = [problem.what for problem in wordings.problems(release)]
    assert len(problems) == 2, problems  # those that print both years are as they were
    assert "the period 'FY2020' is now read as 2019-04-01 to 2020-03-31" in " ".join(problems)


def test_a_correction_of_how_years_are_named_redates_the_figures(mini: Mini) -> None:
    job = _with_sources(mini, a=APRIL)
    before = _years(_release(mini, job))
    mini.write("a/source.toml", SOURCE + APRIL + START)
    after = _years(_release(mini, job))
    moved = [words for (_, words) in before if before["a", words] != after["a", words]]
    assert moved == ["FY2020", "FY21"]


def test_another_name_is_refused_with_one_line(
    mini: Mini, command: Callable[..., CommandOutput]
) -> None:
    mini.write("s/source.toml", f'{SOURCE}{APRIL}fiscal_year_named_by = "middle"\n')
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    assert said.code != 0
    (line,) = (line for line in said.err.splitlines() if NAMED_BY in line)
    assert line.endswith(
        "s/source.toml:5 (fiscal_year_named_by): 'middle' is not what a fiscal year is named by; "
        "use one of end, start"
    )


def test_read_takes_it_from_a_column(tmp_path: Path, command: Callable[..., CommandOutput]) -> None:
    stated = {
        "as_reported": "5 t",
        "locale": "en",
        "period": "FY2022",
        "fiscal_year_start_month": 4,
    }
    named = (None, "", "end", "start", "Start")
    path = tmp_path / "in.jsonl"
    path.write_text(
        "".join(
            json.dumps({"id": at, **stated, NAMED_BY: name}) + "\n" for at, name in enumerate(named)
        )
    )
    said = command("read", path)
    readings = [json.loads(line) for line in said.out.splitlines()]
    assert [reading["period_start"] for reading in readings] == [
        *("2021-04-01", "2021-04-01", "2021-04-01", "2022-04-01"),
        None,
    ]
    (reason,) = readings[-1]["reasons"]
    assert reason["rule"] == "raw.unknown_value"
    assert "end, start" in reason["message"]
    alone = silkledger.read_figures(
        ["5 t"],
        locale="en",
        period="FY2022",
        fiscal_year_start_month="4",
        fiscal_year_named_by="start",
    )
    assert str(alone["period_start"][0])[:10] == "2022-04-01"
