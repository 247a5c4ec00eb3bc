"""The documentation: every path that it names exists, and every page is in the index."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from silkledger.ingest.folder.entries import RESERVED

ROOT = Path(__file__).parent.parent
PAGES = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/README.md", "docs/architecture.md")
# Folders that a dataset may have; ours has not.
OF_DATASETS = {f"raw/{name}/" for name in RESERVED}
TOPS = ("silkledger", "flows", "schemas", "tests", "docs", "raw")


@pytest.mark.parametrize("page", PAGES)
def test_every_path_that_a_page_names_exists(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    paths = {
        path
        for path in re.findall(r"`([\w./-]+/[\w./-]*)`", text)
        if path.split("/")[0] in TOPS and path not in OF_DATASETS
    }
    missing = sorted(path for path in paths if not (ROOT / path).exists())
    assert not missing
    assert paths or page == "docs/README.md"


def test_the_index_links_to_every_page() -> None:
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    linked = {(ROOT / "docs" / link).resolve() for link in re.findall(r"\]\(([^)]+)\)", index)}
    assert all(path.is_file() for path in linked)
    pages = {*(ROOT / "docs").glob("*.md"), ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md"}
    assert pages - {ROOT / "docs" / "README.md"} <= linked


def test_the_architecture_lists_every_layer() -> None:
    import tomllib

    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (layers,) = [
        contract["layers"]
        for contract in contracts["tool"]["importlinter"]["contracts"]
        if contract["type"] == "layers"
    ]
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", text, re.MULTILINE)
    listed = [name for row in rows for name in re.findall(r"\w+", row)]
    declared = [name.strip() for layer in layers for name in layer.split("|")]
    assert [set(row) for row in [listed]] == [set(declared) - {"__main__"}]
