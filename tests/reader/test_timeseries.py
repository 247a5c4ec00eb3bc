"""Best figures as time series, long and wide, with names, verdict and citation."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import silkledger
from silkledger.errors import CannotRunError
from silkledger.pipeline import chain
from silkledger.release.job import Job
from tests.conftest import miniature
from tests.frozen.__main__ import HERE
from tests.support import releases as made

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import CommandOutput

FIGURES = """as_reported,indicator,geography,period,item,locator
USD 171.1 billion,gdp,Kazakhstan,2020,,a
USD 197.1 billion,gdp,Kazakhstan,2021,,b
USD 197 billion,gdp,Kazakhstan,2021,,c
more than USD 220 billion,gdp,Kazakhstan,2022,,d
"13,500 MW",installed_capacity,Kazakhstan,end of 2022,coal,e
"1,100 MW",installed_capacity,Kazakhstan,end of 2022,solar,f
"""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the tests only read."""
    mini = miniature(tmp_path_factory.mktemp("series"))
    mini.write("s/figures.csv", FIGURES)
    _, candidate = chain.build(Job((mini.raw,), mini.published))
    made.publish_next(mini.published, candidate)
    return mini.published


def test_a_row_per_period_with_names_verdict_and_citation(published: Path) -> None:
    rows = silkledger.series("gdp", published=published)
    assert rows["period"].tolist() == ["2020", "2021", "2022"]
    assert rows["value"].tolist() == [171.1e9, 197.1e9, 220e9]
    assert rows["bound"].tolist() == ["exact", "exact", "gt"]
    assert rows["verdict"].tolist() == ["only", "same_witness", "only"]
    assert set(rows["place"]) == {"Kazakhstan"}
    assert set(rows["indicator_name"]) == {"Gross domestic product"}
    assert rows["citation"].str.len().min() > 0
    both = silkledger.series(published=published)
    assert both["indicator"].tolist() == [*["gdp"] * 3, *["installed_capacity"] * 2]


def test_wide_has_a_column_per_period_and_no_bounds_among_its_numbers(published: Path) -> None:
    rows = silkledger.series(published=published, wide=True)
    assert rows["item"].fillna("").tolist() == ["", "coal", "solar"]
    periods = [name for name in rows.columns if name[:2] == "20"]
    assert periods == ["2020", "2021", "2022", "2022-12-31"]
    assert [rows["2020"][0], rows["2021"][0]] == [171.1e9, 197.1e9]
    assert rows["2022"].isna().all()  # more than 220 billion
    assert rows["2022-12-31"].tolist()[1:] == [13500, 1100]


def test_series_of_places_have_their_periods_alone(published: Path) -> None:
    rows = silkledger.series("gdp", places=["KAZ"], published=published, wide=True)
    assert [name for name in rows.columns if name[:2] == "20"] == ["2020", "2021", "2022"]
    with pytest.raises(CannotRunError, match="no series of gdp for CHN, UZB; use one of KAZ"):
        silkledger.series("gdp", places=["CHN", "UZB", "KAZ"], published=published)
    with pytest.raises(CannotRunError, match="no series of CHN; use one of"):
        silkledger.series(places=["CHN"], published=published)


def test_an_unknown_indicator_and_an_old_release_are_refused(published: Path) -> None:
    with pytest.raises(CannotRunError, match="no series of inflation"):
        silkledger.series("inflation", published=published)
    with pytest.raises(CannotRunError, match=r"older than schema version 1\.2\.0"):
        silkledger.series(published=HERE / "1.1.0")


def test_the_command_prints_the_series(
    published: Path, command: Callable[..., CommandOutput]
) -> None:
    said = command("series", "gdp", "--published", published)
    assert said.code == 0, said.err
    lines = said.out.splitlines()
    assert lines[0] == "Kazakhstan, flow, actual, USD"
    assert [line.split()[:2] for line in lines[1:]] == [
        ["2020", "171,100,000,000"],
        ["2021", "197,100,000,000"],
        ["2022", "220,000,000,000"],
    ]
    assert "(gt)" in lines[3]
    missing = command("series", "gdp", "KAZ", "CHN", "--published", published)
    assert (missing.code, missing.out, missing.last) == (
        *(2, ""),
        "silkledger: the release has no series of gdp for CHN; use one of KAZ",
    )
    wide = command("series", "gdp", "KAZ", "--published", published, "--wide").out.splitlines()
    assert wide[0].endswith("unit,2020,2021,2022")
    assert "171100000000.0,197100000000.0," in wide[1]
    rows = json.loads(command("series", "gdp", "--published", published, "--json").out)["series"]
    assert [row["period"] for row in rows] == ["2020", "2021", "2022"]


def test_the_nearest_series_is_named(
    published: Path, command: Callable[..., CommandOutput]
) -> None:
    for wrong, advice in (
        ("gpd", 'did you mean "gdp"?'),
        ("x", "use one of gdp, installed_capacity"),
    ):
        said = command("series", wrong, "--published", published)
        assert said.last == f"silkledger: the release has no series of {wrong}; {advice}"
