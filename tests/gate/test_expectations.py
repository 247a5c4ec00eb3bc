"""The files of expectations: what is shipped, and what is refused with the file and rule named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from silkledger.gate.expectations import ExpectationError, expectations, never_vanish
from silkledger.gate.measures import MEASURES
from silkledger.gate.sources import MEASURES_OF_SOURCES

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """
[[expectation]]
rule = "gate.clashes"
severity = "warn"
at_most = 0
unit = "count"
sentence = "Clashes: {found} of {limit}{named}."
advice = "Look."
"""


def test_every_measure_has_one_expectation_and_every_expectation_a_measure() -> None:
    measures = sorted({**MEASURES, **MEASURES_OF_SOURCES})
    assert sorted(expectation.measure for expectation in expectations()) == measures


def test_what_refuses_a_release_by_default() -> None:
    assert {e.rule: (e.side, e.limit) for e in expectations() if e.severity == "fatal"} == {
        "gate.published_rows": ("at_least", 1),
        "gate.rows_kept": ("at_least", 0.95),
        "gate.refused_share": ("at_most", 0.2),
        "gate.refused_share_of_source": ("at_most", 0.2),
        "gate.unplaced_share_of_source": ("at_most", 0.5),
        "gate.undated_share_of_source": ("at_most", 0.75),
        "gate.held_back_known": ("at_most", 0),
        "gate.ledger_sums": ("at_most", 0),
        "gate.repeated_keys": ("at_most", 0),
        "gate.required_indicators": ("at_most", 0),
        "gate.required_places": ("at_most", 0),
        "gate.never_vanish": ("at_most", 0),
    }


def test_a_good_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(GOOD)
    (only,) = expectations(tmp_path)
    assert (only.measure, only.side, only.limit) == ("clashes", "at_most", 0.0)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('severity = "warn"', 'severity = "loud"', "severity is 'loud'; write one of fatal, warn"),
        ("at_most = 0", "at_most = true", "write a number or freshness_days"),
        ("at_most = 0", 'at_most = "someday"', "write a number or freshness_days"),
        ("at_most = 0", "at_most = 0\nat_least = 0", "one of at_least, at_most"),
        ("at_most = 0", "", "one of at_least, at_most"),
        ('advice = "Look."', "", "write rule, severity"),
        ('advice = "Look."', 'advice = "Look."\nlevel = 3', "write rule, severity"),
        ('"gate.clashes"', '"clashes"', "starts with 'gate.'"),
        ("{named}", "{name}", "the unknown field name"),
        ("[[expectation]]", "[[expectations]]", "use only"),
        ('unit = "count"', 'unit = "rows"', "unit is 'rows'"),
        ("at_most = 0", "at_most = ", "a.toml: "),
    ],
)
def test_a_bad_file_is_refused_with_its_name(tmp_path: Path, old: str, new: str, said: str) -> None:
    (tmp_path / "a.toml").write_text(GOOD.replace(old, new))
    with pytest.raises(ExpectationError, match=r"^a\.toml: ") as fault:
        expectations(tmp_path)
    assert said in str(fault.value)


def test_a_rule_listed_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(GOOD)
    (tmp_path / "b.toml").write_text(GOOD)
    with pytest.raises(ExpectationError, match="is listed twice"):
        expectations(tmp_path)


def test_a_folder_without_expectations_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExpectationError, match="would pass everything"):
        expectations(tmp_path)


def test_figures_that_must_not_vanish_belong_to_a_dataset(tmp_path: Path) -> None:
    (tmp_path / "never_vanish.csv").write_text(
        "dataset,figure_id,reason\none,a,cited\ntwo,b,cited\n"
    )
    assert never_vanish("one", tmp_path) == {"a"}
    assert never_vanish("three", tmp_path) == frozenset()
