"""The scenarios are well formed, and enough of them tempt and accuse."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.judging.scenarios.scenario import scenarios

SCENARIO = """theme = "made"
[[scenario]]
id = "one"
because = "Two papers."
all = { indicator = "gdp", geography = "Kazakhstan", period = "in 2022" }
a = { as_reported = "USD 225.5 billion", source = "Astana Courier 2023-02-05" }
b = { as_reported = "USD 225.5 billion", source = "Steppe Gazette 2023-02-06 en" }
meet = { a-b = "agree" }
"""


def test_many_tempt_and_many_accuse() -> None:
    found = scenarios()
    assert len(found) >= 220
    assert len({scenario.theme for scenario in found}) >= 20
    assert sum(scenario.tempts for scenario in found) >= 0.3 * len(found)
    assert sum(scenario.accuses for scenario in found) >= len(found) / 5
    assert all(scenario.because.endswith(".") for scenario in found)


def test_a_scenario_is_read(tmp_path: Path) -> None:
    (tmp_path / "made.toml").write_text(SCENARIO, encoding="utf-8")
    (scenario,) = scenarios(tmp_path)
    assert scenario.name == "made/one"
    assert scenario.figures["b"]["geography"] == "Kazakhstan"
    assert scenario.sources["Steppe Gazette 2023-02-06 en"]["publisher"] == "Steppe Gazette"
    assert scenario.meet == {frozenset("ab"): ("agree",)}
    assert not scenario.accuses


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"agree"', '"agreed"', "unknown verdicts"),
        ("a-b", "a-c", "does not name figures"),
        ('"gdp"', '"gdpp"', "unknown indicator gdpp"),
        ("period", "peroid", "unknown cells"),
        ("meet", "meets", "unknown keys"),
        ("Courier 2023-02-05", "Courier", "is not a publisher"),
    ],
)
def test_a_fault_is_named(tmp_path: Path, old: str, new: str, message: str) -> None:
    (tmp_path / "made.toml").write_text(SCENARIO.replace(old, new), encoding="utf-8")
    with pytest.raises(ValueError, match=f"made.toml, scenario one: .*{message}"):
        scenarios(tmp_path)
