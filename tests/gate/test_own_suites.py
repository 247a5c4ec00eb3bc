"""A dataset's own suites of Great Expectations: run at the gate, accepted by name, shipped."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest

from silkledger.errors import InputError
from silkledger.gate.own_suites import suites_of
from silkledger.ingest.folder.additions import expectation_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import CommandOutput, Mini

    Command = Callable[..., CommandOutput]

BETWEEN = "expect_column_values_to_be_between"
POSITIVE = {"type": BETWEEN, "kwargs": {"column": "value", "min_value": 0}, "meta": {}}
FEW = {"type": "expect_table_row_count_to_be_between", "kwargs": {"max_value": 1}, "meta": {}}


def suite(*expectations: dict[str, Any]) -> str:
    return json.dumps({"name": "own", "expectations": list(expectations), "meta": {}}, indent=1)


def release(mini: Mini, command: Command, *words: object) -> CommandOutput:
    return command("release", mini.raw, "--published", mini.published, "--no-prefect", *words)


def judged(report: Path) -> dict[str, tuple[str, float]]:
    """What a page says of each own expectation, and how many rows do not keep it."""
    page = (report / "index.html").read_text(encoding="utf-8")
    words = dict(
        reversed(pair)
        for pair in re.findall(r'<tr><td><span class="[^"]*">([a-z ]+)<.*?(suite[.a-z]+\d)', page)
    )
    found = json.loads((report / "checks.json").read_bytes())["decision"]["findings"]
    return {
        row["rule"]: (words[row["rule"]], row["found"]) for row in found if row["rule"] in words
    }


def test_a_suite_that_holds_is_shown_and_shipped(mini: Mini, command: Command) -> None:
    mini.write("expectations/figures.json", suite(POSITIVE))
    assert release(mini, command).code == 0
    folder = mini.published / "mini" / "1.0.0"
    page = (folder / "report" / "index.html").read_text(encoding="utf-8")
    assert f"{BETWEEN}(column=" in page
    assert judged(folder / "report")["suite.figures.1"] == ("passed", 0)
    shipped = json.loads((folder / "expectations" / "figures.json").read_bytes())
    assert shipped["expectations"] == [POSITIVE]
    # Downstream, a reader runs it again.
    import great_expectations as gx

    context = gx.get_context(mode="ephemeral")
    asset = context.data_sources.add_pandas("release").add_dataframe_asset("figures")
    batch = asset.add_batch_definition_whole_dataframe("all").get_batch(
        {"dataframe": pd.read_parquet(folder / "figures.parquet")}
    )
    assert batch.validate(gx.ExpectationSuite(**shipped)).success


def test_a_suite_that_fails_refuses_the_release_until_somebody_accepts(
    mini: Mini, command: Command
) -> None:
    mini.write("expectations/figures.counts.json", suite(POSITIVE, FEW))
    refused = release(mini, command)
    assert refused.code == 1
    assert "suite.figures.counts.2" in refused.out + refused.err
    (run,) = (mini.published / "mini" / "runs").iterdir()
    assert judged(run / "report")["suite.figures.counts.2"] == ("failed", 1)
    accepted = release(
        mini,
        command,
        *("--accept", "suite.figures.counts.2", "--by", "A. Person", "--reason", "two are enough"),
    )
    assert accepted.code == 0
    assert "(accepted by A. Person: two are enough)" in accepted.out
    page = mini.published / "mini" / "1.0.0" / "report"
    assert judged(page)["suite.figures.counts.2"] == ("overridden", 1)


def test_a_warning_does_not_refuse(mini: Mini, command: Command) -> None:
    mini.write("expectations/figures.json", suite({**FEW, "severity": "warning"}))
    assert release(mini, command).code == 0


def test_failing_rows_are_counted_and_shown(mini: Mini, command: Command) -> None:
    units = {
        "type": "expect_column_values_to_be_in_set",
        "kwargs": {"column": "unit", "value_set": ["USD"]},
    }
    mini.write("expectations/figures.json", suite(units))
    refused = release(mini, command)
    assert "1 of 2 rows do not keep it, such as" in refused.out + refused.err


def test_an_expectation_that_cannot_be_evaluated_is_one_line(mini: Mini, command: Command) -> None:
    mean = {"type": "expect_column_mean_to_be_between", "kwargs": {"column": "unit"}}
    mini.write("expectations/figures.json", suite(mean))
    said = release(mini, command)
    assert said.code == 2
    assert said.last.startswith("silkledger: raw/expectations/figures.json: suite.figures.1 (")
    assert not (mini.published / "mini" / "latest.json").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"column": "value", "foo": 1}, "(foo): expect_column_values_to_be_between can't be used"),
        ({"column": "value", "mostly": "many"}, "(mostly): expect_column_values_to_be_between"),
    ],
)
def test_arguments_that_a_type_cannot_have_are_one_line(
    mini: Mini, command: Command, arguments: dict[str, Any], said: str
) -> None:
    mini.write("expectations/figures.json", suite({"type": BETWEEN, "kwargs": arguments}))
    refused = release(mini, command)
    assert refused.code == 2
    assert refused.last.startswith(f"silkledger: raw/expectations/figures.json:5 {said}")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("figurs", suite(POSITIVE), r"there is no table figurs; name the file by its table"),
        ("figures", "{", r"figures\.json:1: not valid JSON"),
        ("figures", "[]", "not a suite of Great Expectations"),
        ("figures", suite({"type": BETWEEN}), r":5: an expectation without type and kwargs"),
        (
            "figures",
            suite({"type": BETWEEN, "kwargs": {"column": "valeu"}}),
            r':5: the table has no column "valeu"; did you mean "value"',
        ),
        (
            "figures",
            suite(
                {"type": "unexpected_rows_expectation", "kwargs": {"unexpected_rows_query": "x"}}
            ),
            r':5 \(type\): the expectation "unexpected_rows_expectation" is not one of those',
        ),
        (
            "figures",
            suite(POSITIVE, {**POSITIVE, "kwargs": {"column": "value", "row_condition": "a==1"}}),
            r"\(row_condition\): row_condition is evaluated, not data",
        ),
        (
            "figures",
            suite(
                {**POSITIVE, "kwargs": {"column": "value", "min_value": {"$PARAMETER": "now()"}}}
            ),
            r"\(min_value\): min_value is evaluated, not data",
        ),
        (
            "figures",
            suite({"type": BETWEEN, "kwargs": {"min_value": 0}}),
            r":5 \(column\): expect_column_values_to_be_between has no column; add column to its",
        ),
        (
            "figures",
            suite(
                POSITIVE,
                {
                    "type": "expect_column_values_to_match_regex",
                    "kwargs": {"column": "unit", "regex": "((US"},
                },
            ),
            r':13 \(regex\): "\(\(US" is not a regular expression \(missing \), unterminated',
        ),
        ("figures", suite({**POSITIVE, "severity": "loud"}), r'severity is "loud"; write one of'),
        ("figures", suite({**POSITIVE, "code": "x"}), r'unknown key "code"'),
    ],
)
def test_what_is_no_suite_of_data_is_one_line(
    tmp_path: Path, name: str, text: str, said: str
) -> None:
    (tmp_path / "expectations").mkdir()
    (tmp_path / "expectations" / f"{name}.json").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=said):
        suites_of(expectation_files(tmp_path))


def test_every_type_that_is_listed_is_one_of_the_library() -> None:
    import great_expectations.expectations as library

    from silkledger.gate.own_suites import _types

    assert len(_types()) > 30
    for kind, arguments in _types().items():
        name = "".join(word.capitalize() for word in kind.split("_"))
        fields = getattr(library, name).__fields__
        assert set(arguments) <= set(fields), kind
        assert ("column" in fields) == ("column" in arguments), kind
