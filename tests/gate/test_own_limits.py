"""The limits of a dataset: what it sets anew, and every fault with its file and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from silkledger.errors import InputError
from silkledger.gate.expectations import expectations
from silkledger.gate.own_limits import expectations_of
from silkledger.ingest.folder.additions import expectation_files

if TYPE_CHECKING:
    from pathlib import Path

    from silkledger.gate.expectations import Expectation

GOOD = """# ours
[[expectation]]
replaces = "gate.unplaced_share_of_source"
at_most = 0.9
from_rows = 50

[[expectation]]
replaces = "gate.dated_share"
severity = "fatal"
"""


def _read(raw: Path, **files: str) -> dict[str, Expectation]:
    (raw / "expectations").mkdir(parents=True)
    for name, text in files.items():
        (raw / "expectations" / f"{name}.toml").write_text(text, encoding="utf-8")
    return {own.rule: own for own in expectations_of(expectation_files(raw))}


def test_a_dataset_sets_limits_and_keeps_all_others(tmp_path: Path) -> None:
    ours = _read(tmp_path, gate=GOOD)
    shipped = {own.rule: own for own in expectations()}
    assert list(ours) == list(shipped)
    assert {rule for rule in ours if ours[rule] != shipped[rule]} == {
        "gate.unplaced_share_of_source",
        "gate.dated_share",
    }
    own = ours["gate.unplaced_share_of_source"]
    assert (own.limit, own.from_rows, own.severity) == (0.9, 50, "fatal")
    assert ours["gate.dated_share"].severity == "fatal"
    assert ours["gate.dated_share"].limit == shipped["gate.dated_share"].limit


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"gate.dated_share"', '"gate.dated_shares"', "a.toml:7 (replaces): unknown rule"),
        ('replaces = "gate.dated_share"', "", "a.toml:7 (replaces): replaces is missing"),
        ('"gate.dated_share"', '"gate.unplaced_share_of_source"', "already set in expectations/a"),
        ('"fatal"', '"loud"', "a.toml:7 (severity): 'loud' can't be used; write one of fatal"),
        ('severity = "fatal"', "", "a.toml:7 (replaces): sets nothing; add one of at_least"),
        ('severity = "fatal"', "at_most = 1", "gate.dated_share has no at_most"),
        ('severity = "fatal"', "from_rows = 5", "gate.dated_share has no from_rows"),
        ('severity = "fatal"', 'sentence = "{found.real}"', "gate.dated_share has no sentence"),
        ("at_most = 0.9", "at_most = true", "a.toml:2 (at_most): True can't be used"),
        ("at_most = 0.9", "at_most = nan", "a.toml:2 (at_most): nan can't be used"),
        ("at_most = 0.9", "at_most = -1", "a.toml:2 (at_most): -1 can't be used"),
        ("from_rows = 50", "from_rows = 0.5", "a.toml:2 (from_rows): 0.5 can't be used"),
        ("[[expectation]]\nreplaces", "[[expectations]]\nreplaces", "not a list of tables"),
        ("at_most = 0.9", "at_most = ", "a.toml:4: not valid TOML"),
    ],
)
def test_every_fault_names_file_and_line(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(InputError) as fault:
        _read(tmp_path, a=GOOD.replace(old, new))
    assert said in str(fault.value)
    assert "\n" not in str(fault.value)
