"""What the gate and the page make of real checks: disputes are content, and never stop a
release.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkledger.pipeline import chain
from silkledger.release.job import Job
from tests.support.checks import HEADER

if TYPE_CHECKING:
    from silkledger.release.job import Outcome
    from tests.conftest import Mini


def released(mini: Mini, folder: Path | None) -> Outcome:
    return chain.release(Job((mini.raw,), mini.published, reference=folder))


def official(folder: Path, gdp: int) -> Path:
    folder.mkdir()
    cells = (
        "gdp_current_usd",
        "KAZ",
        "",
        "2022",
        str(gdp),
        "USD billion",
        "World Bank WDI",
        "",
        "CC-BY-4.0",
    )
    (folder / "gdp.csv").write_text(f"{','.join(HEADER)}\n{','.join(cells)}\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize(("gdp", "contradicted"), [(70, 0), (225, 1)])
def test_contradicted_claims_are_a_gate_warning_and_appear_in_the_report(
    mini: Mini, tmp_path: Path, gdp: int, contradicted: int
) -> None:
    outcome = released(mini, official(tmp_path / "reference", gdp))
    assert outcome.state == "published"
    assert outcome.folder is not None
    (finding,) = [
        finding for finding in outcome.verdict.findings if finding.rule == "gate.contradicted_share"
    ]
    assert (finding.passed, finding.refuses) == (not contradicted, False)
    page = (outcome.folder / "report" / "index.html").read_text(encoding="utf-8")
    assert ("is inconsistent with 225 billion USD" in page) == bool(contradicted)
    assert "CC-BY-4.0" in page
    names = [file.name for file in outcome.candidate.inputs]
    assert "reference/gdp.csv" in names
    manifest = (outcome.folder / "manifest.json").read_text(encoding="utf-8")
    assert '"reference/gdp.csv"' in manifest
    assert not [path for path in outcome.folder.rglob("*.csv") if path.name == "gdp.csv"]


def test_a_change_of_official_statistics_alone_is_a_new_release(mini: Mini, tmp_path: Path) -> None:
    first = released(mini, None)
    again = released(mini, None)
    checked = released(mini, official(tmp_path / "reference", 70))
    assert [one.state for one in (first, again, checked)] == ["published", "unchanged", "published"]
    assert checked.plan.version != first.plan.version
    figures = [
        one.plan.tables["figures"].drop(["changed_release", "since_release"]).to_pylist()
        for one in (first, checked)
    ]
    assert figures[0] == figures[1]
