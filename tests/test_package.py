"""What is installed: one import name with flows, schemas and templates, from the repository or from
the source distribution alike.
"""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.support.depth import in_depth

ROOT = Path(__file__).parent.parent


def _build(source: Path, target: str, folder: Path) -> Path:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", folder],
        cwd=source,
        check=True,
        capture_output=True,
    )
    (built,) = folder.iterdir()
    return built


def _packed(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    return _packed(_build(ROOT, "wheel", tmp_path_factory.mktemp("wheel")))


def test_a_wheel_has_one_import_name_with_all_that_it_needs(wheel: set[str]) -> None:
    assert {name.split("/")[0] for name in wheel} == {"silkledger"}
    assert {
        "silkledger/py.typed",
        "silkledger/flows/release.py",
        "silkledger/schemas/figures.py",
        "silkledger/schemas/vocabularies/indicators.csv",
        "silkledger/schemas/expectations/rows.toml",
        "silkledger/templates/page.html",
    } <= wheel


@in_depth
def test_the_source_distribution_gives_the_same_wheel(wheel: set[str], tmp_path: Path) -> None:
    sources = _build(ROOT, "sdist", tmp_path / "sdist")
    with tarfile.open(sources) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    (unpacked,) = (tmp_path / "unpacked").iterdir()
    assert _packed(_build(unpacked, "wheel", tmp_path / "wheel")) == wheel
