"""The whole of the judgements on a miniature raw tree, as the chain makes them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pandas as pd
import pyarrow.parquet as pq

from silkledger.contracts.frames import schema
from silkledger.pipeline import chain
from silkledger.release import parquet
from silkledger.release.job import Job
from silkledger.schemas.judgements import BEST, CONFLICTS

if TYPE_CHECKING:
    from silkledger.release.candidate import ReleaseCandidate
    from tests.conftest import Mini

FIGURES = """as_reported,indicator,geography,period,char_start,char_end
CNY 121 trillion,gdp,China,2022,0,16
USD 17.9 trillion,gdp,China,2022,20,37
USD 18.1 trillion,gdp,China,2022,2040,2057
USD 1.1 trillion,gdp,China,,2060,2076
"""
RATES = """indicator,geo,counterpart,period,value,unit,source
exchange_rate_avg,CHN,USA,2022,6.737,CNY per USD,A bank
exchange_rate_avg,CHN,USA,2021,6.449,CNY per USD,A bank
"""


def _candidate(mini: Mini) -> ReleaseCandidate:
    job = Job((mini.raw,), mini.published)
    return chain.build(job)[1]


def test_standing_value_in_usd_best_and_conflicts(mini: Mini) -> None:
    mini.write("s/figures.csv", FIGURES)
    mini.write("reference/rates.csv", RATES)
    candidate = _candidate(mini)
    rows = candidate.tables["figures"].to_pylist()
    assert [row["standing"] for row in rows] == ["accepted", "disputed", "disputed", "accepted"]
    assert [row["value_usd"] for row in rows] == [121e12 / 6.737, None, None, None]
    assert rows[0]["usd_source"] == "A bank"
    ids = [row["figure_id"] for row in rows]
    conflicts = {
        (row["verdict"], *(ids.index(figure_id) for figure_id in row["figure_ids"]))
        for row in candidate.tables["conflicts"].to_pylist()
    }
    # One article: 121 trillion yuan are 17.96 trillion dollars, within a percent of both others.
    assert conflicts == {("clash", 1, 2), ("same_witness", 0, 1), ("same_witness", 0, 2)}
    (best,) = candidate.tables["best"].to_pylist()
    # The three are one voice, and 17.9 and 18.1 are equally sharp.
    assert (best["figure_id"], best["rule"]) == (min(ids[1:3]), "best.figure_id")
    assert (best["lower"], best["upper"]) == tuple(best["value"] + end for end in (-5e10, 5e10))
    assert (best["unit"], best["witnesses"], best["others"]) == ("USD", 1, 0)
    assert (best["verdict"], best["value_usd"]) == ("clash", None)
    assert "reference/rates.csv" in {file.name for file in candidate.inputs}


def test_without_rates_nothing_is_converted(mini: Mini) -> None:
    mini.write("s/figures.csv", FIGURES)
    assert _candidate(mini).tables["figures"]["value_usd"].null_count == 4


def test_the_tables_keep_their_contracts(mini: Mini) -> None:
    mini.write("s/figures.csv", FIGURES)
    tables = _candidate(mini).tables
    for contract in (BEST, CONFLICTS):
        file = io.BytesIO()
        parquet.write(
            tables[contract.name], contract, file, release="1.0.0", schema_version="1.0.0"
        )
        written = pq.read_table(file)
        assert written.schema.equals(contract.arrow)
        schema(contract).validate(written.to_pandas(types_mapper=pd.ArrowDtype))


OFFICIAL = """indicator,geo,counterpart,period,value,unit,source
gdp_current_usd,KAZ,,2022,225.5,USD billion,"World Bank WDI, 2023 edition"
"""


def test_what_official_values_contradict_is_best_only_if_nothing_else_remains(mini: Mini) -> None:
    said = {"f1": "USD 252 billion", "f2": "USD 225.5 billion"}
    rows = [f"{wording},gdp,Kazakhstan,2022,{name}\n" for name, wording in said.items()]
    header = "as_reported,indicator,geography,period,locator\n"
    mini.write("s/figures.csv", header + "".join(rows))
    mini.write("reference/gdp.csv", OFFICIAL)
    (best,) = _candidate(mini).tables["best"].to_pylist()
    assert (best["value"], best["rule"]) == (225.5e9, "best.official")
    mini.write("s/figures.csv", header + rows[0])
    (best,) = _candidate(mini).tables["best"].to_pylist()
    assert (best["value"], best["rule"]) == (252e9, "best.only")
