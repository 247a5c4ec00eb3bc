"""The page's JSON-LD: what schema.org asks of a dataset, and nothing in it can leave its script
element.
"""

from __future__ import annotations

import dataclasses
import json
import re
from typing import Any

import pytest

from silkledger.release.candidate import Finding, Verdict
from silkledger.report import linked_data, page
from silkledger.report.facts import gather
from silkledger.report.model import Report
from silkledger.schemas.release import TABLES
from silkledger.store import layout
from tests.support import example

REFUSED = Verdict(
    (Finding("gate.rows", "fatal", passed=False, sentence="No rows.", found=0, limit=1),)
)


def _report(verdict: Verdict | None = None, **about: Any) -> Report:
    candidate = example.candidate(dataclasses.replace(example.DATASET, **about))
    return gather(candidate, example.plan(candidate), verdict or Verdict())


def _in_page(report: Report) -> list[dict[str, Any]]:
    blocks = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', page.render_page(report), re.DOTALL
    )
    return [json.loads(text) for text in blocks]


def test_the_page_describes_its_dataset() -> None:
    report = _report()
    (dataset,) = _in_page(report)
    assert dataset == linked_data.build(report)
    assert (dataset["@context"], dataset["@type"]) == ("https://schema.org/", "Dataset")
    assert (dataset["name"], dataset["version"]) == (example.DATASET.title, report.decision.version)
    assert dataset["license"] == "https://spdx.org/licenses/CC-BY-4.0"
    assert [part["contentUrl"] for part in dataset["distribution"]] == [
        f"../{table.name}.parquet" for table in TABLES
    ]
    assert {item["propertyID"] for item in dataset["variableMeasured"]} == set(report.years) | {
        figure.indicator for figure in report.figures
    }
    start, end = dataset["temporalCoverage"].split("/")
    assert start <= end
    assert all(name and value for name, value in dataset.items())


def test_every_file_of_a_large_table_is_linked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "ROWS_PER_FILE", 9)
    report = _report()
    links = [part["contentUrl"] for part in linked_data.build(report)["distribution"]]
    assert [link for link in links if "figures" in link] == [
        f"../{name}" for name in layout.table_files("figures", report.counts.rows["figures"])
    ]
    assert 'read_parquet(sorted(glob.glob("figures-*.parquet")))' in page.render_page(report)


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>",
        "<!-- <script>",
        "a & b ]]>",
        'quote " and \\',
        "中国 \u2028",
    ],
)
def test_no_text_can_end_the_script(text: str) -> None:
    report = _report(title=text, description=text, contributors=(text,))
    (dataset,) = _in_page(report)
    assert (dataset["name"], dataset["description"], dataset["creator"][0]["name"]) == (
        text,
        text,
        text,
    )
    assert not set("<>&") & set(linked_data.script(report))


def test_a_refused_candidate_has_no_metadata() -> None:
    assert _in_page(_report(REFUSED)) == []
    assert linked_data.script(_report(REFUSED)) == ""


def test_undeclared_properties_are_omitted() -> None:
    (dataset,) = _in_page(_report(licence="", description="", contributors=()))
    assert "license" not in dataset
    assert dataset["description"] == dataset["name"]
