"""The first article compared with official statistics: verdicts first computed by hand.

The computations, from the files in ../shared/reference:

- trade 2022, more than 70 bn: 70.2 by the ministry and by the press on customs basis, 0.3 % away;
- growth, more than 15 %, no window: 40 % (2022); 46 to 70.2 bn in ten years 4.3 %; 0.46 to 70.2 bn
  in thirty 18.2 %;
- stock, nearly 15 bn at the end of 2022: nearly 15 bn by the ministry;
- output, more than 300 bn, undated: 293.5 bn (2020, 299.4 with tolerance), 334.9 bn (2021),
  386.0 bn (2022);
- growth 3.9 % expected for 2023: the edition of early 2023 is not available;
- population, more than 75 m on 3 May 2023: 79.4 m (mid-2022) and 80.8 m (mid-2023), 5.5 and 7.2 %
  away;
- increase, 1 m a year over a decade: (80.836 - 67.214) / 10 = 1.362 m, within 0.5 to 1.5 m, 27 %
  away;
- average age 27.6, undated: by the people in age bands of mid-2020 to mid-2022 from 22.6 to 37.3
  years, 29.7 by the middles of the bands, 7 % away; a median is another thing;
- multiple, more than 100 over 30 years: 70.2 / 0.46 = 152.6;
- oil, about 4.1 bn t, edition of 2022: 4.095 bn t in the editions of 2020 and 2025, 4.1 in a report
  of the 2024 one;
- its share, 1.8 %: 1.80 % by barrels; 1.67 and 1.68 % by tonnes, 1.73 with tolerance; 1.7 % as
  reported;
- gas, about 16.7 tn m3: 16.704 tn m3 in the editions of 2021 and 2025, 16.7 as reported;
- its share, nearly 9 %: 8.88 % in both, 8.9 % as reported.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from silkledger.pipeline import chain
from silkledger.release.job import Job
from tests.support.article import raw_article

ROOT = Path(__file__).parents[3]
REFERENCE = ROOT.parent / "shared" / "reference"
C, L, X, N = "consistent", "consistent_loose", "contradicted", "cannot_be_checked"
# wording: verdict, verdicts on the candidates
OFFICIAL: dict[str, tuple[str, dict[str, int]]] = {
    "exceeded USD 70 billion": (C, {C: 2, N: 1}),
    "an average annual growth rate of more than 15%": (L, {L: 2, X: 1, N: 1}),
    "nearly USD 15 billion": (C, {}),
    "exceeds USD 300 billion": (L, {L: 2, X: 1}),
    "3.9%": (N, {}),
    "over 75 million": (L, {L: 2}),
    "an average of one million annually": (L, {}),
    "27.6": (L, {L: 3}),
    "more than 100 times": (L, {}),
    "about 4.1 billion tons": (C, {C: 3}),
    "1.8%": (L, {C: 2, L: 1, X: 2}),
    "about 16.7 trillion cubic meters": (C, {C: 3}),
    "nearly 9%": (C, {C: 3}),
}
AMONG_FIGURES = {
    ("growth_identity", "an average annual growth rate of more than 15%"): (L, 16.5914, None),
    ("share_identity", "1.8%"): (N, 218.9189e9, 237.1429e9),
    ("share_identity", "nearly 9%"): (N, 185.0e12, 206.790123e12),
    ("stock_flow", "an average of one million annually"): (N, 60e6, None),
}


def candidate(folder: Path, reference: Path | None) -> dict[str, list[dict[str, Any]]]:
    raw = raw_article(folder)
    job = Job((raw,), Path("nowhere"), reference=reference)
    tables = chain.build(job)[1].tables
    return {name: tables[name].to_pylist() for name in ("figures", "checks", "official_values")}


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    if not REFERENCE.is_dir():
        pytest.skip("the official statistics are not available (../shared/reference)")
    return candidate(tmp_path_factory.mktemp("article"), REFERENCE)


def test_every_verdict_is_the_one_computed_by_hand(
    judged: dict[str, list[dict[str, Any]]],
) -> None:
    wordings = {row["figure_id"]: row["as_reported"] for row in judged["figures"]}
    rows = [row for row in judged["checks"] if row["kind"] == "official_statistic"]
    summaries = {
        wordings[row["figure_ids"][0]]: row["verdict"] for row in rows if row["role"] == "summary"
    }
    verdicts = {
        wording: (
            verdict,
            dict(
                Counter(
                    r["verdict"]
                    for r in rows
                    if r["role"] == "candidate" and wordings[r["figure_ids"][0]] == wording
                )
            ),
        )
        for wording, verdict in summaries.items()
    }
    assert verdicts == OFFICIAL
    assert sum(row["role"] == "summary" for row in rows) == len(judged["figures"])


def test_the_values_are_those_computed_by_hand(
    judged: dict[str, list[dict[str, Any]]],
) -> None:
    wordings = {row["figure_id"]: row["as_reported"] for row in judged["figures"]}
    found = {
        (wordings[row["figure_ids"][0]], row["found_lower"], row["found_upper"])
        for row in judged["checks"]
        if row["kind"] == "official_statistic" and row["found_lower"] is not None
    }
    expected = [
        ("exceeded USD 70 billion", 69.498e9, 70.902e9),
        ("exceeds USD 300 billion", 287.6589e9, 299.4001e9),
        ("an average annual growth rate of more than 15%", 18.1959, 18.2959),
        ("an average annual growth rate of more than 15%", 4.2677, 4.3677),
        ("an average of one million annually", 1_335_016.4, 1_389_506.8),
        ("more than 100 times", 144.9783, 160.2391),
        ("about 4.1 billion tons", 4_095_409_612.4, 4_095_409_612.4),
        ("1.8%", 1.6256, 1.7256),
        ("nearly 9%", 8.8314, 8.9314),
    ]
    for wording, lower, upper in expected:
        near = [
            f for f in found if f[0] == wording and f[1:] == pytest.approx((lower, upper), rel=1e-4)
        ]
        assert near, (wording, lower, upper)


def test_the_words_name_what_decided(judged: dict[str, list[dict[str, Any]]]) -> None:
    wordings = {row["figure_id"]: row["as_reported"] for row in judged["figures"]}
    why = {
        wordings[row["figure_ids"][0]]: row["why"]
        for row in judged["checks"]
        if row["kind"] == "official_statistic" and row["role"] == "summary"
    }
    assert "not with World Development Indicators (2020)" in why["exceeds USD 300 billion"]
    assert "Without Kyrgyzstan, Tajikistan" in why["about 4.1 billion tons"]
    assert "not with Statistical Review of World Energy (2020 edition; counted in t" in why["1.8%"]
    assert "January 2024 edition" in why["3.9%"]
    assert "World Population Prospects (mid-2021)" in why["27.6"]
    assert "From 460 million USD in 1992 to 70.2 billion USD in 2022" in why["more than 100 times"]


def test_intervals_meet_unless_the_claim_is_contradicted(
    judged: dict[str, list[dict[str, Any]]],
) -> None:
    for row in judged["checks"]:
        claim, found = ((row[f"{side}_lower"], row[f"{side}_upper"]) for side in ("claim", "found"))
        if row["verdict"] == N:
            continue
        below, above = (first[1] is not None and second[0] is not None and first[1] < second[0]
                        for first, second in ((claim, found), (found, claim)))  # fmt: skip
        assert (below or above) == (row["verdict"] == X), row


def test_every_value_cited_is_one_of_the_files_with_source_edition_and_licence(
    judged: dict[str, list[dict[str, Any]]],
) -> None:
    named = {name for row in judged["checks"] for name in row["official_ids"]}
    cited = judged["official_values"]
    assert len(cited) > 50
    assert sorted(named) == sorted(value["official_id"] for value in cited)
    assert all(value["source"] and value["licence"] for value in cited)
    assert any(value["edition"] for value in cited)
    printed = "".join(path.read_text(encoding="utf-8") for path in sorted(REFERENCE.glob("*.csv")))
    assert all(
        f"{value['period']},{value['as_reported']},{value['unit_as_reported'].split(',')[0]}"
        in printed
        for value in cited
    )


@pytest.mark.parametrize("official", [None, REFERENCE])
def test_figures_are_compared_with_each_other_with_or_without_official_statistics(
    tmp_path: Path, official: Path | None
) -> None:
    if official is not None and not official.is_dir():
        pytest.skip("the official statistics are not available (../shared/reference)")
    tables = candidate(tmp_path, official)
    wordings = {row["figure_id"]: row["as_reported"] for row in tables["figures"]}
    found = {
        (row["kind"], wordings[row["figure_ids"][0]]): (
            row["verdict"],
            row["found_lower"],
            row["found_upper"],
        )
        for row in tables["checks"]
        if row["kind"] not in ("official_statistic", "plausibility")
    }
    assert found.keys() == AMONG_FIGURES.keys()
    for key, (verdict, lower, upper) in AMONG_FIGURES.items():
        assert found[key][0] == verdict, key
        assert found[key][1] == pytest.approx(lower, rel=1e-4), key
        assert (found[key][2] is None) == (upper is None), key
        assert upper is None or found[key][2] == pytest.approx(upper, rel=1e-4), key
    plausible = [row for row in tables["checks"] if row["kind"] == "plausibility"]
    assert {row["verdict"] for row in plausible} == {C}


def test_without_official_statistics_every_figure_says_that_there_are_none(tmp_path: Path) -> None:
    tables = candidate(tmp_path, None)
    rows = [row for row in tables["checks"] if row["kind"] == "official_statistic"]
    assert [row["figure_ids"] for row in rows] == [[row["figure_id"]] for row in tables["figures"]]
    assert {(row["verdict"], row["why"]) for row in rows} == {
        (N, "No official statistics are available.")
    }
    assert {row["stated_on"] for row in tables["figures"]} == {dt.date(2023, 5, 3)}
