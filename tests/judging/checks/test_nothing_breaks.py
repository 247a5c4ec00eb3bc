"""Whatever figures and official values meet: no fault, one summary a figure, and intervals that
bear the verdict out.
"""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.reference.codes import reference_codes
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.checks import figure, judged, reference
from tests.support.depth import deep

PERIODS = (
    *(
        "",
        "in 2022",
        "end of 2021",
        "as of 3 May 2023",
        "since 1992",
        "over the past decade",
        "2015-2020",
        "Q1 2022",
    ),
    *("first 9 months of 2022", "in 2021", "on 1 July 2022"),
)
WORDINGS = {
    "gdp": ("USD 225 billion", "nearly CNY 300 billion", "USD 1 to USD 2 trillion", "USD 0"),
    "trade_turnover": ("more than USD 70 billion", "CNY 5 billion", "USD 46.48 billion"),
    "trade_turnover_growth": ("40%", "an average of 15% a year", "down 5.2%", "-100%", "0%"),
    "trade_turnover_multiple": ("more than 100 times", "0.5 times"),
    "exports": ("USD 20 billion", "up to USD 1"),
    "population": ("75 million", "about 20 million", "0"),
    "population_increase": ("one million a year", "-0.5 million a year"),
    "average_age": ("27.6", "500"),
    "oil_reserves": ("4.1 billion tons", "30 billion barrels"),
    "oil_reserves_share": ("1.8%", "nearly 100%", "0.0%"),
    "fdi_stock": ("nearly USD 15 billion", "USD 15 billion"),
    "fdi_flow": ("USD 1 billion",),
    "internet_users_share": ("77%",),
    "exchange_rate": ("6.9 CNY per USD",),
}
PLACES = ("KAZ", "UZB", "TKM", "XCA", "CHN", "WLD", "CN-XJ")
SOURCES = (
    *(
        "World Bank WDI",
        "BP Statistical Review of World Energy, 2021 edition",
        "MOFCOM, as reported by A",
        "Nobody",
    ),
    *(
        "IMF World Economic Outlook, April 2019 edition",
        "BP Statistical Review of World Energy, 2024 edition (end-2020)",
    ),
)
UNITS = (
    *(
        "USD",
        "USD billion",
        "CNY billion",
        "persons million",
        "percent",
        "billion tonnes",
        "billion barrels",
        "years",
    ),
    *("CNY per USD", "USD billion (source: nearly)", "times", "nonsense", ""),
)


@st.composite
def figures(draw: st.DrawFn) -> dict[str, Any]:
    indicator = draw(st.sampled_from(sorted(WORDINGS)))
    optional = {
        "counterpart": st.sampled_from([None, "XCA", "CHN", "KAZ"]),
        "reporter": st.sampled_from([None, "CHN", "KAZ"]),
        "basis": st.sampled_from([None, "current prices", "PPP"]),
        "coverage": st.sampled_from([None, "goods"]),
        "measured_by": st.sampled_from([None, "World Bank", "BP", "somebody"]),
        "edition": st.sampled_from([None, "2022", "April 2019"]),
        "status": st.sampled_from(["actual", "forecast", "target"]),
        "geography": st.sampled_from([None, *PLACES]),
        "said_by": st.sampled_from(["a", "b"]),
        "share_of": st.sampled_from([None, "the world's total", "Asia"]),
    }
    cells = {name: draw(values) for name, values in optional.items()}
    return figure(
        draw(st.sampled_from(WORDINGS[indicator])),
        indicator,
        draw(st.sampled_from(PERIODS)),
        **cells,
    )


official = st.tuples(
    st.sampled_from(sorted(reference_codes(SHIPPED))),
    st.sampled_from(PLACES),
    st.sampled_from(["", "XCA", "CHN", "KAZ", "WLD", "USA"]),
    st.sampled_from(
        ["1992", "2012", "2013", "2020", "2021", "2022", "2023", "2022-01", "2022-Q1", "soon"]
    ),
    st.sampled_from(["0", "-5", "1", "4.1", "70.2", "225", "7.5E+10", "x"]),
    st.sampled_from(UNITS),
    st.sampled_from(SOURCES),
)


@settings(derandomize=True, max_examples=deep(10, 60))
@given(st.lists(figures(), max_size=6), st.lists(official, max_size=25))
def test_every_figure_is_judged_and_every_verdict_is_borne_out(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[dict[str, Any]],
    values: list[tuple[object, ...]],
) -> None:
    found = judged(rows, reference(tmp_path_factory.mktemp("r"), values))
    assert len({row["check_id"] for row in found}) == len(found)
    summaries = [
        row for row in found if (row["kind"], row["role"]) == ("official_statistic", "summary")
    ]
    assert [row["figure_ids"] for row in summaries] == [
        [f"f{place:03d}"] for place in range(len(rows))
    ]
    for row in found:
        assert row["statement"]
        assert row["why"]
        if row["verdict"] == "cannot_be_checked":
            continue
        claim, other = ((row[f"{of}_lower"], row[f"{of}_upper"]) for of in ("claim", "found"))
        apart = any(
            one[1] is not None and two[0] is not None and one[1] < two[0]
            for one, two in ((claim, other), (other, claim))
        )
        assert not apart or row["verdict"] == "contradicted", row
        assert row["kind"] != "official_statistic" or row["official_ids"], row
