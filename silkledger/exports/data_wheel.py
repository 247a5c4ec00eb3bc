"""A release as an installable wheel of data, for those who pin data like code.

The wheel has one module, `silkledger_data_<dataset>`, with the dataset's folder as it is published:
`silkledger.load(published=silkledger_data_x.PUBLISHED)` proves and reads it. Equal releases give
equal wheels. hatchling (extra `package`) builds it.
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from silkledger.errors import CannotRunError
from silkledger.release.indented import indented
from silkledger.store import layout, regular

if TYPE_CHECKING:
    from collections.abc import Mapping

_INIT = '''"""{title}, version {version}: `silkledger.load(published={module}.PUBLISHED)`."""

from pathlib import Path

PUBLISHED = Path(__file__).parent / "published"
'''


def build(release: Path, package: Mapping[str, Any], target: Path) -> Path:
    """Build the wheel of a release folder into `target`, and return its path.

    The wheel holds this one version, and names it as the current one. Raises OSError, and
    CannotRunError if the release is not in the folder of its dataset.
    """
    from hatchling.builders.wheel import WheelBuilder

    module = f"silkledger_data_{re.sub(r'[^a-z0-9]+', '_', package['name'].lower())}"
    with tempfile.TemporaryDirectory() as working:
        root = Path(working)
        folder = root / module / "published" / str(package["name"])
        folder.mkdir(parents=True)
        shutil.copytree(release, folder / release.name, copy_function=shutil.copyfile)
        for name, content in _beside(release).items():
            (folder / name).write_bytes(indented(content))
        words = {"title": package.get("title", ""), "version": release.name, "module": module}
        (root / module / "__init__.py").write_text(_INIT.format(**words), encoding="utf-8")
        (root / "pyproject.toml").write_text(_project(module, package), encoding="utf-8")
        target.mkdir(parents=True, exist_ok=True)
        (built,) = WheelBuilder(str(root)).build(directory=str(target), versions=["standard"])
    return Path(built)


def _beside(release: Path) -> dict[str, dict[str, Any]]:
    """Return latest.json and status.json of a dataset that has this release alone."""
    try:
        latest = regular.read_json(release.parent / layout.LATEST)
        status = regular.read_json(release.parent / layout.STATUS)
    except FileNotFoundError as fault:
        raise CannotRunError(
            f"{fault.filename}: no such file; a wheel is made of a release in its published folder"
        ) from fault
    own = {**status["versions"][release.name], "superseded_by": None}
    own["state"] = "ok" if own["state"] == "superseded" else own["state"]
    current = {name: own[name] for name in latest if name in own} | {"version": release.name}
    return {
        layout.LATEST: current,
        layout.STATUS: {"dataset": status["dataset"], "versions": {release.name: own}},
    }


def _project(module: str, package: Mapping[str, Any]) -> str:
    description = json.dumps(" ".join(str(package.get("title", "")).split()), ensure_ascii=False)
    return f"""\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "{module.replace("_", "-")}"
version = "{package["version"]}"
description = {description}
requires-python = ">=3.11"

[tool.hatch.build.targets.wheel]
packages = ["{module}"]
"""
