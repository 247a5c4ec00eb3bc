"""The golden result: what the words of the first source mean, worked out by hand from the
conventions of reading.
"""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkledger.ingest.gather import raw_parts
from silkledger.pipeline import chain
from silkledger.pipeline import step_functions as steps
from silkledger.release.job import Job
from tests.support.article import EVENTS, FIGURES, SOURCE, raw_article

if TYPE_CHECKING:
    from silkledger.release.candidate import ReleaseCandidate

ROOT = Path(__file__).parents[2]
DOCUMENTS = ROOT.parent / "shared" / "documents"


@pytest.fixture(scope="module")
def candidate(tmp_path_factory: pytest.TempPathFactory) -> ReleaseCandidate:
    job = Job((raw_article(tmp_path_factory.mktemp("article")),), Path("nowhere"))
    return chain.build(job)[1]


def test_every_figure_is_read_as_its_words_mean(candidate: ReleaseCandidate) -> None:
    found = {}
    for row in candidate.tables["figures"].to_pylist():
        period = (row["period_start"], row["period_end"], row["period"], row["nature"])
        subject = [
            row[name] for name in ("indicator", "statistic", "status", "geography", "counterpart")
        ]
        number = [row[name] for name in ("bound", "lower", "value", "upper", "unit")]
        found[row["as_reported"]] = (*subject, *number, period, row["edition"], row["flags"])
    assert found == FIGURES


def test_bounds_include_what_the_words_include(candidate: ReleaseCandidate) -> None:
    for row in candidate.tables["figures"].to_pylist():
        ends = (row["lower_inclusive"], row["upper_inclusive"])
        assert (
            ends
            == {
                "gt": (False, None),
                "nearly": (None, False),
                "exact": (True, True),
                "approx": (None, None),
            }[row["bound"]]
        )
        assert (row["point"] is not None) == (row["bound"] == "exact")


def test_the_publisher_is_kept_apart_from_its_edition(candidate: ReleaseCandidate) -> None:
    named = {row["measured_by"] for row in candidate.tables["figures"].to_pylist()}
    assert named == {
        None,
        "BP Statistical Review of World Energy",
        'World Bank, "Global Economic Outlook"',
    }


def test_every_event_is_dated_as_its_words_mean(candidate: ReleaseCandidate) -> None:
    names = ("kind", "status", "period_start", "period_end", "participants", "flags")
    found = {
        row["as_reported"]: tuple(row[name] for name in names)
        for row in candidate.tables["events"].to_pylist()
    }
    assert found == EVENTS


def test_every_raw_row_is_published(candidate: ReleaseCandidate) -> None:
    assert candidate.tables["ledger"]["outcome"].to_pylist() == ["published"] * (
        len(FIGURES) + len(EVENTS)
    )
    assert candidate.tables["quarantine"].num_rows == 0


def test_the_registers_hold_what_figures_point_to(candidate: ReleaseCandidate) -> None:
    places = {row["code"]: row["members"] for row in candidate.tables["places"].to_pylist()}
    assert sorted(places["XCA"]) == ["KAZ", "KGZ", "TJK", "TKM", "UZB"]
    assert set(places) >= {"CHN", "XCA", *places["XCA"]}
    assert set(candidate.tables["figures"]["indicator"].to_pylist()) <= set(
        candidate.tables["indicators"]["code"].to_pylist()
    )


def test_every_span_holds_its_wording_in_the_document(tmp_path: Path) -> None:
    if not DOCUMENTS.is_dir():
        pytest.skip("the document of the source is not at hand")
    declared = tomllib.loads((SOURCE / "source.toml").read_text(encoding="utf-8"))
    content = (DOCUMENTS / declared["document"]).read_bytes()
    assert hashlib.sha256(content).hexdigest() == declared["document_sha256"]
    text = content.decode("utf-8")
    job = Job((raw_article(tmp_path),), Path("nowhere"), documents=DOCUMENTS)
    inputs = steps.find(job)
    files = raw_parts(inputs)
    gathered = steps.gather(inputs, files, [steps.read(part) for part in files])
    rows = [row for part in gathered for row in part.rows.to_pylist()]
    assert len(rows) == len(FIGURES) + len(EVENTS)
    for row in rows:
        assert text[int(row["char_start"]) : int(row["char_end"])] == row["as_reported"]
    assert not any(len(part.reasons.rows) for part in steps.validate(inputs, gathered))
